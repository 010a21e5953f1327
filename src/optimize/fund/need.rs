//! How much of what is missing to the floors an amount covers.

use crate::numeric;

/// What is missing to the floors, and how much of it is covered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedMet {
    /// Σ (floor − R)⁺.
    pub needed: f64,
    /// What is still missing afterwards.
    pub missing: f64,
    /// The share of the need that is covered; 1 where there is none.
    pub share: f64,
}

/// The share of the need that is covered when `before` becomes `after`.
///
/// # Formula
///
/// ```text
/// 1 − Σ (floor − R')⁺ / Σ (floor − R)⁺
/// ```
///
/// # Examples
///
/// ```
/// let met = junheng::optimize::fund::need_met(&[10.0, 60.0], &[30.0, 60.0], &[50.0, 20.0]);
/// assert_eq!((met.needed, met.missing, met.share), (40.0, 20.0, 0.5));
/// ```
pub fn need_met(before: &[f64], after: &[f64], floors: &[f64]) -> NeedMet {
    let missing = |have: &[f64]| {
        let pairs = have.iter().zip(floors);
        numeric::sum_of(pairs.map(|(have, floor)| (floor - have).max(0.0)))
    };
    let (needed, missing) = (missing(before), missing(after));
    NeedMet {
        needed,
        missing,
        share: match needed > 0.0 {
            true => 1.0 - missing / needed,
            false => 1.0,
        },
    }
}
