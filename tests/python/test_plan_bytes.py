"""Every kind of plan gives the bytes of Rust in Python and on the command line, for any order of rows and threads."""

import csv
import json
import random

import golden
import pytest

import junheng as jh
from junheng import _api as api
from junheng._cli import main as cli
from junheng._texts import spelling

FILE = golden.read("plan/small.toml")
BYTES = (golden.GOLDEN / "plan" / "bytes.jsonl").read_text(encoding="utf-8").splitlines()
CASES = list(zip(FILE["case"], BYTES, strict=True))
NAMES = [case["name"] for case in FILE["case"]]
every_case = pytest.mark.parametrize(("case", "text"), CASES, ids=NAMES)


def in_orders(columns):
    """The table as it is, from the last row to the first, and in two random orders."""
    rows = range(len(next(iter(columns.values()))))
    for order in (rows, rows[::-1], *(random.Random(seed).sample(rows, len(rows)) for seed in (1, 2))):
        yield {name: [cells[row] for row in order] for name, cells in columns.items()}


def written(path, columns):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([list(columns), *zip(*columns.values(), strict=True)])
    return path


def typed(options):
    """The options of a plan as they are typed."""
    for name, value in options.items():
        option = f"--{name.replace('_', '-')}"
        if isinstance(value, bool):
            yield option if value else f"--no-{option.removeprefix('--')}"
        elif isinstance(value, dict):
            yield from (f"{option}={key}={one}" for key, one in value.items())
        elif isinstance(value, list):
            yield f"{option}={json.dumps(value)}"
        else:
            yield f"{option}={value}"


@pytest.fixture
def command(capfdbinary):
    """The command line in this process: its status, and what it prints."""

    def run(*arguments):
        status = cli.main([*map(str, arguments)])
        said = capfdbinary.readouterr()
        return status, said.out.decode(), said.err.decode()

    return run


def arguments(folder, case, columns):
    """The command of a case, with its tables and its standard as files in `folder`."""
    kind = case["plan"]
    yield from ["plan", kind.removeprefix("plan_")] if kind.startswith("plan_") else [kind.replace("_", "-")]
    yield written(folder / "table.csv", columns)
    if "items" in case:
        yield f"--items={written(folder / 'items.csv', case['items'])}"
    if "standard" in case:
        path = folder / "standard.toml"
        path.write_text(FILE["standards"][case["standard"]], encoding="utf-8")
        yield f"--standard={path}"
    yield from typed(json.loads(case["options"]))


def test_every_kind_has_a_case():
    assert {case["plan"] for case in FILE["case"]} == set(api.plans())


@every_case
def test_python_gives_the_bytes_of_rust(case, text):
    assert golden.run("plan", FILE, case) == text
    for columns in in_orders(case["columns"]):
        for threads in (1, 2):
            jh.set_threads(threads)
            try:
                assert golden.plan(FILE, case, columns).to_json() == text
            finally:
                jh.set_threads(0)


@every_case
def test_the_command_line_gives_the_bytes_of_rust(tmp_path, command, case, text):
    feasible = golden.plan(FILE, case, case["columns"]).feasible
    for columns in in_orders(case["columns"]):
        found = command(*arguments(tmp_path, case, columns), "--format", "json")
        assert found == (int(not feasible), text, "")


@every_case
def test_the_command_line_prints_what_python_shows(tmp_path, command, case, text):
    """Byte for byte; options are named as they are typed."""
    result = golden.plan(FILE, case, case["columns"])
    for language in ("en", "zh"):
        status, printed, said = command(*arguments(tmp_path, case, case["columns"]), "--lang", language)
        assert (status, said) == (int(not result.feasible), "")
        with spelling.command_line(cli._parser("en").options()):
            assert printed == result.text(language) + "\n"
