"""Numbers in text cells: the one rule, what may be declared, and errors grouped by cause."""

import pickle

import pytest

import junheng as jh
from junheng._cli.main import main
from junheng._input.files.numbers import Rules, number

NUMBERS = {
    "0": 0, "-3": -3, "1605": 1605, "0.5": 0.5, ".5": 0.5, "-.5": -0.5, "1e3": 1000.0, "1e-05": 1e-05, "2.50": 2.5,
    "999999999999999": 999999999999999, "3.200000E+05": 320000.0,
}  # fmt: skip
TEXTS = [
    "", "007", "-01", "+1", "5.", "1,605", "1605人", "１６０５", "NaN", "inf", "1e999", "0x10", "1_000", "٣", "1 2",
    "1000000000000000", "3.2E+09", "1.23457E+11", "12%", "--", "1-2", "1.2.3",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_numbers(text, value):
    assert number(text) == value
    assert type(number(text)) is type(value)


@pytest.mark.parametrize("text", TEXTS)
def test_texts(text):
    assert number(text) is None


@pytest.mark.parametrize(
    ("declared", "text", "value"),
    [
        ({"thousands": ","}, "1,605", 1605),
        ({"thousands": ","}, "-12,345,678.25", -12345678.25),
        ({"thousands": " ,"}, "1 210", 1210),
        ({"thousands": ","}, "1,60", None),
        ({"thousands": ","}, "1605,000", None),
        ({"thousands": " ,"}, "1,605 000", None),
        ({"thousands": ","}, ",605", None),
        ({"full_width": True}, "１６０５", 1605),
        ({"full_width": True}, "－３．５", -3.5),
        ({"full_width": True}, "１，６０５", None),
        ({"full_width": True, "thousands": ","}, "１，６０５", 1605),
        ({"full_width": True}, "０７", None),
    ],
)
def test_declared_forms(declared, text, value):
    assert Rules.of(**declared).number(text) == value


@pytest.mark.parametrize(
    "options", [{"thousands": "."}, {"thousands": 1}, {"na": [1]}, {"na": 3}, {"full_width": "yes"}]
)
def test_declarations_of_another_type_are_errors(tmp_path, options):
    (tmp_path / "t.csv").write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.read(tmp_path / "t.csv", **options)
    assert caught.value.parameters["option"] == next(iter(options))


def write(folder, text):
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_integers_stay_integers_and_codes_texts(tmp_path):
    table = jh.read(write(tmp_path, "id,n,x,s\n007,800,0.5,3.2E+09\n12,,2,3.2E+09\n"))
    assert table == {"id": ["007", "12"], "n": [800, None], "x": [0.5, 2.0], "s": ["3.2E+09"] * 2}
    assert [type(cell) for cell in (*table["n"], *table["x"])] == [int, type(None), float, float]


def test_missing_markers_only_as_declared(tmp_path):
    path = write(tmp_path, "n,t\n1,无\n-,-\n..,x\n 无 ,y\n")
    assert jh.read(path)["n"] == ["1", "-", "..", "无"]
    assert jh.read(path, na=["-", "..", "无"]) == {"n": [1, None, None, None], "t": [None, None, "x", "y"]}


def test_removed_blanks_are_reported_once(tmp_path):
    path = write(tmp_path, "county,n\nA, 1\nA ,2\n\u3000A,3\nB\u00a0,4\n")
    table = jh.read(path)
    assert table == {"county": ["A", "A", "A", "B"], "n": [1, 2, 3, 4]}
    [note] = table.notes
    assert note.text("en") == f"{path}: texts from which blanks before or after them were removed: 3 (columns: county)"
    assert note.text("zh") == f"{path}：已去除 3 格文本前后的空格（列：county）"
    found = jh.measure("gini", table, value="n", by="county")
    for made in (found, pickle.loads(pickle.dumps(found)), jh.lorenz(table, value="n")):
        assert " ".join(made.text("en").split()).count(note.text("en")) == 1
        assert made.html("zh").count(note.text("zh")) == 1
    clean = jh.measure("gini", jh.read(write(tmp_path, "n\n1\n2\n")), value="n")
    assert "reading of the file" not in clean.text("en")


MIXED = 'school,pupils\nA,"1,605"\nB,800\nC,１２\nD,-\nE,..\nF,1890人\nG,约720\nH,3.2E+09\nI,007\n'


def failing(tmp_path, text=MIXED, **options):
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.measure("gini", jh.read(write(tmp_path, text), **options), value="pupils")
    return caught.value


def test_cells_are_grouped_by_cause_with_the_option_that_helps(tmp_path):
    error = failing(tmp_path)
    assert [one.code for one in error.findings] == [
        "cell.thousands", "cell.full_width", "cell.marker", "cell.unit", "cell.shortened", "cell.code", "cell.text",
    ]  # fmt: skip
    assert [one.parameters.get("option") for one in error.findings[:3]] == [
        'thousands=","', "full_width=True", 'na=["-", ".."]',
    ]  # fmt: skip
    assert error.findings[2].text("en") == (
        f'{tmp_path / "t.csv"}, column "pupils": cells with a mark in place of a number: 2, such as "-" (lines 5, 6): '
        'expected numbers; if it marks missing values, declare na=["-", ".."]'
    )
    declared = failing(tmp_path, thousands=",", full_width=True, na=["-", ".."])
    assert [one.code for one in declared.findings] == ["cell.unit", "cell.shortened", "cell.code", "cell.text"]


def test_one_cause_is_one_message_however_many_cells(tmp_path):
    error = failing(tmp_path, "pupils\n" + '"1,605"\n' * 10_000)
    assert (error.code, error.findings) == ("cell.thousands", ())
    assert error.parameters["count"] == 10_000
    assert len(error.text("en")) < 300
    assert "（第 2、3、4、5、6、… 行）" in error.text("zh")


def test_the_command_line_says_it_as_it_is_typed(tmp_path, capsys):
    path = str(write(tmp_path, MIXED.partition("F,")[0]))
    commands = [["measure", "gini", path, "--value", "pupils"], ["analyze", "lorenz", path, "--value", "pupils"]]
    commands += [["balance", path, "--columns", "class_size=pupils"], ["check", path, "--columns", "pupils=pupils"]]
    for command in commands[:2]:
        assert main(command) == 2
        said = capsys.readouterr().err
        assert 'declare --thousands ","' in said
        assert "declare --full-width" in said
        assert 'declare --na="-" --na=".."' in said
        declared = ["--thousands", ",", "--full-width", "--na=-,..", "--missing", "drop"]
        assert main([*command, *declared]) == 0
        capsys.readouterr()


def test_codes_that_a_spreadsheet_shortened_are_named_and_not_their_repetition(tmp_path):
    text = "学校代码,学校名称,在校生数,教学班数\n3.2E+09,甲校,320,8\n3.2E+09,乙校,45,2\n3.2E+09,丙校,90,3\n"
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.assess(jh.read(write(tmp_path, text)))
    codes = [one.code for one in caught.value.findings]
    assert codes.count("cell.shortened") == 1
    assert "check.duplicate_id" not in codes


@pytest.mark.parametrize("given", [["--na", "-,.."], ["--na=-,.."], ["--na", "-", "--na", ".."], ["--na", "..,-"]])
def test_markers_may_begin_as_an_option_does(tmp_path, capsys, given):
    path = write(tmp_path, "n\n1\n-\n..\n3\n")
    assert main(["measure", "mean", str(path), "--value", "n", "--missing", "drop", *given]) == 0
    assert capsys.readouterr().out.splitlines()[2].split() == ["2", "2", "2"]


def test_parquet_takes_no_declarations(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    path = tmp_path / "t.parquet"
    pytest.importorskip("pyarrow.parquet").write_table(arrow.table({"a": ["1,605"]}), path)
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path, thousands=",")
    assert caught.value.code == "file.typed"


def test_options_are_those_of_every_command_that_reads_a_table(capsys):
    for command in (["assess"], ["balance"], ["check"], ["measure"], ["analyze", "lorenz"]):
        with pytest.raises(SystemExit):
            main([*command, "--help"])
        said = capsys.readouterr().out
        assert all(f"--{option}" in said for option in ("na", "thousands", "full-width", "sheet", "mapping", "totals"))
    assert sorted(jh.read.__kwdefaults__) == ["full_width", "mapping", "na", "sheet", "thousands", "totals"]


def test_a_few_texts_without_a_remedy_are_named_one_by_one(tmp_path):
    head = "学校名称,在校生数,教学班数\n"
    for count, codes in ((5, ["check.text_in_number"] * 5), (6, ["cell.text"])):
        rows = "".join(f"{at}校,待报{at},8\n" for at in range(count))
        with pytest.raises(jh.InvalidTableError) as caught:
            jh.balance(jh.read(write(tmp_path, f"{head}甲校,320,8\n{rows}")))
        assert [one.code for one in caught.value.findings] == codes
