//! The options of `trend`.

use std::collections::BTreeMap;

use crate::education::Stage;
use crate::education::options::options_of_schools;
use crate::options::{Need, Preset, choices};

options_of_schools! {
    /// How several years are compared.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::trend::TrendOptions;
    /// let options = TrendOptions::from_json(r#"{"year": "年份", "horizon": 3}"#)?;
    /// assert_eq!(options.horizon, Some(3.0));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    TrendOptions {
        year: Option<String>, Key, Need::Optional,
            "The column of the years; by default year or 年份." /
            "年份列；默认为 year 或“年份”列。";
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage; by default every stage." /
            "学段；默认为全部学段。";
        indicator: Vec<String>, Texts, Need::Optional,
            "The codes of the indicators; by default every indicator." /
            "指标编号；默认为全部指标。";
        assume: Option<Assumption>, Choice, Need::Optional,
            "What the years to the limit are computed from; by default each of the choices." /
            "达到限值所需年数的推算前提；默认逐项给出。";
        units_a_year: Option<f64>, Number, Need::Optional,
            "How much of the resource is added each year; by default the slope of its total over the years." /
            "每年新增的资源数量；默认为历年总量的趋势。";
        horizon: Option<f64>, Number, Need::Default(Preset::Number(1.0)),
            "How many years ahead an early warning looks." /
            "预警所看的年数。";
        successors: BTreeMap<String, String>, Mapping, Need::Optional,
            "What schools have become by merger or under another code: from the old code to the new one." /
            "学校合并或更换代码后的去向：由原代码到新代码。";
    }
}

/// What the years to the limit are computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// The coefficient falls by the same rate each year.
    SameRate,
    /// It falls by the same number of points each year.
    SamePoints,
    /// New units are spread by pupils.
    Spread,
    /// New units go to the schools that have least.
    Levelled,
}

choices! { Assumption {
    Assumption::SameRate => "same_rate", "if the coefficient changes by the same rate each year" / "差异系数每年按同一比例变化";
    Assumption::SamePoints => "same_points", "if the coefficient changes by the same number of points each year" / "差异系数每年变化相同的点数";
    Assumption::Spread => "spread", "if new units of the resource are spread by pupils" / "新增资源按在校生数平均分配";
    Assumption::Levelled => "levelled", "if new units of the resource go to the schools with the lowest values" / "新增资源优先补给最低的学校（拉齐）";
}}
