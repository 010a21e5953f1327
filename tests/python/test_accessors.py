"""`.jh` on tables, columns and expressions: what the functions of the package give, and their errors."""

import inspect
import pickle
import subprocess
import sys

import pytest

import junheng as jh
from junheng._accessors.columns import Expression, Series
from junheng._accessors.frames import Frame, Plans
from junheng._accessors.methods import is_of_counts

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
import junheng.pandas  # noqa: E402
import junheng.polars  # noqa: E402

TABLE = {
    "county": ["A", "A", "B", "B", "B"],
    "spend": [1.0, 3.0, 5.0, 5.0, 8.0],
    "pupils": [10, 20, 30, 5, 8],
    "income": [2.0, 1.0, 4.0, 9.0, 5.0],
    "white": [3, 4, 5, 6, 1],
    "black": [5, 1, 2, 0, 9],
}
FRAMES = {"pandas": pandas.DataFrame, "polars": polars.DataFrame}
# Values of parameters that have no default.
REQUIRED = {"epsilon": 0.5, "p": 0.25, "alpha": 2.0, "line": 4.0, "order": 3.0}


@pytest.fixture(params=FRAMES)
def table(request):
    return FRAMES[request.param](TABLE)


def parameters(entry):
    """A value for each parameter that must be given, and the text form with it."""
    given = {one.id: REQUIRED.get(one.id, 0.5) for one in entry.parameters if one.default is None}
    written = ", ".join(f"{name}={value}" for name, value in given.items())
    return given, f"{entry.id}({written})" if written else entry.id


def outcome(work):
    """A value, or the class and the text of the error."""
    try:
        return work()
    except jh.JunhengError as error:
        return type(error), error.text("en")


@pytest.mark.parametrize("entry", jh.measures(), ids=jh.measures().ids())
def test_every_measure_is_a_method_that_forwards(entry, table):
    given, spec = parameters(entry)
    if is_of_counts(entry):
        roles = {"groups": ["white", "black"]}
    else:
        roles = {"value": "spend", "weights": "pupils", "rank": "income"}
        roles = {name: roles[name] for name in ("value", "weights", "rank") if name in entry.inputs}
    expected = outcome(lambda: jh.measure(spec, table, **roles).rows[0].values[0])
    assert outcome(lambda: getattr(table.jh, entry.id)(**roles, **given)) == expected
    if not is_of_counts(entry):
        others = {name: table[column] for name, column in roles.items() if name != "value"}
        assert outcome(lambda: getattr(table["spend"].jh, entry.id)(**others, **given)) == expected


def test_names_are_those_of_the_package():
    entries = jh.measures()
    for name in ("theil", "gini", "range"):
        assert getattr(Frame, name).__name__ == entries[name].id
    for entry in entries:
        assert hasattr(Frame, entry.id)
        assert hasattr(Series, entry.id) == hasattr(Expression, entry.id) == (not is_of_counts(entry))
    for entry in jh.analyses():
        assert inspect.unwrap(getattr(Frame, entry.id)) is inspect.unwrap(getattr(jh, entry.id))
    for name in jh.plan.__all__:
        assert inspect.unwrap(getattr(Plans, name)) is inspect.unwrap(getattr(jh.plan, name))
    for name in ("assess", "balance", "check", "check_balance", "what_if", "measure", "influence"):
        assert inspect.unwrap(getattr(Frame, name)) is inspect.unwrap(getattr(jh, name))


def test_signatures_and_documentation():
    signature = inspect.signature(Frame.atkinson)
    assert list(signature.parameters) == ["self", "value", "weights", "epsilon", "by", "missing", "undefined"]
    index = inspect.signature(Expression.concentration_index).parameters
    assert {"weights", "rank"} < set(index)
    assert index["rank"].default is inspect.Parameter.empty
    assert list(inspect.signature(Frame.gap).parameters)[:2] == ["self", "value"]
    assert "junheng.gini" in Frame.gini.__doc__
    assert Frame.lorenz.__doc__ == jh.lorenz.__doc__
    assert "gini" in repr(pandas.DataFrame(TABLE).jh.gini("spend", by="county")).lower()


def test_results_are_those_of_the_functions(table):
    assert table.jh.gini("spend", by="county") == jh.measure("gini", table, value="spend", by="county")
    assert table.jh.lorenz(value="spend", by="county") == jh.lorenz(table, value="spend", by="county")
    assert table.jh.measure(["gini", "mean"], value="spend") == jh.measure(["gini", "mean"], table, value="spend")
    assert table.jh.influence("mean", value="spend") == jh.influence("mean", table, value="spend")
    assert table.jh.gini("spend", missing="drop", undefined="null") == table.jh.gini("spend")
    schools = type(table)({"学校名称": ["甲", "乙"], "在校生数": [45, 37], "班级数": [2, 1]})
    assert schools.jh.check() == jh.check(schools)
    assert schools.jh.balance() == jh.balance(schools)
    assert type(table.jh.gini("spend", by="county").to_frame()) is type(table)


def test_groups_of_pandas():
    table = pandas.DataFrame(TABLE)
    expected = table.jh.gini("spend", weights="pupils", by="county")["gini"].tolist()
    parts = table.groupby("county")[["spend", "pupils"]]
    assert parts.apply(lambda part: part.jh.gini("spend", weights="pupils")).tolist() == expected
    plain = table.jh.gini("spend", by="county")["gini"].tolist()
    assert table.groupby("county")["spend"].agg(lambda spend: spend.jh.gini()).tolist() == plain
    with pytest.raises(AttributeError):
        table.groupby("county").jh  # noqa: B018


@pytest.mark.parametrize("lazy", [False, True])
def test_expressions_of_polars_by_group_and_over(lazy):
    table = polars.DataFrame(TABLE)
    frame = table.lazy() if lazy else table

    def collected(made):
        return made.collect() if lazy else made

    gini = polars.col("spend").jh.gini(weights="pupils")
    expected = dict(zip("AB", table.jh.gini("spend", weights="pupils", by="county")["gini"], strict=True))
    aggregated = collected(frame.group_by("county").agg(gini))
    assert dict(aggregated.iter_rows()) == expected
    over = collected(frame.select("county", gini.over("county")))
    assert [*over.iter_rows()] == [(county, expected[county]) for county in TABLE["county"]]
    whole = collected(frame.select(gini, twice=2 * gini))
    assert whole.row(0) == (table.jh.gini("spend", weights="pupils"), 2 * table.jh.gini("spend", weights="pupils"))
    assert whole.dtypes == [polars.Float64, polars.Float64]
    index = polars.col("spend").jh.concentration_index(rank=-polars.col("income"), weights=polars.col("pupils"))
    reversed_ = table.with_columns(income=-polars.col("income"))
    roles = {"value": "spend", "rank": "income", "weights": "pupils"}
    assert (
        collected(frame.select(index)).item()
        == jh.measure("concentration_index", reversed_, **roles)["concentration_index"]
    )
    assert collected(frame.filter(polars.col("spend") > polars.col("spend").jh.mean()))["spend"].to_list() == [5, 5, 8]


def test_an_undefined_measure_is_null_where_requested():
    table = polars.DataFrame({"g": [1, 1, 2], "x": [0.0, 0.0, 1.0]})
    made = table.group_by("g", maintain_order=True).agg(polars.col("x").jh.gini(undefined="null"))
    assert made["x"].to_list() == [None, 0.0]


def test_columns_of_one_name_are_told_apart():
    table = polars.DataFrame({"x": [1.0, 2.0, 4.0]})
    weighted = table.select(polars.col("x").jh.mean(weights=1 / polars.col("x")))
    assert weighted.item() == pytest.approx(3 / 1.75)
    assert table.select(polars.col("x").jh.mean(weights="x")).item() == 3.0


def test_errors_name_the_columns():
    with_gap = {**TABLE, "spend": [1.0, None, 5.0, 5.0, 8.0]}
    for frame in FRAMES.values():
        table = frame(with_gap)
        for work in (lambda table=table: table.jh.gini("spend"), lambda table=table: table["spend"].jh.gini()):
            with pytest.raises(jh.NotFiniteError) as caught:
                work()
            assert caught.value.parameters["column"] == "spend"
        with pytest.raises(jh.UnknownNameError, match="spent"):
            table.jh.gini("spent")
        with pytest.raises(jh.JunhengError, match="weights"):
            table.jh.gini("spend", weigths="pupils")
        with pytest.raises(TypeError, match="epsilon"):
            table.jh.atkinson("spend")
    with pytest.raises(Exception, match="spend at row 1"):
        polars.DataFrame(with_gap).select(polars.col("spend").jh.gini(weights="pupils"))


def test_an_error_that_another_library_makes_again_keeps_its_text():
    made = jh.OutOfDomainError("a text of polars")
    assert (str(made), made.code, made.findings) == ("a text of polars", "", ())
    assert str(pickle.loads(pickle.dumps(made))) == "a text of polars"


def test_nothing_is_registered_or_imported_without_request():
    code = """
import sys, junheng
assert "pandas" not in sys.modules and "polars" not in sys.modules
import pandas, polars
assert not hasattr(pandas.DataFrame, "jh") and not hasattr(polars.Expr, "jh")
import junheng.pandas
assert hasattr(pandas.DataFrame, "jh") and not hasattr(polars.Expr, "jh")
import junheng.polars
print(polars.DataFrame({"x": [1, 3]}).jh.gini("x"))
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0.25\n"
