"""Results with a row for each row of a table keep its length, order and index; large ones are shown in short."""

import pickle

import numpy as np
import pandas as pd
import pytest
from work import calls

import junheng as jh

ROWS = {"c": ["A", "A", "B", "B", "B"], "k": [7, 7, 8, 8, 8], "x": [1.0, 3.0, None, 5.0, 9.0]}
INDEX = ["p", "q", "r", "s", "t"]
FRAME = pd.DataFrame(ROWS, index=pd.Index(INDEX, name="school"))
ASKED = {"value": "x", "by": "c", "missing": "drop"}
RESULTS = {
    "influence": lambda table, by: jh.influence(["gini", "mean"], table, **ASKED | {"by": by}),
    "contributions": lambda table, by, **named: jh.contributions(
        table, measure="theil_t", **ASKED | {"by": by}, **named
    ),
    "recentered_influence": lambda table, by, **named: jh.recentered_influence(
        table, measure="gini", **ASKED | {"by": by}, **named
    ),
    "leave_one_out": lambda table, by, **named: jh.leave_one_out(table, measure="mean", **ASKED | {"by": by}, **named),
}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("by", ["c", "k", None])
def test_frames_of_pandas_keep_index_and_length(name, by):
    made = RESULTS[name](FRAME, by).to_frame()
    assert made.index.equals(FRAME.index)
    assert made.index.name == "school"
    assert made["row"].tolist() == [0, 1, 2, 3, 4]
    own = [heading for heading in made if heading not in ("row", by) and made[heading].notna().any()]
    assert own
    assert made.loc["r", own].isna().all()
    assert made.drop(index="r")[own].notna().all(axis=None)
    if by is not None:
        assert made[by].drop("r").tolist() == FRAME[by].drop("r").tolist()
        assert pd.isna(made.loc["r", by])
    joined = FRAME.join(made[own].add_prefix("of_"))
    assert len(joined) == 5


@pytest.mark.parametrize("name", RESULTS)
def test_rows_are_in_the_order_of_the_table_whatever_its_groups(name):
    turned = FRAME.iloc[::-1]
    there, back = (RESULTS[name](table, "c").to_frame() for table in (FRAME, turned))
    assert back.index.tolist() == INDEX[::-1]
    pd.testing.assert_frame_equal(there.drop(columns="row"), back.drop(columns="row").iloc[::-1])


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("library", ["polars", "pyarrow", "dict"])
def test_dropped_rows_are_null_in_every_library(name, library):
    if library == "dict":
        table = ROWS
    else:
        module = pytest.importorskip(library)
        table = module.DataFrame(ROWS) if library == "polars" else module.table(ROWS)
    made = RESULTS[name](table, "c").to_frame()
    cells = made if library == "dict" else made.to_dict(as_series=False) if library == "polars" else made.to_pydict()
    assert cells["row"] == [0, 1, 2, 3, 4]
    assert cells["c"] == ["A", "A", None, "B", "B"]
    number = next(heading for heading in reversed(cells) if isinstance(cells[heading][0], float))
    assert [cell is None for cell in cells[number]] == [False, False, True, False, False]


def test_a_table_behind_narwhals_keeps_its_index():
    narwhals = pytest.importorskip("narwhals")
    made = RESULTS["influence"](narwhals.from_native(FRAME), "c").to_frame()
    assert made.index.equals(FRAME.index)


def test_another_library_than_that_of_the_table_has_no_index():
    assert RESULTS["influence"](ROWS, "c").to_frame(library="pandas").index.tolist() == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("by", ["c", "k", "f", "d", ["c", "k"], None])
@pytest.mark.parametrize("unit", [None, "school", "code"])
def test_a_result_out_of_a_pickle_has_the_same_frame(name, by, unit):
    table = FRAME.assign(
        f=[0.5, 0.5, None, 0.25, 0.25],
        d=pd.to_datetime(["2024-01-01"] * 2 + ["2025-01-01"] * 3),
        school=pd.Categorical(["e", "d", "c", "b", "a"]),
        code=[9, 8, 7, 6, 5],
    )
    named = {} if name == "influence" or unit is None else {"unit": unit}
    found = RESULTS[name](table, by, **named)
    other = pickle.loads(pickle.dumps(found))
    for library in ("pandas", "polars", "pyarrow"):
        made, read = (one.to_frame(library=library) for one in (found, other))
        assert made.equals(read)
        assert str(getattr(made, "dtypes", made)) == str(getattr(read, "dtypes", read))
    assert found.to_frame(library="dict") == other.to_frame(library="dict")
    assert repr(other) == repr(found)
    assert other._repr_html_() == found._repr_html_()


@pytest.mark.parametrize("undefined", [0, 1, 70, 100])
@pytest.mark.parametrize("size", [1, 3, 61, 100])
def test_texts_of_units_by_group_are_those_of_the_whole_document(undefined, size):
    """Some first groups have no result, and a list of units may be too long to be shown."""
    groups = [f"{group:03d}" for group in range(100) for _ in range(size)]
    values = [0.0 if group < f"{undefined:03d}" else float(at % 7 + 1) for at, group in enumerate(groups)]
    found = jh.contributions({"g": groups, "x": values}, value="x", by="g", undefined="null")
    other = pickle.loads(pickle.dumps(found))
    assert len(other.undefined) == undefined
    for language in ("en", "zh"):
        assert other.text(language) == found.text(language)
    assert other.to_frame() == found.to_frame()


@pytest.mark.parametrize("missing", ["error", "drop"])
def test_large_results_are_shown_without_being_written_out(missing, monkeypatch):
    values = {"g": np.arange(20_000) // 2, "x": np.random.default_rng(3).lognormal(size=20_000)}
    asked = {"value": "x", "by": "g", "missing": missing}
    one_group = asked | {"by": None}
    results = [
        jh.influence("gini", values, **asked),
        jh.measure("gini", values, **asked),
        jh.recentered_influence(values, measure="gini", **asked),
        jh.recentered_influence(values, measure="gini", **one_group),
        jh.contributions(values, measure="theil_t", **one_group),
        jh.leave_one_out(values, measure="mean", **one_group),
    ]
    for found in results:
        monkeypatch.setattr(
            type(found), "_json", property(lambda _: pytest.fail("the result is written out")), raising=False
        )
        shown = repr(found)
        assert len(shown.splitlines()) < 140
        assert " more" in shown
        assert len(next(iter(found.to_frame().values()))) in (10_000, 20_000)
        found._repr_html_()
        monkeypatch.undo()
        written = type(found)(found.to_json())
        assert repr(written) == shown


def test_long_lists_of_a_result_show_both_ends():
    values = {"x": np.arange(1.0, 5001.0)}
    units = jh.contributions(values, value="x", measure="theil_t").result.units
    assert isinstance(units, tuple)
    assert len(units) == 5000
    shown = repr(units)
    assert len(shown) < 20_000
    assert "4940 more" in shown
    assert "row=0" in shown
    assert "row=4999" in shown
    points = jh.lorenz(values, value="x", points=2001).result
    assert len(repr(points)) < 2_000
    rows = jh.measure("mean", {"g": np.arange(3000), "x": np.ones(3000)}, value="x", by="g").rows
    assert len(repr(rows)) < 20_000
    assert rows == tuple(rows)


def test_a_single_value_is_a_float():
    table = {"g": ["a", "a", "b"], "x": [1.0, 3.0, 5.0]}
    assert float(jh.measure("gini", table, value="x")) == jh.gini(table["x"])
    for found in (jh.measure("gini", table, value="x", by="g"), jh.measure(["gini", "mean"], table, value="x")):
        with pytest.raises(jh.WrongTypeError, match="2 values"):
            float(found)
    undefined = jh.measure("gini", {"x": [0.0, 0.0]}, value="x", undefined="null")
    with pytest.raises(TypeError, match="undefined"):
        float(undefined)


def test_ten_times_the_rows_take_less_than_twice_the_work_of_a_repr():
    def called(rows):
        values = {"x": np.random.default_rng(3).lognormal(size=rows)}
        found = jh.influence("gini", values, value="x")
        return calls(lambda: repr(found))

    called(30_000)  # what is kept from the first on
    assert called(300_000) < min(2 * called(30_000), 10_000)
