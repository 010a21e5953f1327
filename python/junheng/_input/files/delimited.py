"""Delimited text (RFC 4180): records with the line where each begins. Cells may have any length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from junheng._input.files import limits
from junheng._input.files.problems import Problem, UnreadableFile, rejected
from junheng._input.files.raw import BLANKS, Cell, EmptyRows, Place, RawTable, is_blank, title_of

_QUOTE = '"'
# Lines without a quotation mark are divided so many characters at a time.
_PIECE = 1 << 18
_EMPTY_LINES = re.compile(r"[\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DELIMITERS = ",;\t"


class _BadQuote(Exception):
    """A quoted cell that does not end, or is followed by text; with its place in the text."""

    def __init__(self, code: str, at: int) -> None:
        self.code, self.at = code, at


def raw_text(path: Path, text: str) -> RawTable:
    """The cells of delimited text.

    Raises:
        UnreadableFile: If a row has another number of cells than the headings, a quoted cell does not end, or a
            title stands above the headings.
    """
    place = Place(path)
    lines, rows = _rows(place, text)
    columns = dict(enumerate(zip(*rows, strict=True))) if rows else {}
    return RawTable(place, lines, columns)


def _rows(place: Place, text: str) -> tuple[list[int], list[list[str]]]:
    lines: list[int] = []
    rows: list[list[str]] = []
    ragged: list[Problem] = []
    empty = EmptyRows(place)
    try:
        for line, cells in records(text, _delimiter(text)):
            if not any(cells) or (not cells[0].strip(BLANKS) and all(map(is_blank, cells))):
                empty.add(line)
                continue
            for one in empty.before(line):
                lines.append(one)
                rows.append([""] * len(rows[0]))
            if rows and len(cells) != len(rows[0]) and len(ragged) < limits.MOST_PROBLEMS:
                where = {"line": line, "expected": len(rows[0]), "got": len(cells)}
                ragged.append(Problem("file.ragged_row", {"path": str(place.path), **where}))
            lines.append(line)
            rows.append(cells)
    except _BadQuote as error:
        raise rejected(error.code, place.path, line=1 + _breaks(text, 0, error.at)) from error
    if ragged:
        # A short first row makes every other row look too long.
        first = [*map(_only_row, rows[:10])]
        title = title_of(RawTable(place, lines[:10], dict(enumerate(zip(*_padded(first), strict=True)))))
        raise rejected("file.title_row", place.path, got=title) if title is not None else UnreadableFile(ragged)
    return lines, rows


def _only_row(cells: list[str]) -> list[str]:
    return cells[: limits.MOST_COLUMNS]


def _padded(rows: list[list[str]]) -> list[list[Cell]]:
    wide = max(map(len, rows))
    return [[*cells, *[None] * (wide - len(cells))] for cells in rows]


def records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line where it begins, from one; an empty line is none."""
    at, line = 0, 1
    while at < len(text):
        empty = _EMPTY_LINES.match(text, at)
        if empty:
            line, at = line + _breaks(text, at, empty.end()), empty.end()
            continue
        end = _end_of_plain(text, at)
        if end > at:
            lines = _LINE_END.split(text[at:end]) if text.find("\r", at, end) >= 0 else text[at:end].split("\n")
            for number, one in enumerate(lines, line):
                if one:
                    yield number, one.split(delimiter)
            line, at = line + len(lines) - 1, end
        else:
            cells, end = _quoted_record(text, at, delimiter)
            yield line, cells
            line, at = line + _breaks(text, at, end), end


def _end_of_plain(text: str, at: int) -> int:
    """The end of some of the lines from here on that have no quotation mark; the same place where this line has one."""
    end = text.find("\n", at + _PIECE) + 1 or len(text)
    quote = text.find(_QUOTE, at, end)
    if quote < 0:
        return end
    return max(text.rfind("\n", at, quote), text.rfind("\r", at, quote), at - 1) + 1


def _breaks(text: str, start: int, stop: int) -> int:
    """The line breaks in a part of a text."""
    if text.find("\r", start, stop) < 0:
        return text.count("\n", start, stop)
    return sum(1 for _ in _LINE_END.finditer(text, start, stop))


def _quoted_record(text: str, at: int, delimiter: str) -> tuple[list[str], int]:
    """A record with a quotation mark in it, and where the next one begins."""
    cells: list[str] = []
    plain = re.compile(f"[^{re.escape(delimiter)}\r\n]*")
    while True:
        if text.startswith(_QUOTE, at):
            cell, at = _quoted(text, at + 1)
        else:
            found = plain.match(text, at)
            assert found is not None
            cell, at = found[0], found.end()
        cells.append(cell)
        if text.startswith(delimiter, at):
            at += 1
            continue
        ended = _LINE_END.match(text, at)
        if ended is None and at < len(text):
            raise _BadQuote("file.text_after_quote", at)
        return cells, ended.end() if ended else at


def _quoted(text: str, at: int) -> tuple[str, int]:
    """The text of a quoted cell from behind its first mark, and where it ends; a doubled mark is one."""
    parts: list[str] = []
    start = at - 1
    while True:
        end = text.find(_QUOTE, at)
        if end < 0:
            raise _BadQuote("file.unclosed_quote", start)
        parts.append(text[at:end])
        if not text.startswith(_QUOTE, end + 1):
            return "".join(parts), end + 1
        parts.append(_QUOTE)
        at = end + 2


def _delimiter(text: str) -> str:
    """The delimiter that divides the row of headings into most cells; a comma where none does."""

    def cells(delimiter: str) -> int:
        try:
            return len(next(records(text, delimiter), (0, []))[1])
        except _BadQuote:
            return 0

    return max(_DELIMITERS, key=cells)
