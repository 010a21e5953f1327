"""One function for each analysis.

Written by tools/gen_python_analyses.py from the catalogue of the core. Do not edit by hand.
"""

# ruff: noqa: D417, I001 (the decorator describes the common arguments; the imports are packed)
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from junheng._api.analysis import analysis, analyzed
from junheng._api.design import Design
from junheng._generated.records.analysis import (
    Beta, ConcentrationDecomposition, Contributions, Debiased, DistributionOverlap, Dominance,
    DrawnConcentration, DrawnCurve, EntropyChange, Exposures, GiniDecomposition, GroupMeans, Kitagawa,
    LeaveOneOut, LocalSegregation, MaximumBetween, MutualInformationDecomposition, NamedEntropyDecomposition,
    NestedDecomposition, OaxacaBlinder, RandomBenchmark, RecenteredInfluence, Regression, RifRegression,
    SegregationChange, Sigma, SourceDecomposition, TableGap,
)
from junheng._input.types import Label, Numbers, Table
from junheng._results.analysis import Analysis

__all__ = [
    "beta_convergence", "concentration_curve", "concentration_decomposition", "contributions",
    "debiased_segregation", "distribution_overlap", "dominance", "entropy_change", "entropy_decomposition",
    "exposures", "gap", "generalized_lorenz", "gini_decomposition", "group_means", "growth_incidence",
    "kitagawa", "leave_one_out", "local_segregation", "lorenz", "maximum_between",
    "mutual_information_decomposition", "nested_decomposition", "oaxaca_blinder", "quantile_curve",
    "random_allocation_test", "recentered_influence", "regression", "rif_regression", "segregation_change",
    "sigma_convergence", "source_decomposition", "tip",
]
# The arguments of every analysis, in the form of its docstring.
_COMMON = """\
        by: The columns that divide the rows into groups: one result for each group, in the order of the keys.
        missing: How rows with a missing value in a column that is used are treated; rows with a missing key
            in `by` form a group. ``"error"`` (a missing value is an error), ``"drop"`` (such rows are
            excluded and counted).
        undefined: How a group for which the analysis is undefined is treated. ``"error"`` (an undefined
            result is an error), ``"null"`` (its result is null, with the reason).
        design: How the rows were sampled: the columns of the design weights (``weights``), ``strata``, units
            (``ids``) and ``fpc``, replicates (see `Design`), or these options as a mapping. The weight of a row
            is then that of the design times `weights`, and the groups of `by` are domains of the one design.
        inference: How sampling errors are computed: ``method`` (``linearized``, ``replicate``, ``bootstrap``),
            ``interval``, ``level``, ``scale``, ``covariance``, of regressions ``robust`` (``hc0`` to ``hc3``,
            ``cr0``, ``cr1``), as a mapping. With it or `design` each row of the result has the standard errors
            and intervals of its numbers as ``inference``, and tests that differences and coefficients are 0.
        labels: Texts in place of names of columns, measures, headings and groups, in texts, HTML, tables and
            pictures, and with ``to_frame(labels=True)``; JSON and numbers keep the names (see `Labels`).
"""


@analysis(_COMMON)
def lorenz(
    table: Table | Numbers, *, value: str | None = None, weights: str | Numbers | None = None,
    shares: float | Sequence[float] | None = None, heights: float | Sequence[float] | None = None,
    points: int = 101, by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnCurve]:
    """Lorenz curve 洛伦兹曲线.

    The share of the total held by the poorest share of weight, with the Gini index.

    Args:
        table: A table of any library, or a dict of columns; or the values, with `weights` as arrays too.
        value: The column of the values.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnCurve`: a curve over the shares of weight. `to_frame` gives its ``points`` or
        ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [5, 1, 2]}
        >>> found = jh.lorenz(columns, value="x", shares=[0.5, 1])
        >>> found.result.index.measure
        'gini'
        >>> found.result.index.value
        0.3333333333333333
        >>> found.result.area
        0.33333333333333337
    """
    return analyzed("lorenz", **locals())


@analysis(_COMMON)
def generalized_lorenz(
    table: Table | Numbers, *, value: str | None = None, weights: str | Numbers | None = None,
    shares: float | Sequence[float] | None = None, heights: float | Sequence[float] | None = None,
    points: int = 101, by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnCurve]:
    """Generalized Lorenz curve 广义洛伦兹曲线.

    The Lorenz curve times the mean, with Sen's welfare, which is twice the area below it.

    Args:
        table: A table of any library, or a dict of columns; or the values, with `weights` as arrays too.
        value: The column of the values.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnCurve`: a curve over the shares of weight. `to_frame` gives its ``points`` or
        ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [5, 1, 2]}
        >>> found = jh.generalized_lorenz(columns, value="x", shares=0.5)
        >>> found.result.ordinates[0].ordinate
        0.6666666666666667
        >>> found.result.area
        0.888888888888889
        >>> found.result.index.measure
        'sen_welfare'
    """
    return analyzed("generalized_lorenz", **locals())


@analysis(_COMMON)
def quantile_curve(
    table: Table | Numbers, *, value: str | None = None, weights: str | Numbers | None = None,
    shares: float | Sequence[float] | None = None, heights: float | Sequence[float] | None = None,
    points: int = 101, by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnCurve]:
    """Quantile curve (Pen's parade) 分位数曲线（潘氏队列）.

    The smallest value whose share of weight reaches a share: a step for each unit.

    Args:
        table: A table of any library, or a dict of columns; or the values, with `weights` as arrays too.
        value: The column of the values.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnCurve`: a curve over the shares of weight. `to_frame` gives its ``points`` or
        ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [5, 1, 2]}
        >>> found = jh.quantile_curve(columns, value="x", shares=[0.5])
        >>> found.result.ordinates[0].ordinate
        2.0
        >>> found.result.area
        2.666666666666667
    """
    return analyzed("quantile_curve", **locals())


@analysis(_COMMON)
def tip(
    table: Table | Numbers, *, value: str | None = None, line: float, relative: bool = False,
    weights: str | Numbers | None = None, shares: float | Sequence[float] | None = None,
    heights: float | Sequence[float] | None = None, points: int = 101, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnCurve]:
    """TIP curve TIP 曲线.

    The mean shortfall below a line, accumulated from the poorest: incidence, intensity, inequality.

    Args:
        table: A table of any library, or a dict of columns; or the values, with `weights` as arrays too.
        value: The column of the values.
        line: The poverty line, above zero, in the unit of the values.
        relative: Whether shortfalls are expressed as shares of the line.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnCurve`: a curve over the shares of weight. `to_frame` gives its ``points`` or
        ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [5, 1, 2]}
        >>> found = jh.tip(columns, value="x", line=3)
        >>> found.result.points[1].ordinate
        0.6666666666666666
        >>> found.result.points[3].ordinate
        1.0
        >>> found.result.area
        0.7222222222222222
    """
    return analyzed("tip", **locals())


@analysis(_COMMON)
def growth_incidence(
    table: Table, *, value: str, date: str, before: Label, after: Label, weights: str | None = None,
    shares: float | Sequence[float] | None = None, heights: float | Sequence[float] | None = None,
    points: int = 101, by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnCurve]:
    """Growth-incidence curve 增长发生率曲线.

    The growth of each quantile between two dates; units are not followed.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        date: The column of the dates; rows of other dates are excluded and counted.
        before: The earlier date, a value of that column: changes are after minus before.
        after: The later date.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnCurve`: a curve over the shares of weight. `to_frame` gives its ``points`` or
        ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [3, 1, 9, 2, 2], "year": [2020, 2015, 2017, 2020, 2015]}
        >>> found = jh.growth_incidence(columns, value="x", date="year", before=2015, after="2020", shares=[0.5, 1])
        >>> found.result.ordinates[0].ordinate
        1.0
        >>> found.result.ordinates[1].ordinate
        0.5
        >>> found.result.area
        0.75
    """
    return analyzed("growth_incidence", **locals())


@analysis(_COMMON)
def dominance(
    table: Table, *, value: str, group: str, group_a: Label | Sequence[Label],
    group_b: Label | Sequence[Label],
    order: Literal["lorenz", "generalized_lorenz", "first", "second"] = "lorenz", weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[Dominance]:
    """Dominance 占优比较.

    Whether one of two distributions dominates the other, and where their curves cross.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the two groups that are compared; rows of other groups are excluded and counted.
        group_a: The first group, a value of that column, or several whose rows are pooled: differences are
            group_a minus group_b.
        group_b: The second group, a value or several: ratios are group_a over group_b.
        order: The curves that are compared. ``"lorenz"`` (Lorenz curves), ``"generalized_lorenz"``
            (generalized Lorenz curves), ``"first"`` (first order: quantiles), ``"second"`` (second order:
            mean shortfalls).
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Dominance`: two samples compared at every share, or below every line. `to_frame`
        gives its ``crossings`` or ``points``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"date": ["now", "then", "now", "then", "now", "then"], "x": [2, 1, 3, 3, 4, 5]}
        >>> found = jh.dominance(columns, value="x", group="date", group_a="now", group_b="then")
        >>> found.result.order
        'lorenz'
        >>> found.result.verdict
        'group_a'
    """
    return analyzed("dominance", **locals())


@analysis(_COMMON)
def gap(
    table: Table, *, value: str, group: str, group_a: Label | Sequence[Label],
    group_b: Label | Sequence[Label], weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[TableGap]:
    """Gap between two groups 两组差距.

    Difference, ratio, parity and standardized difference of two groups' means, such as urban and rural.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the two groups that are compared; rows of other groups are excluded and counted.
        group_a: The first group, a value of that column, or several whose rows are pooled: differences are
            group_a minus group_b.
        group_b: The second group, a value or several: ratios are group_a over group_b.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `TableGap`: a gap between two groups of a table, with its direction.

    Examples:
        >>> import junheng as jh
        >>> columns = {"books": [40, 30, 18, 44, 22], "locale": ["城区", "镇区", "乡村", "城区", "乡村"]}
        >>> found = jh.gap(columns, value="books", group="locale", group_a="城区", group_b="乡村")
        >>> found.result.direction.code
        'analysis.direction'
        >>> found.result.direction.en
        'differences are 城区 minus 乡村, ratios 城区 over 乡村'
        >>> found.result.direction.zh
        '差为城区减乡村，比为城区比乡村'
    """
    return analyzed("gap", **locals())


@analysis(_COMMON)
def distribution_overlap(
    table: Table, *, value: str, group: str, group_a: Label | Sequence[Label],
    group_b: Label | Sequence[Label], weights: str | None = None,
    shares: float | Sequence[float] | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[DistributionOverlap]:
    """Overlap of two distributions 两组分布的重叠程度.

    Probability of superiority, overlap, and quantile gaps at given shares.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the two groups that are compared; rows of other groups are excluded and counted.
        group_a: The first group, a value of that column, or several whose rows are pooled: differences are
            group_a minus group_b.
        group_b: The second group, a value or several: ratios are group_a over group_b.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.

    Returns:
        For each group a `DistributionOverlap`: how far the distribution of the first of two groups lies above
        that of the second. `to_frame` gives its ``quantiles``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"locale": ["urban", "rural", "urban", "rural"], "x": [3, 1, 5, 3]}
        >>> found = jh.distribution_overlap(
        ...     columns, value="x", group="locale", group_a="urban", group_b="rural", shares=[0.5]
        ... )
        >>> found.result.superiority
        0.875
        >>> found.result.dominance
        0.75
        >>> found.result.overlap
        0.5
    """
    return analyzed("distribution_overlap", **locals())


@analysis(_COMMON)
def kitagawa(
    table: Table, *, value: str, category: str, group: str, group_a: Label | Sequence[Label],
    group_b: Label | Sequence[Label], weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[Kitagawa]:
    """Kitagawa decomposition 北川分解.

    The difference of two means, decomposed into the effect of the rates of categories and the effect of
    composition.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        category: The column of the categories that both groups are composed of, such as stages.
        group: The column of the two groups that are compared; rows of other groups are excluded and counted.
        group_a: The first group, a value of that column, or several whose rows are pooled: differences are
            group_a minus group_b.
        group_b: The second group, a value or several: ratios are group_a over group_b.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Kitagawa`: the difference of two means (rates), decomposed into a rate effect and a
        composition effect. `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {
        ...     "place": ["here", "here", "there", "there"],
        ...     "stage": ["junior", "primary", "junior", "primary"],
        ...     "w": [2, 2, 1, 3],
        ...     "x": [50, 30, 46, 26],
        ... }
        >>> found = jh.kitagawa(
        ...     columns, value="x", category="stage", group="place", group_a="here", group_b="there", weights="w"
        ... )
        >>> found.result.difference
        9.0
        >>> found.result.rate
        4.0
        >>> found.result.composition
        5.0
    """
    return analyzed("kitagawa", **locals())


@analysis(_COMMON)
def oaxaca_blinder(
    table: Table, *, value: str, group: str, group_a: Label | Sequence[Label],
    group_b: Label | Sequence[Label], columns: str | Sequence[str] | None = None,
    factors: str | Sequence[str] | None = None, reference_levels: Label | Sequence[Label] | None = None,
    reference: Literal["group_a", "group_b", "reimers", "cotton", "neumark", "pooled"] = "pooled",
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[OaxacaBlinder]:
    """Oaxaca–Blinder decomposition 瓦哈卡—布林德分解.

    The difference of two means, decomposed into a part explained by columns and a part due to their
    coefficients.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the two groups that are compared; rows of other groups are excluded and counted.
        group_a: The first group, a value of that column, or several whose rows are pooled: differences are
            group_a minus group_b.
        group_b: The second group, a value or several: ratios are group_a over group_b.
        columns: The columns of numbers that explain the values; required without `factors`.
        factors: Columns of names that explain the values: each level but the reference is an indicator,
            called `column=level` in the result.
        reference_levels: The reference level of each factor, in their order; without it the first level.
        reference: The reference coefficients. ``"group_a"`` (the coefficients of group_a), ``"group_b"`` (the
            coefficients of group_b), ``"reimers"`` (the mean of both), ``"cotton"`` (the mean of both, by
            their shares of weight), ``"neumark"`` (those of one regression of both groups), ``"pooled"``
            (those of one regression of both groups with an indicator of the group).
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `OaxacaBlinder`: the difference of the means of two groups, decomposed into
        endowments and coefficients. `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {
        ...     "locale": ["urban", "urban", "urban", "rural", "rural", "rural"],
        ...     "x": [1, 2, 3, 2, 3, 4],
        ...     "y": [6, 8, 10, 5, 6, 7],
        ... }
        >>> found = jh.oaxaca_blinder(
        ...     columns, value="y", columns="x", group="locale", group_a="urban", group_b="rural", reference="group_b"
        ... )
        >>> found.result.reference
        'group_b'
        >>> found.result.difference
        2.0
        >>> found.result.explained
        -1.0
    """
    return analyzed("oaxaca_blinder", **locals())


@analysis(_COMMON)
def group_means(
    table: Table, *, value: str, group: str, weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[GroupMeans]:
    """Group means 组均值.

    The weighted mean and the weight of every group.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the groups.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `GroupMeans`: the mean and the weight of every group: a sample of groups, of which
        any measure can be taken.

    Examples:
        >>> import junheng as jh
        >>> columns = {"grade": [10, 9, 9, 10], "x": [4, 1, 3, 8]}
        >>> found = jh.group_means(columns, value="x", group="grade")
        >>> found.result.names[0]
        '9'
        >>> found.result.values[0]
        2.0
        >>> found.result.values[1]
        6.0
    """
    return analyzed("group_means", **locals())


@analysis(_COMMON)
def entropy_decomposition(
    table: Table, *, value: str, group: str, alpha: float = 1.0, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[NamedEntropyDecomposition]:
    """Decomposition of generalized entropy 广义熵指数的组内组间分解.

    Exact decomposition of GE(α) into a part within groups and a part between groups.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the groups.
        alpha: Α of the index: 1 is Theil T, 0 the mean log deviation.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `NamedEntropyDecomposition`: the exact decomposition of generalized entropy within
        and between groups. `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"g": ["a", "b", "a", "b"], "x": [1, 2, 3, 2]}
        >>> found = jh.entropy_decomposition(columns, value="x", group="g", alpha=2)
        >>> found.result.alpha
        2.0
        >>> found.result.total
        0.0625
        >>> found.result.between
        0.0
    """
    return analyzed("entropy_decomposition", **locals())


@analysis(_COMMON)
def nested_decomposition(
    table: Table, *, value: str, levels: str | Sequence[str], index: str = "theil_t",
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[NestedDecomposition]:
    """Nested decomposition 嵌套分解.

    Exact decomposition of inequality over nested groups (province, county, school), to any depth.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        levels: The columns of the levels, from the outermost inwards.
        index: The index: theil_t, mean_log_deviation, generalized_entropy, j_divergence, atkinson or
            variance.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `NestedDecomposition`: the exact decomposition of inequality over nested groups
        (province, county, school). `to_frame` gives its ``levels`` or ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {
        ...     "county": ["1", "1", "2", "2", "1", "1", "2", "2"],
        ...     "province": ["甲", "甲", "甲", "甲", "乙", "乙", "乙", "乙"],
        ...     "x": [1, 3, 5, 7, 11, 13, 15, 17],
        ... }
        >>> found = jh.nested_decomposition(columns, index="variance", value="x", levels=["province", "county"])
        >>> found.result.index
        'variance'
        >>> found.result.total
        30.0
        >>> found.result.levels[0].level
        'province'
    """
    return analyzed("nested_decomposition", **locals())


@analysis(_COMMON)
def maximum_between(
    table: Table, *, value: str, group: str, index: str = "theil_t", weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[MaximumBetween]:
    """Between-group part relative to its maximum 组间部分与其最大值之比.

    The between-group part as a share of the largest possible for groups of these sizes.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the groups.
        index: The index: theil_t, mean_log_deviation, generalized_entropy, j_divergence, atkinson or
            variance.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `MaximumBetween`: how near the part between groups comes to its maximum.

    Examples:
        >>> import junheng as jh
        >>> columns = {"g": ["a", "b", "a", "b"], "x": [1, 2, 3, 8]}
        >>> found = jh.maximum_between(columns, index="variance", value="x", group="g")
        >>> found.result.between
        2.25
        >>> found.result.maximum
        4.0
        >>> found.result.ratio
        0.5625
    """
    return analyzed("maximum_between", **locals())


@analysis(_COMMON)
def gini_decomposition(
    table: Table, *, value: str, group: str,
    method: Literal["bhattacharya_mahalanobis", "yitzhaki_lerman", "dagum"] = "dagum",
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[GiniDecomposition]:
    """Decomposition of the Gini index 基尼系数的组内组间分解.

    The Gini index as the sum of a part within groups, a part between groups, and a part due to their overlap.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the groups.
        method: The method of decomposition. ``"bhattacharya_mahalanobis"`` (within, between means, and
            overlap), ``"yitzhaki_lerman"`` (within, between means and mean ranks, and stratification),
            ``"dagum"`` (within, net between, and transvariation, with every pair of groups).
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `GiniDecomposition`: the decomposition of the Gini index within and between groups.
        `to_frame` gives its ``parts`` or ``pairs``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"locale": ["rural", "rural", "urban", "urban"], "x": [1, 3, 2, 6]}
        >>> found = jh.gini_decomposition(columns, value="x", group="locale")
        >>> found.result.total
        0.3333333333333333
        >>> found.result.between
        0.16666666666666666
        >>> found.result.within
        0.125
    """
    return analyzed("gini_decomposition", **locals())


@analysis(_COMMON)
def source_decomposition(
    table: Table, *, sources: str | Sequence[str],
    method: Literal["lerman_yitzhaki", "rao", "shorrocks_natural", "shapley"] = "lerman_yitzhaki",
    measure: str = "gini", absent: Literal["mean", "zero"] = "mean", weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[SourceDecomposition]:
    """Decomposition by source 按来源分解.

    The inequality of a total, such as all revenue, decomposed by its sources.

    Args:
        table: A table of any library, or a dict of columns.
        sources: The columns of the sources, whose sum is the total.
        method: The method of decomposition. ``"lerman_yitzhaki"`` (Gini index, by share, Gini correlation and
            own Gini index), ``"rao"`` (Gini index, by share and concentration coefficient),
            ``"shorrocks_natural"`` (any measure, by covariance with the total), ``"shapley"`` (any measure,
            by what a source's entry changes on average).
        measure: The measure, for shorrocks_natural and shapley.
        absent: The value of a source that has not entered yet, for shapley. ``"mean"`` (its mean for all
            units), ``"zero"`` (zero for all units).
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `SourceDecomposition`: the inequality of a total y = Σ_k y_k, decomposed by its
        sources. `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"grant": [4, 4], "own": [1, 3]}
        >>> found = jh.source_decomposition(columns, sources=["own", "grant"])
        >>> found.result.total
        0.08333333333333333
        >>> found.result.parts[0].source
        'own'
        >>> found.result.parts[0].contribution
        0.08333333333333333
    """
    return analyzed("source_decomposition", **locals())


@analysis(_COMMON)
def contributions(
    table: Table, *, value: str, measure: str = "theil_t", unit: str | None = None, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[Contributions]:
    """Contributions of units 单位贡献.

    The contribution of each row to an index that is a sum over rows, and its share.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        measure: A generalized entropy or j_divergence in its text form, or variance.
        unit: The column of the names of the units, for the result.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Contributions`: the contribution of every unit to an index: 个体贡献. `to_frame` gives
        its ``units``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"school": ["丙校", "甲校", "乙校"], "x": [6, 1, 2]}
        >>> found = jh.contributions(columns, value="x", measure="variance", unit="school")
        >>> found.result.measure
        'variance'
        >>> found.result.total
        4.666666666666667
        >>> found.result.units[0].row
        0
    """
    return analyzed("contributions", **locals())


@analysis(_COMMON)
def leave_one_out(
    table: Table, *, value: str, measure: str = "cv", unit: str | None = None, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[LeaveOneOut]:
    """Measure without each unit 逐一剔除的指数.

    A measure of all rows but one, for each row, and the difference to the measure of all rows.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        measure: The measure, such as cv or gini.
        unit: The column of the names of the units, for the result.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `LeaveOneOut`: a measure without each unit, and the difference to its value of all
        units: 逐一剔除. `to_frame` gives its ``units``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"school": ["甲校", "乙校", "丙校"], "x": [2, 4, 6], "pupils": [1, 2, 1]}
        >>> found = jh.leave_one_out(columns, value="x", weights="pupils", unit="school")
        >>> found.result.measure
        'cv'
        >>> found.result.total
        0.3535533905932738
        >>> found.result.units[0].row
        0
    """
    return analyzed("leave_one_out", **locals())


@analysis(_COMMON)
def recentered_influence(
    table: Table, *, value: str, measure: str = "gini", unit: str | None = None, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[RecenteredInfluence]:
    """Recentered influence values 再中心化影响函数值.

    The recentered influence of each row on a measure of the whole distribution: the outcome of a RIF
    regression.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        measure: The measure, such as gini or quantile(p=0.1), or variance.
        unit: The column of the names of the units, for the result.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `RecenteredInfluence`: the recentered influence of every unit on a measure:
        再中心化影响函数值. `to_frame` gives its ``units``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [6, 1, 2]}
        >>> found = jh.recentered_influence(columns, value="x", measure="variance")
        >>> found.result.functional
        'variance'
        >>> found.result.value
        4.666666666666667
        >>> found.result.units[0].row
        0
    """
    return analyzed("recentered_influence", **locals())


@analysis(_COMMON)
def entropy_change(
    table: Table, *, value: str, group: str, date: str, before: Label, after: Label, alpha: float = 0.0,
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[EntropyChange]:
    """Change of generalized entropy 广义熵指数变化的分解.

    The change of GE(α) between two dates: within groups, between groups, and by the composition of groups.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        group: The column of the groups.
        date: The column of the dates; rows of other dates are excluded and counted.
        before: The earlier date, a value of that column: changes are after minus before.
        after: The later date.
        alpha: Α of the index: 0 is the mean log deviation, 1 Theil T.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `EntropyChange`: the change of a generalized entropy index from one date to another.
        `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {
        ...     "g": ["a", "a", "b", "b", "a", "a", "b", "b"],
        ...     "x": [1, 3, 2, 2, 2, 2, 2, 2],
        ...     "year": [1, 1, 1, 1, 2, 2, 2, 2],
        ... }
        >>> found = jh.entropy_change(columns, value="x", group="g", date="year", before="1", after="2", alpha=2)
        >>> found.result.before
        0.0625
        >>> found.result.after
        0.0
        >>> found.result.change
        -0.0625
    """
    return analyzed("entropy_change", **locals())


@analysis(_COMMON)
def sigma_convergence(
    table: Table, *, values: str | Sequence[str], dates: float | Sequence[float], measure: str = "cv",
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[Sigma]:
    """Sigma convergence σ 收敛.

    The dispersion of units at each date; it falls under sigma convergence.

    Args:
        table: A table of any library, or a dict of columns.
        values: The columns of the values, one for each date; each row is a unit.
        dates: The date of each of these columns, ascending.
        measure: The measure of dispersion.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Sigma`: sigma convergence: does dispersion shrink? `to_frame` gives its ``dates``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x15": [2, 8], "x20": [4, 9]}
        >>> found = jh.sigma_convergence(columns, values=["x15", "x20"], dates=[2015, 2020], measure="range")
        >>> found.result.measure
        'range'
        >>> found.result.dates[0].value
        6.0
        >>> found.result.change
        -1.0
    """
    return analyzed("sigma_convergence", **locals())


@analysis(_COMMON)
def beta_convergence(
    table: Table, *, values: str | Sequence[str], dates: float | Sequence[float],
    columns: str | Sequence[str] | None = None, factors: str | Sequence[str] | None = None,
    reference_levels: Label | Sequence[Label] | None = None, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[Beta]:
    """Beta convergence β 收敛.

    The regression of growth on the initial value, without (absolute) or with other columns (conditional
    convergence).

    Args:
        table: A table of any library, or a dict of columns.
        values: The columns of the values, one for each date; each row is a unit. Only the first and the last
            date are used; values missing at other dates exclude no row.
        dates: The date of each of these columns, ascending.
        columns: Further explanatory columns of growth, in addition to the initial value.
        factors: Columns of names that explain the values: each level but the reference is an indicator,
            called `column=level` in the result.
        reference_levels: The reference level of each factor, in their order; without it the first level.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Beta`: beta convergence: do the units that are behind grow faster? `to_frame` gives
        its ``regression.terms``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"a": [1, 4, 16], "b": [8, 16, 32]}
        >>> found = jh.beta_convergence(columns, values=["a", "b"], dates=[0, 1])
        >>> found.result.conditional
        False
        >>> found.result.beta
        -0.49999999999999994
        >>> found.result.speed
        0.6931471805599452
    """
    return analyzed("beta_convergence", **locals())


@analysis(_COMMON)
def regression(
    table: Table, *, value: str, columns: str | Sequence[str] | None = None,
    factors: str | Sequence[str] | None = None, reference_levels: Label | Sequence[Label] | None = None,
    weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[Regression]:
    """Weighted least squares 加权最小二乘回归.

    Weighted least squares regression of the values on columns, with an intercept.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        columns: The columns of numbers that explain the values; required without `factors`.
        factors: Columns of names that explain the values: each level but the reference is an indicator,
            called `column=level` in the result.
        reference_levels: The reference level of each factor, in their order; without it the first level.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `Regression`: an outcome explained by columns: the line with the least weighted sum
        of squared residuals. `to_frame` gives its ``terms``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"size": [4, 3, 2, 1], "spend": [10, 12, 13, 17]}
        >>> found = jh.regression(columns, value="spend", columns=["size"])
        >>> found.result.terms[0].column
        'intercept'
        >>> found.result.terms[0].coefficient
        18.5
        >>> found.result.terms[1].coefficient
        -2.2
    """
    return analyzed("regression", **locals())


@analysis(_COMMON)
def rif_regression(
    table: Table, *, value: str, columns: str | Sequence[str] | None = None,
    factors: str | Sequence[str] | None = None, reference_levels: Label | Sequence[Label] | None = None,
    measure: str = "gini", weights: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[RifRegression]:
    """Regression of the recentered influence function 再中心化影响函数回归.

    The effect of a small shift of each column on a measure of the whole distribution.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        columns: The columns of numbers that explain the values; required without `factors`.
        factors: Columns of names that explain the values: each level but the reference is an indicator,
            called `column=level` in the result.
        reference_levels: The reference level of each factor, in their order; without it the first level.
        measure: The explained measure, or variance.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `RifRegression`: a measure of a whole distribution, explained by columns. `to_frame`
        gives its ``regression.terms``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"size": [4, 3, 2, 1], "spend": [10, 12, 13, 17]}
        >>> found = jh.rif_regression(columns, value="spend", columns=["size"], measure="mean")
        >>> found.result.functional
        'mean'
        >>> found.result.value
        13.0
        >>> found.result.regression.terms[1].coefficient
        -2.2
    """
    return analyzed("rif_regression", **locals())


@analysis(_COMMON)
def concentration_curve(
    table: Table | Numbers, *, value: str | None = None, rank: str | Numbers,
    weights: str | Numbers | None = None, shares: float | Sequence[float] | None = None,
    heights: float | Sequence[float] | None = None, points: int = 101, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[DrawnConcentration]:
    """Concentration curve 集中曲线.

    The share of the total held by the lowest ranks, with the concentration index.

    Args:
        table: A table of any library, or a dict of columns; or the values, with `rank` and `weights` as
            arrays too.
        value: The column of the values.
        rank: The column that ranks the rows.
        weights: The column of the weights; without it every row has weight 1.
        shares: The shares of weight, from 0 to 1, at which the curve is evaluated.
        heights: Ordinates for which the smallest share is computed at which the curve reaches them.
        points: The largest number of points of the plot, at least 2: all knots of the curve if they are no
            more, otherwise evenly spaced points.

    Returns:
        For each group a `DrawnConcentration`: a concentration curve with ordinates. `to_frame` gives its
        ``points`` or ``ordinates`` or ``inverse``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"income": [20, 10], "x": [3, 1]}
        >>> found = jh.concentration_curve(columns, value="x", rank="income", shares=[0.75])
        >>> found.result.index
        0.25
        >>> found.result.area
        0.375
        >>> found.result.ordinates[0].ordinate
        0.625
    """
    return analyzed("concentration_curve", **locals())


@analysis(_COMMON)
def concentration_decomposition(
    table: Table, *, value: str, rank: str, columns: str | Sequence[str] | None = None,
    factors: str | Sequence[str] | None = None, reference_levels: Label | Sequence[Label] | None = None,
    coefficients: float | Sequence[float] | None = None, weights: str | None = None,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[ConcentrationDecomposition]:
    """Decomposition of a concentration index 集中指数的影响因素分解.

    A concentration index as the sum of the contributions of explanatory columns.

    Args:
        table: A table of any library, or a dict of columns.
        value: The column of the values.
        rank: The column that ranks the rows.
        columns: The columns of numbers that explain the values; required without `factors`.
        factors: Columns of names that explain the values: each level but the reference is an indicator,
            called `column=level` in the result.
        reference_levels: The reference level of each factor, in their order; without it the first level.
        coefficients: The coefficients of a model of your own, one for each column; without them those of
            weighted least squares.
        weights: The column of the weights; without it every row has weight 1.

    Returns:
        For each group a `ConcentrationDecomposition`: a concentration index as the sum of what determines the
        values. `to_frame` gives its ``parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"income": [1, 2, 3], "pools": [0, 0, 7], "x": [5, 6, 9]}
        >>> found = jh.concentration_decomposition(
        ...     columns, value="x", rank="income", columns=["pools"], coefficients=[0]
        ... )
        >>> found.result.index
        0.13333333333333333
        >>> found.result.fitted
        False
        >>> found.result.parts[0].name
        'pools'
    """
    return analyzed("concentration_decomposition", **locals())


@analysis(_COMMON)
def exposures(
    table: Table, *, groups: str | Sequence[str] | None = None, unit: str | None = None,
    pupil_group: str | None = None, count: str | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[Exposures]:
    """Exposure of every group to every group 接触矩阵.

    The share of every group in the unit of an average pupil of each group.

    Args:
        table: A table of any library, or a dict of columns.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        unit: The column of the names of the units, for the result. Required with `pupil_group`: rows of the
            same unit are counted together.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.

    Returns:
        For each group a `Exposures`: exposure of every group to every group.

    Examples:
        >>> import junheng as jh
        >>> columns = {"local": [3, 1], "migrant": [1, 3]}
        >>> found = jh.exposures(columns, groups=["local", "migrant"])
        >>> found.result.labels[1]
        'migrant'
        >>> found.result.shares[0][0]
        0.625
        >>> found.result.shares[0][1]
        0.375
    """
    return analyzed("exposures", **locals())


@analysis(_COMMON)
def local_segregation(
    table: Table, *, groups: str | Sequence[str] | None = None, unit: str | None = None,
    pupil_group: str | None = None, count: str | None = None, group: Label | None = None,
    reference_group: Label | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[LocalSegregation]:
    """Local segregation 局部分隔.

    The divergence of each unit and each group from the total composition, and its contribution to mutual
    information.

    Args:
        table: A table of any library, or a dict of columns.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        unit: The column of the names of the units, for the result. Required with `pupil_group`: rows of the
            same unit are counted together.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        group: The group of pupils that is measured: one of the columns of counts; without it all groups.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        For each group a `LocalSegregation`: local segregation of every unit and every group. `to_frame` gives
        its ``units`` or ``groups``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"local": [10, 0], "migrant": [0, 10], "school": ["east", "west"]}
        >>> found = jh.local_segregation(columns, groups=["local", "migrant"], unit="school")
        >>> found.result.mutual_information
        0.6931471805599453
        >>> found.result.theil_h
        1.0
        >>> found.result.units[1].label
        'west'
    """
    return analyzed("local_segregation", **locals())


@analysis(_COMMON)
def mutual_information_decomposition(
    table: Table, *, levels: str | Sequence[str], groups: str | Sequence[str] | None = None,
    unit: str | None = None, pupil_group: str | None = None, count: str | None = None,
    group: Label | None = None, reference_group: Label | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[MutualInformationDecomposition]:
    """Nested decomposition of segregation 分隔的嵌套分解.

    Exact decomposition of mutual information between and within nested levels (province, county) and units.

    Args:
        table: A table of any library, or a dict of columns.
        levels: The columns of the levels that the units are nested in, from the outermost inwards.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        unit: The column of the names of the units, for the result. Required with `pupil_group`: rows of the
            same unit are counted together.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        group: The group of pupils that is measured: one of the columns of counts; without it all groups.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        For each group a `MutualInformationDecomposition`: segregation between and within nested levels.
        `to_frame` gives its ``levels`` or ``levels.parts``.

    Examples:
        >>> import junheng as jh
        >>> columns = {"county": ["a", "a", "b", "b"], "local": [10, 10, 0, 0], "migrant": [0, 0, 10, 10]}
        >>> found = jh.mutual_information_decomposition(columns, groups=["local", "migrant"], levels="county")
        >>> found.result.mutual_information
        0.6931471805599453
        >>> found.result.levels[0].name
        'county'
        >>> found.result.levels[0].mutual_information
        0.6931471805599453
    """
    return analyzed("mutual_information_decomposition", **locals())


@analysis(_COMMON)
def debiased_segregation(
    table: Table, *, groups: str | Sequence[str] | None = None, unit: str | None = None,
    pupil_group: str | None = None, count: str | None = None, measure: str = "dissimilarity",
    group: Label | None = None, reference_group: Label | None = None, replicates: int = 200, seed: int = 0,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[Debiased]:
    """Bias-corrected segregation 偏差校正的分隔指数.

    A segregation index corrected for its expectation under random allocation of the same pupils.

    Args:
        table: A table of any library, or a dict of columns.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        unit: The column of the names of the units, for the result. Required with `pupil_group`: rows of the
            same unit are counted together.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        measure: The segregation index.
        group: The group of pupils that is measured: one of the columns of counts; without it all groups.
        reference_group: The group that it is compared with; without it all others together.
        replicates: The number of random allocations, where the expectation has no exact formula.
        seed: The seed of the random allocations.

    Returns:
        For each group a `Debiased`: an index of segregation beyond what a random allocation would show.

    Examples:
        >>> import junheng as jh
        >>> columns = {"local": [1, 0], "migrant": [0, 1]}
        >>> found = jh.debiased_segregation(columns, groups=["local", "migrant"])
        >>> found.result.measure
        'dissimilarity'
        >>> found.result.value
        1.0
        >>> found.result.expected
        1.0
    """
    return analyzed("debiased_segregation", **locals())


@analysis(_COMMON)
def segregation_change(
    table: Table, *, unit: str, date: str, before: Label, after: Label,
    groups: str | Sequence[str] | None = None, pupil_group: str | None = None, count: str | None = None,
    group: Label | None = None, reference_group: Label | None = None, by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error", undefined: Literal["error", "null"] = "error",
    design: Design | Mapping[str, Any] | None = None, inference: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Analysis[SegregationChange]:
    """Change of segregation 分隔变化的分解.

    The change of mutual information between two dates, decomposed by source: units gained and lost, sizes,
    structure.

    Args:
        table: A table of any library, or a dict of columns.
        unit: The column of the names of the units, for the result. Required with `pupil_group`: rows of the
            same unit are counted together.
        date: The column of the dates; rows of other dates are excluded and counted.
        before: The earlier date, a value of that column: changes are after minus before.
        after: The later date.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        group: The group of pupils that is measured: one of the columns of counts; without it all groups.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        For each group a `SegregationChange`: the difference of two mutual information indices, split into
        what changed. `to_frame` gives its ``units``.

    Examples:
        >>> import junheng as jh
        >>> columns = {
        ...     "local": [2, 2, 4, 0],
        ...     "migrant": [2, 2, 0, 4],
        ...     "school": ["east", "west", "east", "west"],
        ...     "year": [2015, 2015, 2020, 2020],
        ... }
        >>> found = jh.segregation_change(
        ...     columns, groups=["local", "migrant"], unit="school", date="year", before=2015, after=2020
        ... )
        >>> found.result.difference
        0.6931471805599453
        >>> found.result.structural
        0.6931471805599453
        >>> found.result.removals
        0.0
    """
    return analyzed("segregation_change", **locals())


@analysis(_COMMON)
def random_allocation_test(
    table: Table, *, measure: str = "theil_t", value: str | None = None, group: str | None = None,
    weights: str | None = None, groups: str | Sequence[str] | None = None, unit: str | None = None,
    pupil_group: str | None = None, count: str | None = None, measured_group: Label | None = None,
    reference_group: Label | None = None, permutations: int = 999, seed: int = 0,
    by: str | Sequence[str] | None = None, missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error", design: Design | Mapping[str, Any] | None = None,
    inference: Mapping[str, Any] | None = None, labels: Mapping[str, str] | None = None,
) -> Analysis[RandomBenchmark]:
    """Permutation test against random allocation 随机置换检验.

    The part of an index between groups, or segregation, against its values under random allocation:
    expectation, excess, p value.

    Args:
        table: A table of any library, or a dict of columns.
        measure: The index: theil_t, mean_log_deviation, generalized_entropy, j_divergence or variance for its
            part between groups; or an index of segregation, such as dissimilarity.
        value: The column of the values, for a part between groups.
        group: The column of the groups that are exchanged, for a part between groups.
        weights: The column of the weights; without it every row has weight 1.
        groups: The columns of counts, one for each group of pupils; each row is a unit, such as a school.
        unit: The column of the units. Of values: units whose rows change groups together, such as schools or
            primary sampling units; without it each row is one. Of counts: required with `pupil_group`, rows
            of the same unit are counted together.
        pupil_group: In place of the columns of counts: the column of the group of pupils of each row, in a
            table with one row for each unit and group, or one for each pupil.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        measured_group: The group of pupils that is measured: one of the columns of counts; without it all
            groups.
        reference_group: The group that it is compared with; without it all others together.
        permutations: The number of permutations, at least 1.
        seed: The seed of the permutations.

    Returns:
        For each group a `RandomBenchmark`: an index against its values under random allocation, with the
        permutation test: 随机分配基准.

    Examples:
        >>> import junheng as jh
        >>> columns = {"x": [1, 3], "g": ["a", "b"]}
        >>> found = jh.random_allocation_test(columns, value="x", group="g", permutations=99, seed=3)
        >>> found.result.measure
        'theil_t'
        >>> found.result.value
        0.13081203594113697
        >>> found.result.expected
        0.13081203594113697
    """
    return analyzed("random_allocation_test", **locals())
