"""A command prints what the result shows in Python, byte for byte; `test_spelling` tests texts that name options."""

import json

import pytest
from command import ANSWERS, COUNTY, TAIWAN, junheng

import junheng as jh

LOCALE = {"column": "township_type", "rural": ["rural_township"]}
NUMBERS = [3.0, 1.5, 2.0]
DRAWN = {"value": "pupils", "by": "county", "points": 3}


def table(path):
    return jh.read(path)


# The command line, and the same call in Python.
CALLS = {
    "assess": (
        ["assess", COUNTY, "--standard", "cn-quality-2017", "--items", ANSWERS],
        lambda: jh.assess(table(COUNTY), items=table(ANSWERS), standard="cn-quality-2017"),
    ),
    "assess county": (
        ["assess", COUNTY, "--standard", "cn-basic-2012", "--detail", "county"],
        lambda: jh.assess(table(COUNTY), standard="cn-basic-2012", detail="county"),
    ),
    "balance": (
        ["balance", TAIWAN, "--by", "county", "--locale", "township_type", "--rural", "rural_township"],
        lambda: jh.balance(table(TAIWAN), by="county", locale=LOCALE),
    ),
    "check": (["check", TAIWAN], lambda: jh.check(table(TAIWAN))),
    "check clean": (["check", COUNTY], lambda: jh.check(table(COUNTY))),
    "measures of numbers": (["measure", "gini", "cv", "3,1.5,2"], lambda: jh.measure(["gini", "cv"], NUMBERS)),
    "measure of a table": (
        ["measure", "gini", TAIWAN, "--value", "pupils"],
        lambda: jh.measure("gini", table(TAIWAN), value="pupils"),
    ),
    "measures by group": (
        ["measure", "gini", "cv", TAIWAN, "--value", "pupils", "--by", "county", "--weights", "classes"],
        lambda: jh.measure(["gini", "cv"], table(TAIWAN), value="pupils", by="county", weights="classes"),
    ),
    "influence": (
        ["measure", "gini", TAIWAN, "--value", "pupils", "--influence"],
        lambda: jh.influence("gini", table(TAIWAN), value="pupils"),
    ),
    "influence of numbers": (
        ["measure", "gini", "3,1.5,2", "--influence"],
        lambda: jh.influence(["gini"], NUMBERS),
    ),
    "analyze": (
        ["analyze", "lorenz", TAIWAN, "--value", "pupils", "--by", "county", "--points", "3"],
        lambda: jh.lorenz(table(TAIWAN), **DRAWN),
    ),
    "measures": (["measures"], jh.measures),
    "analyses": (["analyses"], jh.analyses),
    "standards": (["standards"], jh.standards),
    "columns": (["columns"], jh.columns),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", CALLS)
def test_the_command_prints_the_result(name, language):
    command, call = CALLS[name]
    printed = junheng(*command, "--lang", language).stdout.decode()
    jh.set_language(language)
    try:
        found = call()
        assert printed == f"{found}\n" == f"{found!r}\n"
    finally:
        jh.set_language("en")


def test_a_measure_of_numbers_is_the_number():
    assert junheng("measure", "gini", "3,1.5,2").stdout.decode() == f"{jh.measure('gini', NUMBERS)}\n"


def test_an_id_is_an_id_whatever_files_there_are(tmp_path, monkeypatch):
    """A file that is called like a standard changes neither result."""
    (tmp_path / "cn-quality-2017").write_text("no standard", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command = ["assess", COUNTY, "--standard", "cn-quality-2017", "--format", "json"]
    printed = json.loads(junheng(*command, cwd=tmp_path).stdout)
    assert printed == jh.assess(table(COUNTY), standard="cn-quality-2017").to_dict()
