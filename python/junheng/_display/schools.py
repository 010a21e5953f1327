"""Blocks of the schools of a stage: those that fail and what they lack, and the figures of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.blocks import Block, Cell, shortened
from junheng._display.words import Words

JSON = dict[str, Any]

# The figures of so few schools are shown in text too, and open on a page.
FEW = 10


def schools(stage: JSON, described: dict[str, JSON], words: Words, shown: int | None) -> Iterator[Block]:
    """The schools of a stage; nothing where the result does not list them."""
    members = stage.get("schools") or []
    failing = [school for school in members if school["passes"] is False]
    if failing:
        yield _lacking(words("failing_schools"), failing, described, words, shown)
    if shown is None:
        short = [school for school in members if school["passes"] is not False and _lacks_any(school)]
        if short:
            title = words("passing_short", count=len(short))
            yield _lacking(title, short, described, words, shown, folded=True)
    if members and (shown is None or len(members) <= FEW):
        yield _values(members, described, words)


def _values(members: list[JSON], described: dict[str, JSON], words: Words) -> Block:
    """Each school's value of each indicator, with the resource behind it."""
    units = [f"{one['code']} ({words.of(one['unit'])})" for one in described.values()]
    rows = [
        [_school(school), figures.cell(school["pupils"], figures.count), *map(_value, school["indicators"])]
        for school in members
    ]
    title = words("every_school", count=len(members))
    heads = [words("school"), words("pupils"), *units]
    folded = "open" if len(members) <= FEW else True
    return Block(title, heads, rows, [words("every_school_note")], folded=folded)


def _school(school: JSON) -> Cell:
    named = school["name"] not in (None, school["id"])
    return Cell(f"{school['name']} {school['id']}", tail=f" {school['id']}") if named else Cell(school["id"])


def _value(one: JSON) -> Cell:
    tail = f" ({figures.count(one['resource'])})"
    tone = "bad" if one["met"] is False else None
    return Cell(f"{figures.ratio(one['value'])}{tail}", hint=repr(one["value"]), tone=tone, tail=tail)


def _lacks_any(school: JSON) -> bool:
    return any("shortfall" in one for one in school["indicators"])


def _lacking(
    title: str,
    members: list[JSON],
    described: dict[str, JSON],
    words: Words,
    shown: int | None,
    *,
    folded: bool = False,
) -> Block:
    heads = [words(one) for one in ("school", "type", "pupils", "met_count", "missing")]
    made = shortened(title, heads, (_row(one, described, words) for one in members), len(members), shown)
    return Block(title, heads, made.rows, more=made.more, folded=folded)


def _row(school: JSON, described: dict[str, JSON], words: Words) -> list[str]:
    judged = [one for one in school["indicators"] if one["met"] is not None]
    lacks = [_shortfall(one, described[one["code"]], words) for one in school["indicators"] if "shortfall" in one]
    return [
        _school(school),
        words.name("school_type", school["school_type"]),
        figures.cell(school["pupils"], figures.count),
        f"{school['met']}/{len(judged)}",
        Cell(words("list").join(lacks), parts=lacks),
    ]


def _shortfall(one: JSON, described: JSON, words: Words) -> Cell:
    amount = words.quantity(figures.lacking(one["missing"]), described["unit"])
    return Cell(f"{one['code']} {amount}", hint=repr(one["missing"]))
