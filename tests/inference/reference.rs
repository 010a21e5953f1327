//! Standard errors of published packages: scores from influence values, variance from the design.

use junheng::inference::{Replicates, SamplingDesign, SamplingOptions};
use junheng::numeric::{sum, sum_of};
use junheng::{Measure, Sample, Table};
use serde::Deserialize;

use crate::support::tables::read_csv;
use crate::support::{agree, data, read, root};

#[derive(Deserialize)]
pub(super) struct Golden {
    pub(super) case: Vec<Case>,
}

/// A standard error of a package.
#[derive(Deserialize)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) file: String,
    pub(super) options: String,
    pub(super) value: String,
    pub(super) spec: String,
    pub(super) expected: f64,
    pub(super) standard_error: f64,
}

impl Case {
    fn weights(&self) -> &str {
        if self.file == "us_districts_2020.csv" {
            "enrollment"
        } else {
            "pw"
        }
    }
}

/// A case of the packages: values, design weights and, of a ratio, the other column.
struct Rows {
    values: Vec<f64>,
    weights: Vec<f64>,
    other: Vec<f64>,
}

fn column(table: &Table<'_>, name: &str) -> Vec<f64> {
    match table.column(name) {
        Some(junheng::Column::Number { values, .. }) => values.to_vec(),
        other => panic!("{name}: {other:?}"),
    }
}

fn rows(case: &Case, table: &Table<'_>) -> Rows {
    let other = match &*case.spec {
        "ratio" => "api.stu",
        _ => &case.value,
    };
    Rows {
        values: column(table, &case.value),
        weights: column(table, case.weights()),
        other: column(table, other),
    }
}

/// The districts with a value of spending, as the packages were given them.
pub(super) fn districts() -> Table<'static> {
    let whole = read_csv(&root().join("data/us_districts_2020.csv"));
    let (spend, pupils) = (column(&whole, "expenditure"), column(&whole, "enrollment"));
    let kept: Vec<usize> = (0..spend.len()).filter(|&row| spend[row] > 0.0).collect();
    let Some(junheng::Column::Text(states)) = whole.column("state") else {
        panic!("no states")
    };
    let mut table = Table::new();
    let names: Vec<String> = kept
        .iter()
        .map(|&row| states[row].clone().unwrap().into_owned())
        .collect();
    table.add_text("state", names).unwrap();
    let Some(junheng::Column::Text(locales)) = whole.column("locale") else {
        panic!("no locales")
    };
    let names: Vec<String> = kept
        .iter()
        .map(|&row| locales[row].clone().unwrap_or_default().into_owned())
        .collect();
    table.add_text("locale", names).unwrap();
    let of =
        |value: &dyn Fn(usize) -> f64| kept.iter().map(|&row| value(row)).collect::<Vec<f64>>();
    table
        .add_numbers("exp_per_pupil", of(&|row| spend[row] / pupils[row]))
        .unwrap();
    table
        .add_numbers("enrollment", of(&|row| pupils[row]))
        .unwrap();
    table
}

/// The estimate and the score of each row.
fn scores(case: &Case, of: &Rows) -> (f64, Vec<f64>) {
    let weighted = |values: &[f64]| sum_of(values.iter().zip(&of.weights).map(|(x, w)| x * w));
    match &*case.spec {
        "total" => {
            let scores: Vec<f64> = of
                .values
                .iter()
                .zip(&of.weights)
                .map(|(x, w)| x * w)
                .collect();
            (sum_of(scores.iter().copied()), scores)
        }
        "ratio" => {
            let below = weighted(&of.values);
            let ratio = weighted(&of.other) / below;
            let score = |at: usize| of.weights[at] * (of.other[at] - ratio * of.values[at]) / below;
            (ratio, (0..of.values.len()).map(score).collect())
        }
        spec => {
            let measure: Measure = spec.parse().unwrap();
            let sample = Sample::weighted(&of.values, &of.weights).unwrap();
            let influence = measure.influence(&sample).unwrap();
            let total = sum(of.weights.as_slice().into());
            let scores = influence
                .iter()
                .zip(&of.weights)
                .map(|(i, w)| i * w / total);
            (measure.value(&sample).unwrap(), scores.collect())
        }
    }
}

#[test]
fn standard_errors_are_those_of_survey_and_convey() {
    let golden: Golden = read("core/inference/linearized.toml");
    for case in &golden.case {
        let table = match &*case.file {
            "us_districts_2020.csv" => districts(),
            file => read_csv(&data("inference").join(file)),
        };
        let options = SamplingOptions::from_json(&case.options).unwrap();
        let design = SamplingDesign::of(&table, &options).unwrap();
        let of = rows(case, &table);
        let (estimate, scores) = scores(case, &of);
        let all: Vec<u32> = (0..of.values.len() as u32).collect();
        let domain = design.domain(&all).unwrap();
        let error = domain.variances(&[&scores]).unwrap()[0].sqrt();
        println!(
            "{} {} {error} {}",
            case.id,
            estimate / case.expected - 1.0,
            error / case.standard_error - 1.0
        );
        assert!(
            agree(estimate, case.expected, 1e-11),
            "{}: {estimate}",
            case.id
        );
        // What the packages themselves lose over 12,774 rows.
        assert!(
            agree(error, case.standard_error, 1e-11),
            "{}: {error}",
            case.id
        );
    }
    assert_eq!(golden.case.len(), 42);
}

/// The estimate with other weights.
fn estimate(case: &Case, of: &Rows, weights: Vec<f64>) -> f64 {
    let other = Rows {
        values: of.values.clone(),
        other: of.other.clone(),
        weights,
    };
    scores(case, &other).0
}

#[test]
fn jackknife_errors_are_those_of_survey_and_convey() {
    let golden: Golden = read("core/inference/jackknife.toml");
    for case in &golden.case {
        let table = read_csv(&data("inference").join(&case.file));
        let options = SamplingOptions::from_json(&case.options).unwrap();
        let design = SamplingDesign::of(&table, &options).unwrap();
        let of = rows(case, &table);
        let value = estimate(case, &of, of.weights.clone());
        let replicates = Replicates::jackknife(&design).unwrap().centred();
        let replicated: Vec<Vec<f64>> = (0..replicates.len())
            .map(|replicate| vec![estimate(case, &of, replicates.weights(&design, replicate))])
            .collect();
        let error = replicates
            .covariance(&[value], &replicated)
            .unwrap()
            .at(0, 0)
            .sqrt();
        assert!(agree(value, case.expected, 1e-11), "{}: {value}", case.id);
        // A replicate differs from the estimate in its third digit.
        assert!(
            agree(error, case.standard_error, 1e-10),
            "{}: {error}",
            case.id
        );
    }
    assert_eq!(golden.case.len(), 16);
}
