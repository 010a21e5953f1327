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
# # The urban–rural funding gap in US school districts
#
# **Question.** Do rural pupils go to districts that spend less than city districts? By how much, in which states, and
# how much of the inequality of spending is a matter of town and countryside at all?
#
# **Data.** Expenditure per pupil of the 12,774 regular US school districts with 50 pupils or more that reported it,
# school year 2019–20: National Center for Education Statistics, Common Core of Data and F-33 finance survey (public
# domain). The file is the published one, uncleaned: a few districts report implausible amounts. Expenditure includes
# construction, and nothing is adjusted for prices.

# %%
from pathlib import Path

import pandas as pd

import junheng as jh

jh.set_language("en")
districts = pd.read_csv(Path("../../data") / "us_districts_2020.csv", dtype={"leaid": str})
districts = districts.dropna(subset=["expenditure"])
districts["spend"] = districts["expenditure"] / districts["enrollment"]
labels = {"spend": "spending per pupil (US$)", "locale": "kind of district"}
spending = {"value": "spend", "weights": "enrollment", "labels": labels}
source = "NCES, Common Core of Data and F-33, 2019–20"

# %% tags=["check", "hide-cell"]
assert len(districts) == 12774
assert districts["enrollment"].min() >= 50

# %% [markdown]
# ## The gap in the country
#
# The weight of a district is its enrollment, so that the means are those of pupils: what is spent in the district of
# the average city pupil and of the average rural pupil.

# %%
sides = {"group": "locale", "group_a": "city", "group_b": "rural"}
gap = jh.gap(districts, **sides, **spending)
gap

# %% [markdown]
# City pupils are in districts that spend 16,127 dollars on average, rural pupils in districts that spend 14,872: a
# difference of 1,255 dollars or 8.4 %. It is small beside the differences within both groups: 0.14 standard
# deviations.
#
# What is compared matters. Without weights, the mean city district spends 22,121 dollars and the mean rural district
# 17,712: these are means of districts, in which a district with 50 pupils counts as much as New York City, and a few
# extreme reports count as much as both.

# %% tags=["check", "hide-cell"]
pupils = gap.rows[0].result
assert (round(pupils.group_a.mean), round(pupils.group_b.mean)) == (16127, 14872)
assert (round(pupils.difference), round(100 * (pupils.ratio - 1), 1)) == (1255, 8.4)
assert round(pupils.standardized, 2) == 0.14
plain = jh.gap(districts, value="spend", **sides).rows[0].result
assert (round(plain.group_a.mean), round(plain.group_b.mean)) == (22121, 17712)

# %% [markdown]
# A difference of means says nothing about where in the distribution it arises. The median city pupil is in a district
# that spends 1,438 dollars more than that of the median rural pupil; at the 90th percentile the two are equal. The
# picture shows the quantiles of both groups.

# %%
overlap = jh.distribution_overlap(districts, shares=[0.1, 0.25, 0.5, 0.75, 0.9], **sides, **spending)
_ = overlap.plot(source=source)

# %% tags=["check", "hide-cell"]
quantiles = {one.share: one for one in overlap.rows[0].result.quantiles}
assert round(quantiles[0.5].difference) == 1438
assert abs(quantiles[0.9].ratio - 1) < 0.005
assert round(100 * overlap.rows[0].result.quantiles[-1].share) == 90

# %% [markdown]
# ## State by state
#
# School finance is a matter of the states. `by="state"` gives the gap of each; where a state has no district of one
# side it is undefined, which `undefined="null"` records instead of an error.

# %%
by_state = jh.gap(districts, by="state", undefined="null", **sides, **spending)
_ = by_state.plot(source=source, title="City and rural districts: spending per pupil, by state")

# %% [markdown]
# In 30 states city pupils are in districts that spend more, in 19 rural pupils are. Two have no rural district: the
# District of Columbia and Hawaii, each a single district. The ratio of city to rural goes from 0.58 in Alaska, where
# remote districts are costly, to 1.46 in Ohio.

# %% tags=["check", "hide-cell"]
table = by_state.to_frame().set_index("state")
assert ((table["difference"] > 0).sum(), (table["difference"] < 0).sum()) == (30, 19)
assert sorted(table.index[table["difference"].isna()]) == ["DC", "HI"]
ratios = table["ratio"].astype(float)
assert (ratios.idxmin(), round(ratios.min(), 2)) == ("AK", 0.58)
assert (ratios.idxmax(), round(ratios.max(), 2)) == ("OH", 1.46)

# %% [markdown]
# ## Which states, or what they do?
#
# The national gap mixes two things: what city and rural districts of one state spend, and which states city and rural
# pupils live in. The Kitagawa decomposition separates them, over the states that have both sides.

# %%
both = districts[districts["state"].isin(table.index[table["difference"].notna()])]
parts = jh.kitagawa(both, category="state", **sides, **spending)
found = parts.rows[0].result
print(f"difference {found.difference:,.1f} = within states {found.rate:,.1f} + which states {found.composition:,.1f}")

# %% [markdown]
# Of 1,195.3 dollars, 822.7 are differences between city and rural districts of the same state; 372.7 arise because
# city pupils live more often in states that spend much.

# %% tags=["check", "hide-cell"]
assert [round(one, 1) for one in (found.difference, found.rate, found.composition)] == [1195.3, 822.7, 372.7]
assert abs(found.rate + found.composition - found.difference) < 1e-9 * found.difference

# %% [markdown]
# ## How much of the inequality is urban and rural
#
# Theil T of spending per pupil, decomposed exactly: between states, between city, suburb, town and rural districts of
# a state, and between districts of the same kind in a state.

# %%
nested = jh.nested_decomposition(districts, levels=["state", "locale"], **spending)
_ = nested.plot(source=source)

# %% [markdown]
# 46.7 % of the inequality lies between states and 49.6 % between districts of one kind in one state. Only 3.8 % lies
# between city, suburb, town and countryside within states. A share of an index is not an effect: the figure does not
# say what would happen if the gap was closed, but it says where the differences are. Whoever looks at town and
# countryside alone does not see most of them.

# %% tags=["check", "hide-cell"]
shares = [round(100 * one.share, 1) for one in nested.rows[0].result.levels]
assert shares == [46.7, 3.8, 49.6]

# %% [markdown]
# ## The four kinds of districts
#
# Within each kind spending is about as unequal as in the country as a whole.

# %%
kinds = jh.measure(["mean", "gini", "quantile(p=0.1)", "quantile(p=0.9)"], districts, by="locale", **spending)
kinds

# %%
curves = jh.lorenz(districts, by="locale", **spending)
_ = curves.plot(source=source)

# %% [markdown]
# The Gini index goes from 0.167 (towns) to 0.192 (rural districts); that of all districts is 0.184.

# %% tags=["check", "hide-cell"]
ginis = dict(zip(kinds.to_frame()["locale"], kinds.to_frame()["gini"], strict=True))
assert (round(ginis["town"], 3), round(ginis["rural"], 3)) == (0.167, 0.192)
assert (min(ginis.values()), max(ginis.values())) == (ginis["town"], ginis["rural"])
assert round(jh.gini(districts["spend"], weights=districts["enrollment"]), 3) == 0.184

# %% [markdown]
# ## Citation
#
# Every result states its formula, its sources and the version that computed it.

# %%
print(nested.cite())
