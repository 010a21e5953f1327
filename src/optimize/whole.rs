//! Whole steps with a given sum: the least sum of squares, exactly.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::error::{Error, Result};
use crate::words::optimize as phrases;

use super::level::Levels;
use super::units::{HIGH, IN_ORDER, LOW, check_length, check_step, check_units};

/// An upper bound of steps that never binds.
pub const NO_CAP: i64 = i64::MAX;

/// The largest sum of steps: half a step of it is still exact in a double.
const MOST_SUM: u64 = 1 << 50;

/// Units with weights P and resources R, to which whole steps are added or from which they are taken.
///
/// # Formula
///
/// For a sum S of steps a, lowᵢ ≤ aᵢ ≤ highᵢ, the a with the least Σ(Rᵢ + aᵢ·step)²/Pᵢ. This is a separable
/// convex function, so the S steps with the smallest marginals (2R' + step)/P are optimal. They are found by
/// rounding to the common level u, aᵢ = ⌊(u·Pᵢ − Rᵢ)/step + ½⌋, after which the sum is mended with a heap.
///
/// # Edge cases
///
/// Of equal marginals the first unit's step comes first. The steps of the sum S are therefore among those of
/// S + 1: a plan that is carried out in order is optimal at every moment.
///
/// # Accuracy
///
/// Exact, up to marginals that are equal as doubles.
///
/// # Source
///
/// Gross (1956), RAND P-644; Fox (1966), Discrete optimization via marginal analysis, Management Science 13(3).
///
/// # Examples
///
/// ```
/// use junheng::optimize::{NO_CAP, Whole};
/// // Seven teachers for schools with 100, 300 and 200 pupils that have 5, 20 and 9; one school has room for two.
/// let (pupils, teachers) = ([100.0, 300.0, 200.0], [5.0, 20.0, 9.0]);
/// let whole = Whole::new(&pupils, &teachers, 1.0, vec![0; 3], vec![NO_CAP, NO_CAP, 2])?;
/// assert_eq!(whole.fill(7), Some(vec![3, 2, 2]));
/// assert_eq!(whole.fill(-1), None);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Whole<'a> {
    weights: &'a [f64],
    resources: &'a [f64],
    step: f64,
    low: Vec<i64>,
    high: Vec<i64>,
    levels: Levels<'a>,
    /// Σ R.
    total: f64,
}

impl<'a> Whole<'a> {
    /// Checks the units and sorts their levels, O(n log n).
    ///
    /// # Parameters
    ///
    /// `weights` above zero; `resources` of zero or more; `step` above zero: the size of one step in the unit of
    /// the resources; `low` and `high`: the steps between which each unit may go, negative ones take away;
    /// [`NO_CAP`] for no upper bound.
    ///
    /// # Errors
    ///
    /// As [`Levels::new`]; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) also for a negative resource and
    /// for a step that is not above zero or is below 2⁻⁵⁰ of a resource.
    pub fn new(
        weights: &'a [f64],
        resources: &'a [f64],
        step: f64,
        low: Vec<i64>,
        high: Vec<i64>,
    ) -> Result<Self> {
        check_units(weights, resources)?;
        check_step(step, resources)?;
        check_length(low.len(), &LOW, weights.len())?;
        check_length(high.len(), &HIGH, weights.len())?;
        if let Some(row) = low.iter().zip(&high).position(|(low, high)| high < low) {
            let got = high.get(row).map_or(f64::NAN, |&high| high as f64);
            return Err(Error::new(&phrases::UNIT)
                .with("column", &HIGH)
                .with("row", row)
                .with("expected", &IN_ORDER)
                .with("got", got));
        }
        Ok(Self::of_checked(weights, resources, step, low, high))
    }

    pub(super) fn of_checked(
        weights: &'a [f64],
        resources: &'a [f64],
        step: f64,
        low: Vec<i64>,
        high: Vec<i64>,
    ) -> Self {
        let moved = |steps: &[i64]| -> Vec<f64> {
            (resources.iter().zip(steps))
                .map(|(resource, &steps)| match steps {
                    NO_CAP => f64::INFINITY,
                    steps => resource + steps as f64 * step,
                })
                .collect()
        };
        let levels = Levels::of_checked(weights, moved(&low), moved(&high));
        Self {
            weights,
            resources,
            step,
            low,
            high,
            levels,
            total: resources.iter().sum(),
        }
    }

    /// The least and the greatest sum of steps.
    pub fn range(&self) -> (i64, i64) {
        let least = self.low.iter().map(|&one| i128::from(one)).sum();
        let open = self.high.contains(&NO_CAP);
        let most = self.high.iter().map(|&one| i128::from(one)).sum();
        (clamped(least), if open { NO_CAP } else { clamped(most) })
    }

    /// The steps of each unit that sum to `sum` with the least sum of squares; `None` outside the bounds and beyond
    /// 2⁵⁰ steps.
    pub fn fill(&self, sum: i64) -> Option<Vec<i64>> {
        let (least, most) = self.range();
        if sum < least || sum > most || sum.unsigned_abs() > MOST_SUM {
            return None;
        }
        let amount = self.total + sum as f64 * self.step;
        // Rounding can put the total outside the bounds by an ulp only, where one of the ends is meant.
        let is_low = i128::from(sum) - i128::from(least) < i128::from(most) - i128::from(sum);
        let end = if is_low {
            f64::NEG_INFINITY
        } else {
            f64::INFINITY
        };
        let level = self.levels.level(amount).unwrap_or(end);
        let mut steps = self.rounded(level);
        let have: i128 = steps.iter().map(|&one| i128::from(one)).sum();
        let missing = clamped(i128::from(sum) - have);
        match missing.cmp(&0) {
            Ordering::Greater => self.add(&mut steps, missing),
            Ordering::Less => self.remove(&mut steps, missing.saturating_neg()),
            Ordering::Equal => (),
        }
        self.exchange(&mut steps);
        Some(steps)
    }

    /// What each unit has after its steps.
    pub fn resources_after(&self, steps: &[i64]) -> Vec<f64> {
        (self.resources.iter().zip(steps))
            .map(|(resource, &steps)| resource + steps as f64 * self.step)
            .collect()
    }

    /// The marginal (2R' + step)/P of the step after the first `steps`.
    pub fn marginal(&self, unit: usize, steps: i64) -> f64 {
        let have = self.resources[unit] + steps as f64 * self.step;
        (2.0 * have + self.step) / self.weights[unit]
    }

    /// The smallest marginal of a next step; where every unit is at its upper bound, the largest of a last one.
    pub(super) fn marginal_at(&self, steps: &[i64]) -> f64 {
        let next = (0..steps.len())
            .filter_map(|unit| self.next(unit, steps))
            .min();
        let last = || {
            (0..steps.len())
                .filter_map(|unit| self.last(unit, steps))
                .max()
        };
        next.or_else(last).map_or(0.0, |Key(marginal, _)| marginal)
    }

    pub(super) fn units(&self) -> (&'a [f64], &'a [f64]) {
        (self.weights, self.resources)
    }

    pub(super) fn step(&self) -> f64 {
        self.step
    }

    pub(super) fn levels(&self) -> &Levels<'a> {
        &self.levels
    }

    /// All steps whose marginal is at most twice the level.
    fn rounded(&self, level: f64) -> Vec<i64> {
        (0..self.weights.len())
            .map(|unit| {
                let steps = (level * self.weights[unit] - self.resources[unit]) / self.step + 0.5;
                // A float outside the range of integers becomes the nearest of them.
                (steps.floor() as i64).clamp(self.low[unit], self.high[unit])
            })
            .collect()
    }

    /// The marginal of the unit's next step, unless it has reached its upper bound.
    fn next(&self, unit: usize, steps: &[i64]) -> Option<Key> {
        let have = steps[unit];
        (have < self.high[unit]).then(|| Key(self.marginal(unit, have), unit))
    }

    /// The marginal of the unit's last step, unless it is at its lower bound.
    fn last(&self, unit: usize, steps: &[i64]) -> Option<Key> {
        let have = steps[unit];
        (have > self.low[unit]).then(|| Key(self.marginal(unit, have - 1), unit))
    }

    fn add(&self, steps: &mut [i64], count: i64) {
        let all = (0..steps.len()).filter_map(|unit| self.next(unit, steps));
        let mut heap: BinaryHeap<_> = all.map(std::cmp::Reverse).collect();
        for _ in 0..count {
            let Some(std::cmp::Reverse(Key(_, unit))) = heap.pop() else {
                return;
            };
            steps[unit] += 1;
            heap.extend(self.next(unit, steps).map(std::cmp::Reverse));
        }
    }

    fn remove(&self, steps: &mut [i64], count: i64) {
        let all = (0..steps.len()).filter_map(|unit| self.last(unit, steps));
        let mut heap: BinaryHeap<Key> = all.collect();
        for _ in 0..count {
            let Some(Key(_, unit)) = heap.pop() else {
                return;
            };
            steps[unit] -= 1;
            heap.extend(self.last(unit, steps));
        }
    }

    /// Rounding at a level that has an error may keep a step whose marginal is larger than one left out by an
    /// ulp; the result must be the same on every path, so such a pair is exchanged.
    fn exchange(&self, steps: &mut [i64]) {
        loop {
            let next = (0..steps.len())
                .filter_map(|unit| self.next(unit, steps))
                .min();
            let last = (0..steps.len())
                .filter_map(|unit| self.last(unit, steps))
                .max();
            match (next, last) {
                (Some(next), Some(last)) if next < last => {
                    steps[next.1] += 1;
                    steps[last.1] -= 1;
                }
                _ => return,
            }
        }
    }
}

fn clamped(sum: i128) -> i64 {
    i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX })
}

/// A marginal and its unit, in the order in which steps are taken.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key(f64, usize);

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A generator of small whole numbers, the same in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: u64) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 >> 16) % end
        }
    }

    /// The canonical optimum: one step after the other, the smallest marginal first.
    fn one_by_one(whole: &Whole<'_>, sum: i64) -> Vec<i64> {
        let mut steps = whole.low.clone();
        let missing = sum - steps.iter().sum::<i64>();
        for _ in 0..missing {
            let next = (0..steps.len())
                .filter_map(|unit| whole.next(unit, &steps))
                .min();
            steps[next.unwrap().1] += 1;
        }
        steps
    }

    #[test]
    fn rounding_and_mending_equals_one_step_after_the_other() {
        let mut numbers = Numbers(88_172_645_463_325_252);
        for _ in 0..3000 {
            let n = 1 + numbers.below(7) as usize;
            let weights: Vec<f64> = (0..n).map(|_| 1.0 + numbers.below(40) as f64).collect();
            let resources: Vec<f64> = (0..n).map(|_| numbers.below(30) as f64).collect();
            let step = [1.0, 0.5, 2.5][numbers.below(3) as usize];
            let low: Vec<i64> = (0..n).map(|_| numbers.below(9) as i64 - 5).collect();
            let high = low.iter().map(|&low| match numbers.below(3) {
                0 => NO_CAP,
                _ => low + numbers.below(12) as i64,
            });
            let high = high.collect();
            let whole = Whole::new(&weights, &resources, step, low, high).unwrap();
            let (least, most) = whole.range();
            for sum in least..=most.min(least + 40) {
                assert_eq!(
                    whole.fill(sum),
                    Some(one_by_one(&whole, sum)),
                    "{whole:?} {sum}"
                );
            }
            assert_eq!(whole.fill(least - 1), None);
            assert!(most == NO_CAP || whole.fill(most + 1).is_none());
        }
    }

    #[test]
    fn a_large_school_takes_several_of_the_steps_that_mend_the_sum() {
        // At the level 0.5 all of these round down; the seven missing steps go to the large school.
        let weights = [1000.0, 1.0, 1.0];
        let whole =
            Whole::new(&weights, &[0.0, 3.0, 3.0], 1.0, vec![0; 3], vec![NO_CAP; 3]).unwrap();
        assert_eq!(whole.fill(7), Some(vec![7, 0, 0]));
    }

    #[test]
    fn wrong_numbers_are_errors() {
        let whole = |step, low: i64, high| Whole::new(&[1.0], &[2.0], step, vec![low], vec![high]);
        assert!(whole(0.0, 0, 1).is_err() && whole(f64::NAN, 0, 1).is_err());
        assert!(whole(1e-30, 0, 1).is_err() && whole(1.0, 1, 0).is_err());
        assert!(Whole::new(&[1.0], &[-2.0], 1.0, vec![0], vec![0]).is_err());
        assert!(Whole::new(&[1.0], &[2.0], 1.0, vec![], vec![0]).is_err());
    }
}
