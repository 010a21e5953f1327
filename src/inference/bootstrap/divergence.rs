//! Replicates of measures of divergence from the mean, side by side.

use crate::measure::{Measure, Relative, relative};
use crate::numeric::ln_1p;

use super::block::{Block, LANES, Pass};

/// A generalized entropy E_α, or a function of one: of positive values about their mean, so that sums do not cancel.
///
/// ```text
/// z = x/c        E_α = (Σ p·φ_α(z) − φ_α(m))/m^α        m = Σ p·z
/// ```
///
/// φ_α is that of [`Relative`], 0 at 1 and positive elsewhere; the centre c cancels.
#[derive(Debug, Clone)]
pub(super) struct Kernel {
    form: Form,
    alpha: f64,
    /// z − 1.
    excess: Vec<f64>,
    /// φ_α(z).
    divergence: Vec<f64>,
}

/// Which function of the entropy.
#[derive(Debug, Clone, Copy)]
enum Form {
    Entropy,
    /// √(2·E₂).
    Variation,
    /// 1 − (1 − α·ε·E_α)^(1/α), α = 1 − ε.
    Atkinson(f64),
}

/// The estimates of a block. A lane is `None` where rounding would leave few digits: the values drawn are nearly equal.
pub(super) struct Replicated {
    pub(super) values: [Option<f64>; LANES],
    pub(super) scores: Vec<[f64; LANES]>,
}

impl Kernel {
    /// `None` for another measure, and for values of which one is not positive or has no divergence.
    pub(super) fn of(measure: &Measure, values: &[f64]) -> Option<Self> {
        let (form, alpha) = match measure {
            Measure::CoefficientOfVariation(own) if !own.sample && !own.corrected => {
                (Form::Variation, 2.0)
            }
            Measure::TheilT(_) => (Form::Entropy, 1.0),
            Measure::MeanLogDeviation(_) => (Form::Entropy, 0.0),
            Measure::GeneralizedEntropy(own) => (Form::Entropy, own.alpha),
            Measure::Atkinson(own) if own.epsilon > 0.0 => {
                (Form::Atkinson(own.epsilon), 1.0 - own.epsilon)
            }
            _ => return None,
        };
        let centre = values.iter().sum::<f64>() / values.len() as f64;
        let positive = values.iter().all(|x| *x > 0.0);
        if !(positive && (f64::MIN_POSITIVE..f64::MAX).contains(&centre)) {
            return None;
        }
        let excess: Vec<f64> = values.iter().map(|x| (x - centre) / centre).collect();
        let divergence: Vec<f64> = (values.iter().zip(&excess))
            .map(|(x, excess)| Relative::from_parts(x / centre, *excess).divergence(alpha))
            .collect();
        /// Beyond it products with weights may overflow.
        const LARGE: f64 = 1e100;
        (divergence.iter().all(|own| *own < LARGE)).then_some(Self {
            form,
            alpha,
            excess,
            divergence,
        })
    }

    pub(super) fn replicates(&self, block: &Block<'_>, scored: bool) -> Replicated {
        /// The entropy is the difference of two numbers, of which it must be this share.
        const CANCELLED: f64 = 1e-4;
        let sums = block.rows(SumsOf::of(self)).sums;
        let mean = |sum: &[f64; LANES]| -> [f64; LANES] {
            std::array::from_fn(|lane| sum[lane] / sums.weight[lane])
        };
        let (excess, divergence) = (mean(&sums.excess), mean(&sums.divergence));
        let lanes: [Lane; LANES] = std::array::from_fn(|lane| {
            Lane::of(self, sums.weight[lane], excess[lane], divergence[lane])
        });
        let value =
            |lane: &Lane| (lane.entropy > CANCELLED * lane.divergence).then_some(lane.value);
        Replicated {
            values: lanes.each_ref().map(value),
            scores: match scored {
                true => block.rows(ScoresOf::of(self, &lanes)).out,
                false => Vec::new(),
            },
        }
    }
}

/// One replicate.
struct Lane {
    weight: f64,
    excess: f64,
    divergence: f64,
    entropy: f64,
    value: f64,
    /// The derivatives of the value with respect to the mean divergence and to the mean.
    slopes: [f64; 2],
}

impl Lane {
    fn of(kernel: &Kernel, weight: f64, excess: f64, divergence: f64) -> Self {
        let alpha = kernel.alpha;
        let mean = 1.0 + excess;
        let relative = Relative::from_parts(mean, excess);
        let power = relative.power(alpha);
        let entropy = (divergence - relative.divergence(alpha)) / power;
        // The derivative of φ_α.
        let bend = match alpha == 1.0 {
            true => relative.log,
            false => (relative.power(alpha - 1.0) - 1.0) / (alpha - 1.0),
        };
        let (value, slope) = match kernel.form {
            Form::Entropy => (entropy, 1.0),
            Form::Variation => {
                let value = (2.0 * entropy).sqrt();
                (value, 1.0 / value)
            }
            Form::Atkinson(epsilon) => {
                let value = match alpha == 0.0 {
                    true => relative::one_minus_exp(entropy),
                    false => {
                        let loss = -ln_1p(-alpha * epsilon * entropy) / alpha;
                        relative::one_minus_exp(loss)
                    }
                };
                (
                    value,
                    epsilon * (1.0 - value) / (1.0 - alpha * epsilon * entropy),
                )
            }
        };
        Self {
            weight,
            excess,
            divergence,
            entropy,
            value,
            slopes: [
                slope / power,
                -slope * (bend / power + alpha * entropy / mean),
            ],
        }
    }
}

/// Σw and the weighted sums of both columns, of each replicate.
struct Sums {
    weight: [f64; LANES],
    excess: [f64; LANES],
    divergence: [f64; LANES],
}

/// The pass of the sums.
struct SumsOf<'k> {
    kernel: &'k Kernel,
    sums: Sums,
}

impl<'k> SumsOf<'k> {
    fn of(kernel: &'k Kernel) -> Self {
        let zero = [0.0; LANES];
        let sums = Sums {
            weight: zero,
            excess: zero,
            divergence: zero,
        };
        Self { kernel, sums }
    }
}

impl Pass for SumsOf<'_> {
    #[inline(always)]
    fn visit(&mut self, row: usize, weights: [f64; LANES]) {
        let (excess, divergence) = (self.kernel.excess[row], self.kernel.divergence[row]);
        for (lane, &own) in weights.iter().enumerate() {
            self.sums.weight[lane] += own;
            self.sums.excess[lane] += own * excess;
            self.sums.divergence[lane] += own * divergence;
        }
    }
}

/// The pass of the scores. Arrays of all replicates and plain loops, which are compiled to vector instructions.
struct ScoresOf<'k> {
    kernel: &'k Kernel,
    excess: [f64; LANES],
    divergence: [f64; LANES],
    /// The derivatives of the value with respect to both means, divided by the weight.
    slopes: [[f64; LANES]; 2],
    out: Vec<[f64; LANES]>,
}

impl<'k> ScoresOf<'k> {
    fn of(kernel: &'k Kernel, lanes: &[Lane; LANES]) -> Self {
        let slope = |which: usize| {
            lanes
                .each_ref()
                .map(|lane| lane.slopes[which] / lane.weight)
        };
        Self {
            kernel,
            excess: lanes.each_ref().map(|lane| lane.excess),
            divergence: lanes.each_ref().map(|lane| lane.divergence),
            slopes: [slope(0), slope(1)],
            out: Vec::with_capacity(kernel.excess.len()),
        }
    }
}

impl Pass for ScoresOf<'_> {
    #[inline(always)]
    fn visit(&mut self, row: usize, weights: [f64; LANES]) {
        let (excess, divergence) = (self.kernel.excess[row], self.kernel.divergence[row]);
        let mut scores = [0.0; LANES];
        for (at, score) in scores.iter_mut().enumerate() {
            let influence = self.slopes[0][at] * (divergence - self.divergence[at])
                + self.slopes[1][at] * (excess - self.excess[at]);
            *score = weights[at] * influence;
        }
        self.out.push(scores);
    }
}
