//! Random small counties, and the least whole transfer by trying all of them.

use junheng::optimize::Transfer;

/// Numbers that are the same on every platform (xorshift64*).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A whole number from `low` to `high`.
    pub(crate) fn whole(&mut self, low: u64, high: u64) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        (low + number % (high - low + 1)) as f64
    }

    pub(crate) fn part(&mut self) -> f64 {
        self.whole(0, 1 << 30) / (1_u64 << 30) as f64
    }

    pub(crate) fn one_in(&mut self, of: u64) -> bool {
        self.whole(1, of) == 1.0
    }
}

/// A small county and what its plan may do.
#[derive(Debug, Clone)]
pub(crate) struct County {
    pub(crate) weights: Vec<f64>,
    pub(crate) resources: Vec<f64>,
    pub(crate) floors: Option<Vec<f64>>,
    pub(crate) give: Option<Vec<f64>>,
    pub(crate) take: Option<Vec<f64>>,
    pub(crate) groups: Vec<usize>,
    pub(crate) step: f64,
    pub(crate) limit: f64,
}

impl County {
    /// At most `most` units that have at most 12 steps together.
    pub(crate) fn random(numbers: &mut Numbers, most: u64) -> Self {
        let count = numbers.whole(2, most) as usize;
        let many = |numbers: &mut Numbers, low, high| -> Vec<f64> {
            (0..count).map(|_| numbers.whole(low, high)).collect()
        };
        let scale = [1.0, 10.0, 37.0][numbers.whole(0, 2) as usize];
        let weights: Vec<f64> = many(numbers, 1, 12).iter().map(|p| p * scale).collect();
        let mut resources = many(numbers, 0, 6);
        while resources.iter().sum::<f64>() > 12.0 || resources.iter().all(|&r| r == 0.0) {
            resources = many(numbers, 0, 6);
        }
        let step = if numbers.one_in(4) { 2.5 } else { 1.0 };
        let mut resources: Vec<f64> = resources.iter().map(|r| r * step).collect();
        if numbers.one_in(4) {
            // Part-time posts: stocks need not be whole.
            resources
                .iter_mut()
                .for_each(|r| *r += step * 0.25 * numbers.whole(0, 3));
        }
        let mean = resources.iter().sum::<f64>() / weights.iter().sum::<f64>();
        let ratio = numbers.part() * mean * 1.05;
        let floors = numbers
            .one_in(2)
            .then(|| weights.iter().map(|p| p * ratio).collect());
        let give = numbers.one_in(3).then(|| many(numbers, 0, 4));
        let take = numbers.one_in(3).then(|| many(numbers, 0, 4));
        let most_group = if numbers.one_in(3) { 1 } else { 0 };
        let groups = many(numbers, 0, most_group)
            .iter()
            .map(|&g| g as usize)
            .collect();
        let mut county = Self {
            weights,
            resources,
            floors,
            give,
            take,
            groups,
            step,
            limit: 0.0,
        };
        let now = county.transfer().variation(&county.resources);
        county.limit = if numbers.one_in(4) {
            0.2 + 0.1 * numbers.whole(0, 3)
        } else {
            (0.1 + 0.9 * numbers.part()) * now + 0.01
        };
        county
    }

    pub(crate) fn transfer(&self) -> Transfer<'_> {
        let new = Transfer::new(&self.weights, &self.resources).unwrap();
        let mut transfer = new
            .with_step(self.step)
            .unwrap()
            .within(&self.groups)
            .unwrap();
        if let Some(floors) = &self.floors {
            transfer = transfer.with_floors(floors).unwrap();
        }
        if let Some(give) = &self.give {
            transfer = transfer.with_give(give).unwrap();
        }
        if let Some(take) = &self.take {
            transfer = transfer.with_take(take).unwrap();
        }
        transfer
    }

    /// The comparison with the limit: Σ R²/P in plain arithmetic.
    pub(crate) fn complies(&self, after: &[f64]) -> bool {
        let weight: f64 = self.weights.iter().sum();
        let total: f64 = after.iter().sum();
        let squares: f64 = after
            .iter()
            .zip(&self.weights)
            .map(|(r, p)| r * r / p)
            .sum();
        weight * squares <= (1.0 + self.limit * self.limit) * total * total * (1.0 + 1e-12)
    }

    /// The least number of steps, from all changes within the bounds; `None` where none complies.
    pub(crate) fn brute(&self) -> Option<f64> {
        let mut best = None;
        let bounds: Vec<(i64, i64)> = (0..self.weights.len()).map(|i| self.bounds(i)).collect();
        if bounds.iter().all(|(low, high)| low <= high) {
            self.search(&bounds, &mut Vec::new(), &mut best);
        }
        best
    }

    /// The bounds of a unit, from its floor and limits.
    fn bounds(&self, i: usize) -> (i64, i64) {
        let at = |own: &Option<Vec<f64>>, other: f64| own.as_ref().map_or(other, |of| of[i]);
        let floor = at(&self.floors, 0.0);
        let mut low = -at(&self.give, 99.0) as i64;
        let below = |y: i64| self.resources[i] + y as f64 * self.step < floor - 1e-9;
        while below(low) {
            low += 1;
        }
        (low, (at(&self.take, 99.0) as i64).min(14))
    }

    fn search(&self, bounds: &[(i64, i64)], change: &mut Vec<i64>, best: &mut Option<f64>) {
        let i = change.len();
        let moved = change.iter().map(|y| (*y).max(0)).sum::<i64>() as f64;
        // Those that follow cannot give as much as has been taken.
        let least: i64 = bounds[i..].iter().map(|(low, _)| low).sum();
        if best.is_some_and(|best| moved >= best) || change.iter().sum::<i64>() + least > 0 {
            return;
        }
        if i == bounds.len() {
            let balanced = |group: usize| {
                let units = self.groups.iter().zip(change.iter());
                units
                    .filter(|(g, _)| **g == group)
                    .map(|(_, y)| y)
                    .sum::<i64>()
                    == 0
            };
            if balanced(0) && balanced(1) {
                let after: Vec<f64> = (self.resources.iter().zip(change.iter()))
                    .map(|(r, &y)| r + y as f64 * self.step)
                    .collect();
                if self.complies(&after) {
                    *best = Some(moved);
                }
            }
            return;
        }
        // The last unit closes the sum.
        let rest = -change.iter().sum::<i64>();
        let (low, high) = bounds[i];
        let (low, high) = if i + 1 == bounds.len() {
            (low.max(rest), high.min(rest))
        } else {
            (low, high)
        };
        for y in low..=high {
            change.push(y);
            self.search(bounds, change, best);
            change.pop();
        }
    }
}
