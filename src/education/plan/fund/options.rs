//! The options of a distribution of a budget.

use crate::education::Stage;
use crate::education::options::options_of_schools;
use crate::options::{Need, Preset, choices};

options_of_schools! {
    /// How a budget is distributed.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::{FundGoal, FundOptions};
    /// let options = FundOptions::from_json(r#"{"indicator": "L7", "stage": "primary", "budget": 200000}"#)?;
    /// assert_eq!((options.budget, options.goal), (Some(200000.0), FundGoal::Measure));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    FundOptions {
        indicator: Option<String>, Text, Need::Required,
            "The code of the indicator whose resource is distributed." /
            "所分配资源对应指标的编号。";
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage; needed where the table has schools of several." /
            "学段；表中有多个学段时须指定。";
        budget: Option<f64>, Number, Need::Optional,
            "What each county distributes, in the unit of the resource. Without it the least budget for the limit is \
             found." /
            "各县可分配的数量（以该资源的单位计）；未指定时求达到限值所需的最少数量。";
        limit: Option<f64>, Number, Need::Optional,
            "What the measure must not exceed; without it, and without a budget, the limit of the standard for the \
             coefficient of variation." /
            "指数不应超过的限值；与 budget 均未指定时，取标准规定的差异系数限值。";
        measure: Option<String>, Measure, Need::Default(Preset::Word("cv")),
            "The measure that the limit applies to; levelling up is best for it and for every other that a transfer from \
             more to less lowers." /
            "限值所适用的指数；从最低处补起对该指数及所有满足转移原则的指数同时最优。";
        goal: FundGoal, Choice, Need::Default(Preset::Word("measure")),
            "What the budget is to do." /
            "分配的目标。";
        keep: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "The share of its present resource that each school keeps at least; below 1 the rest is distributed as well." /
            "各校至少保留现有资源的比例；小于 1 时其余部分一并重新分配。";
        cap: Option<String>, Column, Need::Optional,
            "The column with the most that each school can get; an empty cell sets no limit." /
            "各校最多可得数量所在的列；空格表示不限。";
        step: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "The smallest amount, in the unit of the resource: everything is given in whole steps." /
            "最小分配单位（以该资源的单位计），分配数量均为其整数倍。";
    }
}

/// What a budget is to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FundGoal {
    /// The least inequality: the lowest are raised to one level.
    #[default]
    Measure,
    /// The most schools at the floor.
    Schools,
    /// The most pupils in schools at the floor.
    Pupils,
}

choices! { FundGoal {
    FundGoal::Measure => "measure", "the least inequality: the lowest are raised to one level" / "差异最小：由最低处补起，拉齐到同一水平";
    FundGoal::Schools => "schools", "the most schools at the floor" / "达标学校最多";
    FundGoal::Pupils => "pupils", "the most pupils in schools at the floor" / "达标学校的学生最多";
}}
