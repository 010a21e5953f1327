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
# # Assess a county
#
# **Question.** Does a county meet the national standard for the quality balance of compulsory education (优质均衡,
# `cn-quality-2017`)? If it does not: what is missing, at which schools, and how much?
#
# **Data.** An invented county of 60 schools, a list of its 1,250 classes, and its answers to the items of the
# standard. No school and no number is real. For a county of your own, change the names of the three files: CSV and
# Excel files are read as they are, with Chinese or English headings.
#
# The paths are those of a notebook in `examples/notebooks`.

# %%
from pathlib import Path

import junheng as jh

jh.set_language("en")
data = Path("../../data")
schools = jh.read(data / "synthetic_county.csv")
classes = jh.read(data / "synthetic_county_classes.csv")
answers = jh.read(data / "synthetic_county_items.csv")
schools

# %% tags=["check", "hide-cell"]
assert len(schools["学校代码"]) == 60
assert len(classes["班额"]) == 1250

# %% [markdown]
# ## Check the tables
#
# `check` lists every problem at once, with row, column and school, before anything is computed. A problem in the
# table is an error, which the library never repairs. These tables have none.

# %%
jh.check(schools, items=answers, standard="cn-quality-2017")

# %% tags=["check", "hide-cell"]
assert not jh.check(schools, items=answers, standard="cn-quality-2017").findings

# %% [markdown]
# ## Class sizes
#
# The table of schools has the number of classes, which gives average sizes only. Items 2.5a and 2.5b of the standard
# limit the largest class of each stage, to 45 pupils in primary and 50 in junior secondary schools. `class_items`
# takes the answers from the list of classes. They agree with the answers of the county; another answer would be an
# error.

# %%
items = jh.class_items(schools, classes, items=answers)
largest = dict(zip(items["指标编号"], items["填报值"], strict=True))
{code: largest[code] for code in ("2.5a", "2.5b")}

# %% [markdown]
# A class of 49 pupils is counted once by the school and experienced by 49 pupils. The average as schools count is
# therefore below the average as pupils experience it.

# %%
sizes = jh.balance(classes, by="学段")
_ = sizes.plot()

# %% tags=["check", "hide-cell"]
assert largest["2.5a"] == 45
assert largest["2.5b"] == 49
assert all(largest[code] <= limit for code, limit in {"2.5a": 45, "2.5b": 50}.items())

# %% [markdown]
# ## Verdict
#
# `assess` applies the standard: the floors of each school, the coefficient of variation (CV, 差异系数) of each
# indicator
# between the schools of a stage, weighted by pupils, and the items. Each reason states its clause.

# %%
result = jh.assess(schools, items=items)
county = result.county()
print(result.verdict)
for reason in county.verdict.reasons:
    print("-", reason.text())

# %% [markdown]
# The county does not meet the standard, for these reasons: 10 of 37 primary and 7 of 25 junior secondary schools are
# below the requirement for each school; the CV of sports grounds (L5) of junior secondary schools is 0.565, above the
# limit of 0.45; 98.5 % of the teachers completed their training instead of all; and one monitoring result is not
# reported. An answer that is missing never counts as met.

# %% tags=["check", "hide-cell"]
primary, junior = county.stages
grounds = next(one for one in junior.indicators if one.code == "L5")
assert result.verdict == "does_not_meet"
assert (sum(not one.passes for one in primary.schools), len(primary.schools)) == (10, 37)
assert (sum(not one.passes for one in junior.schools), len(junior.schools)) == (7, 25)
assert round(grounds.cv, 3) == 0.565
assert grounds.cv_limit == 0.45
assert "85%" in county.verdict.reasons[0].text("en")
assert [one.code for one in county.items if one.state == "not_met"] == ["2.9"]
assert largest["2.9"] == "98.5%"
assert [one.code for one in county.items if one.state == "not_supplied"] == ["3.9"]

# %% [markdown]
# ## Differences between schools
#
# The shaded part is above the limit. The column on the right counts the schools that reach the floor.

# %%
_ = result.plot()

# %% [markdown]
# Each school against the floors, as shares of the floor; the dashed line is the 85 % that every school needs where it
# misses a floor.

# %%
_ = result.plot(picture="schools", stage="junior")

# %% [markdown]
# ## What is missing, and where
#
# The shortfall of a school is what it lacks to the floor at its present number of pupils, in the unit of the
# resource.

# %%
table = result.to_frame("schools", library="pandas")
lacking = table[table["missing"] > 0].sort_values("missing", ascending=False)
columns = ["school_name", "stage", "indicator", "pupils", "value", "missing"]
lacking.loc[lacking["indicator"] == "L5", columns].round(1).reset_index(drop=True)

# %% [markdown]
# Primary schools lack 6,155 m² of sports grounds in all, junior secondary schools 12,290 m². The table counts shares
# of stages: at a nine-year school, primary and junior secondary pupils use the same ground, which is built once. The
# plan for the whole county is the subject of the notebook [Plan a county](plan_a_county.py).

# %% tags=["check", "hide-cell"]
short = lacking[lacking["indicator"] == "L5"].groupby("stage")["missing"].sum()
assert round(short["primary"]) == 6155
assert round(short["junior"]) == 12290

# %% [markdown]
# ## Which schools raise the coefficient
#
# A large share of the squared deviations is not an effect. A school far above the mean has a large share, and yet the
# CV of the other schools may be larger without it, because the school raises the mean too. `leave_one_out` computes
# the CV without each school in turn.

# %%
rows = table[(table["stage"] == "junior") & (table["indicator"] == "L5")].rename(columns={"value": "L5"})
without = jh.leave_one_out(rows, value="L5", weights="pupils", unit="school_name")
_ = without.plot()

# %% [markdown]
# 虚构初级中学1号 has 14.0 % of the squares, the second largest share, and *lowers* the CV by 0.019: without it the
# CV is
# 0.583. 虚构初级中学7号, which has too little ground for its 1,394 pupils, raises the CV most, by 0.028.

# %% tags=["check", "hide-cell"]
effect = {one.label: one for one in without.result.units}
first, seventh = effect["虚构初级中学1号"], effect["虚构初级中学7号"]
assert (grounds.drivers[1].name, round(100 * grounds.drivers[1].cv_share, 1)) == ("虚构初级中学1号", 14.0)
assert (round(first.difference, 3), round(first.value, 3)) == (0.019, 0.583)
assert round(seventh.difference, 3) == -0.028
assert seventh.difference == min(one.difference for one in effect.values())
assert rows.set_index("school_name").loc["虚构初级中学7号", "pupils"] == 1394

# %% [markdown]
# ## Report
#
# One self-contained HTML file in the language that is set, to print and to sign; `.pdf` is written where Chromium or
# WeasyPrint is installed.

# %%
folder = Path("../../out")
folder.mkdir(exist_ok=True)
report = folder / "assess_a_county.html"
result.report(report, county="County A", year="2026–2027", unit="Education office")
print(f"{report.name}: {report.stat().st_size / 1000:.0f} kB")

# %% tags=["check", "hide-cell"]
page = report.read_text(encoding="utf-8")
assert page.startswith("<!DOCTYPE html>")
assert "0.565" in page
