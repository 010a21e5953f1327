"""The parts of what `standard` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Record, Text, tuples

# A stage of schooling 学段.
Stage = Literal["primary", "junior", "senior"]

# What each school counts for.
Weights = Literal["denominator", "equal"]

# How well a rule's wording is known.
Evidence = Literal["V", "S", "U"]

# Whether more is better.
Direction = Literal["at_least", "at_most"]

# Whether every coefficient or their mean is judged.
CountyRuleKind = Literal["every_cv", "mean_cv"]

# Which part of the standard an item belongs to.
ItemGroup = Literal["basic", "government", "quality", "recognition"]

# How an answer is judged.
TestKind = Literal["yes", "at_least", "at_most", "below"]


class Dispersion(Record):
    """How the dispersion between schools is measured."""

    __slots__ = ()
    _fields = ("measure", "weights", "source")

    @property
    def measure(self) -> str:
        """The measure's text form: `cv`, or `cv(sample=true)`."""
        value: str = self._data["measure"]
        return value

    @property
    def weights(self) -> Weights:
        """What each school counts for."""
        value: Weights = self._data["weights"]
        return value

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class Source(Record):
    """Where a rule is written and how well that is known."""

    __slots__ = ()
    _fields = ("clause", "evidence", "note")

    @property
    def clause(self) -> Text:
        """The clause, for citation; in the file a text, or one in each language."""
        return self._record("clause", Text)

    @property
    def evidence(self) -> Evidence:
        """How well the rule's wording is known."""
        value: Evidence = self._data["evidence"]
        return value

    @property
    def note(self) -> str | None:
        """What a reader should know before relying on it."""
        value: str | None = self._data.get("note")
        return value


class Split(Record):
    """How shared resources of a school with several stages are divided: by pupils times these weights."""

    __slots__ = ()
    _fields = ("weights", "source")

    @property
    def weights(self) -> dict[str, PerStage] | None:
        """The weight of a pupil of each stage, by school type."""
        value: dict[str, PerStage] | None = self._data.get("weights")
        return value

    @property
    def source(self) -> Source | None:
        """Where it is written."""
        return self._optional("source", Source)


class PerStage(Record):
    """A number for each stage."""

    __slots__ = ()
    _fields = ("primary", "junior", "senior")

    @property
    def primary(self) -> float | None:
        """小学."""
        value: float | None = self._data.get("primary")
        return value

    @property
    def junior(self) -> float | None:
        """初中."""
        value: float | None = self._data.get("junior")
        return value

    @property
    def senior(self) -> float | None:
        """高中."""
        value: float | None = self._data.get("senior")
        return value


class Exclusion(Record):
    """Schools that stay out."""

    __slots__ = ()
    _fields = ("code", "reason", "column", "values", "pupils_below", "optional", "source")

    @property
    def code(self) -> str:
        """Identifier of the rule."""
        value: str = self._data["code"]
        return value

    @property
    def reason(self) -> Text:
        """Why these schools stay out."""
        return self._record("reason", Text)

    @property
    def column(self) -> str:
        """The column that decides."""
        value: str = self._data["column"]
        return value

    @property
    def values(self) -> tuple[str, ...]:
        """The values of that column that stay out."""
        value: tuple[str, ...] = tuples(self._data["values"])
        return value

    @property
    def pupils_below(self) -> float | None:
        """Only schools with fewer pupils (of the standard's stages) than this stay out."""
        value: float | None = self._data.get("pupils_below")
        return value

    @property
    def optional(self) -> bool | None:
        """Whether a table may come without the column; the rule is then not applied, and said so."""
        value: bool | None = self._data.get("optional")
        return value

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class IndicatorDocument(Record):
    """What is measured in each school: a sum of columns over a denominator."""

    __slots__ = ()
    _fields = (
        "code",
        "name",
        "unit",
        "numerator",
        "alternatives",
        "denominator",
        "per",
        "direction",
        "floor",
        "cv_limit",
        "source",
    )

    @property
    def code(self) -> str:
        """Identifier within the standard."""
        value: str = self._data["code"]
        return value

    @property
    def name(self) -> Text:
        """What it is called."""
        return self._record("name", Text)

    @property
    def unit(self) -> Text:
        """The unit of the resource, of which a missing amount is told."""
        return self._record("unit", Text)

    @property
    def numerator(self) -> tuple[str, ...]:
        """The terms that are added up: `books`, `-indoor_sports_area`, `10000*equipment_value_10k`.

        `{stage}` stands for the stage's id; a column without it is shared by the school's stages.
        """
        value: tuple[str, ...] = tuples(self._data["numerator"])
        return value

    @property
    def alternatives(self) -> tuple[tuple[str, ...], ...] | None:
        """Other ways to the same numerator, used where the table lacks a column of the first."""
        value: tuple[tuple[str, ...], ...] | None = tuples(self._data.get("alternatives"))
        return value

    @property
    def denominator(self) -> str | None:
        """The column divided by."""
        value: str | None = self._data.get("denominator")
        return value

    @property
    def per(self) -> float:
        """1 for "per pupil", 100 for "per 100 pupils"."""
        value: float = self._data["per"]
        return value

    @property
    def direction(self) -> Direction:
        """Whether more is better."""
        value: Direction = self._data["direction"]
        return value

    @property
    def floor(self) -> PerStage | None:
        """What each school should reach."""
        return self._optional("floor", PerStage)

    @property
    def cv_limit(self) -> PerStage | None:
        """The largest coefficient of variation between schools."""
        return self._optional("cv_limit", PerStage)

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class SchoolRule(Record):
    """What is asked of each school: at least so many of the indicators, the others nearly."""

    __slots__ = ()
    _fields = ("at_least", "of", "rest_floor_pct", "source")

    @property
    def at_least(self) -> int:
        """How many indicators must reach their floor."""
        value: int = self._data["at_least"]
        return value

    @property
    def of(self) -> int:
        """Out of how many."""
        value: int = self._data["of"]
        return value

    @property
    def rest_floor_pct(self) -> float:
        """The least per cent of its floor that any other indicator must reach."""
        value: float = self._data["rest_floor_pct"]
        return value

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class CountyRule(Record):
    """What is asked of the differences between schools."""

    __slots__ = ()
    _fields = ("kind", "limit", "source")

    @property
    def kind(self) -> CountyRuleKind:
        """Whether every coefficient or their mean is judged."""
        value: CountyRuleKind = self._data["kind"]
        return value

    @property
    def limit(self) -> PerStage | None:
        """The limit of the mean; only where the mean is judged."""
        return self._optional("limit", PerStage)

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class Item(Record):
    """What is asked of the county beyond the table of schools."""

    __slots__ = ()
    _fields = ("code", "group", "name", "tests", "source")

    @property
    def code(self) -> str:
        """Identifier within the standard."""
        value: str = self._data["code"]
        return value

    @property
    def group(self) -> ItemGroup:
        """Which part of the standard it belongs to."""
        value: ItemGroup = self._data["group"]
        return value

    @property
    def name(self) -> Text:
        """What it is called."""
        return self._record("name", Text)

    @property
    def tests(self) -> tuple[Test, ...]:
        """What is asked; where there are several, all of them."""
        return self._records("tests", Test)

    @property
    def source(self) -> Source:
        """Where it is written."""
        return self._record("source", Source)


class Test(Record):
    """One thing asked."""

    __slots__ = ()
    _fields = ("code", "asks", "kind", "value", "unit")

    @property
    def code(self) -> str | None:
        """The code under which it is answered; the item's own code where it is left out."""
        value: str | None = self._data.get("code")
        return value

    @property
    def asks(self) -> Text:
        """What exactly is asked."""
        return self._record("asks", Text)

    @property
    def kind(self) -> TestKind:
        """How the answer is judged."""
        value: TestKind = self._data["kind"]
        return value

    @property
    def value(self) -> float | None:
        """What a number is compared with."""
        value: float | None = self._data.get("value")
        return value

    @property
    def unit(self) -> str | None:
        """The unit of the number, `%` for per cent."""
        value: str | None = self._data.get("unit")
        return value


class StandardData(Record):
    """An official standard as data: what is measured, what is asked, and where it is written."""

    __slots__ = ()
    _fields = (
        "id",
        "version",
        "supersedes",
        "title",
        "document",
        "issuer",
        "issued",
        "stages",
        "dispersion",
        "split",
        "exclusions",
        "indicators",
        "school_rule",
        "county_rule",
        "items",
    )

    @property
    def id(self) -> str:
        """Identifier of the form authority-name-year; its meaning never changes."""
        value: str = self._data["id"]
        return value

    @property
    def version(self) -> str:
        """Edition of this file; a published edition is never edited in place."""
        value: str = self._data["version"]
        return value

    @property
    def supersedes(self) -> str | None:
        """The id of the standard that this one replaces."""
        value: str | None = self._data.get("supersedes")
        return value

    @property
    def title(self) -> Text:
        """What the standard is called."""
        return self._record("title", Text)

    @property
    def document(self) -> str:
        """Number of the official document."""
        value: str = self._data["document"]
        return value

    @property
    def issuer(self) -> Text:
        """Who issued it."""
        return self._record("issuer", Text)

    @property
    def issued(self) -> str:
        """When it was issued, as precisely as is known."""
        value: str = self._data["issued"]
        return value

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages it judges, in the order of the results."""
        value: tuple[Stage, ...] = tuples(self._data["stages"])
        return value

    @property
    def dispersion(self) -> Dispersion:
        """How the dispersion between schools is measured."""
        return self._record("dispersion", Dispersion)

    @property
    def split(self) -> Split | None:
        """How shared resources of a school with several stages are divided."""
        return self._optional("split", Split)

    @property
    def exclusions(self) -> tuple[Exclusion, ...] | None:
        """Schools that stay out, in the order in which the rules are tried."""
        return self._optional_records("exclusions", Exclusion)

    @property
    def indicators(self) -> tuple[IndicatorDocument, ...]:
        """What is measured in each school."""
        return self._records("indicators", IndicatorDocument)

    @property
    def school_rule(self) -> SchoolRule | None:
        """What is asked of each school."""
        return self._optional("school_rule", SchoolRule)

    @property
    def county_rule(self) -> CountyRule:
        """What is asked of the differences between schools."""
        return self._record("county_rule", CountyRule)

    @property
    def items(self) -> tuple[Item, ...] | None:
        """What is asked of the county beyond the table of schools."""
        return self._optional_records("items", Item)
