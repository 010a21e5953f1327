"""Names in report workbooks are texts whatever they begin with, in files and in a spreadsheet program."""

import io
import random
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from command import COUNTY
from recalculated import FIRST, compare, needs_soffice, recalculated
from report_workbooks import STAGES

import junheng as jh

BEGINNINGS = ["=", "+", "-", "@", "\t=", "'=", '=HYPERLINK("http://x","y")', "=1+1", "-2+3", "+cmd", "@x", "{=1}"]
PIECES = [
    "_x0041_", "_x005F_", "_xD800_", "\x01", "\x0b", "\r\n", "\n", "\t", "\u202e", "\u2066", "\ufeff", "\ufffe", '"',
    "'", "&", "&amp;", "<b>", "]]>", "&P", "&\"Arial\"", "$A$1", "汇总!A1", "[x]", "*", "?", "~", "#REF!", "学校", "校",
    "x", " ",
]  # fmt: skip


def hostile(chooser):
    """A name that begins like a formula and consists of what file formats treat specially."""
    return f"{chooser.choice(BEGINNINGS)}{''.join(chooser.choices(PIECES, k=chooser.randint(0, 6)))}"


def formulas_of(path):
    """Everything of a workbook that a program computes: formulas, marks, names."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one).decode() for one in archive.namelist() if one.endswith(".xml")}
    found = []
    for name, text in sorted(parts.items()):
        root = ElementTree.fromstring(text)
        found += [
            (name, element.text)
            for element in root.iter()
            if element.tag.rpartition("}")[2] in ("f", "formula", "formula1", "formula2", "definedName")
        ]
    return found


@pytest.mark.parametrize("seed", range(8))
def test_no_name_becomes_a_formula(tmp_path, seed):
    chooser = random.Random(seed)
    read = jh.read(COUNTY)
    plain = {heading: list(cells) for heading, cells in read.items()}
    plain["备注"] = ["x"] * len(plain["学校代码"])
    table = {heading: list(cells) for heading, cells in plain.items()}
    names = [f"{hostile(chooser)}{at}" for at in range(len(table["学校代码"]))]
    table["学校名称"] = names
    table["学校代码"] = [f"{hostile(chooser)}{at}" for at in range(len(names))]
    table["区县"] = [hostile(chooser)] * len(names)
    table["备注"] = [hostile(chooser) for _ in names]
    cover = {one: hostile(chooser) for one in ("title", "county", "year", "unit", "prepared", "checked", "responsible")}
    jh.assess(plain).report(tmp_path / "plain.xlsx", lang="zh", plans=[], **dict.fromkeys(cover, "x"))
    jh.assess(table).report(tmp_path / "hostile.xlsx", lang="zh", plans=[], **cover)

    # Nothing that is computed depends on a name.
    assert formulas_of(tmp_path / "hostile.xlsx") == formulas_of(tmp_path / "plain.xlsx")

    # Every name is a text, and is read back as it was.
    book = openpyxl.load_workbook(tmp_path / "hostile.xlsx")
    assert {cell.data_type for row in book["学校"].iter_rows() for cell in row} <= {"s", "inlineStr", "n"}
    back = jh.read(tmp_path / "hostile.xlsx", sheet="学校")
    for heading in ("学校名称", "学校代码", "备注"):
        assert [one.strip() for one in back[heading]] == [one.strip() for one in table[heading]]
    # The page header shows what was given: each & is doubled, so that none begins a code.
    header = ElementTree.fromstring(zipfile.ZipFile(tmp_path / "hostile.xlsx").read("xl/worksheets/sheet1.xml"))
    (text,) = (element.text for element in header.iter() if element.tag.endswith("oddHeader"))
    assert "&" not in text.removeprefix("&L").replace("&&", "")
    assert len(text) <= 255


def test_what_looks_like_an_escape_is_kept():
    from junheng._workbook.model import Cell, Sheet
    from junheng._workbook.writer import written

    texts = ["_x0041_", "_x005F_x0041_", "a\rb", "\x00\x1f", "_x41_", "\ud800", "x_x00e9_y", "\ufffe"]
    data = written([Sheet("a", [[Cell(one)] for one in texts])], {})
    from junheng._input.files.workbook.book import unescaped

    page = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    found = [unescaped(element.text) for element in page.iter() if element.tag.endswith("}t")]
    assert found == texts


def hostile_result():
    """The county with hostile names, without those that LibreOffice itself changes."""
    chooser = random.Random(99)
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    # It changes line breaks, and unescapes twice what looks like an escape.
    changed_there = re.compile("[\x00-\x1f\ufeff\ufffe]|_x[0-9A-F]{4}_")
    names = [changed_there.sub("", f"{hostile(chooser)}{at}") for at in range(len(table["学校代码"]))]
    table["学校名称"] = names
    return jh.assess(table)


@needs_soffice
def test_hostile_names_are_texts_in_a_spreadsheet_program(tmp_path):
    result, path = hostile_result(), tmp_path / "hostile.xlsx"
    result.report(path, lang="zh", plans=[], county='=1+1&P"')
    book = recalculated(tmp_path, [path])["hostile"]
    names = [one.name for one in (*result.county().stages[0].schools, *result.county().stages[1].schools)]
    assert {*names} <= {row[1].value for row in book["学校"].iter_rows(min_row=2)}
    shown = [row[1].value for row in book["小学"].iter_rows(min_row=FIRST)]
    assert {*shown} == {one.name for one in result.county().stages[0].schools}
    compare(book, result, "zh", STAGES["zh"])
