//! The rule of savings: each unit misses the floors that cost most beyond the level.

use super::lagrange;
use super::problem::{Needed, SomeFloors};

/// Rounds of ranking and levelling; the best of them is taken.
const ROUNDS: usize = 12;
/// From this round on the savings are averaged with those before, so that they settle.
const AVERAGED: usize = 2;

/// The best choice of the rounds, and the best of their bounds.
pub(super) fn savings(some: &SomeFloors) -> (Vec<Vec<bool>>, f64) {
    let plain = |unit: usize, at: usize| {
        let one = &some.all[at];
        one.price * (one.missing(unit, false) - one.missing(unit, true))
    };
    let mut saved = table(some, plain);
    let mut best: Option<(f64, Vec<Vec<bool>>)> = None;
    let mut bound = f64::NEG_INFINITY;
    for round in 0..ROUNDS {
        let missed = missed(some, &saved);
        let needed = some.needed(&missed);
        let cost = some
            .all
            .iter()
            .zip(&needed)
            .map(|(one, needed)| one.price * needed.amount)
            .sum();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, missed));
        }
        bound = bound.max(lagrange::bound(some, &needed));
        let now = table(some, |unit, at| effective(some, &needed, unit, at));
        saved = match round < AVERAGED {
            true => now,
            false => table(some, |unit, at| 0.5 * (saved[unit][at] + now[unit][at])),
        };
    }
    (best.map(|(_, missed)| missed).unwrap_or_default(), bound)
}

/// A number for each unit and resource.
fn table(some: &SomeFloors, of: impl Fn(usize, usize) -> f64) -> Vec<Vec<f64>> {
    let unit = |unit: usize| (0..some.all.len()).map(|at| of(unit, at)).collect();
    (0..some.may.len()).map(unit).collect()
}

/// The dearest floors of each unit; of equal ones the first.
fn missed(some: &SomeFloors, saved: &[Vec<f64>]) -> Vec<Vec<bool>> {
    let of = |(saved, &may): (&Vec<f64>, &usize)| {
        let mut order: Vec<usize> = (0..saved.len()).collect();
        order.sort_by(|&a, &b| saved[b].total_cmp(&saved[a]).then(a.cmp(&b)));
        let mut missed = vec![false; saved.len()];
        // A floor that is reached already is not missed.
        for at in order.into_iter().filter(|&at| saved[at] > 0.0).take(may) {
            missed[at] = true;
        }
        missed
    };
    saved.iter().zip(&some.may).map(of).collect()
}

/// What missing the floor saves beyond what the level needs anyway.
fn effective(some: &SomeFloors, needed: &[Needed], unit: usize, at: usize) -> f64 {
    let one = &some.all[at];
    let (full, rest) = (one.missing(unit, false), one.missing(unit, true));
    let Some((level, v)) = needed[at].level.filter(|(level, v)| v > level) else {
        return one.price * (full - rest);
    };
    let weight = one.weights[unit];
    let above = |more: f64| ((one.resources[unit] + more) / weight - level).max(0.0);
    let squares = above(full) * above(full) - above(rest) * above(rest);
    one.price * weight * squares / (2.0 * (v - level))
}
