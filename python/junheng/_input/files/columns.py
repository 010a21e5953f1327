"""The one place where the cells of a file become the columns of a table."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from junheng._input.cells import dates
from junheng._input.files import limits
from junheng._input.files.layout.record import Missing
from junheng._input.files.layout.table import Located
from junheng._input.files.numbers import Rules
from junheng._input.files.problems import Problem, UnreadableFile
from junheng._input.files.raw import BLANKS, Cell, ErrorValue, Place, is_blank
from junheng._input.files.table import Column, FileTable, ReadRows
from junheng._input.percentage import Percentage


def table_of(found: Located, rules: Rules) -> FileTable:
    """The table of a file.

    Raises:
        UnreadableFile: If a heading is missing or occurs twice, or a cell holds an error of a spreadsheet.
    """
    place = found.place
    reader = _Columns(place, found.rows, rules)
    for position, cells in found.columns.items():
        reader.add(position, found.headings[position], cells)
    if reader.problems:
        raise UnreadableFile(reader.problems)
    # Checks of whole rows, such as rows of totals, belong here: the table is complete, each row knows its place.
    reading = replace(found.reading, missing=reader.missing())
    notes = (*reading.notes(), *reader.notes())
    record = None if reading.is_plain else reading.to_dict()
    rows = ReadRows(reader.rows, place.sheet, notes, found.sheets, record, place.path, reader.table, rules, reading)
    return FileTable(reader.table, rows)


class _Columns:
    """Reads columns one by one and collects what is wrong with them."""

    def __init__(self, place: Place, rows: Sequence[int], rules: Rules) -> None:
        self.place, self.rows, self.rules = place, rows, rules
        self.table: dict[str, Column] = {}
        self.problems: list[Problem] = []
        # The columns with texts from which blanks were removed, and how many texts.
        self._stripped: dict[str, int] = {}
        # The missing cells for which a reason was declared.
        self._missing: Counter[tuple[str, str]] = Counter()

    def add(self, position: int, heading: str, cells: Sequence[Cell]) -> None:
        if not heading:
            if not all(map(is_blank, cells)):
                self._problem("file.no_heading", position=position + 1)
            return
        if heading in self.table:
            self._problem("file.duplicate_heading", column=heading)
        trimmed = [cell.strip(BLANKS) or None if isinstance(cell, str) else cell for cell in cells]
        if any(isinstance(cell, ErrorValue) for cell in cells):
            self._reject_errors(heading, cells)
        if self.rules.na:
            trimmed = [self._unless_missing(heading, cell) for cell in trimmed]
        figures = self._figures(trimmed)
        if figures is not None:
            self.table[heading] = figures
            return
        self.table[heading] = _texts(trimmed)
        stripped = sum(new is not None and new != old for new, old in zip(trimmed, cells, strict=True))
        if stripped:
            self._stripped[heading] = stripped

    def _unless_missing(self, heading: str, cell: Cell) -> Cell:
        """A cell; None where it has a text that marks missing values."""
        reason = None if cell is None else self.rules.na.get(_as_text(cell))
        if reason is None:
            return cell
        if reason:
            self._missing[heading, reason] += 1
        return None

    def missing(self) -> list[Missing]:
        """The missing cells for which a reason was declared."""
        return [Missing(heading, reason, count) for (heading, reason), count in self._missing.items()]

    def _figures(self, cells: Sequence[Cell]) -> Column | None:
        """The numbers of a column: integers where all are whole as written; None where any cell is no number."""
        figures: Column = []
        number, whole = self.rules.number, True
        for cell in cells:
            value = number(cell) if isinstance(cell, str) else cell
            if value is None:
                if cell is not None:
                    return None
            elif type(value) is not int:
                if not isinstance(value, float):
                    return None
                whole = False
            figures.append(value)
        if whole:
            return figures
        return [float(value) if type(value) is int else value for value in figures]

    def _reject_errors(self, heading: str, cells: Sequence[Cell]) -> None:
        """A problem for errors of formulas that are not declared as missing."""
        found = [
            (row, cell)
            for row, cell in zip(self.rows, cells, strict=True)
            if isinstance(cell, ErrorValue) and str(cell) not in self.rules.na
        ]
        if found:
            rows = [row for row, _ in found[: limits.SHOWN]]
            shown = tuple(rows) if len(rows) == len(found) else (*rows, "…")
            unit = f"one_{self.place.unit}" if len(found) == 1 else f"{self.place.unit}s"
            said = Problem(f"place.{unit}", {"rows": shown})
            where = {"place": self.place.said(), "column": heading, "rows": said}
            self._problem("file.error_value", **where, got=str(found[0][1]))

    def _problem(self, code: str, **parameters: object) -> None:
        if len(self.problems) < limits.MOST_PROBLEMS:
            self.problems.append(Problem(code, {"path": str(self.place.path), **parameters}))

    def notes(self) -> list[Problem]:
        """What was changed in reading, in one note."""
        if not self._stripped:
            return []
        headings = [*self._stripped]
        columns = tuple(headings) if len(headings) <= limits.SHOWN else (*headings[: limits.SHOWN], "…")
        count = sum(self._stripped.values())
        return [Problem("note.stripped", {"place": self.place.said(), "columns": columns, "count": count})]


def _texts(cells: list[Cell]) -> Column:
    """Texts; dates where every cell is one."""
    texts = [None if cell is None else _as_text(cell) for cell in cells]
    return dates(texts) if all(cell is None or isinstance(cell, datetime.date) for cell in cells) else texts


def _as_text(cell: Cell) -> str:
    if isinstance(cell, Percentage):
        return cell.written
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
