"""Rows of cells as the columns of a table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from junheng._input.cells import dates, day_of
from junheng._input.files.problems import Problem, UnreadableFile, rejected
from junheng._input.files.table import FileTable
from junheng._input.percentage import Percentage
from junheng._input.rows import FileRows

Cell: TypeAlias = "str | int | float | datetime.date | datetime.time | None"

# A number as a table prints it. Codes of schools with leading zeros are none, and stay text.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)
# Whole numbers with more digits are codes too: a double would lose their last digits.
_LONGEST_WHOLE = 15


@dataclass
class Grid:
    """The cells of a file, the row of headings first.

    Attributes:
        rows: The rows of cells.
        numbers: For each of them, its first line in the file or its row in the worksheet, counted from one.
        sheet: The name of the worksheet; None for a file without worksheets.
    """

    rows: list[Sequence[Cell]]
    numbers: list[int]
    sheet: str | None = None


def title_of(rows: Sequence[Sequence[Cell]]) -> str | None:
    """The single text of the first row, where the rows below have several cells."""
    filled = [[cell for cell in row if not is_blank(cell)] for row in rows[:10]]
    if filled and len(filled[0]) == 1 and any(len(row) > 2 for row in filled[1:]):
        return heading_of(filled[0][0])
    return None


def heading_of(cell: Cell) -> str:
    if isinstance(cell, (datetime.date, datetime.time)):
        return day_of(cell.isoformat()) or cell.isoformat()
    return "" if is_blank(cell) else str(cell).strip()


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def columns_of(path: Path, grid: Grid) -> FileTable:
    rows = grid.rows
    while rows and all(is_blank(cell) for cell in rows[-1]):
        rows.pop()  # spreadsheets leave empty rows behind the last one
    if not rows:
        raise rejected("file.empty", path)
    headings = [heading_of(cell) for cell in rows[0]]
    table: dict[str, list[float | None] | list[str | None]] = {}
    problems = []
    for position, heading in enumerate(headings):
        cells = [row[position] for row in rows[1:]]
        if not heading and all(is_blank(cell) for cell in cells):
            continue
        if not heading:
            problems.append(Problem("file.no_heading", {"path": str(path), "position": position + 1}))
        elif heading in table:
            problems.append(Problem("file.duplicate_heading", {"path": str(path), "column": heading}))
        table[heading] = _column(cells)
    if problems:
        raise UnreadableFile(problems)
    return FileTable(table, FileRows(grid.numbers[1 : len(rows)], grid.sheet))


def _column(cells: Sequence[Cell]) -> list[float | None] | list[str | None]:
    """Numbers where every cell is one, otherwise text; an empty cell is missing."""
    if all(is_blank(cell) or _is_number(cell) for cell in cells):
        return [_as_number(cell) for cell in cells]
    texts = [None if is_blank(cell) else _as_text(cell) for cell in cells]
    return dates(texts) if all(is_blank(cell) or isinstance(cell, datetime.date) for cell in cells) else texts


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        whole = cell.lstrip("-").isdigit()
        return _NUMBER.fullmatch(cell) is not None and not (whole and len(cell) > _LONGEST_WHOLE)
    return cell is None or isinstance(cell, (int, float))


def _as_number(cell: Cell) -> float | None:
    if is_blank(cell) or cell is None or isinstance(cell, (datetime.date, datetime.time)):
        return None
    return cell if isinstance(cell, Percentage) else float(cell)


def _as_text(cell: Cell) -> str:
    if isinstance(cell, Percentage):
        return cell.written
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
