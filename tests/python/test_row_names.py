"""Messages name a row as the source of the table has it; the parameter `row` is the position from zero."""

import copy
import pickle

import numpy as np
import openpyxl
import pytest
from command import junheng

import junheng as jh

pd = pytest.importorskip("pandas")

LABELLED = pd.DataFrame({"x": [1.0, -2.0, 3.0], "w": [1.0, 1.0, 1.0]}, index=["A1", "A17", "A3"])
AT_LABEL = "at row 1 (zero-based, index label 'A17')"
IN_CHINESE = "第 1 行（从 0 起计，索引标签 'A17'）"


def raised(call):
    with pytest.raises(jh.JunhengError) as caught:
        call()
    return caught.value


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "county.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["x"])
    page = book.create_sheet("小学")
    for row in (["name", "pupils", "classes"], ["甲校", 320, 8], [], ["乙校", -4, 2], ["乙校", 5, 1]):
        page.append(row)
    book.save(path)
    return path


def test_a_row_of_a_worksheet_is_named_with_the_sheet(workbook):
    error = raised(lambda: jh.measure("gini", jh.read(workbook, sheet="小学"), value="pupils", missing="drop"))
    assert error.text("en") == (
        "Gini index is not defined for the value at worksheet 小学, row 4: expected zero or more, got -4"
    )
    assert error.text("zh") == "基尼系数对工作表“小学”第 4 行的值无定义：应不小于零，实为 -4"
    assert (error.row, error.parameters["row"]) == (2, 2)


def test_findings_name_rows_of_the_worksheet(workbook):
    table = jh.read(workbook, sheet="小学")
    found = jh.check(table)
    [negative] = [one for one in found.findings if one.message.code == "check.negative"]
    assert negative.message.en.startswith("worksheet 小学, row 4: ") or "worksheet 小学, row 4 (" in negative.message.en
    assert "工作表“小学”第 4 行" in negative.message.zh
    assert negative.row == 2
    assert '"row":2' in found.to_json()
    assert "worksheet" not in found.to_json()
    assert "Rows are the lines of the file or the rows of the worksheet." in found.text("en")
    other = pickle.loads(pickle.dumps(found))
    assert (other.text(), other.findings) == (found.text(), found.findings)
    error = raised(lambda: jh.balance(table))
    assert any("worksheet 小学, row 4" in one.en for one in error.findings)
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), str(copy.copy(error))) == (str(error), str(error))


def test_a_row_of_a_text_file_is_its_line(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('name,x\n"two\nlines",1\n\nB,-2\n', encoding="utf-8")
    error = raised(lambda: jh.measure("gini", jh.read(path), value="x"))
    assert "the value at line 5:" in error.text("en")
    assert "文件第 5 行的值" in error.text("zh")
    assert error.row == 1
    said = junheng("measure", "gini", path, "--value", "x")
    assert "at line 5" in said.stderr.decode()


def test_items_and_table_are_named_by_their_own_files(tmp_path):
    schools, items = tmp_path / "s.csv", tmp_path / "i.csv"
    schools.write_text("county,pupils\nA,1\n", encoding="utf-8")
    items.write_text("\nitem,value\n2.2,是\n2.2,是\n", encoding="utf-8")
    found = jh.check(jh.read(schools), items=jh.read(items), standard="cn-quality-2017")
    [twice] = [one for one in found.findings if one.message.code == "items.duplicate"]
    assert twice.message.en.startswith("items, line 4")
    assert "already given in line 3" in twice.message.en
    assert twice.message.zh.startswith("指标表，文件第 4 行")


@pytest.mark.parametrize(
    "call",
    [
        lambda: jh.measure("gini", LABELLED, value="x"),
        lambda: jh.measure("gini", LABELLED, value="x", by="w"),
        lambda: jh.lorenz(LABELLED, value="x", weights="w"),
        lambda: jh.influence("gini", LABELLED, value="x"),
        lambda: jh.gini(LABELLED["x"]),
        lambda: jh.gini(LABELLED["x"], weights=LABELLED["w"]),
        lambda: jh.gini([1.0, 1.0, 1.0], weights=LABELLED["x"]),
        lambda: jh.measure("gini", LABELLED["x"]),
        lambda: jh.influence("gini", LABELLED["x"]),
        lambda: jh.measure(
            "gini", LABELLED["x"], undefined="null", missing="drop", weights=LABELLED["w"].replace(1, -1)
        ),
        lambda: jh.theil_h(LABELLED),
        lambda: jh.influence("theil_h", LABELLED),
        lambda: jh.lorenz(LABELLED["x"]),
    ],
)
def test_a_row_of_a_frame_is_named_by_position_and_label(call):
    error = raised(call)
    assert error.row in (0, 1)
    assert "(zero-based, index label 'A1" in str(error)
    assert "索引标签 'A1" in error.text("zh")


def test_labels_of_every_kind_are_shown():
    def label(index):
        return str(raised(lambda: jh.gini(pd.Series([1.0, -1.0], index=index))))

    assert "row 1 (zero-based, index label 17)" in label([4, 17])
    assert "row 1 (zero-based, index label ('a', 2))" in label(pd.MultiIndex.from_tuples([("a", 1), ("a", 2)]))
    assert "index label 2020-01-02 00:00:00)" in label(pd.date_range("2020-01-01", periods=2))
    assert "row 1 (zero-based):" in label(pd.RangeIndex(2))
    assert "row 1 (zero-based, index label 6)" in label(pd.RangeIndex(5, 7))


def test_a_missing_cell_of_a_series_is_named_by_its_label():
    error = raised(lambda: jh.gini(pd.Series([1.0, np.nan], index=["a", "b"])))
    assert "row 1 (zero-based, index label 'b')" in str(error)
    error = raised(lambda: jh.gini(pd.Series([1.0, "q"], index=["a", "b"])))
    assert "row 1 (zero-based, index label 'b')" in str(error)


@pytest.mark.parametrize("make", [dict, lambda table: pytest.importorskip("polars").DataFrame(table)])
def test_other_tables_state_that_rows_are_counted_from_zero(make):
    error = raised(lambda: jh.measure("gini", make({"x": [1.0, -2.0]}), value="x"))
    assert "at row 1 (zero-based):" in str(error)
    assert "第 1 行（从 0 起计）" in error.text("zh")
    assert "row 1 (zero-based)" in str(raised(lambda: jh.gini([1.0, -2.0])))


def test_a_finding_of_a_frame_has_unit_and_label():
    schools = pd.DataFrame({"school_id": ["a", "b"], "pupils": [1, -1], "classes": [1, 1]}, index=["p", "q"])
    [found] = [one for one in jh.check(schools).findings if one.message.code == "check.negative"]
    assert found.message.en.startswith("row 1 (zero-based, index label 'q') (b): ")
    assert found.message.zh.startswith("第 1 行（从 0 起计，索引标签 'q'）（b）：")
