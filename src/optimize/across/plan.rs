//! The fewest steps within and between parts.

use crate::error::{Error, Result};
use crate::optimize::band::{Transfer, capped};
use crate::optimize::units::{check_length, check_limit};
use crate::words::{Name, optimize as phrases};

use super::alone::{alone, unfinished};
use super::divide::{Divided, divide};
use super::infeasible::{AcrossInfeasible, AcrossReason};
use super::part::Part;
use super::price::{Price, Table, price};
use super::reach::reach;
use super::result::{AcrossPart, AcrossPlan};

static LIMITS: Name = Name::new("limits", "limits", "限值");
static PARTS: Name = Name::new("parts", "parts", "各部分");
static SAME_STEP: Name = Name::new("same_step", "whole steps of one size", "步长相同的整步");

/// The steps taken and given that are considered at first; doubled as long as there is no plan.
const FEW: usize = 64;

/// The most steps of all parts that are put in order.
const MOST: usize = 1 << 20;

/// Finds the fewest whole steps, within and between parts, that bring the coefficient of variation of each part to its
/// limit.
///
/// # Formula
///
/// ```text
/// min Σ yᵢ⁺   with   R'ᵢ = Rᵢ + s·yᵢ,   y whole and within its bounds,   Σ y = 0 over all parts,
///                    ΣP · Σ R'²/P ≤ (1 + limit²)·(ΣR')²   in each part
///
/// f(n) = the fewest steps that a part takes with the net inflow n;   min Σ f(n) with Σ n = 0;
/// M ≥ ⌈Σ min over n of (f(n) − π n)⌉   for every price π
/// ```
///
/// # Parameters
///
/// - `parts`: weights, resources, floors and limits of each part, all with the same step; their groups do not matter.
/// - `limits`: the coefficient of variation to be reached by each part, zero or more.
/// - `accept`: decides for a part and its resources R' whether they comply, as in
///   [`band_whole`](super::super::band_whole).
///
/// # Returns
///
/// A plan with the fewest steps, and among those with the fewest steps between parts; ties go to the first part and unit.
///
/// # Edge cases
///
/// A part that complies and neither gives nor takes keeps what it has. A part without any resource can only take.
///
/// # Errors
///
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where there is not one limit for each part;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a limit that is negative or not finite, and for
/// different steps. A target that cannot be reached is a result: [`AcrossInfeasible`].
///
/// # Accuracy
///
/// Exact: f is found for each n from the sorted marginals of steps taken and given; the net inflows by dynamic
/// programming over all that are within the gap between the bound of the best price and the plan. Above 4·10⁸
/// combinations of inflows, and above 2²⁰ steps in all parts (each may take as many as the plan has), the plan that moves
/// nothing between parts is returned with a bound: then a larger step permits the proof. O(g log n) for g steps and n
/// units, and a few times p·w² for p parts with w inflows near the best.
///
/// # Source
///
/// Everett, H. (1963), *Generalized Lagrange multiplier method*, Operations Research 11(3), doi:10.1287/opre.11.3.399;
/// Fox, B. (1966), *Discrete optimization via marginal analysis*, Management Science 13(3), doi:10.1287/mnsc.13.3.210.
///
/// # Examples
///
/// Within each part one step would be needed; one between them does for both.
///
/// ```
/// use junheng::optimize::{Transfer, across_whole};
/// let (weights, few, many) = ([10.0, 10.0], [4.0, 2.0], [4.0, 6.0]);
/// let parts = [Transfer::new(&weights, &few)?, Transfer::new(&weights, &many)?];
/// let accept = |part: usize, after: &[f64]| parts[part].variation(after) <= 0.15;
/// let plan = across_whole(&parts, &[0.15, 0.15], accept)?.unwrap();
/// assert_eq!((plan.moved, plan.bound), (1.0, 1.0));
/// assert_eq!(plan.parts[0].after, [4.0, 3.0]);
/// assert_eq!(plan.parts[1].after, [4.0, 5.0]);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn across_whole(
    parts: &[Transfer<'_>],
    limits: &[f64],
    accept: impl Fn(usize, &[f64]) -> bool,
) -> Result<Result<AcrossPlan, Box<AcrossInfeasible>>> {
    check(parts, limits)?;
    let supply: f64 = parts.iter().flat_map(Transfer::give).sum();
    let ranges = match ranges(parts, limits, supply) {
        Ok(ranges) => ranges,
        Err(infeasible) => return Ok(Err(Box::new(infeasible))),
    };
    let supply = supply as usize;
    let alone = alone(parts, limits, &accept)?;
    // A plan within the parts bounds the steps; without one more and more steps are considered.
    let mut most = match &alone {
        Some(plan) => plan.moved as usize,
        None => first_size(parts, &ranges).min(supply),
    };
    loop {
        if most.saturating_mul(parts.len()) > MOST {
            return Ok(unfinished(alone, necessary(parts, &ranges) as f64));
        }
        let round = Round::new(parts, limits, &ranges, most, &accept);
        match round.solve() {
            // With fewer steps than were considered, each plan that is better was considered too.
            Found::Plan(plan) if plan.moved as usize <= most || most == supply => {
                return Ok(Ok(plan));
            }
            Found::Plan(plan) => most = (plan.moved as usize).min(supply),
            Found::None if most == supply => {
                let infeasible = AcrossInfeasible::new(AcrossReason::WholeUnits, 0.0);
                return Ok(Err(Box::new(infeasible)));
            }
            Found::None => most = (2 * most).min(supply),
            Found::TooMany(bound) => return Ok(unfinished(alone, bound)),
        }
    }
}

fn check(parts: &[Transfer<'_>], limits: &[f64]) -> Result<()> {
    check_length(limits.len(), &LIMITS, parts.len())?;
    limits.iter().try_for_each(|&limit| check_limit(limit))?;
    let step = parts.first().map_or(1.0, Transfer::step);
    let is_other = |part: &&Transfer<'_>| !part.is_whole() || part.step() != step;
    match parts.iter().find(is_other) {
        None => Ok(()),
        Some(part) => Err(Error::new(&phrases::PLAN)
            .with("parameter", &PARTS)
            .with("expected", &SAME_STEP)
            .with("got", part.step())),
    }
}

/// The net inflows with which each part can reach its limit in divided steps.
fn ranges(
    parts: &[Transfer<'_>],
    limits: &[f64],
    supply: f64,
) -> std::result::Result<Vec<(i64, i64)>, AcrossInfeasible> {
    for (part, transfer) in parts.iter().enumerate() {
        if let Some(capped) = capped(transfer) {
            return Err(AcrossInfeasible {
                part: Some(part),
                unit: capped.unit,
                ..AcrossInfeasible::new(AcrossReason::CapBelowFloor, capped.by)
            });
        }
    }
    let need: f64 = parts.iter().flat_map(Transfer::need).sum();
    if need > supply {
        let missing: f64 = parts.iter().map(Transfer::missing_total).sum();
        let total: f64 = parts.iter().flat_map(|part| part.resources()).sum();
        return Err(match missing > 1e-12 * total {
            true => AcrossInfeasible::new(AcrossReason::TotalTooSmall, missing),
            false => AcrossInfeasible::new(AcrossReason::NoDonor, need - supply),
        });
    }
    let mut ranges = Vec::with_capacity(parts.len());
    for (part, (transfer, &limit)) in parts.iter().zip(limits).enumerate() {
        match reach(transfer, limit, supply) {
            Ok(range) => ranges.push(range),
            Err(best) => {
                return Err(AcrossInfeasible {
                    part: Some(part),
                    best: Some(best),
                    ..AcrossInfeasible::new(AcrossReason::Caps, best - limit)
                });
            }
        }
    }
    let sum = |of: fn(&(i64, i64)) -> i64| -> f64 { ranges.iter().map(|one| of(one) as f64).sum() };
    let (least, most) = (sum(|range| range.0), sum(|range| range.1));
    if least > 0.0 {
        return Err(AcrossInfeasible::new(AcrossReason::NoDonor, least));
    }
    if most < 0.0 {
        return Err(AcrossInfeasible::new(AcrossReason::NoTaker, -most));
    }
    Ok(ranges)
}

/// The steps that are known to be necessary.
fn necessary(parts: &[Transfer<'_>], ranges: &[(i64, i64)]) -> usize {
    let need: f64 = parts.iter().flat_map(Transfer::need).sum();
    let enter: i64 = ranges.iter().map(|range| range.0.max(0)).sum();
    let leave: i64 = ranges.iter().map(|range| (-range.1).max(0)).sum();
    (need as usize).max(enter.max(leave).unsigned_abs() as usize)
}

/// Twice the steps that are known to be necessary, and not very few.
fn first_size(parts: &[Transfer<'_>], ranges: &[(i64, i64)]) -> usize {
    FEW.max(necessary(parts, ranges).saturating_mul(2))
}

/// Plans in which no part takes or gives more than a number of steps.
struct Round<'r, 'a> {
    parts: Vec<Part<'r, 'a>>,
    tables: Vec<Table>,
    transfers: &'r [Transfer<'a>],
    price: Option<Price>,
    most: usize,
}

enum Found {
    Plan(AcrossPlan),
    None,
    /// More combinations than are tried; no plan has fewer steps than this.
    TooMany(f64),
}

impl<'r, 'a> Round<'r, 'a> {
    fn new(
        transfers: &'r [Transfer<'a>],
        limits: &[f64],
        ranges: &[(i64, i64)],
        most: usize,
        accept: &dyn Fn(usize, &[f64]) -> bool,
    ) -> Self {
        let pairs = transfers.iter().zip(limits);
        let parts: Vec<Part<'r, 'a>> = pairs
            .map(|(transfer, &limit)| Part::new(transfer, limit, most))
            .collect();
        let bound = most as i64;
        let table = |(at, (part, range)): (usize, (&Part<'_, '_>, &(i64, i64)))| {
            let accept = |after: &[f64]| accept(at, after);
            let (first, last) = (range.0.max(-bound), range.1.min(bound));
            let least = |inflow| part.least(inflow, &accept);
            Table {
                first,
                steps: (first..=last)
                    .map(|inflow| least(inflow).and_then(|steps| u32::try_from(steps).ok()))
                    .collect(),
            }
        };
        let tables: Vec<Table> = parts.iter().zip(ranges).enumerate().map(table).collect();
        Self {
            price: price(&tables),
            parts,
            tables,
            transfers,
            most,
        }
    }

    fn solve(&self) -> Found {
        let Some(price) = &self.price else {
            return Found::None;
        };
        match divide(&self.tables, price) {
            Divided::None => Found::None,
            Divided::TooMany => {
                // Plans with more steps than were considered have more than that.
                Found::TooMany(whole(price.bound).min(self.most as f64 + 1.0))
            }
            Divided::Inflows(inflows) => {
                (self.plan(price, &inflows)).map_or(Found::None, Found::Plan)
            }
        }
    }

    fn plan(&self, price: &Price, inflows: &[i64]) -> Option<AcrossPlan> {
        let mut parts = Vec::with_capacity(inflows.len());
        for (at, &inflow) in inflows.iter().enumerate() {
            let place = usize::try_from(inflow - self.tables[at].first).ok()?;
            let taken = (*self.tables[at].steps.get(place)?)? as usize;
            let change = self.parts[at].change(taken, inflow);
            parts.push(AcrossPart {
                inflow: inflow as f64,
                taken: taken as f64,
                after: self.transfers[at].after(&change),
                change,
            });
        }
        let moved = parts.iter().map(|part| part.taken).sum();
        Some(AcrossPlan {
            moved,
            bound: moved,
            price: price.price,
            priced: price.bound,
            parts,
        })
    }
}

/// A bound in whole steps, less the rounding of its sum.
fn whole(bound: f64) -> f64 {
    (bound - 1e-6).ceil().max(0.0)
}
