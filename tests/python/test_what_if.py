"""Edits of a table and several years of one, from Python: attributes, tables, text."""

import json

import pytest

import junheng as jh

STANDARD = """
id = "example-books-1"
version = "1"
title = { en = "Books", zh = "图书" }
document = "example"
issuer = { en = "nobody", zh = "无" }
issued = "2026"
stages = ["primary"]
[dispersion]
measure = "cv"
weights = "denominator"
source = { clause = "1", evidence = "U" }
[[indicators]]
code = "books"
name = { en = "books per pupil", zh = "生均图书册数" }
unit = { en = "books", zh = "册" }
numerator = ["books"]
per = 1
direction = "at_least"
cv_limit = { primary = 0.25 }
source = { clause = "2", evidence = "U" }
[county_rule]
kind = "every_cv"
source = { clause = "3", evidence = "U" }
"""


@pytest.fixture(scope="module")
def books():
    return jh.Standard.from_toml(STANDARD)


@pytest.fixture
def schools():
    return {"school_id": ["A", "B", "C"], "pupils_primary": [100, 100, 100], "books": [200, 400, 900]}


EDITS = [
    {"kind": "move", "from": "C", "to": "A", "indicator": "books", "units": 200},
    {"kind": "move", "from": "C", "to": "B", "indicator": "books", "units": 100},
]


def test_edits_have_contributions_that_add_to_the_change(schools, books):
    result = jh.what_if(schools, standard=books, edits=EDITS)
    one = result.counties[0].indicators[0]
    assert one.before.cv == pytest.approx((78 / 225) ** 0.5, abs=1e-15)
    assert one.after.cv == pytest.approx((6 / 225) ** 0.5, abs=1e-15)
    parts = [part.value for part in one.attribution.contributions]
    assert sum(parts) == one.change
    assert parts[0] / one.change == pytest.approx(0.75)
    assert json.loads(result.to_json())["edits"][0]["kind"] == "move"


def test_tables_of_edits(schools, books):
    result = jh.what_if(schools, standard=books, edits=EDITS)
    contributions = result.to_frame("contributions", library="dict")
    assert contributions["edit"] == [1, 2]
    assert result.to_frame(library="dict")["change"] == [result.counties[0].indicators[0].change]
    assert result.to_frame("effects", library="dict")["id"] == ["A", "B", "C"]
    assert result.to_frame("edits", lang="en", library="dict")["text"][0] == "move 200 of books from C to A"
    assert result.to_frame("edits", lang="zh", library="dict")["text"][1] == "由“C”调往“B”：“books” 100"


def test_texts_of_edits(schools, books):
    result = jh.what_if(schools, standard=books, edits=[*EDITS, {"kind": "merge", "into": "A", "of": ["B"]}])
    assert "merge B into A" in result.text("en")
    assert "统计效应" in result.text("zh")


def test_an_unknown_school_is_named(schools, books):
    with pytest.raises(jh.UnknownNameError, match='edit 1 \\(close\\): the table has no school "D"'):
        jh.what_if(schools, standard=books, edits=[{"kind": "close", "school": "D"}])


def test_several_years(books):
    panel = {
        "year": [2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024],
        "school_id": ["A", "B"] * 4,
        "pupils_primary": [100] * 8,
        "books": [500, 1500, 550, 1450, 600, 1400, 650, 1350],
    }
    result = jh.trend(panel, standard=books, assume="same_points")
    one = result.counties[0].indicators[0]
    assert [year.cv for year in one.series] == pytest.approx([0.5, 0.45, 0.4, 0.35])
    assert one.changes[-1].cv.resources == pytest.approx(-0.15)
    assert one.years_to_pass[0].years == pytest.approx(2)
    frame = result.to_frame(library="dict")
    assert frame["year"] == [2021, 2022, 2023, 2024]
    assert result.to_frame("outlook", library="dict")["assumption"] == ["same_points"]
    changes = result.to_frame("changes", library="dict")
    assert changes["cv_resources"][-1] == pytest.approx(-0.15)
    assert "2.0 more years" in result.text("en")
    assert "还需 2.0 年" in result.text("zh")


PANEL = {
    "year": [2023, 2023, 2024, 2024],
    "school_id": ["A", "B"] * 2,
    "school_name": ["Lake", "Hill"] * 2,
    "pupils_primary": [100] * 4,
    "books": [800, 1200, 900, 1100],
}


def test_schools_of_warnings_are_named(books):
    result = jh.trend(PANEL, standard=books)
    worst = result.counties[0].indicators[0].warning.worst_move
    assert (worst.from_name, worst.to_name, worst.units) == ("Lake", "Hill", 151)
    for language, said in (("en", "from Lake (A) to Hill (B)"), ("zh", "由Lake（A）流向Hill（B）")):
        assert said in worst.text.text(language)
        assert said in result.text(language)
    assert result.to_frame("verdicts", library="dict")["verdict"] == ["meets", "meets"]


def test_answers_are_those_of_their_year():
    standard = jh.Standard.from_toml(
        STANDARD
        + """
[[items]]
code = "2.1"
group = "government"
name = { en = "Layout", zh = "规划布局" }
source = { clause = "4", evidence = "U" }
[[items.tests]]
asks = { en = "Schools are placed well.", zh = "布局合理。" }
kind = "yes"
"""
    )
    items = {"year": [2024, 2023], "item": ["2.1", "2.1"], "value": ["yes", "no"]}
    result = jh.trend(PANEL, items=items, standard=standard)
    assert result.to_frame("verdicts", library="dict")["verdict"] == ["does_not_meet", "meets"]
    assert "verdict 2024: meets the standard" in result.text("en")
    assert "2024 年达到标准" in result.text("zh")


def test_errors_name_lines_of_both_files(tmp_path, books):
    """Rows of a year are those of the file; errors of all years come together."""
    (tmp_path / "schools.csv").write_text(
        "year,school_id,pupils_primary,books\n2023,A,100,800\n2024,A,100,900\n2023,B,-5,700\n2024,A,100,1\n", "utf-8"
    )
    (tmp_path / "items.csv").write_text("year,item,value\n2023,2.1,yes\n2019,2.1,yes\n", "utf-8")
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.trend(jh.read(tmp_path / "schools.csv"), items=jh.read(tmp_path / "items.csv"), standard=books)
    said = [finding.text("en") for finding in caught.value.findings]
    for part in ("items, line 3", "in 2023: line 4", "in 2024: line 5", "also in line 3"):
        assert any(part in one for one in said), (part, said)
