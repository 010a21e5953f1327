"""The parts of what `standard` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Any, Literal

from junheng._generated.records.shared import Direction, ItemGroup, SchoolType, Stage
from junheng._record import Record, Text

# The weight of each school.
Weights = Literal["denominator", "equal"]

# How well a rule's wording is known.
Evidence = Literal["V", "S", "U"]

# Whether every coefficient or their mean is judged.
CountyRuleKind = Literal["every_cv", "mean_cv"]

# What a figure is of a sum over schools.
Share = Literal["all", "part"]

# How an answer is judged.
TestKind = Literal["yes", "no", "at_least", "at_most", "below"]


class Dispersion(Record):
    """How the dispersion between schools is measured."""

    measure: str
    weights: Weights
    source: Source


class Source(Record):
    """The source of a rule and how well its wording is known."""

    clause: Text
    evidence: Evidence
    note: Any | None


class Split(Record):
    """How shared resources of a school with several stages are divided: by pupils times these weights."""

    weights: dict[str, PerStage] | None
    source: Source | None


class PerStage(Record):
    """A number for each stage."""

    primary: float | None
    junior: float | None
    senior: float | None


class Exclusion(Record):
    """A rule that excludes schools."""

    code: str
    reason: Text
    column: str
    values: tuple[str, ...]
    pupils_below: float | None
    optional: bool | None
    source: Source


class IndicatorDocument(Record):
    """An indicator of a school: a sum of columns over a denominator."""

    code: str
    name: Text
    unit: Text
    numerator: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...] | None
    denominator: str | None
    per: float
    direction: Direction
    floor: PerStage | None
    cv_limit: PerStage | None
    source: Source


class SchoolRule(Record):
    """The requirement for each school: the floor of so many indicators, and part of the floor of the others."""

    at_least: int
    of: int
    rest_floor_pct: float
    source: Source


class CountyRule(Record):
    """The requirement for the differences between schools."""

    kind: CountyRuleKind
    limit: PerStage | None
    source: Source


class Item(Record):
    """A requirement for the county beyond the table of schools."""

    code: str
    group: ItemGroup
    name: Text
    parts: tuple[Part, ...] | None
    figures: tuple[Figure, ...] | None
    tests: tuple[Test, ...]
    source: Source


class Part(Record):
    """A part of an item for which its tests may be answered separately."""

    code: str
    name: Text


class Figure(Record):
    """A figure from which a test may be answered."""

    code: str
    asks: Text
    unit: Any | None
    counted: Counted | None


class Counted(Record):
    """The sum of columns over all schools of a county, which a figure is compared with."""

    of: tuple[str, ...]
    is_: Share


class Test(Record):
    """A test of an item."""

    code: str | None
    asks: Text
    kind: TestKind
    value: float | None
    unit: Any | None
    grades: tuple[str, ...] | None
    ratio: Ratio | None
    largest: Largest | None


class Ratio(Record):
    """A ratio of figures of the item: `per` times the sum of the numerator over the sum of the denominator."""

    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    per: float | None
    kind: TestKind | None
    value: float | None


class Largest(Record):
    """The largest value among the schools of a county."""

    of: tuple[str, ...]
    per: str | None
    types: tuple[SchoolType, ...] | None


class StandardData(Record):
    """An official standard as data: indicators, requirements and their sources."""

    id: str
    version: str
    supersedes: str | None
    title: Text
    document: str
    issuer: Text
    issued: str
    stages: tuple[Stage, ...]
    dispersion: Dispersion
    split: Split | None
    exclusions: tuple[Exclusion, ...] | None
    indicators: tuple[IndicatorDocument, ...]
    school_rule: SchoolRule | None
    county_rule: CountyRule
    items: tuple[Item, ...] | None
