//! What the options of a plan name: stages, indicators, schools, columns of amounts and of groups.

use std::collections::BTreeMap;

use crate::education::Stage;
use crate::education::category::Category;
use crate::error::{Error, Result};
use crate::reading::unknown_value;
use crate::table::Labels;
use crate::words::plan as phrases;
use crate::words::suggest::nearest;
use crate::words::{Name, Parameter};

use super::setting::Setting;

/// What an amount in an option must be.
pub(crate) const ZERO_OR_MORE: Name = Name::new("zero_or_more", "zero or more", "不小于零的数");
/// What a step or a limit in an option must be.
pub(crate) const ABOVE_ZERO: Name = Name::new("above_zero", "above zero", "大于零的数");
/// What a share in an option must be.
pub(crate) const SHARE: Name = Name::new("share", "a share from 0 to 1", "0 至 1 之间的比例");

/// The number of an option, if it is in its domain.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it is not finite or not in the domain.
pub(crate) fn in_domain(option: &'static str, value: f64, domain: &Name) -> Result<f64> {
    let is_in = match &*domain.id {
        "zero_or_more" => value >= 0.0,
        "above_zero" => value > 0.0,
        _ => (0.0..=1.0).contains(&value),
    };
    if value.is_finite() && is_in {
        return Ok(value);
    }
    Err(Error::new(&phrases::OPTION_DOMAIN)
        .with("option", option)
        .with("expected", domain.clone())
        .with("got", value))
}

/// An option that is given and has no effect.
pub(crate) fn unused(option: &'static str, reason: &Name) -> Error {
    Error::new(&phrases::OPTION_UNUSED)
        .with("option", option)
        .with("reason", reason.clone())
}

/// Rejects pairs of one school, and pairs that repeat another.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) with the number of the pair, from 1.
pub(crate) fn check_pairs<T: Ord + Copy>(
    pairs: &[(T, T)],
    called: impl Fn(T) -> Name,
) -> Result<()> {
    let mut seen = BTreeMap::new();
    for (place, &(from, to)) in pairs.iter().enumerate() {
        if from == to {
            return Err(Error::new(&phrases::PAIR_ITSELF)
                .with("number", place + 1)
                .with("school", called(from)));
        }
        if let Some(first) = seen.insert((from, to), place) {
            return Err(Error::new(&phrases::PAIR_TWICE)
                .with("number", place + 1)
                .with("first", first + 1)
                .with("from", called(from))
                .with("to", called(to)));
        }
    }
    Ok(())
}

impl Setting<'_> {
    /// The stages to plan for: the one that is named, or every stage of the standard that has schools.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where the named stage has no schools.
    pub(crate) fn planned_stages(&self, named: Option<Stage>) -> Result<Vec<Stage>> {
        let all = self.stages.iter().map(|bound| bound.stage);
        match named {
            None => Ok(all.collect()),
            Some(stage) if all.clone().any(|known| known == stage) => Ok(vec![stage]),
            Some(stage) => Err(Error::new(&phrases::NO_STAGE).with("stage", stage.name())),
        }
    }

    /// The places of the indicators to plan: those that are named by their codes, or every indicator.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where the standard has no indicator of that code.
    pub(crate) fn planned_indicators(&self, codes: &[String]) -> Result<Vec<usize>> {
        let known = &self.standard.document().indicators;
        if codes.is_empty() {
            return Ok((0..known.len()).collect());
        }
        let place = |code: &String| {
            let found = known.iter().position(|one| one.code == code.trim());
            found.ok_or_else(|| {
                let known = known.iter().map(|one| Parameter::from(one.code.as_str()));
                unknown_value("indicator", code.clone(), known.collect())
            })
        };
        let mut places = codes.iter().map(place).collect::<Result<Vec<usize>>>()?;
        places.sort_unstable();
        places.dedup();
        Ok(places)
    }

    /// The row of a school, by its code.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where the table has no such school, with the nearest code.
    pub(crate) fn row_of(&self, id: &str) -> Result<usize> {
        let mut rows = 0..self.schools.len();
        rows.find(|&row| self.id(row) == id).ok_or_else(|| {
            let known = (0..self.schools.len()).map(|row| self.id(row));
            match nearest(id, known) {
                Some(near) => Error::new(&phrases::UNKNOWN_SCHOOL_CLOSE).with("expected", near),
                None => Error::new(&phrases::UNKNOWN_SCHOOL),
            }
            .with("got", id)
        })
    }

    /// The amounts in the column of that heading, by row; `None` in empty cells.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where the table has no such column,
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) where a cell is no number, or below zero, or all are empty.
    pub(crate) fn amounts(&self, heading: &str) -> Result<Vec<Option<f64>>> {
        let numbers = self.table.numbers(heading)?;
        let mut filled = vec![true; self.schools.len()];
        numbers.keep_filled(&mut filled);
        if !filled.contains(&true) {
            return Err(Error::new(&phrases::EMPTY_COLUMN).with("column", heading));
        }
        let cells = numbers.values.iter().zip(filled).enumerate();
        let read = |(row, (&value, filled)): (usize, (&f64, bool))| match filled {
            false => Ok(None),
            true if value >= 0.0 => Ok(Some(value)),
            true => Err(Error::new(&phrases::BAD_CELL)
                .with("column", heading)
                .with("row", self.schools.rows.number(row))
                .with("got", value)),
        };
        cells.map(read).collect()
    }

    /// The groups in the column of that heading: their names in order, and the group of each row.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where the table has no such column; that of a missing name.
    pub(crate) fn groups(&self, heading: &str) -> Result<(Vec<String>, Vec<usize>)> {
        let labels = Labels::of(self.table, heading)?;
        labels.require_all(heading)?;
        let of = labels.of.iter().map(|&group| group as usize).collect();
        Ok((labels.names, of))
    }
}
