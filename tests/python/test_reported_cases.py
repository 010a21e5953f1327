"""Cases of other packages' bug reports, test suites and printed tables, in Python and on the command line.

`tests/data/reported/*.jsonl` has one case a line: the measure or analysis, its columns, and the value that is
right, with the source. Where `note` says so, the source itself has another value.
"""

import csv
import json
import math
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from command import junheng

import junheng as jh

FOLDER = Path(__file__).resolve().parents[1] / "data" / "reported"


@cache
def cases():
    texts = ((FOLDER / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("public-reports", "peer-cases"))
    return tuple(json.loads(line) for text in texts for line in text.splitlines())


def named(test):
    return pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])(test)


def pick(case, document):
    """The numbers that the case is about."""
    path = case.get("pick") or (["rows", "*", "values", 0] if case["command"] == "measure" else None)
    if path is None:
        return None
    found = document
    for position, step in enumerate(path):
        if step == "*":
            rest = {**case, "pick": path[position + 1 :]}
            return [pick(rest, one) for one in found]
        found = found[step]
    return found


def compare(case, found):
    expected, factor = case["expected"], case.get("factor", 1)
    found = found if isinstance(found, list) else [found]
    expected = expected if isinstance(expected, list) else [expected]
    assert len(found) == len(expected)
    for got, right in zip(found, expected, strict=True):
        if right is None:
            assert got is None
        else:
            assert math.isclose(got * factor, right, rel_tol=case["rtol"], abs_tol=0.0), (got * factor, right)


def error_of(case):
    return case["expected"].get("error") if isinstance(case["expected"], dict) else None


def in_python(case):
    table = pd.DataFrame({name: pd.Series(column) for name, column in case["data"].items()})
    if case["command"] == "measure":
        return json.loads(jh.measure(case["name"], table, **case["inputs"]).to_json())
    return json.loads(getattr(jh, case["name"])(table, **case["inputs"]).to_json())


@named
def test_in_python(case):
    if error := error_of(case):
        with pytest.raises(getattr(jh, error)):
            in_python(case)
    else:
        compare(case, pick(case, in_python(case)))


def arguments(inputs):
    for name, value in inputs.items():
        yield f"--{name.replace('_', '-')}"
        yield ",".join(map(str, value)) if isinstance(value, list) else str(value)


def on_the_command_line(case, folder):
    path = folder / "case.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = zip(*case["data"].values(), strict=True)
        csv.writer(file).writerows([case["data"], *(["" if cell is None else cell for cell in row] for row in rows)])
    return junheng(case["command"], case["name"], path, *arguments(case["inputs"]), "--format", "json")


@named
def test_on_the_command_line(case, tmp_path):
    done = on_the_command_line(case, tmp_path)
    if error_of(case):
        assert (done.returncode, done.stdout) == (2, b""), done.stderr.decode()
        assert b"Traceback" not in done.stderr
    else:
        assert done.returncode == 0, done.stderr.decode()
        compare(case, pick(case, json.loads(done.stdout)))


# Reports about containers and files, which are no columns of numbers.


def test_series_with_other_labels_are_not_paired_by_position():
    """PolicyEngine/microdf#283, #301, #321; facebookresearch/balance#459."""
    values, weights = pd.Series({"b": 10, "a": 20}), pd.Series({"a": 9, "b": 1})
    with pytest.raises(jh.JunhengError, match="to_numpy"):
        jh.mean(values, weights=weights)
    assert jh.mean(values, weights=weights.reindex(values.index)) == 19.0


BOOLEANS = [True, False, True, False]


@pytest.mark.parametrize(
    "table",
    [
        pd.DataFrame({"y": BOOLEANS}),
        pl.DataFrame({"y": BOOLEANS}),
        pa.table({"y": BOOLEANS}),
        {"y": np.array(BOOLEANS)},
    ],
    ids=["pandas", "polars", "arrow", "numpy"],
)
def test_booleans_are_zero_and_one(table):
    """pola-rs/polars#13735; h2oai/datatable#313; sodadata/soda-core#558."""
    assert jh.measure("mean", table, value="y").rows[0].values[0] == 0.5


def parquet(folder, table):
    path = folder / "case.parquet"
    pq.write_table(table, path)
    return path


def mean_of(path, column):
    done = junheng("measure", "mean", path, "--value", column, "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)["rows"][0]["values"][0]


def test_booleans_of_a_file_are_zero_and_one(tmp_path):
    assert mean_of(parquet(tmp_path, pa.table({"y": BOOLEANS})), "y") == 0.5


def test_an_unused_column_of_durations_is_not_read(tmp_path):
    """StarRocks#8881; spark-clickhouse-connector#559; uber/petastorm#686; pysal/segregation#200."""
    table = pd.DataFrame({"x": [1, 2], "unused": pd.to_timedelta([1, 2], unit="s")})
    assert jh.measure("mean", table, value="x").rows[0].values[0] == 1.5
    assert mean_of(parquet(tmp_path, pa.Table.from_pandas(table)), "x") == 1.5


SCHOOLS = {"学校标识码": ["1", "2", "3", "合计"], "在校生数": [45, 37, 89, 171], "教学班数": [2, 1, 3, 6]}


def test_a_row_of_totals_is_no_school(tmp_path):
    """tidyverse/readxl#54."""
    table = {**SCHOOLS, "专任教师数": [4, 3, 6, 13]}
    with pytest.raises(jh.InvalidTableError, match="total"):
        jh.balance(pd.DataFrame(table))
    path = tmp_path / "schools.csv"
    pd.DataFrame(table).to_csv(path, index=False)
    done = junheng("balance", path)
    assert (done.returncode, done.stdout) == (2, b"")
    done = junheng("balance", path, "--totals", "drop", "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    assert b"342" not in done.stdout
    assert b"171" in done.stdout
