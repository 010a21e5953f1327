"""The functions of measures behave like functions of Python."""

import copy
import inspect
import pickle

import numpy as np
import pytest

import junheng as jh
from junheng._generated import measures

X, W = [1.0, 3.0], [1.0, 2.0]
COUNTS = {"a": [1, 2], "b": [3, 4]}


@pytest.mark.parametrize("name", measures.__all__)
def test_every_measure_is_described(name):
    function = getattr(jh, name)
    assert (function.__name__, function.__qualname__, function.__module__) == (name, name, "junheng")
    documented = inspect.getdoc(function)
    for section in ("Formula:", "Args:", "Returns:", "Edge cases:", "Raises:", "Accuracy:", "Source:", "Examples:"):
        assert section in documented.splitlines()
    for parameter in inspect.signature(function).parameters:
        assert f"    {parameter}: " in documented
    assert max(map(len, documented.splitlines())) <= 110


def test_signatures_say_how_arguments_are_given():
    assert str(inspect.signature(jh.gini)) == "(x, *, weights=None, corrected=False, negatives=False)"
    assert str(inspect.signature(jh.atkinson)) == "(x, *, weights=None, epsilon)"
    assert str(inspect.signature(jh.kakwani)) == "(x, rank, *, weights=None)"
    assert str(inspect.signature(jh.isolation)) == "(counts, *, group=None, reference_group=None)"


def test_functions_are_copied_and_pickled_by_name():
    assert pickle.loads(pickle.dumps(jh.gini)) is jh.gini
    assert copy.deepcopy(jh.gini) is jh.gini


def test_inputs_may_be_given_by_name():
    assert jh.gini(x=X, weights=W) == jh.gini(X, weights=W) == jh.measure("gini", X, weights=W)
    assert jh.kakwani(rank=[2.0, 1.0], x=X) == jh.kakwani(X, [2.0, 1.0])
    assert jh.gini(X, weights=None, corrected=True) == 0.5
    assert jh.isolation(counts=COUNTS, group="a") == jh.isolation([[1, 3], [2, 4]], group=0)
    # A name that was put together is not the one object that a call written out has.
    assert jh.gini(X, **{"".join(["wei", "ghts"]): W}) == jh.gini(X, weights=W)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: jh.gini(), "gini() lacks the argument x, which is required"),
        (lambda: jh.kakwani(X), "kakwani() lacks the argument rank, which is required"),
        (lambda: jh.atkinson(X), "atkinson() lacks the argument epsilon, which is required"),
        (
            lambda: jh.gini(X, W),
            "gini() takes x by position, got 2 arguments; name the others, as in gini(x, weights=…)",
        ),
        (lambda: jh.kakwani(X, X, W), "kakwani() takes x, rank by position, got 3 arguments; name the others"),
        (lambda: jh.gini(X, x=X), "gini() has the argument x twice: expected each once"),
        (lambda: jh.gini(X, weigths=W), 'gini() has no argument "weigths": did you mean "weights"?'),
        (lambda: jh.atkinson(X, epsilom=1), 'atkinson() has no argument "epsilom": did you mean "epsilon"?'),
        (lambda: jh.theil_t(X, base=2), 'theil_t() has no argument "base": expected one of x, weights'),
        (
            lambda: jh.theil_t(X, groupby="c"),
            'theil_t() has no argument "groupby": expected one of x, weights; for the',
        ),
        (lambda: jh.gini(X, corrected=1), "the option corrected has the wrong type: expected bool, got int"),
        (lambda: jh.atkinson(X, epsilon="1"), "the option epsilon has the wrong type: expected float, got str"),
        (lambda: jh.gini(None), "value is not a single column of numbers"),
    ],
)
def test_a_call_that_does_not_fit_raises_a_type_error(call, message):
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("size", [1, 511, 512, 513, 2000])
def test_views_of_any_stride_give_the_same_value(size):
    values = np.random.default_rng(size).lognormal(9, 0.5, 2 * size)
    assert jh.gini(values[::2]) == jh.gini(values[::2].copy()) == jh.gini(values[::2].tolist())
    assert jh.gini(values[::-2], weights=values[1::2]) == jh.gini(values[::-2].copy(), weights=values[1::2].copy())


def test_an_alias_is_the_function_of_its_measure() -> None:
    assert jh.theil is jh.theil_t
    assert jh.divergence is jh.mutual_information
    aliases = {alias: entry.id for entry in jh.measures() for alias in entry.aliases if alias.isidentifier()}
    functions = {entry.id for entry in jh.measures()}
    for alias, measure in aliases.items():
        # A function of the package of that name, such as an analysis, is not hidden.
        if alias not in jh.__all__:
            assert getattr(jh, alias) is getattr(jh, measure), alias
    assert {"theil", "divergence"} <= aliases.keys() - set(jh.__all__)
    # It would slow every access to an attribute of the package.
    assert "__getattr__" not in vars(jh)
    assert functions.isdisjoint(aliases)
    with pytest.raises(AttributeError, match="has no attribute 'thiel'"):
        jh.thiel  # noqa: B018
