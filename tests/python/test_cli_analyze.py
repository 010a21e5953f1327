"""`junheng analyze`: every analysis from the command line, with the bytes, its errors and its help."""

import csv
import json
import re

import golden
import openpyxl
import pytest
from command import DATA, TAIWAN, junheng
from page_reader import Page

import junheng as jh
from junheng import _core
from junheng._cli import main as cli
from junheng._cli.analysis_options import catalogue
from junheng._input.files.tables import read_table

BYTES = (golden.GOLDEN / "analyze" / "bytes.jsonl").read_bytes().splitlines()
# A file without rows is an error of reading it (`file.no_rows`), whatever it is read for.
CASES = [
    (case, text)
    for case, text in zip(golden.read("analyze/small.toml")["case"], BYTES, strict=True)
    if all(case["columns"].values())
]
GAP = ["--group", "township_type", "--group-a", "district", "--group-b", "rural_township"]
NAMES = jh.analyses().ids()


def options(request):
    """The inputs of a request as they are typed."""
    for name, value in request.items():
        if isinstance(value, bool):
            yield f"--{name.replace('_', '-')}" if value else f"--no-{name}"
        else:
            parts = list(map(str, value)) if isinstance(value, list) else [str(value)]
            # Values of a column may contain commas: several are given by repetition only.
            for part in parts if name in ("group_a", "group_b") else [",".join(parts)]:
                yield f"--{name.replace('_', '-')}={part}"


def written(path, columns, encoding="utf-8"):
    """The columns as a file of delimited text; a missing cell is empty."""
    with path.open("w", encoding=encoding, newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        for row in zip(*columns.values(), strict=True):
            out.writerow(["" if cell is None or str(cell) in ("--", "nan") else cell for cell in row])
    return path


@pytest.fixture
def here(capfdbinary):
    """The command line in this process: its status, and what it says."""

    def run(*arguments):
        status = cli.main([*map(str, arguments)])
        said = capfdbinary.readouterr()
        return status, said.out, said.err.decode()

    return run


@pytest.mark.parametrize(("case", "text"), CASES, ids=[case["name"] for case, _ in CASES])
def test_every_analysis_gives_the_bytes_of_its_function(tmp_path, here, case, text):
    request = json.loads(case["options"])
    name = request.pop("analysis")
    path = written(tmp_path / "table.csv", golden.table(case))
    status, out, said = here("analyze", name, path, *options(request), "--format", "json")
    assert (status, said) == (0, "")
    assert out == getattr(jh, name)(read_table(path), **request).to_json().encode()
    # A file cannot tell the text "1" from the number, so a county called 1 is a number there.
    assert out == text or any(str(cell).isdigit() for cells in case["columns"].values() for cell in cells)


def test_no_analysis_is_left_out():
    assert {json.loads(case["options"])["analysis"] for case, _ in CASES} == set(NAMES)


def test_text_is_that_of_the_result():
    asked = ["analyze", "nested_decomposition", TAIWAN, "--value", "pupils", "--levels", "county,township_type"]
    found = jh.nested_decomposition(read_table(TAIWAN), value="pupils", levels=["county", "township_type"])
    assert junheng(*asked).stdout.decode() == found.text("en") + "\n"
    assert junheng(*asked, "--lang", "zh").stdout.decode() == found.text("zh") + "\n"
    # Lists are given by commas, by repetition, or both.
    again = junheng(*asked[:-1], "county", "--levels", "township_type", "--format", "json")
    assert again.stdout == found.to_json().encode()


def test_by_groups_where_some_have_no_result():
    asked = ["analyze", "gap", TAIWAN, "--value", "pupils", *GAP, "--by", "county"]
    caught = junheng(*asked)
    assert (caught.returncode, caught.stdout) == (2, b"")
    assert "in the group " in caught.stderr.decode()
    done = junheng(*asked, "--undefined", "null", "--format", "json")
    sides = {"group": "township_type", "group_a": "district", "group_b": "rural_township"}
    found = jh.gap(read_table(TAIWAN), value="pupils", by="county", undefined="null", **sides)
    assert done.stdout == found.to_json().encode()
    assert any(row["result"] is None for row in json.loads(done.stdout)["rows"])


def test_the_lists_of_each_group_are_shown():
    asked = ["analyze", "nested_decomposition", TAIWAN, "--value", "pupils", "--levels", "county", "--by", "ownership"]
    lines = junheng(*asked).stdout.decode().splitlines()
    at = lines.index("levels")
    levels = [line.split()[:2] for line in lines[at + 2 : at + 8]]
    assert levels == [[owner, level] for owner in ("private", "public", "(missing)") for level in ("county", "within")]
    # There are 12, 23 and 18 parts.
    owners = [line.split()[0] for line in lines[lines.index("parts") :] if line.startswith("  ") and "%" not in line]
    assert [owners.count(owner) for owner in ("private", "public", "(missing)")] == [12, 23, 18]


def test_what_says_nothing_of_itself_ends_with_its_last_row(tmp_path, here):
    path = written(tmp_path / "schools.csv", {"local": [90, 30], "migrant": [10, 70]})
    out = here("analyze", "exposures", path, "--groups", "local,migrant")[1].decode()
    assert out == out.rstrip() + "\n"
    assert out.splitlines()[-1].split()[0] == "migrant"


def test_numbers_below_zero(tmp_path, here):
    path = written(tmp_path / "t.csv", {"x": [1, 2, 4], "income": [3, 1, 2], "pools": [1, 2, 5], "a": [2, 2, 1]})
    asked = ["--value", "x", "--rank", "income", "--columns", "pools,a"]
    expected = jh.concentration_decomposition(
        read_table(path), value="x", rank="income", columns=["pools", "a"], coefficients=[-0.5, 2]
    )
    for given in (["--coefficients", "-0.5,2"], ["--coefficients=-.5,2"]):
        status, out, said = here("analyze", "concentration_decomposition", *asked, *given, path, "--format", "json")
        assert (status, out, said) == (0, expected.to_json().encode(), "")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "gb18030"])
def test_every_encoding_gives_the_same_bytes(tmp_path, here, encoding):
    columns = {"城乡": ["城区", "城区", "乡村"], "图书": [40, 44, 21]}
    path = written(tmp_path / "校.csv", columns, encoding)
    asked = ["--value", "图书", "--group", "城乡", "--group-a", "城区", "--group-b", "乡村", "--format", "json"]
    expected = jh.gap(columns, value="图书", group="城乡", group_a="城区", group_b="乡村").to_json().encode()
    assert here("analyze", "gap", path, *asked)[:2] == (0, expected)


def test_excel_and_parquet_give_the_same_bytes(tmp_path, here):
    columns = {"county": ["A", "A", "B"], "spend": [1.0, 2.0, 4.0]}
    expected = jh.gini_decomposition(columns, value="spend", group="county").to_json().encode()
    book = openpyxl.Workbook()
    for row in [columns, *zip(*columns.values(), strict=True)]:
        book.active.append([*row])
    book.save(tmp_path / "t.xlsx")
    arrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(arrow.table(columns), tmp_path / "t.parquet")
    for name in ("t.xlsx", "t.parquet"):
        asked = [
            "analyze",
            "gini_decomposition",
            tmp_path / name,
            "--value",
            "spend",
            "--group",
            "county",
            "--format",
            "json",
        ]
        assert here(*asked)[:2] == (0, expected)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["gapp", "FILE"], 'analysis.unknown: there is no analysis "gapp": did you mean "gap"?'),
        (["anything", "FILE"], 'analysis.unlisted: there is no analysis "anything"'),
        (["lorenz", "FILE", "--valeu", "x"], 'there is no option "--valeu": did you mean "--value"?'),
        (["lorenz", "FILE", "--valeu=x"], 'there is no option "--valeu": did you mean "--value"?'),
        (["lorenz", "FILE", "--zzz", "x"], 'options.unknown: there is no option "--zzz": expected one of --value, '),
        (
            ["lorenz", "FILE", "--zzz", "x"],
            "--undefined, --totals, --na, --thousands, --full-width, --sheet, --mapping, --format, --output, --lang",
        ),
        (["lorenz", "FILE"], 'analysis.missing_input: Lorenz curve needs "value": expected the heading of a column'),
        (["lorenz", "FILE", "--value", "pupil"], 'no column "pupil": did you mean "pupils"?'),
        (["lorenz", "FILE", "--value", "pupils", "--points", "many"], "expected a whole number of zero or more, got"),
        (["lorenz", "FILE", "--value", "pupils", "--points", "1.5"], "expected a whole number of zero or more, got"),
        (["lorenz", "FILE", "--value", "pupils", "--shares", "0.5,nan"], 'expected a number, got the text "nan"'),
        (["lorenz", "FILE", "--value", "pupils", "--shares", ""], 'analysis.empty_list: "shares" is an empty list'),
        (
            ["lorenz", "FILE", "--value", "pupils", "--missing", "dorp"],
            'invalid value "dorp" for the option --missing: expected one of',
        ),
        (["sigma_convergence", "FILE", "--values", "pupils", "--dates", "2020", "--measure", "ginni"], '"ginni"'),
        (["gap", "FILE", "--value", "pupils", *GAP[:-1], "rural_twonship"], 'did you mean "rural_township"?'),
        (["lorenz", "nowhere.csv", "--value", "pupils"], "file.unreachable: cannot read nowhere.csv"),
    ],
)
def test_what_cannot_be_asked_is_2_and_writes_nothing(tmp_path, here, arguments, says):
    asked = [TAIWAN if part == "FILE" else part for part in arguments]
    status, out, said = here("analyze", *asked, "--output", tmp_path / "out.json", "--lang", "en")
    assert (status, out) == (2, b"")
    assert says in said
    assert said.endswith("No result was computed or written.\n")
    assert list(tmp_path.iterdir()) == []


def test_errors_in_chinese(here):
    status, _, said = here("analyze", "gap", TAIWAN, "--value", "pupils", "--lang", "zh")
    assert status == 2
    assert "两组差距需要“group”：应为一个名称列的列名" in said
    assert said.endswith("未计算，未写入文件。\n")


@pytest.mark.parametrize("arguments", [[], ["lorenz"], ["lorenz", TAIWAN, TAIWAN], ["lorenz", TAIWAN, "--value"]])
def test_a_line_that_is_none_is_2(arguments):
    done = junheng("analyze", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: junheng analyze")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("entry", jh.analyses(), ids=NAMES)
def test_the_help_of_an_analysis_is_its_entry(capsys, monkeypatch, entry, language):
    monkeypatch.setenv("COLUMNS", "1000")
    with pytest.raises(SystemExit) as left:
        cli.main(["analyze", entry.id, "--help", "--lang", language])
    assert left.value.code == 0
    said = capsys.readouterr().out
    usage = " ".join(said.partition("\n\n")[0].split())
    assert entry.name.text(language)[1:] in said
    assert entry.summary.text(language) in said
    for one in entry.inputs:
        option = f"--{one.id.replace('_', '-')}"
        assert option in said
        assert one.about.text(language) in said
        assert (f" {option} " in usage) == one.required
        assert all(choice.text(language) in said for choice in one.choices)


def test_commands_of_the_document_run():
    text = (golden.ROOT / "docs" / "analyses.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sh\n(.*?)```", text, re.S)
    for line in block.splitlines():
        name, *arguments = line.split()
        assert name == "junheng"
        done = junheng(*arguments, cwd=golden.ROOT)
        assert (done.returncode, done.stderr) == (0, b"")


def test_help_tells_the_analyses():
    for language, name in (("en", "Oaxaca–Blinder decomposition"), ("zh", "瓦哈卡—布林德分解")):
        said = junheng("analyze", "--help", lang=language).stdout.decode()
        assert name in said
        assert catalogue(language) in said


def test_the_catalogue_is_listed(here):
    status, out, _ = here("analyses", "--lang", "zh")
    assert status == 0
    lines = out.decode().splitlines()
    assert [line.split()[0] for line in lines[2:]] == NAMES
    assert "两组差距" in lines[2 + NAMES.index("gap")]
    assert here("analyses", "--format", "json")[1] == _core.analyses_json().encode()


def page_of(tmp_path, *arguments):
    out = tmp_path / "page.html"
    done = junheng(*arguments, "--output", out)
    assert (done.returncode, done.stdout) == (0, b""), done.stderr
    text = out.read_text(encoding="utf-8")
    read = Page(text)
    assert not {tag for tag, _ in read.elements} & {"script", "link", "img", "iframe"}
    assert "http" not in text
    return text, read


@pytest.mark.parametrize(("language", "names"), [("en", "Gap between two groups"), ("zh", "两组差距")])
def test_a_page_of_an_analysis(tmp_path, language, names):
    _, read = page_of(tmp_path, "analyze", "gap", TAIWAN, "--value", "pupils", *GAP, "--lang", language)
    assert names in read.text
    sides = {"group": "township_type", "group_a": "district", "group_b": "rural_township"}
    found = jh.gap(read_table(TAIWAN), value="pupils", **sides).result
    assert {repr(found.difference), repr(found.ratio)} <= {given.get("title") for _, given in read.elements}
    assert found.direction.text(language) in read.text


def test_a_page_has_every_row(tmp_path):
    asked = [str(DATA / "us_districts_2020.csv"), "--value", "enrollment", "--by", "state", "--missing", "drop"]
    for arguments in (["analyze", "lorenz", *asked], ["measure", "gini", "cv", *asked]):
        text, read = page_of(tmp_path, *arguments)
        states = {*read_table(asked[0])["state"]}
        assert len(states) > 50
        assert states <= {*read.texts}
        assert not re.search(r"… [\d,]+ more", text)
    found = jh.measure("gini", read_table(asked[0]), value="enrollment", by="state", missing="drop")
    assert {repr(row.values[0]) for row in found.rows} <= {given.get("title") for _, given in read.elements}


def test_names_in_a_page_are_text(tmp_path):
    hostile = "<script>alert(1)</script>"
    path = written(tmp_path / "t.csv", {hostile: ["<b>", "c"], "x": [1, 2]})
    text, read = page_of(tmp_path, "measure", "mean", path, "--value", "x", "--by", hostile)
    assert hostile in read.texts
    assert "<b>" in read.texts
    assert "<b>" not in text


def test_measures_of_plain_numbers_have_no_page():
    done = junheng("measure", "gini", "1", "2", "--format", "html")
    assert done.returncode == 2
    assert b"cli.no_html" in done.stderr
