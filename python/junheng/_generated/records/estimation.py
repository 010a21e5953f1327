"""The parts of what `estimation` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

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
from junheng._record import Record


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
