"""Curves of shares within a square: Lorenz and concentration curves."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display import figures
from junheng._plot.measure import cut
from junheng._plot.pictures.series import Series, column, over_share, series, together, unitless
from junheng._plot.request import Request
from junheng._plot.scene import LABEL, PANEL_TITLE, Area, Axis, Figure, Key, Line, Mark, Note, Panel
from junheng._plot.ticks import amounts, minus, shares

SIZE = (5.6, 5.0)
# In the title of a small panel a name is at most so wide in points, so that its index has room.
SMALL_NAME = 55.0


def lorenz(request: Request) -> Figure | None:
    """Lorenz curves under the line of equality, with their Gini indices."""
    words, found = request.words, series(request)
    if not found:
        return None
    x, y = over_share(request), words("share_of_total", column=unitless(request))

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        first = shown[0]
        marks: list[Mark] = [
            Area(first.xs, first.ys, first.xs, first.role),
            Line((0, 1), (0, 1), "soft", 1.0),
            *(one.line() for one in shown),
        ]
        if not small:
            marks.append(
                Note(0.42, 0.42, words("equality"), "soft", "middle", -6, 6, size=LABEL, fixed=True, turned=True)
            )
        return _panel(request, shown, marks, "gini_of", None if small else (x, y))

    title = words("of", what=words("lorenz"), column=unitless(request))
    return together(request, found, panel, title=title, reading=words("lorenz_reading"), axes=(x, y), size=SIZE)


def concentration(request: Request) -> Figure | None:
    """Concentration curves, with their indices."""
    words, found = request.words, series(request)
    if not found:
        return None
    rank = column(request.document, words, "rank")
    x = over_share(request, "by_rank", rank=rank)
    y = words("share_of_total", column=unitless(request))

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        marks: list[Mark] = [Line((0, 1), (0, 1), "soft", 1.0), *(one.line() for one in shown)]
        return _panel(request, shown, marks, "index_of", None if small else (x, y), above=True)

    title = words("of", what=words("concentration"), column=unitless(request))
    reading = words("concentration_reading", rank=rank)
    return together(request, found, panel, title=title, reading=reading, axes=(x, y), size=SIZE)


def _panel(
    request: Request,
    shown: Sequence[Series],
    marks: list[Mark],
    text: str,
    axes: tuple[str, str] | None,
    *,
    above: bool = False,
) -> Panel:
    """A panel of shares; a small one has the name of its curve, with the index, as its title.

    Where a curve leaves the square, the axis of ordinates goes as far.
    """
    names = [_named(request, one, text, None if axes else SMALL_NAME) for one in shown]
    x, y = axes or ("", "")
    legend = [Key(name, one.role, one.dash) for name, one in zip(names, shown, strict=True)] if axes else []
    title = "" if axes else names[0]
    ys = [value for mark in marks if isinstance(mark, Line) for value in mark.ys]
    low, high = min(ys), max(ys)
    across, up = Axis(0, 1, shares(), x), Axis(0, 1, shares(), y)
    whole = low >= -1e-9 and high <= 1 + 1e-9
    if not whole:
        scale = amounts(min(low, 0.0), max(high, 1.0))
        up = Axis(scale.low, scale.high, shares([place for place, _ in scale.ticks]), y)
    return Panel(across, up, marks, title, legend, inside=not above, square=whole)


def _named(request: Request, one: Series, text: str, room: float | None) -> str:
    """The name of a curve with its index."""
    index = one.result["index"]
    value = index["value"] if isinstance(index, dict) else index
    shown = figures.index(value)
    if text == "index_of":
        shown = minus(f"+{shown}" if value > 0 else shown)
    return request.words(text, name=one.name if room is None else cut(one.name, PANEL_TITLE, room), value=shown).strip()
