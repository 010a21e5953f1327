"""Curves, and two distributions compared."""

# ruff: noqa: D417 (the decorator describes the common arguments)
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from junheng._results.analysis import Analysis
from junheng.plot._common import drawn, picture


@picture
def lorenz(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Lorenz curves 洛伦兹曲线 under the line of equality, with their Gini indices.

    The nearer a curve is to the diagonal, the more even the distribution. The area between the two is half the Gini
    index. Curves that cross cannot be ordered without a choice of index (see `dominance`).

    Args:
        results: Results of `junheng.lorenz`; each group of each is a curve.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [1, 2, 5, 3], "state": ["A", "A", "B", "B"]}
        >>> axes = jh.plot.lorenz(jh.lorenz(table, value="spend", by="state"), labels={"A": "first", "B": "second"})
        >>> [text.get_text().split() for text in axes.get_legend().get_texts()]
        [['first', 'Gini', '0.167'], ['second', 'Gini', '0.125']]
    """
    return drawn("lorenz", results, ax, lang, labels, title, source, names)


@picture
def concentration(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Concentration curves 集中曲线 of values ranked by another variable, with their indices.

    Below the diagonal more of the total is where the ranking variable is high, above it more is where it is low.

    Args:
        results: Results of `junheng.concentration_curve`; several values by one ranking variable can be compared.

    Examples:
        >>> import junheng as jh
        >>> table = {"computers": [1, 2, 5], "lunch": [9, 4, 2], "income": [10, 20, 40]}
        >>> curves = [jh.concentration_curve(table, value=one, rank="income") for one in ("computers", "lunch")]
        >>> jh.plot.concentration(*curves).get_xlabel()
        'share of rows, by income, lowest first'
    """
    return drawn("concentration", results, ax, lang, labels, title, source, names)


@picture
def generalized_lorenz(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Generalized Lorenz curves 广义洛伦兹曲线: Lorenz curves times the mean.

    The right end is the mean. A curve that is higher everywhere has more for every lowest share of weight.

    Args:
        results: Results of `junheng.generalized_lorenz`.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [1, 2, 5, 3], "state": ["A", "A", "B", "B"]}
        >>> axes = jh.plot.generalized_lorenz(jh.generalized_lorenz(table, value="spend", by="state"))
        >>> axes.get_ylabel()
        'accumulated spend per unit of weight'
    """
    return drawn("generalized_lorenz", results, ax, lang, labels, title, source, names)


@picture
def parade(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Pen's parade 潘氏队列: everyone passes in the order of what they have.

    Dots mark the 10th, 50th and 90th percentile, or the shares that were requested. The axis ends at the value of the
    99th percentile.

    Args:
        results: Results of `junheng.quantile_curve`.

    Examples:
        >>> import junheng as jh
        >>> axes = jh.plot.parade(jh.quantile_curve({"spend": [1, 2, 5, 3]}, value="spend"))
        >>> axes.get_ylabel()
        'spend'
    """
    return drawn("parade", results, ax, lang, labels, title, source, names)


@picture
def tip(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """TIP curves TIP 曲线: the three I's of shortfall below a line.

    Where a curve turns flat is the incidence, its height is the intensity (the mean shortfall), its bend the inequality
    of shortfall. The incidence is printed where the result has all knots of the curve.

    Args:
        results: Results of `junheng.tip`.

    Examples:
        >>> import junheng as jh
        >>> axes = jh.plot.tip(jh.tip({"spend": [1, 2, 5, 3]}, value="spend", line=3))
        >>> axes.get_ylabel()
        'accumulated mean shortfall'
    """
    return drawn("tip", results, ax, lang, labels, title, source, names)


@picture
def growth_incidence(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Growth incidence 增长发生率曲线: the growth of each quantile between two dates.

    A curve that falls to the right says that lower quantiles grew faster. Of curves with many points 2% at each end
    are cut.

    Args:
        results: Results of `junheng.growth_incidence`.

    Examples:
        >>> import junheng as jh
        >>> table = {"score": [3, 5, 4, 6], "year": [1999, 1999, 2000, 2000]}
        >>> grown = jh.growth_incidence(table, value="score", date="year", before=1999, after=2000)
        >>> jh.plot.growth_incidence(grown).get_ylabel()
        'growth'
    """
    return drawn("growth_incidence", results, ax, lang, labels, title, source, names)


@picture
def dominance(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Dominance 占优比较: the difference of two curves, with the places where they cross.

    Where the line stays on one side of zero, one group dominates the other; ◆ marks a crossing. Names of crossings are
    left out where they would cover each other.

    Args:
        result: A result of `junheng.dominance`, of any order.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [1, 2, 5, 3], "state": ["A", "A", "B", "B"]}
        >>> found = jh.dominance(table, value="spend", group="state", group_a="A", group_b="B")
        >>> jh.plot.dominance(found).get_ylabel()
        'A minus B'
    """
    return drawn("dominance", [result], ax, lang, labels, title, source)


@picture
def sigma(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Sigma convergence σ 收敛: a measure of dispersion from date to date. Falling: the units converge.

    Args:
        results: Results of `junheng.sigma_convergence`; each group of each is a line.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend_2020": [1, 2, 6], "spend_2024": [2, 3, 5]}
        >>> found = jh.sigma_convergence(table, values=["spend_2020", "spend_2024"], dates=[2020, 2024])
        >>> [label.get_text() for label in jh.plot.sigma(found).get_xticklabels()]
        ['2020', '2024']
    """
    return drawn("sigma", results, ax, lang, labels, title, source, names)
