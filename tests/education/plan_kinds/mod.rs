//! Plans of classes, distributions of budgets and alliances, on tables of schools.

mod alliances;
mod classes;
mod fund;
mod without_effect;

use junheng::education::{Column, Table};

/// The same table with its rows in another order.
fn reordered(table: &Table<'_>, order: &[usize]) -> Table<'static> {
    let mut out = Table::new();
    for (name, column) in table.columns() {
        let column = match column {
            Column::Number { values, present } => Column::Number {
                values: order
                    .iter()
                    .map(|&row| values[row])
                    .collect::<Vec<f64>>()
                    .into(),
                present: (present.as_ref()).map(|present| {
                    order
                        .iter()
                        .map(|&row| present[row])
                        .collect::<Vec<bool>>()
                        .into()
                }),
            },
            Column::Text(cells) => Column::Text(
                (order.iter())
                    .map(|&row| cells[row].as_ref().map(|cell| cell.to_string().into()))
                    .collect(),
            ),
            _ => panic!("{name}"),
        };
        out.add(name, column).unwrap();
    }
    out
}

/// Rows from the last to the first, and every third before the others.
fn orders(rows: usize) -> [Vec<usize>; 2] {
    let third = (0..rows).step_by(3);
    let others = (0..rows).filter(|row| row % 3 != 0);
    [(0..rows).rev().collect(), third.chain(others).collect()]
}
