"""A small writer of Office Open XML: the bytes of a workbook from its sheets.

Every text is written as text: none becomes a formula, whatever it begins with. What XML cannot hold is escaped as the
format prescribes, so that a reader gives back the very text.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from junheng._workbook.model import Cell, Formula, Mark, Names, Row, Rule, Sheet, Style, column, quoted
from junheng._workbook.styles import MAIN, Styles

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML cannot hold or a parser would change, and what looks like an escape of it.
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
# The same where the format knows no escapes: attributes, and texts in headers and footers.
_CONTROLS = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
# The date of every part of the archive, so that equal workbooks have equal bytes.
_DATE = (1980, 1, 1, 0, 0, 0)
# So many characters of UTF-16 the header or the footer of a page may have.
_HEADER = 255
# Whole numbers up to here are written without a point.
_WHOLE = 2.0**53
_HIDDEN = ' state="hidden"'
_OUTLINED = ' outlineLevel="1"'
_STOPS = ' stopIfTrue="1"'


def written(sheets: Sequence[Sheet], names: Names) -> bytes:
    """The bytes of a workbook; `names` are its defined names with the ranges that they mean."""
    styles = Styles([mark for sheet in sheets for mark in sheet.marks])
    pages = [_sheet(sheet, styles) for sheet in sheets]
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
        "xl/styles.xml": styles.xml(),
        **{f"xl/worksheets/sheet{at}.xml": page for at, page in enumerate(pages, 1)},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (_HEAD + text).encode())
    return out.getvalue()


def printed(text: str) -> str:
    """A text within a header or a footer, in which ``&`` begins a code."""
    return _CONTROLS.sub(" ", text).replace("&", "&&")


def _text(text: str) -> str:
    return escape(_ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


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


def _workbook(sheets: Sequence[Sheet], names: Names) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{at}"{_HIDDEN if sheet.hidden else ""} r:id="r{at}"/>'
        for at, sheet in enumerate(sheets, 1)
    )
    own = "".join(_own_names(at, sheet) for at, sheet in enumerate(sheets))
    defined = "".join(
        f"<definedName name={quoteattr(name)}>{escape(where)}</definedName>" for name, where in names.items()
    )
    # Saved values are shown where nothing computes; whatever computes is to do so once it has read the file.
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
        f"<definedNames>{own}{defined}</definedNames>"
        '<calcPr fullCalcOnLoad="1"/></workbook>'
    )


def _own_names(at: int, sheet: Sheet) -> str:
    """The names that belong to one sheet: what is filtered, printed and repeated on each page."""
    head = sheet.head or ((1, 1) if sheet.freeze else None)
    own = [
        ("_xlnm._FilterDatabase", sheet.filtered and _fixed(sheet.filtered), ' hidden="1"'),
        ("_xlnm.Print_Area", sheet.area and _fixed(sheet.area), ""),
        ("_xlnm.Print_Titles", head and "${}:${}".format(*head), ""),
    ]
    return "".join(
        f'<definedName name="{name}" localSheetId="{at}"{hidden}>{escape(quoted(sheet.name))}!{where}</definedName>'
        for name, where, hidden in own
        if where
    )


def _fixed(area: str) -> str:
    """``A1:P24`` as ``$A$1:$P$24``."""
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", area)


def _sheet(sheet: Sheet, styles: Styles) -> str:
    rows = "".join(_row(number, row, styles, sheet.heights.get(number)) for number, row in enumerate(sheet.rows, 1))
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    merged = f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>' if merged else ""
    filtered = f'<autoFilter ref="{sheet.filtered}"/>' if sheet.filtered else ""
    turned = "landscape" if sheet.landscape else "portrait"
    folded = ' outlineLevelCol="1"' if sheet.folded else ""
    return (
        f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>{_view(sheet)}'
        f'<sheetFormatPr defaultRowHeight="15"{folded}/>{_columns(sheet, styles)}<sheetData>{rows}</sheetData>'
        f"{filtered}{merged}{_marks(sheet.marks, styles)}{_rules(sheet.rules)}"
        '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.65" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{sheet.paper}" orientation="{turned}" fitToWidth="1" fitToHeight="0"/>'
        f"{_header_and_footer(sheet)}</worksheet>"
    )


def _view(sheet: Sheet) -> str:
    pane, grid = "", "" if sheet.grid else ' showGridLines="0"'
    found = re.fullmatch(r"([A-Z]+)(\d+)", sheet.freeze or "")
    if found is not None:
        across = sum((ord(one) - 64) * 26**at for at, one in enumerate(reversed(found[1]))) - 1
        down = int(found[2]) - 1
        corner = "bottomRight" if across and down else "topRight" if across else "bottomLeft"
        split = "".join(f' {name}="{size}"' for name, size in (("xSplit", across), ("ySplit", down)) if size)
        pane = f'<pane{split} topLeftCell="{sheet.freeze}" activePane="{corner}" state="frozen"/>'
    return f'<sheetViews><sheetView{grid} workbookViewId="0">{pane}</sheetView></sheetViews>'


def _columns(sheet: Sheet, styles: Styles) -> str:
    text = styles.place(Style(form="@"))
    first, last = sheet.folded or (0, -1)
    columns = "".join(
        f'<col min="{at + 1}" max="{at + 1}" width="{wide}" style="{text if at in sheet.texts else 0}" customWidth="1"'
        f"{_OUTLINED if first <= at <= last else ''}/>"
        for at, wide in enumerate(sheet.widths)
    )
    return f"<cols>{columns}</cols>" if columns else ""


def _header_and_footer(sheet: Sheet) -> str:
    above = _cut(f"&L{sheet.above}") if sheet.above else ""
    left, right = sheet.below
    header = f"<oddHeader>{escape(above)}</oddHeader>" if above else ""
    return f"<headerFooter>{header}<oddFooter>{escape(f'&L{left}&R{right}')}</oddFooter></headerFooter>"


def _cut(text: str) -> str:
    """As much of a header as a program accepts; a code is not cut in two."""
    while len(text.encode("utf-16-le")) // 2 > _HEADER:
        text = text[:-1]
    return text[:-1] if (len(text) - len(text.rstrip("&"))) % 2 else text


def _row(number: int, row: Row, styles: Styles, height: float | None) -> str:
    cells = "".join(_cell(f"{column(at)}{number}", cell, styles) for at, cell in enumerate(row))
    tall = "" if height is None else f' ht="{height}" customHeight="1"'
    return f'<row r="{number}"{tall}>{cells}</row>'


def _cell(place: str, cell: Cell, styles: Styles) -> str:
    style, value = styles.place(cell.style), cell.value
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, Formula):
        return _formula(place, style, value)
    if isinstance(value, str):
        text = f'<t xml:space="preserve">{_text(value)}</t>'
        return f'<c r="{place}" s="{style}" t="inlineStr"><is>{text}</is></c>'
    return f'<c r="{place}" s="{style}"><v>{_number(value)}</v></c>'


def _formula(place: str, style: int, formula: Formula) -> str:
    text, value = f"<f>{escape(formula.text)}</f>", formula.value
    if isinstance(value, str):
        return f'<c r="{place}" s="{style}" t="str">{text}<v>{_text(value)}</v></c>'
    return f'<c r="{place}" s="{style}">{text}<v>{_number(value)}</v></c>'


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"no cell holds {value}")
    return repr(int(value)) if value == int(value) and abs(value) <= _WHOLE else repr(float(value))


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
    second = f"<formula2>{escape(rule.second)}</formula2>" if rule.second is not None else ""
    return (
        f'<dataValidation type="{rule.kind}"{operator}{style} allowBlank="1" showInputMessage="1" '
        f'showErrorMessage="1"{said} sqref="{rule.where}"><formula1>{escape(rule.first)}</formula1>{second}'
        "</dataValidation>"
    )


def _marks(marks: Sequence[Mark], styles: Styles) -> str:
    return "".join(
        f'<conditionalFormatting sqref="{mark.where}"><cfRule type="expression" dxfId="{styles.look(mark)}" '
        f'priority="{at}"{_STOPS if mark.stops else ""}><formula>{escape(mark.formula)}</formula></cfRule>'
        "</conditionalFormatting>"
        for at, mark in enumerate(marks, 1)
    )
