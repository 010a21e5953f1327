"""Measures group by group, and the influence of single units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.series import parted, rows_of, unitless
from junheng._plot.request import JSON, Request
from junheng._plot.scene import SMALL, Column, Dots, Figure, Line, Mark, Panel, Rule
from junheng._plot.ticks import amounts, index, is_plain, minus, short

# So many measures have a panel each.
PANELS = 4
# So many units have the largest influence.
UNITS = 10


def caterpillar(request: Request) -> Figure | None:
    """One measure of each group in order, with its quantiles as a bar where they were computed too."""
    words, document = request.words, request.document
    specs = [one["measure"] for one in document["measures"]]
    measured = [at for at, spec in enumerate(specs) if not spec.startswith("quantile(")]
    main = measured[:PANELS] or [0]
    ends = [at for at, spec in enumerate(specs) if spec.startswith("quantile(") and at not in main]
    bars = (ends[0], ends[-1]) if len(ends) >= 2 and len(main) == 1 else None
    found = [row for row in document["rows"] if row["values"][main[0]] is not None]
    if len(found) < 2:
        return None
    found.sort(key=lambda row: -row["values"][main[0]])
    shown = rows.both_ends(found)
    names = [" · ".join(words.key(row["key"])) for row in shown]
    values = [row["values"] for row in shown]
    panels = [
        _measure(document["measures"][at], values, at, bars, names if place == 0 else None, request)
        for place, at in enumerate(main)
    ]
    value = next((one["columns"][0] for one in document["provenance"]["inputs"] if one["input"] == "value"), "")
    measures = words("list").join(words.measured(document["measures"][at]) for at in main)
    title = words("by_group", measures=measures, by=", ".join(document["by"]))
    title = words("of", what=title, column=cut(value, SMALL, 200)) if value else title
    told = words("bar_between", low=specs[bars[0]], high=specs[bars[1]]) if bars else words("in_order")
    others = words("some_measures", shown=PANELS, count=len(measured)) if len(measured) > PANELS else ""
    reading = words.joined(told, rows.rest(request, len(shown), len(found), ends=True), others)
    size = (6.4 if len(panels) == 1 else 7.4, rows.high(len(shown)))
    missing = [" · ".join(words.key(row["key"])) for row in document["rows"] if row["values"][main[0]] is None]
    return Figure(panels, size, title, reading, request.foot(), across=len(panels), missing=missing)


def _measure(
    measure: JSON,
    values: Sequence[Sequence[Any]],
    at: int,
    bars: tuple[int, int] | None,
    names: Sequence[str] | None,
    request: Request,
) -> Panel:
    ys = [float(y) for y in rows.heights(len(values))]
    there = [(row, y) for row, y in zip(values, ys, strict=True) if row[at] is not None]
    marks: list[Mark] = []
    ends: list[float] = [row[at] for row, _ in there]
    if bars:
        low, high = bars
        for row, y in there:
            if row[low] is not None and row[high] is not None:
                marks.append(Line((row[low], row[high]), (y, y), "range", 3.2))
                ends += [row[low], row[high]]
    marks.append(Dots([row[at] for row, _ in there], [y for _, y in there], "series1"))
    x = amounts(min([0.0, *ends]), max([0.0, *ends]), request.words.measured(measure), most=5 if names else 4)
    texts = rows.decimals([row[at] for row in values])
    axis = rows.names(names if names is not None else [""] * len(values))
    return Panel(x, axis, marks, columns=[rows.column("", texts)])


def influence(request: Request) -> Figure | None:
    """The units with the largest influence: a measure with the unit, less the measure without it."""
    words = request.words
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    found, missing = parted(found, lambda one: any(unit["difference"] is not None for unit in one["units"]))
    if not found:
        return None
    panels = [_units(name if len(found) > 1 else "", result, request) for name, result in found[:PANELS]]
    first = found[0][1]
    measure = words.title_of(first["measure"])
    title = words("influence", measure=measure, column=unitless(request))
    if len(found) == 1:
        title = words("with_value", what=title, value=index(first["total"]))
    count = sum(len(panel.y.ticks) for panel in panels)
    rest = words("some_groups", shown=len(panels), count=len(found)) if len(found) > len(panels) else ""
    reading = words.joined(words("influence_reading", count=UNITS), rest)
    size = (6.4, 0.9 + 0.75 * len(panels) + 0.27 * count)
    return Figure(panels, size, title, reading, request.foot(), missing=missing)


def _units(title: str, result: JSON, request: Request) -> Panel:
    words = request.words
    units = [one for one in result["units"] if one["difference"] is not None]
    units.sort(key=lambda one: -abs(one["difference"]))
    shown = units[:UNITS]
    # The result has the measure without the unit less that with it; the picture says what the unit does.
    effects = [-one["difference"] for one in shown]
    ys = [float(y) for y in rows.heights(len(shown))]
    marks: list[Mark] = [Rule("x", 0.0, "ink", 1.0)]
    for effect, y in zip(effects, ys, strict=True):
        raises = effect > 0
        marks.append(Line((0.0, effect), (y, y), "bad" if raises else "ok", 2.0))
        marks.append(Dots((effect,), (y,), "bad" if raises else "ok", "circle" if raises else "square"))
    x = amounts(min([0.0, *effects]), max([0.0, *effects]), words("influence_axis"), signed=True)
    names = [one["label"] if one["label"] is not None else words("row_number", row=one["row"]) for one in shown]
    roles = ["bad" if effect > 0 else "ink" for effect in effects]
    beside: list[Column] = [
        rows.column(words("effect"), map(_signed, effects), roles),
        rows.column(words("without_it"), [index(one["value"]) for one in shown], "soft"),
    ]
    return Panel(x, rows.names(names), marks, title, columns=beside, tall=len(shown) + 0.2)


def _signed(value: float) -> str:
    if abs(value) < 0.0005:
        return minus(f"{value:+.1g}")
    return minus(f"{value:+,.3f}") if is_plain(value) else f"+{short(value)}".replace("+−", "−")
