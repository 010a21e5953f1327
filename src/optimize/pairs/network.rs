//! A flow of whole steps along pairs, with what each unit takes and passes on.

use crate::optimize::band::Transfer;

/// Two units between which resources may move, from the first to the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The unit that gives.
    pub from: usize,
    /// The unit that takes.
    pub to: usize,
    /// The cost of one step; above zero.
    pub cost: f64,
}

/// The steps along each pair, and the sums at the units.
#[derive(Debug, Clone)]
pub(super) struct Network<'n, 'a> {
    pub(super) transfer: &'n Transfer<'a>,
    pub(super) pairs: &'n [Pair],
    /// The pairs that leave each unit, in their order.
    pub(super) leaving: Vec<Vec<usize>>,
    pub(super) flow: Vec<f64>,
    pub(super) change: Vec<f64>,
    /// What leaves each unit, what it passes on included.
    out: Vec<f64>,
}

impl<'n, 'a> Network<'n, 'a> {
    pub(super) fn new(transfer: &'n Transfer<'a>, pairs: &'n [Pair]) -> Self {
        let count = transfer.weights().len();
        let mut leaving = vec![Vec::new(); count];
        for (place, pair) in pairs.iter().enumerate() {
            leaving[pair.from].push(place);
        }
        Self {
            transfer,
            pairs,
            leaving,
            flow: vec![0.0; pairs.len()],
            change: vec![0.0; count],
            out: vec![0.0; count],
        }
    }

    /// Adds steps to the flow along a pair.
    pub(super) fn add(&mut self, place: usize, steps: f64) {
        let pair = self.pairs[place];
        self.flow[place] += steps;
        self.out[pair.from] += steps;
        self.change[pair.from] -= steps;
        self.change[pair.to] += steps;
    }

    pub(super) fn cost(&self) -> f64 {
        let costs = self.flow.iter().zip(self.pairs);
        costs.map(|(steps, pair)| steps * pair.cost).sum()
    }

    /// What R²/P of a unit grows by with one step more (`by` = 1) or less (−1), divided by the step.
    pub(super) fn growth(&self, unit: usize, by: f64) -> f64 {
        let step = self.transfer.step();
        let now = self.transfer.resources()[unit] + self.change[unit] * step;
        by * (2.0 * now + by * step) / self.transfer.weights()[unit]
    }

    /// Whether one step more may leave the unit.
    pub(super) fn may_leave(&self, unit: usize) -> bool {
        self.out[unit] + 1.0 <= self.transfer.give()[unit]
    }

    /// Whether the unit keeps its bounds with one step less.
    pub(super) fn may_lose(&self, unit: usize) -> bool {
        let least = if self.transfer.need()[unit] > 0.0 {
            self.transfer.need()[unit]
        } else {
            -self.transfer.give()[unit]
        };
        self.change[unit] > least
    }

    /// Whether the unit keeps its bounds with one step more.
    pub(super) fn may_gain(&self, unit: usize) -> bool {
        self.change[unit] < self.transfer.take()[unit]
    }

    /// How many steps the unit is below its need.
    pub(super) fn short(&self, unit: usize) -> f64 {
        let need = self.transfer.need()[unit];
        // A unit without a need may give.
        if need > 0.0 {
            (need - self.change[unit]).max(0.0)
        } else {
            0.0
        }
    }
}
