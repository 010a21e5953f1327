"""Spreadsheets as bureaus keep them: titles, headings of two rows, merged cells, sheets by stage, class lists.

The files of `tests/data/bureau` are those that a clerk tried; county, schools and numbers are invented.
"""

import json

import pytest
from command import ROOT, junheng

import junheng as jh

FILES = ROOT / "tests" / "data" / "bureau"
CONTROL = "01_control.xlsx"


def path(name):
    return FILES / name


def figures(result):
    """The coefficients and values of an assessment, and the values of its schools by their codes."""
    [county] = result.counties
    stages = {
        stage.stage: [(one.code, one.value, one.cv, one.schools_met) for one in stage.indicators]
        for stage in county.stages
    }
    schools = result.to_frame("schools", library="dict")
    values = zip(schools["school"], schools["stage"], schools["indicator"], schools["value"], strict=True)
    return stages, sorted(values)


def notes(table):
    return [note.code for note in table.notes]


# The assessment is that of the control: the file, and what reading it states.
SAME = [
    ("03_title_rows.xlsx", ["reading.header_after"]),
    ("03b_unit_row_first.xlsx", ["reading.header_after"]),
    ("09_merged_town.xlsx", ["reading.filled"]),
    ("12_line_breaks.xlsx", []),
    ("13_sheets_hidden.xlsx", ["reading.joined", "reading.others"]),
    ("15c_xlsx_named.xls", []),
    ("16a_gbk.csv", []),
    ("17_code_number.xlsx", []),
    ("23_three_sheets.xlsx", ["reading.joined"]),
]


@pytest.mark.parametrize(("name", "said"), SAME)
def test_the_assessment_is_that_of_the_plain_table(name, said):
    table = jh.read(path(name))
    assert notes(table) == said
    found = jh.assess(table)
    assert figures(found) == figures(jh.assess(jh.read(path(CONTROL))))
    done = junheng("assess", path(name), "--format", "json", lang="zh")
    assert (done.returncode, json.loads(done.stdout)) == (1, json.loads(found.to_json()))
    assert [name for name in ("reading",) if name in json.loads(found.to_json())] == (["reading"] if said else [])
    for note in table.notes:
        assert note.text("zh") in found.text("zh")
        assert note.text("en") in found.text("en")


@pytest.mark.parametrize("name", ["02_real_headings.xlsx", "10_two_row_header.xlsx", "10b_two_row_filled.xlsx"])
def test_headings_of_the_statistics_and_of_two_rows(name):
    """Each column is that of the control, but for the rooms: these include indoor sports rooms, as in file 25."""
    table = jh.read(path(name))
    expected = {one.column for one in jh.read(path(CONTROL)).reading.columns}
    got = {one.column for one in table.reading.columns}
    assert got ^ expected == {"teaching_area", "teaching_auxiliary_area"}
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.assess(table)
    assert [(one.code, one.parameters["column"]) for one in caught.value.findings] == [
        ("check.missing_subtracted", "indoor_sports_area")
    ]
    # With the missing column added, the assessment is that of the control.
    table["室内体育用房面积"] = [0] * 18
    assert figures(jh.assess(table)) == figures(jh.assess(jh.read(path(CONTROL))))


def test_headings_of_two_rows_are_shown():
    reading = jh.read(path("10_two_row_header.xlsx")).reading
    assert reading.header_rows == [1, 2]
    shown = {one.heading: (one.column, one.unit) for one in reading.columns}
    assert shown["小学 / 在校生数"] == ("pupils_primary", None)
    assert shown["小学教师 / 高于规定学历教师数"] == ("teachers_above_degree_primary", None)
    assert shown["办学条件 / 教学仪器设备值（万元）"] == ("equipment_value_10k", "万元")
    assert shown["学校代码"] == ("school_id", None)


def test_rows_of_joined_sheets_are_named_by_their_sheet(tmp_path):
    table = jh.read(path("23_three_sheets.xlsx"))
    assert table.reading.sheets == {"小学": 12, "初中": 4, "九年一贯制": 2}
    table["小学在校生数"][16] = -1
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.assess(table)
    said = "".join(one.text("zh") for one in caught.value.findings or [caught.value])
    assert "工作表“九年一贯制”第 2 行" in said
    one = jh.read(path("23_three_sheets.xlsx"), sheet="初中")
    assert len(one["学校代码"]) == 4
    two = jh.read(path("23_three_sheets.xlsx"), sheet=["初中", "九年一贯制"])
    assert two["学校代码"] == [*one["学校代码"], 3200000006, 3200000013]
    done = junheng("check", path("23_three_sheets.xlsx"), "--sheet", "初中", "--format", "json", lang="zh")
    assert json.loads(done.stdout)["rows"] == 4


def test_a_senior_school_takes_part_in_no_compulsory_stage():
    found = jh.assess(jh.read(path("32_senior_high.xlsx")))
    assert "3200000099" in found.text("zh")
    stages, schools = figures(found)
    assert (stages, schools) == figures(jh.assess(jh.read(path(CONTROL))))


LARGE = [("18a_class_rows_gbk.csv", 307), ("18a2_class_rows_min.csv", 307), ("18b_class_bands.xlsx", 307)]


@pytest.mark.parametrize(("name", "classes"), LARGE)
def test_classes_as_rows_and_by_band(name, classes):
    sizes = jh.balance(jh.read(path(name))).total.class_sizes
    assert sizes.classes == classes
    shares = {one.limit: round(100 * one.class_share, 1) for one in sizes.over}
    assert (shares[55], shares[65]) == (8.1, 2.9)


def test_the_printed_form_of_class_sizes_is_turned():
    table = jh.read(path("18c_form_rows.xlsx"))
    assert table.reading.turned
    assert (table["25人及以下"], table["66人及以上"]) == ([9], [5])
    sizes = jh.balance(table).total.class_sizes
    assert {one.limit: one.classes for one in sizes.over} == {45: 18, 50: 18, 55: 15, 65: 5}
    assert sizes.classes == 214


def test_a_list_of_classes_is_no_table_of_schools():
    for name in ("18a_class_rows_gbk.csv", "18a2_class_rows_min.csv"):
        for call in (jh.assess, lambda table: jh.check(table)):
            try:
                findings = call(jh.read(path(name))).findings
                codes = [one.message.code for one in findings]
            except jh.InvalidTableError as error:
                codes = [one.code for one in error.findings]
            assert [code for code in codes if code != "check.close_heading"] == ["check.class_list"]


def test_units_of_headings_are_converted_where_they_are_used():
    found = jh.balance(jh.read(path("19b_funding_no_total.xlsx")))
    assert [one.value for one in found.total.sums][-1] == pytest.approx(225_728_900)
    [note] = jh.read(path("19b_funding_no_total.xlsx")).notes
    assert note.text("zh") == "已换算单位：一般公共预算教育经费（万元） ×10,000"
