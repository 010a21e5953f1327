"""One analysis of the columns of a table, for the generated functions."""

from __future__ import annotations

from typing import Any

from junheng import _core
from junheng._api.options import options_text
from junheng._input import tables
from junheng._input.keys import key_kinds, label_in_core
from junheng._results.analysis import Analysis
from junheng._results.analysis_entries import analyses


def analyzed(analysis: str, x: Any, **inputs: Any) -> Analysis[Any]:
    """An analysis of the columns of a table; or of an array, with its other columns as arrays too."""
    if not tables.is_table(x) and inputs.get("value") is None:
        given = {"value": x, "weights": inputs.get("weights"), "rank": inputs.get("rank")}
        x = {name: column for name, column in given.items() if column is not None}
        inputs |= {name: name for name in x}
    entry, columns = analyses()[analysis], tables.columns(x)

    def stands(name: str) -> bool:
        return tables.holds(columns, str(inputs.get("side")), name)

    for one in entry.inputs:
        if one.kind == "text" and inputs.get(one.id) is not None:
            inputs[one.id] = label_in_core(inputs[one.id], stands)
    request = options_text(analysis=analysis, **inputs)
    made = _core.analyze(columns, request)
    keys = (inputs.get(one.id) for one in entry.inputs if one.kind in ("key", "keys"))
    return Analysis(made, tables.library_of(x), key_kinds(x, *keys))
