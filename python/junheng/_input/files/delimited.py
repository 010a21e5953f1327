"""Delimited text (RFC 4180): records with the line where each begins. Cells may have any length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from junheng._input.files import limits
from junheng._input.files.problems import Problem, UnreadableFile, rejected
from junheng._input.files.raw import BLANKS, EmptyRows, Place, RawTable, is_blank

_QUOTE = '"'
_MARKS = re.compile('"*')
# Marks beside each other that end a quoted cell: an odd number, for two are one mark in the text. Longer rows of marks
# are counted where they are found: a group that is repeated millions of times takes memory.
_LAST_MARKS = re.compile('(?<!")(?:"(?:""){0,64}(?!")|"{130,})')
# Lines without a quotation mark are divided so many characters at a time.
_PIECE = 1 << 18
_EMPTY_LINES = re.compile(r"[\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DELIMITERS = ",;\t"
# How a note below a table begins.
_NOTE = re.compile(r"\s*(?:注|备注|说明|填表|制表|审核|单位负责人|资料来源|数据来源|[Nn]otes?\b|[Ss]ources?\b)")


class _BadQuote(Exception):
    """A quoted cell that does not end, or is followed by text; with its place in the text."""

    def __init__(self, code: str, at: int) -> None:
        self.code, self.at = code, at


def raw_text(path: Path, text: str) -> RawTable:
    """The cells of delimited text.

    Raises:
        UnreadableFile: If a row has another number of cells than the headings, or a quoted cell does not end.
    """
    place = Place(path)
    lines, rows = _rows(place, text)
    columns = dict(enumerate(zip(*rows, strict=True))) if rows else {}
    return RawTable(place, lines, columns)


def _rows(place: Place, text: str) -> tuple[list[int], list[list[str]]]:
    lines: list[int] = []
    rows: list[list[str]] = []
    empty = EmptyRows(place)
    try:
        for line, cells in records(text, _delimiter(text)):
            if not any(cells) or (not cells[0].strip(BLANKS) and all(map(is_blank, cells))):
                empty.add(line)
                continue
            for one in empty.before(line):
                lines.append(one)
                rows.append([""])
            lines.append(line)
            rows.append(cells)
    except _BadQuote as error:
        raise rejected(error.code, place.path, line=1 + _breaks(text, 0, error.at)) from error
    _even(place, lines, rows)
    return lines, rows


def _even(place: Place, lines: list[int], rows: list[list[str]]) -> None:
    """Makes all rows as wide as the headings: empty ones, titles above and notes below.

    Some programs write these without delimiters.

    Raises:
        UnreadableFile: If any other row has another number of cells.
    """
    head = next((at for at, cells in enumerate(rows[: limits.HEAD_ROWS]) if len(cells) > 2), 0)
    if any(len(cells) != 1 for cells in rows[:head]):
        head = 0
    expected = len(rows[head]) if rows else 0
    ragged: list[Problem] = []
    for at, cells in enumerate(rows):
        if len(cells) == expected:
            continue
        if len(cells) == 1 and (at < head or not cells[0] or _NOTE.match(cells[0])):
            cells.extend([""] * (expected - 1))
        elif len(ragged) < limits.MOST_PROBLEMS:
            where = {"line": lines[at], "expected": expected, "got": len(cells)}
            ragged.append(Problem("file.ragged_row", {"path": str(place.path), **where}))
    if ragged:
        raise UnreadableFile(ragged)


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
    marks = _MARKS.match(text, at)
    while marks is not None and len(marks[0]) % 2 == 0:
        marks = _LAST_MARKS.search(text, marks.end())
    if marks is None:
        raise _BadQuote("file.unclosed_quote", at - 1)
    return text[at : marks.end() - 1].replace(_QUOTE + _QUOTE, _QUOTE), marks.end()


def _delimiter(text: str) -> str:
    """The delimiter that divides the first row with any into most cells, headings or not; otherwise a comma."""

    def cells(delimiter: str) -> list[int]:
        try:
            rows = islice(records(text, delimiter), limits.HEAD_ROWS)
            return [len(one) if any(map(_has_content, one)) else 0 for _, one in rows]
        except _BadQuote:
            return []

    counts = {delimiter: cells(delimiter) for delimiter in _DELIMITERS}
    for at in range(max(map(len, counts.values()), default=0)):
        found = {delimiter: of[at] if at < len(of) else 0 for delimiter, of in counts.items()}
        if max(found.values()) > 1:
            return max(_DELIMITERS, key=lambda delimiter: found[delimiter])
    return ","


def _has_content(cell: str) -> bool:
    return bool(cell.strip(BLANKS + _DELIMITERS))
