//! The generalized, or absolute, concentration index.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, measure};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let index: RankMeasure = "generalized_concentration_index".parse()?;
    /// assert_eq!(index.value(&Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It stays the same where the relative index decreases:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let index: RankMeasure = "generalized_concentration_index".parse()?;
    /// assert_eq!(index.value(&Ranked::new(&[101.0, 103.0], &[10.0, 20.0])?)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    GeneralizedConcentrationIndex of Ranked = "generalized_concentration_index", "generalized concentration index" / "广义集中指数", "concentration";
    aliases: "generalised_concentration_index", "absolute_concentration_index", "aci",
        "广义集中指数", "绝对集中指数";
    summary: "The concentration index times the mean, in the unit of the values."
        / "以数值自身单位表示的集中指数：集中指数乘以均值。";
    formula: "2 cov(h, R), R the ridit rank";
    symbols: "Equals μ·C, C the concentration index (`concentration_index`).";
    domain: Real;
    range: [any];
    ends: "0: no concentration" / "0：无集中";
    interpretation: "In the unit of the values: above 0 where the high ranks have more than their share, \
        below 0 where the low ranks have.";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0. Adding a constant to every value changes nothing.";
    errors: "`OutOfDomain` for a constant ranking variable.";
    accuracy: [4e-15 of "Σ p|h − μ|"], "As for `concentration_index`.";
    source: [CLARKE_2002];
}

impl Kernel for GeneralizedConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        ranked.require_varying(Self::ENTRY)?;
        let ladder = Ladder::of(ranked);
        Ok(ladder.weighed(Weighting::Standard) / ladder.scale)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        ranked.require_varying(Self::ENTRY)?;
        let ladder = Ladder::of(ranked);
        let influence = ladder.influence(Weighting::Standard);
        Ok(influence.iter().map(|x| x / ladder.scale).collect())
    }
}
