"""The entries of the catalogue of analyses: what each does and takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from junheng import _core
from junheng._record import Name, Record, Text
from junheng._results.catalogue import Catalogue
from junheng._results.view import View

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words


class InputEntry(Record):
    """One input of an analysis.

    Attributes:
        required: Whether it must be given.
        default: What is assumed where it is not given.
        choices: What it may be, where it is a choice.
        about: What it is there for.
    """

    required: bool
    default: Any
    choices: tuple[Name, ...]
    about: Text

    @property
    def id(self) -> str:
        """How requests, functions and options call it."""
        value: str = self._data["id"]
        return value

    @property
    def kind(self) -> str:
        """What it is.

        ``"column"``, ``"columns"``, ``"key"``, ``"keys"``, ``"text"``, ``"number"``, ``"numbers"``, ``"count"``,
        ``"choice"``, ``"measure"`` or ``"flag"``.
        """
        value: str = self._data["kind"]
        return value


class AnalysisEntry(View, Record):
    """One line of the catalogue of analyses.

    Attributes:
        name: Its id and its names.
        family: The family it belongs to.
        summary: What it does.
        inputs: What it takes; the last three every analysis takes.
        schema: The class of its result, a definition of the schema of an analysis.
        parts: The lists in its result, that of a table first.
    """

    name: Name
    family: str
    summary: Text
    inputs: tuple[InputEntry, ...]
    schema: str
    parts: tuple[str, ...]

    @property
    def id(self) -> str:
        """How requests and functions call it."""
        return self.name.id

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that it goes by; none."""
        return ()

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import analysis

        return analysis(self._data, words)


class Analyses(Catalogue[AnalysisEntry]):
    """The catalogue of analyses."""

    def to_json(self) -> str:
        """The list as JSON."""
        return _core.analyses_json()

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import analyses

        return analyses([one._data for one in self], words)


@cache
def analyses() -> Analyses:
    """The catalogue of analyses: curves, gaps, decompositions, regressions, segregation in parts.

    Examples:
        >>> import junheng as jh
        >>> jh.analyses()["nested_decomposition"].name.zh
        '嵌套分解'
        >>> [one.id for one in jh.analyses()["gap"].inputs if one.required]
        ['value', 'group', 'group_a', 'group_b']
    """
    return Analyses(map(AnalysisEntry, json.loads(_core.analyses_json())))
