//! The Wolfson and Foster–Wolfson indices of polarization.

use crate::error::Result;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::numerics::steps::{Gap, Steps};
use crate::measure::{Domain, Entry, Kernel, Statistic, gate, measure};
use crate::sample::Sample;
use crate::words::Name;

static MEDIAN: Name = Name::new("median", "the median", "中位数");
measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Wolfson}};
    /// let spend: Vec<f64> = (1..=8).map(|k| f64::from(2 * k)).collect();
    /// assert!((Wolfson.value(&Sample::new(&spend)?)? - 2.0 * 0.152_777_777_777_777_8).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Evening out each half raises polarization, though it lowers inequality:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Gini, Statistic, Wolfson}};
    /// let (spread, clubs) = (Sample::new(&[1.0, 3.0, 5.0, 7.0])?, Sample::new(&[2.0, 2.0, 6.0, 6.0])?);
    /// assert!(Wolfson.value(&clubs)? > Wolfson.value(&spread)?);
    /// assert!(Gini::default().value(&clubs)? < Gini::default().value(&spread)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Wolfson of Sample = "wolfson", "Wolfson polarization" / "沃尔夫森极化指数", "polarization";
    aliases: "wolfson_polarization", "沃尔夫森极化指数", "沃尔夫森指数";
    summary: "How far the population has split in two around the median; 1 where one half has nothing and \
        the other everything equally."
        / "总体围绕中位数两极分化的程度；一半为零、一半均分全部时为 1。";
    formula: "2(2T − G)·μ/m, T = ½ − L(½)";
    symbols: "L is the Lorenz curve, G the Gini index, m the median. Computed as 2 Σ min(P, \
        Q)²·gap/m over the gaps between neighbouring values, P and Q the shares of weight below and above \
        the gap.";
    domain: NonNegative, "the median must be above zero" / "中位数须大于零";
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "1 where half have nothing and half have twice the mean; unbounded where the mean lies \
        far above the median.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: 0. The median unit is divided, so the index is never \
        negative; packages that count it wholly below can return less than zero.";
    errors: "`OutOfDomain` where the median is zero.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [WOLFSON_1994, FOSTER_WOLFSON_2010];
}

impl Kernel for Wolfson {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(2.0 * polarization(Self::ENTRY, sample)?)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 2.0, sample, rule)
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{FosterWolfson, Statistic}};
    /// let spend = Sample::new(&[0.0, 2.0])?;
    /// assert_eq!(FosterWolfson.value(&spend)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It is the same index at half the size: texts that say "Wolfson" mean either:
    ///
    /// ```
    /// use junheng::{Sample, measure::{FosterWolfson, Statistic, Wolfson}};
    /// let spend = Sample::new(&[1.0, 2.0, 4.0, 9.0])?;
    /// assert_eq!(Wolfson.value(&spend)?, 2.0 * FosterWolfson.value(&spend)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    FosterWolfson of Sample = "foster_wolfson", "Foster–Wolfson polarization" / "福斯特–沃尔夫森极化指数", "polarization";
    aliases: "foster_wolfson_polarization", "福斯特-沃尔夫森极化指数", "福斯特–沃尔夫森极化指数";
    summary: "Inequality between the halves less inequality within them, as a share of the median."
        / "上下两半之间的不平等减去各自内部的不平等，相对于中位数。";
    formula: "(G between − G within)·μ/m";
    symbols: "G between and G within are the parts of the Gini index between and within the halves below and \
        above the median m. Equals half of `wolfson`.";
    domain: NonNegative, "the median must be above zero" / "中位数须大于零";
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "½ where half have nothing and half have twice the mean.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: 0. The median unit is divided, as for `wolfson`.";
    errors: "`OutOfDomain` where the median is zero.";
    accuracy: [4e-15], "As for `wolfson`.";
    source: [FOSTER_WOLFSON_2010];
}

impl Kernel for FosterWolfson {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        polarization(Self::ENTRY, sample)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 1.0, sample, rule)
    }
}

fn polarization(entry: &'static Entry, sample: &Sample<'_>) -> Result<f64> {
    let (steps, median) = halves(entry, sample)?;
    Ok(spread(&steps) / (median * steps.scale()))
}

/// factor·(dA/m − A·dm/m²), A = Σ min(P, Q)²·gap.
fn influence(
    entry: &'static Entry,
    factor: f64,
    sample: &Sample<'_>,
    rule: &dyn DensityRule,
) -> Result<Vec<f64>> {
    let (steps, median) = halves(entry, sample)?;
    let scaled = median * steps.scale();
    let index = spread(&steps) / scaled;
    let slope = |gap: Gap| {
        // In the middle the two slopes cancel.
        let side = f64::from(gap.lower < gap.upper) - f64::from(gap.lower > gap.upper);
        2.0 * gap.lower.min(gap.upper) * side
    };
    let own = steps.to_rows(sample, &steps.influence_of_gaps(slope));
    let moves = Density::of(rule, sample, &sample.ordered()).quantile_influence(entry, median)?;
    let both = own.iter().zip(&moves);
    Ok(both
        .map(|(own, moved)| factor * (own / scaled - index * (moved / median)))
        .collect())
}

/// The steps, and the median above zero.
fn halves(entry: &'static Entry, sample: &Sample<'_>) -> Result<(Steps, f64)> {
    gate::domain(entry, Domain::NonNegative, sample)?;
    let median = sample.ordered().averaged_quantile(0.5);
    Ok((Steps::of(sample), gate::divisor(entry, &MEDIAN, median)?))
}

/// Σ min(P, Q)²·gap, scaled.
fn spread(steps: &Steps) -> f64 {
    steps.sum_over_gaps(|gap| {
        let smaller = gap.lower.min(gap.upper);
        smaller * smaller
    })
}
