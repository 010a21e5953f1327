"""A table that was found in a sheet or a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from junheng._input.files.layout.answers import are_of_items
from junheng._input.files.layout.dictionary import is_number, meaning_of
from junheng._input.files.layout.record import Reading
from junheng._input.files.raw import Cell, Place


@dataclass(frozen=True)
class Located:
    """A table: the cells below its headings.

    Attributes:
        place: The file and the sheet, or the names of the sheets that were joined.
        rows: The line or the row of the sheet of each row.
        headings: The name of each column by its position; empty where it has none.
        columns: The cells of each column, by its position.
        reading: How it was found.
        sheets: The sheet of each row, where several were joined.
    """

    place: Place
    rows: Sequence[int]
    headings: Mapping[int, str]
    columns: Mapping[int, Sequence[Cell]]
    reading: Reading = field(default_factory=Reading)
    sheets: Sequence[str] = ()

    def is_of_schools(self) -> bool:
        """Whether it has rows, and columns of the dictionary, one of numbers among them."""
        known = [meaning_of(heading) for heading in self.headings.values()]
        found = [identifier for identifier in known if identifier]
        return bool(self.rows) and len(found) > 1 and any(map(is_number, found))

    def is_of_items(self) -> bool:
        """Whether it has rows, and the columns of answers to items of a standard."""
        return bool(self.rows) and are_of_items(self.headings.values())
