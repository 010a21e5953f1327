"""Single columns of other libraries; `_tables` has their tables.

None of them is imported here: a library is looked for among the modules that the caller has already
loaded. Only what speaks the Arrow protocol and nothing else asks for pyarrow.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from junheng._input import cells as _cells
from junheng._input.cells import Array, Cells, Named
from junheng._texts.phrases import failure


def loaded(library: str) -> Any:
    """The library, if the caller has loaded it."""
    return sys.modules.get(library)


def is_a(value: object, library: str, *names: str) -> bool:
    """Whether it is one of these classes of a library that the caller has loaded."""
    module = loaded(library)
    kinds = tuple(kind for kind in (getattr(module, name, None) for name in names) if isinstance(kind, type))
    return isinstance(value, kinds)


def arrow(value: object) -> Any:
    """pyarrow, to read an object that speaks the Arrow protocol."""
    try:
        return importlib.import_module("pyarrow")
    except ImportError:
        got = type(value).__name__
        raise failure("intake.needs_package", got=got, package="pyarrow", expected="junheng[parquet]") from None


def cells_of(values: object, name: Named) -> Cells:
    """The cells of a single column of any library."""
    if isinstance(values, np.ndarray):
        return _cells.of_array(values, name)
    if isinstance(values, (list, tuple, range)):
        return _cells.of_list(list(values))
    if is_a(values, "narwhals", "Series"):
        return cells_of(values.to_native(), name)  # type: ignore[attr-defined]
    if is_a(values, "pandas", "Index"):
        return of_pandas(values.to_series(), name)  # type: ignore[attr-defined]
    if is_a(values, "pandas", "Series"):
        return of_pandas(values, name)
    if is_a(values, "polars", "Series"):
        return of_polars(values)
    if is_a(values, "pyarrow", "Array", "ChunkedArray"):
        return of_arrow(values)
    return of_other(values, name)


def is_single(values: object) -> bool:
    """Whether it is a dataframe or a two-dimensional array of one column."""
    if is_a(values, "narwhals", "DataFrame"):
        return is_single(values.to_native())  # type: ignore[attr-defined]
    if is_a(values, "pandas", "DataFrame") or is_a(values, "polars", "DataFrame"):
        return bool(values.shape[1] == 1)  # type: ignore[attr-defined]
    return is_a(values, "pyarrow", "Table", "RecordBatch") and bool(values.num_columns == 1)  # type: ignore[attr-defined]


def single(values: Any) -> Any:
    """The only column of a dataframe."""
    if is_a(values, "narwhals", "DataFrame"):
        return single(values.to_native())
    if is_a(values, "pandas", "DataFrame"):
        return values.iloc[:, 0]
    return values.to_series() if is_a(values, "polars", "DataFrame") else values.column(0)


def labelled_array(value: object) -> Named | None:
    """What an error says of an object of xarray, whose coordinates would be lost; None for any other object."""
    if not is_a(value, "xarray", "DataArray", "Dataset"):
        return None
    got = type(value).__name__
    array = ("; .values is its array", "；.values 为其数组") if is_a(value, "xarray", "DataArray") else ("", "")
    said = f"{got} of xarray{array[0]}; to_dataframe() makes it a table"
    return said, said, f"xarray 的 {got}{array[1]}；可用 to_dataframe() 转为数据表"


def of_other(values: Any, name: Named) -> Cells:
    """The cells of an object known by what it can do: Arrow's protocol, NumPy's, or a sequence."""
    labelled = labelled_array(values)
    if labelled is not None:
        raise failure("intake.not_a_column", column=name, got=labelled)
    if is_single(values):
        return cells_of(single(values), name)
    is_frame = hasattr(values, "columns") or hasattr(values, "schema")
    if not is_frame and hasattr(values, "__arrow_c_stream__"):
        return of_arrow(arrow(values).chunked_array(values))
    if not is_frame and hasattr(values, "__arrow_c_array__"):
        return of_arrow(arrow(values).array(values))
    if not is_frame and hasattr(values, "__array__"):
        return _cells.of_array(np.asarray(values), name)
    if isinstance(values, memoryview) or type(values).__module__ == "array":
        return _cells.of_array(np.asarray(values), name)
    if isinstance(values, Sequence) and not isinstance(values, (str, bytes, bytearray)):
        return _cells.of_list(list(values))
    raise failure("intake.not_a_column", column=name, got=type(values).__name__)


def of_pandas(series: Any, name: Named) -> Cells:
    """The cells of a pandas Series; NaN is a missing cell there."""
    pandas, dtype = loaded("pandas"), series.dtype
    if isinstance(dtype, np.dtype) and dtype.kind == "f":
        values = series.to_numpy()
        missing = np.isnan(values)
        return Cells("number", values, ~missing if missing.any() else None, type=str(dtype))
    there = series.notna().to_numpy()
    present = None if there.all() else there
    if isinstance(dtype, pandas.CategoricalDtype):
        return of_categories(series.cat.codes.to_numpy(), cells_of(dtype.categories, name), name)
    if isinstance(dtype, pandas.SparseDtype):
        return of_pandas(series.sparse.to_dense(), name)
    if hasattr(dtype, "pyarrow_dtype"):
        return of_arrow(series.array.__arrow_array__())
    if getattr(dtype, "storage", "") == "pyarrow":
        return of_arrow(series.array.__arrow_array__())
    kind = getattr(dtype, "kind", "O")
    if isinstance(dtype, pandas.StringDtype) or kind in "OM":
        return _cells.with_missing(
            series.astype(object).to_numpy().tolist(), present, str(dtype) if kind == "M" else ""
        )
    if kind in "iufb":
        if isinstance(dtype, np.dtype):
            values = series.to_numpy()
        else:
            values = series.to_numpy(dtype=dtype.numpy_dtype, na_value=dtype.numpy_dtype.type(0))
        return Cells("bool" if kind == "b" else "number", values, present, type=str(dtype))
    return Cells("other", values=series, type=str(dtype))


def of_categories(codes: Array, categories: Cells, name: Named) -> Cells:
    """Positions in a list of texts, or of numbers."""
    present = codes >= 0
    if categories.kind == "text":
        return Cells("category", codes, labels=categories.values, type="category")
    if categories.kind == "arrow":
        return Cells("category", codes, labels=categories.values.to_pylist(), type="category")
    if categories.kind == "empty":
        return Cells("empty", [None] * len(codes))
    if categories.kind in ("number", "bool"):
        values = np.asarray(categories.values).take(np.maximum(codes, 0))
        return Cells(categories.kind, values, None if present.all() else present, type="category")
    labels = [label or "" for label in _cells.texts(categories.values, name)]
    return Cells("category", codes, labels=labels, type="category")


def of_polars(series: Any) -> Cells:
    """The cells of a polars Series."""
    polars, dtype = loaded("polars"), series.dtype
    present = series.is_not_null().to_numpy() if series.null_count() else None
    shown = str(dtype)
    if dtype == polars.Boolean:
        return Cells("bool", series.fill_null(False).to_numpy(), present, type=shown)
    if (dtype.is_integer() or dtype.is_float()) and "128" not in shown:
        return Cells("number", (series if present is None else series.fill_null(0)).to_numpy(), present, type=shown)
    if dtype in (polars.Categorical, polars.Enum):
        return _polars_categories(series, present)
    if dtype.is_temporal() and dtype != polars.Duration:
        return Cells("text", _cells.texts(series.to_list(), series.name), type=shown)
    if dtype == polars.String and loaded("pyarrow"):
        return of_arrow(series.to_arrow())
    if dtype in (polars.String, polars.Null) or dtype.is_decimal() or dtype.is_integer():
        return _cells.of_list(series.to_list())
    return Cells("other", series, type=shown)


def _polars_categories(series: Any, present: Array | None) -> Cells:
    """A Categorical or Enum as the texts that it has and the place of each cell's among them."""
    physical = series.to_physical().fill_null(0).to_numpy()
    rows = np.arange(len(series)) if present is None else np.flatnonzero(present)
    # Some row that has each code; the codes of a Categorical may be those of other columns too.
    row_of = np.full(int(physical.max(initial=0)) + 1, -1)
    row_of[physical[rows]] = rows
    known = np.flatnonzero(row_of >= 0)
    labels = series.gather(row_of[known]).cast(loaded("polars").String).to_list()
    place_of = np.full(len(row_of), -1, np.int32)
    place_of[known] = np.arange(len(known))
    codes = place_of[physical] if present is None else np.where(present, place_of[physical], np.int32(-1))
    return Cells("category", codes, labels=labels, type=str(series.dtype))


def of_arrow(array: Any) -> Cells:
    """The cells of a pyarrow Array or ChunkedArray."""
    pyarrow = loaded("pyarrow")
    types, shown = pyarrow.types, str(array.type)
    if isinstance(array, pyarrow.ChunkedArray):
        array = array.unify_dictionaries() if types.is_dictionary(array.type) else array
        array = array.combine_chunks()
    if isinstance(array, pyarrow.ChunkedArray):  # nothing to combine
        array = array.chunk(0) if array.num_chunks else pyarrow.array([], array.type)
    if isinstance(array.type, pyarrow.ExtensionType):
        return of_arrow(array.storage)
    present = array.is_valid().to_numpy(zero_copy_only=False) if array.null_count else None
    if types.is_dictionary(array.type):
        codes = np.where(True if present is None else present, array.indices.fill_null(0).to_numpy(), -1)
        if array.dictionary.null_count:
            return of_arrow(array.dictionary_decode())
        return of_categories(codes.astype(np.int32), of_arrow(array.dictionary), "dictionary")
    if types.is_boolean(array.type):
        return Cells("bool", array.fill_null(False).to_numpy(zero_copy_only=False), present, type=shown)
    if types.is_integer(array.type) or types.is_floating(array.type):
        filled = array if present is None else array.fill_null(0)
        return Cells("number", filled.to_numpy(zero_copy_only=False), present, type=shown)
    if types.is_date(array.type) or types.is_timestamp(array.type) or types.is_time(array.type):
        return Cells("text", _cells.texts(array.to_pylist(), shown), type=shown)
    if shown in ("string", "large_string", "string_view") and array.null_count < len(array):
        return Cells("arrow", array.cast(pyarrow.large_string()), present, type="text")
    if shown in ("string", "large_string", "string_view", "null") or types.is_decimal(array.type):
        return _cells.of_list(array.to_pylist())
    return Cells("other", array, type=shown)
