"""Estimates with their intervals, group by group: a forest plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.groups import PANELS
from junheng._plot.request import JSON, Request
from junheng._plot.scene import SMALL, Dots, Figure, Key, Line, Mark, Panel
from junheng._plot.ticks import amounts

# The colour of estimates.
ROLE = "series1"


def estimates(request: Request) -> Figure | None:
    """One measure of each group in order with its interval, a panel for each measure; without groups a row for each.

    Markers of estimates with a warning are hollow.
    """
    words, document = request.words, request.document
    specs = {one["measure"]: one for one in document["measures"]}
    found = [row for row in document["rows"] if row["value"] is not None]
    if not found:
        return None
    by = document["by"]
    if not by:
        names = [words.measured(specs[row["measure"]]) for row in found][: rows.MOST]
        panels = [_panel(found[: rows.MOST], names, words("estimate"))]
        count, total = len(names), len(found)
    else:
        names, groups, total = _groups(request, found, next(iter(specs)))
        chosen = [spec for spec in specs if any(row["measure"] == spec for row in found)][:PANELS]
        panels = [
            _panel(
                [_of(group, spec) for group in groups],
                names if at == 0 else [""] * len(names),
                words.measured(specs[spec]),
            )
            for at, spec in enumerate(chosen)
        ]
        count = len(names)
    level = f"{document['level'] * 100:.10g}"
    value = next((one["columns"][0] for one in document["provenance"]["inputs"] if one["input"] == "value"), "")
    measures = words("list").join(words.measured(one) for one in [*specs.values()][:PANELS])
    title = words("by_group", measures=measures, by=", ".join(by)) if by else measures
    title = words("of", what=title, column=cut(value, SMALL, 200)) if value and value != "value" else title
    hollow = any(_is_hollow(row) for row in found)
    legend = [Key(words("interval_reserved"), ROLE, shape="circle", hollow=True)] if hollow else []
    panels[0] = replace(panels[0], legend=legend)
    others = words("some_measures", shown=PANELS, count=len(specs)) if by and len(specs) > PANELS else ""
    rest = rows.rest(request, count, total, ends=bool(by))
    reading = words.joined(words("interval_reading", level=level), rest, others)
    size = (6.4 if len(panels) == 1 else 7.4, rows.high(count) + (0.3 if hollow else 0.0))
    known = {tuple(row["key"]) for row in found}
    undefined = dict.fromkeys(tuple(row["key"]) for row in document["rows"] if tuple(row["key"]) not in known)
    missing = [_name(request, key) for key in undefined] if by else []
    return Figure(panels, size, title, reading, request.foot(), across=len(panels), missing=missing)


def _groups(request: Request, found: Sequence[JSON], first: str) -> tuple[list[str], list[list[JSON]], int]:
    """The groups by the value of the first measure, the largest at the top: names and estimates."""
    groups: dict[tuple[object, ...], list[JSON]] = {}
    for row in found:
        groups.setdefault(tuple(row["key"]), []).append(row)
    values = {key: (_of(group, first) or {}).get("value") for key, group in groups.items()}
    order = sorted(groups, key=lambda key: (values[key] is None, -(values[key] or 0.0)))
    shown = rows.both_ends(order)
    names = [_name(request, key) for key in shown]
    return names, [groups[key] for key in shown], len(order)


def _name(request: Request, key: Sequence[object]) -> str:
    return " · ".join(request.words.key(key))


def _of(group: Sequence[JSON], spec: str) -> JSON | None:
    """The estimate of that measure."""
    return next((row for row in group if row["measure"] == spec), None)


def _is_hollow(row: JSON) -> bool:
    return bool(row["warnings"]) or row["lower"] is None


def _panel(found: Sequence[JSON | None], names: Sequence[str], label: str) -> Panel:
    marks: list[Mark] = []
    ends: list[float] = []
    ys = [float(y) for y in rows.heights(len(found))]
    for row, y in zip(found, ys, strict=True):
        if row is None:
            continue
        ends += [row[name] for name in ("value", "lower", "upper") if row[name] is not None]
        if row["lower"] is not None and row["lower"] < row["upper"]:
            marks.append(Line((row["lower"], row["upper"]), (y, y), ROLE, 1.6))
        marks.append(Dots((row["value"],), (y,), ROLE, hollow=_is_hollow(row)))
    # Intervals are compared with each other, not with zero.
    x = amounts(min(ends), max(ends), label, most=5 if any(names) else 4)
    texts = rows.decimals([None if row is None else row["value"] for row in found])
    return Panel(x, rows.names(list(names)), marks, columns=[rows.column("", texts)])
