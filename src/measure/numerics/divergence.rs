//! The generalized entropy of order α and its influence, which several families build on.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Entry, gate};
use crate::sample::Sample;

/// The mean, of a sample in the domain of GE(α).
fn mean(entry: &'static Entry, alpha: f64, sample: &Sample<'_>) -> Result<Centre> {
    let domain = if alpha > 0.0 {
        Domain::NonNegative
    } else {
        Domain::Positive
    };
    gate::domain(entry, domain, sample)?;
    Centre::positive(entry, sample)
}

pub(crate) fn value(entry: &'static Entry, alpha: f64, sample: &Sample<'_>) -> Result<f64> {
    let mean = mean(entry, alpha, sample)?;
    if gate::all_equal(sample) {
        return Ok(0.0);
    }
    Ok(mean_divergence(alpha, mean, sample))
}

/// Σ p φ_α(x/μ): GE(α) of a sample in its domain.
pub(crate) fn mean_divergence(alpha: f64, mean: Centre, sample: &Sample<'_>) -> f64 {
    let general = |x| Relative::new(x, mean).divergence(alpha);
    let Some(around) = mean.around() else {
        return shares::mean_of(sample, general);
    };
    // The most frequent orders have a branch-free form over several values at a time.
    match alpha {
        0.0 => mean_within(
            sample,
            (around.least, around.most),
            #[inline(always)]
            move |x| around.gap(x),
            general,
        ),
        0.5 => mean_within(
            sample,
            (0.0, around.most),
            #[inline(always)]
            move |x| around.half_gap(x),
            general,
        ),
        1.0 => mean_within(
            sample,
            (0.0, around.most),
            #[inline(always)]
            move |x| around.weighted_gap(x),
            general,
        ),
        _ => shares::mean_of(sample, general),
    }
}

/// Σ p f(x), f taken by `inside` of the values within `ends`: which form a value meets depends on no
/// other value.
fn mean_within(
    sample: &Sample<'_>,
    (least, most): (f64, f64),
    inside: impl Fn(f64) -> f64 + Copy,
    outside: impl Fn(f64) -> f64 + Copy,
) -> f64 {
    let extent = sample.extent();
    if extent.least >= least && extent.greatest <= most {
        return shares::mean_of(sample, inside);
    }
    shares::mean_of(sample, |x| {
        if (least..=most).contains(&x) {
            inside(x)
        } else {
            outside(x)
        }
    })
}

/// φ_α(r) − T·(1 + α(r − 1)): from d/dt of Σ p φ_α with μ moving along.
pub(crate) fn influence(
    entry: &'static Entry,
    alpha: f64,
    sample: &Sample<'_>,
) -> Result<Vec<f64>> {
    let mean = mean(entry, alpha, sample)?;
    if gate::all_equal(sample) {
        return Ok(vec![0.0; sample.len()]);
    }
    let total = mean_divergence(alpha, mean, sample);
    Ok(shares::each(sample, |x| {
        let relative = Relative::new(x, mean);
        relative.divergence(alpha) - total * (1.0 + alpha * relative.excess)
    }))
}
