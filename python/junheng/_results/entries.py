"""The entries of the catalogues: what is said of a measure, and of a column of a table."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display.blocks import NOTHING, Block, View, figure
from junheng._record import Name, Record, Text
from junheng._texts.phrases import label, pair


class Parameter(Record):
    """A parameter of a measure."""

    __slots__ = ()
    _fields = ("name", "default", "flag", "domain")

    @property
    def id(self) -> str:
        """How text and functions call it."""
        return self.name.id

    @property
    def name(self) -> Name:
        """Its names."""
        return self._record("name", Name)

    @property
    def default(self) -> float | bool | None:
        """What is assumed where it is not given; None where it must be given."""
        value: float | None = self._data["default"]
        return bool(value) if self.flag and value is not None else value

    @property
    def flag(self) -> bool:
        """Whether it is true or false."""
        value: bool = self._data["flag"]
        return value

    @property
    def domain(self) -> str:
        """The values it takes, in mathematical notation."""
        value: str = self._data["domain"]
        return value


class MeasureEntry(View, Record):
    """One line of the catalogue of measures."""

    __slots__ = ()
    _fields = ("name", "family", "formula")

    @property
    def id(self) -> str:
        """How text and functions call it."""
        return self.name.id

    @property
    def title(self) -> str:
        """What it is called, in the language that is set."""
        return self.name.text()

    @property
    def name(self) -> Name:
        """Its id and its names."""
        return self._record("name", Name)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that text may use."""
        return tuple(self._data["aliases"])

    @property
    def inputs(self) -> tuple[str, ...]:
        """What it is taken of: ``"value"`` and ``"weights"``, these and ``"rank"``, or ``"groups"``."""
        return tuple(self._data["inputs"])

    @property
    def family(self) -> str:
        """The family it belongs to."""
        value: str = self._data["family"]
        return value

    @property
    def summary(self) -> Text:
        """What it says to a reader who does not know it."""
        return self._record("summary", Text)

    @property
    def formula(self) -> str:
        """The formula: p is the unit's share of all weights, μ the mean."""
        value: str = self._data["formula"]
        return value

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Its parameters, in the order they are written."""
        return self._records("parameters", Parameter)

    @property
    def constraint(self) -> str | None:
        """What its parameters must satisfy together."""
        constraint: dict[str, str] | None = self._data["constraint"]
        return None if constraint is None else constraint["condition"]

    @property
    def domain(self) -> str:
        """The values it is defined for: ``"real"``, ``"positive_mean"``, ``"non_negative"`` or ``"positive"``."""
        value: str = self._data["domain"]
        return value

    @property
    def domain_note(self) -> Text:
        """What of its domain depends on a parameter."""
        return self._record("domain_note", Text)

    @property
    def range(self) -> tuple[float | None, float | None]:
        """Smallest and largest value it can take; None where it has no bound."""
        low, high = self._data["range"]
        return low, high

    @property
    def ends(self) -> Text:
        """What the ends of the range mean."""
        return self._record("ends", Text)

    @property
    def properties(self) -> tuple[str, ...]:
        """The laws it obeys."""
        return tuple(self._data["properties"])

    @property
    def influence(self) -> str:
        """How its influence values come about: ``"exact"``, ``"density"`` or ``"none"``."""
        value: str = self._data["influence"]
        return value

    @property
    def accuracy(self) -> float:
        """The largest relative error of its value against the exact one for the doubles given."""
        value: float = self._data["accuracy"]
        return value

    @property
    def source(self) -> str:
        """Author, year and DOI, or the clause of an official text."""
        value: str = self._data["source"]
        return value

    def _blocks(self, language: str) -> Iterator[Block]:
        low, high = self.range
        domain = label(f"domain.{self.domain}", language)
        note = self.domain_note.text(language)
        said = {
            "formula": self.formula,
            "domain": f"{domain}; {note}" if note else domain,
            "range": f"{NOTHING if low is None else figure(low)} … {NOTHING if high is None else figure(high)}",
            "inputs": ", ".join(self.inputs),
            "parameters": ", ".join(map(_parameter, self.parameters)),
            "aliases": ", ".join(self.aliases),
            "accuracy": figure(self.accuracy),
            "source": self.source,
        }
        lines = [self.summary.text(language)]
        lines += [pair(label(what, language), text, language) for what, text in said.items() if text]
        lines += [label(f"property.{law}", language) for law in self.properties]
        yield Block(pair(self.id, self.name.text(language), language), lines=lines)


def _parameter(parameter: Parameter) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.id}{default} ({parameter.domain})"


class ColumnEntry(View, Record):
    """One line of the dictionary of columns."""

    __slots__ = ()
    _fields = ("name", "unit", "role")

    @property
    def id(self) -> str:
        """The id, itself a heading that is recognised."""
        return self.name.id

    @property
    def name(self) -> Name:
        """The id and the names, each of which is recognised as a heading."""
        return self._record("name", Name)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other headings that mean the same."""
        return tuple(self._data["aliases"])

    @property
    def ambiguous(self) -> tuple[str, ...]:
        """Headings that could mean this column in more than one unit, and are refused for it."""
        return tuple(self._data["ambiguous"])

    @property
    def unit(self) -> Name | None:
        """The unit; None for text."""
        return self._optional("unit", Name)

    @property
    def meaning(self) -> Name:
        """What it means, in a sentence."""
        return self._record("meaning", Name)

    @property
    def role(self) -> str:
        """What it tells: ``"label"``, ``"category"``, ``"pupils"``, ``"classes"``, ``"teachers"`` or ``"resource"``."""
        value: str = self._data["role"]
        return value

    @property
    def stage(self) -> str | None:
        """The stage it belongs to; None where the stages of a school share it."""
        value: str | None = self._data.get("stage")
        return value

    @property
    def part_of(self) -> tuple[str, ...]:
        """The columns that this one is a part of, and may not exceed."""
        return tuple(self._data["part_of"])

    @property
    def form(self) -> str | None:
        """The statistical return that the figure is taken from, where the published rules name one."""
        value: str | None = self._data["form"]
        return value

    def _blocks(self, language: str) -> Iterator[Block]:
        said = {"unit": self.unit and self.unit.text(language), "aliases": ", ".join(self.aliases), "source": self.form}
        lines = [self.meaning.text(language)]
        lines += [pair(label(what, language), text, language) for what, text in said.items() if text]
        yield Block(pair(self.id, self.name.text(language), language), lines=lines)
