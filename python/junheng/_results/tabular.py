"""Results read as tables: their rows, their columns, and Arrow's C stream of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, SupportsIndex, overload

from junheng._input.frame import Made, Stream, as_list, length
from junheng._input.keys import KeyKinds, is_gapped
from junheng._input.tables import frame
from junheng._texts.phrases import failure, get_language


class Columns(NamedTuple):
    """The columns of a table, and what a dataframe library needs to know of them."""

    made: Mapping[str, Made]
    # What the columns hold that are keys, by heading.
    kinds: KeyKinds = MappingProxyType({})
    # The index of a table of pandas.
    index: Any = None

    @classmethod
    def of_rows(cls, headings: list[str], rows: list[list[Any]], kinds: KeyKinds, index: Any = None) -> Columns:
        """The columns of a table that is given by rows."""
        return cls({heading: [row[at] for row in rows] for at, heading in enumerate(headings)}, kinds, index)

    def frame(self, library: str, *, ours: bool) -> Any:
        """A table of them in a library; categories and index are those of the library that went in."""
        kinds = {heading: kind for heading, kind in self.kinds.items() if heading in self.made}
        gapped = [
            heading
            for heading, cells in self.made.items()
            if isinstance(cells, list)
            and is_gapped(cells)
            and (heading in kinds or any(cell is not None for cell in cells))
        ]
        categories = {
            heading: kind.categories for heading, kind in kinds.items() if ours and kind.categories is not None
        }
        return frame(self.made, library, gapped, categories, self.index if ours else None)


class Tabular:
    """What can be read as a table: the one that `to_frame()` gives without arguments.

    `len` counts its rows, iteration gives each as a dictionary, ``result["gini"]`` is a column, ``result[0]`` a row,
    and `in` tells whether there is a column of that heading. `polars.DataFrame`, `pyarrow.table` and all that reads
    Arrow's C stream take the columns, `pandas.DataFrame` the rows. A result without rows is true as well.
    """

    _library: str

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        """The columns of one of the tables; of the usual one without a name."""
        raise NotImplementedError

    def _is_one(self) -> bool:
        """Whether the usual table has one row for the whole, so that a column is one value."""
        return False

    def _given(self, columns: Columns, library: str | None) -> Any:
        """A table in the library of the table that went in, unless another is named."""
        return columns.frame(library or self._library, ours=library in (None, self._library))

    def _usual(self) -> Columns:
        """The columns of the usual table, made once for each language."""
        kept: dict[str, Columns] = self.__dict__.setdefault("_tables", {})
        language = get_language()
        if language not in kept:
            kept[language] = self._table()
        return kept[language]

    def _heading(self, name: str) -> str | None:
        """The heading of a column by its name; None where there is no such column."""
        return name if name in self._usual().made else None

    def __len__(self) -> int:
        return max(map(length, self._usual().made.values()), default=0)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[dict[str, Any]]:
        made = self._usual().made
        return (dict(zip(made, row, strict=True)) for row in zip(*map(as_list, made.values()), strict=True))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._heading(name) is not None

    @overload
    def __getitem__(self, key: str) -> Any: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, key: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> Any:
        """A column by its heading, in the library of the table that went in; a row by its position; several rows.

        Raises:
            UnknownNameError: where there is no such column; it is a `KeyError`.
            IndexError: where there is no such row.
        """
        if not isinstance(key, str):
            return [*self][key]
        columns, heading = self._usual(), self._heading(key)
        if heading is None:
            raise failure("intake.not_in_result", got=key, expected=list(columns.made))
        if self._is_one():
            return as_list(columns.made[heading])[0]
        return self._given(columns._replace(made={heading: columns.made[heading]}), None)[heading]

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as Arrow's C stream, with the columns and values of `to_frame()`; pyarrow is not needed."""
        return Stream(self._usual().made).__arrow_c_stream__(requested_schema)
