"""The HTML report: well-formed, loading nothing, true to the core's figures, in both languages."""

import json
import re

import pytest
from command import ANSWERS, COUNTY, DATA, ROOT, TAIWAN
from page_reader import Page

import junheng as jh
from junheng import _core
from junheng._display import report
from junheng._input import tables as _tables
from junheng._input.files.tables import read_table

LOCALE = {"column": "township_type", "rural": ["rural_township"]}


def table(path):
    return _tables.columns(read_table(path))


def assessed(standard, items=ANSWERS):
    chosen = _core.Standard.builtin(standard)
    text = _core.assess(table(COUNTY), items and table(items), chosen, "{}").to_json()
    return json.loads(text), json.loads(chosen.to_json())


def balanced():
    return json.loads(_core.balance(table(TAIWAN), json.dumps({"by": ["county"], "locale": LOCALE})).to_json())


def checked():
    return json.loads(_core.check(table(TAIWAN), None, None, "{}").to_json())


def page(language):
    """A page with a section of every kind."""
    words = report.Words(language)
    sections = [
        report.Section(standard, report.assessment(*_swap(assessed(standard), words)), synthetic=True)
        for standard in _core.standards()
    ]
    sections.append(report.Section("Taiwan", report.balance(balanced(), words), lead="all schools"))
    sections.append(report.Section("Findings", report.check(checked(), words)))
    return report.page("A & B", sections, words, sources=["somebody"])


def _swap(pair, words):
    return pair[0], words, pair[1]


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


def test_every_reason_and_every_shortfall_is_there(both):
    language, _, read = both
    text = "".join(read.texts)
    document, _ = assessed("cn-quality-2017")
    for county in document["counties"]:
        for reason in county["verdict"]["reasons"]:
            assert reason[language] in text
        for stage in county["stages"]:
            for school in stage["schools"]:
                for one in school["indicators"]:
                    if "shortfall" in one:
                        assert read.all("b", title=repr(one["missing"])), one


def test_each_figure_is_there_in_full(both):
    _, _, read = both
    titles = {found.get("title") for _, found in read.elements}
    for standard in _core.standards():
        document, _ = assessed(standard)
        for stage in document["counties"][0]["stages"]:
            for one in stage["indicators"]:
                assert {repr(one["value"]), repr(one["cv"])} <= titles
                assert {repr(driver["cv_share"]) for driver in one["drivers"]} <= titles
            for school in stage["schools"]:
                assert {repr(one["value"]) for one in school["indicators"]} <= titles
    balance = balanced()
    for group in [balance["total"], *balance["groups"]]:
        for one in group["indicators"]:
            assert {repr(one["total"]), repr(one["measures"][0]["value"])} <= titles


def test_a_bar_is_drawn_in_the_units_of_its_figures():
    document, standard = assessed("cn-quality-2017")
    read = Page(str(report.assessment(document, report.Words("en"), standard)))
    bars = [found for tag, found in read.elements if tag in ("svg", "rect", "line")]
    drawn = [found for found in bars if found.get("class") in ("good", "bad")]
    limits = [found for found in bars if found.get("class") == "limit"]
    indicators = [one for stage in document["counties"][0]["stages"] for one in stage["indicators"]]
    assert [float(found["width"]) for found in drawn] == [one["cv"] for one in indicators]
    assert [float(found["x1"]) for found in limits] == [one["cv_limit"] for one in indicators]
    assert [found["class"] for found in drawn] == ["good" if one["cv_passes"] else "bad" for one in indicators]
    # All bars of a stage end at its largest figure, so none is cut off.
    scales = {found["viewbox"] for found in bars if "viewbox" in found}
    assert scales == {"0 0 0.5 1", "0 0 0.5645387232750332 1"}


def test_items_show_what_is_asked_and_what_was_answered():
    document, standard = assessed("cn-quality-2017")
    words = report.Words("en")
    read = Page(str(report.assessment(document, words, standard)))
    assert "at least 100% 98.5% not met" in read.text
    assert read.text.count("not supplied") == 2  # one item of 2017, and the reason that names it
    bare = Page(str(report.assessment(document, words)))
    assert "Teachers' training" in bare.text


def test_names_in_the_data_cannot_become_markup():
    hostile = '<script>alert("1")</script>'
    columns = [
        ("text", "school_name", [hostile, "b"], None),
        ("text", "county", [hostile, hostile], None),
        *_tables.columns({"pupils": [10.0, 20.0], "classes": [1.0, 2.0]}),
    ]
    words = report.Words("en")
    document = json.loads(_core.balance(columns, json.dumps({"by": ["county"]})).to_json())
    text = report.page(hostile, [report.Section(hostile, report.balance(document, words))], words)
    assert "script" not in {tag for tag, _ in Page(text).elements}
    assert hostile in "".join(Page(text).texts)


def test_several_counties_begin_with_a_table_of_them():
    schools = read_table(COUNTY)
    schools["区县"] = ["甲县"] * 30 + ["乙县"] * 30
    standard = _core.Standard.builtin("cn-quality-2017")
    document = json.loads(_core.assess(_tables.columns(schools), None, standard, "{}").to_json())
    tallies = [("Meets the standard", "meets"), ("Does not meet the standard", "does_not_meet")]
    told = [f"{label} {document['summary'][state]}" for label, state in tallies if document["summary"][state]]
    text = Page(str(report.assessment(document, report.Words("en")))).text
    assert all(one in text[: text.index("verdict")] for one in told)
    assert text.index("乙县") < text.index("甲县")


def test_the_figures_of_few_schools_are_open():
    standard = jh.Standard.from_file(ROOT / "examples" / "standards" / "books-nine-year.toml").compiled
    document = json.loads(_core.assess(table(DATA / "published_nine_year.csv"), None, standard, "{}").to_json())
    body = str(report.assessment(document, report.Words("en"), json.loads(standard.to_json())))
    assert body.count('<details open="open"><summary>The figures of every school: 1</summary>') == 2
    # The parts of the nine-year school: 9711.627 and 13514.373 books, from 23226.
    assert "9,711.6" in body
    assert "13,514.4" in body


def test_a_clean_table_and_a_long_list_of_findings():
    words = report.Words("en")
    clean = json.loads(_core.check(table(COUNTY), None, None, "{}").to_json())
    assert "No problem was found. Rows: 60." in Page(str(report.check({**clean, "findings": []}, words))).text
    document = checked()
    many = {**document, "findings": document["findings"] * 10}
    assert "<details>" in str(report.check(many, words))
    assert "<details>" not in str(report.check(document, words))
