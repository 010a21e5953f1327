"""Tables of every library: the same JSON, byte for byte, and results in the type that went in."""

import datetime
import random
from decimal import Decimal

import golden
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import junheng as jh

CELLS = {
    "school_id": ["A01", "A02", "A03", "A04", "A05"],
    "county": ["甲县", "乙县", "甲县", None, "甲县"],
    "pupils": [45, 37, 89, 0, 55],
    "classes": [2, 1, 3, 0, None],
    "teachers": [4.5, 3.0, 6.0, 0.0, 3.0],
    "spend": [Decimal("1000.10"), Decimal("900.25"), Decimal("3000.5"), None, Decimal("1200.0")],
    "locale": ["城区", "乡村", "城区", "镇区", "乡村"],
    "opened": [datetime.date(1990, 9, 1), None, datetime.date(2001, 9, 1), datetime.date(2002, 1, 1), None],
    "boarding": [True, False, None, True, False],
}
OPTIONS = {"by": "county", "measures": ["cv", "gini", "theil_t"]}


class OnlyArrow:
    """A table that speaks Arrow's protocol and nothing else."""

    def __init__(self, table):
        self.table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self.table.__arrow_c_stream__(requested_schema)


def nullable(frame):
    """The same frame in pandas' nullable types, some columns categorical."""
    types = {"pupils": "Int64", "classes": "Int16", "teachers": "Float64", "boarding": "boolean", "locale": "string"}
    return frame.astype({**types, "county": "category", "school_id": "category"})


PANDAS = pd.DataFrame(CELLS)
POLARS = pl.DataFrame(CELLS)
ARROW = pa.table(CELLS)
TABLES = {
    "dict": CELLS,
    "dict of arrays": {
        **{name: np.array(cells, dtype=object) for name, cells in CELLS.items()},
        "teachers": np.array(CELLS["teachers"]),
        "classes": np.ma.MaskedArray([2, 1, 3, 0, 99], mask=[0, 0, 0, 0, 1]),
    },
    "dict of columns of many libraries": {
        **CELLS,
        "pupils": pl.Series(CELLS["pupils"]),
        "classes": pd.Series(CELLS["classes"]),
        "county": pa.array(CELLS["county"]).dictionary_encode(),
    },
    "pandas": PANDAS,
    "pandas nullable": nullable(PANDAS),
    "pandas by convert_dtypes": PANDAS.convert_dtypes(),
    "pandas on Arrow": PANDAS.convert_dtypes(dtype_backend="pyarrow"),
    "pandas with another index": PANDAS.set_axis(list("vwxyz")),
    "polars": POLARS,
    "polars categorical": POLARS.with_columns(pl.col("county", "locale").cast(pl.Categorical)),
    "pyarrow": ARROW,
    "pyarrow in chunks": pa.concat_tables([ARROW.slice(0, 2), ARROW.slice(2)]),
    "pyarrow dictionary": ARROW.set_column(1, "county", ARROW["county"].dictionary_encode()),
    "pyarrow batch": ARROW.to_batches()[0],
    "narwhals": nw.from_native(POLARS),
    "__arrow_c_stream__": OnlyArrow(ARROW),
}


@pytest.mark.parametrize("kind", TABLES)
def test_tables_of_every_kind_give_the_same_bytes(kind):
    table = TABLES[kind]
    assert jh.balance(table, **OPTIONS).to_json() == jh.balance(CELLS, **OPTIONS).to_json()
    assert jh.check(table).to_json() == jh.check(CELLS).to_json()


def county(rows=None):
    """The synthetic example county, its rows in another order if one is given."""
    table = golden.read_csv("synthetic_county.csv")
    return table if rows is None else {name: [cells[row] for row in rows] for name, cells in table.items()}


@pytest.mark.parametrize("standard", ["cn-quality-2017", "cn-basic-2012"])
def test_an_assessment_has_the_same_bytes_from_any_library_and_row_order(standard):
    items = golden.read_csv("synthetic_county_items.csv")
    expected = jh.assess(county(), items=items, standard=standard).to_json()
    rows = list(range(60))
    random.Random(7).shuffle(rows)
    for table in (county(rows), pd.DataFrame(county()), pl.DataFrame(county(rows)), pa.table(county())):
        assert jh.assess(table, items=pd.DataFrame(items), standard=standard).to_json() == expected


def test_a_balance_has_the_same_bytes_for_any_row_order():
    table = golden.read_csv("tw_primary_2025.csv")
    rows = list(range(2663))
    random.Random(8).shuffle(rows)
    shuffled = {name: [cells[row] for row in rows] for name, cells in table.items()}
    assert jh.balance(shuffled, by="county").to_json() == jh.balance(table, by="county").to_json()


KINDS = {
    "dict": (CELLS, dict),
    "pandas": (PANDAS, pd.DataFrame),
    "polars": (POLARS, pl.DataFrame),
    "pyarrow": (ARROW, pa.Table),
    "narwhals": (nw.from_native(PANDAS), pd.DataFrame),
}


@pytest.mark.parametrize("kind", KINDS)
def test_frames_come_in_the_type_that_went_in(kind):
    table, frame = KINDS[kind]
    result = jh.balance(table, **OPTIONS)
    assert isinstance(result.to_frame(), frame)
    assert isinstance(result.to_frame("between_groups"), frame)
    assert isinstance(jh.check(table).to_frame(), frame)
    assert isinstance(result.to_frame(library="polars"), pl.DataFrame)


def test_frames_hold_what_the_result_holds():
    result = jh.balance(CELLS, **OPTIONS)
    rows = result.to_frame()
    assert rows["county"][:2] == [None, None]
    assert rows["gini"][0] == result.total.indicators[0].measures[1].value
    assert rows["mean"] == [one.mean for group in (result.total, *result.groups) for one in group.indicators]
    assert result.to_frame(lang="zh")["name"][0] == result.total.indicators[0].indicator.zh


@pytest.mark.parametrize("library", ["dict", "pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("of", ["indicators", "class_sizes"])
def test_the_whole_is_told_from_the_group_of_missing_cells(of, library):
    table = {"county": ["东县", None, None], "pupils": [40, 30, 20], "classes": [2, 1, 1]}
    frame = jh.balance(table, by="county").to_frame(of, library=library)
    scope = frame["scope"].to_pylist() if library == "pyarrow" else list(frame["scope"])
    county = frame["county"].to_pylist() if library == "pyarrow" else list(frame["county"])
    named = [None if key != key else key for key in county]
    assert list(zip(scope, named, strict=True)) == [("whole", None), ("group", "东县"), ("group", None)]


def test_a_column_that_divides_may_not_be_called_like_one_of_the_result():
    table = {"scope": ["a", "b"], "pupils": [40, 30], "classes": [2, 1]}
    with pytest.raises(jh.InvalidTableError, match="already has a column called scope"):
        jh.balance(table, by="scope").to_frame()


def test_codes_of_twenty_digits_keep_every_digit():
    codes = [36010100000000000001, 36010100000000000002]
    table = {"school_id": codes, "pupils": [10, 20], "classes": [1, -1]}
    for kind in (table, pl.DataFrame({**table, "school_id": pl.Series(codes, dtype=pl.Int128)})):
        found = jh.check(kind)
        assert [one.school for one in found.findings] == ["36010100000000000002"]


def test_numbers_may_be_codes():
    table = {
        "school_id": [1, 2],
        "county": [110101, 110102],
        "pupils": [10, 20],
        "classes": [1, 1],
        "locale": [111, 220],
    }
    result = jh.balance(table, by="county")
    assert [group.key for group in result.groups] == [("110101",), ("110102",)]
    assert result.total.indicators[0].urban_rural_gap.urban_minus_rural == -10


def test_cells_of_several_types_are_read_one_by_one():
    """As spreadsheets have them: numbers, text and missing values in one column."""
    table = {"pupils": [40, "37", None, 3.5, "many"], "classes": [1, 1, 1, True, 1]}
    found = jh.check_balance(table)
    said = [(one.row, one.column, one.message.parameters["got"]) for one in found.findings]
    assert said == [(1, "pupils", "37"), (4, "pupils", "many")]


def test_nan_is_a_hole_in_pandas_and_an_error_elsewhere():
    cells = {"pupils": [10.0, 20.0], "classes": [1.0, float("nan")]}
    assert jh.check_balance(pd.DataFrame(cells)).passes
    for table in (cells, pl.DataFrame(cells), pa.table(cells)):
        assert [one.message.code for one in jh.check_balance(table).findings] == ["check.not_finite"]


def test_structured_arrays_are_tables():
    table = np.array(
        [("甲", 10, 1.0), ("乙", 20, 2.0)], dtype=[("school_name", "U9"), ("pupils", "i4"), ("classes", "f8")]
    )
    assert jh.balance(table).total.sums[0].value == 30


@pytest.mark.parametrize(
    ("table", "got"),
    [
        (3, "int"),
        ([1, 2], "list"),
        ("pupils", "str; junheng.read(path) reads a file"),
        (None, "NoneType"),
        (pl.Series([1]), "Series"),
    ],
)
def test_other_types_as_table_are_rejected(table, got):
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.balance(table)
    assert (caught.value.code, caught.value.parameters["got"]) == ("intake.not_a_table", got)


def test_a_lazy_frame_says_what_to_call():
    with pytest.raises(jh.WrongTypeError, match=r"collect\(\)"):
        jh.balance(POLARS.lazy())


@pytest.mark.parametrize(
    "column", [pl.Series([[1], [2]]), pd.Series(pd.to_timedelta([1, 2])), pa.array([b"a", b"b"]), np.array([1j, 2])]
)
def test_a_column_of_another_kind_is_rejected_by_name(column):
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.balance({"pupils": [1, 2], "classes": column})
    assert [(one.code, one.parameters["column"]) for one in caught.value.findings] == [("check.not_cells", "classes")]
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.balance({"pupils": [1, 2], "classes": [1, 1], "odd": column}, by="odd")
    assert (caught.value.code, caught.value.column) == ("intake.not_cells", "odd")


def test_a_cell_of_another_kind_is_rejected_by_row():
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.balance({"pupils": [1, 2], "classes": [1, 1], "odd": ["a", [2]]}, by="odd")
    assert (caught.value.code, caught.value.column, caught.value.row) == ("intake.not_a_cell", "odd", 1)


def test_headings_are_text():
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.balance({("pupils", "primary"): [1, 2]})
    assert caught.value.code == "intake.not_a_heading"
    assert jh.check({0: ["甲"], "pupils": [1]}).columns[0].heading == "0"


def test_two_columns_of_one_name_are_rejected():
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.balance(pd.DataFrame([[1, 2]], columns=["pupils", "pupils"]))
    assert caught.value.code == "table.duplicate_column"


def test_columns_of_different_length_are_rejected():
    with pytest.raises(jh.LengthMismatchError) as caught:
        jh.balance({"pupils": [1, 2], "classes": [1]})
    assert caught.value.column == "classes"


def test_options_of_the_wrong_type_are_rejected():
    with pytest.raises(jh.WrongTypeError):
        jh.assess(CELLS, standard=3)
    with pytest.raises(jh.WrongTypeError):
        jh.balance(CELLS, by=object())
    with pytest.raises(jh.InvalidSpecError):
        jh.balance(CELLS, by=3.5)
    assert jh.balance(CELLS, by=np.array(["county"])).by == ("county",)
