"""The parts of what `balance` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._generated.records.shared import TotalRow
from junheng._record import Message, Name, Record

# What a row of a table is.
RowKind = Literal["unit", "class"]

# The data that shares of large classes are computed from.
CountedFrom = Literal["classes", "bands"]


class BalanceProvenance(Record):
    """The provenance of a result."""

    library: str
    version: str
    rows: int
    row: RowKind
    columns: tuple[ColumnUse, ...]
    locales: tuple[LocaleUse, ...]
    measures: tuple[MeasureUse, ...]
    conventions: tuple[Message, ...]


class ColumnUse(Record):
    """A column of the table and the quantity read from it."""

    id: str
    column: str


class LocaleUse(Record):
    """A locale of the table and the cells that were read as it."""

    locale: Name
    cells: tuple[str, ...]
    units: int


class MeasureUse(Record):
    """A measure, as text and by name."""

    measure: str
    name: Name


class GroupBalance(Record):
    """The balance of one group of units."""

    key: tuple[str | None, ...]
    units: int
    sums: tuple[Sum, ...]
    indicators: tuple[IndicatorBalance, ...]
    class_sizes: ClassSizes | None


class Sum(Record):
    """The sum of a raw column."""

    of: Name
    value: float
    missing: int


class IndicatorBalance(Record):
    """One indicator in one group."""

    indicator: Name
    total: float | None
    units_in_total: int
    units: int
    pupils: float
    mean: float | None
    measures: tuple[MeasureValue, ...]
    theil_by_locale: LocaleSplit | None
    urban_rural_gap: LocaleGap | None
    notes: tuple[Message, ...]
    excluded: tuple[ExcludedUnits, ...]


class MeasureValue(Record):
    """The value of a measure, or why it has none."""

    measure: str
    value: float | None
    reason: Message | None


class LocaleSplit(Record):
    """Theil T of an indicator, within and between locales."""

    total: float
    within: float
    between: float
    parts: tuple[LocalePart, ...]
    excluded: Message | None
    excluded_units: int


class LocalePart(Record):
    """The contribution of one locale to a `LocaleSplit`."""

    locale: Name
    units: int
    pupil_share: float
    value_share: float
    mean: float
    theil_t: float | None
    within: float
    between: float


class LocaleGap(Record):
    """The urban–rural gap: urban minus rural and urban over rural."""

    urban: LocaleSide
    rural: LocaleSide
    neither: LocaleRest
    urban_minus_rural: float
    urban_over_rural: float | None
    standardized: float | None


class LocaleSide(Record):
    """One side of a `LocaleGap`."""

    locale: Name
    units: int
    pupils: float
    total: float | None
    mean: float
    standard_deviation: float


class LocaleRest(Record):
    """The units with the ratio on neither side of a `LocaleGap`: of another locale, or of none."""

    units: int
    pupils: float


class ExcludedUnits(Record):
    """Units excluded for one reason."""

    reason: Message
    units: int
    pupils: float | None
    in_total: bool


class ClassSizes(Record):
    """The class sizes of a group."""

    average: float | None
    experienced: float | None
    experienced_exact: bool
    counted_from: CountedFrom | None
    classes: float
    over: tuple[OverLimit, ...]
    bins: tuple[ClassBin, ...]
    excluded: tuple[ExcludedUnits, ...]


class OverLimit(Record):
    """The classes above one size."""

    name: Name
    limit: float
    classes: float | None
    class_share: float | None
    pupil_share: float | None
    notes: tuple[Message, ...]


class ClassBin(Record):
    """The classes of one range of sizes."""

    from_: float
    to: float
    classes: float
    class_share: float
    pupils: float
    pupil_share: float


class GroupSplit(Record):
    """Theil T of one indicator over the whole table, within and between the groups."""

    indicator: Name
    total: float
    within: float
    between: float
    parts: tuple[GroupPart, ...]


class GroupPart(Record):
    """The contribution of one group to a `GroupSplit`."""

    key: tuple[str | None, ...]
    pupil_share: float
    within: float
    between: float


class BalanceData(Record):
    """How evenly the pupils, classes, teachers and spending of a table are distributed."""

    provenance: BalanceProvenance
    findings: tuple[Message, ...]
    total_rows: tuple[TotalRow, ...]
    total: GroupBalance
    by: tuple[str, ...]
    groups: tuple[GroupBalance, ...]
    between_groups: tuple[GroupSplit, ...]
