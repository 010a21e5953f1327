"""A table in Word, by python-docx, which is imported when the first one is written."""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass
from typing import Any

from junheng._publish.sheet import Sheet
from junheng._texts.phrases import failure
from junheng._texts.width import width

_LATIN, _CHINESE = "Times New Roman", "SimSun"
# Widths of rules in eighths of a point: above and below the table, below the headings.
_THICK, _THIN = 12, 6
_SIZE, _SMALL = 10.5, 9
# Sizes of the texts of wide tables, which get a page of their own across where the smallest is still too wide.
_SIZES, _LEAST = (_SIZE, 9, 8), 4.0
# Centimetres: the room of the page and of one turned across, half of a Chinese character, the margins of a cell.
_PAGE, _ACROSS, _CHARACTER, _MARGIN = 15.2, 21.5, 0.19, 0.5
# What no line ends within: a word or a number; Chinese characters may part anywhere.
_UNBROKEN = re.compile(r"[^\s\u2e80-\u9fff\uff00-\uffef]+|\S")


@dataclass(frozen=True)
class _Setting:
    """How a table is set: the size of its texts, the widths of its columns, and whether the page is turned."""

    size: float
    widths: list[float]
    across: bool = False


def word(sheet: Sheet) -> bytes:
    """A document with the caption, a table of three rules and the notes.

    Raises:
        WrongTypeError: If python-docx is not installed.
    """
    try:
        import docx
    except ImportError:
        raise failure("intake.needs_package", got="Word", package="python-docx", expected="junheng[tables]") from None
    from docx.enum.section import WD_ORIENT
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm

    document, setting = docx.Document(), _setting(sheet)
    if setting.across:
        section = document.sections[0]
        section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = WD_ORIENT.LANDSCAPE
    if sheet.title:
        _paragraph(document.add_paragraph(), sheet.title, _SIZE, bold=True, middle=True, kept=True)
    table = document.add_table(rows=1 + len(sheet.rows), cols=len(sheet.headings))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = [Cm(room) for room in setting.widths]
    # Word takes the widths of the cells, others those of the columns.
    for column, room in zip(table.columns, widths, strict=True):
        column.width = room
    lines = [sheet.headings, *sheet.rows]
    for line, row in zip(lines, table.rows, strict=True):
        for text, cell, number, room in zip(line, row.cells, sheet.numeric, widths, strict=True):
            cell.width = room
            _paragraph(cell.paragraphs[0], text, setting.size, right=number)
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


def _setting(sheet: Sheet) -> _Setting:
    """The largest texts whose words and numbers are whole in their columns."""
    lines = [sheet.headings, *sheet.rows]
    columns = [[line[at] for line in lines] for at in range(len(sheet.headings))]
    unbroken = [max(width(part) for text in cells for part in (_UNBROKEN.findall(text) or [""])) for cells in columns]
    whole = [max(map(width, cells)) for cells in columns]
    for room, across in ((_PAGE, False), (_ACROSS, True)):
        for size in _SIZES:
            if sum(_rooms(unbroken, size)) <= room:
                return _Setting(size, _widths(_rooms(unbroken, size), _rooms(whole, size), room), across)
    # Even wider: texts as small as the page across makes them, in half points.
    smallest = max(_LEAST, math.floor(2 * _SIZES[-1] * _ACROSS / sum(_rooms(unbroken, _SIZES[-1]))) / 2)
    return _Setting(smallest, _widths(_rooms(unbroken, smallest), _rooms(whole, smallest), _ACROSS), across=True)


def _rooms(characters: list[int], size: float) -> list[float]:
    """The widths of columns in centimetres, by the widths of their texts in halves of a Chinese character."""
    return [(one * _CHARACTER + _MARGIN) * size / _SIZE for one in characters]


def _widths(least: list[float], wanted: list[float], room: float) -> list[float]:
    """The width of each column: that of its longest word, and a part of what all leave, up to its longest text."""
    given = [*least]
    free = room - sum(given)
    open_at = sorted(range(len(given)), key=lambda at: wanted[at] - least[at])
    for taken, at in enumerate(open_at):
        more = min(wanted[at] - least[at], max(free, 0.0) / (len(open_at) - taken))
        given[at] += more
        free -= more
    return given


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
