"""How numbers of a column are printed: their decimals, and whether thousands are separated."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

# The most decimals that are printed: a double has no more digits of its own.
MOST_DIGITS = 15
# Numbers from here on have their thousands separated.
GROUPED_FROM = 10_000
# An index has at least so many decimals, any other number about so many significant digits.
USUAL = 3
# Errors up to this are what rounding leaves of 0.
ROUNDING = 1e-12


@dataclass(frozen=True)
class Form:
    """How the numbers of a column are printed.

    Attributes:
        decimals: The decimals of numbers that are not whole.
        grouped: Whether thousands are separated.
    """

    decimals: int = 0
    grouped: bool = False


def numbers(values: Iterable[Any]) -> list[float]:
    """The finite numbers among cells."""
    return [float(one) for one in values if isinstance(one, int | float) and math.isfinite(one)]


def is_whole(values: Iterable[Any]) -> bool:
    """Whether no number of a column has a fraction."""
    return all(one.is_integer() for one in numbers(values))


def is_large(values: Iterable[Any]) -> bool:
    """Whether a number of the column is so long that its thousands are separated."""
    return any(abs(one) >= GROUPED_FROM for one in numbers(values))


def usual(values: Sequence[Any], *, least: int = 0) -> int:
    """The decimals of a column by its largest number: none from 1,000 on, three below ten, more below a tenth.

    Args:
        values: The cells.
        least: The fewest decimals.
    """
    largest = max((abs(one) for one in numbers(values)), default=0.0)
    if largest == 0:
        return max(least, USUAL)
    magnitude = math.floor(math.log10(largest))
    wanted = USUAL - magnitude if magnitude >= 0 else USUAL - magnitude - 1
    return min(max(wanted, least, 0), MOST_DIGITS)


def estimated(estimates: Sequence[Any], errors: Sequence[Any]) -> int:
    """The decimals of estimates with standard errors: the smallest error keeps two significant digits."""
    smallest = min((abs(one) for one in numbers(errors) if abs(one) > ROUNDING), default=0.0)
    if smallest == 0:
        return usual([one for one in numbers(estimates) if abs(one) > ROUNDING], least=USUAL)
    return min(max(1 - math.floor(math.log10(smallest)), USUAL), MOST_DIGITS)
