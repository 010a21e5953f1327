"""Bars drawn in the units of the data: the coordinates of the drawing are the numbers themselves."""

from __future__ import annotations

from junheng._display.blocks import Bar
from junheng._display.markup import Markup, tag


def bar(shown: Bar, tone: str) -> Markup:
    """A bar as a drawing; nothing without a value or a scale."""
    if shown.value is None or not shown.scale > 0:
        return Markup("")
    pieces = [
        tag("title", shown.description),
        tag("rect", x=0, y=0, width=repr(float(shown.scale)), height=1, class_="rail"),
        tag("rect", x=0, y=0, width=repr(float(shown.value)), height=1, class_=tone),
    ]
    if shown.limit is not None:
        at = repr(float(shown.limit))
        pieces.append(tag("line", x1=at, x2=at, y1=0, y2=1, class_="limit"))
    box = f"0 0 {float(shown.scale)!r} 1"
    return tag("svg", *pieces, class_="bar", role="img", viewBox=box, preserveAspectRatio="none")


def scale_of(*values: float | None) -> float:
    """The largest of the values, at which all bars of one table end."""
    return max((value for value in values if value is not None), default=0.0)
