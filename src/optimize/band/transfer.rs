//! What a transfer may change: weights, resources, bounds and groups.

use crate::error::{Error, Result};
use crate::optimize::units::{check_amounts, check_length, check_step, check_units};
use crate::words::{Name, optimize as phrases};

static TOTAL: Name = Name::new("total", "total of the resources", "资源总量");
static ABOVE_ZERO: Name = Name::new("above_zero", "a number above zero", "大于零");
static FLOORS: Name = Name::new("floors", "floors", "下限");
static NEED: Name = Name::new("need", "the least that must arrive", "须调入量");
static GIVE: Name = Name::new("give", "the most that may leave", "可调出上限");
static TAKE: Name = Name::new("take", "the most that may arrive", "可调入上限");
static GROUPS: Name = Name::new("groups", "groups", "分组");

/// Amounts that differ by less than this part of a step are equal: R, floors and caps are decimals without an exact double.
const NOISE: f64 = 1e-9;

/// Units with weights and resources, of which resources may move from one to another.
///
/// # Formula
///
/// ```text
/// R'ᵢ = Rᵢ + s·yᵢ,   Σ y = 0 in each group,   needᵢ ≤ yᵢ or −giveᵢ ≤ yᵢ,   yᵢ ≤ takeᵢ
/// ```
///
/// # Parameters
///
/// Weights P > 0, resources R ≥ 0 with a positive total. By default one unit of resource moves at a time (s = 1), a unit
/// may give what it has and take any amount, and all units form one group.
///
/// # Edge cases
///
/// A unit below its floor must receive and gives nothing. Stocks may have fractions; what moves is whole unless
/// [`divisible`](Self::divisible) is called.
///
/// # Errors
///
/// [`EmptySample`](crate::ErrorKind::EmptySample), [`LengthMismatch`](crate::ErrorKind::LengthMismatch) and
/// [`NotFinite`](crate::ErrorKind::NotFinite) as in [`Sample`](crate::Sample);
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) for a weight that is not positive,
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative amount or a total of zero.
///
/// # Examples
///
/// ```
/// use junheng::optimize::Transfer;
/// let pupils = [100.0, 300.0, 200.0];
/// let teachers = [12.0, 18.0, 14.0];
/// let floors = [5.0, 19.5, 10.0];
/// let transfer = Transfer::new(&pupils, &teachers)?.with_floors(&floors)?;
/// assert_eq!(transfer.need(), [0.0, 2.0, 0.0]);
/// assert_eq!(transfer.give(), [7.0, 0.0, 4.0]);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Transfer<'a> {
    weights: &'a [f64],
    resources: &'a [f64],
    step: f64,
    is_whole: bool,
    need: Vec<f64>,
    take: Vec<f64>,
    give: Vec<f64>,
    floors_total: f64,
    group: Vec<usize>,
}

impl<'a> Transfer<'a> {
    /// Units without floors, caps or groups.
    pub fn new(weights: &'a [f64], resources: &'a [f64]) -> Result<Self> {
        check_units(weights, resources)?;
        if resources.iter().all(|&resource| resource == 0.0) {
            return Err(Error::new(&phrases::PLAN)
                .with("parameter", &TOTAL)
                .with("expected", &ABOVE_ZERO)
                .with("got", 0.0));
        }
        Ok(Self::of_checked(weights, resources))
    }

    /// Units of which none need have any of the resource: those of a part that receives from others.
    ///
    /// # Errors
    ///
    /// Those of [`new`](Self::new), apart from a total of zero.
    pub fn part(weights: &'a [f64], resources: &'a [f64]) -> Result<Self> {
        check_units(weights, resources)?;
        Ok(Self::of_checked(weights, resources))
    }

    fn of_checked(weights: &'a [f64], resources: &'a [f64]) -> Self {
        let mut new = Self {
            weights,
            resources,
            step: 1.0,
            is_whole: true,
            need: vec![0.0; weights.len()],
            take: vec![f64::INFINITY; weights.len()],
            give: Vec::new(),
            floors_total: 0.0,
            group: vec![0; weights.len()],
        };
        new.give = resources.iter().map(|&r| new.most(r)).collect();
        new
    }

    /// Moves any amount, not only whole units. Call it before bounds are given.
    #[must_use]
    pub fn divisible(mut self) -> Self {
        self.is_whole = false;
        self.step = 1.0;
        self.give = self.resources.to_vec();
        self
    }

    /// Moves multiples of `step`. Call it before bounds are given, which are numbers of steps.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a step that is not positive.
    pub fn with_step(mut self, step: f64) -> Result<Self> {
        check_step(step, self.resources)?;
        self.step = step;
        self.give = self.resources.iter().map(|&r| self.most(r)).collect();
        Ok(self)
    }

    /// Requires at least `floors` of resource at each unit.
    pub fn with_floors(mut self, floors: &[f64]) -> Result<Self> {
        check_amounts(floors, &FLOORS, self.weights.len())?;
        for (i, &floor) in floors.iter().enumerate() {
            let short = floor - self.resources[i];
            if short > NOISE * self.step {
                self.need[i] = self.least(short);
                self.give[i] = 0.0;
            } else {
                self.give[i] = self.give[i].min(self.most(-short));
            }
        }
        self.floors_total = floors.iter().sum();
        Ok(self)
    }

    /// Requires at least `need` steps to arrive at each unit: for floors that the caller compares in its own way.
    /// A unit that must receive gives nothing.
    pub fn with_need(mut self, need: &[f64]) -> Result<Self> {
        check_amounts(need, &NEED, self.weights.len())?;
        for (i, &steps) in need.iter().enumerate() {
            self.need[i] = if self.is_whole {
                (steps - NOISE).ceil()
            } else {
                steps
            };
            if steps > 0.0 {
                self.give[i] = 0.0;
            }
        }
        Ok(self)
    }

    /// States what the floors behind [`with_need`](Self::with_need) sum to, so that a total that is too small is reported as such.
    #[must_use]
    pub fn with_floors_total(mut self, total: f64) -> Self {
        self.floors_total = total;
        self
    }

    /// Limits what may leave each unit, in steps.
    pub fn with_give(mut self, give: &[f64]) -> Result<Self> {
        check_amounts(give, &GIVE, self.weights.len())?;
        for (own, &most) in self.give.iter_mut().zip(give) {
            let most = if self.is_whole {
                (most + NOISE).floor()
            } else {
                most
            };
            *own = own.min(most);
        }
        Ok(self)
    }

    /// Limits what may arrive at each unit, in steps; infinity for no limit.
    pub fn with_take(mut self, take: &[f64]) -> Result<Self> {
        let finite: Vec<f64> = take
            .iter()
            .map(|&t| if t == f64::INFINITY { 0.0 } else { t })
            .collect();
        check_amounts(&finite, &TAKE, self.weights.len())?;
        for (own, &most) in self.take.iter_mut().zip(take) {
            *own = if self.is_whole {
                (most + NOISE).floor()
            } else {
                most
            };
        }
        Ok(self)
    }

    /// Moves resources only between units of the same group; groups are numbered from 0.
    pub fn within(mut self, groups: &[usize]) -> Result<Self> {
        check_length(groups.len(), &GROUPS, self.weights.len())?;
        self.group = groups.to_vec();
        Ok(self)
    }

    /// The least that each unit must receive, in steps.
    pub fn need(&self) -> &[f64] {
        &self.need
    }

    /// The most that each unit may give, in steps.
    pub fn give(&self) -> &[f64] {
        &self.give
    }

    /// The most that each unit may receive, in steps.
    pub fn take(&self) -> &[f64] {
        &self.take
    }

    /// The weights P.
    pub fn weights(&self) -> &'a [f64] {
        self.weights
    }

    /// The resources R before the transfer.
    pub fn resources(&self) -> &'a [f64] {
        self.resources
    }

    /// The amount of one step.
    pub fn step(&self) -> f64 {
        self.step
    }

    /// Whether only whole steps move.
    pub(in crate::optimize) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The group of each unit.
    pub fn groups(&self) -> &[usize] {
        &self.group
    }

    /// The resources after a change given in steps.
    pub fn after(&self, change: &[f64]) -> Vec<f64> {
        let moved = self.resources.iter().zip(change);
        moved.map(|(r, y)| r + y * self.step).collect()
    }

    /// The weighted coefficient of variation of R'/P.
    pub fn variation(&self, resources: &[f64]) -> f64 {
        let weight: f64 = self.weights.iter().sum();
        let total: f64 = resources.iter().sum();
        (self.spread(resources) * weight).sqrt() / total
    }

    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    /// By how much the floors exceed what there is.
    pub(in crate::optimize) fn missing_total(&self) -> f64 {
        self.floors_total - self.resources.iter().sum::<f64>()
    }

    /// V = Σ P (z − Z)², the squares around the mean: CV = √(V·ΣP)/T.
    pub(in crate::optimize) fn spread(&self, resources: &[f64]) -> f64 {
        let weight: f64 = self.weights.iter().sum();
        let mean = resources.iter().sum::<f64>() / weight;
        let units = resources.iter().zip(self.weights);
        units
            .map(|(r, p)| (r / p - mean) * (r / p - mean) * p)
            .sum()
    }

    /// The V at which the coefficient of variation is `limit`.
    pub(in crate::optimize) fn spread_at(&self, limit: f64) -> f64 {
        let weight: f64 = self.weights.iter().sum();
        let total: f64 = self.resources.iter().sum();
        limit * limit * total * total / weight
    }

    /// The units of each group, in the order of the groups' numbers.
    pub(super) fn members(&self) -> Vec<(usize, Vec<usize>)> {
        let mut members = std::collections::BTreeMap::<usize, Vec<usize>>::new();
        for (unit, &group) in self.group.iter().enumerate() {
            members.entry(group).or_default().push(unit);
        }
        members.into_iter().collect()
    }

    fn most(&self, amount: f64) -> f64 {
        let steps = amount / self.step;
        (if self.is_whole {
            (steps + NOISE).floor()
        } else {
            steps
        })
        .max(0.0)
    }

    fn least(&self, amount: f64) -> f64 {
        let steps = amount / self.step;
        if self.is_whole {
            (steps - NOISE).ceil()
        } else {
            steps
        }
    }
}
