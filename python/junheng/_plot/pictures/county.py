"""A county against a standard: its scorecard, and its schools against the floors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING
from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.request import JSON, PictureWords, Request
from junheng._plot.scene import SMALL, Axis, Cell, Column, Dots, Figure, Line, Mark, Panel, Rule, Span
from junheng._plot.ticks import amount, amounts, percent
from junheng._texts.phrases import failure

# Strips end at this multiple of the floor; what lies beyond is drawn at the edge.
EDGE = 3.2
# A strip in points: its half, the width that its dots are spread over, and the size of a dot.
HALF, SPREAD, DOT = 24.0, 215.0, 4.8
# The dots stay so far from the edge of a strip, where the mark of the county is.
RIM = 10.5
# The names of schools at the right are at most so wide.
NAMED = 96.0


def county_of(request: Request) -> JSON:
    """The county that is wanted; it need not be named where there is one only.

    Raises:
        UnknownNameError: where there is no such county, or several and none is named.
    """
    counties = request.document["counties"]
    return picked(counties, [one["county"] for one in counties], request.choices.get("county"))


def picked(things: Sequence[JSON], names: Sequence[str | None], wanted: Any) -> JSON:
    """The thing of that name; the only one where none is named."""
    texts = [name or "" for name in names]
    if wanted is None and len(things) == 1:
        return things[0]
    if wanted is None:
        raise failure("intake.several_counties", count=len(things), expected=texts[:20])
    if str(wanted) not in texts:
        raise failure("intake.not_in_result", got=str(wanted), expected=texts[:20])
    return things[texts.index(str(wanted))]


def titled(request: Request, title: str, county: JSON) -> str:
    """A title with the name of the county, where it has one."""
    name = county["county"]
    return request.words("of", what=title, column=cut(name, SMALL, 260)) if name else title


def indicator_names(document: JSON, words: PictureWords) -> dict[str, str]:
    """The names of the indicators with their codes."""
    described = document["standard"]["indicators"] if "standard" in document else document["indicators"]
    return {one["code"]: f"{one['code']} {words.of(one['name'])}" for one in described}


def scorecard(request: Request) -> Figure | None:
    """The coefficient of variation of each indicator against its limit, stage by stage."""
    county, words = county_of(request), request.words
    stages = [stage for stage in county["stages"] if any(one["cv"] is not None for one in stage["indicators"])]
    if not stages:
        return None
    names = indicator_names(request.document, words)
    lines = [_lines(stage, words) for stage in stages]
    values = [value for stage in lines for one in stage for value in (one["cv"], one["cv_limit"]) if value is not None]
    x = amounts(0.0, max(values) * 1.05, words("cv"), most=4)
    panels = []
    for place, (stage, shown) in enumerate(zip(stages, lines, strict=True)):
        labels = [str(names.get(one["code"], one["code"])) for one in shown]
        title = words.name("stage", stage["stage"])
        panels.append(_scores(x, shown, labels if place == 0 else [""] * len(labels), title, stage, words))
    count = max(map(len, lines))
    title = titled(request, words("scorecard"), county)
    size = (2.4 + 2.9 * len(panels) if len(panels) > 1 else 6.6, rows.high(count, line=0.36) + 0.2)
    return Figure(panels, size, title, words("scorecard_reading"), request.foot(), across=len(panels))


def _lines(stage: JSON, words: PictureWords) -> list[JSON]:
    """The indicators of a stage, and its composite coefficient where the standard has one."""
    composite = stage["composite"]
    other = [{**composite, "code": words("composite"), "schools_met": None}] if composite else []
    return [*stage["indicators"], *other]


def _scores(
    x: Axis, shown: Sequence[JSON], labels: Sequence[str], title: str, stage: JSON, words: PictureWords
) -> Panel:
    limits = {one["cv_limit"] for one in shown if one["cv_limit"] is not None}
    ys = [float(y) for y in rows.heights(len(shown))]
    marks: list[Mark] = []
    if len(limits) == 1:
        (limit,) = limits
        marks.append(Span("x", limit, x.high, "bad_tint"))
        marks.append(Rule("x", limit, "ink", 1.6, text=words("limit_at", value=figures.limit(limit))))
    else:
        for one, y in zip(shown, ys, strict=True):
            if one["cv_limit"] is not None:
                marks.append(Line((one["cv_limit"],) * 2, (y - 0.4, y + 0.4), "ink", 1.6))
    roles = []
    for one, y in zip(shown, ys, strict=True):
        role = "bad" if one["cv_passes"] is False else "ok"
        roles.append(role if role == "bad" else "ink")
        if one["cv"] is not None:
            marks.append(Line((0.0, one["cv"]), (y, y), role, 2.0))
            marks.append(Dots((one["cv"],), (y,), role, "diamond" if role == "bad" else "circle"))
    beside = [rows.column(words("cv_short"), [figures.limited(one["cv"], one["cv_limit"]) for one in shown], roles)]
    if any(one["schools_met"] is not None for one in shown):
        beside.append(_met(shown, stage, words))
    axis = rows.names([""] * len(shown))
    ticks = [(float(y), rows.lines_of(label)) for y, label in zip(ys, labels, strict=True)]
    return Panel(x, Axis(axis.low, axis.high, ticks, line=False, named=True), marks, title, columns=beside)


def _met(shown: Sequence[JSON], stage: JSON, words: PictureWords) -> Column:
    total = stage["school_count"]
    texts = [NOTHING if one["schools_met"] is None else f"{one['schools_met']}/{total}" for one in shown]
    roles = ["soft" if one["schools_met"] in (None, total) else "bad" for one in shown]
    return rows.column(words("met_schools"), texts, roles)


def schools(request: Request) -> Figure | None:
    """Each school of a stage as a mark, indicator by indicator, on the scale of the floor."""
    county, words = county_of(request), request.words
    stages = [stage for stage in county["stages"] if stage["schools"]]
    wanted = request.choices.get("stage")
    if wanted is not None:
        stage = picked(stages, [one["stage"] for one in stages], wanted)
    elif stages:
        stage = stages[0]
    else:
        return None
    names = indicator_names(request.document, words)
    shown = [(at, one) for at, one in enumerate(stage["indicators"]) if one["floor"]]
    if not shown:
        return None
    directions = {one["code"]: one["direction"] for one in request.document["standard"]["indicators"]}
    near = ((request.document.get("standard_file") or {}).get("school_rule") or {}).get("rest_floor_pct")
    panels = [
        _strip(
            stage, at, one, names[one["code"]], directions[one["code"]] == "at_most", near, words, at == shown[-1][0]
        )
        for at, one in shown
    ]
    title = titled(request, words("schools_of", stage=words.name("stage", stage["stage"])), county)
    reading = words.joined(words("schools_reading"), words("schools_near", share=figures.given(near)) if near else "")
    return Figure(panels, (7.6, 1.2 + 0.78 * len(panels)), title, reading, request.foot())


def _strip(
    stage: JSON, at: int, one: JSON, name: str, at_most: bool, near: float | None, words: PictureWords, last: bool
) -> Panel:
    floor = one["floor"]
    found = [(school, school["indicators"][at]) for school in stage["schools"]]
    end = floor * EDGE
    xs = [min(value["value"], end) for _, value in found]
    dot = DOT if len(xs) <= 120 else 3.0
    ys = swarm([x / end * SPREAD for x in xs], dot + 0.4)
    marks: list[Mark] = []
    if near and not at_most:
        marks.append(Span("x", 0.0, floor * near / 100, "bad_tint"))
        marks.append(Rule("x", floor * near / 100, "soft", 0.8, (3, 3)))
    marks.append(Rule("x", floor, "ink", 1.4))
    places = list(zip(found, xs, ys, strict=True))
    for met, role, shape in ((True, "dot", "circle"), (False, "bad", "cross")):
        alike = [(x, y, value["value"] > end) for (_, value), x, y in places if (value["met"] is not False) is met]
        if beyond := [(x, y) for x, y, over in alike if over]:
            marks.append(Dots([x for x, _ in beyond], [y for _, y in beyond], role, "right", dot + 1))
        if kept := [(x, y) for x, y, over in alike if not over]:
            marks.append(Dots([x for x, _ in kept], [y for _, y in kept], role, shape, dot))  # type: ignore[arg-type]
    marks.append(Dots((min(one["value"], end),), (HALF - 4,), "mid", "down"))
    role = "soft" if one["schools_met"] in (None, len(found)) else "bad"
    label = f"{cut(name, SMALL, 160)}\n{words('floor_of', value=figures.given(floor))}"
    ticks = [(floor * step / 2, percent(step / 2) if last else "") for step in range(7)]
    beside = [Column(words("worst") if at == 0 else "", [Cell(0.0, _worst(found, at_most), "bad")])]
    if one["schools_met"] is not None:
        beside.insert(0, Column("", [Cell(0.0, f"{one['schools_met']}/{len(found)}", role)]))
    x = Axis(0.0, end, ticks, words("percent_of_floor") if last else "")
    return Panel(x, Axis(-HALF, HALF, [(0.0, label)], line=False, named=True), marks, columns=beside)


def _worst(found: Sequence[tuple[JSON, JSON]], at_most: bool) -> str:
    """The name and the value of the school farthest from the floor, where one misses it."""
    short = [(school, value) for school, value in found if value["met"] is False]
    if not short:
        return ""
    school, value = (max if at_most else min)(short, key=lambda one: one[1]["value"])
    return f"{cut(school['name'] or school['id'], SMALL, NAMED)}\n{amount(value['value'])}"


def swarm(xs: Sequence[float], apart: float) -> list[float]:
    """Heights at which dots of one strip do not cover each other, as near to the middle as there is room.

    Where there is none, dots cover each other as little as can be.
    """
    out = [0.0] * len(xs)
    placed: list[tuple[float, float]] = []
    step, most = apart / 3, HALF - RIM
    tried = [sign * at * step for at in range(int(most / step) + 1) for sign in (1, -1)]
    for at in sorted(range(len(xs)), key=xs.__getitem__):
        out[at] = _height([((xs[at] - x) ** 2, y) for x, y in placed[-80:] if xs[at] - x < apart], tried, apart**2)
        placed.append((xs[at], out[at]))
    return out


def _height(near: Sequence[tuple[float, float]], tried: Sequence[float], apart: float) -> float:
    """The first height with room, or that with the most.

    `near` are the dots around: the square of the distance along the strip, and the height.
    """
    most, best = -1.0, tried[0]
    for height in tried:
        room = min([across + (height - other) ** 2 for across, other in near], default=apart)
        if room >= apart:
            return height
        if room > most:
            most, best = room, height
    return best
