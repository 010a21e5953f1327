"""Results of the core give JSON and columns, and both say the same."""

import json
import pickle

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import junheng as jh
from junheng import _core
from junheng._input.tables import Table

TABLE = {
    "county": ["B", "A", None, "A", "B", "B"],
    "year": [2021, 2020, 2020, 2020, 2021, 2021],
    "rate": [0.5, 1.0, 1.0, 1.0, 0.5, None],
    "spend": [2.0, 1.0, 9.0, 3.0, 6.0, None],
    "income": [1.0, 2.0, 3.0, 5.0, 4.0, 6.0],
}


def computed(**request):
    asked = {"value": "spend", "missing": "drop", "undefined": "null", **request}
    return _core.evaluate(Table.of(TABLE).columns, json.dumps(asked))


@pytest.mark.parametrize("by", [[], ["county"], ["year"], ["rate"], ["year", "county", "rate"]])
def test_the_columns_of_an_evaluation_are_those_of_its_json(by):
    handle = computed(measures=["mean", "concentration_index"], rank="income", by=by, influence=True)
    document, rows, influence = json.loads(handle.to_json()), handle.columns("rows"), handle.columns("influence")
    for at, keys in enumerate(rows["keys"].values()):
        values, places = (keys, range(len(keys))) if isinstance(keys, np.ndarray) else keys
        known = [None if place < 0 else values[place] for place in places]
        assert known == [row["key"][at] for row in document["rows"]]
    for name in ("count", "dropped"):
        assert rows[name].tolist() == [row[name] for row in document["rows"]]
    assert rows["weight"] is None
    assert rows["pupils"] is None
    for columns, part in ((rows, "rows"), (influence, "influence")):
        for at, values in enumerate(columns["values"].values()):
            found = [None if np.isnan(value) else value for value in values]
            assert found == [row["values"][at] for row in document[part]]
    for name in ("row", "group"):
        assert influence[name].tolist() == [row[name] for row in document["influence"]]


def test_only_what_a_result_has_is_given_as_columns():
    assert computed(measures="mean").columns("influence") is None
    assert computed(measures="mean").columns("schools") is None
    check = _core.check(Table.of({"学校名称": ["甲校"], "在校生数": [320]}).columns, None, None, "{}")
    assert check.columns("rows") is None


@pytest.mark.parametrize("by", [None, "county", "year", ["rate", "county"]])
@pytest.mark.parametrize("function", [jh.measure, jh.influence])
def test_a_pickled_result_gives_the_same_table(function, by):
    for table in (TABLE, pd.DataFrame(TABLE), pl.DataFrame(TABLE), pa.table(TABLE)):
        found = function(["mean", "variance"], table, value="spend", by=by, missing="drop", undefined="null")
        again = pickle.loads(pickle.dumps(found))
        assert type(found.to_frame()) is type(again.to_frame())
        assert found.to_frame(library="dict") == again.to_frame(library="dict")


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["", "A", "AA", "B", "unused"])])
def test_categories_of_polars_are_the_texts_that_they_stand_for(dtype):
    pl.Series(["Z", "A", "Y"], dtype=pl.Categorical)  # codes of another column
    texts = pl.Series("county", ["B", "A", None, "A", "B", "B"])
    plain = pl.DataFrame({"county": texts, "spend": TABLE["spend"]})
    coded = plain.with_columns(texts.cast(dtype))

    def table_of(frame):
        found = jh.measure(["mean", "gini"], frame, value="spend", by="county", missing="drop")
        return found.to_json(), found.to_frame()

    (one, plain_frame), (other, coded_frame) = table_of(plain), table_of(coded)
    assert one == other
    assert coded_frame["county"].dtype == coded["county"].dtype
    assert plain_frame.rows() == coded_frame.rows()
    assert table_of(coded.clear(0).vstack(coded[2:4]))[0] == table_of(plain[2:4])[0]
