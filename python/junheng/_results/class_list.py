"""A list of classes beside a table of schools: the sizes of each county's classes by stage and grade."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from junheng import _core
from junheng._input.tables import Table, headed, heading_of
from junheng._results.divided import figures
from junheng._results.result import SHOWN_NAMES
from junheng._texts.command_line import say
from junheng._texts.phrases import LANGUAGES, failure, name

JSON: TypeAlias = dict[str, Any]
# Headings of columns that divide classes, for which the dictionary of columns has no meaning.
STAGES = ("学段", "stage")
GRADES = ("年级", "grade")
# The grades of a stage by number; three grades of junior schools may be counted from one.
GRADES_OF = {"primary": range(1, 7), "junior": (1, 2, 3, 6, 7, 8, 9)}
NUMERALS = "零一二三四五六七八九"
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
        self._of_schools = self._divided(columns, [code, stage] if stage else [code])[1]

    def findings(
        self, county: str | None, schools: Mapping[str, Mapping[str, JSON]], names: Mapping[str, str]
    ) -> list[JSON]:
        """Where the list differs from the table of schools, and grades that their stage does not have.

        Args:
            county: The county.
            schools: For each stage the figures of each of its schools in the table, by code.
            names: The names of schools, by code.
        """
        return [*self._differences(county, schools, names), *self._grades(county)]

    def _differences(
        self, county: str | None, schools: Mapping[str, Mapping[str, JSON]], names: Mapping[str, str]
    ) -> Iterator[JSON]:
        for group in self._of_schools:
            owner, school, *rest = group["key"]
            stages = [self._names.get(rest[0] or "")] if rest else [one for one in schools if school in schools[one]]
            if owner != (county or WHOLE) or len(stages) != 1 or stages[0] is None or not group["class_sizes"]:
                continue
            known = schools.get(stages[0], {}).get(school or "", {})
            counted = figures(group)
            for what in ("classes", "pupils"):
                expected, got = known.get(what), counted.get(what)
                if expected is not None and got is not None and expected != got:
                    said = {
                        "school": names.get(school or "", school),
                        "stage": stages[0],
                        "got": int(got),
                        "expected": int(expected),
                    }
                    yield _finding(f"classes.{what}_differ", said)

    def _grades(self, county: str | None) -> Iterator[JSON]:
        """Grades of another stage: above the sixth of primary schools, in the middle of them of junior ones."""
        every = self.of(county)
        # The sixth grade is of one stage or of the other.
        sixth = any(one.stage == "primary" and _grade(one.grade) == 6 for one in every)
        for one in every:
            limits, number = GRADES_OF.get(one.stage or ""), _grade(one.grade)
            if number is None or limits is None:
                continue
            if number not in limits or (number == 6 and one.stage == "junior" and sixth):
                count = int(one.document["total"]["class_sizes"]["classes"])
                yield _finding("classes.grade_of_stage", {"stage": one.stage, "grade": one.grade, "count": count})

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


def _finding(code: str, said: Mapping[str, Any]) -> JSON:
    shown: JSON = {key: f"{one:,}" if isinstance(one, int) else one for key, one in said.items()}
    message: JSON = {"code": code, "parameters": dict(said)}
    for language in LANGUAGES:
        shown["stage"] = name("stage", said["stage"], language)
        message[language] = say(code, language, **shown)
    return {"severity": "warning", "table": "classes", "row": None, "message": message}


def _grade(text: str | None) -> int | None:
    """The number of a grade, such as 7 of 七年级; None where it has none."""
    found = re.fullmatch(r"\s*(?:grade\s*)?([0-9]|[一二三四五六七八九])\s*(?:年级|年)?\s*", text or "", re.IGNORECASE)
    return None if found is None else int(found[1]) if found[1].isdigit() else NUMERALS.index(found[1])
