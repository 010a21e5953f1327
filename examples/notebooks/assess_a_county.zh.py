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
# # 评估一个县
#
# **问题：** 一个县是否达到县域义务教育优质均衡发展督导评估标准（`cn-quality-2017`）？如未达到，缺什么、缺在哪些学校、缺多少？
#
# **数据：** 一个虚构的县，共 60 所学校、1,250 个班，另有该县对标准各项指标的填报值。学校与数字均非真实。评估本县时，将三个文件名换成自己的文件即可：CSV 与Excel 文件可直接读取，列名中英文均可。
#
# 文件路径以 `examples/notebooks` 为当前文件夹。

# %%
from pathlib import Path

import junheng as jh

jh.set_language("zh")
data = Path("../../data")
schools = jh.read(data / "synthetic_county.csv")
classes = jh.read(data / "synthetic_county_classes.csv")
answers = jh.read(data / "synthetic_county_items.csv")
schools

# %% tags=["check", "hide-cell"]
assert len(schools["学校代码"]) == 60
assert len(classes["班额"]) == 1250

# %% [markdown]
# ## 检查数据
#
# `check` 在计算之前一次列出全部问题，注明行、列和学校。数据有问题即报错，本库不代为修改。本例各表没有问题。

# %%
jh.check(schools, items=answers, standard="cn-quality-2017")

# %% tags=["check", "hide-cell"]
assert not jh.check(schools, items=answers, standard="cn-quality-2017").findings

# %% [markdown]
# ## 班额
#
# 学校表只有班级数，只能算出平均班额。标准的 2.5a、2.5b 两项限定各学段的最大班额：小学 45 人，初中 50 人。`class_items` 由班级名册求得这两项的填报值，与该县所填一致；如不一致即报错。

# %%
items = jh.class_items(schools, classes, items=answers)
largest = dict(zip(items["指标编号"], items["填报值"], strict=True))
{code: largest[code] for code in ("2.5a", "2.5b")}

# %% [markdown]
# 一个 49 人的班，学校统计时只算一个班，却有 49 名学生在其中上课。因此按班级计的平均班额低于按学生计的平均班额。

# %%
sizes = jh.balance(classes, by="学段")
_ = sizes.plot()

# %% tags=["check", "hide-cell"]
assert largest["2.5a"] == 45
assert largest["2.5b"] == 49
assert all(largest[code] <= limit for code, limit in {"2.5a": 45, "2.5b": 50}.items())

# %% [markdown]
# ## 结论
#
# `assess` 按标准逐项评估：各校是否达到标准值，各学段各指标的校际差异系数（以学生数加权）是否不超过限值，以及各项填报值。每条理由均注明依据的条款。

# %%
result = jh.assess(schools, items=items)
county = result.county()
print(result.verdict)
for reason in county.verdict.reasons:
    print("-", reason.text())

# %% [markdown]
# 该县未达到标准，理由如下：小学 37 所中有 10 所、初中 25 所中有 7 所未达到对每所学校的要求；初中生均体育运动场馆面积（L5）的差异系数为 0.565，高于限值0.45；完成培训学时的教师为 98.5%，而标准要求全部完成；另有一项质量监测结果未填报。未填报的项目一律不视为达标。

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
# ## 校际差异
#
# 阴影部分超过限值；右侧一列为达到标准值的学校数。

# %%
_ = result.plot()

# %% [markdown]
# 各校指标值与标准值之比；虚线为 85%，即未达标准值的指标所须达到的最低水平。

# %%
_ = result.plot(picture="schools", stage="junior")

# %% [markdown]
# ## 缺什么，缺在哪里
#
# 缺口是该校按现有学生数达到标准值所缺的数量，以该资源的单位计。

# %%
table = result.to_frame("schools", library="pandas")
lacking = table[table["missing"] > 0].sort_values("missing", ascending=False)
columns = ["school_name", "stage", "indicator", "pupils", "value", "missing"]
lacking.loc[lacking["indicator"] == "L5", columns].round(1).reset_index(drop=True)

# %% [markdown]
# 小学段运动场馆面积合计缺 6,155 平方米，初中段合计缺 12,290 平方米。表中按学段分别计算；九年一贯制学校的小学与初中共用一个场地，只需建一次，故两数不可直接相加。全县如何规划，见[《规划一个县》](plan_a_county.zh.py)。

# %% tags=["check", "hide-cell"]
short = lacking[lacking["indicator"] == "L5"].groupby("stage")["missing"].sum()
assert round(short["primary"]) == 6155
assert round(short["junior"]) == 12290

# %% [markdown]
# ## 哪些学校拉大差异
#
# 一所学校在差异系数平方中所占份额大，并不说明它拉大了差异：指标值远高于平均的学校份额很大，但它同时提高了平均值，剔除后其余学校的差异系数反而可能更大。`leave_one_out` 逐一剔除各校，重新计算差异系数。

# %%
rows = table[(table["stage"] == "junior") & (table["indicator"] == "L5")].rename(columns={"value": "L5"})
without = jh.leave_one_out(rows, value="L5", weights="pupils", unit="school_name")
_ = without.plot()

# %% [markdown]
# 虚构初级中学1号占差异系数平方的 14.0%，份额居第二位，却使差异系数*降低* 0.019：剔除该校后差异系数为 0.583。拉大差异最多的是虚构初级中学7号，使差异系数提高 0.028：该校 1,394 名学生，运动场馆面积不足。

# %% tags=["check", "hide-cell"]
effect = {one.label: one for one in without.result.units}
first, seventh = effect["虚构初级中学1号"], effect["虚构初级中学7号"]
assert (grounds.drivers[1].name, round(100 * grounds.drivers[1].cv_share, 1)) == ("虚构初级中学1号", 14.0)
assert (round(first.difference, 3), round(first.value, 3)) == (0.019, 0.583)
assert round(seventh.difference, 3) == -0.028
assert seventh.difference == min(one.difference for one in effect.values())
assert rows.set_index("school_name").loc["虚构初级中学7号", "pupils"] == 1394

# %% [markdown]
# ## 报告
#
# 报告为一个自包含的 HTML 文件，可打印签字，语言为已设定的语言；安装了 Chromium 或 WeasyPrint 时，也可直接写出 `.pdf`。

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
