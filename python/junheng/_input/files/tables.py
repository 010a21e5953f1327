"""Tables out of files: delimited text, Excel workbooks and Parquet.

The first bytes of a file decide what it is, not its name. A file passes four stages: its bytes are read
(`tables`), divided into cells with their places (`delimited`, `workbook`), the table is found among them (`layout`),
and its cells become columns by declared rules (`columns`). Nothing is repaired: a cell that is no number stays a text.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from junheng._input.files.columns import table_of
from junheng._input.files.encoding import damaged, decoded
from junheng._input.files.mapping import mapped, read_mapping
from junheng._input.files.numbers import Rules
from junheng._input.files.problems import Problem, UnreadableFile, rejected, why
from junheng._input.files.table import FileTable
from junheng._input.tables import read_parquet
from junheng._texts.phrases import failure
from junheng.errors import JunhengError

_OLE = b"\xd0\xcf\x11\xe0"
_PARQUET = b"PAR1"
_ZIP = b"PK"
# Windows has neither.
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_table(
    source: str | os.PathLike[str],
    sheet: str | Sequence[str] | None = None,
    rules: Rules | None = None,
    mapping: str | os.PathLike[str] | None = None,
    *,
    is_of_items: bool = False,
) -> Any:
    """The table in a file; `sheet`, or `file.xlsx#sheet`, names the sheet, or several to be joined.

    `mapping` is a file that states the column of each heading. Without the name of a sheet the one of schools is read,
    with `is_of_items` the one of answers to items of a standard.

    Raises:
        UnreadableFile: with all that is wrong with the file as a table.
        WrongTypeError: where reading it needs a package that is not installed; it says which and how.
    """
    if not isinstance(source, (str, os.PathLike)):
        raise failure("intake.option_type", option="path", expected="str | os.PathLike", got=type(source).__name__)
    path, part = _split_sheet(os.fsdecode(source)) if not sheet else (Path(os.fsdecode(source)), None)
    sheets = [sheet] if isinstance(sheet, str) else [*(sheet or [])] if part is None else [part]
    if not all(isinstance(one, str) for one in sheets):
        raise failure("intake.option_type", option="sheet", expected="str | Sequence[str]", got=repr(sheet))
    stated = None if mapping is None else read_mapping(Path(os.fsdecode(mapping)))
    rules = rules or Rules()
    data = contents(path)
    if data.startswith(_OLE):
        raise _compound(path, data)
    if data.startswith(_ZIP) and data[2:4] in (b"\x03\x04", b"\x05\x06", b"\x07\x08"):
        from junheng._input.files.layout.choose import table_in
        from junheng._input.files.workbook.book import open_book

        is_mapped = stated is not None
        found = table_in(open_book(path, data), sheets, is_mapped=is_mapped, is_of_items=is_of_items)
        return _digested(table_of(mapped(found, stated), rules), data)
    if sheets:
        raise rejected("file.no_sheets", path, got=sheets[0])
    if data.startswith(_PARQUET):
        return _parquet(path, data, rules)
    from junheng._input.files.delimited import raw_text
    from junheng._input.files.layout.locate import located

    text = mapped(located(raw_text(path, decoded(path, data)), is_mapped=stated is not None), stated)
    return _digested(table_of(text, rules), data)


def _digested(table: FileTable, data: bytes) -> FileTable:
    """The table with the digest of its file, by which a report names what it was computed from."""
    table.rows = replace(table.rows, sha256=hashlib.sha256(data).hexdigest())
    return table


def contents(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        UnreadableFile: If there is none, or it is a folder, a pipe or a device, none of which is opened to be read.
    """
    try:
        number = os.open(path, _OPEN)
        try:
            mode = os.fstat(number).st_mode
            if stat.S_ISDIR(mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            if not stat.S_ISREG(mode):
                raise rejected("file.unreachable", path, got=Problem("os.special", {}))
            with os.fdopen(number, "rb", closefd=False) as file:
                return file.read()
        finally:
            os.close(number)
    except UnreadableFile:
        raise
    except OSError as error:
        raise rejected("file.unreachable", path, got=why(error)) from error
    except ValueError as error:  # a name with a NUL character
        raise rejected("file.unreachable", path, got=Problem("os.bad_name", {})) from error


def _split_sheet(source: str) -> tuple[Path, str | None]:
    name, mark, sheet = source.rpartition("#")
    if mark and name and not os.path.lexists(source):
        return Path(name), sheet
    return Path(source), None


def _compound(path: Path, data: bytes) -> BaseException:
    """The error for a file in the format of Office 97-2003, by the streams that it names."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return rejected("file.encrypted", path)
    if "WordDocument".encode("utf-16-le") in data:
        return rejected("file.other_kind", path, got=Problem("kind.doc", {}))
    return rejected("file.old_excel", path)


def _parquet(path: Path, data: bytes, rules: Rules) -> Any:
    if rules != Rules():
        raise rejected("file.typed", path)
    try:
        return read_parquet(path.name, data)
    except JunhengError:
        raise
    except Exception as error:  # errors of several kinds, in English
        raise damaged(path, "parquet") from error
