"""HTML made of small pieces: text is escaped where it enters, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from html import escape

from junheng._texts.neutral import neutral


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(piece: object) -> Markup:
    """A piece as HTML: escaped unless it is HTML already; None is nothing."""
    if type(piece) is Markup:
        return piece
    return Markup("" if piece is None else escaped(str(piece)))


# Pages repeat their labels and marks in thousands of cells.
@lru_cache(8192)
def escaped(text: str) -> str:
    """A text as HTML."""
    return escape(neutral(text))


def join(*pieces: object) -> Markup:
    """Pieces one after another."""
    return Markup("".join(_written(pieces)))


def tag(name: str, *pieces: object, **attributes: object) -> Markup:
    """An element. `class_` is the attribute class; an attribute that is None is left out."""
    begun = opening(name, **attributes) if attributes else f"<{name}>"
    # Sections of a page are long: their text is copied no more often than it must be.
    return Markup("".join([begun, *_written(pieces), f"</{name}>"]))


def _written(pieces: Iterable[object]) -> list[str]:
    """Each piece as HTML; texts without a call of `text`, as pages are made of many."""
    return [
        piece if type(piece) is Markup else escaped(piece) if type(piece) is str else text(piece) for piece in pieces
    ]


# Values that are equal without being written alike, such as 1 and True, are kept apart.
@lru_cache(8192, typed=True)
def opening(name: str, **attributes: object) -> str:
    """The beginning of an element, up to its content."""
    written = [f' {_attribute(key)}="{escaped(str(value))}"' for key, value in attributes.items() if value is not None]
    return f"<{name}{''.join(written)}>"


@cache
def _attribute(key: str) -> str:
    """The name of an attribute, of which Python allows no dash and no word of its own."""
    return key.rstrip("_").replace("_", "-")


def bullets(pieces: list[Markup], class_: str | None = None) -> Markup:
    """A list."""
    return tag("ul", *(tag("li", piece) for piece in pieces), class_=class_)
