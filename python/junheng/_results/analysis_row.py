"""One group of an analysis."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from junheng._record import Record, tuples
from junheng._results.evaluation import Key

R = TypeVar("R", bound=Record)


class AnalysisRow(Record, Generic[R]):
    """One group with its result."""

    __slots__ = ("_kind",)
    _fields = ("key", "count", "dropped", "left_out", "result")
    _kind: type[R]

    def __init__(self, data: dict[str, Any], kind: type[R]) -> None:
        """Wraps what was read from JSON."""
        super().__init__(data)
        object.__setattr__(self, "_kind", kind)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data, self._kind)

    @property
    def key(self) -> Key:
        """Its value in each of the columns that divide the table; None where it is missing."""
        value: Key = tuples(self._data["key"])
        return value

    @property
    def count(self) -> int:
        """Rows that the analysis is made of."""
        value: int = self._data["count"]
        return value

    @property
    def dropped(self) -> int:
        """Rows left out for a missing cell."""
        value: int = self._data["dropped"]
        return value

    @property
    def left_out(self) -> int | None:
        """Rows of neither side, where two sides are compared."""
        value: int | None = self._data["left_out"]
        return value

    @property
    def result(self) -> R | None:
        """What the analysis gives; None where it is not defined."""
        return self._optional("result", self._kind)
