//! Geometric and harmonic mean.

use crate::error::Result;
use crate::measure::families::welfare::equally_distributed_equivalent::{equivalent, influence};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

const LAWS: &[Property] = &[Property::Homogeneous, Property::ReplicationInvariant];
const ZERO_NOTE: Text = Text::new("0 where a value is zero", "有数值为零时为 0");

/// Geometric mean 几何平均数.
///
/// The mean in which ratios count: the equally distributed equivalent at ε = 1.
///
/// # Formula
///
/// ```text
/// e^(Σ p ln x)
/// ```
///
/// e^(Σ p ln x).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 upwards. From the smallest value to the mean, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value, exactly. A zero: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-14, over six hundred decades; 4e-15 where values lie within a factor of
/// a thousand. As μ·e^(−L), L the mean log deviation.
///
/// # Source
///
/// Hardy, Littlewood & Pólya (1934), Inequalities, 2.1.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{GeometricMean, Statistic}};
/// let mean = GeometricMean.value(&Sample::new(&[2.0, 8.0])?)?;
/// assert!((mean - 4.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It falls where the mean rises, if the smaller values fall:
///
/// ```
/// use junheng::{Sample, measure::{GeometricMean, Mean, Statistic}};
/// let (before, after) = (Sample::new(&[4.0, 8.0])?, Sample::new(&[1.0, 20.0])?);
/// assert!(Mean.value(&after)? > Mean.value(&before)?);
/// assert!(GeometricMean.value(&after)? < GeometricMean.value(&before)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GeometricMean;

impl Statistic for GeometricMean {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("geometric_mean", "geometric mean", "几何平均数"),
        aliases: &["几何平均数", "几何均值"],
        family: "location",
        summary: Text::new("The mean in which ratios count.", "以比率计的均值。"),
        formula: "e^(Σ p ln x)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: ZERO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "between the smallest value and the mean",
            "介于最小值与均值之间",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-14,
        source: "Hardy, Littlewood & Pólya (1934), Inequalities, 2.1",
    };
    fields!();
}

impl Kernel for GeometricMean {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        equivalent(Self::ENTRY, 1.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 1.0, sample)
    }
}

/// Harmonic mean 调和平均数.
///
/// The mean for rates: the equally distributed equivalent at ε = 2.
///
/// # Formula
///
/// ```text
/// 1/Σ(p/x)
/// ```
///
/// 1/Σ(p/x).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 upwards. From the smallest value to the geometric mean, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value, exactly. A zero: 0, the limit. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. By the divergence from the mean.
///
/// # Source
///
/// Hardy, Littlewood & Pólya (1934), Inequalities, 2.1.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{HarmonicMean, Statistic}};
/// let mean = HarmonicMean.value(&Sample::new(&[2.0, 6.0])?)?;
/// assert!((mean - 3.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Pupils per teacher of a county is the harmonic mean of its schools', where pupils are the weights:
///
/// ```
/// use junheng::{Sample, measure::{HarmonicMean, Statistic}};
/// // 100 pupils with 10 teachers, 400 with 20.
/// let ratios = Sample::weighted(&[10.0, 20.0], &[100.0, 400.0])?;
/// assert!((HarmonicMean.value(&ratios)? - 500.0 / 30.0).abs() < 1e-14);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HarmonicMean;

impl Statistic for HarmonicMean {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("harmonic_mean", "harmonic mean", "调和平均数"),
        aliases: &["调和平均数", "调和均值"],
        family: "location",
        summary: Text::new(
            "The mean for rates: of pupils per teacher, weighted by pupils, it is the county's.",
            "适用于比率的均值：以学生数加权的生师比的调和平均即为全县生师比。",
        ),
        formula: "1/Σ(p/x)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: ZERO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "between the smallest value and the mean",
            "介于最小值与均值之间",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Hardy, Littlewood & Pólya (1934), Inequalities, 2.1",
    };
    fields!();
}

impl Kernel for HarmonicMean {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        equivalent(Self::ENTRY, 2.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 2.0, sample)
    }
}
