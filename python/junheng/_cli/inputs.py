"""Inputs of the catalogue as options of the command line."""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from junheng import _api as api
from junheng._api import files
from junheng._cli.arguments import escaped, listed
from junheng._texts.command_line import say
from junheng._texts.phrases import Language

# The placeholder of the value of each kind of input; a choice lists its values, a flag has none.
METAVARS = {
    "column": "COLUMN",
    "columns": "COLUMNS",
    "columns_or_numbers": "COLUMNS|NUMBERS",
    "key": "COLUMN",
    "keys": "COLUMNS",
    "text": "NAME",
    "number": "NUMBER",
    "numbers": "NUMBERS",
    "count": "COUNT",
    "measure": "SPEC",
    "measures": "SPECS",
    "texts": "VALUE",
    "mapping": "KEY=VALUE",
    "records": "JSON|FILE",
    "table": "FILE",
    "standard": "ID|FILE",
}
# The same for an input whose keys and values have names.
_NAMED_METAVARS = {"columns": "ID=HEADING", "successors": "OLD=NEW"}
_LISTS = ("columns", "columns_or_numbers", "keys", "numbers", "measures")
# Several options of these kinds add up; a value may contain commas.
_REPEATED = ("texts", "mapping")
# What may be a number; another text is left to the core.
_FIGURES = ("number", "numbers", "count", "columns_or_numbers")
# Where argparse keeps an input, apart from the options of every command.
_KEPT = "input {}"


def option_of(one: api.InputEntry) -> str:
    """The name of an input on the command line."""
    return f"--{one.id.replace('_', '-')}"


def ids(inputs: Iterable[api.InputEntry]) -> Iterator[str]:
    """The names of inputs as options; each member of a record is an option."""
    for one in inputs:
        yield from (member.id for member in (_members(one) if one.kind == "record" else [one]))


def add_input(parser: argparse.ArgumentParser, one: api.InputEntry, language: Language) -> None:
    """One input as an option; the core checks its value. Each member of a record is an option."""
    if one.kind == "record":
        for member in _members(one):
            add_input(parser, member, language)
        return
    kept, text = _KEPT.format(one.id), escaped(_help(one, language))
    if one.kind == "flag":
        parser.add_argument(option_of(one), dest=kept, action=argparse.BooleanOptionalAction, help=text)
        return
    choices = ",".join(choice.id for choice in one.choices)
    action = "append" if one.kind in (*_LISTS, *_REPEATED) else "store"
    metavar = f"{{{choices}}}" if choices else _metavar(one)
    parser.add_argument(option_of(one), dest=kept, action=action, metavar=metavar, help=text)


def _metavar(one: api.InputEntry) -> str:
    return _NAMED_METAVARS.get(one.id, METAVARS[one.kind]) if one.kind == "mapping" else METAVARS[one.kind]


def _help(one: api.InputEntry, language: Language) -> str:
    """The purpose of an input, its values, and whether it is required."""
    return (" " if language == "en" else "").join([one.about.text(language), *_notes(one, language)])


def _notes(one: api.InputEntry, language: Language) -> Iterator[str]:
    if one.choices:
        meanings = [say("help.choice", language, id=choice.id, meaning=choice.text(language)) for choice in one.choices]
        yield say("help.choices", language, choices=say("list", language).join(meanings))
    if one.kind in _LISTS:
        yield say("help.list", language)
    if one.kind == "records":
        members = say("list", language).join(member.id for member in one.members or ())
        yield say("help.records", language, members=members)
    if one.kind in _REPEATED:
        yield say("help.repeatable", language)
    if one.required:
        yield say("help.required", language)
    elif one.default is not None:
        default = json.dumps(one.default)
        if isinstance(one.default, tuple):
            default = ", ".join(value if isinstance(value, str) else f"{value:g}" for value in one.default)
        yield say("help.default", language, default=default.strip('"'))


def totals() -> api.InputEntry:
    """The option of every command that reads units: what happens to rows of totals."""
    return next(one for one in api.operations()["check"].inputs if one.id == "totals")


def given_inputs(inputs: Iterable[api.InputEntry], options: argparse.Namespace) -> dict[str, Any]:
    """The inputs that the command line gives, by their ids."""
    found: dict[str, Any] = {}
    for one in inputs:
        if one.kind == "record":
            members = given_inputs(_members(one), options)
            ids = (member.id for member in one.members or ())
            value: Any = {
                key: members[kept.id] for key, kept in zip(ids, _members(one), strict=True) if kept.id in members
            }
        else:
            given = getattr(options, _KEPT.format(one.id))
            value = None if given is None else _value(one, given)
        if value is not None and value != {}:
            found[one.id] = value
    return found


def _members(record: api.InputEntry) -> list[api.InputEntry]:
    """The members of a record as inputs of their own; its column has the name of the record."""
    members = (one.to_dict() for one in record.members or ())
    return [api.InputEntry({**one, "id": record.id if one["id"] == "column" else one["id"]}) for one in members]


def _value(one: api.InputEntry, given: Any) -> Any:
    if one.kind == "mapping":
        return _pairs(given)
    if one.kind == "measures":
        return specs(given)
    if one.kind == "records":
        return _records(one, given)
    if one.kind in _LISTS:
        parts = listed(given)
        return [*map(_figure, parts)] if one.kind in _FIGURES else parts
    return _figure(given) if one.kind in _FIGURES else given


def _records(one: api.InputEntry, text: str) -> Any:
    """The objects that a text gives as JSON, or the file that it names."""
    if not text.lstrip().startswith(("[", "{")):
        try:
            text = Path(text).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            problem = files.Problem("cli.not_json", {"option": option_of(one), "got": text})
            raise files.UnreadableFile([problem]) from error
    try:
        return json.loads(text)
    except ValueError as error:
        problem = files.Problem("cli.not_json", {"option": option_of(one), "got": str(error)})
        raise files.UnreadableFile([problem]) from error


def _figure(text: str) -> int | float | str:
    """The number that a text says; any other text is left to the core to reject."""
    for read in (int, float):
        try:
            number = read(text)
        except ValueError:
            continue
        return number if math.isfinite(number) else text
    return text


def _pairs(texts: list[str]) -> dict[str, str | None]:
    for text in texts:
        if "=" not in text:
            raise files.UnreadableFile([files.Problem("cli.not_a_pair", {"got": text})])
    return {name.strip(): heading.strip() or None for name, _, heading in (text.partition("=") for text in texts)}


def specs(texts: Sequence[str]) -> list[str]:
    """Measures separated by commas; commas between brackets separate parameters."""
    return [part.strip() for text in texts for part in re.split(r",(?![^(]*\))", text) if part.strip()]
