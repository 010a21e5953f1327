"""Curves of amounts over shares of weight: generalized Lorenz, parade, TIP and growth incidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from junheng._display import figures
from junheng._plot import palette
from junheng._plot.pictures.series import (
    Series,
    column,
    columns,
    over_share,
    series,
    together,
    unitless,
    without_unit,
)
from junheng._plot.request import JSON, Request
from junheng._plot.scene import Axis, Dots, End, Figure, Line, Mark, Note, Panel, Rule
from junheng._plot.ticks import amount, amounts, growth, shares

SIZE = (6.4, 4.2)
# Shares are compared with this room for rounding.
NEAR = 1e-12
PARADE = (0.1, 0.5, 0.9)
PARADE_TICKS = (0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0)
# The parade ends here: the tallest would press all others to the ground.
TOP = 0.99
# A growth curve leaves out this much at each end, where it has points enough.
ENDS, ENOUGH = 0.02, 50


def generalized_lorenz(request: Request) -> Figure | None:
    """Generalized Lorenz curves, named at their right ends."""
    words, found = request.words, series(request)
    if not found:
        return None
    x, y = over_share(request), words("accumulated", column=columns(request))

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        heights = [value for one in shown for value in one.ys]
        up = amounts(min([0.0, *heights]), max(heights), "" if small else y)
        marks: list[Mark] = [one.line() for one in shown]
        return _panel(shown, small, Axis(0, 1, shares(), "" if small else x), up, marks)

    title = words("of", what=words("generalized_lorenz"), column=unitless(request))
    reading = words("generalized_lorenz_reading")
    return together(request, found, panel, title=title, reading=reading, axes=(x, y), size=SIZE)


def parade(request: Request) -> Figure | None:
    """Quantile curves: everyone in the order of what they have."""
    words, found = request.words, series(request)
    if not found:
        return None
    x, y = over_share(request), columns(request)
    asked = any(one.result["ordinates"] for one in found)

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        high = max(_at(one.result, TOP) for one in shown)
        up = amounts(min(0.0, *(min(one.ys) for one in shown)), high, "" if small else y)
        marks: list[Mark] = [one.line() for one in shown]
        for one in shown if not small else ():
            marks += _asked(one, up.high)
        return _panel(shown, small, Axis(0, 1, shares(PARADE_TICKS), "" if small else x), up, marks, TOP)

    title = words("of", what=words("parade"), column=unitless(request))
    many = len(found) > palette.SERIES
    dots = "" if many else words("parade_asked" if asked else "parade_reading")
    reading = words.joined(dots, words("parade_cut"))
    return together(request, found, panel, title=title, reading=reading, axes=(x, y), size=SIZE)


def _at(result: JSON, share: float) -> float:
    """The ordinate at a share: that of the first point that reaches it."""
    points = result["points"]
    return float(next((one["ordinate"] for one in points if one["share"] >= share - NEAR), points[-1]["ordinate"]))


def _asked(one: Series, high: float) -> list[Mark]:
    """Dots at the shares that were requested, or at the usual percentiles, with their values."""
    given = [(point["share"], point["ordinate"]) for point in one.result["ordinates"]]
    points = [(x, y) for x, y in given or [(p, _at(one.result, p)) for p in PARADE] if y <= high]
    if not points:
        return []
    xs, ys = zip(*points, strict=True)
    role = palette.name_of(one.role)
    notes = [Note(x, y, amount(y), role, "middle", 0, 11) for x, y in points]
    return [Dots(xs, ys, one.role, size=5.5), *notes]


def tip(request: Request) -> Figure | None:
    """TIP curves, with the height at which they end."""
    words, found = request.words, series(request)
    if not found:
        return None
    inputs = request.document["provenance"]["inputs"]
    relative = bool(inputs.get("relative"))
    form: Callable[[float | None], str] = figures.share if relative else amount
    x = over_share(request, "furthest_first")
    y = words("tip_relative" if relative else "tip_axis")

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        high = max(one.ys[-1] for one in shown)
        up = growth(0.0, high * 1.12, y) if relative else amounts(0.0, high * 1.12, y)
        up = Axis(up.low, up.high, up.ticks, "" if small else y)
        marks: list[Mark] = []
        for one in shown:
            marks += _bend(request, one, form, small)
        panel = _panel(shown, True, Axis(0, 1, shares(), "" if small else x), up, marks)
        return panel if small else Panel(panel.x, panel.y, panel.marks)

    line = figures.given(inputs["line"])
    title = words("of", what=words("tip"), column=words("tip_below", column=columns(request), line=line))
    return together(request, found, panel, title=title, reading=words("tip_reading"), axes=(x, y), size=SIZE)


def _bend(request: Request, one: Series, form: Callable[[float | None], str], small: bool) -> list[Mark]:
    """A curve, the place where it turns flat, and its height; the incidence where all knots are drawn."""
    height = one.ys[-1]
    flat = next(x for x, y in zip(one.xs, one.ys, strict=True) if y >= height * (1 - NEAR))
    marks: list[Mark] = [one.line(), Line((flat, flat), (0, height), one.role, 0.8, (1, 1.5))]
    marks.append(Dots((flat,), (height,), one.role, size=5.5))
    name = "" if small else one.name
    known = one.result["complete"]
    text = request.words(
        "tip_incidence" if known else "tip_of", name=name, height=form(height), share=figures.share(flat)
    ).lstrip(":： ")
    role = palette.name_of(one.role)
    return [*marks, Note(0.99, height, text, role, "end", 0, 9)]


def growth_incidence(request: Request) -> Figure | None:
    """Growth of each quantile between two dates."""
    words, found = request.words, series(request)
    if not found:
        return None
    inputs = request.document["provenance"]["inputs"]
    cut = any(len(one.xs) > ENOUGH for one in found)
    x, y = words("quantile"), words("growth_axis")

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        kept = [
            [(a, b) for a, b in zip(one.xs, one.ys, strict=True) if not cut or ENDS <= a <= 1 - ENDS] for one in shown
        ]
        heights = [b for points in kept for _, b in points]
        up = growth(min([0.0, *heights]), max([0.0, *heights]), "" if small else y)
        lines = [
            Line([a for a, _ in points], [b for _, b in points], one.role, dash=one.dash)
            for one, points in zip(shown, kept, strict=True)
        ]
        marks: list[Mark] = [Rule("y", 0.0, "soft", 0.8), *lines]
        ends = [
            End(points[-1][1], one.name, palette.name_of(one.role)) for one, points in zip(shown, kept, strict=True)
        ]
        across = Axis(0, 1, shares(), "" if small else x)
        return Panel(across, up, marks, shown[0].name if small else "", ends=[] if small else ends)

    dates = words(
        "growth_dates",
        column=without_unit(column(request.document, words)),
        before=inputs["before"],
        after=inputs["after"],
    )
    title = words("of", what=words("growth"), column=dates)
    reading = words.joined(words("growth_reading"), words("growth_cut") if cut else "")
    return together(request, found, panel, title=title, reading=reading, axes=(x, y), size=SIZE)


def _panel(shown: Sequence[Series], small: bool, x: Axis, y: Axis, marks: Sequence[Mark], end: float = 1.0) -> Panel:
    """A panel whose curves are named where they end, or by its title where it is small."""
    if small:
        return Panel(x, y, marks, shown[0].name)
    ends = [End(min(_at(one.result, end), y.high), one.name, palette.name_of(one.role)) for one in shown if one.name]
    return Panel(x, y, marks, ends=ends)
