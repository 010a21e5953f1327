//! One level for many units: each is raised or lowered to it, within its own bounds.

use crate::error::Result;

use super::units::{check_bounds, check_weights};

/// By how much a total may lie outside the bounds and still count as one of them (relative): the
/// bounds are added in another order than the caller's total, n·2⁻⁵³ for up to 10⁴ units.
const SLACK: f64 = 1e-12;

/// Units with weights P whose resources lie between bounds, over all levels u.
///
/// At the level u a unit has the resource clip(u·P, low, high). For a given total, this is the allocation
/// with the least ΣR²/P, hence the one with the least coefficient of variation, and it Lorenz-dominates
/// every other allocation between the bounds.
///
/// # Formula
///
/// Σᵢ clip(u·Pᵢ, lowᵢ, highᵢ) = S, solved for u. The left side is piecewise linear in u with breakpoints
/// lowᵢ/Pᵢ and highᵢ/Pᵢ, which are sorted once, O(n log n); a level is then found in O(log n).
///
/// # Accuracy
///
/// The breakpoints' totals are running sums of n terms: a relative error of at most 2n·2⁻⁵³.
///
/// # Source
///
/// Gross (1956), A class of discrete-type minimization problems, RAND P-644 (equal marginals); the level is
/// the water-filling solution of a separable convex program.
///
/// # Examples
///
/// ```
/// use junheng::optimize::Levels;
/// // Three schools with 100, 200 and 100 pupils share out 60 books more; the last has plenty.
/// let levels = Levels::new(&[100.0, 200.0, 100.0], vec![10.0, 60.0, 90.0], vec![f64::INFINITY; 3])?;
/// let level = levels.level(160.0 + 60.0).unwrap();
/// assert!((level - 130.0 / 300.0).abs() < 1e-15);
/// assert_eq!(levels.level(100.0), None);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Levels<'a> {
    weights: &'a [f64],
    low: Vec<f64>,
    high: Vec<f64>,
    marks: Vec<Mark>,
}

/// A level with what all units then have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The level u: resource per weight of the units between their bounds.
    pub level: f64,
    /// The sum T of the resources.
    pub total: f64,
    /// The sum Q of R²/P.
    pub squares: f64,
}

/// A breakpoint, and the weight of the units that rise with the level above it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) point: Point,
    pub(super) weight: f64,
}

impl<'a> Levels<'a> {
    /// Sorts the breakpoints.
    ///
    /// # Parameters
    ///
    /// `weights` above zero; `low` finite; `high` at least `low`, possibly infinite.
    ///
    /// # Errors
    ///
    /// [`EmptySample`](crate::ErrorKind::EmptySample) without units,
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch), [`NotFinite`](crate::ErrorKind::NotFinite),
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) for a weight of zero or less,
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) where `high` is below `low`.
    pub fn new(weights: &'a [f64], low: Vec<f64>, high: Vec<f64>) -> Result<Self> {
        check_weights(weights)?;
        check_bounds(&low, &high, weights.len())?;
        Ok(Self::of_checked(weights, low, high))
    }

    /// The same for numbers that were checked.
    pub(super) fn of_checked(weights: &'a [f64], low: Vec<f64>, high: Vec<f64>) -> Self {
        let marks = marks(weights, &low, &high);
        Self {
            weights,
            low,
            high,
            marks,
        }
    }

    /// The level at which the resources sum to `total`; `None` where the bounds do not permit that.
    ///
    /// # Edge cases
    ///
    /// Where several levels have the same total, the lowest breakpoint of them.
    pub fn level(&self, total: f64) -> Option<f64> {
        self.point(total).map(|point| point.level)
    }

    /// The level at which the resources sum to `total`, with their Σ R²/P.
    pub fn point(&self, total: f64) -> Option<Point> {
        let slack = SLACK * total.abs();
        let at = self.marks.partition_point(|mark| mark.point.total < total);
        let Some(below) = at.checked_sub(1).and_then(|at| self.marks.get(at)) else {
            let first = self.marks.first()?;
            return (first.point.total <= total + slack).then_some(first.point);
        };
        match self.marks.get(at) {
            Some(above) => Some(below.rising_to(total, above.point.level)),
            None if below.weight > 0.0 => Some(below.rising_to(total, f64::INFINITY)),
            None => (below.point.total >= total - slack).then_some(below.point),
        }
    }

    /// What each unit has at `level`.
    pub fn resources(&self, level: f64) -> Vec<f64> {
        let bounds = self.low.iter().zip(&self.high);
        (self.weights.iter().zip(bounds))
            .map(|(weight, (low, high))| (level * weight).max(*low).min(*high))
            .collect()
    }

    /// The breakpoints in ascending order.
    pub(super) fn marks(&self) -> &[Mark] {
        &self.marks
    }
}

impl Mark {
    /// The point above this mark, and not above `most`, with that total; some weight rises here.
    fn rising_to(&self, total: f64, most: f64) -> Point {
        let Point { level, .. } = self.point;
        self.at((level + (total - self.point.total) / self.weight).min(most))
    }

    /// The point at `level`, which is not above the next mark.
    pub(super) fn at(&self, level: f64) -> Point {
        let from = self.point;
        if self.weight <= 0.0 {
            return Point { level, ..from };
        }
        let rise = level - from.level;
        Point {
            level,
            total: from.total + self.weight * rise,
            squares: from.squares + self.weight * rise * (level + from.level),
        }
    }
}

/// A unit begins to rise (weight above zero) or stops (below zero).
struct Event {
    level: f64,
    weight: f64,
}

fn marks(weights: &[f64], low: &[f64], high: &[f64]) -> Vec<Mark> {
    let mut events = Vec::with_capacity(2 * weights.len());
    let mut start = Point {
        level: f64::INFINITY,
        total: 0.0,
        squares: 0.0,
    };
    for ((&weight, &low), &high) in weights.iter().zip(low).zip(high) {
        events.push(Event {
            level: low / weight,
            weight,
        });
        if high.is_finite() {
            events.push(Event {
                level: high / weight,
                weight: -weight,
            });
        }
        start.level = start.level.min(low / weight);
        start.total += low;
        start.squares += low * (low / weight);
    }
    // A stable sort: units at the same level keep their order.
    events.sort_by(|a, b| a.level.total_cmp(&b.level));
    accumulate(start, &events)
}

fn accumulate(start: Point, events: &[Event]) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(events.len());
    let mut last = Mark {
        point: start,
        weight: 0.0,
    };
    let mut rising = 0_usize;
    for event in events {
        let point = last.at(event.level);
        rising = match event.weight > 0.0 {
            true => rising + 1,
            false => rising.saturating_sub(1),
        };
        // What is left by rounding when no unit rises must not count as a weight.
        let weight = if rising == 0 {
            0.0
        } else {
            last.weight + event.weight
        };
        last = Mark { point, weight };
        marks.push(last);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(low: &[f64], high: &[f64]) -> Levels<'static> {
        Levels::new(&[2.0, 1.0, 4.0], low.to_vec(), high.to_vec()).unwrap()
    }

    #[test]
    fn the_total_of_the_level_is_the_total_asked_for() {
        let levels = levels(&[1.0, 3.0, 0.0], &[6.0, 4.0, 8.0]);
        for tenths in 40..=180 {
            let total = f64::from(tenths) / 10.0;
            let point = levels.point(total).unwrap();
            let resources = levels.resources(point.level);
            let sum: f64 = resources.iter().sum();
            assert!((sum - total).abs() < 1e-12, "{total}: {sum}");
            let squares: f64 = resources
                .iter()
                .zip([2.0, 1.0, 4.0])
                .map(|(r, p)| r * r / p)
                .sum();
            assert!((squares - point.squares).abs() < 1e-12, "{total}");
        }
    }

    #[test]
    fn totals_outside_the_bounds_have_no_level() {
        let levels = levels(&[1.0, 3.0, 0.0], &[6.0, 4.0, 8.0]);
        assert_eq!((levels.level(3.9), levels.level(18.1)), (None, None));
        assert_eq!(levels.level(4.0), Some(0.0));
        assert_eq!(levels.level(18.0), Some(4.0));
    }

    #[test]
    fn without_caps_every_larger_total_has_a_level() {
        let levels = levels(&[1.0, 3.0, 0.0], &[f64::INFINITY; 3]);
        assert_eq!(levels.level(7000.0), Some(1000.0));
    }

    #[test]
    fn between_units_that_cannot_move_the_level_is_the_lowest() {
        let levels = levels(&[2.0, 5.0, 8.0], &[2.0, 5.0, 8.0]);
        assert_eq!(levels.level(15.0), Some(1.0));
        assert_eq!(levels.level(15.1), None);
    }

    #[test]
    fn bounds_in_the_wrong_order_are_errors() {
        let error = Levels::new(&[1.0], vec![2.0], vec![1.0]).unwrap_err();
        assert_eq!(error.row(), Some(0));
        assert!(Levels::new(&[0.0], vec![2.0], vec![3.0]).is_err());
        assert!(Levels::new(&[1.0], vec![f64::NAN], vec![3.0]).is_err());
        assert!(Levels::new(&[], vec![], vec![]).is_err());
    }
}
