"""How the cells of a report workbook look."""

from __future__ import annotations

from dataclasses import replace

from junheng._display import figures
from junheng._report.numbers import WHOLE
from junheng._workbook.model import Mark, Style

HEAD = Style(bold=True, size=9, fill="EDF1F5", wrap=True, rule=True, align="center")
TITLE = Style(bold=True, size=14)
LEAD = Style(size=9, colour="5B6770")
SUBTITLE = Style(bold=True, size=11)
SECTION = Style(bold=True, size=9, fill="EDF1F5", rule=True)
TEXT = Style(line=True)
WRAPPED = Style(line=True, wrap=True)
# A text after a column of numbers.
AFTER = Style(line=True, wrap=True, align="left", indent=1)
JUDGED = Style(line=True, align="center")
INPUT = Style(line=True, fill="FFFBEA")
PLAIN = Style()
COUNT, CV, LIMIT, MARGIN, SHARE = "#,##0", "0.000", "0.00", "+0.000;-0.000;0.000", "0.0%"
# Nothing is shown where nothing is lacking.
LACKING = '#,##0;;""'
DIFFERENCE = "0.0E+00"
FACTOR = "0.0000"
BAD, NEAR, GOOD = "B5400F", "8A5A00", "0B62A4"
FAR_FILL, NEAR_FILL = "FBE3D6", "FFF2D1"


def number(form: str, *, bold: bool = False, fill: str | None = None) -> Style:
    """A number in a format."""
    return Style(line=True, form=form, align="right", bold=bold, fill=fill)


def total(style: Style) -> Style:
    """The same in the last row of a group."""
    return replace(style, bold=True, line=False, rule=True)


def value_form(size: float | None) -> str:
    """The format of values of about this size."""
    if size is None or size >= WHOLE:
        return COUNT
    return "#,##0.00" if size >= 0.5 else "0.000" if size >= 0.05 else "0.0000"


def cv_form(cv: float | None, limit: float | None) -> str:
    """The format of a coefficient: as many decimals as it takes to stay on its side of the limit."""
    shown = figures.limited(cv, limit).partition(".")[2]
    return "0." + "0" * max(3, len(shown)) if shown.isdigit() else CV


def far(where: str, formula: str, *, stops: bool = False) -> Mark:
    """What misses a requirement."""
    return Mark(where, formula, FAR_FILL, BAD, True, stops)


def near(where: str, formula: str) -> Mark:
    """What misses a floor and is tolerated."""
    return Mark(where, formula, NEAR_FILL, NEAR, True)


def bad(where: str, formula: str) -> Mark:
    """A judgement that is negative."""
    return Mark(where, formula, None, BAD, True)


def good(where: str, formula: str) -> Mark:
    """A judgement that is positive."""
    return Mark(where, formula, None, GOOD)
