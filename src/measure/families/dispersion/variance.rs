//! The variance.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::small_sample::{Form, add_pair_moves};
use crate::measure::{Constraint, DensityRule, Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Variance}};
    /// let class_sizes = Sample::new(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])?;
    /// assert_eq!(Variance::default().value(&class_sizes)?, 4.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The sample form takes weights as numbers of repetitions; `corrected` is for shares:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Variance}};
    /// let variance = Variance { sample: true, ..Variance::default() };
    /// let (weighted, repeated) = (Sample::weighted(&[1.0, 3.0], &[1.0, 3.0])?, Sample::new(&[1.0, 3.0, 3.0, 3.0])?);
    /// assert_eq!(variance.value(&weighted)?, variance.value(&repeated)?);
    /// let shares = Sample::weighted(&[1.0, 3.0], &[0.25, 0.75])?;
    /// assert!(variance.value(&shares).is_err());
    /// assert_eq!(Variance { corrected: true, ..Variance::default() }.value(&shares)?, 2.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Variance of Sample = "variance", "variance" / "方差", "dispersion";
    aliases: "between_group_variance", "bgv", "方差", "组间方差";
    summary: "The mean squared distance from the mean, in the square of the unit of the values."
        / "与均值之差的平方的平均，以数值单位的平方计。";
    formula: "σ² = Σ p (x − μ)²";
    symbols: "`sample` divides by Σw − 1 instead of Σw, `corrected` by Σw·(1 − Σp²). Where units are groups it is the between-group \
        variance of the health inequality literature.";
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
    properties: TranslationInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact, "with `sample` the total weight, and with it Σw/(Σw − 1), is held constant";
    edge_cases: "One unit, or all values equal: 0. In the sample forms one unit is 0/0: an error. Negative values \
        are allowed.";
    errors: "`OutOfDomain` in the sample forms where the divisor is not above zero: for `sample` where there is one \
        unit, or the weights sum to less than 2 and are thus no numbers of repetitions; for `corrected` where one \
        unit has all weight. Also where all values are equal.";
    accuracy: [1 ulp], "From exact sums.";
    source: [ISO_3534_1 "2.36", SCHLOTHEUBER_HOSSEINPOOR_2022];
}

impl Kernel for Variance {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let form = self.form();
        form.require(Self::ENTRY, sample)?;
        let moments = sample.moments();
        Ok(match form {
            Form::Population => moments.variance(),
            Form::Repetitions => moments.sample_variance(),
            Form::Reliability => moments.corrected_variance(sample.weights()),
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
            let z = centre.distance(x) / deviation;
            factor * (z * z - 1.0)
        });
        if self.form() == Form::Reliability {
            add_pair_moves(sample, factor, &mut out);
        }
        Ok(out)
    }
}

impl Variance {
    fn form(&self) -> Form {
        Form::of(self.sample, self.corrected)
    }
}
