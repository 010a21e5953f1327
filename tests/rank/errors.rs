//! Errors, word for word.

use junheng::rank::{ConcentrationCurve, ConcentrationDecomposition, Determinant};
use junheng::{Error, RankMeasure};
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
    /// A measure, or another call: `curve_at`, `curve_plot`, `fitted`, `given`.
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    /// The columns that are to explain the values.
    #[serde(default)]
    determinants: Vec<Vec<f64>>,
    /// Arguments of the curve, or the coefficient of every determinant.
    at: Option<f64>,
    /// By how many points the curve is to be drawn.
    points: Option<usize>,
    #[serde(flatten)]
    expected: Expected,
}

impl Case {
    fn error(&self) -> Option<Error> {
        let names = ["a", "b", "c"];
        let determinants: Vec<Determinant<'_>> = (names.iter().zip(&self.determinants))
            .map(|(name, values)| Determinant::new(name, values))
            .collect();
        let columns = if self.numbers.any() {
            self.numbers.load()
        } else {
            Default::default()
        };
        let ranked = || columns.ranked();
        match self.measure.as_str() {
            "curve_at" => ConcentrationCurve::of(&ranked().ok()?)
                .ok()?
                .at(self.at?)
                .err(),
            "curve_plot" => ConcentrationCurve::of(&ranked().ok()?)
                .ok()?
                .plot(self.points?)
                .err(),
            "fitted" => ConcentrationDecomposition::fitted(&ranked().ok()?, &determinants).err(),
            "given" => {
                let coefficients = vec![self.at?; determinants.len()];
                ConcentrationDecomposition::given(&ranked().ok()?, &determinants, &coefficients)
                    .err()
            }
            spec => match spec.parse::<RankMeasure>() {
                Err(error) => Some(error),
                Ok(measure) => match ranked() {
                    Err(error) => Some(error),
                    Ok(ranked) => measure.value(&ranked).err(),
                },
            },
        }
    }
}

fn golden() -> Vec<Case> {
    let files = ["rank/errors.toml", "core/rank/errors.toml"];
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
    covers(&["rank"], golden().iter().map(|case| &case.expected));
}
