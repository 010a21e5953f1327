"""What the generated functions of the analyses have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import numpy as np

from junheng import _core
from junheng._api.design import Design, headings_of, requested
from junheng._api.options import column_names, listed, options_text, suggesting
from junheng._input import tables
from junheng._input.keys import label_in_core
from junheng._input.series import is_single
from junheng._results.analysis import Analysis
from junheng._results.catalogue import AnalysisEntry, analyses

P = ParamSpec("P")
T = TypeVar("T")
# The errors of every analysis.
_ERRORS = """
    Raises:
        UnknownNameError: If a column, a group or a measure does not exist.
        InvalidSpecError: If an input does not fit the others.
        NotFiniteError: If a cell is missing and `missing` is not ``"drop"``.
        JunhengError: For any other error of the analysis; it names the group and the row.
"""


def analysis(arguments: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """A decorator that adds the arguments and the errors that all analyses have to a function's docstring."""

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        head, returns, rest = (function.__doc__ or "").partition("\n    Returns:\n")
        described, examples, code = rest.partition("\n    Examples:\n")
        function.__doc__ = f"{head}{arguments}{returns}{described}{_ERRORS}{examples}{code}"
        return suggesting(function)

    return decorate


def analyzed(
    analysis: str, table: Any, labels: Any = None, design: Any = None, inference: Any = None, **inputs: Any
) -> Analysis[Any]:
    """An analysis of the columns of a table; or of an array, with its other columns as arrays too."""
    if inputs.get("value") is None and (not tables.is_table(table) or is_single(table)):
        given = {"value": table, "weights": inputs.get("weights"), "rank": inputs.get("rank")}
        table = {name: column for name, column in given.items() if column is not None}
        inputs |= {name: name for name in table}
    entry = analyses()[analysis]
    # The columns of each kind, as the catalogue declares the inputs.
    named: dict[str, list[str]] = {"column": [], "key": []}
    for one in entry.inputs:
        if (kind := one.kind.removesuffix("s")) in named:
            inputs[one.id] = column_names(inputs.get(one.id), table)
            named[kind] += listed(inputs[one.id])
    sampled = requested(design, table)
    if sampled is not None:
        numbers, keys = Design._columns_of(sampled, headings_of(table))
        named["column"] += numbers
        named["key"] += keys
    units = tables.Table.named(table, named["column"], named["key"])
    # The column of which the two compared groups or dates are values.
    compared = inputs.get("date" if "date" in inputs else "group") if {"date", "group_a"} & inputs.keys() else None
    # The columns that a text may be a value of.
    factors = listed(inputs.get("factors"))
    for one in entry.inputs:
        if one.kind in ("text", "texts") and inputs.get(one.id) is not None:
            within = factors if one.id == "reference_levels" else [str(compared)]
            inputs[one.id] = _in_core(inputs[one.id], _occurs(units, within))

    def made(how: dict[str, Any] | None) -> _core.Computed:
        return units.passed_to(_core.analyze, options_text(analysis=analysis, **inputs, design=sampled, inference=how))

    how = None if inference is None else dict(inference)
    found: Analysis[Any] = Analysis(made(how), units.library, units.kinds(named["key"]), units.rows)
    if (sampled, how) != (None, None):
        found._again(lambda: made({**(how or {}), "covariance": True}))
    return found._with_labels(labels, units.headings)


def _occurs(units: tables.Table, headings: list[str]) -> Callable[[str], bool]:
    """Whether a text is a value of one of the columns."""
    return lambda text: any(units.holds(heading, text) for heading in headings)


def _in_core(given: Any, occurs: Callable[[str], bool]) -> Any:
    """A value of a column as the core reads it, or several."""
    if isinstance(given, (list, tuple, set, frozenset, np.ndarray)):
        return [label_in_core(one, occurs) for one in given]
    return label_in_core(given, occurs)


def known_analysis(name: str) -> AnalysisEntry:
    """The catalogue entry of an analysis.

    Raises:
        UnknownNameError: If there is none of that name, with the one that may be meant.
    """
    if name not in analyses().ids():
        _core.analyze([], options_text(analysis=name))
    return analyses()[name]
