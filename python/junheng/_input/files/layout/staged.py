"""Sheets named after a stage: 学生数 in the sheet 小学 is 小学学生数."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from junheng._input.files.layout.dictionary import entries, meaning_of, stages
from junheng._input.files.layout.headings import joined
from junheng._input.files.layout.record import ReadColumn
from junheng._input.files.layout.table import Located
from junheng._input.files.problems import Problem, UnreadableFile

# The stage that a name of a sheet begins with; names of types of school with several stages begin with none.
_STAGES = (
    ("小学", re.compile(r"(?:普通|公办|民办|义务教育)?(?:小学|教学点)")),
    ("初中", re.compile(r"(?:普通|公办|民办|义务教育)?(?:初中|初级中学)")),
    ("高中", re.compile(r"(?:普通|公办|民办|义务教育)?(?:高中|高级中学)")),
    ("primary", re.compile(r"primary")),
    ("junior", re.compile(r"junior")),
    ("senior", re.compile(r"senior")),
)
_SEVERAL = ("nine_year", "complete_secondary", "twelve_year")


def of_its_stage(table: Located, *, is_mapped: bool) -> Located:
    """The table with the stage of its sheet before each heading that states none and has columns by stage.

    With `is_mapped` a heading that may have another meaning is left to the mapping.

    Raises:
        UnreadableFile: If such a heading may also mean all pupils, classes or teachers: the sheet has a column of the
            stage beside it, or schools of several stages.
    """
    stage = _stage_of(str(table.place.sheet or ""))
    if stage is None:
        return table
    names = {name: told for name in table.headings.values() if (told := _of_stage(stage, name))}
    known = {meaning_of(name) for name in table.headings.values()}
    mixed = _of_several_stages(table)
    problems = [_two_readings(table, name, told) for name, told in names.items() if mixed or meaning_of(told) in known]
    if problems and is_mapped:
        return table
    if problems:
        raise UnreadableFile(problems[:1])
    headings = {position: names.get(name, name) for position, name in table.headings.items()}
    columns = [_recorded(one, names, str(table.place.sheet)) for one in table.reading.columns]
    return replace(table, headings=headings, reading=replace(table.reading, columns=columns))


def _stage_of(sheet: str) -> str | None:
    return next((stage for stage, form in _STAGES if form.match(sheet.strip().lower())), None)


def _of_stage(stage: str, name: str) -> str | None:
    """The heading with the stage, where it names none and the dictionary has such a column."""
    if not name or any(one.lower() in name.lower() for one in stages()):
        return None
    told = joined([stage, name])
    found, plain = meaning_of(told), meaning_of(name)
    return told if found is not None and found != plain else None


def _of_several_stages(table: Located) -> bool:
    """Whether a school of the sheet has several stages."""
    [*positions] = (at for at, name in table.headings.items() if meaning_of(name) == "school_type")
    values = [one for one in entries()["school_type"]["values"] if one["name"]["id"] in _SEVERAL]
    texts = {text for one in values for text in (*map(str, one["name"].values()), *one["aliases"])}
    return any(str(cell).strip() in texts for at in positions for cell in table.columns[at])


def _two_readings(table: Located, name: str, told: str) -> Problem:
    position = next(at for at, one in table.headings.items() if one == name)
    parameters = {"place": table.place.said(), "position": position + 1, "heading": name}
    return Problem("file.two_readings", {**parameters, "readings": (name, told)})


def _recorded(one: ReadColumn, names: Mapping[str, str], sheet: str) -> ReadColumn:
    told = names.get(one.name)
    if told is None:
        return one
    return replace(one, heading=f"{sheet} / {one.heading}", name=told, column=meaning_of(told))
