"""Blocks of a table with edits: what they change, and how much each contributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.assessment import TONES as VERDICT_TONES
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, shortened
from junheng._display.plan import applied, named
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]
CONTRIBUTED = ("value", "standard_error", "first_in", "last_in")


def what_if(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """The edits, then county by county what they change and how much each contributes."""
    source, counties = document["provenance"], document["counties"]
    lines = [applied(source, words), *(words.of(one) for one in document["assumptions"])]
    yield Block(words.pair(words("plan"), words.of(source["kind"])), lines=lines)
    yield from totals(document, words, shown)
    described = {one["code"]: one for one in document["indicators"]}
    if document["edits"]:
        rows = ([str(one["order"]), words.of(one["text"]), _note(one, words)] for one in document["edits"])
        heads = [words("order"), words("edit"), words("note")]
        yield shortened(words("edits"), heads, rows, len(document["edits"]), shown)
    for county in counties[:shown]:
        states = [county["verdict_before"], county["verdict_after"]]
        before, after = (words(f"verdict.{state}") if state else NOTHING for state in states)
        title = words.pair(str(county["county"] or words("whole")), words("before_after", before=before, after=after))
        reasons = [words.of(one) for one in county["reasons_after"]]
        yield Block(title, lines=reasons[:shown], tone=VERDICT_TONES.get(states[1]))
        changed = [one for one in county["indicators"] if one["before"] != one["after"]]
        rows = (_changed(one, described, words) for one in changed)
        heads = [words(key) for key in ("indicator", "stage", "cv_now", "cv_after", "change", "met_now", "met_after")]
        yield shortened(words("changed_indicators"), heads, rows, len(changed), shown)
        yield from _contributions(changed, described, words, shown)
        yield from _effects(county["indicators"], described, words, shown)


def _note(edit: JSON, words: Words) -> str:
    return NOTHING if edit["note"] is None else words.of(edit["note"])


def _changed(one: JSON, described: dict[str, JSON], words: Words) -> list[str]:
    sides = (one["before"], one["after"])
    met = [NOTHING if side is None else figures.cell(side["schools_met"], figures.count) for side in sides]
    return [
        named(one["indicator"], described, words),
        words.name("stage", one["stage"]),
        *(NOTHING if side is None else figures.cell(side["cv"], figures.ratio) for side in sides),
        figures.cell(one["change"], figures.part),
        *met,
    ]


def _contributions(
    indicators: list[JSON], described: dict[str, JSON], words: Words, shown: int | None
) -> Iterator[Block]:
    """How much of each change each edit contributes."""
    divided = [one for one in indicators if one["attribution"]]
    rows = [
        [
            named(one["indicator"], described, words),
            words.name("stage", one["stage"]),
            str(part["edit"]),
            *(figures.cell(part[key], figures.effect) for key in CONTRIBUTED),
        ]
        for one in divided
        for part in one["attribution"]["contributions"]
        # An edit that leaves an indicator alone says nothing there.
        if any(part[key] for key in CONTRIBUTED)
    ]
    if rows:
        keys = ("indicator", "stage", "edit", "contribution", "standard_error", "first_in", "last_in")
        made = shortened(words("contributions"), [words(key) for key in keys], rows, len(rows), shown)
        lines = list(dict.fromkeys(words.of(one["attribution"]["text"]) for one in divided))
        yield Block(made.title, made.headings, made.rows, lines, made.more)


def _effects(indicators: list[JSON], described: dict[str, JSON], words: Words, shown: int | None) -> Iterator[Block]:
    rows = [
        [
            named(one["indicator"], described, words),
            words.name("stage", one["stage"]),
            f"{school['name'] or ''} {school['id']}".strip(),
            figures.cell(school["one_more"], figures.effect),
            figures.cell(school["presence"], figures.effect),
        ]
        for one in indicators
        for school in one["effects"]
    ]
    if rows:
        keys = ("indicator", "stage", "school", "one_more", "presence")
        yield shortened(words("single_schools"), [words(key) for key in keys], rows, len(rows), shown)
