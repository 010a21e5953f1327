"""The items that a county answers, each with the code that the verdict cites."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display.items import items as items_block
from junheng._display.markup import Markup, join, tag
from junheng._report import marks
from junheng._report.context import Context
from junheng._report.missing import absent
from junheng._report.table import Column, Group, table

TONES = {"good": "ok", "bad": "bad", "open": "open"}


def section(context: Context) -> Markup:
    """Each test with its requirement, the answer and the result; a column is left for the evidence."""
    answered = context.county["items"]
    if not answered:
        return absent(context, "items_none")
    # The counties that answer nothing, and others with the same answers, have the same table.
    kept: list[tuple[object, Markup]] = context.words.once("items", list)
    if not kept or kept[0][0] != answered:
        kept[:] = [(answered, _made(context))]
    return kept[0][1]


def _made(context: Context) -> Markup:
    words, county = context.words, context.county
    block = items_block(county["items"], context.document["standard"]["items"], words, context.standard)
    heads = [Column(words.heading(key)) for key in ("item", "expected", "answer", "result", "papers")]
    return join(tag("p", words("items_lead")), table(heads, _rows(block.rows), "stack items"))


def _rows(rows: object) -> Iterator[list[object] | Group]:
    group = None
    for row in rows:  # type: ignore[attr-defined]
        if row[0] != group:
            group = row[0]
            yield Group(group)
        judged = row[4]
        yield [row[1], row[2], row[3], marks.state(TONES[judged.tone], judged), ""]
