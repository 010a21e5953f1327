"""Delimited text in all supported encodings, and its errors."""

import csv

import pytest

from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table

ROWS = "学校代码,学校名称,小学在校生数,备注\n0101,甲校,320,\n0102,乙校,45.5,迁建\n"
TABLE = {
    "学校代码": ["0101", "0102"],
    "学校名称": ["甲校", "乙校"],
    "小学在校生数": [320.0, 45.5],
    "备注": [None, "迁建"],
}


def write(folder, data, name="schools.csv"):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def problems(path):
    with pytest.raises(UnreadableFile) as caught:
        read_table(path)
    return [(problem.code, problem.parameters) for problem in caught.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_every_encoding_gives_the_same_table(tmp_path, encoding):
    assert read_table(write(tmp_path, ROWS.encode(encoding))) == TABLE


def test_characters_that_only_gb18030_has(tmp_path):
    # U+3400 lies outside GBK; four bytes in GB18030.
    rows = ROWS.replace("甲校", "㐀校")
    assert read_table(write(tmp_path, rows.encode("gb18030")))["学校名称"] == ["㐀校", "乙校"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(tmp_path, delimiter):
    assert read_table(write(tmp_path, ROWS.replace(",", delimiter))) == TABLE


def test_line_endings_and_empty_rows_at_the_end(tmp_path):
    assert read_table(write(tmp_path, ROWS.replace("\n", "\r\n") + "\r\n,,,\r\n,,,\r\n")) == TABLE


def test_quoted_cells_keep_delimiters_and_line_breaks(tmp_path):
    table = read_table(write(tmp_path, 'name,pupils\n"A, ""old""\nbuilding",3\n'))
    assert table == {"name": ['A, "old"\nbuilding'], "pupils": [3.0]}


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["1", "2.5", ""], [1.0, 2.5, None]),
        (["-3", "1e3", "0.5"], [-3.0, 1000.0, 0.5]),
        (["007", "12"], ["007", "12"]),  # a code
        (["11010100000000000001", "2"], ["11010100000000000001", "2"]),  # more digits than a double has
        (["1,000", "2"], ["1,000", "2"]),
        (["缺", "2"], ["缺", "2"]),
        (["NaN", "2"], ["NaN", "2"]),
        (["１２", "2"], ["１２", "2"]),  # full-width digits are not read as numbers
    ],
)
def test_a_column_is_numbers_only_where_every_cell_is(tmp_path, cells, read):
    rows = "".join(f'x,"{cell}"\n' for cell in cells)
    assert read_table(write(tmp_path, f"a,b\n{rows}"))["b"] == read


def test_bytes_that_are_no_text_are_rejected_with_their_line(tmp_path):
    path = write(tmp_path, b"name,pupils\nA,1\n\xff\xff,2\n")
    assert problems(path) == [("file.encoding", {"path": str(path), "line": 3, "got": "ff ff 2c 32"})]


def test_damaged_utf8_is_not_taken_for_gb18030(tmp_path):
    # One byte of 乙 is lost; as GB18030 the rest would turn into other characters.
    data = ROWS.encode().replace("乙".encode(), "乙".encode()[:2])
    path = write(tmp_path, data)
    assert [code for code, _ in problems(path)] == ["file.encoding"]
    assert problems(path)[0][1]["line"] == 3


def test_every_ragged_row_is_listed(tmp_path):
    path = write(tmp_path, "a,b\n1,2\n3\n4,5,6\n")
    where = {"path": str(path), "expected": 2}
    assert problems(path) == [
        ("file.ragged_row", {**where, "line": 3, "got": 1}),
        ("file.ragged_row", {**where, "line": 4, "got": 3}),
    ]


def test_a_title_above_the_headings_is_no_row(tmp_path):
    plain = read_table(write(tmp_path, ROWS))
    for title in ("某县小学基本情况,,,\n", "某县小学基本情况\n", "\n某县小学基本情况\n\n"):
        table = read_table(write(tmp_path, title + ROWS))
        assert table == plain
        assert [one.reason for one in table.reading.skipped] == ["title"]


def test_a_note_without_delimiters_is_a_row_and_a_torn_row_an_error(tmp_path):
    table = read_table(write(tmp_path, ROWS + "注：不含教学点\n"))
    assert next(iter(table.values()))[-1] == "注：不含教学点"
    assert problems(write(tmp_path, ROWS + "某校\n"))[0][0] == "file.ragged_row"


def test_headings_are_each_there_and_each_once(tmp_path):
    path = write(tmp_path, "a,,a,\n1,2,3,\n")
    assert problems(path) == [
        ("file.no_heading", {"path": str(path), "position": 2}),
        ("file.duplicate_heading", {"path": str(path), "column": "a"}),
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b",,\n,,\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_one(tmp_path, data):
    assert [code for code, _ in problems(write(tmp_path, data))] == ["file.empty"]


def test_marks_in_quoted_cells_are_read_as_by_the_standard_library(tmp_path):
    # Any number beside each other, at the start, within and at the end of a cell; the reader counts from 130 on.
    runs = [*range(9), *range(120, 140), *range(255, 265), 1000, 1001]
    cells = [
        before + '"' * run + after for run in runs for before in ("", "x") for after in ("", "y", ",", "\nw", '\n"w')
    ]
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(["a", "b"])
        writer.writerows([cell, "z"] for cell in cells)
    assert read_table(tmp_path / "t.csv") == {"a": [cell.strip() or None for cell in cells], "b": ["z"] * len(cells)}
    for run in (1, 3, 129, 131, 1001):
        assert problems(write(tmp_path, f"a,b\n{chr(34)}x{chr(34) * (run - 1)},1\n"))[0][0] == "file.unclosed_quote"
        assert problems(write(tmp_path, f"a,b\n{chr(34)}x{chr(34) * run}y,1\n"))[0][0] == "file.text_after_quote"


def test_an_unclosed_quote_is_rejected_with_its_line(tmp_path):
    path = write(tmp_path, 'a,b\n1,"2\n')
    [(code, parameters)] = problems(path)
    assert (code, parameters["line"]) == ("file.unclosed_quote", 2)


def test_a_file_that_is_not_there(tmp_path):
    [(code, parameters)] = problems(tmp_path / "none.csv")
    assert code == "file.unreachable"
    assert parameters["path"].endswith("none.csv")


def test_old_excel_is_named_as_such(tmp_path):
    path = write(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "schools.xls")
    assert problems(path) == [("file.old_excel", {"path": str(path)})]
