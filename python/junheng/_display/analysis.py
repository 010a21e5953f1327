"""Blocks of an analysis: its figures, its lists, and how it was computed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from junheng._display import figures, sampled
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, shortened
from junheng._display.members import (
    DATES,
    Flat,
    heading,
    is_method,
    length,
    lists,
    members,
    summary,
    total_of,
)
from junheng._display.reasons import reasons
from junheng._display.words import Words

JSON = dict[str, Any]
Key = list[Any]
# Figures that are the same for every group.
ALIKE = ("method", "direction")
WHEN = ("date", *(f"dates_{one}" for one in DATES))
# Lists of more rows are folded on a page.
FOLDED = 40


def analysis(
    document: JSON, words: Words, shown: int | None = SHOWN_ROWS, *, parts: tuple[str, ...]
) -> Iterator[Block]:
    """The figures, each list of `parts`, then conventions and reasons."""
    groups = document["rows"]
    yield _by_group(document, words, shown) if document["by"] else _whole(document, words)
    for part in lists(document, parts):
        yield from _list(document, part, words, shown)
    yield from sampled.errors(document, words, shown)
    first: JSON = next((row["result"] for row in groups if row["result"]), {})
    method: JSON = first.get("method") or {}
    said = [sampled.convention(method, document, words)] if is_method(method) else []
    if document["by"] and "direction" in first:
        said.append(words.of(first["direction"]))
    said += [words.of(one) for one in document["provenance"]["conventions"]]
    said += sampled.notes(document, words)
    found, more = reasons(document, words, shown)
    if lines := [*said, *found]:
        yield Block(words("provenance") if shown is None else words("notes"), lines=lines, more=more)


def _title(document: JSON, words: Words) -> str:
    """The name of the analysis with the columns that it is of."""
    inputs = document["provenance"]["inputs"]
    used = next((inputs[one] for one in ("value", "values", "sources", "groups") if inputs.get(one)), "")
    columns = used if isinstance(used, str) else ", ".join(used)
    name = words.of(document["name"])
    return words.pair(name, columns) if columns else name


def _levels(document: JSON) -> list[str]:
    levels: list[str] | None = document["provenance"]["inputs"].get("levels")
    return levels or []


def _by_group(document: JSON, words: Words, shown: int | None) -> Block:
    """A row for each group with its single figures."""
    groups = document["rows"]
    made = [summary(row, words.language) for row in groups[:shown]]
    own = [one for one in dict.fromkeys(name for row in made for name in row) if one not in ALIKE]
    rows = (
        [*words.key(row["key"]), *(_cell(name, found.get(name)) for name in own)]
        for row, found in zip(groups, made, strict=False)
    )
    heads = [*document["by"], *(heading(name, words) for name in own)]
    return shortened(_title(document, words), heads, rows, total_of(document, "rows"), shown)


def _whole(document: JSON, words: Words) -> Block:
    """The single figures, one a line."""
    found = summary(document["rows"][0], words.language)
    said = {name: value for name, value in found.items() if value not in (None, words.of(document["name"]))}
    rows = [[heading(name, words), _cell(name, value)] for name, value in said.items()]
    return Block(_title(document, words), [words("figure"), words("value")], rows)


def _list(document: JSON, part: str, words: Words, shown: int | None) -> Iterator[Block]:
    """One of the lists, the keys of the groups before it."""
    groups = [row for row in document["rows"] if row["result"] is not None]
    longest, total = _sizes(document, part)
    name = part.rpartition(".")[2]
    title = words(f"list.{name}") if f"list.{name}" in words else heading(name, words)
    if shown is not None and document["by"] and longest > shown:
        # Not even the list of one group fits: it is only counted.
        yield Block(title, more=total)
    elif total:
        levels = _levels(document)
        made = ((row["key"], member) for row in groups for member in members(sampled.with_errors(row), part, levels))
        listed = _outermost(made, levels, None if document["by"] else shown, shown)
        yield _table(document, title, name, listed, total, words, shown)


def _sizes(document: JSON, part: str) -> tuple[int, int]:
    """The records of a list in the group that has most, and in all groups."""
    if "lengths" in document:
        return document["lengths"]["longest"], document["lengths"][part]
    found = [length(row["result"], part) for row in document["rows"] if row["result"] is not None]
    return max(found, default=0), sum(found)


def _outermost(
    made: Iterator[tuple[Key, Flat]], levels: list[str], limit: int | None, shown: int | None
) -> list[tuple[Key, Flat]]:
    """The members that are shown: of a whole table that has too many, those of the outermost level."""
    if limit is None or not levels:
        return list(islice(made, shown))
    found = list(made)
    if len(found) > limit:
        found.sort(key=lambda one: [one[1].get(level) is not None for level in levels])
    return found[:limit]


def _table(
    document: JSON, title: str, part: str, made: list[tuple[Key, Flat]], total: int, words: Words, shown: int | None
) -> Block:
    levels = _levels(document)
    own = list(dict.fromkeys(name for _, member in made for name in member))
    whole = dict.fromkeys(levels[:1], words("whole"))
    complete = ((key, {**member, **whole} if _is_whole(member, levels) else member) for key, member in made)
    rows = [[*words.key(key), *(_cell(name, member.get(name)) for name in own)] for key, member in complete]
    heads = [one if one in levels else _heading_in(part, one, words) for one in own]
    folded = shown is None and total > FOLDED
    title = words.pair(title, f"{total:,}") if folded else title
    return Block(title, [*document["by"], *heads], rows, more=total - len(rows), folded=folded)


def _is_whole(member: Flat, levels: list[str]) -> bool:
    """Whether a member has an empty path."""
    return any(one in member for one in levels) and all(member.get(one) is None for one in levels)


def _cell(name: str, value: Any) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, str):
        return value
    return figures.date(value) if name in WHEN else figures.cell(value)


def _heading_in(part: str, name: str, words: Words) -> str:
    return words(f"list.{part}.{name}") if f"list.{part}.{name}" in words else heading(name, words)
