"""Methods under the name `jh` on the objects of dataframe libraries, and what these libraries need for it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

# The name under which a library shows the methods.
NAME = "jh"


def register_pandas(frame: type, series: type) -> None:
    """`DataFrame.jh` and `Series.jh` of pandas, which is imported."""
    extensions = importlib.import_module("pandas").api.extensions
    extensions.register_dataframe_accessor(NAME)(frame)
    extensions.register_series_accessor(NAME)(series)


def register_polars(frame: type, series: type, expression: type) -> None:
    """`DataFrame.jh`, `Series.jh` and `Expr.jh` of polars, which is imported."""
    api = importlib.import_module("polars").api
    api.register_dataframe_namespace(NAME)(frame)
    api.register_series_namespace(NAME)(series)
    api.register_expr_namespace(NAME)(expression)


def polars_scalar(expressions: Sequence[Any], compute: Callable[[Sequence[Any]], float | None]) -> Any:
    """An expression of polars whose value for a table or for each group is what `compute` gives for these columns."""
    polars = importlib.import_module("polars")

    def scalar(columns: Sequence[Any]) -> float | None:
        return compute(columns)

    return polars.map_groups(expressions, scalar, return_dtype=polars.Float64, returns_scalar=True)
