"""Which rows of a sheet are the headings, and which above and below them are no part of the table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from junheng import _core
from junheng._input.files import limits
from junheng._input.files.encoding import damaged
from junheng._input.files.layout.dictionary import meaning_of, unit_of
from junheng._input.files.layout.headings import heading_of
from junheng._input.files.layout.merged import Range
from junheng._input.files.layout.record import SkippedRow
from junheng._input.files.numbers import narrowed, number
from junheng._input.files.problems import Problem, rejected
from junheng._input.files.raw import Cell, ErrorValue, RawTable, text_of

# What is stated above a table: 填报单位：…, 单位：人, 2025年9月.
_STATEMENT = re.compile(
    r"[^：:]{1,20}[：:].*|[（(].*[）)]|(?:填报|制表|填表|报送|统计|编制)(?:单位|人|时间|日期).*"
    r"|\d{4}\s*(?:[-—－–~至/.年]\s*)+(?:\d{1,4}\s*)?(?:学年(?:度|初)?|年度?|月)?(?:\d{1,2}\s*[月日]?)*|附[件表].{0,8}|表\s*号.*",
    re.DOTALL,
)
# A unit stated above a table, for all columns that it suits: 单位：万元, Unit: 10,000 yuan.
_STATED_UNITS = re.compile(r"(?:单位|[Uu]nits?)\s*[：:]\s*([^（()）]*)")
_BETWEEN_UNITS = re.compile(r"[、，；;/和及]|,(?!\d)|\s{2,}")
# The words of a row that numbers the columns.
_ORDINALS = frozenset("甲乙丙丁戊己庚辛") | {"栏次", "列次", "栏号", "序号"}


@dataclass(frozen=True)
class Header:
    """The rows of the headings among the rows of a table, counted from zero, and the rows that are no part of it.

    Attributes:
        first: The first row of the headings.
        depth: How many rows these have.
        levels: For each column the texts of its heading, from above.
        body: The first row below.
        units: The units of a row of units, by column.
        skipped: Rows that are no part of the table.
        guessed: The columns of which the first level was taken from the left, although no cells are merged.
    """

    first: int
    depth: int
    levels: Mapping[int, Sequence[str]]
    body: int
    units: Mapping[int, str] = field(default_factory=dict)
    skipped: Sequence[SkippedRow] = ()
    guessed: frozenset[int] = frozenset()


def header_of(raw: RawTable) -> Header:
    """The headings of a table, which are in its first row unless titles or statements are above them.

    Raises:
        UnreadableFile: If another row may be that of the headings.
    """
    return _Finder(raw).header()


class _Finder:
    def __init__(self, raw: RawTable) -> None:
        self.raw = raw
        self.rows = [raw.row(at) for at in range(min(len(raw.rows), limits.HEAD_ROWS))]
        self.known = [_known(row) for row in self.rows]
        self.skipped: list[SkippedRow] = []

    def header(self) -> Header:
        first = 0
        while first + 1 < len(self.rows) and (reason := self._no_heading(first)):
            if self.rows[first]:
                self._skip(first, reason)
            first += 1
        self._reject_data(first)
        self._reject_later(first)
        depth, guessed = self._depth(first)
        levels = self._levels(first, depth, guessed)
        body, units = first + depth, {}
        if body < len(self.rows) and (units := self._units(body, levels)):
            self._skip(body, "unit_row")
            body += 1
        if body < len(self.rows) and self._numbers_columns(body):
            self._skip(body, "numbered")
            body += 1
        self._reject_stated_units(first, {at: parts for at, parts in levels.items() if at not in units})
        return Header(first, depth, levels, body, units, tuple(self.skipped), guessed)

    def _skip(self, at: int, reason: str) -> None:
        text = next((text_of(cell) for cell in self.rows[at].values()), "")
        self.skipped.append(SkippedRow(self.raw.rows[at], self.raw.place.sheet, text, reason))

    def _no_heading(self, at: int) -> str | None:
        """Why a row at the beginning is no row of headings; None if it may be one."""
        row, below = self.rows[at], self.rows[at + 1 : at + 11]
        if not row:
            return "title"
        widest = max((len(one) for one in below), default=0)
        if any(isinstance(cell, ErrorValue) for cell in row.values()):
            return None
        if len(row) == 1 and (widest > 2 or (widest == 2 and self._is_merged(at))):
            return "title" if not _STATEMENT.fullmatch(text_of(next(iter(row.values())))) else "statement"
        if self.known[at]:
            return None
        if widest > len(row) and all(
            isinstance(one, str) and _STATEMENT.fullmatch(one.strip()) for one in row.values()
        ):
            return "statement"
        best = max(range(at + 1, min(at + 11, len(self.rows))), key=lambda one: self.known[one], default=at)
        return "above" if self.known[best] > 1 and 2 * len(row) < len(self.rows[best]) else None

    def _is_merged(self, at: int) -> bool:
        return any(one.top == self.raw.rows[at] and one.is_wide for one in self.raw.merged)

    def _reject_data(self, first: int) -> None:
        """Rows were taken for titles, and the row below holds numbers: headings are missing."""
        if first and not self.known[first] and not self._only_texts(first):
            title = next((self._quoted(at) for at in range(first) if self.rows[at]), "")
            raise rejected("file.no_headings", self.raw.place.path, place=self.raw.place.said(), got=title)

    def _reject_later(self, first: int) -> None:
        """Two rows may be the headings: the first, of which no heading is known, and one further down."""
        if self.known[first]:
            return
        for at in range(first + 1, min(first + 11, len(self.rows))):
            texts = [cell for cell in self.rows[at].values() if isinstance(cell, str)]
            is_other = (
                self.known[at] > 2 and 2 * self.known[at] > len(self.rows[at]) and len(texts) == len(self.rows[at])
            )
            if is_other and not self._continues(first, at):
                readings = (self._quoted(first), self._quoted(at))
                raise rejected("file.two_headers", self.raw.place.path, place=self.raw.place.said(), readings=readings)

    def _reject_stated_units(self, first: int, levels: Mapping[int, Sequence[str]]) -> None:
        """A unit above the table that is a multiple of that of a column whose heading states none."""
        names = [name for parts in levels.values() if not unit_of(name := heading_of(parts).name) and meaning_of(name)]
        for at in range(first):
            texts = [cell for cell in self.rows[at].values() if isinstance(cell, str)]
            stated = [
                unit.strip()
                for text in texts
                for found in _STATED_UNITS.findall(text)
                for unit in _BETWEEN_UNITS.split(found)
            ]
            for unit in filter(_core.names_unit, stated):
                scaled = [name for name in names if _core.factor_of(f"{name}（{unit}）") != 1]
                if scaled:
                    place = self.raw.place.at(self.raw.rows[at])
                    raise rejected("file.stated_unit", self.raw.place.path, place=place, unit=unit, column=scaled[0])

    def _continues(self, first: int, at: int) -> bool:
        """Whether a row may be a further row of the headings that begin in the first."""
        return at - first < limits.MOST_LEVELS and bool(self._depth(first)[0] > at - first)

    def _quoted(self, at: int) -> Problem:
        texts = tuple(text_of(cell) for cell in [*self.rows[at].values()][: limits.SHOWN])
        return Problem("reading.row", {"row": self.raw.rows[at], "texts": texts})

    def _depth(self, first: int) -> tuple[int, frozenset[int]]:
        """How many rows the headings have, and the columns whose first level is taken from the left."""
        depth = 1
        number = self.raw.rows[first]
        for one in self.raw.merged:
            if one.top == number and (one.is_high or one.is_wide):
                below = bisect_right(self.raw.rows, one.bottom)
                depth = max(depth, below - first + (one.is_wide and self._filled_below(below, one)))
        depth = min(depth, limits.MOST_LEVELS)
        while depth > 1 and not self._only_texts(first + depth - 1):
            depth -= 1
        if depth > 1:
            return depth, frozenset()
        return self._unmerged_depth(first)

    def _filled_below(self, at: int, one: Range) -> bool:
        row = self.rows[at] if at < len(self.rows) else {}
        return sum(one.left <= position <= one.right for position in row) > 1

    def _only_texts(self, at: int) -> bool:
        if at >= len(self.rows) or not self.rows[at]:
            return False
        return all(_is_text(cell) for cell in self.rows[at].values())

    def _unmerged_depth(self, first: int) -> tuple[int, frozenset[int]]:
        """The same where no cells are merged: the row below holds texts only, and completes headings."""
        below = first + 1
        if not self._only_texts(below) or not self._only_texts(first):
            return 1, frozenset()
        upper, lower = self.rows[first], self.rows[below]
        texts = [text_of(cell) for cell in upper.values()]
        open_ = [at for at in lower if at not in upper]
        if not open_ and len({*texts}) == len(texts):
            return 1, frozenset()
        guessed = frozenset(open_)
        levels = self._levels(first, 2, guessed)
        completed = [heading_of(parts) for at, parts in levels.items() if at in lower and len(parts) > 1]
        found = {meaning_of(one.name) for one in completed} - {None}
        own = sum(meaning_of(text) is not None for text in {*texts})
        return (2, guessed) if len(found) > 1 and len(found) + own >= self.known[first] else (1, frozenset())

    def _levels(self, first: int, depth: int, guessed: frozenset[int]) -> dict[int, list[str]]:
        """The texts of each column's heading, with merged cells and, where guessed, cells to the left."""
        levels: dict[int, list[str]] = {}
        covered = self._covered(first, depth)
        for position in sorted(self.raw.columns):
            texts = [self._text(at, position, covered) for at in range(first, first + depth)]
            if position in guessed:
                texts[0] = self._to_the_left(first, position)
            above = ["", *texts]
            levels[position] = [text for text, before in zip(texts, above, strict=False) if text and text != before]
        return levels

    def _covered(self, first: int, depth: int) -> dict[tuple[int, int], tuple[int, int]]:
        """For each cell of the headings that a merged range covers, the cell with its value."""
        rows = {self.raw.rows[at]: at for at in range(first, min(first + depth, len(self.rows)))}
        positions = sorted(self.raw.columns)
        covered: dict[tuple[int, int], tuple[int, int]] = {}
        for one in self.raw.merged:
            if one.top not in rows:
                continue
            own = positions[bisect_left(positions, one.left) : bisect_right(positions, one.right)]
            for at in (at for row, at in rows.items() if row <= one.bottom and row >= one.top):
                for position in own:
                    if (at, position) in covered:  # no program writes ranges that overlap
                        raise damaged(self.raw.place.path, "workbook")
                    covered[at, position] = rows[one.top], one.left
        return covered

    def _text(self, at: int, position: int, covered: Mapping[tuple[int, int], tuple[int, int]]) -> str:
        row, column = covered.get((at, position), (at, position))
        return text_of(self.rows[row].get(column))

    def _to_the_left(self, at: int, position: int) -> str:
        filled = [one for one in self.rows[at] if one < position]
        # A heading that nothing stands below is complete.
        is_group = bool(filled) and max(filled) in self.rows[at + 1]
        return text_of(self.rows[at][max(filled)]) if is_group else ""

    def _units(self, at: int, levels: Mapping[int, Sequence[str]]) -> dict[int, str]:
        """The units in a row that holds nothing else, where one of them is that of its column."""
        row = {position: text_of(cell).strip("()（） ") for position, cell in self.rows[at].items() if _is_text(cell)}
        words = {position: text for position, text in row.items() if text not in ("单位", "计量单位", "unit", "Unit")}
        if len(row) != len(self.rows[at]) or not words or not all(map(_core.names_unit, words.values())):
            return {}
        names = {position: heading_of(levels[position]).name for position in words}
        stated = (
            names[position] if unit_of(names[position]) else f"{names[position]}（{unit}）"
            for position, unit in words.items()
        )
        return words if any(map(meaning_of, stated)) else {}

    def _numbers_columns(self, at: int) -> bool:
        """Whether a row numbers the columns, as 甲 乙 1 2 3 does."""
        texts = [text_of(cell) for _, cell in sorted(self.rows[at].items())]
        words = [text for text in texts if text in _ORDINALS]
        numbers = [text.strip("()（）[]") for text in texts if text not in _ORDINALS]
        ordered = [str(number) for number in range(1, len(numbers) + 1)]
        return bool(words) and len(numbers) > 2 and numbers == ordered


def _is_text(cell: Cell) -> bool:
    """Whether a cell is a text that is no number."""
    return isinstance(cell, str) and not isinstance(cell, ErrorValue) and number(narrowed(cell).strip()) is None


def _known(row: Mapping[int, Cell]) -> int:
    """How many columns of the dictionary the cells of a row name."""
    return len({meaning_of(cell) for cell in row.values() if isinstance(cell, str)} - {None})
