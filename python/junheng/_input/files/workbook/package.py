"""The parts of a workbook: members of a ZIP archive, unpacked piece by piece within limits."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.parsers import expat

from junheng._input.files import limits
from junheng._input.files.encoding import damaged
from junheng._input.files.problems import rejected

_PIECE = 1 << 18
# Called with the name of an element and its attributes, and with the name at its end.
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
Ready = Callable[[expat.XMLParserType], None]


class Package:
    """The archive of a workbook.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise damaged(path, "workbook") from error
        self._parts = {one.filename: one for one in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def parse(
        self, name: str, start: Start, end: End | None = None, text: Text | None = None, ready: Ready | None = None
    ) -> None:
        """Parse a part with handlers of elements and texts; `ready` gets the parser, to exchange handlers.

        Raises:
            UnreadableFile: If the part is absent, damaged, too large, or declares entities.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = start
        if end is not None:
            parser.EndElementHandler = end
        if text is not None:
            parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._declared
        if ready is not None:
            ready(parser)
        try:
            with self._archive.open(self._checked(name)) as part:
                while piece := part.read(_PIECE):
                    parser.Parse(piece, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise damaged(self.path, "workbook") from error
        except RuntimeError as error:  # a member that is encrypted
            raise rejected("file.encrypted", self.path) from error

    def _checked(self, name: str) -> zipfile.ZipInfo:
        """The entry of a part whose unpacked size is within the limits."""
        entry = self._parts.get(name)
        if entry is None:
            raise damaged(self.path, "workbook")
        # An archive yields no more bytes of a member than its directory declares.
        size, most = entry.file_size, limits.MOST_PART
        if size > limits.SMALL_PART:
            most = min(most, entry.compress_size * limits.MOST_INFLATION)
        if size > most:
            got = {"part": name, "got": size, "packed": entry.compress_size}
            raise rejected("file.inflated", self.path, **got, limit=most)
        return entry

    def _declared(self, *_: Any) -> None:
        raise rejected("file.entities", self.path)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to: type and name, by the id of the reference."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: dict[str, str]) -> None:
            if local(element) == "Relationship":
                target = attributes.get("Target", "")
                full = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = kind, posixpath.normpath(full)

        if listing in self:
            self.parse(listing, start)
        return found


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name
