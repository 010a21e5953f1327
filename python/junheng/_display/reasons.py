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
    groups: dict[str, dict[str, str]] = {}
    for one in document["undefined"]:
        whole = words.of(one["reason"])
        name, reason = _divided(whole, one["reason"]["parameters"].get("within"), document["by"], words)
        # A reason that names no measure is given for each of them.
        groups.setdefault(reason, {})[name] = whole
    lines = [_line(reason, found, words) for reason, found in groups.items()]
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


def _line(reason: str, found: dict[str, str], words: Words) -> str:
    if len(found) == 1:
        return next(iter(found.values()))
    named = [*found][:NAMED]
    names = words("list").join([*named, "…"] if len(named) < len(found) else named)
    return words("same_reason", count=f"{len(found):,}", groups=names, reason=reason)
