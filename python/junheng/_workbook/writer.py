"""A small writer of Office Open XML: texts, numbers, fills, lists to choose from, conditions, print settings.

Every text is written as text: none becomes a formula, whatever it begins with.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML cannot hold.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# The date of every part of the archive, so that equal workbooks have equal bytes.
_DATE = (1980, 1, 1, 0, 0, 0)
_HIDDEN = ' state="hidden"'
_WRAP = ' wrapText="1"'


@dataclass(frozen=True)
class Style:
    """The look of a cell: `fill` is a colour, `form` a number format."""

    bold: bool = False
    italic: bool = False
    size: int = 10
    colour: str = "1A1A1A"
    fill: str | None = None
    form: str = "General"
    wrap: bool = False
    rule: bool = False


@dataclass(frozen=True)
class Cell:
    """A value with its style."""

    value: str | float | None
    style: Style = field(default_factory=Style)


Row: TypeAlias = "Sequence[Cell]"


@dataclass(frozen=True)
class Rule:
    """What may be entered into a range: its type, the operator, one or two formulas, and what is said about it."""

    kind: str
    where: str
    first: str
    second: str | None = None
    operator: str | None = None
    title: str = ""
    prompt: str = ""
    error: str = ""
    warns: bool = False


@dataclass(frozen=True)
class Mark:
    """A fill of the cells of a range for which a formula is true."""

    where: str
    formula: str
    fill: str


@dataclass(frozen=True)
class Sheet:
    """A sheet."""

    name: str
    rows: Sequence[Row]
    widths: Sequence[float] = ()
    rules: Sequence[Rule] = ()
    marks: Sequence[Mark] = ()
    freeze: str | None = None
    hidden: bool = False
    landscape: bool = False
    paper: int = 9
    # Texts by default, such as codes: positions of columns from zero.
    texts: Sequence[int] = ()


def written(sheets: Sequence[Sheet], names: dict[str, str]) -> bytes:
    """The bytes of a workbook; `names` are its defined names with the ranges that they mean."""
    styles, fills = _Styles(), [*dict.fromkeys(mark.fill for sheet in sheets for mark in sheet.marks)]
    pages = [_sheet(sheet, styles, fills) for sheet in sheets]
    parts = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets, names),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": styles.xml(fills),
        **{f"xl/worksheets/sheet{at}.xml": page for at, page in enumerate(pages, 1)},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (_HEAD + text).encode())
    return out.getvalue()


def column(at: int) -> str:
    """The letters of a column by its position from zero."""
    letters, left = "", at + 1
    while left:
        left, place = divmod(left - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _text(text: str) -> str:
    return escape(_CONTROLS.sub("\ufffd", text))


def _types(count: int) -> str:
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    pages = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{kinds}.worksheet+xml"/>'
        for at in range(1, count + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" '
        f'ContentType="{kinds}.styles+xml"/>{pages}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _workbook(sheets: Sequence[Sheet], names: dict[str, str]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{at}"{_HIDDEN if sheet.hidden else ""} r:id="r{at}"/>'
        for at, sheet in enumerate(sheets, 1)
    )
    defined = [f"<definedName name={quoteattr(name)}>{_text(range_)}</definedName>" for name, range_ in names.items()]
    titles = [
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">{_text(_quoted(sheet.name))}!$1:$1</definedName>'
        for at, sheet in enumerate(sheets)
        if sheet.freeze
    ]
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
        f"<definedNames>{''.join([*titles, *defined])}</definedNames></workbook>"
    )


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _sheet(sheet: Sheet, styles: _Styles, fills: Sequence[str]) -> str:
    rows = "".join(_row(number, row, styles) for number, row in enumerate(sheet.rows, 1))
    pane = ""
    if sheet.freeze:
        found = re.fullmatch(r"([A-Z]+)(\d+)", sheet.freeze)
        across = 0 if found is None else sum((ord(one) - 64) * 26**at for at, one in enumerate(reversed(found[1]))) - 1
        down = 0 if found is None else int(found[2]) - 1
        pane = f'<pane xSplit="{across}" ySplit="{down}" topLeftCell="{sheet.freeze}" state="frozen"/>'
    text = styles.place(Style(form="@"))
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{wide}" style="{text if at - 1 in sheet.texts else 0}" customWidth="1"/>'
        for at, wide in enumerate(sheet.widths, 1)
    )
    turned = "landscape" if sheet.landscape else "portrait"
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>{rows}</sheetData>"
        f"{_marks(sheet.marks, fills)}{_rules(sheet.rules)}"
        f'<pageSetup paperSize="{sheet.paper}" orientation="{turned}" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;F · &amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
    )


def _row(number: int, row: Row, styles: _Styles) -> str:
    cells = "".join(_cell(f"{column(at)}{number}", cell, styles) for at, cell in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, cell: Cell, styles: _Styles) -> str:
    style = styles.place(cell.style)
    if cell.value is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(cell.value, str):
        text = f'<t xml:space="preserve">{_text(cell.value)}</t>'
        return f'<c r="{place}" s="{style}" t="inlineStr"><is>{text}</is></c>'
    return f'<c r="{place}" s="{style}"><v>{cell.value!r}</v></c>'


def _rules(rules: Sequence[Rule]) -> str:
    if not rules:
        return ""
    return f'<dataValidations count="{len(rules)}">{"".join(map(_rule, rules))}</dataValidations>'


def _rule(rule: Rule) -> str:
    operator = f' operator="{rule.operator}"' if rule.operator else ""
    style = ' errorStyle="warning"' if rule.warns else ""
    said = "".join(
        f" {name}={quoteattr(_CONTROLS.sub('', text)[:most])}"
        for name, text, most in (
            ("promptTitle", rule.title, 32),
            ("prompt", rule.prompt, 255),
            ("error", rule.error, 255),
        )
        if text
    )
    second = f"<formula2>{_text(rule.second)}</formula2>" if rule.second is not None else ""
    return (
        f'<dataValidation type="{rule.kind}"{operator}{style} allowBlank="1" showInputMessage="1" '
        f'showErrorMessage="1"{said} sqref="{rule.where}"><formula1>{_text(rule.first)}</formula1>{second}'
        "</dataValidation>"
    )


def _marks(marks: Sequence[Mark], fills: Sequence[str]) -> str:
    return "".join(
        f'<conditionalFormatting sqref="{mark.where}"><cfRule type="expression" dxfId="{fills.index(mark.fill)}" '
        f'priority="{at}"><formula>{_text(mark.formula)}</formula></cfRule></conditionalFormatting>'
        for at, mark in enumerate(marks, 1)
    )


class _Styles:
    """The styles of a workbook, each written once."""

    def __init__(self) -> None:
        self._all: dict[Style, int] = {Style(): 0}

    def place(self, style: Style) -> int:
        return self._all.setdefault(style, len(self._all))

    def xml(self, fills: Sequence[str]) -> str:
        fonts, colours = self._unique(_font), self._unique(_fill)
        forms = [*dict.fromkeys(style.form for style in self._all)]
        formats = "".join(
            f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(form)}/>' for at, form in enumerate(forms)
        )
        cells = "".join(
            f'<xf numFmtId="{164 + forms.index(one.form)}" fontId="{fonts.index(_font(one))}" '
            f'fillId="{2 + colours.index(_fill(one))}" borderId="{int(one.rule)}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"'
            f"{_WRAP if one.wrap else ''}/></xf>"
            for one in self._all
        )
        plain = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        rule = (
            '<border><left/><right/><top/><bottom style="medium"><color rgb="FF5B6770"/></bottom><diagonal/></border>'
        )
        differences = "".join(
            f'<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF{one}"/></patternFill></fill></dxf>'
            for one in fills
        )
        return (
            f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(forms)}">{formats}</numFmts>'
            f'<fonts count="{len(fonts)}">{"".join(fonts)}</fonts>'
            f'<fills count="{2 + len(colours)}">{plain}{"".join(colours)}</fills>'
            f'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>{rule}</borders>'
            f'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._all)}">{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            f'<dxfs count="{len(fills)}">{differences}</dxfs></styleSheet>'
        )

    def _unique(self, of: Callable[[Style], str]) -> list[str]:
        return [*dict.fromkeys(of(style) for style in self._all)]


def _font(style: Style) -> str:
    marks = f"{'<b/>' if style.bold else ''}{'<i/>' if style.italic else ''}"
    return f'<font>{marks}<sz val="{style.size}"/><color rgb="FF{style.colour}"/><name val="Microsoft YaHei"/></font>'


def _fill(style: Style) -> str:
    if style.fill is None:
        return '<fill><patternFill patternType="none"/></fill>'
    return f'<fill><patternFill patternType="solid"><fgColor rgb="FF{style.fill}"/></patternFill></fill>'


def cells(values: Iterable[str | float | None], style: Style | None = None) -> list[Cell]:
    """A row of values of one style."""
    return [Cell(value, style or Style()) for value in values]
