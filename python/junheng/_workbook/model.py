"""What a workbook that is written consists of: sheets, cells, formulas, looks, conditions, print settings.

A text is a text whatever it begins with; only a `Formula` is computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Style:
    """The look of a cell: `fill` is a colour, `form` a number format, `line` a thin rule below, `rule` a medium one."""

    bold: bool = False
    italic: bool = False
    size: int = 10
    colour: str = "1A1A1A"
    fill: str | None = None
    form: str = "General"
    wrap: bool = False
    rule: bool = False
    line: bool = False
    align: str | None = None
    indent: int = 0


@dataclass(frozen=True)
class Formula:
    """A formula without its sign ``=``, and its value for programs that do not compute; ``""`` shows nothing."""

    text: str
    value: str | float


Value: TypeAlias = "str | float | Formula | None"


@dataclass(frozen=True)
class Cell:
    """A value with its style."""

    value: Value
    style: Style = field(default_factory=Style)


Row: TypeAlias = "Sequence[Cell]"


@dataclass(frozen=True)
class Rule:
    """What may be entered into a range: its type, the operator, one or two formulas, and its messages."""

    kind: str
    where: str
    first: str
    second: str | None = None
    operator: str | None = None
    title: str = ""
    prompt: str = ""
    error: str = ""
    warns: bool = False


@dataclass(frozen=True)
class Mark:
    """The look of the cells of a range for which a formula is true; `stops` where no later mark applies then."""

    where: str
    formula: str
    fill: str | None = None
    colour: str | None = None
    bold: bool = False
    stops: bool = False

    @property
    def look(self) -> tuple[str | None, str | None, bool]:
        """What marks of the same look share."""
        return self.fill, self.colour, self.bold


@dataclass(frozen=True)
class Sheet:
    """A sheet.

    Attributes:
        name: Its name, of at most 31 characters.
        rows: Its rows from the first.
        widths: The widths of its columns, in characters.
        rules: What may be entered.
        marks: Looks by condition; the first that holds prevails.
        freeze: The cell above which and left of which nothing scrolls.
        hidden: Whether it is hidden.
        landscape: Whether it is printed across.
        paper: The number of the paper: 9 is A4, 8 is A3.
        texts: Columns that are texts by default, such as codes: positions from zero.
        head: The first and last row that every page repeats; the first row where something is frozen.
        area: The range that is printed; everything where it is None.
        filtered: The range that is filtered, with its headings.
        grid: Whether the screen shows grid lines.
        folded: Columns that can be folded: the first and the last position.
        merged: Ranges that are one cell.
        heights: The heights of rows, in points, by their number; others follow their content.
        above: The text at the left of the top of each page.
        below: The texts at the left and at the right of the bottom of each page, as `printed` makes them.
    """

    name: str
    rows: Sequence[Row]
    widths: Sequence[float] = ()
    rules: Sequence[Rule] = ()
    marks: Sequence[Mark] = ()
    freeze: str | None = None
    hidden: bool = False
    landscape: bool = False
    paper: int = 9
    texts: Sequence[int] = ()
    head: tuple[int, int] | None = None
    area: str | None = None
    filtered: str | None = None
    grid: bool = True
    folded: tuple[int, int] | None = None
    merged: Sequence[str] = ()
    heights: Mapping[int, float] = field(default_factory=dict)
    above: str = ""
    below: tuple[str, str] = ("&F · &A", "&P / &N")


Names: TypeAlias = Mapping[str, str]


def column(at: int) -> str:
    """The letters of a column by its position from zero."""
    letters, left = "", at + 1
    while left:
        left, place = divmod(left - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def quoted(name: str) -> str:
    """The name of a sheet as formulas write it."""
    return "'" + name.replace("'", "''") + "'"


def literal(text: str) -> str:
    """A text within a formula."""
    return '"' + text.replace('"', '""') + '"'


def cells(values: Iterable[Value], style: Style | None = None) -> list[Cell]:
    """A row of values of one style."""
    return [Cell(value, style or Style()) for value in values]
