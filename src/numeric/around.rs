//! Values relative to their mean, without branches and with one division.

use super::dd::DoubleDouble;
use super::ln::{
    LN_2_HIGH, LN_2_LOW, Logarithm, artanh_rest, exponent_of, power_of_exponent, reduced_bits,
};

const SQRT_HALF: f64 = std::f64::consts::FRAC_1_SQRT_2;
const FRACTION: u64 = (1 << 52) - 1;
/// 2^500: ratios between its inverse and itself keep every step in range.
const WIDE: f64 = f64::from_bits((1023 + 500) << 52);
/// 2^1000, the same for means.
const WIDEST: f64 = f64::from_bits((1023 + 1000) << 52);

/// A mean that values are measured from.
///
/// x = 2^k·y with y in [μ/√2, √2·μ), exactly. Then e = y/μ − 1 and s = (y − μ)/(y + μ), which the
/// logarithm is made of, both come from the one difference y − μ, near the mean and far from it; μ
/// need not be divided by again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around {
    mean: f64,
    /// What the rounding of the mean left.
    rest: f64,
    /// 1/(mean + rest).
    inverse: f64,
    /// μ/√2 as bits: mantissas are taken from there to twice as much.
    bottom: u64,
    /// A power of two that brings the mean to [1, 2).
    scale: f64,
    /// √ of the mean so scaled, and the inverse of it.
    root: f64,
    root_inverse: f64,
    /// Below this x/μ is next to nothing, and its logarithm is not taken.
    pub(crate) least: f64,
    /// Up to this x/μ is in range.
    pub(crate) most: f64,
}

impl Around {
    /// For a mean with what its rounding left; `None` where a step might leave the range of doubles.
    pub(crate) fn new((mean, rest): (f64, f64)) -> Option<Self> {
        (1.0 / WIDEST..=WIDEST).contains(&mean).then(|| {
            let scale = 1.0 / f64::from_bits(mean.to_bits() & !FRACTION);
            let root = (mean * scale).sqrt();
            // Double-doubles keep a shorter range than the means admitted here.
            let divisor = DoubleDouble {
                high: mean * scale,
                low: rest * scale,
            };
            Self {
                mean,
                rest,
                inverse: DoubleDouble::of_quotient(1.0, divisor).to_f64() * scale,
                bottom: (mean * SQRT_HALF).to_bits(),
                scale,
                root,
                root_inverse: 1.0 / root,
                least: (mean / WIDE).max(f64::MIN_POSITIVE),
                most: mean * WIDE,
            }
        })
    }

    /// r − 1 − ln r of r = x/μ; of no use below [`least`](Self::least).
    ///
    /// With x = 2^k·m·μ it is ((2^k − 1)·m − k·ln 2) + (m − 1 − ln m), where the last is
    /// s·(e − (2·artanh s − 2s)/s): no two terms cancel near the mean.
    #[inline(always)]
    pub(crate) fn gap(self, x: f64) -> f64 {
        let (bits, excess, s) = self.reduced(x);
        let near = s * (excess - artanh_rest(s * s));
        let k = exponent_of(bits);
        let whole = (power_of_exponent(bits) - 1.0) * (1.0 + excess) - k * LN_2_HIGH;
        whole + (near - k * LN_2_LOW)
    }

    /// r ln r − (r − 1) of r = x/μ.
    #[inline(always)]
    pub(crate) fn weighted_gap(self, x: f64) -> f64 {
        let (bits, excess, s) = self.reduced(x);
        let power = power_of_exponent(bits);
        // r − 1 = 2^k·e + (2^k − 1): from the rounded r it would not fit the logarithm to the last bit.
        let (ratio, all_excess) = (power * (1.0 + excess), power * excess + (power - 1.0));
        let logarithm = Logarithm::of_parts(exponent_of(bits), excess, s);
        let gap = logarithm.weighted_gap(ratio, all_excess);
        if x < self.least { 1.0 } else { gap }
    }

    /// 2(√r − 1)² of r = x/μ.
    #[inline(always)]
    pub(crate) fn half_gap(self, x: f64) -> f64 {
        let distance = self.distance(x) * self.scale;
        let difference = distance / ((x * self.scale).sqrt() + self.root) * self.root_inverse;
        2.0 * difference * difference
    }

    /// (r − 1)²/2 of r = x/μ.
    #[inline(always)]
    pub(crate) fn half_square(self, x: f64) -> f64 {
        let excess = self.distance(x) / self.mean;
        0.5 * excess * excess
    }

    #[inline(always)]
    fn distance(self, x: f64) -> f64 {
        (x - self.mean) - self.rest
    }

    /// Bits that hold k, e and s.
    #[inline(always)]
    fn reduced(self, x: f64) -> (u64, f64, f64) {
        let (bits, y) = reduced_bits(x.to_bits(), self.bottom);
        let distance = self.distance(y);
        (bits, distance * self.inverse, distance / (y + self.mean))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::ln_double_double;

    /// r − 1 and ln r in double-double.
    fn exact(x: f64, mean: f64) -> (DoubleDouble, DoubleDouble) {
        let ratio = DoubleDouble::of_quotient(x, mean.into());
        let log = ln_double_double(x).minus(ln_double_double(mean));
        (ratio.minus(1.0.into()), log)
    }

    #[test]
    fn the_gaps_are_their_definitions() {
        for mean in [1.0, 1.37, 1.999, 3e-280, 7e290] {
            let around = Around::new((mean, 0.0)).unwrap();
            for step in 1..4000 {
                let x = mean * (step as f64 * 0.001);
                let (excess, log) = exact(x, mean);
                let ratio = excess.plus(1.0.into());
                // What the definitions lose by cancelling: 2^-66 of an ulp of the logarithm and the rest.
                let slack = 2.0_f64.powi(-64);
                for (ours, theirs) in [
                    (around.gap(x), excess.minus(log)),
                    (around.weighted_gap(x), ratio.times(log).minus(excess)),
                    (
                        around.half_square(x),
                        excess.times(excess).times(0.5.into()),
                    ),
                ] {
                    let theirs = theirs.to_f64();
                    // The documented accuracy of the entropies.
                    let close = (ours - theirs).abs() <= 2e-15 * theirs + slack;
                    assert!(close, "{x} of {mean}: {ours} {theirs}");
                }
                // The root of r < 4 is off by 2^-52, the whole by the slope there, ours by 8 roundings.
                let half = 2.0 * (ratio.to_f64().sqrt() - 1.0).powi(2);
                let slack = f64::EPSILON * (8.0_f64.sqrt() * half.sqrt() + 4.0 * half);
                assert!((around.half_gap(x) - half).abs() <= slack, "{x} of {mean}");
            }
        }
    }

    #[test]
    fn a_power_of_two_changes_no_bit() {
        let at = |power: f64, x: f64| {
            let around = Around::new((1.3 * power, power / 2.0_f64.powi(57))).unwrap();
            let x = x * power;
            [around.gap(x), around.weighted_gap(x), around.half_gap(x)]
        };
        // Every binade that is admitted; the rest of the mean stays exact in the lowest.
        for exponent in -1000..1000 {
            for x in [0.3, 0.919, 1.3, 1.7, 2.9, 1e5] {
                assert_eq!(at(2.0_f64.powi(exponent), x), at(1.0, x));
            }
        }
    }

    #[test]
    fn next_to_nothing_and_out_of_range() {
        let around = Around::new((2.0, 0.0)).unwrap();
        assert_eq!(around.weighted_gap(0.0), 1.0);
        assert_eq!(around.half_gap(0.0), 2.0);
        assert!(Around::new((0.0, 0.0)).is_none() && Around::new((1e305, 0.0)).is_none());
    }
}
