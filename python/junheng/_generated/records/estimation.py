"""The parts of what `estimation` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._generated.records.shared import (
    EvaluatedMeasure,
    EvaluationProvenance,
    InferenceMethod,
    InferenceTarget,
    IntervalKind,
    SampledBy,
    Scale,
)
from junheng._record import Message, Record

# How the density at a quantile is estimated, on which the scores of quantile-based measures depend.
DensityMethod = Literal["dq", "silverman", "convey"]


class EstimateRow(Record):
    """One measure of one group."""

    key: tuple[str | float | None, ...]
    measure: str
    value: float | None
    standard_error: float | None
    interval: IntervalKind | None
    lower: float | None
    upper: float | None
    degrees_of_freedom: float | None
    simulation_error: float | None
    lower_simulation_error: float | None
    upper_simulation_error: float | None
    failed_replicates: int | None
    design_effect: float | None
    count: int
    dropped: int
    psus: int
    strata: int
    weight: float | None
    skewness: float | None
    largest_share: float | None
    reason: Message | None
    warnings: tuple[Message, ...]


class EstimationData(Record):
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
