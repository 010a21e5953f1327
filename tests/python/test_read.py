"""The public reader of files: results and errors."""

import errno
import pickle

import openpyxl
import pytest

import junheng as jh
from junheng._input.files.tables import read_table
from junheng._input.tables import Table

ROWS = "学校代码,在校生数,教学班数\n0101,800,16\n0102,200,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_a_path_gives_a_table_that_every_function_takes(tmp_path, encoding):
    path = tmp_path / "schools.csv"
    path.write_bytes(ROWS.encode(encoding))
    table = jh.read(path)
    assert table == jh.read(str(path)) == read_table(path)
    assert table == {"学校代码": ["0101", "0102"], "在校生数": [800.0, 200.0], "教学班数": [16.0, None]}
    assert jh.balance(table).total.sums[0].value == 1000


def test_a_sheet_is_named_either_way(tmp_path):
    path = tmp_path / "county.xlsx"
    book = openpyxl.Workbook()
    for page, heading in ((book.active, "a"), (book.create_sheet("初中"), "b")):
        page.append([heading])
        page.append([1])
    book.save(path)
    assert list(jh.read(path)) == ["a"]
    assert list(jh.read(path, sheet="初中")) == list(jh.read(f"{path}#初中")) == ["b"]
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path, sheet="高中")
    assert caught.value.code == "file.unknown_sheet"


def test_parquet_comes_as_arrow(tmp_path):
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.table({"pupils": [800, 200], "classes": [16, 10]}), tmp_path / "t.parquet")
    assert jh.balance(jh.read(tmp_path / "t.parquet")).total.sums[0].value == 1000


def test_only_a_workbook_has_sheets(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text(ROWS, encoding="utf-8")
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path, sheet="小学")
    assert (caught.value.code, caught.value.parameters["got"]) == ("file.no_sheets", "小学")


def test_no_such_file_is_what_python_calls_it(tmp_path):
    for read in (jh.read, jh.Standard.from_file):
        with pytest.raises(FileNotFoundError, match="the file does not exist") as caught:
            read(tmp_path / "none.csv")
        assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, str(tmp_path / "none.csv"))
        jh.set_language("zh")
        try:
            with pytest.raises(FileNotFoundError, match="文件不存在"):
                read(tmp_path / "none.csv")
        finally:
            jh.set_language("en")
    with pytest.raises(IsADirectoryError, match="it is a folder"):
        jh.read(tmp_path)


def test_other_types_as_table_are_rejected_with_everything_that_is_wrong(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text("a,b\n1,2\n3\n4,5,6\n", encoding="utf-8")
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path)
    error = pickle.loads(pickle.dumps(caught.value))
    assert error.code == "file.several"
    assert [(one.code, one.parameters["line"]) for one in error.findings] == [("file.ragged_row", n) for n in (3, 4)]
    assert "第 3 行：应与列名行一致" in error.report("zh")
    path.write_text("a,b\n1\n", encoding="utf-8")
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path)
    assert (caught.value.code, caught.value.findings) == ("file.ragged_row", ())


def test_a_path_where_a_table_is_expected_is_told_of_the_reader():
    for call in (jh.balance, jh.check, jh.dissimilarity):
        with pytest.raises(jh.WrongTypeError, match=r"got str; junheng\.read\(path\) reads a file"):
            call("schools.csv")


def test_counts_of_uneven_rows_are_rejected():
    with pytest.raises(jh.WrongTypeError, match="rows of different lengths"):
        jh.dissimilarity([[1, 2], [3]])


def test_counts_are_rows_of_units():
    local, migrant = [90, 60, 20], [10, 40, 80]
    by_name = jh.dissimilarity({"local": local, "migrant": migrant})
    assert by_name == jh.dissimilarity([list(unit) for unit in zip(local, migrant, strict=True)])
    assert by_name != jh.dissimilarity([local, migrant])
    assert "two units, not two groups" in " ".join(jh.dissimilarity.__doc__.split())


def test_a_table_knows_the_lines_of_its_file(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text('name,pupils\n"two\nlines",800\n\nB,200\n', encoding="utf-8")
    table = jh.read(path)
    assert (list(table.rows.numbers), table.rows.sheet) == ([2, 5], None)
    assert Table.of(table).rows is table.rows
    assert pickle.loads(pickle.dumps(table)).rows == table.rows


def test_a_table_knows_the_rows_of_its_worksheet(tmp_path):
    path = tmp_path / "county.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "小学"
    for row in (["name", "pupils"], ["A", 800], [], ["B", 200], []):
        book.active.append(row)
    book.save(path)
    assert (list(jh.read(path).rows.numbers), jh.read(path).rows.sheet) == ([2, 3, 4], "小学")


def test_a_table_of_a_file_is_a_dict_with_a_short_repr(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{at}" for at in range(20)) + "\n" + ",".join("1" * 20) + "\n", encoding="utf-8")
    table = jh.read(path)
    assert isinstance(table, dict)
    assert repr(table) == "<table of 1 rows: c0, c1, c2, c3, c4, c5, c6, c7, … 12 more>"
    for library in ("pandas", "polars"):
        frame = pytest.importorskip(library).DataFrame(table)
        assert frame.shape == (1, 20)
