"""A table in HTML that word processors and pages take, with its style in itself."""

from __future__ import annotations

from html import escape

from junheng._publish.sheet import Sheet

_THICK, _THIN = "1.5pt solid", "0.75pt solid"


def html(sheet: Sheet) -> str:
    """A table of three rules with its caption and its notes."""
    width = len(sheet.headings)
    named = f' id="{escape(sheet.reference)}"' if sheet.reference else ""
    lines = [f'<table{named} lang="{"zh-CN" if sheet.language == "zh" else "en"}" style="border-collapse:collapse">']
    if sheet.title:
        lines.append(f"<caption>{escape(sheet.title)}</caption>")
    top = f"border-top:{_THICK};border-bottom:{_THIN}"
    lines.append(f"<thead><tr>{_cells('th', sheet.headings, sheet.numeric, top)}</tr></thead>")
    lines.append("<tbody>")
    for at, row in enumerate(sheet.rows, 1):
        end = f"border-bottom:{_THICK}" if at == len(sheet.rows) else ""
        lines.append(f"<tr>{_cells('td', row, sheet.numeric, end)}</tr>")
    lines.append("</tbody>")
    if sheet.notes:
        note = escape(sheet.lead + sheet.note())
        lines.append(f'<tfoot><tr><td colspan="{width}" style="font-size:85%">{note}</td></tr></tfoot>')
    return "\n".join([*lines, "</table>", ""])


def _cells(tag: str, cells: tuple[str, ...], numeric: tuple[bool, ...], style: str) -> str:
    return "".join(
        f'<{tag} style="padding:2pt 6pt;text-align:{"right" if number else "left"};{style}">{escape(cell)}</{tag}>'
        for cell, number in zip(cells, numeric, strict=True)
    )
