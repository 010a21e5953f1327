"""The single figures and the lists of an analysis, laid out as rows. Numbers are moved, never computed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from junheng._display.words import Words

# One row: heading to cell.
Flat: TypeAlias = "dict[str, Any]"
JSON: TypeAlias = "dict[str, Any]"
# What is counted in each group.
WITH_ROWS = ("count", "dropped", "left_out")
# The names of the members of a pair: of two groups, of two dates.
GROUPS = ("group_a", "group_b")
DATES = ("before", "after")


def is_message(value: object) -> bool:
    """Whether it is a text of both languages with its code."""
    return isinstance(value, dict) and {"code", "en", "zh"} <= value.keys()


def is_method(value: object) -> bool:
    """Whether it says how a result came about."""
    return isinstance(value, dict) and "convention_en" in value


def summary(row: JSON, language: str | None = None) -> Flat:
    """The counts of a group and all figures of its result that are in no list.

    A method is given by its id, or in a language by its name.
    """
    counted = {name: row[name] for name in WITH_ROWS if name == "count" or row[name]}
    result = row["result"]
    return counted if result is None else {**counted, **dict(_figures(result, "", language, pair(result)))}


def lists(document: JSON, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The lists of the results, those of the catalogue unless the results are columns themselves."""
    first = next((row["result"] for row in document["rows"] if row["result"] is not None), None)
    return parts if first is None or _zipped(first) is None else ("parts",)


def members(result: JSON, part: str, levels: list[str]) -> Iterator[Flat]:
    """The records of a list of a result, made one by one; `levels` are the headings of a path."""
    side_by_side, names = _zipped(result), pair(result)
    if side_by_side:
        yield from side_by_side
    else:
        yield from (_record(dict(one), levels, names) for one in _members(result, part.split(".")))


def pair(result: JSON) -> tuple[str, str]:
    """What the members of a pair of figures in a result are called."""
    return DATES if "before" in result or "dates" in result else GROUPS


def _figures(data: JSON, prefix: str, language: str | None, names: tuple[str, str]) -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        if is_message(value):
            yield prefix + name, value[language or "en"]
        elif is_method(value):
            if not prefix:
                yield name, value[language or "id"]
        elif isinstance(value, dict):
            yield from _figures(value, f"{prefix}{name}_", language, names)
        elif not isinstance(value, list):
            yield prefix + name, value
        elif _is_pair(name, value):
            yield from ((f"{prefix}{name}_{member}", one) for member, one in zip(names, value, strict=True))


def _is_pair(name: str, value: list[Any]) -> bool:
    """Whether these are the figures of two groups or dates; a path of two levels is not."""
    solid = not any(isinstance(one, (list, dict, str)) for one in value)
    return solid and len(value) == 2 and name != "inside"


def length(result: JSON, part: str) -> int:
    """How many records one of the lists of a result has."""
    side_by_side = _zipped(result)
    return len(side_by_side) if side_by_side is not None else sum(1 for _ in _members(result, part.split(".")))


def total_of(document: JSON, name: str) -> int:
    """How many entries a list of a document has; one of which only the first entries are there states it."""
    total: int = document["lengths"][name] if "lengths" in document else len(document[name])
    return total


def _members(data: Any, steps: list[str]) -> Iterator[JSON]:
    step, *rest = steps
    inner = data[step]
    if isinstance(inner, dict):
        yield from _members(inner, rest)
    elif not rest:
        yield from inner
    else:
        for one in inner:
            named = {step.removesuffix("s"): one["name"]} if "name" in one else {}
            yield from ({**named, **member} for member in _members(one, rest))


def _record(record: JSON, levels: list[str], names: tuple[str, str]) -> Flat:
    path = record.pop("path", None)
    steps: Flat = {} if path is None else dict(zip(levels, [*path, *[None] * len(levels)], strict=False))
    out = dict(steps)
    for name, cell in _figures(record, "", None, names):
        # A level may be called like a figure.
        out[name if name not in steps else f"{name}_"] = cell
    return out


def _zipped(result: JSON) -> list[Flat] | None:
    """The rows of a result that is made of lists side by side: means of groups, exposures."""
    if isinstance(result.get("names"), list):
        columns = {"group": result["names"], "mean": result["values"], "weight": result["weights"]}
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    if isinstance(result.get("shares"), list):
        labels: list[str] = result["labels"] or [str(at) for at in range(len(result["shares"]))]
        none = [None] * len(labels)
        rows = zip(labels, result["shares"], strict=True)
        return [{"group": label, **dict(zip(labels, shares or none, strict=True))} for label, shares in rows]
    return None


def heading(name: str, words: Words) -> str:
    """The heading of a figure; that of a group or of a part is named with it."""
    if name in WITH_ROWS:
        return words({"count": "rows"}.get(name, name))
    if f"field.{name}" in words:
        return words(f"field.{name}")
    for side in (*GROUPS, *DATES):
        plain = f"field.{name.removesuffix(f'_{side}')}"
        if name.endswith(f"_{side}") and plain in words:
            return f"{words(plain)} ({words(f'field.{side}')})"
    # The longest part that has a heading: group_a before group.
    for at in sorted((at for at, one in enumerate(name) if one == "_"), reverse=True):
        if f"field.{name[:at]}" in words:
            return words.pair(words(f"field.{name[:at]}"), heading(name[at + 1 :], words))
    return name
