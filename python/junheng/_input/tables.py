"""Tables of other libraries, in and out; `series` reads their single columns. No other module names them.

None of them is imported to read a table: see `series`.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

import numpy as np

from junheng._input import alignment
from junheng._input import cells as _cells
from junheng._input.cells import Array, Cells, Named
from junheng._input.frame import (
    Made,
    as_list,
    as_pandas_categories,
    as_polars_categories,
    for_arrow,
    for_pandas,
    for_polars,
)
from junheng._input.keys import KeyKind, key_kind
from junheng._input.percentage import written_out
from junheng._input.rows import IndexRows, Rows, passed, rows_of
from junheng._input.series import arrow, cells_of, is_a, of_arrow, of_pandas, of_polars
from junheng._texts.phrases import failure
from junheng.errors import JunhengError

T = TypeVar("T")

# A column as the core takes it: kind, heading, cells, and what belongs to them.
Column: TypeAlias = "tuple[str, str, Any, Any]"


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
    def of(cls, table: Any, what: str = "table") -> Table:
        """A table of any library; `what` is ``"items"`` for the table of answers.

        Raises:
            WrongTypeError: If it is no table, or a column holds what no column can.
        """
        read, rows = written_out(table) if what == "items" else table, rows_of(table)
        return passed(lambda: cls._of(read, what, library_of(table), rows), rows)

    @classmethod
    def _of(cls, table: Any, what: str, library: str, rows: Rows | None) -> Table:
        found = [(heading_of(heading), series, cells) for heading, series, cells in headed(table, what)]
        series = {heading: series for heading, series, _ in reversed(found)}
        levels = rows.levels if isinstance(rows, IndexRows) else ()
        return cls([column(heading, cells) for heading, _, cells in found], library, series, rows, levels)

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

    def kinds(self, *by: str | Iterable[str] | None) -> dict[str, KeyKind]:
        """What the columns hold that divide the table, for those that it has."""
        headings = dict.fromkeys(heading for one in by for heading in ([one] if isinstance(one, str) else one or ()))
        return {heading: key_kind(self._series[heading]) for heading in headings if heading in self._series}

    def holds(self, heading: str, text: str) -> bool:
        """Whether a text is in the column of that heading."""
        return holds(self.columns, heading, text)


def heading_of(heading: object) -> str:
    """A heading as text."""
    if isinstance(heading, (int, np.integer)) and not isinstance(heading, bool):
        return str(heading)
    if not isinstance(heading, str):
        raise failure("intake.not_a_heading", got=repr(heading))
    return heading


def column(name: str, cells: Cells) -> Column:
    """One column of a table."""
    values, present = cells.values, cells.present
    if cells.kind == "number":
        if any(True for _ in _cells.too_large(values)):
            # Codes of twenty digits are text; as numbers they would be rounded.
            return column(name, Cells("mixed", _cells.with_none(values.tolist(), present)))
        return "number", name, _cells.doubles(values), present
    if cells.kind == "text":
        return "text", name, values, None
    if cells.kind == "arrow":
        return "packed", name, packed(values), present
    if cells.kind == "category":
        return "category", name, np.require(values, np.int32, "A"), list(cells.labels)
    if cells.kind == "bool":
        codes = values.astype(np.int32)
        return "category", name, codes if present is None else np.where(present, codes, np.int32(-1)), _cells.TRUTH
    if cells.kind == "empty":
        return "number", name, np.zeros(len(values)), np.zeros(len(values), dtype=bool)
    if cells.kind == "mixed":
        return "text", name, _cells.texts(values, name), None
    raise failure("intake.not_cells", column=name, got=_cells.called(cells))


def packed(texts: Any) -> tuple[Array, Array]:
    """The bytes of an Arrow array of texts, and where each text begins and ends; nothing is copied."""
    _, offsets, text = texts.buffers()
    ends = np.frombuffer(offsets, np.int64)[texts.offset : texts.offset + len(texts) + 1]
    return np.empty(0, np.uint8) if text is None else np.frombuffer(text, np.uint8), ends


def holds(columns: list[Column], heading: str, text: str) -> bool:
    """Whether a text is in the column of that heading."""
    for kind, name, cells, more in columns:
        if name == heading:
            if kind == "packed":
                return _is_packed(text.encode(), *cells)
            return text in {"text": cells, "category": more}.get(kind, ())
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


# Headings, with each column as the library has it and as cells.
Headed: TypeAlias = "list[tuple[object, Any, Cells]]"


def _of_pandas(table: Any) -> Headed:
    """The columns of a pandas table; its index labels the rows and is no column."""
    series = [(heading, table.iloc[:, at]) for at, heading in enumerate(table.columns)]
    return [(heading, one, of_pandas(one, str(heading))) for heading, one in series]


def headed(table: Any, what: str) -> Headed:
    """Headings and columns of a table of any library."""
    if isinstance(table, Mapping):
        alignment.check((str(heading), values) for heading, values in table.items())
        return [(heading, values, cells_of(values, str(heading))) for heading, values in table.items()]
    if isinstance(table, np.ndarray) and table.dtype.names:
        fields = [(heading, table[heading]) for heading in table.dtype.names]
        return [(heading, values, _cells.of_array(values, heading)) for heading, values in fields]
    if is_a(table, "narwhals", "DataFrame"):
        return headed(table.to_native(), what)
    if is_a(table, "pandas", "DataFrame"):
        return _of_pandas(table)
    if is_a(table, "polars", "DataFrame"):
        return [(series.name, series, of_polars(series)) for series in table.get_columns()]
    if is_a(table, "pyarrow", "Table", "RecordBatch"):
        return [(name, array, of_arrow(array)) for name, array in zip(table.schema.names, table.columns, strict=True)]
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
    if isinstance(value, Mapping) or (isinstance(value, np.ndarray) and value.dtype.names):
        return True
    if is_a(value, "narwhals", "DataFrame") or is_a(value, "pyarrow", "RecordBatch", "Table"):
        return True
    return not isinstance(value, np.ndarray) and (hasattr(value, "columns") or hasattr(value, "__dataframe__"))


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
        "pyarrow": lambda module: module.table(each(lambda made: for_arrow(made, module))),
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
