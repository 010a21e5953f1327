"""Text in the encodings that tables come in, and bytes that are no text."""

from __future__ import annotations

from pathlib import Path

from junheng._input.files.problems import Problem, rejected

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Files of other kinds by how they begin.
_KINDS = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x89HDF", "HDF5"),
    (b"ARROW1", "Arrow IPC"),
)
_MARKUP = ((b"<html", "HTML"), (b"<!doctype html", "HTML"), (b"<table", "HTML"), (b"<?xml", "XML"))


def decoded(path: Path, data: bytes) -> str:
    """The text of a file.

    Raises:
        UnreadableFile: If the file is of another kind, contains NUL characters, or has no supported encoding.
    """
    kind = _kind_of(data)
    if kind:
        raise rejected("file.other_kind", path, got=kind)
    text = _text(path, data)
    at = text.find("\0")
    if at >= 0:
        raise rejected("file.binary", path, line=text.count("\n", 0, at) + 1)
    return text


def _kind_of(data: bytes) -> str | None:
    for start, kind in _KINDS:
        if data.startswith(start):
            return kind
    begin = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for start, kind in _MARKUP if begin.startswith(start)), None)


def _text(path: Path, data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(path, data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(path, data, "utf-8" if _mostly_utf8(data) else "gb18030")


def _strictly(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        got = data[error.start : error.start + 4].hex(" ")
        raise rejected("file.encoding", path, line=line, got=got) from error


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are damaged UTF-8: read as GB18030 they would turn into other characters."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", errors="ignore")) > 2 * broken


def damaged(path: Path, kind: str) -> BaseException:
    """The error for a file of a known kind that is incomplete or damaged."""
    return rejected("file.damaged", path, got=Problem(f"kind.{kind}", {}))
