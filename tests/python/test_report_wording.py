"""What a reader without context needs of a printed report: what is counted, why numbers differ, plain words."""

import re

import pytest
from command import ANSWERS, COUNTY, ROOT
from page_reader import Page

import junheng as jh
from junheng._report.context import ReportWords
from junheng._report.cover import school_year
from junheng._report.registry import SECTIONS
from junheng._texts.phrases import known_phrase
from junheng._texts.quantities import of_one
from junheng._texts.report import REPORT, said

CONTROL = ROOT / "tests" / "data" / "bureau" / "01_control.xlsx"
LANGUAGES = ["en", "zh"]


def report(found, folder, language, **options):
    path = folder / "report.html"
    found.report(path, lang=language, **options)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request, tmp_path_factory):
    """The report of a county with schools of several stages that lack what their stages share."""
    text = report(jh.assess(jh.read(CONTROL)), tmp_path_factory.mktemp("wording"), request.param, county="青溪县")
    return request.param, text, Page(text)


def section(text, name):
    """The section of that name."""
    headings = {re.sub("^.*?[.、] ?", "", REPORT[f"section_{one.name}"][0]): one.name for one in SECTIONS}
    assert name in headings.values()
    found = re.findall(r"<section .*?</section>", text, flags=re.DOTALL)
    titles = REPORT[f"section_{name}"]
    return next(one for one in found if any(title in one.split("</h2>")[0] for title in titles))


def test_a_shortfall_and_its_plan_are_explained_where_they_differ(made):
    language, text, _ = made
    # One stage of the school lacks 151 m² of its share of the rooms; with 340 m² more in the school it has them.
    told = {
        "zh": "石桥镇九年一贯制学校（L4 生均教学及辅助用房面积）：初中缺 151 平方米，全校须新增 340 平方米。",
        "en": "石桥镇九年一贯制学校, L4 teaching and auxiliary rooms per pupil: junior secondary lacks 151 m²; "
        "the plan adds 340 m² to the whole school.",
    }[language]
    for name in ("matrix", "plans"):
        assert told in section(text, name)
    [shortfall] = [
        one["missing"]
        for school in jh.assess(jh.read(CONTROL)).to_dict()["counties"][0]["stages"][1]["schools"]
        for one in school["indicators"]
        if (school["name"], one["code"]) == ("石桥镇九年一贯制学校", "L4")
    ]
    assert shortfall == pytest.approx(150.935, abs=1e-3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_difference_is_explained_without_a_plan(tmp_path, language):
    text = report(jh.assess(jh.read(CONTROL)), tmp_path, language, plans=[])
    assert ("分摊计算" if language == "zh" else "stages of a school share its rooms") not in text


def test_schools_rows_and_pupils_are_counted_in_words(made):
    language, text, _ = made
    told = {
        "zh": "每行一所学校，共 18 所。其中 1 所不参评（见“数据核对”）。"
        "参评的 17 所学校中，2 所设有多个学段，在每个学段各计一校："
        "小学 13 校、初中 6 校，合计 19 校（学段）。“基本情况”“班额”及“城乡差距”中的班额、"
        "生师比图按全部学校统计，其余各节只计参评学校："
        "小学全部 8,941 人，参评学校 8,903 人。",
        "en": "one row for each school, 18 in all. Not assessed: 1 (see “Findings in the data”). Of the 17 schools "
        "assessed, 2 have several stages and count once at each stage: primary 13, junior secondary 6, "
        "together 19 “schools (by stage)”. "
        "“Schools, pupils, classes and teachers”, “Class sizes” and the pictures of class sizes and pupils per "
        "teacher in “Urban–rural gap” count all schools, every other section the schools assessed alone: "
        "primary 8,941 in all, 8,903 in the schools assessed.",
    }[language]
    assert told in section(text, "scorecard")


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_of_totals_are_not_among_the_schools(tmp_path, language):
    table = {heading: list(cells) for heading, cells in jh.read(CONTROL).items()}
    for heading, cells in table.items():
        numbers = [one for one in cells if isinstance(one, (int, float))]
        cells.append("合计" if heading == "学校名称" else sum(numbers) if len(numbers) == len(cells) else None)
    text = section(report(jh.assess(table, totals="drop"), tmp_path, language), "scorecard")
    assert ("共 18 所。合计行、说明行等 1 行不计在内。" if language == "zh" else "18 in all. Rows of totals") in text


def test_grades_of_sources_and_terms_of_programs_are_not_printed(made):
    language, text, _ = made
    body = re.sub("<style>.*?</style>", "", text, flags=re.DOTALL)
    for word in ("JSON", "previous=", "--previous", "plans=", "--plans"):
        assert word not in body
    # A cell that holds nothing but a grade.
    assert not re.search(r"<span>[VSU]</span>", text)
    cover = body.split("</header>")[0]
    assert "SHA" not in cover
    assert "SHA-256 " + jh.read(CONTROL).rows.sha256 in section(text, "provenance")
    unseen = ("未与文件原文逐字核对", "Not compared with the wording")[language == "en"]
    graded = jh.standards()["cn-quality-2017"].to_dict()
    assert graded["dispersion"]["source"]["evidence"] != "V"
    assert unseen in section(text, "method")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_of_last_year_is_left_out_without_it(tmp_path, language):
    heading = REPORT["section_comparison"][language == "zh"]
    found = jh.assess(jh.read(COUNTY), items=jh.read(ANSWERS))
    assert heading not in report(found, tmp_path, language)
    assert report(found, tmp_path, language, previous=jh.read(COUNTY)).count(heading) == 2
    # Last year had another county, and it is said that this one is not in it.
    table = jh.read(COUNTY)
    table["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    before = jh.read(COUNTY)
    before["区县"] = ["甲县"] * 30 + ["丙县"] * 30
    jh.assess(table).report(tmp_path / "two.html", lang=language, previous=before)
    texts = [Page((tmp_path / "two_counties" / f"{at}.html").read_text(encoding="utf-8")).text for at in (1, 2)]
    missing = {text.split()[0] for text in texts if said("previous_no_county", language) in text}
    assert sum(said("previous_no_county", language) in text for text in texts) == 1
    assert missing.isdisjoint({"甲县"})


def test_the_cover_has_a_place_for_each_signature_its_date_and_the_seal(made):
    language, text, _ = made
    cover = text.split("</header>")[0]
    assert '<h1><span class="whose">青溪县</span>' in cover
    assert cover.count('<div class="who">') == 3
    signature, date, seal = (REPORT[one][language == "zh"] for one in ("signature", "signed_on", "official_seal"))
    assert cover.count(f'<p class="line">{signature}</p>') == 3
    assert cover.count(f'<p class="line">{date}<span>') == 3
    assert cover.count(seal) == 1


@pytest.mark.parametrize(
    ("given", "chinese", "english"),
    [
        ("2026-2027", "2026—2027学年", "2026–2027"),
        ("2026—2027", "2026—2027学年", "2026–2027"),
        ("2026/27", "2026—2027学年", "2026–2027"),
        ("1999-00", "1999—2000学年", "1999–2000"),
        ("2026—2027学年", "2026—2027学年", "2026—2027学年"),
        ("2026", "2026", "2026"),
        ("2026-2028", "2026-2028", "2026-2028"),
        ("2026-09", "2026-09", "2026-09"),
    ],
)
def test_a_school_year_is_written_as_documents_write_it(given, chinese, english):
    assert (school_year(given, "zh"), school_year(given, "en")) == (chinese, english)


def test_a_title_that_names_the_county_is_not_named_twice(tmp_path):
    text = report(jh.assess(jh.read(CONTROL)), tmp_path, "zh", county="青溪县", title="青溪县优质均衡测算报告")
    assert "<h1>青溪县优质均衡测算报告</h1>" in text
    assert "<title>青溪县优质均衡测算报告</title>" in text


def test_no_two_pictures_have_the_same_title(made):
    _, text, _ = made
    titles = re.findall(r"<svg[^>]*>\s*<title[^>]*>(.*?)</title>", text)
    assert len(titles) >= 7
    assert len(titles) == len(set(titles))


def test_effects_of_schools_are_read_out(made):
    language, text, _ = made
    shown = section(text, "schools")
    assert "CV²" not in shown
    stage = jh.assess(jh.read(CONTROL)).to_dict()["counties"][0]["stages"][0]
    one = stage["indicators"][0]
    driver = one["drivers"][0]
    numbers = (f"{one['cv']:.3f}", f"{driver['cv_without']:.3f}", f"{driver['cv_share']:.1%}")
    example = re.search(r"(?:How to read the first row|读法（以首行为例）).*?</p>", shown)[0]
    assert driver["name"] in example
    assert all(number in example for number in numbers)
    word = ("up by", "升高") if driver["cv_effect"] > 0 else ("down by", "降低")
    assert f"{word[language == 'zh']} {abs(driver['cv_effect']):.4f}" in shown


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("teachers", "teacher"),
        ("classes", "class"),
        ("boxes", "box"),
        ("libraries", "library"),
        ("m²", "m²"),
        ("yuan", "yuan"),
        ("glass", "glass"),
        ("places in classrooms", "places in classroom"),
        ("10,000 yuan", "10,000 yuan"),
    ],
)
def test_a_unit_after_one_is_in_the_singular(several, one):
    assert of_one(several) == one


def test_a_count_has_the_noun_that_it_needs():
    assert said("plan_schools", "en", count=1).startswith("1 school changes;")
    assert said("plan_schools", "en", count=1234).startswith("1,234 schools change;")
    assert said("rows_count", "en", rows="1") == "1 row"


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_pages_of_several_counties_name_their_county(language):
    table = jh.read(COUNTY)
    table["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    text = jh.assess(table).page(lang=language)
    sheet = text.split("</style>")[0]
    for place, name in enumerate(one.county for one in jh.assess(table).counties):
        article = text.split(f'<article id="c{place}">')[1].split("</h1>")[0]
        assert name in article
        for rule in (f"#c{place} {{ page: c{place}; }}", f"#c{place} section.wide {{ page: c{place}w; }}"):
            assert rule in sheet
        for rule in (f"@page c{place} {{", f"@page c{place}w {{ size: A4 landscape;"):
            head = sheet.split(rule)[1].split("}")[0]
            assert f'"{name} ' in head
    # How to sort is of no use on paper.
    assert text.count('class="press"') == 1
    assert ".press" in sheet.split("@media print")[1]


def test_numbers_have_their_digits_in_groups(made):
    _, _, read = made
    shown = " ".join(text for text in read.texts)
    for number in re.findall(r"(?<![\w.,—–-])\d{4,}(?![\d.]*\w)", shown):
        # Years, codes of schools and the number of the document are names, as is an address.
        assert re.fullmatch(r"20\d\d|3200\d{6}", number), number


def message(code, **parameters):
    """A message of the core, with its text."""
    texts = {language: known_phrase(code, language) for language in LANGUAGES}
    for name, value in parameters.items():
        shown = f"{value:.15g}" if isinstance(value, float) else str(value)
        texts = {language: text.replace("{" + name + "}", shown) for language, text in texts.items()}
    return {"code": code, "parameters": parameters, **texts}


def test_messages_of_the_core_have_their_numbers_as_a_report_writes_them():
    floor = {"school": "第1234小学 (3200000005)", "floor": 2500.0, "before": 2253.469, "after": 2500.0}
    one = message("plan.add.step_floor", units=1.0, unit="teachers", **floor)
    many = message("plan.add.step_floor", units=241600.0, unit="yuan", **floor)
    written = ReportWords("en")
    assert written.of(one) == "第1234小学 (3200000005): add 1 teacher, from 2,253.469 to 2,500 (floor: 2,500)"
    assert written.of(many).startswith("第1234小学 (3200000005): add 241,600 yuan, from")
    assert (
        ReportWords("zh").of(many).startswith("第1234小学 (3200000005)：新增 241,600 yuan，使指标值由 2,253.469 升至")
    )
