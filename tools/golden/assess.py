"""Prints tests/golden/assess/data.toml: the synthetic county through both standards, from the written rules.

Shares no code with the library and reads none of its standards: floors, limits, weights and exclusions stand
below as the documents have them. Exact rational arithmetic, rounded once at the end.
Usage: python3 tools/golden/assess.py > tests/golden/assess/data.toml
"""

from __future__ import annotations

import csv
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent.parent / "data"
ITEMS = "synthetic_county_items.csv"
ZH = {"primary": "小学", "junior": "初中", "senior": "高中"}
WEIGHTS = {
    "九年一贯制": {"primary": "1", "junior": "1.1"},
    "完全中学": {"junior": "1", "senior": "1.2"},
    "十二年一贯制": {"primary": "1", "junior": "1.1", "senior": "1.32"},
}
TEACHING, INDOOR, OUTDOOR = "教学及辅助用房面积", "室内体育用房面积", "室外运动场面积"
EQUIPMENT, ROOMS = "教学仪器设备值（万元）", "网络多媒体教室数"
# Code, terms (factor, column), per, floors by stage; {} is the stage.
QUALITY = [
    ("L1", [(1, "{}高于规定学历教师数")], 100, ("4.2", "5.3")),
    ("L2", [(1, "{}县级以上骨干教师数")], 100, ("1", "1")),
    ("L3", [(1, "{}体育艺术专任教师数")], 100, ("0.9", "0.9")),
    ("L4", [(1, TEACHING), (-1, INDOOR)], 1, ("4.5", "5.8")),
    ("L5", [(1, OUTDOOR), (1, INDOOR)], 1, ("7.5", "10.2")),
    ("L6", [(10000, EQUIPMENT)], 1, ("2000", "2500")),
    ("L7", [(1, ROOMS)], 100, ("2.3", "2.4")),
]
BASIC = [
    ("B1", [(1, TEACHING)], 1, None),
    ("B2", [(1, OUTDOOR), (1, INDOOR)], 1, None),
    ("B3", [(10000, EQUIPMENT)], 1, None),
    ("B4", [(1, "计算机台数")], 100, None),
    ("B5", [(1, "图书册数")], 1, None),
    ("B6", [(1, "{}专任教师数")], 1, None),
    ("B7", [(1, "{}高于规定学历教师数")], 1, None),
    ("B8", [(1, "{}中级及以上专业技术职务教师数")], 1, None),
]
Row = dict[str, str]
Expected = dict[str, object]


def amount(row: Row, column: str) -> Fraction:
    return Fraction(row[column] or "0")


def pupils(row: Row, stage: str) -> Fraction:
    return amount(row, ZH[stage] + "在校生数")


def share(row: Row, stage: str) -> Fraction:
    """The part of what its stages share that falls to one of them."""
    weights = WEIGHTS.get(row["办学类型"])
    if weights is None:
        return Fraction(1)
    weighted = {each: Fraction(weight) * pupils(row, each) for each, weight in weights.items()}
    return weighted[stage] / sum(weighted.values())


def resource(row: Row, stage: str, terms: list[tuple[int, str]]) -> Fraction:
    total = Fraction(0)
    for factor, column in terms:
        own = "{}" in column
        part = Fraction(1) if own else share(row, stage)
        total += factor * amount(row, column.format(ZH[stage])) * part
    return total


def root(square: Fraction) -> Fraction:
    getcontext().prec = 60
    return Fraction((Decimal(square.numerator) / Decimal(square.denominator)).sqrt())


def stays_out_of_quality(row: Row) -> bool:
    kind = row["办学类型"]
    small = kind == "教学点" and pupils(row, "primary") < 50
    return kind in {"特殊教育", "职业"} or small


def stays_out_of_basic(row: Row) -> bool:
    other = row["办学性质"] == "民办" or row["举办者"] != "县级"
    return other or row["办学类型"] in {"特殊教育", "职业", "教学点"}


class Stage:
    """The schools of one stage and what the rules make of them."""

    def __init__(self, name: str, rows: list[Row], indicators: list, at: str) -> None:
        taking_part = [row for row in rows if pupils(row, name) > 0]
        self.rows = sorted(taking_part, key=lambda row: row["学校代码"])
        self.name, self.at, self.indicators = name, at, indicators
        self.counts = [pupils(row, name) for row in self.rows]
        self.resources = [[resource(row, name, terms) for row in self.rows] for _, terms, _, _ in indicators]
        self.cvs: list[Fraction] = []

    def describe(self, limit: str | None) -> Expected:
        total = sum(self.counts)
        out: Expected = {"stage": self.name, "school_count": len(self.rows), "pupils": total}
        for place, (code, _, per, floors) in enumerate(self.indicators):
            at = f"indicators/{place}/"
            amounts = self.resources[place]
            mean = per * sum(amounts) / total
            values = [per * a / p for a, p in zip(amounts, self.counts)]
            parts = [p * (x - mean) ** 2 for x, p in zip(values, self.counts)]
            cv = root(sum(parts) / total) / mean
            self.cvs.append(cv)
            largest = max(range(len(parts)), key=parts.__getitem__)
            out[at + "code"], out[at + "value"], out[at + "cv"] = code, mean, cv
            out[at + "drivers/0/id"] = self.rows[largest]["学校代码"]
            out[at + "drivers/0/cv_share"] = parts[largest] / sum(parts)
            if limit is not None:
                out[at + "cv_passes"] = cv <= Fraction(limit)
            if floors is not None:
                floor = Fraction(floors[self.name == "junior"])
                out[at + "schools_met"] = sum(x >= floor for x in values)
        return {f"{self.at}/{key}": value for key, value in out.items()}

    def by_school(self) -> Expected:
        """Floors reached, the school rule, and what is lacking."""
        failing, out = 0, {}
        for school, count in enumerate(self.counts):
            met, near = 0, True
            for place, (_, _, per, floors) in enumerate(self.indicators):
                floor = Fraction(floors[self.name == "junior"])
                value = per * self.resources[place][school] / count
                lacking = floor * count / per - self.resources[place][school]
                met += value >= floor
                near &= value >= floor * Fraction(85, 100)
                if lacking > 0:
                    out[f"{self.at}/schools/{school}/indicators/{place}/missing"] = lacking
            passes = met >= 6 and near
            failing += not passes
            out[f"{self.at}/schools/{school}/id"] = self.rows[school]["学校代码"]
            out[f"{self.at}/schools/{school}/met"] = met
            out[f"{self.at}/schools/{school}/passes"] = passes
        out[f"{self.at}/school_rule/failing"] = failing
        return out


def text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return f'"{value}"' if isinstance(value, str) else str(value)
    number = float(value)
    return repr(int(number)) if number == int(number) else repr(number)


def case(name: str, standard: str, expected: Expected) -> None:
    print(f'[[case]]\nname = "{name}"\nfile = "synthetic_county.csv"\nitems = "{ITEMS}"')
    print(f"standard = \"{standard}\"\noptions = '{{}}'")
    print('source = "synthetic: no school or number is real; rules in tools/golden/assess.py"')
    print('reason = "60 schools of every type; exact fractions, rounded once"')
    print("# A split share, a ratio and a difference each round a few times: 1e-13 allows for a hundred.")
    print("tolerance = 1e-13\n[case.expected]")
    for at, value in expected.items():
        print(f'"/{at}" = {text(value)}')
    print()


def answers(standard: str) -> dict[str, str]:
    with (DATA / ITEMS).open(encoding="utf-8", newline="") as source:
        return {row["指标编号"]: row["填报值"] for row in csv.DictReader(source) if row["标准"] == standard}


def quality(rows: list[Row]) -> None:
    inside = [row for row in rows if not stays_out_of_quality(row)]
    expected: Expected = {"counties/0/county": rows[0]["区县"], "counties/0/verdict/state": "does_not_meet"}
    expected["provenance/excluded"] = len(rows) - len(inside)
    for place, (name, limit) in enumerate([("primary", "0.50"), ("junior", "0.45")]):
        stage = Stage(name, inside, QUALITY, f"counties/0/stages/{place}")
        expected |= stage.describe(limit) | stage.by_school()
    # Of the 33 items 2.9 fails (98.5 % of teachers instead of 100 %), and of 3.9 the difference rate of one of the
    # two monitored subjects is not answered.
    given = answers("cn-quality-2017")
    assert given["2.9"] == "98.5%" and "3.9a5" in given and "3.9b5" not in given
    states = {8: "not_met", 23: "not_supplied"}
    for place in range(33):
        expected[f"counties/0/items/{place}/state"] = states.get(place, "met")
    expected["counties/0/items/33"] = "nothing"
    # Tests answered by figures: item and test, numerator, denominator, factor.
    for item, test, above, below, per in [
        (7, 0, ["2.8c"], "2.8d", 1),
        (10, 0, ["2.11d"], "2.11c", 100),
        (10, 1, ["2.11e"], "2.11d", 100),
        (13, 0, ["2.14d"], "2.14c", 100),
        (14, 0, ["2.15d", "2.15e"], "2.15c", 100),
    ]:
        at = f"counties/0/items/{item}/tests/{test}/"
        numerator, denominator = sum(Fraction(given[code]) for code in above), Fraction(given[below])
        expected[at + "ratio/numerator"], expected[at + "ratio/denominator"] = numerator, denominator
        expected[at + "answer"] = per * numerator / denominator
    expected["counties/0/items/23/tests/1/open/0"] = "3.9b5"
    case("the synthetic county, quality balance", "cn-quality-2017", expected)


def basic(rows: list[Row]) -> None:
    inside = [row for row in rows if not stays_out_of_basic(row)]
    expected: Expected = {"counties/0/verdict/state": "meets", "provenance/excluded": len(rows) - len(inside)}
    for place, (name, limit) in enumerate([("primary", "0.65"), ("junior", "0.55")]):
        stage = Stage(name, inside, BASIC, f"counties/0/stages/{place}")
        expected |= stage.describe(None)
        mean = sum(stage.cvs) / len(stage.cvs)
        expected[f"{stage.at}/composite/cv"] = mean
        expected[f"{stage.at}/composite/cv_margin"] = Fraction(limit) - mean
        expected[f"{stage.at}/composite/cv_passes"] = mean <= Fraction(limit)
    case("the synthetic county, basic balance", "cn-basic-2012", expected)


def main() -> None:
    with (DATA / "synthetic_county.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    print("# The example county, which is synthetic, through both standards. Fields as in small.toml.")
    print("# Written by tools/golden/assess.py, which shares no code with the library.\n")
    quality(rows)
    basic(rows)


if __name__ == "__main__":
    main()
