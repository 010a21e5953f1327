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
# # Segregation between schools
#
# **Question.** How unevenly are pupils of different groups distributed over schools? How much of it lies between
# states and districts, which schools contribute most, and how much would arise by chance?
#
# **Data.** `schools00`: 877,739 pupils by race in 2,045 schools of three anonymous US states, 2000–01; `school_ses`:
# 5,153 pupils of 149 schools with ethnic group and quintile of socio-economic status. Both are published with the R
# package segregation (MIT).

# %%
from pathlib import Path

import pandas as pd

import junheng as jh

jh.set_language("en")
data = Path("../../data")
counts = pd.read_csv(data / "schools00.csv")
by_race = {"unit": "school", "pupil_group": "race", "count": "n"}
source = "schools00 (R package segregation)"
counts.head()

# %% tags=["check", "hide-cell"]
assert (counts["n"].sum(), counts["school"].nunique(), counts["state"].nunique()) == (877739, 2045, 3)

# %% [markdown]
# The table is long: a row for each school and race with pupils. `unit`, `pupil_group` and `count` name its columns; a
# table with a column for each group is named by `groups` instead.
#
# ## Two groups
#
# Dissimilarity is the share of one group that would have to change school for both groups to be distributed alike.
# Isolation is the share of their own group in the school of the average pupil of the group, exposure that of another
# group.

# %%
pair = ["dissimilarity", "isolation", "exposure"]
jh.measure(pair, counts, group="black", reference_group="white", **by_race)

# %% [markdown]
# Dissimilarity of black and white pupils is 0.728. The average black pupil is at a school with 61.2 % black and 26.6
# % white pupils. The matrix has every pair of groups: how many pupils of each group the average pupil of a group
# meets.

# %%
exposures = jh.exposures(counts, **by_race)
exposures

# %% tags=["check", "hide-cell"]
values = jh.measure(pair, counts, group="black", reference_group="white", **by_race).rows[0].values
assert round(values[0], 3) == 0.728
assert (round(100 * values[1], 1), round(100 * values[2], 1)) == (61.2, 26.6)
# R package segregation 1.1.0, dissimilarity(), isolation(): 0.728387884871103, 0.6119595745214216
assert abs(values[0] - 0.728387884871103) < 1e-12
assert abs(values[1] - 0.6119595745214216) < 1e-12

# %% [markdown]
# ## All groups: between states, districts and schools
#
# The mutual information index M measures how much the school of a pupil says about the race. It is decomposed exactly
# over nested levels; Theil's information theory index H is M divided by the entropy of the groups, which makes one
# its maximum.

# %%
nested = jh.mutual_information_decomposition(counts, levels=["state", "district"], **by_race)
_ = nested.plot(source=source)

# %% [markdown]
# M is 0.426 and H 0.419. Over half of the segregation, 56.1 %, lies between the districts of a state, 23.3 % between
# states and 20.6 % between the schools of a district: a district that assigns its pupils to schools anew can change
# the last part only.

# %% tags=["check", "hide-cell"]
found = nested.rows[0].result
assert (round(found.mutual_information, 3), round(found.theil_h, 3)) == (0.426, 0.419)
levels = {one.name: round(100 * one.share, 1) for one in found.levels}
assert (levels["district"], levels["state"], levels["unit"]) == (56.1, 23.3, 20.6)
# R package segregation 1.1.0, mutual_total(): M, H
assert abs(found.mutual_information - 0.42553897587641965) < 1e-12
assert abs(found.theil_h - 0.41880831464194457) < 1e-12

# %% [markdown]
# ## Single schools
#
# Local segregation compares the groups of a school with those of all schools; its mean, weighted by pupils, is M.

# %%
state_a = counts[counts["state"] == "A"]
local = jh.local_segregation(state_a, **by_race)
_ = local.plot(source=source + ", state A")

# %% [markdown]
# In state A, M is 0.409. A school is far from the average for two reasons that the index does not tell apart: an
# unusual composition of its neighbourhood or its own selection. Size matters too: the width of a column is the
# school's share of the pupils, its area what the school contributes.

# %% tags=["check", "hide-cell"]
units = local.rows[0].result.units
assert round(local.rows[0].result.mutual_information, 3) == 0.409
assert abs(sum(one.contribution for one in units) - local.rows[0].result.mutual_information) < 1e-12

# %% [markdown]
# ## What arises by chance
#
# Schools of 35 pupils differ from each other even if pupils were assigned by lot, because a few pupils are never
# composed as all are. The expectation under random assignment is largest where schools are small and groups are rare.
# `debiased_segregation` computes it exactly for dissimilarity, and what is left: value less expectation, as a share
# of what remains possible.

# %%
pupils = pd.read_csv(data / "school_ses.csv")
by_status = {"unit": "school_id", "pupil_group": "ses_quintile"}
by_ethnicity = {"unit": "school_id", "pupil_group": "ethnic_group"}
results = {
    "poorest quintile": jh.debiased_segregation(pupils, group=1, **by_status).rows[0].result,
    "ethnic group C": jh.debiased_segregation(pupils, group="C", **by_ethnicity).rows[0].result,
}
pd.DataFrame(
    {name: [one.value, one.expected, one.adjusted] for name, one in results.items()},
    index=["dissimilarity", "expected by chance", "adjusted"],
).round(3)

# %% [markdown]
# The dissimilarity of the poorest quintile from all others is 0.449, of which 0.178 would arise by chance; adjusted
# it is 0.330. For ethnic group C it is 0.852, expected 0.227 and adjusted 0.808. Comparisons between places whose
# schools are of different size, or between groups of different size, need the adjusted values.
#
# Many indices for one question are not needed: dissimilarity for two groups, because it is known; M where segregation
# is to be decomposed.

# %% tags=["check", "hide-cell"]
assert (len(pupils), pupils["school_id"].nunique()) == (5153, 149)
assert round(pupils.groupby("school_id").size().mean()) == 35
poorest, rare = results.values()
assert [round(one, 3) for one in (poorest.value, poorest.expected, poorest.adjusted)] == [0.449, 0.178, 0.33]
assert [round(one, 3) for one in (rare.value, rare.expected, rare.adjusted)] == [0.852, 0.227, 0.808]
# R package segregation 1.1.0, mutual_total(ses_quintile, school_id): M, H
values = jh.measure(["mutual_information", "theil_h"], pupils, **by_status).rows[0].values
assert abs(values[0] - 0.35095289462425483) < 1e-12
assert abs(values[1] - 0.21931151027720064) < 1e-12
