"""Blocks of measures of a table, and of the influence of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.members import total_of
from junheng._display.reasons import reasons
from junheng._display.words import Words
from junheng._texts.width import width

JSON = dict[str, Any]
# What is counted in each group, and the label of its column.
COUNTS = {"count": "rows", "dropped": "dropped", "weight": "weight", "pupils": "pupils"}


def evaluation(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """One value alone, the values of the whole table a line each, or a row for each group."""
    first, specs = (
        document["rows"][0] if document["rows"] else None,
        [one.get("label", one["measure"]) for one in document["measures"]],
    )
    if shown is not None and first and not document["by"] and not first["dropped"] and None not in first["values"]:
        yield _values(specs, first["values"])
        return
    yield _groups(document, words, shown)
    yield from _notes(document, words, shown)


def influence(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """A row for each row of the table, with its influence on each measure."""
    keys = [words.key(row["key"]) for row in document["rows"]]
    found = document["influence"]
    rows = ([str(one["row"]), *keys[one["group"]], *map(figures.cell, one["values"])] for one in islice(found, shown))
    heads = [words("field.row"), *document["by"], *_names(document, words)]
    title = words.pair(words("influence"), _of(document)) if shown is None else words("influence")
    yield shortened(title, heads, rows, total_of(document, "influence"), shown)
    yield from _notes(document, words, shown)


def largest(
    document: JSON, words: Words, shown: int | None = SHOWN_ROWS, *, by: list[str], measure: JSON
) -> Iterator[Block]:
    """The rows of largest influence, with their labels where the table has labels."""
    labelled = any(one["label"] is not None for one in document["rows"])
    heads = [words("field.row"), *([words("label")] if labelled else []), *by, words.named(measure)]
    rows = (
        [
            str(one["row"]),
            *([one["label"] or NOTHING] if labelled else []),
            *words.key(one["key"]),
            figures.cell(one["value"]),
        ]
        for one in document["rows"]
    )
    yield shortened(words("largest"), heads, rows, len(document["rows"]), shown)


def _values(specs: list[str], values: list[float]) -> Block:
    """Values in full, in HTML shortened: of one measure the number alone, of several a line each."""
    if len(specs) == 1:
        return Block(lines=[_in_full("", values[0])])
    widest = max(map(width, specs))
    padded = (spec + " " * (widest - width(spec)) + "  " for spec in specs)
    return Block(lines=[_in_full(spec, value) for spec, value in zip(padded, values, strict=True)])


def _in_full(before: str, value: float) -> Cell:
    return Cell(f"{before}{value!r}", hint=repr(value), short=f"{before}{figures.significant(value)}")


def _groups(document: JSON, words: Words, shown: int | None) -> Block:
    rows = document["rows"]
    counted = document["lengths"]["counted"] if "lengths" in document else None
    counts = [
        one for one in COUNTS if one == "count" or (any(row[one] for row in rows) if counted is None else counted[one])
    ]
    whole = document.get("whole")
    called = document.get("counted", {})
    counted_as = [called.get(one) or words(COUNTS[one]) for one in counts]
    heads = [*document["by"], *counted_as, *_names(document, words)]
    made = ([*words.key(row["key"]), *_cells(row, counts)] for row in rows)
    title = words("evaluation" if document["by"] else "measures")
    title = words.pair(title, _of(document)) if shown is None else title
    block = shortened(title, heads, made, total_of(document, "rows"), shown)
    if whole is None:
        return block
    key = [whole.get("label", words("whole")), *[""] * (len(document["by"]) - 1)]
    return replace(block, rows=[*block.rows, [*key, *_cells(whole, counts)]])


def _cells(row: JSON, counts: list[str]) -> list[str]:
    """The counts and the values of a row."""
    return [*(figures.cell(row[one]) for one in counts), *map(figures.cell, row["values"])]


def _names(document: JSON, words: Words) -> list[str]:
    """Each measure's name, with the parameters that were given."""
    return [words.named(one) for one in document["measures"]]


def _of(document: JSON) -> str:
    """The columns that are measured."""
    used = {one["input"]: ", ".join(one["columns"]) for one in document["provenance"]["inputs"]}
    return ", ".join(used[one] for one in ("value", "groups") if one in used)


def _notes(document: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    conventions = [words.of(one) for one in document["provenance"]["conventions"]]
    if shown is None:
        conventions = [
            *(words.pair(words.of(one["name"]), one["formula"]) for one in document["measures"]),
            *conventions,
        ]
    found, more = reasons(document, words, shown)
    lines = [*conventions, *found]
    if lines:
        yield Block(words("provenance") if shown is None else words("notes"), lines=lines, more=more)
