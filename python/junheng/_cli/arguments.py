"""What the command lines have in common: the help of an option, and where a result goes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from junheng._api import files
from junheng._texts.command_line import say
from junheng._texts.phrases import Language

# The commands for tables of schools.
OPERATIONS = ("assess", "balance", "check")
# The commands that list a catalogue.
LISTS = ("measures", "analyses", "standards", "columns")

# The options of `add_reading`.
READING = ("na", "thousands", "full-width")


def helped(code: str, language: Language) -> str:
    """The text of the phrase ``help.<code>``, as argparse takes it."""
    return escaped(say(f"help.{code}", language))


def escaped(text: str) -> str:
    """A text in which argparse finds nothing to fill in."""
    return text.replace("%", "%%")


def add_delivery(parser: ArgumentParser, language: Language, command: str = "") -> None:
    """The options of every command: the language, the form, the files. Lists have no page."""
    is_list = command in LISTS
    forms = ("text", "json") if is_list else ("text", "json", "html")
    said = "format_of_lists" if is_list else "format_of_measure" if command == "measure" else "format"
    output = helped("output_of_lists" if is_list else "output", language)
    parser.add_argument("--lang", choices=("en", "zh"), help=helped("lang", language))
    parser.add_argument("--format", choices=forms, help=helped(said, language))
    parser.add_argument("--output", action="append", default=[], metavar="FILE", help=output)


def add_reading(parser: ArgumentParser, language: Language) -> None:
    """The options of every command that reads a table: what its text cells mean."""
    parser.add_argument("--na", action="append", default=[], metavar="TEXTS", help=helped("na", language))
    parser.add_argument("--thousands", metavar="CHARACTER", help=helped("thousands", language))
    parser.add_argument("--full-width", action="store_true", help=helped("full_width", language))


def rules(options: Namespace) -> files.Rules:
    """The rules of `add_reading` as given."""
    return files.Rules.of(listed(options.na), options.thousands, options.full_width)


def listed(texts: Sequence[str]) -> list[str]:
    """Texts separated by commas, each of which may hold several."""
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]
