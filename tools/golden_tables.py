"""Tables and requests of the golden cases of measures by rank and of segregation.

A case has columns of its own, or names some of a file in `tests/data/`; counts in long form, one row for
each unit and group, are put in wide form: one row a unit, one column a group, both in the order in which
they first appear. Used by the harnesses of C and Python, which ask them of a whole table.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
Case = dict[str, Any]
Columns = dict[str, list[float]]


def table_and_request(module: str, case: Case) -> tuple[Columns | str, Case]:
    """The columns of a case, or the name of a shared table, and the request for its measure."""
    own = columns(module, case)
    request = {"measures": [case["measure"]]}
    if module == "segregation":
        groups = list(own or read(module, case))
        chosen = {key: case.get(f"{key}_label", case.get(f"{key}_position")) for key in ("group", "reference_group")}
        request |= {key: str(group) for key, group in chosen.items() if group is not None}
        request["groups"] = groups
    else:
        names = {"value": "value", "rank": "rank", "weights": "weight"}
        named = {role: case.get(key, key) for role, key in names.items()}
        request |= {role: heading for role, heading in named.items() if own is None or heading in own}
    return file_of(module, case) if own is None else own, request


def columns(module: str, case: Case) -> Columns | None:
    """The columns that a case writes out, some of which are needed even where its text is rejected."""
    if "data" in case:
        return None
    if module == "segregation":
        rows = case.get("cells", [[1.0, 1.0]])
        return {str(group): [row[group] for row in rows] for group in range(len(rows[0]))}
    given = {"value": case.get("values", [1.0]), "rank": case.get("ranks", [1.0]), "weight": case.get("weights")}
    return {heading: cells for heading, cells in given.items() if cells is not None}


def file_of(module: str, case: Case) -> str:
    """The name of the table that is read from the case's file."""
    keys = [case[key] for key in ("data", "unit", "group", "count") if key in case]
    return "/".join([module, *(keys if module == "segregation" else [case["data"]])])


def read(module: str, case: Case) -> Columns:
    """The table in the case's file."""
    with (ROOT / "tests" / "data" / module / case["data"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if module == "segregation":
        return wide(rows, case)
    return {heading: [float(row[heading]) for row in rows] for heading in rows[0]}


def wide(rows: list[dict[str, str]], case: Case) -> Columns:
    """Counts in long form, put in wide form; all are whole numbers, which add up exactly."""
    units = dict.fromkeys(row[case["unit"]] for row in rows)
    groups = dict.fromkeys(row[case["group"]] for row in rows)
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[row[case["unit"]], row[case["group"]]] += int(row[case["count"]]) if "count" in case else 1
    return {group: [float(counts[unit, group]) for unit in units] for group in groups}
