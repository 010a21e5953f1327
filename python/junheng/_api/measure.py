"""Measures in their text form, of numbers or of a table's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, overload

import numpy as np
import numpy.typing as npt

from junheng import _core
from junheng._api.options import column_names, listed, options_text, suggesting
from junheng._input import tables
from junheng._input.counts import count_columns
from junheng._input.rows import passed, rows_of
from junheng._input.series import is_single
from junheng._input.types import CountsLike, Heading, Label, Numbers, Table
from junheng._results.catalogue import measures
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences, as_array

E = TypeVar("E", bound=Evaluation)

# group, reference_group, by, missing, undefined and labels where they are not used.
_PLAIN = (None, None, None, "error", "error", None)
# The options that name columns of numbers, columns of keys, and all that name columns.
COLUMNS_OF = ("value", "weights", "rank", "groups", "count")
KEYS_OF = ("by", "unit", "pupil_group")
NAMES_OF = (*COLUMNS_OF, *KEYS_OF, "group", "reference_group")


@overload
def measure(
    spec: str,
    x: Numbers,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error"] = "error",
) -> float: ...
@overload
def measure(
    spec: str,
    x: Numbers,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["null"],
) -> float | None: ...
@overload
def measure(
    spec: list[str] | tuple[str, ...],
    x: Numbers,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Evaluation: ...
@overload
def measure(
    spec: str | Sequence[str],
    x: Table,
    *,
    value: Heading,
    weights: Heading | None = None,
    rank: Heading | None = None,
    groups: Sequence[Heading] | None = None,
    group: Heading | None = None,
    reference_group: Heading | None = None,
    by: Heading | Sequence[Heading] | None = None,
    whole: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Evaluation: ...
@overload
def measure(
    spec: str | Sequence[str],
    x: Table,
    *,
    groups: Sequence[Heading],
    group: Heading | None = None,
    reference_group: Heading | None = None,
    by: Heading | Sequence[Heading] | None = None,
    whole: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Evaluation: ...
@overload
def measure(
    spec: str | Sequence[str],
    x: Table,
    *,
    unit: Heading,
    pupil_group: Heading,
    count: Heading | None = None,
    group: Label | None = None,
    reference_group: Label | None = None,
    by: Heading | Sequence[Heading] | None = None,
    whole: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Evaluation: ...
@suggesting
def measure(
    spec: str | Sequence[str],
    x: Any,
    *,
    value: Heading | None = None,
    weights: Any = None,
    rank: Any = None,
    groups: Sequence[Heading] | None = None,
    unit: Heading | None = None,
    pupil_group: Heading | None = None,
    count: Heading | None = None,
    group: Label | None = None,
    reference_group: Label | None = None,
    by: Heading | Sequence[Heading] | None = None,
    whole: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> float | Evaluation | None:
    """A measure of numbers, or any measures of a table's columns, for the whole or by group.

    Args:
        spec: A measure in its text form, such as ``"gini"`` or ``"atkinson(epsilon=0.5)"``, or several; for a
            table, measures of different inputs may be combined. `measures` lists them with their inputs.
        x: The values; or a table, whose columns are then named by `value` or `groups`. Only the columns that are
            named are read. Text is never a number; booleans are 0 and 1, `decimal.Decimal` and `fractions.Fraction`
            the nearest double; dates, durations and complex numbers are errors.
        value: The column of the values.
        weights: The weight of each value: zero or more, not all zero; for a table the column of weights.
            Without them every value has weight 1.
        rank: The ranking variable of concentration indices, or the explanatory variable of fiscal neutrality.
        groups: The columns of counts for segregation indices, one column per group of pupils, one row per school.
        unit: For a table with one row per unit and group, or one per pupil, in place of `groups`: the column of the
            units. Rows of one unit are counted together.
        pupil_group: The column of the group of pupils of each such row.
        count: The column of the number of pupils of each such row; without it every row is one pupil.
        group: The group of pupils described by isolation, exposure and two-group indices.
        reference_group: The group it is compared with; by default all other groups together.
        by: The column or columns that divide the rows of the table into groups of rows.
        whole: Whether the values of all rows together are computed as well, in `whole` of the result: from the rows,
            not from the values of the groups. It needs `by`.
        missing: ``"error"``, or ``"drop"`` to exclude rows with a missing cell in a column that is used; the
            result gives their number. Rows with a missing key in `by` form a group of their own.
        undefined: ``"error"``: a group for which a measure is undefined is an error. ``"null"``: its value is
            None, and the result gives the reason.
        labels: Texts in place of names of columns, measures, headings and groups, such as ``{"spend": "Spending (US$)",
            "gini": "Gini", "NY": "New York"}``, in texts, HTML, tables and pictures, and with
            ``to_frame(labels=True)``; JSON and numbers keep the names. A name that neither the result nor the
            library has is an error, unless it is in `Labels`.

    Returns:
        A float for one measure of numbers; otherwise an `Evaluation` with one row per group and one column per
        measure, whose `to_frame` returns the caller's dataframe type.

    Raises:
        UnknownNameError: A measure, parameter or column does not exist; the message names the nearest one.
        InvalidSpecError: A measure is malformed, an input is missing, or an input is given that no measure uses.
        JunhengError: As raised by the function of the measure; for a table the message names group and row.

    Examples:
        >>> import junheng as jh
        >>> jh.measure("quantile_ratio(upper=0.9, lower=0.1)", [1, 2, 3, 4, 5])
        5.0

        Several measures by group:

        >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5], "income": [9, 7, 4, 6]}
        >>> jh.measure(["gini", "concentration_index"], schools, value="spend", rank="income", by="county")
        measures by group
          county  rows  Gini index  concentration index
          A          2        0.25                -0.25
          B          2        0                    0
        <BLANKLINE>
        notes
          each row counts once
    """
    given = {**locals(), "whole": whole or None}
    numbers = value is None and groups is None and pupil_group is None and is_numbers(x)
    if numbers:
        if isinstance(spec, str) and not whole and (group, reference_group, by, missing, undefined, labels) == _PLAIN:
            return _core.measure(spec, x, weights, rank)
        given |= as_table(x, weights, rank)
    found = _evaluated(Evaluation, **given)
    return found.rows[0].values[0] if numbers and isinstance(spec, str) else found


@overload
def influence(
    spec: str,
    x: Numbers,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> npt.NDArray[np.float64]: ...
@overload
def influence(
    spec: list[str] | tuple[str, ...],
    x: Numbers,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Influences: ...
@overload
def influence(
    spec: str, x: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> npt.NDArray[np.float64]: ...
@overload
def influence(
    spec: str | Sequence[str],
    x: Table,
    *,
    value: Heading,
    weights: Heading | None = None,
    rank: Heading | None = None,
    groups: Sequence[Heading] | None = None,
    group: Heading | None = None,
    reference_group: Heading | None = None,
    by: Heading | Sequence[Heading] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Influences: ...
@overload
def influence(
    spec: str | Sequence[str],
    x: Table,
    *,
    groups: Sequence[Heading],
    group: Heading | None = None,
    reference_group: Heading | None = None,
    by: Heading | Sequence[Heading] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Influences: ...
@suggesting
def influence(
    spec: str | Sequence[str],
    x: Any,
    *,
    value: Heading | None = None,
    weights: Any = None,
    rank: Any = None,
    groups: Sequence[Heading] | None = None,
    unit: Heading | None = None,
    pupil_group: Heading | None = None,
    count: Heading | None = None,
    group: Heading | None = None,
    reference_group: Heading | None = None,
    by: Heading | Sequence[Heading] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> npt.NDArray[np.float64] | Influences:
    """Each unit's first-order effect on a measure, in row order; Σ w·influence = 0.

    Units with the largest absolute influence change the measure most. The standard error of the weighted mean of
    the influence values is the linearized standard error of the measure.

    Args:
        spec: A measure in its text form; for a table also several, of different inputs.
        x: The values; the counts of a segregation index, as its function takes them; or a table, whose columns
            are then named by `value` or `groups`.
        value: As for `measure`.
        weights: As for `measure`.
        rank: As for `measure`.
        groups: As for `measure`.
        unit: Rejected: influence is not computed for one row per unit and group, or per pupil.
        pupil_group: As `unit`.
        count: As `unit`.
        group: As for `measure`.
        reference_group: As for `measure`.
        by: As for `measure`; the influence of a row refers to the measure of its own group.
        missing: As for `measure`.
        undefined: As for `measure`.
        labels: As for `measure`.

    Returns:
        For one measure of numbers, an array with one number per row, NaN where a row is dropped or the measure is
        undefined; otherwise a result whose `to_frame` has one row per row of the table, in the caller's dataframe
        type.

    Raises:
        OutOfDomainError: Also for a measure without an influence function.
        JunhengError: As raised by `measure`.

    Examples:
        >>> import junheng as jh
        >>> jh.influence("mean", [1.0, 2.0, 6.0])
        array([-2., -1.,  3.])

        Which school moves its county's index most:

        >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 9]}
        >>> jh.influence("mean", schools, value="spend", by="county").to_frame()
        {'row': [0, 1, 2, 3], 'county': ['A', 'A', 'B', 'B'], 'mean': [-1.0, 1.0, -2.0, 2.0]}
    """
    given = dict(locals())
    single = False
    if value is None and groups is None and pupil_group is None:
        if isinstance(spec, str) and by is None and labels is None and _is_of_counts(spec):
            return _influence_of_counts(spec, x, group, reference_group)
        if is_numbers(x):
            single = isinstance(spec, str)
            if single and (group, reference_group, by, missing, undefined, labels) == _PLAIN:
                return _core.influence(str(spec), x, weights, rank)
            given |= as_table(x, weights, rank)
    found = _evaluated(Influences, **given, influence=True)
    return as_array(found) if single else found


def is_numbers(x: object) -> bool:
    """Whether it is a single column, such as a dataframe of one column."""
    return not tables.is_table(x) or is_single(x)


def as_table(x: Numbers, weights: Numbers | None, rank: Numbers | None) -> dict[str, Any]:
    """The arguments that plain numbers become: a table, and the names of its columns."""
    columns = {"value": x, "weights": weights, "rank": rank}
    table = {name: column for name, column in columns.items() if column is not None}
    return {"x": table, **{name: name if name in table else None for name in columns}}


def _evaluated(kind: type[E], spec: str | Sequence[str], x: Table, labels: Any = None, **options: Any) -> E:
    """A result of measures of a table by the core, with its library, the types of its keys, its rows, and labels."""
    options |= {name: column_names(options.get(name), x) for name in NAMES_OF}
    numbers, keys = (listed(*(options[name] for name in names)) for names in (COLUMNS_OF, KEYS_OF))
    table = tables.Table.named(x, numbers, keys)
    request = options_text(measures=[spec] if isinstance(spec, str) else spec, **options)
    made = table.passed_to(_core.evaluate, request)
    found = kind(made, table.library, table.kinds(listed(options["by"])), table.rows)
    return found._with_labels(labels, table.headings)


def _influence_of_counts(spec: str, counts: Any, group: object, reference_group: object) -> npt.NDArray[np.float64]:
    """The influence of each unit on a measure of segregation of these counts, in row order."""
    columns = count_columns(counts)
    group, reference_group = (None if one is None else str(one) for one in (group, reference_group))
    request = options_text(
        measures=spec, groups=list(columns), group=group, reference_group=reference_group, influence=True
    )
    table = [("number", heading, cells, None) for heading, cells in columns.items()]
    made = passed(lambda: _core.evaluate(table, request), rows_of(counts))
    found = made.columns("influence") or {}
    influence: npt.NDArray[np.float64] = next(iter(found["values"].values()))
    return influence


def _is_of_counts(spec: str) -> bool:
    """Whether it names a measure of counts."""
    name = spec.partition("(")[0].strip()
    return any("groups" in one.inputs and name in (one.id, one.name.zh, *one.aliases) for one in measures())
