"""Designs: what they keep, and the errors of designs, which name stratum, unit and column in both languages."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest

import junheng as jh
from junheng import _core
from junheng._api import design as designs
from junheng._generated.records import estimation
from junheng._results.catalogue import inference_options

TABLE = {
    "x": [1, 2, 4, 5, 7, 3],
    "county": ["A", "A", "B", "B", "C", "C"],
    "lone": ["A", "A", "B", "B", "B", "C"],
    "school": ["a", "b", "c", "d", "e", "f"],
    "crossing": ["a", "b", "b", "d", "e", "f"],
    "gap": ["a", "b", None, "d", "e", "f"],
    "small": [1.5, 1.5, 5, 5, 5, 5],
    "mixed": [5, 5, 0.5, 0.5, 5, 5],
    "one": [1, 1, 1, 1, 1, 1],
    "w": [1, 1, 2, 2, 1, 1],
    "r1": [2, 0, 2, 2, 1, 1],
    "negative": [2, -1, 2, 2, 1, 1],
}


def test_designs_are_values():
    one = jh.Design(weights="w", strata="county", ids=["school"], lonely_psu="adjust")
    other = jh.Design(weights="w", strata="county", ids=["school"], lonely_psu="adjust")
    assert one == other
    assert hash(one) == hash(other)
    assert one != jh.Design(weights="w")
    assert one.to_dict() == {"weights": "w", "strata": "county", "ids": ["school"], "lonely_psu": "adjust"}
    assert repr(one) == "Design(weights='w', strata='county', ids=['school'], lonely_psu='adjust')"
    assert jh.Design.from_dict(one.to_dict()) == one
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert repr(jh.Design()) == "Design()"
    with pytest.raises(AttributeError):
        one.weights = "x"


def test_designs_of_replicates_are_values():
    design = jh.Design.replicates(weights="w", columns="r*", method="fay", rho=0.3)
    assert repr(design) == "Design.replicates(weights='w', method='fay', columns='r*', rho=0.3)"
    assert design.to_dict()["replicates"] == {"method": "fay", "columns": "r*", "rho": 0.3}
    assert jh.Design.from_dict(design.to_dict()) == design
    assert design != jh.Design(weights="w")


def test_a_mapping_is_a_design():
    found = jh.estimate(TABLE, "mean", value="x", design={"strata": "county"})
    assert found == jh.estimate(TABLE, "mean", value="x", design=jh.Design(strata="county"))
    with pytest.raises(jh.WrongTypeError, match="Design"):
        jh.estimate(TABLE, "mean", value="x", design="county")


@pytest.mark.parametrize(
    ("options", "kind", "en", "zh"),
    [
        (
            {"strata": "lone"},
            jh.InvalidTableError,
            "lone = C has one sampled unit",
            "lone = C在第 1 阶段只有一个样本单位",
        ),
        (
            {"strata": "county", "ids": "crossing"},
            jh.InvalidTableError,
            "crossing = b occurs in more than one",
            "nest=true",
        ),
        (
            {"strata": "county", "fpc": "small"},
            jh.InvalidTableError,
            "county = A: small is 1.5",
            "county = A的“small”为 1.5",
        ),
        (
            {"strata": "county", "fpc": "mixed"},
            jh.InvalidTableError,
            "mixed has numbers of units (5)",
            "“mixed”既有单位数",
        ),
        ({"fpc": "one"}, jh.InvalidTableError, "one is 1, which may be one unit or all", "“one”为 1"),
        ({"ids": "gap"}, jh.NotFiniteError, "gap at row 2", "gap"),
        ({"ids": "schol"}, jh.UnknownNameError, "school", "school"),
        ({"weights": "negative"}, jh.InvalidWeightError, "negative at row 1", "权重“negative”为负"),
    ],
)
def test_errors_name_stratum_unit_and_column(options, kind, en, zh):
    with pytest.raises(kind) as found:
        jh.estimate(TABLE, "mean", value="x", missing="drop", design=jh.Design(**options))
    assert en in found.value.text("en")
    assert zh in found.value.text("zh")


@pytest.mark.parametrize(
    ("make", "en"),
    [
        (lambda: jh.Design(lonely_psu="adjsut"), "adjsut"),
        (lambda: jh.Design(stratum="county"), 'did you mean "strata"'),
        (lambda: jh.Design(degf=3), "expected one of weights, weights_kind"),
        (lambda: jh.Design.replicates(type="Fay"), "expected one of method, columns"),
        (lambda: jh.Design(weights_kind="frequency"), "frequency weights require"),
        (lambda: jh.Design(weights="w", weights_kind="frequency", strata="county"), "cannot be combined"),
        (lambda: jh.Design(strata=["county", "school"]), "one for each stage"),
        (lambda: jh.Design(degrees_of_freedom=0), "degrees of freedom"),
        (lambda: jh.Design.replicates(method="jkn", rho=0.3), "rho"),
        (lambda: jh.Design.replicates(method="fay", rho=1), "Fay's factor is 1"),
        (lambda: jh.Design.replicates(method="bootstrap", seed=1.5), "seed"),
        (lambda: jh.Design.replicates(method="brr"), "balanced"),
        (lambda: jh.Design.from_dict({"strat": "county"}), 'did you mean "strata"'),
    ],
)
def test_options_are_checked_when_a_design_is_made(make, en):
    with pytest.raises(jh.JunhengError) as found:
        make()
    assert en in found.value.text("en")


@pytest.mark.parametrize(
    ("options", "en"),
    [
        ({"level": 95}, "the confidence level is 95"),
        ({"level": 0}, "the confidence level is 0"),
        ({"scale": "logs"}, "expected one of natural, log, logit"),
        ({"method": "replicate"}, 'requires "replicates" in the design'),
        ({"method": "bootstrap", "seed": 1.5}, "seed"),
        ({"method": "bootstrap", "interval": "bca", "replicates": 199}, "at least 999"),
        ({"interval": "bca"}, "not defined for the method"),
        ({"seed": 1}, "no meaning for the method"),
        ({"whole": True}, "whole"),
        ({"influence": True}, "influence"),
        ({"plausible_values": ["x", "w"]}, 'both "value" and "plausible_values"'),
    ],
)
def test_options_of_inference_are_checked(options, en):
    with pytest.raises(jh.JunhengError) as found:
        jh.estimate(TABLE, "mean", value="x", **options)
    assert en in found.value.text("en")


def test_a_pattern_without_a_column_is_an_error():
    design = jh.Design.replicates(weights="w", columns="W_*", method="fay")
    with pytest.raises(jh.JunhengError) as found:
        jh.estimate(TABLE, "mean", value="x", design=design)
    assert found.value.code == "inference.few_replicates" or "W_*" in found.value.text("en")


def test_a_group_of_one_unit_has_its_reason():
    table = {**TABLE, "kind": ["p", "q", "q", "q", "q", "q"]}
    row = jh.estimate(table, "mean", value="x", by="kind").row("mean", "p")
    assert (row.value, row.standard_error, row.lower) == (1, None, None)
    assert row.reason.code == "estimate.reason.few_units"


def choices(option, member=None):
    found = {one.id: one for one in inference_options()[option].members}
    entry = found if member is None else {one.id: one for one in found[member].members}
    return {name: tuple(choice.id for choice in one.choices) for name, one in entry.items() if one.choices}


def test_types_list_the_choices_of_the_catalogue():
    typed = {
        "weights_kind": designs.WeightsKind,
        "fpc_kind": designs.FpcKind,
        "lonely_psu": designs.LonelyPsu,
    }
    assert {name: one.__args__ for name, one in typed.items()} == choices("design")
    assert {"method": designs.ReplicateMethod.__args__} == choices("design", "replicates")


def test_the_signature_has_the_options_of_the_catalogue():
    from inspect import signature

    design = {one.id for one in inference_options()["design"].members} - {"replicates", "preset"}
    replicates = {one.id for one in inference_options()["design"].members if one.id == "replicates"}
    members = {one.id for one in next(one for one in inference_options()["design"].members if one.members).members}
    assert set(signature(jh.Design.__init__).parameters) - {"self"} == design
    assert replicates
    assert set(signature(jh.Design.replicates).parameters) == design | members
    # Robust standard errors are those of regressions.
    inference = {one.id for one in inference_options()["inference"].members} - {"robust"}
    assert inference <= set(signature(jh.estimate).parameters)
    with pytest.raises(jh.JunhengError):
        _core.check_design('{"weight": "w"}')


def test_types_of_results_list_the_choices_of_the_catalogue():
    typed = {
        "method": estimation.InferenceMethod,
        "interval": estimation.IntervalKind,
        "scale": estimation.Scale,
        "target": estimation.InferenceTarget,
        "density": estimation.DensityMethod,
    }
    found = choices("inference")
    assert found.pop("robust")
    assert {name: one.__args__ for name, one in typed.items()} == found


def test_numbers_are_corrections_of_the_population():
    counted = jh.estimate({**TABLE, "n": [20] * 6}, "mean", value="x", design=jh.Design(fpc="n"))
    for fpc, kind in ((20, None), (20.0, None), (0.3, None), ([20], None), (0.3, "fraction")):
        found = jh.estimate(TABLE, "mean", value="x", design=jh.Design(fpc=fpc, fpc_kind=kind))
        assert found.row().standard_error == pytest.approx(counted.row().standard_error, rel=1e-14)
    assert "fpc 20" in jh.estimate(TABLE, "mean", value="x", design=jh.Design(fpc=20)).text("en")
    shared = jh.estimate(TABLE, "mean", value="x", design=jh.Design(strata="county", fpc=0.5))
    plain = jh.estimate(TABLE, "mean", value="x", design=jh.Design(strata="county"))
    assert shared.row().standard_error == pytest.approx(plain.row().standard_error * 0.5**0.5, rel=1e-14)
    assert jh.estimate(TABLE, "mean", value="x", design=jh.Design(fpc=1, fpc_kind="fraction")).row().standard_error == 0
    for design, message in (
        (jh.Design(fpc=1), "may be one unit or all units"),
        (jh.Design(strata="county", fpc=20), "there are 3 strata"),
        (jh.Design(fpc=5), "fewer units than are sampled"),
    ):
        with pytest.raises(jh.JunhengError, match=message):
            jh.estimate(TABLE, "mean", value="x", design=design)
    with pytest.raises(jh.InvalidParameterError, match="fpc is -2"):
        jh.Design(fpc=-2)
    # A heading may be a number: then the number alone does not tell.
    with pytest.raises(jh.InvalidSpecError, match="the number or the column"):
        jh.estimate({**TABLE, 20: [20] * 6}, "mean", value="x", design=jh.Design(fpc=20))
    named = jh.estimate({**TABLE, 20: [20] * 6}, "mean", value="x", design=jh.Design(fpc="20"))
    assert named.row().standard_error == counted.row().standard_error


def test_every_survey_is_a_design():
    for one in jh.presets():
        design = jh.Design.preset(one.id)
        assert jh.Design.from_dict(design.to_dict()) == design
        assert repr(design) == f"Design.preset({one.id!r})"
        own = one._columns()
        assert len(own) == 1 + (one.replicates if one.columns else 2)
        table = {name: [1.0, 1.0, 2.0, 2.0] for name in own} | {"x": [1, 2, 4, 7]}
        if one.zones:
            table |= {one.zones[0]: [1, 1, 2, 2], one.zones[1]: [0, 1, 0, 1]}
        found = jh.estimate(table, "mean", value="x", design=design)
        assert found.method == "replicate"
        assert found.design.replicate_method == one.method
        small = {name.lower(): cells for name, cells in table.items()}
        assert jh.estimate(small, "mean", value="x", design=design).rows == found.rows
        if one.columns:
            assert found.design.replicates == one.replicates
            with pytest.raises(jh.UnknownNameError, match=own[-1]):
                jh.estimate({n: c for n, c in table.items() if n != own[-1]}, "mean", value="x", design=design)


def test_a_survey_has_the_factors_of_its_replicates():
    weights = {f"SPFWT{at}": [1.0 + at % 3, 2.0, 1.0, 1.0 + at % 2] for at in range(81)}
    table = {**weights, "x": [1.0, 2.0, 4.0, 7.0]}
    columns = [f"SPFWT{at}" for at in range(1, 81)]
    for survey, method, options in (
        ("piaac_jk1_2012", "jk1", {}),
        ("piaac_jk2_2012", "jkn", {}),
        ("piaac_fay_2023", "fay", {"rho": 0.3}),
    ):
        plain = jh.Design.replicates(weights="SPFWT0", columns=columns, method=method, **options)
        found = jh.estimate(table, "mean", value="x", design=jh.Design.preset(survey))
        assert found.rows == jh.estimate(table, "mean", value="x", design=plain).rows
        values = np.array([np.average(table["x"], weights=table[name]) for name in columns])
        variance = jh.presets()[survey].scale * ((values - float(found)) ** 2).sum()
        assert found.row().standard_error == pytest.approx(variance**0.5, rel=1e-12)


def test_zones_of_halves_make_replicates():
    table = {"w": [1, 1, 2, 2], "zone": [1, 1, 2, 2], "half": [0, 1, 0, 1], "x": [4, 6, 5, 8]}
    options = {"weights": "w", "method": "jkn", "zone": "zone", "half": "half"}
    for both, count in ((False, 2), (True, 4)):
        design = jh.Design.replicates(**options, both_halves=both)
        assert jh.estimate(table, "mean", value="x", design=design).design.replicates == count
    with pytest.raises(jh.InvalidSpecError):
        jh.Design.replicates(weights="w", method="jkn", zone="zone")


def test_surveys_are_listed_with_their_documents():
    listed = jh.presets()
    assert listed["pisa2022"].plausible_values == 10
    assert "Technical Report" in listed.text("en")
    assert "设计可引用的调查" in listed.text("zh")
    assert listed.to_frame()["scale"][0] == 0.05
    assert "W_FSTURWT1 … W_FSTURWT80" in listed["pisa2022"].text("en")
    with pytest.raises(jh.UnknownNameError, match="did you mean"):
        jh.Design.preset("pisa2021")
    with pytest.raises(jh.InvalidSpecError, match="strata"):
        jh.Design.from_dict({"preset": "pisa2022", "strata": "county"})
