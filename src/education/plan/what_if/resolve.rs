//! The edits of the options, with their schools and columns found in the table.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::education::columns::pupils_column;
use crate::education::plan::framework::selection::{ABOVE_ZERO, ZERO_OR_MORE};
use crate::education::plan::framework::setting::Setting;
use crate::education::{Category, SchoolType, Stage};
use crate::error::{Error, Result};
use crate::options::{Choice, InputSpec};
use crate::table::{Cell, Texts};
use crate::words::plan::what_if as phrases;
use crate::words::suggest::nearest;
use crate::words::{Name, Parameter, Phrase};

use super::edit::{Amount, Edit};
use super::options::{EditKind, EditOptions};
use super::state::{Base, with_wholes};

/// The edits, and the state that they begin with.
pub(super) struct Resolved<'s> {
    pub(super) base: Base<'s>,
    pub(super) edits: Vec<Edit>,
    /// The codes of all rows, those of schools to be opened included.
    pub(super) ids: Vec<String>,
}

const NOT_ZERO: Name = Name::new("not_zero", "a number other than zero", "不为零的数");

/// Finds what the edits name.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an edit that lacks a member or has one that it does not take, and for an
/// amount outside its domain; [`UnknownName`](crate::ErrorKind::UnknownName) for unknown schools, columns and indicators.
pub(super) fn resolve<'s>(setting: &'s Setting<'s>, edits: &[EditOptions]) -> Result<Resolved<'s>> {
    let mut ids: Vec<String> = (0..setting.schools.len())
        .map(|row| setting.id(row).to_owned())
        .collect();
    let mut rows: BTreeMap<String, usize> = ids.iter().cloned().zip(0..).collect();
    let mut cells = Vec::new();
    let mut found = Vec::with_capacity(edits.len());
    for (place, given) in edits.iter().enumerate() {
        let one = One::of(setting, place, given)?;
        if one.kind == EditKind::Open {
            let id = one.need("school", given.school.as_ref())?;
            if rows.contains_key(id) {
                return Err(one
                    .error(&phrases::EDIT_SCHOOL_EXISTS)
                    .with("got", id.as_str()));
            }
            cells.push(one.row(id)?);
            rows.insert(id.clone(), ids.len());
            ids.push(id.clone());
        }
        found.push(one.edit(&rows)?);
        if let Some(Edit::Split { school_type, .. }) = found.last()
            && !has_type(setting, edits, *school_type)
        {
            return Err(one
                .error(&phrases::EDIT_NO_SCHOOL_OF_TYPE)
                .with("type", school_type.name()));
        }
    }
    Ok(Resolved {
        base: base(setting, &cells),
        edits: found,
        ids,
    })
}

/// Whether a school of the table has the type, or an edit gives it to one.
fn has_type(setting: &Setting<'_>, edits: &[EditOptions], school_type: SchoolType) -> bool {
    let makes = |edit: &EditOptions| {
        let is_made = matches!(edit.kind, Some(EditKind::Open | EditKind::Merge));
        is_made && edit.school_type == Some(school_type)
    };
    let mut rows = 0..setting.schools.len();
    edits.iter().any(makes) || rows.any(|row| setting.schools.school_type(row) == Some(school_type))
}

fn base<'s>(setting: &'s Setting<'s>, opened: &[BTreeMap<String, Cell>]) -> Base<'s> {
    let table = setting.table.with_rows(opened);
    let numbers = setting.schools.numbers.iter().map(|numbers| {
        let more = opened
            .iter()
            .map(|row| match row.get(numbers.heading.text) {
                Some(Cell::Number(number)) => *number,
                _ => f64::NAN,
            });
        numbers.values.iter().copied().chain(more).collect()
    });
    let pupils = Stage::ALL
        .iter()
        .filter_map(|&stage| Some((stage, setting.schools.position(&pupils_column(stage))?)));
    Base {
        numbers: numbers.collect(),
        pupils: pupils.collect(),
        opened: opened.len(),
        setting,
        table,
    }
}

/// One edit of the options.
struct One<'o> {
    setting: &'o Setting<'o>,
    /// Its place, from 1.
    number: usize,
    given: &'o EditOptions,
    kind: EditKind,
}

impl<'o> One<'o> {
    fn of(setting: &'o Setting<'o>, place: usize, given: &'o EditOptions) -> Result<Self> {
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
        let one = Self {
            setting,
            number: place + 1,
            given,
            kind,
        };
        one.reject_others()?;
        Ok(one)
    }

    fn error(&self, phrase: &'static Phrase) -> Error {
        Error::new(phrase)
            .with("edit", self.number)
            .with("kind", self.kind.id())
    }

    /// Rejects members that the kind does not take.
    fn reject_others(&self) -> Result<()> {
        let takes: &[&str] = match self.kind {
            EditKind::Move => &[
                "from",
                "to",
                "units",
                "indicator",
                "column",
                "parts",
                "stage",
            ],
            EditKind::Add => &["school", "units", "indicator", "column", "parts", "stage"],
            EditKind::Merge => &["into", "of", "school_type"],
            EditKind::Close => &["school", "to"],
            EditKind::Open => &["school", "school_type", "figures"],
            EditKind::Reassign => &["from", "to", "units", "stage"],
            EditKind::Split => &["school_type", "stage", "weight"],
        };
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

    fn need<'v, T>(&self, option: &'static str, value: Option<&'v T>) -> Result<&'v T> {
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

    fn edit(&self, rows: &BTreeMap<String, usize>) -> Result<Edit> {
        let row = |id: &String| self.school(rows, id);
        let given = self.given;
        Ok(match self.kind {
            EditKind::Move | EditKind::Reassign => {
                let from = row(self.need("from", given.from.as_ref())?)?;
                let to = row(self.need("to", self.only_receiver()?)?)?;
                self.reject_same(&[from, to], rows)?;
                let units = self.amount(&ABOVE_ZERO, |units| units > 0.0)?;
                let is_of_pupils = self.kind == EditKind::Reassign;
                let column = match is_of_pupils {
                    true => (self.pupils(&[from, to])?, 1.0),
                    false => self.column(&[from, to])?,
                };
                Edit::Move {
                    from,
                    to,
                    cells: self.cells(column, units)?,
                    is_of_pupils,
                }
            }
            EditKind::Add => {
                let at = row(self.need("school", given.school.as_ref())?)?;
                let units = self.amount(&NOT_ZERO, |units| units != 0.0)?;
                Edit::Add {
                    at,
                    cells: self.cells(self.column(&[at])?, units)?,
                }
            }
            EditKind::Merge => {
                let into = row(self.need("into", given.into.as_ref())?)?;
                self.need("of", given.of.first())?;
                let of = given.of.iter().map(row).collect::<Result<Vec<usize>>>()?;
                self.reject_same(&[&[into], of.as_slice()].concat(), rows)?;
                Edit::Merge {
                    into,
                    of,
                    school_type: given.school_type,
                }
            }
            EditKind::Close => {
                let school = row(self.need("school", given.school.as_ref())?)?;
                let to = given.to.iter().map(row).collect::<Result<Vec<usize>>>()?;
                self.reject_same(&[&[school], to.as_slice()].concat(), rows)?;
                Edit::Close { school, to }
            }
            EditKind::Open => Edit::Open {
                row: row(self.need("school", given.school.as_ref())?)?,
            },
            EditKind::Split => self.split()?,
        })
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

    fn school(&self, rows: &BTreeMap<String, usize>, id: &String) -> Result<usize> {
        rows.get(id).copied().ok_or_else(|| {
            match nearest(id, rows.keys().map(String::as_str)) {
                Some(near) => self
                    .error(&phrases::EDIT_UNKNOWN_SCHOOL_CLOSE)
                    .with("expected", near),
                None => self.error(&phrases::EDIT_UNKNOWN_SCHOOL),
            }
            .with("got", id.as_str())
        })
    }

    fn reject_same(&self, named: &[usize], rows: &BTreeMap<String, usize>) -> Result<()> {
        let is_repeated = |place: &usize| named[..*place].contains(&named[*place]);
        let Some(place) = (0..named.len()).find(is_repeated) else {
            return Ok(());
        };
        let id = rows
            .iter()
            .find(|(_, row)| **row == named[place])
            .map_or("", |(id, _)| id.as_str());
        Err(self.error(&phrases::EDIT_SAME_SCHOOL).with("got", id))
    }

    fn amount(&self, domain: &Name, is_in: impl Fn(f64) -> bool) -> Result<f64> {
        self.in_domain(
            "units",
            *self.need("units", self.given.units.as_ref())?,
            domain,
            is_in,
        )
    }

    fn in_domain(
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
    fn column(&self, rows: &[usize]) -> Result<(usize, f64)> {
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

    /// The column of the pupils that are assigned.
    fn pupils(&self, rows: &[usize]) -> Result<usize> {
        let of_stage = |stage| Some((self.setting.schools.position(&pupils_column(stage))?, 1.0));
        Ok(self.of_one_stage(rows, of_stage)?.0)
    }

    /// What is meant by the stage that is named, or by the only one of which all these schools are, or by every stage.
    fn of_one_stage(
        &self,
        rows: &[usize],
        of: impl Fn(Stage) -> Option<(usize, f64)>,
    ) -> Result<(usize, f64)> {
        if let Some(stage) = self.given.stage {
            self.setting.planned_stages(Some(stage))?;
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

    fn numeric(&self, name: &str) -> Result<usize> {
        let numbers = &self.setting.schools.numbers;
        let by_heading = || numbers.iter().position(|one| one.heading.text == name);
        let found = self.setting.schools.position(name).or_else(by_heading);
        found.ok_or_else(|| self.unknown_column(name))
    }

    fn unknown_column(&self, name: &str) -> Error {
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
    fn cells(&self, (column, of_one): (usize, f64), units: f64) -> Result<Vec<Amount>> {
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
                let heading = self.setting.schools.numbers[column].heading.text;
                return Err(self
                    .error(&phrases::EDIT_PART_INCLUDED)
                    .with("column", heading));
            }
            let more: Vec<Amount> = of(column, sign * part).collect();
            let is_new = |one: &Amount| !cells.iter().any(|known| known.column == one.column);
            let new: Vec<Amount> = more.into_iter().filter(is_new).collect();
            cells.extend(new);
        }
        Ok(cells)
    }

    fn split(&self) -> Result<Edit> {
        let school_type = *self.need("school_type", self.given.school_type.as_ref())?;
        let stage = *self.need("stage", self.given.stage.as_ref())?;
        let weight = *self.need("weight", self.given.weight.as_ref())?;
        let weight = self.in_domain("weight", weight, &ABOVE_ZERO, |weight| weight > 0.0)?;
        let document = self.setting.standard.document();
        let known = document
            .split
            .weights
            .get(&school_type)
            .and_then(|per| per.get(stage));
        match known {
            Some(_) => Ok(Edit::Split {
                school_type,
                stage,
                weight,
            }),
            None => Err(self
                .error(&phrases::EDIT_NO_SPLIT)
                .with("standard", document.id.as_str())
                .with("stage", stage.name())
                .with("type", school_type.name())),
        }
    }

    /// The cells of a school to be opened, by heading.
    fn row(&self, id: &str) -> Result<BTreeMap<String, Cell>> {
        let headings = &self.setting.schools.headings;
        let mut row = BTreeMap::new();
        let mut put = |column: &str, cell| {
            if let Some(heading) = headings.find(column) {
                row.insert(heading.text.to_owned(), cell);
            }
        };
        put("school_id", Cell::Text(id.to_owned()));
        if headings.find("school_id").is_none() {
            put("school_name", Cell::Text(id.to_owned()));
        }
        if let Some(school_type) = self.given.school_type {
            put("school_type", Cell::Text(school_type.name().id.to_string()));
        }
        self.only_county().into_iter().for_each(|(heading, cell)| {
            row.insert(heading, cell);
        });
        for (name, value) in &self.given.figures.0 {
            let heading = headings.find(name).map(|heading| heading.text);
            let by_heading = self.setting.table.column(name).map(|_| name.as_str());
            let heading = heading
                .or(by_heading)
                .ok_or_else(|| self.unknown_column(name))?;
            row.insert(heading.to_owned(), self.cell(name, value)?);
        }
        Ok(row)
    }

    fn cell(&self, name: &str, value: &Value) -> Result<Cell> {
        match value {
            Value::String(text) => Ok(Cell::Text(text.clone())),
            Value::Number(number) if number.as_f64().is_some_and(f64::is_finite) => {
                Ok(Cell::Number(number.as_f64().unwrap_or_default()))
            }
            other => Err(self
                .error(&phrases::EDIT_DOMAIN)
                .with("option", name)
                .with(
                    "expected",
                    Name::new("cell", "a number or a text", "数值或文本"),
                )
                .with("got", other.to_string())),
        }
    }

    /// The county of a new school in a table of one county that has a column of counties.
    fn only_county(&self) -> Option<(String, Cell)> {
        let heading = self.setting.county_heading()?;
        let column = self.setting.table.column(heading)?;
        let texts = Texts::of(column);
        let is_only = self.setting.schools.counties.len() == 1;
        let county = texts.exact(0).filter(|_| is_only)?;
        Some((heading.to_owned(), Cell::Text(county.to_owned())))
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
