"""Merged cells: ranges of a worksheet that show one value."""

from __future__ import annotations

import re
from dataclasses import dataclass

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


@dataclass(frozen=True)
class Range:
    """A rectangle of cells: rows as the sheet numbers them, columns by position from zero; both ends included."""

    top: int
    left: int
    bottom: int
    right: int
    name: str

    @classmethod
    def of(cls, reference: str) -> Range | None:
        """The range that a reference such as ``A1:C2`` names; None for any other text."""
        found = _RANGE.fullmatch(reference)
        if found is None:
            return None
        left, top, right, bottom = found.groups()
        return cls(int(top), place_of(left), int(bottom or top), place_of(right or left), reference)

    @property
    def is_wide(self) -> bool:
        """Whether it spans several columns."""
        return self.right > self.left

    @property
    def is_high(self) -> bool:
        """Whether it spans several rows."""
        return self.bottom > self.top


def place_of(letters: str) -> int:
    """The position of a column by its letters, from zero."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
