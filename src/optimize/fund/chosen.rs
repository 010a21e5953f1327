//! Which units a budget brings to their floor: most units, or most weight.

use std::cmp::Ordering;

use crate::interrupt;
use crate::numeric;

/// Units that are brought to their floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Their positions, in the order in which they are served.
    pub units: Vec<usize>,
    /// The steps that they need.
    pub spent: u64,
    /// Their number, or their weight.
    pub value: f64,
    /// Proven: no choice within the budget has a larger value.
    pub bound: f64,
}

/// The largest number of units whose needs the budget covers: the cheapest first.
///
/// # Formula
///
/// ```text
/// most |S| with Σ_S need ≤ budget
/// ```
///
/// Any k units need at least as much as the k cheapest, so the greedy choice is exact.
///
/// # Parameters
///
/// `needs`: the steps that each unit is short of its floor; a unit that needs none counts as chosen. `budget`: steps.
///
/// # Returns
///
/// The units in the order of their need, ties by position. The goal helps those that are nearly there and leaves out
/// the lowest: compare it with [`distribute`](super::distribute).
///
/// # Examples
///
/// ```
/// let chosen = junheng::optimize::fund::most_units(&[7, 2, 4, 0], 6);
/// assert_eq!((chosen.units, chosen.spent), (vec![3, 1, 2], 6));
/// ```
pub fn most_units(needs: &[u64], budget: u64) -> Chosen {
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|&unit| (needs[unit], unit));
    let mut spent = 0_u64;
    let affordable = |unit: &usize| match spent.checked_add(needs[*unit]) {
        Some(sum) if sum <= budget => {
            spent = sum;
            true
        }
        _ => false,
    };
    let units: Vec<usize> = order.into_iter().take_while(affordable).collect();
    let value = units.len() as f64;
    Chosen {
        units,
        spent,
        value,
        bound: value,
    }
}

/// The nodes after which the search of [`most_weight`] stops.
const MOST_NODES: u32 = 400_000;

/// The choice with the largest weight, such as pupils, whose needs the budget covers.
///
/// # Formula
///
/// ```text
/// most Σ_S weight with Σ_S need ≤ budget
/// ```
///
/// A knapsack: branch and bound in the order of weight per need; the bound of a branch fills the rest of the budget
/// with a fraction of one unit (Dantzig).
///
/// # Returns
///
/// The best choice; `bound` equals its value where the search ended, and is otherwise at most the weight of one unit
/// above the first choice.
///
/// # Edge cases
///
/// Weights that are not above zero are never worth a step. Units without need are always chosen.
///
/// # Source
///
/// Dantzig (1957), Discrete-variable extremum problems, doi:10.1287/opre.5.2.266; Horowitz and Sahni (1974),
/// doi:10.1145/321812.321823.
///
/// # Examples
///
/// ```
/// // The cheapest unit first would leave nothing for the large one.
/// let chosen = junheng::optimize::fund::most_weight(&[4, 5, 2], &[100.0, 900.0, 50.0], 6);
/// assert_eq!((chosen.units, chosen.value), (vec![1], 900.0));
/// ```
pub fn most_weight(needs: &[u64], weights: &[f64], budget: u64) -> Chosen {
    let count = needs.len().min(weights.len());
    let (free, mut paid): (Vec<usize>, Vec<usize>) = (0..count).partition(|&unit| needs[unit] == 0);
    paid.retain(|&unit| weights[unit] > 0.0 && needs[unit] <= budget);
    paid.sort_by(|&one, &other| by_density(needs, weights, one, other));
    let items: Vec<(u64, f64)> = paid
        .iter()
        .map(|&unit| (needs[unit], weights[unit]))
        .collect();
    let mut search = Knapsack {
        items: &items,
        taken: vec![false; items.len()],
        best: vec![false; items.len()],
        most: 0.0,
        nodes: 0,
    };
    let root = search.fraction(0, budget);
    search.go(budget);
    let bound = match search.nodes < MOST_NODES {
        true => search.most,
        false => root.max(search.most),
    };
    let served = paid.iter().zip(&search.best).filter(|(_, taken)| **taken);
    let mut served: Vec<usize> = served.map(|(&unit, _)| unit).collect();
    served.sort_by_key(|&unit| (needs[unit], unit));
    let spent = served.iter().map(|&unit| needs[unit]).sum();
    let units: Vec<usize> = free.into_iter().chain(served).collect();
    let value = numeric::sum_of(units.iter().map(|&unit| weights[unit]));
    Chosen {
        units,
        spent,
        value,
        bound: value + (bound - search.most),
    }
}

/// The larger weight per need first, then the first position.
fn by_density(needs: &[u64], weights: &[f64], one: usize, other: usize) -> Ordering {
    let density = |unit: usize| weights[unit] / needs[unit] as f64;
    (density(other).total_cmp(&density(one))).then(one.cmp(&other))
}

struct Knapsack<'a> {
    items: &'a [(u64, f64)],
    taken: Vec<bool>,
    best: Vec<bool>,
    most: f64,
    nodes: u32,
}

impl Knapsack<'_> {
    /// The most weight of the items from `at` on, one of them in part.
    fn fraction(&self, at: usize, mut left: u64) -> f64 {
        let mut weight = 0.0;
        for &(need, gain) in &self.items[at..] {
            if need > left {
                return weight + gain * (left as f64 / need as f64);
            }
            left -= need;
            weight += gain;
        }
        weight
    }

    /// Takes items while they fit, then gives back the last taken one and goes on without it.
    fn go(&mut self, budget: u64) {
        let (mut at, mut left, mut weight) = (0, budget, 0.0);
        loop {
            self.nodes += 1;
            if self.nodes.is_multiple_of(1024) {
                interrupt::check();
            }
            while let Some(&(need, gain)) = self.items.get(at) {
                if need <= left {
                    left -= need;
                    weight += gain;
                    self.taken[at] = true;
                }
                at += 1;
            }
            if weight > self.most {
                self.most = weight;
                self.best.clone_from(&self.taken);
            }
            loop {
                let Some(last) = self.taken.iter().rposition(|&taken| taken) else {
                    return;
                };
                let (need, gain) = self.items[last];
                self.taken[last] = false;
                left += need;
                weight -= gain;
                if self.nodes >= MOST_NODES {
                    return;
                }
                // Rounding of the sums must not hide a better branch: a relative 1e-12 is searched on.
                let reach = weight + self.fraction(last + 1, left);
                if reach > self.most * (1.0 + 1e-12) {
                    at = last + 1;
                    break;
                }
                self.nodes += 1;
            }
        }
    }
}
