"""The entries of the catalogue of analyses: what each does and takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from junheng import _core
from junheng._display.blocks import Block, View
from junheng._record import Name, Record, Text
from junheng._results.catalogue import Catalogue
from junheng._texts.phrases import label, pair


class InputEntry(Record):
    """One input of an analysis."""

    __slots__ = ()
    _fields = ("id", "kind", "required", "default")

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

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        value: bool = self._data["required"]
        return value

    @property
    def default(self) -> Any:
        """What is assumed where it is not given."""
        return self._data["default"]

    @property
    def choices(self) -> tuple[Name, ...]:
        """What it may be, where it is a choice."""
        return self._records("choices", Name)

    @property
    def about(self) -> Text:
        """What it is there for."""
        return self._record("about", Text)


class AnalysisEntry(View, Record):
    """One line of the catalogue of analyses."""

    __slots__ = ()
    _fields = ("name", "family", "schema")

    @property
    def id(self) -> str:
        """How requests and functions call it."""
        return self.name.id

    @property
    def name(self) -> Name:
        """Its id and its names."""
        return self._record("name", Name)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that it goes by; none."""
        return ()

    @property
    def family(self) -> str:
        """The family it belongs to."""
        value: str = self._data["family"]
        return value

    @property
    def summary(self) -> Text:
        """What it does."""
        return self._record("summary", Text)

    @property
    def inputs(self) -> tuple[InputEntry, ...]:
        """What it takes; the last three every analysis takes."""
        return self._records("inputs", InputEntry)

    @property
    def schema(self) -> str:
        """The class of its result, a definition of the schema of an analysis."""
        value: str = self._data["schema"]
        return value

    @property
    def parts(self) -> tuple[str, ...]:
        """The lists in its result, that of a table first."""
        return tuple(self._data["parts"])

    def _blocks(self, language: str) -> Iterator[Block]:
        inputs = [pair(_input(one), one.about.text(language), language) for one in self.inputs]
        lines = [self.summary.text(language), *inputs]
        yield Block(pair(self.id, self.name.text(language), language), lines=lines)


def _input(entry: InputEntry) -> str:
    return entry.id if entry.default is None else f"{entry.id} = {entry.default}"


class Analyses(Catalogue[AnalysisEntry]):
    """The catalogue of analyses."""

    __slots__ = ()

    def _blocks(self, language: str) -> Iterator[Block]:
        headings = [label(what, language) for what in ("analysis", "title", "needs")]
        needed = (", ".join(one.id for one in entry.inputs if one.required) for entry in self)
        rows = [[one.id, one.name.text(language), inputs] for one, inputs in zip(self, needed, strict=True)]
        yield Block(label("analyses", language), headings, rows)


@cache
def analyses() -> Analyses:
    """The catalogue of analyses: curves, gaps, decompositions, regressions, segregation in parts.

    Examples:
        >>> import junheng as jh
        >>> jh.analyses()["nested_split"].name.zh
        '嵌套分解'
        >>> [one.id for one in jh.analyses()["gap"].inputs if one.required]
        ['value', 'side', 'first', 'second']
    """
    return Analyses(map(AnalysisEntry, json.loads(_core.analyses_json())))
