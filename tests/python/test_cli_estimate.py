"""`junheng estimate`: the options of designs, the forms of results, and errors."""

import csv
import io
import re

import pytest
from command import TAIWAN, in_json, junheng, written

import junheng as jh
from junheng._results.catalogue import inference_options

TABLE = {
    "x": [1, 3, 2, 6, 4, 5, 2, 7],
    "county": list("AAAABBBB"),
    "school": list("aabbccdd"),
    "w": [1, 1, 2, 2, 1, 1, 2, 2],
    "pupils": [10, 20, 30, 40, 50, 60, 70, 80],
    "r1": [2, 2, 0, 0, 2, 2, 0, 0],
    "r2": [0, 0, 4, 4, 0, 0, 4, 4],
}
BASE = ["--measures", "gini,mean", "--value", "x"]


@pytest.fixture
def path(tmp_path):
    return written(tmp_path / "schools.csv", TABLE)


def rows(found):
    return [[row[name] for name in ("measure", "value", "standard_error", "lower", "upper")] for row in found["rows"]]


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], {}),
        (["--weights", "pupils", "--by", "county"], {"weights": "pupils", "by": "county"}),
        (
            ["--design-weights", "w", "--strata", "county", "--ids", "school", "--level", "0.9"],
            {"design": jh.Design(weights="w", strata="county", ids="school"), "level": 0.9},
        ),
        (
            ["--design-weights=w", "--replicate-weights", "r*", "--replicate-method", "balanced", "--scale", "log"],
            {"design": jh.Design.replicates(weights="w", columns="r*", method="balanced"), "scale": "log"},
        ),
        (
            ["--replicate-method", "bootstrap", "--replicate-count", "50", "--replicate-seed", "7"],
            {"design": jh.Design.replicates(method="bootstrap", replicates=50, seed=7)},
        ),
        (
            ["--design-weights", "w", "--weights-kind", "frequency", "--interval", "normal"],
            {"design": jh.Design(weights="w", weights_kind="frequency"), "interval": "normal"},
        ),
        (
            ["--method", "bootstrap", "--replicates", "99", "--seed", "3", "--interval", "percentile"],
            {"method": "bootstrap", "replicates": 99, "seed": 3, "interval": "percentile"},
        ),
        (["--ids", "school", "--lonely-psu", "adjust"], {"design": jh.Design(ids="school", lonely_psu="adjust")}),
        (["--target", "superpopulation", "--covariance"], {"target": "superpopulation", "covariance": True}),
    ],
)
def test_options_are_those_of_python(path, arguments, options):
    found = in_json("estimate", path, *BASE, *arguments)
    assert found == jh.estimate(TABLE, ["gini", "mean"], value="x", **options).to_dict()


def test_every_option_of_the_catalogue_has_help_in_both_languages():
    for lang in ("en", "zh"):
        text = junheng("estimate", "--help", lang=lang).stdout.decode()
        said = " ".join(text.split())
        for option, of in [*inference_options().items()][:2]:
            for one in of.members:
                typed = {"weights": "design-weights"}.get(one.id, one.id) if option == "design" else one.id
                if one.kind == "record" or one.id == "robust":
                    continue
                assert f"--{typed.replace('_', '-')}" in said, one.id
        assert re.search("[一-鿿]", said) if lang == "zh" else "standard errors" in said


def test_results_are_written_in_each_form(path, tmp_path):
    outputs = [tmp_path / f"out{suffix}" for suffix in (".csv", ".json", ".html", ".txt")]
    asked = [part for output in outputs for part in ("--output", output)]
    done = junheng("estimate", path, *BASE, "--by", "county", *asked)
    assert (done.returncode, done.stdout) == (0, b"")
    table = [*csv.DictReader(io.StringIO(outputs[0].read_text(encoding="utf-8")))]
    found = jh.estimate(TABLE, ["gini", "mean"], value="x", by="county")
    assert [float(row["standard_error"]) for row in table] == found["standard_error"]
    assert outputs[1].read_text(encoding="utf-8") == found.to_json()
    assert "<table" in outputs[2].read_text(encoding="utf-8")
    assert outputs[3].read_text(encoding="utf-8").startswith("estimates by group")
    assert "csv" in junheng("measure", "gini", path, "--value", "x", "--output", tmp_path / "no.csv").stderr.decode()


def test_errors_are_those_of_the_core_in_the_language_of_the_line(path):
    for lang, said in (("en", "the confidence level is 95"), ("zh", "置信水平为 95")):
        done = junheng("estimate", path, *BASE, "--level", "95", lang=lang)
        assert done.returncode == 2
        assert said in done.stderr.decode()
    done = junheng("estimate", path, *BASE, "--stratum", "county")
    assert "did you mean" in done.stderr.decode()
    assert junheng("estimate", path, "--value", "x").returncode == 2


def test_errors_name_options_as_they_are_typed(path):
    done = junheng("estimate", path, *BASE, "--weights-kind", "frequency")
    assert done.returncode == 2
    assert "inference.frequency_weights" in done.stderr.decode()


def test_a_published_file():
    found = in_json(
        "estimate", TAIWAN, "--measures", "gini", "--value", "pupils", "--by", "township_type", "--strata", "county_en"
    )
    assert len(found["rows"]) == len({row["key"][0] for row in found["rows"]}) > 1
    assert all(row["standard_error"] > 0 for row in found["rows"])
