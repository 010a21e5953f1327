"""The sampling errors of the numbers of an analysis, as blocks and as records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from junheng._display import figures
from junheng._display.blocks import Block, shortened
from junheng._display.estimation import sampling
from junheng._display.members import GROUPS, heading
from junheng._display.words import Words

JSON = dict[str, Any]
# Points to plot are no figures of a text.
PLOTTED = "points["
# Figures that identify a record without a name.
_IDENTIFYING = ("share", "ordinate", "date")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_LISTS = {
    "name": "names",
    "value": "values",
    "standard_error": "standard_errors",
    "lower": "lower",
    "upper": "upper",
    # One number of all.
    "degrees_of_freedom": None,
    "statistic": "statistics",
    "p_value": "p_values",
    "reason": "reasons",
}
# A standard error of a result itself, of the figure before it.
_CLASSICAL = "standard_error"


class Sampled(float):
    """A number with its standard error; None where it has none."""

    error: float | None


def with_errors(row: JSON, *, attached: bool = False) -> Any:
    """The result of a group with the standard errors of the inference; itself without inference.

    A standard error that the result has by itself, which supposes rows of equal probability and variance, gives way to
    that of the inference. `attached` attaches it to every other number as well.
    """
    found = row.get("inference")
    if found is None or row["result"] is None:
        return row["result"]
    return _errors_in(row["result"], "", dict(zip(found["names"], found["standard_errors"], strict=True)), attached)


def _errors_in(value: Any, place: str, errors: dict[str, float | None], attached: bool) -> Any:
    if isinstance(value, dict):
        made: JSON = {}
        before = place
        for key, one in value.items():
            at = f"{place}.{key}" if place else key
            is_replaced = key == _CLASSICAL and before in errors
            made[key] = errors[before] if is_replaced else _errors_in(one, at, errors, attached)
            before = at
        return made
    if isinstance(value, list):
        return [_errors_in(one, f"{place}[{at}]", errors, attached) for at, one in enumerate(value)]
    if not attached or place not in errors or not isinstance(value, (int, float)) or isinstance(value, bool):
        return value
    number = Sampled(value)
    number.error = errors[place]
    return number


def in_columns(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of a printed table, each standard error in a column behind its estimate where there is none yet."""
    made: dict[str, Any] = {}
    names = [*columns]
    for at, (name, cells) in enumerate(columns.items()):
        made[name] = cells
        if not isinstance(cells, list) or _CLASSICAL in names[at + 1 : at + 2]:
            continue
        errors = [cell.error if isinstance(cell, Sampled) else None for cell in cells]
        if any(errors):
            made[f"{name}_se"] = errors
    return made


def records(row: JSON) -> list[JSON]:
    """Each number of a group with its errors."""
    found = row.get("inference")
    if found is None:
        return []
    count = len(found["names"])
    columns = [found[of] if of else [found[name]] * count for name, of in _LISTS.items()]
    made = (dict(zip(_LISTS, one, strict=True)) for one in zip(*columns, strict=True))
    return [one | {"reason": one["reason"] and one["reason"]["code"]} for one in made]


def printed(row: JSON, words: Words) -> list[JSON]:
    """Each number of a group that has a standard error, called as in texts."""
    kept = [one for one in records(row) if one["standard_error"] is not None and not one["name"].startswith(PLOTTED)]
    return [one | {"name": named(one["name"], row["result"], words)} for one in kept]


def errors(document: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    """A row for each number that has a standard error, and how it was computed; nothing without inference."""
    how = document.get("inference")
    if how is None:
        return
    made = [
        (row, one)
        for row in document["rows"]
        for one in records(row)
        if one["standard_error"] is not None and not one["name"].startswith(PLOTTED)
    ]
    # The mean of an intercept is no estimate; a census has errors of 0 only.
    made = [one for one in made if one[1]["standard_error"] > 0] or made
    level = f"{how['level'] * 100:.10g}"
    is_tested = any(one["statistic"] is not None for _, one in made)
    heads = [
        *document["by"],
        words("figure"),
        words("value"),
        words("standard_error"),
        words("estimate_lower", level=level),
        words("estimate_upper", level=level),
        words("estimate_df"),
        *([words("statistic_t"), words("p_value")] if is_tested else []),
    ]
    rows = (
        [
            *words.key(row["key"]),
            named(one["name"], row["result"], words),
            *(figures.cell(one[name]) for name in ("value", "standard_error", "lower", "upper")),
            "∞" if one["degrees_of_freedom"] is None else f"{one['degrees_of_freedom']:,.1f}".removesuffix(".0"),
            *([figures.cell(one["statistic"]), figures.p_value(one["p_value"])] if is_tested else []),
        ]
        for row, one in made
    )
    yield shortened(words("sampling_errors"), heads, rows, len(made), shown)


def convention(method: JSON, document: JSON, words: Words) -> str:
    """How a result came about, without the classical standard errors where it has those of an inference."""
    whole: str = method[f"convention_{words.language}"]
    if document.get("inference") is None:
        return whole
    stop = "；" if words.language == "zh" else "; "
    return stop.join(one for one in whole.split(stop) if not one.startswith(words("classical_errors")))


def notes(document: JSON, words: Words) -> list[str]:
    """How the rows were sampled and the errors computed; nothing without inference."""
    how = document.get("inference")
    if how is None:
        return []
    return [*sampling({**how, "rows": [{"interval": how["interval"]}], "plausible_values": []}, words)]


def named(name: str, result: Any, words: Words) -> str:
    """The place of a number by the names of the records that contain it, such as ``z: coefficient``."""
    labels: list[str] = []
    keys: list[str] = []
    at = result
    for key, place in _STEP.findall(name):
        try:
            at = at[key] if key else at[int(place)]
        except (KeyError, IndexError, TypeError):
            return name
        if key:
            keys.append(key)
        elif isinstance(at, dict):
            labels.append(_label(at, words) or str(int(place) + 1))
            keys = []
        else:
            keys.append(GROUPS[int(place)] if len(keys) == 1 and int(place) < len(GROUPS) else str(int(place) + 1))
    figure = heading("_".join(keys), words)
    return words.pair(words("list").join(labels), figure) if labels else figure


def _label(record: JSON, words: Words) -> str | None:
    """What tells a record from the others of its list."""
    path = record.get("path")
    if isinstance(path, list):
        return words("list").join(str(one) for one in path) or words("whole")
    texts = [value for value in record.values() if isinstance(value, str)]
    if texts:
        return texts[0]
    known = [one for one in _IDENTIFYING if isinstance(record.get(one), (int, float))]
    return figures.cell(record[known[0]]) if known else None
