"""Tables of other libraries, in and out; `series` reads their single columns. No other module names them.

None of them is imported to read a table: see `series`.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

import numpy as np

from junheng import _core
from junheng._input import alignment
from junheng._input import cells as _cells
from junheng._input.cells import Array, Named
from junheng._input.columns import Column, Rule, Use, column, unread
from junheng._input.frame import (
    Made,
    Stream,
    as_list,
    as_pandas_categories,
    as_polars_categories,
    for_pandas,
    for_polars,
)
from junheng._input.key_cells import key_cells
from junheng._input.keys import KeyKind, key_kind
from junheng._input.percentage import written_out
from junheng._input.rows import IndexRows, Rows, passed, rows_of
from junheng._input.series import arrow, cells_of, is_a, labelled_array
from junheng._input.written import rule_of
from junheng._texts.phrases import failure
from junheng.errors import JunhengError

T = TypeVar("T")

# The known column that an index may be instead.
LABEL = "school_name"
# Headings of columns.
Headings: TypeAlias = Collection[str]


def vector(values: object, name: Named) -> Array:
    """The doubles of a single column, or an error that names the first row without one; called by the extension."""
    return _cells.numbers_of(cells_of(values, name), name)


@dataclass(frozen=True)
class Table:
    """A caller's table, inspected once.

    Attributes:
        columns: The columns as the core takes them.
        library: The library in which results about the table are given: that of the table.
        rows: Where its rows are, in a file or by an index; None for any other table.
    """

    columns: list[Column]
    library: str
    # The columns as the library has them, by heading.
    _series: Mapping[str, Any]
    rows: Rows | None = None
    # The names of the levels of its index, which are no columns.
    _levels: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Any, what: str = "table", keys: Headings = (), named: Headings = ()) -> Table:
        """A table of any library of which the core finds the columns by their headings.

        `what` is ``"items"`` for the table of answers, `keys` are the columns that divide the table, `named` all
        that the call names. A column that
        is neither numbers nor text is an error only where the core needs it.

        Raises:
            WrongTypeError: If it is no table.
            UnknownNameError: If its index has the name of a column that the core would look for, and no column is that.
        """
        written, rows = written_out(table) if what == "items" else table, rows_of(table)

        def columns() -> Table:
            found = [(heading_of(heading), series) for heading, series in headed(written, what)]
            uses = {**dict.fromkeys((heading for heading, _ in found), None), **uses_of((), keys)}
            read = cls._read(table, once(found, named), uses, rows)
            read.require_no_index(named)
            return read

        return passed(columns, rows)

    @classmethod
    def _read(cls, table: Any, found: list[tuple[str, Any]], uses: Mapping[str, Use], rows: Rows | None) -> Table:
        if isinstance(table, Mapping):
            alignment.check((heading, series) for heading, series in found if heading in uses)
        columns = read_columns(found, uses, rule_of(table))
        levels = rows.levels if isinstance(rows, IndexRows) else ()
        return cls(columns, library_of(table), dict(reversed(found)), rows, levels)

    @property
    def headings(self) -> list[str]:
        """The headings of its columns, in their order."""
        return [*self._series][::-1]

    def require_no_index(self, named: Headings) -> None:
        """Rejects a table of which a level of the index is called like a known column that the table lacks.

        Without the counties or the codes of its index the same table would be assessed as another one. Names of schools
        may label its rows. A level that the call names is missing in the core.
        """
        if not self._levels or not set(named).isdisjoint(self._levels):
            return
        meant = {LABEL, None, *(_core.meaning_of(heading) for heading in self._series)}
        for level in self._levels:
            if _core.meaning_of(level) not in meant:
                raise failure("intake.is_index", column=level)

    def passed_to(self, function: Callable[..., T], *arguments: Any, items: Table | None = None) -> T:
        """What a function of the core gives for the columns; errors name rows as the tables have them."""
        try:
            return passed(lambda: function(self.columns, *arguments), self.rows, None if items is None else items.rows)
        except JunhengError as error:
            raise self._of_index(error) from error.__cause__

    def _of_index(self, error: JunhengError) -> BaseException:
        """The same error; another one where what is missing is the index."""
        named = [error.parameters.get(name) for name in ("column", "got")] if error.kind == "unknown_name" else []
        level = next((level for level in self._levels if level in named and level not in self._series), None)
        return error if level is None else failure("intake.is_index", column=level)

    @classmethod
    def named(cls, table: Any, numbers: Headings, keys: Headings) -> Table:
        """A table of which only these columns are read, as numbers and as keys; the others are known by heading.

        Raises:
            WrongTypeError: If it is no table, or one of the columns holds what none of its use can.
        """
        rows = rows_of(table)

        def columns() -> Table:
            found = [
                (text, series)
                for heading, series in headed(table, "table")
                if (text := heading_text(heading)) is not None
            ]
            return cls._read(table, found, uses_of(numbers, keys), rows)

        return passed(columns, rows)

    def kinds(self, by: Headings) -> dict[str, KeyKind]:
        """What the columns hold that divide the table, for those that it has."""
        return {
            heading: key_kind(self._series[heading], heading)
            for heading in dict.fromkeys(by)
            if heading in self._series
        }

    def holds(self, heading: str, text: str) -> bool:
        """Whether a text is in the column of that heading."""
        return holds(self.columns, heading, text)


def heading_text(heading: object) -> str | None:
    """A heading as text: a whole number by its digits; None for anything else."""
    if isinstance(heading, (int, np.integer)) and not isinstance(heading, (bool, np.bool_)):
        return str(heading)
    return heading if isinstance(heading, str) else None


def names_as_read(table: object) -> dict[str, str]:
    """The columns of a table that was read from a file, by its headings of several rows as they are shown."""
    reading = getattr(getattr(table, "rows", None), "reading", None)
    if reading is None or not isinstance(table, Mapping):
        return {}
    return {one.heading: one.name for one in reading.columns if one.heading not in table and one.name in table}


def heading_of(heading: object) -> str:
    """A heading as text, or an error."""
    text = heading_text(heading)
    if text is None:
        raise failure("intake.not_a_heading", got=repr(heading))
    return text


def uses_of(numbers: Headings, keys: Headings) -> dict[str, Use]:
    """What each column is read for; one that is both numbers and keys by what it holds."""
    uses: dict[str, Use] = dict.fromkeys(numbers, "number")
    for heading in keys:
        uses[heading] = None if heading in uses else "key"
    return uses


def once(found: list[tuple[str, Any]], named: Headings) -> list[tuple[str, Any]]:
    """The columns without those that repeat a heading which neither the call nor the dictionary knows."""
    first: dict[str, None] = {}
    kept = []
    for heading, series in found:
        if heading not in first or heading in named or _core.meaning_of(heading):
            kept.append((heading, series))
        first[heading] = None
    return kept


def read_columns(found: list[tuple[str, Any]], uses: Mapping[str, Use], rule: Rule | None) -> list[Column]:
    """The columns as the core takes them: those that are used, and of the others the headings.

    A heading that occurs twice is an error only where it is used.
    """
    used = [one for one in found if one[0] in uses]
    rows = _length((used or found)[0][1]) if found else 0
    columns: list[Column] = []
    known: set[str] = set()
    for heading, series in found:
        if heading in uses:
            use = uses[heading]
            cells = key_cells(series, heading) if use == "key" else cells_of(series, heading)
            columns.append(column(heading, cells, use, rule))
        elif heading not in known:
            columns.append(unread(heading, rows))
        known.add(heading)
    return columns


def _length(series: Any) -> int:
    return len(series) if hasattr(series, "__len__") else 0


def holds(columns: list[Column], heading: str, text: str) -> bool:
    """Whether a text is in the column of that heading."""
    for kind, name, cells, more in columns:
        if name == heading:
            if kind == "packed":
                return _is_packed(text.encode(), *cells)
            return text in {"text": cells, "mixed": cells, "category": more, "ordered": more}.get(kind, ())
    return False


def _is_packed(text: bytes, packed: Array, ends: Array) -> bool:
    """Whether a text is one of the packed texts, and not only a part of one."""
    all_texts = packed.tobytes()
    at = all_texts.find(text)
    while at >= 0:
        row = int(np.searchsorted(ends, at, side="right")) - 1
        if 0 <= row < len(ends) - 1 and ends[row] == at and ends[row + 1] == at + len(text):
            return True
        at = all_texts.find(text, at + 1)
    return False


# Headings, each with its column as the library has it.
Headed: TypeAlias = "list[tuple[object, Any]]"


def _of_pandas(table: Any) -> Headed:
    """The columns of a pandas table; its index labels the rows and is no column."""
    return [(heading, table.iloc[:, at]) for at, heading in enumerate(table.columns)]


def headed(table: Any, what: str) -> Headed:
    """Headings and columns of a table of any library; no cell is read."""
    labelled = labelled_array(table)
    if labelled is not None:
        raise failure("intake.not_a_table", table=what, got=labelled)
    if isinstance(table, Mapping):
        return list(table.items())
    if isinstance(table, np.ndarray) and table.dtype.names:
        return [(heading, table[heading]) for heading in table.dtype.names]
    if is_a(table, "narwhals", "DataFrame"):
        return headed(table.to_native(), what)
    if is_a(table, "pandas", "DataFrame"):
        return _of_pandas(table)
    if is_a(table, "polars", "DataFrame"):
        return [(series.name, series) for series in table.get_columns()]
    if is_a(table, "pyarrow", "Table", "RecordBatch"):
        return list(zip(table.schema.names, table.columns, strict=True))
    if not is_a(table, "polars", "LazyFrame", "Series"):
        if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
            return headed(arrow(table).table(table), what)
        if hasattr(table, "__dataframe__"):
            arrow(table)
            return headed(importlib.import_module("pyarrow.interchange").from_dataframe(table), what)
    raise _no_table(table, what)


def _no_table(table: object, what: str) -> BaseException:
    got = type(table).__name__
    hint = ("", "")
    if isinstance(table, (str, os.PathLike)):
        hint = ("; junheng.read(path) reads a file", "；junheng.read(path) 可读取文件")
    elif got == "LazyFrame":
        hint = ("; call collect() first", "；请先调用 collect()")
    en, zh = (f"{got}{one}" for one in hint)
    return failure("intake.not_a_table", table=what, got=(en, en, zh))


def is_table(value: object) -> bool:
    """Whether it has columns with headings."""
    # Arrays first: the classes of libraries are looked up for each value.
    if isinstance(value, np.ndarray):
        return bool(value.dtype.names)
    if isinstance(value, Mapping):
        return True
    if is_a(value, "narwhals", "DataFrame") or is_a(value, "pyarrow", "RecordBatch", "Table"):
        return True
    return hasattr(value, "columns") or hasattr(value, "__dataframe__")


def read_parquet(name: str, data: bytes) -> Any:
    """The table in the bytes of a Parquet file.

    Raises:
        WrongTypeError: where pyarrow is not installed.
        Exception: where the bytes are no Parquet file; pyarrow has errors of several kinds for it.
    """
    try:
        arrow, parquet = (importlib.import_module(one) for one in ("pyarrow", "pyarrow.parquet"))
    except ImportError:
        raise failure("intake.needs_package", got=name, package="pyarrow", expected="junheng[parquet]") from None
    return parquet.read_table(arrow.BufferReader(data))


def library_of(table: object) -> str:
    """The library that results about the table should be given in: that of the table."""
    if is_a(table, "narwhals", "DataFrame"):
        return library_of(table.to_native())  # type: ignore[attr-defined]
    for library in ("pandas", "polars", "pyarrow"):
        if is_a(table, library, "DataFrame", "Table", "RecordBatch"):
            return library
    return "dict" if isinstance(table, (Mapping, np.ndarray)) else "pyarrow"


def frame(
    rows: Mapping[str, Made],
    library: str,
    gapped: Collection[str] = (),
    categories: Mapping[str, Any] = MappingProxyType({}),
    index: Any = None,
) -> Any:
    """A table of these columns in a library, which is imported if need be.

    `gapped` are columns of whole numbers with missing values, `categories` the library's own types of columns of
    categories, `index` the index of a table of pandas.
    """

    def each(fitted: Callable[[Made], Any]) -> dict[str, Any]:
        return {heading: fitted(made) for heading, made in rows.items()}

    def pandas(module: Any) -> Any:
        whole = {heading: module.array(as_list(rows[heading]), "Int64") for heading in gapped}
        made = module.DataFrame({**each(lambda made: for_pandas(made, module)), **whole})
        if index is not None:
            made.index = index
        for heading, one in categories.items():
            made[heading] = as_pandas_categories(made[heading], one)
        return made

    def polars(module: Any) -> Any:
        made = module.DataFrame(each(lambda made: for_polars(made, module)))
        return made.with_columns(as_polars_categories(made[heading], one) for heading, one in categories.items())

    makers: dict[str, Callable[[Any], Any]] = {
        "dict": lambda _: each(as_list),
        "pandas": pandas,
        "polars": polars,
        "pyarrow": lambda module: module.table(Stream(rows)),
    }
    if library not in makers:
        raise failure("intake.not_in_result", got=library, expected=list(makers))
    if library == "dict":
        return makers[library](None)
    try:
        module = importlib.import_module(library)
    except ImportError:
        extra = {"pyarrow": "parquet"}.get(library, library)
        raise failure("intake.needs_package", got="to_frame", package=library, expected=f"junheng[{extra}]") from None
    return makers[library](module)
