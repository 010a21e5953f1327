"""Sheets named after a stage with headings that name none."""

import openpyxl
import pytest

import junheng as jh

HEADS = ["学校代码", "学校名称", "学生数", "教师数", "图书册数"]


def written(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def test_bare_headings_are_of_the_stage_of_their_sheet(tmp_path):
    sheets = {"小学": [HEADS, ["01", "甲", 100, 10, 900]], "初中": [HEADS, ["02", "乙", 200, 11, 800]]}
    table = jh.read(written(tmp_path / "s.xlsx", sheets))
    assert dict(table) == {
        "学校代码": ["01", "02"], "学校名称": ["甲", "乙"], "图书册数": [900, 800],
        "小学学生数": [100, None], "小学教师数": [10, None], "初中学生数": [None, 200], "初中教师数": [None, 11],
    }  # fmt: skip
    known = {one.heading: one.column for one in table.reading.columns}
    assert (known["小学 / 学生数"], known["初中 / 教师数"], known["图书册数"]) == (
        "pupils_primary",
        "teachers_junior",
        "books",
    )
    assert "按工作表所属学段读取的列：小学 / 学生数、小学 / 教师数、初中 / 学生数、初中 / 教师数" in [
        note.text("zh") for note in table.notes
    ]
    english = {"primary": [["school_id", "pupils"], ["1", 5]], "junior": [["school_id", "pupils"], ["2", 6]]}
    table = jh.read(written(tmp_path / "e.xlsx", english))
    assert [one.column for one in table.reading.columns][1:] == ["pupils_primary", "pupils_junior"]


@pytest.mark.parametrize(
    "junior",
    [
        # A column of the stage beside it, and a school of two stages.
        [["学校代码", "学生数", "初中学生数"], ["02", 300, 200]],
        [["学校代码", "学生数", "办学类型"], ["02", 300, "九年一贯制学校"]],
    ],
)
def test_a_heading_that_may_mean_the_whole_school_is_an_error_with_both_readings(tmp_path, junior):
    path = written(tmp_path / "s.xlsx", {"小学": [HEADS, ["01", "甲", 100, 10, 900]], "初中": junior})
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path)
    assert caught.value.code == "file.two_readings"
    assert caught.value.parameters["readings"] == ["学生数", "初中学生数"]
    mapping = tmp_path / "m.toml"
    beside = '"初中学生数" = ""' if len(junior[0]) == 3 and junior[0][2] == "初中学生数" else '"办学类型" = ""'
    mapping.write_text(
        '[columns]\n"学校代码" = "school_id"\n"学校名称" = "school_name"\n"小学 / 学生数" = "pupils_primary"\n'
        f'"小学 / 教师数" = "teachers_primary"\n"图书册数" = "books"\n"学生数" = "pupils_junior"\n{beside}\n',
        encoding="utf-8",
    )
    table = jh.read(path, mapping=mapping)
    by_id = {one.column: table[one.name] for one in table.reading.columns}
    assert (by_id["pupils_primary"], by_id["pupils_junior"]) == ([100, None], [None, 300])


def test_sheets_of_types_with_several_stages_keep_their_headings(tmp_path):
    rows = [HEADS, ["01", "甲", 100, 10, 900]]
    for name in ("九年一贯制", "完全中学", "中学"):
        table = jh.read(written(tmp_path / "s.xlsx", {"小学": rows, name: [HEADS, ["02", "乙", 200, 11, 800]]}))
        assert (table["小学学生数"], table["学生数"]) == ([100, None], [None, 200])


def test_one_sheet_keeps_its_headings(tmp_path):
    table = jh.read(written(tmp_path / "s.xlsx", {"小学": [HEADS, ["01", "甲", 100, 10, 900]]}))
    assert [*table] == HEADS
