"""The parts of what `check` gives, by attribute.

Written by tools/gen_python_results.py from the core's JSON Schema. Do not edit by hand.
"""

from __future__ import annotations

from typing import Literal

from junheng._generated.records.shared import TotalRow
from junheng._record import Message, Record

# The severity of a finding.
Severity = Literal["error", "warning"]

# Which table a finding is about.
TableOf = Literal["units", "items"]


class Recognised(Record):
    """How a column was understood."""

    heading: str
    id: str | None


class Finding(Record):
    """One problem of a table."""

    severity: Severity
    table: TableOf
    row: int | None
    column: str | None
    school: str | None
    message: Message


class CheckData(Record):
    """The findings of a check."""

    version: str
    rows: int
    columns: tuple[Recognised, ...]
    total_rows: tuple[TotalRow, ...]
    errors: int
    warnings: int
    findings: tuple[Finding, ...]
