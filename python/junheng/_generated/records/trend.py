"""The parts of what `trend` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import ChangeParts, IndicatorOfPlan, PlanProvenance, Stage, TotalRow, Verdict
from junheng._record import Message, Name, Record


class CountyTrend(Record):
    """A county over the years."""

    county: str | None
    verdicts: tuple[YearVerdict, ...]
    indicators: tuple[IndicatorTrend, ...]


class YearVerdict(Record):
    """The verdict of a year."""

    year: float
    verdict: Verdict
    reasons: tuple[Message, ...]


class IndicatorTrend(Record):
    """An indicator at a stage over the years."""

    indicator: str
    stage: Stage
    cv_limit: float | None
    series: tuple[YearFigures, ...]
    changes: tuple[YearChange, ...]
    years_to_pass: tuple[YearsToPass, ...]
    warning: EarlyWarning | None
    convergence: Convergence | None


class YearFigures(Record):
    """The figures of a year, as `assess` finds them."""

    year: float
    schools: int
    value: float
    total: float
    cv: float | None
    cv_passes: bool | None
    theil: float | None


class YearChange(Record):
    """The change from one year to another, divided."""

    from_: float
    to: float
    stayers: int
    entrants: int
    exits: int
    merged: int
    cv: ChangeParts | None
    theil: ChangeParts | None


class YearsToPass(Record):
    """How many years a coefficient takes to its limit."""

    assumption: Name
    pace: float | None
    years: float | None
    is_never: bool
    interval: YearsInterval | None
    text: Message


class YearsInterval(Record):
    """Between which years, with 95 % confidence in the slope."""

    earliest: float | None
    latest: float | None


class EarlyWarning(Record):
    """Whether a limit that is met now is in danger."""

    year: float
    projected: float | None
    standard_error: float | None
    upper: float | None
    is_early: bool
    worst_move: WorstMoveReport | None
    nearest: tuple[Spare, ...]
    text: Message


class WorstMoveReport(Record):
    """The smallest move that takes a coefficient above its limit."""

    from_: str
    from_name: str | None
    to: str
    to_name: str | None
    units: int
    text: Message


class Spare(Record):
    """What a school has to spare above its floor."""

    id: str
    name: str | None
    units: float
    pupils: float
    text: Message


class Convergence(Record):
    """Whether schools draw together, among those of all years."""

    schools: int
    sigma_change: float
    beta: float | None
    half_life: float | None
    note: Message


class TrendData(Record):
    """Schools over several years: how far from the limits, why that changed, when the limits are reached."""

    provenance: PlanProvenance
    indicators: tuple[IndicatorOfPlan, ...]
    years: tuple[float, ...]
    total_rows: tuple[TotalRow, ...]
    counties: tuple[CountyTrend, ...]
    assumptions: tuple[Message, ...]
