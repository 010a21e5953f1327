//! The Kolm index: inequality as an absolute loss of welfare.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::relative::exp_gap;
use crate::measure::numerics::shares;
use crate::measure::{Kernel, gate, measure};
use crate::numeric::{exp, ln, ln_1p};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Kolm, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert!((Kolm { kappa: 1.0 }.value(&spend)? - 1.0_f64.cosh().ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A change of unit needs a change of κ:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Kolm, Statistic}};
    /// let (yuan, thousands) = (Sample::new(&[1000.0, 3000.0])?, Sample::new(&[1.0, 3.0])?);
    /// let (one, other) = (Kolm { kappa: 0.001 }.value(&yuan)?, Kolm { kappa: 1.0 }.value(&thousands)?);
    /// assert!((one - 1000.0 * other).abs() < 1e-12);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Kolm of Sample = "kolm", "Kolm index" / "科尔姆指数", "welfare";
    aliases: "kolm_index", "kolm_pollak", "科尔姆指数";
    summary: "The amount per unit that could be given up without loss of welfare, were the rest distributed \
        equally, at absolute aversion κ."
        / "若平均分配，在绝对不平等厌恶为 κ 的社会中每个单位可以减少而不损失福利的数量。";
    formula: "(1/κ)·ln Σ p·e^(κ(μ−x))";
    symbols: "Computed by log-sum-exp about the smallest value.";
    parameters: {
        kappa: f64 in "0 < κ < ∞" if |kappa| kappa > 0.0,
            "aversion to absolute gaps κ" / "绝对不平等厌恶参数 κ",
            "In units of 1/x: values in thousands need a thousand times the κ of values in ones.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "At most μ less the smallest value, the limit as κ → ∞.";
    properties: TranslationInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Negative values are allowed. Large values do not \
        overflow, as they would if e^(κ(μ−x)) were computed directly.";
    accuracy: [8e-15], "Near equality computed from terms of one sign, e^d − 1 − d.";
    source: [KOLM_1976];
}

impl Kernel for Kolm {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = Centre::of_sample(sample);
        if gate::all_equal(sample) {
            return Ok(0.0);
        }
        let loss = |x: f64| -self.kappa * centre.distance(x);
        let most = sample
            .units()
            .fold(0.0_f64, |most, (_, x, _)| most.max(loss(x)));
        // Below this no exponential overflows; above, one is added to the rest in vain.
        let log = if most <= 500.0 {
            ln_1p(shares::mean_of(sample, |x| exp_gap(loss(x))))
        } else {
            most + ln(shares::mean_of(sample, |x| exp(loss(x) - most)))
        };
        Ok(log / self.kappa)
    }

    /// dK = (e^(κ(μ−x))/M − 1)/κ + (x − μ), M the mean of the exponentials.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = Centre::of_sample(sample);
        let log = self.kappa * self.evaluate(sample)?;
        // With u = κ(μ−x) − ln M this is (e^u − 1 − u − ln M)/κ.
        Ok(shares::each(sample, |x| {
            (exp_gap(-self.kappa * centre.distance(x) - log) - log) / self.kappa
        }))
    }
}
