"""Printed tables of results with sampling errors: whose errors, how many decimals, which notes."""

import json
import re

import golden
import pytest
from command import junheng

import junheng as jh

ROWS = {
    "x": [1, 3, 4, 8, 5, 6, 2, 7],
    "z": [1, 2, 2, 3, 1, 5, 4, 2],
    "pupils": [10, 20, 30, 40, 50, 60, 70, 80],
    "pw": [1, 2, 1, 2, 1, 2, 1, 2],
    "kind": ["town", "town", "rural", "rural", "city", "city", "town", "rural"],
    "county": list("abcdabcd"),
}
CASES = golden.read("analyze/small.toml")["case"]
CLASSICAL = {"en": "of equal variance", "zh": "按同方差"}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_table_of_every_analysis_is_printed_with_a_design(case):
    request = json.loads(case["options"])
    try:
        found = getattr(jh, request.pop("analysis"))(golden.table(case), design={}, **request)
    except jh.InvalidTableError:
        assert not any(case["columns"].values())
        return
    for part in (None, "summary", *jh.analyses()[found.analysis].parts, "inference"):
        for language in ("en", "zh"):
            table = found.table(part, lang=language)
            assert len({len(row) for row in (table.sheet.headings, *table.sheet.rows)}) == 1
            assert CLASSICAL[language] not in table.sheet.note()


def regressed(**options):
    return jh.regression(ROWS, value="x", columns="z", **options)


@pytest.mark.parametrize(
    "options",
    [
        {"inference": {"robust": "hc1"}},
        {"design": jh.Design(ids="county"), "inference": {"robust": "cr1"}},
        {"design": jh.Design(weights="pw")},
        {"design": jh.Design(weights="pw", strata="kind", ids="county", lonely_psu="adjust", nest=True)},
    ],
)
def test_no_classical_error_is_beside_a_design(options):
    found = regressed(**options)
    own = found.rows[0].inference.standard_errors[:2]
    assert tuple(found.to_frame("terms", library="dict")["standard_error"]) == own
    assert found.result.terms[0].standard_error not in own
    printed = [row[1] for row in found.table(digits=4).sheet.rows]
    assert printed == [
        f"{term.coefficient:.4f} ({error:.4f})" for term, error in zip(found.result.terms, own, strict=True)
    ]
    shown = re.findall(r"^  (?:intercept|z) .*", found.text("en"), re.MULTILINE)
    assert [float(line.split()[-1]) for line in shown] == pytest.approx(own, rel=1e-3)
    for language, words in CLASSICAL.items():
        assert words in regressed().text(language)
        for text in (found.text(language), found.html(language), found.table(lang=language).sheet.note()):
            assert words not in text


def test_errors_are_in_brackets_and_the_design_in_the_notes():
    found = jh.gap(
        ROWS, value="x", weights="pupils", group="kind", group_a="town", group_b="rural", design=jh.Design(weights="pw")
    )
    errors = dict(zip(found.rows[0].inference.names, found.rows[0].inference.standard_errors, strict=True))
    table = found.table(lang="en", digits=4)
    place = table.sheet.headings.index("Difference")
    assert table.sheet.rows[0][place].endswith(f"({errors['difference']:.4f})")
    note = table.sheet.note()
    assert "multiplied by that of the design, pw" in note
    assert "Sampling design: weights pw" in note
    assert "每行" not in found.table(lang="zh").sheet.note()
    alone = jh.entropy_decomposition(ROWS, value="x", group="kind", design=jh.Design(weights="pw"))
    assert "each row counts once" not in alone.text("en").lower()
    assert "rows have the weights of the design, pw" in alone.text("en")
    changed = {one.option: one.value for one in found.conventions().changed if one.of == "gap"}
    assert changed["weights"] == "pw"
    assert {"strata", "ids", "fpc", "level", "target"} <= {one.option for one in found.conventions()}
    assert "level" not in {one.option for one in jh.lorenz(ROWS, value="x", shares=0.5).conventions()}


def test_all_numbers_are_named_with_their_intervals():
    table = regressed(design={}).table("inference", lang="en")
    assert table.sheet.headings == ("Name", "Value", "Lower limit", "Upper limit", "Df", "P")
    assert table.sheet.rows[1][0] == "z: coefficient"
    assert regressed(design={}).table("inference", lang="zh").sheet.rows[1][0] == "z：系数"


def decimals(cell):
    return [len(one.partition(".")[2]) for one in re.findall(r"[\d,]+(?:\.\d+)?", cell)]


def test_numbers_of_one_measure_have_equal_decimals():
    spend = {**ROWS, "x": [9412.5 + 4000 * x for x in ROWS["x"]]}
    for found in (
        jh.estimate(spend, ["gini", "mean"], value="x", by="kind"),
        jh.contrast(spend, ["gini", "mean"], value="x", by="kind"),
    ):
        table = found.table(lang="en")
        measure = table.sheet.headings.index("Measure")
        for row in table.sheet.rows:
            shown = [one for cell in row[measure + 1 : measure + 4] for one in decimals(cell)]
            assert len(set(shown)) == 1
            assert shown[0] >= 3
        assert any("," in cell for row in table.sheet.rows if row[measure] == "mean" for cell in row[measure + 1 :])
        assert not any("," in cell for row in table.sheet.rows if row[measure] == "Gini index" for cell in row[2:5])
        table = found.table(lang="en", digits={"gini": 2, "mean": 0})
        of = {
            row[measure]: {one for cell in row[measure + 1 : measure + 4] for one in decimals(cell)}
            for row in table.sheet.rows
        }
        assert of == {"Gini index": {2}, "mean": {0}}
    with pytest.raises(jh.UnknownNameError):
        found.table(digits={"cv": 2})


def test_a_pattern_that_no_column_has_is_named():
    for options in (
        {"plausible_values": "PV*MAT"},
        {"value": "x", "design": jh.Design.replicates(weights="pw", columns="WREP*", method="fay")},
    ):
        with pytest.raises(jh.UnknownNameError, match=r'no column of the table matches "(PV\*MAT|WREP\*)"'):
            jh.estimate(ROWS, "mean", **options)


@pytest.mark.parametrize("missing", ["error", "drop"])
def test_the_remedy_of_a_missing_weight_is_true(missing):
    rows = {**ROWS, "pw": [None, *ROWS["pw"][1:]]}
    with pytest.raises(jh.NotFiniteError, match="a weight of 0 excludes a row"):
        jh.estimate(rows, "mean", value="x", missing=missing, design=jh.Design(weights="pw"))
    rows["pw"][0] = 0
    assert jh.estimate(rows, "mean", value="x", design=jh.Design(weights="pw")).value() == pytest.approx(59 / 11)


def test_a_column_in_place_of_its_name_is_an_error(frames):
    column = frames(ROWS)["pw"]
    for call in (
        lambda: jh.estimate(ROWS, "mean", value="x", design=jh.Design(weights=column)),
        lambda: jh.gap(ROWS, value=column, group="kind", group_a="town", group_b="rural"),
    ):
        with pytest.raises(jh.WrongTypeError, match="takes the name of a column of the table"):
            call()


@pytest.fixture(params=["pandas", "polars"])
def frames(request):
    return pytest.importorskip(request.param).DataFrame


def test_the_command_line_has_the_design(tmp_path):
    path = tmp_path / "rows.csv"
    lines = [",".join(map(str, row)) for row in (ROWS, *zip(*ROWS.values(), strict=True))]
    path.write_text("\n".join(lines), encoding="utf-8")

    def printed(*arguments):
        return json.loads(junheng("analyze", *arguments, "--format", "json").stdout)

    asked = [
        "regression",
        path,
        "--value",
        "x",
        "--columns",
        "z",
        "--ids",
        "county",
        "--robust",
        "cr1",
        "--level",
        "0.9",
    ]
    found = regressed(design=jh.Design(ids="county"), inference={"robust": "cr1", "level": 0.9})
    assert printed(*asked)["rows"] == found.to_dict()["rows"]
    asked = ["gini_decomposition", path, "--value", "x", "--group", "kind", "--design-weights", "pw"]
    how = printed(*asked, "--inference-method", "bootstrap", "--replicates", "100")["inference"]
    assert (how["method"], how["replicates"], how["design"]["weights"]) == ("bootstrap", 100, "pw")
    assert printed(*asked)["rows"][0]["inference"]["standard_errors"]
    help_text = junheng("analyze", "gap", "--help").stdout.decode()
    assert {"--design-weights", "--strata", "--ids", "--fpc", "--preset", "--robust"} <= set(
        re.findall(r"--[a-z-]+", help_text)
    )
