"""Measures by rank and of segregation, held to the language-neutral cases: as functions and over a table."""

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

FILES = {room: (f"{room}/published.toml", f"{room}/by_hand.toml") for room in ("rank", "segregation")}
CASES = [(room, case) for room, names in FILES.items() for name in names for case in golden.read(name)["case"]]
REFUSALS = [(room, case) for room in FILES for case in golden.read(f"{room}/errors.toml")["case"]]


def named(cases):
    return [f"{room}: {case['id']}" for room, case in cases]


def asked(room, case):
    """The columns of a case, and the request over them."""
    columns, request = golden_tables.asked(room, case)
    return golden_tables.read(room, case) if isinstance(columns, str) else columns, request


def by_function(room, case):
    """The value that the measure's own function gives."""
    columns, request = asked(room, case)
    name, options = function_call(case["measure"])
    if room == "segregation":
        seen = {key: request[key] for key in ("group", "reference_group") if key in request}
        return getattr(jh, name)(columns, **seen, **options)
    weights = columns.get(request.get("weights"))
    value, rank = columns[request["value"]], columns[request["rank"]]
    got = getattr(jh, name)(value, rank, weights=weights, **options)
    assert jh.measure(case["measure"], value, weights=weights, rank=rank) == got
    return got


@pytest.mark.parametrize(("room", "case"), CASES, ids=named(CASES))
def test_values_are_reproduced(room, case):
    columns, request = asked(room, case)
    evaluation = jh.measure(request.pop("measures"), columns, **request)
    got = evaluation.rows[0].values[0]
    assert golden.agrees(got, case["expected"], case["tolerance"]), (got, case["expected"], case["source"])
    assert by_function(room, case) == got


@pytest.mark.parametrize(("room", "case"), REFUSALS, ids=named(REFUSALS))
def test_refusals_say_what_where_expected_and_got(room, case):
    columns, request = asked(room, case)
    if room == "segregation" or "values" not in case:
        spec, x, given = request.pop("measures"), columns, request
    else:
        spec, x, given = case["measure"], columns["value"], {"weights": columns.get("weight"), "rank": columns["rank"]}
    with pytest.raises(jh.JunhengError) as caught:
        jh.measure(spec, x, **given)
    error = caught.value
    assert (error.kind, error.code) == (case["kind"], case["code"])
    assert (error.text("en"), error.text("zh")) == (case["en"], case["zh"])


def test_every_measure_of_the_rooms_has_a_case():
    met = {jh.measures()[case["measure"].split("(")[0]].id for _, case in CASES}
    assert met == {entry.id for entry in jh.measures() if "value" not in entry.inputs or "rank" in entry.inputs}


EVALUATIONS = golden.read("evaluate/small.toml")["case"]


@pytest.mark.parametrize("case", EVALUATIONS, ids=[case["name"] for case in EVALUATIONS])
def test_the_request_by_keywords_is_that_of_the_text(case):
    table, request = golden.table(case), json.loads(case["options"])
    text = _core.evaluate(Table.of(table).columns, case["options"]).to_json()
    ask = jh.influence if request.pop("influence", False) else jh.measure
    assert ask(request.pop("measures"), table, **request).to_json() == text
