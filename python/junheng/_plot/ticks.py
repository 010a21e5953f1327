"""Ticks of axes: round steps with as many decimals as the step has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from junheng._display import figures
from junheng._plot.scene import Axis

Ticks: TypeAlias = Sequence[tuple[float, str]]

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
# The places of a logarithmic axis: first few within a decade, or with what lies between.
_LOG = ((1.0,), (1.0, 2.0, 5.0), (1.0, 1.25, 1.5, 2.0, 3.0, 5.0, 7.0))
_NEAR_ONE = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0)


# Numbers beyond these are written with an exponent, as their digits would fill the picture.
_LARGE, _SMALL = 1e9, 1e-5


def is_plain(value: float) -> bool:
    """Whether a number can be written with all its digits."""
    return value == 0 or _SMALL <= abs(value) < _LARGE


def short(value: float) -> str:
    """A number with an exponent: ``2.5e300``."""
    return minus(f"{value:.3g}".replace("e+", "e"))


def amount(value: float | None) -> str:
    """An amount to about three digits."""
    return minus(figures.ratio(value)) if value is None or is_plain(value) else short(value)


def index(value: float | None) -> str:
    """A measure to three decimals."""
    return minus(figures.index(value)) if value is None or is_plain(value) else short(value)


def minus(text: str) -> str:
    """A number with the sign of subtraction in place of a hyphen."""
    return text.replace("-", "−")


def percent(value: float) -> str:
    """A share on an axis."""
    return minus(f"{value:.0%}")


def steps(low: float, high: float, most: int = 6) -> list[float]:
    """Round numbers from `low` to `high`, at most so many."""
    if not high > low:
        return [low]
    rough = (high - low) / max(1, most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(one * power for one in _STEPS if one * power >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(at * step, 12 - math.floor(math.log10(step))) for at in range(first, last + 1)]


def numbers(places: Sequence[float], *, signed: bool = False) -> Ticks:
    """The places as numbers, all with the decimals that their step needs."""
    if not all(map(is_plain, places)):
        return [(place, short(place)) for place in places]
    decimals = next((few for few in range(10) if all(_is_written(place, few) for place in places)), 10)
    form = f"{'+' if signed else ''},.{decimals}f"
    return [(place, minus(format(place, form)) if place else "0") for place in places]


def _is_written(place: float, decimals: int) -> bool:
    return abs(round(place, decimals) - place) <= 1e-9 * max(abs(place), 1e-300)


def shares(places: Sequence[float] = (0.0, 0.25, 0.5, 0.75, 1.0)) -> Ticks:
    """The places as percentages."""
    return [(place, percent(place)) for place in places]


def amounts(low: float, high: float, label: str = "", *, signed: bool = False, most: int = 6) -> Axis:
    """An axis of amounts that begins and ends at round numbers."""
    if not high > low:
        room = abs(high) * 0.1 or 1.0
        low, high = (low, high + room) if low == 0 else (low - room, high + room)
    places = steps(low, high, most)
    step = places[1] - places[0] if len(places) > 1 else high - low
    if low < places[0]:
        places = [places[0] - step, *places]
    if high > places[-1]:
        places = [*places, places[-1] + step]
    return Axis(places[0], places[-1], numbers(places, signed=signed), label)


def growth(low: float, high: float, label: str) -> Axis:
    """An axis of percentages that begins and ends at round numbers."""
    axis = amounts(low, high)
    fine = any(abs(round(place, 2) - place) > 1e-9 for place, _ in axis.ticks)
    return Axis(axis.low, axis.high, [(at, minus(f"{at:.1%}" if fine else f"{at:.0%}")) for at, _ in axis.ticks], label)


def ratios(low: float, high: float, label: str) -> Axis:
    """A logarithmic axis of ratios that has 1 on it."""
    low, high = min(low, 1.0) / 1.08, max(high, 1.0) * 1.08
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    lists = [[base * 10.0**power for power in decades for base in bases] for bases in reversed(_LOG)]
    if low >= 0.5 and high <= 2:
        lists.insert(0, list(_NEAR_ONE))
    found = [[place for place in places if low <= place <= high] for places in lists]
    places = next((one for one in found if len(one) <= 8), found[-1])
    return Axis(low, high, [(place, f"{place:,.6g}") for place in places], label, log=True)


def span(axis: Axis, value: float) -> float:
    """Where a number is on an axis, from 0 at its beginning to 1 at its end."""
    if axis.log:
        return math.log(value / axis.low) / math.log(axis.high / axis.low)
    return (value - axis.low) / (axis.high - axis.low)
