"""The parts of what `contrasts` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._generated.records.shared import (
    DensityMethod,
    EstimateRow,
    EvaluatedMeasure,
    EvaluationProvenance,
    InferenceMethod,
    InferenceTarget,
    IntervalKind,
    SampledBy,
    Scale,
)
from junheng._record import Message, Record

# Where the p value comes from.
ContrastTest = Literal["wald", "permutation"]

# What a test of one number decides for.
Alternative = Literal["two_sided", "greater", "less"]

# How p values are adjusted for the number of tests.
Adjustment = Literal["holm", "benjamini_hochberg", "none"]


class Estimation(Record):
    """Measures of a table's columns with their sampling errors, group by group."""

    provenance: EvaluationProvenance
    by: tuple[str, ...]
    measures: tuple[EvaluatedMeasure, ...]
    design: SampledBy
    method: InferenceMethod
    interval: IntervalKind | None
    scale: Scale
    level: float
    target: InferenceTarget
    replicates: int | None
    seed: int | None
    density: DensityMethod | None
    plausible_values: tuple[str, ...]
    rows: tuple[EstimateRow, ...]
    covariance: tuple[tuple[float | None, ...], ...] | None


class ContrastRow(Record):
    """One comparison of one measure."""

    key: tuple[str | float | None, ...]
    reference: tuple[str | float | None, ...] | None
    name: str | None
    measure: str
    value: float | None
    standard_error: float | None
    lower: float | None
    upper: float | None
    degrees_of_freedom: float | None
    statistic: float | None
    p_value: float | None
    adjusted_p_value: float | None
    p_value_error: float | None
    reason: Message | None
    warnings: tuple[Message, ...]


class EqualityTest(Record):
    """The test that a measure is the same in all groups."""

    measure: str
    groups: int
    statistic: float | None
    numerator: float | None
    denominator: float | None
    p_value: float | None
    reason: Message | None


class DominanceTest(Record):
    """The test of the hypothesis that a group does not dominate another one: a small p value shows dominance."""

    key: tuple[str | float | None, ...]
    reference: tuple[str | float | None, ...]
    order: int
    from_: float
    to: float
    points: int
    statistic: float | None
    at: float | None
    degrees_of_freedom: float | None
    p_value: float | None
    adjusted_p_value: float | None
    reason: Message | None


class ContrastsData(Record):
    """Comparisons of estimates with their errors and tests."""

    estimation: Estimation
    ratio: bool
    test: ContrastTest
    alternative: Alternative
    margin: float | None
    threshold: float | None
    scale: Scale
    permutations: int | None
    adjust: Adjustment
    family: int
    rows: tuple[ContrastRow, ...]
    equality: tuple[EqualityTest, ...]
    dominance: tuple[DominanceTest, ...]
