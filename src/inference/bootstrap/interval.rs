//! Intervals from replicates.

use crate::error::{Error, Result};
use crate::words::inference as phrases;

use super::super::interval::{Interval, IntervalKind, Scale, require_level};
use super::limits::{Ascending, Limit, normal, normal_quantile, require_reach};
use super::result::Bootstrapped;

/// The number of replicates that BCa requires: its limits lie further in the tails than the level.
const BCA: usize = 999;

/// A confidence interval and the error of its limits by simulation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BootstrapInterval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
    /// The standard deviation of the lower limit over other seeds, about.
    pub lower_error: f64,
    /// That of the upper limit.
    pub upper_error: f64,
}

impl Bootstrapped {
    /// The interval of that level, with equal tails.
    ///
    /// # Formula
    ///
    /// ```text
    /// student:     θ ± t·SE
    /// percentile:  q(α/2), q(1 − α/2)
    /// basic:       2θ − q(1 − α/2), 2θ − q(α/2)
    /// studentized: θ − t(1 − α/2)·s, θ − t(α/2)·s          t = (θ* − θ)/s*
    /// bca:         q(Φ(z₀ + (z₀ + z)/(1 − a·(z₀ + z))))     z = ± the normal quantile of 1 − α/2
    /// ```
    ///
    /// SE is the standard deviation of the replicates, t the quantile of Student's distribution with the units less the
    /// strata as degrees of freedom, or of the normal one; q is a quantile of the replicates θ*, at rank (B + 1)p;
    /// α = 1 − level; s the linearized standard error, s* that of a
    /// replicate; z₀ the normal quantile of the share of replicates below θ, equal ones counted half; a = Σz³/(6(Σz²)^1.5)
    /// over the total scores z of the units about the mean of their stratum. On another scale, percentile and BCa are the
    /// same; the others are computed there and transformed back.
    ///
    /// # Edge cases
    ///
    /// The estimate twice where all replicates are equal to it.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a level that is not between 0 and 1;
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for Woodruff's interval, studentized without standard errors of the
    /// replicates, BCa with fewer than 999 replicates or without scores, and too few replicates for the level;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for BCa where all replicates are on one side of the estimate, and for
    /// an estimate or a replicate outside the domain of the scale.
    ///
    /// # Source
    ///
    /// Efron (1987), doi:10.1080/01621459.1987.10478410; Davison & Hinkley (1997), doi:10.1017/CBO9780511802843.
    pub fn interval(
        &self,
        kind: IntervalKind,
        level: f64,
        scale: Scale,
    ) -> Result<BootstrapInterval> {
        require_level(level)?;
        kind.require_of("bootstrap", IntervalKind::OF_REPLICATES)?;
        let tail = (1.0 - level) / 2.0;
        match kind {
            IntervalKind::Student => self.symmetric(self.degrees_of_freedom, level, scale),
            // Woodruff's has been rejected.
            IntervalKind::Normal | IntervalKind::Woodruff => {
                self.symmetric(f64::INFINITY, level, scale)
            }
            IntervalKind::Percentile => {
                let found = Ascending::of(self.found());
                Ok(between(found.quantile(tail)?, found.quantile(1.0 - tail)?))
            }
            IntervalKind::Basic => self.basic(tail, scale),
            IntervalKind::Studentized => self.studentized(tail, scale),
            IntervalKind::Bca => self.bca(tail),
        }
    }

    /// By the standard error alone. Its error moves the limits as far as it changes their distance.
    fn symmetric(&self, degrees: f64, level: f64, scale: Scale) -> Result<BootstrapInterval> {
        let error = self.standard_error();
        let limits = |error: f64| Interval::student(self.estimate, error, degrees, level, scale);
        let own = limits(error)?;
        let other = limits(error + self.simulation_error())?;
        Ok(BootstrapInterval {
            lower: own.lower,
            upper: own.upper,
            lower_error: own.lower - other.lower,
            upper_error: other.upper - own.upper,
        })
    }

    fn basic(&self, tail: f64, scale: Scale) -> Result<BootstrapInterval> {
        let estimate = scale.of(self.estimate)?;
        let found = self.found().into_iter().map(|value| scale.of(value));
        let found = Ascending::of(found.collect::<Result<_>>()?);
        let mirrored = |limit: Limit| Limit {
            at: 2.0 * estimate - limit.at,
            error: limit.error,
        };
        let (low, high) = (found.quantile(tail)?, found.quantile(1.0 - tail)?);
        Ok(between(
            back(scale, mirrored(high)),
            back(scale, mirrored(low)),
        ))
    }

    fn studentized(&self, tail: f64, scale: Scale) -> Result<BootstrapInterval> {
        let (Some(errors), Some(error)) = (&self.errors, self.linearized) else {
            return Err(Error::new(&phrases::NOT_STUDENTIZED));
        };
        let estimate = scale.of(self.estimate)?;
        let own = error * scale.slope(self.estimate);
        let mut found = Vec::with_capacity(errors.len());
        for (&value, &error) in self.values.iter().zip(errors) {
            if !value.is_nan() {
                let distance = scale.of(value)? - estimate;
                let t = distance / (error * scale.slope(value));
                // Replicates without spread: equal values were drawn.
                found.push(if distance == 0.0 && error == 0.0 {
                    0.0
                } else {
                    t
                });
            }
        }
        let undefined = found.iter().filter(|t| !t.is_finite()).count();
        if undefined * 100 > found.len() {
            return Err(Error::new(&phrases::REPLICATES_WITHOUT_SPREAD)
                .with("got", undefined)
                .with("count", found.len()));
        }
        found.retain(|t| !t.is_nan());
        let found = Ascending::of(found);
        let limit = |p: f64| {
            found.quantile(p).map(|t| {
                let at = estimate - t.at * own;
                let error = t.error * own;
                back(scale, Limit { at, error })
            })
        };
        Ok(between(limit(1.0 - tail)?, limit(tail)?))
    }

    fn bca(&self, tail: f64) -> Result<BootstrapInterval> {
        require_replicates(IntervalKind::Bca, self.values.len(), 2.0 * tail)?;
        let Some(acceleration) = self.acceleration else {
            return Err(Error::new(&phrases::BCA_WITHOUT_SCORES));
        };
        let found = Ascending::of(self.found());
        let share = found.share_below(self.estimate);
        if share == 0.0 || share == 1.0 {
            return Err(Error::new(&phrases::BCA_ONE_SIDE));
        }
        let shift = normal_quantile(share);
        let limit = |p: f64| {
            let z = shift + normal_quantile(p);
            found.quantile(normal(shift + z / (1.0 - acceleration * z)))
        };
        Ok(between(limit(tail)?, limit(1.0 - tail)?))
    }
}

/// Rejects a number of replicates with which there is no such interval, whose tails have this probability together.
pub(in super::super) fn require_replicates(
    kind: IntervalKind,
    replicates: usize,
    tails: f64,
) -> Result<()> {
    match kind {
        IntervalKind::Student | IntervalKind::Normal | IntervalKind::Woodruff => Ok(()),
        IntervalKind::Bca if replicates < BCA => Err(Error::new(&phrases::BCA_REPLICATES)
            .with("expected", BCA)
            .with("got", replicates)),
        _ => require_reach(replicates, tails / 2.0),
    }
}

fn between(lower: Limit, upper: Limit) -> BootstrapInterval {
    BootstrapInterval {
        lower: lower.at,
        upper: upper.at,
        lower_error: lower.error,
        upper_error: upper.error,
    }
}

/// A limit on the scale of the estimate; its error by the slope there.
fn back(scale: Scale, limit: Limit) -> Limit {
    let at = scale.back(limit.at);
    Limit {
        at,
        error: limit.error / scale.slope(at),
    }
}
