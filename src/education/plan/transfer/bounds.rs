//! What each school of a pool needs, may give and may receive, in steps.

use crate::education::plan::framework::pool::Pool;
use crate::error::Result;
use crate::optimize::Transfer;

use super::moved::Moved;
use super::request::Request;
use super::rule::{Held, Hold};

/// The transfer of a pool with the bounds of its schools.
///
/// The comparisons with floors are those of an assessment, so that no floor fails by rounding.
pub(super) fn bounded<'p>(
    request: &Request<'_>,
    pool: &'p Pool,
    held: &Held,
    moved: &Moved,
) -> Result<Transfer<'p>> {
    let mut transfer = Transfer::part(&pool.weights, &pool.resources)?.with_step(request.step)?;
    let (mut need, mut give, mut take) = (Vec::new(), Vec::new(), Vec::new());
    let floor = request.floor(pool);
    for at in 0..pool.len() {
        let school = School { request, pool, at };
        let hold = held.of(pool, pool.rows[at]);
        let kept = floor.or(pool.floor.filter(|_| hold == Some(Hold::Floor)));
        need.push(floor.map_or(0.0, |floor| school.needs(floor)));
        let spare = moved.spare(request.setting, pool, pool.rows[at]) / request.step;
        let stock = transfer.give()[at].min(spare);
        give.push(school.may_give(kept, hold == Some(Hold::All), stock));
        take.push(school.may_take());
    }
    transfer = transfer
        .with_need(&need)?
        .with_give(&give)?
        .with_take(&take)?;
    if let Some(floor) = floor {
        let total = pool
            .weights
            .iter()
            .map(|weight| floor * weight / pool.per)
            .sum();
        transfer = transfer.with_floors_total(total);
    }
    if let Some((_, of)) = request.groups.as_ref().filter(|_| request.areas.is_empty()) {
        let groups: Vec<usize> = pool.rows.iter().map(|&row| of[row]).collect();
        transfer = transfer.within(&groups)?;
    }
    Ok(transfer)
}

/// A school of a pool.
struct School<'s> {
    request: &'s Request<'s>,
    pool: &'s Pool,
    at: usize,
}

impl School<'_> {
    /// Whether the school reaches `floor` after `steps` more.
    fn reaches(&self, floor: f64, steps: f64) -> bool {
        let (pool, setting) = (self.pool, self.request.setting);
        let after = pool.after_one(setting, self.at, steps * self.request.step);
        let value = after * pool.per / pool.weights[self.at];
        pool.document(setting).direction.reaches(value, floor)
    }

    /// The fewest steps to the floor: the quotient, mended by the comparison itself.
    fn needs(&self, floor: f64) -> f64 {
        if self.reaches(floor, 0.0) {
            return 0.0;
        }
        let enough = floor * self.pool.weights[self.at] / self.pool.per;
        let short = (enough - self.pool.resources[self.at]) / self.request.step;
        let mut steps = (short.ceil() - 1.0).max(1.0);
        for _ in 0..3 {
            if !self.reaches(floor, steps) {
                steps += 1.0;
            }
        }
        steps
    }

    fn may_give(&self, floor: Option<f64>, is_frozen: bool, stock: f64) -> f64 {
        let (pool, row) = (self.pool, self.pool.rows[self.at]);
        if is_frozen || pool.shares[self.at] != 1.0 {
            return 0.0;
        }
        let step = self.request.step;
        let share = self.request.options.give_share.unwrap_or(1.0);
        let column = self.request.give.as_ref().and_then(|give| give[row]);
        let most = stock.min(share * pool.resources[self.at] / step);
        let most = (most.min(column.map_or(f64::INFINITY, |units| units / step)) + 1e-9).floor();
        let Some(floor) = floor else { return most };
        if !self.reaches(floor, 0.0) {
            return 0.0;
        }
        let enough = floor * pool.weights[self.at] / pool.per;
        let spare = (pool.resources[self.at] - enough) / step;
        let mut steps = most.min((spare.floor() + 1.0).max(0.0));
        while steps > 0.0 && !self.reaches(floor, -steps) {
            steps -= 1.0;
        }
        steps
    }

    fn may_take(&self) -> f64 {
        if self.pool.shares[self.at] != 1.0 {
            return 0.0;
        }
        let column = self
            .request
            .take
            .as_ref()
            .and_then(|take| take[self.pool.rows[self.at]]);
        column.map_or(f64::INFINITY, |units| units / self.request.step)
    }
}
