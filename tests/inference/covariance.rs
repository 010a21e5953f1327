//! The covariance of totals against its definition, in any order of the rows, and of domains.

use junheng::inference::{LonelyPsu, SamplingDesign, SamplingOptions};
use junheng::{ErrorKind, Table};

use super::designs::Drawn;
use crate::support::random::Numbers;

const TREATMENTS: [LonelyPsu; 4] = [
    LonelyPsu::Fail,
    LonelyPsu::Certainty,
    LonelyPsu::Adjust,
    LonelyPsu::Average,
];

/// Random designs that the option for strata with one unit accepts.
fn each_design(mut check: impl FnMut(&Drawn, &SamplingDesign, &mut Numbers)) {
    let mut numbers = Numbers::new();
    for lonely in TREATMENTS {
        let mut accepted = 0;
        for _ in 0..400 {
            let drawn = Drawn::random(&mut numbers, lonely);
            let order: Vec<usize> = (0..drawn.rows).collect();
            match drawn.design(&order) {
                Ok(design) => {
                    accepted += 1;
                    check(&drawn, &design, &mut numbers);
                }
                Err(error) => assert_eq!(error.kind(), ErrorKind::InvalidTable, "{error}"),
            }
        }
        assert!(accepted > 20, "{lonely:?}: {accepted}");
    }
}

fn columns(drawn: &Drawn) -> Vec<&[f64]> {
    drawn.scores.iter().map(|column| &column[..]).collect()
}

#[test]
fn the_covariance_is_that_of_the_definition() {
    each_design(|drawn, design, _| {
        let rows: Vec<u32> = (0..drawn.rows as u32).collect();
        let domain = design.domain(&rows).unwrap();
        let found = domain.covariance(&columns(drawn)).unwrap();
        let variances = domain.variances(&columns(drawn)).unwrap();
        for (one, variance) in variances.iter().enumerate() {
            for other in 0..=one {
                let (got, expected) = (found.at(one, other), drawn.by_definition(one, other));
                // Sums of some hundred squares to 400, in doubles.
                assert!((got - expected).abs() < 1e-9, "{drawn:?}: {got} {expected}");
                assert_eq!(got.to_bits(), found.at(other, one).to_bits());
            }
            assert_eq!(variance.to_bits(), found.at(one, one).to_bits());
        }
    });
}

#[test]
fn the_order_of_the_rows_changes_no_bit() {
    each_design(|drawn, design, numbers| {
        let rows: Vec<u32> = (0..drawn.rows as u32).collect();
        let order = numbers.shuffled(drawn.rows);
        let other = drawn.design(&order).unwrap();
        let scores = |order: &[usize]| -> Vec<Vec<f64>> {
            let of = |column: &Vec<f64>| order.iter().map(|&row| column[row]).collect();
            drawn.scores.iter().map(of).collect()
        };
        let shuffled = scores(&order);
        let views: Vec<&[f64]> = shuffled.iter().map(|column| &column[..]).collect();
        let first = design
            .domain(&rows)
            .unwrap()
            .covariance(&columns(drawn))
            .unwrap();
        let second = other.domain(&rows).unwrap().covariance(&views).unwrap();
        assert_eq!(first, second);
    });
}

#[test]
fn rows_outside_a_domain_have_the_score_zero() {
    each_design(|drawn, design, numbers| {
        let inside: Vec<usize> = (0..drawn.rows).filter(|_| numbers.below(2) == 0).collect();
        let mut whole = drawn.clone();
        for column in &mut whole.scores {
            for (row, score) in column.iter_mut().enumerate() {
                if !inside.contains(&row) {
                    *score = 0.0;
                }
            }
        }
        let all: Vec<u32> = (0..drawn.rows as u32).collect();
        let rows: Vec<u32> = inside.iter().map(|&row| row as u32).collect();
        let own: Vec<Vec<f64>> = (drawn.scores.iter())
            .map(|column| inside.iter().map(|&row| column[row]).collect())
            .collect();
        let views: Vec<&[f64]> = own.iter().map(|column| &column[..]).collect();
        let part = design.domain(&rows).unwrap().covariance(&views).unwrap();
        let filled = design
            .domain(&all)
            .unwrap()
            .covariance(&columns(&whole))
            .unwrap();
        for one in 0..3 {
            let (got, expected) = (part.at(one, one), filled.at(one, one));
            // Units without rows in the domain are one product in place of several.
            assert!(
                (got - expected).abs() <= 1e-12 * expected.max(1e-12),
                "{got} {expected}"
            );
        }
    });
}

#[test]
fn frequencies_are_repeated_rows() {
    let mut numbers = Numbers::new();
    for _ in 0..200 {
        let rows = 3 + numbers.below(8) as usize;
        let times: Vec<f64> = (0..rows).map(|_| numbers.below(4) as f64).collect();
        let scores: Vec<f64> = (0..rows)
            .map(|_| numbers.below(100) as f64 - 50.0)
            .collect();
        let repeated: Vec<f64> = (scores.iter().zip(&times))
            .flat_map(|(&score, &times)| vec![score; times as usize])
            .collect();
        if repeated.len() < 2 {
            continue;
        }
        let mut table = Table::new();
        table.add_numbers("f", &times[..]).unwrap();
        let of = |text: &str| SamplingOptions::from_json(text).unwrap();
        let options = of(r#"{"weights": "f", "weights_kind": "frequency"}"#);
        let design = SamplingDesign::of(&table, &options).unwrap();
        let all: Vec<u32> = (0..rows as u32).collect();
        // A row carries the score of all its repetitions.
        let carried: Vec<f64> = scores.iter().zip(&times).map(|(u, f)| u * f).collect();
        let domain = design.domain(&all).unwrap();
        let got = domain.covariance(&[&carried]).unwrap().at(0, 0);

        let mut long = Table::new();
        long.add_numbers("x", &repeated[..]).unwrap();
        let long_design = SamplingDesign::of(&long, &of("{}")).unwrap();
        let all: Vec<u32> = (0..repeated.len() as u32).collect();
        let expanded = long_design.domain(&all).unwrap();
        let expected = expanded.covariance(&[&repeated]).unwrap().at(0, 0);
        assert!(
            (got - expected).abs() <= 1e-12 * expected,
            "{got} {expected}"
        );
        assert_eq!(domain.degrees_of_freedom(), expanded.degrees_of_freedom());
    }
}

#[test]
fn a_census_has_no_variance() {
    let mut table = Table::new();
    table.add_numbers("schools", &[3.0; 3][..]).unwrap();
    let options = SamplingOptions::from_json(r#"{"fpc": "schools"}"#).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    assert!(design.is_census());
    let domain = design.domain(&[0, 1, 2]).unwrap();
    assert_eq!(domain.variances(&[&[1.0, 5.0, -6.0]]).unwrap(), [0.0]);
}

#[test]
fn a_domain_counts_units_with_a_row_of_positive_weight() {
    let mut table = Table::new();
    table.add_text("county", ["A", "A", "A", "B", "B"]).unwrap();
    table.add_text("school", ["a", "b", "c", "d", "e"]).unwrap();
    table
        .add_numbers("pw", &[1.0, 0.0, 2.0, 1.0, 1.0][..])
        .unwrap();
    let options =
        SamplingOptions::from_json(r#"{"strata": "county", "ids": "school", "weights": "pw"}"#);
    let design = SamplingDesign::of(&table, &options.unwrap()).unwrap();
    let counts = |rows: &[u32]| {
        let domain = design.domain(rows).unwrap();
        (domain.psus(), domain.strata(), domain.degrees_of_freedom())
    };
    assert_eq!(counts(&[0, 1, 2, 3, 4]), (4, 2, 2.0));
    assert_eq!(counts(&[4, 3]), (2, 1, 1.0));
    assert_eq!(counts(&[1]), (0, 0, 0.0));
    assert_eq!(counts(&[]), (0, 0, 0.0));
}
