//! The weakest unit of a group and what it needs.

use crate::error::Result;
use crate::numeric;
use crate::optimize::units::check_units;

/// The unit with the least resource per weight, and what it needs to reach the mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weakest {
    /// Its position; the first of equals.
    pub unit: usize,
    /// Its resource per weight.
    pub value: f64,
    /// The mean of the group, Σ R / Σ P.
    pub mean: f64,
    /// What it needs to reach the mean where the others of the group give it.
    pub from_within: f64,
    /// What it needs to reach the mean where it comes from outside, which raises the mean; `None` for a group of one.
    pub from_outside: Option<f64>,
}

/// The weakest unit of a group.
///
/// # Formula
///
/// ```text
/// from within    μP_w − R_w
/// from outside   (μP_w − R_w)/(1 − P_w/ΣP)
/// ```
///
/// # Errors
///
/// As [`distribute`](super::distribute).
///
/// # Examples
///
/// ```
/// let weakest = junheng::optimize::fund::weakest(&[100.0, 300.0], &[10.0, 70.0])?;
/// assert_eq!((weakest.unit, weakest.mean), (0, 0.2));
/// assert_eq!((weakest.from_within, weakest.from_outside), (10.0, Some(10.0 / 0.75)));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn weakest(weights: &[f64], resources: &[f64]) -> Result<Weakest> {
    check_units(weights, resources)?;
    let mut unit = 0;
    let value = |unit: usize| resources[unit] / weights[unit];
    for other in 1..weights.len() {
        if value(other) < value(unit) {
            unit = other;
        }
    }
    let weight = numeric::sum_of(weights.iter().copied());
    let mean = numeric::sum_of(resources.iter().copied()) / weight;
    let from_within = (mean * weights[unit] - resources[unit]).max(0.0);
    let rest = 1.0 - weights[unit] / weight;
    Ok(Weakest {
        unit,
        value: value(unit),
        mean,
        from_within,
        from_outside: (weights.len() > 1 && rest > 0.0).then(|| from_within / rest),
    })
}
