//! A table with more rows, and without a column.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Column, Table, Texts};

/// A cell of a new row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Number(f64),
    Text(String),
}

impl Cell {
    fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

impl<'a> Table<'a> {
    /// The same table with rows added at its end: of each the cells by heading; those that it lacks are missing.
    pub(crate) fn with_rows(&self, rows: &[&BTreeMap<String, Cell>]) -> Table<'a> {
        let columns = self.columns.iter().map(|(name, column)| {
            let cells: Vec<Option<&Cell>> = rows.iter().map(|row| row.get(name)).collect();
            (name.clone(), column.with_cells(&cells))
        });
        Table {
            columns: columns.collect(),
            places: self.places.clone(),
        }
    }

    /// The same table without a column.
    pub(crate) fn without(&self, name: &str) -> Table<'a> {
        let kept = self.columns.iter().filter(|(own, _)| own != name);
        let columns: Vec<(String, Column<'a>)> = kept.cloned().collect();
        let names = columns.iter().map(|(name, _)| name.clone());
        Table {
            places: names.zip(0..).collect(),
            columns,
        }
    }
}

impl<'a> Column<'a> {
    fn with_cells(&self, cells: &[Option<&Cell>]) -> Column<'a> {
        match self {
            Self::Number { values, present } => {
                let number = |cell: &Option<&Cell>| cell.and_then(Cell::number);
                let more = cells.iter().map(|cell| number(cell).unwrap_or(f64::NAN));
                let is_present = cells.iter().map(|cell| number(cell).is_some());
                let before = (0..values.len())
                    .map(|row| present.as_ref().is_none_or(|present| present[row]));
                Column::Number {
                    values: values.iter().copied().chain(more).collect(),
                    present: Some(before.chain(is_present).collect()),
                }
            }
            Self::Mixed { texts, numbers } => {
                let text = |cell: &Option<&Cell>| cell.map(|cell| Cow::Owned(cell.text()));
                let number = |cell: &Option<&Cell>| cell.and_then(Cell::number).unwrap_or(f64::NAN);
                Column::Mixed {
                    texts: texts
                        .iter()
                        .cloned()
                        .chain(cells.iter().map(text))
                        .collect(),
                    numbers: numbers
                        .iter()
                        .copied()
                        .chain(cells.iter().map(number))
                        .collect(),
                }
            }
            Self::Other { rows, kind } => Column::Other {
                rows: rows + cells.len(),
                kind: kind.clone(),
            },
            Self::Text(_) | Self::Packed { .. } | Self::Categories { .. } => {
                let texts = Texts::of(self);
                let owned = |row| texts.exact(row).map(|text| Cow::Owned(text.to_owned()));
                let more = cells
                    .iter()
                    .map(|cell| cell.map(|cell| Cow::Owned(cell.text())));
                Column::Text((0..self.len()).map(owned).chain(more).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_to_every_storage() {
        let mut table = Table::new();
        table.add_text("name", ["a", "b"]).unwrap();
        table.add_numbers("pupils", vec![1.0, 2.0]).unwrap();
        let categories = Column::Categories {
            codes: vec![1, -1].into(),
            labels: vec!["x".into(), "y".into()],
            ordered: false,
        };
        table.add("kind", categories).unwrap();
        let row = BTreeMap::from([
            ("name".to_owned(), Cell::Text("c".to_owned())),
            ("pupils".to_owned(), Cell::Number(3.0)),
        ]);
        let longer = table.with_rows(&[&row]);
        assert_eq!(longer.rows(), 3);
        let texts = |name: &str| {
            let texts = Texts::of(longer.column(name).unwrap());
            (0..3)
                .map(|row| texts.get(row).map(str::to_owned))
                .collect::<Vec<_>>()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(texts("name"), [some("a"), some("b"), some("c")]);
        assert_eq!(texts("kind"), [some("y"), None, None]);
        assert_eq!(texts("pupils"), [some("1"), some("2"), some("3")]);
        let without = longer.without("name");
        assert!(without.column("name").is_none());
        assert_eq!(without.column("pupils").map(Column::len), Some(3));
    }
}
