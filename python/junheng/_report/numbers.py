"""Number formats of a report: the same decimals in one column, and what is lacking in whole things."""

from __future__ import annotations

from collections.abc import Callable

from junheng._display import figures
from junheng._display.blocks import NOTHING

# Values from here on are whole: yuan per pupil.
WHOLE = 100.0
# What is lacking, as other texts have it.
lacking = figures.lacking


def value(number: float | None, like: float | None = None) -> str:
    """A value of an indicator with the decimals of its column, which `like` is a value of."""
    if number is None:
        return NOTHING
    size = abs(number if like is None else like)
    return f"{number:,.0f}" if size >= WHOLE else f"{number:,.2f}"


def difference(number: float | None, like: float | None = None) -> str:
    """A difference, always with its sign."""
    if number is None:
        return NOTHING
    shown = value(abs(number), like if like is not None else number)
    return f"{'−' if number < 0 else '+'}{shown}"


def signed(number: float | None, form: Callable[[float], str]) -> str:
    """A change with its sign, in the format of what changes; a change that this shows as zero has none."""
    if number is None:
        return NOTHING
    shown = form(abs(number))
    if not shown.strip("0.,"):
        return shown
    return f"{'−' if number < 0 else '+'}{shown}"


def cv(number: float) -> str:
    """A difference of coefficients of variation."""
    return f"{number:.3f}"


def ratio(number: float | None) -> str:
    """A ratio of two values."""
    return NOTHING if number is None else f"{number:,.2f}"


def size(number: float | None) -> str:
    """Pupils for each of something."""
    return NOTHING if number is None else f"{number:,.1f}"


def count(number: float | None) -> str:
    """A number of things."""
    return NOTHING if number is None else figures.count(number)
