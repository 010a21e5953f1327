//! A table while edits are made.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::education::plan::framework::changes::wholes;
use crate::education::plan::framework::setting::Setting;
use crate::education::{Category, Column, SchoolType, Stage, Standard, Table};
use crate::numeric::sum_of;
use crate::table::Texts;

use super::edit::{Amount, Edit};

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

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Made {
    Done,
    /// The school of that row no longer exists, or not yet.
    Gone(usize),
    /// The school has less than is taken from it; nothing was changed.
    Short {
        row: usize,
        column: usize,
        has: f64,
        wanted: f64,
    },
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

    /// The state after those of the edits for which `made` is true, and what became of each of them.
    pub(super) fn after(&self, edits: &[Edit], made: &[bool]) -> (State, Vec<Made>) {
        let mut state = self.state();
        let chosen = edits.iter().zip(made).filter(|(_, made)| **made);
        let results = chosen.map(|(edit, _)| state.make(edit, self)).collect();
        (state, results)
    }
}

impl State {
    fn make(&mut self, edit: &Edit, base: &Base<'_>) -> Made {
        match edit {
            Edit::Move {
                from, to, cells, ..
            } => self.transfer(*from, *to, cells),
            Edit::Add { at, cells } => self.add(*at, cells),
            Edit::Merge {
                into,
                of,
                school_type,
            } => self.merge(*into, of, *school_type),
            Edit::Close { school, to } => self.close(*school, to, base),
            Edit::Open { row } => {
                self.exists[*row] = true;
                Made::Done
            }
            Edit::Split {
                school_type,
                stage,
                weight,
            } => {
                self.splits.push((*school_type, *stage, *weight));
                Made::Done
            }
        }
    }

    fn transfer(&mut self, from: usize, to: usize, cells: &[Amount]) -> Made {
        if let Some(gone) = self.gone(&[from, to]) {
            return gone;
        }
        let taken: Vec<Amount> = cells
            .iter()
            .map(|one| Amount {
                units: -one.units,
                ..*one
            })
            .collect();
        if let Some(short) = self.short(from, &taken) {
            return short;
        }
        self.change(from, &taken);
        self.change(to, cells);
        Made::Done
    }

    fn add(&mut self, at: usize, cells: &[Amount]) -> Made {
        if let Some(nothing) = self.gone(&[at]).or_else(|| self.short(at, cells)) {
            return nothing;
        }
        self.change(at, cells);
        Made::Done
    }

    fn merge(&mut self, into: usize, of: &[usize], school_type: Option<SchoolType>) -> Made {
        let present: Vec<usize> = of.iter().copied().filter(|&row| self.exists[row]).collect();
        match (self.gone(&[into]), present.is_empty()) {
            (Some(gone), _) => return gone,
            (None, true) => return self.gone(of).unwrap_or(Made::Done),
            (None, false) => {}
        }
        for column in 0..self.numbers.len() {
            let cells = &mut self.numbers[column];
            let all = [into].into_iter().chain(present.iter().copied());
            let known: Vec<f64> = all
                .map(|row| cells[row])
                .filter(|cell| !cell.is_nan())
                .collect();
            if !known.is_empty() {
                cells[into] = sum_of(known);
                self.touched.insert(column);
            }
        }
        present.iter().for_each(|&row| self.exists[row] = false);
        if let Some(school_type) = school_type {
            self.types.insert(into, school_type);
        }
        Made::Done
    }

    fn close(&mut self, school: usize, to: &[usize], base: &Base<'_>) -> Made {
        if let Some(gone) = self.gone(&[school]) {
            return gone;
        }
        let present: Vec<usize> = to.iter().copied().filter(|&row| self.exists[row]).collect();
        if present.is_empty() && !to.is_empty() {
            return self.gone(to).unwrap_or(Made::Done);
        }
        self.exists[school] = false;
        for &(_, column) in &base.pupils {
            let pupils = self.numbers[column][school];
            if present.is_empty() || pupils.is_nan() || pupils == 0.0 {
                continue;
            }
            let own: Vec<f64> = present.iter().map(|&row| self.cell(column, row)).collect();
            let cells = with_wholes(base.setting, column);
            for (&row, units) in present.iter().zip(apportioned(pupils, &own)) {
                let amounts: Vec<Amount> =
                    cells.iter().map(|cell| Amount { units, ..*cell }).collect();
                self.change(row, &amounts);
            }
        }
        Made::Done
    }

    /// The first of these schools that does not exist.
    fn gone(&self, rows: &[usize]) -> Option<Made> {
        rows.iter()
            .copied()
            .find(|&row| !self.exists[row])
            .map(Made::Gone)
    }

    /// The cell, zero where it is empty.
    fn cell(&self, column: usize, row: usize) -> f64 {
        let cell = self.numbers[column][row];
        if cell.is_nan() { 0.0 } else { cell }
    }

    /// The first cell that would be below zero.
    fn short(&self, row: usize, cells: &[Amount]) -> Option<Made> {
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

    fn change(&mut self, row: usize, cells: &[Amount]) {
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

/// `whole` divided in proportion to `sizes`, in whole numbers where it is one: by the largest remainders, ties to the first.
fn apportioned(whole: f64, sizes: &[f64]) -> Vec<f64> {
    let total = sum_of(sizes.iter().copied());
    let share = |size: f64| match total > 0.0 {
        true => whole * size / total,
        false => whole / sizes.len() as f64,
    };
    let exact: Vec<f64> = sizes.iter().map(|&size| share(size)).collect();
    if whole.fract() != 0.0 {
        return exact;
    }
    let mut parts: Vec<f64> = exact.iter().map(|part| part.floor()).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| (exact[b] - parts[b]).total_cmp(&(exact[a] - parts[a])));
    let rest = whole - sum_of(parts.iter().copied());
    // Rounding errors of the shares can make the rest one more than there are parts; then all get another one.
    let mut left = rest.max(0.0) as usize;
    while left > 0 && !order.is_empty() {
        for &at in order.iter().take(left) {
            parts[at] += 1.0;
        }
        left = left.saturating_sub(order.len());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pupils_are_divided_in_whole_numbers() {
        assert_eq!(apportioned(10.0, &[1.0, 1.0, 1.0]), [4.0, 3.0, 3.0]);
        assert_eq!(apportioned(7.0, &[300.0, 100.0]), [5.0, 2.0]);
        assert_eq!(apportioned(3.0, &[0.0, 0.0]), [2.0, 1.0]);
        assert_eq!(apportioned(1.5, &[2.0, 1.0]), [1.0, 0.5]);
        for pupils in 0..200_u32 {
            let parts = apportioned(f64::from(pupils), &[3.3, 10.1, 0.7]);
            assert_eq!(parts.iter().sum::<f64>(), f64::from(pupils));
        }
    }
}
