//! A table while edits are made.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::education::plan::framework::changes::wholes;
use crate::education::plan::framework::setting::Setting;
use crate::education::{Category, Column, SchoolType, Stage, Standard, Table};
use crate::numeric::sum_of;
use crate::table::Texts;

use super::amount::{Amount, Made, taken};

/// What every state of the table begins with.
pub(super) struct Base<'s> {
    pub(super) setting: &'s Setting<'s>,
    /// The table of the setting, and after its rows those of the schools that edits open.
    pub(super) table: Table<'s>,
    /// Of each numeric column the cells of all these rows; NaN where one is empty.
    pub(super) numbers: Vec<Vec<f64>>,
    /// The columns of pupils, by stage.
    pub(super) pupils: Vec<(Stage, usize)>,
    /// The rows of schools that are not opened yet.
    pub(super) opened: usize,
}

/// The cells of the table, the schools that exist, and the rules that an edit changes.
#[derive(Clone)]
pub(super) struct State {
    numbers: Vec<Vec<f64>>,
    touched: BTreeSet<usize>,
    exists: Vec<bool>,
    types: BTreeMap<usize, SchoolType>,
    splits: Vec<(SchoolType, Stage, f64)>,
}

impl Base<'_> {
    pub(super) fn state(&self) -> State {
        let rows = self.table.rows();
        State {
            numbers: self.numbers.clone(),
            touched: BTreeSet::new(),
            exists: (0..rows).map(|row| row + self.opened < rows).collect(),
            types: BTreeMap::new(),
            splits: Vec::new(),
        }
    }
}

impl State {
    /// Takes cells from one school and gives them to another.
    pub(super) fn transfer(&mut self, from: usize, to: usize, cells: &[Amount]) -> Made {
        let taken = taken(cells);
        let nothing = self.gone(&[from, to]);
        if let Some(nothing) = nothing.or_else(|| self.short(from, &taken)) {
            return nothing;
        }
        self.change(from, &taken);
        self.change(to, cells);
        Made::Done
    }

    /// Opens the school of a row.
    pub(super) fn open(&mut self, row: usize) {
        self.exists[row] = true;
    }

    /// Removes the school of a row.
    pub(super) fn remove(&mut self, row: usize) {
        self.exists[row] = false;
    }

    /// Those of the schools that exist.
    pub(super) fn present(&self, rows: &[usize]) -> Vec<usize> {
        rows.iter()
            .copied()
            .filter(|&row| self.exists[row])
            .collect()
    }

    /// Gives the school of a row another type.
    pub(super) fn set_type(&mut self, row: usize, school_type: SchoolType) {
        self.types.insert(row, school_type);
    }

    /// Divides what the stages of such schools share by another weight.
    pub(super) fn set_weight(&mut self, school_type: SchoolType, stage: Stage, weight: f64) {
        self.splits.push((school_type, stage, weight));
    }

    /// Adds all that the schools of other rows have to that of one; a cell that is empty in all of them remains empty.
    pub(super) fn add_rows(&mut self, into: usize, of: &[usize]) {
        for column in 0..self.numbers.len() {
            let cells = &mut self.numbers[column];
            let all = [into].into_iter().chain(of.iter().copied());
            let known: Vec<f64> = all
                .map(|row| cells[row])
                .filter(|cell| !cell.is_nan())
                .collect();
            if !known.is_empty() {
                cells[into] = sum_of(known);
                self.touched.insert(column);
            }
        }
    }

    /// The first of these schools that does not exist.
    pub(super) fn gone(&self, rows: &[usize]) -> Option<Made> {
        rows.iter()
            .copied()
            .find(|&row| !self.exists[row])
            .map(Made::Gone)
    }

    /// The cell, zero where it is empty.
    pub(super) fn cell(&self, column: usize, row: usize) -> f64 {
        let cell = self.numbers[column][row];
        if cell.is_nan() { 0.0 } else { cell }
    }

    /// The first cell that would be below zero.
    pub(super) fn short(&self, row: usize, cells: &[Amount]) -> Option<Made> {
        let counts = |one: &&Amount| one.is_named || !self.numbers[one.column][row].is_nan();
        let mut taken = cells.iter().filter(counts).filter(|one| one.units < 0.0);
        let short = taken.find(|one| self.cell(one.column, row) + one.units < 0.0)?;
        Some(Made::Short {
            row,
            column: short.column,
            has: self.cell(short.column, row),
            wanted: -short.units,
        })
    }

    pub(super) fn change(&mut self, row: usize, cells: &[Amount]) {
        for one in cells {
            if one.is_named || !self.numbers[one.column][row].is_nan() {
                self.numbers[one.column][row] = self.cell(one.column, row) + one.units;
                self.touched.insert(one.column);
            }
        }
    }

    /// The table of this state, with the schools that exist among the rows for which `keep` is true.
    pub(super) fn table<'s>(&self, base: &'s Base<'_>, keep: impl Fn(usize) -> bool) -> Table<'s> {
        let mut table = base.table.clone();
        for &column in &self.touched {
            let values = self.numbers[column].clone();
            let present: Vec<bool> = values.iter().map(|value| !value.is_nan()).collect();
            let heading = base.setting.schools.numbers[column].heading.text;
            let present = Some(Cow::Owned(present));
            table.replace(
                heading,
                Column::Number {
                    values: Cow::Owned(values),
                    present,
                },
            );
        }
        if !self.types.is_empty()
            && let Some(heading) = base.setting.schools.headings.find("school_type")
            && let Some(column) = base.table.column(heading.text)
        {
            let texts = Texts::of(column);
            let cell = |row: usize| match self.types.get(&row) {
                Some(school_type) => Some(Cow::Borrowed(&*school_type.name().id)),
                None => texts.exact(row).map(|text| Cow::Owned(text.to_owned())),
            };
            let cells = (0..self.exists.len()).map(cell).collect();
            table.replace(heading.text, Column::Text(cells));
        }
        let kept: Vec<bool> = (0..self.exists.len())
            .map(|row| self.exists[row] && keep(row))
            .collect();
        match kept.iter().all(|kept| *kept) {
            true => table,
            false => table.only(&kept),
        }
    }

    /// The rows of the schools that exist.
    pub(super) fn kept(&self) -> Vec<usize> {
        (0..self.exists.len())
            .filter(|&row| self.exists[row])
            .collect()
    }

    /// The standard with the weights of this state.
    pub(super) fn standard(&self, base: &Base<'_>) -> Standard {
        base.setting.standard.with_split_weights(&self.splits)
    }
}

/// A column and those that it is a part of, of which it changes the cells that are not empty.
pub(super) fn with_wholes(setting: &Setting<'_>, column: usize) -> Vec<Amount> {
    let mut all = BTreeSet::from([column]);
    wholes(setting, column, &mut all);
    let amount = |one| Amount {
        column: one,
        units: 0.0,
        is_named: one == column,
    };
    all.into_iter().map(amount).collect()
}
