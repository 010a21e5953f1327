"""What a report says of its files: sheets, columns that the user named, a list of classes, schools not compared."""

import json

import openpyxl
import pytest
from command import junheng
from small_county import county
from test_report_first_page import texts

import junheng as jh

ANSWERS = {"指标编号": ["2.1", "2.5a", "2.9"], "填报值": ["是", None, 98.5]}


def classes(**changed):
    """One row for each class, which agrees with the table of schools; cells changed by heading and row."""
    table = county()
    rows = [
        (code, stage, f"{first + at % years}年级", pupils // count + (at < pupils % count))
        for stage, first, years in (("小学", 1, 6), ("初中", 7, 3))
        for code, pupils, count in zip(
            table["学校代码"], table[f"{stage}在校生数"], table[f"{stage}班级数"], strict=True
        )
        if pupils
        for at in range(count)
    ]
    found = dict(zip(("学校代码", "学段", "年级", "班额"), map(list, zip(*rows, strict=True)), strict=True))
    for heading, cells in changed.items():
        for row, value in cells.items():
            found[heading][row] = value
    return found


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, table in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append([*table])
        for cells in zip(*table.values(), strict=True):
            sheet.append(cells)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    filled = workbook(folder / "填报表.xlsx", 说明={"说明": ["填写说明"]}, 学校=county(), 县级指标=ANSWERS)
    listed = workbook(folder / "名册.xlsx", 班级=classes(班额={3: 56}, 年级={-1: "4年级"}))
    return folder, filled, listed


@pytest.fixture(scope="module")
def reported(files):
    folder, filled, listed = files
    options = [
        "--items",
        filled,
        "--classes",
        listed,
        "--output",
        folder / "report.html",
        "--output",
        folder / "r.xlsx",
    ]
    made = junheng("--lang", "zh", "assess", filled, *options)
    assert made.returncode == 1, made.stderr.decode()
    items = jh.class_items(jh.read(filled), jh.read(listed), items=jh.read(filled, sheet="县级指标"))
    found = jh.assess(jh.read(filled), items=items)
    read = texts(found, folder / "again.html", "zh", classes=jh.read(listed))
    assert (folder / "again.html").read_bytes() == (folder / "report.html").read_bytes()
    return folder, read, jh.read(filled).rows.sha256


def test_each_file_is_named_once_with_the_sheets_that_were_read(reported):
    folder, read, digest = reported
    named = "填报表.xlsx（工作表“学校”7 行、工作表“县级指标”3 行）"
    assert f"{named}；名册.xlsx（工作表“班级”128 行）" in read("cover")
    assert read("provenance").count(f"SHA-256 {digest}") == 1
    assert named in read("provenance")
    notes = read("findings")
    assert "填报表.xlsx：已读取工作表 学校、县级指标；未读取：说明" in notes
    book = openpyxl.load_workbook(folder / "r.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert f"{named}，SHA-256 {digest}" in cells


def test_a_list_of_classes_is_named_where_its_numbers_are(reported):
    _, read, _ = reported
    shown = read("classes")
    assert "班级名册中的最大班额：2.5a：56 人" in shown
    assert "县填报的最大班额" not in shown
    assert "表中无逐班数据" not in shown
    assert "按班级名册逐班计算；上表由学校表的学生数除以班级数得出" in shown


def test_a_list_of_classes_that_differs_from_the_table_is_a_finding(reported):
    _, read, _ = reported
    shown = read("findings")
    assert "实验小学（小学）：班级名册共 1,492 人，学校表在校生 1,480 人" in shown
    assert "班级名册：初中有 1 个班的年级为“4年级”，与学段不符" in shown
    assert shown.count("班级名册共") == 1


def test_a_list_that_agrees_has_no_finding(tmp_path):
    found = jh.assess(county())
    for language in ("zh", "en"):
        read = texts(found, tmp_path / "r.html", language, classes=classes())
        assert {"zh": "数据核对未发现问题", "en": "No problem was found"}[language] in read("findings")
    fewer = {heading: cells[1:] for heading, cells in classes().items()}
    read = texts(found, tmp_path / "r.html", "en", classes=fewer)
    assert "实验小学, primary: the list of classes has 33 classes, the table of schools 34" in read("findings")


def test_the_sheet_of_answers_is_found_and_a_forgotten_one_is_named(files, tmp_path):
    _, filled, _ = files
    made = junheng("--lang", "zh", "assess", filled, "--format", "json")
    assert "工作表“县级指标”含县级指标填报值，未读入：请加 --items 填报表.xlsx" in made.stderr.decode()
    assert not [one for one in json.loads(made.stdout)["counties"][0]["items"] if one["state"] == "met"]
    made = junheng("--lang", "zh", "assess", filled, "--items", filled, "--format", "json")
    assert "--items" not in made.stderr.decode()
    assert [one["code"] for one in json.loads(made.stdout)["counties"][0]["items"] if one["state"] == "met"] == ["2.1"]
    two = workbook(tmp_path / "两表.xlsx", 学校=county(), 上报=ANSWERS, 备份=ANSWERS)
    made = junheng("--lang", "zh", "assess", two, "--items", two)
    assert made.returncode == 2
    assert "有多张工作表含县级指标填报值：上报、备份" in made.stderr.decode()


def test_columns_that_the_user_named_are_stated(tmp_path):
    table = county()
    table["全部用房面积"] = table.pop("教学及辅助用房面积")
    found = jh.assess(table, columns={"teaching_area": "全部用房面积"})
    read = texts(found, tmp_path / "r.html", "zh")
    said = "由用户指定对应关系的列（不按列名识别）：“全部用房面积”列作为教学及辅助用房面积"
    assert said in read("findings")
    assert said in read("provenance")
    read = texts(found, tmp_path / "r.html", "en")
    assert "Columns named by the user, not by their headings: “全部用房面积” as" in read("provenance")
    assert "由用户指定" not in texts(jh.assess(county()), tmp_path / "r.html", "zh")("provenance")


def test_schools_that_are_not_compared_are_named_with_the_cause(tmp_path):
    def shown(table, language="zh"):
        return texts(jh.assess(table), tmp_path / "r.html", language)("gaps")

    # The only rural school has too few pupils to be assessed.
    assert "无法比较：小学没有参评的乡村学校（有 1 所乡村学校未参评）；初中没有乡村学校。" in shown(county())
    said = "primary: no rural school is assessed (left out of the assessment: 1); junior secondary: no rural schools."
    assert said in shown(county(), "en")
    assert "无法比较：表中没有乡村学校。" in shown(county(城乡类型={3: "镇区"}))
    assert "无法比较：表中没有城乡类型列" in shown({one: cells for one, cells in county().items() if one != "城乡类型"})
    # One stage is compared, the other one states why it is not.
    partly = shown(county(城乡类型={2: "乡村"}))
    assert "城区÷乡村" in partly
    assert "无法比较：初中没有乡村学校。" in partly


def test_what_counts_all_schools_is_stated(tmp_path):
    read = texts(jh.assess(county()), tmp_path / "r.html", "zh")
    assert "“基本情况”“班额”及“城乡差距”中的班额、生师比图按全部学校统计，其余各节只计参评学校" in read("scorecard")
    assert "含未参评学校" in read("classes")


def test_a_note_below_the_table_is_not_quoted(tmp_path):
    table = county()
    note = "注：填表人：王某　联系电话：0510-12345678"
    table = {heading: [*cells, note if heading == "学校代码" else None] for heading, cells in table.items()}
    filled = workbook(tmp_path / "表.xlsx", 学校=table)
    for language, told in (("zh", "第 9 行：说明文字，没有数值"), ("en", "row 9: a note without numbers")):
        page = tmp_path / "r.html"
        junheng("--lang", language, "assess", filled, "--totals", "drop", "--output", page)
        text = page.read_text("utf-8")
        assert told in text
        assert "0510" not in text


def test_an_answer_of_a_share_in_place_of_per_cent_is_doubtful(tmp_path):
    answers = {"指标编号": ["2.11a", "2.9"], "填报值": [0.12, 98.5]}
    found = jh.check(county(), standard="cn-quality-2017", items=answers)
    assert [one.message.code for one in found.findings] == ["items.share"]
    assert found.findings[0].message.text("zh").endswith("按 0.12% 读取：应填百分数；如为 12%，应填 12")
    read = texts(jh.assess(county(), items=answers), tmp_path / "r.html", "zh")
    assert "按 0.12% 读取" in read("findings")


def test_the_command_line_lacks_whole_people_as_the_report_does():
    text = jh.assess(county()).text("zh")
    assert "L2 2 人、L5 275 平方米" in text


def test_needed_columns_come_first_in_a_list_that_is_cut():
    table = {one: cells for one, cells in county().items() if "面积" not in one}
    with pytest.raises(jh.UnknownNameError) as caught:
        jh.assess(table, columns={"zzz": "学校名称"})
    assert "outdoor_sports_area" in str(caught.value)
