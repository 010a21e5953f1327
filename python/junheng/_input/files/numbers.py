"""Numbers in text cells: one rule, and what a user may declare beyond it.

A number is an optional minus, digits without leading zeros, an optional decimal point with digits and an optional
exponent: ``-3``, ``0.5``, ``.5``, ``1e-05``. Blanks around a cell are not part of it. Whole numbers of more than 15
digits, digits with leading zeros and numbers that a spreadsheet shortened for display (``3.2E+09``) are codes, which
stay text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from junheng._input.files.raw import BLANKS
from junheng._texts.phrases import failure

_NUMBER = re.compile(r"-?(?:(0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
# Whole numbers with more digits are codes: a double would lose their last digits.
_LONGEST_WHOLE = 15
# A number of eleven digits or more, or one in a narrow column, as spreadsheets write it to text files.
SHORTENED = re.compile(r"-?[1-9](?:\.\d{0,4}[1-9])?E\+\d{2,3}", re.ASCII)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－＋　", "0123456789.,-+ ")
# The separators of groups of three digits that may be declared; a point would be a decimal point.
SEPARATORS = ",，'’ _\u00a0\u2009\u202f"
# Why a value is missing, where the user declares it.
REASONS = ("suppressed", "not_published", "not_yet_observed", "not_applicable")


@dataclass(frozen=True)
class Rules:
    """What a user declares about the cells of a file.

    Attributes:
        na: Texts that mean that a value is missing, each with the reason, or an empty text for none.
        thousands: The characters that may separate groups of three digits.
        full_width: Whether full-width digits are digits.
    """

    na: Mapping[str, str] = field(default_factory=dict)
    thousands: str = ""
    full_width: bool = False

    @classmethod
    def of(cls, na: object = (), thousands: object = None, full_width: object = False) -> Rules:
        """The rules that a caller declares.

        Raises:
            WrongTypeError: If an option has another type.
        """
        by_reason = na if isinstance(na, Mapping) else {"": na}
        unknown = [reason for reason in by_reason if reason not in ("", *REASONS)]
        if unknown:
            raise failure("intake.option_type", option="na", expected=" | ".join(REASONS), got=repr(unknown[0]))
        markers: dict[str, str] = {}
        for reason, texts in by_reason.items():
            given: list[object] = (
                [texts] if isinstance(texts, str) else list(texts) if isinstance(texts, Iterable) else [texts]
            )
            for one in given:
                if not isinstance(one, str):
                    raise failure("intake.option_type", option="na", expected="Sequence[str]", got=type(texts).__name__)
                markers[one.strip(BLANKS)] = reason
        separators = "" if thousands is None else thousands
        if not isinstance(separators, str) or set(separators) - set(SEPARATORS):
            expected = ", ".join(f'"{one}"' for one in SEPARATORS[:6])
            raise failure("intake.option_type", option="thousands", expected=expected, got=repr(thousands))
        if not isinstance(full_width, bool):
            raise failure("intake.option_type", option="full_width", expected="bool", got=type(full_width).__name__)
        return cls(markers, separators, full_width)

    def number(self, text: str) -> int | float | None:
        """The number that a text is, blanks around it removed; None for any other text."""
        found = number(text)
        if found is not None or not (self.full_width or self.thousands):
            return found
        if self.full_width:
            text = text.translate(_FULL_WIDTH)
        return number(ungrouped(text, self.thousands) if self.thousands else text)


def number(text: str) -> int | float | None:
    """The number that a text is by the rule of this module; None for any other text."""
    if text.isdecimal() and text.isascii():  # the most frequent form, without a pattern
        return int(text) if len(text) <= _LONGEST_WHOLE and (text[0] != "0" or text == "0") else None
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    whole, decimals, exponent = found.groups()
    if decimals is None and exponent is None and whole is not None:
        return int(text) if len(whole) <= _LONGEST_WHOLE else None
    if exponent is not None and SHORTENED.fullmatch(text):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def ungrouped(text: str, separators: str) -> str:
    """A text without the separators of its groups of three digits; unchanged where they stand elsewhere."""
    one = f"[{re.escape(separators)}]"
    if re.fullmatch(rf"-?\d{{1,3}}({one})\d{{3}}(?:\1\d{{3}})*(?:\.\d+)?", text, re.ASCII):
        return re.sub(one, "", text)
    return text


def narrowed(text: str) -> str:
    """A text with ASCII digits in place of full-width ones."""
    return text.translate(_FULL_WIDTH)
