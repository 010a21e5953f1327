"""What the core knows of headings: the columns, their roles and units."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from junheng import _core

# A heading that ends in brackets, and what is in them.
_BRACKETS = re.compile(r"(.*?)[(（]([^()（）]*)[)）]\s*", re.DOTALL)
_BREAK = re.compile(r"\s*[\r\n]+\s*")
_LATIN = re.compile(r"[\x21-\x7e]")
# What has no numbers.
_TEXTS = ("label", "category")


@cache
def entries() -> dict[str, dict[str, Any]]:
    """The columns of the dictionary by their ids."""
    found: list[dict[str, Any]] = json.loads(_core.columns_json())
    return {one["name"]["id"]: one for one in found}


@cache
def stages() -> tuple[str, ...]:
    """The words for stages in headings, in both languages."""
    names: dict[str, list[dict[str, str]]] = json.loads(_core.names_json())
    return tuple(one[language] for one in names["stage"] for language in ("zh", "en", "id"))


@cache
def meaning_of(heading: str) -> str | None:
    """The id of the column that a heading means."""
    return _core.meaning_of(heading)


def is_number(identifier: str) -> bool:
    """Whether the cells of that column are numbers: of the dictionary, or classes of a size."""
    entry = entries().get(identifier)
    return entry is None or entry["role"] not in _TEXTS


def unit_of(heading: str) -> str | None:
    """The unit that a heading states in brackets at its end."""
    found = _BRACKETS.fullmatch(heading)
    return found[2].strip() if found and _core.names_unit(found[2]) else None


def bare(heading: str) -> str:
    """A heading without the unit at its end."""
    found = _BRACKETS.fullmatch(heading)
    return found[1].strip() if found and _core.names_unit(found[2]) else heading


def clean(heading: str) -> str:
    """A heading on one line."""

    def joined(found: re.Match[str]) -> str:
        before, after = heading[: found.start()][-1:], heading[found.end() :][:1]
        return " " if _LATIN.match(before) and _LATIN.match(after) else ""

    return _BREAK.sub(joined, heading)
