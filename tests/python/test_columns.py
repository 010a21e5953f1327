"""Single columns of every library: the same bits, or an error that names the row."""

import array
import datetime
import math
import sys
import types
from decimal import Decimal
from fractions import Fraction

import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import junheng as jh

VALUES = [6.2, 3.7, 10.506, 2.105, 7.309]
WHOLE = [45, 37, 89, 76, 55]


class OnlyArrow:
    """An object that speaks Arrow's protocol and nothing else."""

    def __init__(self, column):
        self.column = column

    def __arrow_c_stream__(self, requested_schema=None):
        return self.column.__arrow_c_stream__(requested_schema)


class OnlyArray:
    """An object that NumPy can read."""

    def __array__(self, dtype=None, copy=None):
        return np.array(VALUES)


def packed(values):
    """A view into packed records: neither aligned nor a whole number of doubles apart."""
    records = np.zeros(len(values), dtype=[("a", "i4"), ("x", "f8")])
    records["x"] = values
    return records["x"]


def strided(values, step):
    wide = np.full(len(values) * abs(step), np.nan)
    view = wide[::step]
    view[:] = values
    return view


FLOATS = {
    "list": VALUES,
    "tuple": tuple(VALUES),
    "array": np.array(VALUES),
    "read-only": np.frombuffer(np.array(VALUES).tobytes()),
    "every third": strided(VALUES, 3),
    "backwards": strided(VALUES, -2),
    "packed": packed(VALUES),
    "shifted": np.frombuffer(b"\0" + np.array(VALUES).tobytes(), dtype="u1")[1:].view("f8"),
    "big-endian": np.array(VALUES, dtype=">f8"),
    "objects": np.array(VALUES, dtype=object),
    "masked without missing values": np.ma.MaskedArray(VALUES, mask=False),
    "array module": array.array("d", VALUES),
    "memoryview": memoryview(np.array(VALUES)),
    "numpy scalars": [np.float64(value) for value in VALUES],
    "decimals": [Decimal(str(value)) for value in VALUES],
    "fractions": [Fraction(str(value)) for value in VALUES],
    "mixed": [6.2, Decimal("3.7"), np.float64(10.506), Fraction(2105, 1000), 7.309],
    "__array__": OnlyArray(),
    "__arrow_c_stream__": OnlyArrow(pa.chunked_array([VALUES])),
    "narwhals": nw.from_native(pl.Series(VALUES), series_only=True),
    "pandas": pd.Series(VALUES),
    "pandas with an index": pd.Series(VALUES, index=list("edcba")),
    "pandas Index": pd.Index(VALUES),
    "pandas Float64": pd.Series(VALUES, dtype="Float64"),
    "pandas Arrow": pd.Series(VALUES, dtype=pd.ArrowDtype(pa.float64())),
    "pandas categories": pd.Series(VALUES, dtype="category"),
    "pandas sparse": pd.Series(pd.arrays.SparseArray(VALUES)),
    "pandas objects": pd.Series(VALUES, dtype=object),
    "pandas decimals": pd.Series([Decimal(str(value)) for value in VALUES]),
    "pandas view": pd.DataFrame({"a": VALUES, "b": VALUES}).iloc[:, 1],
    "polars": pl.Series(VALUES),
    "polars chunks": pl.concat([pl.Series(VALUES[:2]), pl.Series(VALUES[2:])], rechunk=False),
    "polars decimals": pl.Series([Decimal(str(value)) for value in VALUES], dtype=pl.Decimal(20, 3)),
    "pyarrow": pa.array(VALUES),
    "pyarrow slice": pa.array([1.0, *VALUES, 2.0]).slice(1, 5),
    "pyarrow chunks": pa.chunked_array([VALUES[:2], [], VALUES[2:]]),
    "pyarrow dictionary": pa.array(VALUES).dictionary_encode(),
    "pyarrow dictionary in chunks": pa.chunked_array([VALUES[:2], VALUES[2:]]).dictionary_encode(),
    "pyarrow decimals": pa.array([Decimal(str(value)) for value in VALUES], type=pa.decimal128(20, 3)),
}
INTEGERS = {
    "list": WHOLE,
    "range": range(37, 42),
    "int64": np.array(WHOLE),
    "uint8": np.array(WHOLE, dtype=np.uint8),
    "uint64": np.array(WHOLE, dtype=np.uint64),
    "float32": np.array(WHOLE, dtype=np.float32),
    "numpy scalars": [np.int32(value) for value in WHOLE],
    "pandas": pd.Series(WHOLE),
    "pandas Int64": pd.Series(WHOLE, dtype="Int64"),
    "pandas UInt16": pd.Series(WHOLE, dtype="UInt16"),
    "pandas Arrow": pd.Series(WHOLE, dtype="int32[pyarrow]"),
    "polars": pl.Series(WHOLE, dtype=pl.Int32),
    "polars UInt64": pl.Series(WHOLE, dtype=pl.UInt64),
    "polars Int128": pl.Series(WHOLE, dtype=pl.Int128),
    "pyarrow": pa.array(WHOLE, type=pa.uint16()),
    "pyarrow float16": pa.array(np.array(WHOLE, dtype=np.float16)),
}


@pytest.mark.parametrize("kind", FLOATS)
def test_floats_of_every_kind_give_the_same_bits(kind):
    expected = jh.theil_t(np.array(VALUES), weights=np.array(WHOLE, dtype=float))
    assert jh.theil_t(FLOATS[kind], weights=WHOLE) == expected
    assert jh.mean(WHOLE, weights=FLOATS[kind]) == jh.mean(np.array(WHOLE, float), weights=np.array(VALUES))


@pytest.mark.parametrize("kind", INTEGERS)
def test_integers_of_every_kind_give_the_same_bits(kind):
    values = range(37, 42) if kind == "range" else WHOLE
    assert jh.gini(INTEGERS[kind]) == jh.gini(np.array(values, dtype=float))


MISSING = {
    "list": [1.0, None, 3.0],
    "pandas NaN": pd.Series([1.0, np.nan, 3.0]),
    "pandas NA": pd.Series([1, pd.NA, 3], dtype="Int64"),
    "pandas objects": pd.Series([1, None, 3], dtype=object),
    "pandas Arrow": pd.Series([1, None, 3], dtype="int64[pyarrow]"),
    "list of NA": [1.0, pd.NA, 3.0],
    "polars": pl.Series([1, None, 3]),
    "pyarrow": pa.array([1.0, None, 3.0]),
    "pyarrow dictionary": pa.array([1, None, 3]).dictionary_encode(),
    "masked": np.ma.MaskedArray([1.0, 2.0, 3.0], mask=[False, True, False]),
    "text": ["a", None],
}


@pytest.mark.parametrize("kind", MISSING)
def test_a_missing_value_is_rejected_and_never_dropped(kind):
    if kind == "text":
        with pytest.raises(jh.WrongTypeError):
            jh.gini(MISSING[kind])
        return
    with pytest.raises(jh.NotFiniteError) as caught:
        jh.gini(MISSING[kind])
    assert (caught.value.code, caught.value.row, caught.value.column) == ("intake.missing", 1, "value")
    with pytest.raises(jh.NotFiniteError) as caught:
        jh.gini([1.0, 2.0, 3.0], weights=MISSING[kind])
    assert (caught.value.row, caught.value.column) == (1, "weight")


@pytest.mark.parametrize("values", [[1.0, math.nan], np.array([1.0, math.inf]), pl.Series([1.0, math.nan])])
def test_nan_and_infinity_reach_the_core(values):
    with pytest.raises(jh.NotFiniteError) as caught:
        jh.gini(values)
    assert (caught.value.code, caught.value.row) == ("sample.not_finite", 1)


ROWS_THAT_ARE_NO_NUMBERS = {
    "text": ([1, "3"], '"3"'),
    "date": ([1, datetime.date(2026, 1, 1)], "date"),
    "complex": ([1, 2j], "complex"),
    "list": ([1, [2]], "list"),
    "array of objects": (np.array([1, "x"], dtype=object), '"x"'),
    "pandas objects": (pd.Series([1, "x"], dtype=object), '"x"'),
}


@pytest.mark.parametrize("kind", ROWS_THAT_ARE_NO_NUMBERS)
def test_a_cell_that_is_no_number_is_named(kind):
    values, got = ROWS_THAT_ARE_NO_NUMBERS[kind]
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.gini(values)
    assert (caught.value.code, caught.value.row) == ("intake.not_number", 1)
    assert caught.value.parameters["got"] == got


COLUMNS_OF_NO_NUMBERS = {
    "texts": np.array(["1", "2"]),
    "list of texts": ["1", "2"],
    "datetimes": np.array(["2026-01-01", "NaT"], dtype="M8[D]"),
    "durations": np.array([1, 2], dtype="m8[D]"),
    "complex": np.array([1j, 2]),
    "bytes": np.array([b"1", b"2"]),
    "pandas string": pd.Series(["1", "2"], dtype="string"),
    "pandas str": pd.Series(["1", "2"]),
    "pandas datetime": pd.Series(pd.to_datetime(["2026-01-01", "2026-01-02"])),
    "pandas datetime with zone": pd.Series(pd.to_datetime(["2026-01-01"]).tz_localize("Asia/Shanghai")),
    "pandas timedelta": pd.Series(pd.to_timedelta([1, 2])),
    "pandas categories of text": pd.Series(["a", "b"], dtype="category"),
    "pandas period": pd.Series(pd.period_range("2026", periods=2, freq="Y")),
    "polars texts": pl.Series(["1", "2"]),
    "polars categories": pl.Series(["a", "b"], dtype=pl.Categorical),
    "polars enum": pl.Series(["a", "b"], dtype=pl.Enum(["a", "b"])),
    "polars dates": pl.Series([datetime.date(2026, 1, 1)]),
    "polars lists": pl.Series([[1], [2]]),
    "polars structs": pl.Series([{"a": 1}]),
    "pyarrow texts": pa.array(["1", "2"]),
    "pyarrow dictionary": pa.array(["1", "2"]).dictionary_encode(),
    "pyarrow dates": pa.array([datetime.date(2026, 1, 1)]),
    "pyarrow lists": pa.array([[1], [2]]),
    "pyarrow binary": pa.array([b"1"]),
}


@pytest.mark.parametrize("kind", COLUMNS_OF_NO_NUMBERS)
def test_a_column_that_holds_no_numbers_is_rejected(kind):
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.gini(COLUMNS_OF_NO_NUMBERS[kind])
    assert isinstance(caught.value, TypeError)
    assert caught.value.column == "value"


TOO_LARGE = {
    "list": [1, 2**53 + 1],
    "larger than int64": [1, 10**30],
    "negative": [1, -(2**60)],
    "int64": np.array([1, 2**53 + 1]),
    "uint64": np.array([1, 2**64 - 1], dtype=np.uint64),
    "pandas": pd.Series([1, 2**53 + 1]),
    "pandas Int64": pd.Series([1, 2**53 + 1], dtype="Int64"),
    "polars": pl.Series([1, 2**53 + 1]),
    "polars UInt64": pl.Series([1, 2**63 + 1], dtype=pl.UInt64),
    "polars Int128": pl.Series([1, 2**100], dtype=pl.Int128),
    "pyarrow": pa.array([1, 2**53 + 1]),
}


@pytest.mark.parametrize("kind", TOO_LARGE)
def test_a_whole_number_that_no_double_holds_is_rejected_and_never_rounded(kind):
    with pytest.raises(jh.OutOfDomainError) as caught:
        jh.mean(TOO_LARGE[kind])
    assert (caught.value.code, caught.value.row) == ("intake.not_exact", 1)


def test_the_largest_whole_number_is_taken():
    assert jh.mean([2**53, 2**53]) == jh.mean(np.array([2**53])) == 2**53


@pytest.mark.parametrize(
    "values",
    [
        3,
        3.5,
        "3",
        b"33",
        None,
        {1.0, 2.0},
        {"a": 1},
        np.ones((2, 2)),
        np.array(1.0),
        pd.DataFrame({"a": [1], "b": [1]}),
        object(),
    ],
)
def test_other_types_as_column_are_rejected(values):
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.gini(values)
    assert caught.value.code == "intake.not_a_column"


@pytest.mark.parametrize("values", [[], np.array([]), pd.Series([], dtype=float), pl.Series([]), pa.array([])])
def test_an_empty_column_is_an_empty_sample(values):
    with pytest.raises(jh.EmptySampleError):
        jh.gini(values)


def test_numbers_are_not_written_to():
    values = np.array(VALUES)
    values.flags.writeable = False
    before = values.tobytes()
    jh.gini(values, weights=values)
    jh.influence("gini", values)
    assert values.tobytes() == before


@pytest.mark.parametrize(
    ("options", "expected", "got"),
    [
        ({"epsilon": "1"}, "float", "str"),
        ({"epsilon": True}, "float", "bool"),
        ({"epsilon": None}, "float", "NoneType"),
    ],
)
def test_a_parameter_of_the_wrong_type_is_rejected(options, expected, got):
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.atkinson([1.0, 2.0], **options)
    assert caught.value.parameters == {"option": "epsilon", "expected": expected, "got": got}


def test_a_flag_is_a_bool():
    assert jh.gini(VALUES, corrected=np.True_) == jh.gini(VALUES, corrected=True)
    with pytest.raises(jh.WrongTypeError):
        jh.gini(VALUES, corrected=1)
    assert jh.atkinson(VALUES, epsilon=np.float32(0.5)) == jh.atkinson(VALUES, epsilon=0.5)
    assert jh.atkinson(VALUES, epsilon=2) == jh.atkinson(VALUES, epsilon=2.0)


@pytest.mark.parametrize(
    "call",
    [
        lambda array, _: jh.gini(array),
        lambda array, _: jh.gini([1.0, 2.0], weights=array),
        lambda array, _: jh.measure("gini", array),
        lambda array, _: jh.lorenz(array),
        lambda array, _: jh.theil_h(array),
        lambda array, _: jh.measure("gini", {"x": array}, value="x"),
        lambda _, dataset: jh.measure("gini", dataset, value="x"),
        lambda _, dataset: jh.lorenz(dataset, value="x"),
        lambda _, dataset: jh.balance(dataset),
        lambda _, dataset: jh.theil_h(dataset),
        lambda _, dataset: jh.gini(dataset),
    ],
)
def test_objects_of_xarray_are_rejected_with_the_remedy(call, monkeypatch):
    # Stands for xarray, which is not installed: an array with coordinates, and a mapping of such arrays.
    class DataArray:
        ndim = 1

        def __array__(self, dtype=None, copy=None):
            return np.array([1.0, 2.0])

    class Dataset(dict):
        pass

    monkeypatch.setitem(sys.modules, "xarray", types.SimpleNamespace(DataArray=DataArray, Dataset=Dataset))
    with pytest.raises(jh.WrongTypeError, match=r"of xarray.*to_dataframe\(\)") as caught:
        call(DataArray(), Dataset(x=DataArray()))
    assert "to_dataframe()" in caught.value.text("zh")
