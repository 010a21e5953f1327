"""Write the golden cases of the measures from collected reference values.

    python3 tools/golden_from_reference.py REFERENCE DATA

REFERENCE holds `reference_values.json` and `package_cases.json` (values that published packages
and textbooks give), DATA the CSV files they were computed on. Neither is needed by the tests: what
they use is written to `tests/golden/` and `tests/data/measure/`. Every record of a measure that
this library has becomes a case, or an entry of `excluded.toml` with the reason.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from golden_data import Extracts
from golden_rules import Excluded, Target, targets_of

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
MARK = "# Written by tools/golden_from_reference.py. Do not edit by hand.\n"


@dataclass
class Output:
    """What the run collects."""

    cases: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    index: list[str] = field(default_factory=list)


def text(value: str) -> str:
    """A TOML string."""
    return json.dumps(value, ensure_ascii=False)


def number(value: float) -> str:
    """A TOML float with the shortest digits that read back."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value)}.0"
    return repr(float(value))


def numbers(values: list[float]) -> str:
    return "[" + ", ".join(number(value) for value in values) + "]"


def table(kind: str, fields: dict[str, str]) -> str:
    lines = [f"[[{kind}]]"] + [f"{key} = {value}" for key, value in fields.items()]
    return "\n".join(lines) + "\n"


def sample_fields(target: Target, extracts: Extracts) -> dict[str, str]:
    if target.data is not None:
        name = extracts.name_of(target.data)
        fields = {"data": text(name)}
        if target.weighted:
            fields["weighted"] = "true"
        return fields
    fields = {"values": numbers(target.values)}
    if target.weights is not None:
        fields["weights"] = numbers(target.weights)
    return fields


def case(identifier: str, target: Target, source: str, extracts: Extracts) -> str:
    fields = {"id": text(identifier), "measure": text(target.measure)}
    fields |= sample_fields(target, extracts)
    if target.expected is None:
        fields["error"] = text("out_of_domain")
    else:
        fields["expected"] = number(target.expected)
        fields["tolerance"] = repr(target.tolerance)
    fields["source"] = text(source)
    fields["reason"] = text(target.reason)
    return table("case", fields)


def add(record: dict, source: str, extracts: Extracts, out: Output) -> None:
    """The cases of one record, or its exclusion."""
    outcome = targets_of(record)
    if outcome is None:
        return
    identifier = record["id"]
    out.index.append(table("record", {"id": text(identifier), "measure": text(record["measure"])}))
    for suffix, target in [("", outcome)] if isinstance(outcome, Excluded) else outcome:
        name = identifier + (f"/{suffix}" if suffix else "")
        if isinstance(target, Excluded):
            fields = {"id": text(name), "source": text(source), "reason": text(target.reason)}
            if target.reason.startswith("departs"):
                fields["departs"] = "true"
            out.excluded.append(table("excluded", fields))
        else:
            out.cases.append(case(name, target, source, extracts))


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference, data = Path(sys.argv[1]), Path(sys.argv[2])
    extracts = Extracts(data, ROOT / "tests" / "data" / "measure")
    out = Output()
    for record in json.loads((reference / "package_cases.json").read_text(encoding="utf-8")):
        add(record, record["source"], extracts, out)
    for record in json.loads((reference / "reference_values.json").read_text(encoding="utf-8")):
        source = f"{record['package']} {record['version']}: {record['call']}"
        add(record, source, extracts, out)
    extracts.write()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, tables in [
        ("measure", out.cases),
        ("excluded", out.excluded),
        ("reference_index", out.index),
    ]:
        (GOLDEN / f"{name}.toml").write_text(MARK + "\n" + "\n".join(tables), encoding="utf-8")
        print(f"{name}: {len(tables)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
