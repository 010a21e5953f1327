//! What every further amount does to the coefficient of variation, in closed form.

use crate::error::Result;
use crate::numeric;
use crate::optimize::units::{check_limit, check_units};

/// Where the level reaches a unit, so that it begins to receive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Breakpoint {
    /// The position of the unit.
    pub unit: usize,
    /// The amount after which it begins to receive.
    pub budget: f64,
    /// The level there: its own resource per weight.
    pub level: f64,
    /// The coefficient of variation there.
    pub cv: f64,
}

/// The level and the coefficient of variation (CV) for every amount that is levelled up.
///
/// # Formula
///
/// ```text
/// B_m  = z_m·P_m − S_m                        the amount after which the m-th lowest unit begins to receive
/// u    = (S_m + B)/P_m                        B_m ≤ B ≤ B_(m+1)
/// CV²  = P·[Q_r + (S_m + B)²/P_m]/(T + B)² − 1
/// ```
///
/// Units are in the order of z = R/P. P_m and S_m are the sums of P and R of the m lowest, Q_r is the sum of R²/P of the
/// others, P and T are the sums over all. CV is smooth in B and falls strictly to 0, which it reaches at B_n.
///
/// # Accuracy
///
/// CV is computed from distances to the largest z, so that it keeps its digits also where it is small.
///
/// # Examples
///
/// ```
/// use junheng::optimize::fund::Frontier;
/// let frontier = Frontier::new(&[100.0, 200.0, 100.0], &[10.0, 60.0, 90.0])?;
/// let budgets: Vec<f64> = frontier.breakpoints().iter().map(|point| point.budget).collect();
/// assert!((budgets[1] - 20.0).abs() < 1e-12 && (budgets[2] - 200.0).abs() < 1e-12);
/// // Halving the coefficient of variation:
/// let budget = frontier.budget_for(frontier.cv(0.0) / 2.0)?;
/// assert!((frontier.cv(budget) - frontier.cv(0.0) / 2.0).abs() < 1e-12);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Frontier {
    breakpoints: Vec<Breakpoint>,
    segments: Vec<Segment>,
    weight: f64,
    top: f64,
}

/// The sums between two breakpoints: of the units that rise, and of the others by their distance d to the largest z.
#[derive(Debug, Clone, Copy)]
struct Segment {
    rising_weight: f64,
    rising: f64,
    /// ΣPd and ΣPd² of the units that do not rise.
    distance: f64,
    squares: f64,
}

impl Frontier {
    /// Sorts the units, O(n log n).
    ///
    /// # Errors
    ///
    /// As [`distribute`](super::distribute).
    pub fn new(weights: &[f64], resources: &[f64]) -> Result<Self> {
        check_units(weights, resources)?;
        let ratio = |unit: usize| resources[unit] / weights[unit];
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by(|&one, &other| ratio(one).total_cmp(&ratio(other)));
        let top = order.last().map_or(0.0, |&unit| ratio(unit));
        let mut segments = Vec::with_capacity(order.len());
        let (mut distance, mut squares) = (0.0, 0.0);
        for &unit in order.iter().rev() {
            segments.push(Segment {
                rising_weight: 0.0,
                rising: 0.0,
                distance,
                squares,
            });
            let gap = top - ratio(unit);
            distance += weights[unit] * gap;
            squares += weights[unit] * gap * gap;
        }
        segments.reverse();
        let (mut rising_weight, mut rising) = (0.0, 0.0);
        for (segment, &unit) in segments.iter_mut().zip(&order) {
            rising_weight += weights[unit];
            rising += resources[unit];
            segment.rising_weight = rising_weight;
            segment.rising = rising;
        }
        let mut frontier = Self {
            breakpoints: Vec::with_capacity(order.len()),
            weight: numeric::sum_of(weights.iter().copied()),
            segments,
            top,
        };
        for (at, &unit) in order.iter().enumerate() {
            let segment = frontier.segments[at];
            let level = ratio(unit);
            frontier.breakpoints.push(Breakpoint {
                unit,
                budget: (level * segment.rising_weight - segment.rising).max(0.0),
                level,
                cv: frontier.cv_at(&segment, level),
            });
        }
        Ok(frontier)
    }

    /// The breakpoints, lowest unit first: the order in which units begin to receive.
    pub fn breakpoints(&self) -> &[Breakpoint] {
        &self.breakpoints
    }

    /// The level after `budget`; a negative one counts as 0.
    pub fn level(&self, budget: f64) -> f64 {
        self.segment(budget).map_or(0.0, |(_, level)| level)
    }

    /// The coefficient of variation after `budget`; a negative one counts as 0. NaN where nobody has anything.
    pub fn cv(&self, budget: f64) -> f64 {
        self.segment(budget)
            .map_or(f64::NAN, |(segment, level)| self.cv_at(segment, level))
    }

    /// The least amount after which the coefficient of variation is at most `limit`.
    ///
    /// # Formula
    ///
    /// The smaller root of P·(Q_r + X²/P_m) = (1 + limit²)·(T_r + X)², X = S_m + B, in the segment where the limit is
    /// passed; T_r is the sum of R of the units that do not rise.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a limit that is negative or not finite.
    pub fn budget_for(&self, limit: f64) -> Result<f64> {
        check_limit(limit)?;
        let at = self.breakpoints.partition_point(|point| point.cv > limit);
        let Some(before) = at.checked_sub(1) else {
            return Ok(0.0);
        };
        let (segment, from) = (&self.segments[before], self.breakpoints[before]);
        let Some(to) = self.breakpoints.get(at) else {
            return Ok(from.budget);
        };
        Ok(self.root(segment, limit).max(from.budget).min(to.budget))
    }

    fn segment(&self, budget: f64) -> Option<(&Segment, f64)> {
        let at = self
            .breakpoints
            .partition_point(|point| point.budget <= budget.max(0.0));
        let at = at.saturating_sub(1);
        let (segment, from) = (self.segments.get(at)?, self.breakpoints.get(at)?);
        let more = (budget.max(0.0) - from.budget) / segment.rising_weight;
        Some((segment, from.level + more))
    }

    /// With distances d to the largest z and e = top − u of the units that rise.
    fn cv_at(&self, segment: &Segment, level: f64) -> f64 {
        let gap = self.top - level;
        let mean_gap = (segment.distance + segment.rising_weight * gap) / self.weight;
        let squares = (segment.squares + segment.rising_weight * gap * gap) / self.weight;
        let mean = self.top - mean_gap;
        if gap <= 0.0 && mean > 0.0 {
            return 0.0;
        }
        (squares - mean_gap * mean_gap).max(0.0).sqrt() / mean
    }

    /// The same equation in u, with distances: with q = ΣPd², s = ΣPd of the others, w = P_m and k = limit²:
    /// P·(q + w·e²) − (s + w·e)² = k·(P·top − s − w·e)², solved for e.
    fn root(&self, segment: &Segment, limit: f64) -> f64 {
        let (weight, rising) = (self.weight, segment.rising_weight);
        let square = limit * limit;
        let others = weight * self.top - segment.distance;
        let a = weight * rising - rising * rising * (1.0 + square);
        let half_b = rising * (square * others - segment.distance);
        let c = weight * segment.squares
            - segment.distance * segment.distance
            - square * others * others;
        let discriminant = (half_b * half_b - a * c).max(0.0).sqrt();
        // The difference of the sides rises with e: the root where its slope 2(a·e + half_b) is positive.
        let gap = match half_b > 0.0 {
            true => -c / (half_b + discriminant),
            false => (discriminant - half_b) / a,
        };
        let level = self.top - gap;
        level * rising - segment.rising
    }
}
