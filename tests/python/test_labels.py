"""Labels of columns and measures: where people read them, and nowhere else."""

import pickle

import pytest

import junheng as jh

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
    assert "Spending per pupil (US$)" in labelled.to_svg(lang="en")
    assert "Spending per pupil (US$)" in jh.plot.svg("lorenz", labelled, RESULTS["lorenz"](), lang="en")
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
