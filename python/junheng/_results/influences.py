"""The result of `influence` over a table: what each of its rows does to the measures of its group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from junheng._input.frame import Made, masked, taken
from junheng._input.keys import own_keys
from junheng._results.evaluation import Evaluation
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
        """One row for each row of the table that was not dropped, in their order.

        `row` says which, counted from zero; the keys of its group follow, and a column for each measure.

        Args:
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        headings = [ROW, *self.by, *(one.measure for one in self.measures)]
        for heading in self.by:
            if headings.count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        found, groups = self._columns("influence"), self._columns("rows")
        if found is None or groups is None:  # read from JSON
            rows = [[row, *self._own(self.by, key), *values] for row, key, values in self._each()]
            return self._framed(headings, rows, library)
        made: dict[str, Made] = {ROW: found["row"]}
        for heading, keys in groups["keys"].items():
            made[heading] = taken(own_keys(self._kinds.get(heading), keys), found["group"])
        made |= {measure: masked(values, np.isnan(values)) for measure, values in found["values"].items()}
        return self._made_of(made, library)

    def _each(self) -> Iterator[tuple[int, list[Any], list[float | None]]]:
        """Each row with the key of its group and its influence on each measure."""
        keys = [row["key"] for row in self._data["rows"]]
        for one in self._data["influence"]:
            yield one["row"], keys[one["group"]], one["values"]


def as_array(found: Influences) -> npt.NDArray[np.float64]:
    """The influence on the first measure: one number for each row of the table, NaN where it has none."""
    columns = found._columns("influence") or {"row": [], "values": {"": []}}
    numbers = np.full(found.provenance.rows, np.nan)
    numbers[columns["row"]] = next(iter(columns["values"].values()))
    return numbers
