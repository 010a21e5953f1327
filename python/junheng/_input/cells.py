"""The cells of one column, out of NumPy arrays and plain Python objects.

No number is computed here: cells are checked, rejected or passed on.
"""

from __future__ import annotations

import datetime
import numbers
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from junheng._texts.phrases import failure

Array: TypeAlias = npt.NDArray[Any]
# The name of a column in messages: a heading, or (id, English, 中文).
Named: TypeAlias = "str | tuple[str, str, str]"
# The whole numbers up to here are doubles; beyond, some would be rounded without a word.
EXACT = 2**53
TRUTH = ["false", "true"]
# NumPy's units of time that are finer than Python's, and coarser than a day.
_FINE = ("ns", "ps", "fs", "as")
_COARSE = ("Y", "M")
_MIDNIGHT = "T00:00:00"
# How NumPy and lists call their texts.
_TEXTS = re.compile("text|object|[<>|=]?U[0-9]+")
# The contents of columns that have no type of a library.
_HELD = {
    "text": "文本",
    "category": "类别",
    "mixed": "多种类型",
    "number": "数值",
    "empty": "空列",
    "other": "其他类型",
}


@dataclass(frozen=True)
class Cells:
    """One column, as it was found."""

    kind: Literal["number", "text", "arrow", "category", "bool", "mixed", "empty", "other"]
    # An array of numbers, of bools or of positions, or an Arrow array of texts; else a list.
    values: Any
    # Which cells are not missing; None where none is.
    present: Array | None = None
    # The texts that the positions refer to.
    labels: Sequence[str] = ()
    # Whether groups keep the order of the labels.
    ordered: bool = False
    # The name of the type in an error.
    type: str = ""


def shape(values: Array) -> Named:
    """The description of an array that is not a column."""
    said = f"an array of shape {values.shape}"
    return said, said, f"形状为 {values.shape} 的数组"


def called(cells: Cells) -> Named:
    """The type of a column as an error names it: the name is the same in both languages."""
    said = cells.type or cells.kind
    return said, said, _HELD.get(said, said)


def of_array(values: Array, name: Named) -> Cells:
    """The cells of a NumPy array."""
    if values.ndim == 2 and values.shape[1] == 1:
        values = values[:, 0]
    if values.ndim != 1:
        raise failure("intake.not_a_column", column=name, got=shape(values))
    present = None
    if isinstance(values, np.ma.MaskedArray):
        present, values = ~np.ma.getmaskarray(values), np.asarray(values.data)
    kind, shown = values.dtype.kind, str(values.dtype)
    if kind in "iuf":
        return Cells("number", values, present, type=shown)
    if kind == "b":
        return Cells("bool", values, present, type=shown)
    if kind in "OUT":
        return with_missing(values.tolist(), present, shown)
    if kind == "M":
        days = values.astype("M8[D]")
        whole = np.datetime_data(values.dtype)[0] not in _COARSE and not (days != values)[~np.isnat(values)].any()
        written = written_out(days) if whole else texts(moments(values), name)
        return Cells("text", with_none(written, present), type=shown)
    return Cells("other", values, type=shown)


def with_missing(values: list[Any], present: Array | None, shown: str = "") -> Cells:
    """The cells of a list of which some are missing."""
    return of_list(with_none(values, present), shown)


def with_none(values: list[Any], present: Array | None) -> list[Any]:
    """A list with None for missing cells."""
    if present is None:
        return values
    return [value if there else None for value, there in zip(values, present.tolist(), strict=True)]


def of_list(values: list[Any], shown: str = "") -> Cells:
    """The cells of a list of Python objects."""
    types = set(map(type, values))
    if types <= {float}:
        return Cells("number", np.array(values, dtype=np.float64), type="float") if types else Cells("empty", values)
    missing = {kind for kind in types if is_missing_type(kind)}
    solid = types - missing
    if not solid:
        return Cells("empty", values)
    if all(issubclass(kind, str) for kind in solid):
        plain = not missing and solid == {str}
        texts = values if plain else [None if type(cell) in missing else str(cell) for cell in values]
        return Cells("text", texts, type=shown or "text")
    if solid == {int}:
        return of_integers(values, missing)
    if all(is_number_type(kind) for kind in solid):
        return of_numbers(values, missing)
    if solid <= {bool, np.bool_}:
        truth = np.array([type(cell) not in missing and bool(cell) for cell in values])
        return Cells("bool", truth, mask(values, missing), type="bool")
    return Cells("mixed", values, type=shown)


def of_integers(values: list[Any], missing: set[type]) -> Cells:
    """The cells of a list of Python's integers; those beyond eight bytes as any other numbers."""
    present = mask(values, missing)
    filled = values if present is None else [0 if type(cell) in missing else cell for cell in values]
    try:
        return Cells("number", np.array(filled, dtype=np.int64), present, type="int")
    except OverflowError:
        return of_numbers(values, missing)


def of_numbers(values: list[Any], missing: set[type]) -> Cells:
    """The cells of a list of numbers of several types; a decimal goes to the nearest double."""
    present = mask(values, missing)
    filled = values if present is None else [0.0 if type(cell) in missing else cell for cell in values]
    if any(isinstance(cell, numbers.Integral) and abs(int(cell)) > EXACT for cell in filled):
        # Kept as objects, so that an error can name the row.
        return Cells("number", np.array([plain(cell) for cell in filled], dtype=object), present, type="int")
    return Cells("number", np.array([float(cell) for cell in filled], dtype=np.float64), present, type="number")


def mask(values: list[Any], missing: set[type]) -> Array | None:
    """Which cells are not missing; None where none is."""
    return np.array([type(cell) not in missing for cell in values]) if missing else None


def is_missing_type(kind: type) -> bool:
    """Whether objects of the type are missing values: None, pandas.NA, pandas.NaT."""
    return kind is type(None) or kind.__name__ in ("NAType", "NaTType")


def is_number_type(kind: type) -> bool:
    """Whether objects of the type are real numbers; bool is none here."""
    if issubclass(kind, (bool, np.bool_)):
        return False
    return issubclass(kind, (float, int, Decimal, Fraction, np.floating, np.integer))


def plain(cell: Any) -> Any:
    """The Python object for a NumPy scalar."""
    if isinstance(cell, np.datetime64):
        return moments(np.array([cell]))[0]
    return cell.item() if isinstance(cell, np.generic) else cell


def moments(values: Array) -> list[Any]:
    """Dates and times of NumPy as those of Python; as texts, where these would say less or more."""
    unit, _ = np.datetime_data(values.dtype)
    held = values.astype("M8[us]") if unit in _FINE else values
    cells: list[Any] = held.tolist()
    if unit in _COARSE or any(isinstance(cell, int) for cell in cells) or (held != values)[~np.isnat(values)].any():
        return written_out(values)
    return cells


def written_out(values: Array) -> list[Any]:
    """Dates and times of NumPy as it writes them."""
    return [None if written == "NaT" else written for written in np.datetime_as_string(values).tolist()]


def dates(written: list[str | None]) -> list[str | None]:
    """Dates and times as they are written: dates, where no time is another than midnight."""
    days = [cell if cell is None or "T" not in cell else day_of(cell) for cell in written]
    return written if any(day is None and cell is not None for day, cell in zip(days, written, strict=True)) else days


def day_of(written: Any) -> str | None:
    """The date of a midnight as it is written; None for anything else."""
    return written.removesuffix(_MIDNIGHT) if isinstance(written, str) and written.endswith(_MIDNIGHT) else None


def too_large(values: Array) -> Iterator[int]:
    """The rows of whole numbers that a double may not hold."""
    if values.dtype.kind == "O":
        rows = (row for row, cell in enumerate(values) if isinstance(cell, int) and abs(cell) > EXACT)
        return iter(list(rows))
    if values.dtype.kind in "iu" and values.dtype.itemsize == 8:
        return iter(np.flatnonzero((values > EXACT) | (values < -EXACT)).tolist())
    return iter(())


def doubles(values: Array) -> Array:
    """The same numbers as doubles, in memory a column can be borrowed from."""
    return np.require(values, dtype=np.float64, requirements="A")


def text(cell: Any, name: Named, row: int) -> str | None:
    """A cell among others of several types, as text."""
    cell = plain(cell)
    if isinstance(cell, str):
        return str(cell)
    if is_missing_type(type(cell)):
        return None
    if isinstance(cell, bool):
        return TRUTH[cell]
    if isinstance(cell, float):
        return repr(float(cell)).removesuffix(".0")
    if isinstance(cell, (int, Fraction)):
        return str(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    raise failure("intake.not_a_cell", column=name, row=row, got=type(cell).__name__)


def texts(cells: Sequence[Any], name: Named) -> list[str | None]:
    """The cells of a column of several types as text; times that are all midnight are dates."""
    written = [text(cell, name, row) for row, cell in enumerate(cells)]
    dated = all(issubclass(kind, datetime.date) or is_missing_type(kind) for kind in set(map(type, map(plain, cells))))
    return dates(written) if dated else written


def shown(cell: Any) -> str:
    """A cell that is not a number, as an error shows it."""
    cell = plain(cell)
    if isinstance(cell, str):
        return f'"{cell}"'
    return TRUTH[cell] if isinstance(cell, bool) else type(cell).__name__


def numbers_of(cells: Cells, name: Named) -> Array:
    """The doubles of cells, none missing; booleans are 0 and 1, text is never a number."""
    if cells.kind == "mixed":
        return _numbers_among(cells.values, name)
    if cells.kind in ("number", "bool"):
        if cells.present is not None and not cells.present.all():
            raise failure("intake.missing", column=name, row=int(np.flatnonzero(~cells.present)[0]))
        return exact_doubles(cells.values, name)
    if cells.kind == "empty":
        if cells.values:
            raise failure("intake.missing", column=name, row=0)
        return np.empty(0)
    first = first_text(cells)
    if first is None:
        raise failure("intake.not_numbers", column=name, got=called(cells))
    raise failure("table.text_column", column=name, row=first[0], got=first[1])


def _numbers_among(values: list[Any], name: Named) -> Array:
    """The doubles of cells of several types, such as numbers and booleans."""
    for row, cell in enumerate(values):
        if is_missing_type(type(cell)):
            raise failure("intake.missing", column=name, row=row)
        if not is_number_or_bool(type(cell)):
            raise failure("intake.not_number", column=name, row=row, got=shown(cell))
    return exact_doubles(of_numbers(values, set()).values, name)


def exact_doubles(values: Array, name: Named) -> Array:
    """The same numbers as doubles; a whole number that a double may not hold is an error."""
    for row in too_large(values):
        raise failure("intake.not_exact", column=name, row=row, got=str(values[row]))
    return doubles(values)


def first_text(cells: Cells) -> tuple[int, str] | None:
    """The first text of a column of texts, with its row; None where its cells are of another type, such as dates."""
    if cells.kind == "category":
        row = next(iter(np.flatnonzero(np.asarray(cells.values) >= 0).tolist()), None)
        return None if row is None else (row, cells.labels[cells.values[row]])
    if cells.kind == "arrow" or (cells.kind == "text" and _TEXTS.fullmatch(cells.type)):
        found = cells.values.to_pylist() if cells.kind == "arrow" else cells.values
        return next(((row, cell) for row, cell in enumerate(found) if isinstance(cell, str)), None)
    return None


def is_number_or_bool(kind: type) -> bool:
    """Whether objects of the type count as numbers: a boolean is 0 or 1."""
    return is_number_type(kind) or issubclass(kind, (bool, np.bool_))


def number_among(cell: Any) -> float:
    """A cell among others of several types as a double; NaN where it is no number."""
    return float(cell) if is_number_or_bool(type(cell)) else float("nan")
