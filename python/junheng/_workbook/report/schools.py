"""The sheet of schools: the table as it was given, which the library reads again and formulas refer to."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Sheet, Style, column
from junheng._workbook.report import looks
from junheng._workbook.report.frame import FIRST_SCHOOL, Frame, Plain

TEXT, NUMBER = Style(), Style(align="right")
# Whole numbers from here on would be shown as powers of ten.
LONG = 1e11
DIGITS = Style(form="0", align="right")
# Beside so many columns of the table a page is hardly legible on A4.
NARROW = 12


def sheet(frame: Frame) -> Sheet:
    """The sheet: headings in the first row, then one row for each row of the table."""
    table = frame.table
    head = [Cell(heading, looks.HEAD) for heading in table.headings]
    widths = [_width(one) for one in table.columns]
    rows = [head]
    rows += [[_cell(value) for value in row] for row in zip(*table.columns, strict=True)]
    last = column(max(len(table.headings) - 1, 0))
    # What tells schools apart stays in view: the code and the name, where they come first.
    labels = sum(place.at < 2 for one in ("school_id", "school_name") if (place := table.places.get(one)))
    return Sheet(
        frame.say("sheet_schools"), rows, widths, heights=heights([head], widths),
        freeze=f"{column(labels)}{FIRST_SCHOOL}", landscape=True, paper=8 if len(table.headings) > NARROW else 9,
        filtered=f"A1:{last}{len(rows)}", above=frame.heading, below=frame.below,
    )  # fmt: skip


def _cell(value: Plain) -> Cell:
    if value is None or isinstance(value, str):
        return Cell(value, TEXT)
    return Cell(value, DIGITS if abs(value) >= LONG else NUMBER)


def _width(cells: Sequence[Plain]) -> float:
    """Wide enough for the texts of a column, within reason."""
    longest = max((sum(1 + (ord(one) > 0x2E7F) for one in cell) for cell in cells if isinstance(cell, str)), default=0)
    return float(min(max(11, longest + 2), 30))
