"""What each row does to measures: of numbers, of counts, of a table by group, in every type of table."""

import json

import numpy as np
import pandas
import polars
import pyarrow
import pytest
from command import junheng

import junheng as jh

SCHOOLS = {
    "county": ["乙", "甲", "乙", "甲", "甲"],
    "spend": [2.0, 1.0, 6.0, 3.0, 8.0],
    "pupils": [10.0, 20.0, 30.0, 40.0, 5.0],
    "income": [3.0, 1.0, 2.0, 5.0, 4.0],
    "local": [9.0, 5.0, 10.0, 30.0, 1.0],
    "migrant": [1.0, 15.0, 20.0, 10.0, 4.0],
}
MAKERS = {"pandas": pandas.DataFrame, "polars": polars.DataFrame, "pyarrow": pyarrow.table, "dict": dict}


def _rows(county):
    return [row for row, name in enumerate(SCHOOLS["county"]) if name == county]


def _of(heading, county):
    return [SCHOOLS[heading][row] for row in _rows(county)]


@pytest.mark.parametrize("kind", MAKERS)
def test_a_table_gives_a_table_of_its_rows(kind):
    found = jh.influence(["gini", "mean"], MAKERS[kind](SCHOOLS), value="spend", weights="pupils", by="county")
    frame = found.to_frame()
    assert type(frame) is type(MAKERS[kind](SCHOOLS))
    columns = found.to_frame(library="dict")
    assert list(columns) == ["row", "county", "gini", "mean"]
    assert columns["row"] == [0, 1, 2, 3, 4]
    assert columns["county"] == SCHOOLS["county"]
    for county in ("甲", "乙"):
        alone = jh.influence("gini", _of("spend", county), weights=_of("pupils", county))
        assert [columns["gini"][row] for row in _rows(county)] == alone.tolist()


def test_measures_of_every_kind_at_once():
    specs = ["gini", "concentration_index", "dissimilarity"]
    named = {"value": "spend", "rank": "income", "groups": ["local", "migrant"]}
    columns = jh.influence(specs, SCHOOLS, **named).to_frame()
    assert columns["gini"] == jh.influence("gini", SCHOOLS["spend"]).tolist()
    by_rank = jh.influence("concentration_index", SCHOOLS["spend"], rank=SCHOOLS["income"])
    assert columns["concentration_index"] == by_rank.tolist()
    counts = {name: SCHOOLS[name] for name in ("local", "migrant")}
    assert columns["dissimilarity"] == jh.influence("dissimilarity", counts).tolist()


def test_counts_are_a_table_or_an_array():
    cells = [[90, 10], [60, 40], [20, 80]]
    found = jh.influence("isolation", cells, group=1)
    named = jh.influence("isolation", {"local": [90, 60, 20], "migrant": [10, 40, 80]}, group="migrant")
    assert isinstance(found, np.ndarray)
    assert found.tolist() == named.tolist() == jh.influence("isolation", np.array(cells), group=1).tolist()
    # Weighted by their pupils the units' influence sums to zero.
    assert abs(found @ np.sum(cells, axis=1)) < 1e-13


def test_dropped_rows_are_missing_and_undefined_groups_say_why():
    table = {"g": ["a", "a", "b", "a"], "x": [1.0, None, 5.0, 3.0], "r": [1.0, 2.0, 3.0, 4.0]}
    asked = {"value": "x", "rank": "r", "by": "g", "missing": "drop", "undefined": "null"}
    found = jh.influence(["concentration_index", "mean"], table, **asked)
    columns = found.to_frame()
    assert columns["row"] == [0, 1, 2, 3]
    assert columns["g"] == ["a", None, "b", "a"]
    assert columns["concentration_index"][2] is None
    assert columns["mean"] == [-1.0, None, 0.0, 1.0]
    assert "concentration index" in found.undefined[0].reason.en
    assert found.row("a").dropped == 1


def test_the_rows_are_shown_in_both_languages():
    found = jh.influence("mean", SCHOOLS, value="spend", by="county")
    assert found.text("en").startswith("influence of each row")
    assert "一阶变化" in found.text("zh")
    assert "各行影响值" in found.text("zh")


def test_a_measure_without_influence_is_rejected():
    with pytest.raises(jh.JunhengError, match="has no influence values"):
        jh.influence("range", SCHOOLS, value="spend", by="county", undefined="null")


def test_a_key_called_like_a_column_of_the_result_is_rejected():
    found = jh.influence("mean", {"row": ["a", "b"], "x": [1, 2]}, value="x", by="row")
    with pytest.raises(jh.JunhengError, match="row"):
        found.to_frame()


def test_the_command_line_gives_them(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text("county,spend\nB,2\nA,1\nB,6\nA,3\n", encoding="utf-8")
    asked = ["measure", "mean", str(path), "--value", "spend", "--by", "county", "--influence"]
    text = junheng(*asked).stdout.decode()
    assert ["1", "A", "-1"] in [line.split() for line in text.splitlines()]
    found = json.loads(junheng(*asked, "--format", "json").stdout)
    assert [one["values"][0] for one in found["influence"]] == [-2, -1, 2, 1]
    html = junheng(*asked, "--format", "html").stdout.decode()
    assert "Influence of each row" in html
    plain = json.loads(junheng("measure", "mean", "1,2,6", "--influence", "--format", "json").stdout)
    assert [one["values"][0] for one in plain["influence"]] == [-2, -1, 3]


ROWS = {"county": ["B", "A", "B", "A", "B", None], "spend": [2.0, 1.0, 6.0, 3.0, None, 4.0]}


def test_top_has_the_largest_in_absolute_value_and_ties_in_order():
    found = jh.influence("mean", ROWS, value="spend", by="county", missing="drop")
    # -2, -1, 2, 1, none, 0
    assert found.top(3)["row"] == [0, 2, 1]
    assert found.top()["row"] == [0, 2, 1, 3, 5]
    assert found.top(2).to_frame() == {"row": [0, 2], "county": ["B", "B"], "mean": [-2.0, 2.0]}
    assert len(found.top(1)) == 1
    assert [row["mean"] for row in found.top(4)] == [-2.0, 2.0, -1.0, 1.0]


def test_top_of_one_of_several_measures():
    found = jh.influence(["mean", "theil"], ROWS, value="spend", missing="drop")
    assert found.top(1, "theil")["row"] == found.top(1, "theil_t")["row"]
    assert [*found.top(1, "mean").to_frame()] == ["row", "mean"]
    for wrong in (None, "gini", "row"):
        with pytest.raises(jh.UnknownNameError) as caught:
            found.top(3, wrong)
        assert caught.value.parameters["expected"] == ["mean", "theil_t"]
    for wrong in (0, -1, 2.5, True, "3"):
        with pytest.raises(jh.WrongTypeError, match="count"):
            found.top(wrong, "mean")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_top_names_rows_by_label_and_line(lang, tmp_path):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(ROWS, index=["甲", "乙", "丙", "丁", "戊", "己"])
    found = jh.influence("mean", frame, value="spend", by="county", missing="drop")
    assert list(found.top(2).to_frame().index) == ["甲", "丙"]
    text = found.top(2).text(lang).splitlines()
    assert [line.split()[:2] for line in text[2:]] == [["0", "甲"], ["2", "丙"]]
    assert "甲" in found.top(2).html(lang)
    (tmp_path / "schools.csv").write_text("school,spend\na,1\nb,9\nc,3\n")
    of_file = jh.influence("mean", jh.read(tmp_path / "schools.csv"), value="spend").top(1)
    assert {"en": "line 3", "zh": "第 3 行"}[lang] in of_file.text(lang)
    plain = jh.influence("mean", ROWS, value="spend", missing="drop").top(1)
    assert "label" not in plain.text("en")
