//! A table of schools that is edited without the library: rows of cells, and the plain meaning of each edit.

use std::collections::BTreeMap;

use junheng::education::{Column, Standard, Table};
use junheng::numeric::sum_of;

/// An edit of schools by their codes.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    Move(String, String, &'static str, f64),
    Add(String, &'static str, f64),
    Merge(String, Vec<String>, Option<&'static str>),
    Close(String, Vec<String>),
    Open(String, Vec<(String, f64)>, Vec<(&'static str, String)>),
    Reassign(String, String, &'static str, f64),
    Split(&'static str, &'static str, f64),
}

/// The columns that also count what a column counts.
fn with_wholes(column: &str) -> Vec<String> {
    let mut all = vec![column.to_owned()];
    if let Some(stage) = column.strip_prefix("teachers_backbone_") {
        all.push(format!("teachers_{stage}"));
    }
    all
}

#[derive(Debug, Clone)]
struct Row {
    texts: BTreeMap<String, String>,
    numbers: BTreeMap<String, f64>,
}

/// The schools, in the order of the rows, and the weights that have been changed.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    headings: Vec<String>,
    rows: Vec<Row>,
    weights: Vec<(&'static str, &'static str, f64)>,
    /// All codes that there have been.
    known: Vec<String>,
}

impl Sheet {
    pub(super) fn of(table: &Table<'_>) -> Self {
        let empty = Row {
            texts: BTreeMap::new(),
            numbers: BTreeMap::new(),
        };
        let mut rows = vec![empty; table.rows()];
        for (heading, column) in table.columns() {
            for (at, row) in rows.iter_mut().enumerate() {
                match column {
                    Column::Number { values, .. } => {
                        row.numbers.insert(heading.to_owned(), values[at]);
                    }
                    Column::Text(cells) => {
                        let cell = cells[at].as_deref().unwrap().to_owned();
                        row.texts.insert(heading.to_owned(), cell);
                    }
                    _ => panic!("{heading}"),
                }
            }
        }
        let mut out = Self {
            headings: table
                .columns()
                .map(|(heading, _)| heading.to_owned())
                .collect(),
            rows,
            weights: Vec::new(),
            known: Vec::new(),
        };
        out.known = out.codes();
        out
    }

    pub(super) fn codes(&self) -> Vec<String> {
        let rows = self.rows.iter();
        rows.map(|row| row.texts["school_id"].clone()).collect()
    }

    pub(super) fn cell(&self, id: &str, column: &str) -> f64 {
        self.at(id)
            .map_or(0.0, |row| self.rows[row].numbers[column])
    }

    /// Codes of schools that have been closed or merged.
    pub(super) fn gone(&self) -> Vec<String> {
        let present = self.codes();
        let known = self.known.iter();
        known.filter(|id| !present.contains(id)).cloned().collect()
    }

    pub(super) fn table(&self) -> Table<'static> {
        let mut out = Table::new();
        for heading in &self.headings {
            if self
                .rows
                .iter()
                .all(|row| row.numbers.contains_key(heading))
            {
                let cells: Vec<f64> = self.rows.iter().map(|row| row.numbers[heading]).collect();
                out.add_numbers(heading, cells).unwrap();
            } else {
                let cells: Vec<String> = self
                    .rows
                    .iter()
                    .map(|row| row.texts[heading].clone())
                    .collect();
                out.add_text(heading, cells).unwrap();
            }
        }
        out
    }

    /// The standard with the weights that have been changed.
    pub(super) fn standard(&self, text: &str) -> Standard {
        let mut document: toml::Table = toml::from_str(text).unwrap();
        for (school_type, stage, weight) in &self.weights {
            let weights = &mut document["split"]["weights"][*school_type];
            weights[*stage] = toml::Value::Float(*weight);
        }
        Standard::from_toml(&toml::to_string(&document).unwrap()).unwrap()
    }

    fn at(&self, id: &str) -> Result<usize, &'static str> {
        match self.codes().iter().position(|one| one == id) {
            Some(row) => Ok(row),
            None if self.known.iter().any(|one| one == id) => Err("what_if.gone"),
            None => Err("what_if.unknown_school"),
        }
    }

    fn change(&mut self, row: usize, columns: &[String], units: f64) -> Result<(), &'static str> {
        let cells = columns.iter().map(|column| self.rows[row].numbers[column]);
        if cells.into_iter().any(|cell| cell + units < 0.0) {
            return Err("what_if.not_enough");
        }
        for column in columns {
            *self.rows[row].numbers.get_mut(column).unwrap() += units;
        }
        Ok(())
    }

    fn transfer(
        &mut self,
        [from, to]: [usize; 2],
        columns: &[String],
        units: f64,
    ) -> Result<(), &'static str> {
        self.change(from, columns, -units)?;
        self.change(to, columns, units)
    }

    /// Makes the edit as far as it can be made where other edits were not: a merger and a closure with the schools that are
    /// there, anything else as a whole or not at all.
    pub(super) fn apply_some(&mut self, edit: &Edit) {
        let present = |ids: &[String]| -> Vec<String> {
            let ids = ids.iter().filter(|id| self.at(id).is_ok());
            ids.cloned().collect()
        };
        let edit = match edit {
            Edit::Merge(into, of, school_type) => {
                Edit::Merge(into.clone(), present(of), *school_type)
            }
            Edit::Close(id, to) => Edit::Close(id.clone(), present(to)),
            other => other.clone(),
        };
        let nothing_left = match &edit {
            Edit::Merge(_, of, _) => of.is_empty(),
            _ => false,
        };
        if !nothing_left {
            // An edit that is rejected changes nothing.
            let _ = self.apply(&edit);
        }
    }

    /// Makes the edit, or says by which code it is rejected.
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<(), &'static str> {
        match edit {
            Edit::Move(from, to, column, units) => {
                let rows = [self.at(from)?, self.at(to)?];
                if rows[0] == rows[1] {
                    return Err("what_if.same_school");
                }
                if column.contains("area") || column.contains("classroom") {
                    return Err("what_if.fixed");
                }
                self.transfer(rows, &with_wholes(column), *units)
            }
            Edit::Reassign(from, to, stage, units) => {
                let rows = [self.at(from)?, self.at(to)?];
                if rows[0] == rows[1] {
                    return Err("what_if.same_school");
                }
                self.transfer(rows, &[format!("pupils_{stage}")], *units)
            }
            Edit::Add(id, column, units) => {
                let row = self.at(id)?;
                self.change(row, &with_wholes(column), *units)
            }
            Edit::Merge(into, of, school_type) => self.merge(into, of, *school_type),
            Edit::Close(id, to) => self.close(id, to),
            Edit::Open(id, numbers, texts) => {
                if self.known.contains(id) {
                    return Err("what_if.school_exists");
                }
                let texts = texts
                    .iter()
                    .map(|(name, text)| ((*name).to_owned(), text.clone()));
                let mut row = Row {
                    texts: texts.collect(),
                    numbers: numbers.iter().cloned().collect(),
                };
                row.texts.insert("school_id".to_owned(), id.clone());
                self.rows.push(row);
                self.known.push(id.clone());
                Ok(())
            }
            Edit::Split(school_type, stage, weight) => {
                self.weights.push((*school_type, *stage, *weight));
                Ok(())
            }
        }
    }

    fn merge(
        &mut self,
        into: &str,
        of: &[String],
        school_type: Option<&'static str>,
    ) -> Result<(), &'static str> {
        let at = self.at(into)?;
        let others: Vec<usize> = of.iter().map(|id| self.at(id)).collect::<Result<_, _>>()?;
        if others.contains(&at) {
            return Err("what_if.same_school");
        }
        for (column, cell) in self.rows[at].numbers.clone() {
            let all = others.iter().map(|&row| self.rows[row].numbers[&column]);
            let sum = sum_of(all.chain([cell]));
            self.rows[at].numbers.insert(column, sum);
        }
        if let Some(school_type) = school_type {
            let types = &mut self.rows[at].texts;
            types.insert("school_type".to_owned(), school_type.to_owned());
        }
        self.rows
            .retain(|row| !of.contains(&row.texts["school_id"]));
        Ok(())
    }

    fn close(&mut self, id: &str, to: &[String]) -> Result<(), &'static str> {
        let at = self.at(id)?;
        let receivers: Vec<usize> = to.iter().map(|id| self.at(id)).collect::<Result<_, _>>()?;
        if receivers.contains(&at) {
            return Err("what_if.same_school");
        }
        for stage in ["primary", "junior", "senior"] {
            let column = format!("pupils_{stage}");
            let pupils = self.rows[at].numbers[&column] as u64;
            let own = receivers
                .iter()
                .map(|&row| self.rows[row].numbers[&column] as u64);
            let parts = shares(pupils, &own.collect::<Vec<u64>>());
            for (&row, part) in receivers.iter().zip(parts) {
                *self.rows[row].numbers.get_mut(&column).unwrap() += part as f64;
            }
        }
        self.rows.remove(at);
        Ok(())
    }
}

/// Whole pupils by the largest remainders; of equal ones the first.
fn shares(pupils: u64, own: &[u64]) -> Vec<u64> {
    let total: u64 = own.iter().sum();
    if total == 0 {
        return match own.len() {
            0 => Vec::new(),
            some => shares(pupils, &vec![1; some]),
        };
    }
    let mut parts: Vec<u64> = own.iter().map(|one| pupils * one / total).collect();
    let mut left = pupils - parts.iter().sum::<u64>();
    let mut taken = vec![false; own.len()];
    while left > 0 {
        let remainder = |at: &usize| pupils * own[*at] % total;
        let open = (0..own.len()).filter(|at| !taken[*at]);
        let most = open.rev().max_by_key(remainder).unwrap();
        parts[most] += 1;
        taken[most] = true;
        left -= 1;
    }
    parts
}
