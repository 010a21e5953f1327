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
# # Class size in New York as pupils experience it
#
# **Question.** How large is a class in New York City's public schools: the average that schools report, or the class
# in which the average pupil sits? How many pupils are in classes above 30?
#
# **Data.** 629,962 pupils in 27,681 classes of 1,114 schools, school year 2010–11, kindergarten to grade 9 and
# special education: NYC Department of Education, class size report (NYC Open Data). A row has the classes of one
# grade and programme of a school: how many there are, their pupils, and the smallest and the largest of them.

# %%
from pathlib import Path

import pandas as pd

import junheng as jh

jh.set_language("en")
rows = pd.read_csv(Path("../../data") / "nyc_class_sizes_2011.csv", dtype={"csd": str, "school_code": str})
rows["size"] = rows["students"] / rows["sections"]
source = "NYC Department of Education, 2010–11"
rows.head()

# %% tags=["check", "hide-cell"]
assert (rows["students"].sum(), rows["sections"].sum(), rows["school_code"].nunique()) == (629962, 27681, 1114)
assert {"0K", "01", "09"} < set(rows["grade"])

# %% [markdown]
# ## Two averages, both right
#
# The average of classes weights a row by its classes, the average of pupils by its pupils. A large class is one
# class, but many pupils experience it.

# %%
of_classes = jh.mean(rows["size"], weights=rows["sections"])
of_pupils = jh.mean(rows["size"], weights=rows["students"])
spread = jh.cv(rows["size"], weights=rows["sections"])
print(f"average class {of_classes:.2f}, class of the average pupil {of_pupils:.2f}, CV of class sizes {spread:.3f}")

# %% [markdown]
# The average class has 22.76 pupils; the average pupil sits in a class of 24.50. The two differ by a fact of
# arithmetic, not of measurement: class of the average pupil = average class · (1 + CV²). The more unequal the
# classes, the further apart the two. Where all classes are equal, they agree.
#
# A third figure is often published, the mean of the schools' own averages, in which a small school counts as much as
# a large one: 22.28.

# %% tags=["check", "hide-cell"]
assert (round(of_classes, 2), round(of_pupils, 2)) == (22.76, 24.5)
assert abs(of_pupils - of_classes * (1 + spread**2)) < 1e-12 * of_pupils
schools = rows.groupby("school_code")[["students", "sections"]].sum()
assert round(jh.mean(schools["students"] / schools["sections"]), 2) == 22.28

# %% [markdown]
# ## The whole distribution
#
# The quantile curve (Pen's parade) lines classes up by size, once as schools count them and once as pupils experience
# them.

# %%
weighted = [
    jh.quantile_curve(rows, value="size", weights=column, labels={"size": "pupils in the class"})
    for column in ("sections", "students")
]
_ = jh.plot.parade(
    *weighted, names=["as schools count", "as pupils experience"], title="Class sizes in New York City", source=source
)

# %% [markdown]
# ## By borough
#
# `balance` computes both averages for each borough. The column of schools is left out: a row is a grade and
# programme, and `balance` reports a school that occurs twice as an error.

# %%
table = rows.drop(columns="school_code").rename(columns={"students": "pupils", "sections": "classes"})
names = {"K": "Brooklyn", "M": "Manhattan", "Q": "Queens", "R": "Staten Island", "X": "Bronx"}
balance = jh.balance(table.replace({"borough": names}), by="borough")
_ = balance.plot(source=source)

# %% [markdown]
# The average pupil sits in the largest classes in Staten Island, 25.5, and in the smallest in Manhattan and the
# Bronx, 23.8.

# %% tags=["check", "hide-cell"]
experienced = {one.key[0]: one.class_sizes.experienced for one in balance.groups}
assert round(balance.total.class_sizes.average, 2) == 22.76
assert round(experienced["Staten Island"], 1) == max(round(one, 1) for one in experienced.values()) == 25.5
assert round(experienced["Manhattan"], 1) == round(experienced["Bronx"], 1) == 23.8
assert min(experienced.values()) in (experienced["Manhattan"], experienced["Bronx"])

# %% [markdown]
# ## Classes above 30
#
# The share of classes above a limit is again smaller than the share of pupils in them. Both are the headcount ratio
# above the limit (`above=True`), with different weights.

# %%
limits = (20, 25, 30)
shares = {
    "share of classes": [
        jh.headcount_ratio(rows["size"], line=limit, above=True, weights=rows["sections"]) for limit in limits
    ],
    "share of pupils": [
        jh.headcount_ratio(rows["size"], line=limit, above=True, weights=rows["students"]) for limit in limits
    ],
}
large = pd.DataFrame(shares, index=[f"above {limit}" for limit in limits])
large.round(3)

# %% [markdown]
# 8.1 % of the classes have more than 30 pupils, and 11.2 % of the pupils sit in them.
#
# These figures take each class at the average of its row. The smallest and the largest class of each row bound the
# share of classes: 2.8 % at least, where even the smallest class of the row is above 30, and 15.9 % at most. Whoever
# publishes averages only hides large classes: the exact share needs a list of classes.

# %% tags=["check", "hide-cell"]
assert [round(100 * share, 1) for share in large.loc["above 30"]] == [8.1, 11.2]
lower, upper = (
    rows.loc[rows[end] > 30, "sections"].sum() / rows["sections"].sum() for end in ("min_class", "max_class")
)
assert (round(100 * lower, 1), round(100 * upper, 1)) == (2.8, 15.9)
assert lower <= large.loc["above 30", "share of classes"] <= upper

# %% [markdown]
# ## By programme
#
# The mean is the class of the average pupil, the last column the class that nine of ten pupils do not exceed.

# %%
programmes = jh.measure(["mean", "cv", "quantile(p=0.9)"], rows, value="size", weights="students", by="program_type")
programmes

# %% [markdown]
# The average pupil of special education sits in a class of 10.3, of general education in one of 25.4; classes for the
# gifted and talented are the largest, with 27.2.

# %% tags=["check", "hide-cell"]
means = programmes.to_frame().set_index("program_type")["mean"].round(1)
assert (means["SPEC ED"], means["GEN ED"], means["G&T"], means.max()) == (10.3, 25.4, 27.2, 27.2)

# %% [markdown]
# ## How much of the inequality lies between schools
#
# Theil T of class sizes, weighted by pupils: between boroughs, between districts of a borough, between schools of a
# district, and within schools.

# %%
labels = {"size": "class size", "csd": "district", "school_code": "school"}
nested = jh.nested_decomposition(
    rows, value="size", weights="students", levels=["borough", "csd", "school_code"], labels=labels
)
_ = nested.plot(source=source)

# %% [markdown]
# 70.6 % of the inequality of class sizes lies within schools, between grades and programmes; 24.2 % between schools
# of a district, 3.6 % between districts of a borough and 1.6 % between boroughs. Comparing districts or schools shows
# the smaller part of it.

# %% tags=["check", "hide-cell"]
levels = [round(100 * one.share, 1) for one in nested.rows[0].result.levels]
assert levels == [1.6, 3.6, 24.2, 70.6]
