//! The Herfindahl index and the Coulter coefficient.
//!
//! These depend on how many units there are, which weights count: a weight of 3 is three units.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Entry, Kernel, Statistic, gate, measure};
use crate::numeric::Moments;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Herfindahl, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert_eq!(Herfindahl.value(&spend)?, 0.625); // (1/4)² + (3/4)²
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// More units make it smaller, however unequal they are:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Herfindahl, Statistic}};
    /// let repeated = Sample::new(&[1.0, 1.0, 3.0, 3.0])?;
    /// assert_eq!(Herfindahl.value(&repeated)?, 0.3125);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Herfindahl of Sample = "herfindahl", "Herfindahl index" / "赫芬达尔指数", "concentration";
    aliases: "hhi", "herfindahl_hirschman", "赫芬达尔指数", "赫芬达尔-赫希曼指数";
    summary: "The probability that two parts of the total drawn at random belong to the same unit."
        / "从总量中随机抽取两份，同属一个单位的概率。";
    formula: "Σ w s², s = x/Σwx";
    symbols: "s is a unit's share of the total. Equals (1 + CV²)/Σw.";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "1/n: all values are equal; 1: one unit of weight 1 has all"
        / "1/n：所有数值相等；1：一个权重为 1 的单位占有全部";
    properties: ScaleInvariant, Transfers;
    influence: Exact, "the total weight, which is the number of units, is held constant";
    edge_cases: "One unit: 1. Weights count units: a weight of 3 means three units with that value, so the \
        scale of the weights matters and repeating the sample halves the index.";
    accuracy: [4 ulp], "From exact sums.";
    source: [HERFINDAHL_1950, HIRSCHMAN_1964];
}

impl Kernel for Herfindahl {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(checked(Self::ENTRY, sample)?.square_share())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let moments = checked(Self::ENTRY, sample)?;
        let cv = moments.coefficient_of_variation();
        let centre = Centre::of_sample(sample);
        Ok(shares::each(sample, |x| {
            // With r = x/μ − 1: d(CV²) = r² − CV² − 2·CV²·r.
            let excess = centre.distance(x) / centre.value();
            (excess * excess - cv * cv * (1.0 + 2.0 * excess)) / moments.total_weight()
        }))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Coulter, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert_eq!(Coulter.value(&spend)?, 0.25); // √(½·2·(1/4)²)
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It shrinks as units are added, though the inequality stays the same:
    ///
    /// ```
    /// use junheng::{Sample, measure::{CoefficientOfVariation, Coulter, Statistic}};
    /// let (one, four) = (Sample::new(&[1.0, 3.0])?, Sample::weighted(&[1.0, 3.0], &[4.0, 4.0])?);
    /// assert_eq!(Coulter.value(&four)?, Coulter.value(&one)? / 2.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Coulter of Sample = "coulter", "Coulter coefficient" / "库尔特系数", "concentration";
    aliases: "coulter_coefficient", "库尔特系数";
    summary: "The distance between the units' shares of the total and equal shares."
        / "各单位所占份额与平均份额之间的距离。";
    formula: "√(½ Σ w (s − 1/Σw)²), s = x/Σwx";
    symbols: "s is a unit's share of the total. Equals CV/√(2·Σw).";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "0: all values are equal; at most √½ where every unit has a weight of 1 or more"
        / "0：所有数值相等；各单位权重不小于 1 时最大为 √½";
    properties: ScaleInvariant, Transfers, ZeroAtEquality;
    influence: Exact, "the total weight, which is the number of units, is held constant";
    edge_cases: "One unit: 0. Weights count units, as for `herfindahl`; the coefficient of variation (`cv`) \
        does not depend on the number of units.";
    accuracy: [4 ulp], "From exact sums.";
    source: [COULTER_1989];
}

impl Kernel for Coulter {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(checked(Self::ENTRY, sample)?.variation_by_units())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let moments = checked(Self::ENTRY, sample)?;
        let cv = moments.coefficient_of_variation();
        let centre = Centre::of_sample(sample);
        if cv == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        Ok(shares::each(sample, |x| {
            let excess = centre.distance(x) / centre.value();
            let z = excess / cv;
            cv * ((z * z - 1.0) / 2.0 - excess) / root_of_units(&moments)
        }))
    }
}

/// √(2·Σw).
fn root_of_units(moments: &Moments) -> f64 {
    // Halves and quarters of the largest weights cannot overflow.
    2.0 * (moments.total_weight() / 2.0).sqrt()
}

fn checked(entry: &'static Entry, sample: &Sample<'_>) -> Result<Moments> {
    gate::domain(entry, Domain::NonNegative, sample)?;
    let moments = sample.moments().into_owned();
    gate::require_positive_mean(entry, moments.mean())?;
    Ok(moments)
}
