"""The results of plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from junheng._generated.records.plan import PlanData
from junheng._generated.records.shared import Action, CountyPlan
from junheng._generated.records.trend import TrendData
from junheng._generated.records.what_if import WhatIfData
from junheng._results.drawn import Drawn
from junheng._results.result import SHOWN_NAMES, Result
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure


class Planned(Result):
    """What a plan gives: plain data that the core made, with tables of its lists."""

    # The lists of the result that `to_frame` gives, the first by default.
    _lists: tuple[str, ...] = ()

    @property
    def feasible(self) -> bool:
        """Whether every target is within reach; true where nothing is to be reached."""
        return True

    def to_frame(self, of: str | None = None, *, lang: str | None = None, library: str | None = None) -> Any:
        """One of the lists of the result as a table.

        Args:
            of: The list; by default the first of those that the error for an unknown one names.
            lang: The language of texts and names, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the
                table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
        """
        return self._given(self._table(of, lang), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        name = self._lists[0] if part is None else part
        if name not in self._lists:
            raise failure("intake.not_in_result", got=str(name), expected=list(self._lists))
        rows = list(self._rows(name, lang))
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        return self._rows_table(headings, [[row.get(heading) for heading in headings] for row in rows])

    def _rows(self, name: str, language: str | None) -> Iterator[dict[str, Any]]:
        """The rows of one of the lists."""
        rows: Iterator[dict[str, Any]] = getattr(self, f"_{name}")(language)
        return rows


class Plan(Planned, Drawn, PlanData):
    """The least change of a table that reaches a target, county by county, with proof."""

    _builder = "plan.plan"
    _lists: tuple[str, ...] = ("schools", "steps", "actions", "outcomes")

    @property
    def feasible(self) -> bool:
        """Whether every target is within reach."""
        return self.summary.infeasible == 0

    def _is_drawable(self) -> bool:
        return False

    def county(self, name: str | None = None) -> CountyPlan:
        """The plan of one county, by name; of the only one without a name.

        Raises:
            UnknownNameError: where there is no such county.
        """
        for county in self.counties:
            if county.county == name or (name is None and len(self.counties) == 1):
                return county
        known = [county.county or "" for county in self.counties[:SHOWN_NAMES]]
        raise failure("intake.not_in_result", got=str(name), expected=known)

    def _each(self) -> Iterator[tuple[dict[str, Any], Action]]:
        """Each action, with the first cells of its rows."""
        several = any(county.county is not None for county in self.counties)
        for county in self.counties:
            for action in county.actions:
                first = {"county": county.county} if several else {}
                yield {**first, "indicator": action.indicator}, action

    def _schools(self, language: str | None) -> Iterator[dict[str, Any]]:
        for first, action in self._each():
            for school in action.schools:
                for stage in school.stages:
                    yield {
                        **first,
                        "stage": stage.stage,
                        "school": school.id,
                        "name": school.name,
                        "change": school.change,
                        **{key: value for key, value in stage.to_dict().items() if key != "stage"},
                        "reason": school.reason.text(language),
                    }

    def _steps(self, language: str | None) -> Iterator[dict[str, Any]]:
        for first, action in self._each():
            for step in action.steps:
                moved = {"from": step.from_, "to": step.to, "units": step.units}
                across = {"from_county": step.from_county or first.get("county")} if action.together else {}
                yield {**first, "order": step.order, **across, **moved, "text": step.text.text(language)}

    def _actions(self, language: str | None) -> Iterator[dict[str, Any]]:
        for first, action in self._each():
            objective, bound, levels = action.objective, action.bound, action.levels
            yield {
                **first,
                "stages": ", ".join(action.stages),
                "status": action.status,
                "objective": objective and objective.value,
                "unit": objective and objective.unit.text(language),
                "bound": bound and bound.value,
                "gap": action.gap,
                "low": levels and levels.low,
                "high": levels and levels.high,
                **self._together(action),
                "verdict": action.verdict.text(language),
            }

    @staticmethod
    def _together(action: Action) -> dict[str, Any]:
        """The figures of all counties that are planned together."""
        if (all_ := action.together) is None:
            return {}
        total, bound = all_.objective, all_.bound
        return {"inflow": all_.inflow, "total": total and total.value, "total_bound": bound and bound.value}

    def _outcomes(self, language: str | None) -> Iterator[dict[str, Any]]:
        for first, action in self._each():
            for one in action.outcomes:
                parts = (("before", one.before), ("after", one.after))
                figures = {f"{key}_{when}": value for when, part in parts for key, value in part.to_dict().items()}
                yield {**first, "stage": one.stage, "schools": one.schools, **figures}


class Listed(Planned):
    """A result whose tables are lists of its document, each entry with what the levels above it say."""

    # Where each list is in the document.
    _paths: ClassVar[dict[str, str]] = {}

    def _rows(self, name: str, language: str | None) -> Iterator[dict[str, Any]]:
        from junheng._display.lists import flat, members

        return (flat(entry, language) for entry in members(self._data, self._paths[name]))


class WhatIf(Listed, Drawn, WhatIfData):
    """A table with edits: what they change, and how much each of them contributes."""

    _builder = "what_if.what_if"
    _paths: ClassVar = {
        "indicators": "counties.indicators",
        "edits": "edits",
        "contributions": "counties.indicators.attribution.contributions",
        "effects": "counties.indicators.effects",
    }
    _lists = tuple(_paths)

    def _is_drawable(self) -> bool:
        return False


class Trend(Listed, Drawn, TrendData):
    """Several years of a table: why coefficients changed, when limits are reached, which are in danger."""

    _builder = "trend.trend"
    _paths: ClassVar = {
        "series": "counties.indicators.series",
        "changes": "counties.indicators.changes",
        "outlook": "counties.indicators.years_to_pass",
        "warnings": "counties.indicators.warning",
        "nearest": "counties.indicators.warning.nearest",
        "verdicts": "counties.verdicts",
    }
    _lists = tuple(_paths)

    def _is_drawable(self) -> bool:
        return False


# The class of each result, by the name of its schema.
CLASSES: dict[str, type[Planned]] = {"plan": Plan, "what_if": WhatIf, "trend": Trend}
