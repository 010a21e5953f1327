"""What a result shows: blocks of lines, figures and tables, from which text, notebook HTML and pages are made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

NOTHING = "–"
# So many rows of a table are shown in text and in notebooks; a page has all of them.
SHOWN_ROWS = 60


@dataclass(frozen=True)
class Bar:
    """A bar from zero to a value, on a scale from zero, with a mark at the limit."""

    value: float | None
    limit: float | None
    scale: float
    description: str


class Cell(str):
    """A text with what HTML adds to it.

    Attributes:
        hint: What is shown on pointing at it, such as the unrounded number.
        tone: ``"good"``, ``"bad"`` or ``"open"`` where the text is a judgement.
        tail: The end of the text that is set small.
        parts: The entries of which the text is a list.
        bar: The bar drawn under a number.
        short: What HTML shows in place of a text with numbers in full.
    """

    __slots__ = ("bar", "hint", "parts", "short", "tail", "tone")
    hint: str | None
    tone: str | None
    tail: str
    parts: Sequence[str]
    bar: Bar | None
    short: str | None

    def __new__(
        cls,
        text: str,
        *,
        hint: str | None = None,
        tone: str | None = None,
        tail: str = "",
        parts: Sequence[str] = (),
        bar: Bar | None = None,
        short: str | None = None,
    ) -> Cell:
        """The text with its additions."""
        cell = super().__new__(cls, text)
        cell.hint, cell.tone, cell.tail, cell.parts, cell.bar, cell.short = hint, tone, tail, parts, bar, short
        return cell


@dataclass(frozen=True)
class Block:
    """A title with lines, figures or a table under it."""

    title: str = ""
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    lines: Sequence[str] = ()
    # How many rows or lines there are beyond those that are shown.
    more: int = 0
    # Figures with their labels, which a page sets large; the lines of the block name them too.
    cards: Sequence[tuple[str, str]] = ()
    # The tone of a verdict, whose title is then set large.
    tone: str | None = None
    # Whether a page folds the block away; "open" folds it but shows it at first.
    folded: bool | str = False
    # Makes a drawing as a piece of HTML, which text has no place for.
    drawing: Callable[[], str] | None = None


def shortened(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], total: int, shown: int | None = SHOWN_ROWS
) -> Block:
    """A block with the first rows of a long table, or with all; only these are made."""
    made = list(islice(rows, shown))
    return Block(title, headings, made, more=max(0, total - len(made)))


def listing(title: str, lines: Sequence[str], shown: int | None = SHOWN_ROWS) -> Block:
    """A block with the first of many lines, or with all."""
    return Block(title, lines=lines[:shown], more=len(lines) - len(lines[:shown]))


def is_number(text: str) -> bool:
    """Whether a cell is a number, a bound such as ``< 0.001``, or missing."""
    return text == NOTHING or text.removeprefix("< ").lstrip("-+−")[:1].isdigit()


def is_right(block: Block, column: int) -> bool:
    """Whether a column holds numbers, which are aligned to the right."""
    cells = [row[column] for row in block.rows]
    return any(cell != NOTHING for cell in cells) and all(map(is_number, cells))


# A number with digits in groups, perhaps a fraction, perhaps a per cent sign.
_PLAIN = re.compile(r"[-+−]?\d[\d,]*(\.\d+)?(%?)")


def fractions(cells: Sequence[str]) -> list[str]:
    """What each cell of a column of numbers lacks at its end so that decimal points are aligned.

    Nothing in a column with other forms of numbers, such as ``1.2e-05``, or without fractions.
    """
    found = [None if cell == NOTHING else _PLAIN.fullmatch(cell) for cell in cells]
    signs = {one[2] for one in found if one}
    if len(signs) != 1 or any(one is None and cell != NOTHING for one, cell in zip(found, cells, strict=True)):
        return [""] * len(cells)
    own = [(one[1] or "") if one else "" for one in found]
    longest = max(own, key=len)
    sign = signs.pop()
    # The mark of a missing number is aligned with the digit before the point.
    return [longest[len(fraction) :] + ("" if one else sign) for fraction, one in zip(own, found, strict=True)]


def filled(block: Block) -> Block:
    """The block without the columns in which every cell is missing."""
    columns = [at for at in range(len(block.headings)) if any(row[at] != NOTHING for row in block.rows)]
    if len(columns) == len(block.headings) or not columns:
        return block
    rows = [[row[at] for at in columns] for row in block.rows]
    return Block(
        block.title, [block.headings[at] for at in columns], rows, block.lines, block.more, folded=block.folded
    )
