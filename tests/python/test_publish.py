"""Tables for publication: what they print, and that no text of a table is markup in any format."""

from __future__ import annotations

import io
import pickle
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import command
import pytest

import junheng as jh
from junheng._publish.latex import escaped
from junheng._publish.typst import quoted

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
    assert table.sheet.headings == ("county", "rows", "Gini index", "mean")
    assert table.sheet.rows == (("A", "2", "0.25", "2"), ("B", "2", "0.14", "7"))
    note = table.sheet.note()
    assert note.startswith("n = 4. Each row counts once.")
    assert "rounded to 2 decimals" in note
    assert jh.__version__ in note


def test_a_table_in_chinese_has_chinese_texts_only_where_the_table_has() -> None:
    table = jh.measure(["gini"], SCHOOLS, value="spend", by="county").table(lang="zh", labels={"county": "区县"})
    assert table.sheet.headings == ("区县", "行数", "基尼系数")
    assert table.to_latex().splitlines()[-3].strip().startswith(r"\footnotesize 注：n = 4。")


def test_weights_and_excluded_rows_are_in_the_notes() -> None:
    units = {"spend": [1.0, 2.0, None, 4.0], "pupils": [1.0, 1.0, 2.0, 3.0]}
    note = jh.measure(["gini"], units, value="spend", weights="pupils", missing="drop").table(lang="en").sheet.note()
    assert note.startswith("n = 3. ")
    assert "Rows excluded for missing values: 1." in note
    assert "weighted by pupils" in note


@pytest.mark.parametrize("column", ["locale", "stage", "school_type"])
def test_a_column_called_like_a_closed_list_keeps_its_values(column: str) -> None:
    units = {column: ["City", "City", "rural", "rural"], "spend": [1.0, 3.0, 5.0, 5.0]}
    sheet = jh.measure(["gini"], units, value="spend", by=column).table(lang="en").sheet
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
    assert found.table(columns=["mean", "county"], lang="en").sheet.headings == ("mean", "county")
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
