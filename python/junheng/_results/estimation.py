"""The result of `estimate`: measures with their sampling errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from junheng import _core
from junheng._generated.records.estimation import EstimationData
from junheng._generated.records.shared import DensityMethod as DensityMethod
from junheng._generated.records.shared import EstimateRow
from junheng._generated.records.shared import InferenceMethod as InferenceMethod
from junheng._generated.records.shared import InferenceTarget as InferenceTarget
from junheng._generated.records.shared import IntervalKind as IntervalKind
from junheng._generated.records.shared import Scale as Scale
from junheng._results.evaluation import is_key, named, row_of
from junheng._results.of_measures import OfMeasures, cell_of, spec_of
from junheng._results.tabular import Columns, Tabular
from junheng._results.view import View
from junheng._texts.phrases import failure

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words

E = TypeVar("E", bound="Estimation")


class Estimation(OfMeasures, EstimationData):
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

    _recompute: Callable[[], _core.Computed] | None

    def _again(self: E, recompute: Callable[[], _core.Computed]) -> E:
        """The same result, which can be computed once more with the covariance of its values."""
        self.__dict__["_recompute"] = recompute
        return self

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
        recompute = self.__dict__.get("_recompute")
        if recompute is not None:
            again = type(self)(recompute())
            if again._data["rows"] == self._data["rows"] and again._data["covariance"] is not None:
                return cast("Sequence[Sequence[float | None]]", again._data["covariance"])
        raise failure("intake.no_covariance")

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


class Covariance(Tabular, View):
    """The covariance of estimates, with a label for each row and column.

    NumPy takes it as its matrix. A table has the labels in its first column.

    Attributes:
        labels: The estimates, in the order of the rows of the result.
        matrix: The matrix; NaN in rows and columns of an estimate without standard error.
    """

    _builder = "estimation.covariance"

    def __init__(
        self,
        labels: Sequence[str],
        matrix: Sequence[Sequence[float | None]],
        library: str,
        estimates: Sequence[tuple[str, Sequence[Any]]] = (),
    ) -> None:
        """Wraps the rows of a matrix, with the measure and the group of each."""
        self.labels = tuple(labels)
        self._estimates = tuple(estimates)
        self.matrix: npt.NDArray[np.float64] = np.array(matrix, np.float64).reshape(len(self.labels), -1)
        self.matrix.flags.writeable = False
        self._library = library

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        """The matrix, as NumPy requests it."""
        return np.array(self.matrix, dtype)

    def at(self, one: str | Sequence[object], other: str | Sequence[object]) -> float:
        """The covariance of two estimates.

        Args:
            one: The label of an estimate, or its measure and the value of its group in each of the columns that divide
                the table, as of `Estimation.row`: ``("gini", "rural")``.
            other: That of the other one.

        Raises:
            UnknownNameError: Where there is no such estimate.

        Examples:
            >>> import junheng as jh
            >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 6]}
            >>> found = jh.estimate(schools, ["mean", "gini"], value="spend", by="county").vcov()
            >>> found.labels
            ('mean, A', 'gini, A', 'mean, B', 'gini, B')
            >>> found.at(("mean", "A"), ("mean", "A")) == found.at("mean, A", "mean, A")
            True
        """
        return float(self.matrix[self._place(one), self._place(other)])

    def _place(self, wanted: str | Sequence[object]) -> int:
        if isinstance(wanted, str):
            if wanted in self.labels:
                return self.labels.index(wanted)
        elif wanted:
            measure, *key = wanted
            spec = spec_of(str(measure), [own for own, _ in self._estimates])
            for place, (own, group) in enumerate(self._estimates):
                if own == spec and is_key(group, key):
                    return place
        got = wanted if isinstance(wanted, str) else ", ".join(map(str, wanted))
        # Labels have commas of their own.
        raise failure("intake.not_in_result", got=got, expected=[f'"{label}"' for label in self.labels])

    def to_frame(self, *, library: str | None = None) -> Any:
        """The matrix as a table, the labels of its rows in the column `estimate`.

        Args:
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the table
                that went in.

        Raises:
            UnknownNameError: For any other `library`.
        """
        return self._given(self._table(), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        columns = {label: self.matrix[:, at] for at, label in enumerate(self.labels)}
        return Columns({"estimate": list(self.labels), **columns})

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.estimation import covariance

        return covariance({"labels": list(self.labels), "matrix": self.matrix.tolist()}, words, shown)
