"""The workbook of an assessment: its structure, its formulas recomputed by a spreadsheet program, hostile names."""

import io
import json
import pickle
import random
import re
import time
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from command import ANSWERS, COUNTY, TAIWAN, junheng
from recalculated import FIRST, compare, needs_soffice, recalculated, summary, without_values

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
# Functions that every version of Excel since 2007, WPS and LibreOffice compute alike.
ALLOWED = {
    "AND", "AVERAGE", "COUNT", "COUNTIF", "IF", "INDEX", "INT", "ISNA", "ISNUMBER", "MATCH", "MAX", "N", "OR", "ROWS",
    "SQRT", "SUM", "SUMPRODUCT", "SUMSQ", "VLOOKUP",
}  # fmt: skip
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


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Each workbook by its name, with the assessment, the language, and the path."""
    folder = tmp_path_factory.mktemp("workbooks")
    results = {f"{standard}_{lang}": (assessed(standard), lang) for standard in STANDARDS for lang in ("zh", "en")}
    read = jh.read(COUNTY)
    results["equal_en"] = jh.assess(read, standard=unusual("equal")), "en"
    results["weighted_zh"] = jh.assess(read, standard=unusual("denominator")), "zh"
    results["counties_zh"] = jh.assess(two_counties()), "zh"
    results["units_zh"] = jh.assess(other_units(), standard="cn-basic-2012", columns={"books": "本校图书"}), "zh"
    books = {}
    for name, (result, lang) in results.items():
        path = folder / f"{name}.xlsx"
        result.report(path, lang=lang, year="2026–2027", previous=result if name.endswith("zh") else None, plans=[])
        books[name] = result, lang, path
    return books


@pytest.fixture(scope="module")
def computed(made, tmp_path_factory):
    """Each workbook as LibreOffice computes it without any saved value, and those with two cells changed."""
    folder = tmp_path_factory.mktemp("computed")
    paths = [without_values(path, folder / path.name) for _, _, path in made.values()]
    paths += [changed(made[f"{standard}_zh"][2], folder / f"changed_{standard}.xlsx") for standard in STANDARDS]
    # As it was written, with its saved values.
    plain = folder / "plain.xlsx"
    plain.write_bytes(made["cn-quality-2017_zh"][2].read_bytes())
    # With hostile names.
    hostile_book = folder / "hostile.xlsx"
    hostile_result().report(hostile_book, lang="zh", plans=[], county='=1+1&P"')
    return recalculated(folder, [*paths, plain, hostile_book])


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


# Recomputed.


@needs_soffice
@pytest.mark.parametrize(
    "name",
    [
        *(f"{one}_{lang}" for one in STANDARDS for lang in ("zh", "en")),
        "equal_en",
        "weighted_zh",
        "counties_zh",
        "units_zh",
    ],
)
def test_recalculated_numbers_are_those_of_the_assessment(made, computed, name):
    result, lang, _ = made[name]
    compare(computed[name], result, lang, STAGES[lang])


@needs_soffice
@pytest.mark.parametrize("standard", STANDARDS)
def test_after_a_change_it_is_a_new_assessment(made, computed, standard):
    read, items = county()
    table = {heading: list(cells) for heading, cells in read.items()}
    for code, heading, value in CHANGES:
        table[heading][table["学校代码"].index(code)] = value
    new = jh.assess(table, items=items, standard=standard)
    old = made[f"{standard}_zh"][0]
    moved = [
        (one["cv"], other["cv"])
        for before, after in zip(*(each.to_dict()["counties"][0]["stages"] for each in (old, new)), strict=True)
        for one, other in zip(before["indicators"], after["indicators"], strict=True)
    ]
    assert sum(a != b for a, b in moved) >= 5
    compare(computed[f"changed_{standard}"], new, "zh", STAGES["zh"])
    # The coefficients of the report itself stay where they are.
    rows = summary(computed[f"changed_{standard}"], "zh")
    assert any(abs(row["两者之差"] or 0) > 1e-4 for row in rows.values())


@needs_soffice
def test_saved_values_are_those_that_are_computed(made, computed):
    _, _, path = made["cn-quality-2017_zh"]
    saved = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    compared = 0
    for page in formulas:
        for row in page.iter_rows():
            for cell in row:
                value = saved[page.title][cell.coordinate].value
                if cell.data_type != "f" or value is None:
                    continue
                got = computed["plain"][page.title][cell.coordinate].value
                same = (
                    abs(got - value) <= 1e-12 * max(1, abs(value)) if isinstance(value, (int, float)) else got == value
                )
                assert same, (page.title, cell.coordinate, got, value)
                compared += 1
    assert compared > 1000


@needs_soffice
def test_the_difference_from_the_library_is_nothing(computed):
    rows = summary(computed["cn-quality-2017_zh"], "zh")
    differences = [row["两者之差"] for row in rows.values() if row["测算时的差异系数"] is not None]
    assert len(differences) == 14
    assert max(map(abs, differences)) < 1e-13


@needs_soffice
def test_the_overview_of_counties_counts(made, computed):
    result, _, _ = made["counties_zh"]
    page = computed["counties_zh"]["各县"]
    rows = {row[0]: row for row in page.iter_rows(values_only=True)}
    for one in result.to_dict()["counties"]:
        primary, junior = one["stages"]
        expected = [
            number
            for stage in (primary, junior)
            for number in (
                stage["pupils"],
                sum(each["cv_passes"] is False for each in stage["indicators"]),
                stage["school_rule"]["failing"],
            )
        ]
        name = one["county"].replace("\u202e", "<U+202E>")
        assert list(rows[name][3:9]) == expected


# Structure.


def test_sheets_names_and_print_settings(made):
    result, _, path = made["cn-quality-2017_zh"]
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:5] == SHEETS["zh"]
    assert {"小学_学生", "小学_L1", "小学_结论", "初中_资源_L5", "初中_缺_L7", "权数表", "容差"} <= {
        *book.defined_names
    }
    for name, sheet in zip(("汇总", "参数", "学校", "小学", "初中"), ("D6", "A2", "C2", "C4", "C4"), strict=True):
        page = book[name]
        assert page.freeze_panes == sheet, name
        assert page.page_setup.orientation == "landscape"
        assert int(page.page_setup.paperSize) == (8 if name in ("学校", "小学", "初中") else 9)
        assert page.print_title_rows is not None
        assert page.oddFooter.right.text == "第 &P 页，共 &N 页"
        assert "2026–2027" in page.oddHeader.left.text
    assert re.fullmatch(r"'汇总'!\$A\$1:\$P\$\d+", book["汇总"].print_area)
    assert book["小学"].auto_filter.ref == "A3:AE40"
    assert book["学校"].auto_filter.ref == "A1:AI61"
    assert not book["汇总"].sheet_view.showGridLines
    assert book["小学"].column_dimensions["H"].outlineLevel == 1
    assert [cell.value for cell in book["学校"][1]] == [*jh.read(COUNTY)]
    assert len(result.counties) == 1


def test_every_formula_is_one_that_excel_2007_knows(made):
    for name, (_, _, path) in made.items():
        with zipfile.ZipFile(path) as archive:
            pages = [archive.read(one).decode() for one in archive.namelist() if "worksheets" in one]
        count = 0
        for page in pages:
            root = ElementTree.fromstring(page)
            assert 't="array"' not in page
            for element in root.iter():
                tag = element.tag.rpartition("}")[2]
                if tag not in ("f", "formula"):
                    continue
                count += 1
                text = element.text
                assert len(text) < 8192
                assert not text.startswith("=")
                bare = re.sub(r'"[^"]*"', "", text)
                assert {*re.findall(r"([A-Z][A-Z0-9.]*)\(", bare)} <= ALLOWED, (name, text)
                # A mark of Excel 2007 refers to its own sheet only.
                assert tag == "f" or "!" not in bare
        assert count > 500, name


def test_formulas_and_names_refer_to_what_there_is(made):
    for name, (_, _, path) in made.items():
        book = openpyxl.load_workbook(path)
        folded = [one.casefold() for one in book.defined_names]
        assert len(folded) == len({*folded})
        for one, defined in book.defined_names.items():
            assert re.fullmatch("[A-Za-z_\u4e00-\u9fff][0-9A-Za-z_\u4e00-\u9fff]*", one), one
            assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*", one)
            sheet, _, where = defined.attr_text.partition("!")
            assert sheet.strip("'") in book.sheetnames
            assert re.fullmatch(r"\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", where)
        for page in book:
            for row in page.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        sheets = re.findall(r"'([^']+)'!", re.sub(r'"[^"]*"', "", cell.value))
                        assert {*sheets} <= {*book.sheetnames}, (name, cell.value)


def test_the_table_of_schools_is_read_back_to_the_same_assessment(made):
    for name in ("cn-quality-2017_zh", "cn-basic-2012_en", "counties_zh"):
        result, lang, path = made[name]
        standard = name.partition("_")[0] if name.startswith("cn") else "cn-quality-2017"
        back = jh.assess(
            jh.read(path, sheet=SHEETS[lang][2]),
            items=jh.read(ANSWERS) if name != "counties_zh" else None,
            standard=standard,
        )
        got, expected = (json.loads(one.to_json())["counties"] for one in (back, result))
        assert got == expected


def test_equal_reports_have_equal_bytes(tmp_path):
    result = assessed()
    for name in ("a", "b"):
        result.report(tmp_path / f"{name}.xlsx", lang="zh", plans=[])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_every_option_has_its_place(tmp_path):
    read, items = county()
    result = jh.assess(read, items=items)
    plan = jh.plan.add(read, items=items, goal="floors")
    given = {
        "title": "测算（送审稿）", "county": "某县", "year": "2026—2027 学年", "unit": "某县教育局", "prepared": "张三",
        "checked": "李四", "responsible": "王五",
    }  # fmt: skip
    result.report(tmp_path / "a.xlsx", lang="zh", previous=read, plans=plan, **given)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    texts = [cell.value for row in book["汇总"].iter_rows() for cell in row if isinstance(cell.value, str)]
    for value in given.values():
        assert any(value in text for text in texts), value
    digest = read.rows.sha256
    assert any(f"SHA-256 {digest}" in text for text in texts)
    assert {"与上年比较", "县级指标", "数据核对", "解决方案"} <= {*book.sheetnames}
    plans = [str(cell.value) for row in book["解决方案"].iter_rows() for cell in row if cell.value]
    for action in plan.to_dict()["counties"][0]["actions"]:
        if action["status"] != "met":
            assert any(action["verdict"]["zh"].rstrip("。") in text for text in plans)
    previous = book["与上年比较"]
    heads = [cell.value for cell in previous[3]]
    row = [cell.value for cell in previous[4]]
    known = result.county().stages[0].indicators[0]
    assert row[heads.index("上年差异系数")] == known.cv
    assert row[heads.index("今年差异系数")].startswith("='汇总'!")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True)["与上年比较"][4][6].value == known.cv


def test_one_of_several_counties_has_only_its_own_schools(tmp_path):
    table = two_counties()
    result = jh.assess(table)
    result.report(tmp_path / "a.xlsx", lang="zh", county="=东县", plans=[])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert {row[2].value for row in book["学校"].iter_rows(min_row=2)} == {"=东县"}
    assert "各县" not in book.sheetnames
    back = jh.assess(jh.read(tmp_path / "a.xlsx", sheet="学校"))
    assert back.to_dict()["counties"] == [result.to_dict()["counties"][0]]


def test_a_result_without_its_schools_has_them_in_the_workbook(tmp_path):
    jh.assess(jh.read(COUNTY), detail="county").report(tmp_path / "a.xlsx", lang="zh", plans=[])
    jh.assess(jh.read(COUNTY)).report(tmp_path / "b.xlsx", lang="zh", plans=[])
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["小学"].max_row == 40
    assert openpyxl.load_workbook(tmp_path / "b.xlsx")["小学"].max_row == 40


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_tables_of_other_libraries(tmp_path, library):
    module = pytest.importorskip(library)
    read = dict(jh.read(COUNTY))
    table = module.table(read) if library == "pyarrow" else module.DataFrame(read)
    jh.assess(table).report(tmp_path / "a.xlsx", lang="zh", plans=[])
    back = jh.assess(jh.read(tmp_path / "a.xlsx", sheet="学校"))
    assert back.to_dict()["counties"] == jh.assess(read).to_dict()["counties"]


def test_a_stage_without_schools_is_named(tmp_path):
    read = jh.read(COUNTY)
    kept = [at for at, kind in enumerate(read["办学类型"]) if kind == "小学"]
    jh.assess({heading: [cells[at] for at in kept] for heading, cells in read.items()}).report(
        tmp_path / "a.xlsx", lang="zh"
    )
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert "初中" not in book.sheetnames
    assert any(
        "初中" in str(cell.value) and "没有" in str(cell.value) for row in book["汇总"].iter_rows() for cell in row
    )


def test_a_report_of_240_schools_takes_less_than_two_seconds(tmp_path):
    read = jh.read(COUNTY)
    table = {heading: [*cells] * 4 for heading, cells in read.items()}
    table["学校代码"] = [f"S{at}" for at in range(len(table["学校代码"]))]
    result = jh.assess(table)
    begun = time.process_time()
    result.report(tmp_path / "a.xlsx", lang="zh", plans=[])
    assert time.process_time() - begun < 4 * 2  # a debug build of the core and a loaded machine


# Errors.


def test_what_no_workbook_can_hold_is_an_error(tmp_path, monkeypatch):
    read = jh.read(COUNTY)
    result = jh.assess(read)
    with pytest.raises(jh.WrongTypeError, match="without it"):
        pickle.loads(pickle.dumps(result)).report(tmp_path / "a.xlsx", lang="en")
    table = {heading: list(cells) for heading, cells in read.items()}
    of_table = jh.assess(table)
    table["小学在校生数"][0] += 1
    with pytest.raises(jh.WrongTypeError, match="has changed"):
        of_table.report(tmp_path / "a.xlsx", lang="en")
    table = {heading: list(cells) for heading, cells in read.items()}
    table["备注"] = ["x" * 40_000, *[None] * (len(read["学校代码"]) - 1)]
    with pytest.raises(jh.WrongTypeError, match="32767 characters"):
        jh.assess(table).report(tmp_path / "a.xlsx", lang="en")
    from junheng._results import workbook

    monkeypatch.setattr(workbook, "MOST_CELLS", 3000)
    with pytest.raises(jh.WrongTypeError, match=r"more than the 3000 .*county="):
        result.report(tmp_path / "a.xlsx", lang="en")
    assert [*tmp_path.iterdir()] == []


def test_plans_of_classes_are_shown_and_those_without_steps_rejected(tmp_path):
    result = assessed()
    classes = jh.plan.classes({"pupils": [100, 90], "classes": [2, 2], "school_id": ["a", "b"]}, limit=45)
    result.report(tmp_path / "a.xlsx", lang="en", plans=classes)
    texts = [
        str(cell.value) for row in openpyxl.load_workbook(tmp_path / "a.xlsx")["Plans"].iter_rows() for cell in row
    ]
    assert any("45" in text for text in texts)
    assert len(texts) > 20
    for made, name in ((jh.plan.what_if(jh.read(COUNTY)), "what if"), (result, "Assessments")):
        for form in ("html", "xlsx"):
            with pytest.raises(jh.WrongTypeError, match=f"plans: .* got: {name}"):
                result.report(tmp_path / f"b.{form}", lang="en", plans=[made])
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_balance_has_no_workbook(tmp_path):
    found = jh.balance({"pupils": [800, 200], "classes": [16, 10]})
    with pytest.raises(jh.UnknownNameError, match=r"\.html, \.htm, \.pdf"):
        found.report(tmp_path / "a.xlsx")


# Command line.


def test_the_command_writes_workbooks_beside_other_forms(tmp_path):
    book, page = tmp_path / "report.xlsx", tmp_path / "report.html"
    done = junheng(
        "assess", COUNTY, "--items", ANSWERS, "--lang", "zh", "--year", "2026", "--previous", COUNTY,
        "--output", book, "--output", page,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr.decode()
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert openpyxl.load_workbook(book).sheetnames[:5] == SHEETS["zh"]
    back = junheng("assess", f"{book}#学校", "--items", ANSWERS, "--format", "json")
    assert back.returncode == 1, back.stderr.decode()
    found = jh.assess(jh.read(COUNTY), items=jh.read(ANSWERS)).to_dict()
    assert json.loads(back.stdout)["counties"] == found["counties"]


def test_the_command_rejects_workbooks_of_balances(tmp_path):
    done = junheng("balance", TAIWAN, "--output", tmp_path / "a.xlsx")
    assert done.returncode != 0
    assert b".pdf" in done.stderr
    assert [*tmp_path.iterdir()] == []


# Hostile names.

BEGINNINGS = ["=", "+", "-", "@", "\t=", "'=", '=HYPERLINK("http://x","y")', "=1+1", "-2+3", "+cmd", "@x", "{=1}"]
PIECES = [
    "_x0041_", "_x005F_", "_xD800_", "\x01", "\x0b", "\r\n", "\n", "\t", "\u202e", "\u2066", "\ufeff", "\ufffe", '"',
    "'", "&", "&amp;", "<b>", "]]>", "&P", "&\"Arial\"", "$A$1", "汇总!A1", "[x]", "*", "?", "~", "#REF!", "学校", "校",
    "x", " ",
]  # fmt: skip


def hostile(chooser):
    """A name that begins like a formula and consists of what file formats treat specially."""
    return f"{chooser.choice(BEGINNINGS)}{''.join(chooser.choices(PIECES, k=chooser.randint(0, 6)))}"


def formulas_of(path):
    """Everything of a workbook that a program computes: formulas, marks, names."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one).decode() for one in archive.namelist() if one.endswith(".xml")}
    found = []
    for name, text in sorted(parts.items()):
        root = ElementTree.fromstring(text)
        found += [
            (name, element.text)
            for element in root.iter()
            if element.tag.rpartition("}")[2] in ("f", "formula", "formula1", "formula2", "definedName")
        ]
    return found


@pytest.mark.parametrize("seed", range(8))
def test_no_name_becomes_a_formula(tmp_path, seed):
    chooser = random.Random(seed)
    read = jh.read(COUNTY)
    plain = {heading: list(cells) for heading, cells in read.items()}
    plain["备注"] = ["x"] * len(plain["学校代码"])
    table = {heading: list(cells) for heading, cells in plain.items()}
    names = [f"{hostile(chooser)}{at}" for at in range(len(table["学校代码"]))]
    table["学校名称"] = names
    table["学校代码"] = [f"{hostile(chooser)}{at}" for at in range(len(names))]
    table["区县"] = [hostile(chooser)] * len(names)
    table["备注"] = [hostile(chooser) for _ in names]
    cover = {one: hostile(chooser) for one in ("title", "county", "year", "unit", "prepared", "checked", "responsible")}
    jh.assess(plain).report(tmp_path / "plain.xlsx", lang="zh", plans=[], **dict.fromkeys(cover, "x"))
    jh.assess(table).report(tmp_path / "hostile.xlsx", lang="zh", plans=[], **cover)

    # Nothing that is computed depends on a name.
    assert formulas_of(tmp_path / "hostile.xlsx") == formulas_of(tmp_path / "plain.xlsx")

    # Every name is a text, and is read back as it was.
    book = openpyxl.load_workbook(tmp_path / "hostile.xlsx")
    assert {cell.data_type for row in book["学校"].iter_rows() for cell in row} <= {"s", "inlineStr", "n"}
    back = jh.read(tmp_path / "hostile.xlsx", sheet="学校")
    for heading in ("学校名称", "学校代码", "备注"):
        assert [one.strip() for one in back[heading]] == [one.strip() for one in table[heading]]
    # The page header shows what was given: each & is doubled, so that none begins a code.
    header = ElementTree.fromstring(zipfile.ZipFile(tmp_path / "hostile.xlsx").read("xl/worksheets/sheet1.xml"))
    (text,) = (element.text for element in header.iter() if element.tag.endswith("oddHeader"))
    assert "&" not in text.removeprefix("&L").replace("&&", "")
    assert len(text) <= 255


def test_what_looks_like_an_escape_is_kept():
    from junheng._workbook.model import Cell, Sheet
    from junheng._workbook.writer import written

    texts = ["_x0041_", "_x005F_x0041_", "a\rb", "\x00\x1f", "_x41_", "\ud800", "x_x00e9_y", "\ufffe"]
    data = written([Sheet("a", [[Cell(one)] for one in texts])], {})
    from junheng._input.files.workbook.book import unescaped

    page = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    found = [unescaped(element.text) for element in page.iter() if element.tag.endswith("}t")]
    assert found == texts


def hostile_result():
    """The county with hostile names, without those that LibreOffice itself changes."""
    chooser = random.Random(99)
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    # It changes line breaks, and unescapes twice what looks like an escape.
    changed_there = re.compile("[\x00-\x1f\ufeff\ufffe]|_x[0-9A-F]{4}_")
    names = [changed_there.sub("", f"{hostile(chooser)}{at}") for at in range(len(table["学校代码"]))]
    table["学校名称"] = names
    return jh.assess(table)


@needs_soffice
def test_hostile_names_are_texts_in_a_spreadsheet_program(computed):
    result, book = hostile_result(), computed["hostile"]
    names = [one.name for one in (*result.county().stages[0].schools, *result.county().stages[1].schools)]
    assert {*names} <= {row[1].value for row in book["学校"].iter_rows(min_row=2)}
    shown = [row[1].value for row in book["小学"].iter_rows(min_row=FIRST)]
    assert {*shown} == {one.name for one in result.county().stages[0].schools}
    compare(book, result, "zh", STAGES["zh"])
