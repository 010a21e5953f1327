//! How much of the total few units have: concentration as industrial economics counts it.
//!
//! These depend on how many units there are, which weights count: a weight of 3 is three units.

use crate::error::Result;
use crate::measure::entry::{NO_NOTE, ONE_ULP};
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::numeric::Moments;
use crate::sample::Sample;
use crate::words::Name;

/// Herfindahl index 赫芬达尔指数.
///
/// The chance that two parts of the total, drawn at random, belong to one unit.
///
/// # Formula
///
/// ```text
/// Σ w s², s = x/Σwx
/// ```
///
/// H = Σ w sᵢ², sᵢ = xᵢ/Σ w x; (1 + CV²)/Σw.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 upwards. 1/n (all equal) to 1 (one unit of weight 1 has all).
///
/// # Edge cases
///
/// One unit: 1. Weights count units: to weigh 3 is to be three units, each with that value; so the
/// scale of the weights matters, and repeating the sample halves the index.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// At most 4 ulp. From exact sums.
///
/// # Source
///
/// Herfindahl (1950), Concentration in the Steel Industry; Hirschman (1964), American Economic
/// Review 54.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Herfindahl;

impl Statistic for Herfindahl {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("herfindahl", "Herfindahl index", "赫芬达尔指数"),
        aliases: &[
            "hhi",
            "herfindahl_hirschman",
            "赫芬达尔指数",
            "赫芬达尔-赫希曼指数",
        ],
        family: "concentration",
        summary: Text::new(
            "The chance that two parts of the total, drawn at random, belong to one unit.",
            "从总量中随机抽取两份，同属一个单位的概率。",
        ),
        formula: "Σ w s², s = x/Σwx",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "1/n: all values are equal; 1: one unit of weight 1 has all",
            "1/n：所有数值相等；1：一个权重为 1 的单位占有全部",
        ),
        properties: &[Property::ScaleInvariant, Property::Transfers],
        influence: Influence::Exact,
        accuracy: 4.0 * ONE_ULP,
        source: "Herfindahl (1950), Concentration in the Steel Industry; \
                 Hirschman (1964), American Economic Review 54",
    };
    fields!();
}

impl Kernel for Herfindahl {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = checked(Self::ENTRY, sample)?;
        let cv = moments.coefficient_of_variation();
        Ok((1.0 + cv * cv) / moments.total_weight())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let moments = checked(Self::ENTRY, sample)?;
        let cv = moments.coefficient_of_variation();
        let centre = Centre::of(&moments);
        Ok(shares::each(sample, |x| {
            // With r = x/μ − 1: d(CV²) = r² − CV² − 2·CV²·r.
            let excess = centre.distance(x) / centre.value();
            (excess * excess - cv * cv * (1.0 + 2.0 * excess)) / moments.total_weight()
        }))
    }
}

/// Coulter coefficient 库尔特系数.
///
/// The distance between the units' shares of the total and equal shares.
///
/// # Formula
///
/// ```text
/// √(½ Σ w (s − 1/Σw)²), s = x/Σwx
/// ```
///
/// √(½ Σ w (s − 1/Σw)²), s = x/Σwx; CV/√(2·Σw).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 (all equal) to √½ (towards it where one of many units has all).
///
/// # Edge cases
///
/// One unit: 0. Weights count units, as for [`Herfindahl`]; for a number that the count of units
/// does not enter take the coefficient of variation.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// At most 4 ulp. From exact sums.
///
/// # Source
///
/// Coulter (1989), Measuring Inequality: A Methodological Handbook.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Coulter;

impl Statistic for Coulter {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("coulter", "Coulter coefficient", "库尔特系数"),
        aliases: &["coulter_coefficient", "库尔特系数"],
        family: "concentration",
        summary: Text::new(
            "The distance between the units' shares of the total and equal shares.",
            "各单位所占份额与平均份额之间的距离。",
        ),
        formula: "√(½ Σ w (s − 1/Σw)²), s = x/Σwx",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; at most √½ where every unit weighs 1 or more",
            "0：所有数值相等；各单位权重不小于 1 时最大为 √½",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4.0 * ONE_ULP,
        source: "Coulter (1989), Measuring Inequality: A Methodological Handbook",
    };
    fields!();
}

impl Kernel for Coulter {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = checked(Self::ENTRY, sample)?;
        Ok(moments.coefficient_of_variation() / root_of_units(&moments))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let moments = checked(Self::ENTRY, sample)?;
        let cv = moments.coefficient_of_variation();
        let centre = Centre::of(&moments);
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
