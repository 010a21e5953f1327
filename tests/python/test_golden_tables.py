"""Tables, held to the language-neutral cases: results, errors and their texts."""

import json

import golden
import pytest

import junheng as jh

# The folders of the functions over a table; those of measures are run by `test_golden_measures.py` and others.
FAMILIES = ("analyze", "assess", "balance", "check", "contrast", "estimate", "evaluate", "plan", "standard")
CASES = [
    (family, name, at)
    for name in golden.files()
    for family in [name.split("/")[0]]
    if family in FAMILIES
    for at in range(len(golden.read(name)["case"]))
]
RESULTS = [case for case in CASES if not case[1].endswith("/errors.toml")]
ERRORS = [case for case in CASES if case[1].endswith("/errors.toml")]


def of_file(cases):
    return [f"{name}-{golden.read(name)['case'][at]['name']}" for _, name, at in cases]


@pytest.mark.parametrize(("family", "name", "at"), RESULTS, ids=of_file(RESULTS))
def test_results(family, name, at):
    file = golden.read(name)
    case = file["case"][at]
    result = json.loads(golden.run(family, file, case))
    wrong = {
        pointer: golden.stands(result, pointer)
        for pointer, expected in case["expected"].items()
        if not golden.matches(golden.stands(result, pointer), expected, case["tolerance"])
    }
    assert not wrong


@pytest.mark.parametrize(("family", "name", "at"), ERRORS, ids=of_file(ERRORS))
def test_errors_and_findings(family, name, at):
    file = golden.read(name)
    case = file["case"][at]
    if family == "check" and "kind" not in case:
        found = json.loads(golden.run(family, file, case))
        assert [written(finding) for finding in found["findings"]] == case.get("findings", [])
        return
    with pytest.raises(jh.JunhengError) as caught:
        golden.run(family, file, case)
    error = caught.value
    assert (error.kind, error.text("en"), error.text("zh")) == (case["kind"], case["en"], case["zh"])
    said = [[finding.text("en"), finding.text("zh")] for finding in error.findings]
    assert said == case.get("details", [])


def written(finding):
    """A finding as the golden files write it: what is null is left out."""
    flat = {**finding, **finding["message"]}
    del flat["message"], flat["parameters"]
    return {key: value for key, value in flat.items() if value is not None}


def test_every_golden_file_is_run():
    measures = {f"measure/{name}.toml" for name in ("published", "by_hand", "hard", "influence", "errors")}
    paired = {
        f"{module}/{name}.toml" for module in ("rank", "segregation") for name in ("published", "by_hand", "errors")
    }
    assert set(golden.files()) == {name for _, name, _ in CASES} | measures | paired
