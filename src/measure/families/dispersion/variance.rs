//! The variance.

use crate::error::Result;
use crate::measure::families::dispersion::standard_deviation::sample_divisor;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::{Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Variance}};
    /// let class_sizes = Sample::new(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])?;
    /// assert_eq!(Variance::default().value(&class_sizes)?, 4.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The sample form takes weights for counts of units, not for importance:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Variance}};
    /// let variance = Variance { sample: true };
    /// let (weighted, repeated) = (Sample::weighted(&[1.0, 3.0], &[1.0, 3.0])?, Sample::new(&[1.0, 3.0, 3.0, 3.0])?);
    /// assert_eq!(variance.value(&weighted)?, variance.value(&repeated)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Variance of Sample = "variance", "variance" / "方差", "dispersion";
    aliases: "between_group_variance", "bgv", "方差", "组间方差";
    summary: "The mean squared distance from the mean, in the square of the unit of the values."
        / "与均值之差的平方的平均，以数值单位的平方计。";
    formula: "σ² = Σ p (x − μ)²";
    symbols: "`sample` divides by Σw − 1 instead of Σw. Where units are groups it is the between-group \
        variance of the health inequality literature.";
    parameters: {
        sample: bool = false, "sample form" / "样本形式",
            "Divides by Σw − 1 instead of Σw, without weights by n − 1 instead of n. Weights then count \
            repetitions.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Negative values are allowed. Weights count repetitions, \
        also in the sample form.";
    errors: "`OutOfDomain` with `sample` where the weights sum to 1 or less.";
    accuracy: [1 ulp], "From exact sums.";
    source: "ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697";
}

impl Kernel for Variance {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = sample.moments();
        if !self.sample || gate::all_equal(sample) {
            return Ok(moments.variance());
        }
        sample_divisor(Self::ENTRY, &moments)?;
        Ok(moments.sample_variance())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let factor = self.evaluate(sample)?;
        let moments = sample.moments();
        let (centre, deviation) = (Centre::of(&moments), moments.standard_deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        Ok(shares::each(sample, |x| {
            let z = centre.distance(x) / deviation;
            factor * (z * z - 1.0)
        }))
    }
}
