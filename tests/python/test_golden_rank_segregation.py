"""Golden cases of measures by rank and of segregation, by function and from the columns of a table."""

import json
import sys

import golden
import pytest
from test_golden_measures import function_call

import junheng as jh
from junheng import _core
from junheng._input.tables import Table

sys.path.insert(0, str(golden.ROOT / "tools"))
import golden_tables

FILES = {module: (f"{module}/published.toml", f"{module}/by_hand.toml") for module in ("rank", "segregation")}
CASES = [(module, case) for module, names in FILES.items() for name in names for case in golden.read(name)["case"]]
ERRORS = [(module, case) for module in FILES for case in golden.read(f"{module}/errors.toml")["case"]]


def named(cases):
    return [f"{module}: {case['id']}" for module, case in cases]


def table_and_request(module, case):
    """The columns of a case and the request for its measure."""
    columns, request = golden_tables.table_and_request(module, case)
    return golden_tables.read(module, case) if isinstance(columns, str) else columns, request


def by_function(module, case):
    """The value of the measure's Python function."""
    columns, request = table_and_request(module, case)
    name, options = function_call(case["measure"])
    if module == "segregation":
        seen = {key: request[key] for key in ("group", "reference_group") if key in request}
        return getattr(jh, name)(columns, **seen, **options)
    weights = columns.get(request.get("weights"))
    value, rank = columns[request["value"]], columns[request["rank"]]
    got = getattr(jh, name)(value, rank, weights=weights, **options)
    assert jh.measure(case["measure"], value, weights=weights, rank=rank) == got
    return got


@pytest.mark.parametrize(("module", "case"), CASES, ids=named(CASES))
def test_values_are_reproduced(module, case):
    columns, request = table_and_request(module, case)
    evaluation = jh.measure(request.pop("measures"), columns, **request)
    got = evaluation.rows[0].values[0]
    assert golden.agrees(got, case["expected"], case["tolerance"]), (got, case["expected"], case["source"])
    assert by_function(module, case) == got


@pytest.mark.parametrize(("module", "case"), ERRORS, ids=named(ERRORS))
def test_errors_have_kind_code_and_texts(module, case):
    columns, request = table_and_request(module, case)
    if module == "segregation" or "values" not in case:
        spec, x, given = request.pop("measures"), columns, request
    else:
        spec, x, given = case["measure"], columns["value"], {"weights": columns.get("weight"), "rank": columns["rank"]}
    with pytest.raises(jh.JunhengError) as caught:
        jh.measure(spec, x, **given)
    error = caught.value
    assert (error.kind, error.code) == (case["kind"], case["code"])
    assert (error.text("en"), error.text("zh")) == (case["en"], case["zh"])


def test_every_measure_by_rank_and_of_segregation_has_a_case():
    met = {jh.measures()[case["measure"].split("(")[0]].id for _, case in CASES}
    assert met == {entry.id for entry in jh.measures() if "value" not in entry.inputs or "rank" in entry.inputs}


EVALUATIONS = golden.read("evaluate/small.toml")["case"]


@pytest.mark.parametrize("case", EVALUATIONS, ids=[case["name"] for case in EVALUATIONS])
def test_keywords_give_the_result_of_the_json_request(case):
    table, request = golden.table(case), json.loads(case["options"])
    text = _core.evaluate(Table.of(table).columns, case["options"]).to_json()
    ask = jh.influence if request.pop("influence", False) else jh.measure
    assert ask(request.pop("measures"), table, **request).to_json() == text
