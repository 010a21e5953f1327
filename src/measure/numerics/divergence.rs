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
    divergence(alpha, mean, sample, Average)
}

/// φ_α(x/μ) of every unit in row order and their mean, which has the bits of [`mean_divergence`].
pub(crate) fn divergences(alpha: f64, mean: Centre, sample: &Sample<'_>) -> (Vec<f64>, f64) {
    let own = divergence(alpha, mean, sample, EachUnit);
    let total = shares::mean_of_terms(sample, &own);
    (own, total)
}

/// What is made of a function of the values.
trait Taken {
    type Out;

    fn of(self, sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> Self::Out;
}

struct Average;

impl Taken for Average {
    type Out = f64;

    fn of(self, sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> f64 {
        shares::mean_of(sample, f)
    }
}

struct EachUnit;

impl Taken for EachUnit {
    type Out = Vec<f64>;

    fn of(self, sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> Vec<f64> {
        shares::each(sample, f)
    }
}

fn divergence<T: Taken>(alpha: f64, mean: Centre, sample: &Sample<'_>, taken: T) -> T::Out {
    let general = |x| Relative::new(x, mean).divergence(alpha);
    let Some(around) = mean.around() else {
        return taken.of(sample, general);
    };
    // The most frequent orders have a branch-free form over several values at a time.
    match alpha {
        0.0 => within(
            sample,
            (around.least, around.most),
            #[inline(always)]
            move |x| around.gap(x),
            general,
            taken,
        ),
        0.5 => within(
            sample,
            (0.0, around.most),
            #[inline(always)]
            move |x| around.half_gap(x),
            general,
            taken,
        ),
        1.0 => within(
            sample,
            (0.0, around.most),
            #[inline(always)]
            move |x| around.weighted_gap(x),
            general,
            taken,
        ),
        2.0 => within(
            sample,
            (0.0, around.most),
            #[inline(always)]
            move |x| around.half_square(x),
            general,
            taken,
        ),
        _ => taken.of(sample, general),
    }
}

/// f taken by `inside` of the values within `ends`: which form a value meets depends on no other value.
fn within<T: Taken>(
    sample: &Sample<'_>,
    (least, most): (f64, f64),
    inside: impl Fn(f64) -> f64 + Copy,
    outside: impl Fn(f64) -> f64 + Copy,
    taken: T,
) -> T::Out {
    let extent = sample.extent();
    if extent.least >= least && extent.greatest <= most {
        return taken.of(sample, inside);
    }
    taken.of(sample, |x| {
        if (least..=most).contains(&x) {
            inside(x)
        } else {
            outside(x)
        }
    })
}

/// The value T and φ_α(r) − T·(1 + α(r − 1)) of every unit: from d/dt of Σ p φ_α with μ moving along.
pub(crate) fn value_and_influence(
    entry: &'static Entry,
    alpha: f64,
    sample: &Sample<'_>,
) -> Result<(f64, Vec<f64>)> {
    let mean = mean(entry, alpha, sample)?;
    if gate::all_equal(sample) {
        return Ok((0.0, vec![0.0; sample.len()]));
    }
    let (mut out, total) = divergences(alpha, mean, sample);
    shares::change_each(sample, &mut out, move |own, x| {
        own - total * (1.0 + alpha * mean.excess(x))
    });
    Ok((total, out))
}
