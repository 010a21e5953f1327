"""Blocks as HTML, for a notebook and for a page alike."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

from junheng._display.bars import bar
from junheng._display.blocks import Block, Cell, filled, fractions, is_right
from junheng._display.markup import Markup, bullets, join, tag
from junheng._texts.phrases import label

# A cell of more characters may be broken into lines.
WRAPS = 24


def style(name: str) -> Markup:
    """A style sheet of the package."""
    return tag("style", Markup(resources.files(__package__).joinpath(name).read_text(encoding="utf-8")))


def notebook(blocks: Iterable[Block], language: str) -> str:
    """Blocks as a piece of HTML with its style."""
    lang = "zh-Hans" if language == "zh" else "en"
    return tag("div", style("notebook.css"), html_of(blocks, language), lang=lang, class_="junheng")


def html_of(blocks: Iterable[Block], language: str) -> Markup:
    """Blocks as HTML."""
    return join(*(_html(filled(block), language) for block in blocks))


def _html(block: Block, language: str) -> Markup:
    if block.drawing:
        return tag("div", Markup(block.drawing()), class_="frame drawing")
    body = [_lines(block), _cards(block), _table(block) if block.headings else None]
    if block.more:
        body.append(tag("p", "… ", label("more", language, count=block.more)))
    if block.tone:
        return tag("div", tag("p", block.title, class_="verdict-word"), *body, class_=f"verdict {block.tone}")
    if block.folded:
        opened = "open" if block.folded == "open" else None
        return tag("details", tag("summary", block.title), *body, open=opened)
    return join(tag("h3", block.title) if block.title else None, *body)


def _lines(block: Block) -> Markup | None:
    return bullets([_line(line) for line in block.lines]) if block.lines else None


def _line(line: str) -> Markup:
    """A line; one with a hint shows it on pointing at it."""
    return tag("span", _piece(line), title=_hint(line)) if _hint(line) else _piece(line)


def _cards(block: Block) -> Markup | None:
    if not block.cards:
        return None
    cards = (
        tag("div", tag("p", _piece(shown), class_="figure", title=_hint(shown)), tag("p", name), class_="card")
        for name, shown in block.cards
    )
    return tag("div", *cards, class_="cards")


def _table(block: Block) -> Markup:
    right = [is_right(block, column) for column in range(len(block.headings))]
    head = (
        tag("th", _piece(one), class_="n" if flush else None) for one, flush in zip(block.headings, right, strict=True)
    )
    columns = [
        fractions([row[at] for row in block.rows]) if flush else [""] * len(block.rows)
        for at, flush in enumerate(right)
    ]
    lacking = zip(*columns, strict=True)
    rows = (tag("tr", *map(_cell, row, right, rest)) for row, rest in zip(block.rows, lacking, strict=True))
    # A wide table scrolls inside its frame.
    return tag("div", tag("table", tag("thead", tag("tr", *head)), tag("tbody", *rows)), class_="frame")


def _cell(cell: str, right: bool, rest: str) -> Markup:
    # The digits that a fraction lacks take up room without being seen, read or copied.
    tone = cell.tone if isinstance(cell, Cell) else None
    classes = ["n"] * right + ["whole"] * (len(cell) <= WRAPS) + ([tone] if tone and right else [])
    piece = _piece(cell) if right or not tone else tag("span", _piece(cell), class_=f"chip {tone}")
    return tag("td", piece, class_=" ".join(classes) or None, title=_hint(cell), data_rest=rest or None)


def _hint(cell: str) -> str | None:
    return cell.hint if isinstance(cell, Cell) else None


def _piece(cell: str) -> Markup:
    if not isinstance(cell, Cell):
        return join(cell)
    if cell.short is not None:
        return join(cell.short)
    if cell.parts:
        return tag("ul", *(tag("li", _piece(part), title=_hint(part)) for part in cell.parts), class_="plain")
    small = tag("span", cell[len(cell) - len(cell.tail) :], class_="small") if cell.tail else None
    drawn = bar(cell.bar, cell.tone or "plain") if cell.bar else None
    return join(str(cell)[: len(cell) - len(cell.tail)], small, drawn)
