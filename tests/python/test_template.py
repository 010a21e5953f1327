"""The template of a standard: filled in it gives the assessment of the same data, in both languages."""

import json
import zipfile

import openpyxl
import pytest
from command import ROOT, junheng

import junheng as jh

SCHOOLS, ITEMS = ROOT / "data" / "synthetic_county.csv", ROOT / "data" / "synthetic_county_items.csv"
SHEETS = {"zh": ("学校", "县级指标", "班级"), "en": ("Schools", "Items", "Classes")}


def filled(path, language):
    """The template with the synthetic county and its answers in it."""
    jh.template("cn-quality-2017", path, lang=language)
    book = openpyxl.load_workbook(path)
    schools, items, _ = SHEETS[language]
    table, answers = jh.read(SCHOOLS), jh.read(ITEMS)
    by_id = {one.column: table[one.name] for one in table.reading.columns}
    page = book[schools]
    for at, cell in enumerate(page[1], 1):
        meaning = jh._core.meaning_of(cell.value)
        assert meaning in by_id, cell.value
        for row, value in enumerate(by_id[meaning], 2):
            page.cell(row, at, value)
    given = {
        code: value
        for standard, code, value in zip(answers["标准"], answers["指标编号"], answers["填报值"], strict=True)
        if standard == "cn-quality-2017"
    }
    page = book[items]
    heads = [cell.value for cell in page[1]]
    assert heads[5:7] == {"zh": ["分子", "分母"], "en": ["numerator", "denominator"]}[language]
    ratios = {
        test.get("code", item["code"]): test["ratio"]
        for item in jh.Standard.builtin("cn-quality-2017").to_dict()["items"]
        for test in item["tests"]
        if test.get("ratio")
    }
    used = set()
    for row in range(2, page.max_row + 1):
        code = page.cell(row, 1).value
        if code in given:
            page.cell(row, 5, given[code])
            used.add(code)
        ratio = ratios.get(code)
        figures = [*ratio["numerator"], *ratio["denominator"]] if ratio else []
        if len(figures) == 2 and {*figures} <= {*given}:
            # Figures that are not added to others are the counts in the row of the test.
            for at, figure in enumerate(figures, 6):
                page.cell(row, at, float(given[figure]))
                used.add(figure)
    assert used == {*given}
    book.save(path)
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_filled_template_gives_the_same_assessment(tmp_path, language):
    path = filled(tmp_path / "county.xlsx", language)
    schools, items, _ = SHEETS[language]
    table = jh.read(path)
    assert [*table.reading.sheets] == [schools]
    reasons = {one.sheet: one.reason for one in table.reading.unread}
    assert sorted(set(reasons.values())) == ["example", "hidden", "items", "other"]
    found = jh.assess(table, items=jh.read(path, sheet=items))
    without = {one: cells for one, cells in jh.read(SCHOOLS).items() if one != "区县"}
    answers = {one: cells for one, cells in jh.read(ITEMS).items() if one != "区县"}
    expected = jh.assess(without, items=answers)
    for part in ("counties",):
        got, plain = (json.loads(one.to_json())[part] for one in (found, expected))
        assert [one["verdict"]["state"] for one in got] == [one["verdict"]["state"] for one in plain]
        assert [one["stages"] for one in got] == [one["stages"] for one in plain]
        assert [[item["state"] for item in one["items"]] for one in got] == [
            [item["state"] for item in one["items"]] for one in plain
        ]
    done = junheng("assess", path, "--items", f"{path}#{items}", "--format", "json", lang=language)
    assert json.loads(done.stdout) == json.loads(found.to_json())


@pytest.mark.parametrize("standard", ["cn-quality-2017", "cn-basic-2012"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_heading_of_a_template_is_known(tmp_path, standard, language):
    path = tmp_path / "t.xlsx"
    done = junheng("template", standard, path, lang=language)
    assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(path)
    schools, items, classes = SHEETS[language]
    heads = [cell.value for cell in book[schools][1]]
    assert all(map(jh._core.meaning_of, heads))
    assert len({*map(jh._core.meaning_of, heads)}) == len(heads)
    asked = [cell.value for cell in book[items]["A"]][1:]
    document = json.loads(jh.Standard.of(standard).to_json())
    assert {one.get("code", item["code"]) for item in document["items"] for one in item["tests"]} <= {*asked}
    # Empty it answers nothing, and every code is one of the standard.
    found = jh.check(
        jh.read(SCHOOLS), items=jh.read(path, sheet=items) | {"区县": [None] * len(asked)}, standard=standard
    )
    assert not [one for one in found.findings if one.message.code.startswith("items.unknown")]
    names = {name for sheet in book for rule in sheet.data_validations.dataValidation for name in [rule.formula1]}
    assert {name for name in names if name.startswith(("列表", "list_"))} <= {*book.defined_names}
    assert [cell.value for cell in book[classes][1]][-1] in ("班额", "class size")


def test_the_example_is_an_example_without_findings(tmp_path):
    path = tmp_path / "t.xlsx"
    jh.template("cn-quality-2017", path, lang="zh")
    assert jh.check(jh.read(path, sheet="学校示例"), standard="cn-quality-2017").errors == 0
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path)
    assert caught.value.code == "file.no_rows"


def test_equal_templates_have_equal_bytes_and_no_formulas_from_texts(tmp_path):
    for name in ("a", "b"):
        jh.template("cn-quality-2017", tmp_path / f"{name}.xlsx", lang="zh")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())
    with pytest.raises(jh.InvalidTableError):
        jh.template("cn-quality-2017", tmp_path / "a.csv")
    with pytest.raises(jh.UnknownNameError):
        jh.template("cn-other", tmp_path / "a.xlsx")


@pytest.mark.parametrize("language", SHEETS)
def test_cells_say_what_they_take(tmp_path, language):
    path = tmp_path / "t.xlsx"
    jh.template("cn-quality-2017", path, lang=language)
    book = openpyxl.load_workbook(path)
    schools, items, classes = (book[name] for name in SHEETS[language])
    prompts = {}
    for rule in items.data_validations.dataValidation:
        for row in range(2, items.max_row + 1):
            if f"E{row}" in rule.sqref:
                prompts[items.cell(row, 1).value] = rule.prompt
    percent = {"zh": "98.5 即 98.5%", "en": "98.5 is 98.5%"}[language]
    assert percent in prompts["2.11a"]
    for code in ("2.4a", "2.5a", "3.9b"):
        assert "%" not in prompts[code]
    contents = {items.cell(row, 1).value: items.cell(row, 2).value for row in range(2, items.max_row + 1)}
    assert "3.9a1" in contents["3.9a"]
    assert "3.9a6" in contents["3.9a"]
    assert {"zh": "不填 3.9a", "en": "in place of 3.9a"}[language] in contents["3.9a1"]
    # Codes keep their leading zeros.
    assert schools.column_dimensions["A"].number_format == classes.column_dimensions["A"].number_format == "@"
    notes = " ".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    assert {"zh": "此时第 4 步不加 --classes", "en": "then leave out --classes"}[language] in notes
    if language == "zh":
        assert "junior college" not in notes
        assert "专科及以上" in notes


def test_the_example_is_plausible(tmp_path):
    path = tmp_path / "t.xlsx"
    jh.template("cn-quality-2017", path, lang="zh")
    heads, *rows = openpyxl.load_workbook(path)["学校示例"].iter_rows(values_only=True)
    at = next(at for at, head in enumerate(heads) if "仪器设备值" in head)
    assert [row[at] for row in rows] == [200, 400]


def test_an_empty_list_of_classes_has_its_own_remedy(tmp_path):
    path = filled(tmp_path / "t.xlsx", "zh")
    made = junheng("--lang", "zh", "assess", path, "--items", path, "--classes", f"{path}#班级")
    assert made.returncode == 2
    assert "没有班级：应每班一行；不填班级名册的，请去掉 --classes 选项" in made.stderr.decode()
    made = junheng("--lang", "en", "assess", path, "--classes", f"{path}#班级")
    assert "without a list of classes leave out the option --classes" in made.stderr.decode()
