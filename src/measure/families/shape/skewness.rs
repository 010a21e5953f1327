//! Skewness and kurtosis.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::small_sample::require_repetitions;
use crate::measure::{DensityRule, Entry, Kernel, Statistic, gate, measure};
use crate::numeric::HigherMoments;
use crate::sample::Sample;
use crate::words::Name;

static DEVIATION: Name = Name::new("standard_deviation", "the standard deviation", "标准差");

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Skewness, Statistic}};
    /// let class_sizes = Sample::new(&[1.0, 2.0, 2.0, 5.0])?;
    /// assert!((Skewness::default().value(&class_sizes)? - 8.0 / 9.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Spreadsheets print the sample form:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Skewness, Statistic}};
    /// let class_sizes = Sample::new(&[1.0, 2.0, 2.0, 5.0])?;
    /// assert!((Skewness { sample: true }.value(&class_sizes)? - 1.539_600_717_839_002).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Skewness of Sample = "skewness", "skewness" / "偏度", "shape";
    aliases: "skew", "偏度", "偏度系数", "偏态系数";
    summary: "How far the units stretch on one side of the mean: above zero where a few are far above it."
        / "分布相对于均值的不对称程度：少数单位远高于均值时大于零。";
    formula: "Σ p (x − μ)³ / σ³";
    symbols: "σ is the standard deviation (population form). `sample`: times √(n(n − 1))/(n − 2), n = Σw.";
    parameters: {
        sample: bool = false, "sample form" / "样本形式",
            "The form G₁ of spreadsheets and statistics packages. Weights are then numbers of repetitions \
            (frequency weights).";
    }
    domain: Real;
    range: [any];
    ends: "0: symmetric about the mean; above 0: a long tail of high values; below 0: of low values"
        / "0：关于均值对称；大于 0：高值一侧尾部较长；小于 0：低值一侧尾部较长";
    properties: ScaleInvariant, TranslationInvariant, ReplicationInvariant;
    influence: Exact, "with `sample` the total weight is held constant";
    edge_cases: "One unit, or all values equal: 0/0, an error.";
    errors: "`OutOfDomain` where all values are equal, and with `sample` where there are fewer than three \
        units, or the weights sum to less than 3.";
    accuracy: [1 ulp], "From exact sums of cubes: nothing cancels.";
    source: [ISO_3534_1 "2.39", JOANES_GILL_1998 "g₁ and G₁"];
}

impl Kernel for Skewness {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = varying(Self::ENTRY, sample)?;
        if !self.sample {
            return Ok(moments.skewness());
        }
        require_repetitions(Self::ENTRY, sample, 3)?;
        Ok(moments.sample_skewness())
    }

    /// Of m₃/σ³: z³ − g − 3z − 3g(z² − 1)/2.
    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        value: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        let (own, factor) = match self.sample {
            false => (value, 1.0),
            true => {
                let n = sample.moments().total_weight();
                let factor = (n * (n - 1.0)).sqrt() / (n - 2.0);
                (value / factor, factor)
            }
        };
        Ok(standardized(sample, |z| {
            factor * (z * z * z - own - 3.0 * z - 1.5 * own * (z * z - 1.0))
        }))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Kurtosis, Statistic}};
    /// let class_sizes = Sample::new(&[1.0, 2.0, 2.0, 5.0])?;
    /// assert_eq!(Kurtosis::default().value(&class_sizes)?, 177.0 / 81.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Spreadsheets print the excess over the normal distribution, in the sample form:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Kurtosis, Statistic}};
    /// let class_sizes = Sample::new(&[1.0, 2.0, 2.0, 5.0])?;
    /// assert_eq!(Kurtosis { excess: true, sample: true }.value(&class_sizes)?, 78.0 / 27.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Kurtosis of Sample = "kurtosis", "kurtosis" / "峰度", "shape";
    aliases: "峰度", "峰度系数", "峰态系数";
    summary: "How much of the variation comes from units far from the mean; 3 for a normal distribution."
        / "变异在多大程度上来自远离均值的单位；正态分布为 3。";
    formula: "Σ p (x − μ)⁴ / σ⁴";
    symbols: "σ is the standard deviation (population form); `excess` subtracts 3. `sample` is (n − 1)((n + \
        1)g + 6)/((n − 2)(n − 3)), g the excess and n = Σw, plus 3 without `excess`.";
    parameters: {
        excess: bool = false, "excess over the normal distribution" / "超额峰度",
            "Subtracts 3, as spreadsheets, SPSS and pandas do.";
        sample: bool = false, "sample form" / "样本形式",
            "The form G₂ of spreadsheets and statistics packages. Weights are then numbers of repetitions \
            (frequency weights).";
    }
    domain: Real;
    range: [any];
    ends: "1: two values of equal weight; 3: as a normal distribution; above 3: heavier tails; each less 3 \
        with excess=true"
        / "1：两个权重相等的值；3：与正态分布相同；大于 3：尾部更重；excess=true 时各减 3";
    interpretation: "At least 1 in the population form.";
    properties: ScaleInvariant, TranslationInvariant, ReplicationInvariant;
    influence: Exact, "with `sample` the total weight is held constant";
    edge_cases: "One unit, or all values equal: 0/0, an error.";
    errors: "`OutOfDomain` where all values are equal, and with `sample` where there are fewer than four \
        units, or the weights sum to less than 4.";
    accuracy: [1 ulp], "From exact sums of fourth powers: nothing cancels, also in the excess.";
    source: [ISO_3534_1 "2.40", JOANES_GILL_1998 "g₂ and G₂"];
}

impl Kernel for Kurtosis {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = varying(Self::ENTRY, sample)?;
        if !self.sample {
            return Ok(moments.kurtosis(self.excess));
        }
        require_repetitions(Self::ENTRY, sample, 4)?;
        Ok(moments.sample_kurtosis(self.excess))
    }

    /// Of b = m₄/σ⁴: z⁴ − b − 4g₁z − 2b(z² − 1).
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        self.evaluate(sample)?;
        let moments = varying(Self::ENTRY, sample)?;
        let (own, skewness) = (moments.kurtosis(false), moments.skewness());
        let factor = match self.sample {
            false => 1.0,
            true => {
                let n = sample.moments().total_weight();
                (n - 1.0) / (n - 2.0) * ((n + 1.0) / (n - 3.0))
            }
        };
        Ok(standardized(sample, |z| {
            let square = z * z;
            factor * (square * square - own - 4.0 * skewness * z - 2.0 * own * (square - 1.0))
        }))
    }
}

/// The moments; an error where all values are equal.
fn varying(entry: &'static Entry, sample: &Sample<'_>) -> Result<HigherMoments> {
    let moments = HigherMoments::of(sample.values(), sample.weights());
    match moments.spread() {
        true => Ok(moments),
        false => gate::divisor(entry, &DEVIATION, 0.0).map(|_| moments),
    }
}

/// f(z) of every unit, z = (x − μ)/σ.
fn standardized(sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> Vec<f64> {
    let (centre, deviation) = (Centre::of_sample(sample), sample.deviation());
    shares::each(sample, |x| f(centre.distance(x) / deviation))
}
