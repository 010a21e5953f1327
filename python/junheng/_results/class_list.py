"""A list of classes beside a table of schools: the sizes of each county's classes by stage and grade."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from junheng import _core
from junheng._input.tables import Table, headed, heading_of
from junheng._results.result import SHOWN_NAMES
from junheng._texts.phrases import failure

JSON: TypeAlias = dict[str, Any]
# Headings of columns that divide classes, for which the dictionary of columns has no meaning.
STAGES = ("学段", "stage")
GRADES = ("年级", "grade")
# The column that is added; a list has none of this name.
COUNTY = "\0county"
# What is in it where the table of schools is one county.
WHOLE = "\0"


@dataclass(frozen=True)
class Sizes:
    """The classes of a stage, or of a grade of it.

    Attributes:
        stage: The stage, by its id where its name is known; None where the list does not say.
        grade: The grade; None for the whole stage.
        document: The document of `balance` with these classes alone.
    """

    stage: str | None
    grade: str | None
    document: JSON


class ClassList:
    """The classes of every county.

    Args:
        table: The list: a row for each class, with the code of its school.
        owners: The county of each school, by its code; classes of other schools are left out.

    Raises:
        InvalidTableError: If the list has no class sizes, or one is no whole number of pupils.
        WrongTypeError: If it is no table.
    """

    def __init__(self, table: Any, owners: Mapping[str, str | None]) -> None:
        columns = {heading_of(heading): series for heading, series in headed(table, "classes")}
        code = next((one for one in columns if _core.meaning_of(one) in ("school_id", "school_name")), None)
        if code is None:
            raise failure("table.unlisted_column", got="school_id", expected=[*columns][:SHOWN_NAMES])
        ids = [str(cell).strip() for cell in columns[code]]
        columns[COUNTY] = [(owners[one] or WHOLE) if one in owners else None for one in ids]
        stage, grade = (next((one for one in columns if one in known), None) for known in (STAGES, GRADES))
        stages: list[dict[str, str]] = json.loads(_core.names_json())["stage"]
        self._names = {text: one["id"] for one in stages for text in one.values()}
        self._order = {one["id"]: at for at, one in enumerate(stages)}
        by = [one for one in (stage, grade) if one is not None]
        self._depths = [self._divided(columns, by[: depth + 1]) for depth in range(len(by))] or [
            self._divided(columns, [])
        ]
        self._has = (stage is not None, grade is not None)

    def _divided(self, columns: Mapping[str, Any], by: Sequence[str]) -> tuple[JSON, list[JSON]]:
        keys = [COUNTY, *by]
        options = json.dumps({"by": keys, "measures": []})
        found = json.loads(Table.of(columns, keys=keys, named=keys).passed_to(_core.balance, options).to_json())
        return found, found["groups"]

    def of(self, county: str | None) -> list[Sizes]:
        """The classes of a county: each stage, then its grades."""
        out = []
        for whole, groups in self._depths:
            for group in groups:
                owner, *key = group["key"]
                if owner == (county or WHOLE):
                    out.append(self._sizes(whole, group, key))
        return sorted(out, key=lambda one: self._order.get(one.stage or "", len(self._order)))

    def _sizes(self, whole: JSON, group: JSON, key: Sequence[str | None]) -> Sizes:
        parts = list(key)
        stage = parts.pop(0) if self._has[0] and parts else None
        grade = parts.pop(0) if parts else None
        document = {**whole, "by": [], "groups": [], "between_groups": [], "total": group}
        return Sizes(self._names.get(stage or "", stage), grade, document)
