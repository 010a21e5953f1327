"""Results that have no page of their own: their tables as they are printed, with every row."""

from __future__ import annotations

from typing import Any

from junheng._display.blocks import Block, Figure, filled, is_right
from junheng._display.markup import Markup, bullets, join, right, right_head, table, tag
from junheng._display.page import Section
from junheng._display.words import Words
from junheng._results.analysis import Analysis
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences
from junheng._texts.phrases import pair

# Lists of more rows are folded.
_SHOWN = 40


def analysis(found: Analysis[Any], words: Words) -> Section:
    """An analysis: its figures, its lists, and how it came about."""
    first, *others = found._blocks(words.language, shown=None)
    return Section(_capital(first.title), join(_table(first), *(_block(one, words) for one in others)))


def evaluation(found: Evaluation, words: Words) -> Section:
    """Measures of a table: a row a group, and how they are defined."""
    first, how = found._blocks(words.language, shown=None)
    said = {one.input: ", ".join(one.columns) for one in found.provenance.inputs}
    of = ", ".join(said[one] for one in ("value", "groups") if one in said)
    what = "influence" if isinstance(found, Influences) else "evaluation" if found.by else "measures"
    title = pair(words(what), of, words.language)
    formulas = [pair(one.name.text(words.language), one.formula, words.language) for one in found.measures]
    how = Block(how.title, lines=[*formulas, *how.lines])
    return Section(_capital(title), join(_table(first), _block(how, words)))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _block(block: Block, words: Words) -> Markup:
    if len(block.rows) > _SHOWN:
        title = pair(block.title, f"{len(block.rows):,}", words.language)
        return tag("details", tag("summary", title), _table(block))
    lines = bullets([join(line) for line in block.lines]) if block.lines else None
    title = tag("h3", block.title or words("provenance"))
    return join(title, lines, _table(block) if block.headings else None)


def _table(block: Block) -> Markup:
    block = filled(block)
    figures = [is_right(block, column) for column in range(len(block.headings))]
    head: list[object] = [
        right_head(one) if flush else tag("th", one) for one, flush in zip(block.headings, figures, strict=True)
    ]
    rows: list[list[object]] = [[*map(_cell, row, figures)] for row in block.rows]
    return table(head, rows)


def _cell(shown: str, flush: bool) -> Markup:
    full = repr(shown.full) if isinstance(shown, Figure) else None
    return right(shown, full) if flush else tag("td", shown, title=full)
