"""Blocks of the findings of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.totals import totals
from junheng._display.words import Words
from junheng._texts.command_line import say

JSON = dict[str, Any]
TONES = {"error": "bad", "warning": "open"}


def check(
    document: JSON,
    words: Words,
    shown: int | None = SHOWN_ROWS,
    *,
    of_file: bool = False,
    number: Callable[[JSON, int], int] = lambda _, row: row,
) -> Iterator[Block]:
    """How many problems there are, then each of them, errors first.

    `number` gives the number of the row of a finding, a line or a row of the worksheet where the table is `of_file`.
    """
    findings = sorted(document["findings"], key=lambda one: one["severity"] != "error")
    # Rows that were left out were not checked.
    rows = figures.count(document["rows"] - sum(one["dropped"] for one in document["total_rows"]))
    if not findings:
        yield Block(words("check"), lines=[words("check_clean", rows=rows)])
        yield from totals(document, words, shown)
        return
    lines = [words("check_found", rows=rows, errors=document["errors"], warnings=document["warnings"])]
    if any("row" in one["message"]["parameters"] for one in findings):
        lines.append(say("rows.of_file" if of_file else "rows.of_table", words.language))
    yield Block(words("check"), lines=lines)
    heads = [words(one) for one in ("row", "severity", "code", "finding")]
    yield shortened(words("findings"), heads, (_row(one, words, number) for one in findings), len(findings), shown)
    yield from totals(document, words, shown)


def _row(finding: JSON, words: Words, number: Callable[[JSON, int], int]) -> list[str]:
    return [
        NOTHING if finding["row"] is None else str(number(finding["message"], finding["row"])),
        Cell(words(finding["severity"]), tone=TONES[finding["severity"]]),
        finding["message"]["code"],
        words.of(finding["message"]),
    ]
