"""The gap between urban and rural schools, indicator by indicator."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table

# The sides that are compared.
SIDES = ("urban", "rural")


def section(context: Context) -> Markup:
    """A table for each stage, and the pictures of the gap in class sizes and teachers."""
    words, gaps = context.words, context.evidence.gaps
    if not gaps:
        return absent(context, "gaps_missing", why=_why(context))
    heads = [
        Column(words.heading("indicator")),
        Column(words.heading("floor"), number=True),
        Column(words.heading("urban_of"), number=True),
        Column(words.heading("town"), number=True),
        Column(words.heading("rural_of"), number=True),
        Column(words.heading("urban_minus_rural_of"), number=True),
        Column(words.heading("urban_over_rural_of"), number=True),
    ]
    parts: list[Markup] = [tag("p", words("gaps_lead"))]
    drawn = False
    for stage in context.county["stages"]:
        name = words.begun(context.stage(stage["stage"]))
        rows = [
            _row(one, gap, context)
            for one in stage["indicators"]
            if (gap := gaps.get((stage["stage"], one["code"]))) is not None
        ]
        if rows:
            parts += [tag("h3", name), table(heads, rows, "stack")]
            if picture := context.draw("urban_rural", stage=stage["stage"]):
                parts.append(tag("div", picture, class_="frame drawing"))
                drawn = True
        elif why := _of_stage(stage, context):
            parts += [tag("h3", name), tag("p", words("gaps_missing", why=why), class_="absent")]
    if drawn:
        parts.append(tag("p", words("gaps_means", basics=words("section_basics")), class_="s"))
    return join(*parts)


def _why(context: Context) -> str:
    """Why no stage has a gap: what the table lacks, or of each stage the schools that are not assessed."""
    words, places = context.words, context.evidence.places
    locales = {locale for _, locale in places.values()}
    if not locales - {None}:
        return words("gaps_no_locale")
    lacking = [side for side in SIDES if side not in locales]
    if lacking:
        return words("gaps_no_side", sides=words.list([words.name("locale", side) for side in lacking]))
    return words("lists").join(why for stage in context.county["stages"] if (why := _of_stage(stage, context)))


def _of_stage(stage: JSON, context: Context) -> str:
    """Of a stage, the side without an assessed school, with the schools there that are not assessed."""
    words, places = context.words, context.evidence.places
    if "schools" not in stage:
        return words("gaps_no_schools")
    assessed = {places[one["id"]][1] for one in stage["schools"] if one["id"] in places}
    taught = context.evidence.taught.get(stage["stage"], ())
    excluded = [places[one["id"]][1] for one in context.county["exclusions"] if one["id"] in taught]
    told = []
    for side in SIDES:
        if side not in assessed:
            said = {"stage": context.stage(stage["stage"]), "side": words.name("locale", side)}
            count = excluded.count(side)
            told.append(words("gaps_not_assessed", **said, count=count) if count else words("gaps_none", **said))
    return words("comma").join(told)


def _row(one: JSON, gap: JSON, context: Context) -> list[object]:
    like, floor = one["floor"] if one["floor"] is not None else one["value"], one["floor"]
    # Where no school of the stage is in a town, there is no mean.
    sides = [(gap.get(side) or {}).get("mean") for side in ("group_a", "town", "group_b")]
    return [
        context.indicator(one["code"]),
        numbers.value(floor),
        *(numbers.value(side, like) for side in sides),
        Marked(numbers.difference(gap["difference"], like)),
        numbers.ratio(gap["ratio"]),
    ]
