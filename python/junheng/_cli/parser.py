"""A parser of command lines that speaks English or 中文 throughout, where argparse knows English alone."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final, NoReturn

from junheng import _api as api
from junheng._api import files
from junheng._texts.command_line import say
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language
from junheng._texts.width import broken
from junheng.errors import JunhengError

_USAGE: Final = "usage: "
# What argparse complains of, and how it is said here.
_COMPLAINTS: Final = (
    (r"the following arguments are required: (?P<expected>.+)", "usage.required"),
    (r"argument (?P<option>.+?): invalid choice: (?P<got>.+?) \(choose from (?P<expected>.+)\)", "usage.choice"),
    (r"argument (?P<option>.+?): expected (?:at least )?(?:one|1) argument", "usage.value"),
    (r"unrecognized arguments: (?P<got>.+)", "usage.unrecognized"),
)


class _Formatter(argparse.HelpFormatter):
    """Help whose lines are measured in columns, of which a wide character takes two; words keep their hyphens."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return broken(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        # An indented line belongs to a table.
        paragraphs = ([one] if one.startswith("  ") else broken(one, width) for one in text.split("\n"))
        return "\n".join(f"{indent}{line}" for lines in paragraphs for line in lines)


class Parser(argparse.ArgumentParser):
    """An argument parser whose own texts are in the requested language."""

    def __init__(self, *, language: Language, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        self.language: Language = language
        self._positionals.title = say("usage.positionals", language)
        self._optionals.title = say("usage.options", language)
        self.add_argument("-h", "--help", action="help", help=say("usage.help", language))

    def format_usage(self) -> str:
        return self._said(super().format_usage())

    def format_help(self) -> str:
        return self._said(super().format_help())

    def _get_formatter(self) -> argparse.HelpFormatter:
        return _Formatter(prog=self.prog)

    def _said(self, text: str) -> str:
        for title in (self._positionals.title, self._optionals.title):
            text = text.replace(f"\n{title}:\n", f"\n{say('usage.section', self.language, title=title)}\n", 1)
        return text.replace(_USAGE, say("usage.usage", self.language), 1)

    def options(self) -> Iterator[str]:
        """The options of the command and of its own commands, as Python names them."""
        for action in self._actions:
            yield from (name[2:].replace("-", "_") for name in action.option_strings if name.startswith("--"))
            if isinstance(action, argparse._SubParsersAction):
                for command in action.choices.values():
                    yield from command.options()

    def unrecognized(self, arguments: list[str]) -> NoReturn:
        """Raise an error for unknown arguments, with a suggestion of the intended option.

        Without a suggestion, show the usage and exit.

        Raises:
            InvalidSpecError: If there is a suggestion.
        """
        known = [name[2:] for action in self._actions for name in action.option_strings if name.startswith("--")]
        for option in (one[2:].partition("=")[0] for one in arguments if one.startswith("--")):
            error = api.unknown_option(option, known)
            if isinstance(error, JunhengError) and error.code == "options.unknown_close":
                raise error
        self.error(f"unrecognized arguments: {' '.join(arguments)}")

    def error(self, message: str) -> NoReturn:
        self._suggest_command(message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {neutral(_complaint(message, self.language))}\n")

    def _suggest_command(self, message: str) -> None:
        """Raise an error with the intended command, where a misspelt one is close to it."""
        found = re.fullmatch(_COMPLAINTS[1][0], message)
        if found is None or found["option"] != "COMMAND":
            return
        known = [one.strip(" '") for one in found["expected"].split(",")]
        close = get_close_matches(found["got"].strip("'"), known, n=1)
        if close:
            given = {"got": found["got"].strip("'"), "expected": close[0]}
            raise files.UnreadableFile([files.Problem("usage.unknown_command", given)])


def _complaint(message: str, language: Language) -> str:
    for pattern, code in _COMPLAINTS:
        if found := re.fullmatch(pattern, message):
            said = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            if "expected" in said:
                said["expected"] = said["expected"].replace(", ", say("list", language))
            return say(code, language, **said)
    return message
