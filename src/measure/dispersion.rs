//! Dispersion about the mean.

use crate::error::Result;
use crate::numeric::Moments;
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::entry::{NO_NOTE, ONE_ULP};
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use super::{gate, shares};

const SAMPLE: ParameterSpec = ParameterSpec::flag(Name::new("sample", "sample form", "样本形式"));
static WEIGHT_LESS_ONE: Name = Name::new("weight_less_one", "Σw − 1", "Σw − 1");

/// Variance 方差.
///
/// The mean squared distance from the mean; where units are groups, the between-group variance of the health
/// inequality literature.
///
/// # Formula
///
/// σ² = Σ p (x − μ)²; `sample` divides by Σw − 1 instead of Σw.
///
/// # Parameters
///
/// `sample`, a flag, off by default.
///
/// # Returns
///
/// 0 (all equal) upwards, in the square of the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0 in both forms. Negative values are as good as any. Weights count repetitions,
/// also in the sample form.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the result overflows, or for `sample` with weights
/// that add to no more than 1.
///
/// # Accuracy
///
/// From exact sums: 1 ulp.
///
/// # Source
///
/// ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Variance {
    /// Divide by Σw − 1 instead of Σw.
    pub sample: bool,
}

impl Statistic for Variance {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("variance", "variance", "方差"),
        aliases: &["between_group_variance", "bgv", "方差", "组间方差"],
        family: "dispersion",
        summary: Text::new(
            "The mean squared distance from the mean, in the square of the unit of the values.",
            "与均值之差的平方的平均，以数值单位的平方计。",
        ),
        formula: "σ² = Σ p (x − μ)²",
        parameters: &[SAMPLE],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::Decomposes,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(sample);
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

/// Standard deviation 标准差.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StandardDeviation {
    /// Divide by Σw − 1 instead of Σw.
    pub sample: bool,
}

impl Statistic for StandardDeviation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("standard_deviation", "standard deviation", "标准差"),
        aliases: &[
            "sd",
            "std",
            "between_group_standard_deviation",
            "bgsd",
            "标准差",
            "组间标准差",
        ],
        family: "dispersion",
        summary: Text::new(
            "How far units typically lie from the mean, in the unit of the values.",
            "各单位偏离均值的典型幅度，与数值同单位。",
        ),
        formula: "σ = √(Σ p (x − μ)²)",
        parameters: &[SAMPLE],
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
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006, 2.37",
    };
    fields!(sample);
}

impl Kernel for StandardDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = sample.moments();
        if !self.sample || gate::all_equal(sample) {
            return Ok(moments.standard_deviation());
        }
        sample_divisor(Self::ENTRY, &moments)?;
        Ok(moments.sample_standard_deviation())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let factor = self.evaluate(sample)?;
        let moments = sample.moments();
        let (centre, deviation) = (Centre::of(&moments), moments.standard_deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        Ok(shares::each(sample, |x| {
            // Not of squares: these leave the doubles long before the deviation does.
            let z = centre.distance(x) / deviation;
            factor * (z * z - 1.0) / 2.0
        }))
    }
}

/// Coefficient of variation 差异系数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CoefficientOfVariation {
    /// Divide by Σw − 1 instead of Σw.
    pub sample: bool,
}

impl Statistic for CoefficientOfVariation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("cv", "coefficient of variation", "差异系数"),
        aliases: &[
            "coefficient_of_variation",
            "williamson",
            "差异系数",
            "变异系数",
            "威廉逊系数",
        ],
        family: "dispersion",
        summary: Text::new(
            "The standard deviation as a share of the mean: the official index of balance in China.",
            "标准差与均值之比：义务教育均衡督导评估采用的差异系数。",
        ),
        formula: "√(Σ p (x − μ)²) / μ",
        parameters: &[SAMPLE],
        constraint: None,
        domain: Domain::PositiveMean,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; without weights at most √(n−1), where one unit has all",
            "0：所有数值相等；无权重时最大为 √(n−1)，即一个单位占有全部",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: ONE_ULP,
        source: "Pearson (1896), doi:10.1098/rsta.1896.0007; 教督〔2012〕3号; 教督〔2017〕6号",
    };
    fields!(sample);
}

impl Kernel for CoefficientOfVariation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = sample.moments();
        gate::require_positive_mean(Self::ENTRY, moments.mean())?;
        if !self.sample || gate::all_equal(sample) {
            return Ok(moments.coefficient_of_variation());
        }
        sample_divisor(Self::ENTRY, &moments)?;
        Ok(moments.sample_coefficient_of_variation())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let factor = self.evaluate(sample)?;
        let moments = sample.moments();
        let (centre, deviation) = (Centre::of(&moments), moments.standard_deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        Ok(shares::each(sample, |x| {
            let distance = centre.distance(x);
            let z = distance / deviation;
            factor * ((z * z - 1.0) / 2.0 - distance / centre.value())
        }))
    }
}

/// Refuses weights that add to no more than one unit.
fn sample_divisor(entry: &'static Entry, moments: &Moments) -> Result<f64> {
    gate::divisor(entry, &WEIGHT_LESS_ONE, moments.total_weight() - 1.0)
}
