//! Tables for the laws: two keys, values, weights, ranks and counts.

use junheng::evaluate::Request;
use junheng::{Column, Table};
use proptest::prelude::*;

/// A row: two keys, of which one may be missing, a value, a weight, a rank, two counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Row {
    pub(crate) year: u8,
    pub(crate) place: Option<u8>,
    pub(crate) value: Option<f64>,
    pub(crate) weight: f64,
    pub(crate) rank: f64,
    pub(crate) counts: [f64; 2],
}

/// Values above zero, so that no measure rejects its domain; some missing.
pub(crate) fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        (8..12_u8, proptest::option::weighted(0.8, 0..3_u8)),
        proptest::option::weighted(0.85, 0.1..50.0_f64),
        prop_oneof![1 => Just(0.0), 3 => 0.1..9.0_f64, 3 => (1..9_u8).prop_map(f64::from)],
        (1..6_u8).prop_map(f64::from),
        ((0..20_u8), (0..20_u8)),
    )
        .prop_map(|((year, place), value, weight, rank, counts)| Row {
            year,
            place,
            value,
            weight,
            rank,
            counts: [f64::from(counts.0), f64::from(counts.1)],
        });
    proptest::collection::vec(row, 1..60)
}

const PLACES: [&str; 3] = ["城区", "town", "乡村"];

pub(crate) fn table(rows: &[Row]) -> Table<'static> {
    let mut table = Table::new();
    let years: Vec<f64> = rows.iter().map(|row| f64::from(row.year)).collect();
    table.add_numbers("year", years).unwrap();
    let places = Column::Text(
        (rows.iter())
            .map(|row| row.place.map(|place| PLACES[usize::from(place)].into()))
            .collect(),
    );
    table.add("place", places).unwrap();
    let values = Column::Number {
        values: rows.iter().map(|row| row.value.unwrap_or(-7.0)).collect(),
        present: Some(rows.iter().map(|row| row.value.is_some()).collect()),
    };
    table.add("value", values).unwrap();
    let number = |of: fn(&Row) -> f64| rows.iter().map(of).collect::<Vec<f64>>();
    table
        .add_numbers("weight", number(|row| row.weight))
        .unwrap();
    table.add_numbers("rank", number(|row| row.rank)).unwrap();
    table
        .add_numbers("local", number(|row| row.counts[0]))
        .unwrap();
    table
        .add_numbers("migrant", number(|row| row.counts[1]))
        .unwrap();
    table
}

/// Measures of all three kinds, several of each.
pub(crate) const SPECS: [&str; 9] = [
    "gini",
    "theil_t",
    "cv",
    "quantile(p=0.3)",
    "concentration_index",
    "wealth_slope",
    "dissimilarity",
    "theil_h",
    "isolation",
];

pub(crate) fn request(specs: &[&str], by: &[&str]) -> Request {
    let mut out = Request {
        measures: specs.iter().map(|spec| (*spec).to_owned()).collect(),
        by: by.iter().map(|key| (*key).to_owned()).collect(),
        missing: junheng::evaluate::Missing::Drop,
        undefined: junheng::evaluate::Undefined::Null,
        ..Request::default()
    };
    let takes = |role| {
        specs.iter().any(|spec| {
            let measure: junheng::AnyMeasure = spec.parse().unwrap();
            junheng::catalogue::Role::of(measure.input()).contains(&role)
        })
    };
    use junheng::catalogue::Role;
    out.value = takes(Role::Value).then(|| "value".to_owned());
    out.weights = takes(Role::Weights).then(|| "weight".to_owned());
    out.rank = takes(Role::Rank).then(|| "rank".to_owned());
    if takes(Role::Groups) {
        out.groups = vec!["local".to_owned(), "migrant".to_owned()];
        out.group = Some("migrant".to_owned());
    }
    out
}
