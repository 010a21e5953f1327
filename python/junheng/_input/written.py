"""Numbers in the texts of a file."""

from __future__ import annotations

from junheng._input.columns import Rule
from junheng._input.rows import FileRows, rows_of


def rule_of(table: object) -> Rule | None:
    """How the texts of a table are read as numbers; None for a table in memory, whose texts are none."""
    if not isinstance(rows_of(table), FileRows):
        return None
    # The readers are loaded when a file is first read.
    from junheng._input.files.numbers import number

    return number
