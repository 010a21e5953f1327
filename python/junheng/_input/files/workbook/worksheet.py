"""The cells of one worksheet, in one pass over its XML."""

from __future__ import annotations

import datetime
import math
import re
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeVar
from xml.parsers import expat

from junheng._input.files import limits
from junheng._input.files.encoding import damaged
from junheng._input.files.layout.merged import Range
from junheng._input.files.problems import rejected
from junheng._input.files.raw import Cell, EmptyRows, ErrorValue, Place, RawTable, is_blank
from junheng._input.files.workbook.book import Book, Sheet, open_book, unescaped
from junheng._input.files.workbook.formats import formatted
from junheng._input.files.workbook.package import local

T = TypeVar("T")
_DIGITS = "0123456789"
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_LETTERS = re.compile(r"[A-Z]{1,3}")


def raw_sheet(path: Path, data: bytes, sheet: str | None) -> RawTable:
    """The cells of a sheet, by default the first; see `raw_page`."""
    book = open_book(path, data)
    return raw_page(book, book.sheet(sheet))


def raw_page(book: Book, page: Sheet) -> RawTable:
    """The cells of a sheet of a workbook.

    Raises:
        UnreadableFile: If it is damaged, or has more cells or merged ranges than a table has.
    """
    reader = _Reader(book, page)
    book.package.parse(page.part, reader.start, text=reader.text, ready=reader.ready)
    return reader.table()


class _Reader:
    """Collects the filled cells of a worksheet: no memory is used for those that are empty."""

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self._book = book
        self._place = Place(book.package.path, sheet.name)
        self._empty = EmptyRows(self._place)
        self.merged: list[Range] = []
        self.unsaved: list[str] = []
        # The rows so far, and of each column its cells and the places of their rows among these.
        self._rows: list[int] = []
        self._places: dict[int, array[int]] = {}
        self._cells: dict[int, list[Cell]] = {}
        self._filled = 0
        # The row and the cell that are being read.
        self._row, self._last = 0, 0
        self._column = -1
        self._current: list[tuple[int, Cell]] = []
        self._attributes: dict[str, str] = {}
        self._text: list[str] = []
        self._within = self._formula = self._saved = self._reading = False
        self._letters: dict[str, int] = {}
        self._parser: expat.XMLParserType
        self._within_row = False

    def ready(self, parser: expat.XMLParserType) -> None:
        """Takes the parser: the ends of elements are of interest only in rows with cells."""
        self._parser = parser

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = element if ":" not in element else local(element)
        if name == "c":
            if not self._within_row:
                self._within_row, self._parser.EndElementHandler = True, self.end
            self._attributes = attributes
            reference = attributes.get("r")
            self._column = self._column + 1 if reference is None else self._column_of(reference.rstrip(_DIGITS))
            if self._column >= limits.MOST_COLUMNS:
                self._too_many("file.too_many_columns", limits.MOST_COLUMNS)
            self._text.clear()
            self._formula = self._saved = False
        elif name == "v" or (name == "t" and not self._reading):
            self._within = self._saved = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._begin_row(attributes.get("r"))
        elif name == "rPh":
            self._reading = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _merge(self, reference: str) -> None:
        found = Range.of(reference)
        if found is None:
            self._damaged()
        self.merged.append(found)
        if len(self.merged) > limits.MOST_MERGED:
            where = {"sheet": self._place.sheet, "got": found.name}
            raise rejected("file.many_merged", self._place.path, **where, limit=limits.MOST_MERGED)

    def text(self, data: str) -> None:
        if self._within:
            self._text.append(data)

    def end(self, element: str) -> None:
        name = element if ":" not in element else local(element)
        if name in ("v", "t"):
            self._within = False
        elif name == "c":
            self._end_cell()
        elif name == "row":
            self._within_row, self._parser.EndElementHandler = False, None
            self._end_row()
        elif name == "rPh":
            self._reading = False

    def _begin_row(self, number: str | None) -> None:
        if number is None:
            self._row += 1
        elif number.isdecimal() and len(number) < 10:
            self._row = int(number)
        else:
            self._damaged()
        if self._row > limits.MOST_ROWS:
            self._too_many("file.too_many_rows", limits.MOST_ROWS)
        self._column = -1

    def _end_cell(self) -> None:
        text = "".join(self._text)
        if not text:
            # A formula may have the empty text as its value; an empty number is none.
            saved = self._saved and self._attributes.get("t") == "str"
            if self._formula and not saved and len(self.unsaved) < limits.MOST_PROBLEMS:
                self.unsaved.append(self._attributes.get("r") or f"{_letters_of(self._column)}{self._row}")
            return
        cell = self._cell(text)
        if not is_blank(cell):
            self._current.append((self._column, cell))

    def _cell(self, text: str) -> Cell:
        kind = self._attributes.get("t", "n")
        if kind == "s":
            return self._item(self._book.texts, text)
        if kind in ("str", "inlineStr"):
            return unescaped(text)
        if kind == "b":
            return "true" if text.strip() in ("1", "true") else "false"
        if kind == "e":
            return ErrorValue(text)
        if kind == "d":
            return _dated(text)
        style = self._attributes.get("s")
        number = self._number(text)
        if style is None or not self._book.formats:
            return number
        form = self._item(self._book.formats, style)
        return formatted(number, form, self._book.from_1904) if form else number

    def _item(self, items: Sequence[T], number: str) -> T:
        """The shared text or format of a number."""
        at = int(number) if number.isdecimal() and len(number) < 10 else len(items)
        if at >= len(items):
            self._damaged()
        return items[at]

    def _number(self, text: str) -> int | float:
        if _WHOLE.fullmatch(text):
            return int(text)
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            self._damaged()
        return number

    def _end_row(self) -> None:
        if not self._current:
            return
        if self._row <= self._last:
            self._damaged()  # rows out of order
        for row in self._between():
            self._empty.add(row)
        for row in self._empty.before(self._row):
            self._rows.append(row)
        place = len(self._rows)
        self._rows.append(self._row)
        self._last = self._row
        for column, cell in self._current:
            if column not in self._cells:
                self._places[column], self._cells[column] = array("L"), []
            elif self._places[column][-1] == place:
                self._damaged()  # a cell twice
            self._places[column].append(place)
            self._cells[column].append(cell)
        self._filled += len(self._current)
        self._current = []

    def _between(self) -> range:
        """The rows without content before this one: enough of them to count too many."""
        if not self._last:
            return range(0)
        return range(self._last + 1, self._row)

    def table(self) -> RawTable:
        """The rectangle of the cells."""
        cells = len(self._rows) * len(self._cells)
        if cells > limits.MOST_SPARSE and cells > self._filled * limits.SPARSE:
            where = {"place": self._place.said(), "count": cells, "got": self._filled}
            raise rejected("file.sparse", self._place.path, **where, limit=limits.MOST_SPARSE)
        columns = {at: self._dense(at) for at in sorted(self._cells)}
        return RawTable(self._place, self._rows, columns, self.merged, self.unsaved)

    def _dense(self, column: int) -> list[Cell]:
        places, cells = self._places.pop(column), self._cells.pop(column)
        if len(cells) == len(self._rows):
            return cells
        dense: list[Cell] = [None] * len(self._rows)
        for place, cell in zip(places, cells, strict=True):
            dense[place] = cell
        return dense

    def _column_of(self, letters: str) -> int:
        found = self._letters.get(letters)
        if found is None:
            if not _LETTERS.fullmatch(letters):
                self._damaged()
            found = 0
            for letter in letters:
                found = found * 26 + ord(letter) - ord("A") + 1
            found -= 1
            self._letters[letters] = found
        return found

    def _too_many(self, code: str, limit: int) -> NoReturn:
        raise rejected(code, self._place.path, place=self._place.said(), limit=limit)

    def _damaged(self) -> NoReturn:
        raise damaged(self._place.path, "workbook")


def _letters_of(column: int) -> str:
    """The name of a column by its position from zero."""
    letters, left = "", column + 1
    while left:
        left, at = divmod(left - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters


def _dated(text: str) -> Cell:
    try:
        return datetime.datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return text
