"""What was found out about a file while it was read, for results and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from junheng._input.files.layout.dictionary import entries
from junheng._input.files.problems import Problem
from junheng._texts.command_line import say
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language, chosen
from junheng._texts.width import width

# So many headings, rows or sheets are named in one note.
_SHOWN = 5


@dataclass(frozen=True)
class ReadColumn:
    """A column as it was read.

    Attributes:
        heading: The heading as the file has it; the rows of a heading of several rows are divided by `` / ``.
        name: The heading of the column in the table.
        column: The id of the column of the dictionary; None for any other column.
        unit: The unit that the heading states.
        factor: How many of the unit of the dictionary that is; values are multiplied by it where they are used.
    """

    heading: str
    name: str
    column: str | None = None
    unit: str | None = None
    factor: float = 1.0


@dataclass(frozen=True)
class SkippedRow:
    """A row that is no part of the table.

    Attributes:
        row: The line of the file or the row of the sheet.
        sheet: The sheet.
        text: The first text of the row.
        reason: ``title``, ``statement``, ``above``, ``unit_row``, ``numbered`` or ``repeated``.
    """

    row: int
    sheet: str | None
    text: str
    reason: str


@dataclass(frozen=True)
class UnreadSheet:
    """A sheet that is no part of the table; `reason` is ``hidden``, ``example``, ``items`` or ``other``."""

    sheet: str
    reason: str


@dataclass(frozen=True)
class Missing:
    """Missing cells of a column for which the user declared a reason."""

    column: str
    reason: str
    count: int


@dataclass(frozen=True)
class NoUnit:
    """A row of the table that is no school or other unit.

    Attributes:
        row: The line of the file or the row of the sheet.
        sheet: The sheet.
        kind: ``total`` for a total, a subtotal or an average of other rows, ``note`` for a text or an empty row.
        label: The text that labels it; None where it has none.
        outcome: ``rejected`` where it is an error of what is computed, ``left_out``, or ``kept`` as a unit.
    """

    row: int
    sheet: str | None
    kind: str
    label: str | None
    outcome: str


@dataclass(frozen=True)
class Reading:
    """How a file was read: which heading is which column, in which unit, and what was left out.

    Attributes:
        path: The file.
        sheets: The sheets that were read, each with its number of rows; empty for a file without sheets.
        header_rows: The rows of the headings, in the first sheet.
        columns: The columns.
        skipped: The rows that are no part of the table.
        filled: The headings of columns with merged cells, and how many cells hold the value of a merged one.
        unread: The other sheets of the workbook.
        missing: Missing cells with a declared reason.
        turned: Whether rows of the file became columns, as in the printed form of class sizes.
        no_units: The rows of the table that are totals or notes, and what happens to them. Results of tables of schools
            have them as `total_rows`.
    """

    path: str = ""
    sheets: Mapping[str, int] = field(default_factory=dict)
    header_rows: Sequence[int] = (1,)
    columns: Sequence[ReadColumn] = ()
    skipped: Sequence[SkippedRow] = ()
    filled: Mapping[str, int] = field(default_factory=dict)
    unread: Sequence[UnreadSheet] = ()
    missing: Sequence[Missing] = ()
    turned: bool = False
    no_units: Sequence[NoUnit] = ()

    @property
    def is_plain(self) -> bool:
        """Whether nothing was inferred: the table begins in the first row, with one row of headings."""
        return not [*self.notes()]

    def notes(self) -> Iterator[Problem]:
        """What a reader of a result has to know, in a few lines."""
        if len(self.sheets) > 1:
            sheets = tuple(f"{sheet} ({count})" for sheet, count in self.sheets.items())
            yield Problem("reading.joined", {"sheets": sheets})
            # A sheet named after a stage is the first part of the headings that it gives one.
            staged = tuple(one.heading for one in self.columns if one.heading.split(" / ")[0] in self.sheets)
            if staged:
                yield Problem("reading.staged", {"columns": few(staged)})
        named = {"sheet": next(iter(self.sheets), ""), "unread": tuple(one.sheet for one in self.unread)}
        if self.unread and self.sheets:
            yield Problem("reading.unread" if len(self.sheets) == 1 else "reading.others", named)
        if self.skipped or len(self.header_rows) > 1:
            yield self._rows()
        if self.turned:
            yield Problem("reading.turned", {})
        if self.filled:
            headings = tuple(f"{heading} ({count})" for heading, count in self.filled.items())
            yield Problem("reading.filled", {"columns": few(headings)})
        scaled = [f"{one.heading} ×{one.factor:,.0f}" for one in self.columns if one.factor != 1]
        if scaled:
            yield Problem("reading.scaled", {"columns": few(tuple(scaled))})
        for reason in dict.fromkeys(one.reason for one in self.missing):
            of_reason = [one for one in self.missing if one.reason == reason]
            columns = tuple(f"{one.column} ({one.count})" for one in of_reason)
            count = sum(one.count for one in of_reason)
            said = {"reason": Problem(f"missing.{reason}", {}), "count": count, "columns": few(columns)}
            yield Problem("reading.missing", said)

    def _rows(self) -> Problem:
        rows = tuple(dict.fromkeys(one.row for one in self.skipped))
        header = Problem("reading.rows", {"rows": self._named(self.header_rows)})
        if not rows:
            return Problem("reading.header", {"header": header})
        reasons = dict.fromkeys(one.reason for one in self.skipped)
        said = tuple(Problem(f"skipped.{one}", {}) for one in reasons)
        return Problem("reading.header_after", {"header": header, "rows": self._named(few(rows)), "reasons": said})

    def _named(self, rows: Sequence[int]) -> Problem:
        """Rows as the file calls them: rows of a sheet, lines of a text."""
        unit = "row" if self.sheets else "line"
        return Problem(f"place.{unit}s" if len(rows) > 1 else f"place.one_{unit}", {"rows": tuple(rows)})

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data."""
        return {
            "path": self.path,
            "sheets": [{"sheet": sheet, "rows": count} for sheet, count in self.sheets.items()],
            "header_rows": [*self.header_rows],
            "columns": [vars(one) for one in self.columns],
            "skipped": [vars(one) for one in self.skipped],
            "filled": [{"heading": heading, "cells": count} for heading, count in self.filled.items()],
            "unread": [vars(one) for one in self.unread],
            "missing": [vars(one) for one in self.missing],
            "turned": self.turned,
            "no_units": [vars(one) for one in self.no_units],
        }

    def to_json(self) -> str:
        """The record as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def text(self, lang: str | None = None) -> str:
        """The record as text, in ``"en"`` or ``"zh"``; by default in the language that is set."""
        return "\n".join(neutral(line) for line in self._lines(chosen(lang)))

    def _lines(self, language: Language) -> Iterator[str]:
        def said(code: str, **parameters: object) -> str:
            return Problem(code, parameters).text(language)

        yield said("reading.title", path=self.path)
        for sheet, count in self.sheets.items():
            yield said("reading.sheet", sheet=sheet, count=count)
        yield said("reading.rows", rows=self._named(self.header_rows))
        yield ""
        yield from self._table(language)
        yield ""
        for skipped in self.skipped:
            reason = Problem(f"skipped.{skipped.reason}", {})
            place = self._named([skipped.row])
            yield said("reading.skipped", row=place, reason=reason, text=_short(skipped.text))
        for unread in self.unread:
            yield said("reading.sheet_unread", sheet=unread.sheet, reason=Problem(f"unread.{unread.reason}", {}))
        for note in self.notes():
            if note.code in ("reading.turned", "reading.filled", "reading.missing", "reading.scaled"):
                yield note.text(language)
        yield from self._no_units(language)
        if not (self.skipped or self.unread or self.no_units):
            yield said("reading.nothing_skipped")

    def _no_units(self, language: Language) -> Iterator[str]:
        """The rows that are no units, then what happens to them."""
        several = len({one.sheet for one in self.no_units}) > 1
        for one in self.no_units:
            place = self._named([one.row])
            if several:
                place = Problem("row.sheet", {"sheet": one.sheet, "number": one.row})
            kind = Problem(f"no_unit.{one.kind}", {})
            yield Problem("reading.no_unit", {"row": place, "kind": kind, "text": _short(one.label or "")}).text(
                language
            )
        for outcome in dict.fromkeys(one.outcome for one in self.no_units):
            yield say(f"no_unit.{outcome}", language)

    def _table(self, language: Language) -> Iterator[str]:
        heads = [say(f"reading.head.{one}", language) for one in ("heading", "column", "unit")]
        rows = [heads] + [[_short(one.heading), self._column(one, language), _unit(one)] for one in self.columns]
        widths = [max(width(row[at]) for row in rows) for at in range(3)]
        for row in rows:
            cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
            yield "  ".join(cells).rstrip()

    def _column(self, one: ReadColumn, language: Language) -> str:
        if one.column is None:
            return say("reading.unknown", language)
        entry = entries().get(one.column)
        return one.column if entry is None else f"{one.column} {entry['name'][language]}"


def _unit(one: ReadColumn) -> str:
    factor = "" if one.factor == 1 else f" ×{one.factor:,.0f}"
    return f"{one.unit or ''}{factor}"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"


def few(entries: tuple[Any, ...]) -> tuple[Any, ...]:
    """The first of some entries, as a message lists them."""
    return entries if len(entries) <= _SHOWN else (*entries[:_SHOWN], "…")
