"""Excel workbooks."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from junheng._input.files.problems import rejected
from junheng._input.files.rows import Cell, Grid, title_of
from junheng._input.percentage import Percentage
from junheng._texts.phrases import failure


def excel_rows(path: Path, data: bytes, sheet: str | None) -> Grid:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        extra = "junheng[excel]"
        raise failure("intake.needs_package", got=path.name, package="openpyxl", expected=extra) from error
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise rejected("file.unreachable", path, got=error) from error
    names = [one.title for one in book.worksheets]
    if sheet is not None and sheet not in names:
        raise rejected("file.unknown_sheet", path, got=sheet, expected=tuple(names))
    page = book[sheet or names[0]]
    if page.merged_cells.ranges:
        got = ", ".join(sorted(str(one) for one in page.merged_cells.ranges))
        raise rejected("file.merged_cells", path, sheet=page.title, got=got)
    _check_formulas(path, data, page)
    rows: list[Sequence[Cell]] = [[_stored(cell) for cell in row] for row in page.iter_rows()]
    title = title_of(rows)
    if title is not None:
        raise rejected("file.title_row", path, got=title)
    return Grid(rows, [*range(1, len(rows) + 1)], page.title)


def _check_formulas(path: Path, data: bytes, page: Any) -> None:
    """A formula that no program has computed yet would read as a missing cell."""
    import openpyxl

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        if not any(b"<f" in archive.read(name) for name in sheets):
            return
    formulas = openpyxl.load_workbook(io.BytesIO(data), data_only=False, read_only=True)[page.title]
    unsaved = [
        cell.coordinate
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and page[cell.coordinate].value is None
    ]
    if unsaved:
        raise rejected("file.unsaved_formula", path, sheet=page.title, got=", ".join(unsaved[:10]))


def _stored(cell: Any) -> Cell:
    """A cell's value; a percentage, which Excel stores as 0.96 and shows as 96%, knows how it is written."""
    value = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and "%" in cell.number_format:
        return Percentage(value)
    return _cell(value)


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or isinstance(value, (int, float, datetime.date, datetime.time)):
        return value
    return str(value)
