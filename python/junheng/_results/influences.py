"""The result of `influence` over a table: what each of its rows does to the measures of its group."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from junheng._input.frame import Made, masked, taken_or_missing
from junheng._input.keys import own_keys
from junheng._results.evaluation import Evaluation
from junheng._results.labels import key_text
from junheng._results.result import scattered
from junheng._results.tabular import Columns, Tabular
from junheng._results.view import View
from junheng._texts.phrases import failure

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words

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

    def to_frame(self, *, labels: bool = False, library: str | None = None) -> Any:
        """One row for each row of the table, in their order; a table of pandas keeps its index.

        `row` is the position of the row, counted from zero; the keys of its group follow, and a column for each
        measure. All but `row` are missing where a row was dropped, an influence also where it is undefined.

        Args:
            labels: Whether columns are headed by the labels of the call.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        return self._given(self._headed(self._table(), labels), library)

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

    def top(self, count: int = 10, measure: str | None = None) -> Top:
        """The rows of largest influence in absolute value, which change the measure most.

        Rows of equal influence follow in the order of the table; rows without influence are left out.

        Args:
            count: How many rows at most, 1 or more.
            measure: Which measure, in any form that names it; needed where the result has several.

        Returns:
            A result whose `to_frame` has a row for each of them, with the index of a table of pandas; texts show the
            labels of the index, or the line or worksheet row of a file.

        Raises:
            UnknownNameError: where there is no such measure, or several and none is named.
            WrongTypeError: where `count` is no whole number of 1 or more.

        Examples:
            >>> import junheng as jh
            >>> found = jh.influence("mean", {"spend": [2, 1, 6, 3]}, value="spend")
            >>> found.top(2)
            largest influence
              row  mean
                2     3
                1    -2
            >>> found.top(2)["row"]
            [2, 1]
        """
        if isinstance(count, bool) or not isinstance(count, (int, np.integer)) or count < 1:
            expected = ("whole number ≥ 1", "whole number ≥ 1", "不小于 1 的整数")
            raise failure("intake.option_type", option="count", expected=expected, got=repr(count))
        head = self._head(0)
        measures = {one["measure"]: one for one in head["measures"]}
        heading = next(iter(measures)) if measure is None and len(measures) == 1 else self._heading(str(measure))
        if heading not in measures:
            raise failure("intake.not_in_result", got=str(measure), expected=list(measures))
        return Top(self, measures[heading], int(count))

    def _each(self) -> Iterator[tuple[int, list[Any], list[float | None]]]:
        """Each row with the key of its group and its influence on each measure."""
        keys = [row["key"] for row in self._data["rows"]]
        for one in self._data["influence"]:
            yield one["row"], keys[one["group"]], one["values"]


class Top(Tabular, View):
    """The rows of largest influence on a measure."""

    _builder = "evaluation.largest"

    def __init__(self, found: Influences, measure: dict[str, Any], count: int) -> None:
        """Wraps the first `count` rows of `found` by the size of their influence on the measure."""
        self._found, self._measure, self._library = found, measure, found._library
        columns = found._usual()
        values = columns.made[measure["measure"]]
        cells = np.ma.filled(np.ma.array(values, np.float64), np.nan) if isinstance(values, np.ndarray) else values
        sizes = [(-abs(cell), row) for row, cell in enumerate(cells) if cell is not None and cell == cell]
        self._rows = np.array([row for _, row in nsmallest(count, sizes)], np.int64)

    def to_frame(self, *, library: str | None = None) -> Any:
        """The rows as a table, as `Influences.to_frame` gives them, the largest first.

        Args:
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `library`.
        """
        return self._given(self._table(), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        all_rows = self._found._usual()
        wanted = [ROW, *self._found._head(0)["by"], self._measure["measure"]]
        made = {heading: taken_or_missing(all_rows.made[heading], self._rows) for heading in wanted}
        index = None if all_rows.index is None else all_rows.index.take(self._rows)
        return Columns(made, all_rows.kinds, index)

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        found = self._found
        rows, by, head = found._rows_of, found._head(0)["by"], found._labelled(found._head(0))
        groups = found._named_by().groups
        measure = next(one for one in head["measures"] if one["measure"] == self._measure["measure"])
        document = [
            {
                "row": row[ROW],
                "label": None if rows is None else rows.label(row[ROW], words.language),
                "key": [groups.get(key_text(row[heading]), row[heading]) for heading in by],
                "value": row[self._measure["measure"]],
            }
            for row in self
        ]
        from junheng._display.evaluation import largest

        return largest({"rows": document}, words, shown, by=head["by"], measure=measure)


def as_array(found: Influences) -> npt.NDArray[np.float64]:
    """The influence on the first measure: one number for each row of the table, NaN where it has none."""
    columns = found._columns("influence") or {"row": [], "values": {"": []}}
    return scattered(
        next(iter(columns["values"].values())), columns["row"], found._head(0)["provenance"]["rows"], np.nan
    )
