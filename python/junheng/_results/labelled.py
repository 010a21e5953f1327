"""Labels in place of names of columns and measures where people read them; numbers and JSON keep the names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from junheng._results.catalogue import analyses
from junheng._results.label_texts import labelled_message
from junheng._texts.phrases import failure

JSON = dict[str, Any]
Labels = Mapping[str, str]
# The kinds of inputs of analyses that name columns.
_COLUMNS = ("column", "columns", "key", "keys")


def checked(labels: object, known: Collection[str]) -> dict[str, str]:
    """The labels, each of a name that is known.

    Raises:
        WrongTypeError: where they are no mapping of texts to texts.
        UnknownNameError: where a name is not known.
    """
    if not isinstance(labels, Mapping):
        raise failure("intake.option_type", option="labels", expected="Mapping[str, str]", got=type(labels).__name__)
    for name, label in labels.items():
        if not isinstance(name, str) or not isinstance(label, str) or not label.strip():
            got = f"{name!r}: {label!r}"
            raise failure("intake.option_type", option="labels", expected="Mapping[str, str]", got=got)
        if name not in known:
            raise failure("table.unlisted_column", got=name, expected=list(dict.fromkeys(known)))
    return dict(labels)


def columns_of(document: JSON) -> list[str]:
    """The columns of the table that a result names."""
    inputs = document.get("provenance", {}).get("inputs")
    found = [*document.get("by", ())]
    if isinstance(inputs, list):
        found += [column for one in inputs for column in one["columns"]]
    if isinstance(inputs, dict):
        found += _texts(inputs)
    return found


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return [text for part in parts for text in _texts(part)]


def relabelled(document: JSON, labels: Labels) -> JSON:
    """A copy of the document of a result with labels in place of names."""
    if not labels:
        return document
    made = dict(document)
    if "by" in made:
        made["by"] = [labels.get(heading, heading) for heading in made["by"]]
    if "measures" in made:
        made["measures"] = [_measure(one, labels) for one in made["measures"]]
    inputs = made.get("provenance", {}).get("inputs")
    if isinstance(inputs, list):
        named = [{**one, "columns": [labels.get(column, column) for column in one["columns"]]} for one in inputs]
        made["provenance"] = {**made["provenance"], "inputs": named}
    if isinstance(inputs, dict):
        made |= _analysis(made, labels)
    return made | _messages(document, made, labels)


def _messages(document: JSON, made: JSON, labels: Labels) -> JSON:
    """The conventions and the reasons of missing values, whose texts name columns."""
    by = document.get("by", [])
    out: JSON = {}
    if "conventions" in made.get("provenance", {}):
        conventions = [labelled_message(one, by, labels) for one in made["provenance"]["conventions"]]
        out["provenance"] = {**made["provenance"], "conventions": conventions}
    if isinstance(made.get("undefined"), list):
        reasons = made["undefined"]
        out["undefined"] = [{**one, "reason": labelled_message(one["reason"], by, labels)} for one in reasons]
    return out


def _measure(one: JSON, labels: Labels) -> JSON:
    label = labels.get(one["measure"])
    return one if label is None else {**one, "label": label}


def _analysis(document: JSON, labels: Labels) -> JSON:
    """The inputs of an analysis and, in its results, the columns that it compares."""
    kinds = {one.id: one.kind for one in analyses()[document["analysis"]].inputs}
    inputs = document["provenance"]["inputs"]
    made = {name: _text(given, labels) if kinds.get(name) in _COLUMNS else given for name, given in inputs.items()}
    compared = {
        column: labels[column]
        for name, given in inputs.items()
        if kinds.get(name) == "columns" and isinstance(given, list)
        for column in given
        if column in labels
    }
    provenance = {**document["provenance"], "inputs": made}
    rows = _text(document["rows"], compared) if compared else document["rows"]
    levels = {level: labels[level] for level in inputs.get("levels") or () if level in labels}
    return {"provenance": provenance, "rows": [_of_levels(row, levels) for row in rows] if levels else rows}


def _of_levels(row: JSON, labels: Labels) -> JSON:
    """A row of a nested decomposition with labels in place of its levels, not of the groups of the same name."""
    result = row["result"]
    if result is None:
        return row
    return {**row, "result": {**result, "levels": [_level(one, labels) for one in result["levels"]]}}


def _level(one: JSON, labels: Labels) -> JSON:
    return {name: labels.get(value, value) if name in ("level", "name") else value for name, value in one.items()}


def _text(value: Any, labels: Labels) -> Any:
    """Texts that have a label, within lists and records."""
    if isinstance(value, str):
        return labels.get(value, value)
    if isinstance(value, list):
        return [_text(one, labels) for one in value]
    return {name: _text(one, labels) for name, one in value.items()} if isinstance(value, dict) else value
