"""A table in LaTeX, for booktabs; every text is escaped."""

from __future__ import annotations

import re

from junheng._publish.sheet import Sheet
from junheng._texts.latex import escaped

# The parameters of a measure, such as (p=0.05), and the number of rows: mathematics in headings and notes.
_PARAMETERS = re.compile(r"\(([a-z_]+=[0-9.]+(?:, [a-z_]+=[0-9.]+)*)\)")
_COUNT = re.compile(r"^n = ([0-9,]+)")
_GREEK = ("alpha", "beta", "epsilon", "gamma", "lambda", "nu", "theta")


def latex(sheet: Sheet) -> str:
    r"""A float with \toprule, \midrule and \bottomrule, or a longtable over several pages."""
    packages = ["booktabs", *(["longtable"] if sheet.is_long else []), *(["ctex"] if sheet.language == "zh" else [])]
    lines = ["% " + " ".join(f"\\usepackage{{{one}}}" for one in packages)]
    return "\n".join([*lines, *(_long(sheet) if sheet.is_long else _float(sheet)), ""])


def _float(sheet: Sheet) -> list[str]:
    lines = [r"\begin{table}[htbp]", r"  \centering"]
    if caption := _caption(sheet):
        lines.append(f"  {caption}")
    lines += [f"  \\begin{{tabular}}{{{_aligned(sheet)}}}", r"    \toprule", f"    {_heads(sheet)}", r"    \midrule"]
    lines += [f"    {_row(row)}" for row in sheet.rows]
    lines += [r"    \bottomrule", r"  \end{tabular}"]
    if sheet.notes:
        lines += [
            r"  \par\smallskip",
            r"  \begin{minipage}{\linewidth}",
            f"    \\footnotesize {_note(sheet)}",
            r"  \end{minipage}",
        ]
    return [*lines, r"\end{table}"]


def _long(sheet: Sheet) -> list[str]:
    """The same over several pages, the headings on each."""
    lines = [f"\\begin{{longtable}}{{{_aligned(sheet)}}}"]
    if caption := _caption(sheet):
        lines.append(f"  {caption} \\\\")
    heads = [r"  \toprule", f"  {_heads(sheet)}", r"  \midrule"]
    lines += [*heads, r"  \endfirsthead", *heads, r"  \endhead", r"  \midrule", r"  \endfoot"]
    lines += [r"  \bottomrule", r"  \endlastfoot", *(f"  {_row(row)}" for row in sheet.rows), r"\end{longtable}"]
    return [*lines, f"{{\\footnotesize\\noindent {_note(sheet)}\\par}}"] if sheet.notes else lines


def _caption(sheet: Sheet) -> str:
    r"""The caption with the name that \ref takes, which numbers the table also without a title."""
    label = f"\\label{{{sheet.reference}}}" if sheet.reference else ""
    return f"\\caption{{{escaped(sheet.title)}}}{label}" if sheet.title or label else ""


def _aligned(sheet: Sheet) -> str:
    return "".join("r" if numeric else "l" for numeric in sheet.numeric)


def _heads(sheet: Sheet) -> str:
    return " & ".join(map(_heading, sheet.headings)) + r" \\"


def _heading(text: str) -> str:
    """A heading, the parameters of a measure in it as mathematics."""
    parts = _PARAMETERS.split(text)
    return "".join(f"({_parameters(part)})" if at % 2 else escaped(part) for at, part in enumerate(parts))


def _parameters(text: str) -> str:
    return ", ".join(
        f"${_symbol(name)}={value}$" for name, _, value in (one.partition("=") for one in text.split(", "))
    )


def _symbol(name: str) -> str:
    if name in _GREEK:
        return f"\\{name}"
    return name if len(name) == 1 else f"\\mathit{{{escaped(name)}}}"


def _note(sheet: Sheet) -> str:
    """The notes as one paragraph, n as mathematics, and the caller's LaTeX as it is."""
    texts = [one.latex if one.latex is not None else _written(one.text) for one in sheet.notes]
    return escaped(sheet.lead) + sheet.joined(texts)


def _written(note: str) -> str:
    text = escaped(_COUNT.sub(lambda found: f"\0{found.group(1)}\1", note))
    return re.sub("\0([0-9,]+)\1", lambda found: f"$n = {found.group(1).replace(',', '{,}')}$", text)


def _row(cells: tuple[str, ...]) -> str:
    return " & ".join(map(escaped, cells)) + r" \\"
