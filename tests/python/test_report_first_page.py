"""What the person who signs a report must be able to rely on: plans that answer their shortcoming, no false absence."""

import html
import re

import pytest
from command import ROOT, junheng
from page_reader import Page
from test_report_wording import section

import junheng as jh

BUREAU = ROOT / "tests" / "data" / "bureau"
CONTROL = BUREAU / "01_control.xlsx"
TWO_ROWS = BUREAU / "10_two_row_header.xlsx"
# A heading as `junheng read` shows it: the table has the last part alone.
SHOWN = "办学条件 / 教学及辅助用房面积（㎡）"
NAME = "教学及辅助用房面积（㎡）"
LANGUAGES = ["en", "zh"]


def texts(found, path, language, **options):
    """The sections of a report as plain text, by name."""
    found.report(path, lang=language, **options)
    text = path.read_text(encoding="utf-8")
    cover = text.partition('<header class="cover">')[2].partition("</header>")[0]
    return lambda name: html.unescape(Page(cover if name == "cover" else section(text, name)).text)


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request, tmp_path_factory):
    """The report of a county of which three schools do not qualify."""
    found = jh.assess(jh.read(TWO_ROWS), columns={"teaching_area": SHOWN})
    return request.param, found, texts(found, tmp_path_factory.mktemp("first") / "report.html", request.param)


def test_schools_that_fail_are_answered_by_what_lets_them_qualify(made):
    language, found, read = made
    table = jh.read(TWO_ROWS)
    rule, floors = (
        jh.plan.add(table, goal=goal, columns={"teaching_area": SHOWN}) for goal in ("school_rule", "floors")
    )
    first = read("verdict")
    assert "85%" in first

    def amounts(plan):
        done = [one for one in plan.counties[0].actions if one.status == "optimal"]
        return {one.indicator: f"{one.objective.value:,.0f}" for one in done}

    least, more = amounts(rule), amounts(floors)
    assert least["L5"] != more["L5"]
    assert all(f" {amount} " in first for amount in least.values())
    assert f" {more['L5']} " not in first
    # The larger plan is in its section, said to be more than the standard asks.
    beyond = {"zh": "高于学校合格的要求", "en": "which the standard does not ask"}[language]
    before, _, after = read("plans").partition(beyond)
    assert f" {least['L5']} " in before
    assert f" {more['L5']} " in after
    assert found.county().stages[1].school_rule.failing == 3


def test_schools_that_fail_are_named(made):
    language, found, read = made
    failing = [one.name for stage in found.county().stages for one in stage.schools if one.passes is False]
    assert len(failing) == 3
    listed = {"zh": "、", "en": ", "}[language].join(failing)
    assert listed in read("verdict")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_many_schools_that_fail_the_rest_is_counted(tmp_path, language):
    table = dict(jh.read(CONTROL))
    for heading in ("图书册数", "教学用计算机台数", "网络多媒体教室数", "教学仪器设备值（万元）"):
        if heading in table:
            table[heading] = [0 for _ in table[heading]]
    found = jh.assess(table)
    failing = [one.name for one in found.county().stages[0].schools if one.passes is False]
    assert len(failing) > 4
    read = texts(found, tmp_path / "report.html", language)
    said = {
        "zh": f"{'、'.join(failing[:4])}等 {len(failing)} 所",
        "en": f"{', '.join(failing[:4])} and {len(failing) - 4} more",
    }
    assert said[language] in read("verdict")


def test_answers_that_are_missing_are_no_failures(made):
    language, found, read = made
    items = found.county().items
    codes = sum(len(one.tests) for one in items)
    first = read("verdict")
    head = {
        "zh": f"{len(items)} 项未填报（含分项，共须填报 {codes} 处）",
        "en": f"not answered: {len(items)} items, which ask for {codes} answers",
    }
    assert len(items) < codes
    assert head[language].lower() in first.lower()
    assert "0/6" not in first
    assert {"zh": "6 项均未填报", "en": "6 items, none answered"}[language] in first


@pytest.mark.parametrize(("answer", "tone"), [("否", "mid"), ("是", "bad")])
def test_a_veto_that_is_answered_is_shown_as_what_it_is(tmp_path, answer, tone):
    items = {"指标编号": ["V1"], "填报值": [answer]}
    jh.assess(jh.read(CONTROL), items=items).report(tmp_path / "report.html", lang="zh")
    first = section((tmp_path / "report.html").read_text(encoding="utf-8"), "verdict")
    [row] = re.findall(r"<tr><th[^>]*>一票否决</th>.*?</tr>", first)
    assert re.search(rf'class="n {tone}"[^>]*><span>{"1" if answer == "否" else "0"}/6<', row)


def test_rules_that_were_not_compared_with_the_document_are_on_the_first_page(made):
    language, _, read = made
    assert {"zh": "尚未与文件原文逐字核对", "en": "not yet compared with its wording"}[language] in read("cover")


def test_the_result_of_a_coefficient_is_called_so(made):
    language, _, read = made
    shown = read("scorecard")
    assert {"zh": "差异系数结果", "en": "Result of the coefficient"}[language] in shown
    assert {"zh": "其余不低于标准值的 85%", "en": "the others at least 85% of the floor"}[language] in shown


def test_means_of_pictures_and_ratios_of_totals_are_told_apart(made):
    language, _, read = made
    assert {"zh": "总量之比", "en": "ratios of totals"}[language] in read("basics")
    assert {"zh": "两者口径不同", "en": "which differ from them"}[language] in read("gaps")


def test_the_schools_with_the_highest_ratios_are_named(made):
    language, _, read = made
    table = jh.read(TWO_ROWS)
    basics = read("basics")
    for stage in ("primary", "junior"):
        groups = jh.balance(table, stage=stage, by="学校名称", detail="totals").groups
        for place in (0, 1):
            ratios = [(one.indicators[place].total, one.key[0]) for one in groups if one.indicators[place].total]
            for value, name in sorted(ratios, key=lambda one: -one[0])[:5]:
                assert re.search(rf"{name}\s+{value:.1f}", basics), (stage, name, value)
    assert {"zh": "小学：班额、生师比最高的学校", "en": "schools with the highest ratios"}[language] in basics


def test_the_highest_schools_of_a_county_are_its_own(tmp_path):
    table = dict(jh.read(CONTROL))
    rows = len(table["学校名称"])
    table["区县"] = ["甲县" if row % 2 else "乙县" for row in range(rows)]
    jh.assess(table, by="区县").report(tmp_path / "report.html", lang="zh")
    pages = sorted((tmp_path / "report_counties").iterdir())
    assert len(pages) == 2
    for page in pages:
        text = page.read_text(encoding="utf-8")
        county = "甲县" if "甲县" in text.split("</header>")[0] else "乙县"
        own = {one for one, of in zip(table["学校名称"], table["区县"], strict=True) if of == county}
        shown = section(text, "basics").split("最高的学校")[1:]
        named = {one for one in table["学校名称"] if any(f"<span>{one}</span>" in part for part in shown)}
        assert named
        assert named <= own


def test_locales_are_in_the_order_of_official_tables(made):
    language, _, read = made
    by_locale = re.split({"zh": "按城乡", "en": "By locale"}[language], read("basics"))[1]
    assert by_locale.index("城区") < by_locale.index("镇区") < by_locale.index("乡村")


@pytest.mark.parametrize(
    "columns",
    [
        {"teaching_area": SHOWN},
        {"teaching_area": NAME, "books": "图书（册）"},
        {"teaching_area": NAME, "pupils_primary": "小学 / 在校生数", "locale": "城乡类型"},
    ],
)
def test_columns_that_are_named_take_nothing_from_a_report(tmp_path, columns):
    table = dict(jh.read(TWO_ROWS))
    table["室内体育用房面积"] = [0 for _ in table["学校名称"]]
    jh.assess(table).report(tmp_path / "plain.html", lang="zh")
    jh.assess(jh.read(TWO_ROWS), columns=columns).report(tmp_path / "named.html", lang="zh")
    plain, named = ((tmp_path / f"{one}.html").read_text(encoding="utf-8") for one in ("plain", "named"))
    for name in ("basics", "gaps", "classes", "schools"):
        assert Page(section(plain, name)).text == Page(section(named, name)).text
    assert "未能计算" not in named


def test_a_standard_may_have_columns_that_the_library_does_not_know(tmp_path):
    text = (ROOT / "standards" / "cn-basic-2012.toml").read_text(encoding="utf-8")
    own = text.replace('"books"', '"own_books"').replace('id = "cn-basic-2012"', 'id = "own"')
    assert own != text
    found = jh.assess(jh.read(CONTROL), standard=jh.Standard.from_toml(own), columns={"own_books": "图书册数"})
    found.report(tmp_path / "report.html", lang="zh")
    shown = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "未能计算" not in shown
    assert "平均班额" in section(shown, "basics")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_computed_says_why(tmp_path, language, monkeypatch):
    """A section never says that the table lacks what it has: what fails for another reason has that reason."""
    from junheng._results import divided, evidence

    def fails(*_, **__):
        return jh.balance({"pupils": [1], "classes": [1]}, columns={"nothing": "pupils"})

    monkeypatch.setattr(divided, "computed", fails)
    monkeypatch.setattr(evidence, "computed", fails)
    read = texts(jh.assess(jh.read(CONTROL)), tmp_path / "report.html", language)
    for name in ("basics", "gaps", "classes"):
        shown = read(name)
        assert {"zh": "未能计算：", "en": "Not computed: "}[language] in shown
        assert "nothing" in shown
        for absence in ("无基本情况表", "无法比较", "无班额", "No basic tables", "Not comparable:", "No class sizes"):
            assert absence not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_without_classes_still_says_so(tmp_path, language):
    table = {one: cells for one, cells in jh.read(CONTROL).items() if "班" not in one or "班额" in one}
    table = {one: cells for one, cells in table.items() if "专任教师数" not in one or "体" in one}
    read = texts(jh.assess(table), tmp_path / "report.html", language)
    assert {"zh": "无班额：表中没有班级数。", "en": "No class sizes: the table has no classes."}[language] in read(
        "classes"
    )


def test_parts_of_a_change_add_up_at_each_stage():
    """A school whose stages share a resource has at each stage its part of what is added."""
    plan = jh.plan.add(jh.read(TWO_ROWS), goal="floors", columns={"teaching_area": SHOWN})
    shared = 0
    for action in plan.counties[0].actions:
        for school in action.schools:
            for stage in school.stages:
                assert stage.after - stage.before == pytest.approx(stage.change, rel=1e-12)
            shared += len(school.stages) > 1
            if len(school.stages) > 1:
                assert sum(stage.change for stage in school.stages) == pytest.approx(school.change, rel=1e-12)
    assert shared
    text = plan.text("zh")
    for line in text.splitlines():
        cells = re.split(r"\s{2,}", line.strip())
        if len(cells) == 10 and cells[1] in ("小学", "初中") and cells[-1] == "低于标准值":
            assert float(cells[6].replace(",", "")) < float(cells[8].replace(",", "")), line
    assert "与另一学段共用" in text


def test_the_terminal_writes_no_number_with_the_noise_of_doubles():
    for goal in ("school_rule", "floors"):
        done = junheng("plan", "add", TWO_ROWS, "--goal", goal, "--columns", f"teaching_area={SHOWN}", lang="zh")
        assert done.returncode == 0
        assert not re.search(rb"\d\.\d{7,}", done.stdout)
