"""Tables checked, assessed and described."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from junheng import _core
from junheng._api.options import options_text, suggesting
from junheng._input import tables
from junheng._input.types import Table
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.check import Check
from junheng._results.standards import Standard, StandardLike


@suggesting
def assess(
    table: Table,
    *,
    items: Table | None = None,
    standard: StandardLike = "cn-quality-2017",
    by: str | None = None,
    columns: Mapping[str, str] | None = None,
    detail: Literal["schools", "county"] = "schools",
) -> Assessments:
    """A standard applied to a table of schools, county by county.

    Args:
        table: One row for each school; headings by the dictionary (see `columns`), others by the standard.
        items: One row for each answer to what the standard asks beyond the table of schools: county (where
            there are several), item, value. What is not answered is never a pass.
        standard: The id of a standard that comes with the library, a `Standard`, or the path of a TOML file; a text
            is a path where it ends in ``.toml`` or names a folder.
        by: The column whose values divide the table into counties; without it the column ``county``,
            without that the whole table is one county.
        columns: From a dictionary id (or a custom standard's column) to the heading that stands for it.
        detail: ``"schools"``, or ``"county"`` to leave single schools out of the result.

    Returns:
        For each county the verdict with its reasons; for each stage and indicator the county's value, the
        coefficient of variation, its limit and margin; for each school its values, what it lacks, and its
        share of the squared coefficient. Nothing is rounded.

    Raises:
        InvalidTableError: where the table or the items have errors; each is in `findings`.
        UnknownNameError: where there is no such standard, or `columns` names an id or a heading that does
            not exist.
        OSError: where the file of a standard cannot be read.

    Examples:
        >>> import junheng as jh
        >>> try:
        ...     jh.assess({"学校名称": ["甲校"], "小学在校生数": [-3]}, standard="cn-basic-2012")
        ... except jh.InvalidTableError as error:
        ...     print(error.findings[-1].text("zh"))
        第 0 行（甲校）：“小学在校生数”为负数：应不小于零，实为 -3
    """
    chosen = Standard.of(standard)
    options = options_text(by=by, columns=columns, detail=detail)
    answers = None if items is None else tables.Table.of(items, "items").columns
    schools = tables.Table.of(table)
    made = _core.assess(schools.columns, answers, chosen.compiled, options)
    return Assessments(made, schools.library, schools.kinds(by), chosen.to_json())


@suggesting
def balance(
    table: Table,
    *,
    by: str | Sequence[str] | None = None,
    columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    measures: Sequence[str] | None = None,
    locale: Mapping[str, Any] | None = None,
) -> Balance:
    """How evenly the pupils, classes, teachers and money of a table of units lie.

    Args:
        table: One row for each school, district or class, with pupils and any of classes, teachers, spend,
            locale, class_size and class-size bands.
        by: The column, or columns, that divide the table into groups.
        columns: From a dictionary id to the heading that stands for it; None leaves the column unused.
        stage: The stage whose pupils, classes and teachers are read, in a table that has them by stage.
        measures: Measures in their text form; without them cv, gini, theil_t, mcloone and P90/P10.
        locale: Which units are urban and which rural: ``{"column": …, "urban": […], "rural": […]}``, each
            of the three optional. Where one list is given the other side is the rest.

    Returns:
        For the whole and each group: ratios of totals, measures over the units' own ratios with pupils as
        weights, Theil T within and between locales, the urban–rural gap, and class sizes as an office and
        as pupils count them.

    Raises:
        InvalidTableError: where the table has errors; each is in `findings`.
        UnknownNameError: where an option names a column or a measure that does not exist.

    Examples:
        >>> import junheng as jh
        >>> result = jh.balance({"pupils": [800, 200], "classes": [16, 10]}, measures=["gini"])
        >>> result.total.indicators[0].measures[0].value
        0.10909090909090909
    """
    options = _balance_options(by, columns, stage, measures, locale)
    units = tables.Table.of(table)
    return Balance(_core.balance(units.columns, options), units.library, units.kinds(by))


@suggesting
def check(
    table: Table,
    *,
    items: Table | None = None,
    standard: StandardLike | None = None,
    by: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Check:
    """All problems of a table of schools at once; nothing is repaired.

    Args:
        table: One row for each school.
        items: The second table of `assess`, where there is one.
        standard: What the table is meant for: then the errors are just those for which `assess` refuses it.
            Without it only what is there is checked.
        by: As for `assess`.
        columns: As for `assess`.

    Returns:
        Errors (the table cannot be assessed) and warnings (possible, but worth a look), each with row,
        column, what was expected and what was got. Rows are counted from zero.

    Raises:
        UnknownNameError: where `columns` names an id or a heading that does not exist.

    Examples:
        >>> import junheng as jh
        >>> found = jh.check({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4]})
        >>> found.findings[0].message.text("zh")
        '第 1 行（乙校）：“在校生数”为负数：应不小于零，实为 -4'
    """
    chosen = None if standard is None else Standard.of(standard).compiled
    answers = None if items is None else tables.Table.of(items, "items").columns
    schools = tables.Table.of(table)
    made = _core.check(schools.columns, answers, chosen, options_text(by=by, columns=columns))
    return Check(made, schools.library)


@suggesting
def check_balance(
    table: Table,
    *,
    by: str | Sequence[str] | None = None,
    columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    measures: Sequence[str] | None = None,
    locale: Mapping[str, Any] | None = None,
) -> Check:
    """All problems for which `balance` would refuse a table, and what is worth a look; nothing is repaired.

    Args:
        table: As for `balance`.
        by: As for `balance`.
        columns: As for `balance`.
        stage: As for `balance`.
        measures: As for `balance`.
        locale: As for `balance`.

    Returns:
        Errors and warnings, as `check` gives them.

    Examples:
        >>> import junheng as jh
        >>> jh.check_balance({"pupils": [800, -1], "classes": [16, 10]}).errors
        1
    """
    options = _balance_options(by, columns, stage, measures, locale)
    units = tables.Table.of(table)
    return Check(_core.check_balance(units.columns, options), units.library)


def _balance_options(by: object, columns: object, stage: object, measures: object, locale: object) -> str:
    return options_text(by=by, columns=columns, stage=stage, measures=measures, locale=locale)
