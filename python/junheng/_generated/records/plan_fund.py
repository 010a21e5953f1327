"""The parts of what `plan_fund` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import CountyPlan, IndicatorOfPlan, PlanProvenance, PlanSummary, Stage, TotalRow
from junheng._record import Name, Record


class CountyFund(Record):
    """What a budget does in a county."""

    county: str | None
    indicator: str
    stage: Stage
    measure: Name
    measure_spec: str
    measure_before: float | None
    measure_after: float | None
    spent: float
    left: float
    needed: float | None
    need_met_share: float | None
    at_floor_before: int | None
    at_floor_after: int | None
    at_floor_most: int | None
    lowest: str
    lowest_value: float
    queue: tuple[QueueEntry, ...]


class QueueEntry(Record):
    """Where a school begins to receive."""

    id: str
    budget: float
    value: float
    cv: float


class PlanFundData(Record):
    """A budget distributed, with the frontier of all budgets."""

    provenance: PlanProvenance
    indicators: tuple[IndicatorOfPlan, ...]
    summary: PlanSummary
    total_rows: tuple[TotalRow, ...]
    counties: tuple[CountyPlan, ...]
    funds: tuple[CountyFund, ...]
