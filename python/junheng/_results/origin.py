"""What an assessment was made of, kept so that a report can look at the same table again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from junheng import _core
from junheng._input.rows import FileRows, Note
from junheng._input.tables import Table

JSON: TypeAlias = dict[str, Any]
# The options that every operation on the same table shares.
SHARED = ("by", "columns", "totals")
# Notes that name the sheets of a workbook that were not read.
UNREAD = ("reading.unread", "reading.others")


@dataclass(frozen=True)
class Origin:
    """A table with what was asked of it; the table is the caller's own, not a copy.

    Attributes:
        table: The table of the caller.
        items: The table of answers, where there was one.
        standard: The standard as the core has it; None where none was applied.
        options: The options of the call, as the core reads them.
        keys: The headings that divide the table.
        named: All headings that the call named.
    """

    table: Any
    items: Any = None
    standard: _core.Standard | None = None
    options: str = "{}"
    keys: Sequence[str] = ()
    named: Sequence[str] = ()

    def shared(self) -> JSON:
        """The options that are the same for whatever is computed from this table."""
        given = json.loads(self.options)
        return {name: given[name] for name in SHARED if name in given}

    def of_units(self) -> JSON:
        """The same for an operation without a standard, which knows none of the columns that are the standard's own."""
        given = self.shared()
        if mapped := given.get("columns"):
            given["columns"] = {name: heading for name, heading in mapped.items() if _core.meaning_of(name)}
        return given

    def with_options(self, **options: Any) -> Origin:
        """The same table with other options of the call."""
        return replace(self, options=json.dumps({**json.loads(self.options), **options}))

    def read(self, keys: Sequence[str] = ()) -> Table:
        """The table, divided by its own keys and further ones."""
        every = list(dict.fromkeys([*self.keys, *keys]))
        return Table.of(self.table, keys=every, named=[*self.named, *every])

    def answers(self) -> Table | None:
        """The table of answers."""
        return None if self.items is None else Table.of(self.items, "items")

    def assessed(self, table: Any = None) -> _core.Computed:
        """The assessment of this table, or of another one with the same options."""
        units = self.read() if table is None else Table.of(table, keys=self.keys, named=self.named)
        answers = self.answers() if table is None else None
        return units.passed_to(_core.assess, answers and answers.columns, self.standard, self.options, items=answers)

    def balanced(self, table: Any) -> str:
        """The balance of another table with the same options, as JSON."""
        units = Table.of(table, keys=self.keys, named=self.named)
        return units.passed_to(_core.balance, self.options).to_json()

    def tables(self, *others: Any) -> list[Any]:
        """The tables that were read, each once: of schools, of answers, and further ones."""
        answers = getattr(self.items, "parts", (self.items,))
        every = [one for one in (self.table, *answers, *others) if one is not None]
        return [one for at, one in enumerate(every) if not any(one is known for known in every[:at])]

    def listed(self) -> Sequence[str]:
        """The codes of the items that a list of classes answers."""
        return getattr(self.items, "listed", ())

    def notes(self, *others: Any) -> list[Note]:
        """What reading the files of the tables changed or inferred."""
        rows = [one for table in self.tables(*others) if isinstance(one := getattr(table, "rows", None), FileRows)]
        return notes_of(rows)

    def files(self, *others: Any) -> list[tuple[str, str, int, str | None]]:
        """The files of the tables: name, digest, number of rows and sheet."""
        from junheng._input.files.table import ReadRows  # of no use before a file is read

        rows = [one for table in self.tables(*others) if isinstance(one := getattr(table, "rows", None), ReadRows)]
        named = [(one.path.name, one.sha256, len(one.numbers), one.sheet) for one in rows]
        return list(dict.fromkeys(named))


def notes_of(rows: Sequence[FileRows]) -> list[Note]:
    """The notes of files; a sheet that one table was read from is not among those that another left out."""
    from junheng._input.files.problems import Problem
    from junheng._input.files.table import ReadRows

    read: dict[str, list[str]] = {}
    for one in rows:
        if isinstance(one, ReadRows):
            read.setdefault(one.sha256, []).extend(one.reading.sheets)
    told: set[str] = set()
    out: list[Note] = []
    for one in rows:
        for note in one.notes:
            is_of_sheets = isinstance(note, Problem) and note.code in UNREAD
            if not (is_of_sheets and isinstance(one, ReadRows) and len(set(read[one.sha256])) > 1):
                out.append(note)
            elif one.sha256 not in told:
                told.add(one.sha256)
                sheets = tuple(dict.fromkeys(read[one.sha256]))
                left = tuple(each.sheet for each in one.reading.unread if each.sheet not in sheets)
                said = {"path": one.path.name, "sheets": sheets, "unread": left}
                out.append(Problem("reading.several" if left else "reading.all", said))
    return out


@dataclass(frozen=True)
class Headings:
    """The columns of a table by what they mean."""

    known: Mapping[str, str] = field(default_factory=dict)
    every: Sequence[str] = ()

    @classmethod
    def of(cls, table: Table, mapped: Mapping[str, str | None]) -> Headings:
        """The headings of a table; `mapped` are those that the caller named."""
        every = table.headings
        known = {meaning: heading for heading in reversed(every) if (meaning := _core.meaning_of(heading))}
        return cls({**known, **{name: heading for name, heading in mapped.items() if heading}}, every)


def row_number(rows: object) -> Callable[[int], int]:
    """The number of a row in its file; its position where there is none."""
    return rows.numbers.__getitem__ if isinstance(rows, FileRows) else int
