"""Comparisons of measures between groups or dates, with their tests, under a sampling design."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Literal, TypeAlias

import numpy as np

from junheng import _core
from junheng._api.design import Design
from junheng._api.estimate import PLAUSIBLE, Specs, sampled
from junheng._api.options import column_names, listed, options_text, suggesting
from junheng._input.keys import label_in_core
from junheng._input.types import Heading, Label, Table
from junheng._results.catalogue import inference_options
from junheng._results.contrasts import Adjustment, Alternative, Contrasts, ContrastTest
from junheng._results.estimation import DensityMethod, InferenceMethod, InferenceTarget, Scale

# The values of a group in the columns that divide the table.
Group: TypeAlias = "Label | float | datetime.date | Sequence[Label | float | datetime.date | None] | None"
# An expression, an object of a request, or by name expressions or coefficients of groups.
Combinations: TypeAlias = "str | Mapping[str, Any] | Sequence[str | Mapping[str, Any]]"
_ALL = ("all", "first")
# What a combination is given by in a request, in place of names of combinations.
_MEMBERS = ("name", "expression", "terms")


@suggesting
def contrast(
    data: Table,
    measures: Specs | None = None,
    *,
    value: Heading | None = None,
    weights: Heading | None = None,
    rank: Heading | None = None,
    groups: Sequence[Heading] | None = None,
    group: Label | None = None,
    reference_group: Label | None = None,
    by: Heading | Sequence[Heading] | None = None,
    against: Literal["all", "first"] | Group = None,
    ratio: bool = False,
    test: ContrastTest = "wald",
    alternative: Alternative = "two_sided",
    adjust: Adjustment = "holm",
    margin: float | None = None,
    threshold: float | None = None,
    threshold_scale: Scale | None = None,
    combinations: Combinations | None = None,
    dominance: Mapping[str, float] | None = None,
    permutations: int | None = None,
    design: Design | Mapping[str, Any] | None = None,
    method: InferenceMethod | None = None,
    level: float | None = None,
    target: InferenceTarget | None = None,
    replicates: int | None = None,
    seed: int | None = None,
    density: DensityMethod | None = None,
    plausible_values: Heading | Sequence[Heading] | None = None,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Contrasts:
    """Differences or ratios of measures between groups or dates, and other comparisons, with intervals and tests.

    A difference is θ_a − θ_b with the variance V_aa + V_bb − 2V_ab, where V is the joint covariance of all groups:
    units in several groups, such as schools that are in the sample at two dates, make them dependent. Groups are
    compared in pairs, unless `threshold`, `combinations` or `dominance` is given. p values are adjusted for all tests
    of the result.

    Args:
        data: A table.
        measures: A measure in its text form, such as ``"gini"``, or several; none with `dominance`.
        value: The column of the values.
        weights: The column of the size of each row, such as its pupils; as of `estimate`.
        rank: As for `measure`.
        groups: As for `measure`.
        group: As for `measure`.
        reference_group: As for `measure`.
        by: The column or columns whose values are the groups or dates. Several dates of one table are rows below each
            other.
        against: The group that others are compared with: its value in `by`, of several columns a tuple; ``"first"`` for
            the first group, ``"all"`` (without it) for each pair, the later less the earlier one.
        ratio: Whether groups are divided in place of subtracted; tests and intervals are those of the logarithm.
        test: ``"wald"``: t with the fewest degrees of freedom of a group; ``"permutation"``: the sampled units are
            assigned to the groups anew, with a statistic that is divided by its standard error.
        alternative: ``"two_sided"``, ``"greater"`` or ``"less"``: what the test decides for.
        adjust: How p values are adjusted for the number of tests: ``"holm"``, ``"benjamini_hochberg"`` or ``"none"``.
        margin: Tests equivalence: a small p value shows that the difference lies within ± `margin`, a ratio between
            1/`margin` and `margin`.
        threshold: A number that each group is compared with, in place of other groups.
        threshold_scale: The scale of that comparison, ``"log"`` without it.
        combinations: Linear combinations of groups: expressions such as ``"[c] - 0.5*[a] - 0.5*[b]"``, in which a group
            is in square brackets, of several columns with its values separated by commas; or a mapping from names to
            expressions, or to mappings from groups to coefficients.
        dominance: Compares the distributions below a range of lines: ``{"order": 1, "from": 4, "to": 9}``, with
            ``"points"`` lines (20 without it). The order is 1 for the shares below each line, 2 for the mean shortfalls
            from it, 3 for the squared ones. A small p value shows that a group dominates.
        permutations: The number of permutations, 999 without it.
        design: How the rows were sampled, a `Design`. Without it rows are independent draws of equal probability.
        method: As of `estimate`.
        level: The confidence level of intervals, 0.95 without it.
        target: As of `estimate`.
        replicates: As of `estimate`.
        seed: Where the random numbers of a bootstrap and of permutations start, 0 without it.
        density: As of `estimate`.
        plausible_values: As of `estimate`.
        missing: As of `estimate`.
        undefined: As of `estimate`.
        labels: As for `measure`.

    Returns:
        `Contrasts` with one row for each measure and comparison, the F test that all groups are equal, tests of
        dominance, and the estimates themselves.

    Raises:
        InvalidSpecError: For options that exclude each other, or a text that is no linear combination of groups.
        UnknownNameError: For a group that does not exist; the message names the nearest one.
        InvalidTableError: For fewer than two groups; in a permutation test for a unit with rows in both groups.
        InvalidParameterError: For a margin that is not above 0 (of ratios 1), or an empty range of lines.
        JunhengError: As raised by `estimate`.

    Examples:
        The difference of two groups:

        >>> import junheng as jh
        >>> schools = {"place": ["town"] * 3 + ["rural"] * 3, "spend": [5, 6, 7, 2, 4, 3]}
        >>> found = jh.contrast(schools, "mean", value="spend", by="place", against="rural")
        >>> row = found.row()
        >>> row.value, round(row.standard_error, 4), round(row.p_value, 4)
        (3.0, 0.7303, 0.0545)

        Whether inequality at a date differs from the mean of the two before:

        >>> table = {"year": [2010] * 4 + [2015] * 4 + [2020] * 4, "spend": [1, 3, 2, 4, 2, 4, 3, 5, 4, 4, 5, 5]}
        >>> change = {"change": "[2020] - ([2010] + [2015])/2"}
        >>> round(jh.contrast(table, "gini", value="spend", by="year", combinations=change).row(name="change").value, 4)
        -0.1587
    """
    columns = {
        "value": value,
        "weights": weights,
        "rank": rank,
        "groups": groups,
        "unit": None,
        "pupil_group": None,
        "count": None,
        "group": group,
        "reference_group": reference_group,
        "by": by,
    }
    how = {
        "method": method,
        "level": level,
        "target": target,
        "replicates": replicates,
        # One seed for whatever draws random numbers.
        "seed": seed if method == "bootstrap" or test != "permutation" else None,
        "density": density,
        PLAUSIBLE: None if plausible_values is None else column_names(plausible_values, None),
    }
    how = {name: one for name, one in how.items() if one is not None}
    table, columns, request = sampled(data, design, columns, how)

    def in_core(key: Any) -> list[Any]:
        """The values of a group as the core has them."""
        parts = key if isinstance(key, (list, tuple, np.ndarray)) else [key]
        return [
            part if at >= len(headings) else label_in_core(part, partial(table.holds, headings[at]))
            for at, part in enumerate(parts)
        ]

    headings = listed(columns["by"])
    compared = {
        "against": against if against is None or (isinstance(against, str) and against in _ALL) else in_core(against),
        "ratio": ratio,
        "test": test,
        "alternative": alternative,
        "adjust": adjust,
        "margin": margin,
        "threshold": threshold,
        "threshold_scale": threshold_scale,
        "combinations": None if combinations is None else _combinations(combinations, in_core),
        "dominance": dominance,
        "permutations": permutations,
        "seed": seed if test == "permutation" else None,
    }
    specs = [measures] if isinstance(measures, str) else list(measures or ())
    made = table.passed_to(
        _core.contrast,
        options_text(
            measures=specs,
            **columns,
            missing=missing,
            undefined=undefined,
            design=request,
            inference=how or None,
            contrast=_given(compared) or None,
        ),
    )
    found = Contrasts(made, table.library, table.kinds(listed(columns["by"])), table.rows)
    return found._with_labels(labels, table.headings)


def _given(compared: Mapping[str, Any]) -> dict[str, Any]:
    """The options that are not as they are without being given."""
    defaults = {one.id: one.default for one in inference_options()["contrast"].members or ()}
    return {name: one for name, one in compared.items() if one is not None and one != defaults.get(name)}


def _combinations(given: Combinations, in_core: Callable[[Any], list[Any]]) -> list[Any]:
    """Combinations as a request has them."""
    if isinstance(given, str):
        return [given]
    if isinstance(given, Mapping) and not given.keys() <= set(_MEMBERS):
        return [_named(name, one, in_core) for name, one in given.items()]
    several = [given] if isinstance(given, Mapping) else given
    return [_read(one, in_core) for one in several]


def _named(name: str, combination: Any, in_core: Callable[[Any], list[Any]]) -> dict[str, Any]:
    """A combination from its name and an expression, or the coefficients of groups."""
    if isinstance(combination, Mapping):
        terms = [{"key": in_core(key), "coefficient": own} for key, own in combination.items()]
        return {"name": name, "terms": terms}
    return {"name": name, "expression": combination}


def _read(combination: Any, in_core: Callable[[Any], list[Any]]) -> Any:
    """An object of a request, the groups of its terms as the core has them; a text as it is."""
    if not isinstance(combination, Mapping) or not isinstance(combination.get("terms"), (list, tuple)):
        return combination
    terms = [
        {**term, "key": in_core(term["key"])} if isinstance(term, Mapping) and "key" in term else term
        for term in combination["terms"]
    ]
    return {**combination, "terms": terms}
