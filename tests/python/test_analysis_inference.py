"""Sampling errors of analyses: designs and options pass through to the core, results have them as attributes."""

from __future__ import annotations

import json
import pickle

import numpy as np
import pytest
from scipy import stats

import junheng as jh

TABLE = {
    "locale": ["urban", "rural"] * 6,
    "county": ["A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "F"],
    "state": ["s"] * 6 + ["t"] * 6,
    "pw": [1, 2, 1.5, 2, 1, 1, 2, 2.5, 1, 2, 1, 3],
    "pupils": [100, 50, 80, 40, 120, 60, 90, 45, 70, 30, 110, 55],
    "spend": [9.1, 7.2, 8.4, 6.9, 10.2, 7.7, 8.8, 7.0, 9.5, 6.1, 9.9, 8.0],
}
GAP = {"value": "spend", "weights": "pupils", "group": "locale", "group_a": "urban", "group_b": "rural"}
DESIGN = {"weights": "pw", "strata": "state", "ids": "county"}


def test_numbers_have_their_errors() -> None:
    found = jh.gap(TABLE, **GAP, design=DESIGN, inference={"level": 0.9, "covariance": True})
    assert found.inference is not None
    assert (found.inference.method, found.inference.level) == ("linearized", 0.9)
    assert found.inference.design.ids == ("county",)
    errors = found.rows[0].inference
    assert errors is not None
    assert errors.degrees_of_freedom == 4
    by_name = dict(zip(errors.names, errors.standard_errors, strict=True))
    place = errors.names.index("difference")
    assert errors.values[place] == found.result.difference
    assert errors.lower[place] < found.result.difference < errors.upper[place]
    assert errors.covariance[place][place] == pytest.approx(by_name["difference"] ** 2, rel=1e-12)
    # The groups share their counties: the variance is not the sum of both.
    independent = by_name["group_a.mean"] ** 2 + by_name["group_b.mean"] ** 2
    assert abs(by_name["difference"] ** 2 - independent) > 1e-3 * independent
    assert errors.warnings[0].warning.code == "estimate.warning.small_sample"


def test_the_document_is_that_of_the_core() -> None:
    found = jh.gap(TABLE, **GAP, design=DESIGN)
    row = json.loads(found.to_json())["rows"][0]
    assert row["inference"]["names"][0] == "group_a.weight"
    again = pickle.loads(pickle.dumps(found))
    assert again.rows[0].inference.names == found.rows[0].inference.names


def test_replicates_are_columns_or_constructed() -> None:
    made = jh.gap(TABLE, **GAP, design={**DESIGN, "replicates": {"method": "jkn"}})
    columns = {f"r{unit}": jackknife(unit) for unit in range(6)}
    supplied = {"method": "jkn", "columns": list(columns), "rscales": [2 / 3] * 6}
    other = jh.gap({**TABLE, **columns}, **GAP, design={**DESIGN, "replicates": supplied})
    one, two = made.rows[0].inference, other.rows[0].inference
    assert one.standard_errors == pytest.approx(two.standard_errors, rel=1e-12)
    assert other.inference.design.replicates == 6


def jackknife(unit: int) -> list[float]:
    """The weights without one county, those of its state raised."""
    factors = [0 if row // 2 == unit else 1.5 if row // 6 == unit // 3 else 1 for row in range(12)]
    return [weight * factor for weight, factor in zip(TABLE["pw"], factors, strict=True)]


def test_without_either_nothing_is_added() -> None:
    found = jh.gap(TABLE, **GAP)
    assert found.inference is None
    assert found.rows[0].inference is None
    assert "inference" not in json.loads(found.to_json())


def test_errors_name_the_column() -> None:
    with pytest.raises(jh.InvalidTableError, match="state = s occurs in more than one stratum"):
        jh.gap(TABLE, **GAP, design={"strata": "county", "ids": ["state"]})
    with pytest.raises(jh.UnknownNameError, match="countie"):
        jh.gap(TABLE, **GAP, design={"ids": "countie"})
    with pytest.raises(jh.InvalidSpecError, match="studentized"):
        jh.gap(TABLE, **GAP, inference={"method": "bootstrap", "interval": "studentized"})


def test_a_design_is_an_object_or_its_options() -> None:
    columns = {f"r{unit}": jackknife(unit) for unit in range(6)}
    design = jh.Design.replicates(weights="pw", columns="r*", method="jkn", rscales=[2 / 3] * 6)
    one = jh.gap({**TABLE, **columns}, **GAP, design=design)
    other = jh.gap({**TABLE, **columns}, **GAP, design=design.to_dict())
    assert one.to_json() == other.to_json()
    assert one.inference.design.replicates == 6


def test_the_covariance_is_computed_once_more_where_it_was_not_requested() -> None:
    found = jh.gap(TABLE, **GAP, design=DESIGN)
    assert found.rows[0].inference.covariance is None
    matrix = found.vcov()
    requested = jh.gap(TABLE, **GAP, design=DESIGN, inference={"covariance": True})
    assert np.array_equal(np.asarray(matrix), np.asarray(requested.vcov()))
    assert matrix.labels == requested.vcov().labels
    assert isinstance(matrix, jh.Covariance)
    errors = dict(zip(found.rows[0].inference.names, found.rows[0].inference.standard_errors, strict=True))
    assert matrix.at("difference", "difference") == pytest.approx(errors["difference"] ** 2, rel=1e-12)
    assert found.vcov() is matrix


def test_numbers_of_a_covariance_are_named_in_both_languages() -> None:
    found = jh.entropy_decomposition(TABLE, value="spend", group="locale", design=DESIGN, labels={"urban": "Town"})
    matrix = found.vcov()
    assert matrix.labels[3:6] == ("rural: share of weight", "rural: share of the total", "rural: mean")
    # An identity of the decomposition, whose coefficients are exact.
    within = [f"{name}: within groups" for name in ("rural", "urban")]
    parts = sum(matrix.at(one, other) for one in within for other in within)
    assert parts == pytest.approx(matrix.at("within groups", "within groups"), rel=1e-12)
    assert matrix.at("urban：组内", "parts[1].within") == matrix.at("urban: within groups", "Town: within groups")
    assert found.vcov(lang="zh").labels[-2:] == ("urban：组内", "urban：组间")
    assert list(matrix.to_frame()["estimate"]) == list(matrix.labels)
    assert "Town: within groups" in matrix.text()
    assert "Town：组内" in matrix.text("zh")
    with pytest.raises(jh.UnknownNameError, match='expected one of "total"'):
        matrix.at("suburban: within groups", "total")


def test_a_covariance_has_the_numbers_with_a_standard_error() -> None:
    found = jh.regression(TABLE, value="spend", columns="pupils", design={"ids": "county"}, inference={"robust": "cr1"})
    assert found.vcov().labels == ("intercept: coefficient", "pupils: coefficient")
    assert not np.isnan(np.asarray(found.vcov())).any()
    # Ordinates and plotted points of the same share have different labels.
    curve = jh.lorenz(TABLE, value="spend", shares=[1.0], design=DESIGN).vcov()
    assert "1: ordinate (ordinates[0].ordinate)" in curve.labels
    assert len(set(curve.labels)) == len(curve.labels)


def test_groups_have_a_covariance_each() -> None:
    found = jh.gap(TABLE, **GAP, by="state", design=DESIGN)
    alone = jh.gap(TABLE, **GAP, by="state", design=DESIGN, inference={"covariance": True})
    assert np.array_equal(np.asarray(found.vcov("t")), np.asarray(alone.vcov("t")))
    assert not np.array_equal(np.asarray(found.vcov("t")), np.asarray(found.vcov("s")))
    with pytest.raises(jh.UnknownNameError, match='"u"'):
        found.vcov("u")
    with pytest.raises(jh.UnknownNameError, match="expected one of"):
        found.vcov()


def test_a_covariance_that_cannot_be_computed_is_an_error() -> None:
    with pytest.raises(jh.InvalidSpecError, match="gap has no sampling errors") as caught:
        jh.gap(TABLE, **GAP).vcov()
    assert caught.value.code == "intake.no_sampling_errors"
    table = {**TABLE, "spend": np.array(TABLE["spend"])}
    found = jh.gap(table, **GAP, design=DESIGN)
    table["spend"][0] += 1
    for result in (found, pickle.loads(pickle.dumps(jh.gap(TABLE, **GAP, design=DESIGN)))):
        with pytest.raises(jh.InvalidSpecError, match=r'gap\(…, inference=\{"covariance": True\}\)') as caught:
            result.vcov()
        assert caught.value.code == "intake.no_covariance"
    undefined = {**TABLE, "state": ["s"] * 10 + ["t"] * 2, "locale": [*TABLE["locale"][:10], "rural", "rural"]}
    alone = jh.gap(undefined, **GAP, by="state", design={}, undefined="null")
    with pytest.raises(jh.InvalidSpecError, match="t has no sampling errors"):
        alone.vcov("t")


def test_numbers_are_tested_against_0() -> None:
    found = jh.gap(TABLE, **GAP, design=DESIGN)
    errors = found.rows[0].inference
    table = found.to_frame("inference", library="dict")
    assert list(table)[5:] == ["degrees_of_freedom", "statistic", "p_value", "reason"]
    place = errors.names.index("difference")
    assert errors.statistics[place] == errors.values[place] / errors.standard_errors[place]
    assert 0 < errors.p_values[place] < 0.05
    assert table["p_value"][place] == errors.p_values[place]
    tested = [name for name, p in zip(errors.names, errors.p_values, strict=True) if p is not None]
    assert tuple(tested) == jh.analyses()["gap"].tested
    assert table["statistic"][errors.names.index("ratio")] is None


@pytest.mark.parametrize("interval", ["student", "normal"])
def test_the_test_of_a_regression_is_that_of_its_sandwich(interval: str) -> None:
    """White's formula with NumPy, and SciPy's tails of t and of the normal distribution."""
    options = {"robust": "hc1", "interval": interval}
    found = jh.regression(TABLE, value="spend", columns=["pupils", "pw"], weights="pw", inference=options)
    errors = found.rows[0].inference
    x = np.column_stack([np.ones(12), TABLE["pupils"], TABLE["pw"]])
    y, w = np.array(TABLE["spend"]), np.array(TABLE["pw"])
    inverse = np.linalg.inv(x.T * w @ x)
    beta = inverse @ (x.T * w) @ y
    scores = x * (w * (y - x @ beta))[:, None] @ inverse
    t = beta / np.sqrt(np.diag(scores.T @ scores) * 12 / 9)
    assert errors.statistics[:3] == pytest.approx(t, rel=1e-9)
    tail = stats.t(9).sf if interval == "student" else stats.norm.sf
    assert errors.p_values[:3] == pytest.approx(2 * tail(np.abs(t)), rel=1e-8)
    assert errors.p_values[3:] == (None, None)
    assert errors.degrees_of_freedom == (9 if interval == "student" else None)


def test_a_census_has_no_tests() -> None:
    table = {**TABLE, "schools": [12] * 12}
    found = jh.gap(table, **GAP, design={"fpc": "schools"})
    assert set(found.rows[0].inference.p_values) == {None}
    assert "< 0.001" not in found.text()


def test_tests_are_printed_where_some_number_has_one() -> None:
    found = jh.regression(TABLE, value="spend", columns="pupils", design=DESIGN)
    lines = [line.split() for line in found.text().splitlines()]
    head = next(line for line in lines if line[:1] == ["figure"] and "error" in line)
    assert head[-3:] == ["df", "t", "p"]
    assert [line for line in lines if line[:1] == ["R²"]][-1][-2:] == ["–", "–"]
    assert "p 值" in found.text("zh")
    printed = found.table("inference")
    assert "P" in str(printed)
    split = jh.entropy_decomposition(TABLE, value="spend", group="locale", design=DESIGN)
    assert "  p\n" not in split.text()
    assert "P" not in str(split.table("inference")).splitlines()[1].split()
    # Numbers with their standard errors in brackets, without marks of significance.
    assert "*" not in str(found.table())
