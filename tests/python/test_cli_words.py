"""What argparse would say in English alone is said in the language asked for; help offers what there is."""

import pytest
from command import COUNTY, TAIWAN, junheng

COMMANDS = ["assess", "balance", "check", "measure", "analyze", "measures", "analyses", "standards", "columns"]
OWN_WORDS = ("usage:", "positional arguments", "options:", "show this help", "show program")


@pytest.mark.parametrize("command", [[], *([one] for one in COMMANDS), ["analyze", "lorenz"]])
def test_the_chinese_help_is_chinese(command):
    said = junheng(*command, "--help", lang="zh_CN").stdout.decode()
    assert said.startswith("用法：junheng")
    assert not [one for one in OWN_WORDS if one in said]
    assert "\n选项:\n  -h, --help" in said


def test_a_wrong_command_line_is_told_in_both_languages():
    assert "expected --standard too" in junheng("assess", COUNTY).stderr.decode()
    assert "还须给出 --standard" in junheng("assess", COUNTY, "--lang", "zh").stderr.decode()
    assert "没有名为 --nix 的参数" in junheng("measures", "--nix", lang="zh_CN").stderr.decode()
    assert "--standard：其后应有取值" in junheng("assess", COUNTY, "--standard", lang="zh_CN").stderr.decode()


@pytest.mark.parametrize("command", COMMANDS[:4] + COMMANDS[5:])
def test_a_language_that_is_none_is_told_with_the_usage_of_its_command(command):
    done = junheng(command, TAIWAN, "--lang", "fr")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert said.startswith(f"usage: junheng {command} ")
    assert said.endswith(f"junheng {command}: --lang: expected one of en, zh, got fr\n")


def test_help_offers_the_forms_there_are():
    for command in COMMANDS:
        said = junheng(command, "--help").stdout.decode()
        assert ("html" in said) == (command not in ("measures", "analyses", "standards", "columns")), command
    assert "of a table also html" in " ".join(junheng("measure", "--help").stdout.decode().split())


@pytest.mark.parametrize("numbers", [["1", "2", "3"], ["1,2,3"], ["1,2", "3"], ["1,", "2,", "3"]])
def test_numbers_are_divided_by_blanks_or_commas(numbers):
    assert junheng("measure", "gini", *numbers, "--weights", "1,2,3").stdout == b"0.16666666666666666\n"


def test_rows_are_explained_once_and_for_tables_only(tmp_path):
    note = "Row 0 is the first row below the headings; in a spreadsheet it is row 2."
    path = tmp_path / "t.csv"
    path.write_text("pupils,classes\n-1,2\n-3,1\n", encoding="utf-8")
    for asked in (["balance", path], ["measure", "gini", path, "--value", "pupils"]):
        assert junheng(*asked).stderr.decode().count(note) == 1
    assert junheng("check", path).stdout.decode().count(note) == 1
    said = junheng("measure", "gini", "1", "-3").stderr.decode()
    assert "at row 1" in said
    assert note not in said


@pytest.mark.parametrize("numbers", [["-1,2,3"], ["-1", "2,3"], ["-.1e1,2,3"], ["2,3", "-1,"]])
def test_a_list_may_begin_with_a_negative_number(numbers):
    assert junheng("measure", "range", *numbers).stdout == b"4.0\n"


def test_a_negative_number_is_refused_as_a_number():
    done = junheng("measure", "gini", "-1,2")
    assert (done.returncode, b"-1" in done.stderr, b"usage" in done.stderr) == (2, True, False)
