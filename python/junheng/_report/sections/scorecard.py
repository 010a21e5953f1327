"""The coefficients of variation against their limits, and the schools that reach each floor."""

from __future__ import annotations

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Context
from junheng._report.counts import explained
from junheng._report.plans import rule_named
from junheng._report.table import Column, Marked, table


def section(context: Context) -> Markup:
    """The picture of the coefficients, then each stage."""
    words = context.words
    picture = context.draw("scorecard")
    drawn = tag("div", picture, class_="frame drawing") if picture else None
    stages = (part for stage in context.county["stages"] for part in _stage(stage, context))
    counted = tag("p", explained(context), class_="s")
    return join(tag("p", words("scorecard_lead")), counted, drawn, *stages)


def _stage(stage: JSON, context: Context) -> list[Markup]:
    words = context.words
    head = words("stage_counts", schools=figures.count(stage["school_count"]), pupils=figures.count(stage["pupils"]))
    heads = [
        Column(words.heading("indicator")),
        Column(words.heading("floor"), number=True),
        Column(words.heading("county_value_of"), number=True),
        Column(words.heading("schools_at_floor"), number=True),
        Column(words.heading("cv"), number=True),
        Column(words.heading("limit"), number=True),
        Column(words.heading("cv_result")),
    ]
    rows = [_indicator(one, stage, context) for one in stage["indicators"]]
    if composite := stage["composite"]:
        rows.append([words("composite"), None, None, None, *_coefficient(composite, context)])
    if rule := stage["school_rule"]:
        total = rule["passing"] + rule["failing"]
        passed = (
            marks.state("bad", words("not_reached")) if rule["failing"] else marks.state("ok", words("reached_all"))
        )
        # The result of the rule is none of a coefficient.
        met = join(f"{rule['passing']}/{total} ", passed)
        rows.append([rule_named(context), None, None, met, None, None, None])
    title = tag("h3", words.begun(context.stage(stage["stage"])), " ", tag("small", head))
    return [title, table(heads, rows, "stack")]


def _indicator(one: JSON, stage: JSON, context: Context) -> list[object]:
    unit = context.words.of(context.indicators[one["code"]]["unit"])
    met = one["schools_met"]
    short = met is not None and met < stage["school_count"]
    like = one["floor"] if one["floor"] is not None else one["value"]
    return [
        join(context.indicator(one["code"]), " ", tag("span", context.words("unit_of", unit=unit), class_="unit")),
        numbers.value(one["floor"]),
        numbers.value(one["value"], like),
        Marked(None if met is None else f"{met}/{stage['school_count']}", "bad" if short else None),
        *_coefficient(one, context),
    ]


def _coefficient(one: JSON, context: Context) -> list[object]:
    beyond = "bad" if one["cv_passes"] is False else None
    return [
        Marked(figures.limited(one["cv"], one["cv_limit"]), beyond),
        figures.limit(one["cv_limit"]),
        marks.passes(one["cv_passes"], context.words),
    ]
