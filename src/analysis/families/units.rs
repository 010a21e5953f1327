//! The effect of single rows on a measure.

use crate::analysis::families::scores;
use crate::analysis::framework::declaration::{Analyze, analysis};
use crate::analysis::framework::inputs::{Column, KeyColumn, Spec};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::group::{self, Decomposable, Functional};
use crate::measure::{Measure, Text};
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::words::{Message, inference as phrases};

analysis! {
    /// The contribution of each row to an index.
    Contributions = "contributions", "contributions of units" / "单位贡献", "units";
    "The contribution of each row to an index that is a sum over rows, and its share." /
    "各行对可加指数的贡献及其所占份额。";
    lists ["units"];
    methods [CONTRIBUTIONS];
    value: Column, Required, texts::VALUE;
    measure: Spec<Decomposable>, Default(Preset::Word("theil_t")),
        Text::new("A generalized entropy or j_divergence in its text form, or variance.", "广义熵指数或 j_divergence 的文本形式，或 variance。");
    unit: Option<KeyColumn>, Optional, texts::UNIT;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Contributions {
    type Output = group::Contributions;

    const GIVEN: &'static [&'static str] = &["units.row"];

    fn of(&self, rows: &Rows<'_>) -> Result<group::Contributions> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let mut found = group::Contributions::of(self.measure.0, &sample)?;
        let labels = labels(rows, &self.unit);
        for (unit, label) in found.units.iter_mut().zip(labels) {
            (unit.row, unit.label) = (rows.in_table(unit.row), label);
        }
        Ok(found)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("units", Message::new(&phrases::OF_ONE_ROW));
        let whole = linear.whole(rows, &self.weights);
        let total = scores::groups::index(&self.measure.0, &whole, rows.column(&self.value))?;
        linear.put("total", total);
        Ok(())
    }
}

analysis! {
    /// A measure without each row.
    LeaveOneOut = "leave_one_out", "measure without each unit" / "逐一剔除的指数", "units";
    "A measure of all rows but one, for each row, and the difference to the measure of all rows." /
    "逐一剔除各行后其余各行的指数，及其与全部各行指数之差。";
    lists ["units"];
    methods [LEAVE_ONE_OUT];
    value: Column, Required, texts::VALUE;
    measure: Spec<Measure>, Default(Preset::Word("cv")),
        Text::new("The measure, such as cv or gini.", "指数，例如 cv 或 gini。");
    unit: Option<KeyColumn>, Optional, texts::UNIT;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for LeaveOneOut {
    type Output = group::LeaveOneOut;

    const GIVEN: &'static [&'static str] = &["units.row"];

    fn of(&self, rows: &Rows<'_>) -> Result<group::LeaveOneOut> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let mut found = group::LeaveOneOut::of(self.measure.0, &sample)?;
        let labels = labels(rows, &self.unit);
        for (unit, label) in found.units.iter_mut().zip(labels) {
            (unit.row, unit.label) = (rows.in_table(unit.row), label);
        }
        Ok(found)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("units", Message::new(&phrases::OF_ONE_ROW));
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        match linear.measured(&whole, rows, &self.measure.0, values)? {
            Ok(total) => linear.put("total", total),
            Err(reason) => linear.refuse("total", reason),
        }
        Ok(())
    }
}

analysis! {
    /// The recentered influence of each row.
    RecenteredInfluence = "recentered_influence", "recentered influence values" / "再中心化影响函数值", "units";
    "The recentered influence of each row on a measure of the whole distribution: the outcome of a RIF regression." /
    "各行对整个分布某一指数的再中心化影响函数值，即相应回归的因变量。";
    lists ["units"];
    methods [RECENTERED_INFLUENCE];
    value: Column, Required, texts::VALUE;
    measure: Spec<Functional>, Default(Preset::Word("gini")),
        Text::new("The measure, such as gini or quantile(p=0.1), or variance.", "指数，例如 gini 或 quantile(p=0.1)，或 variance。");
    unit: Option<KeyColumn>, Optional, texts::UNIT;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for RecenteredInfluence {
    type Output = group::RecenteredInfluence;

    const GIVEN: &'static [&'static str] = &["units.row"];

    fn of(&self, rows: &Rows<'_>) -> Result<group::RecenteredInfluence> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let mut found = group::RecenteredInfluence::of(self.measure.0, &sample)?;
        let labels = labels(rows, &self.unit);
        for (unit, label) in found.units.iter_mut().zip(labels) {
            (unit.row, unit.label) = (rows.in_table(unit.row), label);
        }
        Ok(found)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("units", Message::new(&phrases::OF_ONE_ROW));
        let whole = linear.whole(rows, &self.weights);
        linear.put(
            "value",
            whole.functional(self.measure.0, rows.column(&self.value))?,
        );
        Ok(())
    }
}

/// The name of each row, if rows have names.
fn labels(rows: &Rows<'_>, unit: &Option<KeyColumn>) -> Vec<Option<String>> {
    match unit {
        Some(unit) => rows.names(unit).into_iter().map(Some).collect(),
        None => vec![None; rows.count],
    }
}
