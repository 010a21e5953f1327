"""A file that states which heading is which column: written by one call, applied exactly by the next.

It is TOML: a table `columns` from each heading, as `Reading` shows it, to the id of a column of the dictionary, to
another name, or to an empty text, which leaves the column out. A value may also be a table with `column` and `unit`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from junheng import _core
from junheng._input.files.layout.dictionary import bare, entries, meaning_of, unit_of
from junheng._input.files.layout.record import ReadColumn, Reading, few
from junheng._input.files.layout.table import Located
from junheng._input.files.problems import Problem, UnreadableFile, rejected, why


@dataclass(frozen=True)
class Stated:
    """What a mapping states of one heading."""

    column: str
    unit: str | None


@dataclass(frozen=True)
class Mapped:
    """A mapping with its file."""

    path: Path
    columns: Mapping[str, Stated]


def read_mapping(path: Path) -> Mapped:
    """The mapping in a file.

    Raises:
        UnreadableFile: If there is none, or the file has other entries.
    """
    try:
        document: dict[str, Any] = json.loads(_core.toml_json(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise rejected("file.unreachable", path, got=why(error)) from error
    except ValueError as error:  # no TOML, or no UTF-8
        raise rejected("mapping.not_toml", path, got=str(error)) from error
    given = document.pop("columns", None)
    if document or not isinstance(given, dict):
        raise rejected("mapping.entries", path, got=", ".join(document) or "-")
    return Mapped(path, {heading: _stated(path, heading, one) for heading, one in given.items()})


def _stated(path: Path, heading: str, given: object) -> Stated:
    if isinstance(given, str):
        given = {"column": given}
    if (
        isinstance(given, dict)
        and set(given) <= {"column", "unit"}
        and all(isinstance(one, str) for one in given.values())
    ):
        return Stated(given.get("column", ""), given.get("unit"))
    raise rejected("mapping.entry", path, column=heading)


def mapped(table: Located, stated: Mapped | None) -> Located:
    """The table with the columns that a mapping states; unchanged without one.

    Raises:
        UnreadableFile: If a heading of the mapping is not in the file, one of the file is not in the mapping, or a
            column or a unit is unknown.
    """
    if stated is None:
        return table
    by_name = {one.name: one for one in table.reading.columns}
    shown = {one.heading: one for one in table.reading.columns}
    lists = {
        "mapping.unknown_heading": [heading for heading in stated.columns if heading not in shown],
        "mapping.missing": [heading for heading in shown if heading not in stated.columns],
    }
    problems = [
        Problem(code, {"path": str(stated.path), "count": len(headings), "columns": few(tuple(headings))})
        for code, headings in lists.items()
        if headings
    ]
    known = {name: one for name, one in by_name.items() if one.heading in stated.columns}
    names = {name: _column(stated, one, problems) for name, one in known.items()}
    if problems:
        raise UnreadableFile(problems)
    return _renamed(table, names)


def _column(stated: Mapped, one: ReadColumn, problems: list[Problem]) -> ReadColumn | None:
    """A column by its entry; None where the entry leaves it out."""
    entry = stated.columns[one.heading]
    if not entry.column:
        return None
    where = {"path": str(stated.path), "column": one.heading, "got": entry.column}
    if entry.column not in entries():
        if entry.unit is not None or (meaning_of(entry.column) or entry.column) != entry.column:
            problems.append(Problem("mapping.unknown_column", where))
        return ReadColumn(one.heading, entry.column, meaning_of(entry.column))
    unit = entry.unit if entry.unit is not None else unit_of(one.name)
    name = _name(entry.column, one.name, unit)
    if name is None:
        problems.append(Problem("mapping.unknown_unit", {**where, "got": unit}))
        return None
    return ReadColumn(one.heading, name, entry.column, unit, _core.factor_of(name))


def _name(identifier: str, name: str, unit: str | None) -> str | None:
    """A heading that means the column in the unit: that of the file where it does; None where none does."""
    entry = entries()[identifier]
    zh = [entry["name"]["zh"], *entry["aliases"], *entry["ambiguous"]]
    own = [name, identifier, *zh] if name.isascii() else [name, *zh, identifier]
    if unit is None:
        return next((one for one in own if meaning_of(one) == identifier), None)
    stated = [one for one in own if unit_of(one) == unit] + [f"{bare(one)}（{unit}）" for one in own]
    return next((one for one in stated if meaning_of(one) == identifier), None)


def _renamed(table: Located, names: Mapping[str, ReadColumn | None]) -> Located:
    kept = {position: names[name] for position, name in table.headings.items() if name and names[name] is not None}
    found = {position: one for position, one in kept.items() if one is not None}
    plain = {position: "" for position, name in table.headings.items() if not name}
    headings = {**{position: one.name for position, one in found.items()}, **plain}
    columns = {position: cells for position, cells in table.columns.items() if position in headings}
    reading = replace(table.reading, columns=[one for _, one in sorted(found.items())])
    return replace(table, headings=headings, columns=columns, reading=reading)


def mapping_text(reading: Reading) -> str:
    """The mapping that a reading amounts to, as TOML."""
    lines = ["# junheng --mapping", "[columns]"]
    for one in reading.columns:
        column = _quoted(one.column or one.name)
        unit = f", unit = {_quoted(one.unit)}" if one.unit and one.column in entries() else ""
        lines.append(f"{_quoted(one.heading)} = " + (f"{{ column = {column}{unit} }}" if unit else column))
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as a basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(one):04x}" if ord(one) < 32 or ord(one) == 127 else one for one in escaped) + '"'
