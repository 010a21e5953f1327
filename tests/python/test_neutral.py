"""Names with control and override characters: exact as data, harmless wherever they are shown."""

import json
import re
import unicodedata

import pytest

import junheng as jh
from junheng._texts.neutral import neutral

NAME = "甲\x1b[2J\u202e校\x07\u2066\nB\r\x9b"
TABLE = {"school": ["a", "b", "c"], "county": [NAME, NAME, "C"], "pupils": [3.0, 4.0, 5.0], "classes": [1.0, 1.0, 1.0]}
# Control characters other than the line feed, and those that change the direction or end a line.
HARMFUL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def shown(result):
    for language in ("en", "zh"):
        yield from (result.text(language), result.html(language), result.page("t\x1b", language))
    yield from (str(result), repr(result), result._repr_html_())


def results():
    yield jh.measure("gini", TABLE, value="pupils", by="county")
    yield jh.balance(TABLE, by="county")
    yield jh.influence(["gini"], TABLE, value="pupils", by="county")
    yield jh.check(TABLE | {"pupils": [-3.0, 4.0, 5.0], "school_name": [NAME, "b", "c"]})
    yield jh.lorenz(TABLE, value="pupils", by="county")


@pytest.mark.parametrize("result", list(results()), ids=lambda one: type(one).__name__)
def test_results_show_no_harmful_character(result):
    for text in shown(result):
        assert not HARMFUL.search(text.replace("\n", ""))
    # The data stay exact.
    assert json.dumps(NAME, ensure_ascii=False) in result.to_json() or isinstance(result, jh.Check)


def test_errors_show_no_harmful_character(tmp_path):
    bad = f"x{NAME}"
    calls = [
        lambda: jh.measure(bad, [1.0]),
        lambda: jh.measure("gini", TABLE, value=bad),
        lambda: jh.balance(TABLE, by=bad),
        lambda: jh.balance(TABLE | {"pupils": [-1.0, 1.0, 1.0], "school_name": [NAME, "b", "c"]}),
        lambda: jh.assess(TABLE, standard=bad.replace("/", "")),
    ]
    (tmp_path / "t.csv").write_text(f"a,b\n{NAME!r},1\n", encoding="utf-8")
    calls.append(lambda: jh.read(tmp_path / "t.csv", sheet="\x1b]0;x"))
    for call in calls:
        with pytest.raises(jh.JunhengError) as caught:
            call()
        error = caught.value
        for text in (
            str(error),
            error.text("zh"),
            error.report("en"),
            repr(error),
            *(one.text("en") for one in error.findings),
        ):
            assert not HARMFUL.search(text), text


def test_the_core_has_the_same_rule():
    for at in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x61C,
        *range(0x2000, 0x2070),
        0xFEFF,
        *range(0xFFF0, 0xFFFE),
        0xE0041,
    ):
        character = chr(at)
        if character in "\n\r\t":
            continue
        with pytest.raises(jh.UnknownNameError) as caught:
            jh.measure(f"x{character}x", [1.0])
        said = json.loads(caught.value.args[0])["message"]["en"]
        assert f'"{neutral(f"x{character}x")}"' in said, hex(at)
        if unicodedata.category(character) == "Cc":
            assert neutral(character) == f"<U+{at:04X}>"
