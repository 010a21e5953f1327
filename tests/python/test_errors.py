"""What is raised: one class a kind, also a built-in one; message, place and findings."""

import copy
import json
import pickle
import traceback

import pytest

import junheng as jh
from junheng import _core, errors
from junheng._texts import phrases as _words

KINDS = json.loads(_core.error_kinds_json())
BAD = {"学校标识码": ["甲校", "乙校", "丙校"], "在校生数": [-1, "many", 3], "教学班数": [1, 1, -1]}


def caught(call):
    with pytest.raises(jh.JunhengError) as info:
        call()
    return info.value


def test_every_kind_has_its_class():
    assert list(errors._KINDS) == [kind["id"] for kind in KINDS]
    for kind in KINDS:
        error = errors._KINDS[kind["id"]]
        assert (error.kind, error.number, error.__doc__) == (kind["id"], kind["number"], kind["meaning"])
        assert issubclass(error, jh.JunhengError)
        assert issubclass(error, (ValueError, TypeError, KeyError, RuntimeError))
        assert getattr(jh, error.__name__) is error


@pytest.mark.parametrize(
    ("call", "kind", "built_in"),
    [
        (lambda: jh.gini([]), jh.EmptySampleError, ValueError),
        (lambda: jh.gini([1.0], weights=[1.0, 2.0]), jh.LengthMismatchError, ValueError),
        (lambda: jh.gini([float("nan")]), jh.NotFiniteError, ValueError),
        (lambda: jh.gini([1.0], weights=[-1.0]), jh.InvalidWeightError, ValueError),
        (lambda: jh.gini([-1.0]), jh.OutOfDomainError, ValueError),
        (lambda: jh.atkinson([1.0], epsilon=-1), jh.InvalidParameterError, ValueError),
        (lambda: jh.measure("gini(", [1.0]), jh.InvalidSpecError, ValueError),
        (lambda: jh.measure("ginni", [1.0]), jh.UnknownNameError, KeyError),
        (lambda: jh.check({"a": [1]}, standard="cn-quality"), jh.UnknownNameError, KeyError),
        (lambda: jh.balance(BAD), jh.InvalidTableError, ValueError),
        (lambda: jh.Standard.from_toml("id = 5"), jh.InvalidStandardError, ValueError),
        (lambda: jh.gini(["1"]), jh.WrongTypeError, TypeError),
        (lambda: jh.measures()["ginni"], jh.UnknownNameError, KeyError),
        (lambda: jh.set_language("fr"), jh.UnknownNameError, KeyError),
    ],
)
def test_kinds_are_what_python_calls_them(call, kind, built_in):
    error = caught(call)
    assert type(error) is kind
    assert isinstance(error, built_in)
    assert error.text("zh") != error.text("en")
    assert str(error).splitlines()[0] == error.text("en")
    assert "{" not in error.text("en") + error.text("zh")


def test_a_name_that_comes_close_is_suggested():
    assert 'did you mean "gini"?' in str(caught(lambda: jh.measure("ginni", [1.0])))
    assert "cn-quality-2017" in str(caught(lambda: jh.Standard.builtin("cn-quality-2016")))
    assert "epsilon" in str(caught(lambda: jh.measure("atkinson(e=1)", [1.0])))


def test_place_and_parameters():
    error = caught(lambda: jh.gini([1.0, 2.0, -3.0]))
    assert (error.code, error.row, error.column) == ("measure.out_of_domain", 2, None)
    assert error.parameters == {"measure": "gini", "row": 2, "expected": "non_negative", "got": -3.0}
    assert error.findings == ()
    assert repr(error) == f"OutOfDomainError({error.text()!r})"


def test_a_rejected_table_lists_every_finding():
    error = caught(lambda: jh.balance(BAD))
    assert [finding.parameters["row"] for finding in error.findings] == [0, 1, 2]
    assert error.findings[0].text("zh").startswith("第 0 行（从 0 起计，甲校）")
    assert str(error).splitlines()[1:] == [f"  {finding.en}" for finding in error.findings]
    with pytest.raises(AttributeError):
        error.findings[0].en = "other"


def test_a_long_list_is_cut_and_counted():
    error = caught(lambda: jh.balance({"pupils": [-1] * 40, "classes": [1] * 40}))
    lines = str(error).splitlines()
    assert (len(lines), lines[-1].strip(), len(error.findings)) == (7, "35 more", 40)
    assert error.report("zh", limit=1).splitlines()[-1].strip() == "另有 39 条"
    assert len(error.report("zh").splitlines()) == 41


def test_the_language_that_is_set_is_spoken():
    error = caught(lambda: jh.balance(BAD))
    jh.set_language("zh-CN")
    try:
        assert jh.get_language() == "zh"
        assert str(error).splitlines()[0] == error.text("zh")
    finally:
        jh.set_language("en")
    assert str(error).splitlines()[0] == error.text("en")


def test_errors_travel_between_processes():
    error = caught(lambda: jh.balance(BAD))
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(other) is type(error)
        assert (str(other), other.findings) == (str(error), error.findings)


def test_every_error_of_the_package_is_a_phrase_with_both_texts():
    phrases = json.loads(_core.phrases_json())
    for code in (code for code in phrases if code.startswith("intake.")):
        error = _words.failure(
            code,
            column="c",
            other="d",
            row=1,
            got="g",
            table="t",
            option="o",
            expected="e",
            package="p",
            count=2,
            function="f",
            first_row=0,
            example="x",
        )
        assert isinstance(error, jh.JunhengError)
        assert error.kind == phrases[code]["kind"]
        assert "{" not in error.text("en") + error.text("zh")


def test_a_code_without_a_phrase_is_a_defect_not_an_error_of_the_caller():
    assert isinstance(_words.failure("no.such.phrase"), RuntimeError)
    with pytest.raises(TypeError):
        _core.exception("intake.missing", {"column": object()})


@pytest.mark.parametrize(
    "call",
    [
        lambda: jh.dissimilarity([[1, 2], [3]]),
        lambda: jh.dissimilarity([1, 2]),
        lambda: jh.gini([[1.0, 2.0]]),
        lambda: jh.gini(["1", "2"]),
        lambda: jh.gini(["1", 2]),
        lambda: jh.lorenz([1.0, 2.0], heights=[float("nan")]),
        lambda: jh.balance("schools.csv"),
    ],
)
def test_chinese_texts_hold_no_english_sentence(call):
    text = caught(call).text("zh")
    for word in ("an array", "rows of", "finite", "reads a file", "text", "mixed"):
        assert word not in text


def test_ways_to_a_standard_are_told_in_both_languages():
    error = caught(lambda: jh.Standard("cn-quality-2017"))
    assert " or Standard.from_toml(text), got str" in error.text("en")
    assert " 或 Standard.from_toml(text)，实为 str" in error.text("zh")


def test_a_traceback_names_the_class_as_a_user_finds_it():
    with pytest.raises(jh.EmptySampleError) as caught:
        jh.gini([])
    assert "".join(traceback.format_exception_only(caught.value)).startswith("junheng.EmptySampleError: ")
    assert pickle.loads(pickle.dumps(caught.value)).text() == caught.value.text()
