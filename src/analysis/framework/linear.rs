//! The scores of the numbers of a result: from statistics of parts of the rows, by the formulas of the result.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::error::Result;
use crate::group::Groups;
use crate::inference::{Inference, Statistic, Statistics, scores};
use crate::measure::Measure;
use crate::numeric::sum_of;
use crate::words::{Message, inference as phrases};

use super::compared::Compared;
use super::inputs::{Column, KeyColumn};
use super::part::Robustness;
pub(in crate::analysis) use super::part::{Fitted, Part};
use super::rows::{Counted, Rows};

/// What the numbers of a result depend on, and the numbers as statistics.
pub(in crate::analysis) struct Linear<'s> {
    pub(in crate::analysis) all: &'s Statistics,
    inference: &'s Inference,
    found: RefCell<HashMap<String, Statistic<'s>>>,
    /// Why numbers have no scores, by the start of their places.
    refused: RefCell<Vec<(String, Message)>>,
}

impl<'s> Linear<'s> {
    pub(in crate::analysis) fn of(all: &'s Statistics, inference: &'s Inference) -> Self {
        Self {
            all,
            inference,
            found: RefCell::default(),
            refused: RefCell::default(),
        }
    }

    /// Whether the weights are numbers of equal rows.
    pub(in crate::analysis) fn counts_rows(&self) -> bool {
        self.inference.counts_rows()
    }

    /// Whether standard errors are of a robust form, which is defined for coefficients, means and their functions.
    pub(in crate::analysis) fn is_robust(&self) -> bool {
        self.inference.robust().is_some()
    }

    /// The number at a place of the result, such as `levels[1].contribution`.
    pub(in crate::analysis) fn put(&self, name: impl Into<String>, number: Statistic<'s>) {
        self.found.borrow_mut().insert(name.into(), number);
    }

    /// States why the numbers whose places start so have no scores.
    pub(in crate::analysis) fn refuse(&self, start: &str, reason: Message) {
        self.refused.borrow_mut().push((start.to_owned(), reason));
    }

    /// Why a number has no scores: what was stated of the longest start of its place.
    pub(in crate::analysis) fn reason(&self, name: &str) -> Option<Message> {
        let refused = self.refused.borrow();
        let of_name = refused.iter().filter(|(start, _)| name.starts_with(start));
        of_name
            .max_by_key(|(start, _)| start.len())
            .map(|(_, reason)| reason.clone())
    }

    /// A number that was put.
    pub(in crate::analysis) fn get(&self, name: &str) -> Option<Statistic<'s>> {
        self.found.borrow().get(name).copied()
    }

    pub(in crate::analysis) fn inference(&self) -> &'s Inference {
        self.inference
    }

    /// Several numbers of one record.
    pub(in crate::analysis) fn put_all(&self, record: &str, numbers: &[(&str, Statistic<'s>)]) {
        for (name, number) in numbers {
            self.put(format!("{record}{name}"), *number);
        }
    }

    /// The scores of a number; `None` where it has none.
    pub(in crate::analysis) fn scores(&self, name: &str) -> Option<Vec<f64>> {
        let scores = self.get(name)?.scores();
        scores
            .iter()
            .all(|score| score.is_finite())
            .then_some(scores)
    }

    /// All rows.
    pub(in crate::analysis) fn whole(&self, rows: &Rows<'_>, weights: &Option<Column>) -> Part<'s> {
        self.part(rows, weights, 0..rows.count)
    }

    /// The rows at these places.
    pub(in crate::analysis) fn part(
        &self,
        rows: &Rows<'_>,
        weights: &Option<Column>,
        places: impl IntoIterator<Item = usize>,
    ) -> Part<'s> {
        let weights = rows.weights(weights);
        let weight = |place: usize| weights.map_or(1.0, |weights| weights[place]);
        let (places, weights) = (places.into_iter())
            .map(|place| (place as u32, weight(place)))
            .filter(|(_, weight)| *weight > 0.0)
            .unzip();
        Part {
            all: self.all,
            places,
            weights,
            robust: self.robust(rows),
        }
    }

    /// The robust form, and how many equal rows each row is.
    fn robust(&self, rows: &Rows<'_>) -> Option<Robustness> {
        let form = self.inference.robust()?;
        let counts = self
            .inference
            .design
            .weights()
            .filter(|_| self.counts_rows());
        let times = counts.map(|all| {
            (0..rows.count)
                .map(|place| all[rows.in_table(place)])
                .collect()
        });
        Some(Robustness { form, times })
    }

    /// The compared groups.
    pub(in crate::analysis) fn sides(
        &self,
        rows: &Rows<'_>,
        weights: &Option<Column>,
        compared: &Compared<'_>,
    ) -> [Part<'s>; 2] {
        [&compared.first, &compared.second].map(|side| self.part(rows, weights, side.places()))
    }

    /// The rows of each group by a column of names, in the order of the names.
    pub(in crate::analysis) fn groups(
        &self,
        rows: &Rows<'_>,
        column: &KeyColumn,
        weights: &Option<Column>,
    ) -> Result<Vec<Part<'s>>> {
        let (whole, groups) = (self.whole(rows, weights), rows.groups(column, weights)?);
        let of = groups.positions();
        let group = |group: usize| whole.only(|place| of[place] as usize == group);
        Ok((0..groups.count()).map(group).collect())
    }

    /// The rows of both compared groups by a column of names that both have.
    pub(in crate::analysis) fn matched(
        &self,
        rows: &Rows<'_>,
        column: &KeyColumn,
        weights: &Option<Column>,
        sides: &[Part<'s>; 2],
    ) -> Result<Vec<[Part<'s>; 2]>> {
        let groups = rows.groups(column, weights)?;
        let of = groups.positions();
        let group = |group: usize| {
            let own = |side: &Part<'s>| side.only(|place| of[place] as usize == group);
            [own(&sides[0]), own(&sides[1])]
        };
        let met = |pair: &[Part<'s>; 2]| pair[0].len() > 0;
        Ok((0..groups.count()).map(group).filter(met).collect())
    }

    /// The whole and the groups of nested levels, those of a group right after it, as a nested decomposition lists them.
    pub(in crate::analysis) fn nested(
        &self,
        rows: &Rows<'_>,
        levels: &[KeyColumn],
        weights: &Option<Column>,
    ) -> Result<Vec<Nested<'s>>> {
        let groups = (levels.iter().map(|level| rows.groups(level, weights)))
            .collect::<Result<Vec<Groups>>>()?;
        let mut out = vec![Nested {
            depth: 0,
            parent: 0,
            part: self.whole(rows, weights),
        }];
        grow(&mut out, 0, &groups);
        Ok(out)
    }

    /// The cells of the counts of units: one for each group, or for a group and the one that it is compared with.
    pub(in crate::analysis) fn cells(
        &self,
        rows: &Rows<'_>,
        counted: &Counted<'_>,
        levels: &[KeyColumn],
    ) -> Result<Vec<Vec<Statistic<'s>>>> {
        self.cells_at(rows, counted, levels, |row| row)
    }

    /// The same of rows that are at other places of all rows.
    pub(in crate::analysis) fn cells_at(
        &self,
        rows: &Rows<'_>,
        counted: &Counted<'_>,
        levels: &[KeyColumn],
        at: impl Fn(usize) -> usize,
    ) -> Result<Vec<Vec<Statistic<'s>>>> {
        let (counts, _) = rows.counts(counted, levels)?;
        let place = |group: usize| match (counts.group(), counts.reference_group()) {
            (None, _) => Some(group),
            (Some(own), _) if own == group => Some(0),
            (Some(_), None) => Some(1),
            (Some(_), Some(reference)) => (reference == group).then_some(1),
        };
        let width = counts.group().map_or(counts.groups(), |_| 2);
        let mut found = vec![(Vec::new(), Vec::new()); counts.units() * width];
        for (row, unit, group, pupils) in rows.cells(counted, levels) {
            if let Some(place) = place(group) {
                let (rows, scores) = &mut found[unit * width + place];
                rows.push(at(row) as u32);
                scores.push(pupils);
            }
        }
        let mut cells = found
            .into_iter()
            .map(|(rows, scores): (Vec<u32>, Vec<f64>)| {
                self.all
                    .scored(sum_of(scores.iter().copied()), rows, scores)
            });
        let unit = |_| cells.by_ref().take(width).collect();
        Ok((0..counts.units()).map(unit).collect())
    }

    /// A measure of a part, whose density at a quantile depends on the design; or the reason why it has no scores.
    pub(in crate::analysis) fn measured(
        &self,
        part: &Part<'s>,
        rows: &Rows<'_>,
        measure: &Measure,
        values: &[f64],
    ) -> Result<std::result::Result<Statistic<'s>, Message>> {
        let in_table: Vec<u32> = (part.places())
            .map(|place| rows.in_table(place) as u32)
            .collect();
        let domain = self.inference.design.domain(&in_table)?;
        let found = part.sample(values, |sample| {
            scores(measure, sample, &domain, &self.inference.score_options())
        })?;
        let (value, places) = (found.value, part.places.clone());
        Ok(match (found.scores, found.reason) {
            (Some(scores), _) => Ok(self.all.scored(value, places, scores)),
            (None, Some(reason)) => Err(reason),
            (None, None) => Err(Message::new(&phrases::NO_SCORES)),
        })
    }
}

/// Adds the groups within the one at `at`, each followed by those within it.
fn grow(out: &mut Vec<Nested<'_>>, at: usize, levels: &[Groups]) {
    let depth = out[at].depth;
    let Some(level) = levels.get(depth) else {
        return;
    };
    let of = level.positions();
    for group in 0..level.count() {
        let part = out[at].part.only(|place| of[place] as usize == group);
        if part.len() == 0 {
            continue;
        }
        out.push(Nested {
            depth: depth + 1,
            parent: at,
            part,
        });
        grow(out, out.len() - 1, levels);
    }
}

/// A group of nested levels: how many levels lie above it, which group contains it, and its rows.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Nested<'s> {
    pub(in crate::analysis) depth: usize,
    pub(in crate::analysis) parent: usize,
    pub(in crate::analysis) part: Part<'s>,
}
