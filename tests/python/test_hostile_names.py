"""Hostile names (HTML, formulas, control and bidirectional characters) of schools and counties are shown as names.

A document made with them has the elements, formulas and lines of one made with plain names.
"""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import pytest

import junheng as jh

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></svg><!--",
    "' onload='alert(1)",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(1,2)",
    "+1+2",
    "-2+3",
    "\tcmd",
    "\u202egnp.exe",
    "\u2066left\u2069",
    "a\x1b[31mred\x07",
    "]]>&amp;&#60;b&#62;",
    "{{7*7}}${x}`",
    "\"\"\"\\n'''",
]
# A tab is a blank in a page.
HARMFUL = {*map(chr, range(32))} - {"\n", "\t"}
HARMFUL |= {"\x7f", *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"}
PLAIN = [f"plain {at}" for at in range(len(HOSTILE))]


def table(names, county="东县"):
    count = len(names)
    return {
        "学校代码": [f"{at:04}" for at in range(count)],
        "学校名称": names,
        "区县": [county] * count,
        "乡镇": names,
        "办学类型": ["小学"] * count,
        "城乡类型": ["城区" if at % 2 else "乡村" for at in range(count)],
        "小学在校生数": [100 + 7 * at for at in range(count)],
        "小学班数": [3 + at % 3 for at in range(count)],
        "小学专任教师": [8 + at for at in range(count)],
        "小学高于规定学历教师数": [4 + at % 4 for at in range(count)],
        "小学县级以上骨干教师数": [1 + at % 2 for at in range(count)],
        "小学体育艺术专任教师数": [1 + at % 3 for at in range(count)],
        "教学及辅助用房面积(不含室内体育用房)": [500 + 31 * at for at in range(count)],
        "体育运动场馆面积": [800 + 57 * at for at in range(count)],
        "教学仪器设备值(元)": [210000 + 9000 * at for at in range(count)],
        "网络多媒体教室数": [3 + at % 4 for at in range(count)],
    }


class Elements(HTMLParser):
    """Counts elements with the names of their attributes."""

    def __init__(self):
        super().__init__()
        self.found = Counter()

    def handle_starttag(self, tag, attrs):
        # Whether a cell may break has a class.
        self.found[(tag, tuple(sorted({name for name, _ in attrs} - {"class"})))] += 1

    def handle_comment(self, data):
        self.found["comment"] += 1


def elements(page):
    reader = Elements()
    reader.feed(page)
    reader.close()
    return {*reader.found}


def results(names, county):
    assessed = jh.assess(table(names, county))
    yield assessed
    yield jh.check(table(names, county), standard="cn-quality-2017")
    data = {"name": names, "x": [float(3 + at) for at in range(len(names))], "side": ["a", "b"] * 7 + ["a"]}
    yield jh.measure("gini", data, value="x", by="name")
    yield jh.lorenz(data, value="x", by="name")
    yield jh.gap(data, value="x", group="side", group_a="a", group_b="b")


@pytest.mark.parametrize("county", HOSTILE)
def test_pages_have_the_elements_of_plain_names(county, tmp_path):
    for at, (hostile, plain) in enumerate(zip(results(HOSTILE, county), results(PLAIN, "东县"), strict=True)):
        if at > 0 and county != HOSTILE[0]:
            break  # only the assessment has a county
        got, expected = (one._repr_html_() for one in (hostile, plain))
        assert elements(got) == elements(expected), type(hostile)
        assert HARMFUL & {*got} == set()
        for lang in ("en", "zh"):
            assert HARMFUL & {*hostile.text(lang)} == set()
            assert HARMFUL & {*repr(hostile)} == set()


def test_reports_have_the_elements_of_plain_names(tmp_path):
    cover = ("title", "county", "year", "date", "unit", "prepared", "checked", "responsible")
    pages = []
    for names in (HOSTILE, PLAIN):
        texts = dict.fromkeys(cover, names[1])
        del texts["county"]
        jh.assess(table(names, names[0])).report(tmp_path / "r.html", lang="zh", **texts)
        pages.append((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert elements(pages[0]) == elements(pages[1])
    assert HARMFUL & {*pages[0]} == set()


def test_workbooks_have_the_formulas_of_plain_names(tmp_path):
    formulas, texts = [], []
    for names in (HOSTILE, PLAIN):
        jh.assess(table(names, names[4])).report(tmp_path / "r.xlsx", lang="zh", title=names[4], unit=names[5])
        book = openpyxl.load_workbook(tmp_path / "r.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        formulas.append({(cell.parent.title, cell.coordinate): cell.value for cell in cells if cell.data_type == "f"})
        # The sheet of the data has the names as they are.
        shown = [cell for cell in cells if cell.parent.title != "学校"]
        texts.append({cell.value for cell in shown if cell.data_type == "s"})
    assert {*formulas[0]} == {*formulas[1]}
    assert not any("HYPERLINK" in str(one) or "SUM(1,2)" in str(one) for one in formulas[0].values())
    assert not any(HARMFUL & {*text} for text in texts[0])


def test_pictures_have_the_elements_of_plain_names():
    data = {"x": [float(3 + at) for at in range(len(HOSTILE))]}
    shapes = []
    for names in (HOSTILE, PLAIN):
        page = jh.lorenz({**data, "name": names}, value="x", by="name")._repr_html_()
        pictures = ElementTree.fromstring("<all>" + "".join(outermost(page)) + "</all>")
        shapes.append(Counter(one.tag for one in pictures.iter()))
    assert shapes[0]["svg"] == shapes[1]["svg"] > 0
    assert {*shapes[0]} == {*shapes[1]}


def outermost(page):
    """The pictures of a page, with those within them."""
    depth, start = 0, 0
    for found in re.finditer(r"<svg\b|</svg>", page):
        if found[0] == "</svg>":
            depth -= 1
            if depth == 0:
                yield page[start : found.end()]
        else:
            start = found.start() if depth == 0 else start
            depth += 1


def test_mappings_keep_headings_of_any_characters(tmp_path):
    path, mapping = tmp_path / "h.csv", tmp_path / "m.toml"
    heads = [one for one in HOSTILE if one.isprintable()]
    quoted = ",".join('"' + one.replace('"', '""') + '"' for one in ["学校代码", *heads])
    path.write_text(f"{quoted}\n" + ",".join(["01", *["1"] * len(heads)]) + "\n", encoding="utf-8")
    from command import junheng

    done = junheng("read", path, "--save-mapping", mapping, lang="en")
    assert done.returncode == 0, done.stderr
    plain, mapped = jh.read(path), jh.read(path, mapping=mapping)
    assert json.dumps(dict(mapped)) == json.dumps(dict(plain))
    assert not HARMFUL & {*done.stdout.decode()}
