//! The least number of whole steps, exactly.

use crate::error::Result;
use crate::interrupt;
use crate::optimize::units::check_limit;

use super::certificate::WholeCertificate;
use super::infeasible::Infeasible;
use super::levels::{Levels, level};
use super::reasons;
use super::state::State;
use super::tournament::Tournament;
use super::transfer::Transfer;

/// How far above the limit, as part of Σ R²/P, a state is that only the caller's comparison decides.
const NEAR: f64 = 1e-9;

/// The least whole transfer.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeBand {
    /// The number of steps moved.
    pub moved: f64,
    /// The change of each unit in steps, negative where it gives.
    pub change: Vec<f64>,
    /// The resources afterwards.
    pub after: Vec<f64>,
    /// The two levels of each group in R/P, by group: where takers and donors of the divisible plan end.
    pub levels: Vec<(usize, f64, f64)>,
    /// The least amount if steps could be divided: a lower bound in steps, met up to a few steps.
    pub divisible: f64,
    /// Two numbers for each group that prove that fewer steps are not enough.
    pub certificate: WholeCertificate,
}

/// Finds the least number of whole steps that brings the weighted coefficient of variation to a limit.
///
/// # Formula
///
/// ```text
/// min Σ yᵢ⁺   with   R'ᵢ = Rᵢ + s·yᵢ,   y whole and within its bounds,   Σ y = 0 in each group,
///                    CV² = ΣP · Σ R'²/P / (ΣR)² − 1 ≤ limit²
/// ```
///
/// # Parameters
///
/// - `transfer`: weights, resources, floors, limits, groups.
/// - `limit`: the coefficient of variation to be reached, zero or more.
/// - `accept`: decides for resources R' whether they comply. It must agree with the formula except for rounding, and makes
///   the plan comply with the caller's own comparison to the last bit.
///
/// # Returns
///
/// The least number of steps and one plan with it, with its certificate. In each group takers rise to one level and
/// donors fall to one, as far as whole steps allow; ties go to the first unit.
///
/// # Edge cases
///
/// Complies already: 0 steps. Floors are met first. A limit of 0 with whole steps is usually infeasible.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a limit that is negative or not finite. A target that
/// cannot be reached is a result: [`Infeasible`].
///
/// # Accuracy
///
/// The number of steps is exact: with α the sorted marginal costs of steps taken and β the sorted savings of steps given,
/// the least Σ R²/P after M steps is Q − s Σ (β − α), which falls as long as β > α. O(n log n + g log n) for n units,
/// where g is the number of steps by which the rounded divisible plan is mended, at most about n/2.
///
/// # Source
///
/// Gross, O. (1956), *A class of discrete-type minimization problems*, RAND RM-1644; Fox, B. (1966), *Discrete
/// optimization via marginal analysis*, Management Science 13(3), doi:10.1287/mnsc.13.3.210.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Transfer, band_whole};
/// let pupils = [100.0, 300.0, 200.0];
/// let teachers = [12.0, 18.0, 14.0];
/// let transfer = Transfer::new(&pupils, &teachers)?;
/// let accept = |after: &[f64]| transfer.variation(after) <= 0.17;
/// let plan = band_whole(&transfer, 0.17, accept)?.unwrap();
/// assert_eq!(plan.change, [-2.0, 2.0, 0.0]);
/// assert_eq!(plan.certificate.bound(&transfer, 0.17).ceil(), 2.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// What cannot be reached is returned with what can:
///
/// ```
/// use junheng::optimize::{InfeasibleKind, Transfer, band_whole};
/// let transfer = Transfer::new(&[2.0, 3.0], &[2.0, 2.0])?;
/// let found = band_whole(&transfer, 0.01, |after| transfer.variation(after) <= 0.01)?;
/// let infeasible = found.unwrap_err();
/// assert_eq!(infeasible.kind, InfeasibleKind::WholeUnits);
/// assert_eq!(infeasible.best, Some(transfer.variation(&[2.0, 2.0])));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn band_whole(
    transfer: &Transfer<'_>,
    limit: f64,
    accept: impl Fn(&[f64]) -> bool,
) -> Result<Result<WholeBand, Box<Infeasible>>> {
    check_limit(limit)?;
    if let Some(infeasible) = reasons::of_floors(transfer) {
        return Ok(Err(Box::new(infeasible)));
    }
    let levels = Levels::of(transfer);
    let spread = transfer.spread_at(limit);
    let width = levels.width(spread);
    let points = levels.points(width.unwrap_or(0.0));
    let mut walk = Walk::new(transfer, &levels, &points);
    let near = spread + NEAR * (spread + transfer.spread_at(1.0));
    let is_enough = |state: &State<'_, '_>| {
        let after = transfer.after(&state.change());
        transfer.spread(&after) <= near && accept(&after)
    };
    if !walk.forward(&is_enough) {
        let change = walk.state.change();
        return Ok(Err(Box::new(reasons::of_limit(
            transfer,
            limit,
            change,
            width.is_some(),
        ))));
    }
    walk.back(&is_enough);
    let certificate = walk.certificate(&levels);
    let change = walk.state.change();
    let mut levels_of = Vec::with_capacity(points.len());
    for ((group, _), point) in levels.groups.iter().zip(&points) {
        levels_of.push((*group, point.low, point.high));
    }
    Ok(Ok(WholeBand {
        moved: change.iter().map(|y| y.max(0.0)).sum(),
        after: transfer.after(&change),
        change,
        levels: levels_of,
        divisible: points.iter().map(|point| point.moved).sum::<f64>() / transfer.step(),
        certificate,
    }))
}

/// The state, and which group saves most with its next pair of steps and least with its last one.
struct Walk<'t, 'a> {
    state: State<'t, 'a>,
    next: Tournament,
    last: Tournament,
}

impl<'t, 'a> Walk<'t, 'a> {
    /// Rounds the divisible plan and mends it until no exchange of steps between or within groups saves anything.
    fn new(transfer: &'t Transfer<'a>, levels: &Levels, points: &[super::curve::Point]) -> Self {
        let (mut taken, mut given) = (vec![0.0; transfer.len()], vec![0.0; transfer.len()]);
        for ((_, units), point) in levels.groups.iter().zip(points) {
            for &i in units {
                let (received, lost) = level(transfer, i, point);
                taken[i] = (received / transfer.step() + 0.5)
                    .floor()
                    .clamp(transfer.need()[i], transfer.take()[i]);
                given[i] = (lost / transfer.step() + 0.5)
                    .floor()
                    .min(transfer.give()[i]);
            }
        }
        let mut state = State::new(transfer, &levels.groups, taken, given);
        for group in 0..points.len() {
            balance(&mut state, group);
        }
        let gains = 0..points.len();
        let next = Tournament::new(gains.clone().map(|group| -next_gain(&state, group)));
        let last = Tournament::new(gains.map(|group| last_gain(&state, group)));
        let mut walk = Self { state, next, last };
        while -walk.next.least().1 > walk.last.least().1 {
            let (to, from) = (walk.next.least().0, walk.last.least().0);
            walk.advance(to);
            walk.retreat(from);
        }
        // Rounding may have moved steps that save nothing.
        while walk.last.least().1 <= 0.0 {
            let group = walk.last.least().0;
            walk.retreat(group);
        }
        walk
    }

    /// Moves more until it is enough; false where nothing helps any more.
    fn forward(&mut self, is_enough: &impl Fn(&State<'t, 'a>) -> bool) -> bool {
        while !is_enough(&self.state) {
            interrupt::check();
            let (group, gain) = self.next.least();
            if -gain <= 0.0 {
                return false;
            }
            self.advance(group);
        }
        true
    }

    /// Moves less as long as it is enough.
    fn back(&mut self, is_enough: &impl Fn(&State<'t, 'a>) -> bool) {
        loop {
            interrupt::check();
            let (group, gain) = self.last.least();
            if gain == f64::INFINITY {
                return;
            }
            self.retreat(group);
            if !is_enough(&self.state) {
                self.advance(group);
                return;
            }
        }
    }

    fn advance(&mut self, group: usize) {
        self.state.take(group);
        self.state.give(group);
        self.update(group);
    }

    fn retreat(&mut self, group: usize) {
        self.state.untake(group);
        self.state.ungive(group);
        self.update(group);
    }

    fn update(&mut self, group: usize) {
        self.next.set(group, -next_gain(&self.state, group));
        self.last.set(group, last_gain(&self.state, group));
    }

    /// One pair of marginals for each group, all equally far apart, between its last and its next step.
    fn certificate(&self, levels: &Levels) -> WholeCertificate {
        let (_, gain) = self.last.least();
        let gain = if gain.is_finite() {
            gain
        } else {
            (-self.next.least().1).max(0.0)
        };
        let groups = levels.groups.iter().enumerate();
        let pair = |(k, (group, _)): (usize, &(usize, Vec<usize>))| {
            let at = self.state.marginals(k);
            let high = at.last_given.min(at.next_taken + gain);
            let high = if high.is_finite() {
                high
            } else {
                at.next_given.max(0.0)
            };
            (*group, high - gain, high)
        };
        WholeCertificate {
            marginals: groups.map(pair).collect(),
        }
    }
}

/// Brings a group's steps taken and given to the same number.
fn balance(state: &mut State<'_, '_>, group: usize) {
    let mut surplus = state.surplus(group);
    while surplus != 0.0 {
        let (done, by) = if surplus < 0.0 {
            (state.take(group) || state.ungive(group), 1.0)
        } else {
            (state.give(group) || state.untake(group), -1.0)
        };
        if !done {
            return;
        }
        surplus += by;
    }
}

/// What one more step from the best donor to the best taker of a group saves of Σ R²/P, by step.
fn next_gain(state: &State<'_, '_>, group: usize) -> f64 {
    let at = state.marginals(group);
    at.next_given - at.next_taken
}

/// What the last step of a group saved; infinite where there is none that may be undone.
fn last_gain(state: &State<'_, '_>, group: usize) -> f64 {
    let at = state.marginals(group);
    if at.last_taken == f64::NEG_INFINITY {
        f64::INFINITY
    } else {
        at.last_given - at.last_taken
    }
}
