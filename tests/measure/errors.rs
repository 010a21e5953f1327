//! What is refused, word for word.

use std::collections::BTreeSet;

use junheng::measure::{Atkinson, GeneralizedEntropy, Quantile, QuantileRatio};
use junheng::{AnyMeasure, Error, ErrorKind, Language, Measure, Sample};
use serde::Deserialize;

use crate::cases::{Numbers, read, sample};
use crate::files::files;

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    /// Asks for the influence values instead of the value.
    #[serde(default)]
    influence: bool,
    kind: String,
    code: String,
    en: String,
    zh: String,
}

impl Case {
    fn refusal(&self) -> Option<Error> {
        let measure = match self
            .measure
            .parse::<AnyMeasure>()
            .and_then(AnyMeasure::of_sample)
        {
            Ok(measure) if self.numbers.any() => measure,
            Ok(_) => return None,
            Err(error) => return Some(error),
        };
        let (values, weights) = self.numbers.load();
        match sample(&values, weights.as_deref()) {
            Err(error) => Some(error),
            Ok(sample) if self.influence => measure.influence(&sample).err(),
            Ok(sample) => measure.value(&sample).err(),
        }
    }
}

fn golden() -> Vec<Case> {
    files("errors_measure")
        .iter()
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
        let expected = [&case.kind, &case.code, &case.en, &case.zh];
        assert_eq!(said.each_ref(), expected, "{}", case.id);
        assert!(
            !said[2].contains(['{', '}']) && !said[3].contains(['{', '}']),
            "{}",
            case.id
        );
    }
}

#[test]
fn every_phrase_of_samples_and_measures_has_a_case() {
    let golden = golden();
    let met: BTreeSet<&str> = golden.iter().map(|case| &*case.code).collect();
    for phrase in junheng::words::table() {
        let family = phrase.code.split('.').next().unwrap();
        if ["sample", "measure"].contains(&family) {
            assert!(met.contains(phrase.code), "no golden case: {}", phrase.code);
        }
    }
}

#[test]
fn fields_are_checked_as_text_is() {
    let sample = Sample::new(&[1.0, 2.0]).unwrap();
    let bad: [Measure; 6] = [
        Atkinson { epsilon: -1.0 }.into(),
        Atkinson { epsilon: f64::NAN }.into(),
        GeneralizedEntropy {
            alpha: f64::INFINITY,
        }
        .into(),
        Quantile {
            p: 1.5,
            definition: 1,
        }
        .into(),
        Quantile {
            p: 0.5,
            definition: 0,
        }
        .into(),
        QuantileRatio {
            upper: 0.2,
            lower: 0.4,
        }
        .into(),
    ];
    for measure in bad {
        let error = measure.value(&sample).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParameter, "{measure:?}");
        let influence = measure.influence(&sample).unwrap_err();
        assert_eq!(influence.to_string(), error.to_string());
    }
}
