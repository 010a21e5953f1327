"""The gap between urban and rural schools, indicator by indicator."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table


def section(context: Context) -> Markup:
    """A table for each stage, and the pictures of the gap in class sizes and teachers."""
    words, gaps = context.words, context.evidence.gaps
    if not gaps:
        return absent(context, "gaps_missing")
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
        rows = [
            _row(one, gap, context)
            for one in stage["indicators"]
            if (gap := gaps.get((stage["stage"], one["code"]))) is not None
        ]
        if rows:
            parts += [tag("h3", words.begun(context.stage(stage["stage"]))), table(heads, rows, "stack")]
            if picture := context.draw("urban_rural", stage=stage["stage"]):
                parts.append(tag("div", picture, class_="frame drawing"))
                drawn = True
    if drawn:
        parts.append(tag("p", words("gaps_means", basics=words("section_basics")), class_="s"))
    return join(*parts)


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
