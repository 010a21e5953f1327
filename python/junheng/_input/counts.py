"""Pupils of groups counted in units, out of a table or a two-dimensional array."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from junheng._input import alignment
from junheng._input import cells as _cells
from junheng._input import tables as _tables
from junheng._input.rows import passed, rows_of
from junheng._input.series import labelled_array
from junheng._texts.phrases import failure

RAGGED = ("rows of different lengths", "rows of different lengths", "长度不一的行")


def cells(counts: Any) -> tuple[list[str], npt.NDArray[np.float64]]:
    """The names of the groups and their counts, one row a unit; called by the extension."""
    columns = count_columns(counts)
    return list(columns), np.column_stack(list(columns.values())) if columns else np.empty((0, 0))


def count_columns(counts: Any) -> dict[str, Any]:
    """The counts of each group, by its name; errors name rows as the table has them."""
    return passed(lambda: _count_columns(counts), rows_of(counts))


def _count_columns(counts: Any) -> dict[str, Any]:
    if not _tables.is_table(counts) and labelled_array(counts) is None and not isinstance(counts, (str, os.PathLike)):
        if isinstance(counts, (list, tuple)):
            alignment.check((f"counts[{at}]", one) for at, one in enumerate(counts))
        try:
            array = np.asarray(counts)
        except ValueError:  # a table of counts has no ragged rows
            raise failure("intake.not_a_table", table="counts", got=RAGGED) from None
        if array.ndim != 2:
            raise failure("intake.not_a_table", table="counts", got=_cells.shape(array))
        counts = {str(group): array[:, group] for group in range(array.shape[1])}
    headed = [(_group_of(heading), column) for heading, column in _tables.headed(counts, "counts")]
    alignment.check(headed)
    for heading, _ in headed:
        if sum(heading == other for other, _ in headed) > 1:
            raise failure("table.duplicate_column", column=heading)
    columns = {heading: _tables.vector(column, heading) for heading, column in headed}
    if len({len(column) for column in columns.values()}) > 1:
        first, *rest = columns.items()
        name, column = next(one for one in rest if len(one[1]) != len(first[1]))
        raise failure("sample.length_mismatch", column=name, expected=len(first[1]), got=len(column))
    return columns


def _group_of(heading: object) -> str:
    """The name of a group: a heading as text, one of several levels joined."""
    return " / ".join(map(str, heading)) if isinstance(heading, tuple) else str(heading)
