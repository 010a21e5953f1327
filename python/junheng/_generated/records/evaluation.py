"""The parts of what `evaluation` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from junheng._generated.records.shared import EvaluatedMeasure, EvaluationProvenance
from junheng._record import Message, Record


class EvaluationRow(Record):
    """One group."""

    key: tuple[str | float | None, ...]
    count: int
    dropped: int
    weight: float | None
    pupils: float | None
    values: tuple[float | None, ...]


class RowInfluence(Record):
    """The influence of one row of the table on the measures of its group."""

    row: int
    group: int
    values: tuple[float | None, ...]


class Unmeasured(Record):
    """An undefined value of a group."""

    row: int
    measure: str
    reason: Message


class EvaluationData(Record):
    """Measures of a table's columns, group by group."""

    provenance: EvaluationProvenance
    by: tuple[str, ...]
    measures: tuple[EvaluatedMeasure, ...]
    rows: tuple[EvaluationRow, ...]
    whole: EvaluationRow | None
    influence: tuple[RowInfluence, ...] | None
    undefined: tuple[Unmeasured, ...]
