//! Every measure of every group.

use std::borrow::Cow;
use std::ops::Range;

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::measure::Input;
use crate::numeric::sum_of;
use crate::rank::Ranked;
use crate::sample::{Sample, Shared};
use crate::segregation::Counts;
use crate::table::{Groups, Keys, Table, place};
use crate::words::{Message, error_phrases, evaluate as phrases};

use super::inputs::Inputs;
use super::request::Request;
use super::result::Unmeasured;
use super::undefined::{explained, remedied};

/// A request with the columns that it names: the computation for every group.
#[derive(Debug)]
pub(crate) struct Task<'t> {
    pub(super) request: &'t Request,
    pub(crate) measures: Vec<AnyMeasure>,
    pub(crate) keys: Keys,
    pub(super) inputs: Inputs<'t>,
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

/// What the measures of one group share: order and sums.
#[derive(Default)]
pub(crate) struct GroupShared {
    of_values: Shared,
    of_ranks: Shared,
}

impl GroupShared {
    /// Of a group whose influence values are computed, too.
    pub(crate) fn with_rows() -> Self {
        Self {
            of_values: Shared::with_rows(),
            of_ranks: Shared::with_rows(),
        }
    }
}

/// What the rows of one group weigh.
#[derive(Clone, Copy)]
pub(crate) struct Weighing<'g> {
    /// `None` where every row has weight 1.
    pub(crate) weights: Option<&'g [f64]>,
    /// All groups of pupils of a row together, or in long form one number a row; `None` where each row of it is one pupil.
    pub(crate) counts: Option<&'g [f64]>,
}

/// What the measures of one group are computed from, or the reason why there is none.
pub(crate) struct GroupInputs<'g> {
    sample: Option<Result<Sample<'g>>>,
    ranked: Option<Result<Ranked<'g>>>,
    counts: Option<Result<Counts<'g>>>,
}

impl<'g> GroupInputs<'g> {
    /// The value of a measure.
    pub(crate) fn value(&self, measure: &AnyMeasure) -> Result<f64> {
        match measure {
            AnyMeasure::Sample(one) => one.value(given(&self.sample)?),
            AnyMeasure::Ranked(one) => one.value(given(&self.ranked)?),
            AnyMeasure::Counts(one) => one.value(given(&self.counts)?),
        }
    }

    /// The values with their weights.
    pub(crate) fn sample(&self) -> Result<&Sample<'g>> {
        given(&self.sample)
    }

    /// The values with the variable that ranks them.
    pub(crate) fn ranked(&self) -> Result<&Ranked<'g>> {
        given(&self.ranked)
    }

    /// The counts.
    pub(crate) fn counts(&self) -> Result<&Counts<'g>> {
        given(&self.counts)
    }

    /// The influence of each row on it.
    fn influence(&self, measure: &AnyMeasure) -> Result<Vec<f64>> {
        match measure {
            AnyMeasure::Sample(one) => one.influence(given(&self.sample)?),
            AnyMeasure::Ranked(one) => one.influence(given(&self.ranked)?),
            AnyMeasure::Counts(one) => one.influence(given(&self.counts)?),
        }
    }
}

/// The input; a request that lacks it has been rejected before any group is measured.
fn given<T>(input: &Option<Result<T>>) -> Result<&T> {
    match input {
        Some(Ok(input)) => Ok(input),
        Some(Err(error)) => Err(error.clone()),
        None => Err(Error::new(&phrases::NO_MEASURES)),
    }
}

impl<'t> Task<'t> {
    /// Reads the request and its columns.
    pub(crate) fn of(table: &'t Table<'t>, request: &'t Request) -> Result<Self> {
        let measures = request.parsed()?;
        let keys = Keys::of(table, &request.by)?;
        if keys.of.is_empty() && !request.undefined.excuses_no_rows(&request.by) {
            return Err(Error::new(&error_phrases::EMPTY));
        }
        let inputs = Inputs::read(table, request, &keys)?;
        Ok(Self {
            request,
            measures,
            keys,
            inputs,
        })
    }
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
        let Measured {
            values,
            influence,
            undefined,
            ..
        } = out;
        let mut excused = |at: usize, error: Error| {
            undefined.push(Unmeasured {
                row: group,
                measure: self.measures[at].to_string(),
                reason: self.reason(error, group)?,
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
        out.weights.extend(self.weight(group));
        out.pupils.extend(self.pupils(group));
        Ok(())
    }

    /// The reason why a value of a group is null, or the error where the request does not ask for null in its place.
    pub(crate) fn reason(&self, error: Error, group: usize) -> Result<Message> {
        let rows = self.inputs.groups.range(group).len();
        let divided = !self.request.by.is_empty();
        let excused = (self.request.undefined).excuses(&error, divided)
            || (self.request.missing).excuses(rows, &self.request.by);
        let error = explained(error, self.inputs.groups.dropped(group));
        let error = self.located(error, group);
        match excused {
            true => Ok(error.message().clone()),
            false => Err(remedied(error, divided)),
        }
    }

    pub(crate) fn request(&self) -> &Request {
        self.request
    }

    /// The weight of the excluded rows.
    pub(crate) fn dropped_weight(&self) -> Option<Message> {
        self.inputs.dropped_weight.clone()
    }

    /// Whether counts are in long form, several rows a unit.
    pub(crate) fn is_long(&self) -> bool {
        self.inputs.long.is_some()
    }

    /// The groups and their rows.
    pub(crate) fn groups(&self) -> &Groups {
        &self.inputs.groups
    }

    /// The sum of the weights of a group; `None` without weights.
    pub(crate) fn weight(&self, group: usize) -> Option<f64> {
        let weights = self.inputs.weights.as_ref()?;
        Some(sum_of(
            weights[self.inputs.groups.range(group)].iter().copied(),
        ))
    }

    /// The sum of the counts of a group; `None` without counts.
    pub(crate) fn pupils(&self, group: usize) -> Option<f64> {
        let range = self.inputs.groups.range(group);
        let width = self.request.groups.len();
        match &self.inputs.long {
            Some(long) => Some(sum_of(long.pupils(range).iter().copied())),
            None if width > 0 => {
                let counts = &self.inputs.counts[range.start * width..range.end * width];
                Some(sum_of(counts.iter().copied()))
            }
            None => None,
        }
    }

    /// What a measure weights each row of a group by: its weight or, of counts, its pupils; `None` where every row has
    /// weight 1.
    pub(crate) fn row_weights(&self, group: usize, input: Input) -> Option<Cow<'_, [f64]>> {
        let range = self.inputs.groups.range(group);
        match input {
            Input::Counts => {
                let width = self.request.groups.len();
                let counts = &self.inputs.counts[range.start * width..range.end * width];
                let pupils = |row: &[f64]| sum_of(row.iter().copied());
                Some(counts.chunks(width.max(1)).map(pupils).collect())
            }
            Input::Sample | Input::Ranked => {
                Some(Cow::Borrowed(&self.inputs.weights.as_ref()?[range]))
            }
        }
    }

    /// The same with the weights or counts of each row multiplied by its factor, one for each row of the table.
    pub(crate) fn multiplied(&self, factors: &[f64]) -> Self {
        Self {
            request: self.request,
            measures: self.measures.clone(),
            keys: self.keys.clone(),
            inputs: self.inputs.clone().multiplied(factors),
        }
    }

    /// The same with the rows of each group in an order that follows from their contents.
    pub(crate) fn arranged(self) -> Self {
        Self {
            inputs: self.inputs.arranged(),
            ..self
        }
    }

    /// The values of the rows of a group; `None` without values.
    pub(crate) fn values_of(&self, group: usize) -> Option<&[f64]> {
        let range = self.inputs.groups.range(group);
        self.inputs.value.as_ref().map(|all| &all[range])
    }

    /// The weights of the rows of a group; `None` where every row has weight 1.
    pub(crate) fn weights_of(&self, group: usize) -> Option<&[f64]> {
        let range = self.inputs.groups.range(group);
        self.inputs.weights.as_ref().map(|all| &all[range])
    }

    /// The counts of the rows of a group multiplied by these factors: all groups of pupils of a row together, or one number
    /// a row of the long form.
    pub(crate) fn counts_times(&self, group: usize, factors: &[f64]) -> Vec<f64> {
        let range = self.inputs.groups.range(group);
        let own = match &self.inputs.long {
            Some(long) => long.pupils(range),
            None => {
                let width = self.request.groups.len();
                Cow::Borrowed(&self.inputs.counts[range.start * width..range.end * width])
            }
        };
        let width = own.len() / factors.len().max(1);
        let times = |(at, count): (usize, &f64)| count * factors[at / width.max(1)];
        own.iter().enumerate().map(times).collect()
    }

    /// An error with the group, the row of the table and the heading that it concerns.
    fn located(&self, error: Error, group: usize) -> Error {
        let rows = self.inputs.groups.rows(group);
        let key = self.keys.key(group);
        let place = (!key.is_empty()).then(|| place(&self.request.by, &key));
        let row = |row: usize| rows.get(row).map_or(row, |&row| row as usize);
        error.of_column(|id| self.heading(id)).in_table(place, row)
    }

    /// The inputs of one group; the measures of one input share its order and its sums.
    pub(crate) fn inputs_of<'g>(
        &'g self,
        group: usize,
        shared: &'g GroupShared,
    ) -> GroupInputs<'g> {
        let range = self.inputs.groups.range(group);
        let width = self.request.groups.len();
        let weighing = Weighing {
            weights: (self.inputs.weights.as_ref()).map(|all| &all[range.clone()]),
            counts: match &self.inputs.long {
                Some(long) => long.counts(range),
                None => Some(&self.inputs.counts[range.start * width..range.end * width]),
            },
        };
        self.inputs_weighing(group, weighing, shared)
    }

    /// The inputs of one group with other weights and counts.
    pub(crate) fn inputs_weighing<'g>(
        &'g self,
        group: usize,
        weighing: Weighing<'g>,
        shared: &'g GroupShared,
    ) -> GroupInputs<'g> {
        let weights = weighing.weights;
        GroupInputs {
            sample: (self.sample(group, weights))
                .map(|one| one.map(|one| one.sharing(&shared.of_values))),
            ranked: (self.ranked(group, weights))
                .map(|one| one.map(|one| one.sharing(&shared.of_values, &shared.of_ranks))),
            counts: self.counts(group, weighing.counts),
        }
    }

    /// Passes on what is found of each measure.
    fn each_found(
        &self,
        group: usize,
        mut pass: impl FnMut(usize, Result<Found>) -> Result<()>,
    ) -> Result<()> {
        let shared = match self.request.influence {
            true => GroupShared::with_rows(),
            false => GroupShared::default(),
        };
        let inputs = self.inputs_of(group, &shared);
        let found = |measure: &AnyMeasure| {
            Ok(Found {
                value: inputs.value(measure)?,
                influence: (self.request.influence.then(|| inputs.influence(measure))).transpose(),
            })
        };
        (self.measures.iter().enumerate()).try_for_each(|(at, measure)| pass(at, found(measure)))
    }

    fn sample<'g>(
        &'g self,
        group: usize,
        weights: Option<&'g [f64]>,
    ) -> Option<Result<Sample<'g>>> {
        let range = self.inputs.groups.range(group);
        let values = &self.inputs.value.as_ref()?[range];
        Some(match weights {
            Some(weights) => Sample::weighted(values, weights),
            None => Sample::new(values),
        })
    }

    fn ranked<'g>(
        &'g self,
        group: usize,
        weights: Option<&'g [f64]>,
    ) -> Option<Result<Ranked<'g>>> {
        let range = self.inputs.groups.range(group);
        let values = &self.inputs.value.as_ref()?[range.clone()];
        let ranks = &self.inputs.rank.as_ref()?[range];
        Some(match weights {
            Some(weights) => Ranked::weighted(values, ranks, weights),
            None => Ranked::new(values, ranks),
        })
    }

    fn counts<'g>(&'g self, group: usize, counts: Option<&'g [f64]>) -> Option<Result<Counts<'g>>> {
        let names = &self.request.groups;
        if let Some(long) = &self.inputs.long {
            let rows = long.rows(self.inputs.groups.range(group), counts);
            return Some(rows.counted().and_then(|(counts, _)| self.focused(counts)));
        }
        if names.is_empty() {
            return None;
        }
        let cells = counts.unwrap_or_default();
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
