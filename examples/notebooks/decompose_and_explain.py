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
# # Decompose and explain
#
# **Question.** Why do Taiwan's primary schools differ in teachers per 100 pupils: between which levels do the
# differences lie, what do men and women among the teachers contribute, which features of schools go with them, and
# which schools raise them?
#
# Each method answers another question. A share of an index is no effect, a coefficient is no cause, and only the
# effect of a school without which the index is computed again says what the school does to it.
#
# **Data.** 2,650 primary schools with pupils, classes and teachers, school year 2025–26: Ministry of Education
# (Taiwan), school-level file 114_basec, Open Government Data License, version 1.0. `township_type` is a rough proxy
# of town and country: districts of cities include mountain areas.

# %%
from pathlib import Path

import numpy as np
import pandas as pd

import junheng as jh

jh.set_language("en")
schools = pd.read_csv(Path("../../data") / "tw_primary_2025.csv", dtype={"school_code": str})
schools = schools[(schools[["pupils", "classes", "teachers"]] > 0).all(axis="columns")].copy()
schools["ratio"] = 100 * schools["teachers"] / schools["pupils"]
labels = {"ratio": "teachers per 100 pupils", "county_en": "county"}
ratio = {"value": "ratio", "weights": "pupils", "labels": labels}
source = "Ministry of Education (Taiwan), 2025–26"
jh.measure(["mean", "cv", "gini", "theil_t"], schools, **ratio)

# %% [markdown]
# The average pupil is at a school with 8.56 teachers per 100 pupils. The coefficient of variation is 0.568.

# %% tags=["check", "hide-cell"]
assert len(schools) == 2650
assert (schools["ratio"] == 100 * schools["teachers"] / schools["pupils"]).all()
mean, cv = (jh.measure(name, schools, **ratio).rows[0].values[0] for name in ("mean", "cv"))
assert (round(mean, 2), round(cv, 3)) == (8.56, 0.568)

# %% [markdown]
# ## Where the differences lie
#
# Theil T is decomposed exactly over nested levels: counties, townships of a county, schools of a township.

# %%
nested = jh.nested_decomposition(schools, levels=["county_en", "township"], **ratio)
_ = nested.plot(source=source)

# %% [markdown]
# 19.8 % lies between counties, 37.5 % between the townships of a county and 42.6 % between schools of one township.
# The larger part is therefore within reach of a county, but the decomposition does not say that moving teachers would
# remove it: every school needs a teacher for each class.

# %% tags=["check", "hide-cell"]
shares = [round(100 * one.share, 1) for one in nested.rows[0].result.levels]
assert shares == [19.8, 37.5, 42.6]

# %% [markdown]
# ## Which part of the teachers
#
# The ratio is the sum of two: men and women per 100 pupils. The decomposition of the Gini index by Lerman and
# Yitzhaki gives the contribution of each: share of the total, times correlation of ranks with the total, times own
# Gini index.

# %%
schools["men"] = 100 * schools["teachers_m"] / schools["pupils"]
schools["women"] = 100 * schools["teachers_f"] / schools["pupils"]
sources = jh.source_decomposition(schools, sources=["men", "women"], weights="pupils")
_ = sources.plot(source=source)

# %% [markdown]
# Men are 26.7 % of the teachers per pupil and contribute 38.9 % of the Gini index: their number differs more between
# schools (own Gini index 0.307; women 0.159). The elasticity states the effect of a small change: 1 % more men per
# pupil everywhere raises the Gini index by 0.122 %.

# %% tags=["check", "hide-cell"]
men, women = sources.rows[0].result.parts
assert [round(100 * one, 1) for one in (men.value_share, men.share)] == [26.7, 38.9]
assert (round(men.gini, 3), round(women.gini, 3)) == (0.307, 0.159)
assert abs(men.contribution + women.contribution - sources.rows[0].result.total) < 1e-12
assert round(men.elasticity, 3) == 0.122

# %% [markdown]
# ## Which features go with it
#
# Small schools need a teacher for each class, however few pupils are in it. Rural townships have small schools.
# Oaxaca–Blinder divides the difference of the means of rural townships and city districts into what the columns
# account for and what they do not; the reference coefficients are those of a regression of both with an indicator of
# the group.

# %%
schools["log_pupils"] = np.log(schools["pupils"])
schools["pupils_per_class"] = schools["pupils"] / schools["classes"]
sides = {"group": "township_type", "group_a": "rural_township", "group_b": "district"}
gap = jh.oaxaca_blinder(schools, columns=["log_pupils", "pupils_per_class"], **sides, **ratio)
_ = gap.plot(source=source)

# %% [markdown]
# The average pupil of a rural township is at a school with 14.19 teachers per 100 pupils, of a city district with
# 7.82. Of the difference of 6.37, 5.86 go with the size of schools and classes: 3.74 with pupils per class (18.4 and
# 25.4 at the school of the average pupil) and 2.12 with the logarithm of the pupils; 0.51 remain. The parts say what
# goes together, not what would happen: the coefficients of the two groups differ much, and other references divide
# the difference otherwise.

# %% tags=["check", "hide-cell"]
found = gap.rows[0].result
assert [round(one, 2) for one in (found.group_a, found.group_b, found.difference)] == [14.19, 7.82, 6.37]
assert [round(one, 2) for one in (found.explained, found.unexplained)] == [5.86, 0.51]
means = {one.column: one.mean for one in found.parts}
assert [round(one, 1) for one in means["pupils_per_class"]] == [18.4, 25.4]
explained = {one.column: one.explained for one in found.parts}
assert (round(explained["pupils_per_class"], 2), round(explained["log_pupils"], 2)) == (3.74, 2.12)

# %% [markdown]
# A regression of the recentered influence function explains the inequality itself instead of the mean: its
# coefficients are the change of the Gini index for a small shift of the mean of a column.

# %%
schools["rural"] = (schools["township_type"] == "rural_township").astype(float)
rif = jh.rif_regression(schools, columns=["log_pupils", "rural"], measure="gini", **ratio)
rif

# %% [markdown]
# Schools that are larger by 0.1 in the logarithm, about a tenth, go with a Gini index that is lower by 0.024
# (coefficient −0.244); at given size, rural schools raise it (0.099). The standard errors printed are those of a
# regression of independent rows; these are all schools of the country and no sample.

# %% tags=["check", "hide-cell"]
terms = {one.column: one for one in rif.rows[0].result.regression.terms}
assert (round(terms["log_pupils"].coefficient, 3), round(terms["rural"].coefficient, 3)) == (-0.244, 0.099)
assert round(terms["log_pupils"].coefficient * 0.1, 3) == -0.024

# %% [markdown]
# ## Which schools raise it
#
# Kaohsiung has 245 schools. The share of a school in the squared deviations is one thing, its effect on the
# coefficient of variation another.

# %%
kaohsiung = schools[schools["county_en"] == "Kaohsiung City"]
squares = jh.contributions(kaohsiung, measure="generalized_entropy(alpha=2)", unit="school_name", **ratio).to_frame()
without = jh.leave_one_out(kaohsiung, unit="school_name", **ratio)
_ = without.plot(source=source)

# %%
effects = without.to_frame()
both = pd.DataFrame(
    {"school": squares["label"], "share of squares": squares["share"], "effect": -effects["difference"]}
)
lowers = both[both["effect"] < 0]
pd.concat([both.nlargest(3, "share of squares"), lowers.nlargest(3, "share of squares")]).round(4)

# %% [markdown]
# The three schools with the largest shares have at most 57 pupils. 市立寶山國小, with 10 pupils and 10 teachers,
# has 5.8 %
# of the squares and raises the CV by 0.0125, from 0.4283 to 0.4408.
#
# But 178 of the 245 schools *lower* the CV, although each has a share of the squares, together 13.4 %. Without any
# one of them the others differ more. To call a share of the squares a contribution to the inequality is correct as
# bookkeeping and wrong as an explanation.

# %% tags=["check", "hide-cell"]
largest = both.loc[both["share of squares"].idxmax()]
tiny = kaohsiung[kaohsiung["school_name"] == largest["school"]].iloc[0]
assert (largest["school"], tiny["pupils"], tiny["teachers"]) == ("市立寶山國小", 10, 10)
assert (round(100 * largest["share of squares"], 1), round(largest["effect"], 4)) == (5.8, 0.0125)
top = both.nlargest(3, "share of squares")["school"]
assert kaohsiung.loc[kaohsiung["school_name"].isin(top), "pupils"].max() == 57
total = jh.cv(kaohsiung["ratio"], weights=kaohsiung["pupils"])
assert (round(total - largest["effect"], 4), round(total, 4)) == (0.4283, 0.4408)
assert (len(lowers), len(kaohsiung), round(100 * lowers["share of squares"].sum(), 1)) == (178, 245, 13.4)
assert abs(both["share of squares"].sum() - 1) < 1e-12
rest = kaohsiung[kaohsiung["school_name"] != largest["school"]]
assert abs(jh.cv(rest["ratio"], weights=rest["pupils"]) - (total - largest["effect"])) < 1e-12
