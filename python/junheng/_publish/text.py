"""A table for the terminal."""

from __future__ import annotations

from junheng._publish.sheet import Sheet
from junheng._texts.width import width


def text(sheet: Sheet) -> str:
    """The table with its rules, as wide as its cells."""
    lines = [sheet.headings, *sheet.rows]
    widths = [max(width(line[at]) for line in lines) for at in range(len(sheet.headings))]
    printed = ["  ".join(map(_padded, line, widths, sheet.numeric)).rstrip() for line in lines]
    rule = "─" * max(map(width, printed))
    out = [*([sheet.title] if sheet.title else []), rule, printed[0], rule, *printed[1:], rule]
    return "\n".join([*out, *([sheet.lead + sheet.note()] if sheet.notes else [])])


def _padded(cell: str, room: int, right: bool) -> str:
    blank = " " * (room - width(cell))
    return blank + cell if right else cell + blank
