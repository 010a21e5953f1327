"""The parts of what `analysis` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from junheng._record import Message, Record, tuples

# What is compared.
Order = Literal["lorenz", "generalized_lorenz", "first", "second"]

# Who dominates.
Verdict = Literal["first", "second", "equal", "crossing"]

# Whose coefficients count as the neutral ones of a twofold decomposition.
Reference = Literal["first", "second", "reimers", "cotton", "neumark", "pooled"]

# What a source that has not entered yet stands at.
Absent = Literal["mean", "zero"]

# Where an expectation comes from.
Expectation: TypeAlias = dict[str, Any]


class AnalysisProvenance(Record):
    """Where an analysis comes from."""

    __slots__ = ()
    _fields = ("library", "version", "rows", "inputs", "conventions")

    @property
    def library(self) -> str:
        """The library's name."""
        value: str = self._data["library"]
        return value

    @property
    def version(self) -> str:
        """The library's version."""
        value: str = self._data["version"]
        return value

    @property
    def rows(self) -> int:
        """Rows of the table."""
        value: int = self._data["rows"]
        return value

    @property
    def inputs(self) -> dict[str, Any]:
        """Every input as it was understood, those with defaults included."""
        value: dict[str, Any] = self._data["inputs"]
        return value

    @property
    def conventions(self) -> tuple[Message, ...]:
        """How the numbers are meant."""
        return self._records("conventions", Message)


class DrawnCurve(Record):
    """A curve over the shares of weight."""

    __slots__ = ()
    _fields = ("method", "index", "area", "ordinates", "inverse", "complete", "points")

    @property
    def method(self) -> Method:
        """Which curve it is."""
        return self._record("method", Method)

    @property
    def index(self) -> CurveFigure | None:
        """The index that the curve stands for; None where there is none."""
        return self._optional("index", CurveFigure)

    @property
    def area(self) -> float:
        """The area between the whole curve and the axis."""
        value: float = self._data["area"]
        return value

    @property
    def ordinates(self) -> tuple[Point, ...]:
        """The curve at the shares that were asked for."""
        return self._records("ordinates", Point)

    @property
    def inverse(self) -> tuple[Reach, ...]:
        """Where it first is as high as the heights that were asked for."""
        return self._records("inverse", Reach)

    @property
    def complete(self) -> bool:
        """Whether the points are all its knots; else they lie on it, evenly spaced."""
        value: bool = self._data["complete"]
        return value

    @property
    def points(self) -> tuple[Point, ...]:
        """Points to draw it by, by ascending share."""
        return self._records("points", Point)


class Method(Record):
    """The method behind a structured result: its name, what it takes for granted, where it is from."""

    __slots__ = ()
    _fields = ("id", "en", "zh", "convention_en", "convention_zh", "source")

    @property
    def id(self) -> str:
        """Stable identifier, for example `dagum`."""
        value: str = self._data["id"]
        return value

    @property
    def en(self) -> str:
        """English name."""
        value: str = self._data["en"]
        return value

    @property
    def zh(self) -> str:
        """中文 name."""
        value: str = self._data["zh"]
        return value

    @property
    def convention_en(self) -> str:
        """What its parts mean and how they add up, in English."""
        value: str = self._data["convention_en"]
        return value

    @property
    def convention_zh(self) -> str:
        """The same in 中文."""
        value: str = self._data["convention_zh"]
        return value

    @property
    def source(self) -> str:
        """Author, year, DOI."""
        value: str = self._data["source"]
        return value


class CurveFigure(Record):
    """A measure that belongs to a curve."""

    __slots__ = ()
    _fields = ("measure", "value")

    @property
    def measure(self) -> str:
        """The measure as text."""
        value: str = self._data["measure"]
        return value

    @property
    def value(self) -> float:
        """Its value."""
        value: float = self._data["value"]
        return value


class Point(Record):
    """A point of a curve."""

    __slots__ = ()
    _fields = ("share", "ordinate")

    @property
    def share(self) -> float:
        """The share of weight, from 0 to 1."""
        value: float = self._data["share"]
        return value

    @property
    def ordinate(self) -> float:
        """The curve there."""
        value: float = self._data["ordinate"]
        return value


class Reach(Record):
    """Where a curve first is as high as was asked."""

    __slots__ = ()
    _fields = ("ordinate", "share")

    @property
    def ordinate(self) -> float:
        """The height that was asked for."""
        value: float = self._data["ordinate"]
        return value

    @property
    def share(self) -> float | None:
        """The smallest share of weight at which the curve is at least so high; None where it never is."""
        value: float | None = self._data["share"]
        return value


class Dominance(Record):
    """Two samples compared at every share, or below every line.

    Formula:

        Lorenz:             L₁(p) ≥ L₂(p) for all p            generalized Lorenz: GL₁(p) ≥ GL₂(p) for all p
        first order:        Q₁(p) ≥ Q₂(p) for all p            second order: E(z − X₁)₊ ≤ E(z − X₂)₊ for all z

    and strictly so somewhere. Second order and generalized Lorenz give the same verdict by other sums; the
    crossings are lines z in one and shares p in the other.

    Returns:
    The verdict; the crossings, none unless the verdict says so. Curves that touch without changing sides do
    not cross; where they run together and then change sides, the crossing is where they met.

    Accuracy:

    Ordinates that agree to 32·2^-52 count as equal, so that one sample in another unit has the same Lorenz
    curve; quantiles are compared exactly. What is compared are the samples as they are: whether dominance
    holds in the populations they are drawn from is a matter for tests.

    Source:

    Atkinson (1970), doi:10.1016/0022-0531(70)90039-6; Shorrocks (1983), doi:10.2307/2554117; Saposnik (1981),
    Public Choice 36: 147–151; Foster & Shorrocks (1988), Econometrica 56(1): 173–177.
    """

    __slots__ = ()
    _fields = ("method", "order", "verdict", "crossings")

    @property
    def method(self) -> Method:
        """What dominating means."""
        return self._record("method", Method)

    @property
    def order(self) -> Order:
        """What is compared."""
        value: Order = self._data["order"]
        return value

    @property
    def verdict(self) -> Verdict:
        """Who dominates."""
        value: Verdict = self._data["verdict"]
        return value

    @property
    def crossings(self) -> tuple[Crossing, ...]:
        """Where the curves cross, ascending."""
        return self._records("crossings", Crossing)


class Crossing(Record):
    """Where two curves cross."""

    __slots__ = ()
    _fields = ("at", "first_above_after")

    @property
    def at(self) -> float:
        """The share of weight; for second order the line, in the unit of the values."""
        value: float = self._data["at"]
        return value

    @property
    def first_above_after(self) -> bool:
        """Whether the first sample is the better one from here on."""
        value: bool = self._data["first_above_after"]
        return value


class TableGap(Record):
    """A gap between two sides of a table, which says the way it goes."""

    __slots__ = ()
    _fields = (
        "direction",
        "first",
        "second",
        "difference",
        "ratio",
        "standardized",
        "log_ratio",
        "parity",
        "hedges_g",
        "method",
    )

    @property
    def direction(self) -> Message:
        """Which way differences and ratios go."""
        return self._record("direction", Message)

    @property
    def first(self) -> Side:
        """The group the gap is read from."""
        return self._record("first", Side)

    @property
    def second(self) -> Side:
        """The group it is read against."""
        return self._record("second", Side)

    @property
    def difference(self) -> float:
        """First mean less second mean."""
        value: float = self._data["difference"]
        return value

    @property
    def ratio(self) -> float | None:
        """First mean over second mean."""
        value: float | None = self._data["ratio"]
        return value

    @property
    def standardized(self) -> float | None:
        """The difference in pooled standard deviations."""
        value: float | None = self._data["standardized"]
        return value

    @property
    def log_ratio(self) -> float | None:
        """The logarithm of the ratio."""
        value: float | None = self._data["log_ratio"]
        return value

    @property
    def parity(self) -> float | None:
        """The adjusted parity index, symmetric about 1."""
        value: float | None = self._data["parity"]
        return value

    @property
    def hedges_g(self) -> float | None:
        """Hedges's g."""
        value: float | None = self._data["hedges_g"]
        return value

    @property
    def method(self) -> Method:
        """Which way the gap is read, and where its forms are from."""
        return self._record("method", Method)


class Side(Record):
    """One of the two groups of a `Gap`."""

    __slots__ = ()
    _fields = ("weight", "mean", "standard_deviation")

    @property
    def weight(self) -> float:
        """Σw, the weight of the group."""
        value: float = self._data["weight"]
        return value

    @property
    def mean(self) -> float:
        """The weighted mean of its values."""
        value: float = self._data["mean"]
        return value

    @property
    def standard_deviation(self) -> float:
        """The weighted population standard deviation of its values."""
        value: float = self._data["standard_deviation"]
        return value


class Separation(Record):
    """How far the distribution of the first of two groups lies above that of the second.

    Formula:

        superiority = P(X₁ > X₂) + ½ P(X₁ = X₂)        dominance = 2·superiority − 1
        overlap = 1 − max_x |F₁(x) − F₂(x)|             gap(p) = Q₁(p) − Q₂(p)

    X₁, X₂ are units drawn from the groups by their weights, F their distribution functions, Q the smallest
    value whose share of weight reaches p. The overlap needs no density: it is the area that two densities
    share where they cross once, and no less than that area where they cross more often.

    Returns:
    Superiority: ½ where neither lies above, 1 where every unit of the first exceeds every one of the second.
    Dominance (Cliff's delta): the same from −1 to 1. Overlap: 1 for equal distributions, 0 where one value
    parts them.

    Accuracy:

    Ranks from sums of about 106 bits, then one exact sum: a few units in the last place. Exchanging the
    groups gives exactly 1 − superiority but for that rounding; equal samples give exactly ½.

    Source:

    Wolfe & Hogg (1971), The American Statistician 25(4): 27–30, doi:10.1080/00031305.1971.10477278; Vargha &
    Delaney (2000), doi:10.3102/10769986025002101.
    """

    __slots__ = ()
    _fields = ("method", "superiority", "dominance", "overlap", "quantiles")

    @property
    def method(self) -> Method:
        """Which way it is read."""
        return self._record("method", Method)

    @property
    def superiority(self) -> float:
        """P(X₁ > X₂) + ½ P(X₁ = X₂)."""
        value: float = self._data["superiority"]
        return value

    @property
    def dominance(self) -> float:
        """Cliff's delta, 2·superiority − 1."""
        value: float = self._data["dominance"]
        return value

    @property
    def overlap(self) -> float:
        """1 − max|F₁ − F₂|."""
        value: float = self._data["overlap"]
        return value

    @property
    def quantiles(self) -> tuple[QuantileGap, ...]:
        """The gaps at the shares asked for."""
        return self._records("quantiles", QuantileGap)


class QuantileGap(Record):
    """The gap at one share of the two distributions."""

    __slots__ = ()
    _fields = ("share", "first", "second", "difference", "ratio")

    @property
    def share(self) -> float:
        """The share of weight at or below."""
        value: float = self._data["share"]
        return value

    @property
    def first(self) -> float:
        """The first group's quantile."""
        value: float = self._data["first"]
        return value

    @property
    def second(self) -> float:
        """The second group's."""
        value: float = self._data["second"]
        return value

    @property
    def difference(self) -> float:
        """First less second."""
        value: float = self._data["difference"]
        return value

    @property
    def ratio(self) -> float | None:
        """First over second; `None` where the second is zero or they differ in sign."""
        value: float | None = self._data["ratio"]
        return value


class Kitagawa(Record):
    """The difference of two means (rates), standardized: how much of it is composition.

    Formula:

        μ₁ − μ₂ = Σ_g p̄_g (μ₁g − μ₂g) + Σ_g (p₁g − p₂g)(μ̄_g − μ̄)

    p is a group's share of all weight, μ its mean; the bar is the middle of the two samples.

    Returns:
    The difference, first minus second; the part of the groups' own means (rate) and that of their shares
    (composition), which add to it; those of every group.

    Accuracy:

    The parts add to the difference within 1e-13 of the largest of what the groups add, also where all means
    are nearly equal: the parts may cancel each other, the means do not.

    Source:

    Kitagawa (1955), Journal of the American Statistical Association 50(272): 1168–1194,
    doi:10.1080/01621459.1955.10501299.
    """

    __slots__ = ()
    _fields = ("method", "first", "second", "difference", "rate", "composition", "parts")

    @property
    def method(self) -> Method:
        """How the difference is divided."""
        return self._record("method", Method)

    @property
    def first(self) -> float:
        """The mean of the first sample."""
        value: float = self._data["first"]
        return value

    @property
    def second(self) -> float:
        """The mean of the second."""
        value: float = self._data["second"]
        return value

    @property
    def difference(self) -> float:
        """First minus second."""
        value: float = self._data["difference"]
        return value

    @property
    def rate(self) -> float:
        """The groups' own means differ."""
        value: float = self._data["rate"]
        return value

    @property
    def composition(self) -> float:
        """Their shares differ."""
        value: float = self._data["composition"]
        return value

    @property
    def parts(self) -> tuple[KitagawaPart, ...]:
        """What each group adds."""
        return self._records("parts", KitagawaPart)


class KitagawaPart(Record):
    """What one group adds to a `Kitagawa` decomposition."""

    __slots__ = ()
    _fields = ("group", "weight_share", "mean", "rate", "composition")

    @property
    def group(self) -> str:
        """The group."""
        value: str = self._data["group"]
        return value

    @property
    def weight_share(self) -> tuple[float, ...]:
        """Its share of all weight in the first sample and in the second."""
        value: tuple[float, ...] = tuples(self._data["weight_share"])
        return value

    @property
    def mean(self) -> tuple[float, ...]:
        """Its mean in each."""
        value: tuple[float, ...] = tuples(self._data["mean"])
        return value

    @property
    def rate(self) -> float:
        """What the difference of its means adds."""
        value: float = self._data["rate"]
        return value

    @property
    def composition(self) -> float:
        """What the difference of its shares adds, against the middle of the two wholes' means.

        The sum over the groups is the same without that, and with it a group of the common mean adds nothing.
        """
        value: float = self._data["composition"]
        return value


class OaxacaBlinder(Record):
    """The difference of two groups' means, divided into what they have and what it counts for.

    Formula:

        ȳ₁ − ȳ₂ = (x̄₁ − x̄₂)·β* + [x̄₁·(β₁ − β*) + x̄₂·(β* − β₂)]                explained + unexplained
                = (x̄₁ − x̄₂)·β₂ + x̄₂·(β₁ − β₂) + (x̄₁ − x̄₂)·(β₁ − β₂)   endowments + coefficients + interaction

    x̄ are the weighted means of the columns, the intercept's 1 among them, β the coefficients of each group's
    own weighted regression, β* the neutral ones by the `Reference`.

    Returns:
    The difference, first minus second; both decompositions, each adding to it; those of every column. What a
    set of dummies adds to the unexplained part depends on which of them is left out; the sum over the set and
    the intercept does not.

    Accuracy:

    The parts add to the difference within 1e-13 of the largest of |x̄ β|; regressions as `Regression`. A part
    that would be zero but for the rounding of coefficients, such as the unexplained one of two groups on one
    line, comes out within that: no smaller number can be told from zero.

    Source:

    Oaxaca (1973), doi:10.2307/2525981; Blinder (1973), doi:10.2307/144855; Jann (2008), The Stata Journal
    8(4): 453–479, doi:10.1177/1536867X0800800401.
    """

    __slots__ = ()
    _fields = (
        "method",
        "reference",
        "first",
        "second",
        "difference",
        "explained",
        "unexplained",
        "unexplained_first",
        "unexplained_second",
        "endowments",
        "coefficients",
        "interaction",
        "parts",
    )

    @property
    def method(self) -> Method:
        """What the parts mean and how they add up."""
        return self._record("method", Method)

    @property
    def reference(self) -> Reference:
        """Whose coefficients are neutral."""
        value: Reference = self._data["reference"]
        return value

    @property
    def first(self) -> float:
        """The first group's mean outcome."""
        value: float = self._data["first"]
        return value

    @property
    def second(self) -> float:
        """The second group's."""
        value: float = self._data["second"]
        return value

    @property
    def difference(self) -> float:
        """First minus second."""
        value: float = self._data["difference"]
        return value

    @property
    def explained(self) -> float:
        """Twofold: what the groups have, by the neutral coefficients."""
        value: float = self._data["explained"]
        return value

    @property
    def unexplained(self) -> float:
        """Twofold: what it counts for."""
        value: float = self._data["unexplained"]
        return value

    @property
    def unexplained_first(self) -> float:
        """Of that, x̄₁·(β₁ − β*): the first group's advantage."""
        value: float = self._data["unexplained_first"]
        return value

    @property
    def unexplained_second(self) -> float:
        """Of that, x̄₂·(β* − β₂): the second group's disadvantage."""
        value: float = self._data["unexplained_second"]
        return value

    @property
    def endowments(self) -> float:
        """Threefold: what the groups have, by the second's coefficients."""
        value: float = self._data["endowments"]
        return value

    @property
    def coefficients(self) -> float:
        """Threefold: what it counts for, at the second's means."""
        value: float = self._data["coefficients"]
        return value

    @property
    def interaction(self) -> float:
        """Threefold: both at once."""
        value: float = self._data["interaction"]
        return value

    @property
    def parts(self) -> tuple[OaxacaPart, ...]:
        """The intercept, then each column."""
        return self._records("parts", OaxacaPart)


class OaxacaPart(Record):
    """What one column, or the intercept, adds to an `OaxacaBlinder` decomposition."""

    __slots__ = ()
    _fields = (
        "column",
        "mean",
        "coefficient",
        "reference",
        "explained",
        "unexplained",
        "endowments",
        "coefficients",
        "interaction",
    )

    @property
    def column(self) -> str:
        """The column; `intercept` for the constant."""
        value: str = self._data["column"]
        return value

    @property
    def mean(self) -> tuple[float, ...]:
        """Its mean in the first group and in the second."""
        value: tuple[float, ...] = tuples(self._data["mean"])
        return value

    @property
    def coefficient(self) -> tuple[float, ...]:
        """Its coefficient in each."""
        value: tuple[float, ...] = tuples(self._data["coefficient"])
        return value

    @property
    def reference(self) -> float:
        """Its neutral coefficient."""
        value: float = self._data["reference"]
        return value

    @property
    def explained(self) -> float:
        """(x̄₁ − x̄₂) β*."""
        value: float = self._data["explained"]
        return value

    @property
    def unexplained(self) -> float:
        """x̄₁ (β₁ − β*) + x̄₂ (β* − β₂)."""
        value: float = self._data["unexplained"]
        return value

    @property
    def endowments(self) -> float:
        """(x̄₁ − x̄₂) β₂."""
        value: float = self._data["endowments"]
        return value

    @property
    def coefficients(self) -> float:
        """x̄₂ (β₁ − β₂)."""
        value: float = self._data["coefficients"]
        return value

    @property
    def interaction(self) -> float:
        """(x̄₁ − x̄₂)(β₁ − β₂)."""
        value: float = self._data["interaction"]
        return value


class GroupMeans(Record):
    """The mean and the weight of every group: a sample of groups, of which any measure can be taken.

    Formula:

    μ_g = Σ w x / Σ w over the units of group g; its weight W_g = Σ w.

    Edge cases:

    One group is a sample of one.

    Accuracy:

    Means within 1 ulp, weights correctly rounded; the order of the rows cannot show.
    """

    __slots__ = ()
    _fields = ("method", "names", "values", "weights")

    @property
    def method(self) -> Method:
        """What the values and weights are."""
        return self._record("method", Method)

    @property
    def names(self) -> tuple[str, ...]:
        """The groups."""
        value: tuple[str, ...] = tuples(self._data["names"])
        return value

    @property
    def values(self) -> tuple[float, ...]:
        """The weighted mean of each."""
        value: tuple[float, ...] = tuples(self._data["values"])
        return value

    @property
    def weights(self) -> tuple[float, ...]:
        """The weight of each."""
        value: tuple[float, ...] = tuples(self._data["weights"])
        return value


class NamedEntropySplit(Record):
    """Generalized entropy of a whole, split exactly into parts within and between groups."""

    __slots__ = ()
    _fields = ("alpha", "total", "within", "between", "parts")

    @property
    def alpha(self) -> float:
        """α of the index."""
        value: float = self._data["alpha"]
        return value

    @property
    def total(self) -> float:
        """The index of the whole sample."""
        value: float = self._data["total"]
        return value

    @property
    def within(self) -> float:
        """The part inside the groups."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """The part between their means."""
        value: float = self._data["between"]
        return value

    @property
    def parts(self) -> tuple[NamedEntropyPart, ...]:
        """What each group adds."""
        return self._records("parts", NamedEntropyPart)


class NamedEntropyPart(Record):
    """One group of a `NamedEntropySplit`."""

    __slots__ = ()
    _fields = ("group", "units", "weight_share", "value_share", "mean", "entropy", "within", "between")

    @property
    def group(self) -> str:
        """The group."""
        value: str = self._data["group"]
        return value

    @property
    def units(self) -> int:
        """Units of positive weight in the group."""
        value: int = self._data["units"]
        return value

    @property
    def weight_share(self) -> float:
        """Its share of all weight, p = W_g / W."""
        value: float = self._data["weight_share"]
        return value

    @property
    def value_share(self) -> float:
        """Its share of the whole, s = W_g μ_g / (W μ)."""
        value: float = self._data["value_share"]
        return value

    @property
    def mean(self) -> float | None:
        """Its weighted mean μ_g; `None` without units."""
        value: float | None = self._data["mean"]
        return value

    @property
    def entropy(self) -> float | None:
        """GE(α) within the group; `None` without units or where every value is zero."""
        value: float | None = self._data["entropy"]
        return value

    @property
    def within(self) -> float:
        """What the inequality inside the group adds to the whole."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """What the distance of its mean from the whole mean adds; zero or more."""
        value: float = self._data["between"]
        return value


class NestedSplit(Record):
    """Inequality of a whole, split exactly over groups within groups (province, county, school).

    Formula:

        GE(α) = Σ_levels Σ_g p_g r_P^α φ_α(μ_g/μ_P) + Σ_g p_g r_g^α GE_g(α)
        J     = GE(1) + GE(0)
        V     = Σ_levels Σ_g p_g (μ_g − μ_P)²        + Σ_g p_g V_g
        A(ε)  = Σ_levels Σ_P p_P (m_P − ξ_P)/μ       + Σ_g p_g (μ_g − ξ_g)/μ

    p_g is the group's share of all weight, μ_g its mean, r_g = μ_g/μ, P the group it lies in, φ_α as in
    `EntropySplit`; the last sums run over the innermost groups. ξ is the equally-distributed equivalent μ(1 −
    A), m_P the weighted mean of ξ over the groups of P: Atkinson's index is split into losses of welfare. The
    level's own index i gives 1 − A = Π(1 − i); with one level of groups that is the form of Blackorby,
    Donaldson and Auersperg, A = W + B − W·B.

    Returns:
    The total; the levels and `within`, whose contributions add to it; every group, those of a group right
    after it.

    Edge cases:

    A group whose values are all zero has no index; it adds to the parts between groups only. Inner groups
    that are one unit each leave nothing `within`.

    Accuracy:

    `total` is the index of the whole, computed on its own; the contributions add to it within 1e-13 of it,
    also where all values are nearly equal. The order of the rows cannot show.

    Source:

    Shorrocks (1984), Econometrica 52(6): 1369–1385, doi:10.2307/1913511; Blackorby, Donaldson & Auersperg
    (1981), Canadian Journal of Economics 14(4): 665–685.
    """

    __slots__ = ()
    _fields = ("method", "index", "total", "levels", "parts")

    @property
    def method(self) -> Method:
        """What the parts mean and how they add up."""
        return self._record("method", Method)

    @property
    def index(self) -> str:
        """The index."""
        value: str = self._data["index"]
        return value

    @property
    def total(self) -> float:
        """The index of the whole."""
        value: float = self._data["total"]
        return value

    @property
    def levels(self) -> tuple[LevelPart, ...]:
        """The levels from the outermost inwards, `within` last."""
        return self._records("levels", LevelPart)

    @property
    def parts(self) -> tuple[NestedPart, ...]:
        """The whole, then every group, those of a group right after it."""
        return self._records("parts", NestedPart)


class LevelPart(Record):
    """What one level adds to a `NestedSplit`."""

    __slots__ = ()
    _fields = ("level", "groups", "contribution", "share", "index")

    @property
    def level(self) -> str:
        """The level; `within` for what lies inside the innermost groups."""
        value: str = self._data["level"]
        return value

    @property
    def groups(self) -> int:
        """How many groups it has; the units of positive weight for `within`."""
        value: int = self._data["groups"]
        return value

    @property
    def contribution(self) -> float:
        """What lies between its groups, inside the groups of the level above: the levels add to the total."""
        value: float = self._data["contribution"]
        return value

    @property
    def share(self) -> float | None:
        """The contribution over the total; `None` where the total is zero."""
        value: float | None = self._data["share"]
        return value

    @property
    def index(self) -> float:
        """The level's own index.

        For Atkinson's index 1 − A = Π(1 − index) over the levels; else the contribution itself.
        """
        value: float = self._data["index"]
        return value


class NestedPart(Record):
    """One group of one level."""

    __slots__ = ()
    _fields = ("path", "units", "weight_share", "value_share", "mean", "index", "inside", "among", "between")

    @property
    def path(self) -> tuple[str, ...]:
        """Its name and those of the groups it lies in, the outermost first; empty for the whole."""
        value: tuple[str, ...] = tuples(self._data["path"])
        return value

    @property
    def units(self) -> int:
        """Units of positive weight."""
        value: int = self._data["units"]
        return value

    @property
    def weight_share(self) -> float:
        """Its share of all weight."""
        value: float = self._data["weight_share"]
        return value

    @property
    def value_share(self) -> float | None:
        """Its share of Σ w x; `None` where that is zero."""
        value: float | None = self._data["value_share"]
        return value

    @property
    def mean(self) -> float:
        """Its weighted mean."""
        value: float = self._data["mean"]
        return value

    @property
    def index(self) -> float | None:
        """The index inside it; `None` where it is not defined, as every value is zero."""
        value: float | None = self._data["index"]
        return value

    @property
    def inside(self) -> float:
        """All that lies inside it: `among` and what its own groups have inside."""
        value: float = self._data["inside"]
        return value

    @property
    def among(self) -> float:
        """What lies between the groups one level down; between its units for an innermost group."""
        value: float = self._data["among"]
        return value

    @property
    def between(self) -> float | None:
        """Its own term of the part between the groups of its level.

        `None` for the whole and for Atkinson's index, whose part between groups is no sum over them.
        """
        value: float | None = self._data["between"]
        return value


class MaximumBetween(Record):
    """How near the part between groups comes to its maximum.

    Formula:

        ratio = B / max B        max over the ways to cut the ordered units into groups of the same weights

    B is the part between groups of a `NestedSplit` with one level (the level's index, for Atkinson's). It is
    largest where groups do not overlap: the units are laid out from the poorest to the richest and cut into
    runs as heavy as the groups, in some order of the groups. A unit on a cut is split.

    Returns:
    The part between groups, and two maxima: over every order of the groups (up to 16 groups, 8 for Atkinson's
    index; `None` beyond), and in the order of their means, which is never larger. A ratio is 1 where the
    groups do not overlap at all, `None` where all units are equal.

    Accuracy:

    Runs from exact sums of the distances from the mean: 1e-13 of the index of the whole, also where all units
    are nearly equal. The order of the rows cannot show.

    Source:

    Elbers, Lanjouw, Mistiaen & Özler (2008), Journal of Economic Inequality 6: 231–245.
    """

    __slots__ = ()
    _fields = ("method", "index", "between", "maximum", "ratio", "maximum_in_order", "ratio_in_order")

    @property
    def method(self) -> Method:
        """What the maximum is taken over."""
        return self._record("method", Method)

    @property
    def index(self) -> str:
        """The index."""
        value: str = self._data["index"]
        return value

    @property
    def between(self) -> float:
        """The part between groups as it is."""
        value: float = self._data["between"]
        return value

    @property
    def maximum(self) -> float | None:
        """The largest over every order of the groups."""
        value: float | None = self._data["maximum"]
        return value

    @property
    def ratio(self) -> float | None:
        """The part between groups over that."""
        value: float | None = self._data["ratio"]
        return value

    @property
    def maximum_in_order(self) -> float:
        """The largest that keeps the order of the groups' means."""
        value: float = self._data["maximum_in_order"]
        return value

    @property
    def ratio_in_order(self) -> float | None:
        """The part between groups over that."""
        value: float | None = self._data["ratio_in_order"]
        return value


class GiniSplit(Record):
    """The Gini index of a whole, split within and between groups.

    Formula:

        Bhattacharya–Mahalanobis: G = Σ p_g s_g G_g + G(μ_g; p_g) + overlap
        Yitzhaki–Lerman:          G = Σ s_g G_g + 2 cov(μ_g, F̄_g)/μ + Σ s_g G_g (O_g − 1)
        Dagum:                    G = Σ p_g s_g G_g + Σ_{j>h} p_j p_h |μ_j − μ_h|/μ + Σ_{j>h} 2 p_j p_h T_jh/μ

    p_g, s_g are a group's shares of weight and value, G_g its own index, F̄_g its mean rank among all, O_g =
    cov_g(x, F)/cov_g(x, F_g), and T_jh = E max(x_poorer − x_richer, 0) for the groups of poorer and richer
    mean: how far the poorer reaches above the richer. The parts between groups of the first and the third are
    equal, and so are their third parts; Dagum shows every pair of groups.

    Returns:
    The total and its three parts, which add to it; a group's own share of each. The first two are zero or
    more; the third is zero or more by the first and third method, and of either sign by the second.

    Edge cases:

    A group whose values are all zero has no index of its own. Groups that do not overlap leave exactly no
    overlap and no transvariation.

    Accuracy:

    `total` is the index of the whole, computed on its own; the parts add to it within 1e-13 of it, also where
    all values are nearly equal. The overlap of the first method is the rest, and so is known to 1e-15 of the
    total only; Dagum's transvariation is summed from terms of one sign, in time proportional to groups ×
    units and memory to the pairs of groups: for thousands of groups take the first method.

    Source:

    Bhattacharya & Mahalanobis (1967), doi:10.1080/01621459.1967.10482896; Yitzhaki & Lerman (1991), Review of
    Income and Wealth 37(3): 313–329; Dagum (1997), Empirical Economics 22: 515–531, doi:10.1007/BF01205777.
    """

    __slots__ = ()
    _fields = ("method", "total", "within", "between", "third", "parts", "pairs")

    @property
    def method(self) -> Method:
        """What the parts mean and how they add up."""
        return self._record("method", Method)

    @property
    def total(self) -> float:
        """The Gini index of the whole."""
        value: float = self._data["total"]
        return value

    @property
    def within(self) -> float:
        """The part within groups."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """The part between groups."""
        value: float = self._data["between"]
        return value

    @property
    def third(self) -> float:
        """Overlap, stratification or transvariation, as the method has it."""
        value: float = self._data["third"]
        return value

    @property
    def parts(self) -> tuple[GiniPart, ...]:
        """What each group adds."""
        return self._records("parts", GiniPart)

    @property
    def pairs(self) -> tuple[GiniPair, ...]:
        """Every pair of groups, by Dagum; else empty."""
        return self._records("pairs", GiniPair)


class GiniPart(Record):
    """What one group adds to a `GiniSplit`."""

    __slots__ = ()
    _fields = (
        "group",
        "units",
        "weight_share",
        "value_share",
        "mean",
        "gini",
        "within",
        "stratification",
        "overlapping",
    )

    @property
    def group(self) -> str:
        """The group."""
        value: str = self._data["group"]
        return value

    @property
    def units(self) -> int:
        """Units of positive weight."""
        value: int = self._data["units"]
        return value

    @property
    def weight_share(self) -> float:
        """p_g, its share of all weight."""
        value: float = self._data["weight_share"]
        return value

    @property
    def value_share(self) -> float:
        """s_g, its share of Σ w x."""
        value: float = self._data["value_share"]
        return value

    @property
    def mean(self) -> float:
        """μ_g, its weighted mean."""
        value: float = self._data["mean"]
        return value

    @property
    def gini(self) -> float | None:
        """The Gini index inside it; `None` where every value is zero."""
        value: float | None = self._data["gini"]
        return value

    @property
    def within(self) -> float:
        """What it adds to the part within."""
        value: float = self._data["within"]
        return value

    @property
    def stratification(self) -> float | None:
        """What it adds to the third part, by Yitzhaki and Lerman; else `None`."""
        value: float | None = self._data["stratification"]
        return value

    @property
    def overlapping(self) -> float | None:
        """O_g, how far the others reach into its range: 0 where they do not, 1 where all are alike.

        Above 1 where they gather around its mean. By Yitzhaki and Lerman; `None` where it does not vary.
        """
        value: float | None = self._data["overlapping"]
        return value


class GiniPair(Record):
    """Two groups of a `GiniSplit` by Dagum."""

    __slots__ = ()
    _fields = ("richer", "poorer", "gini", "distance", "between", "transvariation")

    @property
    def richer(self) -> str:
        """The group of the higher mean; of equal means, the one that stands first."""
        value: str = self._data["richer"]
        return value

    @property
    def poorer(self) -> str:
        """The other."""
        value: str = self._data["poorer"]
        return value

    @property
    def gini(self) -> float | None:
        """The mean difference between their units over the sum of their means; `None` where both are zero."""
        value: float | None = self._data["gini"]
        return value

    @property
    def distance(self) -> float | None:
        """D, their economic distance.

        1 where no unit of the poorer lies above one of the richer, 0 where the means are equal; `None` where
        all units of both have one value.
        """
        value: float | None = self._data["distance"]
        return value

    @property
    def between(self) -> float:
        """What the difference of their means adds to the part between groups."""
        value: float = self._data["between"]
        return value

    @property
    def transvariation(self) -> float:
        """What the reach of the poorer above the richer adds to the transvariation."""
        value: float = self._data["transvariation"]
        return value


class SourceSplit(Record):
    """The inequality of a total y = Σ_k y_k, divided among its sources.

    Formula:

        Lerman–Yitzhaki: G = Σ S_k R_k G_k     Rao: G = Σ S_k C_k     (S_k C_k = S_k R_k G_k)
        elasticity_k = S_k R_k G_k / G − S_k
        Shorrocks:       I = Σ I · cov(y_k, y)/var(y)
        Shapley:         I = Σ_k Σ_{S ∌ k} |S|! (K−1−|S|)!/K! · (I(S ∪ k) − I(S)) + I(∅)

    S_k = μ_k/μ; F, F_k are the mean ranks in the order of the total and of the source, ties at their middle.
    I(S) is the measure with the sources outside S at their means (`Absent::Mean`, so that base I(∅) = 0 for
    any measure of inequality), or at zero (`Absent::Zero`, where I(∅) counts as 0).

    Returns:
    The measure of the total, and for every source its contribution; these and `base` add to it.

    Accuracy:

    `total` is the measure of the summed sources, computed on its own; for the Gini index what the rounding of
    the sums takes is added again, and cov and var take the sums before it. The contributions add to the total
    within 1e-13 of the largest of them, also where the sums are nearly equal. The order of the rows cannot
    show.

    Source:

    Lerman & Yitzhaki (1985), doi:10.2307/1928447; Rao (1969), Journal of the Royal Statistical Society A
    132(3): 418–425, doi:10.2307/2344120; Shorrocks (1982), doi:10.2307/1912537; Shorrocks (2013),
    doi:10.1007/s10888-011-9214-z.
    """

    __slots__ = ()
    _fields = ("method", "measure", "absent", "total", "base", "parts")

    @property
    def method(self) -> Method:
        """How the contributions are made."""
        return self._record("method", Method)

    @property
    def measure(self) -> str:
        """The measure that is divided."""
        value: str = self._data["measure"]
        return value

    @property
    def absent(self) -> Absent:
        """What a source not yet in stands at, by Shapley; else `None`."""
        value: Absent = self._data["absent"]
        return value

    @property
    def total(self) -> float:
        """The measure of the total."""
        value: float = self._data["total"]
        return value

    @property
    def base(self) -> float:
        """The measure without any source, by Shapley: 0 for a measure that is zero at equality; else 0."""
        value: float = self._data["base"]
        return value

    @property
    def parts(self) -> tuple[SourcePart, ...]:
        """What each source adds."""
        return self._records("parts", SourcePart)


class SourcePart(Record):
    """What one source adds to a `SourceSplit`."""

    __slots__ = ()
    _fields = (
        "source",
        "value_share",
        "contribution",
        "share",
        "gini",
        "concentration",
        "gini_correlation",
        "elasticity",
    )

    @property
    def source(self) -> str:
        """The source."""
        value: str = self._data["source"]
        return value

    @property
    def value_share(self) -> float:
        """S_k, its share of the total."""
        value: float = self._data["value_share"]
        return value

    @property
    def contribution(self) -> float:
        """What it adds to the total's inequality; below zero where it evens it out."""
        value: float = self._data["contribution"]
        return value

    @property
    def share(self) -> float:
        """The contribution over the total's inequality."""
        value: float = self._data["share"]
        return value

    @property
    def gini(self) -> float | None:
        """G_k, its own Gini index 2 cov(y_k, F_k)/μ_k.

        `None` where its mean is not above zero, and by the methods that do not use it.
        """
        value: float | None = self._data["gini"]
        return value

    @property
    def concentration(self) -> float | None:
        """C_k = 2 cov(y_k, F)/μ_k, its concentration in the order of the total; `None` as for `gini`."""
        value: float | None = self._data["concentration"]
        return value

    @property
    def gini_correlation(self) -> float | None:
        """R_k = cov(y_k, F)/cov(y_k, F_k), from −1 to 1; `None` where the source does not vary."""
        value: float | None = self._data["gini_correlation"]
        return value

    @property
    def elasticity(self) -> float | None:
        """What one percent more of the source does to the Gini index, in percent of it."""
        value: float | None = self._data["elasticity"]
        return value


class Contributions(Record):
    """The contribution of every unit to an index: 个体贡献.

    Formula:

        GE(α) = Σ_i p_i φ_α(x_i/μ)        variance = Σ_i p_i (x_i − μ)²        J = GE(0) + GE(1)

    p_i is a unit's share of all weight, μ the mean. φ₁(r) = r ln r − r + 1, φ₀(r) = r − 1 − ln r, and φ_α(r)
    = (r^α − 1 − α(r − 1))/(α(α − 1)) else: zero at the mean and above zero elsewhere.

    Returns:
    A contribution of zero or more for every row; they add to `total`.

    Edge cases:

    All equal: every contribution is 0, and no unit has a share. A unit of weight zero has 0.

    Accuracy:

    `total` is the index of the whole, computed on its own; the contributions add to it within 1e-13 of it.

    Source:

    Shorrocks (1980), doi:10.2307/1913126 (additively decomposable indices).
    """

    __slots__ = ()
    _fields = ("method", "measure", "total", "units")

    @property
    def method(self) -> Method:
        """What a contribution means."""
        return self._record("method", Method)

    @property
    def measure(self) -> str:
        """The index."""
        value: str = self._data["measure"]
        return value

    @property
    def total(self) -> float:
        """Its value."""
        value: float = self._data["total"]
        return value

    @property
    def units(self) -> tuple[UnitContribution, ...]:
        """The units, in row order."""
        return self._records("units", UnitContribution)


class UnitContribution(Record):
    """What one unit adds."""

    __slots__ = ()
    _fields = ("row", "label", "weight_share", "contribution", "share")

    @property
    def row(self) -> int:
        """Its row: in the sample, or in the table where one is analyzed."""
        value: int = self._data["row"]
        return value

    @property
    def label(self) -> str | None:
        """What it is called, where units have names."""
        value: str | None = self._data["label"]
        return value

    @property
    def weight_share(self) -> float:
        """Its share of all weight."""
        value: float = self._data["weight_share"]
        return value

    @property
    def contribution(self) -> float:
        """What it adds to the index."""
        value: float = self._data["contribution"]
        return value

    @property
    def share(self) -> float | None:
        """The contribution over the index; `None` where that is zero."""
        value: float | None = self._data["share"]
        return value


class RecenteredInfluence(Record):
    """The recentered influence of every unit on a measure: 再中心化影响函数值.

    Formula:

    RIF(x) = T(F) + IF(x; T, F), so that Σ p RIF = T: see `Functional::recentered`.

    Edge cases:

    A unit of weight zero has 0. For quantiles the influence rests on an estimated density: see `Quantile`.

    Accuracy:

    As the influence values.

    Source:

    Firpo, Fortin & Lemieux (2009), Econometrica 77(3): 953–973, doi:10.3982/ECTA6822.
    """

    __slots__ = ()
    _fields = ("method", "functional", "value", "units")

    @property
    def method(self) -> Method:
        """What it is."""
        return self._record("method", Method)

    @property
    def functional(self) -> str:
        """The measure."""
        value: str = self._data["functional"]
        return value

    @property
    def value(self) -> float:
        """Its value."""
        value: float = self._data["value"]
        return value

    @property
    def units(self) -> tuple[UnitRecentered, ...]:
        """The units, in row order."""
        return self._records("units", UnitRecentered)


class UnitRecentered(Record):
    """The recentered influence of one unit."""

    __slots__ = ()
    _fields = ("row", "label", "recentered")

    @property
    def row(self) -> int:
        """Its row: in the sample, or in the table where one is analyzed."""
        value: int = self._data["row"]
        return value

    @property
    def label(self) -> str | None:
        """What it is called, where units have names."""
        value: str | None = self._data["label"]
        return value

    @property
    def recentered(self) -> float:
        """The value of the measure plus the unit's influence on it; 0 for a unit of weight zero."""
        value: float = self._data["recentered"]
        return value


class EntropyChange(Record):
    """The change of a generalized entropy index from one date to another.

    Formula:

        I = Σ_g p_g (r_g^α I_g + φ_α(r_g))         ΔI = within + between + composition
        within      = Σ p̄ · mean(r^α) · ΔI_g
        between     = Σ p̄ · (mean(I_g) · Δ(r^α) + Δφ_α(r))
        composition = Σ mean(r^α I_g + φ_α(r)) · Δp

    p_g is the group's share of all weight, r_g = μ_g/μ, I_g the index inside, φ_α as in `EntropySplit`; Δ is
    second date minus first, the bar and mean( ) the middle of the two dates. For the mean log deviation (α =
    0) within and composition are those of Mookherjee and Shorrocks, Σ p̄ ΔI_g and Σ (Ī_g + λ̄ − mean(ln λ))
    Δp; between is exact here, where theirs puts Σ (θ̄_g − p̄_g) Δln μ_g for Σ p̄ Δ(r − ln r) and leaves a
    rest.

    Returns:
    The index at both dates, its change, the three parts, which add to it, and those of every group.

    Accuracy:

    The parts add to the change within 1e-13 of the larger index.

    Source:

    Mookherjee & Shorrocks (1982), Economic Journal 92(368): 886–902, doi:10.2307/2232673.
    """

    __slots__ = ()
    _fields = ("method", "alpha", "first", "second", "change", "within", "between", "composition", "parts")

    @property
    def method(self) -> Method:
        """How the change is divided."""
        return self._record("method", Method)

    @property
    def alpha(self) -> float:
        """α of the index."""
        value: float = self._data["alpha"]
        return value

    @property
    def first(self) -> float:
        """The index at the first date."""
        value: float = self._data["first"]
        return value

    @property
    def second(self) -> float:
        """The index at the second date."""
        value: float = self._data["second"]
        return value

    @property
    def change(self) -> float:
        """Second minus first."""
        value: float = self._data["change"]
        return value

    @property
    def within(self) -> float:
        """Inequality inside groups changed."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """The means of groups changed against the whole's."""
        value: float = self._data["between"]
        return value

    @property
    def composition(self) -> float:
        """The shares of groups changed."""
        value: float = self._data["composition"]
        return value

    @property
    def parts(self) -> tuple[ChangePart, ...]:
        """What each group adds."""
        return self._records("parts", ChangePart)


class ChangePart(Record):
    """What one group adds to an `EntropyChange`."""

    __slots__ = ()
    _fields = ("group", "weight_share", "mean", "entropy", "within", "between", "composition")

    @property
    def group(self) -> str:
        """The group."""
        value: str = self._data["group"]
        return value

    @property
    def weight_share(self) -> tuple[float, ...]:
        """Its share of all weight, at the first date and at the second."""
        value: tuple[float, ...] = tuples(self._data["weight_share"])
        return value

    @property
    def mean(self) -> tuple[float, ...]:
        """Its mean."""
        value: tuple[float, ...] = tuples(self._data["mean"])
        return value

    @property
    def entropy(self) -> tuple[float | None, ...]:
        """The index inside it; `None` where every value is zero."""
        value: tuple[float | None, ...] = tuples(self._data["entropy"])
        return value

    @property
    def within(self) -> float:
        """What the change of inequality inside it adds."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """What the change of its mean against the whole's adds."""
        value: float = self._data["between"]
        return value

    @property
    def composition(self) -> float:
        """What the change of its share adds."""
        value: float = self._data["composition"]
        return value


class Sigma(Record):
    """Sigma convergence: does dispersion shrink?

    Formula:

    σ_t = the measure of the units' values at date t; change = σ_last − σ_first.

    Returns:
    The measure at every date; the change, below zero where the units drew together; the ratio of last to
    first, `None` where the first is zero. Whether a change is more than chance is left to tests of
    differences.

    Source:

    Barro & Sala-i-Martin (1992), Journal of Political Economy 100(2): 223–251, doi:10.1086/261816.
    """

    __slots__ = ()
    _fields = ("method", "measure", "dates", "change", "ratio")

    @property
    def method(self) -> Method:
        """What is compared."""
        return self._record("method", Method)

    @property
    def measure(self) -> str:
        """The measure of dispersion."""
        value: str = self._data["measure"]
        return value

    @property
    def dates(self) -> tuple[SigmaDate, ...]:
        """The measure at each date."""
        return self._records("dates", SigmaDate)

    @property
    def change(self) -> float:
        """Last minus first."""
        value: float = self._data["change"]
        return value

    @property
    def ratio(self) -> float | None:
        """Last over first."""
        value: float | None = self._data["ratio"]
        return value


class SigmaDate(Record):
    """The dispersion at one date."""

    __slots__ = ()
    _fields = ("date", "value")

    @property
    def date(self) -> float:
        """The date."""
        value: float = self._data["date"]
        return value

    @property
    def value(self) -> float:
        """The measure of the units' values then."""
        value: float = self._data["value"]
        return value


class Beta(Record):
    """Beta convergence: do the units that are behind grow faster?

    Formula:

        (ln x_T − ln x_0)/T = a + β ln x_0 + Σ_j c_j z_j + e        T = last date − first date
        speed = −ln(1 + βT)/T        half-life = ln 2/speed

    Absolute without columns, conditional with them. Dates between the first and the last do not enter.
    Weighted least squares by the panel's weights.

    Returns:
    β, below zero where units behind catch up; the speed at which a gap closes per unit of the dates, `None`
    where βT ≤ −1 (gaps are overshot); the time that halves it, `None` unless the speed is above zero; the
    regression, whose column of the first value is `ln_initial`.

    Edge cases:

    An unlucky year at the first date looks like catching up afterwards (regression to the mean): β below zero
    can go with dispersion that grows. Look at `Sigma` too.

    Source:

    Barro & Sala-i-Martin (1992), doi:10.1086/261816; Quah (1993), doi:10.2307/3440905.
    """

    __slots__ = ()
    _fields = ("method", "conditional", "dates", "beta", "speed", "half_life", "regression")

    @property
    def method(self) -> Method:
        """What is regressed on what."""
        return self._record("method", Method)

    @property
    def conditional(self) -> bool:
        """Whether columns besides the first value explain growth."""
        value: bool = self._data["conditional"]
        return value

    @property
    def dates(self) -> tuple[float, ...]:
        """The first date and the last."""
        value: tuple[float, ...] = tuples(self._data["dates"])
        return value

    @property
    def beta(self) -> float:
        """The coefficient of the logarithm of the first value."""
        value: float = self._data["beta"]
        return value

    @property
    def speed(self) -> float | None:
        """The speed of convergence."""
        value: float | None = self._data["speed"]
        return value

    @property
    def half_life(self) -> float | None:
        """How long it takes to halve a gap."""
        value: float | None = self._data["half_life"]
        return value

    @property
    def regression(self) -> Regression:
        """The whole regression."""
        return self._record("regression", Regression)


class Regression(Record):
    """An outcome explained by columns: the line with the least weighted sum of squared residuals.

    Formula:

        b = argmin Σ w (y − Σ_j b_j x_j)²        x₀ = 1        se_j = √(s² (XᵀWX)⁻¹_jj)
        s² = Σ w e² / (n − k)        R² = 1 − Σ w e² / Σ w (y − ȳ)²

    w are the weights, e the residuals, n the number of units of positive weight, k that of the coefficients.

    Returns:
    The terms, the intercept first, then the columns in their order; R² is `None` where the outcome does not
    vary. The standard errors hold for independent residuals of one variance (times 1/w); for survey designs
    and clusters they are too small.

    Edge cases:

    With as many units as coefficients the fit is exact and has no standard errors.

    Accuracy:

    Householder QR and two corrections with exact residual sums: nearly the last digit of every coefficient
    while the condition number stays below 1e7; the certified digits of NIST's Longley (condition 5e9). Rows
    in any order give the same bits.

    Source:

    Björck (1996), Numerical Methods for Least Squares Problems, §2.4 and §6.6.
    """

    __slots__ = ()
    _fields = ("method", "terms", "units", "degrees_of_freedom", "residual_squares", "r_squared")

    @property
    def method(self) -> Method:
        """How it was solved, and what the standard errors hold for."""
        return self._record("method", Method)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms, the intercept first."""
        return self._records("terms", Term)

    @property
    def units(self) -> int:
        """Units of positive weight."""
        value: int = self._data["units"]
        return value

    @property
    def degrees_of_freedom(self) -> int:
        """Units less coefficients."""
        value: int = self._data["degrees_of_freedom"]
        return value

    @property
    def residual_squares(self) -> float:
        """Σ w e²."""
        value: float = self._data["residual_squares"]
        return value

    @property
    def r_squared(self) -> float | None:
        """The share of the outcome's weighted variance that the columns explain."""
        value: float | None = self._data["r_squared"]
        return value


class Term(Record):
    """One term of a regression."""

    __slots__ = ()
    _fields = ("column", "coefficient", "standard_error")

    @property
    def column(self) -> str:
        """The column; `intercept` for the constant."""
        value: str = self._data["column"]
        return value

    @property
    def coefficient(self) -> float:
        """Its coefficient."""
        value: float = self._data["coefficient"]
        return value

    @property
    def standard_error(self) -> float | None:
        """The standard error for residuals of equal variance; `None` without degrees of freedom."""
        value: float | None = self._data["standard_error"]
        return value


class RifRegression(Record):
    """A measure of a whole distribution, explained by columns.

    Formula:

    RIF(x_i) = b₀ + Σ_j b_j z_ij + e_i by weighted least squares; Σ p RIF = T, so T = b₀ + Σ_j b_j z̄_j.

    b_j is what T changes by, to the first order, as the mean of column j rises by one and all else of the
    columns' joint distribution stays (the unconditional effect, not that on units of given z).

    Edge cases:

    For quantiles the influence rests on an estimated density: see `Quantile`.

    Accuracy:

    As the influence values and `Regression`. The standard errors take the RIF as if it were observed: they
    are too small where the measure itself is estimated; resample for better ones.

    Source:

    Firpo, Fortin & Lemieux (2009), Econometrica 77(3): 953–973, doi:10.3982/ECTA6822.
    """

    __slots__ = ()
    _fields = ("method", "functional", "value", "regression")

    @property
    def method(self) -> Method:
        """What is explained, and what a coefficient means."""
        return self._record("method", Method)

    @property
    def functional(self) -> str:
        """The measure."""
        value: str = self._data["functional"]
        return value

    @property
    def value(self) -> float:
        """Its value."""
        value: float = self._data["value"]
        return value

    @property
    def regression(self) -> Regression:
        """The regression of its recentered influence."""
        return self._record("regression", Regression)


class DrawnConcentration(Record):
    """The concentration curve with the ordinates that were asked for."""

    __slots__ = ()
    _fields = ("index", "area", "ordinates", "inverse", "complete", "points")

    @property
    def index(self) -> float:
        """The concentration index, twice the area between the diagonal and the curve."""
        value: float = self._data["index"]
        return value

    @property
    def area(self) -> float:
        """The area between the curve and the axis."""
        value: float = self._data["area"]
        return value

    @property
    def ordinates(self) -> tuple[Point, ...]:
        """The curve at the shares that were asked for."""
        return self._records("ordinates", Point)

    @property
    def inverse(self) -> tuple[Reach, ...]:
        """Where it first is as high as the heights that were asked for."""
        return self._records("inverse", Reach)

    @property
    def complete(self) -> bool:
        """Whether the points are all its knots; else they lie on it, evenly spaced."""
        value: bool = self._data["complete"]
        return value

    @property
    def points(self) -> tuple[Point, ...]:
        """Points to draw it by, by ascending share."""
        return self._records("points", Point)


class Determinants(Record):
    """A concentration index as the sum of what determines the values."""

    __slots__ = ()
    _fields = ("index", "mean", "fitted", "parts", "residual")

    @property
    def index(self) -> float:
        """The concentration index of the values."""
        value: float = self._data["index"]
        return value

    @property
    def mean(self) -> float:
        """μ, their mean."""
        value: float = self._data["mean"]
        return value

    @property
    def fitted(self) -> bool:
        """Whether the coefficients were fitted here by weighted least squares."""
        value: bool = self._data["fitted"]
        return value

    @property
    def parts(self) -> tuple[DeterminantPart, ...]:
        """What each determinant adds."""
        return self._records("parts", DeterminantPart)

    @property
    def residual(self) -> float:
        """What remains: V(ε)/μ."""
        value: float = self._data["residual"]
        return value


class DeterminantPart(Record):
    """What one determinant adds to a concentration index."""

    __slots__ = ()
    _fields = ("name", "coefficient", "mean", "elasticity", "concentration", "contribution", "share")

    @property
    def name(self) -> str:
        """Its name."""
        value: str = self._data["name"]
        return value

    @property
    def coefficient(self) -> float:
        """β, its coefficient."""
        value: float = self._data["coefficient"]
        return value

    @property
    def mean(self) -> float:
        """x̄, its mean."""
        value: float = self._data["mean"]
        return value

    @property
    def elasticity(self) -> float:
        """β x̄/μ, the elasticity of the values with respect to it."""
        value: float = self._data["elasticity"]
        return value

    @property
    def concentration(self) -> float | None:
        """Its own concentration index; `None` where its mean is not above zero."""
        value: float | None = self._data["concentration"]
        return value

    @property
    def contribution(self) -> float:
        """β V(x)/μ: elasticity times concentration."""
        value: float = self._data["contribution"]
        return value

    @property
    def share(self) -> float | None:
        """Contribution over index; `None` where the index is zero."""
        value: float | None = self._data["share"]
        return value


class Exposures(Record):
    """Exposure of every group to every group."""

    __slots__ = ()
    _fields = ("labels", "shares")

    @property
    def labels(self) -> tuple[str, ...] | None:
        """The names of the groups, where the counts have labels."""
        value: tuple[str, ...] | None = tuples(self._data["labels"])
        return value

    @property
    def shares(self) -> tuple[tuple[float, ...] | None, ...]:
        """Row a: the shares of the groups that an average pupil of group a meets."""
        value: tuple[tuple[float, ...] | None, ...] = tuples(self._data["shares"])
        return value


class LocalSegregation(Record):
    """Local segregation of every unit and every group."""

    __slots__ = ()
    _fields = ("mutual_information", "entropy", "theil_h", "units", "groups")

    @property
    def mutual_information(self) -> float:
        """M."""
        value: float = self._data["mutual_information"]
        return value

    @property
    def entropy(self) -> float:
        """E, the entropy of the groups."""
        value: float = self._data["entropy"]
        return value

    @property
    def theil_h(self) -> float | None:
        """H = M/E; `None` where all pupils are of one group."""
        value: float | None = self._data["theil_h"]
        return value

    @property
    def units(self) -> tuple[LocalPart, ...]:
        """The units, in the order of the counts."""
        return self._records("units", LocalPart)

    @property
    def groups(self) -> tuple[LocalPart, ...]:
        """The groups, in the order of the counts."""
        return self._records("groups", LocalPart)


class LocalPart(Record):
    """What one unit or one group adds to the mutual information."""

    __slots__ = ()
    _fields = ("position", "label", "weight_share", "local", "contribution")

    @property
    def position(self) -> int:
        """Its position among the units or the groups."""
        value: int = self._data["position"]
        return value

    @property
    def label(self) -> str | None:
        """Its label, where the counts have labels."""
        value: str | None = self._data["label"]
        return value

    @property
    def weight_share(self) -> float:
        """Its share of all pupils."""
        value: float = self._data["weight_share"]
        return value

    @property
    def local(self) -> float:
        """Its local segregation: how far it is from the whole, in nats."""
        value: float = self._data["local"]
        return value

    @property
    def contribution(self) -> float:
        """Share times local segregation."""
        value: float = self._data["contribution"]
        return value


class InformationSplit(Record):
    """Segregation between and within nested levels."""

    __slots__ = ()
    _fields = ("mutual_information", "entropy", "theil_h", "levels")

    @property
    def mutual_information(self) -> float:
        """M between groups and units."""
        value: float = self._data["mutual_information"]
        return value

    @property
    def entropy(self) -> float:
        """E, the entropy of the groups."""
        value: float = self._data["entropy"]
        return value

    @property
    def theil_h(self) -> float | None:
        """H = M/E; `None` where all pupils are of one group."""
        value: float | None = self._data["theil_h"]
        return value

    @property
    def levels(self) -> tuple[InformationLevel, ...]:
        """The levels, outermost first."""
        return self._records("levels", InformationLevel)


class InformationLevel(Record):
    """One level of an `InformationSplit`."""

    __slots__ = ()
    _fields = ("name", "mutual_information", "theil_h", "share", "parts")

    @property
    def name(self) -> str:
        """The name of the level; `unit` for the last."""
        value: str = self._data["name"]
        return value

    @property
    def mutual_information(self) -> float:
        """What lies between its clusters, within those of the level above."""
        value: float = self._data["mutual_information"]
        return value

    @property
    def theil_h(self) -> float | None:
        """That over the entropy of all; `None` where all pupils are of one group."""
        value: float | None = self._data["theil_h"]
        return value

    @property
    def share(self) -> float | None:
        """That over the whole mutual information; `None` where that is zero."""
        value: float | None = self._data["share"]
        return value

    @property
    def parts(self) -> tuple[InformationPart, ...]:
        """The parts inside each cluster of the level above."""
        return self._records("parts", InformationPart)


class InformationPart(Record):
    """What lies between the clusters of one level inside one cluster of the level above."""

    __slots__ = ()
    _fields = ("inside", "path", "weight_share", "clusters", "entropy", "mutual_information", "theil_h", "contribution")

    @property
    def inside(self) -> tuple[int, ...]:
        """The keys of the cluster above, outermost first; empty for the whole."""
        value: tuple[int, ...] = tuples(self._data["inside"])
        return value

    @property
    def path(self) -> tuple[str, ...] | None:
        """The names of these keys, where the levels have some."""
        value: tuple[str, ...] | None = tuples(self._data["path"])
        return value

    @property
    def weight_share(self) -> float:
        """The cluster's share of all pupils."""
        value: float = self._data["weight_share"]
        return value

    @property
    def clusters(self) -> int:
        """How many clusters (or units) with pupils it has."""
        value: int = self._data["clusters"]
        return value

    @property
    def entropy(self) -> float:
        """The entropy of the groups inside it."""
        value: float = self._data["entropy"]
        return value

    @property
    def mutual_information(self) -> float:
        """The mutual information between groups and clusters inside it."""
        value: float = self._data["mutual_information"]
        return value

    @property
    def theil_h(self) -> float | None:
        """That over the entropy inside it; `None` where its pupils are of one group."""
        value: float | None = self._data["theil_h"]
        return value

    @property
    def contribution(self) -> float:
        """What it adds to the whole: share times mutual information."""
        value: float = self._data["contribution"]
        return value


class Debiased(Record):
    """An index of segregation beyond what a random allocation would show."""

    __slots__ = ()
    _fields = ("measure", "value", "expected", "excess", "adjusted", "expectation", "standard_error")

    @property
    def measure(self) -> str:
        """The measure, in its text form."""
        value: str = self._data["measure"]
        return value

    @property
    def value(self) -> float:
        """The index as it is."""
        value: float = self._data["value"]
        return value

    @property
    def expected(self) -> float:
        """What a random allocation shows on average."""
        value: float = self._data["expected"]
        return value

    @property
    def excess(self) -> float:
        """Value less expected."""
        value: float = self._data["excess"]
        return value

    @property
    def adjusted(self) -> float | None:
        """The excess as a share of the most it could be."""
        value: float | None = self._data["adjusted"]
        return value

    @property
    def expectation(self) -> Expectation:
        """Where the expectation comes from."""
        value: Expectation = self._data["expectation"]
        return value

    @property
    def standard_error(self) -> float | None:
        """The standard error of a simulated expectation."""
        value: float | None = self._data["standard_error"]
        return value


class SegregationChange(Record):
    """The difference of two mutual information indices, split into what changed."""

    __slots__ = ()
    _fields = (
        "first",
        "second",
        "difference",
        "removals",
        "additions",
        "group_marginal",
        "unit_marginal",
        "structural",
        "units",
    )

    @property
    def first(self) -> float:
        """M at the first date."""
        value: float = self._data["first"]
        return value

    @property
    def second(self) -> float:
        """M at the second date."""
        value: float = self._data["second"]
        return value

    @property
    def difference(self) -> float:
        """Second less first."""
        value: float = self._data["difference"]
        return value

    @property
    def removals(self) -> float:
        """From units and groups that are gone."""
        value: float = self._data["removals"]
        return value

    @property
    def additions(self) -> float:
        """From units and groups that are new."""
        value: float = self._data["additions"]
        return value

    @property
    def group_marginal(self) -> float:
        """From the sizes of the groups."""
        value: float = self._data["group_marginal"]
        return value

    @property
    def unit_marginal(self) -> float:
        """From the sizes of the units."""
        value: float = self._data["unit_marginal"]
        return value

    @property
    def structural(self) -> float:
        """From the structure."""
        value: float = self._data["structural"]
        return value

    @property
    def units(self) -> tuple[StructuralPart, ...]:
        """The structural change, unit by unit, for units common to both dates."""
        return self._records("units", StructuralPart)


class StructuralPart(Record):
    """What one unit adds to the structural change."""

    __slots__ = ()
    _fields = ("first", "second", "label", "contribution")

    @property
    def first(self) -> int:
        """Its position at the first date."""
        value: int = self._data["first"]
        return value

    @property
    def second(self) -> int:
        """Its position at the second date."""
        value: int = self._data["second"]
        return value

    @property
    def label(self) -> str | None:
        """Its label, where the counts have labels."""
        value: str | None = self._data["label"]
        return value

    @property
    def contribution(self) -> float:
        """What it adds; the parts sum to the structural change."""
        value: float = self._data["contribution"]
        return value


class Unanalyzed(Record):
    """A group that has no result."""

    __slots__ = ()
    _fields = ("row", "reason")

    @property
    def row(self) -> int:
        """The place of the group in `rows`."""
        value: int = self._data["row"]
        return value

    @property
    def reason(self) -> Message:
        """Why."""
        return self._record("reason", Message)
