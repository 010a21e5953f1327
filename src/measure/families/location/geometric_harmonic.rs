//! Geometric and harmonic mean.

use crate::error::Result;
use crate::measure::families::welfare::equally_distributed_equivalent::{equivalent, influence};
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
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
    GeometricMean of Sample = "geometric_mean", "geometric mean" / "几何平均数", "location";
    aliases: "几何平均数", "几何均值";
    summary: "The mean on a logarithmic scale: ratios count instead of differences." / "对数尺度上的均值，以比率而非差额计。";
    formula: "e^(Σ p ln x)";
    symbols: "Equals the equally distributed equivalent (`equally_distributed_equivalent`) at ε = 1.";
    domain: NonNegative, "0 where a value is zero" / "有数值为零时为 0";
    range: [0 to infinity];
    ends: "between the smallest value and the mean" / "介于最小值与均值之间";
    properties: Homogeneous, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly that value. A zero gives 0.";
    accuracy: [4e-15], "Also over six hundred decades: computed as μ·e^(−L), L the mean log deviation, and from \
        logarithms with more digits than doubles where L exceeds 1.";
    source: [HARDY_LITTLEWOOD_POLYA_1934 "2.1"];
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

measure! {
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
    HarmonicMean of Sample = "harmonic_mean", "harmonic mean" / "调和平均数", "location";
    aliases: "调和平均数", "调和均值";
    summary: "The mean of rates: pupils per teacher weighted by pupils give the ratio of the whole county."
        / "适用于比率的均值：以学生数加权的生师比的调和平均即为全县生师比。";
    formula: "1/Σ(p/x)";
    symbols: "Equals the equally distributed equivalent (`equally_distributed_equivalent`) at ε = 2.";
    domain: NonNegative, "0 where a value is zero" / "有数值为零时为 0";
    range: [0 to infinity];
    ends: "between the smallest value and the mean" / "介于最小值与均值之间";
    properties: Homogeneous, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly that value. A zero gives 0, the limit.";
    accuracy: [4e-15], "Computed from the divergence from the mean.";
    source: [HARDY_LITTLEWOOD_POLYA_1934 "2.1"];
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
