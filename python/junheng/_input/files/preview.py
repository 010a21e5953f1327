"""The first rows of a table that was read, as HTML for notebooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import islice
from typing import Any

from junheng._texts.neutral import neutral

# So many rows and columns are shown, and so many characters of a cell.
ROWS, COLUMNS, CHARACTERS = 5, 8, 60


def preview(table: Mapping[str, Sequence[Any]], size: str, notes: Sequence[str], lang: str) -> str:
    """The first rows and columns of a table, with its size and what reading it changed below."""
    shown = dict(islice(table.items(), COLUMNS))
    more = ["…"] if len(table) > COLUMNS else []
    heads = "".join(f"<th>{_text(one)}</th>" for one in [*shown, *more])
    rows = zip(*(islice(cells, ROWS) for cells in shown.values()), strict=True)
    body = "".join(f"<tr>{''.join(f'<td>{_text(_cell(one))}</td>' for one in [*row, *more])}</tr>" for row in rows)
    below = "".join(f"<p>{_text(one)}</p>" for one in [size, *notes])
    return (
        f'<div lang="{"zh-Hans" if lang == "zh" else "en"}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{below}</div>"
    )


def _cell(value: Any) -> str:
    """A cell as it was read; what is missing is empty."""
    text = "" if value is None or value != value else str(value)
    return text if len(text) <= CHARACTERS else f"{text[: CHARACTERS - 1]}…"


def _text(text: str) -> str:
    return escape(neutral(text))
