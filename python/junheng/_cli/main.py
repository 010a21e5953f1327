"""The command line: `assess | balance | check | measure | analyze`, and the lists `measures`, `analyses` and others."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence

from junheng import _api as api
from junheng._api import files
from junheng._cli import commands
from junheng._cli.analysis_options import catalogue
from junheng._cli.arguments import LISTS, OPERATIONS, add_delivery, helped
from junheng._cli.inputs import add_input
from junheng._cli.parser import Parser
from junheng._texts.command_line import preferred_language, say
from junheng._texts.phrases import Language
from junheng.errors import JunhengError

# An option with its value as the core names it.
_ADVICE = re.compile(r'\b(missing)="(drop)"')
_LIST = re.compile(r"-\.?\d[^=]*,")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    given = [_data(one) for one in (sys.argv[1:] if arguments is None else arguments)]
    language = _language(given)
    options, unknown = _parser(language).parse_known_args(given)
    options.lang = language
    try:
        if unknown:
            options.parser.unrecognized(unknown)
        status: int = options.run(options)
        sys.stdout.flush()
    except files.UnreadableFile as error:
        _complain([f"{problem.code}: {problem.text(language)}" for problem in error.problems], language)
        return 2
    except JunhengError as error:
        lines = [f"{error.code}: {_typed(error.text(language))}"]
        lines += [f"  {finding.code}: {_typed(finding.text(language))}" for finding in error.findings]
        told = [error.parameters, *(finding.parameters for finding in error.findings)]
        if any("row" in one for one in told):
            # Numbers typed at the command line have no headings to count from.
            typed = getattr(options, "file", None) is None
            lines.append(say("cli.positions" if typed else "cli.rows", language))
        _complain(lines, language)
        return 2
    except BrokenPipeError:
        # Who read our output has seen enough; Python must not complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _data(argument: str) -> str:
    """``-1,2,3`` with a blank before it: argparse knows a negative number, but takes a list for an option."""
    return f" {argument}" if _LIST.match(argument) else argument


def _typed(text: str) -> str:
    """A text of the core whose advice is given as it is typed here."""
    return _ADVICE.sub(r"--\1 \2", text)


def _complain(lines: list[str], language: Language) -> None:
    text = "\n".join([*lines, say("cli.nothing", language)]) + "\n"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, errors="replace").decode(encoding))


def _language(arguments: list[str]) -> Language:
    """The language that is requested, which is needed before the help is written."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    asked, _ = early.parse_known_args(arguments)
    # An invalid language is rejected with the usage of its command.
    return asked.lang if asked.lang in ("en", "zh") else preferred_language()


def _parser(language: Language) -> Parser:
    def text(code: str) -> str:
        return helped(code, language)

    top = Parser(language=language, prog="junheng", description=text("about"), epilog=text("status"))
    version, said = f"junheng {api.VERSION}", say("usage.version", language)
    top.add_argument("--version", action="version", version=version, help=said)
    top.add_argument("--lang", choices=("en", "zh"), help=text("lang"))
    subparsers = top.add_subparsers(required=True, metavar="COMMAND", help=say("usage.command", language))

    def command(name: str) -> argparse.ArgumentParser:
        parser = subparsers.add_parser(
            name, language=language, help=text(name), description=text(name), epilog=text("status")
        )
        run = commands.catalogue if name in LISTS else getattr(commands, name)
        parser.set_defaults(run=run, command=name, parser=parser)
        add_delivery(parser, language, name)
        return parser

    for name in OPERATIONS:
        entry, parser = api.operations()[name], command(name)
        # The first argument is the table.
        others = entry.arguments[1:]
        parser.add_argument("file", metavar="FILE", help=text("file"))
        for one in (*others, *entry.inputs):
            add_input(parser, one, language)

    measure = command("measure")
    measure.usage = "junheng measure SPEC ... DATA [OPTION ...]"
    measure.add_argument("spec", nargs="+", metavar="SPEC... DATA", help=text("spec"))
    measure.add_argument("--value", metavar="COLUMN", help=text("value"))
    measure.add_argument("--weights", metavar="COLUMN", help=text("weights"))
    measure.add_argument("--rank", metavar="COLUMN", help=text("rank"))
    measure.add_argument("--groups", action="append", default=[], metavar="COLUMNS", help=text("groups"))
    measure.add_argument("--group", metavar="COLUMN", help=text("group"))
    measure.add_argument("--reference-group", metavar="COLUMN", help=text("reference_group"))
    measure.add_argument("--by", action="append", default=[], metavar="COLUMNS", help=text("by_columns"))
    measure.add_argument("--missing", choices=("error", "drop"), default="error", help=text("missing"))
    measure.add_argument("--influence", action="store_true", help=text("influence"))
    measure.add_argument("--undefined", choices=("error", "null"), default="error", help=text("undefined"))

    _analyze(command("analyze"), language)

    for name in LISTS:
        command(name)
    return top


def _analyze(parser: argparse.ArgumentParser, language: Language) -> None:
    parser.usage = "junheng analyze NAME FILE [OPTION ...]"
    parser.epilog = f"{catalogue(language)}\n\n{helped('status', language)}"
    # The arguments after the name are read by the parser of that analysis.
    parser.add_argument("asked", nargs=argparse.PARSER, metavar="NAME", help=helped("analysis", language))
