//! Equal values that are as good as the unequal ones: generalized means.

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::statistic::fields;
use super::{
    Atkinson, Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text, shares,
};

const LAWS: &[Property] = &[Property::Homogeneous, Property::ReplicationInvariant];
const ZERO_NOTE: Text = Text::new("0 where a value is zero", "有数值为零时为 0");

/// Equally distributed equivalent 均等分配等价值.
///
/// The value that, given to everybody, would be as good for a society of aversion ε as what they have.
///
/// # Formula
///
/// μ(1 − A(ε)) = (Σ p x^(1−ε))^(1/(1−ε)), A the Atkinson index; e^(Σ p ln x) at ε = 1.
///
/// # Parameters
///
/// ε ≥ 0, required: aversion to inequality. 0 gives the mean, 1 the geometric, 2 the harmonic mean.
///
/// # Returns
///
/// From the smallest value (ε → ∞) to the mean (ε = 0, or all equal), in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value, exactly. A zero with ε ≥ 1: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are zero.
///
/// # Accuracy
///
/// By the divergence from the mean: relative error at most 4e-15 where values lie within a factor of a
/// thousand and ε is not within 0.1 of 1 beside zeros; a logarithm's last digit counts the more, the
/// further they spread: 2e-13 over six hundred decades.
///
/// # Source
///
/// Atkinson (1970), doi:10.1016/0022-0531(70)90039-6.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{EquallyDistributedEquivalent, Statistic}};
/// let spend = Sample::new(&[10.0, 20.0, 30.0, 40.0, 50.0])?;
/// let equivalent = EquallyDistributedEquivalent { epsilon: 0.5 }.value(&spend)?;
/// assert!((equivalent - 28.105_398_233).abs() < 1e-9);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A single zero undoes everything once ε reaches 1:
///
/// ```
/// use junheng::{Sample, measure::{EquallyDistributedEquivalent, Statistic}};
/// let spend = Sample::new(&[0.0, 20.0, 30.0])?;
/// assert!(EquallyDistributedEquivalent { epsilon: 0.9 }.value(&spend)? > 0.0);
/// assert_eq!(EquallyDistributedEquivalent { epsilon: 1.0 }.value(&spend)?, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EquallyDistributedEquivalent {
    /// Aversion to inequality, ε ≥ 0.
    pub epsilon: f64,
}

impl Statistic for EquallyDistributedEquivalent {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "equally_distributed_equivalent",
            "equally distributed equivalent",
            "均等分配等价值",
        ),
        aliases: &["ede", "atkinson_ede", "均等分配等价值", "等价敏感均值"],
        family: "welfare",
        summary: Text::new(
            "The value that, given to everybody, would be as good for a society of aversion ε as what \
             they have.",
            "在不平等厌恶为 ε 的社会中，与现状福利相同的平均分配水平，与数值同单位。",
        ),
        formula: "(Σ p x^(1−ε))^(1/(1−ε)); e^(Σ p ln x) at ε = 1",
        parameters: &[ParameterSpec::number(
            Name::new("epsilon", "aversion to inequality ε", "不平等厌恶参数 ε"),
            None,
            "0 ≤ ε < ∞",
            |epsilon| epsilon >= 0.0,
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "0 where ε ≥ 1 and a value is zero",
            "ε ≥ 1 且有数值为零时为 0",
        ),
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "between the smallest value and the mean",
            "介于最小值与均值之间",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 2e-13,
        source: "Atkinson (1970), doi:10.1016/0022-0531(70)90039-6",
    };
    fields!(epsilon);
}

impl Kernel for EquallyDistributedEquivalent {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        equivalent(Self::ENTRY, self.epsilon, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, self.epsilon, sample)
    }
}

/// Geometric mean 几何平均数.
///
/// The mean in which ratios count: the equally distributed equivalent at ε = 1.
///
/// # Formula
///
/// e^(Σ p ln x).
///
/// # Parameters
///
/// None.
///
/// # Returns
///
/// From the smallest value to the mean, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value, exactly. A zero: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are zero.
///
/// # Accuracy
///
/// As μ·e^(−L), L the mean log deviation: relative error at most 4e-15 where values lie within a factor
/// of a thousand, 4e-14 over six hundred decades.
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
/// 1/Σ(p/x).
///
/// # Parameters
///
/// None.
///
/// # Returns
///
/// From the smallest value to the geometric mean, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value, exactly. A zero: 0, the limit. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are zero.
///
/// # Accuracy
///
/// By the divergence from the mean: relative error at most 4e-15.
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

fn equivalent(entry: &'static Entry, epsilon: f64, sample: &Sample<'_>) -> Result<f64> {
    Atkinson { epsilon }.equivalent(entry, sample)
}

/// Of μ(1 − A): (1 − A)·(x − μ) − μ·dA.
fn influence(entry: &'static Entry, epsilon: f64, sample: &Sample<'_>) -> Result<Vec<f64>> {
    let equivalent = equivalent(entry, epsilon, sample)?;
    let centre = Centre::positive(entry, sample)?;
    let kept = equivalent / centre.value();
    let mut out = shares::each(sample, |x| kept * centre.distance(x));
    let losses = Atkinson { epsilon }.linearize(sample)?;
    for (influence, loss) in out.iter_mut().zip(losses) {
        *influence -= centre.value() * loss;
    }
    Ok(out)
}
