//! Errors, word for word.

use junheng::measure::{Atkinson, GeneralizedEntropy, Quantile, QuantileRatio};
use junheng::{AnyMeasure, Error, ErrorKind, Measure, Sample};
use serde::Deserialize;

use super::cases::{Numbers, sample};
use crate::support::errors::{Expected, check, covers};
use crate::support::read;

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
    #[serde(flatten)]
    expected: Expected,
}

impl Case {
    fn error(&self) -> Option<Error> {
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
    read::<Golden>("measure/errors.toml").case
}

#[test]
fn errors_name_what_where_expected_and_got() {
    for case in &golden() {
        check(&case.id, case.error().as_ref(), &case.expected);
    }
}

#[test]
fn every_message_has_a_case() {
    covers(
        &["sample", "measure"],
        golden().iter().map(|case| &case.expected),
    );
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
