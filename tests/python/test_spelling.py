"""Texts name options as the interface that prints them takes them, in Python and on the command line."""

import json
import re

import pytest
from command import COUNTY, junheng

import junheng as jh
from junheng._cli import analysis_options
from junheng._cli.main import _parser
from junheng._plot.request import words_in
from junheng._texts import spelling
from junheng._texts.command_line import TEXTS
from junheng._texts.labels import LABELS
from junheng._texts.phrases import LANGUAGES, _phrases
from junheng._texts.pictures import PICTURES
from junheng._texts.report import REPORT
from junheng._texts.template import TEMPLATE
from junheng._texts.workbook import WORKBOOK

NAMES = {*_parser("en").options(), *analysis_options.names()}
PACKAGE = {"texts": TEXTS, "labels": LABELS, "pictures": PICTURES, "report": REPORT, "workbook": WORKBOOK}
EVERY = [
    *((code, texts[language]) for code, texts in _phrases().items() for language in LANGUAGES),
    *((f"{part} {code}", text) for part, table in PACKAGE.items() for code, texts in table.items() for text in texts),
]
# An option with or without a value, as Python takes it.
PYTHON = re.compile(r"(?<![-\w])([a-z][a-z_]*)=(?!=)")
NAMED = re.compile(r"(?:option |选项 )([a-z][a-z_]*)|(?<![-\w])([a-z][a-z_]*) 选项")
# These are printed by the command line alone, or are its help.
TYPED = ("cli.", "usage.", "help.")
# A call in Python that the command line cannot make.
CALLS = ("intake.no_table",)
TOTALS = "school,pupils\nA,10\nB,20\n合计,30\n"


@pytest.mark.parametrize("code", sorted({code for code, text in EVERY if PYTHON.search(text) or NAMED.search(text)}))
def test_the_command_line_names_its_own_options(code):
    if code.removeprefix("texts ").startswith(TYPED) or code in CALLS:
        return
    for text in (text for own, text in EVERY if own == code):
        with spelling.command_line(NAMES):
            shown = spelling.spelled(text)
        assert not [name for name in PYTHON.findall(shown) if name in NAMES], shown
        assert not [name for pair in NAMED.findall(shown) for name in pair if name in NAMES], shown
        assert spelling.spelled(text) == text


def test_texts_of_python_name_no_option_of_the_command_line():
    typed = [code for code, text in EVERY if "--" in text and not code.removeprefix("texts ").startswith(TYPED)]
    assert typed == []
    # The sheet with instructions is for the command line, which it names.
    assert [code for code, texts in TEMPLATE.items() if "--" in texts[0]] == ["order_2", "order_4"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('leave out with totals="drop"', "leave out with --totals drop"),
        ('declare na=["-", "…"]', 'declare --na="-" --na="…"'),
        ('declare full_width=True, thousands=","', 'declare --full-width, --thousands ","'),
        ("state it with mapping=", "state it with --mapping"),
        ("应给出选项 budget 或 limit", "应给出选项 --budget 或 --limit"),
        ("或以 within 选项减少", "或以 --within 选项减少"),
        ("redivide=false leaves pupils", "--no-redivide leaves pupils"),
        ("compare it with goal=measure", "compare it with --goal measure"),
        ("cv(sample=true) divides by n", "cv(sample=true) divides by n"),
        ("`class_items` takes from it", "`--classes` takes from it"),
    ],
)
def test_spelling(text, shown):
    with spelling.command_line(NAMES):
        assert spelling.spelled(text) == spelling.spelled(shown) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result_is_printed_with_options_as_they_are_typed(tmp_path, language):
    path = tmp_path / "t.csv"
    path.write_text(TOTALS, encoding="utf-8")
    printed = junheng("check", path, "--lang", language).stdout.decode()
    found = jh.check(jh.read(path, totals="keep"))
    assert "--totals drop" in printed
    assert 'totals="drop"' in found.text(language)
    assert 'totals="' not in printed
    with spelling.command_line(NAMES):
        assert printed == f"{found.text(language)}\n"
    # JSON is that of the core, whoever writes it.
    document = json.loads(junheng("check", path, "--format", "json").stdout)
    assert document == json.loads(found.to_json())
    assert any('totals="drop"' in one["message"]["en"] for one in document["findings"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_words_of_a_phrase_are_rewritten(tmp_path, language):
    """A cell that reads like an option is shown as it is."""
    path = tmp_path / "t.csv"
    path.write_text('school,pupils\nA,10\n"注：totals=""drop""",\n', encoding="utf-8")
    printed = junheng("check", path, "--lang", language).stdout.decode()
    assert '注：totals="drop"' in printed
    assert "--totals drop" in printed


def test_a_report_names_options_as_they_are_typed(tmp_path):
    path = tmp_path / "report.html"
    junheng("assess", COUNTY, "--standard", "cn-quality-2017", "--detail", "county", "--output", path)
    assert "assess with --detail schools." in path.read_text(encoding="utf-8")
    found = jh.assess(jh.read(COUNTY), standard="cn-quality-2017", detail="county")
    found.report(path, lang="zh", plans=[])
    assert "请以 detail=&quot;schools&quot; 测算" in path.read_text(encoding="utf-8").replace("&#34;", "&quot;")


def test_labels_of_pictures_that_are_kept_follow_their_reader(monkeypatch):
    monkeypatch.setitem(PICTURES, "probe", ('see totals="drop"', '见 totals="drop"'))
    assert words_in("en")("probe") == 'see totals="drop"'
    with spelling.command_line(NAMES):
        assert words_in("en")("probe") == "see --totals drop"
    assert words_in("en")("probe") == 'see totals="drop"'
    assert words_in("zh")("probe") == '见 totals="drop"'
