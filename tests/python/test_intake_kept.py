"""What a caller brings is taken whole, and left as it is."""

import os

import numpy as np
import openpyxl
import pytest
from command import COUNTY, junheng
from standards import indicator, standard_of

import junheng as jh
from junheng._input.files.tables import read_table
from junheng._input.tables import Table

ITEMS = """
[[items]]
code = "3"
group = "quality"
name = { en = "Retention", zh = "巩固率" }
source = { clause = "4", evidence = "U" }
[[items.tests]]
asks = { en = "Retention.", zh = "巩固率。" }
kind = "at_least"
value = 95
unit = "%"
"""
STANDARD = standard_of(indicator("digital", "电子图书", "份", limit=1), items=ITEMS)
TABLE = {"county": ["A", "A", "B"], "stage": ["x", "y", "x"], "pupils": [1, 3, 5]}


def workbook(path, rows, percentages):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for row in book.active[percentages]:
        row[0].number_format = "0.0%"
    book.save(path)
    return path


def test_a_percentage_of_excel_is_the_number_it_stores(tmp_path):
    rows = [["item", "value"], ["a", 0.96], ["b", 1], ["c", 0.07], ["d", None], ["e", 0.965]]
    path = workbook(tmp_path / "items.xlsx", rows, "B2:B6")
    values = read_table(path)["value"]
    assert values == [0.96, 1.0, 0.07, None, 0.965]
    assert jh.mean([one for one in values if one is not None]) == 0.74875
    [_, (kind, _, numbers, present)] = Table.of(read_table(path)).columns
    assert (kind, list(numbers[:3]), list(present)) == ("number", [0.96, 1.0, 0.07], [True, True, True, False, True])


def test_as_an_answer_a_percentage_of_excel_is_what_it_shows(tmp_path):
    rows = [["item", "value"], ["a", 0.96], ["b", 1], ["c", 0.07], ["d", None], ["e", 0.965], ["f", 12]]
    path = workbook(tmp_path / "items.xlsx", rows, "B2:B6")
    [_, (kind, _, texts, _)] = Table.of(read_table(path), "items").columns
    [_, (kind, _, texts, numbers)] = Table.of(read_table(path), "items").columns
    assert (kind, texts) == ("mixed", ["96%", "100%", "7%", None, "96.5%", "12"])
    # Beside their texts, the cells that are numbers: a percentage is none.
    assert np.array_equal(numbers, [np.nan] * 5 + [12.0], equal_nan=True)
    rows[1][1] = "是"
    assert read_table(workbook(path, rows, "B2:B6"))["value"] == ["是", "100%", "7%", None, "96.5%", "12"]


def test_percentages_stand_for_numbers_in_schools_and_for_per_cents_in_items(tmp_path):
    standard = tmp_path / "digital.toml"
    standard.write_text(STANDARD, encoding="utf-8")
    rows = [["school_id", "pupils_primary", "digital"], ["A01", 40, 0.96], ["A02", 60, 0.5]]
    schools = workbook(tmp_path / "schools.xlsx", rows, "C2:C3")
    items = workbook(tmp_path / "items.xlsx", [["item", "value"], ["3", 0.96]], "B2:B2")
    found = jh.assess(jh.read(schools), items=jh.read(items), standard=standard)
    assert found.counties[0].stages[0].schools[0].indicators[0].value == 0.96 / 40
    assert found.counties[0].verdict.state == "meets"
    done = junheng("assess", schools, "--items", items, "--standard", standard, "--format", "json")
    assert (done.returncode, done.stdout.decode()) == (0, found.to_json())


@pytest.mark.parametrize("name", ["in.csv", "link.csv", "hard.csv"])
def test_no_output_is_written_over_what_is_read(tmp_path, name):
    table = tmp_path / "in.csv"
    with open(COUNTY, "rb") as source:
        table.write_bytes(source.read())
    (tmp_path / "link.csv").symlink_to(table)
    os.link(table, tmp_path / "hard.csv")
    before = table.read_bytes()
    done = junheng("balance", table, "--stage", "primary", "--format", "json", "--output", tmp_path / name)
    assert done.returncode == 2
    assert b"cli.output_is_input" in done.stderr
    assert table.read_bytes() == before
