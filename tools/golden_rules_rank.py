"""Write the golden cases of the measures by rank from collected reference values.

    python3 tools/golden_rules_rank.py REFERENCE DATA

As `golden_from_reference.py`, for measures of values beside a second variable: every record of such a
measure becomes a case of `tests/golden/rank.toml` or an entry of `excluded_rank.toml` with the reason.

Two conventions of packages are converted, not imitated:

- Ties broken by the order of the rows: the rank given to this library is the position after a stable
  sort, which has no ties.
- rineq's regression and covariance routes with weights: its index is ours times
  (n−1)/n / (1 − Σp²), p the shares of weight; its route "direct" is ours.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from golden_from_reference import GOLDEN, MARK, ROOT, number, numbers, table, text

EXTRACTS = ROOT / "tests" / "data" / "rank"
RELATIVE = 1e-9
MEASURES = {
    "concentration_index": "concentration_index",
    "concentration_index_standard": "concentration_index",
    "concentration_coefficient_of_source": "concentration_index",
    "concentration_generalised": "generalized_concentration_index",
    "concentration_index_generalised": "generalized_concentration_index",
    "extended_concentration_index": "extended_concentration_index",
    "concentration_erreygers": "erreygers",
    "concentration_index_erreygers": "erreygers",
    "concentration_wagstaff": "wagstaff",
    "concentration_index_wagstaff": "wagstaff",
    "gini_correlation": "gini_correlation",
    "rci": "concentration_index",
    "sii": "slope_index_of_inequality",
    "rii": "relative_index_of_inequality",
    "heq_aci": "generalized_concentration_index",
    "heq_rci": "concentration_index",
    "heq_rci_wagstaff": "wagstaff(lower=0, upper=100)",
    "heq_rci_erreygers": "erreygers(lower=0, upper=100)",
    "heq_sii_linear": "slope_index_of_inequality",
    "heq_rii_linear": "relative_index_of_inequality",
}
TWICE = (
    "the package's logit line takes the population twice, as denominators of the binomial counts and as "
    "weights, while its ranks take it once: no single set of weights says that"
)
EXCLUDED = {
    "heq_sii_logit": TWICE,
    "heq_rii_logit": TWICE,
    "concentration_index_var": "a variance of the estimate, not a value of the index: it belongs to inference",
}


@dataclass
class Columns:
    """Values, ranks and weights, written out or in a file."""

    values: list[float]
    ranks: list[float]
    weights: list[float] | None
    file: str | None = None
    names: dict[str, str] = field(default_factory=dict)


def plain(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))


class Sources:
    """The rows of the data files that records speak of."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.files: dict[str, list[str]] = {}

    def columns(self, record: dict) -> Columns:
        if "x" in record:
            ranks = record.get("rank") or record["order"]
            return Columns(record["x"], ranks, record.get("w"))
        data = record["data"]
        if "literal_groups" in data:
            groups = data["literal_groups"]
            return Columns(groups["est"], list(range(1, 1 + len(groups["est"]))), groups["pop"])
        if "literal" in data:
            literal = data["literal"]
            return Columns(literal["outcome"], literal["rank_by"], literal["w"])
        if "sources" in data["columns"]:
            return self.sources(record)
        return self.ranked_file(record)

    def read(self, name: str, keep: Callable[[dict], bool]) -> list[dict]:
        with (self.data / name).open(encoding="utf-8", newline="") as source:
            return [row for row in csv.DictReader(source) if keep(row)]

    def ranked_file(self, record: dict) -> Columns:
        data, columns = record["data"], record["data"]["columns"]
        outcome, _, factor = columns["outcome"].partition("*")
        rank, weight = columns["rank_by"], columns["w"]

        def present(row):
            return all(row[c] not in {"", "NA"} for c in (outcome, rank, weight))

        rows = self.read(data["file"], lambda row: present(row) and float(row[weight]) > 0)
        if "first row kept" in data["filter"]:
            rows = [r for r in rows if r["agency_type"] in {"1", "2"} and float(r[weight]) >= 50]
            seen: set[str] = set()
            rows = [r for r in rows if not (r[rank] in seen or seen.add(r[rank]))]
        values = [float(row[outcome]) * float(factor or 1) for row in rows]
        ranks = [float(row[rank]) for row in rows]
        weights = [float(row[weight]) for row in rows]
        name = f"{Path(data['file']).stem}_{outcome}.csv"
        out = Columns(values, ranks, weights, name)
        out.names = {"value": "value", "rank": "rank", "weight": "weight"}
        self.store(name, {"value": values, "rank": ranks, "order": positions(ranks), "weight": weights})
        return out

    def sources(self, record: dict) -> Columns:
        def keep(row: dict) -> bool:
            named = row["agency_type"] in {"1", "2"} and row["revenue"] not in {"", "NA"}
            return named and float(row["revenue"]) > 0 and float(row["enrollment"] or 0) >= 50

        rows = self.read(record["data"]["file"], keep)
        weights = [float(row["enrollment"]) for row in rows]
        columns = {}
        for source in ("loc", "sta", "fed"):
            full = {"loc": "rev_local", "sta": "rev_state", "fed": "rev_federal"}[source]
            columns[source] = [float(row[full]) / float(row["enrollment"]) for row in rows]
        total = [sum(parts) for parts in zip(*columns.values())]
        name = "us_districts_2020_sources.csv"
        own = {"loc": columns["loc"], "fed": columns["fed"], "total": total}
        self.store(name, own | {"order": positions(total), "weight": weights})
        source = record["params"]["source"]
        out = Columns(columns[source], total, weights, name)
        out.names = {"value": source, "rank": "total", "weight": "weight"}
        return out

    def store(self, name: str, columns: dict[str, list[float]]) -> None:
        lines = [",".join(columns)]
        lines += [",".join(plain(x) for x in row) for row in zip(*columns.values())]
        self.files[name] = lines

    def write(self) -> None:
        EXTRACTS.mkdir(parents=True, exist_ok=True)
        for name, lines in self.files.items():
            (EXTRACTS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def positions(ranks: list[float]) -> list[float]:
    """Each row's place after a stable sort: ties broken by the order of the rows."""
    out = [0.0] * len(ranks)
    for place, row in enumerate(sorted(range(len(ranks)), key=lambda row: ranks[row])):
        out[row] = float(place + 1)
    return out


def bounds_of(record: dict, columns: Columns) -> tuple[float, float]:
    """The bounds that the package took, which ours are told."""
    named = record["measure"].startswith("concentration_index_")
    bounds = (record.get("params") or {}).get("bounds")
    if "erreygers" in record["measure"] and (bounds == "data min/max" or (named and record["package"] == "rineq")):
        return min(columns.values), max(columns.values)
    return 0.0, 1.0


def spec_of(record: dict, columns: Columns) -> str:
    name = MEASURES[record["measure"]]
    if name in {"erreygers", "wagstaff"}:
        lower, upper = bounds_of(record, columns)
        return f"{name}(lower={plain(lower)}, upper={plain(upper)})"
    if name == "extended_concentration_index":
        return f"{name}(nu={plain(record['params']['v'])})"
    return name


def regression_factor(record: dict, columns: Columns) -> float:
    """Rineq's index over ours, for its routes by regression and by covariance."""
    package = record.get("package") or record["source"]
    method = str((record.get("params") or {}).get("method"))
    if "rineq" not in package or columns.weights is None or method == "direct":
        return 1.0
    total, n = sum(columns.weights), len(columns.weights)
    return (n - 1) / n / (1 - sum((w / total) ** 2 for w in columns.weights))


def case_of(record: dict, source: str, sources: Sources) -> str:
    columns = sources.columns(record)
    spec = spec_of(record, columns)
    expected = record.get("value", record.get("expected"))
    reasons = []
    factor = regression_factor(record, columns)
    if factor != 1.0:
        expected /= factor
        reasons.append("the package's weighted regression route times (1 − Σp²) n/(n−1)")
    if "ties in the ranking" in str(record.get("note")) or record["measure"].endswith("_of_source"):
        columns.names["rank"] = "order"
        reasons.append("ties broken by row order, as the package does, in the rank given")
    rounded = record["measure"] in {"heq_sii_linear", "heq_rii_linear"}
    if rounded and any(weight != int(weight) for weight in columns.weights or ()):
        columns.weights = [float(math.ceil(weight)) for weight in columns.weights]
        reasons.append("populations rounded up, as the package does before it fits")
    if spec.startswith("erreygers") and bounds_of(record, columns) != (0.0, 1.0):
        reasons.append("bounds as the package took them")
    fields = {"id": text(record["id"]), "measure": text(spec)}
    if columns.file:
        fields["data"] = text(columns.file)
        fields |= {key: text(name) for key, name in columns.names.items()}
    else:
        fields |= {"values": numbers(columns.values), "ranks": numbers(columns.ranks)}
        if columns.weights is not None:
            fields["weights"] = numbers(columns.weights)
    fields["expected"] = number(expected)
    fields["tolerance"] = repr(tolerance_of(record, expected))
    fields["source"] = text(source)
    fields["reason"] = text("; ".join(reasons) or "published value")
    return table("case", fields)


def tolerance_of(record: dict, expected: float) -> float:
    if "tol" in record:
        return max(record["tol"] / abs(expected), 1e-12)
    return 1e-6 if record["package"] == "GiniDecompLY" else RELATIVE


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    reference, sources = Path(sys.argv[1]), Sources(Path(sys.argv[2]))
    cases, excluded, index = [], [], []
    for file in ("package_cases.json", "reference_values.json"):
        for record in json.loads((reference / file).read_text(encoding="utf-8")):
            measure = record["measure"]
            if measure not in MEASURES and measure not in EXCLUDED:
                continue
            source = record.get("source") or f"{record['package']} {record['version']}: {record['call']}"
            index.append(table("record", {"id": text(record["id"]), "measure": text(measure)}))
            if measure in EXCLUDED:
                fields = {"id": record["id"], "source": source, "reason": EXCLUDED[measure]}
                excluded.append(table("excluded", {key: text(x) for key, x in fields.items()}))
            else:
                cases.append(case_of(record, source, sources))
    sources.write()
    mark = MARK.replace("golden_from_reference.py", "golden_rules_rank.py")
    for name, tables in [("rank", cases), ("excluded_rank", excluded), ("reference_index_rank", index)]:
        (GOLDEN / f"{name}.toml").write_text(mark + "\n" + "\n".join(tables), encoding="utf-8")
        print(f"{name}: {len(tables)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
