"""The formulas of report workbooks: their saved values, and what a spreadsheet program computes."""

import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from recalculated import compare, needs_soffice, recalculated, summary, without_values
from report_workbooks import CHANGES, STAGES, STANDARDS, changed, county

import junheng as jh

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BOOKS = (
    *(f"{one}_{lang}" for one in STANDARDS for lang in ("zh", "en")),
    *("equal_en", "weighted_zh", "counties_zh", "units_zh", "totals_zh"),
)


@pytest.fixture(scope="module")
def recomputed_books(report_books, tmp_path_factory):
    """Each workbook as LibreOffice computes it without any saved value, and those with two cells changed."""
    folder = tmp_path_factory.mktemp("computed")
    paths = [without_values(path, folder / path.name) for _, _, path in report_books.values()]
    paths += [changed(report_books[f"{standard}_zh"][2], folder / f"changed_{standard}.xlsx") for standard in STANDARDS]
    return recalculated(folder, paths)


@needs_soffice
@pytest.mark.parametrize("name", BOOKS)
def test_recalculated_numbers_are_those_of_the_assessment(report_books, recomputed_books, name):
    result, lang, _ = report_books[name]
    compare(recomputed_books[name], result, lang, STAGES[lang])


@needs_soffice
@pytest.mark.parametrize("standard", STANDARDS)
def test_after_a_change_it_is_a_new_assessment(report_books, recomputed_books, standard):
    read, items = county()
    table = {heading: list(cells) for heading, cells in read.items()}
    for code, heading, value in CHANGES:
        table[heading][table["学校代码"].index(code)] = value
    new = jh.assess(table, items=items, standard=standard)
    old = report_books[f"{standard}_zh"][0]
    moved = [
        (one["cv"], other["cv"])
        for before, after in zip(*(each.to_dict()["counties"][0]["stages"] for each in (old, new)), strict=True)
        for one, other in zip(before["indicators"], after["indicators"], strict=True)
    ]
    assert sum(a != b for a, b in moved) >= 5
    compare(recomputed_books[f"changed_{standard}"], new, "zh", STAGES["zh"])
    # The coefficients of the report itself stay where they are.
    rows = summary(recomputed_books[f"changed_{standard}"], "zh")
    assert any(abs(row["两者之差"] or 0) > 1e-4 for row in rows.values())


def formulas(path):
    """The cells with a formula, by sheet: place, formula and saved value; None where there is none."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(one for one in archive.namelist() if "worksheets" in one):
            for cell in ElementTree.fromstring(archive.read(name)).iter(f"{MAIN}c"):
                if (formula := cell.find(f"{MAIN}f")) is not None:
                    saved = cell.find(f"{MAIN}v")
                    yield name, cell.get("r"), formula.text, None if saved is None else saved.text or ""


def test_every_formula_has_a_saved_value(report_books):
    """Programs that do not compute, such as previews, show what the core computed."""
    for name, (_, _, path) in report_books.items():
        found = [*formulas(path)]
        assert len(found) > 500
        assert [one for one in found if one[3] is None] == [], name
        # Empty texts are what formulas show for what is undefined.
        assert [one for one in found if one[3] == "" and '""' not in one[2]] == [], name


@needs_soffice
@pytest.mark.parametrize("name", BOOKS)
def test_saved_values_are_those_that_are_computed(report_books, recomputed_books, name):
    saved = openpyxl.load_workbook(report_books[name][2], data_only=True)
    compared = 0
    for page in openpyxl.load_workbook(report_books[name][2]):
        for cell in (cell for row in page.iter_rows() for cell in row if cell.data_type == "f"):
            value = saved[page.title][cell.coordinate].value
            got = recomputed_books[name][page.title][cell.coordinate].value
            if isinstance(value, (int, float)):
                # A difference of two coefficients has the rounding of both.
                same = abs(got - value) <= 1e-12 * max(1, abs(value))
            else:
                same = (got or "") == (value or "")
            assert same, (page.title, cell.coordinate, got, value)
            compared += 1
    assert compared == len([*formulas(report_books[name][2])])


@needs_soffice
def test_the_difference_from_the_library_is_nothing(recomputed_books):
    rows = summary(recomputed_books["cn-quality-2017_zh"], "zh")
    differences = [row["两者之差"] for row in rows.values() if row["测算时的差异系数"] is not None]
    assert len(differences) == 14
    assert max(map(abs, differences)) < 1e-13


@needs_soffice
def test_the_overview_of_counties_counts(report_books, recomputed_books):
    result, _, _ = report_books["counties_zh"]
    page = recomputed_books["counties_zh"]["各县"]
    rows = {row[0]: row for row in page.iter_rows(values_only=True)}
    for one in result.to_dict()["counties"]:
        primary, junior = one["stages"]
        expected = [
            number
            for stage in (primary, junior)
            for number in (
                stage["pupils"],
                sum(each["cv_passes"] is False for each in stage["indicators"]),
                stage["school_rule"]["failing"],
            )
        ]
        name = one["county"].replace("\u202e", "<U+202E>")
        assert list(rows[name][3:9]) == expected
