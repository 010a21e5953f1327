"""Results: JSON as the core wrote it, attributes, texts and HTML in two languages."""

import copy
import html.parser
import json
import os
import pickle
from pathlib import Path

import golden
import pytest
from standards import indicator, standard_of

import junheng as jh

SNAPSHOTS = Path(__file__).parent / "snapshots"


def county(standard="cn-quality-2017"):
    items = golden.read_csv("synthetic_county_items.csv")
    return jh.assess(golden.read_csv("synthetic_county.csv"), items=items, standard=standard)


def taiwan():
    locale = {"column": "township_type", "rural": ["rural_township"]}
    return jh.balance(golden.read_csv("tw_primary_2025.csv"), by="county", locale=locale)


def two_counties():
    table = golden.read_csv("synthetic_county.csv")
    return {**table, "区县": ["甲县"] * 30 + ["乙县"] * 30}


def without_a_floor():
    """Of its two indicators one has a floor."""
    books, computers = indicator("books", "图书册数", "册", floor=5), indicator("computers", "计算机台数", "台")
    standard = jh.Standard.from_toml(standard_of(books, computers))
    table = {
        "学校代码": ["乙", "甲", "丙"],
        "pupils_primary": [45, 37, 60],
        "books": [279, 137, 900],
        "computers": [3, 4, 0],
    }
    return jh.assess(table, standard=standard)


def evaluation():
    schools = {
        "州": ["甲", "甲", "甲", None, "乙", "乙"],
        "spend": [1, 3, 4, 5, 5, 7],
        "income": [9, 7, 8, 4, 6, 5],
        "pupils": [10, 20, 5, 8, 9, None],
    }
    roles = {"value": "spend", "rank": "income", "weights": "pupils"}
    specs = ["gini", "concentration_index", "atkinson(epsilon=2)"]
    return jh.measure(specs, schools, by="州", missing="drop", undefined="null", **roles)


SHOWN = {
    "evaluation": evaluation,
    "assess_quality": county,
    "assess_basic": lambda: county("cn-basic-2012"),
    "assess_two_counties": lambda: jh.assess(two_counties(), standard="cn-basic-2012"),
    "balance_taiwan": taiwan,
    "balance_bands": lambda: jh.balance(
        {"pupils": [90, 60], "classes": [2, 1], "classes_le_45": [2, 0], "classes_46_plus": [0, 1]}
    ),
    "check_findings": lambda: jh.check({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4], "班级数": [3, 1]}),
    "check_nothing": lambda: jh.check({"学校名称": ["甲校"], "在校生数": [320]}),
    "standard": lambda: jh.Standard.builtin("cn-quality-2017"),
    "standards": jh.standards,
    "measures": jh.measures,
    "measure": lambda: jh.measures()["atkinson"],
    "columns": jh.columns,
    "column": lambda: jh.columns()["equipment_value"],
}


class Balanced(html.parser.HTMLParser):
    """Checks that every tag is closed in its order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


# These grow with every measure and column; what they list is held to the catalogue instead.
LISTS = {"measures", "columns"}


@pytest.mark.parametrize("name", sorted(set(SHOWN) - LISTS))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_texts_are_as_they_were(name, language):
    """`UPDATE=1` writes them afresh; read the difference before committing it."""
    text = SHOWN[name]().text(language) + "\n"
    path = SNAPSHOTS / f"{name}.{language}.txt"
    if os.environ.get("UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert all(len(line.rstrip()) == len(line) for line in text.splitlines())


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_html_says_what_the_text_says(name, language):
    result = SHOWN[name]()
    page = result.html(language)
    parser = Balanced()
    parser.feed(page)
    assert parser.open == []
    assert "<script" not in page
    assert "http" not in page.replace("doi.org", "")
    title = result.text(language).splitlines()[0].strip()
    assert title.split(" < ")[0] in page


def test_html_is_escaped():
    found = jh.check({"学校名称": ["<b>甲&乙"], "在校生数": [-1]})
    assert "&lt;b&gt;甲&amp;乙" in found._repr_html_()
    assert "<b>" not in found._repr_html_()


def test_repr_follows_the_language_that_is_set():
    found = jh.check({"学校名称": ["甲校"], "在校生数": [-1]})
    assert repr(found) == str(found) == found.text("en")
    jh.set_language("zh")
    try:
        assert repr(found) == found.text() == found.text("zh")
        assert found._repr_html_() == found.html("zh")
    finally:
        jh.set_language("en")


@pytest.mark.parametrize("name", ["assess_quality", "assess_two_counties", "balance_taiwan", "check_findings"])
def test_results_are_what_the_json_says(name):
    result = SHOWN[name]()
    data = json.loads(result.to_json())
    assert result.to_dict() == data
    walked(result, data)
    assert result == SHOWN[name]()
    assert hash(result) == hash(SHOWN[name]())
    for other in (pickle.loads(pickle.dumps(result)), copy.deepcopy(result), copy.copy(result)):
        assert other == result
        assert type(other.to_frame()) is type(result.to_frame())
    result.to_dict().clear()
    assert result.to_dict() == data


def walked(record, data):
    """Every field of a record, and of the records in it, is the field of the JSON object."""
    assert list(record._fields) == list(data) or set(data) <= set(record._fields)
    for field in record._fields:
        value, expected = getattr(record, field), data.get(field)
        if isinstance(expected, dict) and hasattr(value, "_fields"):
            walked(value, expected)
        elif isinstance(expected, list):
            assert isinstance(value, tuple)
            for one, item in zip(value, expected, strict=True):
                walked(one, item) if hasattr(one, "_fields") else equal(one, item)
        else:
            assert value == expected


def equal(one, item):
    assert (list(one) if isinstance(one, tuple) else one) == item


def test_results_cannot_be_changed():
    result = county()
    with pytest.raises(AttributeError):
        result.rows = 3
    with pytest.raises(AttributeError):
        result.counties[0].rows = 3
    with pytest.raises(AttributeError):
        del result.counties[0].verdict
    with pytest.raises(AttributeError):
        result.county().stages[0].indicators[0].anything = 1
    assert result.counties[0] is result.counties[0]


def test_what_users_ask_an_assessment():
    result = county()
    assert result.verdict == result.counties[0].verdict.state
    assert result.verdicts == {result.counties[0].county: result.verdict}
    assert result.county(result.counties[0].county) is result.counties[0]
    stage = result.county().stages[0]
    assert stage.stage == "primary"
    assert sum(school.indicators[0].cv_share for school in stage.schools) == pytest.approx(1, abs=1e-12)
    assert result.standard.indicators[0].name.zh == "每百名学生拥有高于规定学历教师数"
    assert {item.code for item in result.county().items} == {item.id for item in result.standard.items}


def test_a_county_must_be_named_where_there_are_several():
    result = jh.assess(two_counties(), standard="cn-basic-2012", detail="county")
    assert set(result.verdicts) == {"甲县", "乙县"}
    assert result.county("甲县").county == "甲县"
    assert all(stage.schools is None for one in result.counties for stage in one.stages)
    with pytest.raises(jh.UnknownNameError, match="2 counties"):
        _ = result.verdict
    with pytest.raises(jh.UnknownNameError, match="甲县"):
        result.county("丙县")


@pytest.mark.parametrize("of", ["counties", "indicators", "schools", "items"])
def test_frames_of_an_assessment(of):
    result = county()
    rows = result.to_frame(of)
    assert len({len(cells) for cells in rows.values()}) == 1
    one = result.counties[0]
    lengths = {
        "counties": 1,
        "indicators": sum(len(stage.indicators) for stage in one.stages),
        "schools": sum(len(school.indicators) for stage in one.stages for school in stage.schools),
        "items": len(one.items),
    }
    assert len(rows["county"]) == lengths[of]
    assert result.to_frame(of, library="pandas").shape == (lengths[of], len(rows))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("library", ["dict", "pandas", "polars", "pyarrow"])
def test_schools_as_columns_are_the_schools_of_the_text(library, language):
    counties_only = jh.assess(two_counties(), standard="cn-basic-2012", detail="county")
    results = [county(), jh.assess(two_counties(), standard="cn-basic-2012"), counties_only, without_a_floor()]
    for result in results:
        # What was pickled has its text only.
        of_text = pickle.loads(pickle.dumps(result))
        made, read = (one.to_frame("schools", lang=language, library=library) for one in (result, of_text))
        assert ROWS[library](made) == ROWS[library](read)


def plain(frame):
    # A column of nothing but absent cells has one type where it is made of text and another of columns.
    return frame.astype(object).where(frame.notna(), None).to_dict("list")


ROWS = {
    "dict": lambda columns: columns,
    "pandas": plain,
    "polars": lambda frame: frame.to_dicts(),
    "pyarrow": lambda table: table.to_pylist(),
}


def test_frames_of_a_kind_that_does_not_exist():
    for result in (county(), taiwan()):
        with pytest.raises(jh.UnknownNameError, match="indicators"):
            result.to_frame("school")
        with pytest.raises(jh.UnknownNameError, match="polars"):
            result.to_frame(library="excel")


def test_groups_of_a_balance():
    result = taiwan()
    assert result.group("花蓮縣").key == ("花蓮縣",)
    with pytest.raises(jh.UnknownNameError):
        result.group("花莲县")
    frame = result.to_frame(library="polars")
    assert frame.height == 2 + sum(len(group.indicators) for group in result.groups)
    assert result.to_frame("class_sizes", library="polars").height == 1 + len(result.groups)
    assert result.to_frame("between_groups")["total"] == [one.total for one in result.between_groups]


def test_the_catalogue_is_shown_whole():
    for entry in jh.measures():
        for key in entry.to_dict():
            getattr(entry, key)
        assert jh.measures()[entry.name.zh] is entry
        assert all(jh.measures()[alias] is entry for alias in entry.aliases)
    for column in jh.columns():
        for key in column.to_dict():
            getattr(column, key)
    locales = jh.columns()["locale"].values
    assert [one.name.id for one in locales] == ["urban", "town", "rural"]
    assert "镇区" in (locales[1].name.zh, *locales[1].aliases)
    assert jh.columns()["teaching_area"].values == ()
    assert jh.measures()[0].id == jh.measures().ids()[0] == "mean"
    assert len(jh.measures()[:3]) == 3


@pytest.mark.parametrize("name", sorted(LISTS))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_lists_show_every_entry(name, language):
    entries = SHOWN[name]()
    lines = entries.text(language).splitlines()[2:]
    assert len(lines) == len(entries)
    for line, entry in zip(lines, entries, strict=True):
        assert line.split()[0].startswith(entry.id)
        assert entry.name.text(language) in line


def test_standards(tmp_path):
    path = Path(golden.ROOT / "standards" / "cn-basic-2012.toml")
    text = path.read_text(encoding="utf-8")
    builtin = jh.Standard.builtin("cn-basic-2012")
    for standard in (jh.Standard.from_file(path), jh.Standard.from_file(str(path)), jh.Standard.from_toml(text)):
        assert standard == builtin
        assert standard.to_json() == builtin.to_json()
        walked(standard, json.loads(standard.to_json()))
    table = golden.read_csv("synthetic_county.csv")
    assert jh.assess(table, standard=path) == jh.assess(table, standard="cn-basic-2012")
    assert jh.assess(table, standard=builtin) == jh.assess(table, standard="cn-basic-2012")
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(builtin)
    with pytest.raises(FileNotFoundError):
        jh.Standard.from_file(tmp_path / "none.toml")
    (tmp_path / "gbk.toml").write_bytes("# 标准".encode("gbk"))
    with pytest.raises(jh.InvalidTextError):
        jh.Standard.from_file(tmp_path / "gbk.toml")
