//! Replicates of totals, whose variance linearization gives exactly; and the weights themselves.

use junheng::Table;
use junheng::inference::{LonelyPsu, Replicates, SamplingDesign, SamplingOptions};

use crate::support::random::{Numbers, tries};

/// Strata of PSUs of one to three rows, with weights, and values.
struct Sampled {
    design: SamplingDesign,
    values: Vec<f64>,
}

impl Sampled {
    /// `units` gives the number of PSUs of each stratum; with a correction the population has twice as many.
    fn of(numbers: &mut Numbers, units: &[usize], corrected: bool) -> Self {
        let (mut strata, mut ids, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut weights, mut values) = (Vec::new(), Vec::new());
        for (stratum, &units) in units.iter().enumerate() {
            for unit in 0..units {
                for _ in 0..=numbers.below(3) {
                    strata.push(format!("s{stratum}"));
                    ids.push(format!("{unit}"));
                    sizes.push(2.0 * units as f64);
                    weights.push(1.0 + numbers.below(40) as f64 / 8.0);
                    values.push(numbers.below(1000) as f64 / 16.0);
                }
            }
        }
        let mut table = Table::new();
        table.add_text("stratum", strata).unwrap();
        table.add_text("unit", ids).unwrap();
        table.add_numbers("size", sizes).unwrap();
        table.add_numbers("weight", weights).unwrap();
        let options = SamplingOptions {
            weights: Some("weight".to_owned()),
            strata: vec![Some("stratum".to_owned())],
            ids: vec!["unit".to_owned()],
            fpc: corrected.then(|| "size".into()).into_iter().collect(),
            nest: true,
            lonely_psu: LonelyPsu::Certainty,
            ..SamplingOptions::default()
        };
        Self {
            design: SamplingDesign::of(&table, &options).unwrap(),
            values,
        }
    }

    fn total(&self, weights: &[f64]) -> f64 {
        weights.iter().zip(&self.values).map(|(w, x)| w * x).sum()
    }

    /// The variance of the total by linearization.
    fn linearized(&self) -> f64 {
        let weights = self.design.weights().unwrap();
        let scores: Vec<f64> = weights
            .iter()
            .zip(&self.values)
            .map(|(w, x)| w * x)
            .collect();
        let all: Vec<u32> = (0..scores.len() as u32).collect();
        self.design
            .domain(&all)
            .unwrap()
            .variances(&[&scores])
            .unwrap()[0]
    }

    fn replicated(&self, replicates: &Replicates) -> f64 {
        let total = self.total(self.design.weights().unwrap());
        let found: Vec<Vec<f64>> = (0..replicates.len())
            .map(|replicate| vec![self.total(&replicates.weights(&self.design, replicate))])
            .collect();
        replicates.covariance(&[total], &found).unwrap().at(0, 0)
    }
}

fn close(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 1e-10 * expected,
        "{got} {expected}"
    );
}

#[test]
fn the_jackknife_of_a_total_is_its_linearized_variance() {
    let mut numbers = Numbers::new();
    for case in 0..60 {
        let strata = 1 + numbers.below(4) as usize;
        let mut units: Vec<usize> = (0..strata).map(|_| 1 + numbers.below(5) as usize).collect();
        units[0] += 1;
        let sampled = Sampled::of(&mut numbers, &units, case % 2 == 0);
        let replicates = Replicates::jackknife(&sampled.design).unwrap();
        close(sampled.replicated(&replicates), sampled.linearized());
    }
}

#[test]
fn balanced_replicates_of_a_total_give_its_linearized_variance() {
    let mut numbers = Numbers::new();
    for strata in 1..=24 {
        let sampled = Sampled::of(&mut numbers, &vec![2; strata], false);
        for rho in [0.0, 0.3, 0.5] {
            let replicates = Replicates::balanced(&sampled.design, rho).unwrap();
            assert!(replicates.len() > strata && replicates.len().is_multiple_of(2));
            close(sampled.replicated(&replicates), sampled.linearized());
        }
    }
}

#[test]
fn single_units_as_groups_are_the_jackknife_of_one_stratum() {
    let mut numbers = Numbers::new();
    let sampled = Sampled::of(&mut numbers, &[7], false);
    let groups = Replicates::grouped_jackknife(&sampled.design, 7, 3).unwrap();
    close(sampled.replicated(&groups), sampled.linearized());
}

#[test]
fn groups_differ_by_one_unit_at_most() {
    let mut numbers = Numbers::new();
    let sampled = Sampled::of(&mut numbers, &[5, 3, 6, 9], false);
    let replicates = Replicates::grouped_jackknife(&sampled.design, 6, 11).unwrap();
    let weights = sampled.design.weights().unwrap();
    let mut deleted = vec![0; weights.len()];
    for replicate in 0..6 {
        for (row, weight) in replicates
            .weights(&sampled.design, replicate)
            .iter()
            .enumerate()
        {
            match *weight == 0.0 {
                true => deleted[row] += 1,
                false => close(*weight, weights[row] * 6.0 / 5.0),
            }
        }
    }
    assert!(deleted.iter().all(|&times| times == 1));
}

#[test]
fn the_bootstrap_of_a_total_estimates_its_linearized_variance() {
    let mut numbers = Numbers::new();
    for corrected in [false, true] {
        let sampled = Sampled::of(&mut numbers, &[4, 1, 6, 3], corrected);
        let count = tries(4000);
        let replicates = Replicates::bootstrap(&sampled.design, count, 5).unwrap();
        let (got, expected) = (sampled.replicated(&replicates), sampled.linearized());
        // The relative standard error of a variance of B draws is √(2/B) for a normal total.
        let bound = 5.0 * (2.0 / count as f64).sqrt();
        assert!((got / expected - 1.0).abs() < bound, "{got} {expected}");
    }
}

#[test]
fn bootstrap_weights_are_not_negative_and_keep_the_total_of_equal_weights() {
    let mut table = Table::new();
    table.add_numbers("size", &[8.0; 5][..]).unwrap();
    let options = SamplingOptions::from_json(r#"{"fpc": "size"}"#).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    let replicates = Replicates::bootstrap(&design, 50, 9).unwrap();
    let again = Replicates::bootstrap(&design, 60, 9).unwrap();
    for replicate in 0..50 {
        let weights = replicates.weights(&design, replicate);
        assert!(weights.iter().all(|weight| *weight >= 0.0));
        close(weights.iter().sum(), 5.0);
        assert_eq!(weights, again.weights(&design, replicate));
    }
    assert_ne!(
        replicates.weights(&design, 0),
        replicates.weights(&design, 1)
    );
}
