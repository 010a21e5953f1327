"""The reader of workbooks against openpyxl, and what only the XML of a workbook shows."""

import datetime

import openpyxl
import pytest
from workbooks import MAIN, data, inline, package, row

from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table
from junheng._input.percentage import Percentage


def test_cells_are_those_that_openpyxl_reads(tmp_path):
    rows = [
        ["name", "whole", "decimal", "share", "day", "moment", "truth", "code"],
        [
            '甲 <校> & "乙"',
            1605,
            0.1,
            0.96,
            datetime.date(2024, 2, 29),
            datetime.datetime(2024, 1, 1, 8, 30),
            True,
            "007",
        ],
        [
            "丙\n校",
            -3,
            1e-7,
            0.125,
            datetime.date(1900, 1, 15),
            datetime.datetime(1999, 12, 31, 23, 59, 59),
            False,
            "08",
        ],
    ]
    book = openpyxl.Workbook()
    for one in rows:
        book.active.append(one)
    for at in (2, 3):
        book.active.cell(at, 4).number_format = "0.00%"
    book.save(tmp_path / "t.xlsx")
    table = read_table(tmp_path / "t.xlsx")
    assert table["name"] == [rows[1][0], rows[2][0]]
    assert (table["whole"], table["decimal"], table["code"]) == ([1605, -3], [0.1, 1e-7], ["007", "08"])
    assert [type(cell) for cell in table["whole"]] == [int, int]
    assert [type(cell) for cell in table["share"]] == [Percentage, Percentage]
    assert table["day"] == ["2024-02-29", "1900-01-15"]
    assert table["moment"] == ["2024-01-01T08:30:00", "1999-12-31T23:59:59"]
    assert table["truth"] == ["true", "false"]


def test_shared_texts_join_their_runs_without_readings(tmp_path):
    shared = "<si><t>学校</t></si><si><r><t>甲</t></r><r><t xml:space='preserve'> 校</t></r><rPh><t>jia</t></rPh></si>"
    shared += "<si><t>a_x000D_b</t></si>"
    cells = [f'<c r="A{at + 1}" t="s"><v>{at}</v></c>' for at in range(3)]
    path = package(tmp_path / "t.xlsx", data(*(row(at + 1, cell) for at, cell in enumerate(cells))), shared=shared)
    assert read_table(path) == {"学校": ["甲 校", "a\rb"]}


def test_cells_without_references_and_prefixed_names(tmp_path):
    rows = '<x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row>'
    rows += "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2.5</x:v></x:c></x:row>"
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    path = package(tmp_path / "t.xlsx", f'<?xml version="1.0"?>{sheet}')
    assert read_table(path) == {"a": [1], "b": [2.5]}


def test_dates_of_both_epochs_and_durations(tmp_path):
    styles = '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>'
    styles += '<numFmt numFmtId="165" formatCode="[h]:mm"/>'
    styles += '<numFmt numFmtId="166" formatCode="[Red]0.0&quot;days&quot;"/></numFmts>'
    styles += "<cellXfs>" + "".join(f'<xf numFmtId="{one}"/>' for one in (0, 14, 164, 165, 166)) + "</cellXfs>"
    heads = row(1, *(inline(f"{letter}1", letter) for letter in "ABCD"))
    values = row(2, *(f'<c r="{letter}2" s="{at + 1}"><v>1.5</v></c>' for at, letter in enumerate("ABCD")))
    path = package(tmp_path / "t.xlsx", data(heads, values), styles=styles)
    assert read_table(path) == {"A": ["1900-01-01T12:00:00"], "B": ["1900-01-01T12:00:00"], "C": [1.5], "D": [1.5]}
    path = package(tmp_path / "t.xlsx", data(heads, values), styles=styles, workbook='<workbookPr date1904="1"/>')
    assert read_table(path)["A"] == ["1904-01-02T12:00:00"]


def test_a_formula_may_have_the_empty_text_as_its_value(tmp_path):
    cells = ['<c r="A2" t="str"><f>""</f><v></v></c>', '<c r="B2"><f>1+1</f><v>2</v></c>']
    heads = row(1, inline("A1", "a"), inline("B1", "b"))
    assert read_table(package(tmp_path / "t.xlsx", data(heads, row(2, *cells)))) == {"a": [None], "b": [2]}
    unsaved = data(heads, row(2, "<c r='A2'><f>1</f><v/></c>", "<c r='B2'><v>1</v></c>"))
    with pytest.raises(UnreadableFile) as caught:
        read_table(package(tmp_path / "t.xlsx", unsaved))
    assert caught.value.problems[0].parameters["got"] == "A2"


@pytest.mark.parametrize(
    "rows",
    [
        row(1, inline("A1", "a"), inline("A1", "b")) + row(2, inline("A2", "1")),  # a cell twice
        row(2, inline("A2", "a")) + row(1, inline("A1", "1")),  # rows out of order
        row(1, inline("A1", "a")) + row(2, "<c r='A2' t='s'><v>7</v></c>"),  # no such text
        row(1, inline("A1", "a")) + row(2, "<c r='A2'><v>nan</v></c>"),
        row(1, inline("A1", "a")) + row(2, "<c r='A2'><v>1,5</v></c>"),
        row("x", inline("A1", "a")),
        row(1, inline("1", "a")),
        row(1, inline("ABCD1", "a")),
        "<row r='1'>",
    ],
)
def test_a_worksheet_that_contradicts_itself_is_damaged(tmp_path, rows):
    with pytest.raises(UnreadableFile) as caught:
        read_table(package(tmp_path / "t.xlsx", f"<sheetData>{rows}</sheetData>"))
    assert [one.code for one in caught.value.problems] == ["file.damaged"]


def test_errors_of_formulas_are_no_values_unless_declared_missing(tmp_path):
    from junheng._input.files.numbers import Rules

    cells = ["<c r='A2' t='e'><v>#N/A</v></c>", "<c r='A3'><v>4</v></c>"]
    sheet = data(row(1, inline("A1", "a")), row(2, cells[0]), row(3, cells[1]))
    path = package(tmp_path / "t.xlsx", sheet)
    with pytest.raises(UnreadableFile) as caught:
        read_table(path)
    assert str(caught.value) == (
        f'{path}, sheet s, column "a": error of the spreadsheet such as #N/A in row 2: expected values; correct the '
        "formulas and save the file"
    )
    assert read_table(path, rules=Rules.of(["#N/A"])) == {"a": [None, 4]}
