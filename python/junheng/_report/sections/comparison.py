"""This year beside last year: the differences that the core computed."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table

# The parts of a change of a coefficient, in the order of their columns.
PARTS = ("resources", "pupils", "set")


def section(context: Context) -> Markup:
    """The verdicts, then values, coefficients, floors and shortfalls of each stage."""
    words, found = context.words, context.evidence.comparison
    if found is None:
        return absent(context, "previous_no_county")
    verdicts = [words(f"verdict_of.{found[key]}") for key in ("verdict_before", "verdict_after")]
    lead = tag("p", words("previous_lead", before=verdicts[0], now=verdicts[1]))
    here = {stage["stage"]: stage for stage in context.county["stages"]}
    parts = [part for stage in found["stages"] for part in _stage(stage, here.get(stage["stage"]), context)]
    return join(lead, *parts)


def _stage(stage: JSON, here: JSON | None, context: Context) -> Iterator[Markup]:
    words = context.words
    yield tag("h3", words.begun(context.stage(stage["stage"])))
    if here is None or stage["schools"]["before"] is None:
        yield absent(context, "previous_no_stage" if here else "this_year_no_stage")
        return
    yield tag("ul", *(tag("li", line) for line in _lines(stage, context)))
    heads = [Column(words.heading("indicator"))]
    heads += [
        Column(words.heading("year_of", what=words(what), year=words(year)), number=True)
        for what in ("county_value_of", "cv", "schools_at_floor", "lacking_of")
        for year in ("last_year", "this_year")
    ]
    heads.insert(5, Column(words.heading("change_of_cv"), number=True))
    heads.append(Column(words.heading("result")))
    now = {one["code"]: one for one in here["indicators"]}
    rows = [_row(one, now[one["indicator"]], context) for one in stage["indicators"] if one["indicator"] in now]
    yield table(heads, rows)
    divided = [one for one in stage["indicators"] if one["parts"]]
    if divided:
        heads = [Column(words.heading(key), number=key != "indicator") for key in ("indicator", "change_of_cv")]
        heads += [Column(words.heading(f"part_{part}"), number=True) for part in PARTS]
        yield tag("p", words("parts_lead"))
        yield table(heads, [_parts(one, context) for one in divided], "stack")


def _lines(stage: JSON, context: Context) -> Iterator[str]:
    """Schools and pupils, schools that pass, schools that are new or gone, large classes."""
    words = context.words
    for key in ("schools", "pupils", "passing"):
        if (one := stage[key])["change"] is not None:
            yield words(f"was_{key}", **_counts(one))
    for key in ("entrants", "exits"):
        if stage[key]:
            named = words.list([one["name"] or one["id"] for one in stage[key]])
            yield words(key, count=len(stage[key]), list=named)
    sizes = context.evidence.class_changes.get(stage["stage"])
    for key in ("average", "experienced"):
        if sizes and (one := sizes[key])["change"] is not None:
            change = numbers.signed(one["change"], numbers.size)
            yield words(f"was_{key}", before=numbers.size(one["before"]), now=numbers.size(one["after"]), change=change)
    for one in sizes["over"] if sizes else ():
        if one["classes"]["change"] is not None:
            yield words("was_over", limit=numbers.count(one["limit"]), **_counts(one["classes"]))


def _counts(one: JSON) -> dict[str, str]:
    change = numbers.signed(one["change"], numbers.count)
    return {"before": numbers.count(one["before"]), "now": numbers.count(one["after"]), "change": change}


def _row(one: JSON, now: JSON, context: Context) -> list[object]:
    like = now["floor"] if now["floor"] is not None else now["value"]
    cv, limit = one["cv"], one["cv_limit"]
    lacking = [None if amount is None else numbers.lacking(amount) for amount in _both(one["missing"])]
    return [
        context.indicator(one["indicator"]),
        *(numbers.value(value, like) for value in _both(one["value"])),
        figures.limited(cv["before"], limit["before"]),
        Marked(figures.limited(cv["after"], limit["after"]), "bad" if one["cv_passes_after"] is False else None),
        numbers.signed(cv["change"], numbers.cv),
        *(numbers.count(met) for met in _both(one["schools_met"])),
        *lacking,
        marks.passes(one["cv_passes_after"], context.words),
    ]


def _both(one: JSON) -> list[float | None]:
    return [one["before"], one["after"]]


def _parts(one: JSON, context: Context) -> list[object]:
    cells = [one["parts"][key] for key in ("change", *PARTS)]
    return [context.indicator(one["indicator"]), *(numbers.signed(cell, figures.part) for cell in cells)]
