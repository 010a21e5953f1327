"""HTML made of small pieces: text is escaped where it enters, and nowhere else."""

from __future__ import annotations

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
    return Markup("" if piece is None else _escaped(str(piece)))


# Pages repeat their labels and marks in thousands of cells.
@lru_cache(8192)
def _escaped(text: str) -> str:
    return escape(neutral(text))


def join(*pieces: object) -> Markup:
    """Pieces one after another."""
    return Markup("".join([text(piece) for piece in pieces]))


def tag(name: str, *pieces: object, **attributes: object) -> Markup:
    """An element. `class_` is the attribute class; an attribute that is None is left out."""
    written = "".join(
        [f' {_attribute(key)}="{_escaped(str(value))}"' for key, value in attributes.items() if value is not None]
    )
    return Markup(f"<{name}{written}>{''.join([text(piece) for piece in pieces])}</{name}>")


@cache
def _attribute(key: str) -> str:
    """The name of an attribute, of which Python allows no dash and no word of its own."""
    return key.rstrip("_").replace("_", "-")


def bullets(pieces: list[Markup], class_: str | None = None) -> Markup:
    """A list."""
    return tag("ul", *(tag("li", piece) for piece in pieces), class_=class_)
