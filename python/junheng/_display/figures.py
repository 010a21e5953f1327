"""Figures as people read them. Only their writing is shortened; the full value stays in a title."""

from __future__ import annotations

from collections.abc import Callable

from junheng._display.markup import Markup, right, tag

NOTHING = "–"


def count(value: float | None) -> str:
    """A number of things: whole where it is whole."""
    if value is None:
        return NOTHING
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def ratio(value: float | None) -> str:
    """An amount for each of something, to about three digits."""
    if value is None:
        return NOTHING
    size = abs(value)
    for least, form in ((100, ",.0f"), (10, ".1f"), (1, ".2f"), (0.001, ".3f")):
        if size >= least:
            return format(value, form)
    return "0" if value == 0 else format(value, ".1g")


def given(value: float | None) -> str:
    """A figure that a standard or an answer gives: all its digits, in groups of three."""
    return NOTHING if value is None else f"{value:,.15g}"


def limit(value: float | None) -> str:
    """A limit as official tables print it: two decimals, more where it has more."""
    if value is None:
        return NOTHING
    short = f"{value:.2f}"
    return short if float(short) == value else given(value)


def index(value: float | None) -> str:
    """A measure of inequality, to three decimals."""
    if value is None:
        return NOTHING
    return f"{value:.3f}" if abs(value) < 100 else f"{value:,.0f}"


def part(value: float | None) -> str:
    """A part of an index, to four decimals: the parts are often small beside the whole."""
    return NOTHING if value is None else f"{value:.4f}"


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


def cell(value: float | None, form: Callable[[float | None], str]) -> Markup:
    """A table cell with the figure shortened, and in full on pointing at it."""
    return right(form(value), None if value is None else repr(value))


def inline(value: float | None, form: Callable[[float | None], str]) -> Markup:
    """The same within a sentence."""
    return tag("span", form(value), title=None if value is None else repr(value))
