"""A table for publication, which writes itself in each format."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from junheng._display.words import Words
from junheng._input.files.problems import Problem
from junheng._input.frame import as_list
from junheng._publish.decimals import MOST_DIGITS
from junheng._publish.html import html
from junheng._publish.latex import latex
from junheng._publish.sheet import Sheet, sheet
from junheng._publish.text import text
from junheng._publish.typst import typst
from junheng._publish.word import word
from junheng._results.printed import Printed, Wanted, forms_of, headings, notes_of, usual_columns, with_totals
from junheng._results.reporting import written
from junheng._texts.note import Note
from junheng._texts.phrases import Language, failure, is_member, name
from junheng.errors import build

# The columns of results that hold ids of closed lists.
CLOSED: Final = ("stage", "locale")
# Names that LaTeX, Typst and HTML take alike.
_REFERENCE: Final = re.compile(r"[A-Za-z][A-Za-z0-9:._-]*")
_WRITERS: Final[dict[str, Callable[[Sheet], str | bytes]]] = {
    ".docx": word,
    ".tex": latex,
    ".typ": typst,
    ".html": html,
}


def published(table: Printed, language: Language, wanted: Wanted) -> PublishedTable:
    """A table of a result as it is printed.

    Raises:
        UnknownNameError: For an unknown column.
        InvalidParameterError: For too many digits, or a reference that is no name.
    """
    _check(wanted)
    made = {column: as_list(cells) for column, cells in table.columns.items()}
    for column in wanted.columns or ():
        if column not in made:
            raise failure("intake.not_in_result", got=str(column), expected=list(made))
    made = with_totals(made, table, Words(language))
    chosen = usual_columns(made, table) if wanted.columns is None else wanted.columns
    words = Words(language)
    below = table.whole(chosen, words)
    shown = {
        column: [*_named(column, table.cells(column, made[column]), language), *([below[column]] if below else [])]
        for column in chosen
    }
    labels = {**headings(shown, table, words), **table.headings}
    forms = forms_of(shown, table, wanted.digits, thousands=wanted.thousands)
    notes = notes_of(table, shown, forms, words) if wanted.notes is None else list(wanted.notes)
    if wanted.notes is not None and table.sources is not None:
        notes.append(table.sources)
    return PublishedTable(sheet(shown, labels, wanted.title, notes, language, forms, wanted.reference))


def _check(wanted: Wanted) -> None:
    given = wanted.digits.values() if isinstance(wanted.digits, Mapping) else [wanted.digits]
    for one in given:
        if one is not None and (isinstance(one, bool) or not isinstance(one, int) or not 0 <= one <= MOST_DIGITS):
            raise _invalid("digits", f"0 ≤ digits ≤ {MOST_DIGITS}", one)
    for note in wanted.notes or ():
        if not isinstance(note, (str, Note)) or isinstance(wanted.notes, str):
            raise failure("intake.option_type", option="notes", expected="Sequence[str | Note]", got=repr(note))
    if wanted.reference and not _REFERENCE.fullmatch(wanted.reference):
        raise _invalid("reference", "A–Z a–z 0–9 : . _ -", wanted.reference)


def _invalid(parameter: str, expected: str, got: object) -> BaseException:
    return failure("measure.invalid_parameter", measure="table", parameter=parameter, expected=expected, got=got)


def _named(column: str, cells: list[Any], language: Language) -> list[Any]:
    """Cells of a closed list, such as stages, by their names in place of their ids."""
    if column not in CLOSED:
        return cells
    # A column of the caller may be called like a closed list and have other values.
    if not all(cell is None or (isinstance(cell, str) and is_member(column, cell)) for cell in cells):
        return cells
    return [None if cell is None else name(column, cell, language) for cell in cells]


class PublishedTable:
    """A table of a result as it is printed: three rules, rounded numbers with equal decimals, notes.

    Notebooks show it as HTML.

    Attributes:
        sheet: Its texts.
    """

    def __init__(self, sheet: Sheet) -> None:
        """Wraps the texts of a table."""
        self.sheet = sheet

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the table, whole or not at all.

        Args:
            path: The file: ``.docx`` (needs ``pip install "junheng[tables]"``), ``.tex``, ``.typ`` or ``.html``.

        Raises:
            UnknownNameError: For another ending.
            WrongTypeError: For Word, if python-docx is not installed.
            OSError: If the file cannot be written; it is not changed then.
        """
        target = Path(path)
        writer = _WRITERS.get(target.suffix.lower())
        if writer is None:
            problem = Problem("file.table_suffix", {"path": str(path), "expected": tuple(_WRITERS)})
            raise build(json.dumps({"kind": "unknown_name", "message": problem.message(), "details": []}))
        written({target: writer(self.sheet)})

    def to_docx(self) -> bytes:
        """A Word document.

        Raises:
            WrongTypeError: If python-docx is not installed.
        """
        return word(self.sheet)

    def to_latex(self) -> str:
        """LaTeX for a document that loads booktabs; for Chinese also ctex, with XeLaTeX or LuaLaTeX."""
        return latex(self.sheet)

    def to_typst(self) -> str:
        """Typst, without packages."""
        return typst(self.sheet)

    def to_html(self) -> str:
        """A table of HTML with its style in itself."""
        return html(self.sheet)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __str__(self) -> str:
        return text(self.sheet)

    def __repr__(self) -> str:
        return text(self.sheet)
