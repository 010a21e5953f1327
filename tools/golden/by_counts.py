"""Segregation indices by their definitions, for figures of many digits.

Counts are rows of units and columns of groups; `chosen` is the group that a measure of two groups describes.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from by_rank import at
from definitions import need
from mpmath import log, mpf

Table = list[list[mpf]]


def of_units(table: Table) -> list[mpf]:
    return [sum(row) for row in table]


def of_groups(table: Table) -> list[mpf]:
    return [sum(row[group] for row in table) for group in range(len(table[0]))]


def pupils(table: Table) -> mpf:
    return sum(of_units(table))


def shares(table: Table) -> list[mpf]:
    return [group / pupils(table) for group in of_groups(table)]


def diversity(table: Table) -> mpf:
    out = sum(share * (1 - share) for share in shares(table))
    need(out > 0)
    return out


def cells(table: Table) -> list[tuple[mpf, mpf, mpf]]:
    """The share u of the unit, the share of the group in it, and that in all."""
    all_, total = shares(table), pupils(table)
    filled = [row for row in table if sum(row) > 0]
    return [(sum(row) / total, cell / sum(row), all_[g]) for row in filled for g, cell in enumerate(row)]


def dissimilarity(table: Table) -> mpf:
    return sum(u * abs(own - all_) for u, own, all_ in cells(table)) / (2 * diversity(table))


def gini(table: Table) -> mpf:
    total, filled = pupils(table), [row for row in table if sum(row) > 0]
    pairs = sum(
        sum(a) * sum(b) * abs(a[g] / sum(a) - b[g] / sum(b))
        for a, b in product(filled, repeat=2)
        for g in range(len(table[0]))
    )
    return pairs / total**2 / (2 * diversity(table))


def two(table: Table) -> None:
    need(len(table[0]) == 2 and all(group > 0 for group in of_groups(table)))


def gorard(table: Table) -> mpf:
    two(table)
    chosen, total = of_groups(table)[0], pupils(table)
    return sum(abs(row[0] / chosen - sum(row) / total) for row in table) / 2


def information(table: Table) -> mpf:
    return sum(u * own * log(own / all_) for u, own, all_ in cells(table) if own > 0)


def entropy(table: Table) -> mpf:
    out = -sum(share * log(share) for share in shares(table) if share > 0)
    need(out > 0)
    return out


def correlation_ratio(table: Table) -> mpf:
    diversity(table)
    return sum(u * (own - all_) ** 2 / (1 - all_) for u, own, all_ in cells(table))


def relative_diversity(table: Table) -> mpf:
    return sum(u * (own - all_) ** 2 for u, own, all_ in cells(table)) / diversity(table)


def met(table: Table, group: int, other: int) -> mpf:
    chosen = of_groups(table)[group]
    need(chosen > 0)
    return sum(row[group] / chosen * row[other] / sum(row) for row in table if sum(row) > 0)


def hutchens(table: Table) -> mpf:
    groups = of_groups(table)
    need(all(group > 0 for group in groups))
    power = mpf(1) / len(groups)

    def unit(row: list[mpf]) -> mpf:
        out = mpf(1)
        for cell, group in zip(row, groups):
            out *= (cell / group) ** power
        return out

    return 1 - sum(unit(row) for row in table)


def atkinson(table: Table, b: mpf) -> mpf:
    two(table)
    x, y = of_groups(table)
    kept = sum((row[0] / x) ** b * (row[1] / y) ** (1 - b) for row in table)
    return 1 - kept ** (1 / (1 - b))


MEASURES: dict[str, Callable[[str, Table], mpf]] = {
    "dissimilarity": lambda s, t: dissimilarity(t),
    "gini_segregation": lambda s, t: gini(t),
    "gorard": lambda s, t: gorard(t),
    "mutual_information": lambda s, t: information(t),
    "theil_h": lambda s, t: information(t) / entropy(t),
    "correlation_ratio": lambda s, t: correlation_ratio(t),
    "relative_diversity": lambda s, t: relative_diversity(t),
    "isolation": lambda s, t: met(t, 0, 0),
    "exposure": lambda s, t: met(t, 0, 1),
    "hutchens": lambda s, t: hutchens(t),
    "atkinson_segregation": lambda s, t: atkinson(t, at(s, "b")),
}


def value(spec: str, table: Table) -> mpf:
    return MEASURES[spec.split("(")[0]](spec, table)


SIZES: dict[str, Callable[[str, Table], mpf]] = {
    "": lambda s, t: abs(value(s, t)),
    "1": lambda s, t: mpf(1),
}
