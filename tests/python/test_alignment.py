"""Columns of pandas go together by their index, and the index of a table is no column."""

import json

import numpy as np
import pandas as pd
import pytest
from command import ROOT

import junheng as jh
from junheng._input import alignment

A = pd.Series([1.0, 2.0, 5.0], index=["p", "q", "r"])
TURNED = pd.Series([3.0, 1.0, 2.0], index=["r", "p", "q"])
OTHER = pd.Series([3.0, 1.0, 2.0], index=["p", "q", "x"])
COUNTS = pd.DataFrame({"a": [90, 10, 50], "b": [10, 90, 50]}, index=pd.Index([101, 102, 103], name="school"))

PAIRED = {
    "weights of a measure": lambda one, other: jh.gini(one, weights=other),
    "rank of a measure": lambda one, other: jh.concentration_index(one, other),
    "weights of a ranked measure": lambda one, other: jh.concentration_index(one, [1.0, 2.0, 3.0], weights=other),
    "measure": lambda one, other: jh.measure("gini", one, weights=other),
    "measures": lambda one, other: jh.measure(["gini", "mean"], one, weights=other),
    "measure by rank": lambda one, other: jh.measure("concentration_index", one, rank=other),
    "influence": lambda one, other: jh.influence("gini", one, weights=other),
    "influences": lambda one, other: jh.influence(["gini", "mean"], one, weights=other),
    "analysis of arrays": lambda one, other: jh.lorenz(one, weights=other),
    "analysis by rank": lambda one, other: jh.concentration_curve(one, rank=other),
    "columns of a dict": lambda one, other: jh.measure("mean", {"x": one, "w": other}, value="x", weights="w"),
    "analysis of a dict": lambda one, other: jh.lorenz({"x": one, "w": other}, value="x", weights="w"),
    "balance": lambda one, other: jh.balance({"pupils": one, "classes": other}),
    "check": lambda one, other: jh.check({"pupils": one, "classes": other}),
    "counts of a dict": lambda one, other: jh.theil_h({"a": one, "b": other}),
    "counts of a list": lambda one, other: jh.theil_h([one, other]),
    "influence of counts": lambda one, other: jh.influence("theil_h", {"a": one, "b": other}),
}


@pytest.mark.parametrize("call", PAIRED)
@pytest.mark.parametrize("other", [TURNED, OTHER, OTHER.reset_index(drop=True)], ids=["turned", "other", "positions"])
def test_columns_with_different_indexes_are_rejected(call, other):
    with pytest.raises(jh.InvalidTableError, match="have different indexes") as caught:
        PAIRED[call](A, other)
    assert caught.value.code == "intake.not_aligned"
    for remedy in ("one table", "name its columns", ".to_numpy()"):
        assert remedy in str(caught.value)
    assert ".to_numpy()" in caught.value.text("zh")


@pytest.mark.parametrize("call", PAIRED)
def test_columns_with_the_same_index_or_without_one_go_together(call):
    same = pd.Series(TURNED.to_numpy(), index=["p", "q", "r"])
    expected = PAIRED[call](A.to_numpy(), TURNED.to_numpy())

    def text(result):
        return result.tolist() if isinstance(result, np.ndarray) else getattr(result, "to_json", lambda: result)()

    for one, other in ((A, same), (A, TURNED.to_numpy()), (A.tolist(), TURNED), (A, TURNED.tolist())):
        assert text(PAIRED[call](one, other)) == text(expected)


def test_the_error_names_both_columns_and_how_they_differ():
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.gini(A.rename("spend"), weights=TURNED.rename("pupils"))
    assert caught.value.text("en") == (
        "value (spend) and weight (pupils) have different indexes: expected the same labels in the same order, got the "
        "same labels in another order, 'p' and 'r' at position 0 (zero-based); put both into one table and name its "
        "columns, or pass .to_numpy() to pair them by position"
    )
    assert "标签相同而次序不同，位置 0（从 0 起计）上为 'p' 与 'r'" in caught.value.text("zh")
    with pytest.raises(jh.InvalidTableError, match="got 'r' and 'x' at position 2") as caught:
        jh.gini(A, weights=OTHER)
    assert caught.value.column == "value"


def test_labels_that_are_equal_may_be_of_other_types():
    times = pd.date_range("2020", periods=3)
    for one, other in (([1, 2, 3], [1.0, 2.0, 3.0]), (list("abc"), pd.CategoricalIndex(list("abc"))), (times, times)):
        assert jh.gini(pd.Series([1.0, 2, 5], one), weights=pd.Series([1.0, 1, 1], other)) == jh.gini([1, 2, 5])
    missing = pd.Index([1.0, np.nan, 3.0])
    assert jh.gini(pd.Series([1.0, 2, 5], missing), weights=pd.Series([1.0, 1, 1], missing.copy())) > 0


def test_series_of_different_lengths_differ_in_length():
    with pytest.raises(jh.LengthMismatchError):
        jh.gini(A, weights=A.iloc[:2])


def test_a_series_behind_narwhals_keeps_its_index():
    narwhals = pytest.importorskip("narwhals")
    with pytest.raises(jh.InvalidTableError, match="have different indexes"):
        jh.gini(narwhals.from_native(A, series_only=True), weights=TURNED)


def test_arrays_are_not_looked_at(monkeypatch):
    monkeypatch.setattr(alignment, "check", lambda *_: pytest.fail("arrays have no index"))
    assert jh.gini(A.to_numpy(), weights=TURNED.to_numpy()) == jh.measure(
        "gini", A.to_numpy(), weights=TURNED.to_numpy()
    )


def test_the_index_of_counts_is_no_group():
    plain = jh.theil_h(COUNTS.to_numpy())
    assert plain == pytest.approx(0.354002937, abs=1e-8)
    crossed = pd.crosstab(
        pd.Series(["A", "A", "B", "B", "B"], name="s"), pd.Series(["x", "x", "y", "y", "x"], name="g")
    )
    for counts in (COUNTS, COUNTS.reset_index(drop=True), COUNTS.set_index([[1, 1, 2], [3, 4, 5]])):
        assert jh.theil_h(counts) == plain
    assert jh.theil_h(crossed) == jh.theil_h([[2, 0], [1, 2]])
    assert jh.influence("theil_h", COUNTS).tolist() == jh.influence("theil_h", COUNTS.to_numpy()).tolist()
    assert jh.isolation(COUNTS, group="a") == jh.isolation(COUNTS.to_numpy(), group=0)
    with pytest.raises(jh.UnknownNameError):
        jh.isolation(COUNTS, group="school")


def test_groups_of_counts_may_have_headings_of_any_type():
    for headings in ([True, False], [1.0, 2.5], [("x", 1), ("x", 2)], pd.Categorical(["u", "v"])):
        counts = pd.DataFrame(COUNTS.to_numpy(), columns=pd.Index(headings))
        assert jh.theil_h(counts) == jh.theil_h(COUNTS.to_numpy())
    levels = pd.DataFrame(COUNTS.to_numpy(), columns=pd.MultiIndex.from_tuples([("x", 1), ("x", 2)]))
    assert jh.isolation(levels, group="x / 1") == jh.isolation(COUNTS.to_numpy(), group=0)


TABLE = pd.DataFrame({"county": ["A", "B", "B"], "x": [1.0, 2.0, 5.0]}, index=pd.Index([7.0, 8.0, 9.0], name="code"))


@pytest.mark.parametrize(
    "call",
    [
        lambda table: jh.measure("mean", table, value="code"),
        lambda table: jh.measure("mean", table, value="x", weights="code"),
        lambda table: jh.measure("mean", table, value="x", by="code"),
        lambda table: jh.influence("mean", table, value="x", by="code"),
        lambda table: jh.lorenz(table, value="code"),
        lambda table: jh.gap(table, value="x", group="code", group_a="7", group_b="8"),
        lambda table: jh.balance(table.rename(columns={"x": "pupils"}), by="code"),
        lambda table: jh.measure("theil_h", table, groups=["x", "code"]),
    ],
)
def test_an_index_named_as_a_column_is_rejected_with_the_remedy(call):
    levels = TABLE.set_index("county", append=True).swaplevel()
    for table in (TABLE, levels):
        with pytest.raises(jh.UnknownNameError, match=r"code is the index of the table.*reset_index\(\)") as caught:
            call(table)
        assert caught.value.code == "intake.is_index"
        assert "索引" in caught.value.text("zh")


def test_a_column_may_be_called_like_the_index():
    table = pd.DataFrame({"code": [1.0, 3.0]}, index=pd.Index([9, 9], name="code"))
    assert float(jh.measure("mean", table, value="code")) == 2


def test_unit_labels_do_not_become_columns_of_a_table():
    plain, labelled = TABLE.reset_index(drop=True), TABLE
    asked = {"value": "x", "by": "county"}
    assert jh.measure("mean", labelled, **asked).to_json() == jh.measure("mean", plain, **asked).to_json()
    schools = pd.DataFrame({"pupils": [800, 200], "classes": [16, 10]}, index=pd.Index(["a", "b"], name="学校名称"))
    assert json.loads(jh.check(schools).to_json())["findings"] == []


@pytest.mark.parametrize("index", ["学校代码", "区县", ["区县", "学校名称"], "小学在校生数", "办学类型"])
@pytest.mark.parametrize("call", [jh.assess, jh.check, jh.check_balance])
def test_a_known_column_as_the_index_is_rejected_with_the_remedy(call, index):
    """Without its counties the table would be one county, without its codes nothing would be said of two equal ones."""
    schools = pd.read_csv(ROOT / "data" / "synthetic_county.csv").set_index(index)
    with pytest.raises(jh.UnknownNameError, match=r"is the index of the table.*reset_index\(\)") as caught:
        call(schools)
    assert caught.value.parameters["column"] == (index[0] if isinstance(index, list) else index)
    call(schools.reset_index())
    # The index repeats a column: it labels the rows.
    call(schools.reset_index().set_index(index, drop=False))
