"""What the command line says besides a result: files that it wrote, and what a check left out."""

import json

import pytest
from command import COUNTY, ROOT, TAIWAN, junheng

import junheng as jh

TWO_ROWS = ROOT / "tests" / "data" / "bureau" / "10_two_row_header.xlsx"
SHOWN = "teaching_area=办学条件 / 教学及辅助用房面积（㎡）"
LANGUAGES = ["en", "zh"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_without_a_standard_says_what_assess_would_reject(language):
    done = junheng("check", TWO_ROWS, "--lang", language)
    assert done.returncode == 0
    by_standard = jh.check(jh.read(TWO_ROWS), standard="cn-quality-2017")
    [error] = by_standard.of("error")
    said = done.stderr.decode()
    assert "cn-quality-2017" in said
    assert error.message.text(language).split("=")[0] in said.replace("--columns", "columns")
    # `assess` rejects the table for that very error.
    assert junheng("assess", TWO_ROWS, "--lang", language).returncode == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_that_finds_no_more_by_the_standard_says_so(language):
    done = junheng("check", COUNTY, "--lang", language)
    assert {"en": "there are no other errors", "zh": "没有其他错误"}[language] in done.stderr.decode()


def test_errors_of_the_table_itself_are_not_counted_twice(tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("学校名称,办学类型,小学在校生数\n甲校,小学,-5\n乙校,小学,50\n", encoding="utf-8")
    every = {one.message.en for one in jh.check(jh.read(table), standard="cn-quality-2017").of("error")}
    own = {one.message.en for one in jh.check(jh.read(table)).of("error")}
    assert own < every
    said = junheng("check", table).stderr.decode()
    assert f"there are {len(every - own)} errors more" in said


def test_a_check_by_a_standard_has_no_such_note():
    done = junheng("check", COUNTY, "--standard", "cn-basic-2012")
    assert done.stderr == b""


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_that_are_written_are_named_with_the_verdict(tmp_path, language):
    paths = [tmp_path / name for name in ("report.html", "result.json")]
    outputs = [part for one in paths for part in ("--output", one)]
    done = junheng("assess", TWO_ROWS, "--columns", SHOWN, "--lang", language, *outputs)
    assert (done.returncode, done.stdout) == (1, b"")
    *named, verdict = done.stderr.decode().splitlines()
    assert [str(one) in line for one, line in zip(paths, named, strict=True)] == [True, True]
    # The sentence is that of the report.
    assert {"en": "Does not meet the standard. ", "zh": "未达到标准。"}[language] in verdict
    sentence = verdict.split({"en": "standard. ", "zh": "标准。"}[language], 1)[1]
    assert sentence in paths[0].read_text(encoding="utf-8")
    assert json.loads(paths[1].read_text(encoding="utf-8"))["counties"]


def test_of_several_counties_the_verdicts_are_counted(tmp_path):
    done = junheng("assess", COUNTY, "--by", "区县", "--output", tmp_path / "report.html", "--lang", "zh")
    assert len(done.stderr.decode().splitlines()) == 2


def test_other_results_name_their_files_alone(tmp_path):
    done = junheng("balance", TAIWAN, "--output", tmp_path / "balance.html")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"{tmp_path / 'balance.html'} written\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_column_that_is_subtracted_has_its_remedies(language):
    [error] = jh.check(jh.read(TWO_ROWS), standard="cn-quality-2017").of("error")
    assert error.message.code == "check.missing_subtracted"
    said = junheng("check", TWO_ROWS, "--standard", "cn-quality-2017", "--lang", language).stdout.decode()
    said = " ".join(said.split())
    assert {"en": "with 0 for schools that have none", "zh": "没有的学校填 0"}[language] in said
    assert "--columns" in said
    assert "teaching_area=教学及辅助用房面积（㎡）" in said.replace(" ", "")


@pytest.mark.parametrize("remedy", ["zero", "named"])
def test_each_remedy_of_a_missing_column_is_one(remedy):
    table = dict(jh.read(TWO_ROWS))
    if remedy == "zero":
        table["室内体育用房面积"] = [0] * len(table["学校名称"])
        found = jh.assess(table)
    else:
        found = jh.assess(table, columns={"teaching_area": "教学及辅助用房面积（㎡）"})
    l4 = [one for one in found.county().stages[0].indicators if one.code == "L4"]
    assert l4[0].value == pytest.approx(6.500046167694146, rel=1e-12)


def test_a_heading_of_two_rows_is_named_as_it_is_shown():
    shown = [one.heading for one in jh.read(TWO_ROWS).reading.columns]
    assert SHOWN.partition("=")[2] in shown
    table = jh.read(TWO_ROWS)
    by_name = jh.balance(table, stage="primary", by="城乡类型", columns={"classes": "小学班数"})
    by_shown = jh.balance(table, stage="primary", by="城乡类型", columns={"classes": "小学 / 班数"})
    assert by_name.to_json() == by_shown.to_json()
    assert jh.measure("gini", table, value="小学 / 在校生数", missing="drop") == jh.measure(
        "gini", table, value="小学在校生数", missing="drop"
    )
    lorenz = [jh.lorenz(table, value=one, missing="drop").to_json() for one in ("小学 / 在校生数", "小学在校生数")]
    assert lorenz[0] == lorenz[1]


def test_a_column_of_a_stage_can_be_named_for_a_balance():
    table = {"学校": ["a", "b"], "学生": [400, 90], "班": [10, 3]}
    found = jh.balance(table, stage="primary", columns={"pupils_primary": "学生", "classes_primary": "班"})
    assert found.total.indicators[0].total == 490 / 13
