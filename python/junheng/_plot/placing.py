"""Where notes stand in a panel: beside their place, where they cover as little as possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from junheng._plot.measure import extent, height
from junheng._plot.scene import Anchor, Box, Dots, Line, Note, Panel, Rule
from junheng._plot.ticks import span

# Left, bottom, right and top of a rectangle, in points from the lower left of the panel.
Rectangle: TypeAlias = tuple[float, float, float, float]
Place: TypeAlias = tuple[float, float]

# Beside a place: to the right, to the left, above, below and at the corners; then the same farther away.
_AROUND: tuple[tuple[Anchor, int, int], ...] = (
    ("start", 1, 0), ("end", -1, 0), ("middle", 0, 1), ("middle", 0, -1),
    ("start", 1, 1), ("end", -1, 1), ("start", 1, -1), ("end", -1, -1),
)  # fmt: skip
_NEAR, _FAR = (8.0, 11.0), (14.0, 24.0)
# What covering something costs: another text or the edge, a mark, a piece of a line.
_TEXT, _MARK, _PIECE = 100.0, 12.0, 1.0
# Lines are tried at pieces of this length.
_STEP = 4.0


def placed(panel: Panel, width: float, high: float) -> list[Note]:
    """The notes of a panel of that size in points, each with the distance at which it stands."""
    notes = [mark for mark in panel.marks if isinstance(mark, Note)]
    notes += [_named(rule, panel) for rule in panel.marks if isinstance(rule, Rule) and rule.side == "y" and rule.text]
    if all(note.fixed for note in notes):
        return notes
    marks = list(_marks(panel, width, high))
    pieces = list(_pieces(panel, width, high))
    taken = [_around(note, panel, width, high) for note in notes if note.fixed]
    out = [note for note in notes if note.fixed]
    for note in notes:
        if note.fixed:
            continue
        tried = [note, *_others(note)]
        cost = [_cost(_around(one, panel, width, high), taken, marks, pieces, width, high) for one in tried]
        best = tried[cost.index(min(cost))]
        taken.append(_around(best, panel, width, high))
        out.append(best)
    return out


def _named(rule: Rule, panel: Panel) -> Note:
    """The name of a level line: above its right end."""
    return Note(panel.x.high, rule.at, rule.text, rule.role, "end", -2, 8)


def at(panel: Panel, note: Note, width: float, high: float) -> Place:
    """The place that a note belongs to, in points."""
    return span(panel.x, note.x) * width, span(panel.y, note.y) * high


def _around(note: Note, panel: Panel, width: float, high: float) -> Rectangle:
    x, y = at(panel, note, width, high)
    x, y = x + note.dx, y + note.dy
    wide, tall = extent(note.text, note.size, note.bold), height(note.text, note.size)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[note.anchor]
    return left, y - tall / 2, left + wide, y + tall / 2


def _others(note: Note) -> Iterator[Note]:
    for across, up in (_NEAR, _FAR):
        for anchor, right, above in _AROUND:
            yield replace(note, anchor=anchor, dx=right * across, dy=above * up)


def _marks(panel: Panel, width: float, high: float) -> Iterator[Rectangle]:
    for mark in panel.marks:
        if isinstance(mark, Dots):
            half = mark.size / 2 + 1
            for x, y in zip(mark.xs, mark.ys, strict=True):
                px, py = span(panel.x, x) * width, span(panel.y, y) * high
                yield px - half, py - half, px + half, py + half
        elif isinstance(mark, Box):
            left, right = sorted(span(panel.x, x) * width for x in (mark.left, mark.right))
            yield left, span(panel.y, mark.bottom) * high, right, span(panel.y, mark.top) * high


def _pieces(panel: Panel, width: float, high: float) -> Iterator[Place]:
    for mark in panel.marks:
        if isinstance(mark, Line):
            places = [
                (span(panel.x, x) * width, span(panel.y, y) * high) for x, y in zip(mark.xs, mark.ys, strict=True)
            ]
        elif isinstance(mark, Rule):
            where = span(panel.x, mark.at) * width if mark.side == "x" else span(panel.y, mark.at) * high
            places = [(where, 0.0), (where, high)] if mark.side == "x" else [(0.0, where), (width, where)]
        else:
            continue
        for (x, y), (nx, ny) in pairwise(places):
            count = max(1, round(max(abs(nx - x), abs(ny - y)) / _STEP))
            yield from ((x + (nx - x) * i / count, y + (ny - y) * i / count) for i in range(min(count, 400)))


def _cost(
    box: Rectangle,
    taken: Sequence[Rectangle],
    marks: Sequence[Rectangle],
    pieces: Sequence[Place],
    width: float,
    high: float,
) -> float:
    outside = max(0.0, -box[0], -box[1], box[2] - width, box[3] - high)
    cost = _TEXT * outside + _TEXT * sum(overlap(box, other) > 0 for other in taken)
    cost += _MARK * sum(overlap(box, other) > 0 for other in marks)
    return cost + _PIECE * sum(box[0] < x < box[2] and box[1] < y < box[3] for x, y in pieces)


def overlap(one: Rectangle, other: Rectangle) -> float:
    """The area that two rectangles have in common."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, up)
