"""Results read as tables: length, rows, columns, Arrow's C stream, and what dataframe libraries make of them."""

import copy
import datetime
import pickle
import subprocess
import sys

import numpy as np
import pytest
from standards import EXAMPLE

import junheng as jh
from junheng._input.frame import Repeated, Stream

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")

SCHOOLS = {
    "county": ["A", "A", "B", "B", "B", None],
    "locale": ["urban", "rural", "urban", "rural", "rural", "rural"],
    "spend": [1.0, 3.0, 5.0, 5.0, 8.0, None],
    "pupils": [10, 20, 30, 5, 8, 9],
}
COUNTY = {
    "学校名称": ["小学1", "小学2", "小学3", "小学4", "小学5"],
    "小学在校生数": [45, 37, 89, 76, 55],
    "books": [279, 137, 935, 160, 402],
}
BALANCE = {"pupils": [800, 200, 90], "classes": [16, 10, 3], "locale": ["城区", "乡村", "乡村"]}
DROP = {"missing": "drop", "undefined": "null"}


def standard():
    return jh.Standard.from_toml(EXAMPLE)


RESULTS = {
    "whole": lambda table: jh.measure(["gini", "theil"], table(SCHOOLS), value="spend", missing="drop"),
    "groups": lambda table: jh.measure(["gini", "mean"], table(SCHOOLS), value="spend", by="county", **DROP),
    "influences": lambda table: jh.influence(["gini", "mean"], table(SCHOOLS), value="spend", by="county", **DROP),
    "figures": lambda table: jh.gap(
        table(SCHOOLS), value="spend", group="locale", group_a="urban", group_b="rural", missing="drop"
    ),
    "list": lambda table: jh.lorenz(table(SCHOOLS), value="spend", by="county", **DROP),
    "units": lambda table: jh.leave_one_out(table(SCHOOLS), measure="gini", value="spend", missing="drop"),
    "assess": lambda table: jh.assess(table(COUNTY), standard=standard()),
    "balance": lambda table: jh.balance(table(BALANCE), by="locale"),
    "check": lambda table: jh.check(table({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4]})),
    "no findings": lambda table: jh.check(table({"学校名称": ["甲校"], "在校生数": [320]})),
    "plan": lambda table: jh.plan.add(table(COUNTY), standard=standard(), indicator="books"),
}
LIBRARIES = {
    "dict": dict,
    "pandas": pandas.DataFrame,
    "polars": lambda table: polars.DataFrame(table, strict=False),
    "pyarrow": pyarrow.table,
}


@pytest.fixture(params=RESULTS)
def make(request):
    return RESULTS[request.param]


def columns(result):
    return result.to_frame(library="dict")


@pytest.mark.parametrize("library", LIBRARIES)
def test_length_rows_and_columns_are_those_of_the_frame(make, library):
    result = make(LIBRARIES[library])
    expected = columns(result)
    count = len(next(iter(expected.values()), []))
    assert len(result) == len([*result]) == count
    assert bool(result)
    rows = [dict(zip(expected, row, strict=True)) for row in zip(*expected.values(), strict=True)]
    assert [*result] == result[:] == rows
    assert (result[0], result[-1]) == (rows[0], rows[-1]) if rows else True
    with pytest.raises(IndexError):
        result[count]
    for heading, cells in expected.items():
        assert heading in result
        got = result[heading]
        if count == 1 and not isinstance(got, (list, pandas.Series, polars.Series, pyarrow.ChunkedArray)):
            assert got == cells[0]  # one value for the whole table
        elif library == "pandas":
            pandas.testing.assert_series_equal(got, result.to_frame()[heading])
        else:
            assert (got if library == "dict" else got.to_pylist() if library == "pyarrow" else got.to_list()) == cells


def test_a_column_that_is_not_there_is_an_error(make):
    result = make(dict)
    assert "nothing" not in result
    assert 0 not in result
    with pytest.raises(KeyError) as caught:
        result["nothing"]
    assert isinstance(caught.value, jh.UnknownNameError)
    assert caught.value.parameters["expected"] == [*columns(result)]


def test_arrow_has_the_columns_and_values_of_the_frame(make):
    result = make(dict)
    table = pyarrow.table(result)
    assert table.equals(result.to_frame(library="pyarrow"))
    assert table.to_pydict() == columns(result)
    assert polars.DataFrame(result).to_dict(as_series=False) == columns(result)
    of_text = pickle.loads(pickle.dumps(result))
    assert pyarrow.table(of_text).to_pydict() == columns(result)
    assert copy.copy(result) == result


def test_pandas_takes_the_rows(make):
    result = make(dict)
    frame, expected = pandas.DataFrame(result), result.to_frame(library="pandas")
    assert frame.shape == (expected.shape if len(expected) else (0, 0))
    for heading in frame:
        cells = frame[heading].astype(object)
        assert cells.where(cells.notna(), None).tolist() == columns(result)[heading]
        same = expected[heading].dtype
        # Rows lose that a column of whole numbers with gaps holds no fractions.
        assert frame[heading].dtype == same or (str(same), str(frame[heading].dtype)) == ("Int64", "float64")
    if hasattr(pandas.DataFrame, "from_arrow"):
        by_arrow = pandas.DataFrame.from_arrow(result)
        assert [*by_arrow] == [*expected]
        assert by_arrow.shape == expected.shape


def test_a_column_of_the_whole_is_one_value():
    whole = RESULTS["whole"](dict)
    assert whole["gini"] == whole.value("gini")
    assert whole["count"] == 5
    assert RESULTS["figures"](dict)["difference"] == RESULTS["figures"](dict).result.difference
    assert RESULTS["groups"](dict)["gini"] == [0.25, pytest.approx(1 / 9), None]
    assert jh.measure("gini", {"x": [0.0, 0.0]}, value="x", undefined="null")["gini"] is None
    assert isinstance(RESULTS["influences"](dict)["gini"], list)


def test_a_measure_may_be_named_in_any_form():
    whole = RESULTS["whole"](dict)
    assert whole["theil"] == whole["theil_t"] == whole["theil_t()"]
    assert "theil" in whole
    assert "theil_l" not in whole
    assert "theil(" not in whole
    ratio = jh.measure("atkinson(epsilon=0.50)", SCHOOLS, value="spend", by="county", **DROP)
    assert ratio["atkinson(epsilon=0.5)"] == ratio["atkinson( epsilon = .5 )"]


def test_the_index_of_pandas_labels_the_rows_of_a_column():
    frame = pandas.DataFrame(SCHOOLS, index=[f"school {at}" for at in range(6)])
    found = jh.influence("mean", frame, value="spend", by="county", missing="drop")
    assert found["mean"].index.equals(frame.index)
    assert found["mean"]["school 0"] == -1.0
    assert [*RESULTS["groups"](pandas.DataFrame)["gini"].index] == [0, 1, 2]


def test_keys_keep_their_types_in_arrow():
    days = [datetime.date(2020, 1, 2), datetime.date(1969, 12, 31), None]
    found = jh.measure("mean", {"day": days, "x": [1, 2, 3]}, value="x", by="day")
    assert pyarrow.table(found).schema.field("day").type == pyarrow.date32()
    assert set(pyarrow.table(found)["day"].to_pylist()) == set(days)


ZONE = datetime.timezone(datetime.timedelta(hours=-5, minutes=-30))
CELLS = {
    "int": [1, None, -3],
    "float": [1, 2.5, None],
    "nan": [float("inf"), 0.0, None],
    "text": ["a", None, "中文 𝛼"],
    "bool": [True, None, False],
    "null": [None, None, None],
    "date": [datetime.date(2020, 1, 2), None, datetime.date(1900, 1, 1)],
    "time": [datetime.time(1, 2, 3, 4), None, datetime.time(23, 59, 59, 999_999)],
    "moment": [datetime.datetime(2020, 1, 1, 2, 3, 4, 5), None, datetime.datetime(1900, 1, 1)],
    "zoned": [datetime.datetime(2020, 1, 1, 2, tzinfo=ZONE), None, datetime.datetime(1900, 1, 1, tzinfo=ZONE)],
}


@pytest.mark.parametrize("kind", CELLS)
def test_arrow_of_lists_is_what_pyarrow_makes_of_them(kind):
    made = pyarrow.table(Stream({"x": CELLS[kind]}))
    assert made["x"].type == pyarrow.array(CELLS[kind]).type
    assert made["x"].to_pylist() == CELLS[kind]


def test_arrow_of_arrays_and_repeated_texts():
    places = np.array([0, 2, 1, 0])
    made = pyarrow.table(
        Stream(
            {
                "texts": Repeated(["x", "y", None], places),
                "numbers": Repeated([7, None, 8], places),
                "masked": np.ma.MaskedArray([1.5, 2.0, 3.0, 4.0], mask=[0, 1, 0, 0]),
                "back": np.arange(8)[::-2],
                "short": np.array([1, 2, 3, 4], np.uint8),
                "truth": np.ma.MaskedArray([True, False, True, True], mask=[0, 0, 1, 0]),
                "large": [2**53 + 1, 0.5, None, 1],
                "several": ["a", 1, None, 2.5],
            }
        )
    )
    assert made.to_pydict() == {
        "texts": ["x", None, "y", "x"],
        "numbers": [7, 8, None, 7],
        "masked": [1.5, None, 3.0, 4.0],
        "back": [7, 5, 3, 1],
        "short": [1, 2, 3, 4],
        "truth": [True, False, None, True],
        "large": ["9007199254740993", "0.5", None, "1"],
        "several": ["a", "1", None, "2.5"],
    }
    assert pyarrow.table(Stream({})).shape == (0, 0)
    assert pyarrow.table(Stream({"a": np.zeros(0), "b": []})).shape == (0, 2)


def test_the_stream_needs_no_dataframe_library():
    code = """
import sys
for name in ("pandas", "polars", "pyarrow"):
    sys.modules[name] = None
import junheng as jh
found = jh.measure("gini", {"x": [1, 3], "by": ["A", "B"]}, value="x", by="by", undefined="null")
print(type(found.__arrow_c_stream__()).__name__, type(found.__arrow_c_stream__(None)).__name__)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["PyCapsule", "PyCapsule"]


def test_a_stream_is_released_whether_or_not_it_was_read():
    """Memory of the process stays level over 200 MB of columns."""
    resource = pytest.importorskip("resource")
    columns = {"x": np.zeros(250_000), "y": Repeated(["text" * 10], np.zeros(250_000, np.int64))}
    for _ in range(3):
        pyarrow.table(Stream(columns))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for at in range(30):
        capsule = Stream(columns).__arrow_c_stream__()
        if at % 2:
            pyarrow.table(Stream(columns))
        del capsule
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


CATALOGUES = {"measures": jh.measures, "columns": jh.columns, "analyses": jh.analyses, "standards": jh.standards}


@pytest.mark.parametrize("name", CATALOGUES)
def test_catalogues_are_sequences_by_name_and_tables(name):
    found = CATALOGUES[name]()
    first = found[0]
    assert len(found) == len([*found]) == len(found.ids())
    assert first.id in found
    assert first in found
    assert "nothing" not in found
    assert found[first.id] is first
    assert found[:2] == (first, found[1])
    with pytest.raises(jh.UnknownNameError):
        found["nothing"]
    frame = found.to_frame(library="pyarrow")
    assert frame["id"].to_pylist() == found.ids()
    assert pyarrow.table(found).equals(frame)
    assert polars.DataFrame(found).shape == frame.shape
    assert found.to_frame(lang="zh")["id"] == found.ids()
    if name != "standards":  # a standard cannot be pickled
        assert pickle.loads(pickle.dumps(found)) == found
        assert found.to_frame(lang="zh")["name"][0] == first.name.zh
    assert found != CATALOGUES["measures" if name != "measures" else "columns"]()
