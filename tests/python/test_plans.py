"""Plans: the same bytes in Python, on the command line and in Rust, tables of their lists, errors, exit statuses."""

import csv
import json
import subprocess

import numpy as np
import pytest
from command import COUNTY, junheng

import junheng as jh

PLANS = {
    "add": (
        ["plan", "add", COUNTY, "--indicator", "L5"],
        lambda: jh.plan.add(jh.read(COUNTY), indicator="L5"),
    ),
    "transfer": (
        ["plan", "transfer", COUNTY, "--indicator", "L2", "--stage", "primary"],
        lambda: jh.plan.transfer(jh.read(COUNTY), indicator="L2", stage="primary"),
    ),
    "fund": (
        ["plan", "fund", COUNTY, "--indicator", "L6", "--budget", "500000", "--stage", "primary"],
        lambda: jh.plan.fund(jh.read(COUNTY), indicator="L6", budget=500000, stage="primary"),
    ),
    "what-if": (
        [
            *["what-if", COUNTY, "--edits"],
            '[{"kind": "move", "from": "SYN001", "to": "SYN002", "units": 2, "indicator": "L1"}]',
        ],
        lambda: jh.what_if(
            jh.read(COUNTY),
            edits=[{"kind": "move", "from": "SYN001", "to": "SYN002", "units": 2, "indicator": "L1"}],
        ),
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_the_command_prints_what_python_shows(name):
    arguments, call = PLANS[name]
    result = call()
    for language in ("en", "zh"):
        shown = junheng(*arguments, "--lang", language)
        assert shown.stdout.decode() == result.text(language) + "\n"
        assert shown.returncode == (0 if result.feasible else 1)
    assert junheng(*arguments, "--format", "json").stdout.decode().strip() == result.to_json()


@pytest.mark.parametrize("name", PLANS)
def test_the_order_of_rows_and_the_threads_change_no_byte(name, monkeypatch):
    _, call = PLANS[name]
    expected = call().to_json()
    table = jh.read(COUNTY)
    reversed_ = {heading: list(table[heading])[::-1] for heading in table}
    monkeypatch.setattr(jh, "read", lambda _: reversed_)
    for threads in (1, 3):
        jh.set_threads(threads)
        try:
            assert call().to_json() == expected
        finally:
            jh.set_threads(0)


@pytest.mark.parametrize("name", PLANS)
def test_results_are_tables_pages_and_pickles(name):
    import pickle

    result = PLANS[name][1]()
    for library in ("dict", "pandas", "polars"):
        frame = result.to_frame(library=library)
        assert len(next(iter(frame.values())) if library == "dict" else frame) >= 1
    for language in ("en", "zh"):
        page = result.page("county", language)
        assert page.startswith("<!DOCTYPE html>")
        assert "None" not in result.text(language)
    assert pickle.loads(pickle.dumps(result)) == result
    assert json.loads(result.to_json()) == result.to_dict()
    with pytest.raises(jh.UnknownNameError):
        result.to_frame("no_such_list")


def test_counties_exchange_and_steps_name_both(tmp_path):
    table = jh.read(COUNTY)
    columns = {heading: list(table[heading]) for heading in table}
    rows = len(columns["学校代码"])
    columns["区县"] = ["甲县" if row % 3 else "乙县" for row in range(rows)]
    options = {"indicator": "L2", "stage": "primary", "cv": 0.2, "goal": "cv", "give_share": 0.3}
    alone = jh.plan.transfer(columns, **options)
    plan = jh.plan.transfer(columns, across_counties=True, **options)
    actions = [county.actions[0] for county in plan.counties]
    assert alone.feasible
    assert plan.feasible
    assert sum(action.together.inflow for action in actions) == 0
    total = actions[0].together.objective.value
    assert total == sum(action.objective.value for action in actions) == actions[0].together.bound.value
    assert total < sum(county.actions[0].objective.value for county in alone.counties)
    across = [step for action in actions for step in action.steps if step.from_county]
    assert across
    frame = plan.to_frame("steps", library="dict")
    assert {"甲县", "乙县"} == {*frame["from_county"]} | {*frame["county"]}
    assert len([1 for one, other in zip(frame["from_county"], frame["county"], strict=True) if one != other]) == len(
        across
    )
    assert set(plan.to_frame("actions", library="dict")["total"]) == {total}
    assert "甲县" in across[0].text.zh
    assert "乙县" in across[0].text.zh
    assert all(action.outcomes[0].after.cv <= 0.2 for action in actions)
    path = tmp_path / "two.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    arguments = ["--indicator", "L2", "--stage", "primary", "--cv", "0.2", "--goal", "cv", "--give-share", "0.3"]
    shown = junheng("plan", "transfer", str(path), *arguments, "--across-counties", "--format", "json")
    assert shown.stdout.decode().strip() == plan.to_json()
    assert plan.text("zh").count("甲县") > 1


def test_an_infeasible_target_is_a_result_with_status_one():
    plan = jh.plan.transfer(jh.read(COUNTY), indicator="L2", stage="primary", goal="cv", cv=0.0)
    action = plan.counties[0].actions[0]
    assert action.status == "infeasible"
    assert not plan.feasible
    assert action.infeasible.best is not None
    arguments = ["--indicator", "L2", "--stage", "primary", "--goal", "cv", "--cv", "0"]
    assert junheng("plan", "transfer", COUNTY, *arguments).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["plan", "add", COUNTY, "--indicator", "L99"], "L99"),
        (["plan", "add", COUNTY, "--indicator", "L5", "--step", "0"], "step"),
        (["plan", "add", COUNTY, "--indicator", "L5", "--cap", "no such column"], "no such column"),
        (["plan", "transfer", COUNTY, "--indicator", "L5"], "L5"),
        (
            ["plan", "transfer", COUNTY, "--pairs", '[{"from": "SYN001", "to": "SYN032"}]'],
            "no planned stage and indicator has both schools",
        ),
        (["plan", "transfer", COUNTY, "--goal", "floors", "--cv", "0.3"], "has no effect"),
        (["what-if", COUNTY, "--edits", '[{"kind": "close", "school": "SYN00l"}]'], "SYN00l"),
        (["what-if", COUNTY, "--edits", "[{"], "--edits"),
        (["plan", "no-such-kind", COUNTY], "no-such-kind"),
    ],
)
def test_errors_name_what_is_wrong(arguments, names):
    failed = junheng(*arguments)
    assert failed.returncode == 2
    assert names in failed.stderr.decode()
    assert not failed.stdout


def test_columns_of_options_are_read():
    table = jh.read(COUNTY)
    columns = {heading: list(table[heading]) for heading in table}
    columns["most"] = [0.0] * len(columns["学校代码"])
    plan = jh.plan.add(columns, indicator="L5", cap="most")
    assert not plan.feasible
    columns["price"] = np.ones(len(columns["学校代码"]))
    assert jh.plan.add(columns, indicator="L5", cost="price").feasible


@pytest.mark.parametrize("name", ["plan_us_states", "plan_county"])
def test_the_examples_run(name, tmp_path):
    import sys

    from golden import ROOT

    arguments = [str(tmp_path)] if name == "plan_county" else []
    done = subprocess.run(
        [sys.executable, ROOT / "examples" / f"{name}.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if name == "plan_us_states":
        rows = [line.split() for line in done.stdout.splitlines()[1:]]
        assert {row[0]: float(row[3]) for row in rows} == {"BI": 265, "MO": 634}
    else:
        assert len(list(tmp_path.iterdir())) == 6
