//! The variance of logarithms.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::numeric::Moments;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{VarianceOfLogs, Statistic};
    /// let sample = Sample::new(&[1.0, 4.0])?;
    /// let half_gap = 2_f64.ln();
    /// assert!((VarianceOfLogs.value(&sample)? - half_gap * half_gap).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It breaks the principle of transfers: a gift from the richest to a rich unit can raise it. Where
    /// that matters take the [mean log deviation](crate::measure::MeanLogDeviation):
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{VarianceOfLogs, Statistic};
    /// let before = VarianceOfLogs.value(&Sample::new(&[1.0, 1.0, 10.0, 90.0])?)?;
    /// let after = VarianceOfLogs.value(&Sample::new(&[1.0, 1.0, 40.0, 60.0])?)?;
    /// assert!(after > before);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    VarianceOfLogs of Sample = "variance_of_logs", "variance of logarithms" / "对数方差", "dispersion";
    aliases: "log_variance", "对数方差";
    summary: "The variance of the logarithms: gaps at the bottom weigh more than those at the top."
        / "对数的方差：低端差距的影响大于高端差距。";
    formula: "Σ p (ln x − Σ p ln x)²";
    symbols: "The mean of the logarithms is subtracted, that is the logarithm of the geometric mean; some \
        authors subtract ln μ instead.";
    domain: Positive;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "A pure number.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0.";
    accuracy: [2e-15], "Holds also for nearly equal values, because the logarithms are taken of x/μ.";
    source: [SEN_1973, FOSTER_OK_1999];
}

impl Kernel for VarianceOfLogs {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(self.logs(sample)?.1.variance())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let (logs, moments) = self.logs(sample)?;
        let (mean, variance) = (moments.mean(), moments.variance());
        let mut out = vec![0.0; sample.len()];
        for (row, _, _) in sample.units() {
            let distance = logs[row] - mean;
            out[row] = distance * distance - variance;
        }
        Ok(out)
    }
}

impl VarianceOfLogs {
    /// ln(x/μ) by row and its moments; relative to the mean, since near-equal values then keep
    /// their digits.
    fn logs(&self, sample: &Sample<'_>) -> Result<(Vec<f64>, Moments)> {
        gate::domain(Self::ENTRY, Domain::Positive, sample)?;
        let mean = Centre::positive(Self::ENTRY, sample)?;
        let logs = if gate::all_equal(sample) {
            vec![0.0; sample.len()]
        } else {
            shares::each(sample, |x| Relative::new(x, mean).log)
        };
        let moments = Moments::of(ArrayView1::from(&logs[..]), sample.weights());
        Ok((logs, moments))
    }
}
