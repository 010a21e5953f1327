"""The parts of what `alliances` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import IndicatorOfPlan, PlanProvenance, Stage, TotalRow
from junheng._record import Message, Record


class AlliancesOfCounty(Record):
    """The alliances of a county."""

    county: str | None
    splits: tuple[AllianceSplit, ...]


class AllianceSplit(Record):
    """An indicator at a stage, within and between alliances."""

    indicator: str
    stage: Stage
    schools: int
    value: float
    theil: InequalitySplit | None
    cv_squared: InequalitySplit | None
    verdict: Message
    alliances: tuple[Alliance, ...]


class InequalitySplit(Record):
    """An index and its parts, which sum to it."""

    total: float
    within: float
    between: float
    between_share: float | None


class Alliance(Record):
    """An alliance."""

    name: str
    schools: int
    weight: float
    value: float
    cv: float | None
    theil_within: float | None
    theil_between: float | None
    cv_squared_within: float | None
    cv_squared_between: float | None
    weakest: AllianceNeed
    short_of_floor: float | None


class AllianceNeed(Record):
    """The weakest school of an alliance and what it needs, in the unit of the resource at the stage."""

    id: str
    name: str | None
    value: float
    to_mean_from_within: float
    to_mean_from_outside: float | None
    to_floor: float | None


class AlliancesData(Record):
    """Inequality within and between alliances, county by county."""

    provenance: PlanProvenance
    indicators: tuple[IndicatorOfPlan, ...]
    total_rows: tuple[TotalRow, ...]
    counties: tuple[AlliancesOfCounty, ...]
    assumptions: tuple[Message, ...]
