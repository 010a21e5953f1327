"""The lists of a document, each entry with what the levels above it say, laid out as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

JSON = dict[str, Any]
# What an entry takes over from the levels above it: which county, indicator, stage, school or year it is of.
CARRIED = ("county", "indicator", "stage", "stages", "year", "area", "group", "id", "name", "change", "reason")


def members(document: JSON, path: str) -> Iterator[JSON]:
    """The entries of the list at a path such as ``counties.actions.steps``."""
    yield from _members(document, path.split("."), {})


def _members(data: JSON, steps: list[str], carried: JSON) -> Iterator[JSON]:
    step, *rest = steps
    inner = data.get(step)
    for one in inner if isinstance(inner, list) else [] if inner is None else [inner]:
        if rest:
            of_level = {key: one[key] for key in CARRIED if one.get(key) is not None}
            yield from _members(one, rest, {**carried, **of_level})
        else:
            yield {**carried, **one}


def flat(entry: JSON, language: str | None = None) -> JSON:
    """An entry without its own lists: records become several cells, texts and names one."""
    return dict(_cells(entry, "", language))


def _cells(data: JSON, prefix: str, language: str | None) -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        if is_text(value):
            # A name without a language is its id, which programs compare.
            text = value[language] if language else value["en"] if "code" in value else value["id"]
            yield prefix + key, text
        elif isinstance(value, dict):
            yield from _cells(value, f"{prefix}{key}_", language)
        elif not isinstance(value, list):
            yield prefix + key, value
        elif all(isinstance(one, str) for one in value):
            yield prefix + key, ", ".join(value)


def is_text(value: object) -> bool:
    """Whether it is a message or a name in both languages."""
    return isinstance(value, dict) and {"en", "zh"} <= value.keys()


def is_message(value: object) -> bool:
    """Whether it is a message, which is shown as a line of its own."""
    return is_text(value) and isinstance(value, dict) and "code" in value
