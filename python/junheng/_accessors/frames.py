"""Methods of a table: `table.jh.gini("spend", weights="pupils")`, `table.jh.assess()`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Any

from junheng._accessors.methods import OF_TABLE, defined
from junheng._api.measure import influence, measure
from junheng._generated import analyses, operations, plans

_DOC = """Forwards to ``junheng.measure("{id}", table, …)``; `junheng.{id}` describes the measure and its parameters.

Returns the value, with `by` a result with a row for each group."""


def _measured(accessor: Any, spec: str, options: dict[str, Any]) -> Any:
    found = measure(spec, accessor._table, **options)
    return found if options.get("by") is not None else found.rows[0].values[0]


def _forwarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that calls a function with the table in place of its first argument."""

    @wraps(function)
    def call(self: Any, *arguments: Any, **options: Any) -> Any:
        return function(self._table, *arguments, **options)

    _, *others = signature(function).parameters.values()
    call.__signature__ = signature(function).replace(  # type: ignore[attr-defined]
        parameters=[Parameter("self", Parameter.POSITIONAL_ONLY), *others]
    )
    return call


def _of_spec(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same of a function whose first argument is a measure, or several."""

    @wraps(function)
    def call(self: Any, spec: Any, **options: Any) -> Any:
        return function(spec, self._table, **options)

    spec, _, *others = signature(function).parameters.values()
    call.__signature__ = signature(function).replace(  # type: ignore[attr-defined]
        parameters=[Parameter("self", Parameter.POSITIONAL_ONLY), spec, *others]
    )
    return call


class Plans:
    """The functions of `junheng.plan` for a table."""

    def __init__(self, table: Any) -> None:
        self._table = table


class Frame:
    """The functions of junheng for a table: measures, analyses, `assess`, `balance`, `check`, plans.

    Each only forwards to the function of the package of the same name, with the table in its place.
    """

    def __init__(self, table: Any) -> None:
        self._table = table

    @property
    def plan(self) -> Plans:
        """The functions of `junheng.plan`."""
        return Plans(self._table)

    def __repr__(self) -> str:
        return f"<junheng for a {type(self._table).__name__}: measures, analyses, assess, balance, check, plan>"


# Functions of several tables, which none of them owns.
_OF_SEVERAL = ("trend",)
for _name in plans.__all__:
    if _name not in _OF_SEVERAL:
        setattr(Frame if _name == "what_if" else Plans, _name, _forwarded(getattr(plans, _name)))
for _module in (analyses, operations):
    for _name in _module.__all__:
        setattr(Frame, _name, _forwarded(getattr(_module, _name)))
for _name, _function in {"measure": measure, "influence": influence}.items():
    setattr(Frame, _name, _of_spec(_function))
for _name, _method in defined(OF_TABLE, _measured, _DOC, of_table=True, counts=True).items():
    if not hasattr(Frame, _name):
        setattr(Frame, _name, _method)
