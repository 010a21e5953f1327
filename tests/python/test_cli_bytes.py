"""The JSON of the command line is the core's, byte for byte: any row order, threads, kind of file."""

import csv
import json
import random

import openpyxl
import pytest
from command import ANSWERS, COUNTY, TAIWAN, junheng

from junheng import _core
from junheng._input.files.tables import read_table
from junheng._input.tables import Table

LOCALE = {"column": "township_type", "rural": ["rural_township"]}
BALANCE = ["balance", "{}", "--by", "county", "--locale", "township_type", "--rural", "rural_township"]


def core_assess(standard):
    table, items = (Table.of(read_table(path)).columns for path in (COUNTY, ANSWERS))
    return _core.assess(table, items, _core.Standard.builtin(standard), "{}").to_json().encode()


def core_balance():
    options = json.dumps({"by": ["county"], "locale": LOCALE})
    return _core.balance(Table.of(read_table(TAIWAN)).columns, options).to_json().encode()


def assess(path, standard):
    arguments = ["--standard", standard, "--items", ANSWERS, "--format", "json"]
    return junheng("assess", path, *arguments).stdout


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write_csv(path, rows, encoding="utf-8"):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize("standard", _core.standards())
def test_assess_is_the_cores_text(standard):
    assert assess(COUNTY, standard) == core_assess(standard)


@pytest.mark.parametrize("seed", [1, 2])
def test_shuffled_rows_change_no_byte(tmp_path, seed):
    for path, expected in ((COUNTY, core_assess("cn-quality-2017")), (TAIWAN, core_balance())):
        head, *rows = rows_of(path)
        random.Random(seed).shuffle(rows)
        shuffled = write_csv(tmp_path / "shuffled.csv", [head, *rows])
        if path == COUNTY:
            assert assess(shuffled, "cn-quality-2017") == expected
        else:
            arguments = [part.format(shuffled) for part in BALANCE]
            done = junheng(*arguments, "--format", "json")
            assert done.stdout == expected


def test_a_file_holds_the_same_bytes_as_the_terminal(tmp_path):
    out = tmp_path / "out.json"
    assert junheng("assess", COUNTY, "--standard", "cn-basic-2012", "--items", ANSWERS, "--output", out).stdout == b""
    assert out.read_bytes() == core_assess("cn-basic-2012")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "gb18030"])
def test_every_encoding_gives_the_same_bytes(tmp_path, encoding):
    path = write_csv(tmp_path / "county.csv", rows_of(COUNTY), encoding)
    assert assess(path, "cn-quality-2017") == core_assess("cn-quality-2017")


def test_excel_and_parquet_give_the_same_bytes(tmp_path):
    head, *rows = rows_of(COUNTY)
    cells = [[float(cell) if cell.replace(".", "").isdigit() else cell or None for cell in row] for row in rows]
    book = openpyxl.Workbook()
    for row in [head, *cells]:
        book.active.append(row)
    book.save(tmp_path / "county.xlsx")
    assert assess(tmp_path / "county.xlsx", "cn-quality-2017") == core_assess("cn-quality-2017")
    arrow = pytest.importorskip("pyarrow")
    columns = dict(zip(head, zip(*cells, strict=True), strict=True))
    table = arrow.table({heading: arrow.array(list(column)) for heading, column in columns.items()})
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "county.parquet")
    assert assess(tmp_path / "county.parquet", "cn-quality-2017") == core_assess("cn-quality-2017")


def test_the_catalogues_are_the_cores_text():
    assert junheng("measures", "--format", "json").stdout == _core.measures_json().encode()
    assert junheng("columns", "--format", "json").stdout == _core.columns_json().encode()
    standards = json.loads(junheng("standards", "--format", "json").stdout)
    assert [one["id"] for one in standards] == _core.standards()


def test_a_measure_of_numbers_and_of_a_column(tmp_path):
    path = tmp_path / "books.csv"
    path.write_text("x,w\n6.2,45\n3.7,37\n10.506,89\n2.105,76\n7.309,55\n", encoding="utf-8")
    x, w = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
    expected = _core.measure("cv", x, w)
    assert float(junheng("measure", "cv", path, "--value", "x", "--weights", "w").stdout) == expected
    plain = junheng("measure", "cv", *x, "--weights", ",".join(map(str, w)), "--format", "json")
    assert json.loads(plain.stdout) == {"measure": "cv", "value": expected}
    several = json.loads(junheng("measure", "cv", "gini", *x, "--rank", "", "--format", "json").stdout)
    assert several == [{"measure": spec, "value": _core.measure(spec, x)} for spec in ("cv", "gini")]
    ranked = junheng("measure", "concentration_index", *x, "--rank", ",".join(map(str, w)))
    assert float(ranked.stdout) == _core.measure("concentration_index", x, None, w)
    spec = "atkinson(epsilon=0.5)"
    assert float(junheng("measure", spec, *x).stdout) == _core.measure(spec, x)


@pytest.mark.parametrize("seed", [1, 2])
def test_measures_of_a_table_are_the_cores_text(tmp_path, seed):
    request = {"measures": ["gini", "cv"], "value": "pupils", "weights": "classes", "by": ["county", "township_type"]}
    expected = _core.evaluate(Table.of(read_table(TAIWAN)).columns, json.dumps(request)).to_json().encode()
    head, *rows = rows_of(TAIWAN)
    random.Random(seed).shuffle(rows)
    shuffled = write_csv(tmp_path / "shuffled.csv", [head, *rows])
    arguments = ["--value", "pupils", "--weights", "classes", "--by", "county,township_type", "--format", "json"]
    done = junheng("measure", "gini", "cv", shuffled, *arguments)
    assert done.stdout == expected
