//! The least addition in whole steps, exactly.

use crate::error::Result;
use crate::interrupt;
use crate::optimize::level::Levels;
use crate::optimize::units::check_limit;
use crate::optimize::whole::Whole;

use super::least::{Added, Addition, Best};
use super::scan::Missed;

/// How many sums are tried before the search stops without an answer.
const MOST_TRIED: usize = 20_000;
/// How many sums are tried for the best whole CV where the limit cannot be reached.
const MOST_TRIED_FOR_BEST: usize = 2_000;
/// By how much more than the limit the search allows before it excludes a sum (relative): `accept` may tolerate
/// rounding of up to 10⁻¹² of the limit.
const TOLERANCE: f64 = 1e-11;

/// The least number of whole steps such that the CV is at most a limit.
///
/// # Formula
///
/// For a sum A of steps, [`Whole::fill`] gives the least CV. A is raised from the continuous optimum until a sum is
/// accepted. Bisection would be wrong: a county can pass at A and fail at A + 1. The least Q is convex in A, so that the
/// tangent at a sum that fails excludes an interval of sums at once ([`Excluded`]); these intervals are the proof.
///
/// # Accuracy
///
/// Exact: `accept` takes the decision, and no sum is skipped whose CV is less than 1 + 10⁻¹¹ times the limit.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{NO_CAP, Whole, WholeAddition, WholeAnswer};
/// let (pupils, teachers) = ([100.0, 300.0, 200.0], [4.0, 30.0, 11.0]);
/// let whole = Whole::new(&pupils, &teachers, 1.0, vec![0; 3], vec![NO_CAP; 3])?;
/// let cv = |steps: &[i64]| -> f64 {
///     let after = whole.resources_after(steps);
///     let values: Vec<f64> = after.iter().zip(pupils).map(|(r, p)| r / p).collect();
///     let sample = junheng::Sample::weighted(&values, &pupils).unwrap();
///     "cv".parse::<junheng::Measure>().unwrap().value(&sample).unwrap()
/// };
/// let answer = WholeAddition::new(&whole, 0.2)?.least(&mut |steps| cv(steps) <= 0.2);
/// let WholeAnswer::Found(added) = answer else { panic!() };
/// assert_eq!((added.sum, added.steps), (6, vec![3, 0, 3]));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct WholeAddition<'a> {
    whole: &'a Whole<'a>,
    limit: f64,
    relaxed: Addition<'a>,
}

/// What [`WholeAddition::least`] finds.
#[derive(Debug, Clone, PartialEq)]
pub enum WholeAnswer {
    /// The least addition.
    Found(WholeAdded),
    /// The upper bounds do not permit the limit, not even with fractions of steps.
    Caps(Best),
    /// Fractions of steps would reach the limit, whole ones do not within the upper bounds.
    WholeSteps(WholeShort),
    /// The search was left after 20,000 sums; all below the bound of the first are excluded. The addition reaches the limit,
    /// but a smaller one may; `None` where none was found.
    Stopped(WholeShort, Option<WholeAdded>),
}

/// The least addition in whole steps.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeAdded {
    /// The steps of each unit.
    pub steps: Vec<i64>,
    /// Their sum: the objective.
    pub sum: i64,
    /// The continuous optimum in steps, of which `start` is the next whole number.
    pub continuous: f64,
    /// The level of the continuous optimum; `None` where the lower bounds alone reach the limit.
    pub level: Option<f64>,
    /// The first sum that the level does not exclude.
    pub start: i64,
    /// The proof that no sum from `start` to below `sum` reaches the limit.
    pub excluded: Vec<Excluded>,
}

/// Sums of steps that one marginal excludes: see [`is_excluded`](super::is_excluded).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Excluded {
    /// The marginal α.
    pub marginal: f64,
    /// The first excluded sum.
    pub from: i64,
    /// The last excluded sum.
    pub to: i64,
}

/// The best whole steps that were found where none reach the limit.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeShort {
    /// The least CV that was found.
    pub cv: f64,
    /// The steps with that CV.
    pub steps: Vec<i64>,
    /// Every sum below this one is excluded.
    pub bound: i64,
    /// The continuous optimum in steps.
    pub continuous: f64,
}

/// One sum of steps, with the least CV of that sum.
struct Tried {
    steps: Vec<i64>,
    missed: Missed,
}

impl<'a> WholeAddition<'a> {
    /// The search for a CV of at most `limit`, between the bounds of `whole`.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a limit that is negative or not finite.
    pub fn new(whole: &'a Whole<'a>, limit: f64) -> Result<Self> {
        check_limit(limit)?;
        let (weights, resources) = whole.units();
        let levels: Levels<'a> = whole.levels().clone();
        Ok(Self {
            whole,
            limit,
            relaxed: Addition::of_levels(levels, weights, resources),
        })
    }

    /// The least sum of steps that `accept` takes.
    ///
    /// # Parameters
    ///
    /// `accept`: whether the resources after the steps of each unit are within the limit; the final word on rounding. It may
    /// require more than the limit, as long as it accepts nothing beyond it.
    pub fn least(&self, accept: &mut dyn FnMut(&[i64]) -> bool) -> WholeAnswer {
        let limit = self.limit * (1.0 + TOLERANCE);
        let ratio = 1.0 + limit * limit;
        let added = match self.relaxed.solve(ratio) {
            Ok(added) => added,
            Err(best) => return WholeAnswer::Caps(best),
        };
        let (least, most) = self.whole.range();
        let continuous = added.amount / self.whole.step();
        let start = start(continuous, least);
        let mut excluded = Vec::new();
        let mut sum = start;
        while sum <= most && excluded.len() < MOST_TRIED {
            interrupt::check();
            let Some(tried) = self.tried(sum) else { break };
            if accept(&tried.steps) {
                return found(tried.steps, sum, continuous, &added, start, excluded);
            }
            let to = sum.saturating_add(tried.missed.further(ratio)).min(most);
            excluded.push(Excluded {
                marginal: tried.missed.marginal,
                from: sum,
                to,
            });
            sum = to.saturating_add(1);
        }
        let short = self.best(sum, continuous);
        match sum > most {
            true => WholeAnswer::WholeSteps(short),
            false => {
                let beyond = self.beyond(sum, most, accept);
                let added = beyond.map(|(sum, steps)| WholeAdded {
                    steps,
                    sum,
                    continuous,
                    level: added.level,
                    start,
                    excluded,
                });
                WholeAnswer::Stopped(short, added)
            }
        }
    }

    /// A sum from `from` to `most` that `accept` takes, and its steps: by doubling the distance, then by halving it.
    fn beyond(
        &self,
        from: i64,
        most: i64,
        accept: &mut dyn FnMut(&[i64]) -> bool,
    ) -> Option<(i64, Vec<i64>)> {
        let mut accepted = |sum: i64| {
            interrupt::check();
            let steps = self.whole.fill(sum)?;
            accept(&steps).then_some((sum, steps))
        };
        let sums = (0..63).map(|power| from.saturating_add((1_i64 << power) - 1).min(most));
        let mut failed = from;
        let mut found = None;
        for sum in sums {
            found = accepted(sum);
            if found.is_some() || sum == most {
                break;
            }
            failed = sum;
        }
        let mut found = found?;
        while found.0 - failed > 1 {
            let middle = failed + (found.0 - failed) / 2;
            match accepted(middle) {
                Some(nearer) => found = nearer,
                None => failed = middle,
            }
        }
        Some(found)
    }

    /// The steps of that sum with the least CV; `None` where the bounds do not permit the sum.
    fn tried(&self, sum: i64) -> Option<Tried> {
        let steps = self.whole.fill(sum)?;
        let after = self.whole.resources_after(&steps);
        let (weights, _) = self.whole.units();
        let (mut weight, mut total, mut squares) = (0.0, 0.0, 0.0);
        for (resource, one) in after.iter().zip(weights) {
            weight += one;
            total += resource;
            squares += resource * (resource / one);
        }
        let missed = Missed {
            weight,
            total,
            squares,
            marginal: self.whole.marginal_at(&steps),
            step: self.whole.step(),
        };
        Some(Tried { steps, missed })
    }

    /// The least CV of whole steps of any sum: the same search with the best CV so far as its limit.
    fn best(&self, bound: i64, continuous: f64) -> WholeShort {
        let (least, most) = self.whole.range();
        let mut short = WholeShort {
            cv: f64::INFINITY,
            steps: Vec::new(),
            bound,
            continuous,
        };
        let mut sum = least;
        for _ in 0..MOST_TRIED_FOR_BEST {
            interrupt::check();
            let Some(tried) = self.tried(sum) else { break };
            let Missed {
                weight,
                total,
                squares,
                ..
            } = tried.missed;
            let cv = (weight * squares / (total * total) - 1.0).max(0.0).sqrt();
            if cv < short.cv {
                (short.cv, short.steps) = (cv, tried.steps);
            }
            let further = match short.cv.is_finite() {
                true => tried.missed.further(1.0 + short.cv * short.cv),
                false => 0,
            };
            sum = sum.saturating_add(further).saturating_add(1);
            if sum > most {
                break;
            }
        }
        short
    }
}

/// The first whole sum that the continuous optimum leaves open.
fn start(continuous: f64, least: i64) -> i64 {
    let slack = 1e-9 + 1e-12 * continuous.abs();
    ((continuous - slack).ceil() as i64).max(least)
}

fn found(
    steps: Vec<i64>,
    sum: i64,
    continuous: f64,
    added: &Added,
    start: i64,
    excluded: Vec<Excluded>,
) -> WholeAnswer {
    WholeAnswer::Found(WholeAdded {
        steps,
        sum,
        continuous,
        level: added.level,
        start,
        excluded,
    })
}
