"""`read` shows which rows are no schools, and what happens to them: what `check`, `assess` and `jh.read` then do."""

import json

import openpyxl
import pytest
from command import COUNTY, junheng

import junheng as jh

ROWS = "学校,小学在校生数\n甲校,800\n乙校,200\n合计,1000\n注：本表为年初数,\n填表人：张三,\n"
EXPECTED = [(4, "total", "合计"), (5, "note", "注：本表为年初数"), (6, "note", "填表人：张三")]
OUTCOMES = {"error": "rejected", "drop": "left_out", "keep": "kept"}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.mark.parametrize("totals", OUTCOMES)
def test_the_command_shows_what_happens_to_each_row(path, totals):
    given = [] if totals == "error" else ["--totals", totals]
    done = junheng("read", path, *given, "--format", "json")
    rows = json.loads(done.stdout)["no_units"]
    assert done.returncode == 0
    assert [(one["row"], one["kind"], one["label"]) for one in rows] == EXPECTED
    assert {one["outcome"] for one in rows} == {OUTCOMES[totals]}
    english, chinese = (
        junheng("read", path, *given, "--lang", lang).stdout.decode().splitlines() for lang in ("en", "zh")
    )
    assert "line 6 is no school or other unit (note or empty row): 填表人：张三" in english
    assert "第 6 行不是学校或其他单位（说明文字或空行）：填表人：张三" in chinese
    said = {
        "error": ("--totals drop", "按错误处理"),
        "drop": ("these rows are left out", "以上各行已剔除"),
        "keep": ("these rows are counted as units", "以上各行按单位计入"),
    }[totals]
    assert said[0] in english[-1]
    assert said[1] in chinese[-1]
    assert not [line for line in english if "no row was left out" in line]


def test_what_is_shown_is_what_check_finds(path):
    found = json.loads(junheng("check", path, "--format", "json").stdout)["findings"]
    rows = [one["row"] + 2 for one in found if one["message"]["code"] in ("check.total_row", "check.note_row")]
    assert rows == [row for row, _, _ in EXPECTED]


@pytest.mark.parametrize("totals", ["drop", "keep"])
def test_python_has_the_same_rows(path, totals):
    table = jh.read(path, totals=totals)
    assert [(one.row, one.kind, one.label) for one in table.reading.no_units] == EXPECTED
    assert {one.outcome for one in table.reading.no_units} == {OUTCOMES[totals]}
    assert len(table["学校"]) == (2 if totals == "drop" else 5)
    assert jh.read(COUNTY).reading.no_units == ()


def test_rows_of_several_sheets_are_named_with_their_sheet(tmp_path):
    book = openpyxl.Workbook()
    for page, name in ((book.active, "小学"), (book.create_sheet(), "初中")):
        page.title = name
        for row in (["学校", "学生数", "教师数"], ["甲校", 800, 40], ["乙校", 200, 12], ["注：年初数"]):
            page.append(row)
    book.save(tmp_path / "t.xlsx")
    lines = junheng("read", tmp_path / "t.xlsx", "--lang", "zh").stdout.decode()
    rows = json.loads(junheng("read", tmp_path / "t.xlsx", "--format", "json").stdout)["no_units"]
    assert [(one["sheet"], one["row"]) for one in rows] == [("小学", 4), ("初中", 4)]
    first, second = (line for line in lines.splitlines() if "年初数" in line)
    assert "小学" in first
    assert "初中" in second


def test_a_result_of_the_table_states_them(path):
    """The record in a result, where something was inferred, has the rows that were left out."""
    rows = ("某县学校情况,,", "学校代码,学校名称,小学在校生数", "A1,甲校,800", "A2,乙校,200", "注：年初数,,")
    path.write_text("\n".join(rows), encoding="utf-8")
    found = jh.measure("gini", jh.read(path, totals="drop"), value="小学在校生数")
    [record] = json.loads(found.to_json())["reading"]
    assert [one["row"] for one in record["no_units"]] == [5]
    assert found.rows[0].count == 2
