"""Each exit status, everything that is said with it, and nothing written on bad input."""

import json
import re

import pytest
from command import ANSWERS, COUNTY, DATA, ROOT, TAIWAN, junheng

from junheng import _core
from junheng._input.files.tables import read_table
from junheng._input.rows import placed
from junheng._input.tables import Table

MORE = re.compile(r"more of this kind: |处同类问题：")
QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
BAD = "school_id,school_type,小学在校生数,专任教师数\n1,小学,-3,2\n1,小学,缺,1\n2,太学,5,1\n3,小学,50,4\n"


def found(path):
    """What the core finds wrong in a table, as messages."""
    standard = _core.Standard.builtin("cn-basic-2012")
    table = Table.of(read_table(path))
    document = json.loads(_core.check(table.columns, None, standard, "{}").to_json())
    errors = [finding["message"] for finding in document["findings"] if finding["severity"] == "error"]
    return [placed(message, table.rows) for message in errors]


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text(BAD, encoding="utf-8")
    return path


def test_a_county_that_meets_the_standard_is_0():
    done = junheng("assess", COUNTY, "--standard", "cn-basic-2012", "--items", ANSWERS)
    assert done.returncode == 0, done.stderr
    assert "synthetic county: Meets the standard" in done.stdout.decode()
    assert done.stderr == b""


def test_a_county_that_does_not_is_1():
    done = junheng("assess", COUNTY, "--standard", "cn-quality-2017", "--items", ANSWERS)
    assert done.returncode == 1
    text = done.stdout.decode()
    assert "Does not meet the standard" in text
    assert "虚构小学3号 SYN003" in text
    assert "L5 3,424 m²" in text


def test_what_is_not_decided_is_1_and_says_so():
    done = junheng("assess", COUNTY, "--standard", "cn-basic-2012")
    assert done.returncode == 1
    assert "Undetermined" in done.stdout.decode()
    assert "1, 2, 3 (cn-basic-2012" in done.stdout.decode()


def test_a_standard_of_ones_own():
    def told(table, standard):
        done = junheng("assess", DATA / table, "--standard", ROOT / "examples" / "standards" / standard)
        assert done.returncode == 0
        return done.stdout.decode()

    # The published examples: a coefficient printed as 0.52; 9711 and 13515 books, rounded on the way.
    assert "0.515" in told("published_five_schools.csv", "books-per-pupil.toml")
    shared = told("published_nine_year.csv", "books-nine-year.toml")
    assert "9,711.6" in shared
    assert "13,514.4" in shared


def unsaid(findings, language, said):
    """The findings that a text lacks: those in full, and those named by row or column in the line of their cause."""
    left = [one for one in findings if f"{one['code']}: {one[language]}" not in said]
    codes, others = [one["code"] for one in findings], [one["code"] for one in left]
    assert all(codes.count(code) == others.count(code) + 3 for code in others)
    ends = {line.split(": ")[0].strip(): line for line in said.splitlines() if MORE.search(line)}
    place = "：" if language == "zh" else ": "
    names = [
        one[language].split(place)[0] if "place" in one["parameters"] else QUOTED.search(one[language])[1]
        for one in left
    ]
    return [name for one, name in zip(left, names, strict=True) if name not in ends[one["code"]]]


def test_bad_input_is_2_with_every_finding_and_nothing_written(bad, tmp_path):
    old = tmp_path / "old.json"
    old.write_text("untouched", encoding="utf-8")
    outputs = ["--output", tmp_path / "new.html", "--output", old]
    done = junheng("assess", bad, "--standard", "cn-basic-2012", *outputs)
    assert done.returncode == 2
    assert done.stdout == b""
    said = done.stderr.decode()
    assert unsaid(found(bad), "en", said) == []
    for code in [
        "check.text_in_number",
        "check.negative",
        "check.duplicate_id",
        "check.unknown_category",
        "check.missing_column",
    ]:
        assert f"  {code}: " in said
    assert "got -3\n" in said
    assert old.read_text(encoding="utf-8") == "untouched"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv", "old.json"]


def test_bad_input_in_chinese(bad):
    done = junheng("assess", bad, "--standard", "cn-basic-2012", "--lang", "zh")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert unsaid(found(bad), "zh", said) == []
    assert said.endswith("未计算，未写入文件。\n")


def test_the_language_is_that_of_the_environment(bad):
    assert "应不小于零" in junheng("assess", bad, "--standard", "cn-basic-2012", lang="zh_CN").stderr.decode()
    assert "expected zero" in junheng("assess", bad, "--standard", "cn-basic-2012", lang="de_DE").stderr.decode()


def test_files_that_cannot_be_read_are_all_named(tmp_path):
    done = junheng("assess", tmp_path / "a.csv", "--items", tmp_path / "b.csv", "--standard", tmp_path / "c.toml")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert all(f"cannot read {tmp_path / name}" in said for name in ("a.csv", "b.csv", "c.toml"))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["assess", COUNTY, "--standard", "cn-basic-2021"], 'standard.unknown: there is no standard "cn-basic-2021"'),
        (
            ["assess", COUNTY, "--standard", "cn-basic-2012", "--by", "a,b"],
            'options.unknown_column: the table has no column "a,b" (option --by): expected one of 学校代码',
        ),
        (["balance", TAIWAN, "--by", "nowhere"], 'options.unknown_column: the table has no column "nowhere"'),
        (["balance", TAIWAN, "--columns", "pupils"], 'cli.not_a_pair: --columns: expected id=heading, got "pupils"'),
        (["balance", TAIWAN, "--measures", "ginni"], 'measure.unknown: there is no measure called "ginni"'),
        (["measure", "gini", "1", "two"], "cli.no_number: expected numbers"),
        (["measure", "gini", "1", "-2"], "measure.out_of_domain: Gini index is not defined for the value at row 1"),
        (["measure", "gini", "1", "2", "--weights", "1"], "sample.length_mismatch: "),
        (["measure", "gini", TAIWAN, "--value", "pupil"], 'table.unknown_column: the table has no column "pupil"'),
        (["measure", "gini"], "cli.no_data: expected numbers"),
        (["measure", "gini", TAIWAN], f"cli.no_value: {TAIWAN} is a file: expected --value COLUMN"),
        (["measure", "kakwani", "1", "2"], "evaluate.missing_input: Kakwani index requires a ranking variable"),
        (["measure", "gini", TAIWAN, "--value", "county"], "county at line 2 is not a number"),
        (["measure", "gini", "1,x"], 'cli.no_number: expected numbers, or one file with --value COLUMN; got "x"'),
        (["measures", "--output", "list.html"], "cli.no_html: HTML is not available"),
        (["measure", "gini", "1", "--format", "html"], "cli.no_html: HTML is not available"),
    ],
)
def test_options_that_cannot_be_used_are_2(arguments, says):
    done = junheng(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert says in done.stderr.decode()


def test_a_command_that_is_none_is_2():
    assert junheng("asess").returncode == 2
    assert junheng().returncode == 2


def test_a_bad_standard_names_line_and_key(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('id = "own"\nversoin = "1"\n', encoding="utf-8")
    done = junheng("assess", COUNTY, "--standard", path)
    assert done.returncode == 2
    assert 'standard.unknown_key: line 2, key "versoin"' in done.stderr.decode()


def test_check_lists_findings_as_its_result(bad, tmp_path):
    done = junheng("check", TAIWAN)
    assert done.returncode == 2
    text = done.stdout.decode()
    assert text.startswith("check\n  rows: 2,663, errors: 2, warnings: 27\n")
    # Twelve schools have no pupils, one of them with classes and teachers; one has pupils and no teachers.
    assert text.count("check.no_pupils") == 11
    assert text.count("check.resources_without_pupils  line 699 (063601)") == 2
    assert "check.no_teachers               line 2248 (191315): " in text
    # The findings are what was asked for, so they are written although the table is bad.
    out = tmp_path / "findings.json"
    assert junheng("check", bad, "--output", out).returncode == 2
    assert b"check.duplicate_id" in out.read_bytes()
    assert junheng("check", COUNTY).returncode == 0
    assert junheng("check", COUNTY, "--standard", "cn-quality-2017", "--items", ANSWERS).returncode == 0


def test_a_file_that_cannot_be_written_leaves_the_others_unwritten(tmp_path):
    first, second = tmp_path / "a.json", tmp_path / "no such folder" / "b.json"
    done = junheng("balance", TAIWAN, "--output", first, "--output", second)
    assert done.returncode == 2
    assert "file.unwritable: cannot write" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []
