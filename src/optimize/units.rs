//! Checks of what the functions of this module take.

use crate::error::{Error, Result};
use crate::sample::WEIGHT;
use crate::words::{Name, error_phrases, optimize as phrases};

pub(super) static RESOURCE: Name = Name::new("resource", "the resource", "资源量");
pub(super) static LOW: Name = Name::new("low", "the lower bound", "下限");
pub(super) static HIGH: Name = Name::new("high", "the upper bound", "上限");
pub(super) static STEP: Name = Name::new("step", "step", "步长");
pub(super) static COST: Name = Name::new("cost", "the cost", "单价");
pub(super) static SHARE: Name = Name::new("share", "the share", "分摊比例");
pub(super) static SOURCE: Name = Name::new("source", "the source", "来源");
static ONE_SOURCE: Name = Name::new(
    "one_source",
    "the position of a source, each at most once",
    "为来源的序号，且各来源至多一次",
);
static LIMIT: Name = Name::new("limit", "limit", "限值");
static ABOVE_ZERO: Name = Name::new("above_zero", "a number above zero", "大于零");
static NOT_NEGATIVE: Name = Name::new("not_negative", "zero or more", "不小于零");
pub(super) static IN_ORDER: Name = Name::new("in_order", "at least the lower bound", "不小于下限");
static FINE: Name = Name::new(
    "step_fine",
    "at most 2^50 steps in the resource",
    "使资源量不超过 2^50 步",
);

/// The most steps that a unit's resource may have: then half a step is still exact in a double.
const MOST_STEPS: f64 = (1_u64 << 50) as f64;

/// Weights above zero, of which there is at least one.
pub(super) fn check_weights(weights: &[f64]) -> Result<()> {
    if weights.is_empty() {
        return Err(Error::new(&error_phrases::EMPTY));
    }
    check_finite(weights, &WEIGHT)?;
    match weights.iter().position(|&weight| weight <= 0.0) {
        Some(row) => Err(of_unit(Error::new(&phrases::WEIGHT), row, weights)),
        None => Ok(()),
    }
}

/// Weights above zero, and resources that are not negative.
pub(super) fn check_units(weights: &[f64], resources: &[f64]) -> Result<()> {
    check_weights(weights)?;
    check_amounts(resources, &RESOURCE, weights.len())
}

/// Finite numbers of zero or more, one for each of `count` units.
pub(super) fn check_amounts(amounts: &[f64], column: &'static Name, count: usize) -> Result<()> {
    check_length(amounts.len(), column, count)?;
    check_finite(amounts, column)?;
    match amounts.iter().position(|&amount| amount < 0.0) {
        Some(row) => Err(out_of_domain(column, &NOT_NEGATIVE, row, amounts)),
        None => Ok(()),
    }
}

pub(super) fn check_length(got: usize, column: &'static Name, expected: usize) -> Result<()> {
    if got == expected {
        return Ok(());
    }
    Err(Error::new(&phrases::LENGTH)
        .with("column", column)
        .with("expected", expected)
        .with("got", got))
}

/// Finite lower bounds, and upper bounds that are not below them; an upper bound may be infinite.
pub(super) fn check_bounds(low: &[f64], high: &[f64], count: usize) -> Result<()> {
    check_length(low.len(), &LOW, count)?;
    check_length(high.len(), &HIGH, count)?;
    check_finite(low, &LOW)?;
    let wrong = (low.iter().zip(high)).position(|(low, high)| high.is_nan() || high < low);
    match wrong {
        Some(row) => Err(out_of_domain(&HIGH, &IN_ORDER, row, high)),
        None => Ok(()),
    }
}

/// A step above zero that is not too small for the resources.
pub(super) fn check_step(step: f64, resources: &[f64]) -> Result<()> {
    let wrong = |expected: &'static Name| {
        Err(Error::new(&phrases::PLAN)
            .with("parameter", &STEP)
            .with("expected", expected)
            .with("got", step))
    };
    if !(step > 0.0 && step.is_finite()) {
        return wrong(&ABOVE_ZERO);
    }
    let most = resources.iter().fold(0.0_f64, |most, &one| most.max(one));
    if most / step > MOST_STEPS {
        return wrong(&FINE);
    }
    Ok(())
}

/// Finite numbers above zero.
pub(super) fn check_above_zero(amounts: &[f64], column: &'static Name) -> Result<()> {
    check_finite(amounts, column)?;
    match amounts.iter().position(|&amount| amount <= 0.0) {
        Some(row) => Err(out_of_domain(column, &ABOVE_ZERO, row, amounts)),
        None => Ok(()),
    }
}

/// Positions below `count`, each at most once.
pub(super) fn check_sources(sources: &[usize], count: usize) -> Result<()> {
    let mut seen = vec![false; count];
    for (row, &source) in sources.iter().enumerate() {
        match seen.get_mut(source) {
            Some(seen) if !*seen => *seen = true,
            _ => {
                return Err(Error::new(&phrases::UNIT)
                    .with("column", &SOURCE)
                    .with("row", row)
                    .with("expected", &ONE_SOURCE)
                    .with("got", source));
            }
        }
    }
    Ok(())
}

/// A finite limit of zero or more.
pub(super) fn check_limit(limit: f64) -> Result<()> {
    if limit >= 0.0 && limit.is_finite() {
        return Ok(());
    }
    Err(Error::new(&phrases::PLAN)
        .with("parameter", &LIMIT)
        .with("expected", &NOT_NEGATIVE)
        .with("got", limit))
}

fn check_finite(numbers: &[f64], column: &'static Name) -> Result<()> {
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(row) => Err(
            of_unit(Error::new(&error_phrases::NOT_FINITE), row, numbers).with("column", column),
        ),
        None => Ok(()),
    }
}

fn out_of_domain(column: &'static Name, expected: &'static Name, row: usize, of: &[f64]) -> Error {
    of_unit(Error::new(&phrases::UNIT), row, of)
        .with("column", column)
        .with("expected", expected)
}

fn of_unit(error: Error, row: usize, numbers: &[f64]) -> Error {
    let got = numbers.get(row).copied().unwrap_or(f64::NAN);
    error.with("row", row).with("got", got)
}
