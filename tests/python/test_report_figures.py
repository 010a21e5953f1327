"""Figures as people read them: shortened in writing, never to the wrong side of a limit."""

import pytest

from junheng._display import figures
from junheng._display.bars import bar, scale_of
from junheng._display.blocks import Bar
from junheng._display.items import _shortened
from junheng._display.markup import Markup, join, tag


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        (figures.count, 1165258.0, "1,165,258"),
        (figures.count, 2790808.25, "2,790,808.2"),
        (figures.ratio, 15739.6, "15,740"),
        (figures.ratio, 22.648, "22.6"),
        (figures.ratio, 6.3344, "6.33"),
        (figures.ratio, 0.0714, "0.071"),
        (figures.ratio, 0.00012, "0.0001"),
        (figures.ratio, 0.0, "0"),
        (figures.index, 0.515256629884476, "0.515"),
        (figures.signed, 6.64, "+6.64"),
        (figures.signed, -0.814, "−0.814"),
        (figures.share, 0.3731, "37.3%"),
        (figures.given, 2500.0, "2,500"),
        (figures.given, 97.25, "97.25"),
        (figures.limit, 0.5, "0.50"),
        (figures.limit, 0.455, "0.455"),
        (figures.part, 0.00036, "0.0004"),
        *((form, None, "–") for form in (figures.count, figures.ratio, figures.index, figures.share, figures.limit)),
    ],
)
def test_forms(form, value, shown):
    assert form(value) == shown


@pytest.mark.parametrize(
    ("value", "limit", "shown"),
    [
        (0.5152, 0.5, "0.515"),
        (0.50004, 0.5, "0.50004"),  # three decimals would look like the limit itself
        (0.49996, 0.5, "0.500"),
        (0.5, 0.5, "0.500"),
        (0.3, None, "0.300"),
        (-0.00001, 0.0, "-0.000"),
    ],
)
def test_a_coefficient_stays_on_its_side_of_the_limit(value, limit, shown):
    assert figures.limited(value, limit) == shown
    if limit is not None and not shown.startswith("-0.000"):
        assert (float(shown) <= limit) == (value <= limit)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2, "2"), (1165258, "1,165,258"), (0.25, "0.25"), (15739.6, "15,740"), (1.5e-7, "1.50e-07"), (None, "–")],
)
def test_a_number_of_any_kind_has_four_significant_digits(value, shown):
    cell = figures.cell(value)
    assert cell == shown
    assert cell.hint == (None if value is None else repr(value))


@pytest.mark.parametrize(
    ("answer", "limit", "shown"),
    [(91.4634146, 85.0, 91.46), (84.99999, 85.0, 84.99999), (85.0, 85.0, 85.0), (True, 85.0, True), (3.0, None, 3.0)],
)
def test_a_computed_answer_stays_on_its_side_of_what_is_required(answer, limit, shown):
    assert _shortened(answer, {"value": limit}) == shown
    assert _shortened(answer, {"kind": "yes", "ratio": {"kind": "at_least", "value": limit}}) == shown


def test_there_is_no_bar_without_a_value_or_a_scale():
    assert bar(Bar(None, 0.5, 1.0, ""), "good") == ""
    assert bar(Bar(0.0, None, 0.0, ""), "good") == ""
    assert scale_of(0.2, None, 0.5) == 0.5
    assert scale_of() == 0.0


def test_text_is_escaped_where_it_enters_and_only_there():
    assert join("<a>", Markup("<b>"), None, 3) == "&lt;a&gt;<b>3"
    assert tag("p", "a & b", class_='x"y', title=None) == '<p class="x&quot;y">a &amp; b</p>'
