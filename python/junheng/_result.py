"""What every result of a table can do."""

from __future__ import annotations

import json
from typing import Any

from junheng._record import Record
from junheng._tables import frame
from junheng._view import View


class Result(View, Record):
    """A result: the JSON text that the core made of it, read by attribute and shown in two languages.

    It cannot be changed.
    """

    __slots__ = ("_json", "_library")
    _json: str
    _library: str

    def __init__(self, text: str, library: str = "dict") -> None:
        """Wraps the JSON text of the core.

        Args:
            text: The JSON text.
            library: The library whose tables `to_frame` gives: that of the table that went in.
        """
        super().__init__(json.loads(text))
        object.__setattr__(self, "_json", text)
        object.__setattr__(self, "_library", library)

    def to_json(self) -> str:
        """The result as JSON, byte for byte as the core wrote it and every other language gives it."""
        return self._json

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._json, self._library)

    def _framed(self, columns: list[str], rows: list[list[Any]], library: str | None) -> Any:
        """A table of these rows, in the library of the table that went in unless another is named."""
        made = {heading: [row[at] for row in rows] for at, heading in enumerate(columns)}
        return frame(made, library or self._library)
