//! Standard deviation and coefficient of variation.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::small_sample::{Form, add_pair_moves};
use crate::measure::{Constraint, DensityRule, Kernel, Statistic, gate, measure};
use crate::numeric::small_variation;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{StandardDeviation, Statistic};
    /// let sample = Sample::new(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])?;
    /// assert_eq!(StandardDeviation::default().value(&sample)?, 2.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Spreadsheets and R divide by n − 1 by default:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{StandardDeviation, Statistic};
    /// let sample = Sample::new(&[1.0, 3.0])?;
    /// assert_eq!(StandardDeviation::default().value(&sample)?, 1.0);
    /// assert_eq!(StandardDeviation { sample: true, corrected: false }.value(&sample)?, 2_f64.sqrt());
    /// # Ok::<(), junheng::Error>(())
    /// ```
    StandardDeviation of Sample = "standard_deviation", "standard deviation" / "标准差", "dispersion";
    aliases: "sd", "std", "between_group_standard_deviation", "bgsd", "标准差", "组间标准差";
    summary: "The typical distance of units from the mean, in the unit of the values."
        / "各单位偏离均值的典型幅度，与数值同单位。";
    formula: "σ = √(Σ p (x − μ)²)";
    symbols: "The sample form multiplies the variance by Σw/(Σw − 1), without weights n/(n − 1); `corrected` by \
        1/(1 − Σp²).";
    parameters: {
        sample: bool = false, "sample form" / "样本形式",
            "Divides by Σw − 1 instead of Σw, without weights by n − 1 instead of n. Weights are then numbers of \
            repetitions (frequency weights).";
        corrected: bool = false, "sample form for shares" / "份额权重的样本形式",
            "Divides by Σw·(1 − Σp²), without weights by n − 1: for weights that are shares or state the \
            reliability of a value, whatever their sum. Not together with `sample`.";
    }
    constraint: Constraint { parameter: 1, condition: "corrected = false where sample = true", holds: |flags| flags != [1.0, 1.0], };
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact, "with `sample` the total weight, and with it Σw/(Σw − 1), is held constant";
    edge_cases: "One unit, or all values equal: exactly 0. In the sample forms one unit is 0/0: an error.";
    errors: "`OutOfDomain` in the sample forms where the divisor is not above zero: for `sample` where there is one \
        unit, or the weights sum to less than 2 and are thus no numbers of repetitions; for `corrected` where one \
        unit has all weight. Also where all values are equal.";
    accuracy: [1 ulp], "Relative to the exact deviation of the stored doubles, from subnormal to the \
        largest numbers, also where the mean is 1e15 times the deviation: nothing cancels.";
    source: [ISO_3534_1 "2.37"];
}

impl Kernel for StandardDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let form = Form::of(self.sample, self.corrected);
        form.require(Self::ENTRY, sample)?;
        let moments = sample.moments();
        Ok(match form {
            Form::Population => sample.deviation(),
            Form::Repetitions => moments.sample_standard_deviation(),
            Form::Reliability => moments.corrected_standard_deviation(sample.weights()),
        })
    }

    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        factor: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        let (centre, deviation) = (Centre::of_sample(sample), sample.deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        let mut out = shares::each(sample, |x| {
            // Not of squares: these leave the doubles long before the deviation does.
            let z = centre.distance(x) / deviation;
            factor * (z * z - 1.0) / 2.0
        });
        if self.corrected {
            add_pair_moves(sample, factor / 2.0, &mut out);
        }
        Ok(out)
    }
}

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{CoefficientOfVariation, Statistic};
    /// let teachers_per_100_pupils = [7.0, 9.0];
    /// let pupils = [500.0, 500.0];
    /// let sample = Sample::weighted(&teachers_per_100_pupils, &pupils)?;
    /// assert_eq!(CoefficientOfVariation::default().value(&sample)?, 0.125);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A tiny school far from the mean hardly moves it: pupils count, not schools:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{CoefficientOfVariation, Statistic};
    /// let area = [8.0, 8.0, 80.0];
    /// let cv = CoefficientOfVariation::default();
    /// let by_school = cv.value(&Sample::new(&area)?)?;
    /// let by_pupil = cv.value(&Sample::weighted(&area, &[1000.0, 1000.0, 2.0])?)?;
    /// assert!(by_school > 1.0 && by_pupil < 0.3);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    CoefficientOfVariation of Sample = "cv", "coefficient of variation" / "差异系数", "dispersion";
    aliases: "coefficient_of_variation", "williamson", "差异系数", "变异系数", "威廉逊系数";
    summary: "The standard deviation as a share of the mean: the official index of balance in China."
        / "标准差与均值之比：义务教育均衡督导评估采用的差异系数。";
    formula: "√(Σ p (x − μ)²) / μ";
    symbols: "The official coefficient weights schools by their pupils and uses this population form.";
    parameters: {
        sample: bool = false, "sample form" / "样本形式",
            "Divides by Σw − 1 instead of Σw, without weights by n − 1 instead of n. Weights are then numbers of \
            repetitions (frequency weights). The official documents do not use it.";
        corrected: bool = false, "sample form for shares" / "份额权重的样本形式",
            "Divides by Σw·(1 − Σp²), without weights by n − 1: for weights that are shares or state the \
            reliability of a value, whatever their sum. Not together with `sample`.";
    }
    constraint: Constraint { parameter: 1, condition: "corrected = false where sample = true", holds: |flags| flags != [1.0, 1.0], };
    domain: PositiveMean;
    range: [0 to infinity];
    ends: "0: all values are equal; without weights at most √(n−1), where one unit has all"
        / "0：所有数值相等；无权重时最大为 √(n−1)，即一个单位占有全部";
    interpretation: "A pure number.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact, "with `sample` the total weight, and with it Σw/(Σw − 1), is held constant";
    edge_cases: "One unit, or all values equal: exactly 0. In the sample forms one unit is 0/0: an error. Negative values are allowed as long as the mean \
        is above zero.";
    errors: "`OutOfDomain` in the sample forms where the divisor is not above zero: for `sample` where there is one \
        unit, or the weights sum to less than 2 and are thus no numbers of repetitions; for `corrected` where one \
        unit has all weight. Also where all values are equal.";
    accuracy: [1 ulp], "Relative to the exact coefficient of the stored doubles: sums are exact and nothing \
        cancels.";
    source: [PEARSON_1896, MOE_2012, MOE_2017];
}

impl Kernel for CoefficientOfVariation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        // Values that all lie above zero have a mean that does.
        let positive = sample.extent().least >= f64::MIN_POSITIVE;
        // A table of schools is thousands of small counties.
        let form = Form::of(self.sample, self.corrected);
        if positive
            && form == Form::Population
            && let Some(variation) = small_variation(sample.values(), sample.weights())
        {
            return Ok(variation);
        }
        let moments = sample.moments();
        if !positive {
            gate::require_positive_mean(Self::ENTRY, moments.mean())?;
        }
        form.require(Self::ENTRY, sample)?;
        Ok(match form {
            Form::Population => moments.coefficient_of_variation(),
            Form::Repetitions => moments.sample_coefficient_of_variation(),
            Form::Reliability => moments.corrected_coefficient_of_variation(sample.weights()),
        })
    }

    fn linearize_at(
        &self,
        sample: &Sample<'_>,
        factor: f64,
        _: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        let (centre, deviation) = (Centre::of_sample(sample), sample.deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        let mut out = shares::each(sample, |x| {
            let distance = centre.distance(x);
            let z = distance / deviation;
            factor * ((z * z - 1.0) / 2.0 - distance / centre.value())
        });
        if self.corrected {
            add_pair_moves(sample, factor / 2.0, &mut out);
        }
        Ok(out)
    }
}
