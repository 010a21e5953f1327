"""A table for publication, which writes itself in each format."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from junheng._core import VERSION
from junheng._display.evaluation import COUNTS
from junheng._display.words import Words
from junheng._input.files.problems import Problem
from junheng._input.frame import as_list
from junheng._publish.html import html
from junheng._publish.latex import latex
from junheng._publish.sheet import MOST_DIGITS, Sheet, sheet
from junheng._publish.text import text
from junheng._publish.typst import typst
from junheng._publish.word import word
from junheng._results.catalogue import measures
from junheng._results.reporting import written
from junheng._texts.phrases import Language, failure, is_member, measure_entry, name
from junheng.errors import build

# The columns of results that hold ids of closed lists.
CLOSED: Final = ("stage", "locale")
_WRITERS: Final[dict[str, Callable[[Sheet], str | bytes]]] = {
    ".docx": word,
    ".tex": latex,
    ".typ": typst,
    ".html": html,
}


def published(
    table: Mapping[str, Any],
    document: Mapping[str, Any],
    language: Language,
    digits: int,
    title: str,
    columns: Sequence[str] | None,
    labels: Mapping[str, str],
    notes: Sequence[str] | None,
) -> PublishedTable:
    """The columns of a table of a result, of which `document` is the plain data, as they are printed.

    Raises:
        UnknownNameError: For an unknown column.
        InvalidParameterError: For too many digits.
    """
    if isinstance(digits, bool) or not isinstance(digits, int) or not 0 <= digits <= MOST_DIGITS:
        expected = f"0 ≤ digits ≤ {MOST_DIGITS}"
        raise failure("measure.invalid_parameter", measure="table", parameter="digits", expected=expected, got=digits)
    made = {column: as_list(cells) for column, cells in table.items()}
    for column in columns or ():
        if column not in made:
            raise failure("intake.not_in_result", got=str(column), expected=list(made))
    shown = {column: _named(column, made[column], language) for column in (made if columns is None else columns)}
    stated = _notes(document, shown, digits, language) if notes is None else list(notes)
    return PublishedTable(sheet(shown, {**_labels(shown, language), **labels}, title, stated, digits, language))


def _labels(columns: Iterable[str], language: Language) -> dict[str, str]:
    """The headings of columns in words: names of measures, labels of members."""
    words = Words(language)
    return {column: _label(column, words) for column in columns}


def _named(column: str, cells: list[Any], language: Language) -> list[Any]:
    """Cells of a closed list, such as stages, by their names in place of their ids."""
    if column not in CLOSED:
        return cells
    # A column of the caller may be called like a closed list and have other values.
    known = [isinstance(cell, str) and is_member(column, cell) for cell in cells]
    return [name(column, cell, language) if is_known else cell for cell, is_known in zip(cells, known, strict=True)]


def _label(column: str, words: Words) -> str:
    measure, _, parameters = column.partition("(")
    if measure in _measure_ids():
        named = words.of(measure_entry(measure)["name"])
        return f"{named} ({parameters}" if parameters else named
    for key in (f"column_{column}", COUNTS.get(column, ""), f"field.{column}", column):
        if key in words:
            return words(key)
    return column


@cache
def _measure_ids() -> frozenset[str]:
    return frozenset(entry.id for entry in measures())


def _notes(document: Mapping[str, Any], columns: Mapping[str, Any], digits: int, language: Language) -> list[str]:
    """What a reader has to know of the numbers: rows, exclusions, conventions, rounding, the library."""
    words, provenance = Words(language), document.get("provenance", {})
    groups = document.get("rows", ())
    # Findings state the number of rows in place of groups.
    rows, groups = (groups, ()) if isinstance(groups, int) else (provenance.get("rows"), groups)
    dropped = sum(row.get("dropped", 0) for row in groups)
    # Readers take n for the rows behind the numbers.
    notes = [] if rows is None else [words("publish_n", rows=rows - dropped)]
    if dropped:
        notes.append(words("publish_dropped", dropped=dropped))
    if provenance.get("excluded"):
        notes.append(words("publish_excluded", excluded=provenance["excluded"]))
    stop = "。" if language == "zh" else "."
    notes += [f"{text[:1].upper()}{text[1:]}{stop}" for text in map(words.of, provenance.get("conventions", ()))]
    if any(name == "standard_error" or name.endswith("_se") for name in columns):
        notes.append(words("publish_errors"))
    return [*notes, words("publish_rounded", digits=digits), words("publish_made", version=VERSION)]


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
