"""The HTML report: well-formed, loading nothing, true to the core's figures, in both languages."""

import html
import pickle
import re

import pytest
from command import ANSWERS, COUNTY, DATA, ROOT, TAIWAN
from page_reader import Page

import junheng as jh

LOCALE = {"column": "township_type", "rural": ["rural_township"]}
STANDARDS = ["cn-quality-2017", "cn-basic-2012"]


def assessed(standard, items=ANSWERS, table=COUNTY):
    return jh.assess(jh.read(table), items=items and jh.read(items), standard=standard)


def balanced():
    return jh.balance(jh.read(TAIWAN), by="county", locale=LOCALE)


def checked():
    return jh.check(jh.read(TAIWAN))


def page(language):
    """A page with a section of every kind."""
    sections = [jh.Section(standard, assessed(standard), synthetic=True) for standard in STANDARDS]
    sections += [jh.Section("Taiwan", balanced(), lead="all schools"), jh.Section("Findings", checked())]
    return jh.report("A & B", sections, lang=language, sources=["somebody"])


def alone(found):
    """A page with one result in full."""
    return jh.report("A", [jh.Section("A", found)])


@pytest.fixture(scope="module", params=["en", "zh"])
def both(request):
    text = page(request.param)
    return request.param, text, Page(text)


def test_it_is_well_formed_and_says_its_language(both):
    language, text, read = both
    assert text.startswith("<!DOCTYPE html>\n<html lang=")
    assert read.all("html") == [{"lang": "zh-CN" if language == "zh" else "en"}]
    assert len(read.all("h1")) == 1
    ids = [found["id"] for _, found in read.elements if "id" in found]
    assert len(ids) == len(set(ids))
    assert {found["href"] for found in read.all("a")} == {f"#{one}" for one in ids}


def test_it_loads_nothing_and_runs_nothing(both):
    _, text, read = both
    assert not {tag for tag, _ in read.elements} & {"script", "link", "img", "iframe", "object", "base", "form"}
    for _, attributes in read.elements:
        assert not {"src", "srcset", "style", "background"} & set(attributes)
        assert not any(name.startswith("on") for name in attributes)
    assert not re.search(r"https?:|//|@import|url\(|@font-face", text.lower().replace("<!doctype", ""))


def test_synthetic_data_is_labelled_wherever_it_appears(both):
    language, text, read = both
    label = "合成数据" if language == "zh" else "Synthetic data: no school"
    sections = text.split("<section ")[1:]
    assert [label in section for section in sections] == [True, True, False, False]
    mark = "合成数据" if language == "zh" else "synthetic"
    assert text.split("<nav")[1].split("</nav>")[0].count(mark) == 2
    assert "合成示例县（虚构） synthetic county" in read.text


def test_nothing_is_said_in_the_other_language(both):
    language, _, read = both
    expected, foreign = (("未达到标准", "Does not meet"), ("Does not meet", "未达到标准"))[language == "en"]
    assert expected in read.text
    assert foreign not in read.text


def test_the_verdict_stands_before_what_it_rests_on(both):
    _, text, _ = both
    section = text.split("<section ")[1]
    assert section.index('class="verdict bad"') < section.index("<table")


def test_items_without_an_answer_are_not_items_that_fail():
    def sentence(items):
        made = assessed("cn-quality-2017", items).page("", "en")
        return re.search(r'class="one">(.*?)</p>', made).group(1)

    states = [item.state for item in assessed("cn-quality-2017").counties[0].items]
    assert f"of {len(states)} county items" in sentence(None)
    assert f"0 met, 0 not met, {len(states)} not supplied in full" in sentence(None)
    met, failed = states.count("met"), states.count("not_met")
    assert failed
    assert f"{met} met, {failed} not met, {states.count('not_supplied')} not supplied" in sentence(ANSWERS)


def test_every_reason_and_every_shortfall_is_there(both):
    language, _, read = both
    text = "".join(read.texts)
    for county in assessed("cn-quality-2017").to_dict()["counties"]:
        for reason in county["verdict"]["reasons"]:
            assert reason[language] in text
        for stage in county["stages"]:
            for school in stage["schools"]:
                for one in school["indicators"]:
                    if "shortfall" in one:
                        assert read.all("li", title=repr(one["missing"])), one


def test_each_figure_is_there_in_full(both):
    _, _, read = both
    titles = {found.get("title") for _, found in read.elements}
    for standard in STANDARDS:
        for stage in assessed(standard).to_dict()["counties"][0]["stages"]:
            for one in stage["indicators"]:
                assert {repr(one["value"]), repr(one["cv"])} <= titles
                assert {repr(driver["cv_share"]) for driver in one["drivers"]} <= titles
            for school in stage["schools"]:
                assert {repr(one["value"]) for one in school["indicators"]} <= titles
    balance = balanced().to_dict()
    for group in [balance["total"], *balance["groups"]]:
        for one in group["indicators"]:
            assert {repr(one["total"]), repr(one["measures"][0]["value"])} <= titles


def test_a_bar_is_drawn_in_the_units_of_its_figures():
    found = assessed("cn-quality-2017")
    read = Page(alone(found))
    bars = [one for tag, one in read.elements if tag in ("svg", "rect", "line")]
    drawn = [one for one in bars if one.get("class") in ("good", "bad")]
    limits = [one for one in bars if one.get("class") == "limit"]
    indicators = [one for stage in found.county().stages for one in stage.indicators]
    assert [float(one["width"]) for one in drawn] == [one.cv for one in indicators]
    assert [float(one["x1"]) for one in limits] == [one.cv_limit for one in indicators]
    assert [one["class"] for one in drawn] == ["good" if one.cv_passes else "bad" for one in indicators]
    # All bars of a stage end at its largest value, so none is cut off.
    scales = {one["viewbox"] for one in bars if "viewbox" in one}
    assert scales == {"0 0 0.5 1", "0 0 0.5645387232750332 1"}


def test_items_show_what_is_required_and_what_was_answered():
    found = assessed("cn-quality-2017")
    text = Page(alone(found)).text
    assert "at least 100% 98.5% not met" in text
    # The difference rate of one subject: the test, the subject, and the reason that names it by its code.
    assert text.count("not answered") == 3
    assert "3.9b Difference rate between schools. below 0.15" in text
    assert "3.9b5 Arts below 0.15 – not answered" in text
    # The figures that an answer was computed from.
    assert "12.4% = 155 ÷ 1,250 met" in text
    assert "23.23% = 36 ÷ 155 met" in text
    assert "1.03 = 11.86 ÷ 11.52 met" in text
    assert "V6 There was fraud no no met" in text
    # A pickle holds the standard too.
    assert alone(pickle.loads(pickle.dumps(found))) == alone(found)


def test_names_in_the_data_cannot_become_markup():
    hostile = '<script>alert("1")</script>'
    table = {"school_name": [hostile, "b"], "county": [hostile, hostile], "pupils": [10, 20], "classes": [1, 2]}
    text = jh.report(hostile, [jh.Section(hostile, jh.balance(table, by="county"))])
    assert "script" not in {tag for tag, _ in Page(text).elements}
    assert hostile in "".join(Page(text).texts)


def test_several_counties_begin_with_a_table_of_them():
    schools = jh.read(COUNTY)
    schools["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    found = jh.assess(schools, standard="cn-quality-2017")
    summary = found.to_dict()["summary"]
    tallies = [("Meets the standard", "meets"), ("Does not meet the standard", "does_not_meet")]
    told = [f"{label} {summary[state]}" for label, state in tallies if summary[state]]
    text = Page(alone(found)).text
    assert all(one in text for one in told)
    assert text.index("乙县") < text.index("甲县")
    # The text shows the counties in full too.
    assert found.text().count("schools that pass") == sum(len(county.stages) for county in found.counties)


def test_the_figures_of_few_schools_are_open():
    standard = jh.Standard.from_file(ROOT / "examples" / "standards" / "books-nine-year.toml")
    body = alone(assessed(standard, None, DATA / "published_nine_year.csv"))
    assert body.count('<details open="open"><summary>Values of all schools: 1</summary>') == 2
    # The parts of the nine-year school: 9711.627 and 13514.373 books, from 23226.
    assert "9,711.6" in body
    assert "13,514.4" in body


def test_a_page_and_a_notebook_show_the_same_blocks():
    for found in (balanced(), checked(), assessed("cn-basic-2012")):
        notebook, whole = found.html(), Page(alone(found)).text
        headings = re.findall(r"<th[^>]*>([^<]+)</th>", notebook)
        assert headings
        assert all(html.unescape(one) in whole for one in headings)


def test_a_clean_table():
    assert "No problem was found. Rows: 60." in Page(jh.check(jh.read(COUNTY)).page()).text
