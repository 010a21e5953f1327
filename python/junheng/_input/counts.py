"""Pupils of groups counted in units, out of a table or a two-dimensional array."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from junheng import _core
from junheng._api.options import options_text
from junheng._input import cells as _cells
from junheng._input import tables as _tables
from junheng._texts.phrases import refusal

RAGGED = ("rows of different lengths", "rows of different lengths", "长度不一的行")


def cells(counts: Any) -> tuple[list[str], npt.NDArray[np.float64]]:
    """The names of the groups and their counts, one row a unit; called from the compiled half."""
    columns = _columns(counts)
    return list(columns), np.column_stack(list(columns.values())) if columns else np.empty((0, 0))


def influence_of_counts(spec: str, counts: Any, group: object, reference_group: object) -> npt.NDArray[np.float64]:
    """What each unit does to a measure of segregation of these counts, in row order."""
    columns = _columns(counts)
    group, reference_group = (None if group is None else str(group) for group in (group, reference_group))
    request = options_text(
        measures=spec, groups=list(columns), group=group, reference_group=reference_group, influence=True
    )
    table = [("number", heading, cells, None) for heading, cells in columns.items()]
    found = _core.evaluate(table, request).columns("influence") or {}
    (values,) = found["values"].values()
    return np.asarray(values)


def _columns(counts: Any) -> dict[str, Any]:
    """The counts of each group, by its name."""
    if not _tables.is_table(counts) and not isinstance(counts, (str, os.PathLike)):
        try:
            array = np.asarray(counts)
        except ValueError:  # a table of counts has no ragged rows
            raise refusal("intake.not_a_table", table="counts", got=RAGGED) from None
        if array.ndim != 2:
            raise refusal("intake.not_a_table", table="counts", got=_cells.shape(array))
        counts = {str(group): array[:, group] for group in range(array.shape[1])}
    headed = [(_tables.heading_of(heading), cells) for heading, cells in _tables.headed(counts, "counts")]
    for heading, _ in headed:
        if sum(heading == other for other, _ in headed) > 1:
            raise refusal("table.duplicate_column", column=heading)
    columns = {heading: _cells.numbers_of(cells, heading) for heading, cells in headed}
    if len({len(column) for column in columns.values()}) > 1:
        first, *rest = columns.items()
        name, column = next(one for one in rest if len(one[1]) != len(first[1]))
        raise refusal("sample.length_mismatch", column=name, expected=len(first[1]), got=len(column))
    return columns
