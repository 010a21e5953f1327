"""What schools do to the coefficients, and where all schools lie: one strip for each indicator with its floor."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Group, table


def section(context: Context) -> Markup:
    """Stage by stage the schools behind the coefficients, and all schools as strips."""
    stages = [stage for stage in context.county["stages"] if stage.get("schools")]
    if not stages:
        return absent(context, "schools_missing")
    return join(tag("p", context.words("strips_lead")), *(part for one in stages for part in _stage(one, context)))


def _stage(stage: JSON, context: Context) -> Iterator[Markup]:
    """For each coefficient the schools that account for most of it and what each does to it, then the strips.

    The table comes first because it can be divided between pages and the picture cannot.
    """
    yield tag("h3", context.words.begun(context.stage(stage["stage"])))
    yield from _effects(stage, context)
    if picture := context.draw("schools", stage=stage["stage"]):
        yield tag("div", picture, class_="frame drawing")


def _effects(stage: JSON, context: Context) -> Iterator[Markup]:
    words = context.words
    driven = [one for one in stage["indicators"] if one["drivers"]]
    if not driven:
        return
    keys = (("school", False), ("share_of", True), ("without_of", True), ("effect_of", True))
    heads = [Column(words.heading(key), number=number) for key, number in keys]
    rows: list[list[object] | Group] = []
    for one in driven:
        cv = figures.limited(one["cv"], one["cv_limit"])
        rows.append(Group(words("cv_of_all", indicator=context.indicator(one["code"]), cv=cv)))
        rows += [_effect(one, driver, context) for driver in one["drivers"]]
    yield tag("h4", words("effects_title", stage=words.begun(context.stage(stage["stage"]))))
    yield tag("p", words.run_on([words("effects_lead"), _example(driven[0], context)]))
    yield table(heads, rows, "stack")


def _effect(one: JSON, driver: JSON, context: Context) -> list[object]:
    words, effect = context.words, driver.get("cv_effect")
    return [
        driver["name"] or driver["id"],
        figures.share(driver["cv_share"]),
        figures.limited(driver.get("cv_without"), one["cv_limit"]),
        None if effect is None else words(_direction(effect), amount=figures.part(abs(effect))),
    ]


def _direction(effect: float) -> str:
    return "effect_up" if effect > 0 else "effect_down" if effect < 0 else "effect_same"


def _example(one: JSON, context: Context) -> str:
    """The first row read out, where a coefficient is defined without its school."""
    words, driver = context.words, one["drivers"][0]
    if driver.get("cv_without") is None:
        return ""
    return words(
        "effects_example",
        indicator=context.indicator(one["code"]),
        school=driver["name"] or driver["id"],
        every=figures.limited(one["cv"], one["cv_limit"]),
        others=figures.limited(driver["cv_without"], one["cv_limit"]),
        share=figures.share(driver["cv_share"]),
    )
