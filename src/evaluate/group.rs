//! Every measure of every group.

use std::ops::Range;

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::rank::Ranked;
use crate::sample::{Sample, Shared};
use crate::segregation::Counts;
use crate::table::{Keys, place};
use crate::words::evaluate as phrases;

use super::inputs::Inputs;
use super::request::Request;
use super::result::Unmeasured;

/// The computation for every group.
#[derive(Debug)]
pub(super) struct Task<'t> {
    pub(super) request: &'t Request,
    pub(super) measures: &'t [AnyMeasure],
    pub(super) keys: &'t Keys,
    pub(super) inputs: &'t Inputs<'t>,
}

/// The columns of consecutive groups.
#[derive(Debug, Default)]
pub(super) struct Measured {
    pub(super) weights: Vec<f64>,
    pub(super) pupils: Vec<f64>,
    /// One column for each measure; NaN where it is undefined.
    pub(super) values: Vec<Vec<f64>>,
    /// One column for each measure with the rows of one group after those of the other, where influence is
    /// requested.
    pub(super) influence: Vec<Vec<f64>>,
    pub(super) undefined: Vec<Unmeasured>,
}

impl Measured {
    fn of(measures: usize) -> Self {
        Self {
            values: vec![Vec::new(); measures],
            influence: vec![Vec::new(); measures],
            ..Self::default()
        }
    }

    /// Adds the groups that follow.
    pub(super) fn append(&mut self, mut next: Self) {
        self.weights.append(&mut next.weights);
        self.pupils.append(&mut next.pupils);
        let columns = self.values.iter_mut().chain(&mut self.influence);
        for (column, next) in columns.zip(next.values.iter_mut().chain(&mut next.influence)) {
            column.append(next);
        }
        self.undefined.append(&mut next.undefined);
    }
}

/// A measure of a group, and the influence of its rows, where that is requested.
#[derive(Debug)]
struct Found {
    value: f64,
    influence: Result<Option<Vec<f64>>>,
}

impl Task<'_> {
    /// The columns of these groups.
    pub(super) fn measure(&self, groups: Range<usize>) -> Result<Measured> {
        let mut out = Measured::of(self.measures.len());
        for group in groups {
            self.add(group, &mut out)?;
        }
        Ok(out)
    }

    /// Appends one group to the columns.
    fn add(&self, group: usize, out: &mut Measured) -> Result<()> {
        let range = self.inputs.groups.range(group);
        let divided = !self.request.by.is_empty();
        let Measured {
            values,
            influence,
            undefined,
            ..
        } = out;
        let mut excused = |at: usize, error: Error| {
            let excused = self.request.undefined.excuses(&error, divided)
                || (self.request.missing).excuses(range.len(), &self.request.by);
            let error = self.located(error, group);
            if !excused {
                return Err(error);
            }
            undefined.push(Unmeasured {
                row: group,
                measure: self.measures[at].to_string(),
                reason: error.message().clone(),
            });
            Ok(())
        };
        self.each_found(group, |at, found| {
            let (value, own) = match found {
                Ok(found) => (found.value, found.influence),
                Err(error) => (f64::NAN, Err(error)),
            };
            values[at].push(value);
            let own = match own {
                Ok(own) => own,
                Err(error) => excused(at, error).map(|()| None)?,
            };
            if self.request.influence {
                influence[at].extend(own.unwrap_or_else(|| vec![f64::NAN; range.len()]));
            }
            Ok(())
        })?;
        if let Some(weights) = &self.inputs.weights {
            out.weights
                .push(sum_of(weights[range.clone()].iter().copied()));
        }
        let width = self.request.groups.len();
        if width > 0 {
            let counts = &self.inputs.counts[range.start * width..range.end * width];
            out.pupils.push(sum_of(counts.iter().copied()));
        }
        if let Some(long) = &self.inputs.long {
            let pupils = long.pupils(range);
            out.pupils.push(sum_of(pupils.iter().copied()));
        }
        Ok(())
    }

    /// An error with the group, the row of the table and the heading that it concerns.
    fn located(&self, error: Error, group: usize) -> Error {
        let rows = self.inputs.groups.rows(group);
        let key = self.keys.key(group);
        let place = (!key.is_empty()).then(|| place(&self.request.by, &key));
        let row = |row: usize| rows.get(row).map_or(row, |&row| row as usize);
        error.of_column(|id| self.heading(id)).in_table(place, row)
    }

    /// Passes on what is found of each measure; those of one sample share its order and its sums.
    fn each_found(
        &self,
        group: usize,
        mut pass: impl FnMut(usize, Result<Found>) -> Result<()>,
    ) -> Result<()> {
        let (of_values, of_ranks) = (Shared::default(), Shared::default());
        let sample = self
            .sample(group)
            .map(|one| one.map(|one| one.sharing(&of_values)));
        let ranked = self
            .ranked(group)
            .map(|one| one.map(|one| one.sharing(&of_values, &of_ranks)));
        let counts = self.counts(group);
        // A request that lacks an input has been rejected before any group is measured.
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
        (self.measures.iter().enumerate()).try_for_each(|(at, measure)| pass(at, found(measure)))
    }

    /// The value of an input, or the reason why there is none.
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
        let range = self.inputs.groups.range(group);
        if let Some(long) = &self.inputs.long {
            let counted = long.rows(range).counted();
            return Some(counted.and_then(|(counts, _)| self.focused(counts)));
        }
        if names.is_empty() {
            return None;
        }
        let cells = &self.inputs.counts[range.start * names.len()..range.end * names.len()];
        Some(Counts::of_groups(cells, names).and_then(|counts| self.focused(counts)))
    }

    /// The counts seen from the group of the request.
    fn focused<'c>(&self, mut counts: Counts<'c>) -> Result<Counts<'c>> {
        let position = |name: &Option<String>, counts: &Counts<'_>| {
            name.as_deref()
                .map(|name| counts.group_named(name))
                .transpose()
        };
        if let Some(group) = position(&self.request.group, &counts)? {
            counts = counts.with_group(group)?;
        }
        match position(&self.request.reference_group, &counts)? {
            Some(reference) => counts.with_reference_group(reference),
            None => Ok(counts),
        }
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
