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
# # What a sample says about the funding gap
#
# **Question.** The gap in spending between city and rural districts is known, because every district reports. How close
# does a sample of a few hundred districts come, and does it know how close?
#
# **Data.** Expenditure per pupil of the 12,774 regular US school districts with 50 pupils or more that reported it,
# school year 2019–20: National Center for Education Statistics, Common Core of Data and F-33 finance survey (public
# domain), as in [the notebook on the gap itself](urban_rural_funding.py).

# %%
from pathlib import Path

import numpy as np
import pandas as pd

import junheng as jh

jh.set_language("en")
districts = pd.read_csv(Path("../../data") / "us_districts_2020.csv", dtype={"leaid": str})
districts = districts.dropna(subset=["expenditure"])
districts["spend"] = districts["expenditure"] / districts["enrollment"]
districts["districts"] = districts.groupby("locale")["leaid"].transform("size")
labels = {"spend": "spending per pupil (US$)", "locale": "kind of district"}
source = "NCES, Common Core of Data and F-33, 2019–20"


def gap(found):
    """The difference of two means with its standard error, from the covariance of the estimates."""
    matrix = found.vcov()
    variance = matrix.at("city", "city") + matrix.at("rural", "rural") - 2 * matrix.at("city", "rural")
    return found.value("mean", "city") - found.value("mean", "rural"), variance**0.5


# %% tags=["check", "hide-cell"]
assert len(districts) == 12774
assert districts["enrollment"].min() >= 50

# %% [markdown]
# ## All districts: no sampling error
#
# A finite population correction equal to the number of rows states that all units were counted. The standard error is
# then 0, and a note says so.

# %%
everything = jh.Design(strata="locale", fpc="districts")
measured = {"value": "spend", "weights": "enrollment", "by": "locale", "labels": labels}
truth = jh.estimate(districts, "mean", design=everything, **measured)
truth

# %% tags=["check", "hide-cell"]
true_gap, error = gap(truth)
assert (round(true_gap), error) == (1255, 0)
assert all(row.warnings[0].code == "estimate.warning.census" for row in truth.rows)

# %% [markdown]
# The gap is 1,255 dollars, exactly. Whoever means something else, the chance variation of a process of which the year
# 2019–20 is one outcome, asks for it: `target="superpopulation"`.

# %%
process = jh.estimate(districts, "mean", design=everything, target="superpopulation", **measured)
print("gap {:,.0f}, standard error {:,.0f}".format(*gap(process)))

# %% tags=["check", "hide-cell"]
assert round(gap(process)[1]) == 370

# %% [markdown]
# ## A sample of 800 districts
#
# 200 districts of each kind are drawn. A city district is drawn with a much larger probability than a rural one; the
# design weight, the inverse of that probability, undoes it. The weight of a district in the mean is that weight times
# its enrollment: one says how it was sampled, the other how large it is.

# %%
DRAWN = 200


def draw(seed):
    """Districts drawn at random in each kind of district."""
    order = np.random.RandomState(seed).permutation(len(districts))
    sample = districts.iloc[order].groupby("locale").head(DRAWN).copy()
    sample["design_weight"] = sample["districts"] / DRAWN
    return sample


sample = draw(15)
design = jh.Design(weights="design_weight", strata="locale", fpc="districts")
found = jh.estimate(sample, ["mean", "gini"], design=design, **measured)
found

# %%
_ = found.plot(source=source)

# %% [markdown]
# The estimated gap with its interval, from the covariance of the four means:

# %%
estimated, error = gap(jh.estimate(sample, "mean", design=design, **measured))
low, high = estimated - 1.96 * error, estimated + 1.96 * error
print(f"gap {estimated:,.0f} ± {error:,.0f}, 95 % from {low:,.0f} to {high:,.0f}")

# %% tags=["check", "hide-cell"]
assert (round(estimated), round(error)) == (1301, 868)
assert low < true_gap < high

# %% [markdown]
# 800 districts estimate the gap well, 1,301 for 1,255 dollars, but cannot tell it from none: the interval goes from
# −399 to 3,002. Whoever reads the point estimate alone does not see this.

# %% tags=["check", "hide-cell"]
assert (round(low), round(high)) == (-399, 3002)
assert (len(sample), DRAWN, round(estimated), round(true_gap)) == (800, 200, 1301, 1255)

# %% [markdown]
# ## Which reservations, and why
#
# Spending per pupil has a few extreme reports. What an interval may miss is in the result: the skewness of the scores
# and the share of the largest district in the sum of their squares. Of the Gini index of towns one district holds 66 %.

# %%
columns = ["locale", "measure", "value", "standard_error", "skewness", "largest_share", "warnings"]
found.to_frame()[columns].round(3)

# %% tags=["check", "hide-cell"]
assert round(100 * found.row("gini", "town").largest_share) == 66

# %% [markdown]
# ## Does the interval keep its word?
#
# The population is known, so that it can be tried: 400 samples, each with its interval for the gap and for the Gini
# index of rural districts. For each sample the mean of all districts is computed with the design and without it.

# %%
everyone = {"value": "spend", "weights": "enrollment"}
true_gini = jh.estimate(districts, "gini", design=everything, **measured).value("gini", "rural")
inside, warned = {"gap": 0, "gini": 0}, {True: [], False: []}
means = {"with the design": [], "without it": []}
for seed in range(400):
    drawn = draw(seed)
    difference, error = gap(jh.estimate(drawn, "mean", design=design, **measured))
    inside["gap"] += abs(difference - true_gap) < 1.96 * error
    row = jh.estimate(drawn, "gini", design=design, **measured).row("gini", "rural")
    hit = row.lower < true_gini < row.upper
    inside["gini"] += hit
    warned[any(one.code.endswith("long_tail") for one in row.warnings)].append(hit)
    means["with the design"].append(float(jh.estimate(drawn, "mean", design=design, **everyone)))
    means["without it"].append(float(jh.estimate(drawn, "mean", **everyone)))
print({name: f"{count / 4:.1f} %" for name, count in inside.items()})
print({f"warning {name}": f"{sum(hits)} of {len(hits)}" for name, hits in warned.items()})
true_mean = float(jh.estimate(districts, "mean", **everyone))
print({name: f"{np.mean(found) - true_mean:+,.0f}" for name, found in means.items()})

# %% tags=["check", "hide-cell"]
assert inside == {"gap": 381, "gini": 354}
assert [(sum(hits), len(hits)) for hits in warned.values()] == [(133, 149), (221, 251)]
assert sum(map(len, warned.values())) == 400
assert (round(381 / 4, 1), round(354 / 4, 1), round(100 * 221 / 251)) == (95.2, 88.5, 88)
assert [round(np.mean(found) - true_mean) for found in means.values()] == [13, 220]

# %% [markdown]
# The interval of the gap contains the true one in 95.2 % of the samples, as it states. That of the Gini index does in
# 88.5 %: the few districts that decide the index are in few samples, and a sample without them does not know that they
# exist. The reservation names 149 of the 400 samples, and the others are no better: 221 of 251 contain the index, or
# 88 %. A sample of 200 is too small for this index, whatever one of them says.
#
# Treated as draws of equal probability, the same districts describe a country in which every fourth district is a city
# district: the mean is 220 dollars too high. With the design it is right on average, within 13 dollars.
