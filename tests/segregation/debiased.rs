//! What chance alone shows.

use junheng::segregation::{Debiased, Expectation, Simulation};
use junheng::{Counts, SegregationMeasure};

use super::cases::{SPECS, counts, seen_by, value};

const ROWS: [[f64; 2]; 3] = [[3.0, 1.0], [1.0, 2.0], [0.0, 2.0]];

/// The mean over every way to seat these pupils: each of the orders of 9 seats equally likely.
fn by_enumeration(spec: &str) -> f64 {
    let sizes: Vec<usize> = ROWS.iter().map(|row| (row[0] + row[1]) as usize).collect();
    let (mut sum, mut ways) = (0.0, 0.0);
    for seats in 0..1_u32 << 9 {
        if seats.count_ones() != 4 {
            continue;
        }
        let mut start = 0;
        let rows: Vec<Vec<f64>> = (sizes.iter())
            .map(|&size| {
                let own = (seats >> start & ((1 << size) - 1)).count_ones();
                start += size;
                vec![f64::from(own), size as f64 - f64::from(own)]
            })
            .collect();
        sum += value(spec, &counts(&rows)).unwrap();
        ways += 1.0;
    }
    sum / ways
}

fn of(spec: &str, replicates: u32, seed: u64) -> Debiased {
    let counts = counts(&ROWS.map(Vec::from));
    let measure: SegregationMeasure = spec.parse().unwrap();
    Debiased::of(
        &measure,
        &seen_by(spec, &counts),
        Simulation { replicates, seed },
    )
    .unwrap()
}

#[test]
fn expectations_are_those_of_every_allocation() {
    let mut simulated = Vec::new();
    for spec in SPECS.iter() {
        let debiased = of(spec, 2000, 5);
        let exact = by_enumeration(spec);
        match debiased.expectation {
            // 126 values within a few roundings each.
            Expectation::Exact => {
                assert!(
                    (debiased.expected - exact).abs() < 1e-13,
                    "{spec}: {} {exact}",
                    debiased.expected
                );
                assert_eq!(debiased.standard_error, None);
            }
            // Four standard errors: one seed in sixteen thousand would fail, and this one is fixed.
            Expectation::Simulated { .. } => {
                simulated.push(spec);
                let error = debiased.standard_error.unwrap();
                assert!((debiased.expected - exact).abs() < 4.0 * error, "{spec}");
            }
        }
        assert!((debiased.excess - (debiased.value - debiased.expected)).abs() < 1e-16);
    }
    assert!(simulated.contains(&&"gini_segregation") && !simulated.contains(&&"dissimilarity"));
}

#[test]
fn a_seed_gives_the_same_bits_in_any_row_order() {
    let forth = of("gini_segregation", 50, 11);
    let rows: Vec<Vec<f64>> = ROWS.iter().rev().map(|row| row.to_vec()).collect();
    let measure: SegregationMeasure = "gini_segregation".parse().unwrap();
    let simulation = Simulation {
        replicates: 50,
        seed: 11,
    };
    assert_eq!(
        Debiased::of(&measure, &counts(&rows), simulation).unwrap(),
        forth
    );
    assert_ne!(of("gini_segregation", 50, 12).expected, forth.expected);
    let expected = Expectation::Simulated {
        replicates: 50,
        seed: 11,
        generator: "ChaCha8",
    };
    assert_eq!(forth.expectation, expected);
}

#[test]
fn complete_separation_stays_complete() {
    let counts = Counts::new(&[6.0, 0.0, 0.0, 9.0], 2).unwrap();
    for spec in [
        "dissimilarity",
        "theil_h",
        "mutual_information",
        "relative_diversity",
    ] {
        let debiased =
            Debiased::of(&spec.parse().unwrap(), &counts, Simulation::default()).unwrap();
        assert!((debiased.adjusted.unwrap() - 1.0).abs() < 1e-14, "{spec}");
    }
}
