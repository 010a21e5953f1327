//! The options of a transfer.

use crate::education::Stage;
use crate::education::options::options_of_schools;
use crate::options::{Need, Preset, choices};

options_of_schools! {
    /// What may be moved between schools, and what is to be reached.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::TransferOptions;
    /// let options = TransferOptions::from_json(r#"{"stage": "junior", "indicator": "L2", "give_share": 0.1}"#)?;
    /// assert_eq!(options.give_share, Some(0.1));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    TransferOptions {
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage; by default every stage that has schools." /
            "学段；默认为有学校的各学段。";
        indicator: Vec<String>, Texts, Need::Optional,
            "The codes of the indicators; by default all whose resource can be moved." /
            "指标编号；默认为资源可调配的全部指标。";
        goal: TransferGoal, Choice, Need::Default(Preset::Word("cv_and_floors")),
            "What is to be reached." /
            "要达到的目标。";
        cv: Option<f64>, Number, Need::Optional,
            "The limit of the coefficient of variation; by default that of the standard." /
            "差异系数的限值；默认为标准规定的限值。";
        step: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "The amount that moves at a time, in the unit of the resource." /
            "每次调配的单位量，按资源的计量单位。";
        within: Option<String>, Key, Need::Optional,
            "The column of groups, such as townships or alliances: resources move only between schools of the same group." /
            "分组列（乡镇、联盟、集团等）：只在同组学校之间调配。";
        pairs: Vec<TransferPair>, Records, Need::Optional,
            "The pairs between which resources may move, with the cost of a unit: then the cost is least. By default any \
             school may give to any other of its county and group at the same cost." /
            "允许调配的学校对及每单位的代价：此时使总代价最小。默认同一区县、同一组内任意两校之间均可，代价相同。";
        across_counties: bool, Flag, Need::Default(Preset::Flag(false)),
            "Whether resources may also move between counties; each county reaches the targets, and the fewest units move \
             in all. With within only between counties of the same group, such as a city; not together with pairs." /
            "是否允许跨县（市、区）调配：各区县分别达到目标，总调配量最少。与 within 同用时只在同组（如同一地市）的区县之间调配；不能与 pairs 同用。";
        give_share: Option<f64>, Number, Need::Optional,
            "The share of its own resource that a school may give at most, for example 0.1." /
            "一所学校最多可调出的比例，例如 0.1。";
        give: Option<String>, Column, Need::Optional,
            "The column of the most that a school may give; an empty cell is no limit." /
            "各校最多可调出数量的列；空单元格表示不限。";
        take: Option<String>, Column, Need::Optional,
            "The column of the most that a school may receive; an empty cell is no limit." /
            "各校最多可调入数量的列；空单元格表示不限。";
        movable: Vec<String>, Texts, Need::Optional,
            "The codes of indicators whose resource can be moved although it is an area or a room." /
            "资源虽为面积或房间、但可以调配的指标编号。";
    }
}

/// What a transfer is to reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TransferGoal {
    /// The limit of the coefficient of variation.
    Cv,
    /// The floor at every school.
    Floors,
    /// Both.
    #[default]
    CvAndFloors,
}

choices! { TransferGoal {
    TransferGoal::Cv => "cv", "the limit of the coefficient of variation" / "差异系数达到限值";
    TransferGoal::Floors => "floors", "the floor at every school" / "各校达到标准值";
    TransferGoal::CvAndFloors => "cv_and_floors", "both" / "两者同时达到";
}}

crate::options::options! {
    /// Two schools between which resources may move, from the first to the second.
    TransferPair {
        from: Option<String>, Text, Need::Required,
            "The code of the school that gives." /
            "调出学校的代码。";
        to: Option<String>, Text, Need::Required,
            "The code of the school that receives." /
            "调入学校的代码。";
        cost: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "The cost of one step, such as a distance; above zero." /
            "每单位调配的代价（如距离），应大于零。";
    }
}

impl TransferGoal {
    pub(super) fn has_cv(self) -> bool {
        self != Self::Floors
    }

    pub(super) fn has_floors(self) -> bool {
        self != Self::Cv
    }
}

impl crate::options::FromOption for Vec<TransferPair> {
    const MEMBERS: &'static [crate::options::InputSpec] = TransferPair::SPECS;

    fn of(
        value: Option<serde_json::Value>,
        spec: &crate::options::InputSpec,
    ) -> crate::Result<Self> {
        let records = match value {
            None => Vec::new(),
            Some(serde_json::Value::Array(records)) => records,
            Some(one) => vec![one],
        };
        let read = |record| TransferPair::of_members(crate::reading::read(record, spec.id)?);
        records.into_iter().map(read).collect()
    }
}
