//! Tables of golden cases and of shipped files.

use std::borrow::Cow;
use std::path::Path;

use junheng::Result;
use junheng::education::{Column, Standard, Table};
use serde::Deserialize;
use toml::Value;

use super::root;

/// A golden file: its cases, and the standards that it writes out for them.
#[derive(Deserialize)]
pub(crate) struct Golden(toml::Table);

impl Golden {
    pub(crate) fn cases(&self) -> &[Value] {
        self.0["case"].as_array().unwrap()
    }

    /// The text of a standard that the file writes out.
    pub(crate) fn standard_text(&self, name: &str) -> Option<&str> {
        self.0.get("standards")?.get(name)?.as_str()
    }

    /// The standard of that name: one of the file's, or one that comes with the library.
    pub(crate) fn standard(&self, name: &str) -> Result<Standard> {
        match self.standard_text(name) {
            Some(text) => Standard::from_toml(text),
            None => Standard::builtin(name),
        }
    }
}

/// The table of a case: its columns, or the shipped file it names.
pub(crate) fn table(case: &Value) -> Table<'static> {
    match case.get("file") {
        Some(file) => read_csv(&root().join("data").join(file.as_str().unwrap())),
        None => table_of(case, "columns").unwrap(),
    }
}

/// A second table of the case, where it has one: written out, or a shipped file.
pub(crate) fn table_of(case: &Value, key: &str) -> Option<Table<'static>> {
    let columns = match case.get(key)? {
        Value::String(file) => return Some(read_csv(&root().join("data").join(file))),
        columns => columns.as_table().unwrap(),
    };
    let mut table = Table::new();
    for (name, cells) in columns {
        let cells = cells.as_array().unwrap();
        let missing = case.get("missing").and_then(|missing| missing.get(name));
        table.add(name, column(cells, missing)).unwrap();
    }
    Some(table)
}

fn column(cells: &[Value], missing: Option<&Value>) -> Column<'static> {
    let number = |cell: &Value| {
        cell.as_float()
            .or_else(|| cell.as_integer().map(|n| n as f64))
    };
    match cells.iter().map(number).collect::<Option<Vec<f64>>>() {
        Some(values) => {
            let rows = missing.map(|rows| rows.as_array().unwrap());
            let absent = |row: usize| {
                let is_row = |at: &Value| at.as_integer() == Some(row as i64);
                rows.is_some_and(|rows| rows.iter().any(is_row))
            };
            let present: Vec<bool> = (0..values.len()).map(|row| !absent(row)).collect();
            Column::Number {
                values: values.into(),
                present: Some(present.into()),
            }
        }
        None => Column::Text(
            cells
                .iter()
                .map(|cell| cell.as_str().unwrap().to_owned())
                .map(|cell| (!cell.is_empty()).then_some(Cow::Owned(cell)))
                .collect(),
        ),
    }
}

/// A shipped CSV file; a column of numbers is one whose filled cells all are (codes such as
/// 0100005 are text).
pub(crate) fn read_csv(path: &Path) -> Table<'static> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let records: Vec<csv::StringRecord> =
        reader.records().map(std::result::Result::unwrap).collect();
    let mut table = Table::new();
    for (place, heading) in headings.iter().enumerate() {
        let cells: Vec<&str> = records.iter().map(|record| &record[place]).collect();
        table.add(heading, csv_column(&cells)).unwrap();
    }
    table
}

fn csv_column(cells: &[&str]) -> Column<'static> {
    let is_code = |cell: &&&str| cell.len() > 1 && cell.starts_with('0') && !cell.contains('.');
    let number = |cell: &&str| match *cell {
        "" => Some(f64::NAN),
        text => text.parse::<f64>().ok(),
    };
    let numbers: Option<Vec<f64>> = cells.iter().map(number).collect();
    match numbers.filter(|_| !cells.iter().any(|cell| is_code(&cell))) {
        Some(values) => {
            let present: Vec<bool> = values.iter().map(|value| !value.is_nan()).collect();
            Column::Number {
                values: values.into(),
                present: Some(present.into()),
            }
        }
        None => Column::Text(
            cells
                .iter()
                .map(|cell| (!cell.is_empty()).then(|| Cow::Owned((*cell).to_owned())))
                .collect(),
        ),
    }
}

/// The texts in one piece, as Arrow keeps them.
pub(crate) fn packed<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Column<'static> {
    let (mut all, mut offsets, mut present) = (String::new(), vec![0], Vec::new());
    for text in texts {
        all.push_str(text.unwrap_or(""));
        offsets.push(all.len() as i64);
        present.push(text.is_some());
    }
    Column::Packed {
        text: all.into(),
        offsets: offsets.into(),
        present: Some(present.into()),
    }
}

/// The same table with its rows in another order.
pub(crate) fn reordered(table: &Table<'_>, order: &[usize]) -> Table<'static> {
    let mut out = Table::new();
    for (name, column) in table.columns() {
        let column = match column {
            Column::Number { values, present } => Column::Number {
                values: order.iter().map(|&row| values[row]).collect(),
                present: present
                    .as_ref()
                    .map(|present| order.iter().map(|&row| present[row]).collect()),
            },
            Column::Text(cells) => Column::Text(
                order
                    .iter()
                    .map(|&row| cells[row].as_ref().map(|cell| Cow::Owned(cell.to_string())))
                    .collect(),
            ),
            Column::Packed {
                text,
                offsets,
                present,
            } => packed(order.iter().map(|&row| {
                let there = present.as_ref().is_none_or(|present| present[row]);
                there.then(|| &text[offsets[row] as usize..offsets[row + 1] as usize])
            })),
            Column::Categories {
                codes,
                labels,
                ordered,
            } => Column::Categories {
                ordered: *ordered,
                codes: order.iter().map(|&row| codes[row]).collect(),
                labels: labels
                    .iter()
                    .map(|label| Cow::Owned(label.to_string()))
                    .collect(),
            },
            Column::Mixed { texts, numbers } => Column::Mixed {
                texts: (order.iter())
                    .map(|&row| texts[row].as_ref().map(|cell| Cow::Owned(cell.to_string())))
                    .collect(),
                numbers: order.iter().map(|&row| numbers[row]).collect(),
            },
            Column::Other { kind, .. } => Column::Other {
                rows: order.len(),
                kind: Cow::Owned(kind.to_string()),
            },
        };
        out.add(name, column).unwrap();
    }
    out
}

/// Rows from the last to the first, and every third before the others.
pub(crate) fn orders(rows: usize) -> [Vec<usize>; 2] {
    let third = (0..rows).step_by(3);
    let others = (0..rows).filter(|row| row % 3 != 0);
    [(0..rows).rev().collect(), third.chain(others).collect()]
}
