"""A table as it is printed: texts of one language, rounded for display, with notes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from junheng._publish.decimals import Form
from junheng._texts.labels import LABELS
from junheng._texts.neutral import neutral
from junheng._texts.note import Note
from junheng._texts.phrases import Language

MISSING = "–"
# Columns of p values, none of which is 0.
P_VALUES = ("p_value", "adjusted_p_value")
# Tables of more rows continue on the next page.
LONG = 35


@dataclass(frozen=True)
class Sheet:
    """A table as it is printed.

    Attributes:
        title: The caption; empty where there is none.
        headings: The headings of the columns.
        rows: The cells, as texts.
        numeric: Which columns hold numbers, which are aligned to the right with equal decimals.
        notes: The notes below.
        language: The language of the texts.
        reference: The name by which a document refers to the table; empty where it has none.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    notes: tuple[Note, ...]
    language: Language
    reference: str = ""

    @property
    def is_long(self) -> bool:
        """Whether the table is longer than a page has room for."""
        return len(self.rows) > LONG

    @property
    def lead(self) -> str:
        """The word before the notes."""
        english, chinese = LABELS["publish_notes"]
        return chinese if self.language == "zh" else english

    def note(self) -> str:
        """The notes as one paragraph."""
        return self.joined([one.text for one in self.notes])

    def joined(self, notes: Sequence[str]) -> str:
        """Sentences as one paragraph."""
        return ("" if self.language == "zh" else " ").join(notes)


def sheet(
    columns: Mapping[str, Sequence[Any]],
    labels: Mapping[str, str],
    title: str,
    notes: Sequence[str | Note],
    language: Language,
    forms: Mapping[str, Sequence[Form]],
    reference: str = "",
) -> Sheet:
    """The printed form of columns.

    A column of standard errors, called ``standard_error`` or ``<estimate>_se``, is printed in brackets behind its
    estimate, with as many decimals, and has no heading of its own.
    """
    errors = errors_of(columns)
    shown = [name for name in columns if name not in errors.values()]
    cells: list[list[str]] = []
    for name in shown:
        printed = _column(columns[name], forms[name], language)
        if name in P_VALUES:
            printed = [
                _bounded(plain(one), text, form)
                for one, text, form in zip(columns[name], printed, forms[name], strict=True)
            ]
        if name in errors:
            behind = _column(columns[errors[name]], forms[name], language)
            printed = [
                f"{one} ({error})" if error != MISSING else one for one, error in zip(printed, behind, strict=True)
            ]
        cells.append(printed)
    numeric = tuple(_is_numeric(columns[name]) for name in shown)
    headings = tuple(neutral(labels.get(name, name)) for name in shown)
    rows = tuple(zip(*cells, strict=True))
    return Sheet(_dashed(neutral(title)), headings, rows, numeric, tuple(map(_noted, notes)), language, reference)


def _dashed(title: str) -> str:
    """A caption with a dash between years and other numbers, also where it was typed as in LaTeX: 2019--20."""
    return re.sub(r"(?<=\d)--(?=\d)", "–", title)


def _noted(note: str | Note) -> Note:
    return Note(neutral(note)) if isinstance(note, str) else replace(note, text=neutral(note.text))


def errors_of(columns: Iterable[str]) -> dict[str, str]:
    """The column of standard errors of each estimate."""
    names = list(columns)
    found = {name.removesuffix("_se"): name for name in names if name.endswith("_se") and name[:-3] in names}
    if "standard_error" in names and names.index("standard_error") > 0:
        found[names[names.index("standard_error") - 1]] = "standard_error"
    return found


def plain(value: Any) -> Any:
    """A value of Python in place of one of NumPy; None for what is missing."""
    value = value.item() if hasattr(value, "item") and getattr(value, "ndim", 1) == 0 else value
    return None if isinstance(value, float) and math.isnan(value) else value


def _is_numeric(values: Sequence[Any]) -> bool:
    known = [value for value in map(plain, values) if value is not None]
    return bool(known) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in known)


def _column(values: Sequence[Any], forms: Sequence[Form], language: Language) -> list[str]:
    """Cells, each in its form."""
    return [_cell(plain(value), form, language) for value, form in zip(values, forms, strict=True)]


def _bounded(value: Any, text: str, form: Form) -> str:
    """A p value that would be printed as 0 as a bound."""
    least = 10.0**-form.decimals
    return f"< {least:.{form.decimals}f}" if isinstance(value, float) and 0 <= value < least / 2 else text


def _cell(value: Any, form: Form, language: Language) -> str:
    if value is None:
        return MISSING
    if isinstance(value, bool):
        english, chinese = LABELS["yes" if value else "no"]
        return chinese if language == "zh" else english
    if isinstance(value, int | float):
        group = "," if form.grouped else ""
        text = f"{value:{group}.{form.decimals}f}" if isinstance(value, float) else f"{value:{group}}"
        # Rounding leaves no negative zero.
        return text.replace("-", "−") if any(character in "123456789" for character in text) else text.lstrip("-")
    return neutral(str(value))
