"""The covariance of estimates and of the numbers of analyses, as a result."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import numpy.typing as npt

from junheng import _core
from junheng._results.evaluation import is_key
from junheng._results.of_measures import spec_of
from junheng._results.result import Result
from junheng._results.tabular import Columns, Tabular
from junheng._results.view import View
from junheng._texts.phrases import failure

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words

R = TypeVar("R", bound="Recomputable")


class Recomputable(Result):
    """A result that can be computed once more with its covariance, which it usually does not hold."""

    _recompute: Callable[[], _core.Computed] | None

    def _again(self: R, recompute: Callable[[], _core.Computed]) -> R:
        """The same result with what computes it once more with its covariance, from the table of the call."""
        self.__dict__["_recompute"] = recompute
        return self

    def _recomputed(self) -> dict[str, Any] | None:
        """The document with the covariance; None where the table is not at hand."""
        recompute = self.__dict__.get("_recompute")
        if recompute is None:
            return None
        # Its messages name rows as those of the result do, with which it is compared.
        again = type(self)(recompute(), self._library, self._kinds, self._rows_of, self._items_of)
        document: dict[str, Any] = again._data
        return document


class Covariance(Tabular, View):
    """The covariance of estimates, or of the numbers of an analysis, with a label for each row and column.

    NumPy takes it as its matrix. A table has the labels in its first column.

    Attributes:
        labels: The estimates, in the order of the rows of the result; the numbers of an analysis, in their order there.
        matrix: The matrix; NaN in rows and columns of an estimate without standard error.
    """

    _builder = "estimation.covariance"

    def __init__(
        self,
        labels: Sequence[str],
        matrix: Sequence[Sequence[float | None]],
        library: str,
        estimates: Sequence[tuple[str, Sequence[Any]]] = (),
        *,
        names: Sequence[Sequence[str]] = (),
        printed: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Wraps the rows of a matrix.

        Args:
            labels: What each row is called.
            matrix: The rows.
            library: The library of its table.
            estimates: The measure and the group of each row, of estimates.
            names: What else each row is called, in lists as `labels`.
            printed: The labels of the rows by language, where a text has others than `labels`.
        """
        self.labels = tuple(labels)
        self._estimates = tuple(estimates)
        self._printed = {language: tuple(texts) for language, texts in (printed or {}).items()}
        self._called = (self.labels, *map(tuple, names), *self._printed.values())
        self.matrix: npt.NDArray[np.float64] = np.array(matrix, np.float64).reshape(len(self.labels), -1)
        self.matrix.flags.writeable = False
        self._library = library

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        """The matrix, as NumPy requests it."""
        return np.array(self.matrix, dtype)

    def at(self, one: str | Sequence[object], other: str | Sequence[object]) -> float:
        """The covariance of two estimates, or of two numbers of an analysis.

        Args:
            one: The label of an estimate, or its measure and the value of its group in each of the columns that divide
                the table, as of `Estimation.row`: ``("gini", "rural")``. Of an analysis the label of a number, in
                either language, or its name in the inference of the row, such as ``"terms[1].coefficient"``.
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
            for texts in self._called:
                if wanted in texts:
                    return texts.index(wanted)
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

        labels = self._printed.get(words.language, self.labels)
        return covariance({"labels": list(labels), "matrix": self.matrix.tolist()}, words, shown)
