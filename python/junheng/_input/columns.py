"""Columns as the core takes them, by what they are read for.

A column is read as numbers, as keys, or, in tables of which the core finds the columns by their headings, as either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

import numpy as np

from junheng._input import cells as _cells
from junheng._input.cells import Array, Cells
from junheng._texts.phrases import failure
from junheng.errors import JunhengError

# A column as the core takes it: kind, heading, cells, and what belongs to them.
Column: TypeAlias = "tuple[str, str, Any, Any]"
# What a column is read for; None where only the core knows.
Use: TypeAlias = Literal["number", "key"] | None
# How a text of a file is read as a number.
Rule: TypeAlias = Callable[[str], "float | None"]


def unread(name: str, rows: int) -> Column:
    """A column of which only the heading is known."""
    return "other", name, rows, ""


def column(name: str, cells: Cells, use: Use = None, rule: Rule | None = None) -> Column:
    """One column of a table; `rule` reads the texts of a file as numbers."""
    values, present = cells.values, cells.present
    if cells.kind == "number":
        if use == "number":
            return "number", name, _cells.exact_doubles(values, name), present
        if any(True for _ in _cells.too_large(values)):
            # Codes of twenty digits are text; as numbers they would be rounded.
            return column(name, Cells("mixed", _cells.with_none(values.tolist(), present)), "key")
        return "number", name, _cells.doubles(values), present
    if cells.kind == "bool":
        return _bools(name, values, present, use)
    if cells.kind == "empty":
        return "number", name, np.zeros(len(values)), np.zeros(len(values), dtype=bool)
    if cells.kind == "mixed":
        return _mixed(name, cells, use)
    if cells.kind == "other":
        if use is None:
            return "other", name, len(values), _cells.called(cells)[0]
        raise failure("intake.not_cells", column=name, got=_cells.called(cells))
    if rule is not None and use != "key":
        return _written(name, cells, rule)
    if use == "number" and cells.kind == "text" and any(values) and _cells.first_text(cells) is None:
        raise failure("intake.not_numbers", column=name, got=_cells.called(cells))
    return _texts(name, cells)


def _texts(name: str, cells: Cells) -> Column:
    """A column of text, which is never read as numbers."""
    if cells.kind == "arrow":
        return "packed", name, packed(cells.values), cells.present
    if cells.kind == "category":
        kind = "ordered" if cells.ordered else "category"
        return kind, name, np.require(cells.values, np.int32, "A"), list(cells.labels)
    return "text", name, cells.values, None


def _bools(name: str, values: Array, present: Array | None, use: Use) -> Column:
    """Booleans: 0 and 1 as numbers, false and true as keys."""
    if use == "number":
        return "number", name, _cells.doubles(values), present
    codes = values.astype(np.int32)
    codes = codes if present is None else np.where(present, codes, np.int32(-1))
    if use == "key":
        return "category", name, codes, _cells.TRUTH
    numbers = np.where(codes < 0, np.nan, codes.astype(np.float64))
    return "mixed", name, [None if code < 0 else _cells.TRUTH[code] for code in codes.tolist()], numbers


def _mixed(name: str, cells: Cells, use: Use) -> Column:
    """Cells of several types: each is a number or a text."""
    if use == "key":
        return "text", name, key_texts(cells.values, name), None
    try:
        texts = _cells.texts(cells.values, name)
    except JunhengError:
        if use is None:
            return "other", name, len(cells.values), cells.type or "object"
        raise
    return "mixed", name, texts, np.array([_cells.number_among(cell) for cell in cells.values], dtype=np.float64)


def _written(name: str, cells: Cells, rule: Rule) -> Column:
    """Texts of a file, of which each that the rule reads is a number too."""
    texts = _listed(cells)
    numbers = [None if text is None else rule(text) for text in texts]
    read = np.array([np.nan if number is None else number for number in numbers], dtype=np.float64)
    return "mixed", name, texts, read


def _listed(cells: Cells) -> list[str | None]:
    if cells.kind == "arrow":
        listed: list[str | None] = cells.values.to_pylist()
        return listed
    if cells.kind == "category":
        return [None if code < 0 else cells.labels[code] for code in cells.values.tolist()]
    return list(cells.values)


def key_texts(values: Sequence[Any], name: str) -> list[str | None]:
    """Cells of several types as the texts of keys; two that differ and have the same text are an error."""
    texts = _cells.texts(values, name)
    first: dict[str, tuple[int, bool]] = {}
    for row, (cell, text) in enumerate(zip(values, texts, strict=True)):
        if text is None:
            continue
        is_text = isinstance(cell, str)
        known, was_text = first.setdefault(text, (row, is_text))
        if is_text != was_text:
            raise failure("intake.same_text", column=name, row=row, got=text, first_row=known)
    return texts


def packed(texts: Any) -> tuple[Array, Array]:
    """The bytes of an Arrow array of texts, and where each text begins and ends; nothing is copied."""
    _, offsets, text = texts.buffers()
    ends = np.frombuffer(offsets, np.int64)[texts.offset : texts.offset + len(texts) + 1]
    return np.empty(0, np.uint8) if text is None else np.frombuffer(text, np.uint8), ends
