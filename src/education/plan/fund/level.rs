//! The level of a distribution, and what proves it.

use std::collections::BTreeMap;

use crate::education::plan::framework::document::Certificate;
use crate::error::Result;
use crate::optimize::{Levels, NO_CAP};
use crate::words::Message;
use crate::words::plan::fund as phrases;

use super::share::Shared;

/// The levels of an unshared pool, in doubles.
pub(super) fn levels<'s>(shared: &'s Shared<'_>) -> Result<Levels<'s>> {
    let pool = shared.pool;
    let bound = |have: f64, steps: i64| match steps {
        NO_CAP => f64::INFINITY,
        steps => have + steps as f64 * shared.step,
    };
    let all = |bounds: &[i64]| -> Vec<f64> {
        (pool.resources.iter().zip(bounds))
            .map(|(&have, &steps)| bound(have, steps))
            .collect()
    };
    Levels::new(&pool.weights, all(&shared.low), all(&shared.high))
}

/// The value up to which schools are raised: the largest of those that get something and are not at their cap.
pub(super) fn level(shared: &Shared<'_>, steps: &[i64], after: &[f64]) -> Option<f64> {
    let pool = shared.pool;
    let raised =
        (0..pool.len()).filter(|&at| steps[at] > shared.low[at] && steps[at] < shared.high[at]);
    raised
        .map(|at| after[at] * pool.per / pool.weights[at])
        .reduce(f64::max)
}

/// Two numbers that prove a distribution in whole steps: no last step given has a larger marginal than any next one.
pub(super) fn certificate(shared: &Shared<'_>, steps: &[i64]) -> Result<Option<Certificate>> {
    let whole = shared.whole()?;
    let units = 0..shared.pool.len();
    let last = units
        .clone()
        .filter(|&at| steps[at] > shared.low[at])
        .map(|at| whole.marginal(at, steps[at] - 1));
    let next = units
        .filter(|&at| steps[at] < shared.high[at])
        .map(|at| whole.marginal(at, steps[at]));
    let (Some(last), Some(next)) = (last.reduce(f64::max), next.reduce(f64::min)) else {
        return Ok(None);
    };
    Ok(Some(Certificate {
        rule: "fund_level",
        numbers: BTreeMap::from([("alpha", last), ("beta", next), ("step", shared.step)]),
        text: Message::new(&phrases::CERTIFICATE)
            .with("alpha", last)
            .with("beta", next),
    }))
}
