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
        needs: What the caller must have given, an attribute of the evidence; without it the report has no such
            section.
    """

    name: str
    wide: bool = False
    needs: str | None = None

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
    Section("comparison", needs="compared"),
    Section("plans"),
    Section("method"),
    Section("provenance"),
)


def sections(context: Context) -> list[Section]:
    """The sections of the report of a county."""
    return [one for one in SECTIONS if one.needs is None or getattr(context.evidence, one.needs)]
