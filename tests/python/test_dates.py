"""A column whose times are all midnight holds dates: shown and named as dates, given back in its own type."""

import datetime

import numpy as np
import openpyxl
import pandas
import polars
import pyarrow
import pytest
from pyarrow import parquet

import junheng as jh

DAYS = ["2015-09-01", "2020-09-01"]
MOMENTS = [datetime.datetime.fromisoformat(day) for day in DAYS]
ISO = "2015-09-01T00:00:00"
NAMES = [DAYS[0], ISO, MOMENTS[0].date(), MOMENTS[0], pandas.Timestamp(ISO)]
NAMES += [np.datetime64(DAYS[0]), np.datetime64(ISO, "s"), np.datetime64(ISO, "ns")]
COLUMNS = {
    "pandas": lambda: pandas.Series(MOMENTS),
    "categories": lambda: pandas.Series(pandas.Categorical(MOMENTS)),
    "objects": lambda: pandas.Series(MOMENTS, dtype=object),
    "polars": lambda: polars.Series(MOMENTS),
    "pyarrow": lambda: pyarrow.array(MOMENTS),
    "nanoseconds": lambda: np.array(DAYS, dtype="M8[ns]"),
    "seconds": lambda: np.array(DAYS, dtype="M8[s]"),
    "list": lambda: MOMENTS,
    "list of both": lambda: [MOMENTS[0], MOMENTS[1].date()],
    "dates": lambda: [moment.date() for moment in MOMENTS],
    "days": lambda: np.array(DAYS, dtype="M8[D]"),
    "polars dates": lambda: polars.Series([moment.date() for moment in MOMENTS]),
    "texts": lambda: DAYS,
    "polars texts": lambda: polars.Series(DAYS),
}


@pytest.mark.parametrize("form", COLUMNS)
@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_a_day_is_named_by_its_date(form, name):
    table = {"day": COLUMNS[form](), "x": [1.0, 3.0]}
    found = jh.measure("mean", table, value="x", by="day")
    assert [row.key for row in found.rows] == [(day,) for day in DAYS]
    assert found.value("mean", name) == 1.0
    assert jh.lorenz(table, value="x", by="day").row(name).count == 1
    assert jh.gap(table, value="x", group="day", group_a=name, group_b=DAYS[1]).result.difference == -2.0
    assert jh.balance({"day": table["day"], "pupils": [1, 2], "classes": [1, 1]}, by="day").group(name).units == 1


@pytest.mark.parametrize("form", ["pandas", "categories", "polars", "pyarrow", "nanoseconds", "seconds", "list"])
def test_days_come_back_in_the_type_of_their_column(form):
    table = {"day": COLUMNS[form](), "x": [1.0, 3.0]}
    assert jh.measure("mean", table, value="x", by="day").to_frame(library="dict")["day"] == MOMENTS


def test_a_column_with_other_times_holds_moments():
    moments = [MOMENTS[0], MOMENTS[1].replace(hour=8), None]
    table = {"at": moments, "x": [1.0, 3.0, 2.0]}
    for column in (moments, pandas.Series(moments), polars.Series(moments), np.array(moments, dtype="M8[ns]")):
        found = jh.measure("mean", {**table, "at": column}, value="x", by="at")
        assert [row.key for row in found.rows] == [(ISO,), ("2020-09-01T08:00:00",), (None,)]
        assert [found.value("mean", moment) for moment in moments] == [1.0, 3.0, 2.0]
        for name in (ISO, MOMENTS[0], np.datetime64(ISO, "ns")):
            gap = jh.gap(
                {**table, "at": column}, value="x", group="at", group_a=name, group_b=moments[1], missing="drop"
            )
            assert gap.result.difference == -2.0
    zoned = [moment.replace(tzinfo=datetime.timezone.utc) for moment in MOMENTS]
    found = jh.measure("mean", {"at": zoned, "x": [1.0, 3.0]}, value="x", by="at")
    assert found.rows[0].key == ("2015-09-01T00:00:00+00:00",)
    assert found.value("mean", zoned[1]) == 3.0


def test_holes_are_no_times():
    column = pandas.Series([*MOMENTS, None])
    found = jh.measure("mean", {"day": column, "x": [1.0, 3.0, 2.0]}, value="x", by="day")
    assert [row.key for row in found.rows] == [(DAYS[0],), (DAYS[1],), (None,)]


def test_texts_stay_as_they_are_written():
    table = {"day": [ISO, "2020-09-01T00:00:00"], "x": [1.0, 3.0]}
    found = jh.measure("mean", table, value="x", by="day")
    assert found.rows[0].key == (ISO,)
    assert found.value("mean", MOMENTS[0]) == 1.0
    for column in (table["day"], polars.Series(table["day"]), pandas.Categorical(table["day"])):
        gap = jh.gap({**table, "day": column}, value="x", group="day", group_a=MOMENTS[0], group_b=MOMENTS[1])
        assert gap.result.difference == -2.0


def test_a_part_of_a_text_is_no_text_of_the_column():
    texts = [DAYS[0], "", f"{ISO}+08:00"]
    for column in (texts, polars.Series(texts), pyarrow.array(texts)):
        table = {"day": column, "x": [1.0, 2.0, 3.0]}
        gap = jh.gap(table, value="x", group="day", group_a=MOMENTS[0], group_b=texts[2], missing="drop")
        assert gap.result.difference == -2.0


def test_files_too(tmp_path):
    book = openpyxl.Workbook()
    for row in (["day", "when", "mixed", "x"], [MOMENTS[0], MOMENTS[0], MOMENTS[0], 1], [MOMENTS[1], None, "b", 3]):
        book.active.append(row)
    book.active["B3"] = MOMENTS[1].replace(hour=8)
    book.save(tmp_path / "days.xlsx")
    table = jh.read(tmp_path / "days.xlsx")
    assert table["day"] == DAYS
    assert table["when"] == [ISO, "2020-09-01T08:00:00"]
    assert table["mixed"] == [ISO, "b"]
    parquet.write_table(pyarrow.table({"day": MOMENTS, "x": [1.0, 3.0]}), tmp_path / "days.parquet")
    for name in ("days.xlsx", "days.parquet"):
        gap = jh.gap(jh.read(tmp_path / name), value="x", group="day", group_a=DAYS[0], group_b=MOMENTS[1])
        assert gap.result.difference == -2.0


def test_a_number_is_named_by_its_text():
    table = {"year": [2015, 2020], "x": [1.0, 3.0], "g": ["a", "b"]}
    assert jh.measure("mean", table, value="x", by="year").value("mean", "2015") == 1.0
    assert jh.lorenz(table, value="x", by="year").row("2020").count == 1
    assert jh.measure("mean", table, value="x", by=["g", "year"]).row("a", "2015").count == 1
    with pytest.raises(jh.UnknownNameError):
        jh.lorenz(table, value="x", by="year").row("2016")
