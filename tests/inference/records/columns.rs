//! The columns of records that have no design.

use junheng::{Column, Table};

use super::Record;
use crate::support::tables::read_csv;
use crate::support::{data, root};

/// A file, or what a record has in place of it.
pub(super) struct Columns(Table<'static>);

impl Columns {
    pub(super) fn of(record: &Record) -> Self {
        if let Some(literal) = record.data.get("literal").and_then(|all| all.as_object()) {
            let mut table = Table::new();
            for (name, values) in literal {
                table
                    .add_numbers(name, super::numbers(Some(values)))
                    .unwrap();
            }
            return Self(table);
        }
        let file = record.data["file"].as_str().unwrap();
        let shipped = [
            "us_districts_2020.csv",
            "ma_schools_2017.csv",
            "nyc_class_sizes_2011.csv",
        ];
        Self(read_csv(&match shipped.contains(&file) {
            true => root().join("data").join(file),
            false => data("inference").join(file),
        }))
    }

    /// The numbers of a column, NaN where they are missing; of districts also the ratios of their columns.
    pub(super) fn numbers(&self, name: &str) -> Vec<f64> {
        if let Some((column, factor)) = name.split_once('*') {
            let factor: f64 = factor.parse().unwrap();
            return self.numbers(column).iter().map(|x| x * factor).collect();
        }
        let ratio = |above: &str, below: &str| {
            let (above, below) = (self.numbers(above), self.numbers(below));
            let of = |(a, b): (&f64, &f64)| {
                if *a > 0.0 && *b > 0.0 {
                    a / b
                } else {
                    f64::NAN
                }
            };
            above.iter().zip(&below).map(of).collect::<Vec<f64>>()
        };
        match (self.0.column(name), name) {
            (Some(Column::Number { values, .. }), _) => values.to_vec(),
            (_, "exp_per_pupil") => ratio("expenditure", "enrollment"),
            (_, "pupils_per_teacher") => ratio("enrollment", "teachers_fte"),
            (_, "str") => ratio("students", "teachers"),
            // As published, to one decimal.
            (_, "avg_class_size") => ratio("students", "sections")
                .iter()
                .map(|size| (size * 10.0).round() / 10.0)
                .collect(),
            (other, _) => panic!("{name}: {other:?}"),
        }
    }

    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        match self.0.column(name) {
            Some(Column::Text(cells)) => cells
                .iter()
                .map(|cell| cell.clone().unwrap_or_default().into_owned())
                .collect(),
            other => panic!("{name}: {other:?}"),
        }
    }

    /// The ranking variable, the outcome and the weights of the rows that have all of them.
    pub(super) fn ranked(&self, record: &Record) -> [Vec<f64>; 3] {
        let literal = record.data.get("literal").is_some();
        let heading = |role: &str| match literal {
            true => role.to_owned(),
            false => record.data["columns"][role].as_str().unwrap().to_owned(),
        };
        let all = ["rank_by", "outcome", "w"].map(|role| self.numbers(&heading(role)));
        let mut seen = std::collections::HashSet::new();
        let distinct = record.params.get("ties").is_some() && !literal;
        let kept: Vec<usize> = (0..all[0].len())
            .filter(|&row| all.iter().all(|column| column[row].is_finite()) && all[2][row] > 0.0)
            .filter(|&row| !distinct || seen.insert(all[0][row].to_bits()))
            .collect();
        all.map(|column| kept.iter().map(|&row| column[row]).collect())
    }
}
