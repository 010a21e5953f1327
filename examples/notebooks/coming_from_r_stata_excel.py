# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Coming from R, Stata or Excel
#
# **Question.** Which call gives the number that I know from another program, and where two programs differ, why?
#
# **Data.** Expenditure per pupil of 12,774 US school districts, weighted by enrollment ([The urban–rural funding
# gap](urban_rural_funding.py)), and small examples. The numbers of the other programs were computed with the versions
# named; they are typed in here, and every cell compares them with ours.

# %%
from pathlib import Path

import pandas as pd

import junheng as jh

jh.set_language("en")
pd.set_option("display.max_colwidth", None, "display.precision", 12)
data = Path("../../data")
districts = pd.read_csv(data / "us_districts_2020.csv", dtype={"leaid": str}).dropna(subset=["expenditure"])
x = districts["expenditure"] / districts["enrollment"]
w = districts["enrollment"]


def compared(program, lines, **names):
    """Our value beside that of another program; each line has the call there, the call here and the value there."""
    table = pd.DataFrame(lines, columns=[program, "junheng", "value there"])
    table["value here"] = [eval(call, {"jh": jh, **names}) for call in table["junheng"]]
    table["difference"] = (table["value here"] / table["value there"] - 1).map("{:.0e}".format)
    return table


# %% tags=["check", "hide-cell"]
assert len(x) == 12774

# %% [markdown]
# ## R
#
# Versions: ineq 0.2.13, giniVarCI 0.0.1.3, DescTools 0.99.59, IC2 1.0.1, convey 1.0.1, wINEQ 1.2.1, laeken 0.5.3,
# rifreg 1.1.0, oaxaca 0.1.5. convey takes a design `d`, made by `svydesign(ids = ~1, weights = ~w, data = …)` and
# `convey_prep`.

# %%
in_r = compared(
    "R",
    [
        ("ineq: Gini(x)", "jh.gini(x)", 0.25078169515022947),
        ("giniVarCI: igini(x)", "jh.gini(x, corrected=True)", 0.25080132888507367),
        ("DescTools: Gini(x, w, unbiased = FALSE)", "jh.gini(x, weights=w)", 0.18396545304300665),
        ("IC2: calcGEI(x, w, 1)", "jh.theil_t(x, weights=w)", 0.06853844382039029),
        ("IC2: calcGEI(x, w, 0)", "jh.mean_log_deviation(x, weights=w)", 0.056382882674978076),
        ("convey: svygei(~x, d, epsilon = 2)", "jh.generalized_entropy(x, alpha=2, weights=w)", 0.11918781455876218),
        ("convey: svyatk(~x, d, epsilon = 1)", "jh.atkinson(x, epsilon=1, weights=w)", 0.054822825364481687),
        ("convey: svyjdiv(~x, d)", "jh.j_divergence(x, weights=w)", 0.12492132649536837),
        ("convey: svywatts(~x, d, abs_thresh = 12000)", "jh.watts(x, line=12000, weights=w)", 0.030782741424490813),
        ("wINEQ: Palma(x, w)", "jh.palma(x, weights=w)", 0.6418026405789535),
    ],
    x=x,
    w=w,
)
in_r

# %% tags=["check", "hide-cell"]
assert ((in_r["value here"] / in_r["value there"] - 1).abs() < 1e-11).all()

# %% [markdown]
# They agree to rounding. The decomposition by locale of convey does too:

# %%
parts = jh.entropy_decomposition(districts.assign(x=x), value="x", weights="enrollment", group="locale").rows[0].result
decomposed = compared(
    "R",
    [
        ("convey: svygeidec(~x, ~locale, d, epsilon = 1), total", "parts.total", 0.06853844382039029),
        ("…, within", "parts.within", 0.06754826239570538),
        ("…, between", "parts.between", 0.000990181424684905),
    ],
    parts=parts,
)
decomposed

# %% tags=["check", "hide-cell"]
assert ((decomposed["value here"] / decomposed["value there"] - 1).abs() < 1e-11).all()

# %% [markdown]
# ### Curves
#
# `svylorenz(~x, d, quantiles = seq(0.1, 0.9, 0.1))` of convey, or `Lc(x, w)` of ineq, is `jh.lorenz`; a curve has its
# ordinates at any shares and a picture.

# %%
curve = jh.lorenz(districts.assign(x=x), value="x", weights="enrollment", shares=[0.1, 0.2, 0.5, 0.9])
lorenz = curve.rows[0].result
lines = [
    (f"convey: svylorenz, {point.share}", f"lorenz.ordinates[{at}].ordinate", value)
    for at, (point, value) in enumerate(
        zip(
            lorenz.ordinates,
            [0.061808072015722734, 0.13206750551440857, 0.37446045974977626, 0.8147124497798891],
            strict=True,
        )
    )
]
_ = curve.plot(source="NCES, Common Core of Data and F-33, 2019–20")
in_curve = compared("R", lines, lorenz=lorenz)
in_curve

# %% tags=["check", "hide-cell"]
assert ((in_curve["value here"] / in_curve["value there"] - 1).abs() < 1e-12).all()

# %% [markdown]
# ### Where numbers differ
#
# These differ because of a convention, not because of rounding.

# %%
conventions = compared(
    "R",
    [
        ("convey: svygini(~x, d)", "jh.gini(x, weights=w)", 0.18482554220733283),
        ("rifreg: compute_gini(x, w)", "jh.gini(x, weights=w)", 0.18396720125704535),
        ("laeken: qsr(x, w)", "jh.share_ratio(x, top=0.2, bottom=0.2, weights=w)", 2.394210832270338),
    ],
    x=x,
    w=w,
)
conventions

# %% [markdown]
# - **Weights of the Gini index.** A weight here is a frequency: a district with 500 pupils counts as 500 observations
#   of one value, so that the Gini index is that of the Lorenz curve, 0.1840. convey subtracts the weights themselves
#   where the formula has their squares, which agrees only where all weights are one, and gives 0.1848. rifreg sums
#   the Lorenz curve with another rule, 0.1840 to four digits.
# - **The fifth of pupils with most and with least.** The boundary of a fifth falls within a district. Here the
#   district is divided, so that exactly a fifth of the pupils is counted: 2.397. laeken and convey count whole
#   districts at or beyond the quantile: 2.394. With few large units the difference is large.

# %% tags=["check", "hide-cell"]
there, here = conventions["value there"], conventions["value here"]
assert [round(one, 4) for one in (here[0], there[0], there[1])] == [0.184, 0.1848, 0.184]
assert [round(one, 3) for one in (here[2], there[2])] == [2.397, 2.394]
assert jh.gini([1, 3], weights=[500, 1]) == jh.gini([1] * 500 + [3])

# %% [markdown]
# `conventions` of a result lists its options beside their defaults, for a table of the methods used.

# %%
spending = districts.assign(x=x)
jh.measure(["gini", "share_ratio(top=0.2, bottom=0.2)"], spending, value="x", weights="enrollment").conventions()

# %% [markdown]
# ### Regression decompositions
#
# Oaxaca–Blinder with the R package oaxaca: class size in Massachusetts schools, schools with more than 40 % of
# economically disadvantaged pupils (B) and the others (A), without weights. `group.weight` there is `reference` here.

# %%
schools = pd.read_csv(data / "ma_schools_2017.csv", dtype={"school_code": str, "district_code": str})
columns = ["enrollment", "pct_ell", "exp_per_pupil_district"]
schools = schools[schools["avg_class_size"] > 0].dropna(subset=[*columns, "pct_econ_disadv"])
schools["side"] = (schools["pct_econ_disadv"] > 40).map({True: "poor", False: "rest"})


def explained(reference):
    """The explained part with the coefficients that are chosen as reference."""
    sides = {"group": "side", "group_a": "rest", "group_b": "poor"}
    found = jh.oaxaca_blinder(schools, value="avg_class_size", columns=columns, reference=reference, **sides)
    return found.rows[0].result.explained


in_oaxaca = compared(
    "R",
    [
        ("oaxaca: group.weight = 0", 'explained("group_b")', -1.064715460701382),
        ("oaxaca: group.weight = 0.5", 'explained("reimers")', -1.0391489750983456),
        ("oaxaca: group.weight = -1", 'explained("neumark")', -0.557235920484574),
        ("oaxaca: group.weight = -2", 'explained("pooled")', -1.1756551544828884),
    ],
    explained=explained,
)
in_oaxaca

# %% tags=["check", "hide-cell"]
assert ((in_oaxaca["value here"] / in_oaxaca["value there"] - 1).abs() < 1e-9).all()
assert (schools["pct_econ_disadv"] > 40).sum() == (schools["side"] == "poor").sum()

# %% [markdown]
# ## Stata
#
# The commands of Stata were not run for this notebook. Their documentation states the formulas, which are the same:
#
# | Stata | here |
# | --- | --- |
# | `ineqdeco x [aw=w]`: GE(−1), GE(0), GE(1), GE(2) | `jh.generalized_entropy(x, alpha=…, weights=w)` |
# | … Gini | `jh.gini(x, weights=w)` |
# | … A(0.5), A(1), A(2) | `jh.atkinson(x, epsilon=…, weights=w)` |
# | `ineqdeco x [aw=w], by(g)` | `jh.entropy_decomposition(d, value="x", weights="w", group="g")` |
# | `conindex y [aw=w], rankvar(r) truezero` | `jh.concentration_index(y, rank=r, weights=w)` |
# | `oaxaca y x1 x2, by(g) pooled` | `jh.oaxaca_blinder(…, reference="pooled")` |
# | `summarize x [aw=w]`: `r(sd)/r(mean)` | `jh.cv(x, weights=w)` times √(n/(n − 1)) |
#
# With `[aw=w]` Stata rescales the weights to the number of rows n, and its standard deviation divides by n − 1. With
# `[fw=w]` the divisor is Σw − 1, which is `jh.cv(x, weights=w, sample=True)`.
#
# ## Excel
#
# The formulas below were computed by LibreOffice Calc, `x` in `A1:A8` and `w` in `B1:B8`.

# %%
x8, w8 = [10, 10, 20, 20, 20, 30, 50, 80], [1, 2, 1, 3, 1, 2, 1, 1]
in_excel = compared(
    "Excel",
    [
        ("VARPA(A1:A8)", "jh.variance(x)", 500),
        ("STDEV.P(A1:A8)/AVERAGE(A1:A8)", "jh.cv(x)", 0.74535599249993),
        ("STDEV.S(A1:A8)/AVERAGE(A1:A8)", "jh.cv(x, sample=True)", 0.796819072889596),
        ("m: SUMPRODUCT(A1:A8,B1:B8)/SUM(B1:B8)", "jh.mean(x, weights=w)", 26.6666666666667),
        ("SQRT(SUMPRODUCT(B1:B8,(A1:A8-m)^2)/SUM(B1:B8))/m", "jh.cv(x, weights=w)", 0.723489806424389),
        ("SUMPRODUCT(2*RANK.AVG(A1:A8,A1:A8,1)-9,A1:A8)/(8*SUM(A1:A8))", "jh.gini(x)", 0.375),
        ("PERCENTILE.INC(A1:A8,0.9)", "jh.quantile(x, p=0.9, definition=7)", 59),
    ],
    x=x8,
    w=w8,
)
in_excel

# %% [markdown]
# - **差异系数 in Excel.** The CV of the Chinese standards is the weighted population form, the fifth line. `STDEV` and
#   `STDEV.S` divide by n − 1 and give 0.797 instead of 0.745 here: with few schools the difference can decide a
#   verdict.
# - **Text and blanks.** `VARPA` counts text and FALSE as zero, `VAR.P` leaves text out. Here a missing value is an
#   error unless `missing="drop"` states what to do.
# - **Percentiles.** `PERCENTILE.INC` interpolates (`definition=7`, of Hyndman and Fan); the default here is the
#   smallest value that reaches the share of weight, because interpolation has no single meaning with weights.

# %% tags=["check", "hide-cell"]
assert ((in_excel["value here"] / in_excel["value there"] - 1).abs() < 1e-14).all()
assert (round(jh.cv(x8, sample=True), 3), round(jh.cv(x8), 3)) == (0.797, 0.745)
assert jh.quantile(x8, p=0.9) == 80
scale = 8**0.5 / 7**0.5
assert abs(jh.cv(x8, sample=True) / jh.cv(x8) - scale) < 1e-15
aw = jh.cv(x8, weights=w8) * scale
fw = jh.cv(x8, weights=w8, sample=True)
assert abs(fw - jh.cv(x8, weights=w8) * (sum(w8) / (sum(w8) - 1)) ** 0.5) < 1e-15
assert aw != fw
