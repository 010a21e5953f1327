"""Plain data with attributes: what results are made of."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any, TypeVar

from junheng._texts.phrases import chosen

R = TypeVar("R", bound="Record")


def tuples(value: Any) -> Any:
    """The same with tuples for lists, which nobody can change."""
    return tuple(map(tuples, value)) if isinstance(value, list) else value


class Record:
    """Part of a result: an object of its JSON, read by attribute. It cannot be changed."""

    __slots__ = ("_data", "_parts")
    _fields: tuple[str, ...] = ()

    def __init__(self, data: dict[str, Any]) -> None:
        """Wraps what was read from JSON; it is not copied."""
        object.__setattr__(self, "_data", data)
        object.__setattr__(self, "_parts", {})

    _data: dict[str, Any]
    _parts: dict[str, Any]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def to_dict(self) -> dict[str, Any]:
        """The data as dictionaries and lists of its own."""
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
            value = self._data.get(name)
            if isinstance(value, list) and len(value) > 3:
                yield f"{name}=[… {len(value)}]"
            elif isinstance(value, (list, dict)) and value:
                yield f"{name}={getattr(self, name)!r}"
            else:
                yield f"{name}={value!r}"

    def _record(self, name: str, kind: type[R]) -> R:
        if name not in self._parts:
            self._parts[name] = kind(self._data[name])
        part: R = self._parts[name]
        return part

    def _optional(self, name: str, kind: type[R]) -> R | None:
        return None if self._data.get(name) is None else self._record(name, kind)

    def _records(self, name: str, kind: type[R]) -> tuple[R, ...]:
        if name not in self._parts:
            self._parts[name] = tuple(kind(item) for item in self._data[name])
        parts: tuple[R, ...] = self._parts[name]
        return parts

    def _optional_records(self, name: str, kind: type[R]) -> tuple[R, ...] | None:
        return None if self._data.get(name) is None else self._records(name, kind)


class Message(Record):
    """A stable code, its parameters, and its text in each language."""

    __slots__ = ()
    _fields = ("code", "parameters", "en", "zh")

    @property
    def code(self) -> str:
        """Stable identifier of the phrase."""
        code: str = self._data["code"]
        return code

    @property
    def parameters(self) -> dict[str, Any]:
        """What fills the phrase's placeholders."""
        parameters: dict[str, Any] = copy.deepcopy(self._data["parameters"])
        return parameters

    @property
    def en(self) -> str:
        """The English text."""
        text: str = self._data["en"]
        return text

    @property
    def zh(self) -> str:
        """The Chinese text."""
        text: str = self._data["zh"]
        return text

    def text(self, language: str | None = None) -> str:
        """The text in ``"en"`` or ``"zh"``; without either, in the language that is set."""
        text: str = self._data[chosen(language)]
        return text

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code}: {self.text()})"


class Name(Record):
    """What a thing is called: an identifier, and a name in each language."""

    __slots__ = ()
    _fields = ("id", "en", "zh")

    @property
    def id(self) -> str:
        """Identifier, the same in every language."""
        identifier: str = self._data["id"]
        return identifier

    @property
    def en(self) -> str:
        """English name."""
        text: str = self._data["en"]
        return text

    @property
    def zh(self) -> str:
        """Chinese name."""
        text: str = self._data["zh"]
        return text

    def text(self, language: str | None = None) -> str:
        """The name in ``"en"`` or ``"zh"``; without either, in the language that is set."""
        text: str = self._data[chosen(language)]
        return text

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id}: {self.text()})"


class Text(Record):
    """A text in both languages."""

    __slots__ = ()
    _fields = ("en", "zh")

    @property
    def en(self) -> str:
        """English."""
        text: str = self._data["en"]
        return text

    @property
    def zh(self) -> str:
        """中文."""
        text: str = self._data["zh"]
        return text

    def text(self, language: str | None = None) -> str:
        """The text in ``"en"`` or ``"zh"``; without either, in the language that is set."""
        text: str = self._data[chosen(language)]
        return text

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text()})"
