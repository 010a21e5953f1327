"""How a result is shown: the same blocks as text and as HTML.

Digits are formatted here; no number is computed.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest

from junheng._display.width import WIDTH, broken, headings, width
from junheng._texts.phrases import chosen, label

# How many rows of a table are shown before the rest is only counted.
SHOWN_ROWS = 20
NOTHING = "–"
# A cell of more characters may go on in another line.
WRAPS = 24
NO_WRAP = ";white-space:nowrap"
STYLE = (
    "border-collapse:collapse;margin:.3em 0 .8em;font-variant-numeric:tabular-nums",
    "text-align:{align};padding:.15em .7em;border-bottom:1px solid currentColor",
    "text-align:{align};padding:.15em .7em;border-bottom:1px solid rgba(128,128,128,.25)",
)


@dataclass(frozen=True)
class Block:
    """A title with lines of text, or with a table, under it."""

    title: str
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    lines: Sequence[str] = ()
    # How many rows or lines there are beyond those that are shown.
    more: int = 0
    # Whether long lines and headings are broken to the width of a terminal.
    narrow: bool = False


class Figure(str):
    """A number as it is shown, with the number itself."""

    __slots__ = ("full",)
    full: float


def shortened(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], total: int, shown: int | None = SHOWN_ROWS
) -> Block:
    """A block with the first rows of a long table, or with all; only these are made."""
    made = list(islice(rows, shown))
    return Block(title, headings, made, more=max(0, total - len(made)))


def text_of(blocks: Iterable[Block], language: str) -> str:
    """Blocks as text to read."""
    return "\n\n".join(_text(block, language) for block in blocks)


class View:
    """A result that shows itself as text and as HTML."""

    def _blocks(self, language: str) -> Iterator[Block]:
        raise NotImplementedError

    def text(self, language: str | None = None) -> str:
        """The result as text to read, in ``"en"`` or ``"zh"``; without either, in the language that is set."""
        language = chosen(language)
        return text_of(self._blocks(language), language)

    def html(self, language: str | None = None) -> str:
        """The result as a piece of HTML, in ``"en"`` or ``"zh"``; without either, in the language that is set."""
        language = chosen(language)
        blocks = "".join(_html(block, language) for block in self._blocks(language))
        return f'<div lang="{"zh-Hans" if language == "zh" else "en"}" class="junheng">{blocks}</div>'

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()


def figure(value: float | None) -> str:
    """A number as it is shown: four significant digits, and all digits before the point."""
    if value is None:
        return NOTHING
    shown = Figure(_digits(value))
    shown.full = value
    return shown


def date(value: float) -> str:
    """A date as it is shown: a year is a name, whose digits are not divided."""
    shown = Figure(f"{value:.15g}")
    shown.full = value
    return shown


def _digits(value: float) -> str:
    if isinstance(value, int) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.4g}" if value == 0 or abs(value) >= 1e-4 else f"{value:.2e}"


def passed(value: bool | None, language: str) -> str:
    """Whether something passes, in words."""
    if value is None:
        return NOTHING
    return label("passes" if value else "fails", language)


def _is_figure(text: str) -> bool:
    return text == NOTHING or text.lstrip("-+−")[:1].isdigit()


def filled(block: Block) -> Block:
    """The block without the columns that hold nothing."""
    columns = [at for at in range(len(block.headings)) if any(row[at] != NOTHING for row in block.rows)]
    if len(columns) == len(block.headings) or not columns:
        return block
    rows = [[row[at] for at in columns] for row in block.rows]
    return replace(block, headings=[block.headings[at] for at in columns], rows=rows)


def is_right(block: Block, column: int) -> bool:
    """Whether a column holds figures, which stand to the right."""
    cells = [row[column] for row in block.rows]
    return any(cell != NOTHING for cell in cells) and all(_is_figure(cell) for cell in cells)


def _padded(text: str, columns: int, right: bool) -> str:
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def _text(block: Block, language: str) -> str:
    block = filled(block)
    out = [block.title] if block.title else []
    for line in block.lines:
        first, *rest = broken(line, WIDTH - 4) if block.narrow else [line]
        out += [f"  {first}", *(f"    {one}" for one in rest)]
    if block.headings:
        out += _grid(block)
    if block.more:
        out.append("  … " + label("more", language, count=block.more))
    return "\n".join(out)


def _grid(block: Block) -> list[str]:
    """The table of a block, line by line; long headings of a wide one take several."""
    columns = range(len(block.headings))
    right = [is_right(block, column) for column in columns]
    heads = [[one] for one in block.headings]
    if block.narrow:
        heads = headings(block.headings, [[row[column] for row in block.rows] for column in columns], between=2)
    deep = max(map(len, heads))
    # The last line of a heading stands on its column.
    top = list(zip_longest(*([""] * (deep - len(head)) + head for head in heads), fillvalue=""))
    table = [*top, *block.rows]
    widths = [max(width(row[column]) for row in table) for column in columns]
    lines = (
        "  ".join(_padded(row[column], widths[column], right[column]) for column in columns).rstrip() for row in table
    )
    return [f"  {line}".rstrip() for line in lines]


def _html(block: Block, language: str) -> str:
    block = filled(block)
    out = [f"<p style='margin:.6em 0 .2em'><strong>{html.escape(block.title)}</strong></p>"] if block.title else []
    if block.lines:
        lines = "".join(f"<li>{html.escape(line)}</li>" for line in block.lines)
        out.append(f"<ul style='margin:.2em 0 .6em;padding-left:1.4em'>{lines}</ul>")
    if block.headings:
        align = ["right" if is_right(block, column) else "left" for column in range(len(block.headings))]
        head = _html_row("th", block.headings, align, STYLE[1])
        body = "".join(_html_row("td", row, align, STYLE[2]) for row in block.rows)
        out.append(f"<table style='{STYLE[0]}'><thead>{head}</thead><tbody>{body}</tbody></table>")
    if block.more:
        out.append(f"<p style='margin:.2em 0 .6em'>… {html.escape(label('more', language, count=block.more))}</p>")
    return "".join(out)


def _html_row(tag: str, cells: Sequence[str], align: Sequence[str], style: str) -> str:
    made = (
        f"<{tag} style='{style.format(align=side)}{'' if len(cell) > WRAPS else NO_WRAP}'>{html.escape(cell)}</{tag}>"
        for cell, side in zip(cells, align, strict=True)
    )
    return f"<tr>{''.join(made)}</tr>"
