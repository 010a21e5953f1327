//! The scores of the numbers of results.

use crate::analysis::call::Task;
use crate::analysis::framework::linear::Linear;
use crate::inference::{Inferable, Inference, Statistics};
use crate::options::Choice;
use crate::words::{Message, inference as phrases};

use super::numbers::Numbers;

/// The most scores of one result that are computed.
const MOST_SCORES: usize = 1 << 27;

impl Task<'_> {
    /// The scores of the rows that the result of a group is computed from, number by number.
    pub(super) fn scored(
        &self,
        inference: &Inference,
        group: usize,
        own: &Numbers,
    ) -> Vec<Inferable> {
        let rows = self.rows(group, None);
        let places = self.used(&rows);
        let without = |reason: &Message| own.all.iter().map(|_| Err(reason.clone())).collect();
        if own.all.len().saturating_mul(places.len()) > MOST_SCORES {
            return without(&Message::new(&phrases::MANY_SCORES).with("got", own.all.len()));
        }
        let statistics = Statistics::of(rows.count);
        let linear = Linear::of(&statistics, inference);
        let reason = match (self.analysis.linearize(&rows, &linear), inference.robust()) {
            (Ok(()), None) => Message::new(&phrases::NO_SCORES),
            (Ok(()), Some(_)) => Message::new(&phrases::NOT_ROBUST),
            (Err(error), _) => self.located(error, group).message().clone(),
        };
        let scores = |(name, _): &(String, f64)| match (linear.scores(name), inference.robust()) {
            (Some(scores), _) => Ok(places.iter().map(|&place| scores[place]).collect()),
            (None, Some(robust)) if linear.get(name).is_some() => {
                Err(Message::new(&phrases::LEVERAGE).with("robust", robust.id()))
            }
            (None, _) => Err(linear.reason(name).unwrap_or_else(|| reason.clone())),
        };
        own.all.iter().map(scores).collect()
    }
}
