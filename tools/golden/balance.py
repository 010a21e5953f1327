"""Prints the expected numbers of tests/golden/balance/data.toml from the textbook formulas.

Written apart from the library, with `math.fsum` and sorted lists. Usage:
python3 tools/golden/balance.py > tests/golden/balance/data.toml
"""

import csv
from collections import defaultdict
from math import fsum, log, sqrt
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent.parent / "data"
Pair = tuple[float, float]


def mean(units: list[Pair]) -> float:
    return fsum(x * w for x, w in units) / fsum(w for _, w in units)


def variance(units: list[Pair]) -> float:
    centre = mean(units)
    return fsum(w * (x - centre) ** 2 for x, w in units) / fsum(w for _, w in units)


def theil(units: list[Pair]) -> float:
    centre, total = mean(units), fsum(w for _, w in units)
    return fsum(w * (x / centre) * log(x / centre) for x, w in units if x > 0) / total


def gini(units: list[Pair]) -> float:
    """One minus twice the trapezoid area under the Lorenz curve."""
    total, whole = fsum(w for _, w in units), fsum(x * w for x, w in units)
    area, height = [], 0.0
    for x, w in sorted(units):
        area.append(w * (2 * height + x * w))
        height += x * w
    return 1 - fsum(area) / (total * whole)


def quantile(units: list[Pair], p: float) -> float:
    """The smallest value at which the share of the weight reaches p; halfway where it is equal."""
    ordered = sorted(units)
    goal, reached = p * fsum(w for _, w in units), 0.0
    for place, (x, w) in enumerate(ordered):
        reached += w
        if reached == goal:
            return (x + ordered[place + 1][0]) / 2
        if reached > goal:
            return x
    return ordered[-1][0]


def mcloone(units: list[Pair]) -> float:
    median = quantile(units, 0.5)
    lower = [(x, w) for x, w in units if x <= median]
    return mean(lower) / median


def measures(units: list[Pair]) -> list[float]:
    """In the order of the default measures."""
    spread = sqrt(variance(units)) / mean(units)
    ratio = quantile(units, 0.9) / quantile(units, 0.1)
    return [spread, gini(units), theil(units), mcloone(units), ratio]


def read(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def gap(urban: list[Pair], rural: list[Pair]) -> dict[str, float]:
    weights = [fsum(w for _, w in side) for side in (urban, rural)]
    pooled = (weights[0] * variance(urban) + weights[1] * variance(rural)) / fsum(weights)
    difference = mean(urban) - mean(rural)
    return {
        "urban/mean": mean(urban),
        "rural/mean": mean(rural),
        "urban_minus_rural": difference,
        "urban_over_rural": mean(urban) / mean(rural),
        "standardized": difference / sqrt(pooled),
    }


class Case:
    """One indicator of one set of rows, and its place in the result."""

    def __init__(self, at: str, rows: list[dict[str, str]], top: str, bottom: str, pupils: str):
        self.at = at
        cells = [(number(r[top]), number(r[bottom]), number(r[pupils]), r) for r in rows]
        whole = [cell for cell in cells if None not in cell]
        self.total = fsum(cell[0] for cell in whole) / fsum(cell[1] for cell in whole)
        self.in_total = len(whole)
        kept = [cell for cell in whole if cell[1] > 0 and cell[2] > 0]
        self.units = [((t / b, p), r) for t, b, p, r in kept]

    def pairs(self, test=lambda row: True) -> list[Pair]:
        return [pair for pair, row in self.units if test(row)]

    def expected(self, place_of, part_names: list[str]) -> dict[str, float]:
        everything = self.pairs()
        out: dict[str, float] = {
            "total": self.total,
            "units_in_total": self.in_total,
            "units": len(everything),
            "mean": mean(everything),
        }
        for place, value in enumerate(measures(everything)):
            out[f"measures/{place}/value"] = value
        whole, centre = theil(everything), mean(everything)
        weight = fsum(w for _, w in everything)
        within = 0.0
        for place, name in enumerate(part_names):
            part = self.pairs(lambda row: place_of(row) == name)
            share = fsum(w for _, w in part) / weight * mean(part) / centre
            within += share * theil(part)
            out[f"theil_by_locale/parts/{place}/units"] = len(part)
            out[f"theil_by_locale/parts/{place}/theil_t"] = theil(part)
        out["theil_by_locale/within"] = within
        out["theil_by_locale/between"] = whole - within
        sides = [self.pairs(lambda row: place_of(row) == side) for side in ("urban", "rural")]
        out |= {f"urban_rural_gap/{name}": value for name, value in gap(*sides).items()}
        return {f"{self.at}/{name}": value for name, value in out.items()}


def between_groups(case: Case, column: str) -> float:
    groups = defaultdict(list)
    for pair, row in case.units:
        groups[row[column]].append(pair)
    everything = case.pairs()
    weight, centre = fsum(w for _, w in everything), mean(everything)
    shares = [(fsum(w for _, w in group) / weight, mean(group) / centre) for group in groups.values()]
    return fsum(p * r * log(r) for p, r in shares)


def print_case(name: str, file: str, options: str, source: str, expected: dict[str, float]) -> None:
    print("[[case]]")
    for key, value in {"name": name, "file": file, "options": options, "source": source}.items():
        print(f"{key} = '''{value}'''" if key == "options" else f'{key} = "{value}"')
    print("# Each number is a sum of up to 13,000 terms by another order of the same operations.")
    print("tolerance = 1e-11")
    print("[case.expected]")
    for at, value in expected.items():
        print(f'"{at}" = {value!r}')
    print()


def taiwan() -> None:
    rows = read("tw_primary_2025.csv")
    expected: dict[str, float] = {
        "/provenance/rows": 2663,
        "/total/sums/0/value": 1165258.0,
        "/total/sums/1/value": 51450.0,
        "/total/sums/2/value": 99724.0,
    }

    def place(row: dict[str, str]) -> str:
        return "rural" if row["township_type"] == "rural_township" else "urban"

    counties = sorted({row["county"] for row in rows})
    for at, bottom in enumerate(["classes", "teachers"]):
        case = Case(f"/total/indicators/{at}", rows, "pupils", bottom, "pupils")
        expected |= case.expected(place, ["urban", "rural"])
        expected[f"/between_groups/{at}/between"] = between_groups(case, "county")
    for group in (0, len(counties) - 1):
        own = [row for row in rows if row["county"] == counties[group]]
        case = Case("", own, "pupils", "classes", "pupils")
        expected[f"/groups/{group}/class_sizes/average"] = case.total
        expected[f"/groups/{group}/class_sizes/experienced"] = mean(case.pairs())
    options = '{"by": ["county"], "locale": {"column": "township_type", "rural": ["rural_township"], "urban": null}}'
    source = "Ministry of Education of Taiwan; formulas in tools/golden/balance.py"
    print_case("taiwan primary schools by county", "tw_primary_2025.csv", options, source, expected)


def us_districts() -> None:
    rows = read("us_districts_2020.csv")
    names = {"city": "urban", "suburb": "suburb", "town": "town", "rural": "rural"}
    expected: dict[str, float] = {"/provenance/rows": 13000}
    ratios = [("enrollment", "teachers_fte"), ("expenditure", "enrollment")]
    for at, (top, bottom) in enumerate(ratios):
        case = Case(f"/total/indicators/{at}", rows, top, bottom, "enrollment")
        expected |= case.expected(lambda row: names[row["locale"]], list(names.values()))
        expected[f"/between_groups/{at}/between"] = between_groups(case, "state")
    options = (
        '{"by": ["state"], "columns": {"pupils": "enrollment", "teachers": "teachers_fte",'
        ' "spend": "expenditure", "locale": "locale"}}'
    )
    source = "NCES Common Core of Data; formulas in tools/golden/balance.py"
    print_case("us districts by state", "us_districts_2020.csv", options, source, expected)


if __name__ == "__main__":
    print("# Written by tools/golden/balance.py, which shares no code with the library.\n")
    taiwan()
    us_districts()
