//! The choice: the rule of savings, then branch and bound.

use super::branch;
use super::problem::{ChosenFloors, SomeFloors};
use super::savings::savings;

impl SomeFloors {
    /// The floors that each unit misses at the least cost found, with a bound.
    pub fn choose(&self) -> ChosenFloors {
        let (missed, lower) = savings(self);
        let cost = self.cost(&missed);
        let chosen = ChosenFloors {
            bound: lower.min(cost),
            missed,
            cost,
        };
        branch::improved(self, chosen)
    }
}
