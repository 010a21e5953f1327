"""The parts of what `what_if` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import Figures, IndicatorOfPlan, PlanProvenance, Stage, TotalRow, Verdict
from junheng._record import Message, Record


class EditReport(Record):
    """An edit."""

    order: int
    kind: str
    text: Message
    is_statistical: bool
    note: Message | None


class CountyWhatIf(Record):
    """A county before and after the edits."""

    county: str | None
    verdict_before: Verdict | None
    verdict_after: Verdict | None
    reasons_after: tuple[Message, ...]
    indicators: tuple[IndicatorWhatIf, ...]


class IndicatorWhatIf(Record):
    """An indicator at a stage, before and after the edits."""

    indicator: str
    stage: Stage
    before: Figures | None
    after: Figures | None
    change: float | None
    attribution: Attributed | None
    effects: tuple[SchoolEffect, ...]
    lowering_band: tuple[float, ...] | None
    turning_point: float | None


class Attributed(Record):
    """A change divided among the edits."""

    method: str | None
    text: Message
    contributions: tuple[ContributionReport, ...]


class ContributionReport(Record):
    """What an edit contributes to the change of a coefficient."""

    edit: int
    value: float
    standard_error: float | None
    first_in: float | None
    last_in: float | None


class SchoolEffect(Record):
    """What a school does to a coefficient."""

    id: str
    name: str | None
    one_more: float | None
    presence: float | None


class WhatIfData(Record):
    """A table with edits: what they change, and how much each of them contributes."""

    provenance: PlanProvenance
    indicators: tuple[IndicatorOfPlan, ...]
    total_rows: tuple[TotalRow, ...]
    edits: tuple[EditReport, ...]
    counties: tuple[CountyWhatIf, ...]
    assumptions: tuple[Message, ...]
