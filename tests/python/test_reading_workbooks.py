"""Excel and Parquet: the same table as from text, and what a workbook may not hold."""

import datetime
import subprocess
import sys

import openpyxl
import pytest

import junheng as jh
from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table

HEAD = ["学校代码", "学校名称", "小学在校生数", "建校"]


def workbook(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return book


def problem(path):
    with pytest.raises(UnreadableFile) as caught:
        read_table(path)
    [only] = caught.value.problems
    return only.code, only.parameters


def test_the_first_sheet_or_the_one_that_is_named(tmp_path):
    path = tmp_path / "county.xlsx"
    rows = [HEAD, ["0101", "甲校", 320, datetime.date(1987, 9, 1)], ["0102", "乙校", None, None]]
    workbook(path, {"小学": rows, "初中": [["a"], [1]]})
    assert read_table(path) == {
        "学校代码": ["0101", "0102"],
        "学校名称": ["甲校", "乙校"],
        "小学在校生数": [320.0, None],
        "建校": ["1987-09-01", None],
    }
    assert read_table(f"{path}#初中") == {"a": [1.0]}
    assert problem(f"{path}#高中") == (
        "file.unknown_sheet",
        {"path": str(path), "got": "高中", "expected": ("小学", "初中")},
    )


def test_a_workbook_is_known_by_its_bytes(tmp_path):
    path = tmp_path / "county.csv"
    workbook(path, {"s": [["a"], [1]]})
    assert read_table(path) == {"a": [1.0]}


def test_a_hash_in_a_name_is_no_sheet(tmp_path):
    path = tmp_path / "no#1.csv"
    path.write_text("a\n1\n", encoding="utf-8")
    assert read_table(path) == {"a": [1.0]}


def test_text_among_numbers_reaches_the_core_as_text(tmp_path):
    path = tmp_path / "county.xlsx"
    workbook(path, {"s": [["a", "b", "c"], [1, 2.5, True], ["缺", 3.0, False]]})
    assert read_table(path) == {"a": ["1", "缺"], "b": [2.5, 3.0], "c": ["true", "false"]}


def test_a_formula_that_was_never_computed_is_no_missing_cell(tmp_path):
    path = tmp_path / "county.xlsx"
    workbook(path, {"s": [["a", "b"], [1, "=A2*2"]]})
    assert problem(path) == ("file.unsaved_formula", {"path": str(path), "sheet": "s", "got": "B2"})


def test_a_broken_archive_is_rejected(tmp_path):
    path = tmp_path / "county.xlsx"
    path.write_bytes(b"PK\x03\x04 and no more")
    assert problem(path)[0] == "file.damaged"


def test_workbooks_are_read_without_any_package(tmp_path, monkeypatch):
    path = tmp_path / "county.xlsx"
    workbook(path, {"s": [["a"], [1]]})
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert read_table(path) == {"a": [1]}


def test_parquet_without_its_package_says_so_too(tmp_path, monkeypatch):
    path = tmp_path / "schools.parquet"
    path.write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(jh.WrongTypeError) as caught:
        read_table(path)
    assert caught.value.parameters["expected"] == "junheng[parquet]"


def test_reading_text_loads_neither_excel_nor_arrow(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a\n1\n", encoding="utf-8")
    program = (
        "import sys; from junheng._input.files.tables import read_table; read_table(sys.argv[1]);"
        "print(sorted({'openpyxl', 'pyarrow', 'pandas', 'polars'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_parquet_keeps_its_types(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "schools.parquet"
    parquet.write_table(arrow.table({"school_id": ["01", "02"], "pupils": [3, None]}), path)
    table = read_table(path)
    assert table.column_names == ["school_id", "pupils"]
    assert table["pupils"].to_pylist() == [3, None]
    path.write_bytes(b"PAR1 and no more")
    assert problem(path)[0] == "file.damaged"
