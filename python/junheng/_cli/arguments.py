"""What the command lines have in common: the help of an option, and where a result goes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from junheng._api import FORMATS, files
from junheng._texts.command_line import say
from junheng._texts.phrases import Language

# The commands for tables of schools.
OPERATIONS = ("assess", "balance", "check")
# The commands that list a catalogue.
LISTS = ("measures", "analyses", "standards", "columns", "presets")
# Commands whose results are also tables with commas.
ESTIMATES = ("estimate", "contrast")

# The commands whose results are reports, and the texts on the cover of one.
REPORTED = ("assess", "balance")
COVER = ("title", "county", "year", "date", "unit", "prepared", "checked", "responsible")

# The options of `add_reading`.
READING = ("na", "thousands", "full-width", "sheet", "mapping")


def helped(code: str, language: Language) -> str:
    """The text of the phrase ``help.<code>``, as argparse takes it."""
    return escaped(say(f"help.{code}", language))


def escaped(text: str) -> str:
    """A text in which argparse finds nothing to fill in."""
    return text.replace("%", "%%")


def add_delivery(parser: ArgumentParser, language: Language, command: str = "") -> None:
    """The options of every command: the language, the form, the files. Lists have no page."""
    # A list and how a file was read have no page.
    is_list = command in (*LISTS, "read", "template")
    forms: tuple[str, ...] = ("text", "json") if is_list else ("text", "json", "html")
    if command == "cite":
        forms = FORMATS
    if command in ESTIMATES:
        forms = (*forms, "csv")
    said = "format_of_lists" if is_list else "format_of_measure" if command == "measure" else "format"
    if command == "cite":
        said = "format_of_citations"
    if command in ESTIMATES:
        said = "format_of_estimates"
    kind = (
        "output_of_citations"
        if command == "cite"
        else "output_of_lists"
        if is_list
        else "output_of_reports"
        if command in REPORTED
        else "output_of_estimates"
        if command in ESTIMATES
        else "output"
    )
    output = helped(kind, language)
    parser.add_argument("--lang", choices=("en", "zh"), help=helped("lang", language))
    parser.add_argument("--format", choices=forms, help=helped(said, language))
    parser.add_argument("--output", action="append", default=[], metavar="FILE", help=output)


def add_report(parser: ArgumentParser, language: Language) -> None:
    """The options of a report: what its cover says, last year's data, and plans."""
    for name in COVER:
        parser.add_argument(f"--{name}", metavar="TEXT", help=helped(f"report_{name}", language))
    parser.add_argument("--previous", metavar="FILE", help=helped("report_previous", language))
    parser.add_argument("--plans", action="append", metavar="FILE", help=helped("report_plans", language))


def add_reading(parser: ArgumentParser, language: Language) -> None:
    """The options of every command that reads a table: what its text cells mean."""
    parser.add_argument("--na", action="append", default=[], metavar="TEXTS", help=helped("na", language))
    parser.add_argument("--thousands", metavar="CHARACTER", help=helped("thousands", language))
    parser.add_argument("--full-width", action="store_true", help=helped("full_width", language))
    parser.add_argument("--sheet", action="append", default=[], metavar="NAME", help=helped("sheet", language))
    parser.add_argument("--mapping", metavar="FILE", help=helped("mapping", language))


def rules(options: Namespace) -> files.Rules:
    """The rules of `add_reading` as given."""
    return files.Rules.of(_markers(options.na), options.thousands, options.full_width)


def read_main(options: Namespace) -> Any:
    """The table in the file of a command, as its options say."""
    return files.read_table(options.file, options.sheet, rules(options), options.mapping)


def _markers(given: Sequence[str]) -> dict[str, list[str]]:
    """The texts that mark missing values, by reason; without one those for which none is given."""
    found: dict[str, list[str]] = {}
    for text in given:
        reason, mark, texts = text.partition("=")
        if not mark or reason not in files.REASONS:
            reason, texts = "", text
        found.setdefault(reason, []).extend(listed([texts]))
    return found


def listed(texts: Sequence[str]) -> list[str]:
    """Texts separated by commas, each of which may hold several."""
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]
