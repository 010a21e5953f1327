//! The counts of the golden cases, and counts for the laws.

use std::sync::LazyLock;

use junheng::segregation::CATALOGUE;
use junheng::{Counts, ErrorKind, Result, SegregationMeasure};
use proptest::prelude::*;
use serde::Deserialize;

use crate::support;

/// The counts of a case: rows of units, or columns of a file in `tests/data/segregation/`.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Numbers {
    pub(crate) cells: Option<Vec<Vec<f64>>>,
    data: Option<String>,
    unit: Option<String>,
    group: Option<String>,
    count: Option<String>,
    group_position: Option<usize>,
    reference_group_position: Option<usize>,
    pub(crate) group_label: Option<String>,
    reference_group_label: Option<String>,
}

impl Numbers {
    pub(crate) fn load(&self) -> Result<Counts<'static>> {
        let counts = match &self.cells {
            Some(rows) => Counts::from_vec(rows.concat(), rows.first().map_or(0, Vec::len)),
            None => {
                let [units, groups] = [&self.unit, &self.group].map(|name| self.column(name));
                let counts: Vec<f64> = match &self.count {
                    None => vec![1.0; units.len()],
                    name => self
                        .column(name)
                        .iter()
                        .map(|cell| cell.parse().unwrap())
                        .collect(),
                };
                Counts::from_long(&units, &groups, &counts)
            }
        }?;
        self.chosen(counts)
    }

    fn chosen(&self, mut counts: Counts<'static>) -> Result<Counts<'static>> {
        let position = |label: &Option<String>, position: Option<usize>| match label {
            Some(label) => counts.group_named(label).map(Some),
            None => Ok(position),
        };
        let (group, reference) = (
            position(&self.group_label, self.group_position)?,
            position(&self.reference_group_label, self.reference_group_position)?,
        );
        if let Some(group) = group {
            counts = counts.with_group(group)?;
        }
        match reference {
            Some(group) => counts.with_reference_group(group),
            None => Ok(counts),
        }
    }

    /// A column of the file, as text.
    fn column(&self, name: &Option<String>) -> Vec<String> {
        let name = name.as_ref().unwrap();
        let path = support::data(&format!("segregation/{}", self.data.as_ref().unwrap()));
        let mut reader = csv::Reader::from_path(path).unwrap();
        let at = reader
            .headers()
            .unwrap()
            .iter()
            .position(|one| one == name)
            .unwrap();
        reader
            .records()
            .map(|row| row.unwrap()[at].to_owned())
            .collect()
    }

    /// For each unit the key of a column that goes with it.
    pub(crate) fn keys(&self, level: &str) -> Vec<u32> {
        let (units, clusters) = (
            self.column(&self.unit),
            self.column(&Some(level.to_owned())),
        );
        let mut known: Vec<String> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        let mut keys = Vec::new();
        let mut of_unit = std::collections::HashSet::new();
        for (unit, cluster) in units.into_iter().zip(clusters) {
            if !of_unit.insert(unit.clone()) {
                continue;
            }
            known.push(unit);
            let at = seen
                .iter()
                .position(|one| *one == cluster)
                .unwrap_or_else(|| {
                    seen.push(cluster);
                    seen.len() - 1
                });
            keys.push(u32::try_from(at).unwrap());
        }
        keys
    }
}

/// Every index with its parameters at their defaults, and one away from them.
pub(crate) static SPECS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let ids = CATALOGUE.iter().map(|entry| &*entry.name.id);
    ids.chain(["atkinson_segregation(b=0.2)"]).collect()
});

/// An index, and the counts seen as it needs them.
pub(crate) fn value(spec: &str, counts: &Counts<'_>) -> Result<f64> {
    spec.parse::<SegregationMeasure>()
        .unwrap()
        .value(&seen_by(spec, counts))
}

/// The counts with the first group chosen, and the second as its reference, where the index needs them.
pub(crate) fn seen_by<'a>(spec: &str, counts: &Counts<'a>) -> Counts<'a> {
    let measure: SegregationMeasure = spec.parse().unwrap();
    let needs_more = |counts: &Counts<'_>| {
        let error = measure.value(counts).err();
        error.is_some_and(|error| error.kind() == ErrorKind::InvalidParameter)
    };
    let chosen = || counts.clone().with_group(0).unwrap();
    match counts {
        whole if !needs_more(whole) => whole.clone(),
        _ if !needs_more(&chosen()) => chosen(),
        _ => chosen().with_reference_group(1).unwrap(),
    }
}

/// Rows of whole pupils in two to four groups, some cells empty, every group somewhere.
pub(crate) fn rows() -> impl Strategy<Value = Vec<Vec<f64>>> {
    let cell = prop_oneof![1 => Just(0.0), 4 => (1..40_u8).prop_map(f64::from)];
    (2..5_usize)
        .prop_flat_map(move |groups| {
            proptest::collection::vec(proptest::collection::vec(cell.clone(), groups), 2..9)
        })
        .prop_filter("every group has pupils, and some unit", |rows| {
            (0..rows[0].len()).all(|group| rows.iter().any(|row| row[group] > 0.0))
        })
}

pub(crate) fn counts(rows: &[Vec<f64>]) -> Counts<'static> {
    Counts::from_vec(rows.concat(), rows[0].len()).unwrap()
}
