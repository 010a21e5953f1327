"""Report workbooks of many assessments: official standards, one of nobody's, several counties, other units, totals."""

import openpyxl
from command import ANSWERS, COUNTY

import junheng as jh

STAGES = {
    "zh": {"primary": "小学", "junior": "初中"},
    "en": {"primary": "Primary", "junior": "Junior secondary"},
}
SHEETS = {
    "zh": ["汇总", "参数", "学校", "小学", "初中"],
    "en": ["Summary", "Parameters", "Schools", "Primary", "Junior secondary"],
}
STANDARDS = ("cn-quality-2017", "cn-basic-2012")
# Nobody's standard, with what the official ones do not have: equal weights, the sample form, a greatest value, a
# denominator of its own, codes that no name of a range can be.
UNUSUAL = """
id = "example-workbook-1"
version = "1"
title = { en = "Workbook & <b>", zh = "工作簿" }
document = "=1+1"
issuer = { en = "nobody", zh = "无" }
issued = "2026"
stages = ["primary", "junior"]
[dispersion]
measure = "cv(sample=true)"
weights = "WEIGHTS"
source = { clause = "1", evidence = "U" }
[split.weights]
nine_year = { primary = 1.0, junior = 1.1 }
complete_secondary = { junior = 1.0, senior = 1.2 }
twelve_year = { primary = 1.0, junior = 1.1, senior = 1.32 }
[[exclusions]]
code = "special"
reason = { en = "special", zh = "特殊教育学校" }
column = "school_type"
values = ["special", "vocational"]
source = { clause = "2", evidence = "U" }
[[indicators]]
code = "R1C1"
name = { en = "=cmd|'/c calc'!A1", zh = "图书" }
unit = { en = "books", zh = "册" }
numerator = ["books", "-2*computers"]
per = 1
direction = "at_least"
floor = { primary = 20, junior = 30 }
cv_limit = { primary = 0.5, junior = 0.45 }
source = { clause = "3", evidence = "U" }
[[indicators]]
code = "r1c1"
name = { en = "pupils per class", zh = "平均班额" }
unit = { en = "pupils", zh = "人" }
numerator = ["pupils_{stage}"]
denominator = "classes_{stage}"
per = 1
direction = "at_most"
floor = { primary = 38, junior = 45 }
cv_limit = { primary = 0.1, junior = 0.1 }
source = { clause = "4", evidence = "U" }
[[indicators]]
code = "a.b \\"c'"
name = { en = "area per classroom", zh = "每间面积" }
unit = { en = "m²", zh = "平方米" }
numerator = ["teaching_auxiliary_area"]
denominator = "multimedia_classrooms"
per = 10
direction = "at_least"
floor = { primary = 2000, junior = 2000 }
cv_limit = { primary = 0.5, junior = 0.45 }
source = { clause = "5", evidence = "U" }
[school_rule]
at_least = 2
of = 3
rest_floor_pct = 85
source = { clause = "6", evidence = "U" }
[county_rule]
kind = "every_cv"
source = { clause = "7", evidence = "U" }
"""


def county():
    """The synthetic county with its answers."""
    return jh.read(COUNTY), jh.read(ANSWERS)


def assessed(standard="cn-quality-2017", table=None):
    """The synthetic county assessed."""
    read, items = county()
    return jh.assess(read if table is None else table, items=items if table is None else None, standard=standard)


def unusual(weights):
    """The standard of nobody."""
    return jh.Standard.from_toml(UNUSUAL.replace("WEIGHTS", weights))


def two_counties():
    """The schools of the county dealt out to two, mixed in the table, some without answers."""
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    table["区县"] = [("=东县", "西'县&\u202e")[at % 2] for at in range(len(table["区县"]))]
    return table


def other_units():
    """The county with other units, spellings, a mapped heading, and a heading that repeats."""
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    types = {"九年一贯制": "九年一贯制学校", "小学": "primary"}
    table["办学类型"] = [types.get(cell, cell) if at % 2 else cell for at, cell in enumerate(table["办学类型"])]
    area = table.pop("室外运动场面积")
    table["室外运动场面积（万平方米）"] = [None if cell is None else cell / 10_000 for cell in area]
    table["本校图书"] = table.pop("图书册数")
    return table


def with_totals():
    """The county with a total and notes below its schools."""
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    added = {"学校名称": ["合计", "注：本表为学年初数", "填表人：张三"]}
    for heading, cells in table.items():
        numbers = [cell for cell in cells if isinstance(cell, (int, float))]
        total = sum(numbers) if len(numbers) == len([cell for cell in cells if cell is not None]) else None
        cells += added.get(heading, [total, None, None])
    return table


def books(folder):
    """Each workbook by its name, with the assessment, the language, and the path."""
    results = {f"{standard}_{lang}": (assessed(standard), lang) for standard in STANDARDS for lang in ("zh", "en")}
    read = jh.read(COUNTY)
    results["equal_en"] = jh.assess(read, standard=unusual("equal")), "en"
    results["weighted_zh"] = jh.assess(read, standard=unusual("denominator")), "zh"
    results["counties_zh"] = jh.assess(two_counties()), "zh"
    results["units_zh"] = jh.assess(other_units(), standard="cn-basic-2012", columns={"books": "本校图书"}), "zh"
    results["totals_zh"] = jh.assess(with_totals(), totals="drop"), "zh"
    made = {}
    for name, (result, lang) in results.items():
        path = folder / f"{name}.xlsx"
        result.report(path, lang=lang, year="2026–2027", previous=result if name.endswith("zh") else None, plans=[])
        made[name] = result, lang, path
    return made


# Two cells of a nine-year school and of a junior one: code, heading, value.
CHANGES = (("SYN035", "室外运动场面积", 15_000), ("SYN045", "初中在校生数", 700))


def changed(path, target):
    """A copy with two cells changed as a clerk would change them, without any saved value."""
    book = openpyxl.load_workbook(path)
    page = book["学校"]
    heads = {cell.value: cell.column for cell in page[1]}
    rows = {page.cell(row, 1).value: row for row in range(2, page.max_row + 1)}
    for code, heading, value in CHANGES:
        assert page.cell(rows[code], heads[heading]).value != value
        page.cell(rows[code], heads[heading]).value = value
    book.save(target)
    return target
