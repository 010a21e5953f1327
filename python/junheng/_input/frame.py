"""Columns of our own as the libraries of dataframes take them; absent cells stay absent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from junheng._input.cells import Array


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


def for_arrow(made: Made, arrow: Any) -> Any:
    """An Arrow array of it."""
    if isinstance(made, Repeated):
        return arrow.array(made.cells).take(arrow.array(made.places))
    if isinstance(made, np.ma.MaskedArray):
        return arrow.array(made.data, mask=np.ma.getmaskarray(made))
    return arrow.array(made)


def as_pandas_categories(column: Any, categories: Any) -> Any:
    """The same column as these categories, where all of its cells are among them."""
    return column.astype(categories) if column.dropna().isin(categories.categories).all() else column


def as_polars_categories(column: Any, categories: Any) -> Any:
    """The same column as these categories, where all of its cells are among them."""
    made = column.cast(categories, strict=False)
    return made if made.null_count() == column.null_count() else column
