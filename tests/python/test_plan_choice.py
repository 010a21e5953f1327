"""Plans under the rule for schools: what is least depends on the floors that schools are chosen to miss."""

import pytest
from small_county import SHORT, county

import junheng as jh

TEACHERS, GROUNDS = "小学县级以上骨干教师数", "室外运动场面积"


def passing(table):
    document = jh.assess(table, standard="cn-quality-2017").to_dict()
    (primary,) = (one for one in document["counties"][0]["stages"] if one["stage"] == "primary")
    return primary["school_rule"]["passing"]


@pytest.fixture(scope="module")
def actions():
    planned = jh.plan.add(county(), standard="cn-quality-2017", goal="school_rule")
    changes = {one["indicator"]: one for one in planned.to_dict()["counties"][0]["actions"] if one["schools"]}
    return planned, changes


def test_another_choice_needs_less_of_what_is_least_with_the_choice_that_was_made(actions):
    _, changes = actions
    assert {code: one["objective"]["value"] for code, one in changes.items()} == {"L2": 1.0, "L5": 275.0}
    assert passing(county()) == 3
    # The choice that was made, and another one without any grounds.
    assert passing(county(**{TEACHERS: {SHORT: 6}, GROUNDS: {SHORT: 4575}})) == 4
    assert passing(county(**{TEACHERS: {SHORT: 7}})) == 4
    # One teacher is the least of every choice.
    assert passing(county(**{GROUNDS: {SHORT: 9000}})) == 3


def test_what_is_least_with_a_choice_alone_says_so(actions):
    planned, changes = actions
    teachers, grounds = changes["L2"], changes["L5"]
    assert "given" not in teachers
    assert teachers["verdict"]["code"] == "plan.add.least"
    assert grounds["given"]["code"] == "plan.add.given_choice"
    assert grounds["verdict"]["code"] == "plan.add.least_choice"
    (chosen,) = (one for one in grounds["assumptions"] if one["code"] == "plan.add.assume_chosen")
    assert chosen["zh"].endswith("清水镇中心小学（3201230003） L2")
    assert not [one for one in teachers["assumptions"] if one["code"] == "plan.add.assume_chosen"]
    zh, en = planned.text("zh"), planned.text("en")
    assert "为何不能再少：按此项目选择，任何方案都不少于 275 平方米" in zh
    assert "按此选择最优（已证明）" in zh
    assert "为何不能再少：任何方案都不少于 1 人" in zh
    assert "with this choice of the floors that schools miss, no plan can do with less than 275 m²" in " ".join(
        en.split()
    )


def test_steps_name_the_line_that_they_reach_and_what_less_would_miss(actions):
    _, changes = actions
    (step,) = changes["L2"]["steps"]
    assert step["text"]["zh"].endswith("新增 1 人，使指标值由 0.82 升至 0.984（标准值的 85% 为 0.85）")
    (step,) = changes["L5"]["steps"]
    assert step["text"]["zh"].endswith("新增 275 平方米，使指标值由 7.049 升至 7.5（标准值为 7.5）")
    assert changes["L2"]["certificate"]["text"]["code"] == "plan.add.by_rule"
    assert changes["L2"]["certificate"]["text"]["zh"].endswith("再少一步，就有学校不合格")
    every = jh.plan.add(county(), standard="cn-quality-2017", goal="cv_and_floors", indicator="L2").to_dict()
    (floors,) = (one for one in every["counties"][0]["actions"] if one["schools"])
    assert floors["certificate"]["text"]["code"] == "plan.add.by_floors"
    assert "given" not in floors


def test_the_stages_of_a_plan_are_those_at_which_schools_change(actions):
    planned, changes = actions
    assert changes["L5"]["stages"] == ["primary", "junior"]
    assert "L5 生均体育运动场馆面积，小学：按此选择最优（已证明）" in planned.text("zh")


def test_a_report_calls_nothing_least_without_its_choice(tmp_path):
    path = tmp_path / "report.html"
    jh.assess(county(), standard="cn-quality-2017").report(path, lang="zh")
    text = path.read_text(encoding="utf-8")
    assert "均为最少所需" not in text
    assert "在选定的项目下（见“解决方案”中的前提），以上为最少所需" in text
    assert "L5 生均体育运动场馆面积，小学 275 平方米" in text
    # What all plans assume is stated once.
    assert text.count("项目选择：每校可有若干项") == 1
    assert "无需新增的指标：L1（小学、初中）、L2（初中）" in text


def test_what_is_not_proven_least_is_not_called_so():
    from junheng._report.context import Context, Cover, Evidence, ReportWords
    from junheng._report.plans import resolving

    planned = jh.plan.add(county(), standard="cn-quality-2017", goal="school_rule").to_dict()
    found = jh.assess(county(), standard="cn-quality-2017").to_dict()

    def told(document):
        evidence = Evidence(planned=[(document, document["counties"][0])])
        words, drawn = ReportWords("zh"), lambda *_, **__: None
        return resolving(Context(found, found["counties"][0], None, words, Cover(), evidence, drawn), "floors")[0]

    assert "以上为最少所需" in told(planned)
    for action in planned["counties"][0]["actions"]:
        action["status"] = "within_gap" if action["schools"] else action["status"]
    assert "最少" not in told(planned)
