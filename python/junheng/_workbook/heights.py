"""The heights of rows, which not every program fits to wrapped texts when it opens a file."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from junheng._texts.width import width
from junheng._workbook.model import Cell, Formula, Row

# Of the size of a font: the height of a line, and what a character takes of a column's unit, which is a digit at 10.
LINE, CHARACTER = 1.45, 0.105
# Larger texts than this need more than the usual height.
USUAL = 10


def heights(rows: Sequence[Row], widths: Sequence[float], spans: Mapping[int, float] | None = None) -> dict[int, float]:
    """The heights of rows that need more than one usual line, by their number.

    `spans` are the widths of cells that extend over several columns, by the number of their row.
    """
    made = {}
    for number, row in enumerate(rows, 1):
        tall = max((_height(cell, at, widths, (spans or {}).get(number)) for at, cell in enumerate(row)), default=0.0)
        if tall > LINE * USUAL:
            made[number] = round(tall, 1)
    return made


def _height(cell: Cell, at: int, widths: Sequence[float], span: float | None) -> float:
    text = cell.value.value if isinstance(cell.value, Formula) else cell.value
    if not isinstance(text, str):
        return 0.0
    room = span if span is not None and at else widths[at] if at < len(widths) else 10.0
    parts = text.split("\n") if cell.style.wrap else [""]
    lines = sum(max(1, math.ceil(width(one) * cell.style.size * CHARACTER / max(room - 1, 1))) for one in parts)
    return lines * cell.style.size * LINE
