//! Quantiles.

use crate::error::{Error, Result};
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::{HyndmanFan, Ordered};
use crate::sample::Sample;
use crate::words::error_phrases as phrases;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Quantile, Statistic};
    /// let sample = Sample::new(&[1.0, 2.0, 4.0, 7.0, 11.0])?;
    /// assert_eq!(Quantile { p: 0.4, definition: 1 }.value(&sample)?, 2.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Spreadsheets and NumPy interpolate (definition 7), so that the same question has another answer:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Quantile, Statistic};
    /// let sample = Sample::new(&[1.0, 2.0, 4.0, 7.0, 11.0])?;
    /// let spreadsheet = Quantile { p: 0.4, definition: 7 }.value(&sample)?;
    /// assert!((spreadsheet - 3.2).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Quantile of Sample = "quantile", "quantile" / "分位数", "location";
    aliases: "percentile", "分位数", "百分位数";
    summary: "The value that a given share of all weight does not exceed." / "给定比例的权重不超过的数值。";
    formula: "min{x : F(x) ≥ p}, F(x) = Σ wᵢ [xᵢ ≤ x] / Σ wᵢ";
    symbols: "F(x) is the share of all weight at values up to x. This is definition 1, the default. \
        Definition 2 takes the midpoint to the next value where F(x) = p exactly; 3 takes the value nearest \
        to position np, ties to even; 4 to 9 interpolate between neighbours at position np + m, with m = 0, \
        ½, p, 1 − p, (p + 1)/3 and p/4 + ⅜. The influence of a unit at x is (F(q) − `[x ≤ q]`) / f(q) at the \
        quantile q. The density f is a Gaussian kernel estimate with the bandwidth of Silverman (1986), \
        0.9·min(σ, IQR/1.349)·n^(−1/5), n being Kish's effective sample size (Σw)²/Σw². It is accurate to a \
        few hundredths on smooth distributions, and poor where values cluster on few points or leave gaps, \
        and near p = 0 and p = 1; use replicate weights there.";
    parameters: {
        p: f64 in "0 ≤ p ≤ 1" if |p| (0.0..=1.0).contains(&p), "share of weight" / "权重比例",
            "The share of weight at or below the quantile.";
        definition: u8 = 1 in "definition = 1, 2, …, 9" if |number| (1.0..=9.0).contains(&number) && number.fract() == 0.0,
            "Hyndman–Fan definition" / "Hyndman–Fan 定义",
            "With 3 to 9 a weight is a number of repetitions.";
    }
    domain: Real, "with definitions 3 to 9 the weights are numbers of repetitions, more than 1 in all"
        / "定义 3 至 9 的权重为重复次数，其和须大于 1";
    range: [any];
    ends: "no bounds" / "无界";
    interpretation: "The smallest value at p = 0, the largest at p = 1.";
    properties: Homogeneous, ReplicationInvariant;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly that value. p = 1 gives the largest value of positive \
        weight. With definitions 3 to 9 integer weights give the value of the repeated sample; other weights generalize \
        it: n = Σw, and place k is the first value whose cumulative weight reaches k. Weights that are shares of 1 or \
        percentages are no numbers of repetitions; definitions 1 and 2 do not depend on their sum.";
    errors: "`InvalidParameter` for definitions 3 to 9 where the weights of several units sum to 1 or less.";
    accuracy: [1e-15], "Where the neighbours do not differ in sign: definitions 1 and 3 give a value of the \
        sample, 2 a midpoint, and 4 to 9 round the step; their position has twice the digits of a double. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [HYNDMAN_FAN_1996];
}

impl Kernel for Quantile {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        self.of(&ordered)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let quantile = self.of(&ordered)?;
        Density::of(rule, sample, &ordered).quantile_influence(Self::ENTRY, quantile)
    }
}

impl Quantile {
    fn of(&self, ordered: &Ordered) -> Result<f64> {
        let error =
            || Error::new(&phrases::WEIGHTED_DEFINITION).with("got", f64::from(self.definition));
        let weight = ordered.total_weight();
        if self.definition > 2 && weight <= 1.0 && ordered.len() > 1 {
            return Err(error().with("total", weight));
        }
        let definition = HyndmanFan::new(self.definition).ok_or_else(error)?;
        Ok(definition.quantile(ordered, self.p))
    }
}
