//! Plans that move nothing between parts: they bound the others, and are returned where the search is too long.

use crate::error::Result;
use crate::optimize::band::{Transfer, band_whole};

use super::infeasible::{AcrossInfeasible, AcrossReason};
use super::result::{AcrossPart, AcrossPlan};

/// The least plan within each part, where all parts have one.
pub(super) fn alone(
    parts: &[Transfer<'_>],
    limits: &[f64],
    accept: &dyn Fn(usize, &[f64]) -> bool,
) -> Result<Option<AcrossPlan>> {
    let mut found = Vec::with_capacity(parts.len());
    for (at, (transfer, &limit)) in parts.iter().zip(limits).enumerate() {
        if transfer.resources().iter().all(|&resource| resource == 0.0) {
            return Ok(None);
        }
        let together = transfer
            .clone()
            .within(&vec![0; transfer.weights().len()])?;
        let Ok(plan) = band_whole(&together, limit, |after| accept(at, after))? else {
            return Ok(None);
        };
        found.push(AcrossPart {
            inflow: 0.0,
            taken: plan.moved,
            change: plan.change,
            after: plan.after,
        });
    }
    Ok(Some(AcrossPlan {
        moved: found.iter().map(|part| part.taken).sum(),
        bound: 0.0,
        price: 0.0,
        priced: 0.0,
        parts: found,
    }))
}

/// The plan within each part with a bound, where the search between parts is too long.
pub(super) fn unfinished(
    alone: Option<AcrossPlan>,
    bound: f64,
) -> std::result::Result<AcrossPlan, Box<AcrossInfeasible>> {
    let infeasible = || Box::new(AcrossInfeasible::new(AcrossReason::NotFound, 0.0));
    let plan = alone.ok_or_else(infeasible)?;
    let bound = bound.min(plan.moved);
    Ok(AcrossPlan {
        bound,
        priced: bound,
        ..plan
    })
}
