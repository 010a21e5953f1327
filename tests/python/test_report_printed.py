"""The printed report: every section, whole people and rooms, harmless names, and what it says without a number."""

import json
import pickle
import re
import subprocess

import pytest
from browser import needs_browser, overflow
from command import ANSWERS, COUNTY, DATA, ROOT, junheng
from page_reader import Page
from work import calls

import junheng as jh
from junheng import _print
from junheng._report.registry import SECTIONS
from junheng._texts.report import REPORT

COVER = {
    "county": "甲县",
    "year": "2026—2027 学年",
    "unit": "甲县教育局",
    "prepared": "张三",
    "checked": "李四",
    "responsible": "王五",
}
# What a report has where nothing was given but a table.
WITHOUT_LAST_YEAR = [one for one in SECTIONS if one.needs is None]
HOSTILE = '<script>alert("1")</script>&\u202e\x07"\\</style>'


def county():
    return jh.assess(jh.read(COUNTY), items=jh.read(ANSWERS))


def report(found, folder, lang="zh", **options):
    path = folder / "report.html"
    found.report(path, lang=lang, **options)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["en", "zh"])
def made(request, tmp_path_factory):
    text = report(county(), tmp_path_factory.mktemp("report"), request.param, previous=jh.read(COUNTY), **COVER)
    return request.param, text, Page(text)


def test_every_section_is_there_once_and_in_order(made):
    language, text, read = made
    headings = re.findall(r"<h2>(.*?)</h2>", text)
    assert len(headings) == len(SECTIONS)
    for heading, section in zip(headings, SECTIONS, strict=True):
        assert heading.endswith(REPORT[f"section_{section.name}"][language == "zh"])
    assert [found["href"] for found in read.all("a")] == [f"#s{at}" for at in range(1, len(SECTIONS) + 1)]
    assert "absent" not in {found.get("class") for _, found in read.elements}


def test_it_loads_nothing_and_runs_nothing(made):
    _, text, read = made
    assert not {tag for tag, _ in read.elements} & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not re.search(r"https?:|@import|url\(|@font-face", text)
    assert len([one for one in read.elements if one[0] == "html"]) == 1


def test_the_cover_says_who_and_of_which_file(made):
    _, _, read = made
    for one in COVER.values():
        assert one in read.text
    assert "SHA-256 " + jh.read(COUNTY).rows.sha256 in read.text


def test_numbers_are_those_of_the_result(made):
    _, _, read = made
    for stage in county().to_dict()["counties"][0]["stages"]:
        for one in stage["indicators"]:
            assert f"{one['cv']:.3f}" in read.text
            assert f"{one['schools_met']}/{stage['school_count']}" in read.text
    for reason in county().county().verdict.reasons:
        text = reason.text(made[0])
        assert text[:1].upper() + text[1:] in read.text


def test_what_is_lacking_is_rounded_up_to_whole_things(made):
    language, _, read = made
    # 3,423.5 m² of sports ground.
    assert ("缺 3,424 平方米" if language == "zh" else "lacks 3,424 m²") in read.text
    assert "3,423.5" not in read.text


def test_the_gap_is_that_of_ratios_of_totals(made):
    _, _, read = made
    assert "−2.88" in read.text  # L5 of primary schools: 12.58 in the city, 15.46 in the country
    assert "15.46" in read.text
    assert "10.42" in read.text  # in towns
    assert "0.81" in read.text


def test_every_shortcoming_has_its_plan(made):
    language, _, read = made
    least = jh.plan.add(jh.read(COUNTY), items=jh.read(ANSWERS), stage="junior", indicator="L5")
    verdict = least.counties[0].actions[0].verdict.text(language)
    assert "41802" in verdict
    # A report writes digits in groups of three.
    verdict = verdict.replace("41802", "41,802").replace("25830", "25,830")
    assert verdict in read.text
    assert "27,382" not in read.text
    assert not [word for word in ("drives", "拉高", "推高") if word in read.text]


def test_a_school_raises_or_lowers_a_coefficient_as_leave_one_out_says(made):
    language, _, read = made
    stage = county().to_dict()["counties"][0]["stages"][1]
    values = [
        (school["name"], school["pupils"], one["value"])
        for school in stage["schools"]
        for one in school["indicators"]
        if one["code"] == "L5"
    ]
    names, pupils, ratios = zip(*values, strict=True)
    table = {"school": list(names), "pupils": list(pupils), "x": list(ratios)}
    found = jh.leave_one_out(table, value="x", weights="pupils", unit="school")
    effects = {unit.label: -unit.difference for unit in found.rows[0].result.units}
    said = next(one for one in stage["indicators"] if one["code"] == "L5")["drivers"]
    told = {"en": ("raises the CV by", "lowers the CV by"), "zh": ("使差异系数升高", "使差异系数降低")}[language]
    for driver in said:
        effect = effects[driver["name"]]
        assert driver["cv_effect"] == pytest.approx(effect, rel=1e-9)
        assert f"{told[effect < 0]} {abs(effect):.4f}" in read.text
    # 14 % of the squares, and without it the coefficient would be larger by 0.019.
    assert [one["cv_effect"] < 0 for one in said] == [False, True, False]
    # Each with its amount, and nowhere else.
    assert len(re.findall(rf"(?:{told[0]}|{told[1]}) \d", read.text)) == len(said)


def before_with(change):
    """Last year's table: this year's with a change."""
    table = {heading: list(cells) for heading, cells in jh.read(COUNTY).items()}
    change(table)
    return table


def test_last_year_is_compared_by_the_core(tmp_path):
    def change(table):
        table["学校代码"][0], table["学校名称"][0] = "OLD", "旧校"
        table["室外运动场面积"][2] += 4000

    found, last = county(), before_with(change)
    text = Page(report(found, tmp_path, "en", previous=last)).text
    stage = jh.compare(jh.assess(last), found).counties[0].stages[0]
    one = stage.indicators[4]
    assert (one.indicator, one.schools_met.change, one.missing.after) == ("L5", -1.0, pytest.approx(6155.3, abs=0.1))
    assert f"{'−' if one.cv.change < 0 else '+'}{abs(one.cv.change):.3f}" in text
    assert "New schools (1): 虚构小学1号." in text
    assert "Schools that are gone (1): 旧校." in text
    parts = one.parts
    assert parts.resources + parts.pupils + parts.set == pytest.approx(parts.change, rel=1e-12)
    assert parts.change == pytest.approx(one.cv.change, rel=1e-9)


def test_a_list_of_classes_is_shown_by_stage_and_grade(tmp_path):
    classes = dict(jh.read(DATA / "synthetic_county_classes.csv"))
    classes["年级"] = [f"{at % 3 + 1}年级" for at in range(len(classes["学段"]))]
    text = Page(report(county(), tmp_path, "zh", classes=classes)).text
    assert REPORT["class_list"][1] in text
    sizes = jh.balance(classes, by=["学段", "年级"])
    group = next(one for one in sizes.groups if one.key == ("初中", "2年级"))
    over = group.class_sizes.over[0]
    assert f"{over.classes:.0f} ({over.class_share:.1%})" in text
    with pytest.raises(jh.UnknownNameError, match="school_id"):
        county().report(tmp_path / "r.html", classes={"班额": [40]})
    with pytest.raises(jh.InvalidTableError):
        county().report(tmp_path / "r.html", classes={"学校代码": ["SYN001"], "班额": [-1]})


def test_rows_of_the_file_are_named(made):
    language, _, read = made
    assert ("表第 4 行" if language == "zh" else "row 4") in read.text  # 虚构小学3号


def test_hostile_names_are_texts(tmp_path):
    table = jh.read(COUNTY)
    table["学校名称"] = [f"{HOSTILE}{one}" for one in table["学校名称"]]
    table["区县"] = [HOSTILE] * len(table["区县"])
    options = dict.fromkeys(COVER, HOSTILE)
    text = report(jh.assess(table), tmp_path, title=HOSTILE, **options)
    read = Page(text)
    assert "script" not in {tag for tag, _ in read.elements}
    assert text.count("</style>") == len(read.all("style"))
    assert not set("\u202e\x07") & set(text)
    assert "<U+202E>" in "".join(read.texts)


def test_a_table_that_was_changed_is_not_used(tmp_path):
    table = jh.read(COUNTY)
    found = jh.assess(table)
    table["小学在校生数"][0] += 1
    text = Page(report(found, tmp_path)).text
    assert text.count(REPORT["changed_table"][1]) >= 3


def test_a_pickle_has_no_table_and_says_so(tmp_path):
    found = pickle.loads(pickle.dumps(county()))
    read = Page(report(found, tmp_path))
    assert REPORT["no_table"][1] in read.text
    assert REPORT["no_file"][1] in read.text
    with pytest.raises(jh.WrongTypeError, match="previous"):
        found.report(tmp_path / "r.html", previous=jh.read(COUNTY))


def test_a_result_without_schools_says_how_to_have_them(tmp_path):
    text = Page(report(jh.assess(jh.read(COUNTY), detail="county"), tmp_path)).text
    assert text.count('detail="schools"') == 2


def test_last_year_may_be_a_result_or_its_json(tmp_path):
    before = county()
    texts = [
        report(county(), tmp_path, previous=one)
        for one in (before, json.loads(before.to_json()), jh.read(COUNTY), before.to_dict())
    ]
    # The answers are no part of a table, so its verdict differs.
    assert texts[0] == texts[1] == texts[3]
    assert "上年差异系数" in texts[2]


def test_a_standard_of_the_user_need_not_name_its_sources(tmp_path):
    standard = jh.Standard.from_file(ROOT / "examples" / "standards" / "books-nine-year.toml")
    found = jh.assess(jh.read(DATA / "published_nine_year.csv"), standard=standard)
    read = Page(report(found, tmp_path, "en"))
    assert len([one for one in read.elements if one[0] == "section"]) == len(WITHOUT_LAST_YEAR)


@pytest.mark.parametrize("standard", ["cn-quality-2017", "cn-basic-2012"])
def test_every_standard_of_the_library_is_reported(tmp_path, standard):
    found = jh.assess(jh.read(COUNTY), items=jh.read(ANSWERS), standard=standard)
    read = Page(report(found, tmp_path, "en"))
    for one in found.county().verdict.reasons:
        text = one.text("en")
        assert text[:1].upper() + text[1:] in read.text


def test_no_plans_where_none_are_wanted(tmp_path):
    assert REPORT["resolve_none"][1] in report(county(), tmp_path, plans=[])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_several_counties_have_an_index_and_a_page_each(tmp_path, language):
    table = jh.read(COUNTY)
    table["区县"] = ["甲县"] * 30 + ["乙<b>县"] * 30
    text = report(jh.assess(table), tmp_path, language)
    index = Page(text)
    links = [found["href"] for found in index.all("a")]
    assert links == ["report_counties/1.html", "report_counties/2.html"]
    for link in links:
        page = Page((tmp_path / link).read_text(encoding="utf-8"))
        assert len(re.findall("<h2>", str(page.elements))) == 0
        assert page.all("a")[0]["href"] == "../report.html"
        assert len([one for one in page.elements if one[0] == "section"]) == len(WITHOUT_LAST_YEAR)
    # One of them alone is one page.
    jh.assess(table).report(tmp_path / "one.html", county="甲县", lang=language)
    assert not (tmp_path / "one_counties").exists()
    with pytest.raises(jh.UnknownNameError):
        jh.assess(table).report(tmp_path / "one.html", county="丙县")


def test_four_times_the_schools_take_at_most_four_times_the_work(tmp_path):
    def called(times):
        table = {heading: [*cells] * times for heading, cells in jh.read(COUNTY).items()}
        table["学校代码"] = [f"S{at}" for at in range(60 * times)]
        found = jh.assess(table)
        return calls(lambda: found.report(tmp_path / "report.html"))

    called(1)  # what is kept from the first report on
    assert called(4) < min(4 * called(1), 600_000)


def test_nothing_is_written_where_one_file_cannot_be(tmp_path):
    table = jh.read(COUNTY)
    table["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    (tmp_path / "report_counties" / "2.html").mkdir(parents=True)
    with pytest.raises(OSError, match=r"2\.html"):
        jh.assess(table).report(tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()
    assert not (tmp_path / "report_counties" / "1.html").exists()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"lang": "fr"}, jh.UnknownNameError),
        ({"title": 3}, jh.WrongTypeError),
        ({"plans": ["plan"]}, jh.WrongTypeError),
        ({"path": 3}, jh.WrongTypeError),
        ({"path": "report.docx"}, jh.UnknownNameError),
        ({"path": "no/such/report.html"}, FileNotFoundError),
    ],
)
def test_unusable_options(tmp_path, options, error, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error):
        county().report(**({"path": "report.html"} | options))
    assert not list(tmp_path.iterdir())


def test_without_a_printer_the_remedy_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(_print, "_browsers", lambda: iter(()))
    monkeypatch.setattr(_print, "_by_weasyprint", lambda page: None)
    with pytest.raises(jh.WrongTypeError, match="pip install weasyprint"):
        county().report(tmp_path / "report.pdf")
    assert not list(tmp_path.iterdir())


def test_a_browser_that_fails_is_named(tmp_path, monkeypatch):
    def failing(*_, **__):
        raise subprocess.TimeoutExpired("chromium", 1)

    monkeypatch.setattr(_print, "_browsers", lambda: iter(("chromium",)))
    monkeypatch.setattr(_print.subprocess, "run", failing)
    monkeypatch.setattr(_print, "_by_weasyprint", lambda page: None)
    with pytest.raises(jh.WrongTypeError, match="did not print"):
        county().report(tmp_path / "report.pdf")


@needs_browser
def test_a_pdf_is_printed(tmp_path):
    county().report(tmp_path / "report.pdf", lang="zh", **COVER)
    made = (tmp_path / "report.pdf").read_bytes()
    assert made.startswith(b"%PDF")
    pages = len(re.findall(rb"/Type\s*/Page[^s]", made))
    assert 15 <= pages <= 30
    # The matrix is on landscape pages, at the size of the paper: nothing was shrunk.
    boxes = {tuple(round(float(one)) for one in found.split()) for found in re.findall(rb"/MediaBox \[([^]]*)\]", made)}
    assert {(0, 0, 595, 842), (0, 0, 842, 595)} == boxes


@needs_browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_scrolls_sideways_or_complains(tmp_path, width, language):
    table = jh.read(COUNTY)
    table["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    pages = [
        report(county(), tmp_path, language, previous=jh.read(COUNTY)),
        report(jh.assess(table), tmp_path, language),
        jh.balance(jh.read(COUNTY), by="城乡类型", stage="primary").page(lang=language),
    ]
    assert [overflow(one, width, tmp_path) for one in pages] == [(0, [])] * len(pages)


def plans_of_table():
    return jh.plan.add(jh.read(COUNTY), stage="junior", indicator="L5")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_report_of_a_balance(tmp_path, language):
    found = jh.balance(jh.read(COUNTY), by="城乡类型", stage="primary")
    text = report(found, tmp_path, language, previous=jh.read(COUNTY), **COVER)
    read = Page(text)
    for name in ("balance", "comparison", "provenance"):
        assert REPORT[f"section_{name}"][language == "zh"] in read.text
    # A chapter of what was not given is left out.
    for given, missing in ({"previous": jh.read(COUNTY)}, "plans"), ({"plans": plans_of_table()}, "comparison"):
        headings = re.findall("<h2>(.*?)</h2>", report(found, tmp_path, language, **given))
        assert len(headings) == 3
        assert not [one for one in headings if REPORT[f"section_{missing}"][language == "zh"] in one]
    for one in COVER.values():
        assert one in read.text
    assert f"{found.total.indicators[0].total:.1f}" in read.text


def test_the_command_line_writes_reports(tmp_path):
    target, saved, plan = tmp_path / "r.html", tmp_path / "before.json", tmp_path / "plan.json"
    assert junheng("assess", COUNTY, "--output", saved).returncode == 1
    planned = ["plan", "add", COUNTY, "--stage", "junior", "--indicator", "L5", "--output", plan]
    assert junheng(*planned).returncode == 0
    options = [word for name, value in COVER.items() for word in (f"--{name}", value)]
    given = ["--items", ANSWERS, "--previous", saved, "--plans", plan, "--lang", "zh"]
    made = junheng("assess", COUNTY, *given, *options, "--output", target, "--output", tmp_path / "r.json")
    assert made.returncode == 1, made.stderr.decode()
    text = Page(target.read_text(encoding="utf-8")).text
    assert all(one in text for one in COVER.values())
    assert "上年差异系数" in text
    assert (tmp_path / "r.json").exists()
    wrong = junheng("assess", COUNTY, "--plans", COUNTY, "--output", tmp_path / "x.html")
    assert wrong.returncode == 2
    assert b"cli.no_result" in wrong.stderr
    assert not (tmp_path / "x.html").exists()
