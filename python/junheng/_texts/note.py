"""A note below a printed table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    r"""A note below a table, with markup of its own for LaTeX or Typst.

    In `notes` of `table`, a plain text is printed as it is in every format. The markup of a note is written as it is,
    so that it can cite and hold formulas; Word, HTML and the terminal have the text.

    Attributes:
        text: The note as text.
        latex: The note in LaTeX, such as ``r"Formulas: \citet{gini_1914}; $G = 1 - 2\int L$."``.
        typst: The note in Typst, such as ``"Formulas: @gini_1914."``.

    Examples:
        >>> import junheng as jh
        >>> note = jh.Note("Formula: Gini (1914).", latex=r"Formula: \citet{gini_1914}.")
        >>> table = jh.measure(["gini"], {"spend": [1, 2, 5]}, value="spend").table(notes=[note, "Own data."])
        >>> print(table.to_latex().splitlines()[-3].strip())
        \footnotesize Notes: Formula: \citet{gini_1914}. Own data.
    """

    text: str
    latex: str | None = None
    typst: str | None = None
