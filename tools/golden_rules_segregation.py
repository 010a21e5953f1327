"""Write the golden cases of the segregation indices from collected reference values.

    python3 tools/golden_rules_segregation.py REFERENCE DATA

As `golden_from_reference.py`, for pupils of groups counted in units: every such record becomes cases of
`tests/golden/core/segregation.toml` or an entry of `excluded_segregation.toml` with the reason. The two data
files (MIT) are copied to `tests/data/segregation/`.
"""

from __future__ import annotations

import json
import math
import shutil
import sys
from pathlib import Path

from golden_from_reference import GOLDEN, MARK, ROOT, number, numbers, table, text

COPIES = ROOT / "tests" / "data" / "segregation"
RELATIVE = 1e-9
Case = tuple[str, dict[str, str], float]


def cells_of(record: dict) -> dict[str, str]:
    """Rows of units: the record's rows are groups."""
    rows = zip(*record["table"])
    return {"cells": "[" + ", ".join(numbers(list(row)) for row in rows) + "]"}


def columns_of(record: dict) -> dict[str, str]:
    columns = record["data"]["columns"]
    fields = {"data": text(record["data"]["file"]), "unit": text(columns["unit"])}
    fields["group"] = text(columns["group"])
    return fields | ({} if columns["w"] == "1" else {"count": text(columns["w"])})


def measure(spec: str, source: dict[str, str], **names: str) -> dict[str, str]:
    return {"measure": text(spec)} | source | {key: text(name) for key, name in names.items()}


def small(record: dict) -> list[Case]:
    """Records of a table written out."""
    source, expected = cells_of(record), record["expected"]
    kind = record["measure"]
    if kind == "mutual_information":
        base = record["params"]["base"]
        factor = 1.0 if base == "e" else math.log(base)
        return [("", measure(kind, source), expected * factor)]
    if kind == "isolation":
        cases = []
        for group, value in enumerate(expected):
            cases.append((f"group={group}", measure(kind, source) | {"focus": str(group)}, value))
        return cases
    return [("", measure(kind, source), expected)]


def pairs(record: dict) -> list[Case]:
    """Isolation and exposure of every group."""
    cases = []
    for name, value in record["value"].items():
        focus, _, other = name.partition("_to_")
        if other in {"", focus}:
            case = measure("isolation", columns_of(record), focus_label=focus)
        else:
            case = measure("exposure", columns_of(record), focus_label=focus, against_label=other)
        cases.append((name, case, value))
    return cases


def information(record: dict) -> list[Case]:
    """M and H, in all or at one level of a split."""
    source, kind, cases = columns_of(record), record["measure"], []
    names = {"M": "mutual_information", "H": "theil_h"}
    for name, value in record["value"].items():
        if kind == "mutual_information_M_and_H":
            cases.append((name, measure(names[name], source), value))
            continue
        level = {"within_state": "state", "between_districts": "district", "within_districts": "district"}
        part = kind.removeprefix("mutual_information_")
        fields = measure("split", source, level=level[part], of=names[name])
        fields["at"] = "0" if part.startswith("between") else "1"
        cases.append((name, fields, value))
    return cases


def local(record: dict) -> list[Case]:
    cases = []
    for name, value in record["value"].items():
        of, _, group = name.partition("_")
        fields = measure("local", columns_of(record), focus_label=group)
        fields["of"] = text({"ls": "local", "p": "weight_share"}[of])
        cases.append((name, fields, value))
    return cases


def dissimilarity(record: dict) -> list[Case]:
    focus, other = record["params"]["groups"]
    case = measure("dissimilarity", columns_of(record), focus_label=focus, against_label=other)
    return [("", case, record["value"])]


def entropy(record: dict) -> list[Case]:
    return [("", measure("entropy", columns_of(record)), record["value"])]


RULES = {
    "dissimilarity": small,
    "isolation": lambda record: small(record) if "table" in record else pairs(record),
    "mutual_information": small,
    "theil_h": small,
    "mutual_information_M_and_H": information,
    "mutual_information_within_state": information,
    "mutual_information_between_districts": information,
    "mutual_information_within_districts": information,
    "local_segregation_by_race": local,
    "entropy": entropy,
    "exposure": pairs,
    "dissimilarity_D": dissimilarity,
}


def exclusion(record: dict) -> str:
    if "bootstrap" in str(record.get("note")):
        return f"an estimate corrected by a bootstrap, not the index of the counts: {record['note']}"
    return ""


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference, data = Path(sys.argv[1]), Path(sys.argv[2])
    COPIES.mkdir(parents=True, exist_ok=True)
    for name in ("schools00.csv", "school_ses.csv"):
        shutil.copyfile(data / name, COPIES / name)
        (COPIES / name).chmod(0o644)
    cases, parts, excluded, index = [], [], [], []
    for file in ("package_cases.json", "reference_values.json"):
        for record in json.loads((reference / file).read_text(encoding="utf-8")):
            if record["measure"] not in RULES:
                continue
            identifier = record["id"]
            source = record.get("source") or f"{record['package']} {record['version']}: {record['call']}"
            index.append(table("record", {"id": text(identifier), "measure": text(record["measure"])}))
            reason = exclusion(record)
            if reason:
                fields = {"id": identifier, "source": source, "reason": reason}
                excluded.append(table("excluded", {key: text(value) for key, value in fields.items()}))
                continue
            for suffix, fields, expected in RULES[record["measure"]](record):
                name = identifier + (f"/{suffix}" if suffix else "")
                fields = {"id": text(name)} | fields | {"expected": number(expected)}
                fields["tolerance"] = repr(RELATIVE if "package" in record else 1e-12)
                fields["source"] = text(source)
                # Values of a structured result are cases of their own file.
                whole = fields["measure"] in map(text, ("entropy", "local", "split"))
                (parts if whole else cases).append(table("case", fields | {"reason": text("published value")}))
    mark = MARK.replace("golden_from_reference.py", "golden_rules_segregation.py")
    names = [
        ("segregation", cases),
        ("core/segregation_parts", parts),
        ("excluded_segregation", excluded),
        ("reference_index_segregation", index),
    ]
    for name, tables in names:
        (GOLDEN / f"{name}.toml").write_text(mark + "\n" + "\n".join(tables), encoding="utf-8")
        print(f"{name}: {len(tables)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
