"""The parts of what `plan_classes` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Name, Record

# How pupils may be divided.
ClassMode = Literal["alone", "split", "pooled", "paired"]

# What a row is instead of a school or another unit.
TotalKind = Literal["total", "note"]

# How good an action is.
Status = Literal["met", "optimal", "within_gap", "infeasible"]

# How a bound is proven.
BoundKind = Literal["whole", "continuous", "lagrange", "counting"]


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


class TotalRow(Record):
    """A row of the table that is no school and no other unit."""

    row: int
    kind: TotalKind
    label: str | None
    dropped: bool
    message: Message


class Amount(Record):
    """An amount with its unit."""

    value: float
    unit: Name


class Bound(Record):
    """What no plan can be below."""

    value: float
    kind: BoundKind


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


class Step(Record):
    """One thing to do."""

    order: int
    from_: str | None
    to: str | None
    from_county: str | None
    units: float
    text: Message


class Infeasible(Record):
    """Why a target is out of reach."""

    kind: str
    by: float | None
    best: float | None
    concerns: tuple[str, ...]
    text: Message


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
