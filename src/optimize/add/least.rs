//! The least addition in fractions: one level.

use crate::error::Result;
use crate::optimize::level::{Levels, Mark, Point};
use crate::optimize::units::{check_limit, check_units};

/// A spread ΣP·Q − (1 + c²)·T² that is so small a part of (1 + c²)·T² is rounding only.
const NOISE: f64 = 1e-14;

/// The least addition to resources R of units with weights P such that the CV is at most a limit.
///
/// # Formula
///
/// min Σ(R'ᵢ − Rᵢ) subject to ΣP·Σ(R'²/P) ≤ (1 + c²)·(ΣR')² and lowᵢ ≤ R'ᵢ ≤ highᵢ. The constraint is a
/// second-order cone, hence the problem is convex, and its stationarity conditions give one level u for all
/// units: R'ᵢ = clip(u·Pᵢ, lowᵢ, highᵢ). Between two neighbouring breakpoints of the level the constraint is a
/// quadratic in u; the smaller root in the first segment that has one is the optimum.
///
/// # Edge cases
///
/// Without upper bounds every limit can be reached. With them the CV falls until u = Q/T (the contraharmonic
/// mean) and rises beyond; [`Best`] is that point where the limit is out of reach.
///
/// # Accuracy
///
/// The level to about 10⁻¹² (relative). For limits below 10⁻⁶ the sums cancel, and the level is a lower bound
/// only to that accuracy.
///
/// # Source
///
/// Boyd & Vandenberghe (2004), Convex Optimization, sections 4.4.2 and 5.5.3; Gross (1956), RAND P-644.
///
/// # Examples
///
/// ```
/// use junheng::optimize::Addition;
/// // Sports grounds in m² of schools with 100, 300 and 200 pupils: CV 0.51.
/// let (pupils, grounds) = ([100.0, 300.0, 200.0], [200.0, 3300.0, 900.0]);
/// let addition = Addition::new(&pupils, &grounds, grounds.to_vec(), vec![f64::INFINITY; 3])?;
/// let least = addition.least(0.45)?.unwrap();
/// assert!((least.amount - 157.491).abs() < 0.01);
/// // No school of those that are raised stays below the level.
/// assert_eq!(least.resources[1], 3300.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Addition<'a> {
    levels: Levels<'a>,
    /// ΣP.
    weight: f64,
    /// ΣR.
    total: f64,
}

/// The least addition.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// Σ(R' − R).
    pub amount: f64,
    /// The level; `None` where the lower bounds alone reach the limit.
    pub level: Option<f64>,
    /// R'.
    pub resources: Vec<f64>,
}

/// The least CV that the upper bounds permit.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// The CV.
    pub cv: f64,
    /// Σ(R' − R) there.
    pub amount: f64,
    /// The level there.
    pub level: f64,
    /// R' there.
    pub resources: Vec<f64>,
}

impl<'a> Addition<'a> {
    /// Checks the units and sorts their levels, O(n log n).
    ///
    /// # Parameters
    ///
    /// `weights` above zero; `resources` of zero or more; `low` and `high`: the least and the most that each unit may
    /// have afterwards, `high` possibly infinite. A floor that must be met is a `low` above the resource.
    ///
    /// # Errors
    ///
    /// As [`Levels::new`], and [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a negative resource.
    pub fn new(
        weights: &'a [f64],
        resources: &[f64],
        low: Vec<f64>,
        high: Vec<f64>,
    ) -> Result<Self> {
        check_units(weights, resources)?;
        Ok(Self::of_levels(
            Levels::new(weights, low, high)?,
            weights,
            resources,
        ))
    }

    pub(in crate::optimize) fn of_levels(
        levels: Levels<'a>,
        weights: &[f64],
        resources: &[f64],
    ) -> Self {
        Self {
            levels,
            weight: weights.iter().sum(),
            total: resources.iter().sum(),
        }
    }

    /// The least addition for a CV of at most `limit`.
    ///
    /// # Returns
    ///
    /// The addition, or where the upper bounds do not permit it, the least CV that they permit.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a limit that is negative or not finite.
    pub fn least(&self, limit: f64) -> Result<std::result::Result<Added, Best>> {
        check_limit(limit)?;
        Ok(self.solve(1.0 + limit * limit))
    }

    /// The least addition for ΣP·Q ≤ `ratio`·T², the ratio being 1 + c².
    pub(in crate::optimize) fn solve(&self, ratio: f64) -> std::result::Result<Added, Best> {
        let marks = self.levels.marks();
        let at = marks.partition_point(|mark| {
            !self.is_within(mark.point, ratio)
                && mark.point.level * mark.point.total < mark.point.squares
        });
        let reached = marks.get(at).map(|mark| mark.point);
        let Some(below) = at.checked_sub(1).and_then(|at| marks.get(at)) else {
            return match reached {
                Some(point) if !self.is_within(point, ratio) => Err(self.best_at(point)),
                Some(point) => Ok(self.added(point, None)),
                None => Ok(self.added(EMPTY, None)),
            };
        };
        let above = reached.map_or(below.point.level, |point| point.level);
        self.in_segment(below, above, ratio)
    }

    /// The root between a mark outside the limit and the level `above`, where the CV is within it or rises.
    fn in_segment(&self, below: &Mark, above: f64, ratio: f64) -> std::result::Result<Added, Best> {
        // Where u·T = Q: the contraharmonic mean of the units that do not rise here.
        let Point {
            level,
            total,
            squares,
        } = below.point;
        let lowest = (squares - below.weight * level * level) / (total - below.weight * level);
        let lowest = if lowest >= level && lowest < above {
            lowest
        } else {
            above
        };
        let best = below.at(lowest);
        if !self.is_within(best, ratio) {
            return Err(self.best_at(best));
        }
        let spread = self.weight * squares - ratio * total * total;
        let half = below.weight * (self.weight * level - ratio * total);
        let curve = below.weight * (self.weight - ratio * below.weight);
        let root = (half * half - curve * spread).max(0.0).sqrt();
        let rise = spread / (root - half);
        // Rounding may make 0/0 of a root that is at the mark itself.
        let rise = if rise >= 0.0 { rise } else { 0.0 };
        let point = below.at((level + rise).min(lowest));
        Ok(self.added(point, Some(point.level)))
    }

    fn is_within(&self, point: Point, ratio: f64) -> bool {
        let bound = ratio * point.total * point.total;
        self.weight * point.squares - bound <= NOISE * bound
    }

    fn added(&self, point: Point, level: Option<f64>) -> Added {
        let resources = self.levels.resources(point.level);
        Added {
            amount: resources.iter().sum::<f64>() - self.total,
            level,
            resources,
        }
    }

    fn best_at(&self, point: Point) -> Best {
        let resources = self.levels.resources(point.level);
        let square = self.weight * point.squares / (point.total * point.total) - 1.0;
        Best {
            cv: square.max(0.0).sqrt(),
            amount: resources.iter().sum::<f64>() - self.total,
            level: point.level,
            resources,
        }
    }
}

const EMPTY: Point = Point {
    level: 0.0,
    total: 0.0,
    squares: 0.0,
};
