//! An edit of the options, and what it names in the table.

use std::collections::BTreeMap;

use crate::education::columns::pupils_column;
use crate::education::plan::framework::selection::ZERO_OR_MORE;
use crate::education::plan::framework::setting::Setting;
use crate::education::{Category, Stage};
use crate::error::{Error, Result};
use crate::options::{Choice, InputSpec};
use crate::words::plan::what_if as phrases;
use crate::words::suggest::nearest;
use crate::words::{Name, Parameter, Phrase};

use super::amount::Amount;
use super::options::{EditKind, EditOptions};
use super::state::with_wholes;

/// One edit of the options, with the schools that there are when it is made.
pub(super) struct Reader<'o> {
    pub(super) setting: &'o Setting<'o>,
    /// The rows of all schools by code, those that edits before it open included.
    rows: &'o BTreeMap<String, usize>,
    /// All edits.
    pub(super) all: &'o [EditOptions],
    /// Its place, from 1.
    number: usize,
    pub(super) given: &'o EditOptions,
    pub(super) kind: EditKind,
}

impl<'o> Reader<'o> {
    /// The edit at a place of the list.
    pub(super) fn of(
        setting: &'o Setting<'o>,
        rows: &'o BTreeMap<String, usize>,
        all: &'o [EditOptions],
        place: usize,
    ) -> Result<Self> {
        let given = &all[place];
        let kinds = || {
            EditKind::NAMES
                .iter()
                .map(|name| Parameter::from(&*name.id))
                .collect::<Vec<_>>()
        };
        let kind = given.kind.ok_or_else(|| {
            Error::new(&phrases::EDIT_NEEDS_KIND)
                .with("edit", place + 1)
                .with("expected", kinds())
        })?;
        Ok(Self {
            setting,
            rows,
            all,
            number: place + 1,
            given,
            kind,
        })
    }

    /// An error about the edit.
    pub(super) fn error(&self, phrase: &'static Phrase) -> Error {
        Error::new(phrase)
            .with("edit", self.number)
            .with("kind", self.kind.id())
    }

    /// Rejects members that the kind does not take.
    pub(super) fn reject_others(&self, takes: &[&'static str]) -> Result<()> {
        match self
            .given
            .members()
            .into_iter()
            .find(|one| !takes.contains(one))
        {
            None => Ok(()),
            Some(other) => {
                let takes: Vec<Parameter> = takes.iter().map(|one| Parameter::from(*one)).collect();
                Err(self
                    .error(&phrases::EDIT_TAKES_NO)
                    .with("option", other)
                    .with("expected", takes))
            }
        }
    }

    /// A member that the kind requires.
    pub(super) fn need<'v, T>(&self, option: &'static str, value: Option<&'v T>) -> Result<&'v T> {
        value.ok_or_else(|| {
            let about = EditOptions::SPECS.iter().find(|spec| spec.id == option);
            let expected = about.map_or_else(
                || Name::of_text(option),
                |spec: &InputSpec| spec.kind.name().clone(),
            );
            self.error(&phrases::EDIT_NEEDS)
                .with("option", option)
                .with("expected", expected)
        })
    }

    /// The school of that code.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.rows.get(id).copied()
    }

    /// The row of a school that is opened next.
    pub(super) fn next_row(&self) -> usize {
        self.rows.len()
    }

    /// The school that a member names.
    pub(super) fn school(&self, option: &'static str, id: Option<&String>) -> Result<usize> {
        self.known(self.need(option, id)?)
    }

    /// The schools that a member names, at least one.
    pub(super) fn schools(&self, option: &'static str, ids: &[String]) -> Result<Vec<usize>> {
        self.need(option, ids.first())?;
        ids.iter().map(|id| self.known(id)).collect()
    }

    /// The schools `from` and `to`.
    pub(super) fn giver_and_receiver(&self) -> Result<[usize; 2]> {
        let from = self.school("from", self.given.from.as_ref())?;
        let to = self.school("to", self.only_receiver()?)?;
        self.reject_repeated(&[from, to])?;
        Ok([from, to])
    }

    fn only_receiver(&self) -> Result<Option<&'o String>> {
        match self.given.to.as_slice() {
            [_, second, ..] => Err(self
                .error(&phrases::EDIT_DOMAIN)
                .with("option", "to")
                .with(
                    "expected",
                    Name::new("one_school", "one school", "一所学校"),
                )
                .with("got", second.as_str())),
            few => Ok(few.first()),
        }
    }

    fn known(&self, id: &str) -> Result<usize> {
        self.find(id).ok_or_else(|| {
            match nearest(id, self.rows.keys().map(String::as_str)) {
                Some(near) => self
                    .error(&phrases::EDIT_UNKNOWN_SCHOOL_CLOSE)
                    .with("expected", near),
                None => self.error(&phrases::EDIT_UNKNOWN_SCHOOL),
            }
            .with("got", id)
        })
    }

    /// Rejects an edit that names a school twice.
    pub(super) fn reject_repeated(&self, named: &[usize]) -> Result<()> {
        let is_repeated = |place: &usize| named[..*place].contains(&named[*place]);
        let Some(place) = (0..named.len()).find(is_repeated) else {
            return Ok(());
        };
        let mut rows = self.rows.iter();
        let id = rows.find(|(_, row)| **row == named[place]);
        let id = id.map_or("", |(id, _)| id.as_str());
        Err(self.error(&phrases::EDIT_SAME_SCHOOL).with("got", id))
    }

    /// The number of units.
    pub(super) fn units(&self, domain: &Name, is_in: impl Fn(f64) -> bool) -> Result<f64> {
        self.in_domain(
            "units",
            *self.need("units", self.given.units.as_ref())?,
            domain,
            is_in,
        )
    }

    /// A number of a member, within its domain.
    pub(super) fn in_domain(
        &self,
        option: &'static str,
        value: f64,
        domain: &Name,
        is_in: impl Fn(f64) -> bool,
    ) -> Result<f64> {
        if value.is_finite() && is_in(value) {
            return Ok(value);
        }
        let error = self.error(&phrases::EDIT_DOMAIN);
        Err(error
            .with("option", option)
            .with("expected", domain.clone())
            .with("got", value))
    }

    /// The column that the edit names, and how much of it one unit of the resource is.
    pub(super) fn resource(&self, rows: &[usize]) -> Result<(usize, f64)> {
        if let Some(name) = &self.given.column {
            return Ok((self.numeric(name)?, 1.0));
        }
        let code = self.need("indicator", self.given.indicator.as_ref())?;
        let place = *self
            .setting
            .planned_indicators(std::slice::from_ref(code))?
            .first()
            .unwrap_or(&0);
        let of_stage = |stage: Stage| {
            let bound = self
                .setting
                .stages
                .iter()
                .find(|bound| bound.stage == stage)?;
            let term = bound
                .indicators
                .get(place)?
                .terms
                .iter()
                .find(|term| term.factor > 0.0)?;
            Some((term.column, 1.0 / term.factor))
        };
        self.of_one_stage(rows, of_stage)
    }

    /// The stage and the column of the pupils that are assigned.
    pub(super) fn pupils(&self, rows: &[usize]) -> Result<(Stage, usize)> {
        let column = |stage| self.setting.schools.position(&pupils_column(stage));
        let (column, _) = self.of_one_stage(rows, |stage| Some((column(stage)?, 1.0)))?;
        let mut stages = Stage::ALL.iter().copied();
        let id = self.id_of(column);
        let stage = stages.find(|&stage| pupils_column(stage) == id);
        Ok((stage.unwrap_or(Stage::Primary), column))
    }

    /// What is meant by the stage that is named, or by the only one of which all these schools are, or by every stage.
    fn of_one_stage(
        &self,
        rows: &[usize],
        of: impl Fn(Stage) -> Option<(usize, f64)>,
    ) -> Result<(usize, f64)> {
        if let Some(stage) = self.given.stage {
            return of(stage).ok_or_else(|| {
                self.error(&phrases::EDIT_WHICH_STAGE)
                    .with("expected", self.stages())
            });
        }
        let all = self.setting.stages.iter().map(|bound| bound.stage);
        let takes_part = |stage: &Stage| rows.iter().all(|&row| self.takes_part(row, *stage));
        let common: Vec<(usize, f64)> = all.clone().filter(takes_part).filter_map(&of).collect();
        let chosen = match common.is_empty() {
            true => all.filter_map(&of).collect(),
            false => common,
        };
        match chosen.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other.0 == first.0) => Ok(*first),
            _ => Err(self
                .error(&phrases::EDIT_WHICH_STAGE)
                .with("expected", self.stages())),
        }
    }

    fn stages(&self) -> Vec<Parameter> {
        let all = self.setting.stages.iter();
        all.map(|bound| Parameter::from(bound.stage.name()))
            .collect()
    }

    /// A school that is opened could be of any stage.
    fn takes_part(&self, row: usize, stage: Stage) -> bool {
        row >= self.setting.schools.len() || self.setting.membership.takes_part(row, stage)
    }

    /// The numeric column of that id or heading.
    pub(super) fn numeric(&self, name: &str) -> Result<usize> {
        let numbers = &self.setting.schools.numbers;
        let by_heading = || numbers.iter().position(|one| one.heading.text == name);
        let found = self.setting.schools.position(name).or_else(by_heading);
        found.ok_or_else(|| self.unknown_column(name))
    }

    pub(super) fn unknown_column(&self, name: &str) -> Error {
        let known = self
            .setting
            .schools
            .numbers
            .iter()
            .map(|one| Parameter::from(one.heading.text));
        let known: Vec<Parameter> = known.collect();
        self.error(&phrases::EDIT_UNKNOWN_COLUMN)
            .with("got", name)
            .with("expected", known)
    }

    /// The cells that `units` of a column change: it, what it is a part of, and the parts that the edit names.
    pub(super) fn cells(&self, (column, of_one): (usize, f64), units: f64) -> Result<Vec<Amount>> {
        let of = |column, units| {
            let cells = with_wholes(self.setting, column);
            cells.into_iter().map(move |cell| Amount { units, ..cell })
        };
        let mut cells: Vec<Amount> = of(column, units * of_one).collect();
        // A part goes the way of the whole.
        let sign = if units < 0.0 { -1.0 } else { 1.0 };
        for (name, &part) in &self.given.parts {
            let part = self.in_domain("parts", part, &ZERO_OR_MORE, |part| part >= 0.0)?;
            let column = self.numeric(name)?;
            if cells.iter().any(|known| known.column == column) {
                let error = self.error(&phrases::EDIT_PART_INCLUDED);
                return Err(error.with("column", self.heading(column)));
            }
            let more: Vec<Amount> = of(column, sign * part).collect();
            let is_new = |one: &Amount| !cells.iter().any(|known| known.column == one.column);
            let new: Vec<Amount> = more.into_iter().filter(is_new).collect();
            cells.extend(new);
        }
        Ok(cells)
    }

    /// The id of a numeric column.
    pub(super) fn id_of(&self, column: usize) -> &str {
        self.setting.schools.numbers[column].id()
    }

    /// The heading of a numeric column.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.setting.schools.numbers[column].heading.text
    }
}

impl EditOptions {
    /// The members that are given, without the kind.
    fn members(&self) -> Vec<&'static str> {
        let all = [
            ("from", self.from.is_some()),
            ("to", !self.to.is_empty()),
            ("school", self.school.is_some()),
            ("into", self.into.is_some()),
            ("of", !self.of.is_empty()),
            ("units", self.units.is_some()),
            ("indicator", self.indicator.is_some()),
            ("column", self.column.is_some()),
            ("parts", !self.parts.is_empty()),
            ("stage", self.stage.is_some()),
            ("school_type", self.school_type.is_some()),
            ("figures", !self.figures.0.is_empty()),
            ("weight", self.weight.is_some()),
        ];
        all.into_iter()
            .filter(|(_, given)| *given)
            .map(|(name, _)| name)
            .collect()
    }
}
