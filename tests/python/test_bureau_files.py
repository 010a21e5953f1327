"""Files as bureaus have them: encodings, forms of numbers, and formats that are named instead of read.

The county, every school and every number are invented; the shapes follow public tables.
"""

from pathlib import Path

import openpyxl
import pytest

import junheng as jh
from junheng._cli.main import main
from junheng._input.files.raw import is_blank
from junheng._input.files.workbook.worksheet import raw_sheet

BUREAU = Path(__file__).resolve().parents[1] / "data" / "bureau"
ASKED = ["--standard", "cn-quality-2017", "--lang", "zh"]


def assess(capsys, name, *options):
    """The exit status, the output and the lines of errors of an assessment."""
    status = main(["assess", str(BUREAU / name), *ASKED, *options])
    said = capsys.readouterr()
    return status, said.out, said.err.splitlines()


def test_thousands_separators_are_rejected_in_a_few_lines_and_read_as_declared(capsys):
    status, out, lines = assess(capsys, "11a_thousands_text.xlsx")
    assert (status, out) == (2, "")
    # One line for each of five columns, between the heading and the last line.
    assert len(lines) == 7
    assert all(line.startswith("  cell.thousands: ") and '--thousands ","' in line for line in lines[1:-1])
    assert "列“小学在校生数”：4 格含千分位分隔符，如“1,605”（第 2、3、4、7 行）" in lines[1]
    declared = assess(capsys, "11a_thousands_text.xlsx", "--thousands", ",")
    assert declared[::2] == (1, [])
    assert declared[1] == assess(capsys, "16a_gbk.csv")[1]


def test_full_width_digits_blanks_units_and_approximations(capsys):
    status, _, lines = assess(capsys, "11b_fullwidth_units.xlsx")
    assert status == 2
    assert [line.split(":")[0].strip() for line in lines[1:-1]] == [
        "cell.thousands", "cell.full_width", "cell.unit", "cell.text",
    ]  # fmt: skip
    # No option makes a number of 约720 or 1890人.
    status, _, lines = assess(capsys, "11b_fullwidth_units.xlsx", "--full-width", "--thousands", " ")
    assert status == 2
    assert [line.split(":")[0].strip() for line in lines[1:-1]] == ["cell.unit", "cell.text"]
    assert "约720" in lines[2]


@pytest.mark.parametrize(
    "name", ["16c_gbk_tab.txt", "16d_utf16_tab.txt", "16e_gbk_semicolon_cn_comma.csv", "15c_xlsx_named.xls"]
)
def test_encodings_delimiters_and_names_change_nothing(capsys, name):
    assert assess(capsys, name) == assess(capsys, "16a_gbk.csv")


def test_codes_that_a_spreadsheet_shortened(capsys):
    status, _, lines = assess(capsys, "16f_code_sci.csv")
    assert status == 2
    [line] = lines[1:-1]
    assert line.startswith("  cell.shortened: ")
    assert "3.2E+09" in line


@pytest.mark.parametrize("name", ["15_old.xls", "15b_wps.et"])
def test_old_workbooks_are_named_with_the_remedy(capsys, name):
    status, _, lines = assess(capsys, name)
    assert status == 2
    said = "是 Excel 97-2003 或 WPS 格式（.xls、.et）的工作簿：应为 .xlsx，请打开后另存为该格式"
    assert lines[0] == f"file.old_excel: {BUREAU / name} {said}"


def test_a_title_thousands_and_a_total_are_read_as_declared(capsys):
    status, _, lines = assess(capsys, "16b_gbk_thousands_total.csv")
    assert (status, lines[0].split(":")[0]) == (2, "table.has_errors")
    assert all('--thousands ","' in line or "--totals drop" in line for line in lines[1:-1])
    status, out, _ = assess(capsys, "16b_gbk_thousands_total.csv", "--thousands", ",", "--totals", "drop")
    assert status == 1
    assert "列名在第 2 行；非数据行：第 1 行（标题）" in out


def test_cells_are_those_that_openpyxl_reads():
    compared = 0
    for path in sorted(BUREAU.glob("*.xlsx")):
        page = openpyxl.load_workbook(path, data_only=True).worksheets[0]
        raw = raw_sheet(path, path.read_bytes(), page.title)
        if raw.unsaved:  # openpyxl reads formulas without a saved value as empty
            continue
        for column, cells in raw.columns.items():
            for number, cell in zip(raw.rows, cells, strict=True):
                expected = page.cell(number, column + 1).value
                assert cell == (None if is_blank(expected) else expected), (path, number, column)
                compared += cell is not None
    assert compared > 500


def test_reading_a_table_leaves_the_numbers_whole():
    table = jh.read(BUREAU / "16a_gbk.csv")
    assert [type(one) for one in table["小学班数"][:3]] == [int, int, int]
    assert table["学校代码"][0] == 3200000001
