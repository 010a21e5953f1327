//! Mean distance from the mean.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::shares::{UNWEIGHTED, half_deviation};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Mean deviation 平均差.
///
/// How far units lie from the mean on average: the mean difference from the mean of the health
/// inequality literature.
///
/// # Formula
///
/// ```text
/// Σ p·|x − μ|
/// ```
///
/// Σ p·|x − μ|; with `unweighted` (1/n) Σ |x − μ|, μ still the weighted mean.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `unweighted`, a flag, off by default: where units
/// are groups, each counts once, but the mean stays that of all people (MDMU beside MDMW in HEAT).
///
/// - `unweighted`: true | false, the every unit counts once; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Negative values are as good as any. Weights count repetitions, save
/// that `unweighted` counts rows of positive weight.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for influence values with `unweighted`, since the
/// weights then do not say how much a unit counts.
///
/// # Accuracy
///
/// Relative error at most 2e-15. Exact sums of distances.
///
/// # Source
///
/// ISO 3534-1:2006, 2.34; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanDeviation {
    /// Count every unit once; the mean stays weighted.
    pub unweighted: bool,
}

impl Statistic for MeanDeviation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("mean_deviation", "mean deviation", "平均差"),
        aliases: &[
            "mean_absolute_deviation",
            "mean_difference_from_mean",
            "mdm",
            "平均差",
            "平均离差",
        ],
        family: "dispersion",
        summary: Text::new(
            "How far units lie from the mean on average, in the unit of the values.",
            "各单位偏离均值的平均幅度，与数值同单位。",
        ),
        formula: "Σ p·|x − μ|",
        parameters: &[UNWEIGHTED],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "ISO 3534-1:2006, 2.34; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(unweighted);
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

/// Relative mean deviation 相对平均差.
///
/// How far units lie from the mean on average, as a share of it: twice the Hoover index; the index of
/// disparity of the health inequality literature.
///
/// # Formula
///
/// ```text
/// Σ p·|x − μ|/μ
/// ```
///
/// Σ p·|x − μ|/μ; with `unweighted` (1/n) Σ |x − μ|/μ, μ still the weighted mean.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `unweighted`, a
/// flag, off by default: the index of disparity that counts every group once (IDISU beside IDISW in
/// HEAT).
///
/// - `unweighted`: true | false, the every unit counts once; false unless given.
///
/// # Returns
///
/// From 0 (all equal) to 2 (towards it where one of many units has all).
///
/// # Edge cases
///
/// One unit, or all equal: 0. Weights count repetitions, save that `unweighted` counts rows of
/// positive weight; it may then exceed 2.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, where all values are zero,
/// and for influence values with `unweighted`.
///
/// # Accuracy
///
/// Relative error at most 2e-15. Exact sums of distances.
///
/// # Source
///
/// Schutz (1951), American Economic Review 41; Pearcy & Keppel (2002), doi:10.1093/phr/117.3.273.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RelativeMeanDeviation {
    /// Count every unit once; the mean stays weighted.
    pub unweighted: bool,
}

impl Statistic for RelativeMeanDeviation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "relative_mean_deviation",
            "relative mean deviation",
            "相对平均差",
        ),
        aliases: &[
            "index_of_disparity",
            "idis",
            "rmd",
            "相对平均差",
            "差异指数",
            "相对平均离差",
        ],
        family: "dispersion",
        summary: Text::new(
            "How far units lie from the mean on average, as a share of it: twice the Hoover index.",
            "各单位偏离均值的平均幅度与均值之比：胡佛指数的两倍。",
        ),
        formula: "Σ p·|x − μ|/μ",
        parameters: &[UNWEIGHTED],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 2.0),
        ends: Text::new(
            "0: all values are equal; towards 2: one of many units has all",
            "0：所有数值相等；趋于 2：众多单位中一个占有全部",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Schutz (1951), American Economic Review 41; \
                 Pearcy & Keppel (2002), doi:10.1093/phr/117.3.273",
    };
    fields!(unweighted);
}

impl Kernel for RelativeMeanDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        Ok(deviation(sample, centre, self.unweighted) / centre.value())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let index = self.evaluate(sample)?;
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
