"""The result of `estimate`: measures with their sampling errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from junheng._generated.records.estimation import EstimationData
from junheng._generated.records.shared import DensityMethod as DensityMethod
from junheng._generated.records.shared import EstimateRow
from junheng._generated.records.shared import InferenceMethod as InferenceMethod
from junheng._generated.records.shared import InferenceTarget as InferenceTarget
from junheng._generated.records.shared import IntervalKind as IntervalKind
from junheng._generated.records.shared import Scale as Scale
from junheng._results.covariance import Covariance, Recomputable
from junheng._results.evaluation import named, row_of
from junheng._results.of_measures import OfMeasures, cell_of, spec_of
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure


class Estimation(Recomputable, OfMeasures, EstimationData):
    """Measures of a table's columns with standard errors and intervals: one row for each group and measure.

    `found["gini"]` is the estimate of a measure; of several groups the table of that measure. `found["lower"]` is a
    column. `float` gives a single value.

    Examples:
        >>> import junheng as jh
        >>> schools = {"county": ["A"] * 4 + ["B"] * 4, "spend": [1, 3, 2, 4, 5, 5, 6, 7]}
        >>> found = jh.estimate(schools, ["mean", "gini"], value="spend", by="county")
        >>> found.row("mean", "A").value, round(found.row("mean", "A").standard_error, 4)
        (2.5, 0.5976)
        >>> [one.code for one in found.row("mean", "A").warnings]
        ['estimate.warning.small_sample', 'estimate.warning.few_degrees']
        >>> found["mean"]["county"]
        ['A', 'B']
        >>> found.vcov().matrix.shape
        (4, 4)
    """

    _builder = "estimation.estimation"
    _always = ("measure", "value", "standard_error", "lower", "upper", "degrees_of_freedom", "count")

    def __float__(self) -> float:
        """The value, where the result is one measure of one group.

        Raises:
            WrongTypeError: Where the result has several values, or its value is undefined.
        """
        if len(self.rows) != 1:
            raise failure("intake.not_single", count=len(self.rows))
        if self.rows[0].value is None:
            raise failure("intake.no_value", column=self.rows[0].measure)
        return float(self.rows[0].value)

    def row(self, measure: str | None = None, *key: object) -> EstimateRow:
        """One estimate: of a measure, in any form that names it, for one group.

        Args:
            measure: The measure; without it the only one.
            key: The value of the group in each of the columns that divide the table.

        Raises:
            UnknownNameError: Where there is no such measure or group.
        """
        specs = [one.measure for one in self.measures]
        wanted = specs[0] if measure is None and len(specs) == 1 else spec_of(str(measure), specs)
        if wanted is None:
            raise failure("intake.not_in_result", got=str(measure), expected=specs)
        return row_of([row for row in self.rows if row.measure == wanted], key)

    def value(self, measure: str | None = None, *key: object) -> float | None:
        """The value of one estimate, named as for `row`; None where it is undefined.

        Raises:
            UnknownNameError: Where there is no such measure or group.
        """
        return self.row(measure, *key).value

    def vcov(self) -> Covariance:
        """The covariance of all values, in the order of the rows.

        Without ``covariance=True`` in the call it is computed once more, from the table of the call.

        Raises:
            InvalidSpecError: Where the result was read from JSON or a pickle, or the table has changed since.

        Examples:
            >>> import junheng as jh
            >>> found = jh.estimate({"x": [1, 2, 4, 8]}, ["mean", "gini"], value="x").vcov()
            >>> found.labels
            ('mean', 'gini')
            >>> round(float(found.matrix[0, 0]), 4)
            2.3958
        """
        if "_covariance" not in self.__dict__:
            estimates = [(row.measure, row.key) for row in self.rows]
            self.__dict__["_covariance"] = Covariance(self._labels_of_rows(), self._matrix(), self._library, estimates)
        return cast("Covariance", self.__dict__["_covariance"])

    def _matrix(self) -> Sequence[Sequence[float | None]]:
        if self._data["covariance"] is not None:
            return cast("Sequence[Sequence[float | None]]", self._data["covariance"])
        again = self._recomputed()
        if again is not None and again["rows"] == self._data["rows"] and again["covariance"] is not None:
            return cast("Sequence[Sequence[float | None]]", again["covariance"])
        raise failure("intake.no_covariance", expected="estimate(…, covariance=True)")

    def _labels_of_rows(self) -> tuple[str, ...]:
        """What the rows are called: measure and group as `row` takes them, as far as there are several."""
        single = len(self.measures) == 1 and bool(self.by)
        texts = (("" if single else row.measure, named(row.key)) for row in self.rows)
        return tuple(", ".join(part for part in parts if part) for parts in texts)

    def to_frame(self, *, labels: bool = False, library: str | None = None) -> Any:
        """The estimates as a table: one row for each group and measure, its keys, the value and its errors.

        `warnings` and `reason` have the codes of messages, whose texts the rows have. What no row has is left out.

        Args:
            labels: Whether columns are headed by the labels of the call.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the table
                that went in.

        Raises:
            UnknownNameError: For any other `library`.
            InvalidTableError: Where a column that divides the table is called like one of the result.
        """
        return self._given(self._headed(self._table(), labels), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        by, rows = self._data["by"], self._data["rows"]
        own = [name for name in rows[0] if name != "key"] if rows else list(self._always)
        kept = [name for name in own if name in self._always or any(row[name] for row in rows)]
        for heading in by:
            if [*by, *kept].count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        names = {} if lang is None else self._measure_names(lang)
        cells = [[*self._own(by, row["key"]), *(cell_of(name, row[name], names) for name in kept)] for row in rows]
        return self._rows_table([*by, *kept], cells)

    def _is_one(self) -> bool:
        return not self._data["by"] and len(self._data["measures"]) == 1

    def _row_alone(self, places: list[int]) -> Any:
        return None if self._data["by"] else self.rows[places[0]]
