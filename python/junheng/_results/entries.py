"""The entries of the catalogues: what is said of a measure, and of a column of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from junheng._record import Name, Record, Text
from junheng._results.view import View

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words


class Parameter(Record):
    """A parameter of a measure.

    Attributes:
        name: Its names.
        flag: Whether it is true or false.
        domain: The values it takes, in mathematical notation.
    """

    name: Name
    flag: bool
    domain: str

    @property
    def id(self) -> str:
        """How text and functions call it."""
        return self.name.id

    @property
    def default(self) -> float | bool | None:
        """What is assumed where it is not given; None where it must be given."""
        value: float | None = self._data["default"]
        return bool(value) if self.flag and value is not None else value


class MeasureEntry(View, Record):
    """One line of the catalogue of measures.

    Attributes:
        name: Its id and its names.
        aliases: Other names that text may use.
        inputs: What it is taken of: ``"value"`` and ``"weights"``, these and ``"rank"``, or ``"groups"``.
        family: The family it belongs to.
        summary: What it says to a reader who does not know it.
        formula: The formula.
        symbols: The meaning of symbols in the formula that measures do not share.
        parameters: Its parameters, in the order they are written.
        domain: The values it is defined for: ``"real"``, ``"positive_mean"``, ``"non_negative"`` or
            ``"positive"``.
        domain_note: What of its domain depends on a parameter.
        range: Smallest and largest value it can take; None where it has no bound.
        ends: The meaning of the ends of the range.
        interpretation: How to read values between the ends.
        edge_cases: The value for one unit, for equal values, zeros and other special input.
        errors: The conditions of an error beyond the domain and the parameters.
        properties: The laws it obeys.
        influence: How its influence values come about: ``"exact"``, ``"density"`` or ``"none"``.
        accuracy: The largest error of its value against the exact one for the stored doubles, relative to the
            value or to `accuracy_of`.
        accuracy_of: What `accuracy` is relative to where that is not the value itself.
        accuracy_note: The method behind the accuracy, and the conditions under which it holds.
        source: Author, year and DOI, or the clause of an official text.
    """

    name: Name
    aliases: tuple[str, ...]
    inputs: tuple[str, ...]
    family: str
    summary: Text
    formula: str
    symbols: str
    parameters: tuple[Parameter, ...]
    domain: str
    domain_note: Text
    range: tuple[float | None, float | None]
    ends: Text
    interpretation: str
    edge_cases: str
    errors: str
    properties: tuple[str, ...]
    influence: str
    accuracy: float
    accuracy_of: str
    accuracy_note: str
    source: str

    @property
    def id(self) -> str:
        """How text and functions call it."""
        return self.name.id

    @property
    def title(self) -> str:
        """What it is called, in the language that is set."""
        return self.name.text()

    @property
    def constraint(self) -> str | None:
        """What its parameters must satisfy together."""
        constraint: dict[str, str] | None = self._data["constraint"]
        return None if constraint is None else constraint["condition"]

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import measure

        return measure(self._data, words)


class ColumnEntry(View, Record):
    """One line of the dictionary of columns.

    Attributes:
        name: The id and the names, each of which is recognised as a heading.
        aliases: Other headings that mean the same.
        ambiguous: Headings that could mean this column in more than one unit, and are refused for it.
        unit: The unit; None for text.
        meaning: What it means, in a sentence.
        role: What it tells: ``"label"``, ``"category"``, ``"pupils"``, ``"classes"``, ``"teachers"`` or
            ``"resource"``.
        stage: The stage it belongs to; None where the stages of a school share it.
        part_of: The columns that this one is a part of, and may not exceed.
        form: The statistical return that the figure is taken from, where the published rules name one.
    """

    name: Name
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]
    unit: Name | None
    meaning: Name
    role: str
    stage: str | None
    part_of: tuple[str, ...]
    form: str | None

    @property
    def id(self) -> str:
        """The id, itself a heading that is recognised."""
        return self.name.id

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        from junheng._display.catalogue import column

        return column(self._data, words)
