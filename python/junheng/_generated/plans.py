"""The functions that plan.

Written by tools/gen_python_plans.py from the catalogue of the core. Do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from junheng._api import education
from junheng._api.options import suggesting
from junheng._input.types import Label, Table
from junheng._results.plan_kinds import Alliances, ClassesPlan, FundPlan
from junheng._results.planned import Plan, Trend, WhatIf
from junheng._results.standards import StandardLike

__all__ = [
    "add", "alliances", "classes", "fund", "transfer", "trend", "what_if",
]


@suggesting
def add(
    table: Table, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    indicator: Label | Sequence[Label] | None = None,
    goal: Literal["cv", "floors", "cv_and_floors", "school_rule"] = "cv_and_floors", cv: float | None = None,
    step: float | None = None, cost: str | None = None, cap: str | None = None, budget: float | None = None,
    totals: Literal["error", "drop", "keep"] = "error",
) -> Plan:
    """Finds the least addition that reaches the limit of the coefficient of variation and the floors.

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
        stage: The stage that is planned for; by default every stage. Other stages that share the resource
            stay within their limits. ``"primary"`` (primary), ``"junior"`` (junior secondary), ``"senior"``
            (senior secondary).
        indicator: The codes of the indicators that are planned; by default every indicator of which more is
            better.
        goal: What is to be reached. ``"cv"`` (the coefficient of variation is within its limit), ``"floors"``
            (every school reaches the floor), ``"cv_and_floors"`` (both), ``"school_rule"`` (the coefficient
            of variation is within its limit, and each school reaches as many floors as the standard requires,
            with the rest near enough).
        cv: The limit of the coefficient of variation instead of that of the standard.
        step: The smallest amount that can be added, in the unit of the resource.
        cost: The column with the cost of one unit at each school; then the cost is least instead of the
            amount.
        cap: The column with the most that can be added at each school; an empty cell is no limit.
        budget: What may be added at most for each indicator and stage of a county, or spent where there is a
            cost.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        For each county, indicator and stage the least addition, the schools that get it in order, the proof
        that less does not suffice, and the figures before and after as assess finds them.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
        >>> table = {
        ...     "school_id": ["A", "B", "C"], "school_type": ["小学"] * 3, "pupils_primary": [400, 500, 600],
        ...     "books": [2000, 6000, 9000],
        ... }
        >>> books = jh.Standard.from_toml(example_standard)
        >>> plan = jh.plan.add(table, standard=books, cv=0.2)
        >>> action = plan.counties[0].actions[0]
        >>> action.objective.value, [(school.id, school.change) for school in action.schools]
        (1542.0, [('A', 1542.0)])
    """
    planned: Plan = education.planned("plan_add", **locals())
    return planned


@suggesting
def transfer(
    table: Table, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    indicator: Label | Sequence[Label] | None = None,
    goal: Literal["cv", "floors", "cv_and_floors"] = "cv_and_floors", cv: float | None = None,
    step: float | None = None, within: str | None = None, pairs: Sequence[Mapping[str, Any]] | None = None,
    across_counties: bool | None = None, give_share: float | None = None, give: str | None = None,
    take: str | None = None, movable: Label | Sequence[Label] | None = None,
    totals: Literal["error", "drop", "keep"] = "error",
) -> Plan:
    """Finds the fewest units to move between schools so that a limit of the CV or the floors are reached.

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
        stage: The stage; by default every stage that has schools. ``"primary"`` (primary), ``"junior"``
            (junior secondary), ``"senior"`` (senior secondary).
        indicator: The codes of the indicators; by default all whose resource can be moved.
        goal: What is to be reached. ``"cv"`` (the limit of the coefficient of variation), ``"floors"`` (the
            floor at every school), ``"cv_and_floors"`` (both).
        cv: The limit of the coefficient of variation; by default that of the standard.
        step: The amount that moves at a time, in the unit of the resource.
        within: The column of groups, such as townships or alliances: resources move only between schools of
            the same group.
        pairs: The pairs between which resources may move, with the cost of a unit: then the cost is least. By
            default any school may give to any other of its county and group at the same cost. ``"from"`` (The
            code of the school that gives), ``"to"`` (The code of the school that receives), ``"cost"`` (The
            cost of one step, such as a distance; above zero).
        across_counties: Whether resources may also move between counties; each county reaches the targets,
            and the fewest units move in all. With within only between counties of the same group, such as a
            city; not together with pairs.
        give_share: The share of its own resource that a school may give at most, for example 0.1.
        give: The column of the most that a school may give; an empty cell is no limit.
        take: The column of the most that a school may receive; an empty cell is no limit.
        movable: The codes of indicators whose resource can be moved although it is an area or a room.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        For each county, indicator and stage: what moves from which school to which, the proof that less is
        not enough, the limits that bind, and the assessment before and after.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
        >>> table = {
        ...     "school_id": ["A", "B", "C"], "school_type": ["小学"] * 3, "pupils_primary": [400, 500, 600],
        ...     "books": [2000, 6000, 9000],
        ... }
        >>> books = jh.Standard.from_toml(example_standard)
        >>> plan = jh.plan.transfer(table, standard=books, goal="cv", cv=0.2)
        >>> action = plan.counties[0].actions[0]
        >>> [(step.from_, step.to, step.units) for step in action.steps]
        [('C', 'A', 1070.0)]
    """
    planned: Plan = education.planned("plan_transfer", **locals())
    return planned


@suggesting
def classes(
    table: Table, *, limit: int | None = None, area: str | None = None,
    pairs: Sequence[Mapping[str, Any]] | None = None, redivide: bool | None = None, budget: int | None = None,
    teachers_per_class: float | None = None, columns: Mapping[str, str | None] | None = None,
    totals: Literal["error", "drop", "keep"] = "error",
) -> ClassesPlan:
    """Finds the fewest new classes after which no class exceeds a limit, and the fewest moves of pupils.

    Args:
        table: A table with pupils and classes: a row for each grade of a school (school_id, grade, pupils,
            classes), for each school (pupils_g1, classes_g1, …), or for each class (school_id, grade,
            class_size).
        limit: The most pupils of a class: 45 and 50 are the standard classes of primary and junior secondary
            schools, 55 is the limit of large classes.
        area: The column whose values are areas, such as townships, within which pupils may change school;
            areas of one name in two counties are two. Without it nobody changes school.
        pairs: The pairs of schools between which pupils may change, instead of areas. ``"from"`` (The code of
            the school that pupils leave), ``"to"`` (The code of the school that they enter), ``"most"`` (The
            most pupils of each grade; without it there is no limit).
        redivide: Whether the pupils of a grade may be divided into classes anew; false divides only classes
            over the limit, which needs a row for each class.
        budget: The most new classes that can be opened.
        teachers_per_class: Teachers needed for each new class; without it no teachers are counted.
        columns: The headings of your table, by column id: school_id, school_name, grade, pupils, classes,
            class_size, spare_rooms.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        New classes by school and grade, moves of pupils, rooms and teachers needed, the figures before and
        after, and what proves that fewer do not suffice.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
        >>> table = {"school_id": ["A", "B"], "town": ["east", "east"], "pupils": [100, 70], "classes": [2, 2]}
        >>> jh.plan.classes(table).objective.value
        1.0
        >>> jh.plan.classes(table, area="town").moved.value
        10.0
    """
    planned: ClassesPlan = education.planned("plan_classes", **locals())
    return planned


@suggesting
def fund(
    table: Table, indicator: Label, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None, budget: float | None = None,
    limit: float | None = None, measure: str = "cv", goal: Literal["measure", "schools", "pupils"] = "measure",
    keep: float | None = None, cap: str | None = None, step: float | None = None,
    totals: Literal["error", "drop", "keep"] = "error",
) -> FundPlan:
    """Distributes a budget over the schools of an indicator, or finds the least budget for a limit.

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
        indicator: The code of the indicator whose resource is distributed.
        stage: The stage; needed where the table has schools of several. ``"primary"`` (primary), ``"junior"``
            (junior secondary), ``"senior"`` (senior secondary).
        budget: What each county distributes, in the unit of the resource. Without it the least budget for the
            limit is found.
        limit: What the measure must not exceed; without it, and without a budget, the limit of the standard
            for the coefficient of variation.
        measure: The measure that the limit applies to; levelling up is best for it and for every other that a
            transfer from more to less lowers.
        goal: What the budget is to do. ``"measure"`` (the least inequality: the lowest are raised to one
            level), ``"schools"`` (the most schools at the floor), ``"pupils"`` (the most pupils in schools at
            the floor).
        keep: The share of its present resource that each school keeps at least; below 1 the rest is
            distributed as well.
        cap: The column with the most that each school can get; an empty cell sets no limit.
        step: The smallest amount, in the unit of the resource: everything is given in whole steps.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        Who gets what and in which order, the figures before and after, the share of the need that is covered,
        and what every other budget would do.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
    """
    planned: FundPlan = education.planned("plan_fund", **locals())
    return planned


@suggesting
def alliances(
    table: Table, alliance: str, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    indicator: Label | Sequence[Label] | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> Alliances:
    """Divides the inequality of indicators into the parts within and between alliances of schools.

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
        alliance: The column whose values are the alliances, groups of schools or townships; a school that
            belongs to none has a name of its own there.
        stage: The stage; by default every stage of the standard. ``"primary"`` (primary), ``"junior"``
            (junior secondary), ``"senior"`` (senior secondary).
        indicator: The codes of the indicators; by default all.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        For each indicator and stage Theil T and the squared coefficient of variation within and between
        alliances; for each alliance its value, its contributions, and what its weakest school needs.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
    """
    planned: Alliances = education.planned("plan_alliances", **locals())
    return planned


@suggesting
def what_if(
    table: Table, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None,
    edits: Sequence[Mapping[str, Any]] | None = None,
    attribute: Literal["shapley", "sequence", "none"] = "shapley", orders: int | None = None,
    seed: int | None = None, effects: bool | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> WhatIf:
    """Edits a table of schools, assesses it before and after, and divides the change among the edits.

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
        edits: What is changed, in this order: a school that an edit closes or merges cannot be in a later
            one. ``"kind"`` (What is done), ``"from"`` (move, reassign: the code of the school that gives),
            ``"to"`` (move, reassign: the code of the school that receives; close: those of the schools that
            take the pupils, in proportion to their own. Without it the pupils of a closed school leave the
            table), ``"school"`` (add, close, open: the code of the school), ``"into"`` (merge: the code of
            the school that remains), ``"of"`` (merge: the codes of the schools that become part of it),
            ``"units"`` (move, add, reassign: how much; for add below zero where it is taken away),
            ``"indicator"`` (move, add: the code of the indicator whose resource it is), ``"column"`` (move,
            add: the column of the resource, in place of an indicator: an id of the dictionary or a heading),
            ``"parts"`` (move, add: how many of them count in other columns too, such as backbone teachers
            among teachers), ``"stage"`` (move, add: the stage of the resource; reassign: that of the pupils;
            split: that of the weight. Not needed where there is only one), ``"school_type"`` (merge: the type
            of the merged school, where it changes; open: the type of the new school; split: the type of
            school), ``"figures"`` (open: the cells of the new school, by column id or heading), ``"weight"``
            (split: what a pupil of the stage counts where stages of such schools share resources).
        attribute: How the change of each coefficient is divided among the edits. ``"shapley"`` (by the mean
            effect over all orders of the edits), ``"sequence"`` (by the effect in the order of the list, as
            for a dated programme), ``"none"`` (not at all).
        orders: With more than 12 edits: how many pairs of random orders are drawn.
        seed: The seed of the random orders: the same seed gives the same result.
        effects: Whether the effect of one more unit at each school, and of each school, is computed after the
            edits.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        The edits in words; for each county that they concern the verdict before and after, for each stage and
        indicator the figures before and after, the contribution of each edit to the change of the
        coefficient, and the effect of one more unit at each school.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
        >>> table = {
        ...     "school_id": ["A", "B", "C"], "pupils_primary": [100, 200, 300], "books": [500, 2000, 6000],
        ... }
        >>> standard = jh.Standard.from_toml(example_standard)
        >>> edits = [{"kind": "move", "from": "C", "to": "A", "units": 600, "indicator": "books"}]
        >>> books = jh.what_if(table, standard=standard, edits=edits).counties[0].indicators[0]
        >>> round(books.before.cv, 3), round(books.after.cv, 3)
        (0.428, 0.272)
    """
    planned: WhatIf = education.planned("what_if", **locals())
    return planned


@suggesting
def trend(
    table: Table, *, items: Table | None = None, standard: StandardLike = "cn-quality-2017",
    by: str | None = None, columns: Mapping[str, str | None] | None = None, year: str | None = None,
    stage: Literal["primary", "junior", "senior"] | None = None,
    indicator: Label | Sequence[Label] | None = None,
    assume: Literal["same_rate", "same_points", "spread", "levelled"] | None = None,
    units_a_year: float | None = None, horizon: float | None = None,
    successors: Mapping[str, str | None] | None = None, totals: Literal["error", "drop", "keep"] = "error",
) -> Trend:
    """Compares several years of a table of schools: why coefficients changed, when limits are reached.

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
        year: The column of the years; by default year or 年份.
        stage: The stage; by default every stage. ``"primary"`` (primary), ``"junior"`` (junior secondary),
            ``"senior"`` (senior secondary).
        indicator: The codes of the indicators; by default every indicator.
        assume: What the years to the limit are computed from; by default each of the choices. ``"same_rate"``
            (if the coefficient changes by the same rate each year), ``"same_points"`` (if the coefficient
            changes by the same number of points each year), ``"spread"`` (if new units of the resource are
            spread by pupils), ``"levelled"`` (if new units of the resource go to the schools with the lowest
            values).
        units_a_year: How much of the resource is added each year; by default the slope of its total over the
            years.
        horizon: How many years ahead an early warning looks.
        successors: What schools have become by merger or under another code: from the old code to the new
            one.
        totals: What happens to rows that are no schools: totals, subtotals, averages, notes. ``"error"``
            (each is an error), ``"drop"`` (they are left out and listed in the result), ``"keep"`` (they
            count as schools and are listed in the result).

    Returns:
        For each county, stage and indicator the series of the years; each change divided into resources,
        pupils, the set of schools and mergers; the years to the limit under each assumption, with an interval
        or never; a warning where a limit that is met is in danger; convergence.

    Raises:
        InvalidTableError: If a table has errors; each is in `findings`.
        UnknownNameError: If there is no such standard, column, indicator or school.
        InvalidSpecError: If an option is outside its domain.

    Examples:
        >>> import junheng as jh
    """
    planned: Trend = education.planned("trend", **locals())
    return planned
