"""The command line: `assess | balance | check | plan | read | measure | estimate | contrast | analyze`, and lists."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Sequence
from typing import Any

from junheng import _api as api
from junheng._api import files
from junheng._cli import analysis_options, commands, estimates, problems
from junheng._cli.arguments import LISTS, OPERATIONS, REPORTED, add_delivery, add_reading, add_report, escaped, helped
from junheng._cli.estimates import add_contrast, add_estimate
from junheng._cli.inputs import add_input, totals
from junheng._cli.parser import Parser
from junheng._texts.command_line import preferred_language, say
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language
from junheng._texts.spelling import command_line
from junheng.errors import JunhengError

# The status of a process that Ctrl-C ended.
INTERRUPTED = 130
_LIST = re.compile(r"-\.?\d[^=]*,")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status: 1 is a verdict, 2 anything that prevents one."""
    language: Language = "en"
    try:
        given = _marked([_data(one) for one in (sys.argv[1:] if arguments is None else arguments)])
        language = _language(given)
        status = _run(given, language)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        _complain([say("cli.interrupted", language)], language)
        return INTERRUPTED
    except BrokenPipeError:
        # Who read our output has seen enough; Python must not complain once more at its end.
        _abandon_output()
        return 0
    except MemoryError:
        _complain([f"cli.memory: {say('cli.memory', language)}"], language)
    except OSError as error:  # files have errors of their own, so this is the terminal or a pipe
        _abandon_output()
        _complain([f"cli.output: {say('cli.output', language, got=files.why(error).text(language))}"], language)
    except (SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # also a panic of the core, which is no Exception
        got = f"{type(error).__name__}: {error}".splitlines()[0]
        _complain([f"cli.internal: {say('cli.internal', language, got=got, version=api.VERSION)}"], language)
    return 2


def _run(given: list[str], language: Language) -> int:
    parser = _parser(language)
    with command_line({*parser.options(), *analysis_options.names(), *estimates.names()}):
        try:
            options, unknown = parser.parse_known_args(given)
            options.lang = language
            if unknown:
                options.parser.unrecognized(unknown)
            status: int = options.run(options)
        except files.UnreadableFile as error:
            _complain([f"{problem.code}: {problem.text(language)}" for problem in error.problems], language)
            return 2
        except JunhengError as error:
            head = f"{error.code}: {error.text(language)}"
            _complain([*problems.lines(error, head, language)], language)
            return 2
    return status


def _abandon_output() -> None:
    """Point the standard output to nowhere: Python flushes it once more at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _data(argument: str) -> str:
    """``-1,2,3`` with a blank before it: argparse knows a negative number, but takes a list for an option."""
    return f" {argument}" if _LIST.match(argument) else argument


def _marked(arguments: list[str]) -> list[str]:
    """Markers of missing values joined to their option: ``-`` and ``--`` would be taken for options themselves."""
    joined: list[str] = []
    for one in arguments:
        if joined and joined[-1] == "--na":
            joined[-1] = f"--na={one}"
        else:
            joined.append(one)
    return joined


def _complain(lines: list[str], language: Language) -> None:
    text = "\n".join([*map(neutral, lines), say("cli.nothing", language)]) + "\n"
    with contextlib.suppress(OSError, ValueError, AttributeError):  # nobody reads the errors
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, errors="replace").decode(encoding))
        sys.stderr.flush()


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
        add_reading(parser, language)
        for one in (*others, *entry.inputs):
            add_input(parser, one, language)
        if any(one.id == "items" for one in others):
            parser.add_argument("--classes", metavar="FILE", help=text("classes"))
        if name in REPORTED:
            add_report(parser, language)

    _plans(subparsers, language)

    read = command("read")
    read.add_argument("file", metavar="FILE", help=text("file"))
    add_reading(read, language)
    add_input(read, totals(), language)
    read.add_argument("--save-mapping", metavar="FILE", help=text("save_mapping"))

    compare = command("compare")
    compare.add_argument("before", metavar="BEFORE.json", help=text("compare_before"))
    compare.add_argument("after", metavar="AFTER.json", help=text("compare_after"))

    template = command("template")
    template.add_argument("standard", metavar="ID|FILE", help=text("template_standard"))
    template.add_argument("file", metavar="OUT.xlsx", help=text("template_file"))

    measure = command("measure")
    measure.usage = "junheng measure SPEC ... DATA [OPTION ...]"
    measure.add_argument("spec", nargs="+", metavar="SPEC... DATA", help=text("spec"))
    add_reading(measure, language)
    measure.add_argument("--value", metavar="COLUMN", help=text("value"))
    measure.add_argument("--weights", metavar="COLUMN", help=text("weights"))
    measure.add_argument("--rank", metavar="COLUMN", help=text("rank"))
    measure.add_argument("--groups", action="append", default=[], metavar="COLUMNS", help=text("groups"))
    for option in ("unit", "pupil_group", "count"):
        measure.add_argument(f"--{option.replace('_', '-')}", metavar="COLUMN", help=text(option))
    measure.add_argument("--group", metavar="COLUMN", help=text("group"))
    measure.add_argument("--reference-group", metavar="COLUMN", help=text("reference_group"))
    measure.add_argument("--by", action="append", default=[], metavar="COLUMNS", help=text("by_columns"))
    measure.add_argument("--missing", choices=("error", "drop"), default="error", help=text("missing"))
    add_input(measure, totals(), language)
    measure.add_argument("--influence", action="store_true", help=text("influence"))
    measure.add_argument("--undefined", choices=("error", "null"), default="error", help=text("undefined"))

    add_estimate(command("estimate"), language)
    add_contrast(command("contrast"), language)
    _analyze(command("analyze"), language)

    cite = command("cite")
    cite.add_argument("names", nargs="*", metavar="NAME", help=text("cite_names"))
    cite.add_argument("--official", action="store_true", help=text("official"))

    for name in LISTS:
        command(name)
    return top


def _plans(commands_of: Any, language: Language) -> None:
    """The command `plan` with a command for each kind, and the kinds that are commands themselves."""
    said, status = helped("plan", language), helped("plan_status", language)
    plan = commands_of.add_parser("plan", language=language, help=said, description=said, epilog=status)
    kinds = plan.add_subparsers(required=True, metavar="KIND", help=say("usage.kind", language))
    for name, entry in api.plans().items():
        # `plan_add` is `plan add`, `what_if` is `what-if`.
        of, typed = (kinds, name.removeprefix("plan_")) if name.startswith("plan_") else (commands_of, name)
        text = escaped(entry.summary.text(language))
        parser = of.add_parser(typed.replace("_", "-"), language=language, help=text, description=text, epilog=status)
        parser.set_defaults(run=commands.plan, command="plan", kind=name, parser=parser)
        add_delivery(parser, language, "plan")
        parser.add_argument("file", metavar="FILE", help=helped("file", language))
        add_reading(parser, language)
        for one in (*entry.arguments[1:], *entry.inputs):
            add_input(parser, one, language)


def _analyze(parser: argparse.ArgumentParser, language: Language) -> None:
    parser.usage = "junheng analyze NAME FILE [OPTION ...]"
    parser.epilog = f"{analysis_options.catalogue(language)}\n\n{helped('status', language)}"
    # The arguments after the name are read by the parser of that analysis.
    parser.add_argument("asked", nargs=argparse.PARSER, metavar="NAME", help=helped("analysis", language))
