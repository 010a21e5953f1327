//! Intervals of healthequal from 100 normal draws of each group, within the range of the indicator.

use junheng::inference::{Interval, Scale};
use junheng::numeric::sum_of;

use super::rng::Generator;
use super::{Computed, Record, numbers};

/// A normal draw by inversion, of the precision that R has: 27 bits and 32 more.
fn normal(generator: &mut Generator) -> f64 {
    const BIG: f64 = 134_217_728.0;
    let high = (BIG * generator.uniform()).floor();
    let u = (high + generator.uniform()) / BIG;
    let level = (2.0 * u - 1.0).abs();
    let half = Interval::student(0.0, 1.0, f64::INFINITY, level, Scale::Natural)
        .unwrap()
        .upper;
    half.copysign(u - 0.5)
}

/// A measure of the estimates of the groups with the shares of their populations.
fn measure(name: &str, y: &[f64], p: &[f64], most: bool, known: Option<f64>) -> f64 {
    let of = |f: &dyn Fn(usize) -> f64| sum_of((0..y.len()).map(f));
    // The weighted index of disparity keeps the mean of the estimates.
    let mean = known.unwrap_or_else(|| of(&|at| p[at] * y[at]));
    let best = match most {
        true => y.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        false => y.iter().copied().fold(f64::INFINITY, f64::min),
    };
    let plain = 1.0 / y.len() as f64;
    let from = |centre: f64, weighted: bool| {
        of(&|at| (y[at] - centre).abs() * if weighted { p[at] } else { plain })
    };
    let deviation = || of(&|at| p[at] * (y[at] - mean).powi(2)).sqrt();
    match name {
        "bgsd" => deviation(),
        "covar" => 100.0 * deviation() / mean,
        "idisu" => 100.0 * from(mean, false) / mean,
        "idisw" => 100.0 * from(mean, true) / mean,
        "mdmu" => from(mean, false),
        "mdmw" => from(mean, true),
        "mdbu" => from(best, false),
        "mdbw" => from(best, true),
        "mdru" => from(y[0], false),
        _ => from(y[0], true),
    }
}

/// The quantile of definition 7.
fn quantile(values: &[f64], p: f64) -> f64 {
    let place = (values.len() - 1) as f64 * p;
    let below = place.floor() as usize;
    values[below] + (place - place.floor()) * (values[below + 1] - values[below])
}

pub(super) fn computed(record: &Record) -> Computed {
    let name = record.call.split(' ').next().unwrap();
    let column = |name: &str| numbers(record.data["groups"].get(name));
    let (y, error, population) = (column("est"), column("se"), column("pop"));
    let all = sum_of(population.iter().copied());
    let share: Vec<f64> = population.iter().map(|p| p / all).collect();
    // A share of teachers is best where it is largest, as spending is; classes are where they are smallest.
    let most = !record.call.contains("class size");
    let greatest = match record.call.contains("package") {
        true => 100.0,
        false => f64::INFINITY,
    };
    let mean = sum_of(y.iter().zip(&share).map(|(y, p)| y * p));
    let known = (name == "idisw").then_some(mean);
    let mut generator = Generator::seeded(123_456);
    let mut draw = |_| {
        let one = |at: usize| loop {
            // Without an error nothing is drawn.
            let value = match error[at] == 0.0 {
                true => y[at],
                false => y[at] + error[at] * normal(&mut generator),
            };
            if value >= 0.0 && value <= greatest {
                return value;
            }
        };
        let drawn: Vec<f64> = (0..y.len()).map(one).collect();
        measure(name, &drawn, &share, most, known)
    };
    let mut draws: Vec<f64> = (0..100).map(&mut draw).collect();
    draws.sort_by(f64::total_cmp);
    Computed {
        values: vec![measure(name, &y, &share, most, None)],
        errors: Vec::new(),
        limits: vec![quantile(&draws, 0.025), quantile(&draws, 0.975)],
    }
}
