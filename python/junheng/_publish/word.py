"""A table in Word, by python-docx, which is imported when the first one is written."""

from __future__ import annotations

import io
from typing import Any

from junheng._publish.sheet import Sheet
from junheng._texts.phrases import failure
from junheng._texts.width import width

_LATIN, _CHINESE = "Times New Roman", "SimSun"
# Widths of rules in eighths of a point: above and below the table, below the headings.
_THICK, _THIN = 12, 6
_SIZE, _SMALL = 10.5, 9
# Centimetres: the room of the page, half of a Chinese character, the margins of a cell.
_PAGE, _CHARACTER, _MARGIN = 15.2, 0.19, 0.5


def word(sheet: Sheet) -> bytes:
    """A document with the caption, a table of three rules and the notes.

    Raises:
        WrongTypeError: If python-docx is not installed.
    """
    try:
        import docx
    except ImportError:
        raise failure("intake.needs_package", got="Word", package="python-docx", expected="junheng[tables]") from None
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm

    document = docx.Document()
    if sheet.title:
        _paragraph(document.add_paragraph(), sheet.title, _SIZE, bold=True, middle=True, kept=True)
    table = document.add_table(rows=1 + len(sheet.rows), cols=len(sheet.headings))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = [Cm(room) for room in _widths(sheet)]
    # Word takes the widths of the cells, others those of the columns.
    for column, room in zip(table.columns, widths, strict=True):
        column.width = room
    lines = [sheet.headings, *sheet.rows]
    for line, row in zip(lines, table.rows, strict=True):
        for text, cell, number, room in zip(line, row.cells, sheet.numeric, widths, strict=True):
            cell.width = room
            _paragraph(cell.paragraphs[0], text, _SIZE, right=number)
    _repeat(table.rows[0])
    for cell in table.rows[0].cells:
        _ruled(cell, top=_THICK, bottom=_THIN)
    for cell in table.rows[-1].cells:
        _ruled(cell, bottom=_THICK, **({"top": _THICK} if not sheet.rows else {}))
    if sheet.notes:
        _paragraph(document.add_paragraph(), sheet.lead + sheet.note(), _SMALL)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _widths(sheet: Sheet) -> list[float]:
    """The width of each column: that of its longest text, or an equal part of what narrower columns leave."""
    lines = [sheet.headings, *sheet.rows]
    wanted = [max(width(line[at]) for line in lines) * _CHARACTER + _MARGIN for at in range(len(sheet.headings))]
    room, given = _PAGE, dict.fromkeys(range(len(wanted)), 0.0)
    for taken, at in enumerate(sorted(given, key=wanted.__getitem__)):
        given[at] = min(wanted[at], room / (len(wanted) - taken))
        room -= given[at]
    return list(given.values())


def _paragraph(
    paragraph: Any,
    text: str,
    size: float,
    *,
    bold: bool = False,
    right: bool = False,
    middle: bool = False,
    kept: bool = False,
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.name = bold or None, Pt(size), _LATIN
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE)
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, "RIGHT" if right else "CENTER" if middle else "LEFT")
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.keep_with_next = kept or None


def _ruled(cell: Any, **rules: int) -> None:
    """Rules of a cell, in the order that the schema requires."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tcBorders")
    for side in ("top", "bottom"):
        if side in rules:
            rule = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", str(rules[side])), ("space", "0"), ("color", "auto")):
                rule.set(qn(f"w:{name}"), value)
            borders.append(rule)
    cell._element.get_or_add_tcPr().append(borders)


def _repeat(row: Any) -> None:
    """The headings on every page that the table continues on."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._element.get_or_add_trPr().append(mark)
