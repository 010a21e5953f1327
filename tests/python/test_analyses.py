"""Analyses of tables: the same bytes as Rust, by function as by request, as tables and to be read."""

import copy
import csv
import html
import inspect
import json
import math
import pickle

import golden
import numpy as np
import pytest

import junheng as jh
from junheng._display.analysis import heading
from junheng._display.words import Words

CASES = golden.read("analyze/small.toml")["case"]
BYTES = (golden.GOLDEN / "analyze" / "bytes.jsonl").read_text(encoding="utf-8").splitlines()
NAMES = [case["name"] for case in CASES]


def by_function(case):
    request = json.loads(case["options"])
    return getattr(jh, request.pop("analysis"))(golden.table(case), **request)


@pytest.mark.parametrize(("case", "text"), list(zip(CASES, BYTES, strict=True)), ids=NAMES)
def test_the_bytes_are_those_of_rust(case, text):
    assert golden.run("analyze", {}, case) == text
    assert by_function(case).to_json() == text


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_results_are_read_shown_and_laid_out(case):
    found = by_function(case)
    assert json.loads(found.to_json()) == found.to_dict()
    for language in ("en", "zh"):
        assert found.name.text(language) in found.text(language)
        assert html.escape(found.name.text(language)) in found.html(language)
    entry = jh.analyses()[found.analysis]
    for part in (None, "summary", *entry.parts):
        frame = found.to_frame(part)
        lengths = {len(column) for column in frame.values()}
        assert len(lengths) <= 1
        assert all(not isinstance(cell, (dict, list)) for column in frame.values() for cell in column)
        for language in ("en", "zh"):
            assert found.table(part, lang=language).sheet.notes
    assert len(found.to_frame("summary")["count"]) == len(found.rows)
    assert pickle.loads(pickle.dumps(found)) == found
    assert pickle.loads(pickle.dumps(found.rows[0])) == found.rows[0]
    for row in found.rows:
        if row.result is not None:
            read(row.result)


def read(record):
    """Every attribute of a result gives what its JSON has."""
    for name in record._fields:
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if hasattr(part, "_fields"):
                read(part)


def test_every_figure_has_a_name_in_both_languages():
    words = Words("zh")
    for case in CASES:
        found = by_function(case)
        for part in ("summary", *jh.analyses()[found.analysis].parts):
            levels = found.to_dict()["provenance"]["inputs"].get("levels") or []
            for name in set(found.to_frame(part)) - {*levels, *found.by, "local", "migrant"}:
                assert heading(name, words) != name or name == "α", name


def test_figures_of_two_groups_are_named_with_their_group():
    found = jh.gap({"x": [1, 2], "g": ["a", "b"]}, value="x", group="g", group_a="a", group_b="b")
    assert "group A: mean" in found.text("en")
    assert "第二组：均值" in found.text("zh")


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_the_table_that_comes_out_is_of_the_library_that_went_in(library):
    module = pytest.importorskip(library)
    columns = {"county": ["A", "A", "B", "B"], "g": ["x", "y", "x", "y"], "spend": [1.0, 3.0, 5.0, 6.0]}
    table = module.table(columns) if library == "pyarrow" else module.DataFrame(columns)
    found = jh.group_means(table, value="spend", group="g", by="county")
    frame = found.to_frame()
    assert type(frame).__module__.split(".")[0] == library
    assert found.to_frame(library="dict") == {
        "county": ["A", "A", "B", "B"],
        "group": ["x", "y", "x", "y"],
        "mean": [1.0, 3.0, 5.0, 6.0],
        "weight": [1.0] * 4,
    }


def test_arrays_do_where_single_columns_do():
    x, pupils, wealth = np.array([1.0, 3.0, 6.0]), [3, 1, 1], [5.0, 7.0, 9.0]
    table = {"value": x, "weights": np.array(pupils, dtype=float), "rank": wealth}
    named = jh.concentration_curve(table, value="value", rank="rank", weights="weights")
    assert jh.concentration_curve(x, rank=wealth, weights=pupils) == named
    assert jh.lorenz(x).result.index.value == jh.gini(x)


PROMISING = [entry.id for entry in jh.analyses() if "as arrays too" in " ".join(getattr(jh, entry.id).__doc__.split())]


@pytest.mark.parametrize("name", PROMISING)
@pytest.mark.parametrize("form", [np.array, list, tuple, "pandas", "polars", "pyarrow"])
def test_an_analysis_takes_arrays_where_its_description_says_so(name, form):
    def made(cells):
        if callable(form):
            return form(cells)
        module = pytest.importorskip(form)
        return module.array(cells) if form == "pyarrow" else module.Series(cells)

    function, columns = (
        getattr(jh, name),
        {"value": [1.0, 3.0, 6.0], "weights": [3.0, 1.0, 1.0], "rank": [5.0, 7.0, 9.0]},
    )
    asked = {"line": 4.0} if name == "tip" else {}
    taken = [one for one in columns if one in inspect.signature(function).parameters]
    expected = function(columns, **{one: one for one in taken}, **asked)
    others = {one: made(columns[one]) for one in taken if one != "value"}
    assert function(made(columns["value"]), **others, **asked).rows == expected.rows


def test_the_analyses_that_take_arrays_are_those_of_single_columns():
    assert {"lorenz", "generalized_lorenz", "quantile_curve", "tip", "concentration_curve"} == set(PROMISING)


def test_one_result_is_asked_for_where_there_is_one():
    table = {"county": ["A", "A", "B", "B"], "x": [1, 2, 3, 4]}
    found = jh.lorenz(table, value="x", by="county")
    assert found.row("B").result.index.measure == "gini"
    with pytest.raises(jh.UnknownNameError, match="rows"):
        _ = found.result
    with pytest.raises(jh.UnknownNameError, match="C"):
        found.row("C")
    with pytest.raises(jh.UnknownNameError, match="summary"):
        found.to_frame("levels")
    with pytest.raises(jh.UnknownNameError, match="did you mean"):
        jh.lorenz(table, value="X1")
    assert copy.deepcopy(found) is found


def test_a_key_may_not_be_called_like_a_figure():
    found = jh.lorenz({"share": ["A", "A"], "x": [1, 2]}, value="x", by="share")
    with pytest.raises(jh.InvalidTableError, match="share"):
        found.to_frame()


def districts():
    with (golden.ROOT / "data" / "us_districts_2020.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["expenditure"]]
    columns = {name: [row[name] for row in rows] for name in ("state", "locale", "leaid")}
    columns["pupils"] = [float(row["enrollment"]) for row in rows]
    columns["spend"] = [float(row["expenditure"]) / float(row["enrollment"]) for row in rows]
    return columns


def test_spending_of_the_districts_sums_exactly_and_reads_well():
    found = jh.nested_decomposition(districts(), value="spend", weights="pupils", levels=["state", "locale", "leaid"])
    levels = found.result.levels
    total = found.result.total
    assert [one.level for one in levels] == ["state", "locale", "leaid", "within"]
    assert abs(math.fsum(one.contribution for one in levels) - total) <= 1e-13 * total
    assert levels[3].contribution == 0.0
    assert found.result.parts[1].path == ("AK",)
    frame = found.to_frame("parts")
    assert list(frame)[:4] == ["state", "locale", "leaid", "units"]
    assert frame["state"][:2] == [None, "AK"]
    text = found.text("en")
    for word in ("state", "whole table", "the parts add to the total"):
        assert word in text


def test_years_are_shown_as_years():
    panel = {"m": [1.0, 2, 4], "n": [3.0, 4, 6]}
    for found in (
        jh.sigma_convergence(panel, values=["m", "n"], dates=[2000, 2005]),
        jh.beta_convergence(panel, values=["m", "n"], dates=[2000, 2005]),
    ):
        for shown in (found.text("en"), found.html("zh")):
            assert "2005" in shown
            assert "2,00" not in shown
    assert "2005.25" in jh.sigma_convergence(panel, values=["m", "n"], dates=[2000, 2005.25]).text()


def test_dates_between_are_unused_but_must_exist():
    panel = {"a": [1.0, 4, 16], "m": [2.0, None, 7], "b": [8.0, 16, 32]}
    ends = jh.beta_convergence(panel, values=["a", "b"], dates=[2000, 2010])
    between = jh.beta_convergence(panel, values=["a", "m", "b"], dates=[2000, 2003, 2010])
    assert between.result == ends.result
    assert "dates between are not used" in between.text("en")
    with pytest.raises(jh.UnknownNameError, match="mm"):
        jh.beta_convergence(panel, values=["a", "mm", "b"], dates=[2000, 2003, 2010])
    with pytest.raises(jh.InvalidParameterError, match="2003"):
        jh.beta_convergence(panel, values=["a", "m", "b"], dates=[2000, 2003, 2003])


@pytest.mark.parametrize("number", [math.nan, math.inf, np.float64("nan")])
def test_numbers_that_are_asked_for_are_finite(number):
    with pytest.raises(jh.JunhengError, match=r"the option heights has the wrong type: expected finite float, got \["):
        jh.lorenz([1.0, 2.0], heights=[0.5, number])


@pytest.mark.parametrize(
    ("call", "option", "meant"),
    [
        (lambda: jh.lorenz([1.0, 2.0], heigths=[0.5]), "heigths", "heights"),
        (
            lambda: jh.gap({"x": [1, 2], "g": ["a", "b"]}, value="x", group="g", group_aa="a", group_b="b"),
            "group_aa",
            "group_a",
        ),
        (lambda: jh.measure("gini", [1.0, 2.0], weigths=[1, 1]), "weigths", "weights"),
        (lambda: jh.influence("gini", [1.0, 2.0], weigths=[1, 1]), "weigths", "weights"),
        (lambda: jh.balance({"pupils": [1], "classes": [1]}, colums={}), "colums", "columns"),
    ],
)
def test_a_misspelt_option_is_told_which_may_be_meant(call, option, meant):
    with pytest.raises(jh.InvalidSpecError) as caught:
        call()
    assert caught.value.text("en") == f'there is no option "{option}": did you mean "{meant}"?'
    assert caught.value.text("zh") == f"没有名为“{option}”的选项：是否指“{meant}”？"


def test_other_faults_of_a_call_are_python_s_own():
    with pytest.raises(TypeError, match="group_b"):
        jh.gap({"x": [1, 2]}, value="x", group="g", group_a="a")
    with pytest.raises(TypeError, match="positional"):
        jh.lorenz([1.0, 2.0], "x")
    with pytest.raises(jh.InvalidSpecError, match="expected one of table, value"):
        jh.lorenz([1.0, 2.0], nothing_like_it=1)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"heights": ["a"]}, 'the option heights has the wrong type: expected a number, got the text "a"'),
        (
            {"heights": {1, 2}},
            "the option heights has the wrong type: expected str | float | Mapping | Sequence, got set",
        ),
        (
            {"shares": b"0"},
            "the option shares has the wrong type: expected str | float | Mapping | Sequence, got bytes",
        ),
        (
            {"points": "ten"},
            'the option points has the wrong type: expected a whole number of zero or more, got the text "ten"',
        ),
        ({"missing": "dorp"}, 'invalid value "dorp" for the option missing: expected one of error, drop'),
        ({"by": 3.5}, "the option by has the wrong type: expected text in quotation marks, got the number 3.5"),
    ],
)
def test_the_option_of_a_wrong_type_is_named(options, message):
    with pytest.raises(jh.JunhengError) as caught:
        jh.lorenz([1.0, 2.0], **options)
    assert str(caught.value) == message
    assert next(iter(options)) in caught.value.text("zh")


def test_a_group_without_a_result_has_an_empty_row_in_every_table():
    pandas = pytest.importorskip("pandas")
    table = {"county": ["A", "A", "B", "B"], "g": ["p", "q", "p", "p"], "x": [1.0, 3.0, 5.0, 6.0]}
    found = jh.gini_decomposition(table, value="x", group="g", by="county", undefined="null")
    parts = found.to_frame("parts")
    assert (parts["county"], parts["group"]) == (["A", "A", "B"], ["p", "q", None])
    assert found.to_frame("summary")["county"] == ["A", "B"]
    own = {name: cells[-1] for name, cells in parts.items() if name != "county"}
    assert set(own.values()) == {None}
    curve = jh.lorenz({"county": ["A", "A", "B"], "x": [1.0, 3.0, 0.0]}, value="x", by="county", undefined="null")
    assert curve.to_frame("points")["county"][-1] == "B"
    assert curve.to_frame("points")["ordinate"][-1] is None
    units = jh.contributions(
        pandas.DataFrame({"county": ["A", "A", "B"], "x": [1.0, 3.0, 0.0]}),
        value="x",
        measure="theil_t",
        by="county",
        undefined="null",
    ).to_frame()
    # A unit of a group without a result keeps its row.
    assert units["row"].tolist() == [0, 1, 2]
    assert units["contribution"].isna().tolist() == [False, False, True]


def test_a_number_in_an_option_arrives_to_the_last_bit():
    random = np.random.default_rng(5)
    shares = sorted(random.random(2000).tolist())
    found = jh.lorenz([1, 2, 5], shares=shares).to_frame("ordinates")["share"]
    assert list(found) == shares
