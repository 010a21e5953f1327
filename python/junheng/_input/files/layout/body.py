"""Merged cells below the headings: a text holds for all rows of its range, a number for none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from junheng._input.files.encoding import damaged
from junheng._input.files.layout.dictionary import is_number, meaning_of
from junheng._input.files.layout.header import Header
from junheng._input.files.layout.merged import Range
from junheng._input.files.numbers import narrowed, number
from junheng._input.files.problems import rejected
from junheng._input.files.raw import Cell, RawTable, is_blank, text_of


def filled(raw: RawTable, header: Header, names: Mapping[int, str]) -> tuple[dict[int, Sequence[Cell]], dict[str, int]]:
    """The columns with the values of merged cells in all of their rows, and how many cells were filled by heading.

    Raises:
        UnreadableFile: If a number is merged over several rows or columns, or a range reaches into the headings.
    """
    places = {row: at for at, row in enumerate(raw.rows)}
    columns: dict[int, Sequence[Cell]] = {**raw.columns}
    counts: dict[str, int] = {}
    copied: dict[int, list[Cell]] = {}
    ends: dict[int, int] = {}
    first, body = raw.rows[header.first], raw.rows[header.body]
    for one in sorted(raw.merged, key=lambda one: (one.top, one.left)):
        if one.bottom < body or one.top > raw.rows[-1]:
            continue
        if one.top < body and one.bottom >= body and one.top >= first:
            raise _reject(raw, one, "file.merged_headings")
        at = places.get(one.top)
        cell = None if at is None or one.left not in columns else columns[one.left][at]
        if at is None or is_blank(cell):
            continue
        if one.is_wide:
            _check_wide(raw, one, at, cell, names)
            continue
        if not one.is_high:
            continue
        name = names.get(one.left, "")
        if _is_amount(cell, name):
            raise _reject(raw, one, "file.merged_number", column=name or text_of(cell), got=text_of(cell))
        if one.top <= ends.get(one.left, 0):  # no program writes ranges that overlap
            raise damaged(raw.place.path, "workbook")
        ends[one.left] = one.bottom
        cells = copied.setdefault(one.left, [*columns[one.left]] if one.left not in copied else [])
        rows = [place for row in range(one.top + 1, min(one.bottom, raw.rows[-1]) + 1) if (place := places.get(row))]
        # Empty rows within the range stay empty.
        rows = [place for place in rows if any(not is_blank(column[place]) for column in raw.columns.values())]
        for place in rows:
            cells[place] = cell
        columns[one.left] = cells
        if rows:
            counts[name] = counts.get(name, 0) + len(rows)
    return columns, counts


def _is_amount(cell: Cell, name: str) -> bool:
    """Whether a cell counts something: a number, unless its column labels rows."""
    meaning = meaning_of(name)
    if meaning is not None:
        return is_number(meaning)
    return not isinstance(cell, str) or number(narrowed(cell).strip()) is not None


def _check_wide(raw: RawTable, one: Range, at: int, cell: Cell, names: Mapping[int, str]) -> None:
    """A text over several columns belongs to the first: a label of a total, a note. Nothing else may be so merged."""
    others = [position for position in raw.row(at) if not one.left <= position <= one.right]
    covered = [names.get(position, "") for position in range(one.left, one.right + 1) if position in names]
    counts = any((meaning := meaning_of(name)) is not None and is_number(meaning) for name in covered)
    if not isinstance(cell, str) or number(narrowed(cell).strip()) is not None or (others and counts):
        raise _reject(raw, one, "file.merged_cells")
    if others and one.is_high:
        raise _reject(raw, one, "file.merged_cells")


def _reject(raw: RawTable, one: Range, code: str, **parameters: object) -> BaseException:
    return rejected(code, raw.place.path, sheet=raw.place.sheet, range=one.name, **parameters)
