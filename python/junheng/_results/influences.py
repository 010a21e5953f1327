"""The result of `influence` over a table: what each of its rows does to the measures of its group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from junheng._input.frame import Made, masked, taken_or_missing
from junheng._input.keys import own_keys
from junheng._results.evaluation import Evaluation
from junheng._results.result import scattered
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure

# The position of a row in the table.
ROW = "row"


class Influences(Evaluation):
    """The influence of each row of a table on the measures of its group, with these measures.

    Examples:
        >>> import junheng as jh
        >>> schools = {"county": ["B", "A", "B", "A"], "spend": [2, 1, 6, 3]}
        >>> result = jh.influence("mean", schools, value="spend", by="county")
        >>> result.to_frame()
        {'row': [0, 1, 2, 3], 'county': ['B', 'A', 'B', 'A'], 'mean': [-2.0, -1.0, 2.0, 1.0]}
        >>> result.value("mean", "B")
        4.0
    """

    _builder = "evaluation.influence"

    def to_frame(self, *, library: str | None = None) -> Any:
        """One row for each row of the table, in their order; a table of pandas keeps its index.

        `row` is the position of the row, counted from zero; the keys of its group follow, and a column for each
        measure. All but `row` are missing where a row was dropped, an influence also where it is undefined.

        Args:
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        return self._given(self._table(), library)

    def _is_one(self) -> bool:
        return False

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        head = self._head(0)
        headings = [ROW, *head["by"], *(one["measure"] for one in head["measures"])]
        for heading in head["by"]:
            if headings.count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        count, found, groups = head["provenance"]["rows"], self._columns("influence"), self._columns("rows")
        if found is None or groups is None:  # read from JSON
            rows: list[list[Any]] = [[row, *[None] * (len(headings) - 1)] for row in range(count)]
            for row, key, values in self._each():
                rows[row] = [row, *self._own(self.by, key), *values]
            return self._rows_table(headings, rows, index=self._index())
        made: dict[str, Made] = {ROW: np.arange(count)}
        places = scattered(found["group"], found["row"], count, -1)
        for heading, keys in groups["keys"].items():
            made[heading] = taken_or_missing(own_keys(self._kinds.get(heading), keys), places)
        for measure, values in found["values"].items():
            full = scattered(values, found["row"], count, np.nan)
            made[measure] = masked(full, np.isnan(full))
        return Columns(made, self._kinds, self._index())

    def _each(self) -> Iterator[tuple[int, list[Any], list[float | None]]]:
        """Each row with the key of its group and its influence on each measure."""
        keys = [row["key"] for row in self._data["rows"]]
        for one in self._data["influence"]:
            yield one["row"], keys[one["group"]], one["values"]


def as_array(found: Influences) -> npt.NDArray[np.float64]:
    """The influence on the first measure: one number for each row of the table, NaN where it has none."""
    columns = found._columns("influence") or {"row": [], "values": {"": []}}
    return scattered(
        next(iter(columns["values"].values())), columns["row"], found._head(0)["provenance"]["rows"], np.nan
    )
