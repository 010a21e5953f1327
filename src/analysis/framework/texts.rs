//! Descriptions of inputs that several analyses have.

use crate::measure::Text;

pub(in crate::analysis) const VALUE: Text = Text::new("The column of the values.", "数值列。");
pub(in crate::analysis) const WEIGHTS: Text = Text::new(
    "The column of the weights; without it every row has weight 1.",
    "权重列；未指定时各行权重均为 1。",
);
pub(in crate::analysis) const GROUP: Text = Text::new("The column of the groups.", "分组列。");
pub(in crate::analysis) const COMPARED: Text = Text::new(
    "The column of the two groups that are compared; rows of other groups are excluded and counted.",
    "所比较两组所在的列；其他组的行不计入，并计其行数。",
);
pub(in crate::analysis) const GROUP_A: Text = Text::new(
    "The first group, a value of that column, or several whose rows are pooled: differences are group_a minus group_b.",
    "第一组，为该列的一个取值，或合并为一组的若干取值：差为第一组减第二组。",
);
pub(in crate::analysis) const GROUP_B: Text = Text::new(
    "The second group, a value or several: ratios are group_a over group_b.",
    "第二组，一个或若干取值：比为第一组比第二组。",
);
pub(in crate::analysis) const DATE: Text = Text::new(
    "The column of the dates; rows of other dates are excluded and counted.",
    "日期列；其他日期的行不计入，并计其行数。",
);
pub(in crate::analysis) const BEFORE: Text = Text::new(
    "The earlier date, a value of that column: changes are after minus before.",
    "前期，为该列的取值：变化为后期减前期。",
);
pub(in crate::analysis) const AFTER: Text = Text::new("The later date.", "后期。");
pub(in crate::analysis) const CATEGORY: Text = Text::new(
    "The column of the categories that both groups are composed of, such as stages.",
    "构成两组的类别列，例如学段。",
);
pub(in crate::analysis) const SHARES: Text = Text::new(
    "The shares of weight, from 0 to 1, at which the curve is evaluated.",
    "所求纵坐标的权重份额，取 0 至 1。",
);
pub(in crate::analysis) const HEIGHTS: Text = Text::new(
    "Ordinates for which the smallest share is computed at which the curve reaches them.",
    "若干纵坐标：求曲线首次达到该纵坐标的最小权重份额。",
);
pub(in crate::analysis) const POINTS: Text = Text::new(
    "The largest number of points of the plot, at least 2: all knots of the curve if they are no more, otherwise evenly spaced points.",
    "绘图点数上限，至少为 2：节点不超过上限时为全部节点，否则为等距点。",
);
pub(in crate::analysis) const RANK: Text =
    Text::new("The column that ranks the rows.", "用于排序的列。");
pub(in crate::analysis) const COUNTS: Text = Text::new(
    "The columns of counts, one for each group of pupils; each row is a unit, such as a school.",
    "各组学生人数列，每组一列；每行为一个单位，例如一所学校。",
);
pub(in crate::analysis) const PUPIL_GROUP: Text = Text::new(
    "In place of the columns of counts: the column of the group of pupils of each row, in a table with one row for each unit and group, or one for each pupil.",
    "用以代替各组人数列：各行学生所属组的列；表中每个单位与组一行，或每名学生一行。",
);
pub(in crate::analysis) const COUNT: Text = Text::new(
    "The column of the number of pupils of each such row; without it every row is one pupil.",
    "上述各行的学生人数列；未指定时每行为一名学生。",
);
pub(in crate::analysis) const UNIT: Text = Text::new(
    "The column of the names of the units, for the result.",
    "单位名称列，结果中列出。",
);
pub(in crate::analysis) const COUNTED_UNIT: Text = Text::new(
    "The column of the names of the units, for the result. Required with `pupil_group`: rows of the same unit are counted together.",
    "单位名称列，结果中列出。给出 `pupil_group` 时必需：单位相同的行合并计数。",
);
pub(in crate::analysis) const GROUP_OF_COUNTS: Text = Text::new(
    "The group of pupils that is measured: one of the columns of counts; without it all groups.",
    "所测度的学生组：人数列之一；未指定时为全部各组。",
);
pub(in crate::analysis) const REFERENCE_GROUP: Text = Text::new(
    "The group that it is compared with; without it all others together.",
    "参照组；未指定时为其余各组之和。",
);
pub(in crate::analysis) const COLUMNS: Text = Text::new(
    "The columns of numbers that explain the values; required without `factors`.",
    "数值型解释变量列；未给出 `factors` 时必需。",
);
pub(in crate::analysis) const FACTORS: Text = Text::new(
    "Columns of names that explain the values: each level but the reference is an indicator, called `column=level` in the result.",
    "名称型解释变量列：除参照水平外每个水平为一个虚拟变量，结果中记作“列=水平”。",
);
pub(in crate::analysis) const REFERENCE_LEVELS: Text = Text::new(
    "The reference level of each factor, in their order; without it the first level.",
    "各因素列的参照水平，依其顺序；未指定时为第一个水平。",
);
