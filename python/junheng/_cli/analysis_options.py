"""The options of `junheng analyze`, made from the catalogue entry of each analysis."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import Any

from junheng import _api as api
from junheng._cli.arguments import READING, add_delivery, add_reading, escaped, helped
from junheng._cli.estimates import sampled, sampling_of_analysis
from junheng._cli.inputs import METAVARS, add_input, given_inputs, ids, option_of, totals
from junheng._cli.parser import Parser
from junheng._texts.command_line import say
from junheng._texts.phrases import Language

WIDTH = 80
# The longer of the words that precede a usage.
USAGE = "usage: "
_BELOW_ZERO = re.compile(r"-\.?\d")


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
    return entry.id, {**given_inputs(entry.inputs, options), **sampled(entry.inputs, options)}


def catalogue(language: Language) -> str:
    """Every analysis with its name, a line each, as argparse takes it."""
    entries = api.analyses()
    longest = max(len(one.id) for one in entries)
    return escaped("\n".join(f"  {one.id:<{longest}}  {one.name.text(language)}" for one in entries))


def names() -> Iterator[str]:
    """The options of all analyses, as Python names them."""
    return (one for entry in api.analyses() for one in ids(entry.inputs))


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
    add_reading(parser, language)
    for one in (*entry.inputs, *sampling_of_analysis(entry.inputs), totals()):
        add_input(parser, one, language)
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
    """The usage in lines of at most 80 columns."""
    needed = [f"{option_of(one)} {METAVARS[one.kind]}" for one in entry.inputs if one.required]
    lines = [f"junheng analyze {entry.id} FILE"]
    for one in [*needed, "[OPTION ...]"]:
        if len(USAGE + lines[-1]) + 1 + len(one) > WIDTH:
            lines.append(" " * len(USAGE) + one)
        else:
            lines[-1] += f" {one}"
    return "\n".join(lines)


def _unknown(entry: api.AnalysisEntry, option: str) -> BaseException:
    """The error for an option that the analysis does not take, with the one that may be meant."""
    own, sampling = (
        [option_of(one).removeprefix("--") for one in inputs]
        for inputs in ((*entry.inputs, totals()), sampling_of_analysis(entry.inputs))
    )
    known = [*own, *READING, "format", "output", "lang", *sampling]
    return api.unknown_option(option.lstrip("-"), known)
