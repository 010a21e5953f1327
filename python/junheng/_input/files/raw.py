"""The cells of a file as they stand in it, before any of them is interpreted."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from junheng._input.cells import day_of
from junheng._input.files import limits
from junheng._input.files.layout.merged import Range
from junheng._input.files.problems import Problem, rejected

# A text, or a number or date that the file stores as such; None is an empty cell.
Cell: TypeAlias = "str | int | float | datetime.date | datetime.time | None"
# What a file calls its rows.
Unit = Literal["line", "row"]
# What surrounds the text of a cell without being part of it; line breaks inside a text are.
BLANKS = " \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


class ErrorValue(str):
    """What a spreadsheet shows in place of a result, such as ``#REF!``."""

    __slots__ = ()


@dataclass(frozen=True)
class Place:
    """Where the cells of a table come from: a file, and in a workbook the sheet."""

    path: Path
    sheet: str | None = None

    @property
    def unit(self) -> Unit:
        """What its rows are called: lines of a text, rows of a worksheet."""
        return "line" if self.sheet is None else "row"

    def said(self) -> Problem:
        """The place in words."""
        if self.sheet is None:
            return Problem("place.file", {"path": str(self.path)})
        return Problem("place.sheet", {"path": str(self.path), "sheet": self.sheet})

    def at(self, row: int) -> Problem:
        """A row of it in words."""
        return Problem(f"place.{self.unit}", {"place": self.said(), "row": row})


@dataclass(frozen=True)
class RawTable:
    """The filled rectangle of a file, column by column.

    Attributes:
        place: The file and the sheet.
        rows: The line or worksheet row of each row, from one.
        columns: The cells of each column that has any, by its position from zero.
        merged: The merged ranges of a worksheet.
        unsaved: The cells whose formulas have no saved value.
    """

    place: Place
    rows: Sequence[int]
    columns: Mapping[int, Sequence[Cell]]
    merged: Sequence[Range] = ()
    unsaved: Sequence[str] = ()

    def row(self, at: int) -> dict[int, Cell]:
        """The filled cells of a row, counted from zero, by their columns."""
        cells = ((position, column[at]) for position, column in self.columns.items())
        return {position: cell for position, cell in cells if not is_blank(cell)}


def is_blank(cell: Cell) -> bool:
    """Whether a cell is empty or holds blanks only."""
    return cell is None or (isinstance(cell, str) and not cell.strip(BLANKS))


def text_of(cell: Cell) -> str:
    """A cell as a heading or a title."""
    if isinstance(cell, (datetime.date, datetime.time)):
        return day_of(cell.isoformat()) or cell.isoformat()
    return "" if cell is None else str(cell).strip(BLANKS)


class EmptyRows:
    """The empty rows of a file so far: between two rows they hold missing cells, elsewhere they are no rows."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._begun = False
        self._waiting: list[int] = []
        self._count = 0

    def add(self, row: int) -> None:
        """A row without content.

        Raises:
            UnreadableFile: For more such rows in succession than a worksheet has rows.
        """
        self._count += 1
        if self._count > limits.MOST_ROWS:
            raise rejected("file.too_many_rows", self._place.path, place=self._place.said(), limit=limits.MOST_ROWS)
        if self._count <= limits.MOST_GAP:
            self._waiting.append(row)

    def before(self, row: int) -> list[int]:
        """The empty rows between a row with content and the one before it.

        Raises:
            UnreadableFile: For more rows than a table has.
        """
        waiting, count = self._waiting, self._count
        self._waiting, self._count = [], 0
        if not self._begun:
            self._begun = True
            return []
        if count > limits.MOST_GAP:
            where = {"place": self._place.said(), "first": waiting[0], "row": row}
            raise rejected("file.gap", self._place.path, **where, count=count, limit=limits.MOST_GAP)
        return waiting
