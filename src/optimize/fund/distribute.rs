//! A given amount distributed by levelling up.

use crate::error::Result;
use crate::numeric;

use crate::optimize::level::Levels;
use crate::optimize::units::{check_amounts, check_limit, check_units};
use crate::words::Name;

static KEEP: Name = Name::new("keep", "the kept resource", "保留量");
static ROOM: Name = Name::new("room", "the room for more", "可增加量");

/// What may be distributed, and within which bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funding<'a> {
    /// The amount that is distributed, in the unit of the resources.
    pub budget: f64,
    /// What each unit keeps at least; all that it has where `None`.
    pub keep: Option<&'a [f64]>,
    /// What each unit may get at most in addition; without limit where `None`.
    pub room: Option<&'a [f64]>,
}

/// Resources after a distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Funded {
    /// What each unit has.
    pub resources: Vec<f64>,
    /// The level u: resource per weight of the units between their bounds.
    pub level: f64,
    /// What was distributed.
    pub spent: f64,
    /// What no unit has room for.
    pub left: f64,
}

/// Distributes an amount by levelling up: the best for all Schur-convex measures at once.
///
/// # Formula
///
/// ```text
/// R'ᵢ = clip(u·Pᵢ, keepᵢ, Rᵢ + roomᵢ),   ΣR' = ΣR + B
/// ```
///
/// # Parameters
///
/// `weights` P above zero, `resources` R of zero or more, `funding`: budget of zero or more; keep of zero or more and at
/// most R (a larger one counts as R); room of zero or more.
///
/// # Returns
///
/// The resources in doubles, not in whole steps, and the level. Where a unit has less than it keeps of another's share
/// the level lies below what richer units have: they are untouched.
///
/// # Edge cases
///
/// Where the room of all units is smaller than the budget, all have their most and the rest is `left`.
///
/// The result is **not** best for measures that are not Schur-convex with these weights: quantile ratios, the share of
/// units below a floor, or a coefficient of variation in which each unit counts once. For P = 10, 1, 1 and
/// R = 2, 1, 7 with B = 4.37 it gives a coefficient of 1.01 in which each unit counts once; all to the second unit 0.69.
///
/// # Errors
///
/// [`EmptySample`](crate::ErrorKind::EmptySample), [`LengthMismatch`](crate::ErrorKind::LengthMismatch),
/// [`NotFinite`](crate::ErrorKind::NotFinite), [`InvalidWeight`](crate::ErrorKind::InvalidWeight);
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a negative number.
///
/// # Accuracy
///
/// As [`Levels`](crate::optimize::Levels).
///
/// # Source
///
/// Hardy, Littlewood and Pólya (1934), Inequalities, chapter 3 (convex sums and majorization).
///
/// # Examples
///
/// ```
/// use junheng::optimize::fund::{Funding, distribute};
/// let funding = Funding { budget: 60.0, keep: None, room: None };
/// let funded = distribute(&[100.0, 200.0, 100.0], &[10.0, 60.0, 90.0], &funding)?;
/// assert!((funded.resources[0] - 130.0 / 3.0).abs() < 1e-12);
/// assert_eq!(funded.resources[2], 90.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Where units need not keep all they have, more is levelled:
///
/// ```
/// use junheng::optimize::fund::{Funding, distribute};
/// let keep = [9.0, 54.0, 81.0]; // nine tenths
/// let funding = Funding { budget: 60.0, keep: Some(&keep), room: None };
/// let funded = distribute(&[100.0, 200.0, 100.0], &[10.0, 60.0, 90.0], &funding)?;
/// assert_eq!((funded.resources[2], funded.spent), (81.0, 60.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn distribute(weights: &[f64], resources: &[f64], funding: &Funding<'_>) -> Result<Funded> {
    check_units(weights, resources)?;
    check_limit(funding.budget)?;
    let units = weights.len();
    if let Some(keep) = funding.keep {
        check_amounts(keep, &KEEP, units)?;
    }
    if let Some(room) = funding.room {
        check_amounts(room, &ROOM, units)?;
    }
    let low: Vec<f64> = match funding.keep {
        Some(keep) => (keep.iter().zip(resources))
            .map(|(keep, have)| keep.min(*have))
            .collect(),
        None => resources.to_vec(),
    };
    let high: Vec<f64> = match funding.room {
        Some(room) => (room.iter().zip(resources))
            .map(|(room, have)| have + room)
            .collect(),
        None => vec![f64::INFINITY; units],
    };
    let most = numeric::sum_of(high.iter().copied());
    let present = numeric::sum_of(resources.iter().copied());
    let total = most.min(present + funding.budget);
    let levels = Levels::new(weights, low, high)?;
    let level = levels.level(total).unwrap_or(f64::INFINITY);
    let spent = (total - present).min(funding.budget);
    Ok(Funded {
        resources: levels.resources(level),
        level,
        spent,
        left: funding.budget - spent,
    })
}
