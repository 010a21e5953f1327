"""The parts of what `assessments` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Any, Literal

from junheng._generated.records.shared import Direction, ItemGroup, SchoolType, Stage, TotalRow, Verdict
from junheng._record import Message, Name, Record

# Whether an item, or one test of it, is met.
ItemState = Literal["met", "not_met", "not_supplied"]


class AssessmentProvenance(Record):
    """What was applied to what, and how."""

    library: str
    version: str
    standard: str
    standard_version: str
    document: str
    rows: int
    counties: int
    excluded: int
    conventions: tuple[Message, ...]


class StandardReport(Record):
    """The standard, as far as the figures refer to it."""

    title: Name
    indicators: tuple[IndicatorOfStandard, ...]
    items: tuple[Name, ...]


class IndicatorOfStandard(Record):
    """An indicator, as far as the figures refer to it."""

    code: str
    name: Name
    unit: Name
    per: float
    direction: Direction
    numerators: tuple[NumeratorUsed, ...]


class NumeratorUsed(Record):
    """The terms of a numerator at a stage."""

    stage: Stage
    terms: tuple[str, ...]


class AssessmentSummary(Record):
    """The number of counties by verdict."""

    meets: int
    does_not_meet: int
    undetermined: int


class CountyReport(Record):
    """One county."""

    county: str | None
    verdict: VerdictReport
    rows: int
    stages: tuple[StageReport, ...]
    items: tuple[ItemReport, ...]
    exclusions: tuple[ExclusionReport, ...]


class VerdictReport(Record):
    """A verdict with its reasons."""

    state: Verdict
    reasons: tuple[Message, ...]


class StageReport(Record):
    """One stage of a county."""

    stage: Stage
    passes: bool
    school_count: int
    pupils: float
    indicators: tuple[IndicatorReport, ...]
    composite: CompositeReport | None
    school_rule: SchoolRuleReport | None
    schools: tuple[SchoolReport, ...] | None


class IndicatorReport(Record):
    """An indicator at a stage of a county."""

    code: str
    value: float
    floor: float | None
    schools_met: int | None
    cv: float | None
    cv_limit: float | None
    cv_margin: float | None
    cv_passes: bool | None
    drivers: tuple[Driver, ...]


class Driver(Record):
    """A school with a large share of a coefficient."""

    id: str
    name: str | None
    cv_share: float
    cv_without: float | None
    cv_effect: float | None


class CompositeReport(Record):
    """The mean of the coefficients of a stage."""

    cv: float | None
    cv_limit: float | None
    cv_margin: float | None
    cv_passes: bool


class SchoolRuleReport(Record):
    """How many schools of a stage meet the school rule."""

    at_least: int
    of: int
    passing: int
    failing: int


class SchoolReport(Record):
    """One school of a stage; a school of several stages is one at each of them."""

    id: str
    name: str | None
    school_type: SchoolType | None
    pupils: float
    met: int | None
    passes: bool | None
    indicators: tuple[IndicatorInSchool, ...]


class IndicatorInSchool(Record):
    """An indicator of a school."""

    code: str
    resource: float
    value: float
    met: bool | None
    missing: float | None
    cv_share: float
    shortfall: Message | None


class ItemReport(Record):
    """An item of a county."""

    code: str
    group: ItemGroup
    state: ItemState
    tests: tuple[TestReport, ...]
    figures: tuple[FigureReport, ...]


class TestReport(Record):
    """One test of an item."""

    code: str
    state: ItemState
    answer: Any
    ratio: RatioReport | None
    parts: tuple[PartReport, ...]
    open: tuple[str, ...]


class RatioReport(Record):
    """The figures that an answer was computed from."""

    numerator: float
    denominator: float


class PartReport(Record):
    """A test for one part of the item."""

    code: str
    part: str
    state: ItemState
    answer: Any


class FigureReport(Record):
    """A figure of an item."""

    code: str
    answer: float | None


class ExclusionReport(Record):
    """An excluded school."""

    id: str
    name: str | None
    reason: Message


class AssessmentsData(Record):
    """A standard applied to the counties of a table."""

    provenance: AssessmentProvenance
    standard: StandardReport
    summary: AssessmentSummary
    total_rows: tuple[TotalRow, ...]
    counties: tuple[CountyReport, ...]
