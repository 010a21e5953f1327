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

    def notes(self) -> list[Note]:
        """What reading the files of the tables changed or inferred."""
        rows = [getattr(one, "rows", None) for one in (self.table, self.items)]
        return [note for one in rows if isinstance(one, FileRows) for note in one.notes]

    def files(self) -> list[tuple[str, str, int]]:
        """The files of the tables: name, digest and number of rows."""
        from junheng._input.files.table import ReadRows  # of no use before a file is read

        rows = [getattr(one, "rows", None) for one in (self.table, self.items)]
        return [(one.path.name, one.sha256, len(one.numbers)) for one in rows if isinstance(one, ReadRows)]


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
