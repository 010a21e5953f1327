"""Why results are undefined: groups with the same reason are one line."""

from __future__ import annotations

from typing import Any

from junheng._display.blocks import SHOWN_ROWS
from junheng._display.members import total_of
from junheng._display.words import Words
from junheng._texts.phrases import label

JSON = dict[str, Any]
# So many groups of a line are named.
NAMED = 5


def reasons(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> tuple[list[str], int]:
    """The lines, and how many further results have a reason that is not among them."""
    groups: dict[tuple[str, str], dict[str, tuple[str, int]]] = {}
    for one in document["undefined"]:
        whole, parameters = words.of(one["reason"]), one["reason"]["parameters"]
        name, reason = _divided(whole, parameters.get("within"), document["by"], words)
        excluded = parameters.get("dropped", 0)
        # Groups that lack different numbers of rows have the same reason.
        before, _, behind = reason.rpartition(str(excluded)) if excluded else (reason, "", "")
        # A reason that names no measure is given for each of them.
        groups.setdefault((before, behind), {})[name] = (whole, excluded)
    lines = [_line(parts, found, words) for parts, found in groups.items()]
    unread = total_of(document, "undefined") - len(document["undefined"])
    return lines[:shown], unread + len(lines) - len(lines[:shown])


def _divided(whole: str, within: Any, by: list[str], words: Words) -> tuple[str, str]:
    """The name of the group of which a message begins, and the rest of it; the whole where it begins otherwise."""
    if not isinstance(within, list) or len(within) != len(by):
        return "", whole
    parts = [str(part) or words("no_key") for part in within]
    named = words("list").join(f"{heading} = {part}" for heading, part in zip(by, parts, strict=True))
    prefix = label("in_group", words.language, within=named)
    return (" / ".join(parts), whole[len(prefix) :]) if whole.startswith(prefix) else ("", whole)


def _line(parts: tuple[str, str], found: dict[str, tuple[str, int]], words: Words) -> str:
    if len(found) == 1:
        return next(iter(found.values()))[0]
    excluded = sum(count for _, count in found.values())
    reason = f"{excluded:,}".join(parts) if excluded else "".join(parts)
    named = [*found][:NAMED]
    names = words("list").join([*named, "…"] if len(named) < len(found) else named)
    return words("same_reason", count=f"{len(found):,}", groups=names, reason=reason)
