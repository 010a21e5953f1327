"""`junheng contrast` and `junheng presets`: options, forms of results, and errors."""

import csv
import io
import json
import re

import pytest
from command import in_json, junheng, written

import junheng as jh
from junheng._results.catalogue import inference_options

TABLE = {
    "x": [1, 3, 2, 6, 4, 5, 2, 7, 8, 9, 7, 9],
    "place": [*"AAAABBBBCCCC"],
    "year": [2015, 2020] * 6,
    "school": [*"aabbccddeeff"],
    "w": [1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2],
}
BASE = ["--measures", "gini,mean", "--value", "x"]


@pytest.fixture
def path(tmp_path):
    return written(tmp_path / "schools.csv", TABLE)


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["--by", "place"], {"by": "place"}),
        (["--by", "year", "--against", "2020", "--ratio"], {"by": "year", "against": 2020, "ratio": True}),
        (["--by", "place", "--against", "first"], {"by": "place", "against": "first"}),
        (
            ["--by", "place,year", "--against", "A", "--against", "2015", "--adjust", "benjamini_hochberg"],
            {"by": ["place", "year"], "against": ("A", 2015), "adjust": "benjamini_hochberg"},
        ),
        (
            ["--by", "year", "--ids", "school", "--design-weights", "w", "--level", "0.9"],
            {"by": "year", "design": jh.Design(ids="school", weights="w"), "level": 0.9},
        ),
        (
            ["--by", "place", "--combinations", "[B] - ([A] + [C])/2", "--combinations", "A - C"],
            {"by": "place", "combinations": ["[B] - ([A] + [C])/2", "A - C"]},
        ),
        (
            ["--by", "place", "--combinations", '{"name": "gap", "expression": "A - C"}'],
            {"by": "place", "combinations": {"gap": "A - C"}},
        ),
        (
            ["--by", "place", "--threshold", "0.3", "--threshold-scale", "natural", "--alternative", "less"],
            {"by": "place", "threshold": 0.3, "threshold_scale": "natural", "alternative": "less"},
        ),
        (["--by", "place", "--margin", "0.5", "--fpc", "0.5"], {"by": "place", "margin": 0.5, "design": {"fpc": 0.5}}),
        (
            ["--by", "place", "--test", "permutation", "--permutations", "99", "--seed", "3"],
            {"by": "place", "test": "permutation", "permutations": 99, "seed": 3},
        ),
    ],
)
def test_options_are_those_of_the_function(path, arguments, options):
    found = in_json("contrast", path, *BASE, *arguments)
    assert found == jh.contrast(TABLE, ["gini", "mean"], value="x", **options).to_dict()


def test_dominance_has_options_of_its_own(path):
    lines = ["--dominance-order", "2", "--dominance-from", "3", "--dominance-to", "6", "--dominance-points", "4"]
    found = in_json("contrast", path, "--value", "x", "--by", "place", *lines)
    own = {"order": 2, "from": 3, "to": 6, "points": 4}
    assert found == jh.contrast(TABLE, value="x", by="place", dominance=own).to_dict()


def test_every_option_of_the_catalogue_has_help_in_both_languages():
    options = inference_options()
    for lang in ("en", "zh"):
        said = " ".join(junheng("contrast", "--help", lang=lang).stdout.decode().split())
        for one in options["contrast"].members:
            names = [f"dominance-{own.id}" for own in one.members] if one.id == "dominance" else [one.id]
            assert all(f"--{name.replace('_', '-')}" in said for name in names), one.id
        assert "--preset" in said
        assert "--interval" not in said
        assert re.search("[一-鿿]", said) if lang == "zh" else "compare measures" in said


def test_results_are_written_in_each_form(path, tmp_path):
    outputs = [tmp_path / f"out{suffix}" for suffix in (".csv", ".json", ".html", ".txt")]
    asked = [part for output in outputs for part in ("--output", output)]
    done = junheng("contrast", path, *BASE, "--by", "place", *asked)
    assert (done.returncode, done.stdout) == (0, b"")
    table = [*csv.DictReader(io.StringIO(outputs[0].read_text(encoding="utf-8")))]
    found = jh.contrast(TABLE, ["gini", "mean"], value="x", by="place")
    assert [float(row["p_value"]) for row in table] == found["p_value"]
    assert outputs[1].read_text(encoding="utf-8") == found.to_json()
    assert "<table" in outputs[2].read_text(encoding="utf-8")
    assert outputs[3].read_text(encoding="utf-8").startswith("differences between groups")


def test_errors_are_those_of_the_core_in_the_language_of_the_line(path):
    for lang, said in (("en", "did you mean"), ("zh", "是否指")):
        done = junheng("contrast", path, *BASE, "--by", "place", "--combinations", "places - A", lang=lang)
        assert done.returncode == 2
        assert "places" in done.stderr.decode()
        done = junheng("contrast", path, *BASE, "--by", "place", "--agianst", "A", lang=lang)
        assert said in done.stderr.decode()
    done = junheng("contrast", path, *BASE, "--by", "place", "--combinations", '{"name": ')
    assert done.returncode == 2
    assert "--combinations" in done.stderr.decode()
    assert junheng("contrast", path, *BASE).returncode == 2


def test_surveys_are_listed_and_named(path):
    done = junheng("presets", "--format", "json")
    assert json.loads(done.stdout) == [one.to_dict() for one in jh.presets()]
    assert "pisa2022" in junheng("presets").stdout.decode()
    for command in (["estimate"], ["contrast", "--by", "place"]):
        done = junheng(command[0], path, *BASE, *command[1:], "--preset", "pisa2021")
        assert done.returncode == 2
        assert 'did you mean "pisa2012"' in done.stderr.decode()
