"""What the command lines have in common: the help of an option, and where a result goes."""

from __future__ import annotations

from argparse import ArgumentParser

from junheng._wording import Language, say


def helped(code: str, language: Language) -> str:
    """The text of the phrase ``help.<code>``, as argparse takes it."""
    return escaped(say(f"help.{code}", language))


def escaped(text: str) -> str:
    """A text in which argparse finds nothing to fill in."""
    return text.replace("%", "%%")


def add_delivery(parser: ArgumentParser, language: Language) -> None:
    """The options of every command: the language, the form, the files."""
    parser.add_argument("--lang", choices=("en", "zh"), help=helped("lang", language))
    forms = ("text", "json", "html")
    parser.add_argument("--format", choices=forms, default="text", help=helped("format", language))
    parser.add_argument("--output", action="append", default=[], metavar="FILE", help=helped("output", language))
