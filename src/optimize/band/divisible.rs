//! The least transfer of resources that can be divided.

use crate::error::Result;
use crate::optimize::units::check_limit;

use super::certificate::BandCertificate;
use super::infeasible::Infeasible;
use super::levels::Levels;
use super::reasons;
use super::transfer::Transfer;

/// The least transfer of a divisible resource.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The amount moved, in steps.
    pub moved: f64,
    /// The change of each unit in steps, negative where it gives.
    pub change: Vec<f64>,
    /// The resources afterwards.
    pub after: Vec<f64>,
    /// The two levels of each group in R/P, which prove that less is not enough.
    pub certificate: BandCertificate,
}

/// Finds the least amount of a divisible resource to move so that the weighted coefficient of variation is at a limit.
///
/// # Formula
///
/// ```text
/// R'ᵢ = clip(med(l Pᵢ, Rᵢ, u Pᵢ), Rᵢ − giveᵢ, Rᵢ + takeᵢ),   u − l the same in all groups
/// ```
///
/// # Parameters
///
/// A [`Transfer`] that is [`divisible`](Transfer::divisible), and the limit, zero or more.
///
/// # Returns
///
/// The amounts, and per group the level l to which takers rise and u to which donors fall.
///
/// # Edge cases
///
/// Complies already: amount 0. Floors are met first, by the units with the most.
///
/// # Errors
///
/// As [`band_whole`](super::band_whole); [`Infeasible`] is a result.
///
/// # Accuracy
///
/// Relative error of the amount about 1e-12 divided by the square of the limit. O(n log n).
///
/// # Source
///
/// The conditions of Karush, Kuhn and Tucker separate by unit; the condition on squares is convex, so they are sufficient.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Transfer, band};
/// let transfer = Transfer::new(&[1.0, 1.0], &[1.0, 3.0])?.divisible();
/// let plan = band(&transfer, 0.25)?.unwrap();
/// assert_eq!(plan.after, [1.5, 2.5]);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn band(transfer: &Transfer<'_>, limit: f64) -> Result<Result<Band, Box<Infeasible>>> {
    check_limit(limit)?;
    if let Some(infeasible) = reasons::of_floors(transfer) {
        return Ok(Err(Box::new(infeasible)));
    }
    let levels = Levels::of(transfer);
    let width = levels.width(transfer.spread_at(limit));
    let points = levels.points(width.unwrap_or(0.0));
    let after = levels.resources(transfer, &points);
    let steps = after.iter().zip(transfer.resources());
    let change: Vec<f64> = steps
        .map(|(after, r)| (after - r) / transfer.step())
        .collect();
    if width.is_none() {
        return Ok(Err(Box::new(reasons::of_limit(
            transfer, limit, change, false,
        ))));
    }
    let groups = levels.groups.iter().zip(&points);
    let levels = groups
        .map(|((group, _), point)| (*group, point.low, point.high))
        .collect();
    Ok(Ok(Band {
        moved: change.iter().map(|y| y.max(0.0)).sum(),
        change,
        after,
        certificate: BandCertificate { levels },
    }))
}
