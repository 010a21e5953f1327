"""What the functions take."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, runtime_checkable

import numpy.typing as npt


@runtime_checkable
class ArrowStream(Protocol):
    """Anything that hands over its columns by Arrow's C stream, as dataframes do."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The capsule of the stream."""
        ...


# A single column: an array, a list, a Series of any library.
Numbers: TypeAlias = npt.ArrayLike | Sequence[Any] | ArrowStream
# A table: a dataframe of any library, or a mapping from headings to columns.
Table: TypeAlias = Mapping[str, Any] | ArrowStream | npt.NDArray[Any]
# Counts of units by groups: a table whose columns are the groups, or a two-dimensional array.
CountsLike: TypeAlias = Table | Sequence[Sequence[float]]
# The heading of a column.
Heading: TypeAlias = str | int
# A value of a column, in the type of the column.
Label: TypeAlias = str | float | datetime.date | datetime.time
