"""Blocks as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from junheng._display.blocks import Block, filled, fractions, is_right
from junheng._texts.neutral import neutral_line
from junheng._texts.phrases import label
from junheng._texts.width import WIDTH, broken, headings, width

BETWEEN = "  "


def text_of(blocks: Iterable[Block], language: str) -> str:
    """Blocks as text, an empty line between them."""
    return "\n\n".join(_text(block, language) for block in blocks if block.drawing is None)


def _text(block: Block, language: str) -> str:
    block = _neutral(filled(block))
    out = [block.title] if block.title else []
    indent = BETWEEN if block.title else ""
    for line in block.lines:
        first, *rest = broken(line, WIDTH - 4)
        out += [f"{indent}{first}", *(f"{indent}  {one}" for one in rest)]
    if block.headings:
        out += [f"{indent}{line}".rstrip() for line in grid(block)]
    if block.more:
        out.append(f"{indent}… {label('more', language, count=block.more)}")
    return "\n".join(out)


def _neutral(block: Block) -> Block:
    """The block with texts that a terminal shows as they are."""
    return Block(
        neutral_line(block.title),
        [*map(neutral_line, block.headings)],
        [[*map(neutral_line, row)] for row in block.rows],
        [*map(neutral_line, block.lines)],
        block.more,
    )


def grid(block: Block) -> list[str]:
    """The table of a block, line by line; long headings of a wide one take several lines."""
    columns = range(len(block.headings))
    right = [is_right(block, column) for column in columns]
    heads = headings(block.headings, [[row[column] for row in block.rows] for column in columns], len(BETWEEN))
    deep = max(map(len, heads))
    # The last line of a heading is the one above its column.
    top = list(zip_longest(*([""] * (deep - len(head)) + head for head in heads), fillvalue=""))
    table = [*top, *zip(*map(_aligned, zip(*block.rows, strict=True), right), strict=True)]
    widths = [max(width(row[column]) for row in table) for column in columns]
    return [
        BETWEEN.join(_padded(row[column], widths[column], right[column]) for column in columns).rstrip()
        for row in table
    ]


def _aligned(cells: Sequence[str], right: bool) -> Sequence[str]:
    """A column with blanks in place of the digits that its fractions lack."""
    return [cell + " " * len(rest) for cell, rest in zip(cells, fractions(cells), strict=True)] if right else cells


def _padded(text: str, columns: int, right: bool) -> str:
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks
