"""Tables for publication: what they print, and that no text of a table is markup in any format."""

from __future__ import annotations

import io
import pickle
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import command
import pytest

import junheng as jh
from junheng._publish.typst import quoted
from junheng._texts.latex import escaped

HOSTILE = [
    r"\input{secret}",
    r"\write18{rm}",
    "50%",
    "a_b",
    "a & b",
    "#let x = 1",
    "$x^2$",
    "{",
    "}",
    "[1]",
    "*b*",
    "~",
    "^",
    '"); #panic("',
    "\\",
    "<b>",
    "// no",
    "@ref",
    "`code`",
    "= head",
    "\u202ex",
    "a\nb",
    "小学",
]
SCHOOLS: dict[str, list[Any]] = {"county": ["A", "A", "B", "B"], "spend": [1.0, 3.0, 5.0, 9.0], "x": [1.0, 2, 4, 3]}


def hostile() -> Any:
    units = {
        "name": [one for one in HOSTILE for _ in range(2)],
        "spend": [float(at + 1) for at in range(2 * len(HOSTILE))],
    }
    return jh.measure(["gini"], units, value="spend", by="name").table(title="\\input{title} 5%", digits=2)


def test_numbers_have_equal_decimals_and_notes_say_so() -> None:
    table = jh.measure(["gini", "mean"], SCHOOLS, value="spend", by="county").table(digits=2, lang="en")
    assert table.sheet.headings == ("county", "Rows", "Gini index", "Mean")
    assert table.sheet.rows == (("A", "2", "0.25", "2"), ("B", "2", "0.14", "7"))
    note = table.sheet.note()
    assert note.startswith("n = 4. Each row counts once.")
    assert "rounded to 2 decimals" in note
    assert jh.__version__ in note


def test_a_table_in_chinese_has_chinese_texts_only_where_the_table_has() -> None:
    table = jh.measure(["gini"], SCHOOLS, value="spend", by="county").table(lang="zh", labels={"county": "区县"})
    assert table.sheet.headings == ("区县", "行数", "基尼系数")
    assert table.to_latex().splitlines()[-3].strip().startswith(r"\footnotesize 注：$n = 4$。")


def test_weights_and_excluded_rows_are_in_the_notes() -> None:
    units = {"spend": [1.0, 2.0, None, 4.0], "pupils": [1.0, 1.0, 2.0, 3.0]}
    note = jh.measure(["gini"], units, value="spend", weights="pupils", missing="drop").table(lang="en").sheet.note()
    assert note.startswith("n = 3. ")
    assert "Rows excluded for missing values: 1." in note
    assert "weighted by pupils" in note


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("column", ["locale", "stage", "school_type"])
def test_a_column_called_like_a_closed_list_keeps_its_values(column: str, lang: str) -> None:
    units = {column: ["City", "City", "rural", "rural"], "spend": [1.0, 3.0, 5.0, 5.0]}
    sheet = jh.measure(["gini"], units, value="spend", by=column).table(lang=lang).sheet
    assert [row[0] for row in sheet.rows] == ["City", "rural"]


def test_standard_errors_are_in_brackets_behind_their_estimates() -> None:
    found = jh.regression(SCHOOLS, value="spend", columns=["x"])
    terms = found.rows[0].result.terms
    table = found.table(lang="en", digits=2)
    assert [row[1] for row in table.sheet.rows] == [
        f"{one.coefficient:.2f} ({one.standard_error:.2f})".replace("-", "−") for one in terms
    ]
    assert "standard_error" not in table.sheet.headings
    assert "Standard errors in brackets." in table.sheet.note()


def test_columns_are_chosen_and_ordered() -> None:
    found = jh.measure(["gini", "mean"], SCHOOLS, value="spend", by="county")
    assert found.table(columns=["mean", "county"], lang="en").sheet.headings == ("Mean", "county")
    with pytest.raises(jh.UnknownNameError, match="gini"):
        found.table(columns=["ginni"])
    for digits in (-1, 16, 2.0, True):
        with pytest.raises(jh.InvalidParameterError, match="digits"):
            found.table(digits=digits)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", HOSTILE)
def test_latex_keeps_every_text(text: str) -> None:
    made = escaped(text)
    # Every active character is behind a backslash, and braces close.
    known = r"\\(?:textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar|textquotedbl)\{\}"
    rest = re.sub(rf"{known}|\\[{{}}%&#_$]|\{{[\[\]*`'-]\}}|\$-\$", "", made)
    assert not re.search(r"[\\{}%&#_$~^<>|\"\[\]*`\n]", rest), made


@pytest.mark.parametrize("text", HOSTILE)
def test_typst_keeps_every_text(text: str) -> None:
    made = quoted(text)
    assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\])*"', made), made
    assert re.sub(r"\\(.)", r"\1", made[1:-1]) == text.replace("\n", " ")


def test_hostile_texts_stay_in_their_cells() -> None:
    table = hostile()
    rows = [line for line in table.to_latex().splitlines() if line.endswith(r"\\")]
    assert len(rows) == 1 + len(HOSTILE)
    assert all(len(re.findall(r"(?<!\\)&", row)) == 2 for row in rows)
    body = table.to_typst()
    without = re.sub(r'"(?:[^"\\]|\\.)*"', "S", body)
    assert without.count("S, S, S,") == len(HOSTILE)
    assert without.count("#") == 2  # figure and text

    tags: list[str] = []

    class Cells(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            tags.append(tag)

    Cells().feed(table.to_html())
    assert set(tags) == {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
    assert tags.count("td") == 3 * len(HOSTILE) + 1


def test_word_has_the_same_cells_and_three_rules(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    table = hostile()
    table.save(tmp_path / "table.docx")
    document = docx.Document(tmp_path / "table.docx")
    [made] = document.tables
    cells = [tuple(cell.text for cell in row.cells) for row in made.rows]
    assert cells == [table.sheet.headings, *table.sheet.rows]
    xml = made._element.xml
    assert xml.count('<w:top w:val="single"') == xml.count('w:sz="6"') == len(table.sheet.headings)
    assert xml.count('w:sz="12"') == 2 * len(table.sheet.headings)
    assert xml.count("<w:tblHeader") == 1
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == [table.sheet.title, table.sheet.lead + table.sheet.note()]
    assert docx.Document(io.BytesIO(table.to_docx())).tables[0].cell(1, 0).text == cells[1][0]


def test_files_are_written_whole_by_their_ending(tmp_path: Path) -> None:
    table = jh.measure(["gini"], SCHOOLS, value="spend").table()
    for suffix, text in ((".tex", table.to_latex()), (".typ", table.to_typst()), (".html", table.to_html())):
        table.save(tmp_path / f"t{suffix}")
        assert (tmp_path / f"t{suffix}").read_text(encoding="utf-8") == text
    with pytest.raises(jh.UnknownNameError, match=r"\.docx"):
        table.save(tmp_path / "t.odt")
    with pytest.raises(OSError, match="none"):
        table.save(tmp_path / "none" / "t.tex")
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".html", ".tex", ".typ"]


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="no TeX on this machine")
def test_latex_compiles(tmp_path: Path) -> None:
    body = hostile().to_latex()
    head = "\\documentclass{article}\\usepackage{booktabs}\\usepackage{fontspec}\\begin{document}\n"
    (tmp_path / "t.tex").write_text(f"{head}{body}\\end{{document}}\n", encoding="utf-8")
    made = subprocess.run(
        ["xelatex", "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "t.tex"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout.decode(errors="replace")[-2000:]


def test_typst_compiles(tmp_path: Path) -> None:
    typst = pytest.importorskip("typst")
    (tmp_path / "t.typ").write_text(hostile().to_typst(), encoding="utf-8")
    assert typst.compile(str(tmp_path / "t.typ")).startswith(b"%PDF")


def test_conventions_mark_what_is_not_the_default() -> None:
    found = jh.measure(["cv(corrected=true)", "quantile(p=0.3)"], SCHOOLS, value="spend", by="county").conventions()
    changed = {(one.of, one.option): (one.value, one.default) for one in found.changed}
    assert changed["cv", "corrected"] == (True, False)
    assert changed["measure", "by"] == (["county"], None)
    assert ("measure", "weights") not in changed
    assert len(found) == len(list(found)) > len(found.changed)
    assert "已改" in found.text("zh")
    assert "changed" in found.text("en")


def test_conventions_of_an_analysis_are_all_its_options() -> None:
    found = jh.gini_decomposition(SCHOOLS, value="spend", group="county", method="yitzhaki_lerman")
    entry = jh.analyses()["gini_decomposition"]
    rows = found.conventions()
    assert [one.option for one in rows] == [one.id for one in entry.inputs if not one.required]
    assert [one.option for one in rows.changed] == ["method"]
    assert not jh.gini_decomposition(SCHOOLS, value="spend", group="county").conventions().changed


def test_conventions_of_calls_on_schools() -> None:
    schools = jh.read(command.COUNTY)
    plain = jh.assess(schools).conventions()
    assert {one.option for one in plain} == {"standard", "by", "columns", "detail", "totals"}
    assert not plain.changed
    old = jh.assess(schools, standard="cn-basic-2012", detail="county").conventions()
    assert [one.option for one in old.changed] == ["standard", "detail"]
    assert [one.option for one in jh.plan.add(schools, step=2).conventions().changed] == ["step"]
    step = pickle.loads(pickle.dumps(jh.plan.add(schools, step=2)))
    assert [one.option for one in step.conventions().changed] == ["step"]
    balance = jh.balance({"pupils": [800, 200], "classes": [16, 10]}, measures=["gini"]).conventions()
    assert [(one.of, one.option) for one in balance.changed] == [("balance", "measures")]


@pytest.mark.parametrize(("lang", "heading"), [("en", "Conventions"), ("zh", "计算口径")])
def test_notebooks_fold_the_conventions(lang: str, heading: str) -> None:
    found = jh.lorenz(SCHOOLS, value="spend")
    assert f"<details><summary>{heading}</summary>" in found.html(lang)
    assert heading not in found.text(lang)


COUNTY = jh.read(command.COUNTY)
RESULTS = {
    "check": lambda: jh.check(COUNTY),
    "influence": lambda: jh.influence("gini", SCHOOLS, value="spend"),
    "lorenz": lambda: jh.lorenz(SCHOOLS, value="spend", by="county"),
    "plan_add": lambda: jh.plan.add(COUNTY),
    "plan_transfer": lambda: jh.plan.transfer(COUNTY),
    "plan_fund": lambda: jh.plan.fund(COUNTY, "L1", stage="primary", budget=20),
    "alliances": lambda: jh.plan.alliances(COUNTY, "城乡类型", indicator="L1", stage="primary"),
    "plan_classes": lambda: jh.plan.classes({"school_id": ["A", "B"], "pupils": [100, 70], "classes": [2, 2]}),
}


@pytest.mark.parametrize("kind", RESULTS)
def test_every_result_is_cited_printed_and_has_conventions(kind: str) -> None:
    found = RESULTS[kind]()
    assert kind in found.cite() or kind == "influence"
    assert found.conventions()
    sheet = found.table(lang="zh").sheet
    assert len(sheet.rows) == len(found)
    assert all(len(row) == len(sheet.headings) for row in sheet.rows)
    assert sheet.note()


DISTRICTS: dict[str, list[Any]] = {
    "state": ["NY", "NY", "NY", "VT", "VT", "DC"],
    "kind": ["city", "rural", "town", "city", "rural", "city"],
    "zip": [10001, 10001, 10001, 20005, 20005, 30001],
    "spend": [28311.25, 28404.5, 25000.0, 23590.5, None, 9000.0],
    "pupils": [184054.0, 287101.0, 10.0, 6609.0, 45490.0, 20.0],
}


def districts(**more: Any) -> Any:
    specs = ["mean", "gini", "quantile(p=0.05)", "quantile(p=0.95)"]
    return jh.measure(specs, DISTRICTS, value="spend", weights="pupils", missing="drop", **more)


def column(table: Any, heading: str) -> list[str]:
    at = table.sheet.headings.index(heading)
    return [row[at] for row in table.sheet.rows]


def test_decimals_are_those_of_the_kind_of_a_column() -> None:
    table = districts(by="state").table(lang="en")
    # Amounts of the same unit have the same decimals, an index three significant digits.
    assert column(table, "Mean") == ["9,000", "28,368", "23,590"]
    assert column(table, "Quantile (p=0.05)") == ["9,000", "28,311", "23,590"]
    value = districts(by="state").value("gini", "NY")
    assert 1e-4 < value < 1e-3
    assert column(table, "Gini index") == ["0.000000", f"{value:.6f}", "0.000000"]
    wide = jh.measure(["gini"], SCHOOLS, value="spend", by="county").table(lang="en")
    assert column(wide, "Gini index") == ["0.250", "0.143"]
    assert "Numbers are rounded to 3 decimals." in wide.sheet.note()
    assert "Numbers are rounded for print." in table.sheet.note()


def test_decimals_are_chosen_by_column() -> None:
    found = districts(by="state")
    table = found.table(lang="en", digits={"gini": 2, "quantile": 1, "quantile(p=0.95)": 3})
    assert column(table, "Gini index") == ["0.00", "0.00", "0.00"]
    assert column(table, "Quantile (p=0.05)")[1] == "28,311.2"
    assert column(table, "Quantile (p=0.95)")[1] == "28,404.500"
    assert column(table, "Mean")[1] == "28,368"
    with pytest.raises(jh.UnknownNameError, match="ginni"):
        found.table(digits={"ginni": 2})
    with pytest.raises(jh.InvalidParameterError, match="digits"):
        found.table(digits={"gini": -1})


def test_estimates_keep_two_digits_of_their_smallest_standard_error() -> None:
    units = {"x": [1.0, 2.0, 3.0, 4.0, 5.0, 7.0], "y": [20001.1, 20003.4, 20004.2, 20007.3, 20008.9, 20012.8]}
    terms = jh.regression(units, value="y", columns=["x"])
    printed = column(terms.table(lang="en"), "Coefficient")
    errors = [one.standard_error for one in terms.rows[0].result.terms]
    decimals = {len(part.rstrip(")").partition(".")[2]) for cell in printed for part in cell.split(" (")}
    assert decimals == {max(3, 1 - int(f"{min(errors):e}".partition("e")[2]))}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_thousands_are_separated_from_ten_thousand_on_but_not_in_keys(lang: str) -> None:
    found = districts(by="zip")
    table = found.table(lang=lang)
    assert [row[0] for row in table.sheet.rows] == ["10001", "20005", "30001"]
    weights = "Weight" if lang == "en" else "权重"
    assert column(table, weights) == ["471,165", "6,609", "20"]
    assert column(found.table(lang=lang, thousands=False), weights) == ["471165", "6609", "20"]
    # Years and other short numbers are left alone.
    assert column(table, "Rows" if lang == "en" else "行数") == ["3", "1", "1"]
    many = {"spend": [float(at % 7 + 1) for at in range(12_000)]}
    assert jh.measure(["gini"], many, value="spend").table(lang=lang).sheet.notes[0].text.startswith("n = 12,000")


def gap(**more: Any) -> Any:
    sides = {"group": "kind", "group_a": "city", "group_b": "rural"}
    return jh.gap(DISTRICTS, value="spend", **sides, by="state", missing="drop", undefined="null", **more)


@pytest.mark.parametrize(
    ("lang", "headings", "reason", "others"),
    [
        (
            "en",
            ("state", "Rows", "city: mean", "rural: mean", "Difference", "Ratio", "Standardized difference"),
            'expected at least one. In the group state = VT: no row of the group "rural" remains',
            "Rows of neither group: 1.",
        ),
        (
            "zh",
            ("state", "行数", "city：均值", "rural：均值", "差", "比", "标准化差距"),
            "state = DC 组：组“rural”没有权重为正的单位：至少应有一个。state = VT 组：组“rural”无可用行",
            "两组以外的行：1 行。",
        ),
    ],
)
def test_a_gap_has_the_columns_of_a_publication_and_reasons(
    lang: str, headings: tuple[str, ...], reason: str, others: str
) -> None:
    table = gap().table(lang=lang)
    assert table.sheet.headings == headings
    note = table.sheet.note()
    assert note.startswith("n = 4")
    assert reason in note
    assert others in note
    # Where no printed cell is missing, there is nothing to explain.
    assert reason not in gap().table(lang=lang, columns=["state", "count"]).sheet.note()
    all_of_them = list(gap().to_frame())
    assert len(gap().table(columns=all_of_them).sheet.headings) == len(all_of_them) > 15


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_labels_reach_headings_cells_and_notes(lang: str) -> None:
    labels = {"spend": "Spending", "state": "State 州", "kind": "Locale", "pupils": "Pupils [x]"}
    for table in (
        gap(labels=labels, weights="pupils").table(lang=lang),
        gap(weights="pupils").table(lang=lang, labels=labels),
    ):
        assert table.sheet.headings[0] == "State 州"
        note = table.sheet.note()
        assert "Locale = city" in note
        assert "Pupils [x]" in note
        assert "kind" not in note
        assert "pupils" not in note
    levels = jh.nested_decomposition(DISTRICTS, value="spend", levels=["state", "kind"], missing="drop", labels=labels)
    assert [row[0] for row in levels.table(lang=lang).sheet.rows][:2] == ["State 州", "Locale"]
    with pytest.raises(jh.UnknownNameError, match="stat"):
        gap().table(labels={"stat": "State"})


def test_latex_has_a_label_and_mathematics() -> None:
    table = districts(by="state").table(lang="en", title="Spending", reference="tab:spend", labels={"mean": "μ ≥ 0"})
    latex = table.to_latex()
    assert r"\caption{Spending}\label{tab:spend}" in latex
    assert "Quantile ($p=0.05$)" in latex
    assert r"$\mu$ $\ge$ 0" in latex
    assert r"\footnotesize Notes: $n = 5$." in latex
    assert "\\usepackage{longtable}" not in latex
    assert "<tab:spend>" in table.to_typst()
    assert '<table id="tab:spend"' in table.to_html()
    for wrong in ("tab spend", "}", "1", "<"):
        with pytest.raises(jh.InvalidParameterError, match="reference"):
            districts().table(reference=wrong)


def test_a_long_table_continues_on_the_next_page() -> None:
    units = {"name": [f"u{at:03}" for at in range(90)], "spend": [float(at + 1) for at in range(90)]}
    table = jh.measure(["mean"], units, value="spend", by="name").table(
        lang="en", title="T", reference="t", notes=["N"]
    )
    latex = table.to_latex()
    assert r"\begin{longtable}{lrr}" in latex
    assert r"\begin{table}" not in latex
    assert latex.count("name & Rows & Mean") == 2
    assert r"\endlastfoot" in latex
    assert latex.index(r"\end{longtable}") < latex.index("Notes: N")
    typst = pytest.importorskip("typst")
    body = table.to_typst()
    assert typst.compile(body.encode()).startswith(b"%PDF")
    short = jh.measure(["mean"], {"spend": [1.0]}, value="spend").table(reference="t", title="T").to_typst()
    assert typst.compile(f"#set heading(numbering: none)\n{short}\nSee @t.".encode()).startswith(b"%PDF")


@pytest.mark.parametrize(("columns", "across", "size"), [(3, False, 10.5), (6, False, 9), (9, True, 9), (14, True, 6)])
def test_words_and_numbers_of_a_table_in_word_are_not_divided(columns: int, across: bool, size: float) -> None:
    docx = pytest.importorskip("docx")
    units = {"state": ["A", "B"], "spend": [12345678.0, 23456789.0]}
    specs = [f"quantile(p={at / 20})" for at in range(1, columns + 1)]
    table = jh.measure(specs, units, value="spend", by="state").table(lang="en")
    document = docx.Document(io.BytesIO(table.to_docx()))
    [made] = document.tables
    section = document.sections[0]
    assert (section.page_width > section.page_height) == across
    sizes = {run.font.size.pt for row in made.rows for cell in row.cells for run in cell.paragraphs[0].runs}
    assert sizes == {size}
    room = (section.page_width - section.left_margin - section.right_margin) / docx.shared.Cm(1)
    assert sum(cell.width.cm for cell in made.rows[0].cells) <= room + 0.1
    # Ten figures and commas of Times, each half as wide as high, and the margins.
    assert all(cell.width.cm >= 10 * size / 2 / 72 * 2.54 for cell in made.rows[1].cells[2:])


def test_word_without_its_package_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.measure(["gini"], SCHOOLS, value="spend").table().to_docx()
    assert caught.value.code == "intake.needs_package"
    assert 'pip install "junheng[tables]"' in str(caught.value)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_weight_of_excluded_rows_is_stated(lang: str) -> None:
    note = districts(by="state").table(lang=lang, labels={"pupils": "Pupils"}).sheet.note()
    # Of 523,284 pupils the rural districts of VT, whose spending is missing, have 45,490.
    expected = {
        "en": "Rows excluded for missing values: 1. They hold 45,490 of 523,284 of Pupils (8.7%).",
        "zh": "因缺失剔除 1 行。这些行的“Pupils”合计 45,490，占总计 523,284 的 8.7%。",
    }
    assert expected[lang] in note
    stated = gap(weights="pupils").provenance.conventions
    [found] = [one for one in stated if one.code == "evaluate.convention.dropped_weight"]
    assert found.parameters["share"] == 45490 / 523284
    assert found.text(lang) in gap(weights="pupils").text(lang).replace("\n    ", " " if lang == "en" else "")
    lacking = {"pupils": [*DISTRICTS["pupils"][:4], None, 20.0], "spend": [None, *DISTRICTS["spend"][1:]]}
    unknown = {**DISTRICTS, **lacking}
    table = jh.measure(["mean"], unknown, value="spend", weights="pupils", missing="drop").table(lang=lang)
    assert ("(1) are not counted" if lang == "en" else "其中 1 行该值缺失") in table.sheet.note()
    only = {**unknown, "spend": DISTRICTS["spend"]}
    alone = jh.measure(["mean"], only, value="spend", weights="pupils", missing="drop")
    plain = jh.measure(["mean"], DISTRICTS, value="spend", missing="drop")
    assert not any("dropped_weight" in one.code for one in alone.provenance.conventions)
    assert not any("dropped_weight" in one.code for one in plain.provenance.conventions)


@pytest.mark.parametrize(("lang", "name"), [("en", "whole table"), ("zh", "全表")])
def test_the_whole_table_is_the_last_row(lang: str, name: str) -> None:
    found = districts(by=["state", "kind"], whole=True)
    alone = districts()
    assert found.whole.values == alone.rows[0].values
    assert (found.whole.count, found.whole.dropped, found.whole.key) == (5, 1, ())
    assert [*found.to_frame()["state"]] == [*districts(by=["state", "kind"]).to_frame()["state"]]
    rows = found.table(lang=lang).sheet.rows
    assert len(rows) == len(found) + 1
    assert rows[-1][:4] == (name, "", "5", "1")
    assert rows[-1][4:] == found.table(lang=lang, columns=[*found.to_frame()][2:]).sheet.rows[-1][2:]
    assert any(line.strip().startswith(name) for line in found.text(lang).splitlines())
    assert f">{name}</td>" in found.html(lang)
    assert pickle.loads(pickle.dumps(found)).whole == found.whole
    assert districts(by="state").whole is None
    with pytest.raises(jh.InvalidSpecError, match="whole"):
        districts(whole=True)


def test_reasons_of_the_whole_table_are_stated() -> None:
    units = {"state": ["A", "A", "B"], "x": [0.0, 0.0, 0.0]}
    found = jh.measure(["gini"], units, value="x", by="state", undefined="null", whole=True)
    assert found.whole.values == (None,)
    assert [one.row for one in found.undefined] == [0, 1, 2]
    assert len(found.table(lang="en").sheet.rows) == 3
