"""How a record of the reference files is asked of this library, or why it is not."""

from __future__ import annotations

import math
from dataclasses import dataclass

RELATIVE = 1e-9
"""Deterministic values of the packages agree among themselves to about 1e-12 on 12,774 rows."""


@dataclass
class Target:
    """One value that the library must give."""

    measure: str
    expected: float | None
    tolerance: float = RELATIVE
    values: list[float] | None = None
    weights: list[float] | None = None
    data: dict | None = None
    weighted: bool = False
    reason: str = "published value"


@dataclass
class Excluded:
    """Why a record is no target."""

    reason: str


Targets = list[tuple[str, Target | Excluded]]

PLAIN = {
    "coefficient_of_variation": "cv",
    "cv": "cv",
    "federal_range_ratio": "federal_range_ratio",
    "gini": "gini",
    "heq_mld": "mean_log_deviation",
    "heq_ti": "theil_t",
    "hoover": "hoover",
    "hoover_max_lorenz_distance": "hoover",
    "hoover_ricci_schutz": "hoover",
    "hoover_two_share": "hoover",
    "hoover_unnormalised": "hoover",
    "mcloone": "mcloone",
    "mean": "mean",
    "median": "median",
    "mld": "mean_log_deviation",
    "p90_p10": "quantile_ratio",
    "range": "range",
    "reat_hoover": "hoover",
    "relative_mean_deviation": "hoover",
    "restricted_range": "restricted_range",
    "theil_l_mld": "mean_log_deviation",
    "theil_t": "theil_t",
    "theil_x1000": "theil_t",
    "variance_of_logs": "variance_of_logs",
    "verstegen": "verstegen",
    "wineq_coefvar": "cv",
    "wineq_gini": "gini",
    "wineq_hoover": "hoover",
    "wineq_riccischutz": "hoover",
    "wineq_theil_l": "mean_log_deviation",
    "wineq_theil_t": "theil_t",
}
PARAMETERS = {
    "atkinson": ("atkinson", "epsilon", "epsilon"),
    "ge": ("generalized_entropy", "alpha", "alpha"),
    "generalized_entropy": ("generalized_entropy", "alpha", "alpha"),
}
SQUARES = {"cv2": "cv", "variance": "standard_deviation"}
QUANTILES = {"quantile", "quantiles"}
COVERED = set(PLAIN) | set(PARAMETERS) | set(SQUARES) | QUANTILES


def plain_number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))


def targets_of(record: dict) -> Targets | Excluded | None:
    """The targets of a record; None where its measure is none of ours."""
    if record["measure"] not in COVERED:
        return None
    reason = exclusion(record)
    if reason:
        return Excluded(reason)
    expected = record.get("value", record.get("expected"))
    if record["measure"] in QUANTILES:
        return quantiles(record, expected)
    target = Target(spec_of(record), scaled(record, expected), tolerance_of(record, expected))
    target.reason = reason_of(record)
    return [("", with_sample(target, record))]


def parameters_of(record: dict) -> dict:
    return record.get("params") or {}


def literal(record: dict) -> tuple[list, list | None] | None:
    """Values and weights given in full."""
    if "x" in record:
        return record["x"], record.get("w")
    data = record["data"]
    if "literal" in data:
        return data["literal"]["x"], data["literal"].get("w")
    groups = data.get("literal_groups")
    return (groups["est"], groups["pop"]) if groups else None


def with_sample(target: Target, record: dict) -> Target:
    given = literal(record)
    if given is None:
        target.data = record["data"]
        design = "design" in parameters_of(record)
        target.weighted = "w" in record["data"]["columns"] or design
        return target
    target.values, target.weights = given
    if record["measure"] == "hoover_two_share":
        # Shares of x against shares of w: the Hoover index of x/w, each unit weighing w.
        target.values = [x / w for x, w in zip(*given, strict=True)]
    if parameters_of(record).get("negatives") == "zero":
        target.values = [max(x, 0.0) for x in target.values]
    return target


def spec_of(record: dict) -> str:
    measure, parameters = record["measure"], parameters_of(record)
    if measure in PARAMETERS:
        name, ours, theirs = PARAMETERS[measure]
        return f"{name}({ours}={plain_number(parameters[theirs])})"
    if measure == "variance" or "divisor sum(w)-1" in str(record.get("note")):
        return f"{SQUARES.get(measure, 'cv')}(sample=true)"
    name = SQUARES.get(measure) or PLAIN[measure]
    options = []
    if name == "gini":
        corrected = ["corr", "unbiased", "bias_correction"]
        if any(parameters.get(key) for key in corrected) or parameters.get("bias") == "n-1":
            options.append("corrected=true")
        given = literal(record)
        if given and min(given[0]) < 0 and parameters.get("negatives") != "zero":
            options.append("negatives=true")
    return name + (f"({', '.join(options)})" if options else "")


def scaled(record: dict, expected: float | None) -> float | None:
    """The value in this library's scale; None where the package gave no number."""
    if expected is None:
        return None
    if record["measure"] in SQUARES:
        return math.sqrt(expected)
    if record["measure"].startswith("heq_") or record["measure"] == "theil_x1000":
        return expected / 1000
    if record["measure"] == "relative_mean_deviation":
        return expected / 2
    return expected / parameters_of(record).get("scale", 1)


def tolerance_of(record: dict, expected: float | None) -> float:
    """Relative: the printed digits' own where these are few."""
    if "tol" in record and expected:
        return max(record["tol"] / abs(expected), 1e-12)
    return RELATIVE


def reason_of(record: dict) -> str:
    measure, parts = record["measure"], []
    if measure in SQUARES:
        parts.append("square root of the published square")
    if measure.startswith("heq_") or measure == "theil_x1000":
        parts.append("published value times 1000")
    if measure == "relative_mean_deviation":
        parts.append("published value twice the index")
    if "scale" in parameters_of(record):
        parts.append("published value in percent")
    if measure == "hoover_two_share":
        parts.append("two-share form: values x/w with weights w")
    if parameters_of(record).get("negatives") == "zero":
        parts.append("negative value set to zero as the package's option does")
    if record.get("value", record.get("expected")) is None:
        parts.append("not defined: the package gives no finite number, this library refuses")
    return "; ".join(parts) or record.get("kind", "published value").replace("_", " ")


def quantiles(record: dict, expected: object) -> Targets | Excluded:
    parameters = parameters_of(record)
    definition = parameters.get("type", 1)
    if definition == "inverse weighted cdf":
        definition = 1
    shares = parameters.get("p", parameters.get("alpha"))
    if not isinstance(shares, list):
        shares, expected = [shares], [expected]
    elif isinstance(expected, dict):
        expected = list(expected.values())
    out: Targets = []
    for share, value in zip(shares, expected, strict=True):
        option = "" if definition == 1 else f", definition={definition}"
        target = Target(f"quantile(p={plain_number(share)}{option})", value)
        target.reason = "definition of Hyndman and Fan" if option else "inverse of the weighted cdf"
        suffix = f"p={plain_number(share)}" if len(shares) > 1 else ""
        target = with_sample(target, record)
        if record.get("package") == "laeken" and ends_on_a_unit(target, share):
            reason = "a unit ends exactly at the share: laeken takes the next unit, we this one"
            out.append((suffix, Excluded(reason)))
        else:
            out.append((suffix, target))
    return out


def ends_on_a_unit(target: Target, share: float) -> bool:
    """Whether the cumulative weight of some unit is the share of all weight."""
    units = sorted(zip(target.values, target.weights or [1] * len(target.values), strict=True))
    total, reached = sum(weight for _, weight in units), 0.0
    for _, weight in units:
        reached += weight
        if math.isclose(reached, share * total, rel_tol=1e-12):
            return True
    return False


def exclusion(record: dict) -> str:
    """Why the record is no target, or nothing."""
    note = str(record.get("note"))
    if record.get("role") in {"divergence", "policy"}:
        return f"departs from the textbook: {note}"
    if record["measure"] == "reat_hoover":
        return (
            "departs from the textbook: weights the distances from the unweighted mean, and "
            "divides by the number of units"
        )
    if "subtracts sum(w*y)" in note:
        return f"departs from the textbook: {note}"
    given = literal(record)
    drops = "dropped" in note or "drops" in note
    if str(record.get("call")) == "entropy(zeros, 1)":
        return "departs from the textbook (0 ln 0 = 0): zeros are dropped without a word"
    if drops and given and min(given[0]) == 0:
        return f"departs from the textbook (0 ln 0 = 0, or no value): {note}"
    return excluded_quantile(record) or excluded_package(record)


def excluded_quantile(record: dict) -> str:
    parameters = parameters_of(record)
    if record["measure"] not in QUANTILES:
        return ""
    if parameters.get("qrule", "math") != "math":
        return f"interpolating quantile of a weighted sample (qrule {parameters['qrule']})"
    given = literal(record)
    weighted = given is not None and given[1] is not None
    if weighted and parameters.get("type", 1) not in {1, "inverse weighted cdf"}:
        return f"interpolating quantile of a weighted sample (type {parameters['type']})"
    return ""


def excluded_package(record: dict) -> str:
    if record.get("package") == "rifreg" and record["measure"] == "gini":
        return (
            "departs from the definition: integrates the generalized Lorenz curve numerically, 1e-5 "
            "to 1e-4 away from the pair formula, which DescTools, dineq and the definition give on the same rows"
        )
    if record["measure"] == "variance":
        return (
            "variance with n/(n-1), n the number of rows: here the sample form of a weighted "
            "sample divides by the sum of weights less one"
        )
    return ""
