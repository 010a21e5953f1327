"""Groups, and the units that a measure or segregation comes from."""

# ruff: noqa: D417 (the decorator describes the common arguments)
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from junheng._results.analysis import Analysis
from junheng._results.contrasts import Contrasts
from junheng._results.estimation import Estimation
from junheng._results.evaluation import Evaluation
from junheng.plot._common import drawn, picture


@picture
def segregation(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Which units segregation comes from 隔离来自哪些单位: their local segregation, the most segregated first.

    A step for each unit, as wide as its share of weight; the area below is the mutual information M. The axis ends at
    the value below which all but the most segregated 1% of weight lie.

    Args:
        results: Results of `junheng.local_segregation`; a profile for each group of each.

    Examples:
        >>> import junheng as jh
        >>> table = {"school": ["a", "b"], "black": [1, 9], "white": [8, 4]}
        >>> axes = jh.plot.segregation(jh.local_segregation(table, groups=["black", "white"], unit="school"))
        >>> axes.get_ylabel()
        'local segregation of the unit'
    """
    return drawn("segregation", results, ax, lang, labels, title, source, names)


@picture
def segregation_levels(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """How much of the segregation lies at each level 隔离的逐层分解.

    Args:
        results: Results of `junheng.mutual_information_decomposition` with the same levels.

    Examples:
        >>> import junheng as jh
        >>> table = {"district": ["x", "x", "y"], "black": [1, 9, 5], "white": [8, 4, 2]}
        >>> found = jh.mutual_information_decomposition(table, groups=["black", "white"], levels=["district"])
        >>> len(jh.plot.segregation_levels(found).patches)
        2
    """
    return drawn("segregation_levels", results, ax, lang, labels, title, source, names)


@picture
def influence(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Which units raise or lower a measure 逐一剔除: with the unit less without it, the ten largest.

    ● raises the measure, ■ lowers it. A unit that holds much of the measure may well lower it, so that shares of an
    index do not say this.

    Args:
        result: A result of `junheng.leave_one_out`.

    Examples:
        >>> import junheng as jh
        >>> table = {"school": ["a", "b", "c"], "area": [1, 2, 9]}
        >>> axes = jh.plot.influence(jh.leave_one_out(table, value="area", unit="school"))
        >>> [label.get_text() for label in axes.get_yticklabels()]
        ['c', 'a', 'b']
    """
    return drawn("influence", [result], ax, lang, labels, title, source)


@picture
def caterpillar(
    result: Evaluation,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Measures group by group 各组指数, in the order of the first.

    Several measures have a panel each. Of one measure with two quantiles, such as ``["mean", "quantile(p=0.1)",
    "quantile(p=0.9)"]``, the quantiles are the ends of a bar.

    Args:
        result: A result of `junheng.measure` with groups.

    Examples:
        >>> import junheng as jh
        >>> table = {"ratio": [12, 14, 9, 11], "county": ["A", "A", "B", "B"]}
        >>> found = jh.measure(["mean", "quantile(p=0.1)", "quantile(p=0.9)"], table, value="ratio", by="county")
        >>> [label.get_text() for label in jh.plot.caterpillar(found).get_yticklabels()]
        ['A', 'B']
    """
    return drawn("caterpillar", [result], ax, lang, labels, title, source)


@picture
def estimates(
    result: Estimation,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Estimates with their confidence intervals 估计值与置信区间, in the order of the first measure.

    Several measures have a panel each; without groups each measure has a row. Markers of estimates with a warning are
    hollow.

    Args:
        result: A result of `junheng.estimate`.

    Examples:
        >>> import junheng as jh
        >>> table = {"ratio": [12, 14, 9, 11, 10, 13], "county": ["A", "A", "A", "B", "B", "B"]}
        >>> found = jh.estimate(table, "mean", value="ratio", by="county")
        >>> [label.get_text() for label in jh.plot.estimates(found).get_yticklabels()]
        ['A', 'B']
    """
    return drawn("estimates", [result], ax, lang, labels, title, source)


@picture
def contrasts(
    result: Contrasts,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Comparisons of groups with their confidence intervals 组间比较与置信区间, in the order of the result.

    Several measures have a panel each. A line is where there is no difference, or at the number that groups are
    compared with; a band is the margin of equivalence. Markers are filled where the adjusted p value is below the
    complement of the level.

    Args:
        result: A result of `junheng.contrast`.

    Examples:
        >>> import junheng as jh
        >>> table = {"ratio": [12, 14, 9, 11, 10, 13], "county": ["A", "A", "B", "B", "C", "C"]}
        >>> found = jh.contrast(table, "mean", value="ratio", by="county", against="A")
        >>> [label.get_text() for label in jh.plot.contrasts(found).get_yticklabels()]
        ['B − A', 'C − A']
    """
    return drawn("contrasts", [result], ax, lang, labels, title, source)


@picture
def segregation_change(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What the change of segregation comes from 隔离变化的分解.

    Units that left and came, the sizes of groups and of units, and what remains: the structural change.

    Args:
        result: A result of `junheng.segregation_change`.

    Examples:
        >>> import junheng as jh
        >>> table = {"school": ["a", "b"] * 2, "year": [1, 1, 2, 2], "black": [1, 9, 2, 7], "white": [8, 4, 6, 5]}
        >>> years = {"unit": "school", "date": "year", "before": 1, "after": 2}
        >>> found = jh.segregation_change(table, groups=["black", "white"], **years)
        >>> len(jh.plot.segregation_change(found).get_yticklabels())
        6
    """
    return drawn("segregation_change", [result], ax, lang, labels, title, source)
