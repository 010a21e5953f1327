"""One group of an analysis."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from junheng._record import Record
from junheng._results.evaluation import Key

R = TypeVar("R", bound=Record)


class AnalysisRow(Record, Generic[R]):
    """One group with its result.

    Attributes:
        key: Its value in each of the columns that divide the table; None where it is missing.
        count: Rows that the analysis is made of.
        dropped: Rows left out for a missing cell.
        left_out: Rows of neither side, where two sides are compared.
    """

    key: Key
    count: int
    dropped: int
    left_out: int | None

    _kind: type[R]
    _result: R | None

    def __init__(self, data: dict[str, Any], kind: type[R]) -> None:
        """Wraps what was read from JSON."""
        super().__init__(data)
        self.__dict__["_kind"] = kind

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data, self._kind)

    @property
    def result(self) -> R | None:
        """What the analysis gives; None where it is not defined."""
        if "_result" not in self.__dict__:
            result = self._data["result"]
            self.__dict__["_result"] = None if result is None else self._kind(result)
        return self._result
