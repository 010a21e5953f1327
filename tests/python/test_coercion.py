"""Nothing is converted silently: text is no number, keys are exact, unnamed columns are not read."""

import datetime
import json
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import junheng as jh

TEXTS = ["1e3", " 5 ", "007"]
OF_TEXT = {
    "list": TEXTS,
    "tuple": tuple(TEXTS),
    "NumPy str": np.array(TEXTS),
    "NumPy object": np.array(TEXTS, dtype=object),
    "pandas object": pd.Series(TEXTS, dtype=object),
    "pandas string": pd.Series(TEXTS, dtype="string"),
    "pandas str": pd.Series(TEXTS),
    "pandas categories": pd.Series(TEXTS, dtype="category"),
    "polars": pl.Series(TEXTS),
    "polars categories": pl.Series(TEXTS, dtype=pl.Categorical),
    "Arrow": pa.array(TEXTS),
    "Arrow dictionary": pa.array(TEXTS).dictionary_encode(),
}


@pytest.mark.parametrize("kind", OF_TEXT)
@pytest.mark.parametrize("role", ["value", "weights", "rank"])
def test_text_in_memory_is_no_number(kind, role):
    """`value="leaid"` averaged the text ids of districts."""
    table = {"value": [1, 2, 3], "weights": [1, 1, 1], "rank": [1, 2, 3], role: OF_TEXT[kind]}
    calls = [
        lambda: jh.measure("concentration_index", table, value="value", weights="weights", rank="rank"),
        lambda: jh.concentration_index(table["value"], table["rank"], weights=table["weights"]),
        lambda: jh.concentration_curve(table, value="value", weights="weights", rank="rank"),
    ]
    for call in calls:
        with pytest.raises(jh.WrongTypeError) as caught:
            call()
        assert (caught.value.code, caught.value.parameters["got"]) == ("table.text_column", "1e3")
        assert "pandas.to_numeric" in str(caught.value)
        assert "cast" in caught.value.text("zh")


@pytest.mark.parametrize("kind", OF_TEXT)
def test_counts_in_text_are_rejected(kind):
    for counts in ({"a": OF_TEXT[kind], "b": [1, 2, 3]}, {"a": [1, 2, 3], "b": OF_TEXT[kind]}):
        with pytest.raises(jh.WrongTypeError):
            jh.theil_h(counts)
        with pytest.raises(jh.WrongTypeError):
            jh.measure("theil_h", counts, groups=["a", "b"])
        with pytest.raises(jh.WrongTypeError):
            jh.exposures(counts, groups=["a", "b"])


@pytest.mark.parametrize("kind", OF_TEXT)
def test_text_in_a_table_of_schools_is_one_finding(kind):
    found = jh.check_balance({"pupils": OF_TEXT[kind], "classes": [1, 1, 1]})
    assert [(one.message.code, one.row) for one in found.findings] == [("check.text_column", 0)]


def test_a_text_among_numbers_is_named_by_row():
    for cells in ([1, 2, "3"], np.array([1, 2, "3"], dtype=object), pd.Series([1, 2, "3"], dtype=object)):
        with pytest.raises(jh.WrongTypeError) as caught:
            jh.measure("mean", {"x": cells}, value="x")
        assert (caught.value.code, caught.value.row, caught.value.parameters["got"]) == ("table.not_a_number", 2, "3")
        found = jh.check_balance({"pupils": cells, "classes": [1, 1, 1]})
        assert [(one.message.code, one.row) for one in found.findings] == [("check.text_in_number", 2)]


def test_texts_of_a_file_are_read_by_the_rule_of_files(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text("pupils,classes\n40,1\nmany,1\n", encoding="utf-8")
    found = jh.check_balance(jh.read(path))
    texts = [one.message.parameters["got"] for one in found.findings if one.column == "pupils"]
    assert texts == ["many"]


BOOLS = [True, False, True, True]
OF_BOOLS = {
    "list": BOOLS,
    "list of NumPy": [np.bool_(one) for one in BOOLS],
    "with numbers": [1, False, np.True_, 1.0],
    "NumPy": np.array(BOOLS),
    "NumPy object": np.array(BOOLS, dtype=object),
    "pandas": pd.Series(BOOLS),
    "pandas boolean": pd.Series(BOOLS, dtype="boolean"),
    "pandas object": pd.Series(BOOLS, dtype=object),
    "pandas Arrow": pd.Series(BOOLS, dtype="bool[pyarrow]"),
    "pandas categories": pd.Series(BOOLS, dtype="category"),
    "polars": pl.Series(BOOLS),
    "Arrow": pa.array(BOOLS),
    "Arrow dictionary": pa.array(BOOLS).dictionary_encode(),
}


@pytest.mark.parametrize("kind", OF_BOOLS)
def test_booleans_are_0_and_1(kind):
    ones, column = np.array(BOOLS, dtype=float), OF_BOOLS[kind]
    values = np.array([3.0, 4.0, 5.0, 9.0])
    assert jh.mean(column) == jh.mean(ones) == 0.75
    assert jh.gini(values, weights=column) == jh.gini(values, weights=ones)
    counts = {"a": column, "b": [1, 2, 3, 4]}
    assert jh.theil_h(counts) == jh.theil_h({**counts, "a": ones})
    table = {"x": column, "y": values, "b": [1, 2, 3, 4]}
    assert jh.measure("mean", table, value="x").value("mean") == 0.75
    assert jh.measure("gini", table, value="y", weights="x").value("gini") == jh.gini(values, weights=ones)
    assert jh.measure("theil_h", table, groups=["x", "b"]).value("theil_h") == jh.theil_h(counts)
    assert jh.lorenz(table, value="y", weights="x").result == jh.lorenz(values, weights=ones).result
    pupils = jh.balance({"pupils": column, "classes": [1, 1, 1, 1]}).total.sums[0].value
    assert pupils == 3


def test_a_missing_boolean_is_missing():
    for column in (
        [True, None],
        pd.Series([True, None], dtype="boolean"),
        pl.Series([True, None]),
        pa.array([True, None]),
    ):
        with pytest.raises(jh.NotFiniteError):
            jh.mean(column)
        table = {"x": column}
        with pytest.raises(jh.NotFiniteError):
            jh.measure("mean", table, value="x")
        assert jh.measure("mean", table, value="x", missing="drop").rows[0].values == (1.0,)


def test_decimals_and_fractions_are_the_nearest_doubles():
    """Dates, durations and complex numbers are no numbers; converting them is the caller's choice."""
    assert jh.mean([Decimal("0.1"), Decimal("0.3")]) == jh.mean([0.1, 0.3])
    assert jh.measure("mean", {"x": [Fraction(1, 3)]}, value="x").value("mean") == 1 / 3
    columns = [
        np.array(["2026-01-01"], dtype="M8[D]"),
        np.array([1], dtype="m8[D]"),
        np.array([1j]),
        [datetime.date(2026, 1, 1)],
        [1j],
    ]
    for column in columns:
        with pytest.raises(jh.WrongTypeError):
            jh.mean(column)
        with pytest.raises(jh.WrongTypeError):
            jh.measure("mean", {"x": column}, value="x")


KEYS = ["A", "A ", "　A"]


@pytest.mark.parametrize("maker", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_keys_that_differ_in_blanks_are_different_groups(maker):
    table = maker({"g": KEYS, "x": [1, 2, 3], "pupils": [10, 20, 30], "classes": [1, 1, 1]})
    assert [row.key for row in jh.measure("mean", table, value="x", by="g").rows] == [(key,) for key in KEYS]
    assert list(jh.group_means(table, value="x", group="g").result.names) == KEYS
    assert [one.key for one in jh.balance(table, by="g").groups] == [(key,) for key in KEYS]
    gap = jh.gap(table, value="x", group="g", group_a="A ", group_b="A").result
    assert gap.difference == 1


@pytest.mark.parametrize("cells", [[1, "1"], ["1", 1.0], [True, "true"], [datetime.date(2026, 1, 1), "2026-01-01"]])
@pytest.mark.parametrize("maker", [dict, pd.DataFrame])
def test_a_number_and_its_text_in_one_column_of_keys_are_an_error(cells, maker):
    table = maker({"g": cells, "x": [1, 2], "pupils": [1, 2], "classes": [1, 1]})
    calls = [
        lambda: jh.measure("mean", table, value="x", by="g"),
        lambda: jh.group_means(table, value="x", group="g"),
        lambda: jh.balance(table, by="g"),
    ]
    for call in calls:
        with pytest.raises(jh.InvalidTableError) as caught:
            call()
        assert (caught.value.code, caught.value.row) == ("intake.same_text", 1)
        assert caught.value.parameters["first_row"] == 0


@pytest.mark.parametrize("maker", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_other_keys_are_in_natural_order(maker):
    grades = ["10", "2", "b10", "b9", "1.10", "1.9", "B"]
    table = maker({"g": grades, "x": [1] * 7, "pupils": [1] * 7, "classes": [1] * 7})
    expected = ["1.9", "1.10", "2", "10", "B", "b9", "b10"]
    assert [row.key for row in jh.measure("mean", table, value="x", by="g").rows] == [(key,) for key in expected]
    assert list(jh.group_means(table, value="x", group="g").result.names) == expected
    assert [one.key for one in jh.balance(table, by="g").groups] == [(key,) for key in expected]
    numbers = maker({"g": [10, 9, 2], "pupils": [1, 1, 1], "classes": [1, 1, 1]})
    assert [one.key for one in jh.balance(numbers, by="g").groups] == [("2",), ("9",), ("10",)]


def _frame(column):
    cells = {"x": [1.0, 2.0, 3.0, 4.0], "g": ["p", "p", "q", "q"]}
    return pd.DataFrame({**cells, "k": column})


ORDERED = {
    "ordered categories": pd.Categorical(
        ["large", "small", "middle", "small"], ["small", "middle", "large"], ordered=True
    ),
    "categories of numbers": pd.Categorical([3, 1, 2, 1], [3, 2, 1], ordered=True),
    "unordered categories": pd.Categorical(["b", "a", "c", "a"], ["c", "a", "b"]),
    "intervals": pd.cut([1.0, 25.0, 150.0, 26.0], [0, 10, 100, 200]),
    "an interval column": pd.Series(pd.cut([1.0, 25.0, 150.0, 26.0], [0, 10, 100, 200]))
    .astype(object)
    .infer_objects()
    .astype("interval"),
    "periods": pd.PeriodIndex(["2020-12", "2019-02", "2020-02", "2019-02"], freq="M"),
    "booleans": pd.array([True, False, True, False], "boolean"),
    "categories of booleans": pd.Categorical([True, False, True, False], [True, False]),
}


@pytest.mark.parametrize("kind", ORDERED)
def test_keys_of_pandas_keep_order_and_type(kind):
    table = _frame(ORDERED[kind])
    known = table["k"].cat.categories if isinstance(table["k"].dtype, pd.CategoricalDtype) else sorted(set(table["k"]))
    expected = [key for key in known if (table["k"] == key).any()]
    frames = [
        (jh.measure("mean", table, value="x", by="k").to_frame(), "k"),
        (jh.group_means(table, value="x", group="k").to_frame(), "group"),
        (jh.group_means(table, value="x", group="g", by="k").to_frame("summary"), "k"),
    ]
    for frame, heading in frames:
        assert frame[heading].tolist() == expected
    assert frames[0][0]["k"].dtype in (table["k"].dtype, np.dtype(bool))
    found = jh.measure("mean", table, value="x", by="k")
    means = [table["x"][(table["k"] == key).to_numpy(dtype=bool)].mean() for key in expected]
    assert [found.value("mean", key) for key in expected] == means
    gap = jh.gap(table, value="x", group="k", group_a=expected[0], group_b=expected[1]).result
    assert gap.group_a.mean == means[0]


def test_categories_of_polars_and_arrow():
    sizes, order = ["large", "small", "middle"], ["small", "middle", "large"]
    enum = pl.DataFrame({"k": pl.Series(sizes, dtype=pl.Enum(order)), "x": [1, 2, 3]})
    assert jh.measure("mean", enum, value="x", by="k").to_frame()["k"].to_list() == order
    free = enum.with_columns(pl.col("k").cast(pl.String).cast(pl.Categorical))
    assert jh.measure("mean", free, value="x", by="k").to_frame()["k"].to_list() == sorted(order)
    codes = pa.array([2, 0, 1], pa.int32())
    for ordered, expected in ((True, order), (False, sorted(order))):
        column = pa.DictionaryArray.from_arrays(codes, pa.array(order), ordered=ordered)
        table = pa.table({"k": column, "x": [1, 2, 3]})
        assert jh.measure("mean", table, value="x", by="k").to_frame()["k"].to_pylist() == expected


def _odd():
    """Columns that hold neither numbers nor text."""
    return pd.DataFrame(
        {
            "x": [1.0, 2.0],
            "g": ["p", "q"],
            "lag": pd.to_timedelta([1, 2]),
            "lists": [[1], [2]],
            "bytes": [b"a", b"b"],
            "objects": [object(), object()],
            "complex": [1j, 2j],
        }
    )


ODD = {
    "pandas": _odd(),
    "pandas with duplicates": pd.concat([_odd(), _odd()[["lag", "lists"]]], axis=1),
    "polars": pl.DataFrame(
        {"x": [1.0, 2.0], "g": ["p", "q"], "l": [[1], [2]], "s": [{"a": 1}, {"a": 2}], "b": [b"a", b"b"]}
    ),
    "Arrow": pa.table(
        {"x": [1.0, 2.0], "g": ["p", "q"], "l": [[1], [2]], "s": [{"a": 1}, {"a": 2}], "b": [b"a", b"b"]}
    ),
    "Arrow with duplicates": pa.table([[1.0, 2.0], ["p", "q"], ["a", "b"], ["c", "d"]], names=["x", "g", "y", "y"]),
    "dict": {"x": [1.0, 2.0], "g": ["p", "q"], "l": [[1], [2]], "short": [1], "none": None, ("a", 1): [1, 2]},
}


@pytest.mark.parametrize("kind", ODD)
def test_columns_that_are_not_named_are_not_read(kind):
    table = ODD[kind]
    assert jh.measure("mean", table, value="x").value("mean") == 1.5
    assert jh.measure("mean", table, value="x", by="g").value("mean", "q") == 2
    assert jh.gap(table, value="x", group="g", group_a="p", group_b="q").result.difference == -1
    with pytest.raises(jh.UnknownNameError):
        jh.measure("mean", table, value="absent")


def test_a_named_column_of_another_kind_is_an_error():
    for heading in ("lag", "lists", "bytes", "objects", "complex"):
        for use in ({"value": heading}, {"value": "x", "by": heading}):
            with pytest.raises(jh.WrongTypeError):
                jh.measure("mean", _odd(), **use)
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.measure("mean", pd.DataFrame([[1, 2]], columns=["x", "x"]), value="x")
    assert caught.value.code == "table.duplicate_column"


@pytest.mark.parametrize("kind", ["pandas", "pandas with duplicates", "polars", "Arrow", "Arrow with duplicates"])
def test_tables_of_schools_may_have_odd_columns(kind):
    columns = {"x": "pupils", "g": "school_id"}
    table = (
        ODD[kind].rename_columns([columns.get(name, name) for name in ODD[kind].column_names])
        if isinstance(ODD[kind], pa.Table)
        else ODD[kind].rename(columns)
        if isinstance(ODD[kind], pl.DataFrame)
        else ODD[kind].rename(columns=columns)
    )
    classes = [1.0, 1.0]
    if isinstance(table, pa.Table):
        table = table.append_column("classes", pa.array(classes))
    else:
        table = (
            table.with_columns(classes=pl.Series(classes))
            if isinstance(table, pl.DataFrame)
            else table.assign(classes=classes)
        )
    assert jh.balance(table).total.sums[0].value == 3
    found = jh.check(table)
    assert found.passes
    assert len(found.columns) >= 4


ONE_COLUMN = {
    "pandas": pd.DataFrame({"x": [1.0, 2.0, 6.0]}),
    "polars": pl.DataFrame({"x": [1.0, 2.0, 6.0]}),
    "Arrow": pa.table({"x": [1.0, 2.0, 6.0]}),
    "array": np.array([[1.0], [2.0], [6.0]]),
}


@pytest.mark.parametrize("kind", ONE_COLUMN)
def test_a_frame_of_one_column_is_a_column(kind):
    column = ONE_COLUMN[kind]
    assert jh.mean(column) == jh.measure("mean", column) == 3
    assert jh.mean([1, 1, 1], weights=column) == 1
    assert jh.measure(["mean", "gini"], column).rows[0].values[0] == 3
    assert jh.influence("mean", column).tolist() == [-2, -1, 3]
    assert jh.lorenz(column).result == jh.lorenz([1.0, 2.0, 6.0]).result
    assert jh.measure("mean", {"x": column}, value="x").value("mean") == 3


def test_headings_may_be_whole_numbers():
    table = pd.DataFrame(np.array([[0, 1.0, 5.0], [0, 3.0, 5.0], [1, 8.0, 2.0]]))
    assert [row.values[0] for row in jh.measure("mean", table, value=1, by=0).rows] == [2, 8]
    assert jh.measure("mean", table, value=np.int64(1), weights=2).value("mean") == 3
    assert jh.measure("theil_h", table, groups=[1, 2], group=1).value("theil_h") == jh.theil_h(table[[1, 2]])
    assert list(jh.group_means(table, value=1, group=0).result.values) == [2, 8]
    assert (
        jh.exposures(table, groups=[1, 2]).result == jh.exposures(table.rename(columns=str), groups=["1", "2"]).result
    )
    assert jh.influence("mean", table, value=1, by=0).to_frame()["mean"].tolist() == [-1, 1, 0]
    schools = table.rename(columns={0: 7, 1: 8, 2: 9})
    found = jh.balance(schools, by=7, columns={"pupils": 8, "classes": 9})
    assert [one.key for one in found.groups] == [("0",), ("1",)]


def test_without_groups_the_reason_is_in_the_result():
    found = jh.lorenz({"x": [0, 0]}, value="x", undefined="null")
    assert found.result is None
    assert found.undefined[0].reason.code == json.loads(found.to_json())["undefined"][0]["reason"]["code"]
    empty = jh.lorenz({"x": []}, value="x", undefined="null")
    assert (empty.result, empty.undefined[0].reason.code) == (None, "sample.empty")
    assert jh.measure("mean", [], undefined="null") is None


WIDE = {
    "d": ["x", "x", "x", "y", "y"],
    "school": ["s1", "s2", "s10", "s1", "s2"],
    "local": [52.0, 12.0, 0.0, 8.0, 4.0],
    "migrant": [8.0, 40.0, 48.0, 4.0, 12.0],
}
COUNTED = ["dissimilarity", "theil_h", "mutual_information", "gini_segregation"]


def _long(repeats=1):
    """The same counts, one row for each unit and group, in several parts and in another order."""
    rows = [
        (d, school, group, WIDE[group][at] / repeats)
        for at, (d, school) in enumerate(zip(WIDE["d"], WIDE["school"], strict=True))
        for group in ("migrant", "local")
        for _ in range(repeats)
        if WIDE[group][at] > 0
    ]
    columns = zip(*sorted(rows, key=lambda row: (row[3], row)), strict=True)
    return dict(zip(("d", "school", "group", "n"), map(list, columns), strict=True))


LONG = {"unit": "school", "pupil_group": "group", "count": "n"}


@pytest.mark.parametrize("repeats", [1, 4])
@pytest.mark.parametrize("maker", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_counts_in_long_form_give_the_bits_of_the_wide_form(maker, repeats):
    wide, long = WIDE, maker(_long(repeats))
    groups = ["local", "migrant"]
    for measures, focus in ((COUNTED, {}), ([*COUNTED, "isolation", "gorard"], {"group": "migrant"})):
        expected = jh.measure(measures, wide, groups=groups, by="d", **focus)
        found = jh.measure(measures, long, **LONG, by="d", **focus)
        assert [row.values for row in found.rows] == [row.values for row in expected.rows]
        assert [row.pupils for row in found.rows] == [row.pupils for row in expected.rows]
    for function in (jh.exposures, jh.debiased_segregation):
        assert function(long, **LONG, by="d").rows[0].result == function(wide, groups=groups, by="d").rows[0].result
    local = jh.local_segregation(long, **LONG, by="d").rows[0].result
    ordered = {name: [cells[at] for at in (0, 1, 2, 3, 4)] for name, cells in wide.items()}
    assert local == jh.local_segregation(ordered, groups=groups, unit="school", by="d").rows[0].result
    # A school of another district has the same name.
    nested = jh.mutual_information_decomposition(long, **LONG, levels=["d"]).result
    assert nested == jh.mutual_information_decomposition(wide, groups=groups, levels=["d"]).result
    change = {"date": "d", "before": "x", "after": "y"}
    expected = jh.segregation_change(wide, groups=groups, unit="school", **change).result
    assert jh.segregation_change(long, **LONG, **change).result == expected


def test_one_row_may_be_one_pupil():
    school, group = ["a", "b", "a", "b", "b"], [True, False, True, True, False]
    wide = {"False": [0, 2], "True": [2, 1]}
    found = jh.measure(["theil_h", "dissimilarity"], {"s": school, "g": group}, unit="s", pupil_group="g")
    assert found.rows[0].values == (jh.theil_h(wide), jh.dissimilarity(wide))
    assert (found.rows[0].count, found.rows[0].pupils) == (5, 5)
    dropped = {"s": [*school, None, "a"], "g": [*group, True, None]}
    again = jh.measure("theil_h", dropped, unit="s", pupil_group="g", missing="drop")
    assert (again.rows[0].values, again.rows[0].dropped) == ((jh.theil_h(wide),), 2)


def test_long_counts_are_given_in_one_way():
    long = _long()
    calls = [
        ({"unit": "school", "pupil_group": "group", "groups": ["n", "d"]}, "evaluate.long_and_wide"),
        ({"pupil_group": "group"}, "evaluate.long_needs"),
        ({"groups": ["n", "d"], "count": "n"}, "evaluate.long_needs"),
        ({"groups": ["n", "d"], "unit": "school"}, "evaluate.long_needs"),
    ]
    for options, code in calls:
        with pytest.raises(jh.InvalidSpecError) as caught:
            jh.measure("theil_h", long, **options)
        assert caught.value.code == code
    with pytest.raises(jh.InvalidSpecError) as caught:
        jh.influence("theil_h", long, **LONG)
    assert caught.value.code == "evaluate.long_influence"
    with pytest.raises(jh.InvalidSpecError) as caught:
        jh.exposures(long)
    assert caught.value.code == "analysis.missing_input"
    with pytest.raises(jh.OutOfDomainError) as caught:
        jh.measure("theil_h", {**long, "n": [-1.0, *long["n"][1:]]}, **LONG)
    assert caught.value.row == 0


def test_compared_groups_may_be_pooled():
    table = {
        "locale": ["city", "city", "town", "rural", "rural", "none"],
        "x": [9.0, 8.0, 4.0, 2.0, 3.0, 100.0],
        "k": ["p", "q", "p", "q", "p", "p"],
    }
    pooled = {**table, "locale": ["city", "city", "county", "county", "county", "none"]}
    both = {"value": "x", "group": "locale", "group_b": "city"}
    for function, more in ((jh.gap, {}), (jh.distribution_overlap, {}), (jh.kitagawa, {"category": "k"})):
        found = function(table, **both, group_a=["town", "rural"], **more)
        expected = function(pooled, **both, group_a="county", **more)
        assert (found.rows[0].count, found.rows[0].left_out) == (5, 1)
        one, other = (json.loads(result.to_json())["rows"][0]["result"] for result in (found, expected))
        one.pop("direction", None)
        assert one == {name: value for name, value in other.items() if name != "direction"}
    gap = jh.gap(table, **both, group_a=["town", "rural"]).result
    assert gap.direction.en == "differences are town + rural minus city, ratios town + rural over city"
    with pytest.raises(jh.InvalidParameterError):
        jh.gap(table, **both, group_a=["town", "city"])
    with pytest.raises(jh.UnknownNameError):
        jh.gap(table, **both, group_a=["town", "rual"])
    with pytest.raises(jh.InvalidSpecError):
        jh.gap(table, **both, group_a=[])
    years = {"year": [2019, 2020, 2021], "x": [1, 2, 9]}
    assert jh.gap(years, value="x", group="year", group_a=[2019, 2020], group_b=2021).result.difference == -7.5
