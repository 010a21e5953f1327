//! A lower bound of the cost of every choice of floors.

use super::problem::{Needed, SomeFloors};

/// The bound at these levels; any levels give a valid one.
///
/// With r = max(R'/P, u), v = √((1 + c²)ΣP·r²/ΣP) and μ = price/(v − u), a resource costs at least
/// μΣR(r − v) + Σcoefficient·forced, coefficient = price·(r − u)/(v − u); the rest is one choice for each unit.
pub(super) fn bound(some: &SomeFloors, needed: &[Needed]) -> f64 {
    let mut constant = 0.0;
    let mut savings: Vec<Vec<f64>> = vec![Vec::new(); some.may.len()];
    for (one, needed) in some.all.iter().zip(needed) {
        let level = needed.level.map(|(level, _)| level).zip(one.ratio());
        let reached = |unit: usize, level: f64| (needed.after[unit] / one.weights[unit]).max(level);
        let v = level.map(|(level, ratio)| {
            let units = 0..one.weights.len();
            let after: Vec<f64> = units
                .map(|unit| reached(unit, level) * one.weights[unit])
                .collect();
            (level, one.v(&after, ratio))
        });
        for (unit, savings) in savings.iter_mut().enumerate() {
            let coefficient = match v {
                Some((level, v)) if v > level => {
                    let r = reached(unit, level);
                    constant += one.price / (v - level) * one.resources[unit] * (r - v);
                    one.price * (r - level) / (v - level)
                }
                _ => one.price,
            };
            let full = one.missing(unit, false);
            constant += coefficient * full;
            savings.push(coefficient * (full - one.missing(unit, true)));
        }
    }
    for (savings, &may) in savings.iter_mut().zip(&some.may) {
        savings.sort_by(|a, b| b.total_cmp(a));
        constant -= savings.iter().take(may).sum::<f64>();
    }
    constant
}
