r"""Write the golden cases as lines that a C program without a TOML reader can read.

    python3 tools/golden_for_c.py > target/c/golden.txt

Every file in the folders of `tests/golden/` but `core` that holds cases is turned into the lines that
`bindings/c/tests/golden.c` reads: a keyword, a blank, the rest of the line as text in which `\n`
and `\\` are escaped. Numbers are hexadecimal, so that no digit is lost. A case of a form that is
not known here is an error: no case is left out silently.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import golden_tables

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10 has none; every pip carries one.
    from pip._vendor import tomli as tomllib  # type: ignore[no-redef]

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$")
# What a case may hold; any other field is a form that the C program does not know.
REMARKS = {"id", "name", "source", "reason"}
SAMPLE = {"measure", "values", "weights", "data", "weighted", "influence"}
RANKED = {"ranks", "value", "rank", "weight"}
COUNTED = {
    "cells",
    "unit",
    "group",
    "count",
    "group_position",
    "reference_group_position",
    "group_label",
    "reference_group_label",
}
# Where a sample says which of its columns is wrong, a table says the caller's heading.
NAMES_A_COLUMN = {"sample.not_finite", "sample.length_mismatch"}
TABLE = {"columns", "missing", "file", "items", "standard", "options", "plan", "replace"}
ANSWER = {"expected", "tolerance", "error", "kind", "code", "en", "zh", "details", "findings"}
FINDING = ("severity", "row", "table", "column", "school")
MESSAGE = ("code", "en", "zh")
Lines = Iterator[str]
Case = dict[str, Any]
# Whether a column is one of numbers, and its cells.
Columns = dict[str, tuple[bool, list[Any]]]


# The whole text of each case of these files, as Rust gives it.
BYTES = {
    f"{folder}/small.toml": (GOLDEN / folder / "bytes.jsonl").read_text(encoding="utf-8").splitlines()
    for folder in ("analyze", "contrast", "estimate", "plan")
}


class UnknownForm(Exception):
    """A case that has no form in C yet."""


def escaped(text: str) -> str:
    """Text on one line."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def number(value: float) -> str:
    """All bits of a number."""
    return float(value).hex()


def is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def numbers(keyword: str, values: list[float]) -> Lines:
    yield f"{keyword} {len(values)}"
    yield from map(number, values)


def read_columns(path: Path) -> Columns:
    """A shipped CSV file; a column of numbers is one whose filled cells all are, save codes."""
    with path.open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    columns: Columns = {}
    for place, heading in enumerate(headings):
        cells = [row[place] for row in rows]
        filled = [cell for cell in cells if cell]
        codes = any(len(cell) > 1 and cell[0] == "0" and "." not in cell for cell in filled)
        if not codes and all(NUMBER.match(cell) for cell in filled):
            columns[heading] = True, [float(cell) if cell else None for cell in cells]
        else:
            columns[heading] = False, [cell or None for cell in cells]
    return columns


def literal_columns(columns: Case, missing: Case) -> Columns:
    """Columns as a case writes them, in the order of their code points."""
    out: Columns = {}
    for name in sorted(columns):
        cells = columns[name]
        if all(is_number(cell) for cell in cells):
            absent = missing.get(name, [])
            out[name] = True, [None if row in absent else cell for row, cell in enumerate(cells)]
        else:
            out[name] = False, [cell or None for cell in cells]
    return out


def others_first(cells: list[Any]) -> list[Any]:
    """The rows from the last to the first, and every third of them after the others."""
    backwards = cells[::-1]
    return [cell for row, cell in enumerate(backwards) if row % 3] + backwards[::3]


def has_nan(columns: Columns) -> bool:
    return any(of_numbers and any(cell != cell for cell in cells) for of_numbers, cells in columns.values())


def nan_is_missing(columns: Columns) -> Columns:
    """C marks missing numbers in a bitmap, other languages may write NaN."""
    return {
        name: (of_numbers, [None if of_numbers and cell != cell else cell for cell in cells])
        for name, (of_numbers, cells) in columns.items()
    }


def rejected_cell() -> Lines:
    """NaN is rejected as the column is added, before the function sees it."""
    yield "error not_finite"
    yield "code boundary.nan_cell"


def table(keyword: str, columns: Columns) -> Lines:
    """A table: its size, then each column with a line for each row; `-` is missing."""
    rows = max((len(cells) for _, cells in columns.values()), default=0)
    yield f"{keyword} {rows} {len(columns)}"
    for name, (of_numbers, cells) in columns.items():
        yield ("number_column " if of_numbers else "text_column ") + escaped(name)
        for cell in cells:
            if cell is None:
                yield "-"
            else:
                yield "=" + (number(cell) if of_numbers else escaped(cell))


class File:
    """One golden file."""

    def __init__(self, path: Path) -> None:
        self.name = path.relative_to(GOLDEN).as_posix()
        self.folder = path.parent.name
        self.content = tomllib.loads(path.read_text(encoding="utf-8"))

    def lines(self) -> Lines:
        for case in self.content.get("case", []):
            unknown = case.keys() - REMARKS - SAMPLE - RANKED - COUNTED - TABLE - ANSWER
            if unknown:
                raise UnknownForm(f"{self.name}: unknown fields {sorted(unknown)}")
            if self.module() and case.get("code") in NAMES_A_COLUMN:
                continue
            if "weights" in case and len(case["weights"]) != len(case["values"]):
                continue  # C has one length for both, and nothing to reject
            title = f"{self.name}: {case.get('id') or case.get('name')}"
            yield "case " + escaped(title)
            if self.module():
                yield from self.evaluation(case)
            else:
                yield from self.sample(case) if "measure" in case else self.domain(case)
            yield "end"
            if "plan" in case:
                yield "case " + escaped(f"{title}, rows reordered, two threads")
                yield "threads 2"
                yield from self.domain(case, reordered=True)
                yield "end"
        for hard in self.content.get("sample", []):
            yield from self.hard(hard)

    def sample(self, case: Case) -> Lines:
        """A measure of a sample: its value, its influence values, or why it is rejected."""
        yield "measure " + escaped(case["measure"])
        if "data" in case:
            yield f"use values {case['data']}"
            if case.get("weighted"):
                yield f"use weights {case['data']}"
        for key in ("values", "weights"):
            if key in case:
                yield from numbers(key, case[key])
        expected = case.get("expected")
        if case.get("influence") or isinstance(expected, list):
            yield "influence"
        if expected is not None:
            yield f"tolerance {number(case['tolerance'])}"
            yield from numbers("expected", expected if isinstance(expected, list) else [expected])
        else:
            yield from self.error({"kind": case.get("error"), **case})

    def module(self) -> str:
        """The module of a file of measures that require a table; empty for others."""
        return self.folder if self.folder in ("rank", "segregation") else ""

    def evaluation(self, case: Case) -> Lines:
        """A measure that needs more than values, of the columns of a table."""
        given, request = golden_tables.table_and_request(self.module(), case)
        columns = {} if isinstance(given, str) else {name: (True, list(cells)) for name, cells in given.items()}
        if isinstance(given, str):
            yield "use table " + escaped(given)
        else:
            yield from table("table", columns)
        yield "options " + escaped(json.dumps(request, ensure_ascii=False))
        yield "call evaluate"
        if has_nan(columns):
            yield from rejected_cell()
        elif "kind" in case:
            yield from self.error(case)
        else:
            yield f"tolerance {number(case['tolerance'])}"
            yield from at("/rows/0/values/0", case["expected"])

    def hard(self, hard: Case) -> Lines:
        """Several measures of a sample that is hard for doubles, as accurate as the catalogue says."""
        if hard.keys() - {"id", "values", "weights", "expected", "source", "reason"}:
            raise UnknownForm(f"{self.name}: unknown fields of a sample, {sorted(hard)}")
        for measure, expected in hard["expected"].items():
            yield "case " + escaped(f"{self.name}: {measure} of {hard['id']}")
            yield "measure " + escaped(measure)
            yield from numbers("values", hard["values"])
            if "weights" in hard:
                yield from numbers("weights", hard["weights"])
            if expected == "error":
                yield "error any"
            else:
                yield "tolerance catalogue"
                yield from numbers("expected", [expected])
            yield "end"

    def domain(self, case: Case, reordered: bool = False) -> Lines:
        """A table put to one of the functions of the domain."""
        yield from self.standard(case)
        columns = literal_columns(case.get("columns", {}), case.get("missing", {}))
        if reordered:
            columns = {name: (of_numbers, others_first(cells)) for name, (of_numbers, cells) in columns.items()}
        if "expected" in case:
            columns = nan_is_missing(columns)
        if "replace" in case:
            yield "call standard"
        else:
            if "columns" in case:
                yield from table("table", columns)
            else:
                yield "use table " + escaped(case["file"])
            items = case.get("items")
            if isinstance(items, str):
                yield "use items " + escaped(items)
            elif items is not None:
                yield from table("items", literal_columns(items, case.get("missing", {})))
            yield "options " + escaped(case["options"])
            if "plan" in case:
                yield "plan " + case["plan"]
            yield "call " + self.call()
        if has_nan(columns):
            yield from rejected_cell()
        elif "kind" in case:
            yield from self.error(case)
        elif "expected" in case:
            yield f"tolerance {number(case.get('tolerance', 0))}"
            for pointer, value in case["expected"].items():
                yield from at(pointer, value)
            if self.name in BYTES:
                yield "bytes " + escaped(BYTES[self.name][self.content["case"].index(case)])
        elif self.call() == "check":
            yield from findings(case.get("findings", []))
        else:
            raise UnknownForm(f"{self.name}: {case.get('name')} expects nothing")

    def call(self) -> str:
        """The function that the file's folder is named after."""
        tables = ("analyze", "assess", "balance", "check", "contrast", "estimate", "evaluate", "plan", "standard")
        if self.folder not in tables:
            raise UnknownForm(f"{self.name}: names no function")
        return self.folder

    def standard(self, case: Case) -> Lines:
        """The standard of that name: one of the file's, or one that comes with the library."""
        name = case.get("standard")
        text = self.content.get("standards", {}).get(name)
        if text is not None:
            for old, new in case.get("replace", []):
                if old not in text:
                    raise UnknownForm(f"{self.name}: {case['name']} replaces nothing")
                text = text.replace(old, new)
            yield "standard_toml " + escaped(text)
        elif name is not None:
            yield "standard_id " + escaped(name)

    def error(self, case: Case) -> Lines:
        """Kind, code and exact message, and what the check functions list; other details end the message."""
        yield "error " + case["kind"]
        details = case.get("details", [])
        is_listed = case["kind"] == "invalid_table"
        for key in MESSAGE:
            if key in case:
                ends = [] if is_listed or key == "code" else [pair[key == "zh"] for pair in details]
                yield f"{key} " + escaped("\n".join([case[key], *ends]))
        if not is_listed:
            return
        if details and self.call() == "assess":
            # The check knows no options of results.
            options = json.loads(case["options"])
            shared_by_both = {key: options[key] for key in ("by", "columns") if key in options}
            yield "check_options " + escaped(json.dumps(shared_by_both, ensure_ascii=False))
        for en, zh in details:
            yield "listed_en " + escaped(en)
            yield "listed_zh " + escaped(zh)


def at(pointer: str, value: object) -> Lines:
    """The expectation of one value of the JSON result."""
    yield "at " + escaped(pointer)
    if isinstance(value, bool):
        yield f"literal {str(value).lower()}"
    elif is_number(value):
        yield f"number {number(value)}"  # type: ignore[arg-type]
    elif value in ("null", "[]"):
        yield f"literal {value}"
    elif value == "nothing":
        yield "nothing"
    elif isinstance(value, str):
        yield "text " + escaped(value)
    else:
        raise UnknownForm(f"{pointer}: {value!r}")


def findings(expected: list[Case]) -> Lines:
    """Every finding of a check; what a case leaves out is null."""
    yield "at /findings"
    yield f"length {len(expected)}"
    for place, finding in enumerate(expected):
        if finding.keys() - set(FINDING) - set(MESSAGE):
            raise UnknownForm(f"unknown fields of a finding: {sorted(finding)}")
        for key in FINDING:
            if key in finding:
                yield from at(f"/findings/{place}/{key}", finding[key])
            else:
                yield from (f"at /findings/{place}/{key}", "absent")
        for key in MESSAGE:
            yield from at(f"/findings/{place}/message/{key}", finding[key])


def shared(files: list[File]) -> Lines:
    """The tables and samples in files of their own, each once, before the cases that name them."""
    cases_of_tables = [(file.module(), case) for file in files if file.module() for case in file.content["case"]]
    shared_tables = {
        golden_tables.file_of(module, case): (module, case) for module, case in cases_of_tables if "data" in case
    }
    for name, (module, case) in sorted(shared_tables.items()):
        yield "file " + escaped(name)
        columns = golden_tables.read(module, case)
        yield from table("table", {heading: (True, list(cells)) for heading, cells in columns.items()})
        yield "end"
    cases = [case for file in files if not file.module() for case in file.content.get("case", [])]
    places = {"file": ROOT / "data", "items": ROOT / "data", "data": ROOT / "tests/data/measure"}
    named = {(places[key], case[key]) for case in cases for key in places if isinstance(case.get(key), str)}
    for folder, name in sorted(named):
        columns = read_columns(folder / name)
        yield "file " + escaped(name)
        if folder == places["data"]:
            yield from numbers("values", columns["value"][1])
            yield from numbers("weights", columns["weight"][1])
        else:
            yield from table("table", columns)
        yield "end"


def main() -> int:
    """Print the lines of every golden file that holds cases."""
    files = [File(path) for path in sorted(GOLDEN.glob("*/*.toml"))]
    files = [file for file in files if file.content.keys() & {"case", "sample"}]
    out = sys.stdout
    out.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    try:
        for line in shared(files):
            print(line, file=out)
        for file in files:
            for line in file.lines():
                print(line, file=out)
    except UnknownForm as error:
        print(f"golden_for_c.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
