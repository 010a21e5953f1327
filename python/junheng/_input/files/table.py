"""A table that was read from a file."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from junheng._input.rows import FileRows

# So many headings are shown.
SHOWN = 8


class FileTable(dict[str, Any]):
    """From each heading to its column.

    Attributes:
        rows: Where each row of the table is in the file; messages name rows by it.
    """

    rows: FileRows

    def __init__(self, columns: Mapping[str, Any], rows: FileRows) -> None:
        super().__init__(columns)
        self.rows = rows

    def __repr__(self) -> str:
        """The size and the first headings; `dict(table)` shows all cells."""
        more = f", … {len(self) - SHOWN} more" if len(self) > SHOWN else ""
        return f"<table of {len(self.rows.numbers)} rows: {', '.join(islice(self, SHOWN))}{more}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self), self.rows)
