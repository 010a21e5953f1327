"""Texts of others as they may be shown: without characters that steer a terminal or reorder a line.

The core has the same rule for the texts of its messages (`src/words/neutral.rs`); data stay as they are.
"""

from __future__ import annotations

import re

# Controls but line feed and tab, marks and overrides of direction, separators of lines and paragraphs, the marks of
# byte order and interlinear annotation, tags, and halves of characters.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_BREAKS = re.compile("[\n\t]+")


def neutral(text: str) -> str:
    """The text with each such character written as its number: ``<U+202E>``."""
    return _STEERING.sub(_written, text) if _STEERING.search(text) else text


def neutral_line(text: str) -> str:
    """The same in one line: line breaks and tabs are blanks."""
    return _BREAKS.sub(" ", neutral(text)) if _BREAKS.search(text) else neutral(text)


def _written(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
