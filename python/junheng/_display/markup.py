"""HTML made of small pieces: text is escaped where it enters, and nowhere else."""

from __future__ import annotations

from html import escape


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(piece: object) -> Markup:
    """A piece as HTML: escaped unless it is HTML already; None is nothing."""
    if isinstance(piece, Markup):
        return piece
    return Markup("" if piece is None else escape(str(piece)))


def join(*pieces: object) -> Markup:
    """Pieces one after another."""
    return Markup("".join(text(piece) for piece in pieces))


def tag(name: str, *pieces: object, **attributes: object) -> Markup:
    """An element. `class_` is the attribute class; an attribute that is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{join(*pieces)}</{name}>")


def table(head: list[object], rows: list[list[object]], class_: str | None = None) -> Markup:
    """A table; a cell that is an element `td` or `th` already stays as it is."""

    def cell(piece: object, name: str) -> Markup:
        ready = isinstance(piece, Markup) and piece.startswith(("<td", "<th"))
        return text(piece) if ready else tag(name, piece)

    top = tag("thead", tag("tr", *(cell(piece, "th") for piece in head)))
    body = tag("tbody", *(tag("tr", *(cell(piece, "td") for piece in row)) for row in rows))
    # Wide tables scroll inside their frame on a screen; paper has no scroll bar and sees it whole.
    return tag("div", tag("table", top, body, class_=class_), class_="frame")


def right(piece: object, full: object = None) -> Markup:
    """A cell of figures, set flush right; `full` is the figure unrounded."""
    return tag("td", piece, class_="n", title=None if full is None else full)


def right_head(piece: object) -> Markup:
    """The heading of a column of figures."""
    return tag("th", piece, class_="n")


def chip(piece: object, kind: str) -> Markup:
    """A short word on a coloured ground: good, bad or open."""
    return tag("span", piece, class_=f"chip {kind}")


def bullets(pieces: list[Markup], class_: str | None = None) -> Markup:
    """A list."""
    return tag("ul", *(tag("li", piece) for piece in pieces), class_=class_)
