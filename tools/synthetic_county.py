"""Makes the synthetic example county: 60 invented schools of all types, its classes and its answers.

Usage: python3 tools/synthetic_county.py

Writes synthetic_county.csv, synthetic_county_classes.csv and synthetic_county_items.csv in data/, the same bytes every
time.
NO SCHOOL, NUMBER OR ANSWER IS REAL. Each resource is drawn as pupils times a typical amount times a
lognormal factor; the spread of backbone teachers and of sports ground is made wide on purpose, so
that the county misses two limits of cn-quality-2017 and keeps those of cn-basic-2012.
"""

import csv
import random
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "data"
SEED = 2017
# Of the list of classes alone, so that it leaves the numbers of the schools as they are.
SEED_OF_CLASSES = 2018
COUNTY = "合成示例县（虚构） synthetic county"  # labels itself in every result, in both languages
GRADES = {"小学": range(1, 7), "初中": range(7, 10), "高中": range(10, 13)}
STAGES = {"primary": "小学", "junior": "初中", "senior": "高中"}

# Type, how many, pupils of a primary, junior and senior part (least, most), share of locales.
TYPES = [
    ("小学", 24, {"primary": (180, 1800)}),
    ("教学点", 7, {"primary": (18, 95)}),
    ("初级中学", 13, {"junior": (240, 1600)}),
    ("九年一贯制", 6, {"primary": (150, 900), "junior": (120, 700)}),
    ("完全中学", 4, {"junior": (300, 900), "senior": (400, 1200)}),
    ("十二年一贯制", 2, {"primary": (300, 800), "junior": (250, 600), "senior": (200, 500)}),
    ("特殊教育", 2, {"primary": (20, 60), "junior": (10, 30)}),
    ("职业", 2, {"senior": (300, 900)}),
]
# By stage: teachers per pupil; of the teachers, above the required degree, backbone, PE and art,
# with a middle title. Each with the spread (sigma of the logarithm) between schools.
TEACHERS = {"primary": (0.074, 0.10), "junior": (0.092, 0.10), "senior": (0.085, 0.08)}
OF_TEACHERS = {
    "above_degree": {"primary": (0.80, 0.06), "junior": (0.78, 0.06), "senior": (0.20, 0.20)},
    "backbone": {"primary": (0.20, 0.62), "junior": (0.17, 0.22), "senior": (0.15, 0.30)},
    "pe_art": {"primary": (0.17, 0.14), "junior": (0.15, 0.14), "senior": (0.12, 0.20)},
    "mid_title": {"primary": (0.52, 0.15), "junior": (0.56, 0.15), "senior": (0.60, 0.15)},
}
# Per pupil of the whole school: amount and spread.
SHARED = {
    "教学及辅助用房面积": (7.4, 0.20),
    "室外运动场面积": (12.5, 0.50),
    "教学仪器设备值（万元）": (0.31, 0.16),
    "网络多媒体教室数": (0.029, 0.10),
    "计算机台数": (0.16, 0.25),
    "图书册数": (31.0, 0.20),
}
HEADINGS = (
    ["学校代码", "学校名称", "区县", "办学类型", "城乡类型", "办学性质", "举办者"]
    + [f"{zh}在校生数" for zh in STAGES.values()]
    + [f"{zh}班级数" for zh in STAGES.values()]
    + [
        f"{STAGES[stage]}{what}"
        for stage in STAGES
        for what in (
            "专任教师数",
            "高于规定学历教师数",
            "县级以上骨干教师数",
            "体育艺术专任教师数",
            "中级及以上专业技术职务教师数",
        )
    ]
    + ["教学及辅助用房面积", "室内体育用房面积", "室外运动场面积", "教学仪器设备值（万元）"]
    + ["网络多媒体教室数", "计算机台数", "图书册数"]
)
NAMES = {"above_degree": "高于规定学历教师数", "backbone": "县级以上骨干教师数"} | {
    "pe_art": "体育艺术专任教师数",
    "mid_title": "中级及以上专业技术职务教师数",
}


def around(draw: random.Random, amount: float, spread: float) -> float:
    """A positive amount: typically `amount`, with a lognormal factor."""
    return amount * draw.lognormvariate(0.0, spread)


def stage_columns(draw: random.Random, stage: str, pupils: int) -> dict[str, int]:
    """Pupils, classes and teachers of one stage."""
    zh = STAGES[stage]
    class_size = 38 if stage == "primary" else 44
    teachers = max(1, round(pupils * around(draw, *TEACHERS[stage])))
    columns = {f"{zh}在校生数": pupils, f"{zh}班级数": -(-pupils // class_size)}
    columns[f"{zh}专任教师数"] = teachers
    for what, of_stage in OF_TEACHERS.items():
        part = round(teachers * around(draw, *of_stage[stage]))
        columns[f"{zh}{NAMES[what]}"] = min(teachers, part)
    return columns


def school(draw: random.Random, number: int, kind: str, place: int, stages: dict) -> dict:
    """One invented school."""
    locale = draw.choices(["城区", "镇区", "乡村"], [3, 4, 4])[0]
    if kind == "教学点":
        locale = "乡村"
    private = kind in ("小学", "十二年一贯制") and place == 2
    row = {
        "学校代码": f"SYN{number:03d}",
        "学校名称": f"虚构{kind}{place}号",
        "区县": COUNTY,
        "办学类型": kind,
        "城乡类型": locale,
        "办学性质": "民办" if private else "公办",
        "举办者": "其他" if private else ("地级" if kind == "完全中学" and place == 1 else "县级"),
    }
    pupils = 0
    for stage, (least, most) in stages.items():
        size = draw.randint(least, most)
        pupils += size
        row |= stage_columns(draw, stage, size)
    for heading, (amount, spread) in SHARED.items():
        digits = 1 if heading.endswith("（万元）") else 0
        row[heading] = round(pupils * around(draw, amount, spread), digits)
    indoor = round(row["教学及辅助用房面积"] * draw.choice([0.0, 0.0, 0.05, 0.1]))
    row["室内体育用房面积"] = indoor
    return {heading: tidy(row.get(heading, "")) for heading in HEADINGS}


def tidy(value: object) -> object:
    """Whole numbers without a decimal point."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def class_sizes(draw: random.Random, pupils: int, classes: int, largest: int) -> list[int]:
    """The pupils of each class: even, then moved between pairs of classes, none above `largest`."""
    sizes = [pupils // classes + (place < pupils % classes) for place in range(classes)]
    for _ in range(2 * classes):
        giver, taker = draw.randrange(classes), draw.randrange(classes)
        moved = min(draw.randint(1, 4), sizes[giver] - 1, largest - sizes[taker])
        if giver != taker and moved > 0:
            sizes[giver] -= moved
            sizes[taker] += moved
    return sizes


def class_list(draw: random.Random, schools: list[dict]) -> list[dict]:
    """A row for each class of every school and stage; the largest are those that items 2.5a and 2.5b state."""
    largest = {"小学": ANSWERS_2017["2.5a"], "初中": ANSWERS_2017["2.5b"], "高中": 55}
    rows = []
    for one in schools:
        for stage in STAGES.values():
            if not one[f"{stage}在校生数"]:
                continue
            grades = GRADES[stage]
            sizes = class_sizes(draw, one[f"{stage}在校生数"], one[f"{stage}班级数"], largest[stage])
            rows += [
                {
                    "学校代码": one["学校代码"],
                    "学段": stage,
                    "年级": grades[place * len(grades) // len(sizes)],
                    "班额": size,
                }
                for place, size in enumerate(sizes)
            ]
    return rows


ANSWERS_2017 = {
    **dict.fromkeys(["2.1", "2.2", "2.3", "2.6", "2.7", "2.8b", "2.10", "2.14b", "2.15b"], "是"),
    **dict.fromkeys(["3.3", "3.5", "3.6", "3.7", "3.8"], "是"),
    "2.4a": 1786,
    "2.4b": 1642,
    "2.5a": 45,
    "2.5b": 49,
    "2.8c": 11.86,
    "2.8d": 11.52,
    "2.9": "98.5%",
    "2.11c": 1250,
    "2.11d": 155,
    "2.11e": 36,
    "2.12": 100,
    "2.13a": 100,
    "2.13b": 97.2,
    "2.14c": 2400,
    "2.14d": 1440,
    "2.15c": 820,
    "2.15d": 702,
    "2.15e": 48,
    "3.1": 99.1,
    "3.2": 97.8,
    "3.4": 6.1,
    "3.9a1": "III",
    "3.9a5": "IV",
    "3.9b1": 0.12,
    "4": 92.3,
    "E1": "是",
    "E2": "是",
    **dict.fromkeys(["V1", "V2", "V3", "V4", "V5", "V6"], "否"),
}
ANSWERS_2012 = {"1": "是", "2": 91.5, "3": 89.4}


def main() -> None:
    draw = random.Random(SEED)
    rows = []
    for kind, count, stages in TYPES:
        for place in range(1, count + 1):
            rows.append(school(draw, len(rows) + 1, kind, place, stages))
    with (TARGET / "synthetic_county.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with (TARGET / "synthetic_county_classes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["学校代码", "学段", "年级", "班额"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(class_list(random.Random(SEED_OF_CLASSES), rows))
    with (TARGET / "synthetic_county_items.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["标准", "区县", "指标编号", "填报值"])
        for standard, answers in (("cn-quality-2017", ANSWERS_2017), ("cn-basic-2012", ANSWERS_2012)):
            for code, answer in answers.items():
                writer.writerow([standard, COUNTY, code, answer])


if __name__ == "__main__":
    main()
