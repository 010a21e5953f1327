"""Estimates: values against NumPy formulas, the forms of calls, and what results can do."""

from __future__ import annotations

import json
import pickle

import numpy as np
import pytest
from golden import GOLDEN

import junheng as jh

RNG = np.random.default_rng(15)
ROWS = 240
TABLE = {
    "county": [f"c{at % 6}" for at in range(ROWS)],
    "school": [f"s{at % 6}-{at // 6 % 5}" for at in range(ROWS)],
    "kind": ["urban" if at % 3 else "rural" for at in range(ROWS)],
    "pw": (1.0 + np.arange(ROWS) % 7).tolist(),
    "pupils": RNG.integers(20, 900, ROWS).tolist(),
    "x": RNG.lognormal(2.0, 0.5, ROWS).tolist(),
    "x2": RNG.lognormal(2.0, 0.5, ROWS).tolist(),
    "counties": [50.0] * ROWS,
}
DESIGN = jh.Design(weights="pw", strata="county", ids="school")


def variance_of_total(scores, strata, units):
    """The variance of a total from primary units drawn in strata with replacement."""
    total = 0.0
    for stratum in sorted(set(strata)):
        names = sorted({unit for unit, own in zip(units, strata, strict=True) if own == stratum})
        sums = np.array([sum(u for u, one in zip(scores, units, strict=True) if one == name) for name in names])
        total += len(sums) / (len(sums) - 1) * ((sums - sums.mean()) ** 2).sum()
    return total


def linearized(spec, chosen=None):
    """The standard error by the scores w·IF/Σw, zero outside a domain."""
    inside = np.array([True] * ROWS if chosen is None else [kind == chosen for kind in TABLE["kind"]])
    weights = np.array(TABLE["pw"])
    scores = np.zeros(ROWS)
    own = weights[inside]
    scores[inside] = own * jh.influence(spec, np.array(TABLE["x"])[inside], weights=own) / own.sum()
    return np.sqrt(variance_of_total(scores, TABLE["county"], TABLE["school"]))


@pytest.mark.parametrize("spec", ["mean", "gini", "theil_t", "cv", "atkinson(epsilon=0.5)"])
def test_linearized_errors_are_those_of_the_scores(spec):
    found = jh.estimate(TABLE, spec, value="x", design=DESIGN)
    assert found.row().standard_error == pytest.approx(linearized(spec), rel=1e-12)
    assert found.row().degrees_of_freedom == 24
    assert found.row().psus == 30
    assert float(found) == jh.measure(spec, TABLE["x"], weights=TABLE["pw"])


def test_groups_are_domains_of_one_design():
    found = jh.estimate(TABLE, ["gini", "mean"], value="x", by="kind", design=DESIGN)
    for kind in ("urban", "rural"):
        assert found.row("gini", kind).standard_error == pytest.approx(linearized("gini", kind), rel=1e-12)


def test_sizes_multiply_the_design_weights():
    found = jh.estimate(TABLE, "mean", value="x", weights="pupils", design=DESIGN)
    product = np.array(TABLE["pw"]) * np.array(TABLE["pupils"])
    assert float(found) == pytest.approx(np.average(TABLE["x"], weights=product), rel=1e-14)


def replicated():
    """Weights of 80 replicates by Fay's method, made at random: a formula does not mind."""
    signs = np.random.default_rng(1).choice([0.5, 1.5], (80, ROWS))
    columns = {f"PWGTP{at + 1}": (signs[at] * np.array(TABLE["pw"])).tolist() for at in range(80)}
    return {**TABLE, "PWGTP": TABLE["pw"], **columns}


@pytest.mark.parametrize(
    ("method", "options", "factor"),
    [
        ("fay", {"rho": 0.5}, 1 / 20),
        ("successive_difference", {}, 4 / 80),
        ("balanced", {}, 1 / 80),
        ("jk1", {}, 79 / 80),
        ("jkn", {"scale": 0.5}, 0.5),
        ("bootstrap", {"mse": False}, 1 / 79),
    ],
)
def test_replicate_weights_by_a_pattern(method, options, factor):
    table = replicated()
    design = jh.Design.replicates(weights="PWGTP", columns="PWGTP*", method=method, **options)
    found = jh.estimate(table, "gini", value="x", design=design)
    own = float(found)
    values = np.array([jh.gini(table["x"], weights=table[f"PWGTP{at + 1}"]) for at in range(80)])
    centre = values.mean() if options.get("mse") is False else own
    assert found.design.replicates == 80, "the weight of the full sample is no replicate"
    assert found.row().standard_error == pytest.approx(np.sqrt(factor * ((values - centre) ** 2).sum()), rel=1e-12)
    assert found.method == "replicate"


def test_plausible_values_by_a_pattern():
    table = {name: TABLE[name] for name in ("pw", "county", "school")} | {"PV1MATH": TABLE["x"], "PV2MATH": TABLE["x2"]}
    found = jh.estimate(table, "gini", plausible_values="PV*MATH", design=DESIGN)
    own = [jh.estimate(table, "gini", value=name, design=DESIGN) for name in ("PV1MATH", "PV2MATH")]
    values, errors = ([getattr(one.row(), name) for one in own] for name in ("value", "standard_error"))
    total = np.mean(np.square(errors)) + 1.5 * np.var(values, ddof=1)
    assert found.plausible_values == ("PV1MATH", "PV2MATH")
    assert found.row().value == pytest.approx(np.mean(values), rel=1e-15)
    assert found.row().standard_error == pytest.approx(np.sqrt(total), rel=1e-12)


def test_numbers_give_what_their_table_gives():
    x, w = TABLE["x"], TABLE["pw"]
    found = jh.estimate(x, ["gini", "mean"], weights=w, level=0.9, scale="log")
    table = jh.estimate(
        {"value": x, "weights": w}, ["gini", "mean"], value="value", weights="weights", level=0.9, scale="log"
    )
    assert found.to_json() == table.to_json()
    assert jh.estimate(np.array(x), "gini").to_json() == jh.estimate({"value": x}, "gini", value="value").to_json()
    ranked = jh.estimate(x, "concentration_index", rank=TABLE["pupils"])
    assert ranked.row().value == jh.concentration_index(x, TABLE["pupils"])


def test_numbers_may_be_missing_on_request():
    found = jh.estimate([1.0, 2.0, float("nan"), 4.0], "mean", missing="drop")
    assert (found.row().count, found.row().dropped) == (3, 1)
    with pytest.raises(jh.NotFiniteError):
        jh.estimate([1.0, float("nan")], "mean")


def test_intervals_of_a_level_and_of_the_normal_distribution():
    wide = jh.estimate(TABLE["x"], "gini", level=0.99).row()
    narrow = jh.estimate(TABLE["x"], "gini", level=0.9).row()
    normal = jh.estimate(TABLE["x"], "gini", interval="normal").row()
    assert wide.lower < narrow.lower < wide.value < narrow.upper < wide.upper
    assert normal.upper == pytest.approx(normal.value + 1.959963984540054 * normal.standard_error, rel=1e-13)
    assert normal.degrees_of_freedom is None


def test_the_covariance_is_there_when_it_is_called_for():
    found = jh.estimate(TABLE, ["gini", "mean"], value="x", by="kind", design=DESIGN)
    again = jh.estimate(TABLE, ["gini", "mean"], value="x", by="kind", design=DESIGN, covariance=True)
    assert found.covariance is None
    matrix = found.vcov()
    assert np.array_equal(np.asarray(matrix), np.asarray(again.vcov()))
    assert matrix.labels == ("gini, rural", "mean, rural", "gini, urban", "mean, urban")
    assert matrix.at("gini, rural", ("gini", "rural")) == pytest.approx(found.row("gini", "rural").standard_error ** 2)
    assert matrix.at("mean, rural", "gini, urban") == matrix.at(["基尼系数", "urban"], ("mean", "rural"))
    assert list(matrix.to_frame()) == ["estimate", *matrix.labels]
    assert jh.estimate(TABLE["x"], ["gini", "mean"]).vcov().labels == ("gini", "mean")
    with pytest.raises(ValueError, match="read-only"):
        matrix.matrix[0, 0] = 1
    for unknown in ("rural, gini", ("gini",), ("gini", "suburban"), ("cv", "rural"), ()):
        with pytest.raises(jh.UnknownNameError, match='expected one of "gini, rural", "mean, rural"'):
            matrix.at(unknown, "mean, rural")


def test_the_covariance_of_a_table_that_has_changed_is_an_error():
    table = {**TABLE, "x": np.array(TABLE["x"])}
    found = jh.estimate(table, "gini", value="x")
    table["x"][0] += 1
    for result in (found, pickle.loads(pickle.dumps(jh.estimate(TABLE, "gini", value="x")))):
        with pytest.raises(jh.InvalidSpecError, match="covariance=True"):
            result.vcov()


def test_an_estimate_is_found_by_measure_and_group():
    found = jh.estimate(TABLE, ["gini", "mean"], value="x", by=["county", "kind"])
    assert len(found) == 12
    assert found.row("基尼系数", "c3", "rural").measure == "gini"
    assert set(found["mean"]["measure"]) == {"mean"}
    assert "gini" in found
    assert "theil_t" not in found
    assert found["standard_error"] == [row["standard_error"] for row in found]
    with pytest.raises(jh.UnknownNameError, match="cv"):
        found["cv"]
    with pytest.raises(jh.UnknownNameError, match="c9"):
        found.row("gini", "c9", "rural")
    with pytest.raises(jh.WrongTypeError):
        float(found)
    single = jh.estimate(TABLE, ["gini", "mean"], value="x")
    assert single["gini"].value == single.value("gini")
    assert single["gini"] == single.row("gini")


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_results_are_tables_of_the_library(library):
    made = pytest.importorskip(library)
    table = made.DataFrame(TABLE) if library != "pyarrow" else made.table(TABLE)
    found = jh.estimate(table, ["gini", "mean"], value="x", by="kind", design=DESIGN)
    frame = found.to_frame()
    assert type(frame).__module__.partition(".")[0] == library
    assert list(frame.columns if library != "pyarrow" else frame.column_names)[:4] == [
        "kind",
        "measure",
        "value",
        "standard_error",
    ]
    assert found.to_json() == jh.estimate(TABLE, ["gini", "mean"], value="x", by="kind", design=DESIGN).to_json()
    polars = pytest.importorskip("polars")
    assert polars.DataFrame(found).shape[0] == 4


def test_keys_keep_their_type():
    table = {**TABLE, "year": [2020 + at % 2 for at in range(ROWS)]}
    found = jh.estimate(table, "gini", value="x", by="year")
    assert found["year"] == [2020, 2021]
    assert found.row("gini", 2021).count == 120


def test_labels_are_shown():
    found = jh.estimate(TABLE, "gini", value="x", by="kind", labels={"kind": "Locale", "gini": "G"})
    assert "Locale" in str(found)
    assert "G" in str(found)
    assert found.to_frame(labels=True)["Locale"] == ["rural", "urban"]
    assert next(iter(found.to_frame())) == "kind"


def test_warnings_are_stated_and_have_codes():
    few = jh.estimate([*range(1, 13)], "mean")
    assert [one.code for one in few.row().warnings][-1] == "estimate.warning.small_sample"
    assert few.to_frame()["warnings"] == ["small_sample"]
    assert "below 30" in few.text("en")
    assert "少于 30" in few.text("zh")
    assert "<table" in few.html()
    assert "reservations" in few.page(lang="en")


def test_a_census_has_no_error_until_a_process_is_asked_for():
    table = {"x": [1.0, 2.0, 4.0, 5.0], "n": [4.0] * 4}
    design = jh.Design(fpc="n")
    found = jh.estimate(table, "mean", value="x", design=design)
    assert found.row().standard_error == 0
    assert found.row().warnings[0].code == "estimate.warning.census"
    process = jh.estimate(table, "mean", value="x", design=design, target="superpopulation")
    assert process.row().standard_error == pytest.approx(np.std(table["x"], ddof=1) / 2)


@pytest.mark.parametrize("by", [None, "kind"])
def test_results_are_printed_drawn_cited_and_described(by):
    found = jh.estimate(TABLE, ["gini", "mean"], value="x", by=by, design=DESIGN)
    printed = found.table(lang="en")
    assert "Standard errors in brackets." in str(printed)
    assert "95%" in str(printed)
    assert printed.to_latex().count("tabular") == 2
    assert "Gini" in found.cite(lang="en")
    assert "strata" in {one.option for one in found.conventions()}
    assert found.to_svg(lang="zh").startswith("<svg")


def test_pickles_and_equality():
    found = jh.estimate(TABLE, "gini", value="x", by="kind")
    kept = pickle.loads(pickle.dumps(found))
    assert kept == found
    assert kept.text() == found.text()


def test_threads_do_not_change_a_bit():
    texts = []
    for threads in (1, 2):
        jh.set_threads(threads)
        try:
            texts.append(jh.estimate(TABLE, ["gini", "median"], value="x", by="county", covariance=True).to_json())
        finally:
            jh.set_threads(0)
    assert texts[0] == texts[1]


def test_the_text_is_that_of_every_language():
    lines = (GOLDEN / "estimate" / "bytes.jsonl").read_text(encoding="utf-8").splitlines()
    design = jh.Design(strata="county", ids="school")
    table = {"x": [1, 3, 2, 6], "county": list("AABB"), "school": list("abcd"), "kind": list("pqpq")}
    found = jh.estimate(table, "mean", value="x", by="kind", design=design, covariance=True)
    wanted = next(line for line in lines if '"by":["kind"]' in line and '"strata":["county"]' in line)
    assert json.loads(found.to_json())["rows"] == json.loads(wanted)["rows"]
    assert found.to_json() == wanted


def test_the_bootstrap_is_that_of_its_seed():
    options = {"method": "bootstrap", "replicates": 199, "interval": "percentile"}
    one, same, other = (jh.estimate(TABLE["x"], "gini", seed=seed, **options) for seed in (1, 1, 2))
    assert one == same
    assert one.row().lower != other.row().lower
    assert one.row().standard_error == pytest.approx(jh.estimate(TABLE["x"], "gini").row().standard_error, rel=0.2)
    assert one.row().interval == "percentile"
    assert one.row().simulation_error > 0
    assert (one.replicates, one.seed) == (199, 1)
    assert "199" in one.text("en")
    clustered = jh.estimate(TABLE, "gini", value="x", design=DESIGN, seed=3, **options)
    assert clustered.row().standard_error != one.row().standard_error


def test_a_median_has_woodruffs_interval():
    found = jh.estimate(TABLE, ["median", "mean"], value="x", design=DESIGN)
    assert [row.interval for row in found.rows] == ["woodruff", "student"]
    assert "woodruff" in found.text("en")
    kernel = jh.estimate(TABLE, "quantile_ratio(upper=0.9, lower=0.1)", value="x", density="silverman")
    assert kernel.density == "silverman"


@pytest.mark.parametrize("size", [50, 3000])
def test_numbers_of_any_stride_give_the_same_estimate(size):
    values = np.random.default_rng(size).gamma(2.0, size=2 * size)
    found = [jh.estimate(given, "gini", covariance=True) for given in (values[::2], values[::2].copy())]
    assert found[0].to_json() == found[1].to_json()
    # Without a request for it the covariance is computed from the same numbers.
    assert np.asarray(jh.estimate(values[::2], "gini").vcov()) == np.asarray(found[0].vcov())
