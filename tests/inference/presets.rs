//! Surveys that a design names, and the whole analysis of one against a direct computation.

use junheng::Table;
use junheng::inference::{
    EstimateRequest, Estimation, ReplicateMethod, estimate, presets, presets_json,
};
use junheng::numeric::sum_of;
use serde_json::{Value, json};

use crate::support::agree;
use crate::support::random::Numbers;

const ROWS: usize = 120;

fn estimated(table: &Table<'_>, request: &Value) -> Estimation {
    let request = EstimateRequest::from_json(&request.to_string()).unwrap();
    estimate(table, &request).unwrap()
}

#[test]
fn every_survey_has_its_factor_and_source() {
    let all: Vec<_> = presets().collect();
    let scale = |id: &str| all.iter().find(|one| one.id == id).unwrap().scale;
    assert_eq!(scale("pisa2015"), 1.0 / 20.0);
    assert_eq!(scale("talis2018"), 1.0 / 25.0);
    assert_eq!(scale("timss2019"), 0.5);
    assert_eq!(scale("timss2011"), 1.0);
    assert_eq!(scale("piaac_jk1_2012"), 79.0 / 80.0);
    assert_eq!(scale("piaac_jk2_2023"), 1.0);
    assert_eq!(scale("piaac_fay_2023"), 1.0 / (80.0 * 0.7 * 0.7));
    assert_eq!(scale("acs_person"), 0.05);
    assert_eq!(scale("cps_asec"), 0.025);
    for one in &all {
        assert!(!one.source.is_empty() && one.replicates > 1, "{}", one.id);
        assert_eq!(
            all.iter().filter(|other| other.id == one.id).count(),
            1,
            "{}",
            one.id
        );
        assert_eq!(one.columns.is_empty(), !one.zones.is_empty(), "{}", one.id);
        assert_eq!(one.rho.is_some(), one.method == ReplicateMethod::Fay);
    }
    let json: Vec<Value> = serde_json::from_str(&presets_json()).unwrap();
    assert_eq!(json.len(), all.len());
    assert_eq!(json[0]["columns"], json!(["W_FSTR1", "W_FSTR80"]));
    let naep = all.iter().find(|one| one.id == "naep2013").unwrap();
    assert_eq!(naep.columns, ["SRWT01", "SRWT62"]);
}

/// Pupils of 40 schools in 20 pairs, with the replicate weights of Fay's method and ten plausible values.
struct Pisa {
    schools: Vec<usize>,
    weights: Vec<f64>,
    replicates: Vec<Vec<f64>>,
    values: Vec<Vec<f64>>,
}

impl Pisa {
    fn new() -> Self {
        let mut numbers = Numbers::new();
        let schools: Vec<usize> = (0..ROWS).map(|row| row / 3).collect();
        let weights: Vec<f64> = (0..ROWS).map(|_| 10.0 + 5.0 * numbers.share()).collect();
        // Random halves: any signs give replicates; the estimate of their variance is compared, not the variance.
        let replicates = (0..80)
            .map(|_| {
                let signs: Vec<bool> = (0..20).map(|_| numbers.below(2) == 1).collect();
                let factor =
                    |row: usize| match signs[schools[row] / 2] == schools[row].is_multiple_of(2) {
                        true => 1.5,
                        false => 0.5,
                    };
                (0..ROWS).map(|row| weights[row] * factor(row)).collect()
            })
            .collect();
        let ability: Vec<f64> = (0..ROWS)
            .map(|row| 400.0 + 3.0 * (schools[row] % 9) as f64 + 200.0 * numbers.share())
            .collect();
        let values = (0..10)
            .map(|_| {
                ability
                    .iter()
                    .map(|own| own + 60.0 * numbers.share())
                    .collect()
            })
            .collect();
        Self {
            schools,
            weights,
            replicates,
            values,
        }
    }

    fn table(&self, small: bool) -> Table<'_> {
        let mut table = Table::new();
        let named = |name: String| if small { name.to_lowercase() } else { name };
        let mut add = |name: String, cells: &[f64]| {
            table.add_numbers(&named(name), cells.to_vec()).unwrap();
        };
        add("W_FSTUWT".to_owned(), &self.weights);
        for (number, cells) in self.replicates.iter().enumerate() {
            add(format!("W_FSTURWT{}", number + 1), cells);
        }
        for (number, cells) in self.values.iter().enumerate() {
            table
                .add_numbers(&format!("PV{}MATH", number + 1), cells.clone())
                .unwrap();
        }
        table
    }
}

fn total(weights: &[f64], of: impl Fn(usize) -> f64) -> f64 {
    sum_of(
        weights
            .iter()
            .enumerate()
            .map(|(row, weight)| weight * of(row)),
    )
}

/// The mean, the coefficient of variation and the Gini index, by their definitions.
fn direct(values: &[f64], weights: &[f64]) -> [f64; 3] {
    let weight = total(weights, |_| 1.0);
    let mean = total(weights, |row| values[row]) / weight;
    let squares = total(weights, |row| (values[row] - mean).powi(2)) / weight;
    let pairs = total(weights, |row| {
        total(weights, |other| (values[row] - values[other]).abs())
    });
    [
        mean,
        squares.sqrt() / mean,
        pairs / (2.0 * weight * weight * mean),
    ]
}

/// Acceptance: 80 replicates of Fay's method and ten plausible values, from the values to the degrees of freedom.
#[test]
fn a_survey_like_pisa_is_computed_directly() {
    let pisa = Pisa::new();
    let values: Vec<String> = (1..=10).map(|number| format!("PV{number}MATH")).collect();
    let request = json!({
        "measures": ["mean", "cv", "gini"],
        "design": {"preset": "pisa2015"},
        "inference": {"plausible_values": values},
    });
    let table = pisa.table(false);
    let found = estimated(&table, &request);
    assert_eq!(found.design.weights.as_deref(), Some("W_FSTUWT"));
    assert_eq!(
        (
            found.design.replicates,
            found.design.replicate_columns.len()
        ),
        (Some(80), 80)
    );
    // The three measures of each set, with the sums of squares of their replicates.
    let sets: Vec<[[f64; 2]; 3]> = (pisa.values.iter())
        .map(|values| {
            let own = direct(values, &pisa.weights);
            let mut out = own.map(|value| [value, 0.0]);
            for weights in &pisa.replicates {
                let one = direct(values, weights);
                (0..3).for_each(|at| out[at][1] += (one[at] - own[at]).powi(2) / 20.0);
            }
            out
        })
        .collect();
    for (measure, row) in found.rows.iter().enumerate() {
        let mean = |place: usize| sets.iter().map(|set| set[measure][place]).sum::<f64>() / 10.0;
        let (value, within) = (mean(0), mean(1));
        let squares = sets.iter().map(|set| (set[measure][0] - value).powi(2));
        let between = 1.1 * squares.sum::<f64>() / 9.0;
        let variance = within + between;
        assert!(agree(row.value.unwrap(), value, 1e-12), "{measure}");
        let error = row.standard_error.unwrap();
        assert!(agree(error, variance.sqrt(), 1e-12), "{measure}");
        let share = between / variance;
        let (of_sets, complete) = (9.0 / (share * share), 79.0);
        let observed = (complete + 1.0) / (complete + 3.0) * complete * (1.0 - share);
        let degrees = 1.0 / (1.0 / of_sets + 1.0 / observed);
        let own = row.degrees_of_freedom.unwrap();
        assert!(agree(own, degrees, 1e-12), "{measure}: {own} {degrees}");
    }
    // Some readers write headings in small letters.
    let small = pisa.table(true);
    assert_eq!(estimated(&small, &request).rows, found.rows);
    // The same options without the survey.
    let columns: Vec<String> = (1..=80)
        .map(|number| format!("W_FSTURWT{number}"))
        .collect();
    let mut plain = request.clone();
    plain["design"] =
        json!({"weights": "W_FSTUWT", "replicates": {"method": "fay", "columns": columns}});
    assert_eq!(estimated(&table, &plain).rows, found.rows);
}

/// A replicate of a zone doubles one half and removes the other.
#[test]
fn zones_of_two_halves_are_those_of_the_iea() {
    let pisa = Pisa::new();
    let zone: Vec<f64> = pisa
        .schools
        .iter()
        .map(|school| (school / 2 + 1) as f64)
        .collect();
    let half: Vec<f64> = pisa
        .schools
        .iter()
        .map(|school| (school % 2) as f64)
        .collect();
    let mut table = Table::new();
    for (name, cells) in [
        ("TOTWGT", &pisa.weights),
        ("JKZONE", &zone),
        ("JKREP", &half),
        ("score", &pisa.values[0]),
    ] {
        table.add_numbers(name, cells.clone()).unwrap();
    }
    for (id, both, scale) in [("timss2011", false, 1.0), ("timss2019", true, 0.5)] {
        let request =
            json!({"measures": ["mean", "cv"], "value": "score", "design": {"preset": id}});
        let found = estimated(&table, &request);
        let mut squares = [0.0; 2];
        let own = direct(&pisa.values[0], &pisa.weights);
        for number in 1..=20 {
            for doubled in if both { vec![1.0, 0.0] } else { vec![1.0] } {
                let factor =
                    |row: usize| match (zone[row] == f64::from(number), half[row] == doubled) {
                        (false, _) => 1.0,
                        (true, true) => 2.0,
                        (true, false) => 0.0,
                    };
                let weights: Vec<f64> = (0..ROWS)
                    .map(|row| pisa.weights[row] * factor(row))
                    .collect();
                let one = direct(&pisa.values[0], &weights);
                (0..2).for_each(|at| squares[at] += (one[at] - own[at]).powi(2));
            }
        }
        assert_eq!(found.design.replicates, Some(if both { 40 } else { 20 }));
        for (row, squares) in found.rows.iter().zip(squares) {
            let error = (scale * squares).sqrt();
            assert!(agree(row.standard_error.unwrap(), error, 1e-11), "{id}");
            assert_eq!(row.degrees_of_freedom, Some(20.0));
        }
    }
}
