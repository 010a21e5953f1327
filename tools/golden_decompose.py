"""Write the golden cases of curves, groups and decompositions from collected reference values.

    python3 tools/golden_decompose.py REFERENCE DATA

The arguments are those of `golden_from_reference.py`. What the tests use is written to
`tests/golden/core/decompose*.toml` and `tests/data/decompose/`; every record becomes a case, or an entry
of `decompose_excluded.toml` with the reason.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from golden_data import FILTERS
from golden_rules_decompose import Case, outcome_of

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "core"
TARGET = ROOT / "tests" / "data" / "decompose"
MARK = "# Written by tools/golden_decompose.py. Do not edit by hand.\n"

# File: the columns that cases need; `score` is made here.
COLUMNS = {
    "us_districts_2020.csv": [
        "locale",
        "enrollment",
        "exp_per_pupil",
        "pupils_per_teacher",
        "revenue",
        "rev_local",
        "rev_state",
        "rev_federal",
    ],
    "ma_schools_2017.csv": [
        "school_type",
        "enrollment",
        "avg_class_size",
        "pct_ell",
        "pct_econ_disadv",
        "exp_per_pupil_district",
    ],
    "ca_districts_1999.csv": [
        "grades",
        "students",
        "teachers",
        "expenditure",
        "english",
        "lunch",
        "score",
    ],
    "api_strat.csv": ["stype", "pw", "enroll", "api00", "meals", "ell"],
    "api_clus1.csv": ["stype", "pw", "enroll", "api00", "meals", "ell"],
    "mi_schools_2001.csv": ["exppp", "enroll"],
    "mi_elementary_1995.csv": ["staff", "enrol"],
    "nyc_class_sizes_2011.csv": ["avg_class_size", "students"],
}


def toml(value: object) -> str:
    """A TOML value on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, float) or (isinstance(value, int) and not isinstance(value, bool)):
        return repr(float(value))
    return json.dumps(value, ensure_ascii=False)


def table(kind: str, fields: dict[str, object]) -> str:
    return "\n".join([f"[[{kind}]]"] + [f"{key} = {toml(value)}" for key, value in fields.items()]) + "\n"


def case_fields(identifier: str, case: Case, source: str) -> dict[str, object]:
    fields: dict[str, object] = {"id": identifier, "analysis": case.analysis}
    if case.data:
        fields["data"] = case.data
    if case.inline:
        numbers = {key: column for key, column in case.inline.items() if key != "group"}
        fields["inline"] = numbers
        if "group" in case.inline:
            fields["labels"] = {"group": [str(label) for label in case.inline["group"]]}
    fields |= {key: value for key, value in case.options.items() if value is not None}
    return fields | {
        "expected": case.expected,
        "tolerance": case.tolerance,
        "source": source,
        "reason": case.reason,
    }


def write_data(source: Path) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, columns in COLUMNS.items():
        meant = FILTERS.get(name, lambda row: True)
        with (source / name).open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if meant(row)]
        with (TARGET / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            for row in rows:
                if "score" in columns:
                    row["score"] = repr((float(row["read"]) + float(row["math"])) / 2)
                writer.writerow("" if row[column] == "NA" else row[column] for column in columns)


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference = Path(sys.argv[1])
    cases: list[str] = []
    excluded: list[str] = []
    index: list[str] = []
    for name in ["package_cases.json", "reference_values.json"]:
        for record in json.loads((reference / name).read_text(encoding="utf-8")):
            outcome = outcome_of(record)
            if outcome is None:
                continue
            identifier = record["id"]
            source = record.get("source") or f"{record['package']} {record['version']}: {record['call']}"
            index.append(table("record", {"id": identifier, "measure": record["measure"]}))
            cases += [table("case", case_fields(identifier, case, source)) for case in outcome.cases]
            for part, reason in outcome.excluded.items():
                name_of_part = identifier + (f"/{part}" if part else "")
                fields = {"id": name_of_part, "source": source, "reason": reason}
                excluded.append(table("excluded", fields))
    write_data(Path(sys.argv[2]))
    for name, tables in [
        ("decompose", cases),
        ("decompose_excluded", excluded),
        ("decompose_index", index),
    ]:
        (GOLDEN / f"{name}.toml").write_text(MARK + "\n" + "\n".join(tables), encoding="utf-8")
        print(f"{name}: {len(tables)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
