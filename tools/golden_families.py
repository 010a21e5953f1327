"""Write the golden cases of the families of measures of one sample from collected reference values.

    python3 tools/golden_families.py REFERENCE DATA

As `golden_from_reference.py`, for the measures that `golden_rules_families.py` maps. Every record becomes a
case of `measure_families.toml` or an entry of `excluded_families.toml` with the reason.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from golden_data import Extracts
from golden_from_reference import GOLDEN, ROOT, Output, case, table, text
from golden_rules import Excluded
from golden_rules_families import FOLLOWS, targets_of

MARK = "# Written by tools/golden_families.py. Do not edit by hand.\n"


def add(record: dict, source: str, extracts: Extracts, out: Output) -> None:
    outcome = targets_of(record)
    if outcome is None:
        return
    name = record["id"]
    out.index.append(table("record", {"id": text(name), "measure": text(record["measure"])}))
    if isinstance(outcome, Excluded):
        fields = {"id": text(name), "source": text(source), "reason": text(outcome.reason)}
        if record["measure"] not in FOLLOWS:
            fields["departs"] = "true"
        out.excluded.append(table("excluded", fields))
    else:
        out.cases.append(case(name, outcome, source, extracts))


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference, data = Path(sys.argv[1]), Path(sys.argv[2])
    extracts, out = Extracts(data, ROOT / "tests" / "data" / "measure"), Output()
    for record in json.loads((reference / "package_cases.json").read_text(encoding="utf-8")):
        add(record, record["source"], extracts, out)
    for record in json.loads((reference / "reference_values.json").read_text(encoding="utf-8")):
        add(record, f"{record['package']} {record['version']}: {record['call']}", extracts, out)
    extracts.write()
    files = [("measure_families", out.cases), ("excluded_families", out.excluded)]
    for name, tables in [*files, ("reference_index_families", out.index)]:
        (GOLDEN / f"{name}.toml").write_text(MARK + "\n" + "\n".join(tables), encoding="utf-8")
        print(f"{name}: {len(tables)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
