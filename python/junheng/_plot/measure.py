"""How wide a text is, without a font: the widths of DejaVu Sans, which is wider than the fonts of most screens.

A text is given at least the room that it takes, so that none is cut or overlaps another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from junheng._texts.neutral import neutral_line
from junheng._texts.width import broken, width

# The widths of the characters from the blank to the tilde, in thousandths of the size of the type.
_WIDTHS = (
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
    557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
    635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
    592, 592, 525, 636, 337, 636, 838,
)  # fmt: skip
_OF = {chr(32 + at): wide / 1000 for at, wide in enumerate(_WIDTHS)} | {"−": 0.838, "–": 0.5, "÷": 0.838, "…": 1.0}
# Letters beyond ASCII, and bold type, are taken as wider than they mostly are.
_OTHER, _BOLD = 0.75, 1.14
# On a raster each letter begins at a whole pixel, which adds up to so much.
_HINTED = 1.03
# The height of a line, as a multiple of the size.
LEADING = 1.3
# What a line of text that does not end is cut off with.
CUT = "…"


@lru_cache(8192)
def extent(text: str, size: float, bold: bool = False) -> float:
    """The width of a text in points: that of its longest line."""
    return max(map(_line, text.split("\n"))) * size * _HINTED * (_BOLD if bold else 1.0)


@lru_cache(4096)
def _line(text: str) -> float:
    return sum(map(_character, text))


def _character(character: str) -> float:
    if character in _OF:
        return _OF[character]
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else _OTHER


def height(text: str, size: float) -> float:
    """The height of a text in points."""
    return (text.count("\n") + 1) * size * LEADING


def cut(text: object, size: float, most: float) -> str:
    """A name in one line, without characters that steer, and with a mark where it is longer than there is room."""
    line = neutral_line(str(text))
    if extent(line, size) <= most:
        return line
    kept = len(line)
    while kept > 1 and extent(line[:kept] + CUT, size) > most:
        kept -= 1
    return line[:kept].rstrip() + CUT


def wrapped(text: str, size: float, most: float, bold: bool = False) -> list[str]:
    """A text in lines of at most `most` points, broken where it may be."""
    return list(_broken(text, size, most, bold)) if text else []


# The titles and subtitles of the pictures of many counties are the same.
@lru_cache(1024)
def _broken(text: str, size: float, most: float, bold: bool) -> tuple[str, ...]:
    return tuple(_wrapped(text, size, most, bold))


def _wrapped(text: str, size: float, most: float, bold: bool) -> Iterator[str]:
    columns = width(text)
    while columns > 4 and any(extent(line, size, bold) > most for line in broken(text, columns)):
        columns -= 2
    for line in broken(text, columns):
        yield cut(line, size, most / (_BOLD if bold else 1.0))
