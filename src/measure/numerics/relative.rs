//! A value relative to the mean, and its divergence from it, without cancellation.
//!
//! Entropy measures are means of φ_α(x/μ) with
//! φ_α(r) = (r^α − 1 − α(r − 1)) / (α(α − 1)), φ₀(r) = r − 1 − ln r, φ₁(r) = r ln r − (r − 1).
//! The linear term adds to zero over the sample, so nothing changes; but every term is now zero or
//! more and has its minimum at r = 1. Near-equal values therefore keep their digits, and an error in
//! the last bit of μ enters squared.

use crate::measure::numerics::centre::Centre;
use crate::numeric::{DoubleDouble, Logarithm, exp, exp_of_sum, ln_double_double, pow};

/// 1/2!, 1/3!, 1/4!, …: (e^z − 1 − z)/z² for |z| < 1; the next would be below 2^-60.
const EXPONENTIAL: [f64; 18] = {
    let mut out = [0.0; 18];
    let (mut k, mut factorial) = (0, 2.0);
    while k < 18 {
        out[k] = 1.0 / factorial;
        k += 1;
        factorial *= (k + 2) as f64;
    }
    out
};

/// x relative to the mean: r = x/μ and what the measures take of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Relative {
    /// r.
    pub(crate) ratio: f64,
    /// r − 1, accurate also where r is near 1.
    pub(crate) excess: f64,
    /// ln r; −∞ at zero.
    pub(crate) log: f64,
    /// x, μ and what the rounding of μ left.
    parts: [f64; 3],
    /// φ₀(r) = r − 1 − ln r; ∞ at zero.
    gap: f64,
    /// φ₁(r) = r ln r − (r − 1); 1 at zero.
    weighted_gap: f64,
}

impl Relative {
    /// For a value x ≥ 0 and a mean above zero.
    pub(crate) fn new(x: f64, centre: Centre) -> Self {
        let mean = centre.value();
        let ratio = x / mean;
        let excess = centre.distance(x) / mean;
        let parts = [x, mean, centre.rest()];
        if x > 0.0 && !(f64::MIN_POSITIVE..=f64::MAX).contains(&ratio) {
            return Self::beyond_the_doubles(parts, excess);
        }
        Self {
            parts,
            ..Self::of(ratio, excess)
        }
    }

    /// For a ratio that a double holds with few digits, or not at all: its logarithm is a double.
    fn beyond_the_doubles(parts: [f64; 3], excess: f64) -> Self {
        let [x, mean, _] = parts;
        let log = exact_log(parts);
        Self {
            ratio: x / mean,
            excess,
            log: log.high,
            parts,
            gap: excess - log.high,
            weighted_gap: if excess < 0.0 {
                1.0
            } else {
                (x / mean) * log.high - excess
            },
        }
    }

    /// For r ≥ 0 and r − 1, each known to its own last digits: near 1 the second is more accurate, near 0
    /// only the first does.
    pub(crate) fn from_parts(ratio: f64, excess: f64) -> Self {
        Self::of(ratio, excess)
    }

    fn of(ratio: f64, excess: f64) -> Self {
        let logarithm = Logarithm::of_ratio(ratio, excess);
        let is_zero = ratio == 0.0;
        Self {
            ratio,
            excess,
            log: if is_zero {
                f64::NEG_INFINITY
            } else {
                logarithm.value()
            },
            parts: [ratio, 1.0, 0.0],
            gap: if is_zero {
                f64::INFINITY
            } else {
                logarithm.gap(ratio)
            },
            weighted_gap: if is_zero {
                1.0
            } else {
                logarithm.weighted_gap(ratio, ratio - 1.0)
            },
        }
    }

    /// φ_α(r) ≥ 0, smooth in α through 0 and 1; needs r > 0 where α ≤ 0.
    pub(crate) fn divergence(&self, alpha: f64) -> f64 {
        if self.log == f64::NEG_INFINITY {
            return 1.0 / alpha;
        }
        // Of the two forms, φ_α(r) = r·φ_{1−α}(1/r), the one without a small divisor.
        let (gap, exponent, sign, divisor) = if alpha <= 0.5 {
            (self.gap, alpha * self.log, -1.0, 1.0 - alpha)
        } else {
            let exponent = (alpha - 1.0) * self.log;
            (self.weighted_gap, exponent, self.ratio, alpha)
        };
        if exponent.abs() < 1.0 {
            let bend = self.log * exponent * horner(&EXPONENTIAL, exponent);
            (gap + sign * bend) / divisor
        } else {
            (self.power(alpha) - 1.0 - alpha * self.excess) / (alpha * (alpha - 1.0))
        }
    }

    /// r^α, for r > 0.
    pub(crate) fn power(&self, alpha: f64) -> f64 {
        // A power multiplies the error of the rounded ratio.
        const SMALL: f64 = 8.0;
        if alpha.abs() <= SMALL && (f64::MIN_POSITIVE..=f64::MAX).contains(&self.ratio) {
            return pow(self.ratio, alpha);
        }
        let exponent = exact_log(self.parts).times(alpha.into());
        exp_of_sum(exponent.high, exponent.low)
    }
}

/// ln(x/μ) to about 2^-68 of the logarithms.
fn exact_log([x, mean, rest]: [f64; 3]) -> DoubleDouble {
    let log = ln_double_double(x).minus(ln_double_double(mean));
    log.plus_double(-rest / mean)
}

/// 1 − e^−y for y ≥ 0, accurate also near zero.
pub(crate) fn one_minus_exp(y: f64) -> f64 {
    if y < 1.0 {
        y - y * y * horner(&EXPONENTIAL, -y)
    } else {
        1.0 - exp(-y)
    }
}

/// e^x − 1, accurate also near zero.
pub(crate) fn exp_less_one(x: f64) -> f64 {
    match x < 0.0 {
        true => -one_minus_exp(-x),
        // e^x − 1 = e^x·(1 − e^−x).
        false => exp(x) * one_minus_exp(x),
    }
}

/// e^z − 1 − z ≥ 0, accurate also near zero.
pub(crate) fn exp_gap(z: f64) -> f64 {
    if z.abs() < 1.0 {
        z * z * horner(&EXPONENTIAL, z)
    } else {
        exp(z) - 1.0 - z
    }
}

fn horner<const N: usize>(coefficients: &[f64; N], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, &c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance * b.abs()
    }

    #[test]
    fn divergence_is_the_textbook_form_away_from_one() {
        for r in [1e-3, 0.2, 0.7, 1.6, 3.0, 40.0_f64] {
            for alpha in [-3.0, -1.0, -0.4, 0.3, 0.5, 0.7, 2.0, 3.5] {
                let plain = (r.powf(alpha) - 1.0 - alpha * (r - 1.0)) / (alpha * (alpha - 1.0));
                let ours = Relative::new(r, Centre::at(1.0)).divergence(alpha);
                // The plain form cancels to about 1/50 at r = 0.7: a few hundred ulp are its own.
                assert!(close(ours, plain, 1e-13), "{r} {alpha}: {ours} {plain}");
            }
        }
    }

    #[test]
    fn divergence_near_one_is_its_series() {
        for d in [1e-12, -3e-9, 2e-6_f64] {
            for alpha in [-1.0, 0.0, 0.25, 0.5, 1.0, 2.0, 3.0] {
                // φ_α(1+d) = d²/2 + (α−2)d³/6 + (α−2)(α−3)d⁴/24 − …
                let series = d * d / 2.0
                    * (1.0
                        + (alpha - 2.0) * d / 3.0
                        + (alpha - 2.0) * (alpha - 3.0) * d * d / 12.0);
                let x = 1.0 + d;
                let d_stored = x - 1.0;
                let series = series * (d_stored / d) * (d_stored / d);
                let ours = Relative::new(x, Centre::at(1.0)).divergence(alpha);
                assert!(close(ours, series, 1e-11), "{d} {alpha}: {ours} {series}");
            }
        }
    }

    #[test]
    fn divergence_is_smooth_through_the_limits() {
        for r in [1e-6, 0.3, 0.999, 1.4, 7.0] {
            let value = Relative::new(r, Centre::at(1.0));
            for limit in [0.0, 1.0] {
                let at = value.divergence(limit);
                for step in [1e-4, 1e-9, 1e-15] {
                    let near = value.divergence(limit + step);
                    // The derivative in α is at most about |ln r|·φ here.
                    let bound = 20.0 * step * at + 1e-15 * at;
                    assert!(
                        (near - at).abs() <= bound,
                        "{r} {limit} {step}: {near} {at}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_series_meet() {
        for edge in [1.5, 0.5_f64] {
            let inside = Relative::new(edge, Centre::at(1.0));
            let outside = Relative::new(edge + 1e-15 * (edge - 1.0).signum(), Centre::at(1.0));
            assert!(close(inside.log, outside.log, 1e-14));
            assert!(close(inside.gap, outside.gap, 2e-14));
        }
        assert!(close(one_minus_exp(1.0 - 1e-16), one_minus_exp(1.0), 1e-15));
        assert_eq!(one_minus_exp(0.0), 0.0);
        assert_eq!(one_minus_exp(f64::INFINITY), 1.0);
    }
}
