"""What a section says where the core has no number for it."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report.context import Context


def absent(context: Context, key: str) -> Markup:
    """Why a section is empty, and what would fill it."""
    words, why = context.words, context.evidence.unavailable
    return tag("p", join(words(key), words(why) if why else ""), class_="absent")
