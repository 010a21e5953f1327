"""A table in Typst. Texts are strings, in which nothing is markup."""

from __future__ import annotations

from junheng._publish.sheet import Sheet

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": " "})


def quoted(text: str) -> str:
    """A text as a string of Typst."""
    return f'"{text.translate(_ESCAPES)}"'


def _notes(sheet: Sheet) -> str:
    """The notes as text, or as content where the caller has markup."""
    if all(one.typst is None for one in sheet.notes):
        return f", {quoted(sheet.lead + sheet.note())})"
    texts = [f"#{quoted(one.text)}" if one.typst is None else one.typst for one in sheet.notes]
    return f")[#{quoted(sheet.lead)}{sheet.joined(texts)}]"


def typst(sheet: Sheet) -> str:
    """A figure with a table of three rules, and the notes below."""
    aligned = ", ".join("right" if numeric else "left" for numeric in sheet.numeric)
    lines = ["#figure(", "  kind: table,"]
    if sheet.title:
        lines.append(f"  caption: figure.caption(position: top, {quoted(sheet.title)}),")
    lines += [
        "  table(",
        f"    columns: {len(sheet.headings)},",
        f"    align: ({aligned},),",
        "    stroke: none,",
        "    table.hline(stroke: 1pt),",
        f"    table.header({', '.join(map(quoted, sheet.headings))}),",
        "    table.hline(stroke: 0.5pt),",
    ]
    lines += [f"    {', '.join(map(quoted, row))}," for row in sheet.rows]
    lines += ["    table.hline(stroke: 1pt),", "  ),", f") <{sheet.reference}>" if sheet.reference else ")"]
    if sheet.is_long:
        # A figure stays on one page otherwise.
        lines = ["#[", "#show figure.where(kind: table): set block(breakable: true)", *lines, "]"]
    if sheet.notes:
        lines.append(f"#text(size: 0.85em{_notes(sheet)}")
    return "\n".join([*lines, ""])
