"""Gaps and decompositions."""

# ruff: noqa: D417 (the decorator describes the common arguments)
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from junheng._results.analysis import Analysis
from junheng.plot._common import drawn, picture


@picture
def gap(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Gaps between two groups 两组差距, a row for each, the largest at the top.

    Ratios are on a logarithmic axis, differences where a ratio is undefined. Markers are hollow, as the results have no
    intervals: a gap that differs from another may do so by chance.

    Args:
        results: Results of `junheng.gap`.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [4, 2, 5, 4], "locale": ["city", "rural"] * 2, "state": ["A", "A", "B", "B"]}
        >>> gaps = jh.gap(table, value="spend", group="locale", group_a="city", group_b="rural", by="state")
        >>> [label.get_text() for label in jh.plot.gap(gaps).get_yticklabels()]
        ['A', 'B']
    """
    return drawn("gap", results, ax, lang, labels, title, source, names)


@picture
def decomposition(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Nested decomposition 逐层分解: how much of the inequality lies at each level.

    Each bar is the whole index; its parts lie between the groups of a level within those of the level above, the last
    within the innermost groups.

    Args:
        results: Results of `junheng.nested_decomposition` with the same levels; a bar for each group of each.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [4, 2, 5, 4], "pupils": [1, 3, 2, 2], "state": ["A", "A", "B", "B"]}
        >>> split = [jh.nested_decomposition(table, value=one, levels=["state"]) for one in ("spend", "pupils")]
        >>> [label.get_text() for label in jh.plot.decomposition(*split).get_yticklabels()]
        ['spend', 'pupils']
    """
    return drawn("decomposition", results, ax, lang, labels, title, source, names)


@picture
def within_between(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Inequality within and between groups 组内与组间, in units of the index.

    Args:
        results: Results of `junheng.entropy_decomposition`; a bar for each group of each.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [4, 2, 5, 3], "state": ["A", "A", "B", "B"]}
        >>> axes = jh.plot.within_between(jh.entropy_decomposition(table, value="spend", group="state"))
        >>> len(axes.patches)
        2
    """
    return drawn("within_between", results, ax, lang, labels, title, source, names)


@picture
def gini_parts(
    *results: Analysis[Any],
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The Gini index within and between groups 基尼系数分解, with the third part.

    Results with a negative part are left out, for it has no length.

    Args:
        results: Results of `junheng.gini_decomposition`; a bar for each group of each.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [4, 2, 5, 4], "state": ["A", "A", "B", "B"]}
        >>> axes = jh.plot.gini_parts(jh.gini_decomposition(table, value="spend", group="state"))
        >>> len(axes.patches)
        3
    """
    return drawn("gini_parts", results, ax, lang, labels, title, source, names)


@picture
def sources(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What each source contributes to the inequality of the total 来源分解.

    The bars add to the index; a source with a bar to the left makes the total more even.

    Args:
        result: A result of `junheng.source_decomposition`.

    Examples:
        >>> import junheng as jh
        >>> table = {"local": [4, 2, 9], "grant": [1, 3, 1]}
        >>> axes = jh.plot.sources(jh.source_decomposition(table, sources=["local", "grant"]))
        >>> [label.get_text() for label in axes.get_yticklabels()]
        ['local', 'grant']
    """
    return drawn("sources", [result], ax, lang, labels, title, source)


@picture
def determinants(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What the concentration of values comes from 集中指数的影响因素.

    Args:
        result: A result of `junheng.concentration_decomposition`.

    Examples:
        >>> import junheng as jh
        >>> table = {"score": [4, 2, 9, 7], "books": [1, 3, 8, 5], "income": [1, 2, 3, 4]}
        >>> found = jh.concentration_decomposition(table, value="score", rank="income", columns=["books"])
        >>> [label.get_text() for label in jh.plot.determinants(found).get_yticklabels()]
        ['books', 'residual']
    """
    return drawn("determinants", [result], ax, lang, labels, title, source)


@picture
def kitagawa(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The effects of rates and of composition 北川分解 on a difference of means, category by category.

    Args:
        result: A result of `junheng.kitagawa`.

    Examples:
        >>> import junheng as jh
        >>> table = {"score": [4, 2, 9, 7], "kind": ["x", "y"] * 2, "state": ["A", "A", "B", "B"]}
        >>> found = jh.kitagawa(table, value="score", category="kind", group="state", group_a="A", group_b="B")
        >>> [label.get_text() for label in jh.plot.kitagawa(found).get_yticklabels()]
        ['in total', 'x', 'y']
    """
    return drawn("kitagawa", [result], ax, lang, labels, title, source)


@picture
def oaxaca(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The explained and the unexplained part of a difference 瓦哈卡—布林德分解, column by column.

    Args:
        result: A result of `junheng.oaxaca_blinder`.

    Examples:
        >>> import junheng as jh
        >>> table = {"score": [4, 2, 9, 7, 5, 8], "books": [1, 3, 8, 5, 2, 9], "state": ["A", "B"] * 3}
        >>> found = jh.oaxaca_blinder(table, value="score", columns="books", group="state", group_a="A", group_b="B")
        >>> [label.get_text() for label in jh.plot.oaxaca(found).get_yticklabels()]
        ['in total', 'intercept', 'books']
    """
    return drawn("oaxaca", [result], ax, lang, labels, title, source)


@picture
def change(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What the change of inequality comes from 差距变化的分解: within groups, between groups, and their shares.

    The bars of a group add to its part of the change, the first row is the whole change.

    Args:
        result: A result of `junheng.entropy_change`.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [1, 2, 3, 5, 2, 2, 3, 4], "town": [*"aabb"] * 2, "year": [2023] * 4 + [2024] * 4}
        >>> found = jh.entropy_change(table, value="spend", group="town", date="year", before=2023, after=2024)
        >>> [label.get_text() for label in jh.plot.change(found).get_yticklabels()]
        ['in total', 'a', 'b']
    """
    return drawn("change", [result], ax, lang, labels, title, source)


@picture
def quantile_gaps(
    result: Analysis[Any],
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The quantiles of two groups 分位差距 at each share that was requested.

    ● is the first group, ■ the second. Where the distance grows to the top or the bottom, the gap is one of the rich or
    of the poor.

    Args:
        result: A result of `junheng.distribution_overlap` with `shares`.

    Examples:
        >>> import junheng as jh
        >>> table = {"spend": [1, 4, 3, 5, 2, 7], "locale": ["city", "rural"] * 3}
        >>> sides = {"group": "locale", "group_a": "city", "group_b": "rural"}
        >>> found = jh.distribution_overlap(table, value="spend", shares=[0.25, 0.75], **sides)
        >>> [label.get_text() for label in jh.plot.quantile_gaps(found).get_yticklabels()]
        ['at 25.0%', 'at 75.0%']
    """
    return drawn("quantile_gaps", [result], ax, lang, labels, title, source)
