//! The best choice of floors of few units, by branch and bound.

use crate::interrupt;

use super::problem::{ChosenFloors, SomeFloors};

/// How many choices are relaxed before the search is left without a proof.
const MOST: usize = 4000;
/// Costs that differ by less (relative) count as equal.
const NOISE: f64 = 1e-12;

/// The same choice or a better one, with its cost as the bound where the search came to its end.
pub(super) fn improved(some: &SomeFloors, chosen: ChosenFloors) -> ChosenFloors {
    let mut search = Search {
        some,
        order: order(some),
        best: chosen,
        tried: 0,
    };
    // Undecided units miss every floor: a relaxation.
    let mut missed = vec![vec![true; some.all.len()]; some.may.len()];
    search.decide(0, &mut missed);
    if search.tried < MOST {
        search.best.bound = search.best.cost;
    }
    search.best
}

/// The units that cannot miss all floors that they lack, those with the most at stake first.
fn order(some: &SomeFloors) -> Vec<usize> {
    let stakes = |unit: usize| -> Vec<f64> {
        let saved = some
            .all
            .iter()
            .map(|one| one.price * (one.missing(unit, false) - one.missing(unit, true)));
        saved.filter(|&saved| saved > 0.0).collect()
    };
    let open = (0..some.may.len()).filter(|&unit| stakes(unit).len() > some.may[unit]);
    let mut order: Vec<(f64, usize)> = open.map(|unit| (stakes(unit).iter().sum(), unit)).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    order.into_iter().map(|(_, unit)| unit).collect()
}

struct Search<'s> {
    some: &'s SomeFloors,
    order: Vec<usize>,
    best: ChosenFloors,
    tried: usize,
}

impl Search<'_> {
    fn decide(&mut self, depth: usize, missed: &mut Vec<Vec<bool>>) {
        if self.tried >= MOST {
            return;
        }
        self.tried += 1;
        interrupt::check();
        let cost = self.some.cost(missed);
        if cost >= self.best.cost * (1.0 - NOISE) {
            return;
        }
        let Some(&unit) = self.order.get(depth) else {
            self.best.cost = cost;
            self.best.missed = self.only_missing(missed);
            return;
        };
        for choice in self.choices(unit) {
            missed[unit] = choice;
            self.decide(depth + 1, missed);
        }
        missed[unit] = vec![true; self.some.all.len()];
    }

    /// Every set of as many floors as the unit may miss, among those that it lacks.
    fn choices(&self, unit: usize) -> Vec<Vec<bool>> {
        let lacks = |at: &usize| {
            let one = &self.some.all[*at];
            one.missing(unit, false) > one.missing(unit, true)
        };
        let lacking: Vec<usize> = (0..self.some.all.len()).filter(lacks).collect();
        let mut sets = vec![Vec::new()];
        for at in lacking {
            let longer: Vec<Vec<usize>> = sets
                .iter()
                .filter(|set| set.len() < self.some.may[unit])
                .map(|set| [set.as_slice(), &[at]].concat())
                .collect();
            sets.extend(longer);
        }
        let full = sets
            .into_iter()
            .filter(|set| set.len() == self.some.may[unit]);
        let chosen = |set: Vec<usize>| {
            (0..self.some.all.len())
                .map(|at| set.contains(&at))
                .collect()
        };
        full.map(chosen).collect()
    }

    /// Floors that are reached already are not missed.
    fn only_missing(&self, missed: &[Vec<bool>]) -> Vec<Vec<bool>> {
        let of = |(unit, missed): (usize, &Vec<bool>)| {
            let lacks = |(at, &missed): (usize, &bool)| {
                let one = &self.some.all[at];
                missed && one.missing(unit, false) > one.missing(unit, true)
            };
            missed.iter().enumerate().map(lacks).collect()
        };
        missed.iter().enumerate().map(of).collect()
    }
}
