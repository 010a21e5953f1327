"""How a record of a structured analysis is asked of this library, or why it is not.

A case names its analysis, the columns it takes, and the numbers it must give by name. A column is a
name of the data file, `ln NAME`, `A / B`, `NAME = TEXT` (1 or 0) or `NAME > NUMBER`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

RELATIVE = 1e-9
"""Deterministic values of the packages agree among themselves to about 1e-12 on 12,774 rows."""

US = "us_districts_2020.csv"
MA = "ma_schools_2017.csv"
DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
UNSPLIT = (
    "IC2 keeps the order of the group means and gives the unit on a boundary wholly to the group in "
    "which it ends; here it is split, and the maximum is taken over every order too"
)
TIES = (
    "IC2 ranks units of one value one after another, in the order of the rows, so that the number "
    "changes as rows are exchanged; here ties take their middle rank"
)
FEW_TIES = "IC2 ranks tied units in the order of the rows, here at their middle: 26 ties in 13,000 rows"
APPROXIMATE = (
    "rifreg integrates the generalized Lorenz curve numerically: 1e-5 to 1e-4 away from the exact "
    "influence values, which dineq gives on the same rows"
)


@dataclass
class Case:
    """One call and the numbers it must give."""

    analysis: str
    expected: dict[str, float]
    options: dict[str, object] = field(default_factory=dict)
    data: str | None = None
    inline: dict[str, list] | None = None
    tolerance: float = RELATIVE
    reason: str = "published value"


@dataclass
class Outcome:
    """The cases of a record, and what of it is no target, with the reason."""

    cases: list[Case] = field(default_factory=list)
    excluded: dict[str, str] = field(default_factory=dict)


def outcome_of(record: dict) -> Outcome | None:
    """What a record asks; None where its measure is none of these analyses."""
    rule = RULES.get(record["measure"])
    return rule(record) if rule else None


def source_data(record: dict) -> dict:
    """The options that name value, weights and file, as the record has them."""
    data = record["data"]
    columns = data["columns"]
    value = columns.get("x")
    weights = columns.get("w")
    design = str(record.get("params", {}) and record["params"].get("design", ""))
    if "weights=pw" in design:
        weights = "pw"
    if "weights=enrollment" in design:
        weights = "enrollment"
    return {"data": data["file"], "value": value, "weights": weights}


def sample_case(record: dict, analysis: str, expected: dict, **options: object) -> Case:
    """A case over the record's own rows: a file, or numbers written out."""
    if "x" in record:
        inline = {"x": record["x"], "w": record.get("w"), "group": record.get("group")}
        names = {"value": "x", "weights": "w" if record.get("w") else None}
    elif "literal" in record["data"]:
        inline = dict(record["data"]["literal"])
        names = {"value": "x", "weights": "w" if "w" in inline else None}
    else:
        named = source_data(record)
        data = named.pop("data")
        return Case(analysis, expected, {**named, **options}, data=data)
    inline = {key: column for key, column in inline.items() if column is not None}
    return Case(analysis, expected, {**names, **options}, inline=inline)


def group_of(record: dict) -> str:
    if "group" in record:
        return "group"
    params = record.get("params") or {}
    if "group" in params:
        return str(params["group"]).lstrip("~")
    return record["data"]["columns"]["group"]


def splits(record: dict, index: list[str]) -> Outcome:
    """GE, mean log deviation, J-divergence and Atkinson within and between groups."""
    out = Outcome()
    value = record.get("value", record.get("expected"))
    if isinstance(value, list):
        value = dict(zip(record["params"]["order"], value))
    elif not isinstance(value, dict):
        value = {record["measure"].removeprefix("theil_t_"): value}
    expected: dict[str, float] = {}
    for name, number in value.items():
        name = name.removeprefix("mld_")
        if name in {"between_elmo", "betweenELMO"}:
            out.excluded["between_elmo"] = UNSPLIT
        elif name in {"total", "within", "between", "cross"}:
            expected[name] = number
        else:
            expected[f"index/{name}"] = number
    case = sample_case(record, "nested", expected, index=index, group=group_of(record))
    case.tolerance = record_tolerance(record)
    if len(index) > 1:
        case.reason = "J-divergence is Theil T and mean log deviation together, and so are its parts"
    out.cases.append(case)
    return out


def record_tolerance(record: dict) -> float:
    """Relative: the printed digits' own where these are few."""
    value = record.get("expected")
    if "tol" in record and isinstance(value, (int, float)):
        return max(record["tol"] / abs(value), 1e-12)
    if "tol" in record and isinstance(value, list):
        return max(record["tol"] / min(abs(number) for number in value), 1e-12)
    return RELATIVE


def entropy(record: dict) -> Outcome:
    return splits(record, [f"generalized_entropy(alpha={record['params']['alpha']})"])


def theil(record: dict) -> Outcome:
    return splits(record, ["theil_t"])


def atkinson(record: dict) -> Outcome:
    """IC2 takes the part between groups of the group means, and what remains within."""
    out = splits(record, [f"atkinson(epsilon={record['params']['epsilon']})"])
    out.cases[0].analysis = "atkinson_of_means"
    out.cases[0].reason = "between: the index of the group means; within: 1 − (1 − A)/(1 − between)"
    return out


def gini(record: dict) -> Outcome:
    """Bhattacharya–Mahalanobis by dineq, Yitzhaki–Lerman by IC2."""
    out = Outcome()
    value = record.get("value", record.get("expected"))
    if isinstance(value, list):
        value = dict(zip(record["params"]["order"], value))
    names = {"overlap": "third", "stratif": "third", "stratification": "third"}
    expected: dict[str, float] = {}
    for name, number in value.items():
        name = name.removeprefix("gini_")
        name = names.get(name, name)
        if name == "betweenELMO":
            out.excluded["between_elmo"] = UNSPLIT
        elif name in {"total", "within", "between", "third"}:
            expected[name] = number
        else:
            expected[f"gini/{name}"] = number
    yitzhaki = "Yitzhaki" in record["params"]["method"]
    method = "yitzhaki_lerman" if yitzhaki else "bhattacharya_mahalanobis"
    few = record.get("data", {}).get("file") == US
    if yitzhaki and not few:
        del expected["between"], expected["third"]
        out.excluded["between and third"] = TIES
    case = sample_case(record, "gini_split", expected, method=method, group=group_of(record))
    if yitzhaki and few:
        case.tolerance, case.reason = 1e-7, FEW_TIES
    out.cases.append(case)
    return out


def spatial(record: dict) -> Outcome:
    """Sums of |x − y| over pairs inside and across the blocks: the parts times 2n²μ."""
    inside, across = record["expected"]
    total = 2 * len(record["x"]) * sum(record["x"])
    expected = {"within": inside / total, "across": across / total}
    case = sample_case(record, "gini_split", expected, method="dagum", group="group")
    case.reason = "neighbours are the members of one block: sums over pairs in both orders, over 2n²μ"
    return Outcome([case])


SOURCES = {"loc": "rev_local / enrollment", "sta": "rev_state / enrollment", "fed": "rev_federal / enrollment"}


def sources(record: dict) -> Outcome:
    value = record["value"]
    source = record["params"].get("source")
    if record["measure"] == "gini_correlation":
        expected = {f"gini_correlation/{source}": value}
    elif record["measure"] == "concentration_coefficient_of_source":
        expected = {f"concentration/{source}": value}
    else:
        fields = {
            "Share": "value_share",
            "Gini": "gini",
            "Gini_corr": "gini_correlation",
            "Absolute_Contribution": "contribution",
            "Relative_Contribution": "share",
        }
        expected = {}
        for name, number in value.items():
            source, theirs = name.split(" ")
            expected[f"{fields[theirs]}/{source}"] = number
    options = {
        "weights": "enrollment",
        "columns": list(SOURCES.values()),
        "names": list(SOURCES),
        "positive": ["revenue"],
    }
    case = Case("source_split", expected, options, data=US)
    if record["package"] == "GiniDecompLY":
        case.tolerance = 1e-6
        case.reason = "published value, which the package gives to 1e-6"
    if record["package"] == "IC2":
        case.tolerance, case.reason = 1e-7, FEW_TIES
    return Outcome([case])


OAXACA_DATA = {
    US: {
        "outcome": "ln exp_per_pupil",
        "columns": ["ln enrollment", "pupils_per_teacher", "rev_local / revenue"],
        "names": ["le", "ptr", "ls"],
        "group": "locale = rural",
        "positive": ["revenue"],
    },
    MA: {
        "outcome": "avg_class_size",
        "columns": ["enrollment", "pct_ell", "exp_per_pupil_district"],
        "names": ["enrollment", "pct_ell", "exp_per_pupil_district"],
        "group": "pct_econ_disadv > 40",
        "positive": ["avg_class_size"],
    },
}
REFERENCES = {0: "second", 1: "first", 0.5: "reimers", -1: "neumark", -2: "pooled"}


def oaxaca(record: dict) -> Outcome:
    file = record["data"]["file"]
    names = {"y.A": "first", "y.B": "second", "y.diff": "difference"}
    names |= {"unexplained_A": "unexplained_first", "unexplained_B": "unexplained_second"}
    expected = {}
    for name, number in record["value"].items():
        name = names.get(name, name)
        column, _, part = name.rpartition(" ")
        part = part.removeprefix("coef(").removesuffix(")")
        column = column.replace("(Intercept)", "intercept")
        expected[f"{part}/{column}" if column else part] = number
    reference = REFERENCES[record["params"].get("group_weight", 0)]
    options = {**OAXACA_DATA[file], "reference": reference, "floor": 1.0}
    case = Case("oaxaca", expected, options, data=file, tolerance=1e-11)
    case.reason = "against 1, as the parts cancel: R's QR and ours differ by the condition of the columns"
    return Outcome([case])


def rif(record: dict) -> Outcome:
    functional = record["measure"].removeprefix("rif_")
    if record["package"] == "rifreg" and functional == "gini":
        return Outcome(excluded={"": APPROXIMATE})
    expected = dict(record["value"])
    if functional == "quantile":
        functional = f"quantile(p={record['params']['tau']})"
    case = sample_case(record, "rif", expected, functional=functional)
    if functional.startswith("quantile"):
        case.tolerance = 0.01
        case.reason = "the record's own tolerance, as kernel and bandwidth are choices"
    return Outcome([case])


def rif_regression(record: dict) -> Outcome:
    functional = record["measure"].removeprefix("rif_regression_")
    if functional == "gini":
        return Outcome(excluded={"": APPROXIMATE})
    expected = {}
    for name, value in record["value"].items():
        expected["coefficient/" + name.replace("(Intercept)", "intercept")] = value
    columns = {"columns": ["locale = rural", "ln enrollment"], "names": ["rural", "le"]}
    return Outcome([sample_case(record, "rif_regression", expected, functional=functional, **columns)])


REGRESSIONS = {
    "sandwich": {
        "outcome": "score",
        "columns": ["students / teachers", "english", "lunch"],
        "names": ["str", "english", "lunch"],
    },
    "api": {
        "outcome": "api00",
        "columns": ["meals", "ell"],
        "names": ["meals", "ell"],
        "weights": "pw",
    },
    "us": {
        "outcome": "ln exp_per_pupil",
        "columns": ["locale = rural", "locale = suburb", "locale = town"],
        "names": ["localerural", "localesuburb", "localetown"],
        "weights": "enrollment",
    },
}


def regression(record: dict) -> Outcome:
    file = record["data"]["file"]
    key = "sandwich" if record["package"] == "sandwich" else "us" if file == US else "api"
    options = dict(REGRESSIONS[key])
    if record["measure"] == "linear_regression_weighted":
        options |= {"columns": options["columns"][:2], "names": ["str", "english"], "weights": "students"}
    expected, out = {}, Outcome()
    plain = record["params"].get("vcov") == "const"
    for name, value in record["value"].items():
        expected["coefficient/" + name.replace("(Intercept)", "intercept")] = value
    for name, value in record.get("se", {}).items():
        if plain:
            expected["standard_error/" + name.replace("(Intercept)", "intercept")] = value
    if not plain:
        out.excluded["se"] = "standard errors of survey designs, clusters and unequal variances belong to inference"
    out.cases.append(Case("regression", expected, options, data=file))
    return out


def lorenz(record: dict) -> Outcome:
    curve = "generalized_lorenz" if record["measure"].startswith("generalized") else "lorenz"
    value = record.get("value", record.get("expected"))
    if isinstance(value, list):
        # Knots of an unweighted curve, with or without the origin.
        units = len(record["x"])
        first = 1 if record["params"].get("origin") is False else 0
        shares = [place / units for place in range(first, units + 1)]
        expected = {f"{share!r}": number for share, number in zip(shares, value)}
    else:
        # p10, or L(0.1).
        shares = [name[2:-1] if name[0] == "L" else repr(int(name[1:]) / 100) for name in value]
        expected = dict(zip(shares, value.values()))
    case = sample_case(record, "curve", expected, curve=curve)
    case.options["floor"] = 1.0 if "x" in record else 0.0
    case.tolerance = record.get("tol", RELATIVE)
    return Outcome([case])


def gap(record: dict) -> Outcome:
    """Of two named groups: the first, and the last where they have an order, the lowest where they have none."""
    means = record["data"]["literal_groups"]["est"]
    other = means[-1] if "quintile" in record["call"] else min(means)
    form = {"heq_d": "difference", "heq_r": "ratio"}[record["measure"]]
    case = Case("gap", {form: record["value"]}, {"value": "mean", "group": "group"})
    # One subtraction or division of two doubles.
    case.tolerance = 1e-12
    case.inline = {"mean": [means[0], other], "group": [0, 1]}
    case.reason = "published value of the two groups that the package compares"
    return Outcome([case])


def standard_errors(record: dict) -> Outcome:
    return Outcome(excluded={"": "standard errors of survey designs belong to inference, not to the decomposition"})


RULES = {
    "ge_decomposition": entropy,
    "mld_decomposition": lambda record: splits(record, ["mean_log_deviation"]),
    "j_divergence_decomposition": lambda record: splits(record, ["mean_log_deviation", "theil_t"]),
    "theil_t_decomp": theil,
    "theil_t_within": theil,
    "theil_t_between": theil,
    "theil_t_decomp_se": standard_errors,
    "atkinson_decomposition": atkinson,
    "atkinson_decomp": atkinson,
    "gini_decomposition": gini,
    "gini_decomp": gini,
    "gini_spatial": spatial,
    "heq_d": gap,
    "heq_r": gap,
    "gini_source_decomposition": sources,
    "gini_correlation": sources,
    "concentration_coefficient_of_source": sources,
    "oaxaca_means": oaxaca,
    "oaxaca_twofold": oaxaca,
    "oaxaca_threefold": oaxaca,
    "oaxaca_threefold_by_variable": oaxaca,
    "rif_gini": rif,
    "rif_variance": rif,
    "rif_quantile": rif,
    "rif_regression_gini": rif_regression,
    "rif_regression_variance": rif_regression,
    "linear_regression": regression,
    "linear_regression_weighted": regression,
    "lorenz_ordinates": lorenz,
    "lorenz_deciles": lorenz,
    "generalized_lorenz_ordinates": lorenz,
}
