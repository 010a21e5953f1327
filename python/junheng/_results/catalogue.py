"""The lists a caller may look things up in: measures, and the columns of a table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Protocol, SupportsIndex, TypeVar, overload

from junheng import _core
from junheng._record import Name
from junheng._results.entries import ColumnEntry, MeasureEntry
from junheng._results.view import View
from junheng._texts.phrases import refusal

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words

E = TypeVar("E", bound="Entry")


class Entry(Protocol):
    """What is found by its id or one of its names."""

    @property
    def id(self) -> str:
        """The id."""
        ...

    @property
    def name(self) -> Name:
        """The id and the names."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names."""
        ...


class Catalogue(View, tuple[E, ...]):
    """A list in its order, in which an entry is also found by its id or another of its names."""

    @overload
    def __getitem__(self, key: SupportsIndex | str) -> E: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[E, ...]: ...
    def __getitem__(self, key: SupportsIndex | str | slice) -> E | tuple[E, ...]:
        """The entry of that name, or at that position."""
        if not isinstance(key, str):
            return super().__getitem__(key)
        for entry in self:
            if key in (entry.id, entry.name.en, entry.name.zh, *entry.aliases):
                return entry
        raise refusal("intake.not_in_result", got=key, expected=self.ids())

    def ids(self) -> list[str]:
        """The ids, in order."""
        return [one.id for one in self]


class Measures(Catalogue[MeasureEntry]):
    """The catalogue of measures."""

    def to_json(self) -> str:
        """The list as JSON."""
        return _core.measures_json()

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import measures

        return measures([one._data for one in self], words)


class Columns(Catalogue[ColumnEntry]):
    """The dictionary of columns."""

    def to_json(self) -> str:
        """The list as JSON."""
        return _core.columns_json()

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import columns

        return columns([one._data for one in self], words)


@cache
def measures() -> Measures:
    """The catalogue of measures.

    Examples:
        >>> import junheng as jh
        >>> jh.measures()["gini"].formula
        'Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)'
        >>> [entry.id for entry in jh.measures() if entry.domain == "positive"]
        ['variance_of_logs', 'mean_log_deviation', 'j_divergence', 'range_ratio', 'watts']
    """
    return Measures(map(MeasureEntry, json.loads(_core.measures_json())))


@cache
def columns() -> Columns:
    """The dictionary of columns: what a table of schools or units may tell, and under which headings.

    Examples:
        >>> import junheng as jh
        >>> jh.columns()["小学在校生数"].id
        'pupils_primary'
    """
    return Columns(map(ColumnEntry, json.loads(_core.columns_json())))
