"""Plain numbers with missing values: errors, or rows dropped from all inputs."""

import math

import numpy as np
import pandas
import polars
import pytest

import junheng as jh

HOLED = [1.0, None, 3.0]
FORMS = {
    "list": HOLED,
    "array": np.array([1.0, math.nan, 3.0]),
    "pandas": pandas.Series([1.0, math.nan, 3.0]),
    "polars": polars.Series(HOLED),
}


@pytest.mark.parametrize("form", FORMS)
def test_holes_among_plain_numbers_are_left_out_where_that_is_asked(form):
    assert jh.measure("gini", FORMS[form], missing="drop") == jh.gini([1.0, 3.0])
    assert jh.measure(["gini"], FORMS[form], missing="drop").value("gini") == jh.gini([1.0, 3.0])
    with pytest.raises(jh.NotFiniteError):
        jh.measure("gini", FORMS[form])


def test_what_stands_beside_a_hole_goes_with_it():
    values, weights = pandas.Series([1.0, math.nan, 3.0, 5.0]), pandas.Series([2.0, 9.0, 1.0, math.nan])
    expected = jh.gini([1.0, 3.0], weights=[2.0, 1.0])
    assert jh.measure("gini", values, weights=weights, missing="drop") == expected
    assert jh.lorenz(values, weights=weights, missing="drop").result.index.value == expected
    ranked = jh.measure("concentration_index", [1.0, 2.0, 3.0], rank=[3.0, None, 9.0], missing="drop")
    assert ranked == jh.concentration_index([1.0, 3.0], rank=[3.0, 9.0])


def test_the_influence_of_a_row_that_is_left_out_is_no_number():
    found = jh.influence("mean", HOLED, missing="drop")
    assert found.dtype == np.float64
    np.testing.assert_array_equal(found, [-1.0, math.nan, 1.0])


def test_what_is_not_defined_of_plain_numbers_is_none_where_that_is_asked():
    assert jh.measure("gini", [0.0, 0.0], undefined="null") is None
    np.testing.assert_array_equal(jh.influence("gini", [0.0, 0.0], undefined="null"), [math.nan] * 2)
    with pytest.raises(jh.OutOfDomainError):
        jh.measure("gini", [0.0, 0.0], missing="drop")


def test_options_of_plain_numbers_are_looked_at():
    for options in ({"missing": "keep"}, {"undefined": "nan"}, {"by": "county"}, {"group": "a"}):
        for function in (jh.measure, jh.influence):
            with pytest.raises(jh.JunhengError):
                function("gini", [1.0, 2.0], **options)


def test_a_group_emptied_by_missing_values_says_so_and_errors_name_the_remedy():
    table = {"g": ["a", "a", "b", "b"], "s": ["x", "y", "x", "y"], "v": [1.0, 2.0, None, 4.0]}
    sides = {"value": "v", "group": "s", "group_a": "x", "group_b": "y", "by": "g", "missing": "drop"}
    with pytest.raises(jh.EmptySampleError) as caught:
        jh.gap(table, **sides)
    assert caught.value.code == "evaluate.group_dropped"
    assert caught.value.parameters["dropped"] == 1
    assert caught.value.parameters["group"] == "x"
    assert 'undefined="null"' in str(caught.value)
    (undefined,) = jh.gap(table, **sides, undefined="null").undefined
    assert "excluded for missing values: 1" in undefined.reason.text("en")
    assert "因缺失值剔除 1 行" in undefined.reason.text("zh")
    # Without an exclusion the reason is another, and where nothing divides the rows null leaves nothing.
    with pytest.raises(jh.EmptySampleError, match="no unit of positive weight") as caught:
        jh.gap({**table, "s": ["x", "y", "y", "y"], "v": [1.0, 2.0, 3.0, 4.0]}, **sides)
    assert 'undefined="null"' in str(caught.value)
    with pytest.raises(jh.OutOfDomainError) as caught:
        jh.measure("cv", {"v": [1.0, -1.0]}, value="v")
    assert "undefined=" not in str(caught.value)
    with pytest.raises(jh.OutOfDomainError) as caught:
        jh.measure("cv", {"v": [1.0, -1.0], "g": ["a", "a"]}, value="v", by="g")
    assert 'undefined="null"' in str(caught.value)
