//! Regressions of values and of measures.

use crate::analysis::families::scores;
use crate::analysis::framework::declaration::{Analyze, Declared, analysis};
use crate::analysis::framework::explained::{columns_of, explaining, values_of};
use crate::analysis::framework::inputs::{Column, Columns, KeyColumns, Spec, Words};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::group::{self, Functional};
use crate::inference::Fits;
use crate::measure::Text;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::regression::{self, Design};

analysis! {
    /// Weighted least squares.
    Regression = "regression", "weighted least squares" / "加权最小二乘回归", "regression";
    "Weighted least squares regression of the values on columns, with an intercept." /
    "数值对各列的加权最小二乘回归，含截距。";
    lists ["terms"];
    methods [LEAST_SQUARES];
    value: Column, Required, texts::VALUE;
    columns: Option<Columns>, Optional, texts::COLUMNS;
    factors: Option<KeyColumns>, Optional, texts::FACTORS;
    reference_levels: Option<Words>, Optional, texts::REFERENCE_LEVELS;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Regression {
    type Output = regression::Regression;

    const TESTED: &'static [&'static str] = &["terms.coefficient"];

    const REGRESSION: bool = true;

    fn check(&self) -> Result<()> {
        explaining!(self).require(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<regression::Regression> {
        let outcome = rows.sample(&self.value, &self.weights)?;
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        Design::new(outcome, &columns_of(&columns))?.fit()
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        Ok(Fits::one(columns.len()))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        scores::regressions::regression(linear, "", &whole, values, &values_of(&columns));
        Ok(())
    }
}

analysis! {
    /// A regression of the recentered influence.
    RifRegression = "rif_regression", "regression of the recentered influence function" / "再中心化影响函数回归", "regression";
    "The effect of a small shift of each column on a measure of the whole distribution." /
    "各列微小变动对整个分布某一指数的影响。";
    lists ["regression.terms"];
    methods [RIF_REGRESSION];
    value: Column, Required, texts::VALUE;
    columns: Option<Columns>, Optional, texts::COLUMNS;
    factors: Option<KeyColumns>, Optional, texts::FACTORS;
    reference_levels: Option<Words>, Optional, texts::REFERENCE_LEVELS;
    measure: Spec<Functional>, Default(Preset::Word("gini")),
        Text::new("The explained measure, or variance.", "所解释的指数，或 variance。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for RifRegression {
    type Output = group::RifRegression;

    const TESTED: &'static [&'static str] = &["regression.terms.coefficient"];

    const REGRESSION: bool = true;

    fn check(&self) -> Result<()> {
        explaining!(self).require(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::RifRegression> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        group::RifRegression::new(self.measure.0, &sample, &columns_of(&columns))
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        Ok(Fits::one(columns.len()))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        scores::rif::regression(linear, self.measure.0, &whole, values, &values_of(&columns))
    }
}
