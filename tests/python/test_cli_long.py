"""Options of the command line that take a table of one row per pupil, and several values of a column."""

import csv
import json

import pytest
from command import junheng

import junheng as jh

# School, group and pupils: a row for each school and group.
COUNTS = [("甲", "local", 90), ("甲", "migrant", 10), ("乙", "local", 60), ("乙", "migrant", 40), ("丙", "local", 20)]
PUPILS = [row[:2] for row in COUNTS for _ in range(row[2] // 10)]


def written(path, headings, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    return path


def columns(headings, rows):
    return dict(zip(headings, map(list, zip(*rows, strict=True)), strict=True))


def output(*arguments):
    done = junheng(*arguments)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("headings", [("school", "group", "pupils"), ("school", "group")])
@pytest.mark.parametrize("spec", ["theil_h", "dissimilarity"])
def test_measures_of_long_tables(tmp_path, headings, spec):
    rows = COUNTS if len(headings) == 3 else PUPILS
    path = written(tmp_path / "long.csv", headings, rows)
    asked = {"unit": "school", "pupil_group": "group", "count": "pupils"}
    asked = {option: heading for option, heading in asked.items() if heading in headings}
    typed = [part for name, value in asked.items() for part in (f"--{name.replace('_', '-')}", value)]
    found = jh.measure(spec, columns(headings, rows), **asked)
    assert output("measure", spec, path, *typed, "--format", "json") == found.to_json().encode()
    assert output("measure", spec, path, *typed).decode().strip() == str(found).strip()
    wide = {"local": [90, 60, 20], "migrant": [10, 40, 0]}
    assert float(found) == pytest.approx(jh.measure(spec, wide, groups=["local", "migrant"]).value(spec), rel=1e-14)


def test_an_analysis_of_a_long_table(tmp_path):
    path = written(tmp_path / "long.csv", ("school", "group", "pupils"), COUNTS)
    typed = ["--unit", "school", "--pupil-group", "group", "--count", "pupils"]
    found = jh.local_segregation(
        columns(("school", "group", "pupils"), COUNTS), unit="school", pupil_group="group", count="pupils"
    )
    assert output("analyze", "local_segregation", path, *typed, "--format", "json") == found.to_json().encode()


def test_an_incomplete_long_form_is_rejected(tmp_path):
    path = written(tmp_path / "long.csv", ("school", "group", "pupils"), COUNTS)
    for typed in (["--unit", "school"], ["--pupil-group", "group"], ["--count", "pupils"]):
        done = junheng("measure", "theil_h", path, *typed)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "Traceback" not in done.stderr.decode()


def test_a_repeated_group_pools_its_values(tmp_path):
    rows = [("urban", 40), ("town", 30), ("rural", 20), ("remote", 10), ("town, small", 25)]
    path = written(tmp_path / "schools.csv", ("locale", "books"), rows)
    typed = ["--value", "books", "--group", "locale", "--group-a", "urban", "--group-a", "town, small"]
    typed += ["--group-b", "rural", "--group-b", "remote", "--format", "json"]
    sides = {"group_a": ["urban", "town, small"], "group_b": ["rural", "remote"]}
    found = jh.gap(columns(("locale", "books"), rows), value="books", group="locale", **sides)
    assert output("analyze", "gap", path, *typed) == found.to_json().encode()
    result = json.loads(found.to_json())["rows"][0]["result"]
    # (40 + 25)/2 and (20 + 10)/2; a comma in a value divides nothing.
    assert result["difference"] == 17.5
    assert found.rows[0].left_out == 1
