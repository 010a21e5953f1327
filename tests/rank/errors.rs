//! What is refused, word for word.

use std::collections::BTreeSet;

use junheng::rank::{ConcentrationCurve, Determinant, Determinants};
use junheng::{Error, Language, RankMeasure};
use serde::Deserialize;

use crate::cases::{Numbers, read};

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    /// A measure, or what else is asked: `curve_at`, `curve_plot`, `fitted`, `given`.
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    /// The columns that are to explain the values.
    #[serde(default)]
    determinants: Vec<Vec<f64>>,
    /// Where the curve is asked, or the coefficient of every determinant.
    at: Option<f64>,
    /// By how many points the curve is to be drawn.
    points: Option<usize>,
    kind: String,
    code: String,
    en: String,
    zh: String,
}

impl Case {
    fn refusal(&self) -> Option<Error> {
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
            "fitted" => Determinants::fitted(&ranked().ok()?, &determinants).err(),
            "given" => {
                let coefficients = vec![self.at?; determinants.len()];
                Determinants::given(&ranked().ok()?, &determinants, &coefficients).err()
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
    let files = ["errors_rank.toml", "core/errors_rank_parts.toml"];
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
    for phrase in junheng::words::table().filter(|phrase| phrase.code.starts_with("rank.")) {
        assert!(met.contains(phrase.code), "no golden case: {}", phrase.code);
    }
}
