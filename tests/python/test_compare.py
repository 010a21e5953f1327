"""Two results compared: from Python and the command line, with every difference in tables and texts."""

import json

import pytest
from command import COUNTY, junheng

import junheng as jh


def two_years():
    now = jh.read(COUNTY)
    last = {heading: list(cells) for heading, cells in now.items()}
    last["室外运动场面积"][2] += 4000
    return jh.assess(last), jh.assess(now)


def test_a_result_and_its_json_are_compared_alike():
    last, now = two_years()
    found = jh.compare(last, now)
    again = jh.compare(json.loads(last.to_json()), now.to_dict())
    assert found == again
    assert found.to_json() == again.to_json()


def test_tables_have_a_row_for_each_difference():
    last, now = two_years()
    found = jh.compare(last, now)
    stages = found.counties[0].stages
    table = found.to_frame()
    assert len(table["indicator"]) == sum(len(stage.indicators) for stage in stages)
    one = table["indicator"].index("L5")
    assert (
        table["cv_change"][one]
        == stages[0].indicators[4].cv.change
        == pytest.approx(
            now.counties[0].stages[0].indicators[4].cv - last.counties[0].stages[0].indicators[4].cv, rel=1e-12
        )
    )
    last = jh.read(COUNTY)
    last = {heading: [cell for row, cell in enumerate(cells) if row != 3] for heading, cells in last.items()}
    assert jh.compare(jh.assess(last), now).to_frame("entrants")["id"] == ["SYN004"]


def test_texts_state_both_figures_and_the_difference():
    last, now = two_years()
    text = jh.compare(last, now).text("en")
    before, after = (one.counties[0].stages[0].indicators[4] for one in (last, now))
    assert f"{before.schools_met} → {after.schools_met}" in text
    assert f"{before.cv:.3f} → {after.cv:.3f}" in text
    assert "两次结果比较" in jh.compare(last, now).text("zh")


def test_results_of_two_kinds_are_an_error():
    balance = jh.balance({"pupils": [10], "classes": [1]})
    with pytest.raises(jh.InvalidSpecError, match="before is not the JSON of a result of assess"):
        jh.compare(balance, two_years()[1])
    with pytest.raises(jh.WrongTypeError, match="before"):
        jh.compare({"pupils": [10]}, balance)


def test_the_command_compares_files(tmp_path):
    paths = [tmp_path / "last.json", tmp_path / "now.json"]
    for path, found in zip(paths, two_years(), strict=True):
        path.write_text(found.to_json(), encoding="utf-8")
    found = jh.compare(*two_years())
    assert junheng("compare", *paths, "--format", "json").stdout.decode().strip() == found.to_json()
    assert junheng("compare", *paths, "--lang", "zh").stdout.decode().strip() == found.text("zh").strip()
    wrong = junheng("compare", paths[0], COUNTY)
    assert wrong.returncode == 2
    assert b"cli.no_result" in wrong.stderr
