//! Mean differences from the best group and from a reference.
//!
//! The units are groups: a value and the number of people in the group. The health inequality literature (WHO
//! HEAT) counts every group once or by its people; both are here, with the mean always that of all people.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::{Entry, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{MeanDifferenceFromBest, Statistic}};
    /// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
    /// let index = MeanDifferenceFromBest { unweighted: true, ..Default::default() };
    /// assert_eq!(index.value(&coverage)?, 20.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// For class sizes the best is the smallest:
    ///
    /// ```
    /// use junheng::{Sample, measure::{MeanDifferenceFromBest, Statistic}};
    /// let class_sizes = Sample::new(&[30.0, 35.0, 55.0])?;
    /// let index = MeanDifferenceFromBest { adverse: true, ..Default::default() };
    /// assert_eq!(index.value(&class_sizes)?, 10.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MeanDifferenceFromBest of Sample = "mean_difference_from_best", "mean difference from the best" / "与最优组的平均差距", "disparity";
    aliases: "mdb", "与最优组的平均差距";
    summary: "The mean distance of groups from the best of them, in the unit of the values."
        / "各组与最优组的平均差距，与数值同单位。";
    formula: "Σ p·|x − best|";
    symbols: "The best is the largest value; with `adverse` the smallest. With `unweighted` it is (1/n) Σ |x − best|.";
    parameters: {
        adverse: bool = false, "less is better" / "数值越小越好",
            "For outcomes where less is better, such as class size: the best is then the smallest value.";
        unweighted: bool = false, "every unit counts once" / "各单位计一次",
            "MDBU instead of MDBW in WHO's HEAT.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Weights count repetitions, save with `unweighted`.";
    errors: "`OutOfDomain` for influence values with `unweighted`, because the weights then do not \
        determine how much a group counts.";
    accuracy: [2 ulp], "Distances of one sign, added exactly. Influence values treat the best group as \
        fixed.";
    source: [SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for MeanDifferenceFromBest {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(mean_distance(
            sample,
            best(sample, self.adverse),
            self.unweighted,
        ))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(
            Self::ENTRY,
            sample,
            best(sample, self.adverse),
            self.unweighted,
        )
    }
}

measure! {
    /// ```
    /// use junheng::Measure;
    /// let measure: Measure = "mean_difference_from_reference(reference=45)".parse()?;
    /// assert_eq!(measure.value(&junheng::Sample::new(&[30.0, 35.0, 55.0])?)?, 35.0 / 3.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// All equal is not zero, unless they are on the reference:
    ///
    /// ```
    /// use junheng::{Sample, measure::{MeanDifferenceFromReference, Statistic}};
    /// let index = MeanDifferenceFromReference { reference: 45.0, unweighted: false };
    /// assert_eq!(index.value(&Sample::new(&[40.0, 40.0])?)?, 5.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MeanDifferenceFromReference of Sample = "mean_difference_from_reference", "mean difference from a reference" / "与参照组的平均差距", "disparity";
    aliases: "mdr", "与参照组的平均差距";
    summary: "The mean distance of groups from a given reference value, in the unit of the values."
        / "各组与参照值的平均差距，与数值同单位。";
    formula: "Σ p·|x − r|";
    symbols: "r is the reference value. With `unweighted` it is (1/n) Σ |x − r|.";
    parameters: {
        reference: f64 in "−∞ < reference < ∞" if |_| true, "value of the reference group" / "参照组的数值",
            "In the unit of the values.";
        unweighted: bool = false, "every unit counts once" / "各单位计一次",
            "MDRU instead of MDRW in WHO's HEAT.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are the reference" / "0：所有数值等于参照值";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "Values above and below the reference do not cancel.";
    errors: "`OutOfDomain` for influence values with `unweighted`, because the weights then do not \
        determine how much a group counts.";
    accuracy: [2 ulp], "Distances of one sign, added exactly.";
    source: [SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for MeanDifferenceFromReference {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(mean_distance(sample, self.reference, self.unweighted))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, sample, self.reference, self.unweighted)
    }
}

/// The largest value, or the smallest where less is better.
pub(crate) fn best(sample: &Sample<'_>, adverse: bool) -> f64 {
    let values = sample.units().map(|(_, x, _)| x);
    if adverse {
        values.fold(f64::INFINITY, f64::min)
    } else {
        values.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Σ p·|x − origin|, exact but for the distances.
fn mean_distance(sample: &Sample<'_>, origin: f64, unweighted: bool) -> f64 {
    let distance = |x: f64| Centre::at(origin).distance(x).abs();
    if unweighted {
        shares::mean_over_units(sample, distance)
    } else {
        shares::mean_of(sample, distance)
    }
}

fn influence(
    entry: &'static Entry,
    sample: &Sample<'_>,
    origin: f64,
    unweighted: bool,
) -> Result<Vec<f64>> {
    gate::counts_weights(entry, unweighted)?;
    let index = mean_distance(sample, origin, false);
    Ok(shares::each(sample, |x| (x - origin).abs() - index))
}
