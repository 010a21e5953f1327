"""Labels of columns and measures: where people read them, and nowhere else."""

import pickle
import re
from xml.etree import ElementTree

import pytest
from plotted import CASES, results

import junheng as jh
from junheng._plot.request import PictureWords
from junheng._texts.pictures import WORDS

TABLE = {
    "county": ["A", "A", "B", "B"],
    "spend": [1.0, 3.0, 5.0, 5.0],
    "w": [1, 1, 2, 2],
    "white": [1, 2, 3, 4],
    "black": [4, 3, 2, 1],
}
LABELS = {"spend": "Spending per pupil (US$)", "county": "County 县", "w": "Pupils", "white": "White pupils"}
RESULTS = {
    "measure": lambda **more: jh.measure(["gini", "mean"], TABLE, value="spend", weights="w", by="county", **more),
    "whole": lambda **more: jh.measure(["gini", "mean"], TABLE, value="spend", **more),
    "influence": lambda **more: jh.influence("gini", TABLE, value="spend", by="county", undefined="null", **more),
    "lorenz": lambda **more: jh.lorenz(TABLE, value="spend", weights="w", by="county", **more),
    "gap": lambda **more: jh.gap(TABLE, value="spend", group="county", group_a="A", group_b="B", **more),
    "nested": lambda **more: jh.nested_decomposition(TABLE, value="spend", levels=["county"], **more),
    "exposures": lambda **more: jh.exposures(TABLE, groups=["white", "black"], **more),
}


@pytest.mark.parametrize("name", RESULTS)
def test_numbers_json_and_names_are_unchanged(name):
    plain, labelled = RESULTS[name](), RESULTS[name](labels=LABELS)
    assert labelled == plain
    assert labelled.to_json() == plain.to_json()
    assert labelled.to_frame() == plain.to_frame()
    assert [*labelled] == [*plain]
    assert RESULTS[name](labels={}).text("en") == plain.text("en")


SHOWN = {
    "measure": ["County 县"],
    "whole": [],
    "influence": ["County 县"],
    "lorenz": ["County 县", "Spending per pupil (US$)"],
    "gap": ["Spending per pupil (US$)"],
    "nested": ["County 县", "Spending per pupil (US$)"],
    "exposures": ["White pupils"],
}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_texts_html_and_pages_show_the_labels(name, lang):
    plain, labelled = RESULTS[name](), RESULTS[name](labels=LABELS)
    for label in SHOWN[name]:
        assert label in labelled.text(lang)
        assert label in labelled.html(lang)
        assert label in labelled.page("x", lang)
        assert label not in plain.text(lang)
    assert pickle.loads(pickle.dumps(labelled)).text(lang) == labelled.text(lang)


def test_pictures_show_the_labels():
    labelled = RESULTS["lorenz"](labels=LABELS)
    # A share has no unit.
    assert "Lorenz curve: Spending per pupil" in texts_of(labelled)
    assert "Spending per pupil (US$)" in texts_of(jh.quantile_curve(TABLE, value="spend", labels=LABELS))
    assert any(
        "Spending per pupil" in text
        for text in texts_of(jh.plot.svg("lorenz", labelled, RESULTS["lorenz"](), lang="en"))
    )
    assert "Pupils" in labelled.to_svg(lang="en")
    assert "Spending" not in RESULTS["lorenz"]().to_svg(lang="en")


def test_a_measure_has_a_label_by_its_text_form():
    labels = {"gini": "Inequality", "atkinson(epsilon=2)": "Inequality at the bottom"}
    specs = ["gini", "atkinson(epsilon=2)"]
    found = jh.measure(specs, TABLE, value="spend", by="county", labels=labels)
    assert "Inequality at the bottom" in found.text("zh")
    assert "Gini" not in found.text("en")
    whole = jh.measure(specs, TABLE, value="spend", labels=labels)
    assert whole.text("en").splitlines()[0].split() == ["Inequality", repr(whole["gini"])]
    assert "Inequality" in jh.influence("gini", TABLE, value="spend", labels={"gini": "Inequality"}).top(2).text("en")


def test_frames_are_headed_by_labels_on_request():
    found = RESULTS["measure"](labels={**LABELS, "gini": "Inequality"})
    assert [*found.to_frame(labels=True)] == ["County 县", "count", "weight", "Inequality", "mean"]
    assert [*found.to_frame(labels=True).values()] == [*found.to_frame().values()]
    assert next(iter(RESULTS["lorenz"](labels=LABELS).to_frame(labels=True))) == "County 县"
    with pytest.raises(jh.InvalidTableError, match="mean"):
        RESULTS["measure"](labels={"gini": "mean"}).to_frame(labels=True)


def test_a_label_of_an_unknown_column_is_an_error():
    for make in RESULTS.values():
        with pytest.raises(jh.UnknownNameError, match="spent") as caught:
            make(labels={"spent": "Spending"})
        assert "spend" in caught.value.parameters["expected"]
        for wrong in ({"spend": ""}, {"spend": 3}, {1: "x"}, ["spend"], "spend"):
            with pytest.raises(jh.WrongTypeError, match="labels"):
                make(labels=wrong)
    with pytest.raises(jh.UnknownNameError, match="spend"):
        jh.measure("gini", [1, 2, 3], labels={"spend": "x"})


def test_labels_are_harmless():
    found = jh.lorenz(TABLE, value="spend", labels={"spend": "<b>\x1b[31m\u202espend"})
    assert "<b>" not in found.html("en")
    assert "\x1b" not in found.text("en")
    assert "\u202e" not in found.html("en") + found.text("en") + found.to_svg(lang="en")


def test_pictures_of_levels_have_the_labels_and_groups_keep_their_names():
    table = {"county": ["A", "A", "B", "B"], "town": ["x", "county", "y", "y"], "spend": [1.0, 3.0, 5.0, 6.0]}
    found = jh.nested_decomposition(table, value="spend", levels=["county", "town"], labels={"county": "District"})
    assert "between District" in found.to_svg(lang="en")
    assert "town within District" in found.to_svg(lang="en")
    assert [line.split()[1] for line in found.text("en").splitlines() if line.startswith("  A ")] == [
        "–",
        "county",
        "x",
    ]
    assert [one.level for one in found.result.levels] == ["county", "town", "within"]


def test_tables_for_publication_are_headed_by_the_labels():
    found = RESULTS["measure"](labels={**LABELS, "gini": "Inequality"})
    latex = found.table().to_latex()
    assert "Inequality" in latex
    assert "County" in latex
    assert "Spread" in found.table(labels={"gini": "Spread"}).to_latex()


def texts_of(result, **options):
    """What a picture shows: the texts of its SVG, without its description."""
    root = ElementTree.fromstring(result if isinstance(result, str) else result.to_svg(lang="en", **options))
    return [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]


DISTRICTS = {
    "state": ["OH", "OH", "AK", "AK", "NY", "NY"],
    "locale": ["City", "Rural"] * 3,
    "spend": [1.0, 3.0, 5.0, 6.0, 7.0, 9.0],
    "pupils": [1.0, 1.0, 2.0, 2.0, 1.0, 1.0],
}


def gaps(**more):
    return jh.gap(DISTRICTS, value="spend", group="locale", group_a="City", group_b="Rural", by="state", **more)


def test_a_label_goes_to_what_it_names_and_never_to_what_is_in_its_place():
    labels = {"City": "City, US$", "Rural": "Rural, US$", "OH": "Ohio", "ratio": "City/rural ratio"}
    for shown in (
        texts_of(gaps(), labels=labels),
        texts_of(gaps(labels=labels)),
        texts_of(jh.plot.svg("gap", gaps(), lang="en", labels=labels)),
    ):
        assert {"Ohio", "AK", "NY", "City, US$", "Rural, US$", "City/rural ratio"} <= {*shown}
        assert not {"OH", "City", "Rural", "ratio"} & {*shown}
    curves = jh.lorenz(DISTRICTS, value="spend", by="state")
    named = [text.split("\u2002")[0] for text in texts_of(curves, labels={"AK": "Alaska"}) if "Gini" in text]
    assert named == ["Alaska", "NY", "OH"]


def test_labels_of_pictures_are_a_mapping_of_known_names():
    for draw in (gaps().to_svg, gaps().plot, lambda labels: jh.plot.svg("gap", gaps(), labels=labels)):
        for wrong in (["Ohio"], ("Ohio",) * 3, "Ohio", {"OH": 3}, {"OH": " "}, {3: "Ohio"}):
            with pytest.raises(jh.WrongTypeError, match="labels"):
                draw(labels=wrong)
        with pytest.raises(jh.UnknownNameError, match="OHH") as caught:
            draw(labels={"OHH": "Ohio"})
        assert caught.value.parameters["expected"][0] == "OH"


def test_names_are_as_many_as_results():
    curves = [jh.lorenz(DISTRICTS, value="spend", weights=weights) for weights in (None, "pupils")]
    shown = texts_of(jh.plot.svg("lorenz", *curves, names=["all alike", "by pupils"], lang="en"))
    assert [text.partition("\u2002")[0] for text in shown if "Gini" in text] == ["all alike", "by pupils"]
    by_state = jh.lorenz(DISTRICTS, value="spend", by="state")
    assert any(
        text.startswith("US · OH") for text in texts_of(jh.plot.svg("lorenz", by_state, names=["US"], lang="en"))
    )
    for wrong in (["one"], ["one", "two", "three"], "ab", ["one", 2], {"a": "b", "c": "d"}, 3):
        with pytest.raises(jh.WrongTypeError, match="names"):
            jh.plot.lorenz(*curves, names=wrong)
    with pytest.raises(jh.JunhengError, match="names"):
        jh.plot.svg("influence", jh.leave_one_out(DISTRICTS, value="spend"), names=["one"])


def test_a_name_means_a_column_before_a_heading_and_a_heading_before_a_group():
    table = {**DISTRICTS, "ratio": [1.0] * 6, "state": ["ratio", "ratio", "mean", "mean", "NY", "NY"]}
    found = jh.gap(table, value="spend", group="locale", group_a="City", group_b="Rural", by="state")
    # `ratio` is a column of the table, not the ratio of the means.
    labels = {"ratio": "Pupils per teacher", "NY": "New York"}
    assert "Pupils per teacher" not in texts_of(found, labels=labels)
    shown = found.table(lang="en", labels=labels)
    assert "Pupils per teacher" not in str(shown)
    assert "New York" in str(shown)
    means = jh.measure(["mean"], {"g": ["mean", "b"], "x": [1.0, 2.0]}, value="x", by="g")
    assert means.table(lang="en", labels={"mean": "Average"}).sheet.headings[-1] == "Average"
    assert [row[0] for row in means.table(labels={"mean": "Average"}).sheet.rows] == ["b", "mean"]


def test_groups_have_labels_in_texts_tables_and_reasons():
    labels = jh.Labels({"OH": "Ohio", "City": "Cities", "state": "State"})
    for found in (
        jh.measure(["gini"], DISTRICTS, value="spend", by="state", labels=labels),
        jh.lorenz(DISTRICTS, value="spend", by="state", labels=labels),
        gaps(labels=labels),
        jh.nested_decomposition(DISTRICTS, value="spend", levels=["state", "locale"], labels=labels),
        jh.entropy_decomposition(DISTRICTS, value="spend", group="state", labels=labels),
        jh.gini_decomposition(DISTRICTS, value="spend", group="state", labels=labels),
        jh.group_means(DISTRICTS, value="spend", group="state", labels=labels),
        jh.kitagawa(
            DISTRICTS, value="spend", category="state", group="locale", group_a="City", group_b="Rural", labels=labels
        ),
    ):
        for text in (found.text("en"), found.html("zh")):
            assert "Ohio" in text
            assert not re.search(r"\bOH\b", text)
    rows = jh.measure(["gini"], DISTRICTS, value="spend", by="state", labels=labels).table().sheet.rows
    assert [row[0] for row in rows] == ["AK", "NY", "Ohio"]
    parts = jh.nested_decomposition(DISTRICTS, value="spend", levels=["state", "locale"]).table("parts", labels=labels)
    assert {"Ohio", "Cities"} <= {cell for row in parts.sheet.rows for cell in row}
    heading = gaps().table(labels=labels, lang="en").sheet.headings
    assert "State" in heading
    assert any(one.startswith("Cities") for one in heading)
    one = {"state": ["OH", "AK"], "locale": ["City", "Rural"], "spend": [1.0, 2.0]}
    empty = jh.gap(
        one, value="spend", group="locale", group_a="City", group_b="Rural", by="state", undefined="null", labels=labels
    )
    assert "State = Ohio" in empty.text("en")


def test_reasons_of_labelled_groups_are_put_together():
    one = {
        "state": ["OH", "AK", "NY", "NY"],
        "locale": ["City", "Rural", "City", "City"],
        "spend": [1.0, 2.0, None, None],
    }
    sides = {"value": "spend", "group": "locale", "group_a": "City", "group_b": "Rural", "by": "state"}
    found = jh.gap({**one, "state": ["OH", "OH", "AK", "NY"]}, **sides, undefined="null", missing="drop")
    assert "2 groups (AK, NY): no row" in found.text("en")
    assert "excluded for missing values: 2)" in found.text("en")
    labels = {"AK": "Alaska", "state": "State"}
    found = jh.gap({**one, "state": ["OH", "OH", "AK", "NY"]}, **sides, undefined="null", missing="drop", labels=labels)
    assert "2 groups (Alaska, NY): no row" in found.text("en")
    assert "2 组（Alaska、NY）：" in found.table(lang="zh").sheet.note()


def test_balances_and_influences_have_labels_of_groups():
    schools = {"pupils": [80, 40, 20, 30], "classes": [2, 1, 1, 1], "county": ["A", "A", "B", "B"]}
    shown = texts_of(jh.balance(schools, by="county"), labels={"A": "Avon"})
    assert "Avon" in shown
    assert "B" in shown
    assert "A" not in shown
    found = jh.influence("mean", DISTRICTS, value="spend", by="state", labels={"OH": "Ohio"})
    assert "Ohio" in found.text("en")
    assert "Ohio" in found.top(6).text("en")


def test_keys_of_numbers_have_labels():
    found = jh.measure(
        ["mean"], {"year": [2020, 2021], "x": [1.0, 2.0]}, value="x", by="year", labels={"2020": "2019–20"}
    )
    assert "2019–20" in found.text("en")
    assert [row[0] for row in found.table().sheet.rows] == ["2019–20", "2021"]
    assert found.to_frame()["year"] == [2020, 2021]


def test_one_dictionary_serves_all_calls():
    labels = {"spend": "Spending", "gini": "Gini", "theil_t": "Theil T", "ratio": "Ratio", "count": "Districts"}
    for make in (gaps, lambda **more: jh.measure(["cv"], DISTRICTS, value="spend", **more)):
        make(labels=labels).text()
    nested = jh.nested_decomposition(DISTRICTS, value="spend", levels=["state"], labels=labels)
    assert any("Theil T" in text for text in texts_of(nested))
    with pytest.raises(jh.UnknownNameError, match="OH"):
        jh.measure(["cv"], DISTRICTS, value="spend", labels={**labels, "OH": "Ohio"})
    whole = jh.Labels({**labels, "OH": "Ohio", "Cty": "Cities"})
    assert jh.measure(["cv"], DISTRICTS, value="spend", labels=whole).text("en")
    assert whole.unused == ["gini", "theil_t", "ratio", "OH", "Cty"]
    assert "Ohio" in texts_of(gaps(), labels=whole)
    assert "Cty" in whole.unused
    assert "OH" not in whole.unused
    assert isinstance(whole | {"a": "b"}, jh.Labels)
    for wrong in ({"a": 1}, {1: "a"}, {"a": " "}):
        with pytest.raises(jh.WrongTypeError):
            jh.Labels(wrong)
    assert pickle.loads(pickle.dumps(gaps(labels=whole))).to_svg(lang="en") == gaps(labels=whole).to_svg(lang="en")


def test_the_whole_table_and_the_innermost_part_have_labels():
    found = jh.measure(["gini"], DISTRICTS, value="spend", by="state", whole=True, labels={"whole": "All states"})
    assert found.table().sheet.rows[-1][0] == "All states"
    assert "All states" in found.text("en")
    nested = jh.nested_decomposition(DISTRICTS, value="spend", levels=["state"], labels={"within": "Inside states"})
    assert "Inside states" in str(nested.table())


@pytest.mark.parametrize("name", CASES)
def test_every_word_of_a_picture_has_a_label(name, monkeypatch):
    """The words that a picture asks for can be replaced, and nothing else changes."""
    picture, _, choices = CASES[name]
    asked = set()
    call = PictureWords.__call__

    def recorded(self, key, **parameters):
        if not parameters:
            asked.add(key)
        return call(self, key, **parameters)

    monkeypatch.setattr(PictureWords, "__call__", recorded)
    plain = texts_of(jh.plot.svg(picture, *results(name), lang="en", **choices))
    taken = {column for one in results(name) for column in one._nameable([]).columns}
    labels = {word: f"«{word}»" for word in asked if word in WORDS and word not in taken}
    made = texts_of(jh.plot.svg(picture, *results(name), lang="en", labels=labels, **choices))
    assert plain != made or not labels
    seen = {text for text in made if "«" in text}
    assert seen or not labels
    with pytest.raises(jh.UnknownNameError, match="no such thing"):
        jh.plot.svg(picture, *results(name), labels={"no such thing": "x"}, **choices)
