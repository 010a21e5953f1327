"""Errors about texts in columns of numbers, explained by the file that the table was read from.

The core names each such cell. For a file the cells are grouped by cause, each with the option of the reader that helps.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeAlias, runtime_checkable

from junheng._texts.phrases import failure
from junheng.errors import JunhengError, build

JSON: TypeAlias = "dict[str, Any]"
# What the core says of a text in a column of numbers.
_TEXTS = ("check.text_in_number", "table.not_a_number", "table.not_numbers")
# Those of which there is one for each cell, and how many such messages are few.
_EACH = ("check.text_in_number",)
FEW = 5
# What it says of codes that a spreadsheet made the same.
_DUPLICATES = ("check.duplicate_id",)


@runtime_checkable
class Explaining(Protocol):
    """The rows of a file, which knows the causes."""

    def causes(self, heading: str, *, codes: bool = False) -> Iterable[JSON]:
        """Messages about the cells of a column, one for each cause; of `codes`, only of those that are no codes."""
        ...


def explained(error: JunhengError, rows: object) -> JunhengError:
    """The same error whose messages about texts among numbers are those of the file, where there are any."""
    if not isinstance(rows, Explaining):
        return error
    payload: JSON = json.loads(error.args[0])
    given = payload["details"] or [payload["message"]]
    said = [*_explained(given, rows)]
    if said == given:
        return error
    if payload["details"] or len(said) > 1:
        head = failure("table.has_errors", count=len(said))
        payload |= {"kind": "invalid_table", "message": json.loads(head.args[0])["message"], "details": said}
    else:
        payload |= {"kind": "invalid_table", "message": said[0]}
    return build(json.dumps(payload, ensure_ascii=False))


def _explained(messages: Iterable[JSON], rows: Explaining) -> Iterator[JSON]:
    """Each message, or in place of the first about a column the causes there."""
    known: dict[tuple[str, bool], list[JSON]] = {}
    for message in messages:
        code, column = message["code"], message["parameters"].get("column")
        duplicate = code in _DUPLICATES
        if not isinstance(column, str) or not (duplicate or code in _TEXTS):
            yield message
            continue
        about = column, duplicate
        first = about not in known
        if first:
            known[about] = _helpful([*rows.causes(column, codes=duplicate)], code)
        if not known[about]:
            yield message
        elif first:
            yield from known[about]


def _helpful(causes: list[JSON], code: str) -> list[JSON]:
    """The causes; none where they say no more than the core does of a few texts."""
    plain = [one["code"] for one in causes] == ["cell.text"]
    few = code not in _EACH or all(one["parameters"]["count"] <= FEW for one in causes)
    return [] if plain and few else causes
