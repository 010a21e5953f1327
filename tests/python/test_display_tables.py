"""Tables as people read them: aligned decimal points, equal reasons in one."""

import pytest
from page_reader import Page

import junheng as jh
from junheng._display.blocks import NOTHING, Block, fractions
from junheng._display.html import notebook
from junheng._display.text import text_of


def test_what_a_fraction_lacks():
    assert fractions(["0.25", "1,234", "-0.1667", NOTHING]) == ["67", ".1667", "", ".1667"]
    assert fractions(["1", "23", NOTHING]) == ["", "", ""]
    assert fractions(["3%", "12.5%", NOTHING]) == [".5", "", ".5%"]
    assert fractions(["3%", "12.5"]) == ["", ""]  # of two kinds
    assert fractions(["1.5", "1.2e-05"]) == ["", ""]
    assert fractions(["1.5", "2 (3)"]) == ["", ""]
    assert fractions([]) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_decimal_points_are_aligned(lang):
    block = Block("title", ["name", "value"], [["a", "0.25"], ["b", "1,234"], ["c", "-0.1667"], ["d", NOTHING]])
    lines = text_of([block], lang).splitlines()[2:]
    points = {line.index(".") for line in lines if "." in line}
    assert len(points) == 1
    point = points.pop()
    assert lines[1][:point].endswith("1,234")
    assert lines[3].index(NOTHING) == point - 1
    assert all(line == line.rstrip() for line in lines)
    html = notebook([block], lang)
    assert 'data-rest=".1667"' in html
    # What fills the room is neither text nor copied.
    assert "0.25" in Page(html).text
    assert "0.2500" not in Page(html).text
    assert "data-rest]::after" in html.replace(" ", "")


GROUPS = [f"county {at}" for at in range(12)]


def undefined(**more):
    table = {"county": [name for name in GROUPS for _ in range(2)], "x": [0.0] * 22 + [1.0, 3.0]}
    return table, {"value": "x", "by": "county", "undefined": "null", **more}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_equal_reasons_are_one_line_with_their_number(lang):
    table, options = undefined()
    found = jh.measure(["gini", "cv"], table, **options)
    assert len(found.undefined) == 22
    lines = [line for line in found.text(lang).splitlines() if {"en": "groups (", "zh": "组（"}[lang] in line]
    assert len(lines) == 2
    assert all(
        {"en": "11 groups (county 0, county 1", "zh": "11 组（county 0、county 1"}[lang] in line for line in lines
    )
    assert "county 5" not in lines[0]  # five are named
    assert "…" in lines[0]
    assert found.undefined[0].reason.text(lang) not in found.text(lang)
    curves = jh.lorenz(table, **options)
    assert {"en": "11 groups (", "zh": "11 组（"}[lang] in curves.text(lang)


def test_a_single_reason_keeps_its_text_and_different_reasons_their_lines():
    table = {"county": ["A", "A", "B", "B", "C"], "x": [0.0, 0.0, 1.0, 2.0, 3.0]}
    found = jh.measure(["gini", "mean"], table, value="x", by="county", undefined="null")
    assert found.undefined[0].reason.en in found.text("en")
    ranked = {"g": ["A", "A", "B", "B"], "x": [1.0, 2.0, 3.0, 4.0], "r": [6, 6, 4, 4]}
    found = jh.measure("concentration_index", ranked, value="x", rank="r", by="g", undefined="null")
    assert all(one.reason.en.split(": ", 1)[1][:40] in found.text("en") for one in found.undefined)
    assert "2 groups" not in found.text("en")


def test_a_reason_that_names_no_measure_counts_groups_once():
    table = {"g": ["A", "B", "C"], "x": [None, None, 1.0]}
    found = jh.measure(["gini", "cv"], table, value="x", by="g", missing="drop", undefined="null")
    assert "2 groups (A, B): no row remains (excluded for missing values: 2)" in found.text("en")


def test_reasons_beyond_those_that_are_read_are_counted():
    count = 1500
    table = {"g": list(range(count)), "x": [0.0] * count}
    text = jh.measure("gini", table, value="x", by="g", undefined="null").text("en")
    assert "1,000 groups (0, 1, 2, 3, 4, …)" in text
    assert "500 more" in text
    page = jh.measure("gini", table, value="x", by="g", undefined="null").page()
    assert "1,500 groups (" in page


def test_html_shortens_lone_values_and_text_has_them_in_full():
    found = jh.measure(["gini", "mean"], {"x": [1.0, 2.0, 5.0, 9.123456]}, value="x")
    assert repr(found["gini"]) in found.text("en")
    html = found.html("en")
    assert f'<li><span title="{found["gini"]!r}">gini  0.3996</span></li>' in html
    assert f">{found['mean']!r}" not in html
    one = jh.measure(["gini"], {"x": [1.0, 2.0, 5.0]}, value="x")
    assert f'<span title="{one["gini"]!r}">0.3333</span>' in one.html("zh")
