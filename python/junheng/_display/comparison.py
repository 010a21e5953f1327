"""Blocks of two results compared: what changed, county by county or group by group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.words import Words

JSON = dict[str, Any]
FIGURES = ("value", "cv", "schools_met", "missing")
PARTS = ("change", "resources", "pupils", "set")


def comparison(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """The verdicts and the figures of each county, or the figures of each group."""
    standards = [document["standard_before"], document["standard_after"]]
    differ = len(set(standards)) > 1
    lines = [words("compared_standards", before=standards[0], after=standards[1])] if differ else []
    yield Block(words("comparison"), lines=[*lines, words("compared_note")])
    for county in document["counties"][:shown]:
        yield from _county(county, words, shown)
    for group in document["groups"][: None if shown is None else shown + 1]:
        yield from _group(group, words, shown)


def _county(county: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    verdicts = [
        NOTHING if county[key] is None else words(f"verdict.{county[key]}")
        for key in ("verdict_before", "verdict_after")
    ]
    yield Block(words.pair(str(county["county"] or words("whole")), " → ".join(verdicts)))
    for stage in county["stages"]:
        lines = [
            words.pair(words(label), _change(stage[key], figures.count))
            for key, label in (("schools", "schools"), ("pupils", "pupils"), ("passing", "schools_passing"))
            if stage[key]["before"] is not None or stage[key]["after"] is not None
        ]
        for key in ("entrants", "exits"):
            if stage[key]:
                lines.append(words.pair(words(f"compared_{key}"), words("list").join(map(_school, stage[key]))))
        heads = [words(key) for key in ("indicator", "county_value", "cv", "schools_met", "missing")]
        forms: list[Callable[[float | None], str]] = [figures.ratio, _coefficient, figures.count, figures.amount]
        rows = [
            [
                one["indicator"],
                *(_cell(one[key], form) for key, form in zip(FIGURES, forms, strict=True)),
            ]
            for one in stage["indicators"]
        ]
        title = words.name("stage", stage["stage"])
        made = shortened(title, heads, rows, len(rows), shown)
        yield Block(title, heads, made.rows, lines, made.more)
        divided = [one for one in stage["indicators"] if one["parts"]]
        if divided:
            heads = [words("indicator"), *(words(key if key == "change" else f"part_{key}") for key in PARTS)]
            rows = [
                [one["indicator"], *(figures.cell(one["parts"][key], figures.part) for key in PARTS)] for one in divided
            ]
            yield shortened(words("parts_of_changes"), heads, rows, len(rows), shown)


def _group(group: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    title = words("list").join(words.key(group["key"])) or words("whole")
    heads = [words(key) for key in ("indicator", "measure", "change")]
    rows: list[list[str]] = []
    for one in group["indicators"]:
        name = words.of(one["indicator"])
        rows.append([name, words("compared_total"), _cell(one["total"], figures.ratio)])
        rows.append([name, words("compared_mean"), _cell(one["mean"], figures.ratio)])
        rows += [[name, measure["measure"], _cell(measure["value"], figures.part)] for measure in one["measures"]]
    if sizes := group["class_sizes"]:
        name = words("compared_experienced")
        rows.append([name, NOTHING, _cell(sizes["experienced"], figures.ratio)])
        rows += [[words.of(one["name"]), NOTHING, _cell(one["classes"], figures.count)] for one in sizes["over"]]
    yield shortened(title, heads, rows, len(rows), shown)


def _school(one: JSON) -> str:
    return str(one["name"] or one["id"])


def _coefficient(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def _cell(one: JSON, form: Callable[[float | None], str]) -> Cell:
    """Before, after and the difference; the whole difference as the title of the cell."""
    return Cell(_change(one, form), hint=None if one["change"] is None else repr(one["change"]))


def _change(one: JSON, form: Callable[[float | None], str]) -> str:
    shown = f"{form(one['before'])} → {form(one['after'])}"
    if (change := one["change"]) is None:
        return shown
    sign = "−" if change < 0 else "+" if change > 0 else "±"
    return f"{shown} ({sign}{form(abs(change))})"
