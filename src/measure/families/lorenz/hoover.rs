//! The Hoover index.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::shares::half_deviation;
use crate::measure::{DensityRule, Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Hoover, Statistic};
    /// let sample = Sample::new(&[2.0, 4.0, 6.0])?;
    /// assert!((Hoover.value(&sample)? - 2.0 / 12.0).abs() < 1e-16);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It does not see transfers among units on the same side of the mean, which the Gini index does:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Gini, Hoover, Statistic};
    /// let (before, after) = ([1.0, 3.0, 9.0, 11.0], [2.0, 2.0, 9.0, 11.0]);
    /// let (before, after) = (Sample::new(&before)?, Sample::new(&after)?);
    /// assert_eq!(Hoover.value(&before)?, Hoover.value(&after)?);
    /// assert!(Gini::default().value(&before)? > Gini::default().value(&after)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Hoover of Sample = "hoover", "Hoover index" / "胡佛指数", "lorenz";
    aliases: "robin_hood", "ricci_schutz", "schutz", "pietra", "胡佛指数", "罗宾汉指数";
    summary: "The share of the total that would have to move to make all equal."
        / "为达到完全均等而需要转移的总量份额。";
    formula: "Σ p |x − μ| / (2μ)";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: all values are equal; towards 1: one of many units has all"
        / "0：所有数值相等；趋于 1：众多单位中一个占有全部";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0. For a unit exactly at the mean the influence is \
        the average of the two one-sided derivatives, because the index has a kink there.";
    accuracy: [1e-15], "Holds also for nearly equal values: the mean enters with twice the digits of a \
        double.";
    source: [HOOVER_1936, SCHUTZ_1951];
}

impl Kernel for Hoover {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        if gate::all_equal(sample) {
            return Ok(0.0);
        }
        let half = half_deviation(sample);
        Ok((half / centre.value()).min(1.0))
    }

    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        hoover: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        if hoover == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        let centre = Centre::positive(Self::ENTRY, sample)?;
        // d/dm of E|X − m|, at a unit on the mean the middle of both sides.
        let side = |x: f64| {
            let distance = centre.distance(x);
            f64::from(distance < 0.0) - f64::from(distance > 0.0)
        };
        let slope = shares::mean_of(sample, side) / 2.0 - hoover;
        Ok(shares::each(sample, |x| {
            let excess = centre.distance(x) / centre.value();
            excess.abs() / 2.0 - hoover + slope * excess
        }))
    }
}
