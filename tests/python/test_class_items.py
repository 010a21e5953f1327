"""A list of classes beside the table of schools: its largest classes answer items 2.5a and 2.5b."""

import csv
import importlib.util
import json
from collections import Counter

import pytest
from command import DATA, ROOT, junheng

import junheng as jh

FILES = ROOT / "tests" / "data" / "bureau"
SCHOOLS, CLASSES = FILES / "01_control.xlsx", FILES / "18a_class_rows_gbk.csv"


@pytest.fixture
def generator():
    spec = importlib.util.spec_from_file_location("synthetic_county", ROOT / "tools" / "synthetic_county.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_synthetic_county_is_made_again_byte_for_byte(generator, tmp_path, monkeypatch):
    monkeypatch.setattr(generator, "TARGET", tmp_path)
    generator.main()
    names = {"synthetic_county.csv", "synthetic_county_classes.csv", "synthetic_county_items.csv"}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert all((tmp_path / name).read_bytes() == (DATA / name).read_bytes() for name in names)


def test_its_classes_have_the_pupils_of_its_schools():
    pupils, classes = Counter(), Counter()
    with (DATA / "synthetic_county_classes.csv").open(encoding="utf-8") as file:
        for one in csv.DictReader(file):
            pupils[one["学校代码"], one["学段"]] += int(one["班额"])
            classes[one["学校代码"], one["学段"]] += 1
    with (DATA / "synthetic_county.csv").open(encoding="utf-8") as file:
        for one in csv.DictReader(file):
            for stage in ("小学", "初中", "高中"):
                assert int(one[f"{stage}在校生数"] or 0) == pupils[one["学校代码"], stage]
                assert int(one[f"{stage}班级数"] or 0) == classes[one["学校代码"], stage]


def states(result):
    return {item.code: item.state for item in result.counties[0].items}


@pytest.mark.parametrize("name", ["18a_class_rows_gbk.csv", "18a2_class_rows_min.csv"])
def test_the_largest_classes_answer_their_items(name):
    classes = jh.read(FILES / name)
    found = jh.class_items(jh.read(SCHOOLS), classes)
    stages = {"2.5a": "小学", "2.5b": "初中"}
    [size] = [heading for heading in classes if heading in ("班级人数", "班额")]
    rows = [*zip(classes["学段"], classes[size], strict=True)]
    expected = {code: max(one for stage, one in rows if stage == wanted) for code, wanted in stages.items()}
    assert dict(zip(found["指标编号"], found["填报值"], strict=True)) == expected
    assert states(jh.assess(jh.read(SCHOOLS), items=found))["2.5"] == "not_met"


def test_answers_of_the_table_of_items_are_kept_and_empty_ones_filled():
    schools, classes = jh.read(SCHOOLS), jh.read(CLASSES)
    items = {"指标编号": ["2.1", "2.5a", "2.5b"], "填报值": ["是", None, None]}
    found = jh.class_items(schools, classes, items=items)
    assert (found["指标编号"], found["填报值"][0]) == (["2.1", "2.5a", "2.5b"], "是")
    assert found == jh.class_items(schools, classes, items=found)
    pandas = pytest.importorskip("pandas")
    assert jh.class_items(schools, classes, items=pandas.DataFrame(found))["填报值"] == found["填报值"]
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.class_items(schools, classes, items={"item": ["2.5a"], "value": [45]})
    assert (caught.value.code, caught.value.parameters["got"]) == ("class_list.differs", "45")


def test_counties_are_those_of_the_schools():
    schools = {"区县": ["甲", "甲", "乙"], "学校代码": ["1", "2", "3"], "办学类型": ["小学"] * 3}
    classes = {"学校代码": ["1", "2", "3", "3"], "班额": [40, 45, 50, 44]}
    assert jh.class_items(schools, classes) == {
        "指标编号": ["2.5a", "2.5a"], "填报值": [50, 45], "区县": ["乙", "甲"],
    }  # fmt: skip


ONE = {
    "学校代码": ["1", "2"],
    "办学类型": ["小学", "九年一贯制学校"],
    "小学在校生数": [40, 30],
    "初中在校生数": [None, 20],
}


@pytest.mark.parametrize(
    ("classes", "codes"),
    [
        ({"学校代码": ["1"], "年级": ["1"]}, ["class_list.no_sizes"]),
        (
            {"学校代码": ["9"], "班额": [40], "学段": ["小学"]},
            ["class_list.school_without", "class_list.unknown_school"],
        ),
        (
            {"学校代码": ["1", "2"], "班额": [40.5, 30], "学段": ["小学"] * 2},
            ["class_list.school_without", "class_list.not_a_size"],
        ),
        (
            {"学校代码": ["1", "2"], "班额": [40, None], "学段": ["小学"] * 2},
            ["class_list.school_without", "class_list.not_a_size"],
        ),
        ({"学校代码": ["1", "2"], "班额": [40, 30]}, ["class_list.school_without", "class_list.needs_stage"]),
        ({"学校代码": ["1"], "班额": [40], "学段": ["小学"]}, ["class_list.school_without"]),
    ],
)
def test_lists_that_leave_the_largest_class_open_are_rejected(classes, codes):
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.class_items(ONE, classes)
    got = [one.code for one in caught.value.findings]
    assert set(got) <= set(codes)
    assert codes[-1] in got


def test_the_command_takes_the_list_beside_the_schools():
    done = junheng("assess", SCHOOLS, "--classes", CLASSES, "--format", "json", lang="zh")
    assert done.returncode == 1
    found = jh.assess(jh.read(SCHOOLS), items=jh.class_items(jh.read(SCHOOLS), jh.read(CLASSES)))
    assert json.loads(done.stdout) == json.loads(found.to_json())
