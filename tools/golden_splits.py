"""Write `tests/golden/core/entropy_split.toml` from collected reference values.

    python3 tools/golden_splits.py REFERENCE DATA

As `golden_from_reference.py`, for generalized entropy split into the parts within and between
groups. The rows are those of `tests/data/measure/`; their groups go to `tests/data/group/`, one
label a line.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from golden_data import FILTERS, WEIGHTS, positive
from golden_from_reference import GOLDEN, ROOT, number, numbers, table, text

ALPHA = {"theil_t_decomp": 1, "theil_t_within": 1, "theil_t_between": 1, "mld_decomposition": 0}
PARTS = ["total", "within", "between"]


def alpha_of(record: dict) -> float | None:
    if record["measure"] == "ge_decomposition":
        return record["params"]["alpha"]
    return ALPHA.get(record["measure"])


def parts_of(record: dict) -> dict[str, float]:
    """What the record says of the total and its two parts."""
    value = record.get("value", record.get("expected"))
    if isinstance(value, list):
        return dict(zip(record["params"]["order"], value))
    if isinstance(value, dict):
        plain = {key.removeprefix("mld_"): part for key, part in value.items()}
        return {part: plain[part] for part in PARTS}
    return {record["measure"].removeprefix("theil_t_"): value}


def group_column(record: dict) -> str:
    named = record["data"]["columns"].get("group")
    return named or record["params"]["group"].removeprefix("~")


def labels(record: dict, source: Path) -> tuple[str, str]:
    """Names of the extract with the rows, and of the file with their groups, which is written."""
    file, column = record["data"]["file"], record["data"]["columns"]["x"]
    group, weights = group_column(record), WEIGHTS[file]
    meant = FILTERS.get(file, lambda row: True)
    with (source / file).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if meant(row)]
    rows = [row for row in rows if positive(row, column) and positive(row, weights)]
    stem = Path(file).stem
    name = f"{stem}_{group}_of_{column}.txt"
    target = ROOT / "tests" / "data" / "group"
    target.mkdir(parents=True, exist_ok=True)
    content = "\n".join(row[group] for row in rows) + "\n"
    (target / name).write_text(content, encoding="utf-8")
    return f"{stem}_{column.replace('.', '_')}.csv", name


def case(record: dict, source: Path) -> str:
    fields = {"id": text(record["id"]), "alpha": number(alpha_of(record))}
    if "x" in record:
        fields["values"] = numbers(record["x"])
        if record["w"]:
            fields["weights"] = numbers(record["w"])
        fields["groups"] = text(" ".join(map(str, record["group"])))
    else:
        data, groups = labels(record, source)
        fields |= {"data": text(data), "weighted": "true", "group_data": text(groups)}
    parts = parts_of(record)
    fields |= {part: number(value) for part, value in parts.items()}
    tolerance = 1e-9
    if "tol" in record:
        tolerance = max(record["tol"] / min(parts.values()), 1e-12)
    fields["tolerance"] = repr(tolerance)
    cited = record.get("source") or f"{record['package']} {record['version']}: {record['call']}"
    return table("case", fields | {"source": text(cited)})


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference, data = Path(sys.argv[1]), Path(sys.argv[2])
    cases = []
    for file in ["package_cases.json", "reference_values.json"]:
        for record in json.loads((reference / file).read_text(encoding="utf-8")):
            if alpha_of(record) is not None:
                cases.append(case(record, data))
    mark = "# Written by tools/golden_splits.py. Do not edit by hand.\n\n"
    (GOLDEN / "core" / "entropy_split.toml").write_text(mark + "\n".join(cases), encoding="utf-8")
    print(f"entropy_split: {len(cases)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
