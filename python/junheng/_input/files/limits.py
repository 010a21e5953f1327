"""The limits of files: what no table needs and a hostile or damaged file may have."""

from __future__ import annotations

from typing import Final

# The size of an Excel worksheet, which no program writes beyond.
MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
# Empty rows between two rows of one table.
MOST_GAP: Final = 10_000
# Cells of a table, filled or not, where fewer than one in `SPARSE` is filled.
MOST_SPARSE: Final = 20_000_000
SPARSE: Final = 20
# Bytes of one part of a workbook, unpacked, and how many times its packed size they may be.
MOST_PART: Final = 1 << 30
MOST_INFLATION: Final = 100
# Parts up to this size are read whatever their inflation.
SMALL_PART: Final = 4 << 20
# Merged ranges of a worksheet.
MOST_MERGED: Final = 20_000
# Rows of a sheet among which the headings are looked for, and the rows of one heading.
HEAD_ROWS: Final = 30
MOST_LEVELS: Final = 3
# Problems of one file that are listed.
MOST_PROBLEMS: Final = 100
# Examples of rows, cells or names in one message.
SHOWN: Final = 5
