"""A table that was read from a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from junheng._input.files.causes import causes
from junheng._input.files.layout.record import Reading
from junheng._input.files.numbers import Rules
from junheng._input.files.preview import preview
from junheng._input.files.raw import Place
from junheng._input.rows import FileRows, Note
from junheng._texts.command_line import say
from junheng._texts.phrases import get_language

# A column as read: integers, floats, or texts; None where a cell is empty.
Column: TypeAlias = "list[Any]"
# So many headings are shown.
SHOWN = 8


@dataclass(frozen=True)
class ReadRows(FileRows):
    """The rows of a table with the file and the columns as read.

    Attributes:
        path: The file.
        columns: The columns as read, by heading.
        rules: What the user declared about its cells.
        reading: How the file was read.
        sha256: The digest of the bytes of the file.
    """

    path: Path = Path()
    columns: Mapping[str, Column] = field(default_factory=dict, repr=False)
    rules: Rules = field(default_factory=Rules)
    reading: Reading = field(default_factory=Reading)
    sha256: str = ""

    def causes(self, heading: str, *, codes: bool = False) -> Iterator[dict[str, object]]:
        """Why cells of a column are no numbers: a message for each cause, with the rows in the file.

        With `codes`, only why they are no codes: a spreadsheet shortened them.
        """
        cells = self.columns.get(heading)
        if cells is None or len(cells) != len(self.numbers):
            return
        for sheet, rows in self._parts():
            of_sheet = [cells[row] for row in rows], [self.numbers[row] for row in rows]
            for one in causes(Place(self.path, sheet), heading, *of_sheet, self.rules):
                if not codes or one.code == "cell.shortened":
                    yield one.message()

    def _parts(self) -> Iterator[tuple[str | None, Sequence[int]]]:
        """The rows of each sheet."""
        if not self.sheets:
            yield self.sheet, range(len(self.numbers))
        for sheet in dict.fromkeys(self.sheets):
            yield sheet, [row for row, of in enumerate(self.sheets) if of == sheet]


class FileTable(dict[str, Any]):
    """From each heading to its column.

    Attributes:
        rows: Where each row of the table is in the file; messages name rows by it.
    """

    rows: ReadRows

    def __init__(self, columns: Mapping[str, Any], rows: ReadRows) -> None:
        super().__init__(columns)
        self.rows = rows

    @property
    def notes(self) -> Sequence[Note]:
        """What reading changed, such as blanks that were removed around texts."""
        return self.rows.notes

    @property
    def reading(self) -> Reading:
        """How the file was read: which heading is which column, in which unit, and the rows that were left out.

        It has `text()`, `to_dict()` and `to_json()`; `jh.read` describes it.
        """
        return self.rows.reading

    def __repr__(self) -> str:
        """The size and the first headings; `dict(table)` shows all cells."""
        language = get_language()
        headings = [*islice(self, SHOWN)]
        if len(self) > SHOWN:
            headings.append(say("table.more", language, count=len(self) - SHOWN))
        return say("table.short", language, rows=len(self.rows.numbers), headings=say("list", language).join(headings))

    def _repr_html_(self) -> str:
        """The first rows for notebooks, with the size and what reading changed below."""
        language = get_language()
        return preview(self, repr(self), [one.text(language) for one in self.notes], language)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self), self.rows)
