"""Report workbooks as a spreadsheet program recomputes them, compared with the assessment that they are of."""

import re
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

needs_soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
# The first row of a school on the sheet of a stage.
FIRST = 4
HEADS = {
    "zh": ("差异系数", "全县值", "达标校数", "全县共缺", "结论", "汇总"),
    "en": ("Coefficient of variation", "County", "Schools at the floor", "Lacking in all", "Conclusion", "Summary"),
}


def without_values(source, target):
    """A copy of a workbook without the saved values of its formulas, so that whatever is shown is computed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text))
    return target


def recalculated(folder, paths):
    """The workbooks as LibreOffice recomputes and saves them, in one call."""
    out = folder / "recalculated"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", out, *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {path.stem: openpyxl.load_workbook(out / path.name, data_only=True) for path in paths}


def errors(book):
    """The cells that show an error, such as #NAME?."""
    return [
        (page.title, cell.coordinate, cell.value)
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "e"
        or (isinstance(cell.value, str) and re.match(r"#(NAME|REF|VALUE|DIV|N/A|NUM|NULL)", cell.value))
    ]


def close(got, expected, tolerance=1e-12):
    """Whether two numbers are equal but for rounding; LibreOffice saves fifteen digits."""
    return abs(got - expected) <= tolerance * max(abs(expected), 1e-3)


def summary(book, language):
    """The rows of the summary by county, stage and code: from heading to value."""
    page = book[HEADS[language][5]]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    coefficient = HEADS[language][0]
    head = next(at for at, row in enumerate(rows) if coefficient in row)
    titles = rows[head]
    found = {}
    for row in rows[head + 1 :]:
        named = dict(zip(titles, row, strict=True))
        county = named.get("县（市、区）", named.get("County"))
        stage, code = (named[one] for one in (("学段", "指标") if language == "zh" else ("Stage", "Indicator")))
        if code is None:
            break
        found[county if "县（市、区）" in titles or titles[0] == "County" else None, stage, code] = named
    return found


def compare(book, result, language, stages):
    """Fails where the recomputed workbook differs from the assessment; `stages` names the sheets of stages."""
    assert errors(book) == []
    document = result.to_dict()
    several = len(document["counties"]) > 1
    rows = summary(book, language)
    cv, value, met, lacking, conclusion, _ = HEADS[language]
    starts = dict.fromkeys(stages, FIRST)
    for county in document["counties"]:
        name = county["county"].replace("\u202e", "<U+202E>") if several else None
        for stage in county["stages"]:
            title = stages[stage["stage"]]
            for one in stage["indicators"]:
                row = rows[name, title, one["code"]]
                if one["cv"] is None:
                    assert row[cv] in (None, "")
                else:
                    assert close(row[cv], one["cv"]), (title, one["code"], row[cv], one["cv"])
                assert close(row[value], one["value"])
                if one["floor"] is not None:
                    assert row[met] == one["schools_met"]
                    whole = [_whole(each, one["code"]) for each in stage["schools"]]
                    assert row[lacking] == sum(whole)
            if stage["composite"]:
                code = "综合" if language == "zh" else "Mean"
                assert close(rows[name, title, code][cv], stage["composite"]["cv"])
            if stage["school_rule"]:
                code = "合计" if language == "zh" else "Schools"
                assert rows[name, title, code][value] == stage["school_rule"]["passing"]
            starts[stage["stage"]] = _schools(book[title], stage, starts[stage["stage"]], conclusion)


def _whole(school, code):
    from junheng._report.numbers import lacking

    missing = next(one["missing"] for one in school["indicators"] if one["code"] == code)
    return int(lacking(missing).replace(",", "")) if missing else 0


def _schools(page, stage, row, conclusion):
    """Compares the values and the conclusions of schools; returns the row after them."""
    heads = [cell.value for cell in page[FIRST - 1]]
    at = {head: place for place, head in enumerate(heads)}
    words = {True: ("合格", "合格（有缺口）", "qualifies", "qualifies, with a shortfall")}
    code = next(heads.index(one) for one in ("学校代码", "Code") if one in heads)
    rows = range(row, row + len(stage["schools"]))
    known = {page.cell(one, code + 1).value: [cell.value for cell in page[one]] for one in rows}
    for school in stage["schools"]:
        cells = known[school["id"]]
        for one in school["indicators"]:
            assert close(cells[at[one["code"]]], one["value"]), (page.title, row, one["code"])
        if school["passes"] is not None:
            assert (cells[at[conclusion]] in words[True]) == school["passes"], (page.title, row)
    return rows.stop
