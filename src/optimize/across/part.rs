//! One part: the steps in the order in which they are taken and given, and the fewest that suffice for a net inflow.
//!
//! For a number of steps taken and given, Σ R²/P is least where each step is taken where it costs least and given where
//! it saves most (Gross 1956, Fox 1966). With the net inflow fixed, one more step taken is one more given, which helps as
//! long as it saves more than it costs: the first number of steps that suffices is the least.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::interrupt;
use crate::optimize::band::Transfer;

/// How far from the limit, as part of Σ R²/P, a state is that only the caller's comparison decides.
const NEAR: f64 = 1e-9;

/// Decides whether resources of a part comply.
pub(super) type Accept<'f> = &'f dyn Fn(&[f64]) -> bool;

/// The steps of a part, up to a number.
pub(super) struct Part<'p, 'a> {
    transfer: &'p Transfer<'a>,
    limit: f64,
    /// Steps that the needs require.
    needed: usize,
    takes: Ladder,
    gives: Ladder,
    /// Σ P (z − Z)² as it is.
    spread: f64,
    weight: f64,
    total: f64,
}

/// Steps in the order of their marginals 2R'/P, ascending for those taken; those of steps given are negated.
struct Ladder {
    units: Vec<usize>,
    marginals: Vec<f64>,
    /// What Σ R²/P changes by, for each number of steps.
    changes: Vec<f64>,
}

/// The next step of a unit; the least marginal first, then the first unit.
#[derive(PartialEq)]
struct Next(f64, usize);

impl Eq for Next {}

impl PartialOrd for Next {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Next {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.total_cmp(&self.0).then(other.1.cmp(&self.1))
    }
}

impl Ladder {
    /// At most `most` steps of units that have made `made` and may make `may` in all; `sign` is −1 where they give.
    fn of(transfer: &Transfer<'_>, made: &[f64], may: &[f64], sign: f64, most: usize) -> Self {
        let step = transfer.step();
        let marginal = |unit: usize, made: f64| {
            let now = transfer.resources()[unit] + sign * (made + 0.5) * step;
            sign * 2.0 * now / transfer.weights()[unit]
        };
        let mut made = made.to_vec();
        let open = (0..made.len()).filter(|&unit| made[unit] < may[unit]);
        let mut next: BinaryHeap<Next> = open
            .map(|unit| Next(marginal(unit, made[unit]), unit))
            .collect();
        let mut ladder = Self {
            units: Vec::new(),
            marginals: Vec::new(),
            changes: vec![0.0],
        };
        let mut change = 0.0;
        while ladder.units.len() < most
            && let Some(Next(cost, unit)) = next.pop()
        {
            change += step * cost;
            ladder.units.push(unit);
            ladder.marginals.push(cost);
            ladder.changes.push(change);
            made[unit] += 1.0;
            if made[unit] < may[unit] {
                next.push(Next(marginal(unit, made[unit]), unit));
            }
        }
        ladder
    }

    fn len(&self) -> usize {
        self.units.len()
    }
}

impl<'p, 'a> Part<'p, 'a> {
    /// The part with at most `most` steps taken and given.
    pub(super) fn new(transfer: &'p Transfer<'a>, limit: f64, most: usize) -> Self {
        let none = vec![0.0; transfer.weights().len()];
        let needed = transfer.need().iter().sum::<f64>() as usize;
        let rest = most.saturating_sub(needed);
        Self {
            transfer,
            limit,
            needed,
            takes: Ladder::of(transfer, transfer.need(), transfer.take(), 1.0, rest),
            gives: Ladder::of(transfer, &none, transfer.give(), -1.0, most),
            spread: transfer.spread(&transfer.after(transfer.need())),
            weight: transfer.weights().iter().sum(),
            total: transfer.resources().iter().sum(),
        }
    }

    /// By how much the squares exceed what they may be after steps taken and given, and how near that is to nothing.
    fn excess(&self, taken: usize, given: usize) -> (f64, f64) {
        let step = self.transfer.step();
        // Resources after the needs, to which the spread belongs, and after all steps.
        let before = self.total + self.needed as f64 * step;
        let moved = step * (taken as f64 - self.needed as f64 - given as f64);
        let after = before + moved;
        let change = self.takes.changes[taken - self.needed] + self.gives.changes[given];
        // Σ R'²/P − T'²/ΣP: the squares around the new mean.
        let spread = self.spread + change - moved * (before + after) / self.weight;
        let mean = after * after / self.weight;
        let most = self.limit * self.limit * mean;
        let size = self.spread + before * before / self.weight;
        (spread - most, NEAR * (most + mean + size))
    }

    /// The fewest steps that are taken for a net inflow, where these suffice.
    pub(super) fn least(&self, inflow: i64, accept: Accept<'_>) -> Option<usize> {
        interrupt::check();
        let given = |taken: usize| usize::try_from(taken as i64 - inflow).unwrap_or(0);
        let first = self.needed.max(usize::try_from(inflow).unwrap_or(0));
        let most = (self.needed + self.takes.len()) as i64;
        let last = most.min(self.gives.len() as i64 + inflow);
        let last = usize::try_from(last).ok().filter(|&last| last >= first)?;
        let saves = |taken: usize| {
            self.takes.marginals[taken - self.needed] + self.gives.marginals[given(taken)] < 0.0
        };
        let best = boundary(first, last, |taken| taken < last && saves(taken));
        let is_over = |taken: usize| {
            let (excess, near) = self.excess(taken, given(taken));
            excess > near
        };
        let start = boundary(first, best, is_over);
        for taken in start..=best {
            let (excess, near) = self.excess(taken, given(taken));
            if excess > near {
                return None;
            }
            if excess < -near || accept(&self.transfer.after(&self.change(taken, inflow))) {
                return Some(taken);
            }
        }
        None
    }

    /// The change of each unit in steps.
    pub(super) fn change(&self, taken: usize, inflow: i64) -> Vec<f64> {
        let mut change = self.transfer.need().to_vec();
        let given = usize::try_from(taken as i64 - inflow).unwrap_or(0);
        let steps = |ladder: &'_ Ladder, count: usize| {
            ladder
                .units
                .iter()
                .take(count)
                .copied()
                .collect::<Vec<usize>>()
        };
        for unit in steps(&self.takes, taken.saturating_sub(self.needed)) {
            change[unit] += 1.0;
        }
        for unit in steps(&self.gives, given) {
            change[unit] -= 1.0;
        }
        change
    }
}

/// The first number from `low` on for which `is_before` no longer holds; `high` where it holds for all below it.
fn boundary(low: usize, high: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
