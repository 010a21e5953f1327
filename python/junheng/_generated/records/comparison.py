"""The parts of what `comparison` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import ChangeParts, Stage, Verdict
from junheng._record import Name, Record


class CountyComparison(Record):
    """A county in both assessments."""

    county: str | None
    verdict_before: Verdict | None
    verdict_after: Verdict | None
    stages: tuple[StageComparison, ...]


class StageComparison(Record):
    """A stage of a county in both assessments."""

    stage: Stage
    schools: Difference
    pupils: Difference
    passing: Difference
    entrants: tuple[SchoolOfOneYear, ...] | None
    exits: tuple[SchoolOfOneYear, ...] | None
    indicators: tuple[IndicatorComparison, ...]


class Difference(Record):
    """A figure in both results."""

    before: float | None
    after: float | None
    change: float | None


class SchoolOfOneYear(Record):
    """A school that only one of the results has."""

    id: str
    name: str | None


class IndicatorComparison(Record):
    """An indicator of a stage in both assessments."""

    indicator: str
    value: Difference
    cv: Difference
    cv_limit: Difference
    cv_passes_before: bool | None
    cv_passes_after: bool | None
    schools_met: Difference
    missing: Difference
    parts: ChangeParts | None


class GroupComparison(Record):
    """A group of units in both balances."""

    key: tuple[str | None, ...]
    units: Difference
    indicators: tuple[IndicatorOfGroup, ...]
    class_sizes: ClassSizeComparison | None


class IndicatorOfGroup(Record):
    """An indicator of a group in both balances."""

    indicator: Name
    total: Difference
    mean: Difference
    measures: tuple[MeasureComparison, ...]


class MeasureComparison(Record):
    """A measure in both balances."""

    measure: str
    value: Difference


class ClassSizeComparison(Record):
    """Class sizes in both balances."""

    average: Difference
    experienced: Difference
    over: tuple[OverLimitComparison, ...]


class OverLimitComparison(Record):
    """The classes above one size in both balances."""

    name: Name
    limit: float
    classes: Difference
    class_share: Difference
    pupil_share: Difference


class ComparisonData(Record):
    """Two results of the same kind compared, such as those of two years."""

    version: str
    standard_before: str | None
    standard_after: str | None
    counties: tuple[CountyComparison, ...]
    groups: tuple[GroupComparison, ...]
