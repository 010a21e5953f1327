"""What a caller brings is taken whole, and left as it is."""

import os

import openpyxl
import pandas as pd
import pytest
from command import COUNTY, junheng

import junheng as jh
from junheng._reading import read_table

TABLE = {"county": ["A", "A", "B"], "stage": ["x", "y", "x"], "pupils": [1, 3, 5]}


@pytest.mark.parametrize("levels", [["county"], ["county", "stage"]])
def test_named_levels_of_an_index_are_columns(levels):
    frame = pd.DataFrame(TABLE)
    asked = {"value": "pupils", "by": "county"}
    there = jh.measure("mean", frame.set_index(levels), **asked).to_json()
    assert there == jh.measure("mean", frame, **asked).to_json()


def test_an_index_named_as_a_column_is_refused():
    frame = pd.DataFrame(TABLE).set_index("county", drop=False)
    with pytest.raises(jh.JunhengError, match="county"):
        jh.measure("mean", frame, value="pupils", by="county")


def test_a_percentage_of_excel_is_the_text_it_shows(tmp_path):
    path = tmp_path / "items.xlsx"
    book = openpyxl.Workbook()
    for row in [["item", "value"], ["a", 0.96], ["b", 1], ["c", 0.07], ["d", 0.965]]:
        book.active.append(row)
    for row in book.active["B2:B5"]:
        row[0].number_format = "0.0%"
    book.save(path)
    assert read_table(path)["value"] == ["96%", "100%", "7%", "96.5%"]


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
