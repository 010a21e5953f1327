"""Analyses with sampling errors: what is printed, tables of the errors, factors with reference levels."""

import datetime

import pytest

import junheng as jh

ROWS = {
    "x": [1, 3, 4, 8, 5, 6, 2, 7],
    "z": [1, 2, 2, 3, 1, 5, 4, 2],
    "kind": ["town", "town", "rural", "rural", "city", "city", "town", "rural"],
    "county": list("abcdabcd"),
}


def test_errors_are_printed_and_have_a_table() -> None:
    found = jh.regression(
        ROWS, value="x", columns="z", design=jh.Design(ids="county"), inference={"robust": "cr1", "level": 0.9}
    )
    text = found.text()
    assert "sampling errors" in text
    assert "lower 90%" in text
    assert "z: coefficient" in text
    assert "standard errors of the form CR1" in text
    assert "ids county" in text
    assert "抽样误差" in found.text(lang="zh")
    assert "CR1 稳健形式" in found.text(lang="zh")
    table = found.to_frame("inference", library="dict")
    assert table["name"][:2] == ["terms[0].coefficient", "terms[1].coefficient"]
    assert found.rows[0].inference is not None
    assert tuple(table["standard_error"]) == found.rows[0].inference.standard_errors
    assert table["reason"][2] == "analysis.reason.not_robust"
    assert found.inference is not None
    assert found.inference.robust == "cr1"


def test_errors_of_groups_are_by_group() -> None:
    found = jh.lorenz(ROWS, value="x", shares=0.5, by="kind", design={})
    table = found.to_frame("inference", library="dict")
    assert table["kind"][0] == "city"
    assert table["kind"][-1] == "town"
    assert "0.5: ordinate" in found.text()
    plain = jh.lorenz(ROWS, value="x", shares=0.5)
    assert "sampling errors" not in plain.text()
    with pytest.raises(jh.UnknownNameError, match="expected one of"):
        plain.to_frame("inference")


def test_parts_are_named_by_their_group() -> None:
    found = jh.oaxaca_blinder(
        ROWS, value="x", columns="z", group="county", group_a=["a", "b"], group_b=["c", "d"], design={}
    )
    assert "z: coefficient (group A)" in found.text()
    nested = jh.nested_decomposition(ROWS, value="x", levels=["kind"], design={})
    assert "whole table: mean" in nested.text()
    assert "city: mean" in nested.text()


def test_levels_of_any_kind_are_references() -> None:
    dates = [datetime.date(2020, 1, 1)] * 4 + [datetime.date(2021, 1, 1)] * 4
    flags = [True, False] * 4
    rows = ROWS | {"day": dates, "flag": flags, "stratum": [1, 1, 2, 2, 3, 3, 1, 2]}

    def terms(factors: object, levels: object) -> list[str]:
        found = jh.regression(rows, value="x", factors=factors, reference_levels=levels)  # type: ignore[arg-type]
        return [term.column for term in found.result.terms[1:]]

    assert terms("day", dates[7]) == ["day=2020-01-01"]
    assert terms(["flag", "stratum"], [True, 2]) == ["flag=false", "stratum=1", "stratum=3"]
    assert terms("kind", None) == ["kind=rural", "kind=town"]
    with pytest.raises(jh.UnknownNameError, match='did you mean "town"'):
        terms("kind", "twon")
    with pytest.raises(jh.InvalidSpecError, match='needs "columns"'):
        jh.regression(rows, value="x")
