//! The cheapest ways from one unit to all others.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::network::Network;

/// The cheapest ways from one unit: the cost to each unit, and the pair by which it is reached.
pub(super) struct Ways {
    pub(super) cost: Vec<f64>,
    last: Vec<Option<usize>>,
}

/// A unit and what it costs to get there, the cheapest first; ties go to the first unit.
#[derive(PartialEq)]
struct Reached(f64, usize);

impl Eq for Reached {}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.total_cmp(&self.0).then(other.1.cmp(&self.1))
    }
}

impl Ways {
    /// Ways along which one more step may move (Dijkstra 1959).
    pub(super) fn from(network: &Network<'_, '_>, start: usize) -> Self {
        let count = network.change.len();
        let mut ways = Self {
            cost: vec![f64::INFINITY; count],
            last: vec![None; count],
        };
        ways.cost[start] = 0.0;
        let mut reached = BinaryHeap::from([Reached(0.0, start)]);
        while let Some(Reached(cost, unit)) = reached.pop() {
            if cost > ways.cost[unit] || !network.may_leave(unit) {
                continue;
            }
            for &place in &network.leaving[unit] {
                let pair = network.pairs[place];
                let further = cost + pair.cost;
                if further < ways.cost[pair.to] {
                    ways.cost[pair.to] = further;
                    ways.last[pair.to] = Some(place);
                    reached.push(Reached(further, pair.to));
                }
            }
        }
        ways
    }

    /// The pairs of the way to a unit.
    pub(super) fn to(&self, network: &Network<'_, '_>, end: usize) -> Vec<usize> {
        let (mut way, mut unit) = (Vec::new(), end);
        while let Some(place) = self.last[unit]
            && way.len() < self.last.len()
        {
            way.push(place);
            unit = network.pairs[place].from;
        }
        way
    }
}
