"""Parts of a whole: one bar for each result, divided by level or by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from junheng._display import figures
from junheng._plot import palette
from junheng._plot.measure import cut, extent
from junheng._plot.pictures import rows
from junheng._plot.pictures.series import parted, rows_of, unitless
from junheng._plot.request import PictureWords, Request
from junheng._plot.scene import SMALL, Axis, Box, Figure, Key, Mark, Note, Panel
from junheng._plot.ticks import amounts, shares

WIDTH = 6.8
# A bar is at least so wide in points; a number that has not the room is in the legend only.
ROOM = 250.0
# The height of a bar, of the row's one.
THICK = 0.58


@dataclass(frozen=True)
class Part:
    """A part of a bar: its length, and the number in it."""

    value: float
    text: str


def nested(request: Request) -> Figure | None:
    """How much of the inequality lies at each level."""
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    found, missing = parted(found, lambda one: all(level["share"] is not None for level in one["levels"]))
    if not found:
        return None
    words = request.words
    parts = [[Part(one["share"], figures.share(one["share"])) for one in result["levels"]] for _, result in found]
    legend = _levels([one["level"] for one in found[0][1]["levels"]], words)
    totals = [figures.part(result["total"]) for _, result in found]
    index = words.title_of(found[0][1]["index"])
    title = words("nested_of", index=index, column=unitless(request))
    return _figure(request, [name for name, _ in found], parts, legend, totals, title, Axis(0, 1, shares()), missing)


def _levels(levels: Sequence[str], words: PictureWords) -> list[str]:
    """What each part lies between: states, districts within states, and what is inside the last."""
    out = []
    for place, level in enumerate(levels):
        above = levels[place - 1] if place else ""
        if place == len(levels) - 1:
            out.append(words("inside", above=cut(above, SMALL, 90)))
        elif place:
            out.append(words("between_in", level=cut(level, SMALL, 90), above=cut(above, SMALL, 90)))
        else:
            out.append(words("between_of", level=cut(level, SMALL, 90)))
    return out


def segregation_levels(request: Request) -> Figure | None:
    """How much of the segregation lies at each level."""
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    found, missing = parted(found, lambda one: all(level["share"] is not None for level in one["levels"]))
    if not found:
        return None
    words = request.words
    parts = [[Part(one["share"], figures.share(one["share"])) for one in result["levels"]] for _, result in found]
    names = [one["name"] for one in found[0][1]["levels"]]
    legend = [
        words("between_in", level=cut(name, SMALL, 90), above=cut(names[place - 1], SMALL, 90))
        if place
        else words("between_of", level=cut(name, SMALL, 90))
        for place, name in enumerate(names)
    ]
    totals = [figures.part(result["mutual_information"]) for _, result in found]
    title = words("segregation_levels")
    return _figure(request, [name for name, _ in found], parts, legend, totals, title, Axis(0, 1, shares()), missing)


def entropy(request: Request) -> Figure | None:
    """The parts between and within groups, in units of the index."""
    return _amounts(request, ("between", "within"), "entropy_of")


def gini(request: Request) -> Figure | None:
    """The parts between and within groups and the third, in units of the Gini index."""
    return _amounts(request, ("between", "within", "third"), "gini_parts_of")


def _amounts(request: Request, names: Sequence[str], title: str) -> Figure | None:
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    # A negative part, which a third part by some methods is, has no length.
    found, missing = parted(found, lambda one: all(one[part] >= 0 for part in names))
    if not found:
        return None
    words = request.words
    parts = [[Part(result[part], figures.part(result[part])) for part in names] for _, result in found]
    legend = [words(f"part_{part}") for part in names]
    totals = [figures.part(result["total"]) for _, result in found]
    group = request.document["provenance"]["inputs"]["group"]
    heading = words(title, column=unitless(request), group=cut(group, SMALL, 150))
    x = amounts(0.0, max(sum(part.value for part in one) for one in parts))
    return _figure(request, [name for name, _ in found], parts, legend, totals, heading, x, missing)


def _figure(
    request: Request,
    names: Sequence[str],
    parts: Sequence[Sequence[Part]],
    legend: Sequence[str],
    totals: Sequence[str],
    title: str,
    x: Axis,
    missing: Sequence[str],
) -> Figure:
    words: PictureWords = request.words
    shown = parts[: rows.MOST]
    marks: list[Mark] = []
    for y, bar in zip(rows.heights(len(shown)), shown, strict=True):
        marks += _bar(float(y), bar, x.high)
    alone = len(parts) == 1
    keys = [
        Key(f"{name}\u2002{part.text}" if alone else name, palette.part(place, len(legend)), shape="block")
        for place, (name, part) in enumerate(zip(legend, parts[0], strict=True))
    ]
    axis = rows.names(list(names[: len(shown)]))
    total = rows.column(words("total_of_index"), totals[: len(shown)], "soft")
    panel = Panel(x, axis, marks, legend=keys, columns=[total])
    size = (WIDTH, rows.high(len(shown), line=0.34) + 0.18 * len(keys) - 0.1)
    reading = words.joined(words("parts_reading"), rows.rest(request, len(shown), len(parts)))
    return Figure([panel], size, title, reading, request.foot(), missing=missing)


def _bar(y: float, bar: Sequence[Part], whole: float) -> list[Mark]:
    """The parts side by side, each with its number where there is room for it."""
    out: list[Mark] = []
    left = 0.0
    for place, part in enumerate(bar):
        role = palette.part(place, len(bar))
        out.append(Box(left, left + part.value, y - THICK / 2, y + THICK / 2, role))
        if extent(part.text, SMALL) + 4 <= part.value / whole * ROOM:
            middle = left + part.value / 2
            out.append(Note(middle, y, part.text, f"on_{role}", "middle", size=SMALL, fixed=True))
        left += part.value
    return out
