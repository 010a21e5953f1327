//! The index that is split, and the terms of its parts.

use crate::error::{Error, Result};
use crate::numeric::{self, Moments};
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

const NAME: Name = Name::new(
    "generalized_entropy",
    "generalized entropy index",
    "广义熵指数",
);

/// GE(α) of a sample.
pub(super) fn value(alpha: f64, sample: &Sample<'_>) -> Result<f64> {
    if !alpha.is_finite() {
        return Err(Error::new(&phrases::INVALID_PARAMETER)
            .with("parameter", "alpha")
            .with("measure", &NAME)
            .with("expected", "a finite number")
            .with("got", alpha));
    }
    refuse_outside_domain(alpha, sample)?;
    let moments = Moments::of(sample.values(), sample.weights());
    if moments.mean() <= 0.0 {
        return Err(Error::new(&phrases::MEAN_NOT_POSITIVE)
            .with("measure", &NAME)
            .with("got", moments.mean()));
    }
    let terms = sample
        .units()
        .map(|(_, value, weight)| weight * term(alpha, value / moments.mean()));
    Ok((numeric::sum_of(terms) / moments.total_weight()).max(0.0))
}

fn refuse_outside_domain(alpha: f64, sample: &Sample<'_>) -> Result<()> {
    let (inside, expected): (fn(f64) -> bool, _) = match alpha <= 0.0 {
        true => (|value| value > 0.0, "a value above zero"),
        false => (|value| value >= 0.0, "zero or more"),
    };
    match sample.units().find(|&(_, value, _)| !inside(value)) {
        Some((row, value, _)) => Err(Error::new(&phrases::OUT_OF_DOMAIN)
            .with("measure", &NAME)
            .with("row", row)
            .with("expected", expected)
            .with("got", value)),
        None => Ok(()),
    }
}

/// (r^α − 1) / (α(α − 1)), its limits r ln r at α = 1 and −ln r at α = 0.
pub(super) fn term(alpha: f64, ratio: f64) -> f64 {
    if alpha == 1.0 {
        // 0 · ln 0 = 0 by continuity.
        if ratio == 0.0 {
            0.0
        } else {
            ratio * numeric::ln(ratio)
        }
    } else if alpha == 0.0 {
        -numeric::ln(ratio)
    } else {
        (power(ratio, alpha) - 1.0) / (alpha * (alpha - 1.0))
    }
}

/// r^α without a detour through logarithms where α is one of the usual.
pub(super) fn power(ratio: f64, alpha: f64) -> f64 {
    match alpha {
        0.0 => 1.0,
        1.0 => ratio,
        2.0 => ratio * ratio,
        _ => numeric::pow(ratio, alpha),
    }
}
