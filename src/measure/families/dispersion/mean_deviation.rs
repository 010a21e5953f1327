//! Absolute and relative mean deviation.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::shares::half_deviation;
use crate::measure::{DensityRule, Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{MeanDeviation, Statistic}};
    /// let class_sizes = Sample::weighted(&[30.0, 40.0], &[3.0, 1.0])?;
    /// assert_eq!(MeanDeviation::default().value(&class_sizes)?, 3.75); // mean 32.5
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Counting every group once does not move the mean they are measured from:
    ///
    /// ```
    /// use junheng::{Sample, measure::{MeanDeviation, Statistic}};
    /// let class_sizes = Sample::weighted(&[30.0, 40.0], &[3.0, 1.0])?;
    /// assert_eq!(MeanDeviation { unweighted: true }.value(&class_sizes)?, 5.0); // (2.5 + 7.5)/2
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MeanDeviation of Sample = "mean_deviation", "mean deviation" / "平均差", "dispersion";
    aliases: "mean_absolute_deviation", "mean_difference_from_mean", "mdm", "平均差", "平均离差";
    summary: "The mean absolute distance of units from the mean, in the unit of the values."
        / "各单位偏离均值的平均幅度，与数值同单位。";
    formula: "Σ p·|x − μ|";
    symbols: "With `unweighted` it is (1/n) Σ |x − μ|, μ still the weighted mean. Known in the health \
        inequality literature as the mean difference from the mean.";
    parameters: {
        unweighted: bool = false, "every unit counts once" / "各单位计一次",
            "The mean stays weighted: MDMU instead of MDMW in WHO's HEAT.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Negative values are allowed.";
    errors: "`OutOfDomain` for influence values with `unweighted`, because the weights then do not \
        determine how much a unit counts.";
    accuracy: [2e-15], "Exact sums of distances.";
    source: [ISO_3534_1 "2.34", SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for MeanDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = Centre::of_sample(sample);
        Ok(deviation(sample, centre, self.unweighted))
    }

    /// With dμ = x − μ: |x − μ| − D − dμ·(share above − share below).
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        gate::counts_weights(Self::ENTRY, self.unweighted)?;
        let centre = Centre::of_sample(sample);
        let index = deviation(sample, centre, false);
        let tilt = tilt(sample, centre);
        Ok(shares::each(sample, |x| {
            let distance = centre.distance(x);
            distance.abs() - index - tilt * distance
        }))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Hoover, RelativeMeanDeviation, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert_eq!(RelativeMeanDeviation::default().value(&spend)?, 0.5);
    /// assert_eq!(Hoover.value(&spend)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The published index of disparity is in percent; here it is a share:
    ///
    /// ```
    /// use junheng::{Sample, measure::{RelativeMeanDeviation, Statistic}};
    /// let groups = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
    /// let index = RelativeMeanDeviation { unweighted: true }.value(&groups)?;
    /// assert!((index - 0.297_029_702_97).abs() < 1e-11); // printed as 29.702970297
    /// # Ok::<(), junheng::Error>(())
    /// ```
    RelativeMeanDeviation of Sample = "relative_mean_deviation", "relative mean deviation" / "相对平均差", "dispersion";
    aliases: "index_of_disparity", "idis", "rmd", "相对平均差", "差异指数", "相对平均离差";
    summary: "The mean absolute distance of units from the mean, as a share of it: twice the Hoover index."
        / "各单位偏离均值的平均幅度与均值之比：胡佛指数的两倍。";
    formula: "Σ p·|x − μ|/μ";
    symbols: "With `unweighted` it is (1/n) Σ |x − μ|/μ, μ still the weighted mean. Known in the health \
        inequality literature as the index of disparity.";
    parameters: {
        unweighted: bool = false, "every unit counts once" / "各单位计一次",
            "The mean stays weighted: IDISU instead of IDISW in WHO's HEAT.";
    }
    domain: NonNegative;
    range: [0 to 2];
    ends: "0: all values are equal; towards 2: one of many units has all"
        / "0：所有数值相等；趋于 2：众多单位中一个占有全部";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. With `unweighted` it may exceed 2.";
    errors: "`OutOfDomain` for influence values with `unweighted`.";
    accuracy: [2e-15], "Exact sums of distances.";
    source: [SCHUTZ_1951, PEARCY_KEPPEL_2002];
}

impl Kernel for RelativeMeanDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        Ok(deviation(sample, centre, self.unweighted) / centre.value())
    }

    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        index: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        gate::counts_weights(Self::ENTRY, self.unweighted)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        let slope = tilt(sample, centre) + index;
        Ok(shares::each(sample, |x| {
            let excess = centre.distance(x) / centre.value();
            excess.abs() - index - slope * excess
        }))
    }
}

/// The mean distance from the centre; every unit counts once where `unweighted`.
fn deviation(sample: &Sample<'_>, centre: Centre, unweighted: bool) -> f64 {
    if gate::all_equal(sample) {
        return 0.0;
    }
    if unweighted {
        shares::mean_over_units(sample, |x| centre.distance(x).abs())
    } else {
        2.0 * half_deviation(sample)
    }
}

/// The share of weight above the centre less that below.
fn tilt(sample: &Sample<'_>, centre: Centre) -> f64 {
    shares::mean_of(sample, |x| {
        let distance = centre.distance(x);
        f64::from(distance > 0.0) - f64::from(distance < 0.0)
    })
}
