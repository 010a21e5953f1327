//! Population attributable risk and fraction.

use crate::error::Result;
use crate::measure::families::disparity::mean_difference::best;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{PopulationAttributableRisk, Statistic}};
    /// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
    /// let risk = PopulationAttributableRisk::default().value(&coverage)?;
    /// assert!((risk - 18.775_510_204_1).abs() < 1e-9);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Where less is better the change is downwards, and so is the sign:
    ///
    /// ```
    /// use junheng::{Sample, measure::{PopulationAttributableRisk, Statistic}};
    /// let class_sizes = Sample::new(&[30.0, 35.0, 55.0])?;
    /// assert_eq!(PopulationAttributableRisk { adverse: true }.value(&class_sizes)?, -10.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    PopulationAttributableRisk of Sample = "population_attributable_risk", "population attributable risk" / "人群归因差距", "disparity";
    aliases: "par", "人群归因差距", "人群归因危险度";
    summary: "How much the overall mean would change if every group reached the best, in the unit of the \
        values."
        / "若各组均达到最优组水平，总体均值的变化，与数值同单位。";
    formula: "best − μ";
    symbols: "The best is the largest value; with `adverse` the smallest.";
    parameters: {
        adverse: bool = false, "less is better" / "数值越小越好",
            "For outcomes where less is better, such as class size: the best is then the smallest value.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal; at most 0 with adverse=true" / "0：所有数值相等；adverse=true 时不大于 0";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0.";
    accuracy: [2 ulp], "Distances of one sign, added exactly. Influence values treat the best group as \
        fixed.";
    source: [SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for PopulationAttributableRisk {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let best = best(sample, self.adverse);
        Ok(shares::mean_of(sample, |x| best - x))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = Centre::of_sample(sample);
        Ok(shares::each(sample, |x| -centre.distance(x)))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{PopulationAttributableFraction, Statistic}};
    /// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
    /// let fraction = PopulationAttributableFraction::default().value(&coverage)?;
    /// assert!((fraction - 0.455_445_544_554).abs() < 1e-11); // printed as 45.5445544554
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A small group that is far ahead sets the bar for all:
    ///
    /// ```
    /// use junheng::{Sample, measure::{PopulationAttributableFraction, Statistic}};
    /// let spend = Sample::weighted(&[10.0, 50.0], &[999.0, 1.0])?;
    /// assert!(PopulationAttributableFraction::default().value(&spend)? > 3.9);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    PopulationAttributableFraction of Sample = "population_attributable_fraction", "population attributable fraction" / "人群归因比例", "disparity";
    aliases: "paf", "人群归因比例", "人群归因分值";
    summary: "How much the overall mean would change if every group reached the best, as a share of it."
        / "若各组均达到最优组水平，总体均值变化的比例。";
    formula: "(best − μ)/μ";
    symbols: "The best is the largest value; with `adverse` the smallest.";
    parameters: {
        adverse: bool = false, "less is better" / "数值越小越好",
            "For outcomes where less is better, such as class size: the best is then the smallest value.";
    }
    domain: NonNegative;
    range: [0 to infinity];
    ends: "0: all values are equal; at most 0 with adverse=true" / "0：所有数值相等；adverse=true 时不大于 0";
    interpretation: "With `adverse` from −1 to 0.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0.";
    accuracy: [3 ulp], "Influence values treat the best group as fixed.";
    source: [SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for PopulationAttributableFraction {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        let best = best(sample, self.adverse);
        Ok(shares::mean_of(sample, |x| best - x) / centre.value())
    }

    /// d(b/μ − 1) = −b·(x − μ)/μ².
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        let ratio = best(sample, self.adverse) / centre.value();
        Ok(shares::each(sample, |x| {
            -ratio * (centre.distance(x) / centre.value())
        }))
    }
}
