"""Cells of columns that divide a table: categories keep their order, intervals and periods are keys too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from junheng._input.cells import Cells, Named, is_missing_type
from junheng._input.columns import key_texts
from junheng._input.series import cells_of, is_a, loaded

# The types of pandas that are keys by their text.
_BY_TEXT = ("Interval", "Period")


def key_cells(values: Any, name: str) -> Cells:
    """The cells of a column of keys of any library."""
    if is_a(values, "narwhals", "Series"):
        return key_cells(values.to_native(), name)
    if is_a(values, "pandas", "Index"):
        return key_cells(values.to_series(), name)
    if is_a(values, "pandas", "Series"):
        return _of_pandas(values, name)
    cells = cells_of(values, name)
    return replace(cells, ordered=True) if cells.kind == "category" and _is_ordered(values) else cells


def _of_pandas(series: Any, name: Named) -> Cells:
    pandas, dtype = loaded("pandas"), series.dtype
    if isinstance(dtype, pandas.CategoricalDtype):
        codes, labels = series.cat.codes.to_numpy(), dtype.categories
    elif isinstance(dtype, (pandas.IntervalDtype, pandas.PeriodDtype)):
        codes, labels = pandas.factorize(series, sort=True)
    else:
        return cells_of(series, name)
    texts = label_texts(labels.astype(object).tolist(), str(name))
    return Cells("category", np.asarray(codes, np.int32), labels=texts, ordered=True, type="category")


def label_texts(labels: list[Any], name: str) -> list[str]:
    """Categories as texts; two that differ and have the same text are an error."""
    shown = [str(label) if by_text(label) else label for label in labels]
    return [text or "" for text in key_texts(shown, name)]


def by_text(value: object) -> bool:
    """Whether a value is a key by its text."""
    return type(value).__name__ in _BY_TEXT


def objects(values: list[Any], name: str) -> dict[str, Any]:
    """The values of a column of keys by their texts."""
    there = [value for value in values if not is_missing_type(type(value)) and value == value]
    return dict(zip(label_texts(there, name), there, strict=True))


def _is_ordered(values: Any) -> bool:
    """Whether categories of polars or Arrow have an order of their own."""
    if is_a(values, "polars", "Series"):
        return bool(values.dtype == loaded("polars").Enum)
    return bool(getattr(getattr(values, "type", None), "ordered", False))
