"""Sampling errors of analyses: designs and options pass through to the core, results have them as attributes."""

from __future__ import annotations

import json
import pickle

import pytest

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
