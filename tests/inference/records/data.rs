//! The designs of the records of survey and convey, and estimates by linearization or replicates.

use junheng::inference::{Interval, Replicates, SamplingDesign, SamplingOptions, Scale};
use junheng::numeric::sum_of;
use junheng::{Column, Table};

use super::rng::Generator;
use super::{Computed, Record, convey, survey};
use crate::inference::reference::districts;
use crate::support::data;
use crate::support::tables::read_csv;

/// The columns of a sample, with the weights of the design or of a replicate.
#[derive(Clone)]
pub(super) struct Rows<'t> {
    pub(super) x: Vec<f64>,
    pub(super) weights: Vec<f64>,
    pub(super) table: &'t Table<'t>,
}

impl Rows<'_> {
    /// The group of each row.
    pub(super) fn labels(&self, heading: &str) -> Vec<String> {
        match self.table.column(heading) {
            Some(Column::Text(cells)) => cells
                .iter()
                .map(|cell| cell.clone().unwrap().into_owned())
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    /// These rows.
    pub(super) fn part(&self, rows: &[usize]) -> Self {
        Self {
            x: rows.iter().map(|&row| self.x[row]).collect(),
            weights: rows.iter().map(|&row| self.weights[row]).collect(),
            table: self.table,
        }
    }
}

/// Estimates and, of each, the scores of the rows.
pub(super) struct Estimates {
    pub(super) values: Vec<f64>,
    pub(super) scores: Vec<Vec<f64>>,
}

impl Estimates {
    pub(super) fn one(value: f64, scores: Vec<f64>) -> Self {
        Self {
            values: vec![value],
            scores: vec![scores],
        }
    }
}

pub(super) fn column(table: &Table<'_>, name: &str) -> Vec<f64> {
    match table.column(name) {
        Some(Column::Number { values, .. }) => values.to_vec(),
        other => panic!("{name}: {other:?}"),
    }
}

/// The variance of totals of scores: by the design, or by replicates of an estimate.
pub(super) enum Variance<'d> {
    Design(&'d SamplingDesign),
    Jackknife(&'d SamplingDesign, Replicates),
    /// Weights of replicates, whose estimates vary about their mean with this factor.
    Bootstrap(Vec<Vec<f64>>, f64),
}

impl Variance<'_> {
    pub(super) fn degrees(&self) -> f64 {
        let design = match self {
            Self::Design(design) | Self::Jackknife(design, _) => design,
            // The rank of the weights less one.
            Self::Bootstrap(..) => return 14.0,
        };
        let all: Vec<u32> = (0..design.rows() as u32).collect();
        design.domain(&all).unwrap().degrees_of_freedom()
    }

    /// The standard errors of what `estimate` gives for any weights.
    pub(super) fn errors(
        &self,
        rows: &Rows<'_>,
        estimate: &dyn Fn(&Rows<'_>) -> Estimates,
    ) -> Vec<f64> {
        match self {
            Self::Design(design) => {
                let all: Vec<u32> = (0..rows.x.len() as u32).collect();
                let scores = estimate(rows).scores;
                let columns: Vec<&[f64]> = scores.iter().map(Vec::as_slice).collect();
                let variances = design.domain(&all).unwrap().variances(&columns).unwrap();
                variances.iter().map(|variance| variance.sqrt()).collect()
            }
            Self::Bootstrap(weights, factor) => {
                let of = |weights: &Vec<f64>| {
                    estimate(&Rows {
                        weights: weights.clone(),
                        ..rows.clone()
                    })
                    .values
                };
                let replicated: Vec<Vec<f64>> = weights.iter().map(of).collect();
                let one = |at: usize| {
                    let values = || replicated.iter().map(|values| values[at]);
                    let mean = sum_of(values()) / replicated.len() as f64;
                    (sum_of(values().map(|value| (value - mean).powi(2))) * factor).sqrt()
                };
                (0..replicated[0].len()).map(one).collect()
            }
            Self::Jackknife(design, replicates) => {
                let values = estimate(rows).values;
                let of = |replicate: usize| {
                    let weights = replicates.weights(design, replicate);
                    estimate(&Rows {
                        weights,
                        ..rows.clone()
                    })
                    .values
                };
                let replicated: Vec<Vec<f64>> = (0..replicates.len()).map(of).collect();
                let covariance = replicates.covariance(&values, &replicated).unwrap();
                (0..values.len())
                    .map(|at| covariance.at(at, at).sqrt())
                    .collect()
            }
        }
    }
}

pub(super) fn computed(record: &Record) -> Computed {
    let name = record.call.rsplit(" on ").next().unwrap();
    let (file, options) = match name {
        "strat_fpc" | "jk_strat" => (
            "api_strat.csv",
            r#"{"weights": "pw", "strata": "stype", "fpc": "fpc"}"#,
        ),
        "strat_nofpc" => ("api_strat.csv", r#"{"weights": "pw", "strata": "stype"}"#),
        "clus1_fpc" | "jk_clus1" | "boot_clus1" => (
            "api_clus1.csv",
            r#"{"weights": "pw", "ids": "dnum", "fpc": "fpc"}"#,
        ),
        "us_state" => ("", r#"{"weights": "enrollment", "ids": "state"}"#),
        _ => return Computed::default(),
    };
    let table = match file {
        "" => districts(),
        file => read_csv(&data("inference").join(file)),
    };
    if record.call.starts_with("svyglm") {
        return survey::regression(record, &table, options);
    }
    let design = SamplingDesign::of(&table, &SamplingOptions::from_json(options).unwrap()).unwrap();
    let variance = match name.starts_with("jk") {
        _ if name == "boot_clus1" => {
            let (weights, factor) = canty_davison(&table, design.weights().unwrap());
            Variance::Bootstrap(weights, factor)
        }
        true => Variance::Jackknife(&design, Replicates::jackknife(&design).unwrap().centred()),
        false => Variance::Design(&design),
    };
    let rows = Rows {
        x: column(&table, record.data["columns"]["x"].as_str().unwrap()),
        weights: design.weights().unwrap().to_vec(),
        table: &table,
    };
    if record.call.starts_with("svyquantile") {
        return survey::quantiles(record, &rows, &variance);
    }
    let estimate = |rows: &Rows<'_>| match &*record.package {
        "convey" => convey::estimates(record, rows),
        _ => survey::estimates(record, rows),
    };
    Computed {
        values: estimate(&rows).values,
        errors: variance.errors(&rows, &estimate),
        limits: Vec::new(),
    }
}

/// The values in order and the cumulative weights.
pub(super) fn cumulated(x: &[f64], w: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.sort_by(|&one, &other| x[one].total_cmp(&x[other]));
    // With what rounding leaves, because a quantile may end on a value.
    let (mut sum, mut rest) = (0.0_f64, 0.0_f64);
    let mut cumulative = Vec::with_capacity(x.len());
    for &row in &order {
        let next = sum + w[row];
        rest += match sum >= w[row] {
            true => (sum - next) + w[row],
            false => (w[row] - next) + sum,
        };
        sum = next;
        cumulative.push(sum + rest);
    }
    (order.iter().map(|&row| x[row]).collect(), cumulative)
}

/// The smallest value whose cumulative weight reaches p·Σw.
pub(super) fn inverse_of(x: &[f64], w: &[f64], p: f64) -> f64 {
    let (values, cumulative) = cumulated(x, w);
    let all = cumulative[cumulative.len() - 1];
    let place = cumulative.partition_point(|c| *c < p * all);
    values[place.min(values.len() - 1)]
}

/// Linear interpolation.
pub(super) fn between(knots: &[f64], values: &[f64], p: f64) -> f64 {
    let place = knots.partition_point(|knot| *knot < p);
    match place {
        0 => values[0],
        place if place == knots.len() => values[place - 1],
        place => {
            let part = (p - knots[place - 1]) / (knots[place] - knots[place - 1]);
            values[place - 1] + part * (values[place] - values[place - 1])
        }
    }
}

/// The quantile of Student's distribution for 95 %: the half-width of the interval of a standard error of 1.
pub(super) fn student_t(degrees: f64) -> f64 {
    Interval::student(0.0, 1.0, degrees, 0.95, Scale::Natural)
        .unwrap()
        .upper
}

/// 500 replicates of the 15 districts, drawn without replacement from a population in which they are repeated.
pub(super) fn canty_davison(table: &Table<'_>, weights: &[f64]) -> (Vec<Vec<f64>>, f64) {
    const REPLICATES: usize = 500;
    let districts = column(table, "dnum");
    let mut units: Vec<f64> = Vec::new();
    for district in &districts {
        if !units.contains(district) {
            units.push(*district);
        }
    }
    let (count, population) = (units.len(), column(table, "fpc")[0] as usize);
    let mut generator = Generator::seeded(20_261_123);
    let order = generator.sample(&units, count);
    let repeated: Vec<f64> = order.iter().cycle().take(population).copied().collect();
    let replicate = |_| {
        let drawn = generator.sample(&repeated, count);
        let times = |district: &f64| drawn.iter().filter(|one| *one == district).count() as f64;
        (districts.iter().zip(weights))
            .map(|(district, weight)| weight * times(district))
            .collect()
    };
    let units = count as f64;
    (
        (0..REPLICATES).map(replicate).collect(),
        units / (units - 1.0) / (REPLICATES - 1) as f64,
    )
}
