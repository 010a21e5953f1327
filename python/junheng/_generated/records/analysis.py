"""The parts of what `analysis` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from junheng._generated.records.shared import InferenceMethod, InferenceTarget, IntervalKind, SampledBy, Scale
from junheng._record import Message, Record

# The form of a sandwich estimator of the covariance of coefficients.
RobustForm = Literal["hc0", "hc1", "hc2", "hc3", "cr0", "cr1"]

# The curves that are compared.
Order = Literal["lorenz", "generalized_lorenz", "first", "second"]

# The sample that dominates.
DominanceVerdict = Literal["group_a", "group_b", "equal", "crossing"]

# The reference coefficients of a twofold decomposition.
Reference = Literal["group_a", "group_b", "reimers", "cotton", "neumark", "pooled"]

# The value of a source that has not entered yet.
Absent = Literal["mean", "zero"]

# The source of an expectation.
Expectation: TypeAlias = dict[str, Any]


class AnalysisProvenance(Record):
    """Where an analysis comes from."""

    library: str
    version: str
    rows: int
    inputs: dict[str, Any]
    conventions: tuple[Message, ...]


class InferredBy(Record):
    """How the numbers of an analysis are inferred."""

    design: SampledBy
    method: InferenceMethod
    interval: IntervalKind
    scale: Scale
    level: float
    target: InferenceTarget
    replicates: int | None
    seed: int | None
    robust: RobustForm | None


class DrawnCurve(Record):
    """A curve over the shares of weight."""

    method: Method
    index: CurveFigure | None
    area: float
    ordinates: tuple[Point, ...]
    inverse: tuple[Reach, ...]
    complete: bool
    points: tuple[Point, ...]


class Method(Record):
    """The method of a structured result: its name, its conventions, its source."""

    id: str
    en: str
    zh: str
    convention_en: str
    convention_zh: str
    source: str


class CurveFigure(Record):
    """A measure that belongs to a curve."""

    measure: str
    value: float


class Point(Record):
    """A point of a curve."""

    share: float
    ordinate: float


class Reach(Record):
    """The share at which a curve first reaches an ordinate."""

    ordinate: float
    share: float | None


class Dominance(Record):
    """Two samples compared at every share, or below every line."""

    method: Method
    order: Order
    verdict: DominanceVerdict
    crossings: tuple[Crossing, ...]
    points: tuple[ComparedPoint, ...]


class Crossing(Record):
    """Where two curves cross."""

    at: float
    group_a_above_after: bool


class ComparedPoint(Record):
    """Both curves at one place, to be joined by straight lines."""

    at: float
    group_a: float
    group_b: float
    difference: float


class TableGap(Record):
    """A gap between two groups of a table, with its direction."""

    direction: Message
    group_a: Side
    group_b: Side
    difference: float
    ratio: float | None
    standardized: float | None
    log_ratio: float | None
    parity: float | None
    hedges_g: float | None
    method: Method


class Side(Record):
    """One of the two groups of a `Gap`."""

    weight: float
    mean: float
    standard_deviation: float


class DistributionOverlap(Record):
    """How far the distribution of the first of two groups lies above that of the second."""

    method: Method
    superiority: float
    dominance: float
    overlap: float
    quantiles: tuple[QuantileGap, ...]


class QuantileGap(Record):
    """The gap at one share of the two distributions."""

    share: float
    group_a: float
    group_b: float
    difference: float
    ratio: float | None


class Kitagawa(Record):
    """The difference of two means (rates), decomposed into a rate effect and a composition effect."""

    method: Method
    group_a: float
    group_b: float
    difference: float
    rate: float
    composition: float
    parts: tuple[KitagawaPart, ...]


class KitagawaPart(Record):
    """The contribution of one category to a `Kitagawa` decomposition."""

    category: str
    weight_share: tuple[float, ...]
    mean: tuple[float, ...]
    rate: float
    composition: float


class OaxacaBlinder(Record):
    """The difference of the means of two groups, decomposed into endowments and coefficients."""

    method: Method
    reference: Reference
    group_a: float
    group_b: float
    difference: float
    explained: float
    unexplained: float
    unexplained_group_a: float
    unexplained_group_b: float
    endowments: float
    coefficients: float
    interaction: float
    parts: tuple[OaxacaPart, ...]


class OaxacaPart(Record):
    """The contribution of one column, or of the intercept, to an `OaxacaBlinder` decomposition."""

    column: str
    mean: tuple[float, ...]
    coefficient: tuple[float, ...]
    reference: float
    explained: float
    unexplained: float
    endowments: float
    coefficients: float
    interaction: float


class GroupMeans(Record):
    """The mean and the weight of every group: a sample of groups, of which any measure can be taken."""

    method: Method
    names: tuple[str, ...]
    values: tuple[float, ...]
    weights: tuple[float, ...]


class NamedEntropyDecomposition(Record):
    """The exact decomposition of generalized entropy within and between groups."""

    alpha: float
    total: float
    within: float
    between: float
    parts: tuple[NamedEntropyPart, ...]


class NamedEntropyPart(Record):
    """One group of a `NamedEntropyDecomposition`."""

    group: str
    units: int
    weight_share: float
    value_share: float
    mean: float | None
    entropy: float | None
    within: float
    between: float


class NestedDecomposition(Record):
    """The exact decomposition of inequality over nested groups (province, county, school)."""

    method: Method
    index: str
    total: float
    levels: tuple[LevelPart, ...]
    parts: tuple[NestedPart, ...]


class LevelPart(Record):
    """The contribution of one level to a `NestedDecomposition`."""

    level: str
    groups: int
    contribution: float
    share: float | None
    index: float


class NestedPart(Record):
    """One group of one level."""

    path: tuple[str, ...]
    units: int
    weight_share: float
    value_share: float | None
    mean: float
    index: float | None
    inside: float
    among: float
    between: float | None


class MaximumBetween(Record):
    """How near the part between groups comes to its maximum."""

    method: Method
    index: str
    between: float
    maximum: float | None
    ratio: float | None
    maximum_in_order: float
    ratio_in_order: float | None


class GiniDecomposition(Record):
    """The decomposition of the Gini index within and between groups."""

    method: Method
    total: float
    within: float
    between: float
    third: float
    parts: tuple[GiniPart, ...]
    pairs: tuple[GiniPair, ...]


class GiniPart(Record):
    """The contribution of one group to a `GiniDecomposition`."""

    group: str
    units: int
    weight_share: float
    value_share: float
    mean: float
    gini: float | None
    within: float
    stratification: float | None
    overlapping: float | None


class GiniPair(Record):
    """Two groups of a `GiniDecomposition` by Dagum."""

    richer: str
    poorer: str
    gini: float | None
    distance: float | None
    between: float
    transvariation: float


class SourceDecomposition(Record):
    """The inequality of a total y = Σ_k y_k, decomposed by its sources."""

    method: Method
    measure: str
    absent: Absent | None
    total: float
    base: float
    parts: tuple[SourcePart, ...]


class SourcePart(Record):
    """The contribution of one source to a `SourceDecomposition`."""

    source: str
    value_share: float
    contribution: float
    share: float
    gini: float | None
    concentration: float | None
    gini_correlation: float | None
    elasticity: float | None


class Contributions(Record):
    """The contribution of every unit to an index: 个体贡献."""

    method: Method
    measure: str
    total: float
    units: tuple[UnitContribution, ...]


class UnitContribution(Record):
    """The contribution of one unit."""

    row: int
    label: str | None
    weight_share: float
    contribution: float
    share: float | None


class LeaveOneOut(Record):
    """A measure without each unit, and the difference to its value of all units: 逐一剔除."""

    method: Method
    measure: str
    total: float
    units: tuple[LeftOut, ...]


class LeftOut(Record):
    """A measure without one unit."""

    row: int
    label: str | None
    own: float
    value: float | None
    difference: float | None
    reason: Message | None


class RecenteredInfluence(Record):
    """The recentered influence of every unit on a measure: 再中心化影响函数值."""

    method: Method
    functional: str
    value: float
    units: tuple[UnitRecentered, ...]


class UnitRecentered(Record):
    """The recentered influence of one unit."""

    row: int
    label: str | None
    recentered: float


class EntropyChange(Record):
    """The change of a generalized entropy index from one date to another."""

    method: Method
    alpha: float
    before: float
    after: float
    change: float
    within: float
    between: float
    composition: float
    parts: tuple[ChangePart, ...]


class ChangePart(Record):
    """The contribution of one group to an `EntropyChange`."""

    group: str
    weight_share: tuple[float, ...]
    mean: tuple[float, ...]
    entropy: tuple[float | None, ...]
    within: float
    between: float
    composition: float


class Sigma(Record):
    """Sigma convergence: does dispersion shrink?"""

    method: Method
    measure: str
    dates: tuple[SigmaDate, ...]
    change: float
    ratio: float | None


class SigmaDate(Record):
    """The dispersion at one date."""

    date: float
    value: float


class Beta(Record):
    """Beta convergence: do the units that are behind grow faster?"""

    method: Method
    conditional: bool
    dates: tuple[float, ...]
    beta: float
    speed: float | None
    half_life: float | None
    regression: Regression


class Regression(Record):
    """An outcome explained by columns: the line with the least weighted sum of squared residuals."""

    method: Method
    terms: tuple[Term, ...]
    units: int
    degrees_of_freedom: int
    residual_squares: float
    r_squared: float | None


class Term(Record):
    """One term of a regression."""

    column: str
    coefficient: float
    standard_error: float | None


class RifRegression(Record):
    """A measure of a whole distribution, explained by columns."""

    method: Method
    functional: str
    value: float
    regression: Regression


class DrawnConcentration(Record):
    """A concentration curve with ordinates."""

    index: float
    area: float
    ordinates: tuple[Point, ...]
    inverse: tuple[Reach, ...]
    complete: bool
    points: tuple[Point, ...]


class ConcentrationDecomposition(Record):
    """A concentration index as the sum of what determines the values."""

    index: float
    mean: float
    fitted: bool
    parts: tuple[DeterminantPart, ...]
    residual: float


class DeterminantPart(Record):
    """What one determinant adds to a concentration index."""

    name: str
    coefficient: float
    mean: float
    elasticity: float
    concentration: float | None
    contribution: float
    share: float | None


class Exposures(Record):
    """Exposure of every group to every group."""

    labels: tuple[str, ...] | None
    shares: tuple[tuple[float, ...] | None, ...]


class LocalSegregation(Record):
    """Local segregation of every unit and every group."""

    mutual_information: float
    entropy: float
    theil_h: float | None
    units: tuple[LocalPart, ...]
    groups: tuple[LocalPart, ...]


class LocalPart(Record):
    """What one unit or one group adds to the mutual information."""

    position: int
    label: str | None
    weight_share: float
    local: float
    contribution: float


class MutualInformationDecomposition(Record):
    """Segregation between and within nested levels."""

    mutual_information: float
    entropy: float
    theil_h: float | None
    levels: tuple[InformationLevel, ...]


class InformationLevel(Record):
    """One level of an `MutualInformationDecomposition`."""

    name: str
    mutual_information: float
    theil_h: float | None
    share: float | None
    parts: tuple[InformationPart, ...]


class InformationPart(Record):
    """What lies between the clusters of one level inside one cluster of the level above."""

    inside: tuple[int, ...]
    path: tuple[str, ...] | None
    weight_share: float
    clusters: int
    entropy: float
    mutual_information: float
    theil_h: float | None
    contribution: float


class Debiased(Record):
    """An index of segregation beyond what a random allocation would show."""

    measure: str
    value: float
    expected: float
    excess: float
    adjusted: float | None
    expectation: Expectation
    standard_error: float | None


class SegregationChange(Record):
    """The difference of two mutual information indices, split into what changed."""

    before: float
    after: float
    difference: float
    removals: float
    additions: float
    group_marginal: float
    unit_marginal: float
    structural: float
    units: tuple[StructuralPart, ...]


class StructuralPart(Record):
    """What one unit adds to the structural change."""

    before: int
    after: int
    label: str | None
    contribution: float


class RandomBenchmark(Record):
    """An index against its values under random allocation, with the permutation test: 随机分配基准."""

    method: Method
    measure: str
    value: float
    expected: float | None
    expectation: Expectation
    standard_deviation: float | None
    excess: float | None
    adjusted: float | None
    standardized_excess: float | None
    p_value: float
    p_value_error: float
    permutations: int
    failed: int


class NumbersInference(Record):
    """The sampling errors of the numbers of one result."""

    names: tuple[str, ...]
    values: tuple[float, ...]
    standard_errors: tuple[float | None, ...]
    lower: tuple[float | None, ...]
    upper: tuple[float | None, ...]
    statistics: tuple[float | None, ...]
    p_values: tuple[float | None, ...]
    degrees_of_freedom: float | None
    psus: int
    strata: int
    skewness: tuple[float | None, ...]
    largest_shares: tuple[float | None, ...]
    covariance: tuple[tuple[float | None, ...], ...] | None
    reasons: tuple[Any, ...]
    warnings: tuple[NumberWarning, ...]


class NumberWarning(Record):
    """What limits the trust in an interval."""

    name: str | None
    warning: Message


class Unanalyzed(Record):
    """A group that has no result."""

    row: int
    reason: Message
