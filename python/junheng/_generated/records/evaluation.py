"""The parts of what `evaluation` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Name, Record

# A column, or several, that a measure takes.
Role = Literal["value", "rank", "weights", "groups"]


class EvaluationProvenance(Record):
    """Where a result comes from."""

    library: str
    version: str
    rows: int
    inputs: tuple[InputUse, ...]
    group: str | None
    reference_group: str | None
    conventions: tuple[Message, ...]


class InputUse(Record):
    """An input of the measures, with the columns used for it."""

    input: Role
    columns: tuple[str, ...]


class EvaluatedMeasure(Record):
    """A measure, as text and by name."""

    measure: str
    name: Name
    inputs: tuple[Role, ...]
    formula: str


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
