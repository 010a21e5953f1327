//! The choice of floors, what it costs, and how far it can be from the least cost.

use crate::error::Result;
use crate::optimize::add::Addition;
use crate::optimize::level::Levels;
use crate::optimize::units::{
    COST, HIGH, LOW, check_above_zero, check_amounts, check_length, check_limit, check_units,
};

use crate::sample::WEIGHT;

/// A resource with two floors for each unit: the full one, and the lower one that a unit that misses it must reach.
#[derive(Debug, Clone, PartialEq)]
pub struct WithFloors {
    /// P, above zero.
    pub weights: Vec<f64>,
    /// R before the addition.
    pub resources: Vec<f64>,
    /// What a unit must have at the full floor.
    pub full: Vec<f64>,
    /// What it must have where it misses the full floor; at most that.
    pub rest: Vec<f64>,
    /// The greatest permitted CV, where there is one.
    pub limit: Option<f64>,
    /// The cost of one unit of the resource, above zero.
    pub price: f64,
}

/// The least Σ price·A over several resources, where each unit may miss some full floors.
///
/// # Formula
///
/// Of m resources unit i must reach the full floors of all but `may[i]`, and the lower floors of the others; each resource
/// has its own CV limit. Without limits the least cost follows unit by unit: the dearest floors are missed. With limits a
/// unit above the common level u also lowers the CV, so that it costs only (z − u)/(v − u) of its price, v = (1 + c²)·T/ΣP;
/// the floors are ranked by price·P·((z_full − u)₊² − (z_rest − u)₊²)/(2(v − u)), the levels computed anew, and the best of
/// twelve rounds is taken. For few units the choice is then improved to the optimum by branch and bound.
///
/// # Accuracy
///
/// In fractions of steps. [`ChosenFloors::bound`] is a Lagrangian lower bound, or the cost itself where the choice is
/// proven best.
///
/// # Source
///
/// Fisher (1981), The Lagrangian relaxation method for solving integer programming problems, Management Science 27(1).
///
/// # Examples
///
/// ```
/// use junheng::optimize::{SomeFloors, WithFloors};
/// let with_floors = |resources: [f64; 2], floor: f64| WithFloors {
///     weights: vec![100.0, 200.0],
///     resources: resources.to_vec(),
///     full: vec![100.0 * floor, 200.0 * floor],
///     rest: vec![85.0 * floor, 170.0 * floor],
///     limit: None,
///     price: 1.0,
/// };
/// // Books and computers; one of the two floors may be missed by 15%.
/// let books = with_floors([1500.0, 5000.0], 20.0);
/// let computers = with_floors([5.0, 30.0], 0.1);
/// let chosen = SomeFloors::new(vec![books, computers], vec![1, 1])?.choose();
/// assert_eq!(chosen.missed, [[true, false], [false, false]]);
/// assert_eq!((chosen.cost, chosen.bound), (205.0, 205.0));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct SomeFloors {
    pub(super) all: Vec<WithFloors>,
    pub(super) may: Vec<usize>,
}

/// Which floors are missed, and what that costs.
#[derive(Debug, Clone, PartialEq)]
pub struct ChosenFloors {
    /// By unit, then by resource: whether the unit stays at the lower floor.
    pub missed: Vec<Vec<bool>>,
    /// Σ price·A in fractions of steps.
    pub cost: f64,
    /// No choice costs less.
    pub bound: f64,
}

/// What one resource needs for a choice of floors.
#[derive(Debug, Clone)]
pub(super) struct Needed {
    /// Σ(R' − R).
    pub(super) amount: f64,
    /// The level and v, where the CV limit asks for more than the floors.
    pub(super) level: Option<(f64, f64)>,
    /// R'.
    pub(super) after: Vec<f64>,
}

impl WithFloors {
    fn check(&self, units: usize) -> Result<()> {
        check_length(self.weights.len(), &WEIGHT, units)?;
        check_units(&self.weights, &self.resources)?;
        check_amounts(&self.full, &HIGH, units)?;
        check_amounts(&self.rest, &LOW, units)?;
        check_above_zero(&[self.price], &COST)?;
        self.limit.map_or(Ok(()), check_limit)
    }

    pub(super) fn ratio(&self) -> Option<f64> {
        self.limit.map(|limit| 1.0 + limit * limit)
    }

    /// What the unit must add for the full floor, or for the lower one.
    pub(super) fn missing(&self, unit: usize, misses: bool) -> f64 {
        let full = (self.full[unit] - self.resources[unit]).max(0.0);
        let rest = (self.rest[unit] - self.resources[unit]).max(0.0);
        if misses { rest.min(full) } else { full }
    }

    /// The least addition with these additions forced.
    pub(super) fn needed(&self, forced: &[f64]) -> Needed {
        let base: Vec<f64> = self
            .resources
            .iter()
            .zip(forced)
            .map(|(r, more)| r + more)
            .collect();
        let Some(ratio) = self.ratio() else {
            return Needed {
                amount: forced.iter().sum(),
                level: None,
                after: base,
            };
        };
        let open = vec![f64::INFINITY; base.len()];
        let levels = Levels::of_checked(&self.weights, base, open);
        let addition = Addition::of_levels(levels, &self.weights, &self.resources);
        match addition.solve(ratio) {
            Ok(added) => Needed {
                amount: added.amount,
                level: added
                    .level
                    .map(|level| (level, self.v(&added.resources, ratio))),
                after: added.resources,
            },
            // Without upper bounds every limit can be reached.
            Err(best) => Needed {
                amount: best.amount,
                level: None,
                after: best.resources,
            },
        }
    }

    /// v = √((1 + c²)·Q/ΣP), which equals (1 + c²)·T/ΣP where the limit is just reached.
    pub(super) fn v(&self, after: &[f64], ratio: f64) -> f64 {
        let weight: f64 = self.weights.iter().sum();
        let squares: f64 = after
            .iter()
            .zip(&self.weights)
            .map(|(r, p)| r * (r / p))
            .sum();
        (ratio * squares / weight).sqrt()
    }
}

impl SomeFloors {
    /// Checks the resources.
    ///
    /// # Parameters
    ///
    /// `all`: the resources, each with the same units. `may`: how many full floors each unit may miss.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch), [`NotFinite`](crate::ErrorKind::NotFinite),
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight), and
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for numbers outside their domain.
    pub fn new(all: Vec<WithFloors>, may: Vec<usize>) -> Result<Self> {
        all.iter().try_for_each(|one| one.check(may.len()))?;
        Ok(Self { all, may })
    }

    /// What the floors force each unit to add, by resource.
    pub(super) fn forced(&self, missed: &[Vec<bool>]) -> Vec<Vec<f64>> {
        let of = |at: usize, one: &WithFloors| {
            missed
                .iter()
                .enumerate()
                .map(|(unit, missed)| one.missing(unit, missed[at]))
                .collect()
        };
        self.all
            .iter()
            .enumerate()
            .map(|(at, one)| of(at, one))
            .collect()
    }

    pub(super) fn needed(&self, missed: &[Vec<bool>]) -> Vec<Needed> {
        let forced = self.forced(missed);
        self.all
            .iter()
            .zip(&forced)
            .map(|(one, forced)| one.needed(forced))
            .collect()
    }

    pub(super) fn cost(&self, missed: &[Vec<bool>]) -> f64 {
        let needed = self.needed(missed);
        self.all
            .iter()
            .zip(&needed)
            .map(|(one, needed)| one.price * needed.amount)
            .sum()
    }
}
