//! Quantiles of replicates.

use crate::error::{Error, Result};
use crate::numeric::{student_t, student_tail};
use crate::words::inference as phrases;

/// Replicates in ascending order.
pub(in crate::inference) struct Ascending(Vec<f64>);

/// A quantile of replicates and its error by simulation.
#[derive(Clone, Copy)]
pub(in crate::inference) struct Limit {
    pub(in crate::inference) at: f64,
    pub(super) error: f64,
}

impl Ascending {
    pub(in crate::inference) fn of(mut values: Vec<f64>) -> Self {
        values.sort_unstable_by(f64::total_cmp);
        Self(values)
    }

    /// The replicate of rank (B + 1)p, between two neighbours in proportion; its error is half the distance of those at
    /// (B + 1)p ± √(B·p·(1 − p)).
    pub(in crate::inference) fn quantile(&self, p: f64) -> Result<Limit> {
        require_reach(self.0.len(), p)?;
        let count = self.0.len() as f64;
        let rank = rank(self.0.len(), p);
        let spread = (count * p * (1.0 - p)).sqrt();
        let around = self.at(rank + spread) - self.at(rank - spread);
        Ok(Limit {
            at: self.at(rank),
            error: around / 2.0,
        })
    }

    /// The value of the rank, the first or last beyond them.
    fn at(&self, rank: f64) -> f64 {
        let rank = rank.clamp(1.0, self.0.len() as f64);
        let below = self.0[rank as usize - 1];
        match rank.fract() {
            0.0 => below,
            share => below + share * (self.0[rank as usize] - below),
        }
    }

    /// The share of values below `at`, those that differ from it by rounding alone counted half.
    pub(super) fn share_below(&self, at: f64) -> f64 {
        /// Side by side sums differ from exact ones by less.
        const ROUNDING: f64 = 1e-11;
        let near = ROUNDING * at.abs();
        let below = self.0.partition_point(|value| *value < at - near);
        let through = self.0.partition_point(|value| *value <= at + near);
        (below + through) as f64 / 2.0 / self.0.len() as f64
    }
}

/// The rank of a quantile of so many replicates.
fn rank(count: usize, p: f64) -> f64 {
    let rank = (count as f64 + 1.0) * p;
    // (B + 1)p of a whole number of replicates is not always whole after rounding.
    let whole = rank.round();
    match (rank - whole).abs() < 1e-9 * whole {
        true => whole,
        false => rank,
    }
}

/// Rejects a quantile beyond so many replicates.
pub(super) fn require_reach(count: usize, p: f64) -> Result<()> {
    if (1.0..=count as f64).contains(&rank(count, p)) {
        return Ok(());
    }
    let tail = p.min(1.0 - p);
    Err(Error::new(&phrases::REPLICATES_FOR_LEVEL)
        .with("expected", (1.0 / tail).ceil() - 1.0)
        .with("got", count))
}

/// The standard normal quantile.
pub(super) fn normal_quantile(p: f64) -> f64 {
    match p == 0.5 {
        true => 0.0,
        // The level between −z and z.
        false => {
            let level = (2.0 * p - 1.0).abs();
            student_t(level, f64::INFINITY).copysign(p - 0.5)
        }
    }
}

/// The standard normal distribution function.
pub(super) fn normal(z: f64) -> f64 {
    let tail = student_tail(z, f64::INFINITY) / 2.0;
    if z > 0.0 { 1.0 - tail } else { tail }
}
