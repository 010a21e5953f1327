//! The weight of each place in the ranking.

use crate::measure::relative::one_minus_exp;
use crate::numeric::{DoubleDouble, ln_1p, pow, pow_of_double_double};
use crate::rank::numerics::step::Step;

/// The weight ω(p) of the place p in the ranking, 0 at the bottom and 1 at the top.
///
/// Every such index is ∫ h dΩ over the ranked values, Ω(p) = ∫₀ᵖ ω, Ω(0) = Ω(1) = 0: equal values give
/// zero whatever ω is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Weighting {
    /// ω(p) = 2p − 1, Ω(p) = p² − p.
    Standard,
    /// ω(p) = 1 − ν(1−p)^(ν−1), Ω(p) = p − 1 + (1−p)^ν.
    Extended(f64),
    /// ω(p) = β 2^(β−2) |p−½|^(β−1) sgn(p−½), Ω(p) = 2^(β−2) (|p−½|^β − 2^−β).
    Symmetric(f64),
}

impl Weighting {
    /// The mean of ω over the step: ΔΩ over the step's share.
    pub(crate) fn of_step(self, step: &Step) -> f64 {
        match self {
            Self::Standard => step.below - step.above,
            Self::Extended(nu) => {
                let top = step.exact.above.plus(step.exact.share);
                1.0 - power_fall(top, step.share, nu) / step.share
            }
            Self::Symmetric(beta) => symmetric_rise(step, beta) / (4.0 * step.share),
        }
    }

    /// ω where the share `below` lies below and the share `above` lies above.
    pub(crate) fn at(self, below: f64, above: f64) -> f64 {
        match self {
            Self::Standard => below - above,
            Self::Extended(nu) => 1.0 - nu * pow(above.max(0.0), nu - 1.0),
            Self::Symmetric(beta) => {
                let distance = below - above;
                let weight = beta / 2.0 * pow(distance.abs(), beta - 1.0);
                if distance < 0.0 { -weight } else { weight }
            }
        }
    }
}

/// |u|^β·sgn u from the lower to the upper end of the step, u being twice the distance from the middle.
fn symmetric_rise(step: &Step, beta: f64) -> f64 {
    let from_end = |share: DoubleDouble| DoubleDouble::from(1.0).minus(share.scaled(2.0));
    let (lower, upper) = (from_end(step.exact.below), from_end(step.exact.above));
    let width = 2.0 * step.share;
    if lower.high <= 0.0 {
        power_fall(upper, width, beta)
    } else if upper.high <= 0.0 {
        -power_fall(lower, width, beta)
    } else {
        // The middle lies in the step, whose two ends may be nearly as far from it.
        let apart = step
            .exact
            .below
            .minus(step.exact.above)
            .scaled(2.0)
            .to_f64();
        match apart < 0.0 {
            true => -power_fall(lower, -apart, beta),
            false => power_fall(upper, apart, beta),
        }
    }
}

/// top^e − (top − part)^e, without the cancellation of a small part.
fn power_fall(top: DoubleDouble, part: f64, exponent: f64) -> f64 {
    if top.high <= 0.0 {
        return 0.0;
    }
    let ratio = (part / top.high).min(1.0);
    let fall = match ratio < 1.0 {
        true => one_minus_exp(-exponent * ln_1p(-ratio)),
        false => 1.0,
    };
    pow_of_double_double(top, exponent) * fall
}
