"""Citations: complete for every measure, method, plan and standard, and readable by reference managers."""

from __future__ import annotations

import json
import re
from typing import Any

import command
import golden
import pytest

import junheng as jh
from junheng._cite import exports, styles
from junheng._cite.parts import named, works

TABLE = {"county": ["A", "A", "B", "B"], "spend": [1.0, 3.0, 5.0, 9.0], "pupils": [1.0, 2.0, 1.0, 1.0]}
MEASURES = [entry.id for entry in jh.measures()]
ANALYSES = [entry.id for entry in jh.analyses()]
OPERATIONS = ["assess", "balance", "check", "check_balance"]
PLANS = ["plan_add", "plan_transfer", "plan_classes", "plan_fund", "alliances", "what_if", "trend"]
STANDARDS = [standard.id for standard in jh.standards()]
ENTRY = re.compile(r"@(\w+)\{([^,\s]+),\n((?:  \w+ = \{.*\},\n)*)\}\n")


def parsed(text: str) -> dict[str, dict[str, str]]:
    """BibTeX as entries: nothing outside of them, and braces that close."""
    found: dict[str, dict[str, str]] = {}
    rest = text
    while rest.strip():
        entry = ENTRY.match(rest)
        assert entry, rest[:200]
        fields = dict(re.findall(r"  (\w+) = \{(.*)\},\n", entry[3]))
        for value in fields.values():
            plain = re.sub(r"\\[\\{}%&#_$]", "", value)
            assert plain.count("{") == plain.count("}"), value
            assert not re.search(r"(?<!\\)[%&#$]", plain), value
        assert entry[2] not in found
        found[entry[2]] = {"": entry[1], **fields}
        rest = rest[entry.end() :].lstrip("\n")
    return found


@pytest.mark.parametrize("name", [*MEASURES, *ANALYSES, *OPERATIONS, *PLANS, *STANDARDS])
def test_everything_has_a_dated_source_in_every_format(name: str) -> None:
    parts = named(name)
    assert parts
    for part in parts:
        assert any(re.fullmatch("1[89][0-9][0-9]|20[0-9][0-9]", styles.year_of(work)) for work in part.works), part.id
        assert part.formula or name in STANDARDS
    keys = {work["id"] for part in parts for work in part.works} | {"junheng"}
    assert set(parsed(jh.cite(name, format="bibtex"))) == keys
    assert {item["id"] for item in json.loads(jh.cite(name, format="csl"))} == keys
    assert set(re.findall("^ID  - (.*)$", jh.cite(name, format="ris"), re.M)) == keys
    for language in ("en", "zh"):
        text = jh.cite(name, lang=language)
        assert all(styles.reference(work, language) in text for part in parts for work in map(whole, part.works))
        assert jh.__version__ in text


def whole(work: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in work.items() if key != "locator"}


def test_references_have_the_form_of_their_style() -> None:
    apa = {work["id"]: styles.reference(work, "en") for work in works()}
    gbt = {work["id"]: styles.reference(work, "zh") for work in works()}
    assert apa["shorrocks_1980"] == (
        "Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica, 48(3), "
        "613–625. https://doi.org/10.2307/1913126"
    )
    assert apa["watts_1968"] == (
        "Watts, H. W. (1968). An economic definition of poverty. In D. P. Moynihan (Ed.), On Understanding Poverty "
        "(pp. 316–329). Basic Books."
    )
    assert apa["cohen_1988"].startswith(
        "Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences (2nd ed.). Lawrence"
    )
    assert apa["moe_2012"].startswith("Ministry of Education of the People's Republic of China (2012). 县域义务教育")
    assert gbt["shorrocks_1980"] == (
        "SHORROCKS A F. The class of additively decomposable inequality measures[J]. Econometrica, 1980, 48(3): "
        "613-625. DOI:10.2307/1913126."
    )
    assert gbt["theil_1967"] == "THEIL H. Economics and Information Theory[M]. Amsterdam: North-Holland, 1967."
    assert gbt["watts_1968"] == (
        "WATTS H W. An economic definition of poverty[M]//MOYNIHAN D P. On Understanding Poverty. New York: Basic "
        "Books, 1968: 316-329."
    )
    assert gbt["clarke_2002"].startswith("CLARKE P M, GERDTHAM U G, JOHANNESSON M, et al. On the measurement")
    assert gbt["moe_2017"] == "教育部. 县域义务教育优质均衡发展督导评估办法: 教督〔2017〕6号[Z]. 北京, 2017."
    for text in (*apa.values(), *gbt.values()):
        assert not re.search(r"\.\.|  |, ,|\(\)|None| \.|: \.", text), text


def test_a_result_cites_what_it_used_and_no_more() -> None:
    found = jh.measure(["gini", "atkinson(epsilon=0.5)"], TABLE, value="spend", by="county")
    keys = list(parsed(found.cite("bibtex")))
    assert keys == ["gini_1914", "lerman_yitzhaki_1989", "atkinson_1970", "junheng"]
    assert "atkinson(epsilon=0.5)" in found.cite()
    nested = jh.nested_decomposition(TABLE, value="spend", levels="county", index="atkinson(epsilon=0.5)")
    assert list(parsed(nested.cite("bibtex"))) == ["blackorby_donaldson_auersperg_1981", "atkinson_1970", "junheng"]
    gini = jh.gini_decomposition(TABLE, value="spend", group="county", method="yitzhaki_lerman")
    assert list(parsed(gini.cite("bibtex"))) == ["yitzhaki_lerman_1991", "yitzhaki_1994", "junheng"]
    assert "GE(α) =" in jh.entropy_decomposition(TABLE, value="spend", group="county").cite()


def test_an_assessment_cites_its_standard_with_clauses() -> None:
    found = jh.assess(jh.read(golden.ROOT / "data" / "synthetic_county.csv"))
    text = found.cite(lang="zh")
    assert "条款：资源配置，校际差异系数；资源配置 L1；" in text
    assert "教督〔2017〕6号[Z]" in text
    assert "moe_2017" in parsed(found.cite("bibtex"))


def test_a_standard_of_the_caller_is_cited_with_its_document() -> None:
    text = (golden.ROOT / "standards" / "cn-basic-2012.toml").read_text(encoding="utf-8")
    own = jh.Standard.from_toml(text.replace('id = "cn-basic-2012"', 'id = "example-own-1"').replace("3号", "99号"))
    found = jh.assess(jh.read(golden.ROOT / "data" / "synthetic_county.csv"), standard=own)
    assert "教督〔2012〕99号" in found.cite(lang="zh")
    assert "example-own-1" in parsed(found.cite("bibtex"))


def test_a_comparison_cites_what_its_results_and_the_trend_use() -> None:
    county = jh.read(golden.ROOT / "data" / "synthetic_county.csv")
    found = jh.compare(jh.assess(county), jh.assess(county))
    assert {"shapley_1953", "pearson_1896", "moe_2017"} <= set(parsed(found.cite("bibtex")))
    units = jh.balance({"pupils": [800, 200], "classes": [16, 10]})
    assert list(parsed(jh.compare(units, units).cite("bibtex"))) == ["feld_grofman_1977", "shorrocks_1980", "junheng"]
    assert not jh.compare(units, units).conventions().rows


def test_the_library_is_cited_as_in_the_repository() -> None:
    lines = (golden.ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    cff = dict(line.split(": ", 1) for line in lines if re.match(r"[a-z-]+: ", line))
    assert cff["version"] == jh.__version__
    item = json.loads(jh.cite(format="csl"))[0]
    assert cff["title"].strip('"') == item["title"]
    assert cff["date-released"].startswith(str(item["issued"]["date-parts"][0][0]))
    assert f"  - name: {item['author'][0]['literal']}" in lines
    assert jh.__version__ in parsed(jh.cite(format="bibtex"))["junheng"]["version"]


def test_names_of_measures_are_those_that_measures_have() -> None:
    assert jh.cite("theil") == jh.cite("theil_t") == jh.cite(jh.measures()["theil_t"])
    assert "watts_1968" in parsed(jh.cite("watts", format="bibtex"))
    with pytest.raises(jh.UnknownNameError, match="gini"):
        jh.cite("ginni")
    with pytest.raises(jh.UnknownNameError, match="bibtex"):
        jh.cite("gini", format="endnote")  # type: ignore[arg-type]


@pytest.mark.parametrize("hostile", ["\\input{x}", "50% & more_#1 $x$ ~a^b {c}", "}", "{", "\\"])
def test_texts_cannot_leave_their_field(hostile: str) -> None:
    item = {"id": "own", "type": "legislation", "title": hostile, "number": hostile, "author": [{"literal": hostile}]}
    [(key, fields)] = parsed(exports.bibtex([item])).items()
    assert key == "own"
    assert not re.search(r"(?<!\\)\\input", fields["title"])


def test_the_command_line_cites() -> None:
    text = command.junheng("cite", "gini", "--lang", "zh").stdout.decode()
    assert text == jh.cite("gini", lang="zh") + "\n"
    assert command.junheng("cite", "--format", "bibtex").stdout.decode() == jh.cite(format="bibtex")
    assert command.junheng("cite", "ginni").returncode == 2
