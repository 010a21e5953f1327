"""Gaps between two groups: one row for each, on a logarithmic axis of ratios."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.series import columns, rows_of
from junheng._plot.request import JSON, Request
from junheng._plot.scene import LABEL, Axis, Column, Dots, Figure, Key, Line, Mark, Panel, Rule
from junheng._plot.ticks import amounts, ratios

# A heading is at most so wide, in points.
HEADING = 105.0


def gap(request: Request) -> Figure | None:
    """The gap of each group. Markers are hollow, as there are no intervals."""
    words = request.words
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    if not found:
        return None
    inputs = request.document["provenance"]["inputs"]
    sides = [_side(inputs[name]) for name in ("group_a", "group_b")]
    as_ratio = all(one["ratio"] is not None and one["ratio"] > 0 for _, one in found)
    key = "ratio" if as_ratio else "difference"
    found.sort(key=lambda one: -one[1][key])
    shown = rows.both_ends(found)
    values = [one[key] for _, one in shown]
    label = words("gap_ratio" if as_ratio else "gap_difference", a=sides[0], b=sides[1])
    x = (
        ratios(min(values), max(values), label)
        if as_ratio
        else amounts(min([0.0, *values]), max([0.0, *values]), label)
    )
    marks = _hollow(values, 1.0 if as_ratio else 0.0)
    texts = [f"{value:.2f}" for value in values] if as_ratio else rows.decimals(values)
    means = rows.decimals([one[side]["mean"] for _, one in shown for side in ("group_a", "group_b")])
    beside = [
        rows.column(words(key), texts),
        rows.column(cut(sides[0], LABEL, HEADING), means[::2], "soft"),
        rows.column(cut(sides[1], LABEL, HEADING), means[1::2], "soft"),
    ]
    panel = Panel(x, rows.names([name for name, _ in shown]), marks, columns=beside)
    title = words("gap_of", column=columns(request), a=sides[0], b=sides[1])
    reading = words.joined(words("gap_reading", a=sides[0]), rows.rest(request, len(shown), len(found), ends=True))
    return Figure([panel], (6.4, rows.high(len(shown))), title, reading, request.foot())


def _side(given: Any) -> str:
    """The name of a group, or of the groups that are pooled."""
    return cut(", ".join(map(str, given)) if isinstance(given, list) else given, LABEL, 110)


def _hollow(values: list[float], null: float) -> list[Mark]:
    ys = [float(y) for y in rows.heights(len(values))]
    return [Rule("x", null, "ink", 1.0), Dots(values, ys, "ok", hollow=True)]


def urban_rural(request: Request) -> Figure | None:
    """The urban–rural gap of each indicator of a balance, for the whole table and for each group."""
    words, document = request.words, request.document
    parts = [(words("whole"), document["total"])]
    parts += [(" · ".join(words.key(one["key"])), one) for one in document["groups"]]
    found: dict[str, list[tuple[str, JSON]]] = {}
    drawn: set[str] = set()
    for name, group in parts:
        for one in group["indicators"]:
            gap_of = one["urban_rural_gap"]
            if gap_of and (gap_of["urban_over_rural"] or 0) > 0:
                found.setdefault(words.of(one["indicator"]), []).append((name, gap_of))
                drawn.add(name)
    if not found:
        return None
    values = [one["urban_over_rural"] for gaps in found.values() for _, one in gaps]
    x = ratios(min(values), max(values), words("urban_over_rural_axis"))
    most = rows.most(len(found))
    panels = [_indicator(request, name, gaps[:most], x) for name, gaps in found.items()]
    count = max(map(len, found.values()))
    reading = words.joined(words("urban_rural_reading"), rows.rest(request, min(most, count), count))
    lines = sum(len(panel.y.ticks) for panel in panels)
    size = (6.6, 0.9 + 0.75 * len(panels) + 0.23 * lines)
    missing = [name for name, _ in parts if name not in drawn]
    return Figure(panels, size, request.staged(words("urban_rural")), reading, request.foot(), missing=missing)


def _indicator(request: Request, name: str, gaps: Sequence[tuple[str, JSON]], x: Axis) -> Panel:
    """The gaps of one indicator."""
    words = request.words
    values = [one["urban_over_rural"] for _, one in gaps]
    means = rows.decimals([one[side]["mean"] for _, one in gaps for side in ("urban", "rural")])
    beside: list[Column] = [rows.column(words("ratio"), [f"{value:.2f}" for value in values])]
    beside += [rows.column(words(f"side_{side}"), means[at::2], "soft") for at, side in enumerate(("urban", "rural"))]
    axis = rows.names([name for name, _ in gaps])
    return Panel(x, axis, _hollow(values, 1.0), name, columns=beside, tall=len(gaps) + 0.2)


def class_sizes(request: Request) -> Figure | None:
    """The average class as schools count it and as pupils experience it."""
    words, document = request.words, request.document
    parts = [(words("whole"), document["total"])]
    parts += [(" · ".join(words.key(one["key"])), one) for one in document["groups"]]
    found = [
        (name, sizes)
        for name, group in parts
        if (sizes := group["class_sizes"]) and None not in (sizes["average"], sizes["experienced"])
    ]
    if not found:
        return None
    shown = found[: rows.MOST]
    ys = [float(y) for y in rows.heights(len(shown))]
    counted, lived = ([one[what] for _, one in shown] for what in ("average", "experienced"))
    marks: list[Mark] = [
        Line((a, b), (y, y), "range", 3.2) for a, b, y in zip(counted, lived, ys, strict=True) if a != b
    ]
    marks += [Dots(counted, ys, "dot", "square", 10.0), Dots(lived, ys, "series2", "circle", 6.5)]
    legend = [
        Key(words("as_schools_count"), "dot", shape="square"),
        Key(words("as_pupils_experience"), "series2", shape="circle"),
    ]
    beside = [
        rows.column(words("of_schools"), [f"{value:.1f}" for value in counted], "soft"),
        rows.column(words("of_pupils"), [f"{value:.1f}" for value in lived]),
    ]
    x = amounts(0.0, max(*counted, *lived), words("pupils_in_class"))
    panel = Panel(x, rows.names([name for name, _ in shown]), marks, legend=legend, columns=beside)
    bound = "" if all(one["experienced_exact"] for _, one in shown) else words("class_sizes_bound")
    reading = words.joined(words("class_sizes_reading"), bound, rows.rest(request, len(shown), len(found)))
    size = (6.4, rows.high(len(shown)) + 0.4)
    drawn = {name for name, _ in found}
    missing = [name for name, _ in parts if name not in drawn]
    return Figure([panel], size, request.staged(words("class_sizes")), reading, request.foot(), missing=missing)
