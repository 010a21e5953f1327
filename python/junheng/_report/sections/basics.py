"""The basic tables: schools, pupils, classes and teachers by type, locale and township."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context, Division
from junheng._report.missing import absent
from junheng._report.table import Column, table

PARTS = ("pupils", "classes", "teachers")
RATIOS = ("class_size", "pupil_teacher_ratio")


def section(context: Context) -> Markup:
    """One table for each column that divides the schools."""
    divisions = context.evidence.divisions
    if not divisions:
        return absent(context, "basics_missing")
    lead = tag("p", context.words("basics_lead"))
    return join(lead, *(part for one in divisions for part in _division(one, context)))


def _division(division: Division, context: Context) -> list[Markup]:
    words = context.words
    heads = [Column(words.heading(division.by)), Column(words.heading("schools_rows"), number=True)]
    for stage in division.stages:
        heads += [
            Column(words.heading("of_stage", stage=context.stage(stage), what=words(part)), number=True)
            for part in PARTS
        ]
        heads += [
            Column(words.heading("of_stage", stage=context.stage(stage), what=words(f"mean_{one}")), number=True)
            for one in RATIOS
        ]
    names = dict.fromkeys(name for groups in division.stages.values() for name in groups)
    rows = [_row(name or words("no_key"), [groups.get(name) for groups in division.stages.values()]) for name in names]
    totals = [context.evidence.balances.get(stage) for stage in division.stages]
    if all(totals):
        rows.append(_row(words("all_schools"), [one["total"] for one in totals if one]))
    return [tag("h3", words("by_column", by=words(division.by))), table(heads, rows)]


def _row(name: str, found: list[JSON | None]) -> list[object]:
    """The figures of a group in each stage."""
    units = next((one["units"] for one in found if one), None)
    cells: list[object] = [name, numbers.count(units)]
    for group in found:
        cells += [numbers.count(_sum(group, part)) for part in PARTS]
        cells += [numbers.size(_ratio(group, one)) for one in RATIOS]
    return cells


def _sum(group: JSON | None, part: str) -> float | None:
    """The total of a column over the group; None where no row has it."""
    for one in group["sums"] if group else ():
        if str(one["of"]["id"]).partition("_")[0] == part and one["missing"] < (group or {})["units"]:
            return float(one["value"])
    return None


def _ratio(group: JSON | None, name: str) -> float | None:
    for one in group["indicators"] if group else ():
        if one["indicator"]["id"] == name:
            return None if one["total"] is None else float(one["total"])
    return None
