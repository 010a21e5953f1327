"""Documents of results with labels in place of names; numbers and JSON keep the names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from junheng._results.catalogue import analyses
from junheng._results.label_texts import labelled_message
from junheng._results.labels import GROUPS, VALUES, Given, key_text

JSON = dict[str, Any]
Texts = Mapping[str, str]
# The kinds of inputs of analyses that name columns.
_COLUMNS = ("column", "columns", "key", "keys")
# The row of all groups together, and the part within the innermost level, in labels.
WHOLE, WITHIN = "whole", "within"
# What is counted in each group of an evaluation.
COUNTED = ("count", "dropped", "weight", "pupils")


def kinds_of(document: JSON) -> dict[str, str]:
    """The kind of each input of the analysis that a document is of; empty for any other document."""
    name = document.get("analysis")
    return {} if name is None else {one.id: one.kind for one in analyses()[name].inputs}


def columns_of(document: JSON) -> list[str]:
    """The columns of the table that a result names."""
    provenance = document.get("provenance", {})
    inputs = provenance.get("inputs")
    found = [*document.get("by", ())]
    if isinstance(inputs, list):
        found += [column for one in inputs for column in one["columns"]]
    if isinstance(inputs, dict):
        kinds = kinds_of(document)
        found += [text for name, given in inputs.items() if kinds.get(name) in _COLUMNS for text in _texts(given)]
    return found + [one["column"] for one in provenance.get("columns", ()) if isinstance(one.get("column"), str)]


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return [text for part in parts for text in _texts(part)]


def relabelled(document: JSON, labels: Given) -> JSON:
    """A copy of the document of a result with labels in place of names."""
    if not labels or not isinstance(document, dict):
        return document
    made = dict(document)
    if "by" in made:
        made["by"] = [labels.columns.get(heading, heading) for heading in made["by"]]
    if "measures" in made:
        made["measures"] = [_measure(one, labels.own) for one in made["measures"]]
    if "measures" in made and isinstance(made.get("rows"), list) and labels.own:
        made["counted"] = {name: labels.own[name] for name in COUNTED if name in labels.own}
    if made.get("whole") and WHOLE in labels.own:
        made["whole"] = {**made["whole"], "label": labels.own[WHOLE]}
    provenance = made.get("provenance", {})
    inputs = provenance.get("inputs")
    if isinstance(inputs, list):
        named = [
            {**one, "columns": [labels.columns.get(column, column) for column in one["columns"]]} for one in inputs
        ]
        made["provenance"] = {**provenance, "inputs": named}
    if isinstance(inputs, dict):
        made |= _analysis(made, labels)
    for name in ("rows", "groups") if labels.groups else ():
        if isinstance(made.get(name), list):
            made[name] = [_of_group(row, labels.groups) for row in made[name]]
    return made | _messages(document, made, labels)


def _messages(document: JSON, made: JSON, labels: Given) -> JSON:
    """The conventions and the reasons of missing values, whose texts name columns and groups."""
    by = document.get("by", [])
    out: JSON = {}
    if "conventions" in made.get("provenance", {}):
        conventions = [labelled_message(one, by, labels) for one in made["provenance"]["conventions"]]
        out["provenance"] = {**made["provenance"], "conventions": conventions}
    if isinstance(made.get("undefined"), list):
        reasons = made["undefined"]
        out["undefined"] = [{**one, "reason": labelled_message(one["reason"], by, labels)} for one in reasons]
    return out


def _measure(one: JSON, labels: Texts) -> JSON:
    label = labels.get(one["measure"])
    return one if label is None else {**one, "label": label}


def _analysis(document: JSON, labels: Given) -> JSON:
    """The inputs of an analysis and, in its results, the columns that it compares."""
    kinds, columns = kinds_of(document), labels.columns
    inputs = document["provenance"]["inputs"]
    made = dict(inputs)
    for name, given in inputs.items():
        if kinds.get(name) in _COLUMNS:
            made[name] = _text(given, columns)
        elif kinds.get(name) in VALUES:
            made[name] = _text(given, labels.groups)
    compared = {
        column: columns[column]
        for name, given in inputs.items()
        if kinds.get(name) == "columns" and isinstance(given, list)
        for column in given
        if column in columns
    }
    provenance = {**document["provenance"], "inputs": made}
    rows = _text(document["rows"], compared) if compared else document["rows"]
    levels = {level: columns[level] for level in inputs.get("levels") or () if level in columns}
    if inputs.get("levels") and WITHIN in labels.own:
        levels.setdefault(WITHIN, labels.own[WITHIN])
    return {"provenance": provenance, "rows": [_of_levels(row, levels) for row in rows] if levels else rows}


def _of_group(row: JSON, groups: Texts) -> JSON:
    """A row of a result with labels in place of its key and of the groups that its result names."""
    made = dict(row)
    if made.get("key"):
        made["key"] = [part if part is None else groups.get(key_text(part), part) for part in made["key"]]
    if isinstance(made.get("result"), dict):
        direction = made["result"].get("direction")
        made["result"] = _grouped(made["result"], groups)
        if direction is not None:
            made["result"]["direction"] = labelled_message(direction, (), Given(groups=groups))
    return made


def _grouped(value: Any, groups: Texts) -> Any:
    if isinstance(value, list):
        return [_grouped(one, groups) for one in value] if any(map(_may_name, value[:1])) else value
    if not isinstance(value, dict):
        return value
    return {
        name: _text(part, groups)
        if name in GROUPS and isinstance(part, (str, list))
        else _grouped(part, groups)
        if isinstance(part, (dict, list))
        else part
        for name, part in value.items()
    }


def _may_name(one: Any) -> bool:
    """Whether an entry of a list may name groups; the others have the same members."""
    return isinstance(one, dict) and any(name in GROUPS or isinstance(part, (dict, list)) for name, part in one.items())


def _of_levels(row: JSON, levels: Texts) -> JSON:
    """A row of a nested decomposition with labels in place of its levels, not of the groups of the same name."""
    result = row["result"]
    if result is None:
        return row
    return {**row, "result": {**result, "levels": [_level(one, levels) for one in result["levels"]]}}


def _level(one: JSON, levels: Texts) -> JSON:
    return {name: levels.get(value, value) if name in ("level", "name") else value for name, value in one.items()}


def _text(value: Any, labels: Texts) -> Any:
    """Texts that have a label, within lists and records."""
    if isinstance(value, str):
        return labels.get(value, value)
    if isinstance(value, list):
        return [_text(one, labels) for one in value]
    return {name: _text(one, labels) for name, one in value.items()} if isinstance(value, dict) else value
