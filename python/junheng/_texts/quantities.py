"""Numbers and units in running text: digits in groups of three, and units in the singular where English has one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from junheng._texts.phrases import Language, known_phrase

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_NUMBER: Final = re.compile(r"(-?)(\d{4,})((?:\.\d+)?)")

# Endings of plurals with the ending of their singular, the longest first.
PLURALS = (("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ies", "y"), ("s", ""))


class Counted(str):
    """A parameter of a text; ``{count:school|schools}`` writes it with the noun that its number needs."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        one, bar, several = spec.partition("|")
        return f"{self} {one if self == '1' else several}" if bar else super().__format__(spec)


def grouped(parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a text; whole numbers are counts, whose digits are written in groups of three."""
    return {name: _written(one) for name, one in parameters.items()}


def _written(one: object) -> object:
    if type(one) is int:
        return Counted(f"{one:,}")
    return Counted(one) if type(one) is str else one


def of_one(unit: str) -> str:
    """An English unit as it follows the number one: the singular of a plural, else the unit as it is."""
    if not unit.replace(" ", "").isalpha() or unit.endswith("ss"):
        return unit
    for ending, singular in PLURALS:
        if unit.endswith(ending):
            return unit.removesuffix(ending) + singular
    return unit


def unit_after(amount: str, unit: str, language: str) -> str:
    """The unit as it follows an amount."""
    return of_one(unit) if language == "en" and amount == "1" else unit


def for_readers(message: Mapping[str, Any], text: str, language: Language) -> str:
    """The text of a message of the core with its numbers and units as running text has them.

    Rows and years are names, whose digits are not grouped.
    """
    fixed, names, form = _phrase(message["code"], language)
    given = message["parameters"]
    if not any(_is_amount(name, given.get(name)) for name in names):
        return text
    # A place may precede the words of the phrase.
    found = form.fullmatch(text)
    if found is None:
        return text
    made, before = [found[1]], ""
    for words, name, shown in zip(fixed[:-1], names, found.groups()[1:], strict=True):
        if name == "unit" and words == " ":
            shown = unit_after(before, shown, language)
        before = shown if _is_amount(name, given.get(name)) else ""
        made += [words, _NUMBER.sub(_in_groups, before, count=1) if _NUMBER.fullmatch(before) else shown]
    return "".join([*made, fixed[-1]])


@lru_cache(256)
def _phrase(code: str, language: Language) -> tuple[list[str], list[str], re.Pattern[str]]:
    """The words of a phrase, the names of its placeholders, and what a text of it looks like."""
    parts = _PLACEHOLDER.split(known_phrase(code, language) or "")
    fixed, names = parts[::2], parts[1::2]
    return fixed, names, re.compile("(.*?)" + "(.*?)".join(map(re.escape, fixed)), re.DOTALL)


def _is_amount(name: str, value: object) -> bool:
    is_name = name in ("row", "year") or name.endswith("_row")
    return isinstance(value, (int, float)) and not isinstance(value, bool) and not is_name


def _in_groups(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]):,}{found[3]}"
