//! The columns of the golden cases, and samples for the laws.

use std::collections::BTreeMap;

use junheng::{RankMeasure, Ranked, Result};
use proptest::prelude::*;
use serde::Deserialize;

use crate::support;

/// Values, ranks and weights.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    pub(crate) values: Vec<f64>,
    pub(crate) ranks: Vec<f64>,
    pub(crate) weights: Option<Vec<f64>>,
}

impl Columns {
    pub(crate) fn ranked(&self) -> Result<Ranked<'_>> {
        match &self.weights {
            None => Ranked::new(&self.values, &self.ranks),
            Some(weights) => Ranked::weighted(&self.values, &self.ranks, weights),
        }
    }

    /// The weights, 1 where there are none.
    pub(crate) fn weights(&self) -> Vec<f64> {
        self.weights.clone().unwrap_or(vec![1.0; self.values.len()])
    }

    pub(crate) fn value(&self, measure: &RankMeasure) -> Result<f64> {
        measure.value(&self.ranked()?)
    }

    pub(crate) fn with_values(&self, of: impl Fn(f64) -> f64) -> Self {
        Self {
            values: self.values.iter().map(|&x| of(x)).collect(),
            ..self.clone()
        }
    }
}

/// The columns of a case: written out, or named columns of a file in `tests/data/rank/`.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Numbers {
    values: Option<Vec<f64>>,
    ranks: Option<Vec<f64>>,
    weights: Option<Vec<f64>>,
    data: Option<String>,
    value: Option<String>,
    rank: Option<String>,
    weight: Option<String>,
}

impl Numbers {
    /// Whether the case gives numbers at all.
    pub(crate) fn any(&self) -> bool {
        self.values.is_some() || self.data.is_some()
    }

    pub(crate) fn load(&self) -> Columns {
        let Some(data) = &self.data else {
            return Columns {
                values: self.values.clone().unwrap(),
                ranks: self.ranks.clone().unwrap(),
                weights: self.weights.clone(),
            };
        };
        let mut columns = file(data);
        let mut take = |name: &Option<String>| columns.remove(name.as_ref().unwrap()).unwrap();
        Columns {
            values: take(&self.value),
            ranks: take(&self.rank),
            weights: Some(take(&self.weight)),
        }
    }
}

fn file(name: &str) -> BTreeMap<String, Vec<f64>> {
    let path = support::data(&format!("rank/{name}"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let mut columns: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for row in reader.records() {
        for (name, cell) in names.iter().zip(&row.unwrap()) {
            let column = columns.entry(name.clone()).or_default();
            column.push(cell.parse().unwrap());
        }
    }
    columns
}

/// One of every measure of the catalogue, for shares from 0 to 1; some with several parameters.
pub(crate) const SPECS: &[&str] = &[
    "concentration_index",
    "concentration_index(negatives=true)",
    "generalized_concentration_index",
    "extended_concentration_index(nu=1.3)",
    "extended_concentration_index(nu=3)",
    "symmetric_concentration_index(beta=2.5)",
    "symmetric_concentration_index(beta=4)",
    "erreygers(lower=0, upper=1)",
    "wagstaff(lower=0, upper=1)",
    "kakwani",
    "slope_index_of_inequality",
    "slope_index_of_inequality(logit=true)",
    "slope_index_of_inequality(logs=true)",
    "relative_index_of_inequality(logs=true)",
    "relative_index_of_inequality",
    "relative_index_of_inequality(logit=true)",
    "relative_index_of_inequality(over_mean=true)",
    "wealth_correlation",
    "wealth_slope",
    "wealth_elasticity",
    "wealth_elasticity(logs=true)",
    "gini_correlation",
    "funding_progressivity",
];

/// Shares as values and as ranks, some ranks tied, whole or fractional weights, some of them zero.
pub(crate) fn shares() -> impl Strategy<Value = Columns> {
    let unit = (
        0.02..0.98_f64,
        1..12_u8,
        prop_oneof![Just(0.0), 0.1..9.0_f64, (1..9_u8).prop_map(f64::from)],
    );
    (proptest::collection::vec(unit, 3..24), any::<bool>())
        .prop_map(|(units, weighted)| Columns {
            values: units.iter().map(|unit| unit.0).collect(),
            ranks: units.iter().map(|unit| f64::from(unit.1) / 13.0).collect(),
            weights: weighted.then(|| units.iter().map(|unit| unit.2).collect()),
        })
        .prop_filter("ranks that vary among those who count", |columns| {
            let weights = columns.weights();
            let mut counted = (columns.ranks.iter().zip(&weights)).filter(|unit| *unit.1 > 0.0);
            let first = counted.next().map(|unit| unit.0);
            counted.any(|unit| Some(unit.0) != first)
        })
}
