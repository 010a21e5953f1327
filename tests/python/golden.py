"""Reads the language-neutral cases of `tests/golden/`; the harnesses do nothing but compare."""

from __future__ import annotations

import csv
import json
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np

import junheng as jh
from junheng import _core
from junheng._input.tables import Table

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"


def read(name: str) -> dict[str, Any]:
    """A golden file."""
    return tomllib.loads((GOLDEN / name).read_text(encoding="utf-8"))


# Kept for the record: published values that are no cases, and the list of all that were considered.
LISTS = {"excluded.toml", "records.toml"}


def files() -> list[str]:
    """The golden files of cases for every language, named relative to `tests/golden/`; `core/` is for Rust alone."""
    paths = (path.relative_to(GOLDEN) for path in GOLDEN.glob("*/*.toml") if path.name not in LISTS)
    return sorted(path.as_posix() for path in paths)


def sample(case: dict[str, Any]) -> tuple[np.ndarray, np.ndarray | None]:
    """The numbers of a case: written out, or two columns of a file in `tests/data/measure/`."""
    if "data" not in case:
        weights = case.get("weights")
        return np.array(case["values"], dtype=float), None if weights is None else np.array(weights, dtype=float)
    lines = (ROOT / "tests" / "data" / "measure" / case["data"]).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "value,weight"
    values, weights = zip(*(map(float, line.split(",")) for line in lines[1:]), strict=True)
    return np.array(values), np.array(weights) if case.get("weighted") else None


def agrees(got: float, expected: float, tolerance: float) -> bool:
    """Whether two doubles agree to a relative tolerance; zero only with itself."""
    return abs(got - expected) <= tolerance * abs(expected)


def table(case: dict[str, Any], key: str = "columns") -> dict[str, Any] | None:
    """A table of the case: written out, or a shipped file."""
    if key == "columns" and "file" in case:
        return read_csv(case["file"])
    if key not in case:
        return None
    if isinstance(case[key], str):
        return read_csv(case[key])
    missing = case.get("missing", {})
    # The other harnesses read a TOML table in the order of its keys.
    return {name: column(cells, missing.get(name, [])) for name, cells in sorted(case[key].items())}


def column(cells: list[Any], missing: list[int]) -> Any:
    """A column of numbers, or of text in which "" is missing."""
    if all(isinstance(cell, (int, float)) for cell in cells):
        numbers = np.array(cells, dtype=float)
        return np.ma.MaskedArray(numbers, mask=[row in missing for row in range(len(cells))])
    return [cell or None for cell in cells]


def read_csv(name: str) -> dict[str, Any]:
    """A shipped file; a column of numbers is one whose filled cells all are (0100005 is a code)."""
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    return {heading: csv_column([row[at] for row in rows]) for at, heading in enumerate(headings)}


def csv_column(cells: list[str]) -> list[Any]:
    if any(len(cell) > 1 and cell.startswith("0") and "." not in cell for cell in cells):
        return [cell or None for cell in cells]
    try:
        return [float(cell) if cell else None for cell in cells]
    except ValueError:
        return [cell or None for cell in cells]


def standard(golden: dict[str, Any], name: str | None) -> jh.Standard | None:
    """The standard of that name: one that the file writes out, or one that comes with the library."""
    if name is None:
        return None
    text = golden.get("standards", {}).get(name)
    return jh.Standard.builtin(name) if text is None else jh.Standard.from_toml(text)


def run(family: str, golden: dict[str, Any], case: dict[str, Any]) -> str:
    """The JSON text that comes out of the function that the family of a case is about."""
    if family == "standard":
        text = golden["standards"][case["standard"]]
        for old, new in case["replace"]:
            assert old in text
            text = text.replace(old, new)
        return jh.Standard.from_toml(text).to_json()
    if family == "evaluate":
        return _core.evaluate(Table.of(table(case)).columns, case["options"]).to_json()
    if family == "estimate":
        return _core.estimate(Table.of(table(case)).columns, case["options"]).to_json()
    if family == "contrast":
        return _core.contrast(Table.of(table(case)).columns, case["options"]).to_json()
    if family == "analyze":
        return _core.analyze(Table.of(table(case)).columns, case["options"]).to_json()
    if family == "plan":
        return plan(golden, case, table(case)).to_json()
    if family == "balance":
        known = {"by", "columns", "stage", "measures", "class_size_limits", "locale"}
    else:
        known = {"by", "columns", "detail"} if family == "assess" else {"by", "columns"}
    try:
        options = json.loads(case["options"])
    except ValueError:
        options = None
    # Options that Python's signature rules out go to the extension as they are.
    raw = not isinstance(options, dict) or not set(options) <= known
    schools, items = table(case), table(case, "items")
    if family == "balance":
        if raw:
            return _core.balance(Table.of(schools).columns, case["options"]).to_json()
        return jh.balance(schools, **options).to_json()
    chosen = standard(golden, case.get("standard"))
    if raw:
        answers = None if items is None else Table.of(items, "items").columns
        given = (Table.of(schools).columns, answers, chosen and chosen.compiled, case["options"])
        return _core.assess(*given).to_json() if family == "assess" else _core.check(*given).to_json()
    if family == "assess":
        return jh.assess(schools, items=items, standard=chosen, **options).to_json()
    return jh.check(schools, items=items, standard=chosen, **options).to_json()


def plan(golden: dict[str, Any], case: dict[str, Any], schools: Any) -> Any:
    """The plan of a case, for its own or another table, by the function of its kind."""
    kind = case["plan"]
    function = getattr(jh.plan, kind.removeprefix("plan_")) if kind.startswith("plan_") else getattr(jh, kind)
    given = {"items": table(case, "items"), "standard": standard(golden, case.get("standard"))}
    given = {name: value for name, value in given.items() if value is not None}
    return function(schools, **given, **json.loads(case["options"]))


def stands(json_text: Any, pointer: str) -> Any:
    """What stands at a JSON pointer; Ellipsis where it leads nowhere."""
    here = json_text
    for step in pointer.split("/")[1:]:
        try:
            here = here[int(step)] if isinstance(here, list) else here[step]
        except (KeyError, IndexError, TypeError, ValueError):
            return ...
    return here


def matches(got: Any, expected: Any, tolerance: float) -> bool:
    """Whether what stands there is what the case expects."""
    if got is ...:
        return expected == "nothing"
    if isinstance(expected, str):
        return got == {"null": None, "[]": []}.get(expected, expected)
    if isinstance(expected, bool) or isinstance(got, bool):
        return got is expected
    return isinstance(got, (int, float)) and math.isfinite(got) and agrees(got, expected, tolerance)
