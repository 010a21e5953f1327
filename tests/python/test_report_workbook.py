"""The workbook of an assessment: its structure, its options, its errors, and the command that writes it."""

import json
import pickle
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from command import ANSWERS, COUNTY, TAIWAN, junheng
from report_workbooks import SHEETS, assessed, county, two_counties, with_totals
from work import calls

import junheng as jh

# Functions that every version of Excel since 2007, WPS and LibreOffice compute alike.
ALLOWED = {
    "AND", "AVERAGE", "COUNT", "COUNTIF", "IF", "INDEX", "INT", "ISNA", "ISNUMBER", "MATCH", "MAX", "N", "OR", "ROWS",
    "SQRT", "SUM", "SUMPRODUCT", "SUMSQ", "VLOOKUP",
}  # fmt: skip


def test_sheets_names_and_print_settings(report_books):
    result, _, path = report_books["cn-quality-2017_zh"]
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
        assert "2026—2027学年" in page.oddHeader.left.text
    assert re.fullmatch(r"'汇总'!\$A\$1:\$P\$\d+", book["汇总"].print_area)
    assert book["小学"].auto_filter.ref == "A3:AE40"
    assert book["学校"].auto_filter.ref == "A1:AI61"
    assert not book["汇总"].sheet_view.showGridLines
    assert book["小学"].column_dimensions["H"].outlineLevel == 1
    assert [cell.value for cell in book["学校"][1]] == [*jh.read(COUNTY)]
    assert len(result.counties) == 1


def test_every_formula_is_one_that_excel_2007_knows(report_books):
    for name, (_, _, path) in report_books.items():
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


def test_formulas_and_names_refer_to_what_there_is(report_books):
    for name, (_, _, path) in report_books.items():
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


def test_the_table_of_schools_is_read_back_to_the_same_assessment(report_books):
    for name in ("cn-quality-2017_zh", "cn-basic-2012_en", "counties_zh"):
        result, lang, path = report_books[name]
        standard = name.partition("_")[0] if name.startswith("cn") else "cn-quality-2017"
        back = jh.assess(
            jh.read(path, sheet=SHEETS[lang][2]),
            items=jh.read(ANSWERS) if name != "counties_zh" else None,
            standard=standard,
        )
        got, expected = (json.loads(one.to_json())["counties"] for one in (back, result))
        assert got == expected


def test_rows_that_are_no_schools_are_not_in_the_table_of_schools(report_books):
    """They are read back without `totals`, to the same assessment."""
    result, _, path = report_books["totals_zh"]
    assert [one.label for one in result.total_rows] == ["合计", "注：本表为学年初数", "填表人：张三"]
    read = jh.read(path, sheet="学校")
    assert read["学校名称"] == jh.read(COUNTY)["学校名称"]
    assert jh.assess(read).to_dict()["counties"] == result.to_dict()["counties"]
    kept = jh.assess(with_totals(), totals="drop").county().stages[0].pupils
    assert kept == assessed().county().stages[0].pupils


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
            # A workbook writes the digits of texts in groups of three, as the printed report does.
            verdict = re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", action["verdict"]["zh"])
            assert any(verdict.rstrip("。") in text for text in plans)
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


def test_four_times_the_schools_take_at_most_four_times_the_work(tmp_path):
    def called(times):
        table = {heading: [*cells] * times for heading, cells in jh.read(COUNTY).items()}
        table["学校代码"] = [f"S{at}" for at in range(len(table["学校代码"]))]
        result = jh.assess(table)
        return calls(lambda: result.report(tmp_path / "a.xlsx", lang="zh", plans=[]))

    called(1)  # what is kept from the first report on
    assert called(4) < min(4 * called(1), 2_000_000)


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
