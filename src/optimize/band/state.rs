//! Whole steps taken and given, with the best next and last step of every group.
//!
//! Σ R²/P is separable and convex, so for a fixed number of steps the best plan takes them one by one: each where it
//! costs least, each from where it saves most (Gross 1956, Fox 1966).

use super::Transfer;
use super::tournament::Tournament;

/// The steps of one group and the marginals 2R'/P of the next and last ones.
struct Group {
    units: Vec<usize>,
    next_taken: Tournament,
    last_taken: Tournament,
    next_given: Tournament,
    last_given: Tournament,
}

/// The marginals at which a group takes and gives: of its next steps and of its last ones.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marginals {
    pub(super) next_taken: f64,
    pub(super) last_taken: f64,
    pub(super) next_given: f64,
    pub(super) last_given: f64,
}

pub(super) struct State<'t, 'a> {
    transfer: &'t Transfer<'a>,
    taken: Vec<f64>,
    given: Vec<f64>,
    groups: Vec<Group>,
}

impl<'t, 'a> State<'t, 'a> {
    /// The state of these steps, which must lie within the bounds.
    pub(super) fn new(
        transfer: &'t Transfer<'a>,
        groups: &[(usize, Vec<usize>)],
        taken: Vec<f64>,
        given: Vec<f64>,
    ) -> Self {
        let mut state = Self {
            transfer,
            taken,
            given,
            groups: Vec::new(),
        };
        let of = |units: &Vec<usize>, f: fn(&Self, usize) -> f64| {
            Tournament::new(units.iter().map(|&i| f(&state, i)))
        };
        let groups: Vec<Group> = groups
            .iter()
            .map(|(_, units)| Group {
                units: units.clone(),
                next_taken: of(units, Self::next_taken),
                last_taken: of(units, Self::last_taken),
                next_given: of(units, Self::next_given),
                last_given: of(units, Self::last_given),
            })
            .collect();
        state.groups = groups;
        state
    }

    pub(super) fn change(&self) -> Vec<f64> {
        let steps = self.taken.iter().zip(&self.given);
        steps.map(|(taken, given)| taken - given).collect()
    }

    /// How many steps a group takes beyond those that it gives.
    pub(super) fn surplus(&self, group: usize) -> f64 {
        let units = &self.groups[group].units;
        units.iter().map(|&i| self.taken[i] - self.given[i]).sum()
    }

    pub(super) fn marginals(&self, group: usize) -> Marginals {
        let group = &self.groups[group];
        Marginals {
            next_taken: group.next_taken.least().1,
            last_taken: -group.last_taken.least().1,
            next_given: -group.next_given.least().1,
            last_given: group.last_given.least().1,
        }
    }

    /// Takes one more step where it costs least; false where no unit may.
    pub(super) fn take(&mut self, group: usize) -> bool {
        let (position, cost) = self.groups[group].next_taken.least();
        cost < f64::INFINITY && self.change_taken(group, position, 1.0)
    }

    /// Undoes the step taken that cost most.
    pub(super) fn untake(&mut self, group: usize) -> bool {
        let (position, cost) = self.groups[group].last_taken.least();
        cost < f64::INFINITY && self.change_taken(group, position, -1.0)
    }

    /// Gives one more step where it saves most.
    pub(super) fn give(&mut self, group: usize) -> bool {
        let (position, saving) = self.groups[group].next_given.least();
        saving < f64::INFINITY && self.change_given(group, position, 1.0)
    }

    /// Undoes the step given that saved least.
    pub(super) fn ungive(&mut self, group: usize) -> bool {
        let (position, saving) = self.groups[group].last_given.least();
        saving < f64::INFINITY && self.change_given(group, position, -1.0)
    }

    fn change_taken(&mut self, group: usize, position: usize, by: f64) -> bool {
        let unit = self.groups[group].units[position];
        self.taken[unit] += by;
        let (next, last) = (self.next_taken(unit), self.last_taken(unit));
        self.groups[group].next_taken.set(position, next);
        self.groups[group].last_taken.set(position, last);
        true
    }

    fn change_given(&mut self, group: usize, position: usize, by: f64) -> bool {
        let unit = self.groups[group].units[position];
        self.given[unit] += by;
        let (next, last) = (self.next_given(unit), self.last_given(unit));
        self.groups[group].next_given.set(position, next);
        self.groups[group].last_given.set(position, last);
        true
    }

    /// (2R' + s)/P after what is taken; infinite where no more may be.
    fn next_taken(&self, i: usize) -> f64 {
        let may = self.taken[i] < self.transfer.take()[i];
        if may {
            self.marginal(i, self.taken[i] + 0.5)
        } else {
            f64::INFINITY
        }
    }

    /// −(2R' − s)/P, so that the greatest comes first.
    fn last_taken(&self, i: usize) -> f64 {
        let may = self.taken[i] > self.transfer.need()[i];
        if may {
            -self.marginal(i, self.taken[i] - 0.5)
        } else {
            f64::INFINITY
        }
    }

    fn next_given(&self, i: usize) -> f64 {
        let may = self.given[i] < self.transfer.give()[i];
        if may {
            -self.marginal(i, -self.given[i] - 0.5)
        } else {
            f64::INFINITY
        }
    }

    fn last_given(&self, i: usize) -> f64 {
        let may = self.given[i] > 0.0;
        if may {
            self.marginal(i, 0.5 - self.given[i])
        } else {
            f64::INFINITY
        }
    }

    fn marginal(&self, i: usize, steps: f64) -> f64 {
        2.0 * (self.transfer.resources()[i] + steps * self.transfer.step())
            / self.transfer.weights()[i]
    }
}
