"""The parts of what `plan_classes` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._generated.records.shared import Amount, Bound, Infeasible, Status, Step, TotalRow
from junheng._record import Message, Name, Record

# How pupils may be divided.
ClassMode = Literal["alone", "split", "pooled", "paired"]


class ClassesProvenance(Record):
    """What was planned, and how."""

    library: str
    version: str
    kind: Name
    limit: int
    mode: ClassMode
    rows: int
    schools: int
    grades: int


class SchoolRooms(Record):
    """What the new classes of a school need."""

    id: str
    name: str | None
    new: float
    spare: float
    rooms: float
    teachers: float | None


class ClassFigures(Record):
    """Classes and pupils of the whole table."""

    pupils: float
    classes: float
    average: float | None
    grades_over: int
    schools_over: int
    classes_over: int | None
    largest: float


class AreaClasses(Record):
    """A grade of an area, or of schools that pairs connect."""

    area: str | None
    grade: str
    opened: float
    opened_bound: float
    alone: float
    moved: float
    moved_bound: float


class GradeChange(Record):
    """A grade of a school that changes."""

    id: str
    name: str | None
    grade: str
    area: str | None
    pupils_before: float
    pupils_after: float
    classes_before: float
    new: float
    average_before: float
    average_after: float


class PlanClassesData(Record):
    """The fewest new classes after which no class exceeds the limit."""

    provenance: ClassesProvenance
    total_rows: tuple[TotalRow, ...]
    status: Status
    verdict: Message
    objective: Amount
    bound: Bound
    gap: float
    moved: Amount
    moved_bound: float
    rooms: tuple[SchoolRooms, ...]
    rooms_to_build: float
    teachers: float | None
    before: ClassFigures
    after: ClassFigures
    areas: tuple[AreaClasses, ...]
    grades: tuple[GradeChange, ...]
    steps: tuple[Step, ...]
    infeasible: Infeasible | None
    assumptions: tuple[Message, ...]
    warnings: tuple[Message, ...]
