"""Numbers that a spreadsheet shows as percentages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any


class Percentage(float):
    """A number as it is stored, 0.96, that is written as 96%.

    It is a number wherever numbers are wanted. Where a text answers a question, as in the table of items, it
    is the text, for an answer of 0.96 would be less than one per cent.
    """

    __slots__ = ()

    @property
    def written(self) -> str:
        """The percentage with its sign, every stored digit kept."""
        return f"{Decimal(repr(float(self))).scaleb(2).normalize():f}%"


def written_out(table: object) -> object:
    """The same table with its percentages as they are written."""
    if not isinstance(table, Mapping):
        return table
    return {heading: _written(cells) for heading, cells in table.items()}


def _written(cells: Any) -> Any:
    if not isinstance(cells, list) or not any(isinstance(cell, Percentage) for cell in cells):
        return cells
    return [cell.written if isinstance(cell, Percentage) else cell for cell in cells]
