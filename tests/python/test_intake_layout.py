"""Where the table is in a sheet: single rules, each with the cases that must not be taken for it."""

import openpyxl
import pytest

import junheng as jh
from junheng._input.files.layout.headings import heading_of
from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table

HEAD = ["学校代码", "学校名称", "小学在校生数"]
ROWS = [["01", "甲校", 320], ["02", "乙校", 180]]


def workbook(path, *sheets, merged=(), hidden=()):
    """A workbook of named sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        if name in hidden:
            page.sheet_state = "hidden"
    for one in merged:
        book.worksheets[0].merge_cells(one)
    book.save(path)
    return path


def sheet(tmp_path, *rows, merged=()):
    return workbook(tmp_path / "t.xlsx", ("s", rows), merged=merged)


def problem(source, **options):
    with pytest.raises(UnreadableFile) as caught:
        read_table(source, **options)
    return [one.code for one in caught.value.problems], caught.value.problems[0]


@pytest.mark.parametrize(
    "above",
    [
        [["某县小学情况"]],
        [["某县小学情况"], []],
        [["填报单位：某县教育局", None, "单位：人"]],
        [["某县小学情况"], ["2025年9月"], ["单位：人"]],
        [[None, "（2025—2026学年）"]],
    ],
)
def test_rows_above_the_headings(tmp_path, above):
    table = read_table(sheet(tmp_path, *above, HEAD, *ROWS))
    assert table == dict(zip(HEAD, map(list, zip(*ROWS, strict=True)), strict=True))
    assert table.reading.header_rows == [len(above) + 1]
    assert table.rows.numbers == [len(above) + 2, len(above) + 3]


@pytest.mark.parametrize("stated", ["单位：万人", "填报单位：某县教育局（单位：千人）", "单位：万元、万人"])
def test_a_multiple_stated_above_the_table_alone_is_an_error(tmp_path, stated):
    codes, one = problem(sheet(tmp_path, [stated], HEAD, *ROWS))
    assert codes == ["file.stated_unit"]
    assert one.parameters["column"] == "小学在校生数"
    # Not where the headings state their units, nor where no column could have it.
    head = ["学校代码", "学校名称", f"小学在校生数（{one.parameters['unit']}）"]
    assert read_table(sheet(tmp_path, [stated], head, *ROWS)).reading.columns[2].factor > 1
    assert read_table(sheet(tmp_path, ["单位：万平方米"], HEAD, *ROWS)).reading.header_rows == [2]


def test_a_title_without_headings_below_is_an_error(tmp_path):
    assert problem(sheet(tmp_path, ["某县小学"], ["甲校", 320, 8], ["乙校", 180, 6]))[0] == ["file.no_headings"]
    # A row of units is one only where a column has such a unit.
    table = read_table(sheet(tmp_path, ["a", "b", "c"], ["人", "班", None], ["x", "y", "z"]))
    assert table["a"] == ["人", "x"]


def test_a_row_of_headings_of_other_things_is_not_above(tmp_path):
    assert read_table(sheet(tmp_path, ["a", "b"], ["学校代码", "x"])) == {"a": ["学校代码"], "b": ["x"]}
    codes, one = problem(sheet(tmp_path, ["项目", "数", "备注"], ["a", "1", "x"], HEAD, *ROWS))
    assert codes == ["file.two_headers"]
    assert "第 1 行" in one.text("zh")
    assert "第 3 行" in one.text("zh")


TWO = [["学校", "小学", None, "初中", None], [None, "学生数", "班数", "学生数", "班数"], ["甲校", 9, 1, 8, 2]]
NAMES = ["学校", "小学学生数", "小学班数", "初中学生数", "初中班数"]


@pytest.mark.parametrize("merged", [("A1:A2", "B1:C1", "D1:E1"), ("B1:C1", "D1:E1"), ()])
def test_two_rows_of_headings(tmp_path, merged):
    assert read_table(sheet(tmp_path, *TWO, merged=merged)) == dict(zip(NAMES, [[one] for one in TWO[2]], strict=True))


def test_the_last_part_may_be_of_the_group_or_of_the_school(tmp_path):
    rows = [["学校", "小学", None, "初中", None, None], [None, "学生数", "班数", "学生数", "班数", "教师数"]]
    codes, one = problem(sheet(tmp_path, *rows, ["甲校", 9, 1, 8, 2, 5]))
    assert codes == ["file.two_readings"]
    assert "初中教师数、教师数" in one.text("zh")
    merged = ("B1:C1", "D1:F1")
    assert read_table(sheet(tmp_path, *rows, ["甲校", 9, 1, 8, 2, 5], merged=merged))["初中教师数"] == [5]


@pytest.mark.parametrize(
    ("parts", "name", "readings"),
    [
        (["小学", "学生数"], "小学学生数", 0),
        (["在校生数", "初中"], "初中在校生数", 0),
        (["小学（人）", "在校生数"], "小学在校生数（人）", 0),
        (["小学教师", "专任教师数"], "小学专任教师数", 0),
        (["小学专任教师数", "计"], "小学专任教师数", 0),
        (["办学条件", "图书（册）"], "图书（册）", 0),
        (["primary", "pupils"], "primary pupils", 0),
        # A stage has no books of its own, and leavers are no pupils.
        (["小学", "图书册数"], "小学图书册数", 0),
        (["小学毕业生", "学生数"], "小学毕业生学生数", 0),
        (["危房", "教学及辅助用房面积"], "危房教学及辅助用房面积", 2),
        (["小学、初中", "学生数"], "小学、初中学生数", 0),
    ],
)
def test_parts_of_a_heading(parts, name, readings):
    found = heading_of(parts)
    assert (found.name, len(found.readings)) == (name, readings)


def test_rows_of_units_numbers_and_repeated_headings(tmp_path):
    rows = [HEAD, ["甲", "乙", 1], ["01", "甲校", 320]]
    # One number is too few for numbers of columns.
    assert read_table(sheet(tmp_path, *rows))["学校代码"] == ["甲", "01"]
    head = [*HEAD, "小学班数", "图书"]
    wide = [head, [None, None, "万人", "个", None], ["甲", "乙", 1, 2, 3], ["01", "甲校", 0.032, 6, 9]]
    table = read_table(sheet(tmp_path, *wide, head, ["02", "乙校", 0.018, 4, 9]))
    assert [one.reason for one in table.reading.skipped] == ["unit_row", "numbered", "repeated"]
    assert table.reading.header_rows == [1]
    assert table["小学在校生数（万人）"] == [0.032, 0.018]
    checked = jh.balance(table, stage="primary")
    assert checked.total.sums[0].value == 500
    assert "小学在校生数 / 万人 ×10,000" in checked.text("zh")


def test_units_of_headings():
    for unit, expected in (("人", 500), ("千人", 500_000), ("万人", 5_000_000)):
        found = jh.balance({f"在校生数（{unit}）": [320, 180], "班级数": [8, 4]})
        assert found.total.sums[0].value == expected
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.balance({"在校生数（亩）": [320, 180], "班级数": [8, 4]})
    assert [one.code for one in caught.value.findings] == ["check.other_unit"]


def test_merged_cells_of_the_body(tmp_path):
    rows = [["乡镇", *HEAD], ["东镇", *ROWS[0]], [None, *ROWS[1]]]
    assert read_table(sheet(tmp_path, *rows, merged=("A2:A3",)))["乡镇"] == ["东镇", "东镇"]
    codes, one = problem(sheet(tmp_path, HEAD, ["01", "甲校", 500], ["02", "乙校", None], merged=("C2:C3",)))
    assert codes == ["file.merged_number"]
    assert "把数值 500 合并到多行" in one.text("zh")
    assert problem(sheet(tmp_path, HEAD, ["01", "甲校", 500], merged=("B2:C2",)))[0] == ["file.merged_cells"]
    assert problem(sheet(tmp_path, HEAD, ["01", "甲校", 5], ["02", "乙", 6], merged=("A1:A2",)))[0] == [
        "file.merged_headings"
    ]
    # The label of a total over two columns is that of the first.
    total = [HEAD, *ROWS, ["合计", None, 500]]
    with pytest.raises(jh.InvalidTableError):
        jh.read(sheet(tmp_path, *total, merged=("A4:B4",)))
    assert jh.read(sheet(tmp_path, *total, merged=("A4:B4",)), totals="drop")["小学在校生数"] == [320, 180]


def test_sheets(tmp_path):
    file = tmp_path / "t.xlsx"
    schools = [HEAD, *ROWS]
    other = ("说明", [["本表由各校填报"]])
    assert list(read_table(workbook(file, other, ("学校", schools)))) == HEAD
    assert [one.reason for one in read_table(file).reading.unread] == ["other"]
    assert list(read_table(workbook(file, ("学校", schools), ("学校示例", schools)))) == HEAD
    codes, one = problem(workbook(file, ("2024", schools), ("2025", schools)))
    assert codes == ["file.several_sheets"]
    assert "2024、2025" in one.text("zh")
    assert list(read_table(file, "2025")) == HEAD
    assert problem(file, sheet="2026")[0] == ["file.unknown_sheet"]
    assert problem(workbook(file, ("小学", schools), ("汇总", schools)))[0] == ["file.several_sheets"]
    hidden = workbook(file, ("旧表", schools), ("学校", schools), hidden=("旧表",))
    assert [one.reason for one in read_table(hidden).reading.unread] == ["hidden"]
    assert list(read_table(hidden, "旧表")) == HEAD


def test_sheets_of_other_columns_are_joined_by_meaning(tmp_path):
    first = ("小学", [HEAD, *ROWS])
    second = ("初中", [["学校名称", "学校标识码", "初中在校生数"], ["丙校", "03", 90]])
    table = read_table(workbook(tmp_path / "t.xlsx", first, second))
    assert table == {
        "学校代码": ["01", "02", "03"],
        "学校名称": ["甲校", "乙校", "丙校"],
        "小学在校生数": [320, 180, None],
        "初中在校生数": [None, None, 90],
    }
    # Of two units neither is the other.
    third = ("初中", [["学校代码", "学校名称", "小学在校生数（万人）"], ["03", "丙校", 0.009]])
    table = read_table(workbook(tmp_path / "t.xlsx", first, third))
    assert jh.check(table).findings[0].message.code == "check.same_meaning"


def test_a_mapping_is_applied_exactly(tmp_path):
    file, mapping = sheet(tmp_path, ["编码", "校名", "人数", "备注"], ["01", "甲校", 0.032, "x"]), tmp_path / "m.toml"
    mapping.write_text(
        '[columns]\n"编码" = "school_id"\n"校名" = "school_name"\n"备注" = ""\n'
        '"人数" = { column = "pupils_primary", unit = "万人" }\n',
        encoding="utf-8",
    )
    table = jh.read(file, mapping=mapping)
    assert list(table) == ["学校代码", "校名", "小学在校生数（万人）"]
    assert [(one.column, one.factor) for one in table.reading.columns][2] == ("pupils_primary", 10_000)
    for text, code in [
        ('[columns]\n"编码" = "school_id"\n', "mapping.missing"),
        (mapping.read_text("utf-8") + '"班数" = "classes"\n', "mapping.unknown_heading"),
        (mapping.read_text("utf-8").replace("pupils_primary", "pupil"), "mapping.unknown_column"),
        (mapping.read_text("utf-8").replace("万人", "亩"), "mapping.unknown_unit"),
        (mapping.read_text("utf-8").replace('"school_id"', "1"), "mapping.entry"),
        ("[other]\n", "mapping.entries"),
        ("[columns\n", "mapping.not_toml"),
    ]:
        mapping.with_name("n.toml").write_text(text, encoding="utf-8")
        with pytest.raises(jh.InvalidTableError) as caught:
            jh.read(file, mapping=mapping.with_name("n.toml"))
        assert caught.value.code == code


def test_a_mapping_decides_a_heading_of_two_readings(tmp_path):
    rows = [["学校", "危房", "基本情况"], [None, "图书册数", "学生数"], ["甲校", 9, 8]]
    file = sheet(tmp_path, *rows, merged=("A1:A2",))
    assert problem(file)[0] == ["file.two_readings"]
    mapping = tmp_path / "m.toml"
    mapping.write_text(
        '[columns]\n"学校" = "school_name"\n"危房 / 图书册数" = "books"\n"基本情况 / 学生数" = "pupils"\n', "utf-8"
    )
    assert list(read_table(file, mapping=mapping)) == ["学校", "图书册数", "学生数"]


def test_reasons_of_missing_values(tmp_path):
    file = sheet(tmp_path, HEAD, ["01", "甲校", "*"], ["02", "乙校", "..."], ["03", "丙校", 90], ["04", "丁", "-"])
    table = jh.read(file, na={"suppressed": ["*"], "not_published": ["..."], "": ["-"]})
    assert table["小学在校生数"] == [None, None, 90, None]
    assert [(one.reason, one.count) for one in table.reading.missing] == [("suppressed", 1), ("not_published", 1)]
    assert "缺失（隐去不公布）：1 格（小学在校生数 (1)）" in [note.text("zh") for note in table.notes]
    with pytest.raises(jh.WrongTypeError):
        jh.read(file, na={"secret": ["*"]})
