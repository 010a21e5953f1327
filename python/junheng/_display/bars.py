"""Bars drawn in the data's own units: the drawing's coordinates are the figures themselves."""

from __future__ import annotations

from junheng._display.markup import Markup, tag


def bar(value: float | None, limit: float | None, scale: float, kind: str, says: str) -> Markup:
    """A bar from zero to `value` with a mark at `limit`, on a scale from zero to `scale`."""
    if value is None or not scale > 0:
        return Markup("")
    pieces = [
        tag("title", says),
        tag("rect", x=0, y=0, width=repr(float(scale)), height=1, class_="rail"),
        tag("rect", x=0, y=0, width=repr(float(value)), height=1, class_=kind),
    ]
    if limit is not None:
        at = repr(float(limit))
        pieces.append(tag("line", x1=at, x2=at, y1=0, y2=1, class_="limit"))
    return tag(
        "svg",
        *pieces,
        class_="bar",
        role="img",
        viewBox=f"0 0 {float(scale)!r} 1",
        preserveAspectRatio="none",
    )


def scale_of(*values: float | None) -> float:
    """The largest of the figures: all bars of one table end there."""
    return max((value for value in values if value is not None), default=0.0)
