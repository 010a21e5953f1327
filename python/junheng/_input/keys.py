"""Keys of groups in the caller's own types: the core knows them as text and numbers."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np

from junheng._input import cells as _cells
from junheng._input.frame import Made, Repeated, as_list
from junheng._input.key_cells import by_text, objects


class KeyKind(NamedTuple):
    """What the values of a column that divides a table are."""

    # The name of their one type, where it is one that can be given back.
    type: str | None
    # Whether empty texts are its only missing values.
    blank: bool
    # The type of a column of categories, which keeps their order.
    categories: Any = None
    # The values by their texts, where the type does not say how a text is read.
    objects: Mapping[str, Any] | None = None


# A column of keys as the core gives it: an array where all are whole numbers, otherwise the values in order with the
# place of each key among them, -1 for a missing one.
KeyColumn = _cells.Array | tuple[list[Any], _cells.Array]
# What divides a table, by heading.
KeyKinds = Mapping[str, KeyKind]


def _moment(text: str) -> datetime.datetime:
    """A moment that loses nothing: finer than microseconds it stays a text."""
    if re.search(r"\.\d{7}", text):
        raise ValueError(text)
    return datetime.datetime.fromisoformat(text)


_OWN: dict[str, Callable[[Any], Any]] = {
    "bool": lambda key: key == _cells.TRUTH[True],
    "int": int,
    "float": float,
    "date": datetime.date.fromisoformat,
    "datetime": _moment,
    "time": datetime.time.fromisoformat,
}
# Subclasses come before what they are derived from.
_TYPES = {
    bool: "bool",
    int: "int",
    float: "float",
    datetime.datetime: "datetime",
    datetime.date: "date",
    datetime.time: "time",
    str: "str",
}
# How a column of each kind of dataframe drops missing values, and how it becomes a list.
_LEFT_OUT = {"dropna": "tolist", "drop_nulls": "to_list", "drop_null": "to_pylist"}


def key_kind(column: Any, name: str) -> KeyKind:
    """The kind of a column: by its first value where it has one type, by all values where it holds objects."""
    dtype = getattr(column, "dtype", None)
    named = str(dtype).lower().startswith(("category", "categorical", "enum"))
    kind = _kind_of_cells(column)._replace(categories=dtype if named else None)
    if kind.type is None and not kind.blank:
        return kind._replace(objects=_objects(column, name))
    return kind


def _objects(column: Any, name: str) -> Mapping[str, Any] | None:
    """The values of a column by their texts: intervals, periods, and values of several types."""
    dtype = getattr(column, "dtype", None)
    if dtype is not None and hasattr(dtype, "categories"):
        found = list(dtype.categories)
    elif hasattr(column, "unique"):
        found = list(column.unique())
    else:
        found = list(column) if isinstance(column, (list, tuple)) else []
    solid = [value for value in found if not _is_missing(value)]
    if all(isinstance(value, str) for value in solid):
        return None
    return objects(solid, name)


def _kind_of_cells(column: Any) -> KeyKind:
    drop = next((one for one in _LEFT_OUT if hasattr(column, one)), None)
    if drop is None and not hasattr(column, "__iter__"):
        return KeyKind(None, blank=False)
    if drop is None:
        if (plain := _plain_type(column)) is not None:
            return KeyKind(plain, blank=plain == "str" and "" in column)
        timed = isinstance(column, np.ndarray) and column.dtype.kind == "M"
        values = _cells.moments(column) if timed else column.tolist() if hasattr(column, "tolist") else list(column)
        return _kind_of(values, not any(map(_is_missing, values)), lambda: "" in values)
    there, listed = getattr(column, drop)(), _LEFT_OUT[drop]
    mixed = str(getattr(column, "dtype", "")).lower() == "object"
    values = getattr(there if mixed else there[:1], listed)()
    return _kind_of(values, len(there) == len(column), lambda: _has_blank(there, listed))


def _plain_type(column: Any) -> str | None:
    """The name of the one type of all values of an array or a list by their types; None where these do not tell.

    Looking at every value takes a second for a million of them.
    """
    if type(column) is np.ndarray:
        return {"b": "bool", "i": "int", "u": "int", "f": "float"}.get(column.dtype.kind)
    if not isinstance(column, (list, tuple)):
        return None
    found = set(map(type, column))
    return _TYPES[found.pop()] if len(found) == 1 and found <= {bool, int, float, str} else None


def _has_blank(column: Any, listed: str) -> bool:
    blank = column == ""
    return bool(blank.any()) if hasattr(blank, "any") else "" in getattr(column.unique(), listed)()


def _kind_of(values: list[Any], whole: bool, has_blank: Callable[[], bool]) -> KeyKind:
    found = {type(_cells.plain(value)) for value in values if not _is_missing(value)}
    names = {next((name for known, name in _TYPES.items() if issubclass(kind, known)), None) for kind in found}
    return KeyKind(names.pop() if len(names) == 1 else None, whole and found == {str} and has_blank())


def own_name(kind: KeyKind | None, name: str | None) -> Any:
    """A name in a list of a result as the caller's column has it; None where the list names nothing."""
    return None if name is None else own(kind, name)


def own(kind: KeyKind | None, key: Any) -> Any:
    """A part of a key as the caller's column has it; unchanged where its type is unknown."""
    if kind is None or (key is None and not kind.blank):
        return key
    if key is None:
        return ""
    if kind.objects is not None:
        return kind.objects.get(key, key)
    if kind.type not in _OWN:
        return key
    try:
        return _OWN[kind.type](key)
    except ValueError:  # a form that the type does not read, such as nanoseconds
        return key


def own_keys(kind: KeyKind | None, keys: KeyColumn) -> Made:
    """A column of keys as the caller's column has them."""
    if isinstance(keys, np.ndarray):
        return keys.astype(np.float64) if kind is not None and kind.type == "float" else keys
    values, places = keys
    own_values = [own(kind, value) for value in values]
    made = Repeated([*own_values, own(kind, None)], np.where(places < 0, len(own_values), places))
    return made if all(type(cell) is str for cell in own_values) else as_list(made)


def is_gapped(cells: list[Any]) -> bool:
    """Whether they are whole numbers of eight bytes with missing values, which some libraries convert to floats."""
    there = [cell for cell in cells if cell is not None]
    return len(there) < len(cells) and all(type(cell) is int and abs(cell) < 2**63 for cell in there)


def in_core(part: Any) -> Any:
    """A part of a key as the core calls it."""
    part = _cells.plain(part)
    if isinstance(part, bool):
        return _cells.TRUTH[part]
    if isinstance(part, (datetime.date, datetime.time)):
        return part.isoformat()
    if by_text(part):
        return str(part)
    return None if part == "" else part


def names_in_core(part: Any) -> list[Any]:
    """What a part of a key may be called in the core: a midnight by its date too, a text by its number."""
    made = in_core(part)
    names = [made, _cells.day_of(made)] if _cells.day_of(made) else [made]
    if isinstance(made, (int, float)):
        names.append(_cells.text(made, "", 0))
    if isinstance(made, str):
        with contextlib.suppress(ValueError):
            names.append(float(made))
    return names


def label_in_core(label: Any, occurs: Callable[[str], bool]) -> Any:
    """A value of a column as the core reads it: a midnight is its date unless the column has the midnight itself."""
    made = label if isinstance(label, str) else in_core(label)
    day = _cells.day_of(made)
    return made if day is None or occurs(made) else day


def _is_missing(value: Any) -> bool:
    return _cells.is_missing_type(type(value)) or (isinstance(value, (float, np.floating)) and value != value)
