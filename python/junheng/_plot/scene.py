"""A picture as plain data: panels with axes, marks in the units of the data, and texts.

Coordinates of marks are numbers of the result. Where they are on a screen is left to the renderers, which also choose
colours by role (`palette`). Distances from a place, such as of a note from its point, are in points of 1/72 inch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Anchor: TypeAlias = Literal["start", "middle", "end"]
Shape: TypeAlias = Literal["circle", "diamond", "square", "block", "cross", "down", "right", "up"]
Side: TypeAlias = Literal["x", "y"]
Numbers: TypeAlias = Sequence[float]

# Sizes of type, in points.
BASE, TITLE, PANEL_TITLE, SMALL, LABEL, FOOT = 9.5, 11.5, 10.0, 9.0, 8.5, 7.5
# The height of a page between its margins in inches, which no picture exceeds; the least height of a row in points.
PAGE, TIGHT = 9.6, 1.05 * SMALL


@dataclass(frozen=True)
class Axis:
    """One axis of a panel.

    Attributes:
        low: The number at its beginning, left or at the bottom.
        high: The number at its end; below `low` where the axis runs backwards.
        ticks: Places with their labels.
        label: What the axis shows.
        log: Whether equal distances are equal ratios.
        line: Whether its line is drawn.
        named: Whether its labels are names of rows, which have no tick marks.
    """

    low: float
    high: float
    ticks: Sequence[tuple[float, str]] = ()
    label: str = ""
    log: bool = False
    line: bool = True
    named: bool = False


@dataclass(frozen=True)
class Line:
    """Points joined in their order; `dash` is the number of a series, 0 for an unbroken line."""

    xs: Numbers
    ys: Numbers
    role: str
    width: float = 1.8
    dash: Sequence[float] = ()


@dataclass(frozen=True)
class Area:
    """What lies between two lines over the same places."""

    xs: Numbers
    lows: Numbers
    highs: Numbers
    role: str
    opacity: float = 0.08


@dataclass(frozen=True)
class Box:
    """A rectangle, such as a bar."""

    left: float
    right: float
    bottom: float
    top: float
    role: str


@dataclass(frozen=True)
class Span:
    """A band across the whole panel, between two places of one axis."""

    side: Side
    low: float
    high: float
    role: str


@dataclass(frozen=True)
class Rule:
    """A line across the whole panel at one place of an axis, named at its end."""

    side: Side
    at: float
    role: str = "ink"
    width: float = 1.0
    dash: Sequence[float] = ()
    text: str = ""


@dataclass(frozen=True)
class Dots:
    """Marks of one shape; a hollow one is a ring in the colour of the role."""

    xs: Numbers
    ys: Numbers
    role: str
    shape: Shape = "circle"
    size: float = 6.0
    hollow: bool = False


@dataclass(frozen=True)
class Arrow:
    """An arrow from one place to another."""

    start: tuple[float, float]
    end: tuple[float, float]
    role: str
    width: float = 1.4


@dataclass(frozen=True)
class Note:
    """A text at a place of the panel; the renderers move it to where it covers nothing.

    Attributes:
        fixed: Whether it stays where it is, as the number within its own bar does.
    """

    x: float
    y: float
    text: str
    role: str = "soft"
    anchor: Anchor = "start"
    dx: float = 0.0
    dy: float = 0.0
    bold: bool = False
    size: float = LABEL
    fixed: bool = False
    turned: bool = False


Mark: TypeAlias = "Line | Area | Box | Span | Rule | Dots | Arrow | Note"


@dataclass(frozen=True)
class Cell:
    """A text of a column, at the height of its row."""

    y: float
    text: str
    role: str = "ink"
    bold: bool = False


@dataclass(frozen=True)
class Column:
    """Texts at the right of a panel, under a heading."""

    heading: str
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Key:
    """An entry of a legend."""

    text: str
    role: str
    dash: Sequence[float] = ()
    shape: Shape | None = None
    hollow: bool = False


@dataclass(frozen=True)
class End:
    """The name of a line at the right of the panel, where the line ends."""

    y: float
    text: str
    role: str


# A panel is itself alone, so that what is measured of it can be kept.
@dataclass(frozen=True, eq=False)
class Panel:
    """Axes with what they hold.

    Attributes:
        legend: Above the panel, or at its upper left inside it if `inside` is set.
        square: Whether one unit is of one length on both axes.
        tall: Its height relative to that of the other panels.
    """

    x: Axis
    y: Axis
    marks: Sequence[Mark]
    title: str = ""
    legend: Sequence[Key] = ()
    inside: bool = False
    columns: Sequence[Column] = ()
    ends: Sequence[End] = ()
    square: bool = False
    tall: float = 1.0


@dataclass(frozen=True)
class Figure:
    """A picture.

    Attributes:
        panels: Row by row, `across` in a row.
        size: Width and height in inches.
        title: The question, or what is shown.
        subtitle: How to read it.
        foot: Data, year, version of the library.
        missing: The groups and things that are not drawn as they have not the values; the subtitle names them.
    """

    panels: Sequence[Panel]
    size: tuple[float, float]
    title: str
    subtitle: str = ""
    foot: str = ""
    across: int = 1
    missing: Sequence[str] = ()
