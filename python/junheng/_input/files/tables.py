"""Tables out of files: delimited text, Excel workbooks and Parquet.

The first bytes of a file decide what it is, not its name. Nothing is repaired: a cell that is no number reaches the
core as text, where the finding names its row and its content.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from junheng._input.files.delimited import decoded, text_rows
from junheng._input.files.problems import rejected, why
from junheng._input.files.rows import columns_of
from junheng._input.tables import read_parquet

_EXCEL_97 = b"\xd0\xcf\x11\xe0"


def read_table(source: str | os.PathLike[str], sheet: str | None = None) -> Any:
    """The table in a file; `sheet`, or `file.xlsx#sheet`, names a sheet other than the first.

    Raises:
        UnreadableFile: with all that is wrong with the file as a table.
        WrongTypeError: where reading it needs a package that is not installed; it says which and how.
    """
    path, sheet = _split_sheet(os.fspath(source)) if sheet is None else (Path(source), sheet)
    data = _bytes(path)
    if data.startswith(_EXCEL_97):
        raise rejected("file.old_excel", path)
    if data.startswith(b"PK\x03\x04"):
        from junheng._input.files.excel import excel_rows

        return columns_of(path, excel_rows(path, data, sheet))
    if sheet is not None:
        raise rejected("file.no_sheets", path, got=sheet)
    if data.startswith(b"PAR1"):
        return _parquet(path)
    return columns_of(path, text_rows(path, decoded(path, data)))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise rejected("file.unreachable", path, got=why(error)) from error


def _split_sheet(source: str) -> tuple[Path, str | None]:
    name, mark, sheet = source.rpartition("#")
    if mark and not Path(source).exists():
        return Path(name), sheet
    return Path(source), None


def _parquet(path: Path) -> Any:
    try:
        return read_parquet(path)
    except (OSError, ValueError) as error:
        raise rejected("file.unreachable", path, got=error) from error
