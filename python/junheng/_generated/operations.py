"""The functions that check, assess and describe tables.

Written by tools/gen_python_operations.py from the catalogue of the core. Do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from junheng._api import education
from junheng._api.options import suggesting
from junheng._input.types import Table
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.check import Check
from junheng._results.standards import StandardLike

__all__ = [
    "assess", "balance", "check", "check_balance",
]


@suggesting
def assess(
    table: Table, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    detail: Literal["schools", "county"] = "schools", totals: Literal["error", "drop", "keep"] = "error",
) -> Assessments:
    """Applies a standard to a table of schools, county by county.

    Args:
        table: A table with one row per school; headings as in the dictionary of columns, others as the
            standard defines them.
        items: A table with one row per answer to a requirement that the table of schools does not cover:
            county (where there are several), item, value. An unanswered requirement never counts as met.
        standard: The standard that is applied. The id of a standard of the library, a `Standard`, or the path
            of a TOML file; a text is a path where it ends in ``.toml`` or contains a separator of folders.
        by: The column whose values divide the table into counties; by default the column county, and without
            that column the whole table is one county.
        columns: The headings of your table, by column id: an id of the dictionary, or of a column that a
            standard of your own uses.
        detail: The level of detail of the result. ``"schools"`` (counties, stages, indicators and every
            school), ``"county"`` (counties, stages and indicators).
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        For each county the verdict with its reasons; for each stage and indicator the county's value, the
        coefficient of variation, its limit and margin; for each school its values, its shortfall and its
        share of the squared coefficient of variation. Nothing is rounded.

    Raises:
        InvalidTableError: If the table or the items have errors; each is in `findings`.
        UnknownNameError: If there is no such standard, or `columns` names an unknown id or heading.
        OSError: If the file of a standard cannot be read.

    Examples:
        >>> import junheng as jh
        >>> try:
        ...     jh.assess({"学校名称": ["甲校"], "小学在校生数": [-3]}, standard="cn-basic-2012")
        ... except jh.InvalidTableError as error:
        ...     print(error.findings[-1].code, error.findings[-1].parameters["got"])
        check.negative -3.0
    """
    return education.assess(**locals())


@suggesting
def balance(
    table: Table, *, by: str | Sequence[str] | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None, measures: Sequence[str] | None = None,
    class_size_limits: float | Sequence[float] | None = None, detail: Literal["all", "totals"] = "all",
    locale: Mapping[str, Any] | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> Balance:
    """Describes how evenly pupils, classes, teachers and spending are distributed over schools.

    Args:
        table: A table with one row per school, district or class: pupils and any of classes, teachers, spend,
            locale, class_size and class-size bands.
        by: The columns, by heading or id, whose values divide the table into groups; without them only the
            whole table is described.
        columns: The headings of your table, by column id (pupils, classes, teachers, spend, locale,
            class_size, or a band such as classes_46_55); null leaves a column unused.
        stage: The stage whose pupils, classes and teachers are read, in a table that has them by stage
            (pupils_primary, …). Spending and class-size bands belong to the whole school and are then unused
            unless the option columns names them. ``"primary"`` (primary), ``"junior"`` (junior secondary),
            ``"senior"`` (senior secondary).
        measures: The measures of inequality, in their text form. By default cv, gini, theil_t, mcloone,
            quantile_ratio(upper=0.9, lower=0.1).
        class_size_limits: The class sizes above which classes and their pupils are counted, in ascending
            order: by the national definitions a class of 56 pupils or more is large (limit 55), one of 66 or
            more super-large (limit 65). By default 45, 50, 55, 65.
        detail: The level of detail of the result; sums and ratios of totals alone are enough for tables of
            many groups. ``"all"`` (sums, ratios, measures, decompositions, gaps and class sizes),
            ``"totals"`` (sums and ratios of totals).
        locale: Which units are urban and which are rural. Where one of the two lists is given, all other
            units are on the other side. ``"column"`` (The heading of the urban–rural column; by default the
            column locale), ``"urban"`` (The values of that column that mean urban), ``"rural"`` (The values
            of that column that mean rural).
        totals: What happens to rows that are no units: totals, subtotals, averages, notes. ``"error"`` (each
            is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they count as
            schools and are listed in the result).

    Returns:
        For the whole table and each group: ratios of totals, measures of the units' own ratios weighted by
        pupils, Theil T within and between locales, the urban–rural gap, and class sizes per class and per
        pupil.

    Raises:
        InvalidTableError: If the table has errors; each is in `findings`.
        UnknownNameError: If an option names an unknown column or measure.

    Examples:
        >>> import junheng as jh
        >>> result = jh.balance({"pupils": [800, 200], "classes": [16, 10]}, measures=["gini"])
        >>> result.total.indicators[0].measures[0].value
        0.10909090909090909
    """
    return education.balance(**locals())


@suggesting
def check(
    table: Table, *, items: Table | None = None, standard: StandardLike | None = None, by: str | None = None,
    columns: Mapping[str, str | None] | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> Check:
    """Lists all problems of a table of schools at once; nothing is repaired.

    Args:
        table: A table with one row per school; headings as in the dictionary of columns, others as the
            standard defines them.
        items: A table with one row per answer to a requirement that the table of schools does not cover:
            county (where there are several), item, value. An unanswered requirement never counts as met.
        standard: The standard that the table is meant for: then the errors are those for which assess rejects
            the table. Without it only the columns present are checked. The id of a standard of the library, a
            `Standard`, or the path of a TOML file; a text is a path where it ends in ``.toml`` or contains a
            separator of folders.
        by: The column whose values divide the table into counties; by default the column county, and without
            that column the whole table is one county.
        columns: The headings of your table, by column id: an id of the dictionary, or of a column that a
            standard of your own uses.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        Errors (the table cannot be used) and warnings (possible, but unusual), each with row, column, the
        value expected and the value found. Rows are counted from zero.

    Raises:
        UnknownNameError: If there is no such standard, or `columns` names an unknown id or heading.

    Examples:
        >>> import junheng as jh
        >>> found = jh.check({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4]})
        >>> found.findings[0].row, found.findings[0].message.code
        (1, 'check.negative')
    """
    return education.check(**locals())


@suggesting
def check_balance(
    table: Table, *, by: str | Sequence[str] | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None, measures: Sequence[str] | None = None,
    class_size_limits: float | Sequence[float] | None = None, detail: Literal["all", "totals"] = "all",
    locale: Mapping[str, Any] | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> Check:
    """Lists all problems for which balance rejects a table; nothing is repaired.

    Args:
        table: A table with one row per school, district or class: pupils and any of classes, teachers, spend,
            locale, class_size and class-size bands.
        by: The columns, by heading or id, whose values divide the table into groups; without them only the
            whole table is described.
        columns: The headings of your table, by column id (pupils, classes, teachers, spend, locale,
            class_size, or a band such as classes_46_55); null leaves a column unused.
        stage: The stage whose pupils, classes and teachers are read, in a table that has them by stage
            (pupils_primary, …). Spending and class-size bands belong to the whole school and are then unused
            unless the option columns names them. ``"primary"`` (primary), ``"junior"`` (junior secondary),
            ``"senior"`` (senior secondary).
        measures: The measures of inequality, in their text form. By default cv, gini, theil_t, mcloone,
            quantile_ratio(upper=0.9, lower=0.1).
        class_size_limits: The class sizes above which classes and their pupils are counted, in ascending
            order: by the national definitions a class of 56 pupils or more is large (limit 55), one of 66 or
            more super-large (limit 65). By default 45, 50, 55, 65.
        detail: The level of detail of the result; sums and ratios of totals alone are enough for tables of
            many groups. ``"all"`` (sums, ratios, measures, decompositions, gaps and class sizes),
            ``"totals"`` (sums and ratios of totals).
        locale: Which units are urban and which are rural. Where one of the two lists is given, all other
            units are on the other side. ``"column"`` (The heading of the urban–rural column; by default the
            column locale), ``"urban"`` (The values of that column that mean urban), ``"rural"`` (The values
            of that column that mean rural).
        totals: What happens to rows that are no units: totals, subtotals, averages, notes. ``"error"`` (each
            is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they count as
            schools and are listed in the result).

    Returns:
        Errors (the table cannot be used) and warnings (possible, but unusual), each with row, column, the
        value expected and the value found. Rows are counted from zero.

    Raises:
        UnknownNameError: If an option names an unknown column or measure.

    Examples:
        >>> import junheng as jh
        >>> jh.check_balance({"pupils": [800, -1], "classes": [16, 10]}).errors
        1
    """
    return education.check_balance(**locals())
