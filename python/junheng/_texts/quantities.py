"""Numbers and units in running text: digits in groups of three, and units in the singular where English has one."""

from __future__ import annotations

from collections.abc import Mapping

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
