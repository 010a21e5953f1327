//! Errors, word for word.

use junheng::segregation::{Debiased, SegregationChange, Simulation};
use junheng::{Counts, Error, Result, SegregationMeasure};
use serde::Deserialize;

use super::cases::Numbers;
use crate::support::errors::{Expected, check, covers};
use crate::support::read;

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    /// A measure, or another call: `debiased`, `change`, `labels`.
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    /// The number of groups, where it is not that of the first row.
    groups: Option<usize>,
    /// The second date.
    after: Option<Vec<Vec<f64>>>,
    replicates: Option<u32>,
    labels: Option<Vec<String>>,
    group_labels: Option<Vec<String>>,
    #[serde(flatten)]
    expected: Expected,
}

impl Case {
    fn call(&self) -> Result<()> {
        if let Some(groups) = self.groups {
            return Counts::from_vec(
                self.numbers.cells.clone().unwrap_or_default().concat(),
                groups,
            )
            .map(drop);
        }
        let spec = match self.measure.as_str() {
            "change" | "labels" => "dissimilarity",
            "debiased" => "gini_segregation",
            spec => spec,
        };
        let measure: SegregationMeasure = spec.parse()?;
        let counts = self.numbers.load()?;
        if let Some(labels) = &self.group_labels {
            return counts.with_group_labels(labels.clone()).map(drop);
        }
        if let Some(labels) = &self.labels {
            let groups = (0..counts.groups())
                .map(|group| group.to_string())
                .collect();
            return counts.with_labels(labels.clone(), groups).map(drop);
        }
        if let Some(rows) = &self.after {
            let after = Counts::from_vec(rows.concat(), rows[0].len())?;
            return SegregationChange::between(&counts, &after).map(drop);
        }
        if self.measure == "debiased" {
            let replicates = self.replicates.unwrap_or(10);
            return Debiased::of(
                &measure,
                &counts,
                Simulation {
                    replicates,
                    seed: 0,
                },
            )
            .map(drop);
        }
        measure.value(&counts).map(drop)
    }

    fn error(&self) -> Option<Error> {
        self.call().err()
    }
}

fn golden() -> Vec<Case> {
    let files = ["segregation/errors.toml", "core/segregation/errors.toml"];
    (files.iter())
        .flat_map(|name| read::<Golden>(name).case)
        .collect()
}

#[test]
fn errors_name_what_where_expected_and_got() {
    for case in &golden() {
        check(&case.id, case.error().as_ref(), &case.expected);
    }
}

#[test]
fn every_message_has_a_case() {
    covers(&["segregation"], golden().iter().map(|case| &case.expected));
}
