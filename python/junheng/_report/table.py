"""Tables of a report, which a narrow screen stacks or scrolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from junheng._display.blocks import NOTHING
from junheng._display.markup import Markup, escaped, opening, tag, text


@dataclass(frozen=True)
class Column:
    """A column: its heading, and whether it holds numbers."""

    heading: str
    number: bool = False


@dataclass(frozen=True)
class Marked:
    """A cell with its class."""

    piece: object
    mark: str | None = None


@dataclass(frozen=True)
class Group:
    """A row that names the group of the rows below it."""

    name: object


def table(columns: Sequence[Column], rows: Iterable[Sequence[object] | Group], kind: str = "scroll") -> Markup:
    """A table whose first column names the rows; `kind` is what a narrow screen does: ``scroll`` or ``stack``."""
    heads = (tag("th", one.heading, class_="n" if one.number else None, scope="col") for one in columns)
    body = [_group(row, len(columns)) if isinstance(row, Group) else _row(columns, row) for row in rows]
    made = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body), class_=kind)
    return tag("div", made, class_="frame", tabindex="0")


def _group(row: Group, width: int) -> Markup:
    return tag("tr", tag("th", row.name, colspan=width, scope="rowgroup"), class_="grp")


def _row(columns: Sequence[Column], row: Sequence[object]) -> Markup:
    first, *others = row
    head = tag("th", _piece(first), class_=_mark(first), scope="row")
    cells = [_cell(column, one) for column, one in zip(columns[1:], others, strict=True)]
    return Markup(f"<tr>{head}{''.join(cells)}</tr>")


def _cell(column: Column, cell: object) -> str:
    """A cell as HTML, put together without `tag`: reports of many counties have millions of them."""
    piece, mark = (cell.piece, cell.mark) if type(cell) is Marked else (cell, None)
    written = escaped(piece) if type(piece) is str else text(NOTHING if piece is None else piece)
    both = f"n {mark}" if column.number and mark else "n" if column.number else mark
    begun = opening("td", class_=both or None, data_l=column.heading)
    # One element holds the value, so that a stacked cell does not split it.
    return f"{begun}<span>{written}</span></td>"


def _piece(cell: object) -> object:
    piece = cell.piece if isinstance(cell, Marked) else cell
    return NOTHING if piece is None else piece


def _mark(cell: object) -> str | None:
    return cell.mark if isinstance(cell, Marked) else None
