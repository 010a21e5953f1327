"""Workbooks of hand-written XML."""

import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(path, sheet, *, shared="", styles="", workbook="", **others):
    """A workbook of hand-written parts."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    kinds = {"sheet": "worksheet", "strings": "sharedStrings", "styles": "styles"}
    targets = {"sheet": "worksheets/sheet1.xml", "strings": "sharedStrings.xml", "styles": "styles.xml"}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kinds[name]}" Target="{targets[name]}"/>' for name in kinds
    )
    main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{main}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{workbook}<sheets>'
        '<sheet name="s" sheetId="1" r:id="sheet"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": sheet if "worksheet" in sheet else f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        **others,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, head + text if isinstance(text, str) and not text.startswith("<?xml") else text)
    return path


def row(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


def inline(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def data(*rows):
    return f"<sheetData>{''.join(rows)}</sheetData>"
