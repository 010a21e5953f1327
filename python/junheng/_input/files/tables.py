"""Tables out of files: delimited text, Excel workbooks and Parquet.

What a file holds is told by its first bytes, not by its name. Nothing is repaired: a cell that is
no number arrives in the core as text, where the finding names its row and what it says.
"""

from __future__ import annotations

import csv
import datetime
import io
import os
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from junheng._input.cells import dates, day_of
from junheng._input.files.problems import Problem, UnreadableFile, why
from junheng._input.percentage import Percentage
from junheng._texts.phrases import refusal

Cell: TypeAlias = "str | int | float | datetime.date | datetime.time | None"

# A number as a table prints it. Codes of schools with leading zeros are not, and stay text.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)
# Whole numbers longer than this are codes too: a double would lose their last digits.
_LONGEST_WHOLE = 15
_EXCEL_97 = b"\xd0\xcf\x11\xe0"


def _refuse(code: str, path: object, **parameters: object) -> UnreadableFile:
    return UnreadableFile([Problem(code, {"path": str(path), **parameters})])


def read_table(source: str | os.PathLike[str], sheet: str | None = None) -> Any:
    """The table in a file; `sheet`, or `file.xlsx#sheet`, names a sheet other than the first.

    Raises:
        UnreadableFile: with all that is wrong with the file as a table.
        WrongTypeError: where reading it needs a package that is not installed; it says which and how.
    """
    path, sheet = _split_sheet(os.fspath(source)) if sheet is None else (Path(source), sheet)
    data = _bytes(path)
    if data.startswith(_EXCEL_97):
        raise _refuse("file.old_excel", path)
    if data.startswith(b"PK\x03\x04"):
        return _columns(path, _excel_rows(path, data, sheet))
    if sheet is not None:
        raise _refuse("file.no_sheets", path, got=sheet)
    if data.startswith(b"PAR1"):
        return _parquet(path)
    return _columns(path, _text_rows(path, _decode(path, data)))


def read_text(source: str | Path) -> str:
    """The text in a file, in any of the encodings that tables come in.

    Raises:
        UnreadableFile: where there is no such file, or it is no text.
    """
    path = Path(source)
    return _decode(path, _bytes(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refuse("file.unreachable", path, got=why(error)) from error


def _split_sheet(source: str) -> tuple[Path, str | None]:
    name, mark, sheet = source.rpartition("#")
    if mark and not Path(source).exists():
        return Path(name), sheet
    return Path(source), None


def _parquet(path: Path) -> Any:
    from junheng._input import tables as _tables

    try:
        return _tables.read_parquet(path)
    except (OSError, ValueError) as error:
        raise _refuse("file.unreachable", path, got=error) from error


# Delimited text


def _decode(path: Path, data: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strictly(path, data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(path, data, "utf-8" if _mostly_utf8(data) else "gb18030")


def _strictly(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        got = data[error.start : error.start + 4].hex(" ")
        raise _refuse("file.encoding", path, line=line, got=got) from error


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are damaged UTF-8: read as GB18030 they would turn into other characters."""
    decoded = data.decode("utf-8", errors="replace")
    broken = decoded.count("\ufffd")
    return sum(character > "\x7f" for character in decoded) > 2 * broken


def _text_rows(path: Path, text: str) -> list[Sequence[Cell]]:
    lines = text.splitlines(keepends=True)
    delimiter = _delimiter(lines[0] if lines else "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Sequence[Cell]] = []
    problems = []
    try:
        for cells in reader:
            if not cells:
                continue  # an empty line is no row
            rows.append(cells)
            if len(cells) != len(rows[0]):
                where = {"line": reader.line_num, "expected": len(rows[0]), "got": len(cells)}
                problems.append(Problem("file.ragged_row", {"path": str(path), **where}))
    except csv.Error as error:
        raise _refuse("file.malformed", path, line=reader.line_num, got=error) from error
    title = _title(rows)
    if title is not None:  # a short first row makes every other row look too long
        raise _refuse("file.title_row", path, got=title)
    if problems:
        raise UnreadableFile(problems)
    return rows


def _delimiter(heading: str) -> str:
    """The delimiter that divides the row of headings into most cells; a comma where none does."""

    def cells(delimiter: str) -> int:
        return len(next(csv.reader([heading], delimiter=delimiter), []))

    return max(",;\t", key=cells)


# Excel


def _excel_rows(path: Path, data: bytes, sheet: str | None) -> list[Sequence[Cell]]:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        extra = "junheng[excel]"
        raise refusal("intake.needs_package", got=path.name, package="openpyxl", expected=extra) from error
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _refuse("file.unreachable", path, got=error) from error
    names = [one.title for one in book.worksheets]
    if sheet is not None and sheet not in names:
        raise _refuse("file.unknown_sheet", path, got=sheet, expected=", ".join(names))
    page = book[sheet or names[0]]
    if page.merged_cells.ranges:
        got = ", ".join(sorted(str(one) for one in page.merged_cells.ranges))
        raise _refuse("file.merged_cells", path, sheet=page.title, got=got)
    _refuse_unsaved_formulas(path, data, page)
    rows: list[Sequence[Cell]] = [[_stored(cell) for cell in row] for row in page.iter_rows()]
    title = _title(rows)
    if title is not None:
        raise _refuse("file.title_row", path, got=title)
    return rows


def _refuse_unsaved_formulas(path: Path, data: bytes, page: Any) -> None:
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
        raise _refuse("file.unsaved_formula", path, sheet=page.title, got=", ".join(unsaved[:10]))


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


# Rows into columns


def _title(rows: Sequence[Sequence[Cell]]) -> str | None:
    """The single text of the first row, where the rows below have several cells."""
    filled = [[cell for cell in row if not _blank(cell)] for row in rows[:10]]
    if filled and len(filled[0]) == 1 and any(len(row) > 2 for row in filled[1:]):
        return _heading(filled[0][0])
    return None


def _heading(cell: Cell) -> str:
    if isinstance(cell, (datetime.date, datetime.time)):
        return day_of(cell.isoformat()) or cell.isoformat()
    return "" if _blank(cell) else str(cell).strip()


def _blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _columns(path: Path, rows: list[Sequence[Cell]]) -> dict[str, Any]:
    while rows and all(_blank(cell) for cell in rows[-1]):
        rows.pop()  # spreadsheets leave empty rows behind the last one
    if not rows:
        raise _refuse("file.empty", path)
    headings = [_heading(cell) for cell in rows[0]]
    table: dict[str, Any] = {}
    problems = []
    for position, heading in enumerate(headings):
        cells = [row[position] for row in rows[1:]]
        if not heading and all(_blank(cell) for cell in cells):
            continue
        if not heading:
            problems.append(Problem("file.no_heading", {"path": str(path), "position": position + 1}))
        elif heading in table:
            problems.append(Problem("file.duplicate_heading", {"path": str(path), "column": heading}))
        table[heading] = _column(cells)
    if problems:
        raise UnreadableFile(problems)
    return table


def _column(cells: Sequence[Cell]) -> list[float | None] | list[str | None]:
    """Numbers where every cell is one, otherwise text; an empty cell is missing."""
    if all(_blank(cell) or _is_number(cell) for cell in cells):
        return [_as_number(cell) for cell in cells]
    texts = [None if _blank(cell) else _as_text(cell) for cell in cells]
    return dates(texts) if all(_blank(cell) or isinstance(cell, datetime.date) for cell in cells) else texts


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        whole = cell.lstrip("-").isdigit()
        return _NUMBER.fullmatch(cell) is not None and not (whole and len(cell) > _LONGEST_WHOLE)
    return cell is None or isinstance(cell, (int, float))


def _as_number(cell: Cell) -> float | None:
    if _blank(cell) or cell is None or isinstance(cell, (datetime.date, datetime.time)):
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
