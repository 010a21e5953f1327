"""A table in LaTeX, for booktabs; every text is escaped."""

from __future__ import annotations

from junheng._publish.sheet import Sheet

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        **{character: f"\\{character}" for character in "%&#_$"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        # Behind \\ they would be its argument or its star.
        "[": "{[}",
        "]": "{]}",
        "*": "{*}",
        # No ligatures.
        "-": "{-}",
        "`": "{`}",
        "'": "{'}",
        "−": "$-$",
        "–": "--",
        "\n": " ",
    }
)


def escaped(text: str) -> str:
    """A text that LaTeX prints as it is."""
    return text.translate(_ESCAPES)


def latex(sheet: Sheet) -> str:
    r"""A float with \toprule, \midrule and \bottomrule; the document loads booktabs, and for Chinese ctex."""
    columns = "".join("r" if numeric else "l" for numeric in sheet.numeric)
    lines = ["% \\usepackage{booktabs}" + (" \\usepackage{ctex}" if sheet.language == "zh" else "")]
    lines += [r"\begin{table}[htbp]", r"  \centering"]
    if sheet.title:
        lines.append(f"  \\caption{{{escaped(sheet.title)}}}")
    lines += [f"  \\begin{{tabular}}{{{columns}}}", r"    \toprule", f"    {_row(sheet.headings)}", r"    \midrule"]
    lines += [f"    {_row(row)}" for row in sheet.rows]
    lines += [r"    \bottomrule", r"  \end{tabular}"]
    if sheet.notes:
        note = escaped(sheet.lead + sheet.note())
        lines += [
            r"  \par\smallskip",
            r"  \begin{minipage}{\linewidth}",
            f"    \\footnotesize {note}",
            r"  \end{minipage}",
        ]
    return "\n".join([*lines, r"\end{table}", ""])


def _row(cells: tuple[str, ...]) -> str:
    return " & ".join(map(escaped, cells)) + r" \\"
