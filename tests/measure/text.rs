//! The text form: what is written reads back, and what cannot be read is said kindly.

use junheng::measure::CATALOGUE;
use junheng::{ErrorKind, Language, Measure};
use proptest::prelude::*;

use super::specs::all;
use crate::support::more_cases;

fn bits(measure: &Measure) -> Vec<u64> {
    measure.parameters().iter().map(|x| x.to_bits()).collect()
}

fn reads_back(measure: Measure) -> Result<(), TestCaseError> {
    let text = measure.to_string();
    let back: Measure = text
        .parse()
        .map_err(|error| TestCaseError::fail(format!("{text} does not read back: {error}")))?;
    prop_assert_eq!(
        back.entry().name.id.clone(),
        measure.entry().name.id.clone()
    );
    prop_assert_eq!(bits(&back), bits(&measure), "{}", text);
    prop_assert_eq!(back.to_string(), text.clone());
    let json = serde_json::to_string(&measure).unwrap();
    prop_assert_eq!(&json, &serde_json::to_string(&text).unwrap());
    let again: Measure = serde_json::from_str(&json).unwrap();
    prop_assert_eq!(bits(&again), bits(&measure), "{}", json);
    Ok(())
}

#[test]
fn every_measure_reads_back_from_text_and_json() {
    for measure in all() {
        reads_back(*measure).unwrap();
    }
}

proptest! {
    #![proptest_config(more_cases(256))]

    #[test]
    fn any_parameters_are_read_back_or_rejected(numbers in prop::collection::vec(any::<u64>(), 4), near in prop::collection::vec(-12.0_f64..12.0, 4), which in 0_u8..16) {
        for entry in CATALOGUE {
            let given: Vec<f64> = (0..entry.parameters.len())
                .map(|at| if which >> at & 1 == 1 { f64::from_bits(numbers[at]) } else { near[at] })
                .collect();
            let inside = entry.parameters.iter().zip(&given).all(|(spec, &x)| x.is_finite() && (spec.contains)(x));
            let inside = inside && entry.constraint.as_ref().is_none_or(|constraint| (constraint.holds)(&given));
            match Measure::from_parameters(&entry.name.id, &given) {
                Ok(measure) => {
                    prop_assert!(inside, "{} {:?}", entry.name.id, given);
                    reads_back(measure)?;
                }
                Err(error) => {
                    prop_assert!(!inside, "{} {:?}: {}", entry.name.id, given, error);
                    prop_assert_eq!(error.kind(), ErrorKind::InvalidParameter);
                }
            }
        }
    }

    #[test]
    fn no_text_is_met_with_a_panic(text in "\\PC*") {
        rejected_or_read(&text)?;
    }

    #[test]
    fn nor_is_text_that_looks_like_a_measure(text in "(gini|cv|quantile|基尼系数|atkinson)? ?\\(?[a-z ]{0,9}[=,]{0,2}[-+.e0-9a-z,= ]{0,12}\\)?") {
        rejected_or_read(&text)?;
    }
}

fn rejected_or_read(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<Measure>() {
        Ok(measure) => reads_back(measure),
        Err(error) => {
            let kinds = [
                ErrorKind::UnknownName,
                ErrorKind::InvalidSpec,
                ErrorKind::InvalidParameter,
            ];
            prop_assert!(kinds.contains(&error.kind()), "{error}");
            for language in [Language::English, Language::Chinese] {
                prop_assert!(!error.text(language).is_empty());
            }
            Ok(())
        }
    }
}

#[test]
fn ids_aliases_and_blanks_all_lead_to_the_measure() {
    for measure in all() {
        let (text, id) = (measure.to_string(), &*measure.entry().name.id);
        for alias in measure.entry().aliases {
            let called = text.replacen(id, alias, 1);
            assert_eq!(called.parse::<Measure>().unwrap(), *measure, "{called}");
        }
        let spaced = text
            .replace('(', " ( ")
            .replace('=', " = ")
            .replace(')', " ) ");
        assert_eq!(spaced.parse::<Measure>().unwrap(), *measure, "{spaced}");
    }
}

#[test]
fn a_slip_of_the_pen_is_met_with_the_name_that_was_meant() {
    for entry in CATALOGUE {
        let id: Vec<char> = entry.name.id.chars().collect();
        for at in 1..id.len().saturating_sub(1) {
            let mut doubled = id.clone();
            doubled.insert(at, id[at]);
            let mut swapped = id.clone();
            swapped.swap(at, at + 1);
            for slip in [doubled, swapped] {
                let slip: String = slip.into_iter().collect();
                if slip.parse::<Measure>().is_ok() || slip == *entry.name.id {
                    continue; // swapping two equal letters is no slip
                }
                let error = slip.parse::<Measure>().unwrap_err();
                let meant = format!("did you mean \"{}\"?", entry.name.id);
                let is_missing_parameter = error.kind() == ErrorKind::InvalidParameter;
                assert!(
                    error.to_string().ends_with(&meant) || is_missing_parameter,
                    "{slip}: {error}"
                );
            }
        }
    }
}

#[test]
fn parameters_are_counted() {
    for (name, parameters) in [("gini", &[0.0][..]), ("cv", &[]), ("atkinson", &[0.5, 1.0])] {
        let error = Measure::from_parameters(name, parameters).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::LengthMismatch, "{name}");
    }
    let error = Measure::from_parameters("ginni", &[0.0, 0.0]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnknownName);
    assert_eq!(
        Measure::from_parameters("基尼系数", &[1.0, 0.0]).unwrap(),
        "gini(corrected=true)".parse().unwrap()
    );
}
