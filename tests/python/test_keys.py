"""Keys of groups come back in the types of the caller's columns."""

import datetime
import pickle

import numpy as np
import pandas
import polars
import pyarrow
import pytest
from standards import EXAMPLE

import junheng as jh

DAY = datetime.date
MOMENT = datetime.datetime
KEYS = {
    "bool": [False, True],
    "int": [2015, 2020],
    "float": [1.5, 2.0],
    "str": ["a", "b"],
    "date": [DAY(2020, 9, 1), DAY(2021, 9, 1)],
    "datetime": [MOMENT(2020, 9, 1, 8), MOMENT(2021, 9, 1, 8, 30)],
}
MAKERS = {"pandas": pandas.DataFrame, "polars": polars.DataFrame, "pyarrow": pyarrow.table, "dict": dict}


def _table(keys):
    return {"k": [keys[1], keys[0], keys[1], keys[0]], "x": [1.0, 2.0, 3.0, 5.0], "g": ["p", "p", "q", "q"]}


def _column(frame, heading="k"):
    values = frame[heading]
    for way in ("to_pylist", "to_list", "tolist"):
        if hasattr(values, way):
            return getattr(values, way)()
    return list(values)


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("library", MAKERS)
def test_keys_keep_their_type(kind, library):
    keys = KEYS[kind]
    table = MAKERS[library](_table(keys))
    results = [
        jh.measure("mean", table, value="x", by="k").to_frame(),
        jh.group_means(table, value="x", group="g", by="k").to_frame("summary"),
    ]
    for frame in results:
        found = _column(frame)
        assert found == keys
        assert [type(one) for one in found] == [type(one) for one in _column({"k": _column(table)[1::-1]})]
    rows = _column(jh.influence("mean", table, value="x", by="k").to_frame())
    assert rows == _table(keys)["k"]


@pytest.mark.parametrize("kind", KEYS)
def test_a_group_is_found_by_its_key(kind):
    keys, table = KEYS[kind], _table(KEYS[kind])
    found = jh.measure("mean", table, value="x", by="k")
    assert [found.value("mean", key) for key in keys] == [3.5, 2.0]
    again = pickle.loads(pickle.dumps(found))
    assert again.to_frame() == found.to_frame()
    assert jh.group_means(table, value="x", group="g", by="k").row(keys[0]).count == 2


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("library", MAKERS)
def test_missing_keys_stay_missing(kind, library):
    keys = KEYS[kind]
    table = MAKERS[library]({"k": [keys[0], None, keys[1]], "x": [1.0, 2.0, 3.0]})
    found = jh.measure("mean", table, value="x", by="k").to_frame(library="dict")["k"]
    assert found == [*keys, None]


@pytest.mark.parametrize("library", MAKERS)
def test_empty_texts_are_told_from_holes(library):
    blank = MAKERS[library]({"k": ["a", "", "a"], "x": [1.0, 2.0, 3.0]})
    assert _column(jh.measure("mean", blank, value="x", by="k").to_frame()) == ["a", ""]
    both = MAKERS[library]({"k": ["a", "", None], "x": [1.0, 2.0, 3.0]})
    assert jh.measure("mean", both, value="x", by="k").to_frame(library="dict")["k"] == ["a", None]


@pytest.mark.parametrize("library", MAKERS)
def test_balances_and_assessments_too(library):
    table = MAKERS[library]({"year": [2015, 2015, 2016], "pupils": [1, 2, 3], "classes": [1, 1, 2]})
    frame = jh.balance(table, by="year", measures=["gini"]).to_frame()
    assert [None if one is pandas.NA else one for one in _column(frame, "year")] == [None, 2015, 2016]
    assert jh.balance(table, by="year").group(2015).units == 2


@pytest.mark.parametrize("library", MAKERS)
def test_assessments_too(library):
    schools = {
        "year": [2020, 2020, 2019, 2019, 2019],
        "学校名称": ["小学1", "小学2", "小学3", "小学4", "小学5"],
        "小学在校生数": [45, 37, 89, 76, 55],
        "books": [279, 137, 935, 160, 402],
    }
    standard = jh.Standard.from_toml(EXAMPLE)
    found = jh.assess(MAKERS[library](schools), standard=standard, by="year")
    assert _column(found.to_frame("counties"), "county") == [2019, 2020]


def test_columns_of_other_forms():
    categories = pandas.DataFrame({"k": pandas.Categorical([True, False, True]), "x": [1.0, 2.0, 3.0]})
    assert _column(jh.measure("mean", categories, value="x", by="k").to_frame()) == [False, True]
    array = np.array([(True, 1.0), (False, 2.0)], dtype=[("k", bool), ("x", float)])
    assert jh.measure("mean", array, value="x", by="k").to_frame() == {
        "k": [False, True],
        "count": [1, 1],
        "mean": [2, 1],
    }
    long = pandas.DataFrame({"k": pandas.array([2**53 + 1, None], "Int64"), "x": [1.0, 2.0]})
    assert _column(jh.measure("mean", long, value="x", by="k").to_frame())[0] == 2**53 + 1
    mixed = {"k": [1, "b", 1], "x": [1.0, 2.0, 3.0]}
    assert jh.measure("mean", mixed, value="x", by="k").to_frame()["k"] == [1, "b"]
    fine = pandas.DataFrame({"k": pandas.to_datetime(["2020-01-01T00:00:00.123456789"] * 2), "x": [1.0, 2.0]})
    assert _column(jh.measure("mean", fine, value="x", by="k").to_frame()) == ["2020-01-01T00:00:00.123456789"]


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("library", MAKERS)
def test_sides_are_given_in_the_type_of_their_column(kind, library):
    keys = KEYS[kind]
    table = MAKERS[library](_table(keys))
    gap = jh.gap(table, value="x", group="k", group_a=keys[0], group_b=keys[1]).result
    assert (gap.group_a.mean, gap.group_b.mean) == (3.5, 2.0)
    change = jh.entropy_change(table, value="x", group="g", date="k", before=keys[0], after=keys[1])
    assert change.to_frame(library="dict")["group"] == ["p", "q"]
    with pytest.raises(jh.UnknownNameError):
        jh.gap(table, value="x", group="k", group_a=keys[0], group_b=DAY(1999, 1, 1))


def test_sides_that_numpy_and_pandas_hold():
    dates = np.array(["2020-09-01", "2021-09-01"], dtype="datetime64[D]")
    table = {"k": dates, "x": [1.0, 2.0]}
    assert jh.gap(table, value="x", group="k", group_a=dates[1], group_b=DAY(2020, 9, 1)).result.difference == 1.0
    flags = pandas.DataFrame({"k": [True, False], "x": [1.0, 2.0]})
    assert jh.gap(flags, value="x", group="k", group_a=np.True_, group_b=False).result.difference == -1.0


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("library", MAKERS)
def test_names_in_lists_keep_their_type(kind, library):
    keys = KEYS[kind]
    table = MAKERS[library](_table(keys))
    known = _column({"k": _column(table)[1::-1]})
    frames = [
        (jh.group_means(table, value="x", group="k").to_frame(), "group"),
        (jh.gini_decomposition(table, value="x", group="k").to_frame("parts"), "group"),
        (jh.entropy_decomposition(table, value="x", group="k", weights="x").to_frame(), "group"),
    ]
    for frame, heading in frames:
        found = _column(frame, heading)
        assert found == known
        assert [type(one) for one in found] == [type(one) for one in known]
    nested = jh.nested_decomposition(table, value="x", levels=["k", "g"]).to_frame("parts", library="dict")
    assert nested["k"] == [None, *(key for key in keys for _ in range(3))]
    units = jh.contributions(table, value="x", measure="theil_t", unit="k").to_frame(library="dict")
    assert units["label"] == _table(keys)["k"]


def test_categories_keep_their_order():
    order = ["small", "middle", "large"]
    cells = {"size": ["large", "small", "middle", "small"], "x": [1.0, 2.0, 3.0, 4.0], "g": ["p", "p", "q", "q"]}
    frame = pandas.DataFrame({**cells, "size": pandas.Categorical(cells["size"], order, ordered=True)})
    found = [
        jh.measure("mean", frame, value="x", by="size").to_frame()["size"],
        jh.group_means(frame, value="x", group="size").to_frame()["group"],
        jh.nested_decomposition(frame, value="x", levels=["size"]).to_frame("parts")["size"],
        jh.influence("mean", frame, value="x", by="size").to_frame()["size"],
    ]
    for column in found:
        assert column.dtype == frame["size"].dtype
        assert column.dropna().drop_duplicates().sort_values().tolist() == order
    means = jh.group_means(frame, value="x", group="size")
    assert pickle.loads(pickle.dumps(means)).to_frame()["group"].dtype == frame["size"].dtype
    assert means.to_frame(library="polars")["group"].dtype == polars.String
    years = pandas.DataFrame({**cells, "size": pandas.Categorical([3, 1, 2, 1], [3, 2, 1], ordered=True)})
    assert jh.group_means(years, value="x", group="size").to_frame()["group"].sort_values().tolist() == [3, 2, 1]
    blanks = pandas.DataFrame({**cells, "size": pandas.Categorical([" a", "b", "b", " a"])})
    assert jh.measure("mean", blanks, value="x", by="size").to_frame()["size"].tolist() == [" a", "b"]
    for dtype in (polars.Enum(order), polars.Categorical()):
        table = polars.DataFrame(cells).with_columns(polars.col("size").cast(dtype))
        for column in (
            jh.measure("mean", table, value="x", by="size").to_frame()["size"],
            jh.group_means(table, value="x", group="size").to_frame()["group"],
        ):
            assert column.dtype == dtype
        if dtype == polars.Enum(order):
            assert column.sort().to_list() == order
