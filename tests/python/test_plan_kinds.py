"""Plans of classes, distributions of budgets and comparisons of alliances, from Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import junheng as jh

COUNTY = jh.read(Path(__file__).parents[2] / "data" / "synthetic_county.csv")
TOWNS = {"school_id": ["A", "B", "C"], "town": ["东", "东", "西"], "pupils": [100, 70, 200], "classes": [2, 2, 4]}


def test_classes_alone_and_pooled() -> None:
    alone = jh.plan.classes(TOWNS)
    assert (alone.objective.value, alone.status, alone.feasible) == (2, "optimal", True)
    pooled = jh.plan.classes(TOWNS, area="town")
    assert (pooled.objective.value, pooled.moved.value) == (1, 10)
    assert pooled.to_frame("steps")["units"] == [1, 10]
    paired = jh.plan.classes(TOWNS, pairs=[{"from": "A", "to": "B"}])
    assert paired.to_frame("areas")["moved"] == [10]
    assert not jh.plan.classes(TOWNS, budget=1).feasible


def test_a_budget_and_its_frontier() -> None:
    fund = jh.plan.fund(COUNTY, "L1", stage="primary", budget=20)
    assert (fund.feasible, fund.funds[0].spent) == (True, 20)
    assert sum(fund.to_frame("schools", library="dict")["change"]) == 20
    frontier = fund.frontier(library="dict")
    assert frontier["budget"] == sorted(frontier["budget"])
    assert frontier["cv"] == sorted(frontier["cv"], reverse=True)
    most = jh.plan.fund(COUNTY, "L1", stage="primary", budget=20, goal="schools")
    assert most.funds[0].at_floor_after >= fund.funds[0].at_floor_after


def test_alliances_sum_to_the_whole() -> None:
    found = jh.plan.alliances(COUNTY, "城乡类型", indicator="L1", stage="primary")
    parts = found.counties[0].splits[0].cv_squared
    assert parts.within + parts.between == pytest.approx(parts.total, rel=1e-12)
    assert found.to_frame(library="dict")["name"] == ["乡村", "城区", "镇区"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_results_are_shown_in_both_languages(language: str) -> None:
    results = [
        jh.plan.classes(TOWNS, teachers_per_class=2),
        jh.plan.fund(COUNTY, "L1", stage="primary", budget=20),
        jh.plan.alliances(COUNTY, "城乡类型", indicator="L1"),
    ]
    for result in results:
        text = "\n".join(block.title for block in result.blocks(language))
        assert text
        assert "{" not in text
        assert json.loads(result.to_json())["provenance"]["library"] == "junheng"


def test_wrong_options_name_what_is_wrong() -> None:
    with pytest.raises(jh.InvalidSpecError, match="limit"):
        jh.plan.classes(TOWNS, limit=0)
    with pytest.raises(jh.UnknownNameError, match="township"):
        jh.plan.classes(TOWNS, area="township")
    with pytest.raises(jh.InvalidSpecError, match="levelling up"):
        jh.plan.fund(COUNTY, "L1", stage="primary", budget=2, measure="quartile_variation")
