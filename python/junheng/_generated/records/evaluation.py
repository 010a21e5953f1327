"""The parts of what `evaluation` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Name, Record, tuples

# A column, or several, that a measure is taken of.
Role = Literal["value", "rank", "weights", "groups"]


class Provenance(Record):
    """Where a result comes from."""

    __slots__ = ()
    _fields = ("library", "version", "rows", "inputs", "focus", "against", "conventions")

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
    def inputs(self) -> tuple[InputUse, ...]:
        """Which columns stood for what."""
        return self._records("inputs", InputUse)

    @property
    def focus(self) -> str | None:
        """The group of pupils that was looked at."""
        value: str | None = self._data["focus"]
        return value

    @property
    def against(self) -> str | None:
        """The group that it was set against."""
        value: str | None = self._data["against"]
        return value

    @property
    def conventions(self) -> tuple[Message, ...]:
        """How the numbers are meant."""
        return self._records("conventions", Message)


class InputUse(Record):
    """What a measure is taken of, and the columns that were it."""

    __slots__ = ()
    _fields = ("input", "columns")

    @property
    def input(self) -> Role:
        """What it is."""
        value: Role = self._data["input"]
        return value

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings in the table."""
        value: tuple[str, ...] = tuples(self._data["columns"])
        return value


class EvaluatedMeasure(Record):
    """A measure, as text and by name."""

    __slots__ = ()
    _fields = ("measure", "name", "inputs", "formula")

    @property
    def measure(self) -> str:
        """The measure as text, parameters that differ from their defaults included."""
        value: str = self._data["measure"]
        return value

    @property
    def name(self) -> Name:
        """What it is called."""
        return self._record("name", Name)

    @property
    def inputs(self) -> tuple[Role, ...]:
        """What it is taken of."""
        value: tuple[Role, ...] = tuples(self._data["inputs"])
        return value

    @property
    def formula(self) -> str:
        """The formula: p is the unit's share of all weights, μ the mean."""
        value: str = self._data["formula"]
        return value


class EvaluationRow(Record):
    """One group."""

    __slots__ = ()
    _fields = ("key", "count", "dropped", "weight", "pupils", "values")

    @property
    def key(self) -> tuple[str | float | None, ...]:
        """Its value in each of the columns that divide the table; None where it is missing."""
        value: tuple[str | float | None, ...] = tuples(self._data["key"])
        return value

    @property
    def count(self) -> int:
        """Rows that the measures are taken of."""
        value: int = self._data["count"]
        return value

    @property
    def dropped(self) -> int:
        """Rows left out for a missing cell."""
        value: int = self._data["dropped"]
        return value

    @property
    def weight(self) -> float | None:
        """The sum of the weights; None without weights."""
        value: float | None = self._data["weight"]
        return value

    @property
    def pupils(self) -> float | None:
        """The sum of the counts of all groups of pupils; None without counts."""
        value: float | None = self._data["pupils"]
        return value

    @property
    def values(self) -> tuple[float | None, ...]:
        """The value of each measure, in the order of `measures`; None where it is not defined."""
        value: tuple[float | None, ...] = tuples(self._data["values"])
        return value


class RowInfluence(Record):
    """What one row of the table does to the measures of its group."""

    __slots__ = ()
    _fields = ("row", "group", "values")

    @property
    def row(self) -> int:
        """The row, counted from zero."""
        value: int = self._data["row"]
        return value

    @property
    def group(self) -> int:
        """The place of its group in `rows`."""
        value: int = self._data["group"]
        return value

    @property
    def values(self) -> tuple[float | None, ...]:
        """How each measure moves, to the first order, as a little more weight is laid on the row.

        In the order of `measures`. Weighted as the rows are they sum to zero in a group. Null where it is not
        defined.
        """
        value: tuple[float | None, ...] = tuples(self._data["values"])
        return value


class Unmeasured(Record):
    """A value that a group does not have."""

    __slots__ = ()
    _fields = ("row", "measure", "reason")

    @property
    def row(self) -> int:
        """The place of the group in `rows`."""
        value: int = self._data["row"]
        return value

    @property
    def measure(self) -> str:
        """The measure as text."""
        value: str = self._data["measure"]
        return value

    @property
    def reason(self) -> Message:
        """Why."""
        return self._record("reason", Message)


class EvaluationData(Record):
    """Measures of a table's columns, group by group.

    The same rows in any order give the same result to the last bit, on any number of threads.
    """

    __slots__ = ()
    _fields = ("provenance", "by", "measures", "rows", "influence", "undefined")

    @property
    def provenance(self) -> Provenance:
        """What was computed, from which columns, by which conventions."""
        return self._record("provenance", Provenance)

    @property
    def by(self) -> tuple[str, ...]:
        """The columns that divide the table."""
        value: tuple[str, ...] = tuples(self._data["by"])
        return value

    @property
    def measures(self) -> tuple[EvaluatedMeasure, ...]:
        """The measures, in the order in which they were asked for."""
        return self._records("measures", EvaluatedMeasure)

    @property
    def rows(self) -> tuple[EvaluationRow, ...]:
        """One row a group, in the order of the keys, a missing key last; one row without `by`."""
        return self._records("rows", EvaluationRow)

    @property
    def influence(self) -> tuple[RowInfluence, ...] | None:
        """The influence of every row that a measure is taken of, in the order of the table.

        None where none is asked for.
        """
        return self._optional_records("influence", RowInfluence)

    @property
    def undefined(self) -> tuple[Unmeasured, ...]:
        """The values, and influences, that are None, and why."""
        return self._records("undefined", Unmeasured)
