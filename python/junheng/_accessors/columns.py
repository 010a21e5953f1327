"""Methods of a column, `column.jh.gini(weights=…)`, and of an expression of polars."""

from __future__ import annotations

from typing import Any

from junheng._accessors.methods import OF_COLUMN, defined, of_columns
from junheng._input.registered import polars_scalar

_SERIES = """Forwards to ``junheng.measure("{id}", …)``; `junheng.{id}` describes the measure and its parameters.

`weights` and `rank` are columns of the same length."""
_EXPRESSION = """Forwards to ``junheng.measure("{id}", …)`` in `select`, `group_by(…).agg` and `over`.

`junheng.{id}` describes the measure and its parameters.

`weights` and `rank` are names of columns or expressions."""


def _of_series(accessor: Any, spec: str, options: dict[str, Any]) -> float | None:
    roles = {role: options.pop(role) for role in ("weights", "rank") if options.get(role) is not None}
    options.pop("weights", None)
    return of_columns({"value": accessor._series, **roles}, spec, options)


def _of_expression(accessor: Any, spec: str, options: dict[str, Any]) -> Any:
    roles = {role: options.pop(role) for role in ("weights", "rank") if options.get(role) is not None}
    options.pop("weights", None)
    names = ["value", *roles]

    def compute(columns: Any) -> float | None:
        return of_columns(dict(zip(names, columns, strict=True)), spec, options)

    return polars_scalar([accessor._expression, *roles.values()], compute)


class Series:
    """The measures of junheng for a column; each only forwards to `junheng.measure`."""

    def __init__(self, series: Any) -> None:
        self._series = series


class Expression:
    """The measures of junheng as expressions of polars; each only forwards to `junheng.measure`."""

    def __init__(self, expression: Any) -> None:
        self._expression = expression


for _name, _method in defined(OF_COLUMN, _of_series, _SERIES, of_table=False, counts=False).items():
    setattr(Series, _name, _method)
for _name, _method in defined(OF_COLUMN, _of_expression, _EXPRESSION, of_table=False, counts=False).items():
    setattr(Expression, _name, _method)
