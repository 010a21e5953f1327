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
# # 规划一个县
#
# **问题：** 一个县未达到标准 `cn-quality-2017`。最少要建多少、哪些教师要调配、要增设哪些班，经费不足时能做到哪一步？
#
# **数据：** 即[《评估一个县》](assess_a_county.zh.py)中虚构的县，共 60 所学校；学校与数字均非真实。
#
# 规划不是估计：方案所称的结果，即为变动后的数据表经 `assess` 评估所得，并给出任何方案都不能低于的下界及其证明所用的数值。

# %%
from math import ceil
from pathlib import Path

import junheng as jh

jh.set_language("zh")
data = Path("../../data")
schools = jh.read(data / "synthetic_county.csv")
classes = jh.read(data / "synthetic_county_classes.csv")
items = jh.class_items(schools, classes, items=jh.read(data / "synthetic_county_items.csv"))

# %% tags=["check", "hide-cell"]
assert len(schools["学校代码"]) == 60

# %% [markdown]
# ## 要建多少
#
# 初中生均体育运动场馆面积（L5）的差异系数超过限值，另有若干学校未达到标准值。`plan.add` 求使各校达到标准值、差异系数不超过限值所需的最小面积，两个学段一并考虑：九年一贯制学校的场地由两个学段共用。

# %%
grounds = jh.plan.add(schools, indicator="L5", items=items)
_ = grounds.plot()

# %% [markdown]
# 需在 15 所学校新增 45,491 平方米，不能再少：已证明的下界为 45,490.2 平方米，取整即 45,491。仅使各校达到标准值需 29,519 平方米，此时初中差异系数仍为 0.508，高于限值 0.45；按方案实施后为 0.450。标准值之外，方案将 6 所学校拉齐到生均 13.36 平方米，其中 4 所原已达到标准值 10.2 平方米：只办一个学段的学校，新增场地全部计入该学段。

# %% tags=["check", "hide-cell"]
action = grounds.counties[0].actions[0]
primary, junior = action.outcomes
floors = jh.plan.add(schools, indicator="L5", goal="floors").counties[0].actions[0]
assert (action.status, action.objective.value) == ("optimal", 45491)
assert (round(action.bound.value, 1), ceil(action.bound.value)) == (45490.2, 45491)
assert len({one.id for one in action.schools}) == 15
assert floors.objective.value == 29519
assert round(floors.outcomes[1].after.cv, 3) == 0.508
assert (round(junior.after.cv, 3), junior.after.cv <= 0.45) == (0.45, True)
changed = grounds.to_frame("schools", library="pandas")
levelled = changed[(changed["stage"] == "junior") & (changed["value_after"] > 13)]
assert (set(levelled["value_after"].round(2)), len(levelled)) == ({13.36}, 6)
assert (levelled["value_before"] >= 10.2).sum() == 4

# %% [markdown]
# 各步按作用先后排列，分年实施时可依此次序。

# %%
steps = grounds.to_frame("steps", library="pandas")
steps[["order", "to", "units", "text"]].head(8)

# %% [markdown]
# ## 经费不足时能做到哪一步
#
# 如果只能新增 30,000 平方米，目标无法达到。这是结果而不是错误：结果列出差额，以及现有数量可以达到的程度。

# %%
smaller = jh.plan.add(schools, indicator="L5", budget=30_000).counties[0].actions[0]
print(smaller.infeasible.text.text())

# %% [markdown]
# 资源不由学段共用时，`plan.fund` 给出各种数额能达到的差异系数，由最低的学校补起。要使初中每百名学生拥有高于规定学历教师数（L1）的差异系数由 0.108 降到 0.05，需增加 100 名此类教师。

# %%
fund = jh.plan.fund(schools, "L1", stage="junior", limit=0.05)
_ = fund.plot()

# %% tags=["check", "hide-cell"]
assert smaller.status == "infeasible"
assert smaller.infeasible.by == 45491 - 30000
funded = fund.counties[0].actions[0]
assert funded.objective.value == 100
assert (round(funded.outcomes[0].before.cv, 3), funded.outcomes[0].after.cv <= 0.05) == (0.108, True)

# %% [markdown]
# ## 如何调配教师
#
# 小学 37 所中有 31 所的县级以上骨干教师数（L2）达到标准值。教师可以在县域内调配（县管校聘）。`plan.transfer` 求使各校达到标准值的最少调配人数，此处规定每校调出不超过五分之一。

# %%
moves = jh.plan.transfer(schools, indicator="L2", stage="primary", give_share=0.2)
_ = moves.plot()
moves.to_frame("steps", library="pandas")[["from", "to", "units", "text"]]

# %% [markdown]
# 共调配 10 名教师，均由一所有 58 名骨干教师的学校调出，调入 6 所学校。差异系数由 0.480 降到 0.404。
#
# 证明可以手工核对。所用规则为 [docs/plans.md](../../docs/plans.md) 中的 `transfer_floors`：未达标的学校各需补足 ⌈标准值 · 学生数 / 100 − 教师数⌉ 名教师，每次调配只能使一所学校接近一名，各校之和即为下界。

# %%
assessed = jh.assess(schools, items=items)
table = assessed.to_frame("schools", library="pandas")
below = table[(table["stage"] == "primary") & (table["indicator"] == "L2") & ~table["met"]]
floor = assessed.county().stages[0].indicators[1].floor
sum(ceil(floor * pupils / 100 - teachers) for pupils, teachers in zip(below["pupils"], below["resource"], strict=True))

# %% tags=["check", "hide-cell"]
moved = moves.counties[0].actions[0]
[outcome] = moved.outcomes
assert (moved.objective.value, moved.bound.value, moved.certificate.rule) == (10, 10, "transfer_floors")
assert sum(ceil(floor * one.pupils / 100 - one.resource) for one in below.itertuples()) == 10
assert (outcome.before.schools_met, outcome.schools, outcome.after.schools_met) == (31, 37, 37)
assert (round(outcome.before.cv, 3), round(outcome.after.cv, 3)) == (0.48, 0.404)
made = moves.to_frame("steps", library="pandas")
[giver] = set(made["from"])
assert (len(made), schools["小学县级以上骨干教师数"][schools["学校代码"].index(giver)]) == (6, 58)

# %% [markdown]
# ## 要增设哪些班
#
# 各班均未超过标准的班额上限。如果该县要求小学班额不超过 40 人，`plan.classes` 求各校各年级最少要增设的班。此处学生不转校；给出 `area=` 后，可在同一乡镇内统筹学位。

# %%
primary_classes = {
    heading: [cell for cell, stage in zip(cells, classes["学段"], strict=True) if stage == "小学"]
    for heading, cells in classes.items()
}
opened = jh.plan.classes(primary_classes, limit=40, teachers_per_class=1.9)
print("\n".join(opened.text().splitlines()[:9]))

# %% [markdown]
# 在现有 707 个班之外，16 所学校共增设 21 个班。表中没有空余教室一列，因此每个新增班均按需新建教室计。

# %% tags=["check", "hide-cell"]
assert (opened.objective.value, opened.bound.value) == (21, 21)
assert (len(primary_classes["班额"]), len({one.to for one in opened.steps})) == (707, 16)
assert max(primary_classes["班额"]) > 40
assert opened.after.largest == 40

# %% [markdown]
# ## 改动推演
#
# `what_if` 在任意一组改动之后重新评估。此处为上述方案中最大的两步，以及撤销一个教学点、学生并入邻近学校。各差异系数的变化分解到各项改动（各种次序下的平均，即 Shapley 值）。

# %%
edits = [
    {"kind": "add", "school": "SYN052", "units": 6889, "indicator": "L5"},
    {"kind": "add", "school": "SYN038", "units": 8319, "indicator": "L5"},
    {"kind": "close", "school": "SYN026", "to": ["SYN019"]},
]
edited = jh.what_if(schools, edits=edits, items=items)
_ = edited.plot(indicator="L5")

# %% [markdown]
# 两处场地使初中差异系数降低 0.041，降至 0.523：面积为方案的三分之一，作用也约为三分之一。撤销教学点使小学各项差异系数（骨干教师一项除外）略有上升：接收学校学生增加而资源不变。

# %% tags=["check", "hide-cell"]
changes = {(one.stage, one.indicator): one for one in edited.counties[0].indicators}
lowered = changes["junior", "L5"]
assert (round(lowered.before.cv - lowered.after.cv, 3), round(lowered.after.cv, 3)) == (0.041, 0.523)
way = (lowered.before.cv - lowered.after.cv) / (lowered.before.cv - 0.45)
assert all(0.30 < share < 0.37 for share in ((6889 + 8319) / action.objective.value, way))
raised = {code for (stage, code), one in changes.items() if stage == "primary" and one.after.cv > one.before.cv}
assert raised == {"L1", "L3", "L4", "L5", "L6", "L7"}

# %% [markdown]
# ## 两项方案合并
#
# 将两项方案的各步作为改动，对全表重新评估，所得数据与方案一致。

# %%
additions = [
    {"kind": "add", "school": one.to, "units": one.units, "indicator": "L5"} for one in steps.itertuples(index=False)
]
transfers = [
    {"kind": "move", "from": giver, "to": one.to, "units": one.units, "indicator": "L2", "stage": "primary"}
    for one in made.itertuples(index=False)
]
both = jh.what_if(schools, edits=[*additions, *transfers], items=items, attribute="none", effects=False)
for reason in both.counties[0].reasons_after:
    print("-", reason.text())

# %% [markdown]
# 剩余的问题是一所初中学校的另外两项指标未达到标准值、教师培训，以及未填报的质量监测结果。

# %% tags=["check", "hide-cell"]
after = {(one.stage, one.indicator): one.after.cv for one in both.counties[0].indicators}
assert after["primary", "L2"] == outcome.after.cv
assert (after["primary", "L5"], after["junior", "L5"]) == (primary.after.cv, junior.after.cv)
codes = ["assess.schools_below", "assess.item_fails", "assess.items_not_supplied"]
assert [reason.code for reason in both.counties[0].reasons_after] == codes
assert both.counties[0].reasons_after[0].parameters["count"] == 1
misses = table[(table["stage"] == "junior") & ~table["met"] & ~table["indicator"].isin(["L2", "L5"])]
assert misses["school"].value_counts().max() == 2
