"""Sums and ratios of totals of groups of schools, county by county: what the basic tables of a report show."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from junheng import _core
from junheng._results.origin import Origin

JSON: TypeAlias = dict[str, Any]
# The name of a county by the text of its key; the only county where nothing divides the table.
Names: TypeAlias = Mapping[str, "str | None"]


class Divided:
    """The groups of every county by one column, at one stage.

    Args:
        origin: The table.
        stage: The stage.
        by: The column of counties, if there is one.
        heading: The column that divides the schools of a county.
        names: The counties.

    Raises:
        JunhengError: If the table lacks what the stage needs.
    """

    def __init__(self, origin: Origin, stage: str, by: Sequence[str], heading: str, names: Names) -> None:
        made = computed(origin, stage, [*by, heading], detail="totals")
        self._columns = columns = made.columns("groups") or {}
        owners, self._groups = columns["keys"] if by else ([""] * len(columns["units"]), columns["keys"][0])
        # The groups of a county follow one another.
        self._ranges: dict[str | None, tuple[int, int]] = {}
        for at, owner in enumerate(owners):
            if (owner or "") in names:
                name = names[owner or ""]
                self._ranges[name] = (self._ranges.get(name, (at, at))[0], at + 1)

    def of(self, county: str | None) -> dict[str, JSON]:
        """The figures of each group of a county, by its name."""
        start, end = self._ranges.get(county, (0, 0))
        return {self._groups[at] or "": dict(self._figures(at)) for at in range(start, end)}

    def _figures(self, at: int) -> Iterator[tuple[str, Any]]:
        units = int(self._columns["units"][at])
        yield "units", units
        for of, values in self._columns["sums"].items():
            yield part_of(of), None if self._columns["missing"][of][at] >= units else float(values[at])
        for of, values in self._columns["totals"].items():
            yield of, None if np.isnan(values[at]) else float(values[at])


def part_of(column: str) -> str:
    """The quantity of a column that has it by stage."""
    return column.partition("_")[0]


def figures(group: JSON) -> JSON:
    """The same figures of a group as a document of `balance` has it."""
    found: JSON = {"units": group["units"]}
    for one in group["sums"]:
        found[part_of(str(one["of"]["id"]))] = None if one["missing"] >= group["units"] else one["value"]
    return found | {one["indicator"]["id"]: one["total"] for one in group["indicators"]}


def computed(origin: Origin, stage: str, by: Sequence[str], **options: Any) -> _core.Computed:
    """The balance of the table at a stage.

    Raises:
        JunhengError: If the table lacks what the stage needs.
    """
    given = {**origin.of_units(), "by": list(by), "stage": stage, **options}
    return origin.read(by).passed_to(_core.balance, json.dumps(given))


class Balances:
    """The balance of every county at one stage, each read when it is needed.

    Args:
        made: The balance by county, or of the whole table where nothing divides it.
        names: The counties.
    """

    def __init__(self, made: _core.Computed, names: Names) -> None:
        self._made = made
        self._head: JSON = json.loads(made.without_parts_json() or "{}")
        keys = (made.columns("groups") or {})["keys"]
        every = enumerate(keys[0]) if keys else ()
        self._places = {names[key or ""]: at for at, key in every if (key or "") in names}
        self._whole = next(iter(names.values()), None) if not keys else None
        self.locales: list[JSON] = self._head["provenance"]["locales"]

    def of(self, county: str | None) -> JSON | None:
        """The document of a county, with the county in place of the whole table; None where it has no units."""
        alone: JSON = {"by": [], "groups": [], "between_groups": []}
        if not self._places:
            return {**self._head, **alone} if county == self._whole else None
        if county not in self._places:
            return None
        return {**self._head, **alone, "total": json.loads(self._made.part_json(self._places[county]) or "{}")}
