"""Formats of cells: which numbers are percentages, dates or times."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from junheng._input.files.raw import Cell
from junheng._input.percentage import Percentage

Kind = Literal["percentage", "date"]

_BUILT_IN_PERCENTAGES = {9, 10}
_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(50, 59)}
# Quoted text, escaped characters, and bracketed colours, locales and conditions.
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)
_EPOCH = datetime.datetime(1899, 12, 30)
_EPOCH_1904 = datetime.datetime(1904, 1, 1)
# Excel counts a 29 February 1900; days before it are one more than since the epoch.
_FALSE_DAY = 60
_LAST_DAY = 2_958_466


def kind_of(number: int, code: str | None) -> Kind | None:
    """What a number format makes of a number; None where it stays a number."""
    if code is None:
        if number in _BUILT_IN_PERCENTAGES:
            return "percentage"
        return "date" if number in _BUILT_IN_DATES else None
    if _ELAPSED.search(code):
        return None
    plain = _NO_CODE.sub("", code.split(";")[0])
    if "%" in plain:
        return "percentage"
    return "date" if _DATE_CODE.search(plain) and "general" not in plain.lower() else None


def formatted(value: float, kind: Kind | None, from_1904: bool) -> Cell:
    """A number as its format shows it."""
    if kind == "percentage":
        return Percentage(value)
    if kind == "date" and 0 <= value < _LAST_DAY:
        return _moment(value, from_1904)
    return value


def _moment(days: float, from_1904: bool) -> Cell:
    whole = int(days)
    time = datetime.timedelta(milliseconds=round((days - whole) * 86_400_000))
    if whole == 0 and not from_1904:
        return (datetime.datetime.min + time).time() if time < datetime.timedelta(days=1) else None
    early = not from_1904 and whole < _FALSE_DAY
    return (_EPOCH_1904 if from_1904 else _EPOCH) + datetime.timedelta(days=whole + early) + time
