"""How a record of the reference files is asked of the families of measures, or why it is not."""

from __future__ import annotations

from golden_rules import (
    Excluded,
    Target,
    literal,
    parameters_of,
    plain_number,
    tolerance_of,
    with_sample,
)

PLAIN = {
    "bgv": "variance",
    "coulter": "coulter",
    "heq_bgsd": "standard_deviation",
    "heq_bgv": "variance",
    "heq_mdmu": "mean_deviation(unweighted=true)",
    "heq_mdmw": "mean_deviation",
    "herfindahl": "herfindahl",
    "j_divergence": "j_divergence",
    "lorenz_asymmetry": "lorenz_asymmetry",
    "mdm_weighted": "mean_deviation",
    "palma": "palma",
    "relative_mean_deviation": "relative_mean_deviation",
    "rosenbluth": "rosenbluth",
    "s80s20": "share_ratio",
    "williamson": "cv",
    "wineq_palma": "palma",
    "wineq_prop20_20": "share_ratio",
}
PERCENT = {
    "cov_group_percent": "cv",
    "heq_covar": "cv",
    "heq_idisu": "relative_mean_deviation(unweighted=true)",
    "heq_idisw": "relative_mean_deviation",
    "heq_paf": "population_attributable_fraction",
    "idis_unweighted": "relative_mean_deviation(unweighted=true)",
    "idis_weighted": "relative_mean_deviation",
    "paf_percent": "population_attributable_fraction",
}
BEST = {
    "heq_mdbu": "mean_difference_from_best(unweighted=true)",
    "heq_mdbw": "mean_difference_from_best",
    "heq_parisk": "population_attributable_risk",
    "mdb_unweighted": "mean_difference_from_best(unweighted=true)",
    "mdb_weighted": "mean_difference_from_best",
    "par": "population_attributable_risk",
}
ONE_PARAMETER = {
    "atkinson_ede": ("equally_distributed_equivalent", "epsilon", ("epsilon",)),
    "extended_s_gini": ("s_gini", "nu", ("v",)),
    "kolm": ("kolm", "kappa", ("kappa", "alpha")),
    "odden_picus_adequacy": ("adequacy_index", "line", ("adequate",)),
    "s_gini": ("s_gini", "nu", ("nu",)),
    "shortfall_sen": ("sen", "line", ("line",)),
    "shortfall_sst": ("sen_shorrocks_thon", "line", ("line",)),
    "shortfall_watts": ("watts", "line", ("line",)),
    "sst": ("sen_shorrocks_thon", "line", ("z",)),
    "top_share": ("top_share", "p", ("p",)),
    "watts": ("watts", "line", ("line", "z")),
}
DEPARTS = {
    "zenga": "convey 1.0.1 sets the total below a unit against the weight up to it, so that equal values do not "
    "give 0; convey up to 0.2 and Langel & Tillé (2012) integrate the curve, as here",
    "wolfson_polarization": "dineq counts the median unit wholly below, so that the index may be negative; here it "
    "is split",
    "quintile_share_ratio_s80s20": "whole units at or beyond the quintiles (EU-SILC practice); here the boundary "
    "unit is split",
    "share_sum_below_quantile": "a total of whole units up to a quantile, not a share; here bottom_share splits the "
    "boundary unit",
    "total": "the sum of the values is no measure of equity; the mean of the same design is a case",
    "wineq_af": "ordinal: the distance of the means above and below the median category, by category numbers",
    "wineq_bl": "ordinal: depends on the number of categories, which values alone do not tell",
    "wineq_jenkins": "ordinal: two indices of cumulative shares of categories",
    "wineq_leti": "ordinal: depends on the number of categories, which values alone do not tell",
}
HALF_ENDS_ON_A_UNIT = (
    "half of the weight ends exactly on a unit: {package} takes {unit}, here the median lies halfway to the next"
)
TWO_MEANS = (
    "REAT takes deviations from the unweighted mean and divides by the weighted; Williamson (1965) takes one mean, "
    "that of all people, as here"
)
SINGLE = {
    "convey-080": "convey counts a unit on the line as below it; here it is not",
    "reat-008": TWO_MEANS,
    "reat-014": TWO_MEANS,
    **dict.fromkeys(
        ["laeken-005", "laeken-024", "laeken-025"],
        HALF_ENDS_ON_A_UNIT.format(package="laeken", unit="the next"),
    ),
    **dict.fromkeys(
        ["convey-069", "convey-183", "convey-270"],
        HALF_ENDS_ON_A_UNIT.format(package="convey", unit="this one"),
    ),
}
FOLLOWS = {
    "median_below_threshold": "the median below the line: it follows from median_gap and the threshold of the same "
    "design, which are cases or excluded by themselves",
}


def targets_of(record: dict) -> Target | Excluded | None:
    measure = record["measure"]
    if measure in DEPARTS:
        return Excluded(DEPARTS[measure])
    if record["id"] in SINGLE:
        return Excluded(SINGLE[record["id"]])
    if measure in FOLLOWS:
        return Excluded(FOLLOWS[measure])
    if record.get("role") == "divergence" and measure in {"s80s20", "top_share", "wolfson"}:
        return Excluded(f"departs from the definition: {record['note']}")
    target = target_of(record)
    return with_sample(target, record) if target else None


def target_of(record: dict) -> Target | None:
    measure, parameters = record["measure"], parameters_of(record)
    expected = record.get("value", record.get("expected"))
    tolerance = tolerance_of(record, expected) if isinstance(expected, (int, float)) else 0.0

    def target(spec: str, value: float | None = expected, reason: str = "") -> Target:
        out = Target(spec, value, tolerance)
        out.reason = reason or str(record.get("kind", "published value")).replace("_", " ")
        if value is None:
            out.reason = "not defined: the package gives no finite number, this library refuses"
        return out

    if measure in PLAIN:
        return target(PLAIN[measure])
    if measure in PERCENT:
        return target(PERCENT[measure], expected / 100, "published value in percent")
    if measure in BEST:
        return best(record, target(BEST[measure]))
    if measure in ONE_PARAMETER:
        name, ours, theirs = ONE_PARAMETER[measure]
        number = next(parameters[key] for key in theirs if key in parameters)
        return target(f"{name}({ours}={plain_number(number)})")
    if measure == "wolfson":
        return target("foster_wolfson", expected, "the form without the factor 2")
    if measure in {"fgt", "shortfall_foster"}:
        return target(fgt(measure, parameters))
    if measure == "ratio":
        return extremes(record, target)
    if measure in {"heq_mdru", "heq_mdrw"}:
        spec = reference(record)
        return target(spec, expected, "the first group is the reference")
    return of_median(record, target)


def fgt(measure: str, parameters: dict) -> str:
    if measure == "shortfall_foster":
        # ineq's parameter of 1, its default, is α = 0.
        return f"fgt(alpha=0, line={plain_number(parameters['line'])})"
    alpha = plain_number(parameters.get("g", parameters.get("alpha")))
    line = parameters.get("line", parameters.get("z"))
    if line == "60% of median":
        return f"fgt(alpha={alpha}, line=0.6, of_median=true)"
    return f"fgt(alpha={alpha}, line={plain_number(line)})"


def best(record: dict, target: Target) -> Target:
    """Class sizes are the records where less is better."""
    if "class size" in str(record.get("call")):
        name, _, options = target.measure.partition("(")
        target.measure = f"{name}(adverse=true" + (f", {options}" if options else ")")
        if "risk" in name:
            target.expected = -abs(target.expected)
    return target


def extremes(record: dict, target) -> Target | None:
    """The ratio of the groups that lie furthest apart, where the groups have no order."""
    if not record["id"].startswith("he-"):
        return None
    values, _ = literal(record)
    expected = record.get("value", record.get("expected"))
    return target("range_ratio") if abs(max(values) / min(values) - expected) <= 1e-9 * expected else None


def reference(record: dict) -> str:
    values, _ = literal(record)
    flag = ", unweighted=true" if record["measure"] == "heq_mdru" else ""
    return f"mean_difference_from_reference(reference={plain_number(values[0])}{flag})"


def of_median(record: dict, target) -> Target | None:
    """The records about 60 % of the median."""
    expected = record.get("value")
    scale = parameters_of(record).get("scale", 1)
    if record["measure"] == "at_risk_rate_60pct_median":
        return target("headcount_ratio(line=0.6, of_median=true)", expected / scale)
    if record["measure"] == "relative_median_gap":
        return target("median_gap(line=0.6, of_median=true)", expected / scale)
    if record["measure"] == "threshold_60pct_median":
        return target("median", expected / 0.6, "published as 60 % of the median")
    return None
