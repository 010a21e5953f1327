//! The common width of the groups' bands at which the spread is what it may be.

use super::Transfer;
use super::curve::{Curve, Point};

/// The curves of all groups, and their state at one width.
pub(super) struct Levels {
    pub(super) groups: Vec<(usize, Vec<usize>)>,
    curves: Vec<Curve>,
    /// Σ P (z − Z)² when only the needs have been met.
    base: f64,
}

impl Levels {
    pub(super) fn of(transfer: &Transfer<'_>) -> Self {
        let groups = transfer.members();
        let curves: Vec<Curve> = groups
            .iter()
            .map(|(_, units)| Curve::of(transfer, units))
            .collect();
        let mut new = Self {
            groups,
            curves,
            base: 0.0,
        };
        let first = new.points(f64::INFINITY);
        new.base = transfer.spread(&new.resources(transfer, &first));
        new
    }

    /// The state of every group where all bands are `width` wide.
    pub(super) fn points(&self, width: f64) -> Vec<Point> {
        self.curves
            .iter()
            .filter_map(|curve| curve.at(width))
            .collect()
    }

    /// R' at the levels.
    pub(super) fn resources(&self, transfer: &Transfer<'_>, points: &[Point]) -> Vec<f64> {
        let mut after = transfer.resources().to_vec();
        for ((_, units), point) in self.groups.iter().zip(points) {
            for &i in units {
                after[i] += level(transfer, i, point).0 - level(transfer, i, point).1;
            }
        }
        after
    }

    /// The greatest width at which the spread is at most `limit`; `None` where none is.
    pub(super) fn width(&self, limit: f64) -> Option<f64> {
        let target = self.base - limit;
        if target <= 0.0 {
            return Some(f64::INFINITY);
        }
        let mut widths: Vec<f64> = self
            .curves
            .iter()
            .flat_map(Curve::points)
            .map(Point::width)
            .collect();
        widths.retain(|&width| width > 0.0);
        widths.push(0.0);
        widths.sort_by(|a, b| b.total_cmp(a));
        let saved = |width: f64| {
            self.points(width)
                .iter()
                .map(|point| point.saved)
                .sum::<f64>()
        };
        let end = widths.partition_point(|&width| saved(width) < target);
        let narrow = *widths.get(end)?;
        let Some(&wide) = widths.get(end.wrapping_sub(1)) else {
            return Some(narrow);
        };
        // Between two breakpoints every amount is linear in the width w, so the saving is S + s (W² − w²).
        let (before, after) = (saved(wide), saved(narrow));
        let part = (target - before) / (after - before);
        Some(
            (wide * wide - part * (wide * wide - narrow * narrow))
                .max(0.0)
                .sqrt(),
        )
    }
}

/// What unit `i` receives and gives at the levels of its group, in units of R.
pub(super) fn level(transfer: &Transfer<'_>, i: usize, point: &Point) -> (f64, f64) {
    let (r, p, step) = (
        transfer.resources()[i],
        transfer.weights()[i],
        transfer.step(),
    );
    let received = (point.low * p - r)
        .min(transfer.take()[i] * step)
        .max(transfer.need()[i] * step);
    let given = (r - point.high * p).min(transfer.give()[i] * step).max(0.0);
    (received, given)
}
