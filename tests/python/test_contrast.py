"""Comparisons: values against NumPy formulas, the forms of calls, and what results can do."""

from __future__ import annotations

import datetime
import json
import pickle
from inspect import signature

import numpy as np
import pytest

import junheng as jh
from junheng import _core
from junheng._generated.records import contrasts as records
from junheng._results.catalogue import inference_options

RNG = np.random.default_rng(7)
UNITS = 60
# Schools at two dates, a part of which is in the sample once.
YEARS = [year for unit in range(UNITS) for year in (2015, 2020) if unit % 5 or year == 2015]
SCHOOLS = [unit for unit in range(UNITS) for year in (2015, 2020) if unit % 5 or year == 2015]
TABLE = {
    "school": [f"s{unit}" for unit in SCHOOLS],
    "county": ["A" if unit < 25 else "B" for unit in SCHOOLS],
    "kind": [("town", "rural", "city")[unit % 3] for unit in SCHOOLS],
    "year": YEARS,
    "pw": [1.0 + unit % 4 for unit in SCHOOLS],
    "x": (RNG.lognormal(2.0, 0.4, len(YEARS)) * [1.0 if year == 2015 else 1.3 for year in YEARS]).tolist(),
}
DESIGN = jh.Design(weights="pw", strata="county", ids="school")
T46 = 2.012895598919429


def compared(measures="mean", **options):
    return jh.contrast(TABLE, measures, value="x", **{"by": "year", "design": DESIGN, **options})


def test_a_difference_has_the_covariance_of_its_groups():
    found = compared("gini")
    estimates = jh.estimate(TABLE, "gini", value="x", by="year", design=DESIGN)
    v = np.asarray(estimates.vcov())
    row = found.row()
    values = [one.value for one in estimates.rows]
    assert row.value == pytest.approx(values[1] - values[0], rel=1e-14)
    assert row.standard_error == pytest.approx(np.sqrt(v[0, 0] + v[1, 1] - 2 * v[0, 1]), rel=1e-12)
    assert (row.key, row.reference, row.degrees_of_freedom) == ((2020.0,), (2015.0,), 46.0)
    assert row.upper - row.value == pytest.approx(T46 * row.standard_error, rel=1e-9)
    assert row.statistic == pytest.approx(row.value / row.standard_error, rel=1e-14)
    equality = found.equality[0]
    assert equality.statistic == pytest.approx(row.statistic**2, rel=1e-10)
    assert equality.p_value == pytest.approx(row.p_value, rel=1e-9)
    assert np.array_equal(np.asarray(found.estimates().vcov()), v)
    assert found.estimates().rows == found.estimation.rows


def test_ratios_are_compared_on_the_scale_of_logarithms():
    row = compared(ratio=True).row()
    plain = compared()
    values = [one.value for one in plain.estimation.rows]
    assert row.value == pytest.approx(values[1] / values[0], rel=1e-13)
    assert row.lower * row.upper == pytest.approx(row.value**2, rel=1e-12)
    assert row.statistic == pytest.approx(np.log(row.value) / (row.standard_error / row.value), rel=1e-11)


def test_against_names_a_group_in_the_types_of_the_caller():
    for against in (2015, "2015", [2015], (2015,), np.int64(2015), "first", 2015.0):
        assert compared(against=against).row().reference == (2015.0,)
    assert compared(against=2020).row().key == (2015.0,)
    dates = {**TABLE, "year": [datetime.date(year, 1, 1) for year in YEARS]}
    found = jh.contrast(dates, "mean", value="x", by="year", against=datetime.date(2020, 1, 1))
    assert found["year"] == [datetime.date(2015, 1, 1)] or found[0]["year"] == datetime.date(2015, 1, 1)
    assert found[0]["reference_year"] == datetime.date(2020, 1, 1)
    truth = {"x": [1, 2, 4, 5, 7, 9], "rural": [True, False, True, False, True, False]}
    assert jh.contrast(truth, "mean", value="x", by="rural", against=True)[0]["rural"] is False
    with pytest.raises(jh.UnknownNameError, match="2021"):
        compared(against=2021)


def test_combinations_in_each_form_are_the_same():
    by = {"by": ["kind", "year"]}
    terms = {("town", 2020): 1, ("town", 2015): -1, ("rural", 2020): -0.5, ("rural", 2015): 0.5}
    expression = "[town, 2020] - [town, 2015] - 0.5*([rural, 2020] - [rural, 2015])"
    listed = [{"key": list(key), "coefficient": own} for key, own in terms.items()]
    forms = [
        {"gap": terms},
        {"gap": expression},
        {"name": "gap", "expression": expression},
        [{"name": "gap", "terms": listed}],
    ]
    texts = {compared(combinations=form, **by).to_json() for form in forms}
    assert len(texts) == 1
    found = compared(combinations=forms[0], **by)
    assert found.row(name="gap").key == ()
    assert found[0]["combination"] == "gap"
    assert compared(combinations=expression, **by).row().name == expression
    values = {one.key: one.value for one in found.estimation.rows}
    assert float(found) == pytest.approx(sum(own * values[key] for key, own in terms.items()), rel=1e-12)


def test_three_groups_have_pairs_a_family_and_a_test_of_equality():
    found = compared(["mean", "gini"], by="kind")
    assert (len(found), found.family) == (6, 6)
    p = [row.p_value for row in found.rows]
    order = np.argsort(p)
    held = np.maximum.accumulate([min(1.0, p[at] * (6 - place)) for place, at in enumerate(order)])
    assert [found.rows[at].adjusted_p_value for at in order] == pytest.approx(held.tolist(), rel=1e-14)
    assert [(one.groups, one.numerator) for one in found.equality] == [(3, 2.0), (3, 2.0)]
    assert found.row("gini", "town", reference="city").measure == "gini"
    assert found.value("mean", "town", reference="rural") == found["value"][2]
    with pytest.raises(jh.UnknownNameError):
        found.row("gini", "town")
    with pytest.raises(jh.UnknownNameError):
        found.row("gini", "village", reference="city")
    adjusted = compared(["mean", "gini"], by="kind", adjust="benjamini_hochberg")
    assert adjusted.adjust == "benjamini_hochberg"
    assert compared(by="kind", adjust="none")["p_value"] == compared(by="kind", adjust="none")["adjusted_p_value"]


def test_thresholds_equivalence_and_one_side():
    found = compared("cv", by="kind", threshold=0.4, alternative="greater")
    for row, one in zip(found.rows, found.estimation.rows, strict=True):
        t = np.log(one.value / 0.4) * one.value / one.standard_error
        assert row.statistic == pytest.approx(t, rel=1e-10)
        assert row.reference is None
    natural = compared("cv", by="kind", threshold=0.4, threshold_scale="natural").rows[0]
    estimate = natural.value
    assert natural.statistic == pytest.approx((estimate - 0.4) / natural.standard_error, rel=1e-11)
    close = compared(margin=100.0).row()
    assert close.p_value < 1e-9
    assert compared(margin=1e-3).row().p_value > 0.5
    # Without groups the whole is compared with a number.
    alone = jh.contrast(TABLE, "mean", value="x", threshold=8)
    assert alone.row().key == ()
    assert "whole table" in str(alone)


def test_permutations_depend_on_their_seed():
    table = {"place": ["town"] * 12 + ["rural"] * 12, "x": RNG.normal(5, 1, 24).tolist()}
    options = {"value": "x", "by": "place", "test": "permutation", "permutations": 199}
    one, same, other = (jh.contrast(table, "mean", seed=seed, **options) for seed in (1, 1, 2))
    assert one == same
    assert one.row().p_value != other.row().p_value
    assert one.row().p_value_error > 0
    assert one.permutations == 199
    with pytest.raises(jh.InvalidTableError):
        jh.contrast(TABLE, "mean", value="x", by="year", design={"ids": "school"}, test="permutation")


def test_dominance_of_a_distribution_that_lies_above():
    table = {"place": ["town"] * 80 + ["rural"] * 80, "x": [*RNG.uniform(4, 10, 80), *RNG.uniform(1, 7, 80)]}
    found = jh.contrast(table, value="x", by="place", dominance={"order": 2, "from": 4.5, "to": 6.5, "points": 5})
    by_group = {one.key[0]: one for one in found.dominance}
    assert by_group["town"].p_value < 0.001 < by_group["rural"].p_value
    assert len(found) == 2
    assert found[0]["order"] == 2
    assert found.to_frame("dominance") == found.to_frame()
    assert "dominance of order 2" in found.text("en")
    assert "占优检验" in found.text("zh")
    with pytest.raises(jh.UnknownNameError, match="contrasts"):
        found.plot()


def test_plausible_values_and_replicates():
    table = {**TABLE, "PV1": TABLE["x"], "PV2": RNG.permutation(TABLE["x"]).tolist()}
    found = jh.contrast(table, "mean", plausible_values="PV*", by="kind", design=DESIGN, against="first")
    assert found.estimation.plausible_values == ("PV1", "PV2")
    assert all(row.degrees_of_freedom < 58 for row in found.rows)
    weights = {f"r{at}": (np.array(TABLE["pw"]) * RNG.choice([0.5, 1.5], len(YEARS))).tolist() for at in range(20)}
    design = jh.Design.replicates(weights="pw", columns="r*", method="fay")
    found = jh.contrast({**TABLE, **weights}, "mean", value="x", by="year", design=design)
    values = [
        np.subtract(*(np.average(np.array(TABLE["x"])[years], weights=np.array(one)[years]) for years in masks()))
        for one in (TABLE["pw"], *weights.values())
    ]
    variance = ((np.array(values[1:]) - values[0]) ** 2).sum() / (20 * 0.25)
    assert found.row().standard_error == pytest.approx(np.sqrt(variance), rel=1e-11)


def masks():
    return [np.array(YEARS) == year for year in (2020, 2015)]


def test_results_are_tables_in_every_library():
    found = compared(["mean", "gini"], by="kind")
    frame = found.to_frame()
    assert list(frame)[:4] == ["kind", "reference_kind", "measure", "value"]
    assert [row["kind"] for row in found] == frame["kind"]
    assert found["gini"]["kind"] == ["rural", "town", "town"]
    assert "gini" in found
    assert "p_value" in found
    assert "theil_t" not in found
    assert list(found.to_frame("equality")) == [
        *("measure", "groups", "statistic", "numerator", "denominator", "p_value", "reason"),
    ]
    with pytest.raises(jh.UnknownNameError):
        found.to_frame("units")
    pandas = pytest.importorskip("pandas")
    assert len(pandas.DataFrame(found)) == 6
    own = jh.contrast(pandas.DataFrame(TABLE), "mean", value="x", by="kind")
    assert isinstance(own.to_frame(), pandas.DataFrame)
    polars = pytest.importorskip("polars")
    assert polars.DataFrame(found).height == 6


def test_results_can_be_kept():
    found = compared(["mean", "gini"], by="kind", labels={"kind": "Type of place", "x": "Spending"})
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.to_frame(labels=True) == found.to_frame(labels=True)
    assert "Type of place" in found.to_frame(labels=True)
    assert found.to_dict() == json.loads(found.to_json())
    assert set(found.to_dict()) == set(json.loads(_core.schemas_json())["contrasts"]["properties"])
    with pytest.raises(jh.WrongTypeError):
        float(found)
    assert float(compared()) == compared().row().value


def test_results_are_shown_in_both_languages():
    found = compared(["mean", "gini"], by="kind")
    for lang, words in (
        ("en", ("differences between groups", "town − rural", "adjusted p", "all groups are equal", "Holm")),
        ("zh", ("组间差异", "town − rural", "校正 p 值", "各组相等的检验", "Holm 法")),
    ):
        assert all(word in found.text(lang) for word in words)
        assert all(word in found.html(lang) for word in words)
    assert "< 0.001" in compared(margin=100.0).text("en")
    assert "组间比值" in compared(ratio=True).text("zh")
    assert "< 0.001" in str(compared(margin=100.0).table(digits=3))
    table = found.table(lang="zh")
    assert "参照：kind" in str(table)
    assert "校正 p 值" in str(table)
    assert "town" in found.table(labels={"kind": "Place"}).to_latex()
    conventions = {one.option: one for one in compared(ratio=True, adjust="none").conventions() if one.differs}
    assert {"ratio", "adjust", "weights", "strata", "ids", "by"} == set(conventions)


def test_the_signature_has_the_options_of_the_catalogue():
    parameters = set(signature(jh.contrast).parameters)
    options = inference_options()
    own = {one.id for one in options["contrast"].members}
    inference = {one.id for one in options["inference"].members} - {"interval", "scale", "covariance", "robust"}
    assert own <= parameters
    assert inference <= parameters
    columns = {"data", "measures", "value", "weights", "rank", "groups", "group", "reference_group", "by", "labels"}
    assert parameters == own | inference | columns | {"design", "missing", "undefined"}
    for one in options["contrast"].members:
        default = signature(jh.contrast).parameters[one.id].default
        assert default == one.default, one.id


@pytest.mark.parametrize(
    ("option", "kind"), [("test", "ContrastTest"), ("alternative", "Alternative"), ("adjust", "Adjustment")]
)
def test_choices_are_those_of_the_catalogue(option, kind):
    members = {one.id: one for one in inference_options()["contrast"].members}
    assert [choice.id for choice in members[option].choices] == list(getattr(records, kind).__args__)


def test_citations_are_those_of_the_methods_that_were_used():
    def cited(found):
        return {item["id"] for item in json.loads(found.cite("csl"))}

    plain = cited(compared(by="kind"))
    assert {"binder_1983", "korn_graubard_1990", "holm_1979"} <= plain
    assert not {"rao_wu_yue_1992", "schuirmann_1987", "woodruff_1952"} & plain
    assert "schuirmann_1987" in cited(compared(margin=1.0))
    assert "holm_1979" not in cited(compared())
    table = {"place": ["town"] * 12 + ["rural"] * 12, "x": RNG.normal(5, 1, 24).tolist()}
    permuted = jh.contrast(table, "mean", value="x", by="place", test="permutation", permutations=99)
    assert {"chung_romano_2013", "phipson_smyth_2010"} <= cited(permuted)
    drawn = jh.estimate(TABLE["x"], "median", method="bootstrap", replicates=99)
    assert {"rao_wu_yue_1992", "davison_hinkley_1997"} <= cited(drawn)
    assert "woodruff_1952" in cited(jh.estimate(TABLE["x"], "median"))
    design = jh.Design.replicates(method="jkn", ids="school")
    assert "rust_rao_1996" in cited(jh.estimate(TABLE, "mean", value="x", design=design))
    values = jh.estimate({"a": [1, 2, 3], "b": [2, 3, 5]}, "mean", plausible_values=["a", "b"])
    assert {"rubin_1987", "barnard_rubin_1999"} <= cited(values)
    assert "Woodruff (1952)" in jh.cite("estimate")
    assert "Davidson & Duclos (2013)" in jh.cite("contrast")
    assert "Holm (1979)" in jh.cite("holm")


def test_errors_are_those_of_the_core_in_both_languages():
    with pytest.raises(jh.InvalidSpecError, match='"by" is missing') as caught:
        jh.contrast(TABLE, "mean", value="x")
    assert "缺少“by”" in caught.value.text("zh")
    with pytest.raises(jh.InvalidSpecError, match="not a linear combination"):
        compared(combinations="[2020] / [2015]")
    with pytest.raises(jh.InvalidSpecError, match="did you mean"):
        compared(dominace={"from": 1, "to": 2})
    with pytest.raises(jh.InvalidSpecError, match="the option from is missing"):
        jh.contrast(TABLE, value="x", by="year", dominance={"to": 2})
    with pytest.raises(jh.InvalidSpecError):
        compared(ratio=True, threshold=3)
    with pytest.raises(jh.InvalidParameterError):
        compared(margin=0)
