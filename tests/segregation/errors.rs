//! What is refused, word for word.

use std::collections::BTreeSet;

use junheng::segregation::{Debiased, SegregationChange, Simulation};
use junheng::{Counts, Error, Language, Result, SegregationMeasure};
use serde::Deserialize;

use crate::cases::{Numbers, read};

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    /// A measure, or what else is asked: `debiased`, `change`, `labels`.
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
    kind: String,
    code: String,
    en: String,
    zh: String,
}

impl Case {
    fn asked(&self) -> Result<()> {
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

    fn refusal(&self) -> Option<Error> {
        self.asked().err()
    }
}

fn golden() -> Vec<Case> {
    let files = [
        "errors_segregation.toml",
        "core/errors_segregation_parts.toml",
    ];
    (files.iter())
        .flat_map(|name| read::<Golden>(name).case)
        .collect()
}

#[test]
fn refusals_say_what_where_expected_and_got() {
    let golden = golden();
    for case in &golden {
        let error = case
            .refusal()
            .unwrap_or_else(|| panic!("{}: accepted", case.id));
        let said = [
            error.kind().id().to_owned(),
            error.message().code().to_owned(),
            error.text(Language::English),
            error.text(Language::Chinese),
        ];
        assert_eq!(
            said.each_ref(),
            [&case.kind, &case.code, &case.en, &case.zh],
            "{}",
            case.id
        );
        assert!(
            !said[2].contains(['{', '}']) && !said[3].contains(['{', '}']),
            "{}",
            case.id
        );
    }
}

#[test]
fn every_phrase_of_the_room_has_a_case() {
    let golden = golden();
    let met: BTreeSet<&str> = golden.iter().map(|case| &*case.code).collect();
    for phrase in junheng::words::table().filter(|phrase| phrase.code.starts_with("segregation.")) {
        assert!(met.contains(phrase.code), "no golden case: {}", phrase.code);
    }
}
