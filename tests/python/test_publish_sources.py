"""Tables with sources and markup of the caller, formulas as mathematics, and the closing rows of decompositions."""

import json
import re
import shutil
import subprocess

import pytest

import junheng as jh
from junheng import _core
from junheng._texts.latex import escaped
from junheng._texts.mathematics import has_formula, mixed

TABLE = {
    "state": ["A", "A", "A", "B", "B", "C"],
    "county": ["p", "p", "q", "r", "s", "t"],
    "spend": [1.0, 3.0, 5.0, 6.0, 9.0, 4.0],
}


def nested(**more):
    return jh.nested_decomposition(TABLE, value="spend", levels=["state", "county"], **more)


def test_a_note_has_markup_of_its_own_and_others_are_escaped():
    notes = ["Costs $5 & \\more.", jh.Note("Gini (1914).", latex=r"\citet{gini_1914}: $G$.", typst="@gini_1914.")]
    table = jh.measure(["gini"], TABLE, value="spend", by="state").table(notes=notes, lang="en")
    assert r"Notes: Costs \$5 \& \textbackslash{}more. \citet{gini_1914}: $G$." in table.to_latex()
    assert '#text(size: 0.85em)[#"Notes: "#"Costs $5 & \\\\more." @gini_1914.]' in table.to_typst()
    assert "Costs $5 & \\more. Gini (1914)." in str(table)
    assert "Gini (1914)." in table.to_html()
    for wrong in ("a note", [3], [b"x"]):
        with pytest.raises(jh.WrongTypeError, match="notes"):
            nested().table(notes=wrong)


def test_a_table_names_its_sources_by_the_keys_of_its_references():
    found = jh.measure(["gini", "cv", "mean"], TABLE, value="spend", by="state")
    latex = found.table(cite=True, columns=["state", "gini", "cv"], lang="en").to_latex()
    cited = {key for keys in re.findall(r"\\citet\{([^}]*)\}", latex) for key in keys.split(",")}
    assert cited == {"gini_1914", "lerman_yitzhaki_1989", "pearson_1896"}
    assert cited <= set(re.findall(r"^@\w+\{([^,]+),", found.cite("bibtex"), re.M))
    assert (
        "Sources: Gini index, Gini (1914), Lerman & Yitzhaki (1989); coefficient of variation, Pearson (1896)."
        in str(found.table(cite=True, columns=["gini", "cv"], lang="en"))
    )
    assert "来源：" in str(found.table(cite=True, lang="zh", notes=[]))
    assert "@shorrocks_1984" in nested().table(cite=True).to_typst()
    assert r"\citet" not in found.table().to_latex()


def test_printed_notes_have_no_formula():
    for found in (
        nested(),
        jh.entropy_decomposition(TABLE, value="spend", group="state"),
        jh.gini_decomposition(TABLE, value="spend", group="state"),
    ):
        for lang in ("en", "zh"):
            table = found.table(lang=lang)
            assert not [note.text for note in table.sheet.notes if re.search("[_^Σφα]", note.text)]
            latex = table.to_latex()
            assert "textasciicircum" not in latex
            if hasattr(found.result, "method"):
                assert re.search(r"[A-Z]\w+ \((19|20)\d\d\)", latex)
    assert "the parts add to the total" in nested().table(lang="en").to_latex()


@pytest.mark.parametrize(("lang", "total", "within"), [("en", "Total", "Within groups"), ("zh", "合计", "组内")])
def test_levels_end_in_their_total(lang, total, within):
    found = nested()
    sheet = found.table(lang=lang, digits=12).sheet
    rows = [dict(zip(("level", "groups", "contribution", "share", "index"), row, strict=True)) for row in sheet.rows]
    assert [row["level"] for row in rows] == ["state", "county", within, total]
    assert [row["groups"] for row in rows] == ["3", "5", "–", "–"]
    assert float(rows[-1]["contribution"]) == pytest.approx(found.result.total, abs=1e-12)
    assert rows[-1]["share"] == "1.000000000000"
    assert len(found.to_frame()["level"]) == 3
    # Each group has its total; one without a result has one row.
    table = {**TABLE, "year": [1, 1, 1, 2, 2, 3]}
    by = jh.nested_decomposition(table, value="spend", levels=["county"], by="year", undefined="null").table(lang=lang)
    assert [row[1] for row in by.sheet.rows].count(total) == len([1 for row in by.sheet.rows if row[1] == within])
    alike = nested().table(labels={"within": "Inside counties"}, lang=lang)
    assert alike.sheet.rows[-2][0] == "Inside counties"


def test_headings_begin_with_capitals_and_names_of_the_caller_do_not():
    sheet = jh.measure(["mean", "gini"], TABLE, value="spend", by="state").table(lang="en").sheet
    assert sheet.headings == ("state", "Rows", "Mean", "Gini index")
    sides = jh.gap(TABLE, value="spend", group="state", group_a="A", group_b="B").table(lang="en").sheet
    assert sides.headings[0] == "Rows"
    counts = {"school": ["x", "y"], "mean": [1, 2], "white": [2, 1]}
    assert jh.exposures(counts, groups=["white", "mean"]).table(lang="en").sheet.headings[1] == "white"


def test_two_hyphens_between_digits_are_a_dash_in_a_caption():
    table = nested().table(title="Spending, 2019--20 -- all", notes=[], lang="en")
    assert r"\caption{Spending, 2019--20 {-}{-} all}" in table.to_latex()
    assert "2019–20 -- all" in str(table)


FORMULAS = {
    "cv": r"$\sqrt{\sum p (x - \mu)^{2}}/ \mu$",
    "gini": r"$\sum_{ij} p_{i} p_{j} |x_{i} - x_{j}|/ (2\mu)$",
    "s_gini": r"$1 - \nu (\nu -1) \int (1-p)^{\nu -2} L(p) \,dp$",
    "atkinson": r"$1 - (\sum p (x/\mu)^{1-\varepsilon})^{1/(1-\varepsilon)}$; "
    r"$1 - \exp (\sum p \ln (x/\mu))$ at $\varepsilon = 1$",
    "concentration_index": r"$2 \operatorname{cov}(h, R)/ \mu$, R the ridit rank",
    "slope_index_of_inequality": r"$\hat{h}(1) - \hat{h}(0), \hat{h}$ the fitted line over the ridit rank R",
}


@pytest.mark.parametrize("name", FORMULAS)
def test_formulas_are_mathematics(name):
    assert mixed(jh.measures()[name].formula, escaped) == FORMULAS[name]


def all_formulas():
    for entry in json.loads(_core.measures_json()):
        yield entry["name"]["id"], entry["formula"]
    for lists in (_core.analyses_json(), _core.operations_json(), _core.plans_json()):
        for entry in json.loads(lists):
            for method in entry.get("methods", ()):
                yield method["id"], method["convention_en"]


def test_no_formula_of_the_catalogues_is_left_in_unicode():
    """Every symbol is in mathematics, brackets and dollar signs close, and the words are those of the text."""
    for name, text in all_formulas():
        made = mixed(text, escaped)
        assert made.isascii(), (name, made)
        assert made.count("$") % 2 == 0, (name, made)
        inside = "".join(made.split("$")[1::2]).replace(r"\{", "").replace(r"\}", "")
        assert inside.count("{") == inside.count("}"), (name, made)
        # No long word is set as a product of letters.
        assert not re.search(r"(?<![\\a-zA-Z{])[a-z]{4,}", re.sub(r"\\[a-z]+", " ", inside)), (name, made)
    assert not has_formula("a group dominates where its quantiles are nowhere lower and somewhere higher")


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX on this machine")
def test_formulas_compile(tmp_path):
    lines = [r"\documentclass{article}\usepackage{amsmath}\begin{document}"]
    lines += [rf"{mixed(text, escaped)}\par" for _, text in all_formulas()]
    (tmp_path / "f.tex").write_text("\n".join([*lines, r"\end{document}"]), encoding="utf-8")
    command = ["pdflatex", "-halt-on-error", "-interaction=batchmode", "f.tex"]
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0


def test_citations_in_latex_have_formulas_and_keys():
    text = jh.cite("gini", "cv", format="latex")
    assert FORMULAS["gini"] + r" \citep{gini_1914,lerman_yitzhaki_1989}." in text
    assert r"\citep{junheng}" in text
    assert "moe_2012" not in text
    assert r"\citep{pearson_1896,moe_2012,moe_2017}" in jh.cite("cv", format="latex", official=True)


def test_official_documents_are_cited_on_request():
    for form in ("text", "bibtex", "ris", "csl"):
        assert "县域义务教育" not in jh.cite("cv", format=form)
        assert "县域义务教育" in jh.cite("cv", format=form, official=True)
    assert "official use: Ministry of Education" in jh.cite("cv", official=True)
    found = jh.measure(["cv"], TABLE, value="spend")
    assert "moe_2017" in found.cite("bibtex", official=True)
    assert "moe_2017" not in found.cite("bibtex")


def test_bibtex_of_ascii_has_every_work():
    names = [entry.id for entry in jh.measures()] + [entry.id for entry in jh.analyses()]
    text = jh.cite(*names, "cn-quality-2017", format="bibtex-ascii", official=True)
    assert text.isascii()
    keys = set(re.findall(r"^@\w+\{([^,]+),", text, re.M))
    assert keys == set(
        re.findall(r"^@\w+\{([^,]+),", jh.cite(*names, "cn-quality-2017", format="bibtex", official=True), re.M)
    )
    assert r"variabilit{\`{a}}" in text
    assert "Ministry of Education" in text
    for entry in text.split("\n\n"):
        assert entry.count("{") - entry.count(r"\{") == entry.count("}") - entry.count(r"\}"), entry


def test_several_results_are_cited_once_each():
    one, two = jh.measure(["gini"], TABLE, value="spend"), jh.measure(["gini", "cv"], TABLE, value="spend")
    keys = re.findall(r"^@\w+\{([^,]+),", jh.cite(one, two, nested(), nested(), format="bibtex"), re.M)
    assert len(keys) == len(set(keys))
    theil = {"shorrocks_1984", "theil_1967", "shorrocks_1980"}
    assert set(keys) == {"gini_1914", "lerman_yitzhaki_1989", "pearson_1896", *theil, "junheng"}
    assert jh.cite(one, two).count("Gini index (gini)") == 1
