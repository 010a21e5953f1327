"""The parts of what `plan` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import CountyPlan, IndicatorOfPlan, PlanProvenance, PlanSummary, TotalRow
from junheng._record import Record


class PlanData(Record):
    """A plan: the least change of a table that reaches a target, county by county, with proof."""

    provenance: PlanProvenance
    indicators: tuple[IndicatorOfPlan, ...]
    summary: PlanSummary
    total_rows: tuple[TotalRow, ...]
    counties: tuple[CountyPlan, ...]
