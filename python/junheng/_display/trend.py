"""Blocks of several years: why coefficients changed, when limits are reached, which are in danger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.assessment import TONES as VERDICT_TONES
from junheng._display.blocks import SHOWN_ROWS, Block, shortened
from junheng._display.plan import applied
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]
PARTS = ("resources", "pupils", "set", "mergers")


def trend(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """County by county: the series, the changes and their parts, the years to the limit, warnings."""
    source = document["provenance"]
    yield Block(words("trend"), lines=[applied(source, words), *(words.of(one) for one in document["assumptions"])])
    yield from totals(document, words, shown)
    described = {one["code"]: words.of(one["name"]) for one in document["indicators"]}
    for county in document["counties"][:shown]:
        yield from _verdicts(county, words, shown)
        for one in county["indicators"]:
            yield from _indicator(one, described, words, shown)


def _verdicts(county: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    """The verdict of the last year and why, then those of all years."""
    years = county["verdicts"]
    rows = [[figures.date(one["year"]), words(f"verdict.{one['verdict']}")] for one in years]
    year, verdict = rows[-1]
    title = words.pair(str(county["county"] or words("whole")), words("verdict_of_year", year=year, verdict=verdict))
    lines = [words.of(reason) for reason in years[-1]["reasons"]]
    yield Block(title, lines=lines[:shown], tone=VERDICT_TONES[years[-1]["verdict"]])
    yield shortened(words("verdicts_of_years"), [words("year"), words("verdict")], rows, len(rows), shown)


def _indicator(one: JSON, described: dict[str, str], words: Words, shown: int | None) -> Iterator[Block]:
    name = f"{one['indicator']} {described.get(one['indicator'], '')}".strip()
    title = words("comma").join((name, words.name("stage", one["stage"])))
    limit = one["cv_limit"]
    series = (
        [
            figures.date(year["year"]),
            figures.count(year["schools"]),
            figures.cell(year["value"], figures.ratio),
            figures.cell(year["cv"], lambda cv: figures.limited(cv, limit)),
            figures.cell(year["theil"], figures.part),
        ]
        for year in one["series"]
    )
    heads = [words(key) for key in ("year", "schools_of_year", "value_of_year", "cv_of_year", "theil_of_year")]
    yield shortened(title, heads, series, len(one["series"]), shown)
    if one["changes"]:
        changes = (_change(change) for change in one["changes"])
        heads = [words(key) for key in ("from_year", "to_year", "change", *(f"part_{part}" for part in PARTS))]
        yield shortened(words("parts_of_changes"), heads, changes, len(one["changes"]), shown)
    lines = [words.of(years["text"]) for years in one["years_to_pass"]]
    if lines and len(set(lines)) == 1:
        lines = lines[:1]
    if lines:
        yield Block(words("years_to_limit"), lines=lines)
    if warning := one["warning"]:
        yield Block(
            words("early_warning"), lines=_warning(warning, words), tone="bad" if warning["is_early"] else "good"
        )


def _change(change: JSON) -> list[str]:
    parts = change["cv"]
    ends = [figures.date(change["from"]), figures.date(change["to"])]
    cells = [None if parts is None else parts[key] for key in ("change", *PARTS)]
    return [*ends, *(figures.cell(cell, figures.part) for cell in cells)]


def _warning(warning: JSON, words: Words) -> list[str]:
    lines = [words.of(warning["text"])]
    parts = [warning["worst_move"], *warning["nearest"]]
    return lines + [words.of(part["text"]) for part in parts if part]
