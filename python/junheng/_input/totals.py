"""Rows of a file that are no units: totals, averages, notes. The core decides which they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import compress
from typing import Any

from junheng import _core
from junheng._input.files.layout.record import NoUnit
from junheng._input.files.problems import Problem
from junheng._input.files.table import FileTable, ReadRows
from junheng._input.tables import Table

# What happens to a row that is no unit, by the option `totals`.
_OUTCOMES = {"error": "rejected", "drop": "left_out", "keep": "kept"}


def with_no_units(table: Any, totals: str = "error") -> Any:
    """The same table; its reading states which rows are no units, and what `totals` does to them.

    Raises:
        InvalidSpecError: For any other `totals`.
    """
    if not isinstance(table, FileTable):
        return table
    asked = "keep" if totals == "error" else totals
    found = json.loads(Table.of(table).passed_to(_core.total_rows, json.dumps({"totals": asked}, default=str)))
    if not found:
        return table
    rows = table.rows
    reading = replace(rows.reading, no_units=[_no_unit(rows, one, _OUTCOMES[totals]) for one in found])
    record = None if rows.record is None else reading.to_dict()
    return FileTable(table, replace(rows, reading=reading, record=record))


def _no_unit(rows: ReadRows, one: Mapping[str, Any], outcome: str) -> NoUnit:
    row = one["row"]
    sheet = rows.sheets[row] if rows.sheets else rows.sheet
    return NoUnit(rows.numbers[row], sheet, one["kind"], one["label"], outcome)


def without_totals(table: Any, totals: str = "error") -> Any:
    """The table that was read from a file, without the rows that `totals` leaves out.

    Raises:
        InvalidTableError: If `totals` is ``"error"`` and there is such a row; each is a finding.
    """
    found = json.loads(Table.of(table).passed_to(_core.total_rows, json.dumps({"totals": totals}, default=str)))
    table = with_no_units(table, totals) if found else table
    dropped = {one["row"]: one for one in found if one["dropped"]}
    if not dropped:
        return table
    if not isinstance(table, FileTable):  # Parquet, in a table of pyarrow
        return table.take([row for row in range(table.num_rows) if row not in dropped])
    rows = table.rows
    kept = [row not in dropped for row in range(len(rows.numbers))]
    left = replace(
        rows,
        numbers=list(compress(rows.numbers, kept)),
        columns=_compressed(rows.columns, kept),
        sheets=list(compress(rows.sheets, kept)),
        notes=(*rows.notes, *(_note(rows, one) for one in dropped.values())),
    )
    return FileTable(_compressed(table, kept), left)


def _compressed(columns: Mapping[str, Any], kept: Sequence[bool]) -> dict[str, Any]:
    return {heading: list(compress(cells, kept)) for heading, cells in columns.items()}


def _note(rows: ReadRows, one: Mapping[str, Any]) -> Problem:
    code = "note.row_left_out" if one["label"] is None else "note.labelled_row_left_out"
    return Problem(code, {"path": rows.path.name, "line": rows.numbers[one["row"]], "got": one["label"]})
