"""Where the parts of a picture are, in points: the room of every text is measured before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from junheng._plot.measure import LEADING, cut, extent, wrapped
from junheng._plot.scene import BASE, FOOT, LABEL, PAGE, PANEL_TITLE, SMALL, TIGHT, TITLE, Axis, Figure, Panel, Rule
from junheng._plot.ticks import Ticks, span

INCH = 72.0
EDGE = 6.0
# Between a panel and what stands beside it.
GAP = 6.0
# The length of the line in front of a name in a legend.
SAMPLE = 26.0
# A line of a legend, of headings, of the title of a panel.
ROW = LABEL * LEADING + 2
# The least height of a panel.
LEAST = 24.0
# The room of a panel is needed when it is placed and again when it is drawn.
_measured_once = lru_cache(128)


@dataclass(frozen=True)
class Frame:
    """The place of a panel; `top` counts downwards."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Heads:
    """How far above a panel each of its parts stands, and the height of all."""

    named: float
    legend: Sequence[float]
    title: float
    height: float


@dataclass(frozen=True)
class Arrangement:
    """The places of all panels, and the lines of title, subtitle and foot with their heights."""

    width: float
    height: float
    frames: Sequence[Frame]
    title: Sequence[tuple[float, str]]
    subtitle: Sequence[tuple[float, str]]
    foot: Sequence[tuple[float, str]]
    head: float
    tail: float


def arranged(figure: Figure) -> Arrangement:
    """The places of everything in a picture; a picture of squares is as high as they make it."""
    width = figure.size[0] * INCH
    title, subtitle, head = _head(figure, width)
    foot = wrapped(figure.foot, FOOT, width - 2 * EDGE)
    tail = len(foot) * FOOT * LEADING + EDGE
    grid = [figure.panels[at : at + figure.across] for at in range(0, len(figure.panels), figure.across)]
    columns = [[row[at] for row in grid if at < len(row)] for at in range(figure.across)]
    sides = [(max(map(_left, column)), max(map(_right, column))) for column in columns if column]
    rooms = [(max(heads(one).height for one in row), max(map(_bottom, row))) for row in grid]
    wide = (width - 2 * EDGE - sum(map(sum, sides)) - GAP * 2 * (len(sides) - 1)) / len(sides)
    tall = [max(panel.tall for panel in row) for row in grid]
    # A page is the limit; rows of names keep the room that they need.
    free = min(figure.size[1], PAGE) * INCH - head - tail - sum(map(sum, rooms))
    free = max(free, TIGHT * sum(max(map(_count, row)) for row in grid))
    square = any(panel.square for panel in figure.panels)
    heights = [wide if square else max(LEAST, free * one / sum(tall)) for one in tall]
    frames = []
    top = head
    for row, high, (above, below) in zip(grid, heights, rooms, strict=True):
        left = EDGE
        top += above
        for _, (before, after) in zip(row, sides, strict=False):
            frames.append(Frame(left + before, top, wide, high))
            left += before + wide + after + GAP * 2
        top += high + below
    lines = [(top + EDGE / 2 + (at + 0.8) * FOOT * LEADING, line) for at, line in enumerate(foot)]
    return Arrangement(width, top + tail, frames, title, subtitle, lines, head, tail)


def _count(panel: Panel) -> int:
    """The rows of a panel whose rows have names."""
    return len(panel.y.ticks) if panel.y.named else 0


def _head(figure: Figure, width: float) -> tuple[list[tuple[float, str]], list[tuple[float, str]], float]:
    """The lines of title and subtitle with their places, and the height of both."""
    at, title, subtitle = EDGE, [], []
    for line in wrapped(figure.title, TITLE, width - 2 * EDGE, bold=True):
        title.append((at + TITLE, line))
        at += TITLE * LEADING
    for line in wrapped(figure.subtitle, SMALL, width - 2 * EDGE):
        subtitle.append((at + SMALL + 1, line))
        at += SMALL * LEADING
    return title, subtitle, at + EDGE


@_measured_once
def heads(panel: Panel) -> Heads:
    """What stands above a panel, from the bottom: headings and names of lines, the legend, the title."""
    at = 3.0
    named = at
    if any(column.heading for column in panel.columns) or any(_is_upright(mark) for mark in panel.marks):
        at += ROW
    legend: list[float] = []
    if not panel.inside:
        for _ in panel.legend:
            legend.insert(0, at)
            at += ROW
    title = at
    if panel.title:
        at += PANEL_TITLE * LEADING
    return Heads(named, legend, title, at)


def _is_upright(mark: object) -> bool:
    return isinstance(mark, Rule) and mark.side == "x" and bool(mark.text)


def rule_places(panel: Panel, width: float) -> list[float]:
    """Where the names of upright lines stand above a panel of that width: at their line, but not over each other."""
    named = [mark for mark in panel.marks if isinstance(mark, Rule) and mark.side == "x" and mark.text]
    halves = [extent(mark.text, LABEL) / 2 + 2 for mark in named]
    at = [span(panel.x, mark.at) * width for mark in named]
    order = sorted(range(len(named)), key=at.__getitem__)
    for one, two in pairwise(order):
        missing = at[one] + halves[one] + halves[two] - at[two]
        if missing > 0:
            at[one] -= missing / 2
            at[two] += missing / 2
    return [min(max(x, half), max(half, width - half)) for x, half in zip(at, halves, strict=True)]


@_measured_once
def _left(panel: Panel) -> float:
    texts = [extent(text, SMALL) for _, text in panel.y.ticks if text]
    return max(texts, default=0.0) + GAP + (BASE * LEADING + 2 if panel.y.label else 0.0)


@_measured_once
def _right(panel: Panel) -> float:
    last = [extent(text, SMALL) / 2 for place, text in panel.x.ticks[-1:] if span(panel.x, place) > 0.9]
    ends = max((extent(end.text, SMALL, bold=True) + GAP for end in panel.ends), default=0.0)
    return max([ends + sum(column_widths(panel)), *last])


def sides(panel: Panel) -> tuple[float, float]:
    """The room that a panel needs at its left and at its right, in points."""
    return _left(panel), _right(panel)


def _bottom(panel: Panel) -> float:
    ticks = SMALL * LEADING + 4 if any(text for _, text in panel.x.ticks) else 4.0
    return ticks + (BASE * LEADING + 1 if panel.x.label else 0.0) + 3


@_measured_once
def column_widths(panel: Panel) -> tuple[float, ...]:
    """The width of each column at the right of a panel, with the gap before it."""
    return tuple(
        max([extent(column.heading, LABEL), *[extent(cell.text, SMALL, cell.bold) for cell in column.cells]]) + GAP + 6
        for column in panel.columns
    )


def title_of(panel: Panel, width: float) -> str:
    """The title of a panel of that width, cut to the room above the panel and its columns."""
    return cut(panel.title, PANEL_TITLE * 1.14, width + _right(panel))


def label_of(panel: Panel, width: float) -> str:
    """The label of the lower axis, cut to the room below a panel of that width."""
    return cut(panel.x.label, BASE, width + 2 * min(_left(panel), _right(panel)))


def thinned(axis: Axis, length: float, *, upright: bool) -> Ticks:
    """The ticks of an axis of that length; a label that would touch the one before it is left out."""
    if axis.named:
        return axis.ticks
    kept: list[tuple[float, str]] = []
    end = float("-inf")
    for place, text in sorted(axis.ticks, key=lambda tick: span(axis, tick[0])):
        middle = span(axis, place) * length
        half = SMALL * LEADING / 2 if upright else extent(text, SMALL) / 2 + 2
        fits = not text or middle - half >= end
        kept.append((place, text if fits else ""))
        end = middle + half if text and fits else end
    return kept


def spread(places: Sequence[float], apart: float, most: float) -> list[float]:
    """Heights near the given ones, in the same order, at least `apart` from each other and within 0 to `most`."""
    order = sorted(range(len(places)), key=places.__getitem__)
    groups: list[list[int]] = [[at] for at in order]
    while True:
        centres = [_centre([places[at] for at in group], apart, most) for group in groups]
        for one in range(len(groups) - 1):
            need = apart * (len(groups[one]) + len(groups[one + 1])) / 2
            if centres[one + 1] - centres[one] < need - 1e-9:
                groups[one : one + 2] = [groups[one] + groups[one + 1]]
                break
        else:
            break
    out = [0.0] * len(places)
    for group, centre in zip(groups, centres, strict=True):
        for at, which in enumerate(group):
            out[which] = centre + (at - (len(group) - 1) / 2) * apart
    return out


def _centre(places: Sequence[float], apart: float, most: float) -> float:
    half = (len(places) - 1) * apart / 2
    return min(max(sum(places) / len(places), half), max(half, most - half))
