"""Text in the columns of a terminal, where a wide character takes two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

# A line of a result is no longer, where it can be broken.
WIDTH = 118
# The lines of a heading that are tried one after another, until a table fits.
_NARROWER = (24, 16, 12, 10, 8, 6)
# A word, or the text between two marks of a Chinese sentence.
_PIECE = re.compile(r"\s*[^\s，、；。]+[，、；。]*")
# One wide character with the marks that must not begin or end a line.
_CHARACTER = re.compile(r"\s*[（《【“]*(?:[⺀-￿][，。；：、）】》％),.;:]*|[^\s⺀-￿]+[，。；：、）】》％]*)")
# A heading is broken at blanks, after a colon and before a bracket.
_PART = re.compile(r"\s*(?:（[^（：\s]*：?|[^（：\s]+：?)")


@lru_cache(4096)
def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def broken(text: str, most: int) -> list[str]:
    """The text in lines of at most `most` columns, where it can be broken."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        pieces += _CHARACTER.findall(piece) if width(piece) > most else [piece]
    return _lines(pieces, most)


def _lines(pieces: Iterable[str], most: int) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width(lines[-1] + piece) > most:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return lines


def headings(texts: Sequence[str], columns: Sequence[Sequence[str]], between: int) -> list[list[str]]:
    """The lines of each heading: as few as let the table fit a terminal."""
    cells = [max((width(cell) for cell in column), default=0) for column in columns]
    out = [[text] for text in texts]
    for most in _NARROWER:
        wide = (max(least, *map(width, lines)) for least, lines in zip(cells, out, strict=True))
        if sum(wide) + between * len(cells) <= WIDTH:
            break
        out = [_lines(_PART.findall(text), max(least, most)) for text, least in zip(texts, cells, strict=True)]
    return out
