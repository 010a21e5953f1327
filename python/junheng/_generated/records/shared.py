"""The parts that the results of several functions have, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Name, Record

# What a row is instead of a school or another unit.
TotalKind = Literal["total", "note"]

# How replicate weights were made.
ReplicateMethod = Literal["jk1", "jkn", "grouped", "balanced", "fay", "successive_difference", "bootstrap"]

# Where the standard error comes from.
InferenceMethod = Literal["linearized", "replicate", "bootstrap"]

# How the limits of an interval are found.
IntervalKind = Literal["student", "normal", "woodruff", "percentile", "basic", "studentized", "bca"]

# The scale on which an interval is symmetric.
Scale = Literal["natural", "log", "logit"]

# What a standard error is about.
InferenceTarget = Literal["population", "superpopulation"]

# A column, or several, that a measure takes.
Role = Literal["value", "rank", "weights", "groups"]

# How the density at a quantile is estimated, on which the scores of quantile-based measures depend.
DensityMethod = Literal["dq", "silverman", "convey"]

# A stage of schooling 学段.
Stage = Literal["primary", "junior", "senior"]

# Whether more is better.
Direction = Literal["at_least", "at_most"]

# Which part of the standard an item belongs to.
ItemGroup = Literal["eligibility", "basic", "government", "quality", "recognition", "veto"]

# What kind of school a row is 办学类型.
SchoolType = Literal[
    "primary",
    "teaching_point",
    "junior",
    "nine_year",
    "complete_secondary",
    "senior",
    "twelve_year",
    "special",
    "vocational",
]

# Whether a county meets a standard.
Verdict = Literal["meets", "does_not_meet", "undetermined"]

# How good an action is.
Status = Literal["met", "optimal", "within_gap", "infeasible"]

# How a bound is proven.
BoundKind = Literal["whole", "continuous", "lagrange", "counting"]

# What a target limits.
TargetKind = Literal["cv", "floor", "school_rule", "class_size", "budget", "measure"]


class TotalRow(Record):
    """A row of the table that is no school and no other unit."""

    row: int
    kind: TotalKind
    label: str | None
    dropped: bool
    message: Message


class SampledBy(Record):
    """How the rows were sampled: the columns of the design."""

    weights: str | None
    strata: tuple[str | None, ...]
    ids: tuple[str, ...]
    fpc: tuple[str | float, ...]
    replicates: int | None
    replicate_method: ReplicateMethod | None
    replicate_columns: tuple[str, ...]


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


class Amount(Record):
    """An amount with its unit."""

    value: float
    unit: Name


class Bound(Record):
    """What no plan can be below."""

    value: float
    kind: BoundKind


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


class PlanProvenance(Record):
    """What was planned for what, and how."""

    library: str
    version: str
    kind: Name
    standard: str
    standard_version: str
    document: str
    rows: int
    counties: int


class IndicatorOfPlan(Record):
    """An indicator, as far as the actions refer to it."""

    code: str
    name: Name
    unit: Name
    per: float
    direction: Direction


class PlanSummary(Record):
    """The number of actions by status."""

    met: int
    optimal: int
    within_gap: int
    infeasible: int


class CountyPlan(Record):
    """The actions of one county."""

    county: str | None
    verdict_before: Verdict
    verdict_after: Verdict
    actions: tuple[Action, ...]
    side_effects: tuple[PlannedOutcome, ...]


class Action(Record):
    """What is to be done for one indicator at one stage, or at several that share the resource."""

    indicator: str | None
    stages: tuple[Stage, ...]
    targets: tuple[Target, ...]
    status: Status
    verdict: Message
    objective: Amount | None
    given: Message | None
    bound: Bound | None
    gap: float | None
    levels: Levels | None
    certificate: Certificate | None
    schools: tuple[SchoolChange, ...]
    steps: tuple[Step, ...]
    outcomes: tuple[PlannedOutcome, ...]
    binding: tuple[Binding, ...]
    infeasible: Infeasible | None
    assumptions: tuple[Message, ...]
    warnings: tuple[Message, ...]
    together: Together | None


class Target(Record):
    """What is to be reached at a stage."""

    stage: Stage | None
    kind: TargetKind
    value: float


class Levels(Record):
    """The values, in the unit of the indicator, up to which schools are raised and down to which they give."""

    low: float | None
    high: float | None


class Certificate(Record):
    """The proof of a bound: with these numbers and the schools' figures it is recomputed by hand."""

    rule: str
    numbers: dict[str, float]
    text: Message


class SchoolChange(Record):
    """A school that changes."""

    id: str
    name: str | None
    group: str | None
    change: float
    stages: tuple[SchoolStage, ...]
    reason: Name


class SchoolStage(Record):
    """A changed school at a stage."""

    stage: Stage | None
    weight: float
    before: float
    after: float
    change: float
    value_before: float
    value_after: float
    floor: float | None


class PlannedOutcome(Record):
    """An indicator at a stage, before and after, as `assess` finds it."""

    indicator: str | None
    stage: Stage
    schools: int
    before: Figures
    after: Figures


class Figures(Record):
    """The figures of an indicator at a stage."""

    value: float
    cv: float | None
    cv_passes: bool | None
    schools_met: int | None


class Binding(Record):
    """A limit that is reached."""

    constraint: str
    school: str | None
    text: Message


class Together(Record):
    """Counties that are planned together."""

    group: str | None
    counties: tuple[str, ...]
    objective: Amount | None
    bound: Bound | None
    gap: float | None
    inflow: float


class ChangeParts(Record):
    """The parts of a change; their exact sum, rounded once, is the change."""

    change: float
    resources: float
    pupils: float
    set: float
    mergers: float
