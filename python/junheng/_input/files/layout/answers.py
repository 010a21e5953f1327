"""The columns of a table of answers to items of a standard."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from junheng import _core


@cache
def _headings() -> dict[str, frozenset[str]]:
    known: dict[str, list[str]] = json.loads(_core.item_headings_json())
    return {name: frozenset(headings) for name, headings in known.items()}


def are_of_items(headings: Iterable[str]) -> bool:
    """Whether headings name items and their answers: values, or numerators and denominators."""
    found, known = {heading.strip().lower() for heading in headings}, _headings()
    has = {name: not found.isdisjoint(headings) for name, headings in known.items()}
    return has["item"] and (has["value"] or (has["numerator"] and has["denominator"]))
