"""Where the schools lie: one strip for each indicator, with its floor."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report.context import Context
from junheng._report.missing import absent


def section(context: Context) -> Markup:
    """The strips of each stage."""
    drawn = []
    for stage in context.county["stages"]:
        picture = context.draw("schools", stage=stage["stage"]) if stage.get("schools") else None
        if picture:
            drawn.append(tag("div", picture, class_="frame drawing"))
    return join(tag("p", context.words("strips_lead")), *drawn) if drawn else absent(context, "schools_missing")
