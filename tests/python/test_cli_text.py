"""What the command line prints for people, in both languages, and the words it says itself."""

import string
import subprocess
import sys

import pytest
from command import COUNTY, DATA, TAIWAN, junheng

import junheng as jh
from junheng import _core
from junheng._display.blocks import Block
from junheng._display.text import grid
from junheng._texts import command_line
from junheng._texts.labels import LABELS

US = str(DATA / "us_districts_2020.csv")


def test_a_balance_in_both_languages():
    arguments = ["balance", TAIWAN, "--by", "county", "--locale", "township_type", "--rural", "rural_township"]
    english = junheng(*arguments).stdout.decode()
    assert "pupils experience it (at least: each class is taken at its school's mean size)" in " ".join(english.split())
    assert _row(english, "ratio of totals") == ["22.6", "11.7"]
    assert _row(english, "pupil-weighted mean") == ["24.5", "13.0"]
    assert "units with pupils but no teachers: 1, with 140 pupils" in english
    assert "臺北市" in english
    chinese = junheng(*arguments, "--lang", "zh").stdout.decode()
    assert _row(chinese, "总量之比") == ["22.6", "11.7"]
    assert "城乡差距" in chinese


def _row(text, label):
    """The cells of the first row of that label."""
    return next(line for line in text.splitlines() if line.strip().startswith(label + "  ")).split()[-2:]


def test_columns_measures_and_stage_reach_the_core():
    mapped = ["--columns", "pupils=enrollment", "--columns", "teachers=teachers_fte", "--columns", "spend=expenditure"]
    text = junheng("balance", US, "--by", "state", *mapped, "--measures", "gini,quantile_ratio(upper=0.95, lower=0.05)")
    assert text.returncode == 0, text.stderr
    assert "quantile ratio (upper=0.95, lower=0.05)" in text.stdout.decode()
    assert "spend per pupil" in text.stdout.decode()
    unused = junheng("balance", US, *mapped, "--columns", "spend=")
    assert "spend per pupil" not in unused.stdout.decode()
    staged = junheng("balance", COUNTY, "--stage", "junior")
    assert staged.returncode == 0
    assert staged.stdout != junheng("balance", COUNTY, "--stage", "primary").stdout


def test_measures_of_a_table_by_group():
    asked = ["measure", "gini", "theil_t", TAIWAN, "--value", "pupils", "--weights", "classes", "--by", "county"]
    english = junheng(*asked).stdout.decode()
    assert english.splitlines()[0] == "measures by group"
    assert english.splitlines()[1].split()[:5] == ["county", "rows", "weight", "Gini", "index"]
    assert len(english.splitlines()) == 2 + 22 + 3
    assert "rows are weighted by classes" in english
    assert "以“classes”为权重" in junheng(*asked, "--lang", "zh").stdout.decode()


def test_segregation_of_a_table(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text("local,migrant\n90,10\n30,70\n", encoding="utf-8")
    asked = ["measure", "dissimilarity", "isolation", path, "--groups", "local,migrant", "--group", "migrant"]
    name, value, other, isolation = junheng(*asked).stdout.decode().split()
    counts = {"local": [90, 30], "migrant": [10, 70]}
    assert (name, float(value)) == ("dissimilarity", jh.dissimilarity(counts))
    assert (other, float(isolation)) == ("isolation", jh.isolation(counts, group="migrant"))


def test_detail_leaves_the_schools_out():
    arguments = ["assess", COUNTY, "--standard", "cn-quality-2017", "--detail"]
    assert "SYN003" in junheng(*arguments, "schools").stdout.decode()
    assert "SYN003" not in junheng(*arguments, "county").stdout.decode()


def test_several_outputs_at_once(tmp_path):
    names = ["a.txt", "a.json", "a.html", "a.htm", "plain"]
    outputs = [part for name in names for part in ("--output", tmp_path / name)]
    done = junheng("assess", COUNTY, "--standard", "cn-basic-2012", *outputs)
    assert (done.returncode, done.stdout) == (1, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    text = {name: (tmp_path / name).read_text(encoding="utf-8") for name in names}
    assert text["a.txt"] == text["plain"]
    assert text["a.html"] == text["a.htm"]
    assert text["a.html"].startswith("<!DOCTYPE html>")
    assert text["a.json"].startswith('{"provenance"')


def test_help_in_both_languages():
    assert "apply a standard to a table of schools" in junheng("--help").stdout.decode()
    assert "按标准评估学校数据表" in junheng("--lang", "zh", "--help").stdout.decode()
    assert "按标准评估学校数据表" in junheng("--help", lang="zh_CN").stdout.decode()
    for command in ("assess", "balance", "check", "measure", "measures", "standards", "columns"):
        assert junheng(command, "--help", lang="zh_CN").returncode == 0


def test_a_reader_that_has_seen_enough_is_no_error():
    command = [sys.executable, "-m", "junheng", "balance", TAIWAN, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        started.stdout.close()
        said = started.stderr.read()
    assert (started.returncode, said) == (0, b"")


def test_the_version_is_the_cores():
    assert junheng("--version").stdout.decode() == f"junheng {_core.VERSION}\n"


def test_wide_characters_count_twice():
    block = Block(headings=["指标", "x"], rows=[["ab", "1"], ["班额c", "12"]])
    assert grid(block) == ["指标    x", "ab      1", "班额c  12"]


@pytest.mark.parametrize("table", [command_line.TEXTS, LABELS])
def test_every_text_has_two_languages_with_the_same_parameters(table):
    for code, (english, chinese) in table.items():
        assert "" not in (english, chinese), code
        assert _fields(english) == _fields(chinese), code


def _fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)
