"""The results of plans of classes, distributions of budgets and comparisons of alliances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._generated.records.alliances import AlliancesData
from junheng._generated.records.plan_classes import PlanClassesData
from junheng._generated.records.plan_fund import CountyFund
from junheng._results.planned import Plan, Planned


class ClassesPlan(Planned, PlanClassesData):
    """The fewest new classes after which no class exceeds the limit."""

    _builder = "plan_kinds.classes"
    _lists = ("grades", "steps", "areas", "rooms")

    @property
    def feasible(self) -> bool:
        """Whether the new classes are within the budget."""
        return self.infeasible is None

    def _grades(self, language: str | None) -> Iterator[dict[str, Any]]:
        return (one.to_dict() for one in self.grades)

    def _steps(self, language: str | None) -> Iterator[dict[str, Any]]:
        for step in self.steps:
            moved = {"from": step.from_, "to": step.to, "units": step.units}
            yield {"order": step.order, **moved, "text": step.text.text(language)}

    def _areas(self, language: str | None) -> Iterator[dict[str, Any]]:
        return (one.to_dict() for one in self.areas)

    def _rooms(self, language: str | None) -> Iterator[dict[str, Any]]:
        return (one.to_dict() for one in self.rooms)


class FundPlan(Plan):
    """A budget distributed, with the frontier of all budgets."""

    funds: tuple[CountyFund, ...]

    _builder = "plan_kinds.fund"
    _lists = (*Plan._lists, "funds", "frontier")

    def frontier(self, *, lang: str | None = None, library: str | None = None) -> Any:
        """The budgets after which schools begin to receive, lowest school first, with the coefficient of variation.

        Between two of them the coefficient falls smoothly and strictly.

        Args:
            lang: As of `to_frame`.
            library: As of `to_frame`.
        """
        return self.to_frame("frontier", lang=lang, library=library)

    def _funds(self, language: str | None) -> Iterator[dict[str, Any]]:
        for fund in self.funds:
            cells = {key: value for key, value in fund.to_dict().items() if key != "queue"}
            yield {**cells, "measure": fund.measure.text(language)}

    def _frontier(self, language: str | None) -> Iterator[dict[str, Any]]:
        for fund in self.funds:
            for entry in fund.queue:
                yield {"county": fund.county, **entry.to_dict()}


class Alliances(Planned, AlliancesData):
    """Inequality within and between alliances, county by county."""

    _builder = "plan_kinds.alliances"
    _lists = ("alliances", "splits")

    def _alliances(self, language: str | None) -> Iterator[dict[str, Any]]:
        for county in self.counties:
            for split in county.splits:
                for one in split.alliances:
                    cells = {key: value for key, value in one.to_dict().items() if key != "weakest"}
                    weakest = {f"weakest_{key}": value for key, value in one.weakest.to_dict().items()}
                    yield {
                        "county": county.county,
                        "indicator": split.indicator,
                        "stage": split.stage,
                        **cells,
                        **weakest,
                    }

    def _splits(self, language: str | None) -> Iterator[dict[str, Any]]:
        for county in self.counties:
            for split in county.splits:
                row: dict[str, Any] = {"county": county.county, "indicator": split.indicator, "stage": split.stage}
                for name, parts in (("theil", split.theil), ("cv_squared", split.cv_squared)):
                    cells = ("total", "within", "between", "between_share")
                    row |= {f"{name}_{cell}": parts and getattr(parts, cell) for cell in cells}
                yield {**row, "verdict": split.verdict.text(language)}


# The class of each result, by the name of its schema.
CLASSES: dict[str, type[Planned]] = {"plan_classes": ClassesPlan, "plan_fund": FundPlan, "alliances": Alliances}
