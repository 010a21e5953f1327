"""The cells of a table as plain Python values, from the columns as the core takes them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from junheng._input.columns import Column

# A text, a number, or nothing.
Plain: TypeAlias = "str | float | None"
# Whole numbers of more digits than spreadsheets keep are texts, such as codes of eighteen digits.
DIGITS = 10.0**15


def plain(column: Column, *, as_numbers: bool) -> list[Plain]:
    """The cells of a column.

    `as_numbers` says what cells of several types are: as the core reads a column of numbers, or as they were written.
    A column of what is neither, such as lists, has no cells.
    """
    kind, _, cells, more = column
    if kind == "number":
        return _numbers(cells, more)
    if kind in ("category", "ordered"):
        return [None if code < 0 else _text(more[code]) for code in cells.tolist()]
    if kind == "packed":
        return _packed(cells[0], cells[1], more)
    if kind == "text":
        return [_text(cell) for cell in cells]
    if kind == "mixed":
        numbers = _numbers(more, None)
        texts: list[Plain] = [_text(cell) for cell in cells]
        if not as_numbers:
            return texts
        return [text if number is None else number for text, number in zip(texts, numbers, strict=True)]
    return [None] * int(cells)


def text_of(cell: Plain, *, trimmed: bool = True) -> str | None:
    """A cell as the core names it where it is a code, or, with its blanks, where it is a key."""
    if cell is None or isinstance(cell, str):
        return cell.strip() if cell and trimmed else cell
    return str(int(cell)) if cell == int(cell) else repr(cell)


def _numbers(values: Any, present: Any) -> list[Plain]:
    """The numbers of an array; no number and what is missing are nothing, what no cell holds is text."""
    there = np.isfinite(values) if present is None else np.isfinite(values) & present
    return [_number(value) if kept else None for value, kept in zip(values.tolist(), there.tolist(), strict=True)]


def _number(value: float) -> Plain:
    return str(int(value)) if abs(value) >= DIGITS and value == int(value) else value


def _packed(texts: Any, ends: Any, present: Any) -> list[Plain]:
    whole = texts.tobytes()
    bounds = ends.tolist()
    cells: list[Plain] = [_text(whole[start:end].decode()) for start, end in pairwise(bounds)]
    return cells if present is None else [cell if kept else None for cell, kept in zip(cells, present, strict=True)]


def _text(cell: Any) -> str | None:
    return None if cell is None or cell == "" else str(cell)
