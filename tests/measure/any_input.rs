//! Whatever comes in: a finite number or an error, never NaN, infinity or a panic.

use junheng::{Language, Measure};
use proptest::prelude::*;

use super::cases::sample;
use super::specs::all;
use crate::support::more_cases;

/// Doubles of any bits, and such as break careless arithmetic.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        prop::sample::select(vec![
            0.0,
            -0.0,
            1.0,
            f64::MAX,
            f64::MIN,
            f64::MIN_POSITIVE,
            5e-324,
            1e-300,
            1e300,
            1.0 + f64::EPSILON,
        ]),
        0.0_f64..10.0,
    ]
}

/// The same without signs, NaN and infinities, so that most samples are measured, not rejected.
fn size() -> impl Strategy<Value = f64> {
    number().prop_map(|x| if x.is_finite() { x.abs() } else { 2.5 })
}

fn column<S: Strategy<Value = f64>>(element: S) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(element, 0..14)
}

/// A case tries every eighth of the thousands of measures, a run all of them many times.
const PARTS: usize = 8;

/// How many results of these measures were numbers.
fn measured<'m>(
    measures: impl Iterator<Item = &'m Measure>,
    values: &[f64],
    weights: Option<&[f64]>,
) -> Result<usize, TestCaseError> {
    let Ok(sample) = sample(values, weights) else {
        return Ok(0);
    };
    let mut count = 0;
    for measure in measures {
        match measure.value(&sample) {
            Ok(value) => {
                count += 1;
                prop_assert!(value.is_finite(), "{measure}: {value}");
                prop_assert!(inside(measure, value), "{measure}: {value}");
            }
            Err(error) => speaks(&error)?,
        }
        match measure.influence(&sample) {
            Ok(values) => {
                prop_assert_eq!(values.len(), sample.len());
                prop_assert!(
                    values.iter().all(|x| x.is_finite()),
                    "{measure}: {values:?}"
                );
            }
            Err(error) => speaks(&error)?,
        }
    }
    Ok(count)
}

/// Corrections and negative values may leave the range of the plain measure.
fn inside(measure: &Measure, value: f64) -> bool {
    let (least, most) = measure.entry().range;
    let plain = measure.entry().parameters.iter().zip(measure.parameters());
    let plain = plain.into_iter().all(|(spec, x)| !spec.flag || x == 0.0);
    !plain || (least..=most).contains(&value)
}

fn speaks(error: &junheng::Error) -> Result<(), TestCaseError> {
    for language in [Language::English, Language::Chinese] {
        let text = error.text(language);
        prop_assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
    }
    Ok(())
}

fn every_eighth(part: usize) -> impl Iterator<Item = &'static Measure> {
    all().iter().skip(part).step_by(PARTS)
}

proptest! {
    #![proptest_config(more_cases(150))]

    #[test]
    fn any_bits_at_all(
        part in 0..PARTS,
        values in column(number()),
        weights in prop::option::of(column(number())),
    ) {
        measured(every_eighth(part), &values, weights.as_deref())?;
    }

    // Two tests, which run at the same time: together they are the longest of the suite.
    #[test]
    fn any_sizes(part in 0..PARTS, values in prop::collection::vec(size(), 1..14)) {
        measured(every_eighth(part), &values, None)?;
    }

    #[test]
    fn any_weighted_sizes(part in 0..PARTS, units in prop::collection::vec((size(), size()), 1..14)) {
        let (values, weights): (Vec<f64>, Vec<f64>) = units.into_iter().unzip();
        measured(every_eighth(part), &values, Some(&weights))?;
    }
}

#[test]
fn ordinary_samples_are_measured() {
    let count = measured(all().iter(), &[1.0, 3.0, 7.5, 9.0], None).unwrap();
    assert_eq!(
        count,
        all().len(),
        "a test of errors only would show nothing"
    );
}
