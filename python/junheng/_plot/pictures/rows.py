"""Pictures of rows: each has a name at the left, marks in the middle, and figures at the right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeVar

from junheng._display.blocks import NOTHING
from junheng._plot.measure import LEADING, cut, wrapped
from junheng._plot.request import Request
from junheng._plot.scene import LABEL, PAGE, SMALL, TIGHT, Axis, Cell, Column
from junheng._plot.ticks import is_plain, minus, short

Ranked = TypeVar("Ranked")
# A name is at most so wide, in points.
NAME = 130.0
# More rows than this are not drawn: room for the states of a country.
MOST = 60
# What a picture has besides its rows, and a panel besides its own, in inches: titles, axes, the foot.
HEAD, PANEL = 1.6, 0.9
# Numbers of a column have no more decimals than this.
MOST_DECIMALS = 7


def heights(count: int) -> list[int]:
    """The heights of rows, the first at the top."""
    return list(range(count - 1, -1, -1))


def names(texts: Sequence[str], width: float = NAME) -> Axis:
    """The axis of the names of rows, each cut to one line."""
    ticks = [(float(y), cut(text, SMALL, width)) for y, text in zip(heights(len(texts)), texts, strict=True)]
    return Axis(-0.6, len(texts) - 0.4, ticks, line=False, named=True)


def lines_of(text: str, width: float = NAME) -> str:
    """A long name in two lines."""
    lines = wrapped(text, SMALL, width)
    return "\n".join(lines[:1] + ([cut("".join(lines[1:]), SMALL, width)] if len(lines) > 1 else []))


def most(panels: int) -> int:
    """So many rows each of several panels has, where all are on one page."""
    room = (PAGE - HEAD - PANEL * (panels - 1)) * 72 / TIGHT
    return max(min(math.floor(room), MOST) // panels, 1)


def high(rows: int, panels: float = 1.0, line: float = 0.23) -> float:
    """The height of a picture of so many rows, in inches."""
    return HEAD + line * rows * panels


def column(heading: str, texts: Iterable[str], roles: Sequence[str] | str = "ink") -> Column:
    """A column of figures, one for each row."""
    made = list(texts)
    ys = heights(len(made))
    chosen = [roles] * len(made) if isinstance(roles, str) else roles
    cells = [Cell(float(y), _number(text), role, role == "bad") for y, text, role in zip(ys, made, chosen, strict=True)]
    return Column(heading, cells)


def _number(text: str) -> str:
    """A figure with the sign of subtraction; what is rounded to zero has no sign."""
    return minus(text if text.strip("-+0.,%") else text.lstrip("-+"))


def decimals(values: Iterable[float | None]) -> list[str]:
    """Numbers of one column, all with the decimals that the largest of them needs for about three digits."""
    kept = list(values)
    if not all(value is None or is_plain(value) or abs(value) < 1 for value in kept):
        return [NOTHING if value is None else short(value) for value in kept]
    largest = max((abs(value) for value in kept if value is not None), default=0.0)
    places = 3 if largest == 0 else min(max(2 - math.floor(math.log10(largest)), 0), MOST_DECIMALS)
    places = 1 if 100 <= largest < 1000 else places
    return [NOTHING if value is None else f"{value:,.{places}f}" for value in kept]


def both_ends(found: list[Ranked]) -> list[Ranked]:
    """The rows that are drawn of rows in order: all, or as many of the highest as of the lowest."""
    half = MOST // 2
    return found if len(found) <= MOST else [*found[:half], *found[-half:]]


def rest(request: Request, shown: int, count: int, *, ends: bool = False) -> str:
    """How many of all rows are drawn, where some are not; `ends`: those of `both_ends`."""
    return request.words("some_ends" if ends else "some_rows", shown=shown, count=count) if count > shown else ""


# The height of a line of a name in rows, in inches.
LINE = LABEL * LEADING / 72
