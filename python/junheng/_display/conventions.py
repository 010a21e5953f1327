"""The block of the conventions of a result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell
from junheng._display.words import Words

JSON = dict[str, Any]


def conventions(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """A row for each convention, marked where it is not the default, then what has no option."""
    heads = [words(f"convention_{one}") for one in ("mark", "of", "option", "value", "default", "about")]
    rows = [_row(row, words) for row in document["rows"]]
    yield Block(words("conventions"), heads, rows)
    notes = [words.of(note) for note in document["notes"]]
    if notes:
        yield Block(words("notes"), lines=notes)


def _row(row: JSON, words: Words) -> list[str]:
    mark = Cell(words("convention_differs"), tone="open") if row["differs"] else NOTHING
    values = (_value(row["value"], words), _value(row["default"], words))
    return [mark, row["of"], row["option"], *values, words.of(row["about"])]


def _value(value: Any, words: Words) -> str:
    """A value as it is written in a call."""
    if value is None or value == []:
        return NOTHING
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, list):
        return ", ".join(_value(one, words) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_value(one, words)}" for name, one in value.items())
    return str(value)
