//! Names are unique across the three catalogues.

use std::collections::BTreeMap;

use junheng::catalogue::{Role, catalogue};
use junheng::measure::Input;
use junheng::{AnyMeasure, ErrorKind, measure, rank, segregation};

#[test]
fn a_name_denotes_one_measure() {
    let mut seen = BTreeMap::new();
    for line in catalogue() {
        let entry = line.entry;
        for name in std::iter::once(&*entry.name.id).chain(entry.aliases.iter().copied()) {
            let before = seen.insert(name, &*entry.name.id);
            assert!(
                before.is_none_or(|id| id == entry.name.id),
                "{name}: {before:?}"
            );
        }
    }
}

#[test]
fn the_list_is_the_three_lists() {
    let lists = [measure::CATALOGUE, rank::CATALOGUE, segregation::CATALOGUE];
    let ids: Vec<&str> = (lists.iter().flat_map(|list| list.iter()))
        .map(|entry| &*entry.name.id)
        .collect();
    let all: Vec<&str> = catalogue().map(|line| &*line.entry.name.id).collect();
    assert_eq!(all, ids);
    assert_eq!(catalogue().len(), ids.len());
}

#[test]
fn every_measure_is_found_and_written_back() {
    for (place, line) in catalogue().enumerate() {
        let entry = line.entry;
        assert_eq!(AnyMeasure::place(&entry.name.id).unwrap(), place);
        // With defaults, or with what fits between the bounds that must be given.
        let needed: Vec<String> = (entry.parameters.iter().enumerate())
            .filter(|(_, parameter)| parameter.default.is_none())
            .map(|(at, parameter)| format!("{}={}", parameter.name.id, 0.5 + at as f64))
            .collect();
        let text = format!("{}({})", entry.name.id, needed.join(", "));
        let measure: AnyMeasure = match text.parse() {
            Ok(measure) => measure,
            Err(error) => {
                // Parameters that must lie below each other the other way round, or below 1.
                let kind = junheng::Error::kind(&error);
                assert_eq!(kind, ErrorKind::InvalidParameter, "{text}: {error}");
                continue;
            }
        };
        assert_eq!(measure.to_string().parse::<AnyMeasure>().unwrap(), measure);
        assert_eq!(Role::of(measure.input()), line.inputs);
        assert_eq!(
            measure.of_sample().is_ok(),
            measure.input() == Input::Sample
        );
        assert_eq!(
            measure.of_ranked().is_ok(),
            measure.input() == Input::Ranked
        );
        assert_eq!(
            measure.of_counts().is_ok(),
            measure.input() == Input::Counts
        );
    }
}

#[test]
fn what_a_measure_is_not_given_is_named() {
    let said = |spec: &str, of: fn(AnyMeasure) -> Option<junheng::Error>| {
        of(spec.parse().unwrap()).unwrap().to_string()
    };
    assert_eq!(
        said("kakwani", |one| one.of_sample().err()),
        "Kakwani index requires a ranking variable: expected \"rank\", got nothing"
    );
    assert_eq!(
        said("gini", |one| one.of_ranked().err()),
        "none of the requested measures uses a ranking variable: expected no \"rank\""
    );
    assert_eq!(
        said("gini", |one| one.of_counts().err()),
        "Gini index requires values: expected \"value\", got nothing"
    );
}
