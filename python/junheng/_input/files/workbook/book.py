"""What the sheets of a workbook share: their names, texts and formats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from junheng._input.files.problems import Problem, rejected
from junheng._input.files.workbook.formats import Kind, kind_of
from junheng._input.files.workbook.package import Package, local

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# Archives of other programs, by a part that each has.
_OTHERS = (
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "pptx"),
    ("content.xml", "odf"),
)


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its part, and whether it is shown."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True)
class Book:
    """A workbook with what its sheets share."""

    package: Package
    sheets: Sequence[Sheet]
    texts: Sequence[str]
    formats: Sequence[Kind | None]
    from_1904: bool

    def sheet(self, name: str | None) -> Sheet:
        """The sheet of a name, or the first one that is shown.

        Raises:
            UnreadableFile: If there is none.
        """
        if name is None:
            return next((one for one in self.sheets if not one.hidden), self.sheets[0])
        found = next((one for one in self.sheets if one.name == name), None)
        if found is None:
            names = tuple(one.name for one in self.sheets)
            raise rejected("file.unknown_sheet", self.package.path, got=name, expected=names)
        return found


def open_book(path: Path, data: bytes) -> Book:
    """The workbook in these bytes.

    Raises:
        UnreadableFile: If they are no workbook, or a damaged one.
    """
    package = Package(path, data)
    main = next((part for kind, part in package.related("").values() if kind == "officeDocument"), "xl/workbook.xml")
    if main not in package or main.endswith(".bin") or not main.startswith("xl/"):
        kind = next((kind for part, kind in _OTHERS if part in package), "zip")
        raise rejected("file.other_kind", path, got=Problem(f"kind.{kind}", {}))
    related = package.related(main)
    sheets, from_1904 = _sheets(package, main, related)
    if not sheets:
        raise rejected("file.no_sheet", path)
    shared = dict(related.values())
    texts, formats = shared.get("sharedStrings", ""), shared.get("styles", "")
    return Book(
        package,
        sheets,
        shared_texts(package, texts) if texts in package else [],
        _formats(package, formats) if formats in package else [],
        from_1904,
    )


def _sheets(package: Package, main: str, related: dict[str, tuple[str, str]]) -> tuple[list[Sheet], bool]:
    sheets: list[Sheet] = []
    from_1904 = False

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal from_1904
        name = local(element)
        if name == "workbookPr":
            from_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            reference = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            kind, part = related.get(reference, ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                sheets.append(Sheet(attributes.get("name", ""), part, hidden))

    package.parse(main, start)
    return sheets, from_1904


def shared_texts(package: Package, part: str) -> list[str]:
    """The texts that cells refer to by number; runs of a formatted text are joined, readings left out."""
    texts: list[str] = []
    pieces: list[str] = []
    within = reading = False

    def start(element: str, _: dict[str, str]) -> None:
        nonlocal within, reading
        name = local(element)
        if name == "t":
            within = not reading
        elif name == "rPh":
            reading = True

    def end(element: str) -> None:
        nonlocal within, reading
        name = local(element)
        if name == "t":
            within = False
        elif name == "rPh":
            reading = False
        elif name == "si":
            texts.append(unescaped("".join(pieces)))
            pieces.clear()

    def text(data: str) -> None:
        if within:
            pieces.append(data)

    package.parse(part, start, end, text)
    return texts


def unescaped(text: str) -> str:
    """A text with the characters that XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _formats(package: Package, part: str) -> list[Kind | None]:
    """The kind of each cell format, in order."""
    codes: dict[int, str] = {}
    numbers: list[int] = []
    within = False

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal within
        name = local(element)
        if name == "numFmt":
            codes[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            within = True
        elif name == "xf" and within:
            numbers.append(_whole(attributes.get("numFmtId")))

    def end(element: str) -> None:
        nonlocal within
        within = within and local(element) != "cellXfs"

    package.parse(part, start, end)
    return [kind_of(number, codes.get(number)) for number in numbers]


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
