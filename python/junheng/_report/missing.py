"""What a section says where the core has no number for it."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report.context import Context


def failed(context: Context, section: str) -> Markup | None:
    """Why the core could not compute a section, or a part of it."""
    reason = context.evidence.failures.get(section)
    return tag("p", context.words("not_computed", reason=reason), class_="absent") if reason else None


def absent(context: Context, key: str, **said: object) -> Markup:
    """Why a section is empty, and what would fill it."""
    words, why = context.words, context.evidence.unavailable
    if key.removesuffix("_missing") in context.evidence.failures:
        return Markup("")  # the reason is at the end of the section
    return tag("p", join(words(key, **said), words(why) if why else ""), class_="absent")
