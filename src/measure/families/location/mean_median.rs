//! Mean and median.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::numerics::shares;
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Mean, Statistic};
    /// let books_per_pupil = Sample::new(&[6.0, 10.0])?;
    /// assert_eq!(Mean.value(&books_per_pupil)?, 8.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The mean of ratios is not the ratio of totals. Weighted by pupils it is:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Mean, Statistic};
    /// let books_per_pupil = [6.0, 10.0];
    /// let pupils = [300.0, 100.0];
    /// let by_pupils = Mean.value(&Sample::weighted(&books_per_pupil, &pupils)?)?;
    /// assert_eq!(by_pupils, (6.0 * 300.0 + 10.0 * 100.0) / 400.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Mean of Sample = "mean", "mean" / "均值", "location";
    aliases: "average", "arithmetic_mean", "均值", "平均值", "平均数";
    summary: "The total divided by the number of units, or of pupils where they are the weights."
        / "总量除以单位数；以学生数为权重时即总量除以学生总数。";
    formula: "μ = Σ p x";
    domain: Real;
    range: [any];
    ends: "no bounds" / "无界";
    properties: Homogeneous, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly that value.";
    accuracy: [1 ulp], "Relative to the exact mean, whatever the order and the magnitudes of the values: \
        the sums are exact and rounded once.";
    source: [ISO_3534_1 "1.15"];
}

impl Kernel for Mean {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(sample.moments().mean())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = Centre::of_sample(sample);
        Ok(shares::each(sample, |x| centre.distance(x)))
    }
}

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Median, Statistic};
    /// let sample = Sample::new(&[4.0, 1.0, 3.0, 2.0])?;
    /// assert_eq!(Median.value(&sample)?, 2.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The median school is not the school of the median pupil:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Median, Statistic};
    /// let spend = [5.0, 6.0, 7.0, 8.0, 9.0];
    /// let pupils = [30.0, 40.0, 50.0, 60.0, 900.0];
    /// assert_eq!(Median.value(&Sample::new(&spend)?)?, 7.0);
    /// assert_eq!(Median.value(&Sample::weighted(&spend, &pupils)?)?, 9.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Median of Sample = "median", "median" / "中位数", "location";
    aliases: "p50", "中位数";
    summary: "The value with half of all weight on either side." / "上下各占一半权重的数值。";
    formula: "min{x : F(x) ≥ ½}, halfway to the next value where F(x) = ½";
    symbols: "F(x) is the share of all weight at values up to x.";
    domain: Real;
    range: [any];
    ends: "no bounds" / "无界";
    interpretation: "Without weights it is the middle value, or the mean of the two in the middle.";
    properties: Homogeneous, ReplicationInvariant;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly that value. A cumulative weight within 4 ulp of one \
        half counts as one half: 0.1 + 0.2 is half of 0.6.";
    accuracy: [1 ulp], "A value of the sample, or halfway between two. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [ISO_3534_1 "1.13", HYNDMAN_FAN_1996 "definition 2"];
}

impl Kernel for Median {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(sample.ordered().averaged_quantile(0.5))
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let median = ordered.averaged_quantile(0.5);
        Density::of(rule, sample, &ordered).quantile_influence(Self::ENTRY, median)
    }
}
