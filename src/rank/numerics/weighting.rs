//! The weight of each place in the ranking.

use crate::measure::relative::one_minus_exp;
use crate::numeric::{ln_1p, pow};
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
            Self::Extended(nu) => 1.0 - power_fall(step.above + step.share, step.share, nu),
            Self::Symmetric(beta) => {
                // Twice the distance of either end of the step from the middle.
                let lower = 2.0 * step.below - 1.0;
                let upper = 1.0 - 2.0 * step.above;
                let width = 2.0 * step.share;
                let rise = if lower >= 0.0 {
                    power_fall(upper, width, beta)
                } else if upper <= 0.0 {
                    -power_fall(-lower, width, beta)
                } else {
                    (pow(upper, beta) - pow(-lower, beta)) / width
                };
                rise / 2.0
            }
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

/// (top^e − (top − width)^e)/width, without the cancellation of a narrow step.
fn power_fall(top: f64, width: f64, exponent: f64) -> f64 {
    if top <= 0.0 {
        return 0.0;
    }
    let ratio = (width / top).min(1.0);
    let fall = match ratio < 1.0 {
        true => one_minus_exp(-exponent * ln_1p(-ratio)),
        false => 1.0,
    };
    pow(top, exponent) * fall / width
}
