"""Estimates of measures with standard errors and intervals under a sampling design."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, TypeAlias, overload

from junheng import _core
from junheng._api.design import Design, headings_of, matching, requested
from junheng._api.measure import COLUMNS_OF, KEYS_OF, NAMES_OF, as_table, is_numbers
from junheng._api.options import column_names, listed, options_text, suggesting
from junheng._input import tables
from junheng._input.types import Heading, Label, Numbers, Table
from junheng._results.estimation import (
    DensityMethod,
    Estimation,
    InferenceMethod,
    InferenceTarget,
    IntervalKind,
    Scale,
)

Specs: TypeAlias = "str | Sequence[str]"
# The options of inference, in the order in which they are passed on.
_NAMES = (
    *("method", "interval", "scale", "level", "target"),
    *("replicates", "seed", "density", "covariance", "plausible_values"),
)
PLAUSIBLE = _NAMES[-1]


@overload
def estimate(
    data: Numbers,
    measures: Specs,
    *,
    weights: Numbers | None = None,
    rank: Numbers | None = None,
    method: InferenceMethod | None = None,
    interval: IntervalKind | None = None,
    scale: Scale | None = None,
    level: float | None = None,
    target: InferenceTarget | None = None,
    replicates: int | None = None,
    seed: int | None = None,
    density: DensityMethod | None = None,
    covariance: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
) -> Estimation: ...
@overload
def estimate(
    data: Table,
    measures: Specs,
    *,
    value: Heading | None = None,
    weights: Heading | None = None,
    rank: Heading | None = None,
    groups: Sequence[Heading] | None = None,
    unit: Heading | None = None,
    pupil_group: Heading | None = None,
    count: Heading | None = None,
    group: Label | None = None,
    reference_group: Label | None = None,
    by: Heading | Sequence[Heading] | None = None,
    design: Design | Mapping[str, Any] | None = None,
    method: InferenceMethod | None = None,
    interval: IntervalKind | None = None,
    scale: Scale | None = None,
    level: float | None = None,
    target: InferenceTarget | None = None,
    replicates: int | None = None,
    seed: int | None = None,
    density: DensityMethod | None = None,
    plausible_values: Heading | Sequence[Heading] | None = None,
    covariance: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Estimation: ...
@suggesting
def estimate(
    data: Any,
    measures: Specs,
    *,
    value: Heading | None = None,
    weights: Any = None,
    rank: Any = None,
    groups: Sequence[Heading] | None = None,
    unit: Heading | None = None,
    pupil_group: Heading | None = None,
    count: Heading | None = None,
    group: Label | None = None,
    reference_group: Label | None = None,
    by: Heading | Sequence[Heading] | None = None,
    design: Design | Mapping[str, Any] | None = None,
    method: InferenceMethod | None = None,
    interval: IntervalKind | None = None,
    scale: Scale | None = None,
    level: float | None = None,
    target: InferenceTarget | None = None,
    replicates: int | None = None,
    seed: int | None = None,
    density: DensityMethod | None = None,
    plausible_values: Heading | Sequence[Heading] | None = None,
    covariance: bool = False,
    missing: Literal["error", "drop"] = "error",
    undefined: Literal["error", "null"] = "error",
    labels: Mapping[str, str] | None = None,
) -> Estimation:
    """Measures of numbers or of a table's columns with standard errors and confidence intervals.

    The interval is θ ± t·√V. V is the variance of the total of the scores u = w·IF/Σw under the design, where IF is the
    influence of a row (`influence`) and w its weight; of a quantile it is Woodruff's interval; with replicate weights V
    is that of the estimates with each of them.

    Args:
        data: The values; or a table, whose columns are then named by `value` or `groups`, as for `measure`.
        measures: A measure in its text form, such as ``"gini"``, or several.
        value: The column of the values.
        weights: The size of each row, such as its pupils; for a table a column. The weight of a row is its size times
            the weight of its design.
        rank: As for `measure`.
        groups: As for `measure`.
        unit: As for `measure`; such measures have no standard error yet, and the result gives the reason.
        pupil_group: As `unit`.
        count: As `unit`.
        group: As for `measure`.
        reference_group: As for `measure`.
        by: The column or columns that divide the rows. Groups are domains of the one design: units without a row in
            a group still count in their stratum, so that a part of the rows must not be selected beforehand.
        design: How the rows were sampled, a `Design`. Without it rows are independent draws of equal probability.
        method: ``"linearized"``, ``"replicate"`` for the replicate weights of the design, or ``"bootstrap"``; without
            it replicates where the design has them, otherwise linearization.
        interval: ``"student"`` (t with the degrees of freedom of the design) or ``"normal"``; ``"woodruff"`` of
            quantiles; of a bootstrap also ``"percentile"``, ``"basic"``, ``"studentized"`` and ``"bca"``. Without it
            Woodruff's of quantiles and Student's; of a bootstrap the studentized one where the measure and the design
            allow it, otherwise percentile.
        scale: The scale on which the interval is symmetric: ``"natural"`` (without it); ``"log"`` for values above 0,
            ``"logit"`` for values between 0 and 1, whose limits stay in their range.
        level: The confidence level, 0.95 without it.
        target: ``"population"`` (without it), of which all units counted have no sampling error; or
            ``"superpopulation"``, the process that made the population, for which `fpc` is ignored.
        replicates: The number of replicates of a bootstrap, 999 without it.
        seed: Where the random numbers of a bootstrap start, a whole number, 0 without it. The same seed gives the same
            bits on every machine and in every language.
        density: How linearization estimates the density at a quantile: ``"dq"`` (without it) from Woodruff's interval;
            ``"silverman"`` and ``"convey"`` are kernel estimates, to compare with other packages.
        plausible_values: Columns of plausible values in place of `value`, or one text in which ``*`` stands for any
            text; their estimates are combined.
        covariance: Whether the result has the covariance of all its values; `Estimation.vcov` gives it in any case.
        missing: ``"error"``, or ``"drop"`` to exclude rows with a missing cell from their group, while their unit
            remains in its stratum. A missing cell in a column of the design is an error.
        undefined: ``"error"``: a group for which a measure is undefined is an error. ``"null"``: its value is None.
        labels: As for `measure`.

    Returns:
        An `Estimation` with one row for each group and measure. What may make an interval too short is in its warnings;
        where there is no standard error, the reason is.

    Raises:
        InvalidTableError: For a stratum with one unit, a unit in several strata, a population below its sample, or a
            population size that may be a number or a share; the message names stratum, unit and column.
        InvalidParameterError: For a level outside (0, 1).
        InvalidSpecError: For options that contradict each other.
        JunhengError: As raised by `measure`.

    Examples:
        >>> import junheng as jh
        >>> found = jh.estimate([3, 5, 4, 9, 7, 6, 5, 8], ["gini", "mean"])
        >>> round(found["gini"].standard_error, 4), found["mean"].degrees_of_freedom
        (0.0371, 7.0)

        A sample of schools in two strata, the number of schools of each in the table:

        >>> schools = {
        ...     "stratum": ["urban"] * 4 + ["rural"] * 4,
        ...     "schools": [10] * 4 + [30] * 4,
        ...     "pw": [2.5] * 4 + [7.5] * 4,
        ...     "spend": [9, 8, 7, 9, 5, 6, 4, 5],
        ... }
        >>> design = jh.Design(weights="pw", strata="stratum", fpc="schools")
        >>> found = jh.estimate(schools, "mean", value="spend", design=design)
        >>> round(float(found), 4), round(found.row("mean").standard_error, 4)
        (5.8125, 0.2997)
    """
    numbers = value is None and groups is None and pupil_group is None and plausible_values is None
    if numbers and is_numbers(data):
        if design is None and (group, reference_group, by, labels, count, unit) == (None,) * 6:
            specs = measures if isinstance(measures, str) else tuple(measures)
            options = (method, interval, scale, level, target, replicates, seed, density, covariance)
            request = _request_of_numbers(specs, weights is None, rank is None, missing, undefined, options)
            made = _core.estimate_values(request, data, weights, rank)
            again = (*options[:-1], True)

            def with_covariance() -> _core.Computed:
                request = _request_of_numbers(specs, weights is None, rank is None, missing, undefined, again)
                return _core.estimate_values(request, data, weights, rank)

            return Estimation(made)._again(with_covariance)
        given = as_table(data, weights, rank)
        data, value, weights, rank = (given[name] for name in ("x", "value", "weights", "rank"))
    columns = {
        "value": value,
        "weights": weights,
        "rank": rank,
        "groups": groups,
        "unit": unit,
        "pupil_group": pupil_group,
        "count": count,
        "group": group,
        "reference_group": reference_group,
        "by": by,
    }
    how = _inference(method, interval, scale, level, target, replicates, seed, density, covariance, plausible_values)
    treated = {"missing": missing, "undefined": undefined}
    return _estimated(data, measures, design, labels, columns, how, treated)


def _estimated(
    data: Any,
    measures: Specs,
    design: Design | Mapping[str, Any] | None,
    labels: Mapping[str, str] | None,
    columns: dict[str, Any],
    how: dict[str, Any],
    treated: dict[str, Any],
) -> Estimation:
    """Measures of a table by the core, with its library, the types of its keys, its rows, and labels."""
    table, columns, request = sampled(data, design, columns, how)
    given = {"measures": [measures] if isinstance(measures, str) else list(measures), **columns, **treated}

    def made(inference: Mapping[str, Any]) -> _core.Computed:
        return table.passed_to(_core.estimate, options_text(**given, design=request, inference=inference or None))

    found = Estimation(made(how), table.library, table.kinds(listed(columns["by"])), table.rows)
    found._again(lambda: made({**how, "covariance": True}))
    return found._with_labels(labels, table.headings)


def sampled(
    data: Any, design: Design | Mapping[str, Any] | None, columns: dict[str, Any], how: dict[str, Any]
) -> tuple[tables.Table, dict[str, Any], dict[str, Any] | None]:
    """The columns that a request of estimates names, the options as the core has them, and those of the design.

    Patterns of plausible values in `how` are replaced by the columns.
    """
    columns = {name: column_names(given, data) if name in NAMES_OF else given for name, given in columns.items()}
    request = requested(design, data)
    headings = headings_of(data)
    if PLAUSIBLE in how:
        texts = listed(column_names(how[PLAUSIBLE], data))
        how[PLAUSIBLE] = [one for text in texts for one in matching(text, headings)]
    numbers, keys = (listed(*(columns[name] for name in names)) for names in (COLUMNS_OF, KEYS_OF))
    numbers += listed(how.get(PLAUSIBLE))
    if request is not None:
        of_design = Design._columns_of(request, headings)
        numbers, keys = numbers + of_design[0], keys + of_design[1]
    return tables.Table.named(data, numbers, keys), columns, request


def _inference(*values: Any) -> dict[str, Any]:
    """The options of inference that were given, by their names in the catalogue."""
    given = zip(_NAMES, values, strict=False)
    found = {name: one for name, one in given if one is not None and one is not False}
    if PLAUSIBLE in found:
        # A whole number is named by its digits.
        found[PLAUSIBLE] = column_names(found[PLAUSIBLE], None)
    return found


@lru_cache(maxsize=256)
def _request_of_numbers(
    specs: str | tuple[str, ...],
    unweighted: bool,
    unranked: bool,
    missing: str,
    undefined: str,
    options: tuple[Any, ...],
) -> _core.EstimateRequest:
    """The request of an estimate of numbers, which is the same for all numbers."""
    text = options_text(
        measures=specs if isinstance(specs, str) else list(specs),
        value="value",
        weights=None if unweighted else "weights",
        rank=None if unranked else "rank",
        missing=missing,
        undefined=undefined,
        inference=_inference(*options) or None,
    )
    return _core.EstimateRequest(text)
