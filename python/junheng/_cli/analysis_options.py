"""The options of `junheng analyze`, made from the catalogue entry of each analysis."""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Iterator
from typing import Any

from junheng import _api as api
from junheng._cli.arguments import add_delivery, escaped, helped, listed
from junheng._cli.parser import Parser
from junheng._texts.command_line import say
from junheng._texts.phrases import Language, label

# What stands for the value of an input of each kind; a choice lists its values, a flag has none.
_METAVARS = {
    "column": "COLUMN",
    "columns": "COLUMNS",
    "key": "COLUMN",
    "keys": "COLUMNS",
    "text": "NAME",
    "number": "NUMBER",
    "numbers": "NUMBERS",
    "count": "COUNT",
    "measure": "SPEC",
}
_LISTS = ("columns", "keys", "numbers")
_FIGURES = ("number", "numbers", "count")
_BELOW_ZERO = re.compile(r"-\.?\d")
# Where argparse keeps an input, apart from the options of every command.
_KEPT = "input {}"


def _option(one: api.InputEntry) -> str:
    """The name of an input on the command line."""
    return f"--{one.id.replace('_', '-')}"


def requested(options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The analysis and its inputs that the command line names; `options` takes the rest.

    Raises:
        UnknownNameError: If there is no such analysis.
        InvalidSpecError: If the analysis does not take an option.
    """
    name, *arguments = options.asked
    entry = api.known_analysis(name)
    parser = _parser(entry, options.lang)
    _, extra = parser.parse_known_args(_joined(arguments), options)
    for option in extra:
        if option.startswith("-"):
            raise _unknown(entry, option.partition("=")[0])
    if extra:
        parser.error(say("cli.one_file", options.lang, got=" ".join(extra)))
    given = ((one, getattr(options, _KEPT.format(one.id))) for one in entry.inputs)
    return entry.id, {one.id: _value(one, value) for one, value in given if value is not None}


def catalogue(language: Language) -> str:
    """Every analysis with its name, a line each, as argparse takes it."""
    return escaped("\n".join(f"  {one.id:<22}{one.name.text(language)}" for one in api.analyses()))


def _parser(entry: api.AnalysisEntry, language: Language) -> argparse.ArgumentParser:
    """The command line of one analysis."""
    name, summary = entry.name.text(language), entry.summary.text(language)
    said = say("help.described", language, name=f"{name[:1].upper()}{name[1:]}", summary=summary)
    parser = Parser(
        language=language,
        prog=f"junheng analyze {entry.id}",
        usage=escaped(_usage(entry)),
        description=escaped(said),
        epilog=helped("status", language),
    )
    parser.add_argument("file", metavar="FILE", help=helped("file", language))
    for one in entry.inputs:
        _add(parser, one, language)
    add_delivery(parser, language)
    return parser


def _joined(arguments: list[str]) -> list[str]:
    """Numbers below zero joined to their option: a list of them would be taken for an option itself."""
    joined: list[str] = []
    for one in arguments:
        if _BELOW_ZERO.match(one) and joined and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] += f"={one}"
        else:
            joined.append(one)
    return joined


def _usage(entry: api.AnalysisEntry) -> str:
    needed = (f"{_option(one)} {_METAVARS[one.kind]}" for one in entry.inputs if one.required)
    return " ".join(["junheng analyze", entry.id, "FILE", *needed, "[OPTION ...]"])


def _add(parser: argparse.ArgumentParser, one: api.InputEntry, language: Language) -> None:
    """One input as an option. What it may be is for the core to say, in both languages."""
    kept, text = _KEPT.format(one.id), escaped(_help(one, language))
    if one.kind == "flag":
        parser.add_argument(_option(one), dest=kept, action=argparse.BooleanOptionalAction, help=text)
        return
    choices = ",".join(choice.id for choice in one.choices)
    action = "append" if one.kind in _LISTS else "store"
    metavar = f"{{{choices}}}" if choices else _METAVARS[one.kind]
    parser.add_argument(_option(one), dest=kept, action=action, metavar=metavar, help=text)


def _help(one: api.InputEntry, language: Language) -> str:
    """What an input is there for, what it may be, and whether it must be given."""
    return (" " if language == "en" else "").join([one.about.text(language), *_notes(one, language)])


def _notes(one: api.InputEntry, language: Language) -> Iterator[str]:
    if one.choices:
        meanings = [say("help.choice", language, id=choice.id, meaning=choice.text(language)) for choice in one.choices]
        yield say("help.choices", language, choices=label("comma", language).join(meanings))
    if one.kind in _LISTS:
        yield say("help.list", language)
    if one.required:
        yield say("help.required", language)
    elif one.default is not None:
        yield say("help.default", language, default=json.dumps(one.default, ensure_ascii=False).strip('"'))


def _unknown(entry: api.AnalysisEntry, option: str) -> BaseException:
    """The error for an option that the analysis does not take, with the one that may be meant."""
    known = [*(_option(one).removeprefix("--") for one in entry.inputs), "format", "output", "lang"]
    return api.unknown_option(option.lstrip("-"), known)


def _value(one: api.InputEntry, given: Any) -> Any:
    if one.kind in _LISTS:
        parts = listed(given)
        return [*map(_figure, parts)] if one.kind in _FIGURES else parts
    return _figure(given) if one.kind in _FIGURES else given


def _figure(text: str) -> int | float | str:
    """The number that a text says; what says none goes on as text, for the core to refuse."""
    for read in (int, float):
        try:
            number = read(text)
        except ValueError:
            continue
        return number if math.isfinite(number) else text
    return text
