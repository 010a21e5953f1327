"""Plain data with attributes: what results are made of."""

from __future__ import annotations

import copy
import json
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from junheng import _core
from junheng._texts.phrases import chosen, label
from junheng._texts.spelling import message_text

R = TypeVar("R", bound="Record")
# From a JSON value to the value of an attribute.
Maker = Callable[[Any], Any]


# So many entries of a longer list are shown at its beginning, and so few at its end.
SHOWN_FIRST, SHOWN_LAST = 50, 10


class Entries(tuple[Any, ...]):
    """A list of a result, which cannot be changed. The text of a long one shows its beginning and its end."""

    __slots__ = ()

    def __repr__(self) -> str:
        omitted = len(self) - SHOWN_FIRST - SHOWN_LAST
        if omitted <= 0:
            return tuple.__repr__(self)
        shown = [*map(repr, self[:SHOWN_FIRST]), label("more", count=omitted), *map(repr, self[-SHOWN_LAST:])]
        return f"({', '.join(shown)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (tuple(self),)


def tuples(value: Any) -> Any:
    """The same value with tuples in place of lists, so that it cannot be changed."""
    return Entries(map(tuples, value)) if isinstance(value, list) else value


class Field:
    """A read-only attribute of a record: a member of its JSON object in the annotated type."""

    def __init__(self, owner: type[Record], name: str) -> None:
        self._owner: Any = owner
        self._name = name
        # A member whose name is a keyword of Python, such as `is`, has an underscore after it.
        self._key = name[:-1] if name.endswith("_") else name

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        """The description in the JSON Schema of the result."""
        described: str | None = _schema(self._owner).get("properties", {}).get(self._key, {}).get("description")
        return described

    def __get__(self, record: Record | None, owner: type[Record]) -> Any:
        """The value, made when it is first read."""
        if record is None:
            return self
        parts = record.__dict__
        if self._name not in parts:
            parts[self._name] = _makers(self._owner)[self._name](record._data.get(self._key))
        return parts[self._name]

    def __set__(self, record: Record, value: object) -> None:
        """Rejects the change."""
        raise AttributeError(f"{type(record).__name__} cannot be changed")


class Record:
    """Part of a result: a JSON object read by attribute. It cannot be changed.

    A subclass annotates its members; each annotation becomes a `Field`.
    """

    _data: dict[str, Any]
    _fields: tuple[str, ...] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = [name for name in cls.__annotations__ if not name.startswith("_")]
        for name in own:
            setattr(cls, name, Field(cls, name))
        inherited = (name for base in reversed(cls.__mro__[1:]) for name in vars(base).get("_fields", ()))
        cls._fields = tuple(dict.fromkeys((*inherited, *own)))

    def __init__(self, data: dict[str, Any]) -> None:
        """Wraps a parsed JSON object, without a copy."""
        self.__dict__["_data"] = data

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def to_dict(self) -> dict[str, Any]:
        """A copy of the data as dictionaries and lists."""
        return copy.deepcopy(self._data)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._data == other._data

    def __hash__(self) -> int:
        return hash(json.dumps(self._data, sort_keys=True, ensure_ascii=False))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._shown())})"

    def __copy__(self: R) -> R:
        return self

    def __deepcopy__(self: R, memo: dict[int, Any]) -> R:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data,)

    def _shown(self) -> Iterator[str]:
        for name in self._fields:
            value = getattr(self, name)
            yield f"{name}=[… {len(value)}]" if isinstance(value, tuple) and len(value) > 3 else f"{name}={value!r}"


@cache
def _makers(record: Any) -> dict[str, Maker]:
    """What makes each attribute that a class annotates."""
    return {name: _maker(hint) for name, hint in typing.get_type_hints(record).items()}


def _maker(hint: Any) -> Maker:
    options = (hint,) if typing.get_origin(hint) is tuple else typing.get_args(hint) or (hint,)
    for option in options:
        if isinstance(option, type) and issubclass(option, Record):
            return lambda value, kind=option: kind(value) if isinstance(value, dict) else tuples(value)  # type: ignore[misc]
        if typing.get_origin(option) is tuple:
            item = _maker(typing.get_args(option)[0])
            return lambda value: Entries(map(item, value)) if isinstance(value, list) else value
    return lambda value: copy.deepcopy(value) if isinstance(value, dict) else tuples(value)


@cache
def _schemas() -> dict[str, Any]:
    schemas: dict[str, Any] = json.loads(_core.schemas_json())
    return schemas


def _schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema that a generated class was made from; empty for any other class."""
    whole: dict[str, Any] = _schemas().get(record.__module__.rpartition(".")[2], {})
    definition: dict[str, Any] = whole.get("$defs", {}).get(record.__name__, whole)
    return definition


class Text(Record):
    """A text in both languages."""

    en: str
    zh: str

    def text(self, lang: str | None = None) -> str:
        """The text in ``"en"`` or ``"zh"``; by default in the language that is set."""
        text: str = self._data[chosen(lang)]
        return text

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text()})"


class Name(Text):
    """A name in each language, with an identifier that is the same in all of them."""

    id: str

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id}: {self.text()})"


class Message(Text):
    """A message in each language, with its stable code and its parameters."""

    code: str
    parameters: dict[str, Any]

    def text(self, lang: str | None = None) -> str:
        """The message in ``"en"`` or ``"zh"``; by default in the language that is set."""
        return message_text(self._data, chosen(lang))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code}: {self.text()})"
