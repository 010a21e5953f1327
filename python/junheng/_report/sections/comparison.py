"""This year beside last year."""

from __future__ import annotations

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table


def section(context: Context) -> Markup:
    """The verdicts, then values, coefficients and schools of each stage."""
    words, previous = context.words, context.evidence.previous
    if previous is None:
        return tag("p", words("previous_missing"), class_="absent")
    verdicts = [words(f"verdict_of.{one['verdict']['state']}") for one in (previous, context.county)]
    lead = tag("p", words("previous_lead", before=verdicts[0], now=verdicts[1]))
    before = {stage["stage"]: stage for stage in previous["stages"]}
    parts = [part for stage in context.county["stages"] for part in _stage(stage, before.get(stage["stage"]), context)]
    return join(lead, *parts)


def _stage(stage: JSON, before: JSON | None, context: Context) -> list[Markup]:
    words, title = context.words, tag("h3", context.words.begun(context.stage(stage["stage"])))
    if before is None:
        return [title, absent(context, "previous_no_stage")]
    heads = [Column(words.heading("indicator"))]
    heads += [
        Column(words.heading("year_of", what=words(what), year=words(year)), number=True)
        for what in ("county_value_of", "cv", "schools_met")
        for year in ("last_year", "this_year")
    ]
    heads += [Column(words.heading("limit"), number=True), Column(words.heading("result"))]
    known = {one["code"]: one for one in before["indicators"]}
    rows = [_row(one, known.get(one["code"]), (stage, before), context) for one in stage["indicators"]]
    return [title, table(heads, rows)]


def _row(one: JSON, before: JSON | None, stages: tuple[JSON, JSON], context: Context) -> list[object]:
    like = one["floor"] if one["floor"] is not None else one["value"]
    last = before or {"value": None, "cv": None, "cv_limit": None, "schools_met": None}
    met = [
        None if each["schools_met"] is None else f"{each['schools_met']}/{stage['school_count']}"
        for each, stage in ((last, stages[1]), (one, stages[0]))
    ]
    return [
        context.indicator(one["code"]),
        numbers.value(last["value"], like),
        numbers.value(one["value"], like),
        figures.limited(last["cv"], last["cv_limit"]),
        Marked(figures.limited(one["cv"], one["cv_limit"]), "bad" if one["cv_passes"] is False else None),
        *met,
        figures.limit(one["cv_limit"]),
        marks.passes(one["cv_passes"], context.words),
    ]
