//! Every measure of one group.

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::rank::Ranked;
use crate::sample::{Sample, Shared};
use crate::segregation::Counts;
use crate::table::{Key, place};
use crate::words::{Message, evaluate as phrases};

use super::inputs::Inputs;
use super::request::Request;
use super::result::EvaluationRow;

/// What is asked of every group.
#[derive(Debug)]
pub(super) struct Task<'t> {
    pub(super) request: &'t Request,
    pub(super) measures: &'t [AnyMeasure],
    pub(super) inputs: &'t Inputs<'t>,
}

/// What is said of one group.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) row: EvaluationRow,
    /// What each of its rows does to each measure, where that is asked for and defined.
    pub(super) influence: Vec<Option<Vec<f64>>>,
    /// Why something is null: the place of the measure and the reason.
    pub(super) reasons: Vec<(usize, Message)>,
}

/// A measure of a group, and what its rows do to it, if that is asked for.
#[derive(Debug)]
struct Found {
    value: f64,
    influence: Result<Option<Vec<f64>>>,
}

impl Task<'_> {
    /// The row of one group.
    pub(super) fn measure(&self, group: usize, key: &[Option<Key>]) -> Result<Measured> {
        let groups = &self.inputs.groups;
        let rows = groups.rows(group);
        let located = |error: Error| {
            let place = (!key.is_empty()).then(|| place(&self.request.by, key));
            let row = |row: usize| rows.get(row).map_or(row, |&row| row as usize);
            error.of_column(|id| self.heading(id)).in_table(place, row)
        };
        let mut reasons = Vec::new();
        let mut excused = |at: usize, error: Error| match self.request.undefined.excuses(&error) {
            true => {
                reasons.push((at, located(error).message().clone()));
                Ok(())
            }
            false => Err(located(error)),
        };
        let mut values = vec![None; self.measures.len()];
        let mut influence = vec![None; self.measures.len()];
        for (at, found) in self.found(group).into_iter().enumerate() {
            match found {
                Ok(found) => {
                    values[at] = Some(found.value);
                    match found.influence {
                        Ok(own) => influence[at] = own,
                        Err(error) => excused(at, error)?,
                    }
                }
                Err(error) => excused(at, error)?,
            }
        }
        let range = groups.range(group);
        let weights = self.inputs.weights.as_ref();
        let width = self.request.groups.len();
        let counts = &self.inputs.counts[range.start * width..range.end * width];
        let row = EvaluationRow {
            key: key.to_vec(),
            count: rows.len(),
            dropped: groups.dropped(group),
            weight: weights.map(|weights| sum_of(weights[range].iter().copied())),
            pupils: (width > 0).then(|| sum_of(counts.iter().copied())),
            values,
        };
        Ok(Measured {
            row,
            influence,
            reasons,
        })
    }

    /// What is found of each measure; those of one sample share its order and its sums.
    fn found(&self, group: usize) -> Vec<Result<Found>> {
        let (of_values, of_ranks) = (Shared::default(), Shared::default());
        let sample = self
            .sample(group)
            .map(|one| one.map(|one| one.sharing(&of_values)));
        let ranked = self
            .ranked(group)
            .map(|one| one.map(|one| one.sharing(&of_values, &of_ranks)));
        let counts = self.counts(group);
        // What is not there has been refused before any group is looked at.
        let found = |measure: &AnyMeasure| match measure {
            AnyMeasure::Sample(one) => {
                self.taken(&sample, |of| one.value(of), |of| one.influence(of))
            }
            AnyMeasure::Ranked(one) => {
                self.taken(&ranked, |of| one.value(of), |of| one.influence(of))
            }
            AnyMeasure::Counts(one) => {
                self.taken(&counts, |of| one.value(of), |of| one.influence(of))
            }
        };
        self.measures.iter().map(found).collect()
    }

    /// What is found of an input, or why there is none.
    fn taken<T>(
        &self,
        input: &Option<Result<T>>,
        value: impl FnOnce(&T) -> Result<f64>,
        influence: impl FnOnce(&T) -> Result<Vec<f64>>,
    ) -> Result<Found> {
        match input {
            Some(Ok(input)) => Ok(Found {
                value: value(input)?,
                influence: (self.request.influence.then(|| influence(input))).transpose(),
            }),
            Some(Err(error)) => Err(error.clone()),
            None => Err(Error::new(&phrases::NO_MEASURES)),
        }
    }

    fn sample(&self, group: usize) -> Option<Result<Sample<'_>>> {
        let range = self.inputs.groups.range(group);
        let values = &self.inputs.value.as_ref()?[range.clone()];
        Some(match &self.inputs.weights {
            Some(weights) => Sample::weighted(values, &weights[range]),
            None => Sample::new(values),
        })
    }

    fn ranked(&self, group: usize) -> Option<Result<Ranked<'_>>> {
        let range = self.inputs.groups.range(group);
        let values = &self.inputs.value.as_ref()?[range.clone()];
        let ranks = &self.inputs.rank.as_ref()?[range.clone()];
        Some(match &self.inputs.weights {
            Some(weights) => Ranked::weighted(values, ranks, &weights[range]),
            None => Ranked::new(values, ranks),
        })
    }

    fn counts(&self, group: usize) -> Option<Result<Counts<'_>>> {
        let names = &self.request.groups;
        if names.is_empty() {
            return None;
        }
        let range = self.inputs.groups.range(group);
        let cells = &self.inputs.counts[range.start * names.len()..range.end * names.len()];
        let position = |name: &Option<String>, counts: &Counts<'_>| {
            name.as_deref()
                .map(|name| counts.group_named(name))
                .transpose()
        };
        Some((|| {
            let mut counts = Counts::of_groups(cells, names)?;
            if let Some(group) = position(&self.request.group, &counts)? {
                counts = counts.with_group(group)?;
            }
            match position(&self.request.reference_group, &counts)? {
                Some(reference) => counts.with_reference_group(reference),
                None => Ok(counts),
            }
        })())
    }

    /// The heading of what a sample calls by its own name.
    fn heading(&self, id: &str) -> Option<String> {
        match id {
            "value" => self.request.value.clone(),
            "weight" | "weights" => self.request.weights.clone(),
            "rank" => self.request.rank.clone(),
            _ => None,
        }
    }
}
