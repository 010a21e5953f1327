"""The table in a sheet: its headings, its rows, and a record of what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from junheng import _core
from junheng._input.files import limits
from junheng._input.files.layout.body import filled
from junheng._input.files.layout.dictionary import meaning_of, unit_of
from junheng._input.files.layout.form import turned
from junheng._input.files.layout.header import Header, header_of
from junheng._input.files.layout.headings import Heading, heading_of
from junheng._input.files.layout.record import ReadColumn, Reading, SkippedRow
from junheng._input.files.layout.table import Located
from junheng._input.files.problems import Problem, UnreadableFile, rejected
from junheng._input.files.raw import RawTable, text_of

T = TypeVar("T")


def located(raw: RawTable, *, is_mapped: bool = False) -> Located:
    """The table in the cells of a sheet or a text. With `is_mapped` the meaning of headings is stated elsewhere.

    Raises:
        UnreadableFile: If there is none, if a heading has two meanings, or if cells are merged in a way that leaves
            open which rows a value belongs to.
    """
    path, place = raw.place.path, raw.place
    if not raw.rows:
        raise rejected("file.empty", path)
    header = header_of(raw)
    if header.body >= len(raw.rows):
        raise rejected("file.no_rows", path, place=place.at(raw.rows[header.first]))
    headings = {position: _heading(header, position) for position in raw.columns}
    if not is_mapped:
        _reject_ambiguous(raw, header, headings)
    names = {position: one.name for position, one in headings.items()}
    columns, merged = filled(raw, header, names)
    skipped = _repeated(raw, header)
    cells = {position: _without(column[header.body :], header.body, skipped) for position, column in columns.items()}
    rows = _without(raw.rows[header.body :], header.body, skipped)
    reading = Reading(
        path=str(path),
        sheets={} if place.sheet is None else {place.sheet: len(rows)},
        header_rows=[raw.rows[at] for at in range(header.first, header.first + header.depth)],
        columns=[*read_columns(headings)],
        skipped=[*header.skipped, *skipped.values()],
        filled=merged,
    )
    return turned(Located(place, rows, names, cells, reading))


def _heading(header: Header, position: int) -> Heading:
    found = heading_of(header.levels[position], guessed=position in header.guessed)
    unit = header.units.get(position)
    if unit is None or not found.name:
        return found
    own = unit_of(found.name)
    if own == unit:
        return found
    if own is not None:
        return Heading(found.parts, found.name, (found.name, f"{found.name} {unit}"))
    return Heading([*found.parts, unit], f"{found.name}（{unit}）", found.readings)


def _reject_ambiguous(raw: RawTable, header: Header, headings: Mapping[int, Heading]) -> None:
    """One problem for each heading of two meanings.

    A part that was taken from the left is confirmed where the same parts stand below another part as well: 学生数
    below 小学 and below 初中.
    """
    last = [one.parts[-1] for one in headings.values() if len(one.parts) > 1]
    problems = []
    for position, one in headings.items():
        is_confirmed = position in header.guessed and last.count(one.parts[-1]) > 1
        if one.readings and not is_confirmed:
            parameters = {"place": raw.place.said(), "position": position + 1, "heading": one.shown}
            problems.append(Problem("file.two_readings", {**parameters, "readings": one.readings}))
    if problems:
        further = len(problems) - limits.SHOWN
        more = [Problem("file.more_readings", {"place": raw.place.said(), "count": further})] if further > 0 else []
        raise UnreadableFile([*problems[: limits.SHOWN], *more])


def read_columns(headings: Mapping[int, Heading]) -> Iterator[ReadColumn]:
    """The record of the columns that have a heading."""
    for _, one in sorted(headings.items()):
        if one.name:
            meaning = meaning_of(one.name)
            yield ReadColumn(one.shown, one.name, meaning, unit_of(one.name), _core.factor_of(one.name))


def _without(cells: Sequence[T], first: int, skipped: Collection[int]) -> Sequence[T]:
    """The cells without those of skipped rows; `first` is the row of the first cell."""
    return [cell for at, cell in enumerate(cells, first) if at not in skipped] if skipped else cells


def _repeated(raw: RawTable, header: Header) -> dict[int, SkippedRow]:
    """The rows below the headings that repeat these, as printed pages do."""
    found: dict[int, SkippedRow] = {}
    for place in range(header.first, header.first + header.depth):
        texts = {position: text_of(cell) for position, cell in raw.row(place).items()}
        if len(texts) < 2:
            continue
        position, text = next(iter(texts.items()))
        column = raw.columns[position]
        for at in range(header.body, len(raw.rows)):
            cell = column[at]
            # The first cell decides for nearly all rows.
            if isinstance(cell, str) and text_of(cell) == text:
                row = {position: text_of(cell) for position, cell in raw.row(at).items()}
                if row == texts:
                    found[at] = SkippedRow(raw.rows[at], raw.place.sheet, text, "repeated")
    return found
