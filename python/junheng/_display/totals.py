"""The rows of a table that are totals, averages or notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display.blocks import NOTHING, Block, shortened
from junheng._display.words import Words

JSON = dict[str, Any]


def totals(document: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    """Which rows were left out, or counted all the same, and why."""
    rows = document["total_rows"]
    if rows:
        title = words("total_rows_dropped" if rows[0]["dropped"] else "total_rows_kept")
        heads = [words("label_of_row"), words("finding")]
        cells = ([one["label"] or NOTHING, words.of(one["message"])] for one in rows)
        yield shortened(title, heads, cells, len(rows), shown)
