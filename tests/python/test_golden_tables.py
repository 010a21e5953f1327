"""Tables, held to the language-neutral cases: what comes out, what is refused and in which words."""

import json

import golden
import pytest

import junheng as jh

RESULTS = [
    (name.split("_")[0], name, at)
    for kind in ("analyze", "assess", "balance", "evaluate")
    for name in golden.files(f"{kind}_*.toml")
    for at in range(len(golden.read(name)["case"]))
]
REFUSALS = [
    (name.removesuffix(".toml").split("_")[1], name, at)
    for name in golden.files("errors_*.toml")
    if not name.startswith(("errors_measure", "errors_rank", "errors_segregation"))
    for at in range(len(golden.read(name)["case"]))
]


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


@pytest.mark.parametrize(("family", "name", "at"), REFUSALS, ids=of_file(REFUSALS))
def test_refusals_and_findings(family, name, at):
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
    run = {name for _, name, _ in [*RESULTS, *REFUSALS]}
    measures = {name for kind in ("measure", "influence", "errors_measure") for name in golden.files(f"{kind}*.toml")}
    rooms = {
        name for kind in ("rank", "segregation", "errors_rank", "errors_seg") for name in golden.files(f"{kind}*.toml")
    }
    lists = {*golden.files("excluded*.toml"), *golden.files("reference_index*.toml")}
    assert set(golden.files("*.toml")) == run | measures | rooms | lists
