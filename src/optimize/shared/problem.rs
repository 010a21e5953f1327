//! Sources whose additions flow in shares into the units of several goals.

use crate::error::Result;
use crate::optimize::units::{
    COST, HIGH, LOW, SHARE, SOURCE, check_above_zero, check_amounts, check_bounds, check_length,
    check_limit, check_sources, check_units,
};

/// Units whose CV is to be at most a limit; each has a source, and a share of what its source gets.
///
/// A school with two stages is a source with a unit in the goal of each stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// P, above zero.
    pub weights: Vec<f64>,
    /// R before the addition.
    pub resources: Vec<f64>,
    /// The source of each unit, its position from zero.
    pub sources: Vec<usize>,
    /// How much of one unit of resource added at the source reaches the unit, from 0.
    pub shares: Vec<f64>,
    /// The greatest permitted CV.
    pub limit: f64,
}

/// The least Σ cost·a such that every goal is within its limit, low ≤ a ≤ high.
///
/// # Formula
///
/// A goal g with R'ᵢ = Rᵢ + sᵢ·a is within its limit where √Σ(R'²/P) ≤ κ·ΣR', κ = √((1 + c²)/ΣP): a second-order cone, so
/// that the problem with fractions is convex. [`relax`](Shared::relax) solves it, [`whole`](Shared::whole) rounds the
/// solution.
///
/// # Accuracy
///
/// Of one goal the relaxation is exact to about 10⁻⁹. Of several it is found by an interior method and Newton's method for
/// the multipliers and norms, to about 10⁻¹²; its bound is recomputed from these
/// ([`shared_bound`](super::shared_bound)) and valid to rounding. Whole steps are found by rounding and local improvement;
/// they are optimal where the cost equals the bound rounded up.
///
/// # Source
///
/// Boyd & Vandenberghe (2004), Convex Optimization, sections 3.2.6, 4.4.2 and 5.2; Nesterov & Todd (1997), Self-scaled
/// barriers and interior-point methods for convex programming, DOI 10.1287/moor.22.1.1.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Goal, Shared, SharedAnswer};
/// // Ground of three schools; the first is shared by primary (60%) and junior pupils (40%).
/// let goal = |weights: &[f64], resources: &[f64], sources: &[usize], shares: &[f64]| Goal {
///     weights: weights.to_vec(),
///     resources: resources.to_vec(),
///     sources: sources.to_vec(),
///     shares: shares.to_vec(),
///     limit: 0.3,
/// };
/// let primary = goal(&[300.0, 200.0], &[1200.0, 2000.0], &[0, 1], &[0.6, 1.0]);
/// let junior = goal(&[100.0, 250.0], &[800.0, 4000.0], &[0, 2], &[0.4, 1.0]);
/// let shared = Shared::new(vec![primary, junior], vec![1.0; 3], vec![0.0; 3], vec![f64::INFINITY; 3])?;
/// let SharedAnswer::Found(added) = shared.whole(1.0, &mut |_, _| true) else { panic!() };
/// assert!(added.bound <= added.cost && added.cost <= added.bound + 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Shared {
    pub(super) goals: Vec<Goal>,
    pub(super) costs: Vec<f64>,
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

impl Goal {
    /// The resources after the additions at the sources.
    pub fn after(&self, added: &[f64]) -> Vec<f64> {
        let flows = self.sources.iter().zip(&self.shares);
        (self.resources.iter().zip(flows))
            .map(|(resource, (&source, share))| {
                resource + share * added.get(source).copied().unwrap_or(0.0)
            })
            .collect()
    }

    /// 1 + c².
    pub(super) fn ratio(&self) -> f64 {
        1.0 + self.limit * self.limit
    }

    pub(super) fn weight(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// κ = √((1 + c²)/ΣP).
    pub(super) fn kappa(&self) -> f64 {
        (self.ratio() / self.weight()).sqrt()
    }

    /// √Σ(R'²/P) and ΣR'.
    pub(super) fn norm_and_total(&self, after: &[f64]) -> (f64, f64) {
        let (mut squares, mut total) = (0.0, 0.0);
        for (resource, weight) in after.iter().zip(&self.weights) {
            squares += resource * (resource / weight);
            total += resource;
        }
        (squares.sqrt(), total)
    }

    /// The CV of resources; where there are none, the greatest possible one, √(ΣP/least P − 1).
    pub(super) fn cv(&self, after: &[f64]) -> f64 {
        let (norm, total) = self.norm_and_total(after);
        let least = self.weights.iter().copied().fold(f64::INFINITY, f64::min);
        let ratio = match total > 0.0 {
            true => self.weight() * (norm / total) * (norm / total),
            false => self.weight() / least,
        };
        (ratio - 1.0).max(0.0).sqrt()
    }

    fn check(&self, sources: usize) -> Result<()> {
        check_units(&self.weights, &self.resources)?;
        check_amounts(&self.shares, &SHARE, self.weights.len())?;
        check_length(self.sources.len(), &SOURCE, self.weights.len())?;
        check_sources(&self.sources, sources)?;
        check_limit(self.limit)
    }
}

impl Shared {
    /// Checks goals, costs and bounds.
    ///
    /// # Parameters
    ///
    /// `costs`: above zero, of one unit of resource at each source; `low` and `high`: the least and the most that is
    /// added at each source, `high` possibly infinite.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch), [`NotFinite`](crate::ErrorKind::NotFinite),
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight), and
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for numbers outside their domain.
    pub fn new(goals: Vec<Goal>, costs: Vec<f64>, low: Vec<f64>, high: Vec<f64>) -> Result<Self> {
        check_above_zero(&costs, &COST)?;
        check_amounts(&low, &LOW, costs.len())?;
        check_length(high.len(), &HIGH, costs.len())?;
        check_bounds(&low, &high, costs.len())?;
        goals.iter().try_for_each(|goal| goal.check(costs.len()))?;
        Ok(Self {
            goals,
            costs,
            low,
            high,
        })
    }

    /// The goals, in the order in which they were given.
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The cost of additions.
    pub fn cost(&self, added: &[f64]) -> f64 {
        self.costs
            .iter()
            .zip(added)
            .map(|(cost, added)| cost * added)
            .sum()
    }
}
