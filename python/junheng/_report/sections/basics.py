"""The basic tables: schools, pupils, classes and teachers by type, locale and township."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context, Division
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table

# The figures of the tables, each with its label.
PARTS = {"pupils": "pupils", "classes": "class_count", "teachers": "teachers"}
RATIOS = ("class_size", "pupil_teacher_ratio")
# Names of groups up to this length, such as those of types of schools, stay in one line.
SHORT = 8


def section(context: Context) -> Markup:
    """One table for each column that divides the schools."""
    divisions = context.evidence.divisions
    parts = [part for one in divisions for part in _division(one, context)]
    parts += _highest(context)
    if not parts:
        return absent(context, "basics_missing")
    return join(tag("p", context.words("basics_lead")), *parts)


def _highest(context: Context) -> Iterator[Markup]:
    """The schools with the most pupils per teacher and per class, stage by stage."""
    words, found = context.words, context.evidence.highest
    for stage, ratios in found.items():
        shown = {ratio: schools for ratio in RATIOS if (schools := ratios.get(ratio))}
        if not shown:
            continue
        heads = [Column(words("highest_place"))]
        for ratio in shown:
            heads += [Column(words.heading("school")), Column(words.heading(f"mean_{ratio}"), number=True)]
        rows = []
        for place in range(max(map(len, shown.values()))):
            cells: list[object] = [str(place + 1)]
            for schools in shown.values():
                name, value = schools[place] if place < len(schools) else (None, None)
                cells += [name, numbers.size(value)]
            rows.append(cells)
        yield tag("h3", words.heading("highest_title", stage=context.stage(stage)))
        yield table(heads, rows)


def _division(division: Division, context: Context) -> list[Markup]:
    words = context.words
    heads = [Column(words.heading(division.by)), Column(words.heading("schools_rows"), number=True)]
    for stage in division.stages:
        heads += [
            Column(words.heading("of_stage", stage=context.stage(stage), what=words(label)), number=True)
            for label in PARTS.values()
        ]
        heads += [
            Column(words.heading("of_stage", stage=context.stage(stage), what=words(f"mean_{one}")), number=True)
            for one in RATIOS
        ]
    names = dict.fromkeys(name for groups in division.stages.values() for name in groups)
    rows = [_row(name or words("no_key"), [groups.get(name) for groups in division.stages.values()]) for name in names]
    totals = [context.evidence.totals.get(stage) for stage in division.stages]
    if all(totals):
        rows.append(_row(words("all_schools"), totals))
    return [tag("h3", words("by_column", by=words(division.by))), table(heads, rows)]


def _row(name: str, found: list[JSON | None]) -> list[object]:
    """The figures of a group in each stage."""
    units = next((one["units"] for one in found if one), None)
    cells: list[object] = [Marked(name, "whole") if len(name) <= SHORT else name, numbers.count(units)]
    for group in found:
        figures = group or {}
        cells += [numbers.count(figures.get(part)) for part in PARTS]
        cells += [numbers.size(figures.get(one)) for one in RATIOS]
    return cells
