"""Where the rows of a table are: lines of a file, rows of a worksheet, labels of an index.

The core counts rows from zero. Messages to users name the row as the source of the table has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class FileRows:
    """The rows of a table that was read from a file.

    Attributes:
        numbers: For each row of the table, the line of the file on which it begins or its row in the worksheet,
            counted from one.
        sheet: The name of the worksheet; None for a file without worksheets.
    """

    numbers: Sequence[int]
    sheet: str | None = None


def rows_of(table: object) -> FileRows | None:
    """Where the rows of a table are; None where its source does not say."""
    rows = getattr(table, "rows", None)
    return rows if isinstance(rows, FileRows) else None
