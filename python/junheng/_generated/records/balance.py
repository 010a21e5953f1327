"""The parts of what `balance` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Name, Record, tuples

# What one row of a table is.
RowKind = Literal["unit", "class"]

# What shares of large classes are counted from.
CountedFrom = Literal["classes", "bands"]


class Provenance(Record):
    """Where a result comes from."""

    __slots__ = ()
    _fields = ("library", "version", "rows", "row", "columns", "locales", "measures", "conventions")

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
    def rows(self) -> int:
        """Rows of the table."""
        value: int = self._data["rows"]
        return value

    @property
    def row(self) -> RowKind:
        """What one row is."""
        value: RowKind = self._data["row"]
        return value

    @property
    def columns(self) -> tuple[ColumnUse, ...]:
        """Which column stood for what."""
        return self._records("columns", ColumnUse)

    @property
    def locales(self) -> tuple[LocaleUse, ...]:
        """Which cells stood for which locale, from urban to rural; empty without a column of locales."""
        return self._records("locales", LocaleUse)

    @property
    def measures(self) -> tuple[MeasureUse, ...]:
        """The measures."""
        return self._records("measures", MeasureUse)

    @property
    def conventions(self) -> tuple[Message, ...]:
        """How the numbers are meant."""
        return self._records("conventions", Message)


class ColumnUse(Record):
    """A column of the table and what it stood for."""

    __slots__ = ()
    _fields = ("id", "column")

    @property
    def id(self) -> str:
        """The id of the dictionary."""
        value: str = self._data["id"]
        return value

    @property
    def column(self) -> str:
        """The heading in the table."""
        value: str = self._data["column"]
        return value


class LocaleUse(Record):
    """A locale of the table and the cells that were read as it."""

    __slots__ = ()
    _fields = ("locale", "cells", "units")

    @property
    def locale(self) -> Name:
        """The locale."""
        return self._record("locale", Name)

    @property
    def cells(self) -> tuple[str, ...]:
        """The different cells, in the order of their text."""
        value: tuple[str, ...] = tuples(self._data["cells"])
        return value

    @property
    def units(self) -> int:
        """The rows that have one of them."""
        value: int = self._data["units"]
        return value


class MeasureUse(Record):
    """A measure, as text and by name."""

    __slots__ = ()
    _fields = ("measure", "name")

    @property
    def measure(self) -> str:
        """The measure as text, parameters that differ from their defaults included."""
        value: str = self._data["measure"]
        return value

    @property
    def name(self) -> Name:
        """What it is called."""
        return self._record("name", Name)


class GroupBalance(Record):
    """The balance of one group of units."""

    __slots__ = ()
    _fields = ("key", "units", "sums", "indicators", "class_sizes")

    @property
    def key(self) -> tuple[str | None, ...]:
        """The group's value in each of the columns that divide the table; None where it is missing.

        Empty for the whole table.
        """
        value: tuple[str | None, ...] = tuples(self._data["key"])
        return value

    @property
    def units(self) -> int:
        """Rows in the group."""
        value: int = self._data["units"]
        return value

    @property
    def sums(self) -> tuple[Sum, ...]:
        """The sums of the raw columns over the units that have them."""
        return self._records("sums", Sum)

    @property
    def indicators(self) -> tuple[IndicatorBalance, ...]:
        """Each indicator that the columns allow."""
        return self._records("indicators", IndicatorBalance)

    @property
    def class_sizes(self) -> ClassSizes | None:
        """Class sizes as pupils experience them and the shares of large classes; None without classes."""
        return self._optional("class_sizes", ClassSizes)


class Sum(Record):
    """The sum of a raw column."""

    __slots__ = ()
    _fields = ("of", "value", "missing")

    @property
    def of(self) -> Name:
        """What is summed."""
        return self._record("of", Name)

    @property
    def value(self) -> float:
        """The sum."""
        value: float = self._data["value"]
        return value

    @property
    def missing(self) -> int:
        """Units whose cell is missing."""
        value: int = self._data["missing"]
        return value


class IndicatorBalance(Record):
    """One indicator in one group."""

    __slots__ = ()
    _fields = (
        "indicator",
        "total",
        "units_in_total",
        "units",
        "pupils",
        "mean",
        "measures",
        "theil_by_locale",
        "urban_rural_gap",
        "notes",
        "excluded",
    )

    @property
    def indicator(self) -> Name:
        """The indicator."""
        return self._record("indicator", Name)

    @property
    def total(self) -> float | None:
        """The ratio of totals; None where the denominator sums to zero."""
        value: float | None = self._data["total"]
        return value

    @property
    def units_in_total(self) -> int:
        """Units in the ratio of totals: those with both cells."""
        value: int = self._data["units_in_total"]
        return value

    @property
    def units(self) -> int:
        """Units with a ratio of their own: those that the mean and the measures are taken over."""
        value: int = self._data["units"]
        return value

    @property
    def pupils(self) -> float:
        """Their pupils."""
        value: float = self._data["pupils"]
        return value

    @property
    def mean(self) -> float | None:
        """The pupil-weighted mean of the units' ratios; None without units."""
        value: float | None = self._data["mean"]
        return value

    @property
    def measures(self) -> tuple[MeasureValue, ...]:
        """Each measure over the units' ratios, pupils as weights."""
        return self._records("measures", MeasureValue)

    @property
    def theil_by_locale(self) -> LocaleSplit | None:
        """Theil T within and between locales; None where it cannot be given, see `notes`."""
        return self._optional("theil_by_locale", LocaleSplit)

    @property
    def urban_rural_gap(self) -> LocaleGap | None:
        """The urban–rural gap; None where it cannot be given, see `notes`."""
        return self._optional("urban_rural_gap", LocaleGap)

    @property
    def notes(self) -> tuple[Message, ...]:
        """Why something is None, and what little a number rests on."""
        return self._records("notes", Message)

    @property
    def excluded(self) -> tuple[Exclusion, ...]:
        """The units left out, by reason; with `units` they are all units of the group."""
        return self._records("excluded", Exclusion)


class MeasureValue(Record):
    """The value of a measure, or why it has none."""

    __slots__ = ()
    _fields = ("measure", "value", "reason")

    @property
    def measure(self) -> str:
        """The measure, as text."""
        value: str = self._data["measure"]
        return value

    @property
    def value(self) -> float | None:
        """Its value; None where it is not defined."""
        value: float | None = self._data["value"]
        return value

    @property
    def reason(self) -> Message | None:
        """Why the value is None."""
        return self._optional("reason", Message)


class LocaleSplit(Record):
    """Theil T of an indicator, within and between locales.

    Taken over the units that have a locale; where all have one, the total is the measure `theil_t`.
    """

    __slots__ = ()
    _fields = ("total", "within", "between", "parts", "excluded", "excluded_units")

    @property
    def total(self) -> float:
        """Theil T of the units that have a locale."""
        value: float = self._data["total"]
        return value

    @property
    def within(self) -> float:
        """The part within locales."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """The part between locales."""
        value: float = self._data["between"]
        return value

    @property
    def parts(self) -> tuple[LocalePart, ...]:
        """What each locale with units adds, from urban to rural."""
        return self._records("parts", LocalePart)

    @property
    def excluded(self) -> Message | None:
        """Units with the ratio but without a locale."""
        return self._optional("excluded", Message)

    @property
    def excluded_units(self) -> int:
        """How many units that is."""
        value: int = self._data["excluded_units"]
        return value


class LocalePart(Record):
    """What one locale adds to a `LocaleSplit`."""

    __slots__ = ()
    _fields = ("locale", "units", "pupil_share", "value_share", "mean", "theil_t", "within", "between")

    @property
    def locale(self) -> Name:
        """The locale."""
        return self._record("locale", Name)

    @property
    def units(self) -> int:
        """Its units."""
        value: int = self._data["units"]
        return value

    @property
    def pupil_share(self) -> float:
        """Its share of the pupils."""
        value: float = self._data["pupil_share"]
        return value

    @property
    def value_share(self) -> float:
        """Its share of Σ pupils × ratio."""
        value: float = self._data["value_share"]
        return value

    @property
    def mean(self) -> float:
        """Its pupil-weighted mean."""
        value: float = self._data["mean"]
        return value

    @property
    def theil_t(self) -> float | None:
        """Theil T inside it; None where all its ratios are zero."""
        value: float | None = self._data["theil_t"]
        return value

    @property
    def within(self) -> float:
        """What the inequality inside it adds to the whole: its share times its Theil T."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """What the distance of its mean from the whole mean adds: p·(r ln r − (r − 1)), zero or more."""
        value: float = self._data["between"]
        return value


class LocaleGap(Record):
    """The gap between town and countryside, always urban minus rural and urban over rural."""

    __slots__ = ()
    _fields = ("urban", "rural", "neither", "urban_minus_rural", "urban_over_rural", "standardized")

    @property
    def urban(self) -> LocaleSide:
        """The urban side."""
        return self._record("urban", LocaleSide)

    @property
    def rural(self) -> LocaleSide:
        """The rural side."""
        return self._record("rural", LocaleSide)

    @property
    def neither(self) -> LocaleRest:
        """What stands on neither side."""
        return self._record("neither", LocaleRest)

    @property
    def urban_minus_rural(self) -> float:
        """Urban mean minus rural mean."""
        value: float = self._data["urban_minus_rural"]
        return value

    @property
    def urban_over_rural(self) -> float | None:
        """Urban mean over rural mean; None where the rural mean is zero."""
        value: float | None = self._data["urban_over_rural"]
        return value

    @property
    def standardized(self) -> float | None:
        """The difference over the pooled standard deviation (Cohen's d); None where neither side varies."""
        value: float | None = self._data["standardized"]
        return value


class LocaleSide(Record):
    """One side of a `LocaleGap`."""

    __slots__ = ()
    _fields = ("locale", "units", "pupils", "total", "mean", "standard_deviation")

    @property
    def locale(self) -> Name:
        """The locale."""
        return self._record("locale", Name)

    @property
    def units(self) -> int:
        """Units with the ratio."""
        value: int = self._data["units"]
        return value

    @property
    def pupils(self) -> float:
        """Their pupils."""
        value: float = self._data["pupils"]
        return value

    @property
    def total(self) -> float | None:
        """The ratio of their totals; units without pupils or without a denominator are in it."""
        value: float | None = self._data["total"]
        return value

    @property
    def mean(self) -> float:
        """The pupil-weighted mean of their ratios."""
        value: float = self._data["mean"]
        return value

    @property
    def standard_deviation(self) -> float:
        """The pupil-weighted population standard deviation of their ratios."""
        value: float = self._data["standard_deviation"]
        return value


class LocaleRest(Record):
    """The units with the ratio on neither side of a `LocaleGap`: of another locale, or of none."""

    __slots__ = ()
    _fields = ("units", "pupils")

    @property
    def units(self) -> int:
        """How many units."""
        value: int = self._data["units"]
        return value

    @property
    def pupils(self) -> float:
        """Their pupils."""
        value: float = self._data["pupils"]
        return value


class Exclusion(Record):
    """Units left out for one reason."""

    __slots__ = ()
    _fields = ("reason", "units", "pupils", "in_total")

    @property
    def reason(self) -> Message:
        """The reason."""
        return self._record("reason", Message)

    @property
    def units(self) -> int:
        """How many units."""
        value: int = self._data["units"]
        return value

    @property
    def pupils(self) -> float | None:
        """Their pupils, where they are known; None where none of them are."""
        value: float | None = self._data["pupils"]
        return value

    @property
    def in_total(self) -> bool:
        """Whether they stand in the ratio of totals all the same."""
        value: bool = self._data["in_total"]
        return value


class ClassSizes(Record):
    """The class sizes of a group.

    Formula:

        average     = Σn / C                 experienced = Σn² / Σn = average · (1 + CV²)

    n are the sizes of the C classes, CV their unweighted coefficient of variation. From school totals (pupils
    p, classes c) each class is taken at its school's mean size: experienced = Σp·(p/c) / Σp, a lower bound,
    since classes of one school differ too.
    """

    __slots__ = ()
    _fields = ("average", "experienced", "experienced_exact", "counted_from", "classes", "over", "excluded")

    @property
    def average(self) -> float | None:
        """The average class: pupils over classes, as an office counts. Null without classes."""
        value: float | None = self._data["average"]
        return value

    @property
    def experienced(self) -> float | None:
        """The class of the average pupil. Null without pupils in classes."""
        value: float | None = self._data["experienced"]
        return value

    @property
    def experienced_exact(self) -> bool:
        """Whether `experienced` knows every class; otherwise it is a lower bound."""
        value: bool = self._data["experienced_exact"]
        return value

    @property
    def counted_from(self) -> CountedFrom:
        """What the shares below are counted from; None where the table has neither classes nor bands."""
        value: CountedFrom = self._data["counted_from"]
        return value

    @property
    def classes(self) -> float:
        """The classes that were counted."""
        value: float = self._data["classes"]
        return value

    @property
    def over(self) -> tuple[OverLimit, ...]:
        """The share of classes over each limit; empty where the table has neither classes nor bands."""
        return self._records("over", OverLimit)

    @property
    def excluded(self) -> tuple[Exclusion, ...]:
        """Units left out of the shares."""
        return self._records("excluded", Exclusion)


class OverLimit(Record):
    """The classes above one size."""

    __slots__ = ()
    _fields = ("name", "limit", "classes", "class_share", "pupil_share", "notes")

    @property
    def name(self) -> Name:
        """What such a class is called."""
        return self._record("name", Name)

    @property
    def limit(self) -> float:
        """Classes with more pupils than this."""
        value: float = self._data["limit"]
        return value

    @property
    def classes(self) -> float | None:
        """How many classes."""
        value: float | None = self._data["classes"]
        return value

    @property
    def class_share(self) -> float | None:
        """Their share of all classes, 0 to 1."""
        value: float | None = self._data["class_share"]
        return value

    @property
    def pupil_share(self) -> float | None:
        """The share of pupils who sit in them, 0 to 1."""
        value: float | None = self._data["pupil_share"]
        return value

    @property
    def notes(self) -> tuple[Message, ...]:
        """Why something is None."""
        return self._records("notes", Message)


class GroupSplit(Record):
    """Theil T of one indicator over the whole table, within and between the groups."""

    __slots__ = ()
    _fields = ("indicator", "total", "within", "between", "parts")

    @property
    def indicator(self) -> Name:
        """The indicator."""
        return self._record("indicator", Name)

    @property
    def total(self) -> float:
        """Theil T of the whole table."""
        value: float = self._data["total"]
        return value

    @property
    def within(self) -> float:
        """The part within groups."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """The part between groups."""
        value: float = self._data["between"]
        return value

    @property
    def parts(self) -> tuple[GroupPart, ...]:
        """What each group adds, in the order of the groups."""
        return self._records("parts", GroupPart)


class GroupPart(Record):
    """What one group adds to a `GroupSplit`."""

    __slots__ = ()
    _fields = ("key", "pupil_share", "within", "between")

    @property
    def key(self) -> tuple[str | None, ...]:
        """The group's key."""
        value: tuple[str | None, ...] = tuples(self._data["key"])
        return value

    @property
    def pupil_share(self) -> float:
        """Its share of the pupils."""
        value: float = self._data["pupil_share"]
        return value

    @property
    def within(self) -> float:
        """What the inequality inside it adds."""
        value: float = self._data["within"]
        return value

    @property
    def between(self) -> float:
        """What the distance of its mean from the whole mean adds."""
        value: float = self._data["between"]
        return value


class BalanceData(Record):
    """How evenly the pupils, classes, teachers and money of a table lie.

    The same rows in any order give the same result to the last bit, on any number of threads.
    """

    __slots__ = ()
    _fields = ("provenance", "findings", "total", "by", "groups", "between_groups")

    @property
    def provenance(self) -> Provenance:
        """What was computed, from which columns, by which conventions."""
        return self._record("provenance", Provenance)

    @property
    def findings(self) -> tuple[Message, ...]:
        """What a reader should know of the table before the numbers."""
        return self._records("findings", Message)

    @property
    def total(self) -> GroupBalance:
        """The whole table."""
        return self._record("total", GroupBalance)

    @property
    def by(self) -> tuple[str, ...]:
        """The columns that divide the table."""
        value: tuple[str, ...] = tuples(self._data["by"])
        return value

    @property
    def groups(self) -> tuple[GroupBalance, ...]:
        """Each group, in the order of its key as text; a group without a key comes last."""
        return self._records("groups", GroupBalance)

    @property
    def between_groups(self) -> tuple[GroupSplit, ...]:
        """For each indicator, how much of the whole table's Theil T lies between the groups."""
        return self._records("between_groups", GroupSplit)
