//! The Odden–Picus adequacy index.

use crate::error::Result;
use crate::measure::numerics::shares;
use crate::measure::{DensityRule, Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{AdequacyIndex, Statistic}};
    /// let spend = Sample::new(&[4500.0, 9000.0, 18000.0])?;
    /// let index = AdequacyIndex { line: 9000.0 }.value(&spend)?;
    /// assert!((index - 2.5 / 3.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Plenty above the line does not make up for want below it:
    ///
    /// ```
    /// use junheng::{Sample, measure::{AdequacyIndex, Statistic}};
    /// let index = AdequacyIndex { line: 9000.0 };
    /// let (plain, rich) = (Sample::new(&[4500.0, 9000.0])?, Sample::new(&[4500.0, 90000.0])?);
    /// assert_eq!(index.value(&plain)?, index.value(&rich)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    AdequacyIndex of Sample = "adequacy_index", "Odden–Picus adequacy index" / "充足指数", "adequacy";
    aliases: "odden_picus", "odden_picus_adequacy", "opai", "充足指数", "奥登-皮克斯充足指数";
    summary: "What the units have, counted up to an adequate level only, as a share of what all would have \
        there."
        / "各单位所拥有的（以充足水平为上限）与全部达到充足水平时总量之比。";
    formula: "Σ p·min(x, z)/z";
    symbols: "z is the adequate level. Equals 1 − FGT(1).";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "1: all are adequate; 0: all have nothing" / "1：全部达到充足水平；0：全部为零";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit at or above z, or all of them: exactly 1.";
    accuracy: [2 ulp], "Terms of one sign, added exactly.";
    source: [ODDEN_PICUS_1992];
}

impl Kernel for AdequacyIndex {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        Ok(shares::mean_of(sample, |x| x.min(self.line) / self.line))
    }

    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        index: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        Ok(shares::each(sample, |x| {
            x.min(self.line) / self.line - index
        }))
    }
}
