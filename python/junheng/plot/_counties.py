"""Counties against standards, balances, plans and years."""

# ruff: noqa: D417 (the decorator describes the common arguments)
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.plan_kinds import FundPlan
from junheng._results.planned import Plan, Trend, WhatIf
from junheng.plot._common import drawn, picture


@picture
def scorecard(
    result: Assessments,
    *,
    county: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """A county against a standard 达标情况: the coefficient of variation of each indicator and its limit.

    ● is within the limit, ◆ above it; at the right the coefficients, and how many schools reach the floor.

    Args:
        result: A result of `junheng.assess`.
        county: The county; not needed where there is one only.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B", "C"], "pupils_primary": [100, 80, 90], "books": [90, 300, 200]}
        >>> found = jh.assess(table, standard=jh.Standard.from_toml(example_standard))
        >>> jh.plot.scorecard(found).get_xlabel()
        'coefficient of variation'
    """
    return drawn("scorecard", [result], ax, lang, labels, title, source, county=county)


@picture
def schools(
    result: Assessments,
    *,
    county: str | None = None,
    stage: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    r"""The schools of a stage against the floors 各校与标准值: a strip for each indicator, a mark for each school.

    All strips have the floor at 100%. ● reaches it, × does not; ▼ is the county. At the right, how many schools reach
    the floor, and the one farthest from it. ▸ at the edge is a value above 320%.

    Args:
        result: A result of `junheng.assess` with schools.
        county: The county; not needed where there is one only.
        stage: ``"primary"``, ``"junior"`` or ``"senior"``; by default the first.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B", "C"], "pupils_primary": [100, 80, 90], "books": [90, 300, 200]}
        >>> with_floor = example_standard.replace("cv_limit", "floor = { primary = 2 }\ncv_limit")
        >>> found = jh.assess(table, standard=jh.Standard.from_toml(with_floor))
        >>> jh.plot.schools(found).get_xlabel()
        '% of the floor; ▸ beyond 320%'
    """
    return drawn("schools", [result], ax, lang, labels, title, source, county=county, stage=stage)


@picture
def class_sizes(
    result: Balance,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """Class sizes 班额 as schools count them and as pupils experience them, for the whole table and each group.

    More pupils sit in large classes, so the class of the average pupil is larger than the average class.

    Args:
        result: A result of `junheng.balance` with pupils and classes.

    Examples:
        >>> import junheng as jh
        >>> found = jh.balance({"pupils": [800, 200], "classes": [16, 10], "town": ["A", "B"]}, by="town")
        >>> [label.get_text() for label in jh.plot.class_sizes(found).get_yticklabels()]
        ['whole table', 'A', 'B']
    """
    return drawn("class_sizes", [result], ax, lang, labels, title, source)


@picture
def class_distribution(
    result: Balance,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The distribution of class sizes 班额分布 by class and by pupil, in ranges of five pupils.

    Args:
        result: A result of `junheng.balance` of a table with a row for each class (``class_size``).

    Examples:
        >>> import junheng as jh
        >>> found = jh.balance({"class_size": [38, 41, 45, 46, 60]})
        >>> jh.plot.class_distribution(found).get_xlabel()
        'pupils in the class'
    """
    return drawn("class_distribution", [result], ax, lang, labels, title, source)


@picture
def urban_rural(
    result: Balance,
    *,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The urban–rural gap 城乡差距 of each indicator, for the whole table and each group.

    Args:
        result: A result of `junheng.balance` with the column of locales.

    Examples:
        >>> import junheng as jh
        >>> found = jh.balance({"pupils": [800, 200], "classes": [16, 10], "locale": ["城区", "乡村"]})
        >>> jh.plot.urban_rural(found).get_xscale()
        'log'
    """
    return drawn("urban_rural", [result], ax, lang, labels, title, source)


@picture
def before_after(
    result: Plan,
    *,
    county: str | None = None,
    indicator: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What a plan changes 规划前后: the value of each school before and after, as an arrow, with the floor.

    A panel for each stage, whose title has the coefficient of variation before and after. The first 25 schools, the
    lowest at the top.

    Args:
        result: A plan of `junheng.plan.add`, `transfer` or `fund`.
        county: The county; not needed where there is one only.
        indicator: The code of the indicator; by default the first of which a school changes.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B", "C"], "pupils_primary": [100, 80, 90], "books": [10, 300, 200]}
        >>> plan = jh.plan.add(table, standard=jh.Standard.from_toml(example_standard))
        >>> [label.get_text() for label in jh.plot.before_after(plan).get_yticklabels()]
        ['A']
    """
    return drawn("before_after", [result], ax, lang, labels, title, source, county=county, indicator=indicator)


@picture
def frontier(
    result: FundPlan,
    *,
    county: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The coefficient of variation that each budget reaches 资金前沿.

    A dot for each budget after which another school begins to receive, the lowest school first; the upright line is
    the budget of the plan.

    Args:
        result: A plan of `junheng.plan.fund`.
        county: The county; not needed where there is one only.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B", "C"], "pupils_primary": [100, 80, 90], "books": [90, 300, 200]}
        >>> plan = jh.plan.fund(table, "books", standard=jh.Standard.from_toml(example_standard), limit=0.1)
        >>> jh.plot.frontier(plan).get_ylabel()
        'coefficient of variation'
    """
    return drawn("frontier", [result], ax, lang, labels, title, source, county=county)


@picture
def trend(
    result: Trend,
    *,
    county: str | None = None,
    indicator: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """The coefficients of variation over the years 历年差异系数, against their limits.

    Args:
        result: A result of `junheng.trend`.
        county: The county; not needed where there is one only.
        indicator: The code of an indicator; by default all, a panel each.

    Examples:
        >>> import junheng as jh
        >>> table = {
        ...     "year": [2023, 2023, 2024, 2024],
        ...     "school_id": ["A", "B"] * 2,
        ...     "pupils_primary": [100, 80, 90, 85],
        ...     "books": [90, 300, 150, 300],
        ... }
        >>> found = jh.trend(table, year="year", standard=jh.Standard.from_toml(example_standard))
        >>> jh.plot.trend(found).get_ylabel()
        'coefficient of variation'
    """
    return drawn("trend", [result], ax, lang, labels, title, source, county=county, indicator=indicator)


@picture
def edits(
    result: WhatIf,
    *,
    county: str | None = None,
    indicator: str | None = None,
    ax: Any = None,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Any:
    """What each edit contributes 各项改动的贡献 to the change of the coefficient of variation.

    A panel for each indicator and stage that changes, whose title has the coefficient before and after.

    Args:
        result: A result of `junheng.what_if`.
        county: The county; not needed where there is one only.
        indicator: The code of an indicator; by default the first four that change.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B", "C"], "pupils_primary": [100, 80, 90], "books": [90, 300, 200]}
        >>> moved = [{"kind": "move", "from": "B", "to": "A", "units": 60, "indicator": "books"}]
        >>> found = jh.what_if(table, standard=jh.Standard.from_toml(example_standard), edits=moved)
        >>> jh.plot.edits(found).get_xlabel()
        'change of the coefficient of variation'
    """
    return drawn("edits", [result], ax, lang, labels, title, source, county=county, indicator=indicator)
