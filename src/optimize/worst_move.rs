//! How far a coefficient of variation is from its limit, in units moved between the worst two places.

use crate::error::Result;
use crate::interrupt::check;
use crate::numeric::sum_of;
use crate::sample::Sample;

/// The smallest move from one unit to another that takes a coefficient of variation above its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorstMove {
    /// The unit that would give.
    pub from: usize,
    /// The unit that would receive.
    pub to: usize,
    /// How many steps of the resource.
    pub steps: u64,
}

/// The fewest steps of a resource whose move from one unit to one other takes the coefficient of variation above its
/// limit: the headroom of a county that passes.
///
/// # Formula
///
/// ```text
/// y from i to j: ΔCV² = P/T² · (y² (1/Pᵢ + 1/Pⱼ) + 2y (Rⱼ/Pⱼ − Rᵢ/Pᵢ)) > limit² − CV²
/// ```
///
/// The left side is convex in y and 0 at y = 0, so that for each pair the smallest y is a root.
///
/// # Parameters
///
/// `weights` above zero, `resources` of zero or more, `step`: the size of a step, above zero; no unit gives more than it
/// has. `limit`: the limit. `is_within`: whether resources are within the limit; its answer is final.
///
/// # Returns
///
/// The move of fewest steps; of equal ones that of the first giver, then of the first receiver. `None` where the limit is
/// exceeded already, or where no such move exceeds it.
///
/// # Edge cases
///
/// Several moves together can need fewer steps than one pair, where the worst giver would be left with nothing.
///
/// # Errors
///
/// As [`Sample::weighted`].
///
/// # Accuracy
///
/// O(n²). Each root is corrected by `is_within`, so that rounding does not show.
///
/// # Examples
///
/// ```
/// use junheng::optimize::worst_move;
/// // Two schools of 100 pupils with 11 and 9 teachers, a coefficient of 0.1; (12, 8) has 0.2, (13, 7) has 0.3.
/// let cv = |r: &[f64]| (r[0] - r[1]).abs() / (r[0] + r[1]);
/// let found = worst_move(&[100.0, 100.0], &[11.0, 9.0], 1.0, 0.25, |r| cv(r) <= 0.25)?.unwrap();
/// assert_eq!((found.from, found.to, found.steps), (1, 0, 2));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn worst_move(
    weights: &[f64],
    resources: &[f64],
    step: f64,
    limit: f64,
    is_within: impl Fn(&[f64]) -> bool,
) -> Result<Option<WorstMove>> {
    Sample::weighted(resources, weights)?;
    let counts = weights.iter().all(|&weight| weight > 0.0);
    let is_step = step > 0.0;
    if !counts || !is_step || !is_within(resources) {
        return Ok(None);
    }
    let room = room(weights, resources, limit).max(0.0);
    let pairs = Pairs {
        weights,
        resources,
        step,
        room,
    };
    let mut best: Option<WorstMove> = None;
    for (from, &has) in resources.iter().enumerate() {
        check();
        let most = has / step;
        for to in (0..weights.len()).filter(|&to| to != from) {
            let steps = pairs.steps(from, to).max(1.0);
            // Below 2⁵³ the cast is exact.
            if steps <= most
                && steps < LARGEST
                && best.is_none_or(|best| (steps as u64) < best.steps)
            {
                best = Some(WorstMove {
                    from,
                    to,
                    steps: steps as u64,
                });
            }
        }
    }
    Ok(best.and_then(|best| pairs.corrected(best, is_within)))
}

/// Larger numbers of steps are not told apart.
const LARGEST: f64 = 9e15;

/// By how much ΣR²/P may grow before the limit is reached.
fn room(weights: &[f64], resources: &[f64], limit: f64) -> f64 {
    let weight = sum_of(weights.iter().copied());
    let total = sum_of(resources.iter().copied());
    let mean = total / weight;
    let term = |(&resource, &weight): (&f64, &f64)| {
        let distance = resource / weight - mean;
        weight * distance * distance
    };
    limit * limit * total * mean - sum_of(resources.iter().zip(weights).map(term))
}

struct Pairs<'p> {
    weights: &'p [f64],
    resources: &'p [f64],
    step: f64,
    room: f64,
}

impl Pairs<'_> {
    /// The least whole number of steps that exceeds the room.
    fn steps(&self, from: usize, to: usize) -> f64 {
        let ratio = |unit: usize| self.resources[unit] / self.weights[unit];
        let square = 1.0 / self.weights[from] + 1.0 / self.weights[to];
        let half = ratio(to) - ratio(from);
        let root = (half * half + square * self.room).sqrt();
        // The larger root of square·y² + 2·half·y = room, without cancellation.
        let amount = match half > 0.0 {
            true => self.room / (half + root),
            false => (root - half) / square,
        };
        (amount / self.step).floor() + 1.0
    }

    /// The least number of steps near the one found that is not within the limit; `None` where the giver has too few.
    fn corrected(&self, found: WorstMove, is_within: impl Fn(&[f64]) -> bool) -> Option<WorstMove> {
        let exceeds = |steps: u64| {
            let mut changed = self.resources.to_vec();
            changed[found.from] -= steps as f64 * self.step;
            changed[found.to] += steps as f64 * self.step;
            !is_within(&changed)
        };
        let mut steps = found.steps;
        while !exceeds(steps) {
            steps = steps.checked_add(1)?;
            if steps as f64 > self.resources[found.from] / self.step {
                return None;
            }
        }
        while steps > 1 && exceeds(steps - 1) {
            steps -= 1;
        }
        Some(WorstMove { steps, ..found })
    }
}
