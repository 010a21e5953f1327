"""Files as education bureaus have them: what each is, read in Python and on the command line.

Each file is in one of three lists: read with these numbers, rejected for these rows, or read once the rows that are no
schools are left out. County, schools and numbers are invented; 30 is a public aggregate.
"""

import csv
import json

import pytest
from command import ROOT, junheng

import junheng as jh

FILES = ROOT / "tests" / "data" / "bureau"
PLAIN, TEXT, CELLS = "24e_items_plain.csv", "24e_items_percent_text.xlsx", "24f_items_percent_cells.xlsx"


def path(name):
    return FILES / name


def document(*arguments):
    """The result of a command as JSON, and its exit status."""
    done = junheng(*arguments, "--format", "json", lang="zh")
    assert done.returncode in (0, 1), done.stderr.decode()
    return json.loads(done.stdout), done.returncode


def complaint(*arguments):
    """What a rejected command reports, in Chinese."""
    done = junheng(*arguments, lang="zh")
    assert (done.returncode, done.stdout) == (2, b"")
    return done.stderr.decode()


def codes(error):
    """Codes and rows of an error; of one without details its own."""
    return [(one.code, one.parameters.get("row")) for one in error.findings or [error]]


def assessed(name, items=None, **options):
    answers = None if items is None else jh.read(path(items))
    return jh.assess(jh.read(path(name), totals="keep"), items=answers, **options)


def with_items(items):
    return [] if items is None else ["--items", path(items)]


# Read as it is: schools, and the largest coefficient of L5 where the file is about it.
READ = [
    ("01_control.xlsx", None, 18, 1),
    ("17_code_number.xlsx", None, 18, 1),
    ("24b_primary_only.xlsx", None, 10, 1),
    ("24c_flip_without_total.xlsx", PLAIN, 4, 1),
    ("24c_flip_without_total.xlsx", TEXT, 4, 1),
    ("24c_flip_without_total.xlsx", CELLS, 4, 1),
]


@pytest.mark.parametrize(("name", "items", "rows", "status"), READ)
def test_a_table_of_schools_is_read(name, items, rows, status):
    found = assessed(name, items)
    assert (found.provenance.rows, found.total_rows) == (rows, ())
    json_, exit_status = document("assess", path(name), *with_items(items))
    assert (json_["provenance"]["rows"], exit_status) == (rows, status)
    assert json_ == json.loads(found.to_json())


# Rejected: the command, and the findings with their rows (zero-based).
TOTAL, NOTE = "check.total_row", "check.note_row"
REJECTED = [
    ("assess", "04_total_bottom.xlsx", [(TOTAL, 18)]),
    ("assess", "06_total_with_code.xlsx", [(TOTAL, 18)]),
    ("assess", "07_total_first_filled.xlsx", [(TOTAL, 0)]),
    ("assess", "08_xuhao_dup_names.xlsx", [("check.duplicate_id", row) for row in (7, 11, 15, 16)]),
    ("assess", "14b_formula_cached.xlsx", [(TOTAL, 18)]),
    ("assess", "24_primary_total_typed.xlsx", [(TOTAL, 10)]),
    ("assess", "24d_flip_with_total.xlsx", [(TOTAL, 2), (TOTAL, 5)]),
    ("assess", "25_no_indoor_column.xlsx", [("check.missing_subtracted", None)]),
    ("assess", "36_note_row.xlsx", [(NOTE, 18), (NOTE, 19)]),
    ("balance", "19_funding_towns.xlsx", [(TOTAL, 18)]),
    ("balance", "21_kindergarten.xlsx", [("check.missing_column", None)]),
    ("balance", "22_min_total.xlsx", [(TOTAL, 2)]),
    ("balance", "22c_min_total_xiaoji.xlsx", [(TOTAL, row) for row in (1, 3, 4, 5, 6)]),
    ("balance", "22d_min_total_in_code.xlsx", [(TOTAL, 2)]),
    ("balance", "22f_note_rows.xlsx", [(TOTAL, 2), (NOTE, 3), (NOTE, 4), (NOTE, 5)]),
    ("balance", "30_city_table.csv", [("cell.marker", None), (TOTAL, 7)]),
]


@pytest.mark.parametrize(("command", "name", "expected"), REJECTED)
def test_other_rows_are_rejected(command, name, expected):
    with pytest.raises(jh.InvalidTableError) as caught:
        getattr(jh, command)(jh.read(path(name), totals="keep"))
    assert codes(caught.value) == expected
    said = complaint(command, path(name))
    assert all(code in said for code, _ in expected)
    assert ("--totals drop" in said) == any(code in (TOTAL, NOTE) for code, _ in expected)


@pytest.mark.parametrize(
    ("name", "code"),
    [("14a_formula_no_cache.xlsx", "file.unsaved_formula"), ("14c_error_cell.xlsx", "file.error_value")],
)
def test_cells_without_a_value_are_rejected(name, code):
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path(name))
    assert code in [one for one, _ in codes(caught.value)]
    assert code in complaint("assess", path(name))


# With the rows left out: the result is that of the table without them.
LEFT_OUT = [
    ("04_total_bottom.xlsx", "01_control.xlsx", [18]),
    ("06_total_with_code.xlsx", "01_control.xlsx", [18]),
    ("07_total_first_filled.xlsx", "01_control.xlsx", [0]),
    ("14b_formula_cached.xlsx", "01_control.xlsx", [18]),
    ("24_primary_total_typed.xlsx", "24b_primary_only.xlsx", [10]),
    ("24d_flip_with_total.xlsx", "24c_flip_without_total.xlsx", [2, 5]),
    ("36_note_row.xlsx", "01_control.xlsx", [18, 19]),
]


@pytest.mark.parametrize(("name", "without", "rows"), LEFT_OUT)
def test_an_assessment_without_totals_is_that_of_the_schools(name, without, rows):
    found = assessed(name, totals="drop")
    assert [one.row for one in found.total_rows] == rows
    assert all(one.dropped for one in found.total_rows)
    got, expected = json.loads(found.to_json()), json.loads(assessed(without).to_json())
    assert got.pop("total_rows")
    assert expected.pop("total_rows") == []
    assert got == expected
    json_, status = document("assess", path(name), "--totals", "drop")
    assert (json_, status) == (json.loads(found.to_json()), 1)


@pytest.mark.parametrize(
    "name", ["22_min_total.xlsx", "22c_min_total_xiaoji.xlsx", "22d_min_total_in_code.xlsx", "22f_note_rows.xlsx"]
)
def test_the_smallest_tables_have_1000_pupils_in_2_schools(name):
    found = jh.balance(jh.read(path(name), totals="keep"), totals="drop")
    assert (found.total.units, found.total.sums[0].value) == (2, 1000)
    json_, _ = document("balance", path(name), "--totals", "drop")
    assert json_ == json.loads(found.to_json())


def test_funding_without_its_total_is_that_of_the_schools():
    found = jh.balance(jh.read(path("19_funding_towns.xlsx"), totals="keep"), totals="drop")
    expected = jh.balance(jh.read(path("19b_funding_no_total.xlsx")))
    assert found.total == expected.total
    json_, _ = document("balance", path("19b_funding_no_total.xlsx"))
    assert json_["total"]["sums"][0]["value"] == 13179


def test_a_total_does_not_turn_the_verdict():
    """Four schools do not meet L5 (0.600); with two rows of totals counted as schools they would."""
    for found in (
        assessed("24c_flip_without_total.xlsx", PLAIN),
        assessed("24d_flip_with_total.xlsx", PLAIN, totals="drop"),
    ):
        assert found.verdicts == {None: "does_not_meet"}
        primary = found.counties[0].stages[0]
        assert {one.code: round(one.cv, 3) for one in primary.indicators}["L5"] == 0.6
    _, status = document("assess", path("24d_flip_with_total.xlsx"), "--items", path(PLAIN), "--totals", "drop")
    assert status == 1


def test_rows_left_out_are_shown():
    found = assessed("24d_flip_with_total.xlsx", totals="drop")
    for shown in (str(found), found._repr_html_(), found.page("24d", "en")):
        assert "小学合计" in shown
        assert "初中合计" in shown
    balance = jh.balance(jh.read(path("22_min_total.xlsx"), totals="keep"), totals="drop")
    check = jh.check(jh.read(path("22_min_total.xlsx"), totals="keep"), totals="drop")
    for shown in (str(balance), balance.page("22", "zh"), str(check), check.page("22", "en")):
        assert "合计" in shown
    assert check.errors == 0


@pytest.mark.parametrize(("totals", "counted"), [("keep", 3), ("drop", 2)])
def test_rows_left_out_are_not_counted_as_checked(totals, counted):
    table = {"school_id": ["01", "02", None], "school_name": ["甲", "乙", "合计"], "pupils": [10.0, 20.0, 30.0]}
    found = jh.check(table, totals=totals)
    assert f"{counted} 行" in found.text("zh").splitlines()[1]


def test_rows_of_dispersions_are_no_units(tmp_path):
    """The sheet of file 20 below its title: averages, standard deviations and coefficients are in its last rows."""
    openpyxl = pytest.importorskip("openpyxl")
    _, *rows = openpyxl.load_workbook(path("20_cv_sheet.xlsx")).active.iter_rows(values_only=True)
    file = tmp_path / "20.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    column = "每百名学生拥有县级以上骨干教师数"
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(file)
    assert codes(caught.value) == [(TOTAL, row) for row in (10, 11, 12)]
    schools = jh.read(file, totals="drop")
    got = jh.cv(schools[column], weights=schools["学生数"])
    assert round(got, 3) == 0.278
    said = complaint("measure", "cv", file, "--value", column, "--weights", "学生数")
    assert said.count(TOTAL) == 3
    assert "--totals drop" in said
    json_, _ = document("measure", "cv", file, "--value", column, "--weights", "学生数", "--totals", "drop")
    assert json_["rows"][0]["values"] == [got]


WARNED = [
    ("34_yuan_under_wan.xlsx", "check.unit_off", None, "教学仪器设备值(万元)"),
    ("37_half_pupil.xlsx", "check.not_whole", 0, "小学在校生数"),
]


@pytest.mark.parametrize(("name", "code", "row", "column"), WARNED)
def test_improbable_numbers_are_warnings(name, code, row, column):
    found = jh.check(jh.read(path(name)))
    assert (found.errors, [(one.message.code, one.row, one.column) for one in found.findings]) == (
        0,
        [(code, row, column)],
    )
    json_, status = document("check", path(name))
    assert (status, json_["warnings"]) == (0, 1)


def test_answers_that_the_table_contradicts_are_warnings():
    """The largest school has 1,000 pupils according to the answers, and 1,890 in the table."""
    schools, items = jh.read(path("01_control.xlsx")), jh.read(path(PLAIN))
    found = jh.check(schools, items=items, standard="cn-quality-2017")
    said = {one.message.parameters["expected"]: one.row for one in found.findings}
    assert {one.message.code for one in found.findings} == {"items.contradicted"}
    assert said == {1890: 2, 1725: 5}
    json_, status = document("check", path("01_control.xlsx"), "--items", path(PLAIN), "--standard", "cn-quality-2017")
    assert (status, json_["warnings"]) == (0, 2)


GROSS = "教学及辅助用房面积（㎡）"


def test_l4_of_areas_with_a_gymnasium_beside_them():
    """The gymnasium of 室内体育馆 is taken from the area of rooms: 3.50 m² for each pupil of the first school."""
    found = jh.assess(jh.read(path("28_L4_hint.xlsx")))
    schools = found.to_frame("schools", library="dict")
    l4 = [value for code, value in zip(schools["indicator"], schools["value"], strict=True) if code == "L4"]
    assert sorted(l4) == [3.5, 5.0]
    json_, status = document("assess", path("28_L4_hint.xlsx"))
    assert (json_, status) == (json.loads(found.to_json()), 1)


def test_a_column_of_another_definition_is_not_suggested():
    table = dict(jh.read(path("28_L4_hint.xlsx")))
    for other in ("校舍建筑面积", "教学用房面积", "建筑面积", "室内体育馆面积"):
        changed = {other if heading == GROSS else heading: cells for heading, cells in table.items()}
        found = jh.check(changed, standard="cn-quality-2017")
        said = [one.message for one in found.findings if one.message.code.startswith("check.missing_column")]
        assert said, other
        assert all(one.code == "check.missing_column" and other not in one.en for one in said)
