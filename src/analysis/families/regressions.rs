//! Values, and measures, explained by columns.

use crate::analysis::framework::declaration::{Analyze, analysis};
use crate::analysis::framework::inputs::{Column, Columns, Spec};
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::group::{self, Functional};
use crate::measure::Text;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::regression::{self, Design};

analysis! {
    /// Weighted least squares.
    Regression = "regression", "weighted least squares" / "加权最小二乘回归", "regression";
    "The values explained by columns, the intercept first." /
    "以各列解释数值，截距在前。";
    lists ["terms"];
    value: Column, Required, texts::VALUE;
    columns: Columns, Required, texts::COLUMNS;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Regression {
    type Output = regression::Regression;

    fn of(&self, rows: &Rows<'_>) -> Result<regression::Regression> {
        let outcome = rows.sample(&self.value, &self.weights)?;
        Design::new(outcome, &rows.named(&self.columns))?.fit()
    }
}

analysis! {
    /// A regression of the recentered influence.
    RifRegression = "rif_regression", "regression of the recentered influence function" / "再中心化影响函数回归", "regression";
    "What a small shift of each column does to a measure of the whole distribution." /
    "各列微小变动对整个分布某一指数的影响。";
    lists ["regression.terms"];
    value: Column, Required, texts::VALUE;
    columns: Columns, Required, texts::COLUMNS;
    measure: Spec<Functional>, Default(Preset::Word("gini")),
        Text::new("The measure that is explained, or variance.", "所解释的指数，或 variance。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for RifRegression {
    type Output = group::RifRegression;

    fn of(&self, rows: &Rows<'_>) -> Result<group::RifRegression> {
        let sample = rows.sample(&self.value, &self.weights)?;
        group::RifRegression::new(self.measure.0, &sample, &rows.named(&self.columns))
    }
}
