//! The options of an addition.

use crate::education::Stage;
use crate::education::options::options_of_schools;
use crate::options::{Need, Preset, choices};

options_of_schools! {
    /// What is to be reached by adding, where, in which steps and at what cost.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::{AddGoal, AddOptions};
    /// let options = AddOptions::from_json(r#"{"stage": "junior", "indicator": "L5", "goal": "cv"}"#)?;
    /// assert_eq!((options.goal, options.indicator), (AddGoal::Cv, vec!["L5".to_owned()]));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    AddOptions {
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage that is planned for; by default every stage. Other stages that share the resource stay \
             within their limits." /
            "所规划的学段；默认为全部学段。共用该资源的其他学段仍不超过其限值。";
        indicator: Vec<String>, Texts, Need::Optional,
            "The codes of the indicators that are planned; by default every indicator of which more is better." /
            "所规划指标的编号；默认为全部以多为好的指标。";
        goal: AddGoal, Choice, Need::Default(Preset::Word("cv_and_floors")),
            "What is to be reached." /
            "要达到的目标。";
        cv: Option<f64>, Number, Need::Optional,
            "The limit of the coefficient of variation instead of that of the standard." /
            "差异系数限值，替代标准所定的限值。";
        step: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "The smallest amount that can be added, in the unit of the resource." /
            "最小增加量，以该资源的单位计。";
        cost: Option<String>, Column, Need::Optional,
            "The column with the cost of one unit at each school; then the cost is least instead of the amount." /
            "各校每单位资源造价所在的列；指定时以总费用最少为目标。";
        cap: Option<String>, Column, Need::Optional,
            "The column with the most that can be added at each school; an empty cell is no limit." /
            "各校最多可增加量所在的列；空格表示不限。";
        budget: Option<f64>, Number, Need::Optional,
            "What may be added at most for each indicator and stage of a county, or spent where there is a cost." /
            "每县每学段每项指标最多可增加的总量；指定造价时为最多可支出的费用。";
    }
}

/// What an addition is to reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AddGoal {
    /// The limit of the coefficient of variation.
    Cv,
    /// The floor of each school.
    Floors,
    /// Both.
    #[default]
    CvAndFloors,
    /// The limit, and as many floors at each school as the standard requires.
    SchoolRule,
}

choices! { AddGoal {
    AddGoal::Cv => "cv", "the coefficient of variation is within its limit" / "差异系数不超过限值";
    AddGoal::Floors => "floors", "every school reaches the floor" / "每校达到标准值";
    AddGoal::CvAndFloors => "cv_and_floors", "both" / "两者兼有";
    AddGoal::SchoolRule => "school_rule", "the coefficient of variation is within its limit, and each school \
        reaches as many floors as the standard requires, with the rest near enough" /
        "差异系数不超过限值，且每校达标项数与其余各项的最低要求符合标准";
}}

impl AddGoal {
    pub(super) fn limits_cv(self) -> bool {
        self != Self::Floors
    }
}
