"""Number formats. Only the written form is shortened; a cell keeps the whole number as its title."""

from __future__ import annotations

import math
from collections.abc import Callable

from junheng._display.blocks import NOTHING, Cell

# What is lacking is compared with whole things within this part of it, as floors are.
SLACK = 1e-9
# p values below this are printed as a bound.
LEAST_P = 0.001


def count(value: float | None) -> str:
    """A number of things: whole where it is whole."""
    if value is None:
        return NOTHING
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def amount(value: float | None) -> str:
    """An amount of something: whole where it is nearly whole, else one decimal, and three digits below one."""
    if value is None:
        return NOTHING
    if abs(value) < 1:
        return ratio(value)
    return f"{value:,.1f}".removesuffix(".0")


def lacking(value: float) -> str:
    """What is lacking, in whole people, rooms, square metres and yuan: rounded up."""
    return f"{math.ceil(value - SLACK * max(1.0, abs(value))):,}"


def bound(value: float) -> str:
    """A lower bound of amounts: two decimals, cut off, so that what is shown is a bound too."""
    cut = math.floor(value * 100 + 1e-6) / 100
    return f"{cut:,.2f}".removesuffix(".00")


def number(value: float) -> str:
    """A number of a proof: six significant digits, whole numbers in full."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.6g}"


def ratio(value: float | None) -> str:
    """An amount for each of something, to about three digits."""
    if value is None:
        return NOTHING
    size = abs(value)
    for least, form in ((100, ",.0f"), (10, ".1f"), (1, ".2f"), (0.001, ".3f")):
        if size >= least:
            return format(value, form)
    return "0" if value == 0 else format(value, ".1g")


def p_value(value: float | None) -> Cell | str:
    """A p value to three decimals; a smaller one as a bound."""
    if value is None:
        return NOTHING
    return Cell(f"< {LEAST_P}" if value < LEAST_P else f"{value:.3f}", hint=repr(value))


def given(value: float | None) -> str:
    """A figure that a standard or an answer gives: all its digits, in groups of three."""
    return NOTHING if value is None else f"{value:,.15g}"


def limit(value: float | None) -> str:
    """A limit as official tables print it: two decimals, more where it has more."""
    if value is None:
        return NOTHING
    short = f"{value:.2f}"
    return f"{value:,.2f}" if float(short) == value else given(value)


def index(value: float | None) -> str:
    """A measure of inequality, to three decimals."""
    if value is None:
        return NOTHING
    return f"{value:.3f}" if abs(value) < 100 else f"{value:,.0f}"


def part(value: float | None) -> str:
    """A part of an index, to four decimals: parts are often small compared with the whole."""
    if value is None:
        return NOTHING
    text = f"{value:.4f}"
    return text if float(text) else "0.0000"


def effect(value: float | None) -> str:
    """A small change of an index: fixed decimals, as many as four digits need, seven at most."""
    if value is None or value == 0 or abs(value) >= 1e-4:
        return significant(value)
    return "0" if abs(value) < 5e-8 else f"{value:.7f}"


def signed(value: float | None) -> str:
    """A difference, with its sign."""
    if value is None:
        return NOTHING
    return f"+{ratio(value)}" if value > 0 else ratio(value).replace("-", "−")


def share(value: float | None) -> str:
    """A part of a whole, in percent."""
    return NOTHING if value is None else f"{value:.1%}"


def limited(value: float | None, limit: float | None) -> str:
    """A coefficient with as many decimals as it takes to stay on its side of the limit."""
    if value is None or limit is None:
        return index(value)
    for decimals in range(3, 18):
        shown = f"{value:.{decimals}f}"
        if (float(shown) <= limit) == (value <= limit):
            return shown
    return repr(value)


def significant(value: float | None) -> str:
    """A number of any kind: four significant digits, and all digits before the point."""
    if value is None:
        return NOTHING
    if isinstance(value, int) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.4g}" if value == 0 or abs(value) >= 1e-4 else f"{value:.2e}"


def date(value: float) -> Cell:
    """A date: a year is a name, whose digits are not grouped."""
    return Cell(f"{value:.15g}", hint=repr(value))


def cell(value: float | None, form: Callable[[float | None], str] = significant) -> Cell:
    """A shortened number with the whole one behind it."""
    return Cell(form(value), hint=None if value is None else repr(value))
