"""The parts of what `assessments` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Any, Literal

from junheng._record import Message, Name, Record, tuples

# Whether more is better.
Direction = Literal["at_least", "at_most"]

# A stage of schooling 学段.
Stage = Literal["primary", "junior", "senior"]

# Whether a county meets a standard.
Verdict = Literal["meets", "does_not_meet", "undetermined"]

# What kind of school a row is 办学类型.
SchoolType = Literal[
    "primary",
    "teaching_point",
    "junior",
    "nine_year",
    "complete_secondary",
    "twelve_year",
    "special",
    "vocational",
]

# Which part of the standard an item belongs to.
ItemGroup = Literal["basic", "government", "quality", "recognition"]

# Whether an item, or one test of it, is met.
ItemState = Literal["met", "not_met", "not_supplied"]


class Provenance(Record):
    """What was applied to what, and how."""

    __slots__ = ()
    _fields = (
        "library",
        "version",
        "standard",
        "standard_version",
        "document",
        "rows",
        "counties",
        "excluded",
        "conventions",
    )

    @property
    def library(self) -> str:
        """The library's name."""
        value: str = self._data["library"]
        return value

    @property
    def version(self) -> str:
        """The library's version."""
        value: str = self._data["version"]
        return value

    @property
    def standard(self) -> str:
        """The standard's id."""
        value: str = self._data["standard"]
        return value

    @property
    def standard_version(self) -> str:
        """The edition of the standard's file."""
        value: str = self._data["standard_version"]
        return value

    @property
    def document(self) -> str:
        """The number of the official document."""
        value: str = self._data["document"]
        return value

    @property
    def rows(self) -> int:
        """Rows of the table of schools."""
        value: int = self._data["rows"]
        return value

    @property
    def counties(self) -> int:
        """Counties."""
        value: int = self._data["counties"]
        return value

    @property
    def excluded(self) -> int:
        """Rows that stay out; each county lists them with the reason."""
        value: int = self._data["excluded"]
        return value

    @property
    def conventions(self) -> tuple[Message, ...]:
        """How the figures are computed."""
        return self._records("conventions", Message)


class StandardReport(Record):
    """The standard, as far as the figures need it."""

    __slots__ = ()
    _fields = ("title", "indicators", "items")

    @property
    def title(self) -> Name:
        """What it is called."""
        return self._record("title", Name)

    @property
    def indicators(self) -> tuple[IndicatorOfStandard, ...]:
        """Its indicators, to which the figures refer by code."""
        return self._records("indicators", IndicatorOfStandard)

    @property
    def items(self) -> tuple[Name, ...]:
        """Its items, to which the figures refer by code."""
        return self._records("items", Name)


class IndicatorOfStandard(Record):
    """An indicator as the figures need it."""

    __slots__ = ()
    _fields = ("code", "name", "unit", "per", "direction", "numerators")

    @property
    def code(self) -> str:
        """Identifier within the standard."""
        value: str = self._data["code"]
        return value

    @property
    def name(self) -> Name:
        """What it is called."""
        return self._record("name", Name)

    @property
    def unit(self) -> Name:
        """The unit of the resource and of what is lacking."""
        return self._record("unit", Name)

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
    def numerators(self) -> tuple[NumeratorUsed, ...]:
        """By stage, the terms that the table allowed for the numerator."""
        return self._records("numerators", NumeratorUsed)


class NumeratorUsed(Record):
    """The terms of a numerator at a stage."""

    __slots__ = ()
    _fields = ("stage", "terms")

    @property
    def stage(self) -> Stage:
        """The stage."""
        value: Stage = self._data["stage"]
        return value

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms, as the standard writes them."""
        value: tuple[str, ...] = tuples(self._data["terms"])
        return value


class Summary(Record):
    """How many counties have which verdict."""

    __slots__ = ()
    _fields = ("meets", "does_not_meet", "undetermined")

    @property
    def meets(self) -> int:
        """Counties that meet the standard."""
        value: int = self._data["meets"]
        return value

    @property
    def does_not_meet(self) -> int:
        """Counties that do not."""
        value: int = self._data["does_not_meet"]
        return value

    @property
    def undetermined(self) -> int:
        """Counties of which it cannot be said yet."""
        value: int = self._data["undetermined"]
        return value


class CountyReport(Record):
    """One county."""

    __slots__ = ()
    _fields = ("county", "verdict", "rows", "stages", "items", "exclusions")

    @property
    def county(self) -> str | None:
        """Its name; None where the table is one county."""
        value: str | None = self._data["county"]
        return value

    @property
    def verdict(self) -> VerdictReport:
        """Whether it meets the standard, and why."""
        return self._record("verdict", VerdictReport)

    @property
    def rows(self) -> int:
        """Rows of the county in the table."""
        value: int = self._data["rows"]
        return value

    @property
    def stages(self) -> tuple[StageReport, ...]:
        """Each stage that has schools, in the order of the standard."""
        return self._records("stages", StageReport)

    @property
    def items(self) -> tuple[ItemReport, ...]:
        """What the standard asks beyond the table of schools."""
        return self._records("items", ItemReport)

    @property
    def exclusions(self) -> tuple[ExclusionReport, ...]:
        """The schools that stay out."""
        return self._records("exclusions", ExclusionReport)


class VerdictReport(Record):
    """A verdict with its reasons."""

    __slots__ = ()
    _fields = ("state", "reasons")

    @property
    def state(self) -> Verdict:
        """The verdict."""
        value: Verdict = self._data["state"]
        return value

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why: what fails, what is open, or that everything is met."""
        return self._records("reasons", Message)


class StageReport(Record):
    """One stage of a county."""

    __slots__ = ()
    _fields = ("stage", "passes", "school_count", "pupils", "indicators", "composite", "school_rule", "schools")

    @property
    def stage(self) -> Stage:
        """The stage."""
        value: Stage = self._data["stage"]
        return value

    @property
    def passes(self) -> bool:
        """Whether every coefficient (or their mean) keeps its limit and every school the school rule."""
        value: bool = self._data["passes"]
        return value

    @property
    def school_count(self) -> int:
        """How many schools take part."""
        value: int = self._data["school_count"]
        return value

    @property
    def pupils(self) -> float:
        """Their pupils."""
        value: float = self._data["pupils"]
        return value

    @property
    def indicators(self) -> tuple[IndicatorReport, ...]:
        """Each indicator, in the order of the standard."""
        return self._records("indicators", IndicatorReport)

    @property
    def composite(self) -> CompositeReport | None:
        """The mean of the coefficients, where the standard judges that."""
        return self._optional("composite", CompositeReport)

    @property
    def school_rule(self) -> SchoolRuleReport | None:
        """How the schools fare by the school rule, where the standard has one."""
        return self._optional("school_rule", SchoolRuleReport)

    @property
    def schools(self) -> tuple[SchoolReport, ...] | None:
        """Each school, in the order of their codes; left out where only counties were asked for."""
        return self._optional_records("schools", SchoolReport)


class IndicatorReport(Record):
    """An indicator at a stage of a county."""

    __slots__ = ()
    _fields = ("code", "value", "floor", "schools_met", "cv", "cv_limit", "cv_margin", "cv_passes", "drivers")

    @property
    def code(self) -> str:
        """Its code; the standard's indicators hold name and unit."""
        value: str = self._data["code"]
        return value

    @property
    def value(self) -> float:
        """The county's value: ratio of totals."""
        value: float = self._data["value"]
        return value

    @property
    def floor(self) -> float | None:
        """What each school should reach; None where the standard sets nothing."""
        value: float | None = self._data["floor"]
        return value

    @property
    def schools_met(self) -> int | None:
        """How many schools reach it."""
        value: int | None = self._data["schools_met"]
        return value

    @property
    def cv(self) -> float | None:
        """The coefficient of variation between schools; None where no school has any."""
        value: float | None = self._data["cv"]
        return value

    @property
    def cv_limit(self) -> float | None:
        """Its limit; None where the standard judges the mean of the coefficients."""
        value: float | None = self._data["cv_limit"]
        return value

    @property
    def cv_margin(self) -> float | None:
        """Limit less coefficient: what is left, negative where it is exceeded."""
        value: float | None = self._data["cv_margin"]
        return value

    @property
    def cv_passes(self) -> bool | None:
        """Whether the coefficient keeps its limit."""
        value: bool | None = self._data["cv_passes"]
        return value

    @property
    def drivers(self) -> tuple[Driver, ...]:
        """The schools with the largest shares of the squared coefficient, largest first."""
        return self._records("drivers", Driver)


class Driver(Record):
    """A school that drives a coefficient."""

    __slots__ = ()
    _fields = ("id", "name", "cv_share")

    @property
    def id(self) -> str:
        """Its code."""
        value: str = self._data["id"]
        return value

    @property
    def name(self) -> str | None:
        """Its name; None where the table has none."""
        value: str | None = self._data["name"]
        return value

    @property
    def cv_share(self) -> float:
        """Its share of the squared coefficient, from 0 to 1."""
        value: float = self._data["cv_share"]
        return value


class CompositeReport(Record):
    """The mean of the coefficients of a stage."""

    __slots__ = ()
    _fields = ("cv", "cv_limit", "cv_margin", "cv_passes")

    @property
    def cv(self) -> float | None:
        """The unweighted mean; None where a coefficient does not exist."""
        value: float | None = self._data["cv"]
        return value

    @property
    def cv_limit(self) -> float | None:
        """Its limit."""
        value: float | None = self._data["cv_limit"]
        return value

    @property
    def cv_margin(self) -> float | None:
        """Limit less mean."""
        value: float | None = self._data["cv_margin"]
        return value

    @property
    def cv_passes(self) -> bool:
        """Whether it keeps the limit."""
        value: bool = self._data["cv_passes"]
        return value


class SchoolRuleReport(Record):
    """How the schools of a stage fare by the school rule."""

    __slots__ = ()
    _fields = ("at_least", "of", "passing", "failing")

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
    def passing(self) -> int:
        """Schools that pass."""
        value: int = self._data["passing"]
        return value

    @property
    def failing(self) -> int:
        """Schools that fail."""
        value: int = self._data["failing"]
        return value


class SchoolReport(Record):
    """One school of a stage; a school of several stages is one at each of them."""

    __slots__ = ()
    _fields = ("id", "name", "school_type", "pupils", "met", "passes", "indicators")

    @property
    def id(self) -> str:
        """Its code."""
        value: str = self._data["id"]
        return value

    @property
    def name(self) -> str | None:
        """Its name; None where the table has none."""
        value: str | None = self._data["name"]
        return value

    @property
    def school_type(self) -> SchoolType:
        """Its type; None where the table has none."""
        value: SchoolType = self._data["school_type"]
        return value

    @property
    def pupils(self) -> float:
        """Its pupils at the stage."""
        value: float = self._data["pupils"]
        return value

    @property
    def met(self) -> int | None:
        """How many floors it reaches; None where the standard sets none."""
        value: int | None = self._data["met"]
        return value

    @property
    def passes(self) -> bool | None:
        """Whether it passes the school rule; None where the standard has none."""
        value: bool | None = self._data["passes"]
        return value

    @property
    def indicators(self) -> tuple[IndicatorInSchool, ...]:
        """Each indicator, in the order of the standard."""
        return self._records("indicators", IndicatorInSchool)


class IndicatorInSchool(Record):
    """An indicator of a school."""

    __slots__ = ()
    _fields = ("code", "resource", "value", "met", "missing", "cv_share", "shortfall")

    @property
    def code(self) -> str:
        """Its code."""
        value: str = self._data["code"]
        return value

    @property
    def resource(self) -> float:
        """The resource, or the stage's part of a shared one."""
        value: float = self._data["resource"]
        return value

    @property
    def value(self) -> float:
        """The resource for each pupil, or each 100."""
        value: float = self._data["value"]
        return value

    @property
    def met(self) -> bool | None:
        """Whether the floor is reached; None where there is none."""
        value: bool | None = self._data["met"]
        return value

    @property
    def missing(self) -> float | None:
        """What is lacking to the floor, in the resource's unit; 0 where it is reached."""
        value: float | None = self._data["missing"]
        return value

    @property
    def cv_share(self) -> float:
        """The school's share of the squared coefficient, from 0 to 1."""
        value: float = self._data["cv_share"]
        return value

    @property
    def shortfall(self) -> Message | None:
        """What is lacking, in words; left out where nothing is."""
        return self._optional("shortfall", Message)


class ItemReport(Record):
    """An item of a county."""

    __slots__ = ()
    _fields = ("code", "group", "state", "tests")

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
    def state(self) -> ItemState:
        """Whether all its tests are met."""
        value: ItemState = self._data["state"]
        return value

    @property
    def tests(self) -> tuple[TestReport, ...]:
        """What is asked, one by one."""
        return self._records("tests", TestReport)


class TestReport(Record):
    """One test of an item."""

    __slots__ = ()
    _fields = ("code", "state", "answer")

    @property
    def code(self) -> str:
        """The code under which it is answered."""
        value: str = self._data["code"]
        return value

    @property
    def state(self) -> ItemState:
        """Whether it is met."""
        value: ItemState = self._data["state"]
        return value

    @property
    def answer(self) -> Any:
        """The answer: a number, or true for yes; None where none was supplied."""
        value: Any = self._data["answer"]
        return value


class ExclusionReport(Record):
    """A school that stays out."""

    __slots__ = ()
    _fields = ("id", "name", "reason")

    @property
    def id(self) -> str:
        """Its code."""
        value: str = self._data["id"]
        return value

    @property
    def name(self) -> str | None:
        """Its name; None where the table has none."""
        value: str | None = self._data["name"]
        return value

    @property
    def reason(self) -> Message:
        """Why."""
        return self._record("reason", Message)


class AssessmentsData(Record):
    """A standard applied to the counties of a table."""

    __slots__ = ()
    _fields = ("provenance", "standard", "summary", "counties")

    @property
    def provenance(self) -> Provenance:
        """What was applied to what, and how."""
        return self._record("provenance", Provenance)

    @property
    def standard(self) -> StandardReport:
        """The standard, as far as the figures below need it."""
        return self._record("standard", StandardReport)

    @property
    def summary(self) -> Summary:
        """How many counties have which verdict."""
        return self._record("summary", Summary)

    @property
    def counties(self) -> tuple[CountyReport, ...]:
        """Each county, in the order of their names."""
        return self._records("counties", CountyReport)
