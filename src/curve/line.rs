//! Piecewise-linear curves and steps over shares of weight: exact between their knots.

use crate::numeric::{FUZZ, Ordered, sum_of};

/// A curve from share 0 to share 1, straight between its knots.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    shares: Vec<f64>,
    ordinates: Vec<f64>,
}

impl Line {
    /// A curve through the origin and these knots of ascending shares, the last of them 1.
    pub(crate) fn through(knots: impl Iterator<Item = (f64, f64)>) -> Self {
        let (mut shares, mut ordinates) = (vec![0.0], vec![0.0]);
        for (share, ordinate) in knots {
            shares.push(share);
            ordinates.push(ordinate);
        }
        Self { shares, ordinates }
    }

    /// Every knot, the origin first.
    pub(crate) fn knots(&self) -> impl ExactSizeIterator<Item = (f64, f64)> + '_ {
        self.shares
            .iter()
            .copied()
            .zip(self.ordinates.iter().copied())
    }

    /// The ordinate at a share from 0 to 1; a share at a knot but for rounding is that knot.
    pub(crate) fn at(&self, share: f64) -> f64 {
        let slack = FUZZ * share;
        let next = self.shares.partition_point(|&knot| knot < share - slack);
        match (next.checked_sub(1), self.shares.get(next)) {
            (Some(before), None) => self.ordinates[before],
            (Some(before), Some(&end)) if end > share + slack => {
                let start = self.shares[before];
                let part = (share - start) / (end - start);
                between(self.ordinates[before], self.ordinates[next], part)
            }
            _ => self.ordinates[next],
        }
    }

    /// The smallest share at which the curve is as high as this.
    pub(crate) fn reaches(&self, ordinate: f64) -> Option<f64> {
        let next = self.ordinates.iter().position(|&knot| knot >= ordinate)?;
        let Some(before) = next.checked_sub(1) else {
            return Some(0.0);
        };
        let (low, high) = (self.ordinates[before], self.ordinates[next]);
        let part = (ordinate - low) / (high - low);
        Some(between(self.shares[before], self.shares[next], part))
    }

    /// The area between the curve and the axis: the trapezoids are exact, as the curve is straight.
    pub(crate) fn area(&self) -> f64 {
        let trapezoid = |at: usize| {
            let height = self.ordinates[at - 1] / 2.0 + self.ordinates[at] / 2.0;
            (self.shares[at] - self.shares[at - 1]) * height
        };
        sum_of((1..self.shares.len()).map(trapezoid))
    }

    /// The ordinates of two curves at the knots of both.
    pub(crate) fn paired_with<'a>(&'a self, other: &'a Self) -> Vec<(f64, f64, f64)> {
        let mut shares: Vec<f64> = self.shares.iter().chain(&other.shares).copied().collect();
        shares.sort_unstable_by(f64::total_cmp);
        shares.dedup_by(|next, before| *next - *before <= FUZZ * *next);
        shares
            .into_iter()
            .map(|share| (share, self.at(share), other.at(share)))
            .collect()
    }
}

/// low at 0 and high at 1, exactly.
fn between(low: f64, high: f64, part: f64) -> f64 {
    match part {
        0.0 => low,
        1.0 => high,
        _ => low + part * (high - low),
    }
}

/// The quantiles of a sample: a step for each value, as wide as its weight.
#[derive(Debug, Clone)]
pub(crate) struct Steps {
    values: Vec<f64>,
    /// The weight up to and including each value.
    reached: Vec<f64>,
}

impl Steps {
    pub(crate) fn of(ordered: &Ordered) -> Self {
        let (mut values, mut reached): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
        for (&value, weight) in ordered.values().iter().zip(ordered.cumulative_weights()) {
            if values.last() == Some(&value) {
                reached.pop();
            } else {
                values.push(value);
            }
            reached.push(weight);
        }
        Self { values, reached }
    }

    fn total(&self) -> f64 {
        self.reached.last().copied().unwrap_or(0.0)
    }

    /// The smallest value whose share of weight reaches this.
    pub(crate) fn at(&self, share: f64) -> f64 {
        let target = share * self.total();
        let slack = FUZZ * target;
        let place = self
            .reached
            .partition_point(|&reached| reached < target - slack);
        self.values[place.min(self.values.len() - 1)]
    }

    /// The end of each step, as a share, and its value.
    pub(crate) fn steps(&self) -> impl ExactSizeIterator<Item = (f64, f64)> + '_ {
        let total = self.total();
        let ends = self.reached.iter().map(move |&reached| reached / total);
        ends.zip(self.values.iter().copied())
    }

    /// The shares at which either of two curves steps, and the values of both up to there. Steps that
    /// end together but for rounding end together.
    pub(crate) fn paired_with(&self, other: &Self) -> Vec<(f64, f64, f64)> {
        let mut ends: Vec<f64> = self
            .steps()
            .chain(other.steps())
            .map(|step| step.0)
            .collect();
        ends.sort_unstable_by(f64::total_cmp);
        let mut out: Vec<(f64, f64, f64)> = Vec::with_capacity(ends.len());
        let mut start = 0.0;
        for end in ends {
            if end - start > 2.0 * FUZZ * end {
                let middle = start + (end - start) / 2.0;
                out.push((end, self.at(middle), other.at(middle)));
                start = end;
            }
        }
        out
    }
}
