"""Where the schools lie: one strip for each indicator with its floor, and what schools do to the coefficients."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, table


def section(context: Context) -> Markup:
    """The strips of each stage."""
    drawn = []
    for stage in context.county["stages"]:
        picture = context.draw("schools", stage=stage["stage"]) if stage.get("schools") else None
        if picture:
            drawn.append(tag("div", picture, class_="frame drawing"))
    strips = join(tag("p", context.words("strips_lead")), *drawn) if drawn else absent(context, "schools_missing")
    return join(strips, *_effects(context))


def _effects(context: Context) -> Iterator[Markup]:
    """For each coefficient the schools with the largest shares of its square, and what each does to it."""
    words = context.words
    keys = (("school", False), ("share_of", True), ("without_of", True), ("effect_of", True))
    heads = [Column(words.heading("indicator")), *(Column(words.heading(key), number=number) for key, number in keys)]
    tables = []
    for stage in context.county["stages"]:
        rows = [
            _effect(one, driver, context) for one in stage["indicators"] for driver in one["drivers"] if one["drivers"]
        ]
        if rows:
            title = words("effects_title", stage=words.begun(context.stage(stage["stage"])))
            tables += [tag("h3", title), table(heads, rows, "stack")]
    if tables:
        yield tag("p", words("effects_lead"))
        yield from tables


def _effect(one: JSON, driver: JSON, context: Context) -> list[object]:
    effect = driver.get("cv_effect")
    return [
        context.indicator(one["code"]),
        driver["name"] or driver["id"],
        figures.share(driver["cv_share"]),
        figures.limited(driver.get("cv_without"), one["cv_limit"]),
        numbers.signed(effect, figures.part),
    ]
