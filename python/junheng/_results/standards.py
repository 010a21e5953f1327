"""Official standards and the caller's own."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, TypeAlias

from junheng import _core
from junheng._generated.records.standard import StandardData
from junheng._results.catalogue import Catalogue
from junheng._results.view import View
from junheng._texts.phrases import failure


class Standard(View, StandardData):
    """A standard that has been read and checked: indicators, floors, limits and rules.

    Examples:
        >>> import junheng as jh
        >>> standard = jh.Standard.builtin("cn-quality-2017")
        >>> len(standard.indicators), standard.school_rule.at_least
        (7, 6)
        >>> standard.indicators[0].cv_limit.primary
        0.5
    """

    _builder = "catalogue.standard"

    _compiled: _core.Standard

    def __init__(self, compiled: _core.Standard) -> None:
        """Wraps a standard that the core has read; see `builtin`, `from_file` and `from_toml`.

        Raises:
            TypeError: for anything else, a standard's id included.
        """
        if not isinstance(compiled, _core.Standard):
            ways = ("Standard.builtin(id), Standard.from_file(path)", "Standard.from_toml(text)")
            en, zh, got = " or ".join(ways), " 或 ".join(ways), type(compiled).__name__
            raise _core.exception("intake.option_type", {"option": "Standard", "expected": (en, en, zh), "got": got})
        super().__init__(json.loads(compiled.to_json()))
        self.__dict__["_compiled"] = compiled

    @classmethod
    def builtin(cls, identifier: str) -> Standard:
        """The standard of that id that comes with the library.

        Raises:
            UnknownNameError: with the id that comes closest.
        """
        return cls(_core.Standard.builtin(identifier))

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> Standard:
        """A standard from a TOML file in UTF-8.

        Raises:
            InvalidStandardError: naming the line, the key, and what was expected there.
            InvalidTextError: where the file is not UTF-8.
            OSError: where the file cannot be read; the reason is in the language that is set.
        """
        from junheng._input.files.problems import UnreadableFile, exception_of
        from junheng._input.files.tables import contents

        try:
            data = contents(Path(path))
        except UnreadableFile as error:
            raise exception_of(path, error) from None
        try:
            return cls.from_toml(data.decode("utf-8"))
        except UnicodeDecodeError:
            raise failure("intake.not_utf8", got=os.fspath(path)) from None

    @classmethod
    def from_toml(cls, text: str) -> Standard:
        """A standard from the text of a TOML file.

        Raises:
            InvalidStandardError: naming the line, the key, and what was expected there.
        """
        return cls(_core.Standard.from_toml(text))

    @classmethod
    def of(cls, standard: object) -> Standard:
        """A standard out of what a caller may name it by: an id, a path to a file, a standard."""
        if isinstance(standard, Standard):
            return standard
        if isinstance(standard, os.PathLike) or (isinstance(standard, str) and _is_path(standard)):
            return cls.from_file(standard)
        if isinstance(standard, str):
            return cls.builtin(standard)
        got = type(standard).__name__
        raise _core.exception(
            "intake.option_type", {"option": "standard", "expected": "str | Standard | Path", "got": got}
        )

    @property
    def compiled(self) -> _core.Standard:
        """The standard in the form that the core takes."""
        return self._compiled

    def to_json(self) -> str:
        """The standard as JSON."""
        return self._compiled.to_json()

    def __repr__(self) -> str:
        return f"<Standard {self.id}: {self.title.text()}>"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a Standard cannot be pickled: hand on its id, or the text of its TOML file")


def _is_path(text: str) -> bool:
    """Whether a text names a file: no id ends in .toml or has a separator of folders."""
    return text.endswith(".toml") or any(separator in text for separator in (os.sep, os.altsep) if separator)


class Standards(Catalogue[Standard]):
    """Standards, one after the other."""

    _builder = "catalogue.standards"

    def to_json(self) -> str:
        """The list as JSON."""
        return f"[{','.join(one.to_json() for one in self)}]"


def standards() -> Standards:
    """The standards that come with the library.

    Examples:
        >>> import junheng as jh
        >>> [standard.id for standard in jh.standards()]
        ['cn-quality-2017', 'cn-basic-2012']
    """
    return Standards(Standard.builtin(one) for one in _core.standards())


# A standard: the id of one that comes with the library, one that was read, or a path to a TOML file.
StandardLike: TypeAlias = str | Standard | os.PathLike[str]
