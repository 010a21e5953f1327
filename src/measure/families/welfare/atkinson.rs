//! The Atkinson index.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::divergence::{divergences, mean_divergence};
use crate::measure::numerics::power_mean::power_mean;
use crate::measure::numerics::relative::{Relative, one_minus_exp};
use crate::measure::numerics::shares;
use crate::measure::{DensityRule, Domain, Entry, Kernel, Statistic, gate, measure};
use crate::numeric::{exp, exp_of_sum, ln, ln_1p, ln_double_double, sum_of};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Atkinson, Statistic};
    /// let sample = Sample::new(&[1.0, 4.0])?;
    /// // The geometric mean is 2, the mean 2.5.
    /// assert!((Atkinson { epsilon: 1.0 }.value(&sample)? - 0.2).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// One school with nothing makes the index 1, however well all others do, once ε reaches 1:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Atkinson, Statistic};
    /// let sample = Sample::new(&[0.0, 9.0, 9.0, 9.0, 9.0, 9.0])?;
    /// assert_eq!(Atkinson { epsilon: 1.0 }.value(&sample)?, 1.0);
    /// assert!(Atkinson { epsilon: 0.5 }.value(&sample)? < 0.2);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Atkinson of Sample = "atkinson", "Atkinson index" / "阿特金森指数", "welfare";
    aliases: "atkinson_index", "阿特金森指数";
    summary: "The share of the total that could be given up without loss of welfare, were the rest \
        distributed equally, at inequality aversion ε."
        / "若平均分配，在不平等厌恶为 ε 的社会中可以减少而不损失福利的总量份额。";
    formula: "1 − (Σ p (x/μ)^(1−ε))^(1/(1−ε)); 1 − exp(Σ p ln(x/μ)) at ε = 1";
    parameters: {
        epsilon: f64 in "0 ≤ ε < ∞" if |epsilon| epsilon >= 0.0,
            "aversion to inequality ε" / "不平等厌恶参数 ε",
            "0 is indifferent to inequality; the larger, the more only the poorest unit counts.";
    }
    domain: NonNegative, "1 where ε ≥ 1 and a value is zero" / "ε ≥ 1 且有数值为零时为 1";
    range: [0 to 1];
    ends: "0: all values are equal; 1: a unit has nothing and ε ≥ 1"
        / "0：所有数值相等；1：有单位为零且 ε ≥ 1";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0. At ε = 0 it is 0 for every sample. A zero is \
        allowed where ε < 1 and makes the index 1 where ε ≥ 1.";
    accuracy: [4e-15], "Holds also for nearly equal values and for ε in the hundreds, where powers of x/μ \
        overflow.";
    source: [ATKINSON_1970];
}

impl Kernel for Atkinson {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let welfare = self.welfare(Self::ENTRY, sample)?;
        Ok(self.index(&welfare))
    }

    fn evaluate_and_linearize(
        &self,
        sample: &Sample<'_>,
        _: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        let alpha = self.alpha();
        let equal = gate::all_equal(sample);
        let mut terms = Vec::new();
        let welfare = self.welfare_by(Self::ENTRY, sample, |alpha, mean| {
            if equal {
                return 0.0;
            }
            let total;
            (terms, total) = divergences(alpha, mean, sample);
            total
        })?;
        let index = self.index(&welfare);
        let influence = match welfare {
            Welfare::Equal | Welfare::Nothing => vec![0.0; sample.len()],
            Welfare::Near { mean, entropy } => {
                let factor = self.epsilon * (1.0 - index) / (1.0 + self.share(entropy));
                shares::change_each(sample, &mut terms, move |own, x| {
                    factor * (own - entropy * (1.0 + alpha * mean.excess(x)))
                });
                terms
            }
            Welfare::Far {
                mean,
                least,
                powers,
            } => {
                let factor = (1.0 - index) / alpha;
                shares::each(sample, |x| {
                    let own = power_over(x, least, alpha) / powers;
                    let excess = mean.distance(x) / mean.value();
                    -factor * (own - 1.0 - alpha * excess)
                })
            }
        };
        Ok((index, influence))
    }
}

/// How the generalized mean behind the index is known.
enum Welfare {
    /// All values are equal, or ε = 0.
    Equal,
    /// A unit has nothing, and ε ≥ 1.
    Nothing,
    /// By GE(1−ε), which keeps its digits near equality.
    Near { mean: Centre, entropy: f64 },
    /// By the smallest value x₀ and Σ p (x/x₀)^(1−ε), which cannot overflow.
    Far {
        mean: Centre,
        least: f64,
        powers: f64,
    },
}

impl Atkinson {
    fn alpha(&self) -> f64 {
        1.0 - self.epsilon
    }

    /// Σ p r^(1−ε) − 1, which rounding alone brings below −1.
    fn share(&self, entropy: f64) -> f64 {
        let share = -self.alpha() * self.epsilon * entropy;
        // Not `max`, which would hide a NaN.
        if share < -1.0 { -1.0 } else { share }
    }

    /// μ(1 − A), the equally distributed equivalent; errors name the measure of `entry`.
    pub(crate) fn equivalent(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<f64> {
        Ok(match self.welfare(entry, sample)? {
            Welfare::Equal => Centre::positive(entry, sample)?.value(),
            Welfare::Nothing => 0.0,
            Welfare::Near { mean, entropy } => {
                let loss = self.epsilon * entropy * ln_1p_over(self.share(entropy));
                // An exponent has an error of its own size.
                match loss <= 1.0 {
                    true => mean.value() * exp(-loss),
                    false => power_mean(sample, self.alpha(), mean),
                }
            }
            Welfare::Far { least, powers, .. } => {
                // An exponent of twice the digits: its error is one of the result.
                let exponent = ln_double_double(powers).over(self.alpha().into());
                least * exp_of_sum(exponent.high, exponent.low)
            }
        })
    }

    /// The index of values whose distances from their mean, over it, are known better than from the
    /// values themselves, as these were rounded.
    pub(crate) fn of_distances(&self, sample: &Sample<'_>, excess: &[f64]) -> Result<f64> {
        let weight = sample.moments().total_weight();
        let welfare = self.welfare_by(Self::ENTRY, sample, |alpha, mean| {
            sum_of(sample.units().map(|(row, x, w)| {
                let relative = Relative::from_parts(x / mean.value(), excess[row]);
                w / weight * relative.divergence(alpha)
            }))
        })?;
        Ok(self.index(&welfare))
    }

    fn index(&self, welfare: &Welfare) -> f64 {
        match *welfare {
            Welfare::Equal => 0.0,
            Welfare::Nothing => 1.0,
            Welfare::Near { entropy, .. } => {
                let share = self.share(entropy);
                one_minus_exp(self.epsilon * entropy * ln_1p_over(share))
            }
            Welfare::Far {
                mean,
                least,
                powers,
            } => {
                let loss = -Relative::new(least, mean).log - ln(powers) / self.alpha();
                // It is at least ln 2/|α|, unless a power that vanished carried nearly all weight.
                if loss > 0.0 {
                    one_minus_exp(loss)
                } else {
                    f64::NAN
                }
            }
        }
    }

    fn welfare(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<Welfare> {
        let equal = gate::all_equal(sample);
        self.welfare_by(entry, sample, |alpha, mean| match equal {
            true => 0.0,
            false => mean_divergence(alpha, mean, sample),
        })
    }

    /// `entropy` gives GE(α) of the sample about its mean.
    fn welfare_by(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        entropy: impl FnOnce(f64, Centre) -> f64,
    ) -> Result<Welfare> {
        gate::domain(entry, Domain::NonNegative, sample)?;
        let mean = Centre::positive(entry, sample)?;
        if self.epsilon == 0.0 {
            return Ok(Welfare::Equal);
        }
        let alpha = self.alpha();
        if alpha <= 0.0 && sample.units().any(|(_, x, _)| x == 0.0) {
            return Ok(Welfare::Nothing);
        }
        let entropy = entropy(alpha, mean);
        if entropy == 0.0 {
            return Ok(Welfare::Equal);
        }
        // Not `> 1`: an overflow may have left NaN.
        if self.share(entropy) <= 1.0 {
            return Ok(Welfare::Near { mean, entropy });
        }
        let least = |least: f64, (_, x, _): (usize, f64, f64)| least.min(x);
        let least = sample.units().fold(f64::INFINITY, least);
        let powers = shares::mean_of(sample, |x| power_over(x, least, alpha));
        Ok(Welfare::Far {
            mean,
            least,
            powers,
        })
    }
}

/// (x/x₀)^α for x ≥ x₀ > 0 and α < 0: by the logarithm with more digits than a double has, so that a small power
/// of a large share of the weight is as accurate as the others.
fn power_over(x: f64, least: f64, alpha: f64) -> f64 {
    let log = ln_double_double(x).minus(ln_double_double(least));
    let exponent = log.times(alpha.into());
    exp_of_sum(exponent.high, exponent.low)
}

/// ln(1 + u)/u, 1 at u = 0.
fn ln_1p_over(u: f64) -> f64 {
    if u == 0.0 { 1.0 } else { ln_1p(u) / u }
}
