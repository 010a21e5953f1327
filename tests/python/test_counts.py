"""Shares of a county given as numerator and denominator: the same from a file and a table, shown everywhere."""

import json

from command import ROOT, junheng

import junheng as jh

SCHOOLS = ROOT / "tests" / "data" / "bureau" / "01_control.xlsx"
CELLS = {
    "指标编号": ["2.9", "2.11a", "4"],
    "填报值": ["", "12.4%", ""],
    "分子": ["598", "62", ""],
    "分母": ["600", "500", ""],
}


def written(path, cells=CELLS):
    rows = zip(*cells.values(), strict=True)
    path.write_text("\n".join([",".join(cells), *map(",".join, rows)]) + "\n", encoding="utf-8")
    return path


def test_a_file_gives_what_the_table_gives(tmp_path):
    table = {heading: [cell or None for cell in cells] for heading, cells in CELLS.items()}
    expected = jh.assess(jh.read(SCHOOLS), items=table)
    path = written(tmp_path / "items.csv")
    done = junheng("assess", SCHOOLS, "--items", path, "--format", "json", lang="zh")
    items = {item["code"]: item for item in json.loads(done.stdout)["counties"][0]["items"]}
    assert items == {item["code"]: item for item in json.loads(expected.to_json())["counties"][0]["items"]}
    share = items["2.9"]["tests"][0]
    assert share["ratio"] == {"numerator": 598, "denominator": 600}
    assert (share["state"], round(share["answer"], 6)) == ("not_met", 99.666667)


def test_text_and_report_show_both_counts(tmp_path):
    result = jh.assess(jh.read(SCHOOLS), items=jh.read(written(tmp_path / "items.csv")))
    done = junheng("assess", SCHOOLS, "--items", tmp_path / "items.csv", lang="zh")
    assert "99.7%（598 ÷ 600）" in done.stdout.decode()
    result.report(tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "598 ÷ 600" in page


def test_a_contradiction_names_both_numbers_and_the_row(tmp_path):
    other = {**CELLS, "填报值": ["", "10", ""]}
    done = junheng("assess", SCHOOLS, "--items", written(tmp_path / "items.csv", other), lang="zh")
    assert done.returncode == 2
    assert "第 3 行" in done.stderr.decode()
    assert "填报值为 10，而 62 ÷ 500 × 100 = 12.4" in done.stderr.decode()


def test_counts_of_the_table_of_schools_are_compared(tmp_path):
    table = jh.read(SCHOOLS)
    by_id = {one.column: table[one.name] for one in table.reading.columns}
    taught = [by_id[f"teachers_{stage}"] for stage in ("primary", "junior")]
    total = sum(number for cells in taught for number in cells if number is not None)
    items = {"指标编号": ["2.12"], "分子": [600], "分母": [600]}
    [found] = [one for one in jh.check(table, items=items, standard="cn-quality-2017").findings if one.table == "items"]
    assert (found.severity, found.message.code) == ("warning", "items.not_the_sum")
    assert {found.message.parameters[name] for name in ("got", "expected")} == {600, total}
    same = {"指标编号": ["2.12"], "分子": [total], "分母": [total]}
    found = jh.check(table, items=same, standard="cn-quality-2017").findings
    assert [one for one in found if one.table == "items"] == []
