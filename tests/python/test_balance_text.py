"""What a balance says of its own footing: rows left out, sides of the gap, how the columns are named."""

import golden
import pytest
from command import DATA, TAIWAN, junheng
from page_reader import Page

import junheng as jh
from junheng._texts.width import broken, headings, width

US = str(DATA / "us_districts_2020.csv")
TOWNS = {
    "pupils": [400, 500, 600, 80, 90, None, 300],
    "teachers": [20, 26, 31, 8, 8, 7, None],
    "城乡": ["城区", "城区", "城区", "乡村", "乡村", "乡村", "镇区"],
    "county": ["a", "a", "b", "a", "b", "b", "b"],
}


def squeezed(text):
    return " ".join(text.split())


def test_rows_left_out_are_said_with_what_is_computed_over_the_rest():
    table = golden.read_csv("us_districts_2020.csv")
    found = jh.balance(table)
    one = found.total.indicators[0]
    left_out = "excluded: 962 rows without teachers (pupils there: 5,677,005)"
    assert one.excluded[0].units == 962
    assert f"pupils per teacher: computed over 12,038 of 13,000 rows; {left_out}" in squeezed(repr(found))
    assert "teachers 2,790,808.2 (missing in 962 rows)" in squeezed(repr(found))
    assert "生师比：按 13,000 行中的 12,038 行计算" in found.text("zh")
    page = Page(found.page(lang="en"))
    assert left_out in page.text


def test_rows_left_out_of_a_stage_are_said_by_the_name_of_its_column():
    table = {"pupils_primary": [40, None, 30], "classes_primary": [1, 1, None]}
    text = "".join(jh.balance(table, stage="primary").text("zh").split())
    left_out = "未计入：缺少小学在校生数的1行，缺少小学班级数的1行（学生30人）"
    assert f"按3行中的1行计算，{left_out}" in text


def test_a_class_without_its_size_is_left_out_with_pupils_unknown():
    text = squeezed(jh.balance({"school_id": ["a", "b"], "class_size": [40, None]}).text())
    assert "rows 2, pupils 40 (missing in 1 row), classes 1" in text
    assert "computed over 1 of 2 rows; excluded: 1 row without class size" in text
    assert "pupils there" not in text


def test_nothing_is_said_to_be_left_out_where_nothing_is():
    assert "left out" not in jh.balance({"pupils": [30, 20], "teachers": [2, 1]}).text()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_command_line_prints_what_repr_shows(language):
    table = golden.read_csv("tw_primary_2025.csv")
    locale = {"column": "township_type", "rural": ["rural_township"]}
    printed = junheng(
        *("balance", TAIWAN, "--by", "county", "--locale", "township_type", "--rural", "rural_township"),
        *("--lang", language),
    )
    assert printed.stdout.decode() == jh.balance(table, by="county", locale=locale).text(language) + "\n"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("by", ["state", ["state", "locale"]])
def test_lines_fit_a_terminal(language, by):
    text = jh.balance(golden.read_csv("us_districts_2020.csv"), by=by).text(language)
    assert max(map(width, text.splitlines())) <= 120


def test_both_sides_of_the_gap_are_named_and_counted():
    found = jh.balance(TOWNS, locale={"column": "城乡"})
    text = found.text()
    assert "urban minus rural and urban over rural, of pupil-weighted means" in text
    for line in [
        "urban side: 城区 (rows: 3)",
        "rural side: 乡村 (rows: 3)",
        "on neither side: 镇区 (rows: 1)",
        "urban: units 3",
        "rural: units 2",
        "rural: pupils 170",
        "on neither side: units 0",
        "standardized difference (Cohen's d)",
        "pupils per teacher: the urban–rural gap is based on 3 urban and 2 rural units: "
        "not reliable with fewer than 3 on either side",
    ]:
        assert line in squeezed(text), line
    zh = found.text("zh")
    assert "标准化差异（Cohen d）" in zh
    assert "两侧之外：镇区（1 行）" in zh
    page = Page(found.page(lang="en"))
    for said in ("urban side: 城区 (rows: 3)", "on neither side: 镇区 (rows: 1)", "fewer than 3 on either side"):
        assert said in page.text


def test_a_side_absent_from_some_groups_is_a_note_of_those():
    table = {**TOWNS, "county": ["a", "a", "a", "b", "b", "b", "b"]}
    text = jh.balance(table, by="county", locale={"column": "城乡"}).text()
    assert "no rural unit has this ratio (in a)" in squeezed(text)
    assert "no urban unit has this ratio (in b)" in squeezed(text)


def test_a_gap_without_spread_says_why_it_is_not_standardized():
    text = jh.balance({"pupils": [80, 20], "classes": [2, 1], "locale": ["城区", "乡村"]}).text()
    assert "no standardized difference (Cohen's d): the ratios do not vary within either side" in text


def test_a_value_that_no_row_has_is_rejected(tmp_path):
    path = tmp_path / "towns.csv"
    path.write_text("pupils,teachers,城乡\n400,20,城区\n80,8,乡村\n60,5,镇区\n", encoding="utf-8")
    done = junheng("balance", path, "--locale", "城乡", "--rural", "农村")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "no row of 城乡 has the value 农村: expected one of 乡村, 城区, 镇区" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--by", "countyy"], '(option --by): did you mean "county"?'),
        (["--columns", "pupils=pupil"], '(option --columns): did you mean "pupils"?'),
        (["--columns", "ownership=pupils"], 'but "ownership" is a heading: did you mean "pupils=ownership"?'),
        (["--locale", "township_typ"], 'did you mean "township_type"?'),
    ],
)
def test_a_slip_in_an_option_is_met_with_a_suggestion(arguments, says):
    done = junheng("balance", TAIWAN, *arguments)
    assert done.returncode == 2
    assert says in done.stderr.decode()


def test_a_file_of_an_unknown_kind_is_rejected_unless_the_format_is_given(tmp_path):
    path = tmp_path / "r.doc"
    done = junheng("balance", TAIWAN, "--output", path)
    assert done.returncode == 2
    assert "expected a name that ends in .txt, .json, .html, .htm, .pdf" in done.stderr.decode()
    assert not path.exists()
    assert junheng("balance", TAIWAN, "--output", path, "--format", "text").returncode == 0
    assert path.read_text(encoding="utf-8").startswith("balance\n")


def test_the_page_says_what_it_is_and_names_the_theil_index(tmp_path):
    path = tmp_path / "page.html"
    assert junheng("balance", US, "--output", path).returncode == 0
    page = path.read_text(encoding="utf-8")
    assert "<title>Report: balance of education</title>" in page
    split = page[page.index("Theil T: within and between") :]
    assert "ratio of totals" not in split[: split.index("</thead>")]


def test_asked_measures_stand_in_every_table():
    text = jh.balance(TOWNS, by="county", measures=["gini"], locale={"column": None}).text()
    assert text.count("Gini index") == 2
    assert "CV" not in text


def test_long_text_is_broken_where_it_may_be():
    assert broken("one two three", 7) == ["one two", "three"]
    assert broken("学校，班级（甲）", 6) == ["学校，", "班级", "（甲）"]
    assert headings(["a heading"], [["1"]], between=2) == [["a heading"]]
    long = "standardized difference (Cohen's d)"
    assert headings([long] * 6, [["1"]] * 6, between=2)[0] == ["standardized", "difference", "(Cohen's d)"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("by", [None, "school_name", "locale", ["locale", "school_type"]])
@pytest.mark.parametrize("detail", ["all", "totals"])
@pytest.mark.parametrize("measures", [None, ["cv"], []])
def test_every_level_of_detail_is_shown_in_every_form(detail, by, measures, language, tmp_path):
    table = {
        "school_name": ["a", "b", "c"],
        "school_type": ["小学", "小学", "九年一贯制学校"],
        "locale": ["城区", "乡村", "城区"],
        "pupils_primary": [400, 90, 200],
        "classes_primary": [10, 3, 5],
        "teachers_primary": [25, 8, 12],
    }
    found = jh.balance(table, stage="primary", by=by, detail=detail, measures=measures)
    found.report(tmp_path / "report.html", lang=language, previous=table)
    pages = [found.page("x", language), (tmp_path / "report.html").read_text(encoding="utf-8")]
    size, mean = {"en": ("class size", "pupil-weighted mean"), "zh": ("平均班额", "学生加权均值")}[language]
    text = found.text(language)
    assert (mean in text) == (detail == "all")
    assert all(size in shown for shown in (text, *(Page(one).text for one in pages)))
    # Each group has as many cells as there are headings.
    assert len(found.to_frame(lang=language)["total"]) == 2 * (1 + len(found.groups))
    assert size in found._repr_html_() or language == "zh"
    assert jh.compare(found, found).text(language)


@pytest.mark.parametrize("form", ["text", "json", "html"])
@pytest.mark.parametrize("detail", ["all", "totals"])
@pytest.mark.parametrize("by", [(), ("--by", "county")])
def test_the_command_line_writes_every_level_of_detail(form, detail, by):
    for language in ("en", "zh"):
        done = junheng("balance", TAIWAN, "--detail", detail, "--format", form, "--lang", language, *by)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout
