"""The measures, held to the language-neutral cases."""

import golden
import pytest

import junheng as jh

FILES = ("measure/published.toml", "measure/by_hand.toml")
CASES = [case for name in FILES for case in golden.read(name)["case"]]
ERRORS = golden.read("measure/errors.toml")["case"]


def function_call(spec: str) -> tuple[str, dict[str, object]]:
    """A measure in its text form, as the name of a function and its keyword arguments."""
    entry = jh.measures()[spec.split("(")[0].strip()]
    given = spec.partition("(")[2].rstrip(") ")
    options = dict(part.split("=") for part in given.replace(" ", "").split(",")) if given else {}
    flags = {parameter.id for parameter in entry.parameters if parameter.flag}
    return entry.id, {key: text == "true" if key in flags else float(text) for key, text in options.items()}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_values_are_reproduced(case):
    values, weights = golden.sample(case)
    name, options = function_call(case["measure"])
    if "error" in case:
        with pytest.raises(jh.JunhengError) as caught:
            jh.measure(case["measure"], values, weights=weights)
        assert caught.value.kind == case["error"]
        with pytest.raises(type(caught.value)):
            getattr(jh, name)(values, weights=weights, **options)
        return
    got = jh.measure(case["measure"], values, weights=weights)
    assert golden.agrees(got, case["expected"], case["tolerance"]), (got, case["expected"], case["source"])
    assert getattr(jh, name)(values, weights=weights, **options) == got


@pytest.mark.parametrize("case", ERRORS, ids=[case["id"] for case in ERRORS])
def test_errors_state_what_where_expected_and_got(case):
    ask = jh.influence if case.get("influence") else jh.measure
    numbers = ([1.0], None) if "values" not in case and "data" not in case else golden.sample(case)
    with pytest.raises(jh.JunhengError) as caught:
        ask(case["measure"], numbers[0], weights=numbers[1])
    error = caught.value
    assert (error.kind, error.code) == (case["kind"], case["code"])
    assert (error.text("en"), error.text("zh")) == (case["en"], case["zh"])
    assert str(error) == case["en"]


INFLUENCE = golden.read("measure/influence.toml")["case"]


@pytest.mark.parametrize("case", INFLUENCE, ids=[case["id"] for case in INFLUENCE])
def test_influence_is_reproduced(case):
    values, weights = golden.sample(case)
    got = jh.influence(case["measure"], values, weights=weights).tolist()
    largest = max(map(abs, case["expected"]))
    assert len(got) == len(case["expected"])
    off = max(abs(one - other) for one, other in zip(got, case["expected"], strict=True))
    assert off <= case["tolerance"] * largest


HARD = golden.read("measure/hard.toml")["sample"]


@pytest.mark.parametrize("hard", HARD, ids=[hard["id"] for hard in HARD])
def test_every_figure_is_as_accurate_as_the_catalogue_states(hard):
    values, weights = golden.sample(hard)
    for spec, expected in hard["expected"].items():
        if expected == "error":
            with pytest.raises(jh.JunhengError):
                jh.measure(spec, values, weights=weights)
            continue
        got = jh.measure(spec, values, weights=weights)
        # The expected figure is itself rounded: half an ulp, at most 2⁻⁵³. The smallest doubles are
        # as near to each other as they can be.
        tolerance = jh.measures()[spec.split("(")[0]].accuracy + 2.0**-53
        assert abs(got - expected) <= max(tolerance * abs(expected), 5e-324), spec


def test_influence_sums_to_nothing():
    values, weights = [6.0, 3.0, 10.0, 2.0], [1.0, 2.0, 3.0, 4.0]
    influence = jh.influence("theil_t", values, weights=weights)
    # Four products near 1, each rounded once: 4 · 2⁻⁵³ · 4.
    assert abs(float(influence @ weights)) < 2e-15
