"""Delimited text in the encodings that tables come in."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from junheng._input.files.problems import Problem, UnreadableFile, rejected
from junheng._input.files.rows import Cell, Grid, title_of


def decoded(path: Path, data: bytes) -> str:
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
        raise rejected("file.encoding", path, line=line, got=got) from error


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are damaged UTF-8: read as GB18030 they would turn into other characters."""
    decoded = data.decode("utf-8", errors="replace")
    broken = decoded.count("\ufffd")
    return sum(character > "\x7f" for character in decoded) > 2 * broken


def text_rows(path: Path, text: str) -> Grid:
    lines = text.splitlines(keepends=True)
    delimiter = _delimiter(lines[0] if lines else "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Sequence[Cell]] = []
    numbers: list[int] = []
    problems = []
    end = 0
    try:
        for cells in reader:
            # A quoted cell may go over several lines.
            number, end = end + 1, reader.line_num
            if not cells:
                continue  # an empty line is no row
            rows.append(cells)
            numbers.append(number)
            if len(cells) != len(rows[0]):
                where = {"line": reader.line_num, "expected": len(rows[0]), "got": len(cells)}
                problems.append(Problem("file.ragged_row", {"path": str(path), **where}))
    except csv.Error as error:
        raise rejected("file.malformed", path, line=reader.line_num, got=error) from error
    title = title_of(rows)
    if title is not None:  # a short first row makes every other row look too long
        raise rejected("file.title_row", path, got=title)
    if problems:
        raise UnreadableFile(problems)
    return Grid(rows, numbers)


def _delimiter(heading: str) -> str:
    """The delimiter that divides the row of headings into most cells; a comma where none does."""

    def cells(delimiter: str) -> int:
        return len(next(csv.reader([heading], delimiter=delimiter), []))

    return max(",;\t", key=cells)
