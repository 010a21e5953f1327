"""Measures in their text form, of numbers or of a table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, overload

import numpy as np
import numpy.typing as npt

from junheng import _core
from junheng._api.options import options_text, suggesting
from junheng._input import tables
from junheng._input.counts import count_columns
from junheng._input.types import CountsLike, Numbers, Table
from junheng._results.catalogue import measures
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences, as_array

# What plain numbers are the columns of, where they are taken as a table.
_INPUTS = ("value", "weights", "rank")
# group, reference_group, by, missing and undefined where they are not used.
_PLAIN = (None, None, None, "error", "error")


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
    value: str,
    weights: str | None = None,
    rank: str | None = None,
    groups: Sequence[str] | None = None,
    group: str | None = None,
    reference_group: str | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Evaluation: ...
@overload
def measure(
    spec: str | Sequence[str],
    x: Table,
    *,
    groups: Sequence[str],
    group: str | None = None,
    reference_group: str | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Evaluation: ...
@suggesting
def measure(
    spec: str | Sequence[str],
    x: Any,
    *,
    value: str | None = None,
    weights: Any = None,
    rank: Any = None,
    groups: Sequence[str] | None = None,
    group: str | None = None,
    reference_group: str | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> float | Evaluation | None:
    """A measure of numbers, or any measures of a table's columns, for the whole or by group.

    Args:
        spec: The measure in its text form, such as ``"gini"`` or ``"atkinson(epsilon=0.5)"``, or several, of a
            table also of several kinds. `measures` lists them with what each needs.
        x: The values; or a table, whose columns are then named by `value` or `groups`.
        value: The column of the values.
        weights: How often each value counts: zero or more, not all zero; of a table the column of it.
            Without them each counts once.
        rank: The variable that ranks or explains the values, which indices of concentration and of fiscal
            neutrality need; of a table its column.
        groups: The columns of counts, one a group of pupils, which indices of segregation need: one row of
            the table is a school.
        group: The group of pupils that isolation, exposure and two-group indices describe.
        reference_group: The group that it is compared with; without it all others together.
        by: The column, or columns, that divide the rows of the table.
        missing: ``"error"`` a missing cell in what is used, or ``"drop"`` such rows, of numbers with their
            weights: a result counts them in each group. Rows without a key in `by` form a group of their own.
        undefined: ``"error"`` a group for which a measure is not defined, or ``"null"``: its value is None,
            and a result says why.

    Returns:
        The value; of several measures or of a table a result with one row a group and one value a measure,
        whose `to_frame` is the dataframe type that went in.

    Raises:
        UnknownNameError: for a measure, a parameter or a column that does not exist, with the nearest name.
        InvalidSpecError: for text of another form; for what a measure needs and is not given, or what is
            given and no measure looks at.
        JunhengError: as the function of the measure's name; of a table it names the group and the row.

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
          B          2           0                    0
        <BLANKLINE>
        notes
          each row counts once
    """
    numbers = value is None and groups is None and not tables.is_table(x)
    if numbers:
        if isinstance(spec, str) and (group, reference_group, by, missing, undefined) == _PLAIN:
            return _core.measure(spec, x, weights, rank)
        x = _as_table(x, weights, rank)
        value, weights, rank = (name if name in x else None for name in _INPUTS)
    request = options_text(
        measures=[spec] if isinstance(spec, str) else spec,
        value=value,
        weights=weights,
        rank=rank,
        groups=groups,
        group=group,
        reference_group=reference_group,
        by=by,
        missing=missing,
        undefined=undefined,
    )
    table = tables.Table.of(x)
    found = Evaluation(_core.evaluate(table.columns, request), table.library, table.kinds(by))
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
    value: str,
    weights: str | None = None,
    rank: str | None = None,
    groups: Sequence[str] | None = None,
    group: str | None = None,
    reference_group: str | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Influences: ...
@overload
def influence(
    spec: str | Sequence[str],
    x: Table,
    *,
    groups: Sequence[str],
    group: str | None = None,
    reference_group: str | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Influences: ...
@suggesting
def influence(
    spec: str | Sequence[str],
    x: Any,
    *,
    value: str | None = None,
    weights: Any = None,
    rank: Any = None,
    groups: Sequence[str] | None = None,
    group: str | int | None = None,
    reference_group: str | int | None = None,
    by: str | Sequence[str] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> npt.NDArray[np.float64] | Influences:
    """Each unit's first-order effect on a measure, in row order, so that Σ w·influence = 0.

    The largest of them are the units that move the measure most; the linearized standard error is that
    of their weighted mean.

    Args:
        spec: The measure in its text form; of a table also several, of several kinds.
        x: The values; the counts of an index of segregation, as its function takes them; or a table, whose columns
            are then named by `value` or `groups`.
        value: As for `measure`.
        weights: As for `measure`.
        rank: As for `measure`.
        groups: As for `measure`.
        group: As for `measure`.
        reference_group: As for `measure`.
        by: As for `measure`: the influence of a row is that on the measure of its group.
        missing: As for `measure`.
        undefined: As for `measure`.

    Returns:
        An array with one number for each row, NaN where a row is dropped or a measure is undefined; of several
        measures, or of a table whose columns are named, a result whose `to_frame` has one row for each row of the
        table, in the dataframe type that went in.

    Raises:
        OutOfDomainError: Also for a measure without a derivative, which depends on individual observations.
        JunhengError: as `measure`.

    Examples:
        >>> import junheng as jh
        >>> jh.influence("mean", [1.0, 2.0, 6.0])
        array([-2., -1.,  3.])

        Which school moves its county's index most:

        >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 9]}
        >>> jh.influence("mean", schools, value="spend", by="county").to_frame()
        {'row': [0, 1, 2, 3], 'county': ['A', 'A', 'B', 'B'], 'mean': [-1.0, 1.0, -2.0, 2.0]}
    """
    single = False
    if value is None and groups is None:
        if isinstance(spec, str) and by is None and _is_of_counts(spec):
            return _influence_of_counts(spec, x, group, reference_group)
        if not tables.is_table(x):
            single = isinstance(spec, str)
            if single and (group, reference_group, by, missing, undefined) == _PLAIN:
                return _core.influence(str(spec), x, weights, rank)
            x = _as_table(x, weights, rank)
            value, weights, rank = (name if name in x else None for name in _INPUTS)
    request = options_text(
        measures=[spec] if isinstance(spec, str) else spec,
        value=value,
        weights=weights,
        rank=rank,
        groups=groups,
        group=group,
        reference_group=reference_group,
        by=by,
        missing=missing,
        undefined=undefined,
        influence=True,
    )
    table = tables.Table.of(x)
    found = Influences(_core.evaluate(table.columns, request), table.library, table.kinds(by))
    return as_array(found) if single else found


def _as_table(x: Numbers, weights: Numbers | None, rank: Numbers | None) -> dict[str, Numbers]:
    """Plain numbers as the columns of a table."""
    given = zip(_INPUTS, (x, weights, rank), strict=True)
    return {name: column for name, column in given if column is not None}


def _influence_of_counts(spec: str, counts: Any, group: object, reference_group: object) -> npt.NDArray[np.float64]:
    """The influence of each unit on a measure of segregation of these counts, in row order."""
    columns = count_columns(counts)
    group, reference_group = (None if one is None else str(one) for one in (group, reference_group))
    request = options_text(
        measures=spec, groups=list(columns), group=group, reference_group=reference_group, influence=True
    )
    table = [("number", heading, cells, None) for heading, cells in columns.items()]
    found = _core.evaluate(table, request).columns("influence") or {}
    influence: npt.NDArray[np.float64] = next(iter(found["values"].values()))
    return influence


def _is_of_counts(spec: str) -> bool:
    """Whether it names a measure of counts."""
    name = spec.partition("(")[0].strip()
    return any("groups" in one.inputs and name in (one.id, one.name.zh, *one.aliases) for one in measures())
