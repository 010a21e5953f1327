"""The date of the data on the cover, and townships, in the printed reports."""

import openpyxl
import pytest
from command import ROOT, junheng

import junheng as jh

CONTROL = ROOT / "tests" / "data" / "bureau" / "09_merged_town.xlsx"


def balance(table):
    return jh.balance(table, stage="primary")


@pytest.mark.parametrize("make", [jh.assess, balance])
def test_the_cover_names_school_year_and_date(tmp_path, make):
    options = {"county": "青溪县", "year": "2025—2026 学年", "date": "2025年9月1日", "unit": "县教育局"}
    make(jh.read(CONTROL)).report(tmp_path / "r.html", lang="zh", **options)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<dt>数据截止日期</dt><dd>2025年9月1日</dd>" in page
    assert "<dt>学年</dt><dd>2025—2026 学年</dd>" in page
    make(jh.read(CONTROL)).report(tmp_path / "plain.html", lang="zh")
    assert "数据截止日期" not in (tmp_path / "plain.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [["assess"], ["balance", "--stage", "primary"]])
def test_the_command_line_takes_the_date(tmp_path, command):
    done = junheng(
        command[0], CONTROL, *command[1:], "--date", "2025-09-01", "--output", tmp_path / "r.html", lang="en"
    )
    assert done.returncode in (0, 1)
    assert done.stderr.decode().startswith(f"{tmp_path / 'r.html'} written\n")
    assert "<dt>Date of the data</dt><dd>2025-09-01</dd>" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("heading", ["乡镇", "所属乡镇（街道）", "township"])
def test_a_column_of_townships_makes_a_basic_table(tmp_path, heading):
    table = jh.read(CONTROL)
    [own] = [one.name for one in table.reading.columns if one.column == "township"]
    columns = {heading if name == own else name: cells for name, cells in table.items()}
    jh.assess(columns).report(tmp_path / "r.html", lang="zh")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "乡镇" in page
    assert all(f">{town}<" in page for town in set(table[own]))


def test_a_workbook_names_the_date(tmp_path):
    jh.assess(jh.read(CONTROL)).report(tmp_path / "r.xlsx", lang="zh", date="2025年9月1日")
    first = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0]
    assert "数据截止日期：2025年9月1日" in [cell.value for row in first.iter_rows(max_row=6) for cell in row]
