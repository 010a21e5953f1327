"""The parts of what `check` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._record import Message, Record

# How grave a finding is.
Severity = Literal["error", "warning"]

# Which table a finding is about.
TableOf = Literal["units", "items"]


class Recognised(Record):
    """How a column was understood."""

    __slots__ = ()
    _fields = ("heading", "id")

    @property
    def heading(self) -> str:
        """The heading as the caller wrote it."""
        value: str = self._data["heading"]
        return value

    @property
    def id(self) -> str | None:
        """The dictionary's id; None where the dictionary does not know the column."""
        value: str | None = self._data["id"]
        return value


class Finding(Record):
    """One problem of a table."""

    __slots__ = ()
    _fields = ("severity", "table", "row", "column", "school", "message")

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        value: Severity = self._data["severity"]
        return value

    @property
    def table(self) -> TableOf:
        """Which table it is about."""
        value: TableOf = self._data["table"]
        return value

    @property
    def row(self) -> int | None:
        """The zero-based row; None where the finding concerns the table or a column."""
        value: int | None = self._data["row"]
        return value

    @property
    def column(self) -> str | None:
        """The heading as the caller wrote it; None where the finding concerns the row or the table."""
        value: str | None = self._data["column"]
        return value

    @property
    def school(self) -> str | None:
        """The school's code (or name); None where the table has none."""
        value: str | None = self._data["school"]
        return value

    @property
    def message(self) -> Message:
        """What is wrong, what was expected, what was got."""
        return self._record("message", Message)


class CheckData(Record):
    """The findings of a check."""

    __slots__ = ()
    _fields = ("version", "rows", "columns", "errors", "warnings", "findings")

    @property
    def version(self) -> str:
        """The version of the library that checked."""
        value: str = self._data["version"]
        return value

    @property
    def rows(self) -> int:
        """The number of rows of the table."""
        value: int = self._data["rows"]
        return value

    @property
    def columns(self) -> tuple[Recognised, ...]:
        """How each column of the table was understood."""
        return self._records("columns", Recognised)

    @property
    def errors(self) -> int:
        """The number of errors; a table with one cannot be assessed."""
        value: int = self._data["errors"]
        return value

    @property
    def warnings(self) -> int:
        """The number of warnings."""
        value: int = self._data["warnings"]
        return value

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them: first those about the table, then row by row, column by column."""
        return self._records("findings", Finding)
