//! Results with the weights of replicates.

use crate::analysis::call::Task;
use crate::analysis::framework::rows::Rows;
use crate::analysis::result::AnalysisRow;
use crate::error::{Error, Result};
use crate::inference::{Estimated, Inferable, Inference};
use crate::parallel::each;
use crate::words::{Language, Message, Name, inference as phrases};

use super::numbers::Numbers;

/// What is made of a group: its row, and why it has no result.
type Made = Result<(AnalysisRow, Option<Message>)>;

impl Task<'_> {
    /// Adds the sampling errors of the numbers of every result; `cells` is the work of computing all.
    pub(in crate::analysis) fn infer(
        &self,
        inference: &Inference,
        made: &mut [Made],
        cells: usize,
    ) -> Result<()> {
        let mut numbers = Vec::new();
        for (group, row) in made.iter().enumerate() {
            let result = row.as_ref().ok().and_then(|(row, _)| row.result.as_ref());
            if let Some(result) = result {
                numbers.push((group, Numbers::of(result, self.analysis)));
            }
        }
        let found = match inference.replicates() {
            Some(count) => self.replicated(inference, &numbers, count, cells),
            None => each(cells, &numbers, |(group, own)| {
                self.scored(inference, *group, own)
            }),
        };
        for ((group, numbers), found) in numbers.into_iter().zip(found) {
            if let Ok((row, _)) = &mut made[group] {
                let rows = self.data.rows(group);
                let places = self.used(&rows);
                let fits = self.analysis.fits(&self.rows(group, None))?;
                let rows: Vec<u32> = places.iter().map(|&at| rows.places[at]).collect();
                row.inference = Some(inference.about(&rows, estimates(numbers), &found, fits)?);
            }
        }
        Ok(())
    }

    /// The places of the rows of a group that its result is computed from.
    pub(super) fn used(&self, rows: &Rows<'_>) -> Vec<usize> {
        let Some(between) = self.analysis.between() else {
            return (0..rows.count).collect();
        };
        let sides = [between.first.names, between.second.names];
        sides
            .map(|names| rows.places(between.column, names))
            .concat()
    }

    /// The numbers of each group in every replicate, or why there is none in one of them.
    fn replicated(
        &self,
        inference: &Inference,
        numbers: &[(usize, Numbers)],
        count: usize,
        cells: usize,
    ) -> Vec<Vec<Inferable>> {
        let all: Vec<usize> = (0..count).collect();
        let results = each(cells.saturating_mul(count), &all, |&replicate| {
            let weights = inference.replicate_weights(replicate);
            let of_group = |(group, own): &(usize, Numbers)| {
                let rows = self.rows(*group, Some(&weights));
                match self.analysis.outcome(&rows) {
                    Ok(outcome) => {
                        let other = Numbers::of(&outcome, self.analysis);
                        let same = |at| own.same(&other, at);
                        Ok((0..own.all.len()).map(same).collect())
                    }
                    Err(error) => Err(failed(replicate, &self.located(error, *group))),
                }
            };
            numbers.iter().map(of_group).collect::<Vec<Replicate>>()
        });
        let of_group = |(place, (_, own)): (usize, &(usize, Numbers))| {
            let number = |at| inferable(results.iter().map(|groups| &groups[place]), at);
            (0..own.all.len()).map(number).collect()
        };
        numbers.iter().enumerate().map(of_group).collect()
    }
}

/// The numbers as the inference takes them.
fn estimates(numbers: Numbers) -> Vec<Estimated> {
    (numbers.all.into_iter().zip(numbers.tested))
        .map(|((name, value), is_tested)| Estimated {
            name,
            value,
            is_tested,
        })
        .collect()
}

/// The numbers of one group in a replicate; `None` for one that it does not have.
type Replicate = std::result::Result<Vec<Option<f64>>, Message>;

/// A number in every replicate.
fn inferable<'r>(replicates: impl Iterator<Item = &'r Replicate>, at: usize) -> Inferable {
    let value = |(replicate, found): (usize, &Replicate)| match found {
        Err(reason) => Err(reason.clone()),
        Ok(found) => found[at].ok_or_else(|| {
            Message::new(&phrases::OTHER_STRUCTURE).with("replicate", replicate + 1)
        }),
    };
    replicates.enumerate().map(value).collect()
}

fn failed(replicate: usize, error: &Error) -> Message {
    let reason = Name {
        id: error.message().code().into(),
        en: error.text(Language::English).into(),
        zh: error.text(Language::Chinese).into(),
    };
    Message::new(&phrases::RESULT_FAILED)
        .with("replicate", replicate + 1)
        .with("reason", reason)
}
