"""Columns of our own as the libraries of dataframes take them; absent cells stay absent."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from junheng import _core
from junheng._input.cells import EXACT, Array, plain


class Repeated(NamedTuple):
    """Few cells that are repeated in many rows: each row has the position of its cell."""

    cells: list[Any]
    places: Array


# A list with None for what is absent, an array with a mask over it, or cells that repeat.
Made: TypeAlias = "list[Any] | Array | Repeated"


def masked(cells: Array, absent: Array) -> Array:
    """An array with a mask over the absent cells, where there are any."""
    return np.ma.MaskedArray(cells, mask=absent) if absent.any() else cells


def repeated(cells: Sequence[Any], places: Array) -> Repeated:
    """Cells by their place among these, -1 for none."""
    return Repeated([*cells, None], np.where(places < 0, len(cells), places))


def taken_or_missing(made: Made, places: Array) -> Made:
    """The cells at these places, and a missing one where the place is -1."""
    missing = places < 0
    if isinstance(made, Repeated):
        taken = np.where(missing, len(made.cells), made.places[places]) if missing.any() else made.places[places]
        return Repeated([*made.cells, None] if missing.any() else made.cells, taken)
    if isinstance(made, list):
        return [None if place < 0 else made[place] for place in places.tolist()]
    if not missing.any():
        return made[places]
    if made.dtype.kind in "iu":
        return as_list(masked(made[places], missing))
    return masked(made[places], missing)


def as_list(made: Made) -> list[Any]:
    """With None for what is absent."""
    if isinstance(made, Repeated):
        return [made.cells[place] for place in made.places]
    cells: list[Any] = made if isinstance(made, list) else made.tolist()
    return cells


def for_pandas(made: Made, pandas: Any) -> Any:
    """As pandas makes it of a list: NaN among numbers, None among anything else."""
    if isinstance(made, Repeated):
        return pandas.Series(made.cells).array.take(made.places)
    if not isinstance(made, np.ma.MaskedArray):
        return made
    is_number = made.dtype.kind == "f"
    cells = made.data.astype(np.float64 if is_number else object)
    cells[np.ma.getmaskarray(made)] = np.nan if is_number else None
    return cells


def for_polars(made: Made, polars: Any) -> Any:
    """A Series of it."""
    if isinstance(made, Repeated):
        return polars.Series(made.cells, strict=False).gather(made.places)
    if isinstance(made, np.ma.MaskedArray):
        absent = polars.Series(np.ma.getmaskarray(made))
        return polars.select(polars.when(~absent).then(polars.Series(made.data))).to_series()
    return polars.Series(made, strict=False)


class Stream:
    """Columns that any library with Arrow's C interface reads; pyarrow is not needed to make it."""

    def __init__(self, columns: Mapping[str, Made]) -> None:
        self._columns = columns

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The capsule of the stream. Another schema is not attempted, as the protocol allows."""
        rows = max(map(length, self._columns.values()), default=0)
        return _core.arrow_stream([(heading, *_streamed(made)) for heading, made in self._columns.items()], rows)


def length(made: Made) -> int:
    """The number of rows."""
    return len(made.places) if isinstance(made, Repeated) else len(made)


# What the extension takes: the kind of a column, its cells, and more about them.
Streamed: TypeAlias = tuple[str, Any, Any]
_KINDS = {"f": ("float", np.float64), "i": ("int", np.int64), "u": ("int", np.int64), "b": ("bool", np.bool_)}


def _streamed(made: Made) -> Streamed:
    if isinstance(made, Repeated):
        if all(cell is None or type(cell) is str for cell in made.cells):
            return "text", made.cells, np.asarray(made.places, np.int64)
        return _streamed(as_list(made))
    if isinstance(made, np.ndarray) and made.dtype.kind in _KINDS:
        kind, dtype = _KINDS[made.dtype.kind]
        present = ~np.ma.getmaskarray(made) if isinstance(made, np.ma.MaskedArray) else None
        return kind, np.ma.getdata(made).astype(dtype), present
    return _streamed_list([plain(cell) for cell in as_list(made)])


def _streamed_list(cells: list[Any]) -> Streamed:
    """A list by the one type of its cells; cells of several types, or of one that Arrow lacks, as texts."""
    there = [cell for cell in cells if cell is not None]
    is_there = np.array([cell is not None for cell in cells], np.bool_)
    present = None if is_there.all() else is_there

    def filled(values: Sequence[Any], dtype: Any) -> Array:
        full = np.zeros(len(cells), dtype)
        full[is_there] = values
        return full

    types = set(map(type, there))
    if not there:
        return "null", None, None
    if types == {bool}:
        return "bool", filled(there, np.bool_), present
    if types == {int} and all(abs(cell) < 2**63 for cell in there):
        return "int", filled(there, np.int64), present
    # Larger whole numbers are not representable as doubles.
    if types <= {int, float} and all(type(cell) is float or abs(cell) <= EXACT for cell in there):
        return "float", filled(there, np.float64), present
    if types == {datetime.date}:
        return "date", filled(there, "M8[D]").astype(np.int64).astype(np.int32), present
    if types == {datetime.time} and all(cell.tzinfo is None for cell in there):
        moments = [datetime.datetime.combine(_FIRST_DAY, cell) for cell in there]
        return "time", filled(moments, "M8[us]").astype(np.int64), present
    if types == {datetime.datetime} and len({cell.utcoffset() for cell in there}) == 1:
        zone = there[0].tzinfo
        moments = [cell if zone is None else cell.astimezone(datetime.timezone.utc) for cell in there]
        naive = [moment.replace(tzinfo=None) for moment in moments]
        name = None if zone is None else there[0].strftime("%z")
        return "moment", filled(naive, "M8[us]").astype(np.int64), (present, name and f"{name[:3]}:{name[3:5]}")
    return "text", [cell if cell is None or type(cell) is str else str(cell) for cell in cells], None


# Arrow counts times of day from midnight, dates and moments from this day.
_FIRST_DAY = datetime.date(1970, 1, 1)


def as_pandas_categories(column: Any, categories: Any) -> Any:
    """The same column as these categories, where all of its cells are among them."""
    return column.astype(categories) if column.dropna().isin(categories.categories).all() else column


def as_polars_categories(column: Any, categories: Any) -> Any:
    """The same column as these categories, where all of its cells are among them."""
    made = column.cast(categories, strict=False)
    return made if made.null_count() == column.null_count() else column
