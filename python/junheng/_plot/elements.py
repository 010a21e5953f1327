"""The elements of a drawing as text. Texts are escaped here, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from html import escape
from itertools import groupby
from typing import Final, TypeAlias

from junheng._plot import palette
from junheng._plot.measure import LEADING
from junheng._plot.scene import Arrow, Dots
from junheng._texts.neutral import neutral

Place: TypeAlias = tuple[float, float]

# The corners of marks, in halves of their size.
_CORNERS: Final[dict[str, Sequence[Place]]] = {
    "block": [(-1.6, -1.6), (1.6, -1.6), (1.6, 1.6), (-1.6, 1.6)],
    "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    "diamond": [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
    "down": [(-1, -0.9), (1, -0.9), (0, 1)],
    "right": [(-0.9, -1), (1, 0), (-0.9, 1)],
    "up": [(-1, 0.9), (1, 0.9), (0, -1)],
}


# Panels, ticks and bars of many pictures are in the same places.
@lru_cache(8192)
def number(value: float) -> str:
    """A coordinate, to a hundredth of a point."""
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


@lru_cache(4096)
def escaped(text: str) -> str:
    return escape(neutral(text), quote=True)


@cache
def filled(role: str) -> str:
    return f' fill="{palette.light(role)}" class="f-{role}"'


def rectangle(left: float, top: float, width: float, height: float, role: str, *, edge: bool = False) -> str:
    drawn = f' stroke="{palette.light("paper")}" stroke-width=".8"' if edge else ""
    size = f'x="{number(left)}" y="{number(top)}" width="{number(width)}" height="{number(height)}"'
    return f"<rect {size}{filled(role)}{drawn}></rect>"


def path(places: Sequence[Place]) -> str:
    # Places that are the same on the screen are written once.
    return "M" + "L".join([place for place, _ in groupby([f"{number(x)} {number(y)}" for x, y in places])])


def stroke(places: Sequence[Place], role: str, width: float, dash: Sequence[float] = ()) -> str:
    return f'<path d="{path(places)}" {_pen(role, width, tuple(dash))}></path>'


@lru_cache(1024)
def _pen(role: str, width: float, dash: tuple[float, ...]) -> str:
    """How a line is drawn; dashes are in multiples of its width, as matplotlib has them."""
    dashed = f' stroke-dasharray="{" ".join(number(one * width) for one in dash)}"' if dash else ""
    line = f'stroke="{palette.light(role)}" stroke-width="{number(width)}" stroke-linejoin="round"'
    return f'fill="none" {line}{dashed} class="s-{role}"'


def arrow(places: Sequence[Place], mark: Arrow) -> str:
    (x, y), (to, high) = places
    length = ((to - x) ** 2 + (high - y) ** 2) ** 0.5
    if length < 1:
        return ""
    # The head is 5 points long and 4 wide, or as long as the arrow.
    head = min(5.0, length)
    ux, uy = (to - x) / length, (high - y) / length
    base = (to - ux * head, high - uy * head)
    sides = [(base[0] - uy * 2.5, base[1] + ux * 2.5), (to, high), (base[0] + uy * 2.5, base[1] - ux * 2.5)]
    return stroke([(x, y), base], mark.role, mark.width) + f'<path d="{path(sides)}Z"{filled(mark.role)}></path>'


def dot(x: float, y: float, mark: Dots) -> str:
    half = mark.size / 2
    if mark.shape == "cross":
        lines = [[(x - half, y - half), (x + half, y + half)], [(x - half, y + half), (x + half, y - half)]]
        return "".join(stroke(line, mark.role, 1.8) for line in lines)
    if mark.hollow:
        drawn = f' fill="{palette.light("paper")}" class="f-paper"'
        ring = f'<g stroke="{palette.light(mark.role)}" stroke-width="1.4" class="s-{mark.role}">'
        return f"{ring}{shape(x, y, half, mark.shape, drawn)}</g>"
    edge = f'<g stroke="{palette.light("paper")}" stroke-width=".6" class="s-paper">'
    return f"{edge}{shape(x, y, half, mark.shape, filled(mark.role))}</g>"


def shape(x: float, y: float, half: float, kind: str, drawn: str) -> str:
    """A mark around a place."""
    if kind == "circle":
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half)}"{drawn}></circle>'
    corners = _CORNERS[kind]
    return f'<path d="{path([(x + a * half, y + b * half) for a, b in corners])}Z"{drawn}></path>'


def written(
    x: float, y: float, text: str, size: float, role: str, anchor: str = "start", *, bold: bool = False, extra: str = ""
) -> str:
    """A line of text on its base line."""
    if not text:
        return ""
    return f'<text x="{number(x)}" y="{number(y)}" {_type(size, role, anchor, bold)}{extra}>{escaped(text)}</text>'


@lru_cache(1024)
def _type(size: float, role: str, anchor: str, bold: bool) -> str:
    """How a text is set."""
    weight = ' font-weight="700"' if bold else ""
    return f'font-size="{number(size)}" text-anchor="{anchor}"{weight}{filled(role)}'


def lines(
    x: float,
    y: float,
    text: str,
    size: float,
    role: str,
    anchor: str,
    *,
    bold: bool = False,
    extra: str = "",
    halo: bool = False,
) -> str:
    """Lines of text whose middle is at a height."""
    if "\n" in text:
        lines = text.split("\n")
        first = y - (len(lines) - 1) * size * LEADING / 2 + size * 0.35
        made = "".join(
            written(x, first + at * size * LEADING, line, size, role, anchor, bold=bold, extra=extra)
            for at, line in enumerate(lines)
        )
    else:
        made = written(x, y + size * 0.35, text, size, role, anchor, bold=bold, extra=extra)
    paper = palette.light("paper")
    return f'<g class="halo s-paper" stroke="{paper}" stroke-width="0">{made}</g>' if halo else made
