"""The sections of a report: each once, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from junheng._display.markup import Markup
from junheng._report.context import Context


@dataclass(frozen=True)
class Section:
    """A section.

    Attributes:
        name: Its module in `sections`; ``section_<name>`` is the label of its heading.
        wide: Whether it is printed on landscape pages.
    """

    name: str
    wide: bool = False

    def build(self, context: Context) -> Markup:
        """The content of the section."""
        made: Callable[[Context], Markup] = import_module(f"junheng._report.sections.{self.name}").section
        return made(context)


SECTIONS: Final[tuple[Section, ...]] = (
    Section("verdict"),
    Section("scorecard"),
    Section("basics"),
    Section("schools"),
    Section("matrix", wide=True),
    Section("gaps"),
    Section("classes"),
    Section("items"),
    Section("findings"),
    Section("comparison"),
    Section("plans"),
    Section("method"),
    Section("provenance"),
)
