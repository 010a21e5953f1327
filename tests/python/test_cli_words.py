"""What argparse would say in English alone is said in the language asked for; help offers what there is."""

import itertools
from unicodedata import east_asian_width

import pytest
from command import COUNTY, TAIWAN, junheng

import junheng as jh
from junheng._cli.main import main
from junheng._input.files.problems import why

COMMANDS = ["assess", "balance", "check", "measure", "analyze", "measures", "analyses", "standards", "columns"]
OWN_WORDS = ("usage:", "positional arguments", "options:", "show this help", "show program")


@pytest.mark.parametrize("command", [[], *([one] for one in COMMANDS), ["analyze", "lorenz"]])
def test_the_chinese_help_is_chinese(command):
    said = junheng(*command, "--help", lang="zh_CN").stdout.decode()
    assert said.startswith("用法：junheng")
    assert not [one for one in OWN_WORDS if one in said]
    assert "\n选项：\n  -h, --help" in said


def test_errors_of_the_command_line_are_in_both_languages():
    assert "missing: FILE" in junheng("assess").stderr.decode()
    assert "缺少 FILE" in junheng("assess", "--lang", "zh").stderr.decode()
    assert "无法识别的参数：--nix" in junheng("measures", "--nix", lang="zh_CN").stderr.decode()
    assert "--standard：应有取值" in junheng("assess", COUNTY, "--standard", lang="zh_CN").stderr.decode()


def test_advice_is_given_as_the_command_line_takes_it(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("x,group\n1,a\n,b\n3,\n", encoding="utf-8")
    gap = ["analyze", "gap", path, "--value", "x", "--group", "group", "--group-a", "a", "--group-b", "b"]
    for asked in (["measure", "gini", path, "--value", "x"], ["analyze", "lorenz", path, "--value", "x"], gap):
        for language in ("en", "zh"):
            said = junheng(*asked, "--lang", language).stderr.decode()
            assert "--missing drop" in said
            assert 'missing="drop"' not in said
        assert junheng(*asked, "--missing", "drop").returncode == (2 if asked is gap else 0)


@pytest.mark.parametrize(
    ("asked", "got", "meant"),
    [
        (["measure", "gini", TAIWAN, "--values", "pupils"], "values", "value"),
        (["measure", "gini", TAIWAN, "--valu=pupils"], "valu", "value"),
        (["balance", TAIWAN, "--colums", "pupils=x"], "colums", "columns"),
        (["assess", COUNTY, "--standart", "cn-basic-2012", "--standard", "cn-basic-2012"], "standart", "standard"),
        (["measures", "--fromat", "json"], "fromat", "format"),
    ],
)
def test_a_misspelt_option_is_told_which_may_be_meant(asked, got, meant):
    done = junheng(*asked)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f'options.unknown_close: there is no option "--{got}": did you mean "--{meant}"?' in done.stderr.decode()
    assert f"是否指“--{meant}”" in junheng(*asked, "--lang", "zh").stderr.decode()


def test_a_misspelt_command_is_rejected_with_the_one_that_may_be_meant():
    done = junheng("mesure", "gini", "1")
    assert (done.returncode, done.stdout) == (2, b"")
    assert 'there is no command "mesure": did you mean "measure"?' in done.stderr.decode()
    assert "没有命令“asses”：是否指“assess”？" in junheng("asses", "--lang", "zh").stderr.decode()
    assert junheng("xyzzy").stderr.decode().startswith("usage: junheng ")


def test_usage_of_every_analysis_fits_80_columns(capsys):
    for language, one in itertools.product(("en", "zh"), jh.analyses()):
        with pytest.raises(SystemExit):
            main(["analyze", one.id, "--help", "--lang", language])
        usage = capsys.readouterr().out.partition("\n\n")[0]
        assert all(sum(1 + (east_asian_width(one) in "WF") for one in line) <= 80 for line in usage.splitlines())


def test_known_names_are_listed_up_to_twenty(tmp_path):
    path = tmp_path / "t.csv"
    names = [f"column_{at}" for at in range(2_000)]
    path.write_text(f"{','.join(names)}\n{','.join('1' for _ in names)}\n", encoding="utf-8")
    said = junheng("measure", "gini", path, "--value", "zzz").stderr.decode()
    assert "column_19, … (2000 in all)" in said
    assert len(said) < 500
    assert "which `measures` lists" in junheng("measure", "xyzzy", "1").stderr.decode()


def test_an_option_that_is_none_is_told_with_the_usage_of_its_command():
    said = junheng("measure", "gini", "1", "--nothing-alike").stderr.decode()
    assert said.startswith("usage: junheng measure ")
    assert said.endswith("unrecognized argument: --nothing-alike\n")
    assert "unrecognized argument: 2" in junheng("measures", "2").stderr.decode()


@pytest.mark.parametrize("command", COMMANDS[:4] + COMMANDS[5:])
def test_a_language_that_is_none_is_told_with_the_usage_of_its_command(command):
    done = junheng(command, TAIWAN, "--lang", "fr")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert said.startswith(f"usage: junheng {command} ")
    assert said.endswith(f'junheng {command}: --lang: expected one of en, zh, got "fr"\n')


def test_lines_of_help_fit_80_columns():
    for language in ("en", "zh"):
        # The help of analyze ends with the catalogue, whose names are kept in one line.
        for command in COMMANDS[:4] + COMMANDS[5:]:
            lines = junheng(command, "--help", "--lang", language, COLUMNS="80").stdout.decode().splitlines()
            wide = [line for line in lines if sum(1 + (east_asian_width(one) in "WF") for one in line) > 80]
            assert not wide, command


def test_help_offers_the_forms_there_are():
    for command in COMMANDS:
        said = junheng(command, "--help").stdout.decode()
        assert ("html" in said) == (command not in ("measures", "analyses", "standards", "columns")), command
    assert "for a table also html" in " ".join(junheng("measure", "--help").stdout.decode().split())


@pytest.mark.parametrize("numbers", [["1", "2", "3"], ["1,2,3"], ["1,2", "3"], ["1,", "2,", "3"]])
def test_numbers_are_divided_by_blanks_or_commas(numbers):
    assert junheng("measure", "gini", *numbers, "--weights", "1,2,3").stdout == b"0.16666666666666666\n"


@pytest.mark.parametrize("numbers", [["1,,3"], ["1,2,"], ["1,", ",3"], [",1,2"], ["1,2", ","], ["1", "", "3"]])
def test_a_number_that_is_not_there_is_rejected(numbers):
    done = junheng("measure", "gini", *numbers)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "cli.no_number: expected numbers" in done.stderr.decode()


def test_rows_are_lines_of_the_file_and_positions_of_numbers(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("pupils,classes\n-1,2\n-3,1\n", encoding="utf-8")
    assert "check.negative: line 3: pupils is negative" in junheng("balance", path).stderr.decode()
    assert "value at line 2" in junheng("measure", "gini", path, "--value", "pupils").stderr.decode()
    assert "文件第 2 行的值" in junheng("measure", "gini", path, "--value", "pupils", "--lang", "zh").stderr.decode()
    listed = junheng("check", path).stdout.decode()
    assert listed.count("Rows are the lines of the file or the rows of the worksheet.") == 1
    assert "    3  error     check.negative  line 3: pupils is negative: expected zero or more, got -3" in listed
    assert "at row 1 (zero-based)" in junheng("measure", "gini", "1", "-3").stderr.decode()


@pytest.mark.parametrize("numbers", [["-1,2,3"], ["-1", "2,3"], ["-.1e1,2,3"], ["2,3,", "-1"]])
def test_a_list_may_begin_with_a_negative_number(numbers):
    assert junheng("measure", "range", *numbers).stdout == b"4.0\n"


def test_a_negative_number_is_rejected_as_a_number():
    done = junheng("measure", "gini", "-1,2")
    assert (done.returncode, b"-1" in done.stderr, b"usage" in done.stderr) == (2, True, False)


def test_why_a_file_cannot_be_used_is_told_in_the_language_asked_for(tmp_path):
    asked = ["assess", tmp_path / "none.csv", "--standard", tmp_path / "none.toml", "--items", tmp_path]
    said = junheng(*asked, "--lang", "zh").stderr.decode()
    assert f"file.unreachable: 无法读取 {tmp_path / 'none.csv'}：文件不存在\n" in said
    assert f"file.unreachable: 无法读取 {tmp_path / 'none.toml'}：文件不存在\n" in said
    assert f"file.unreachable: 无法读取 {tmp_path}：是文件夹\n" in said
    assert "No such file" not in junheng(*asked).stderr.decode()
    output = ["balance", TAIWAN, "--output", tmp_path / "none" / "out.txt"]
    assert "无法写入" in (said := junheng(*output, "--lang", "zh").stderr.decode())
    assert "：文件夹不存在\n" in said
    assert f"cannot write {output[-1]}: the folder does not exist\n" in junheng(*output, "--lang", "en").stderr.decode()


def test_every_reason_of_the_system_has_words_of_its_own():
    for number, english, chinese in [
        (13, "permission denied", "没有权限"),
        (28, "no space left on the device", "磁盘空间已满"),
    ]:
        reason = why(OSError(number, "as the system says it"))
        assert (reason.text("en"), reason.text("zh")) == (english, chinese)
    assert why(OSError(5, "as the system says it")).text("zh") == "as the system says it"
