//! Summary measures of the R package healthequal: groups with estimates, standard errors and populations.

use junheng::Table;
use junheng::numeric::sum_of;
use serde_json::json;

use super::regression::fitted;
use super::survey::{inverse, total};
use super::{Computed, Record, numbers};

/// The quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_963_984_540_054;

struct Groups {
    y: Vec<f64>,
    error: Vec<f64>,
    share: Vec<f64>,
    population: Vec<f64>,
    mean: f64,
    /// The share of the groups below and half of its own.
    rank: Vec<f64>,
}

impl Groups {
    fn of(record: &Record) -> Self {
        let column = |name: &str| numbers(record.data["groups"].get(name));
        let mut population = column("pop");
        if record.call.contains("sii_") || record.call.contains("rii_") {
            // Populations of a slope are rounded up.
            population.iter_mut().for_each(|p| *p = p.ceil());
        }
        let all = total(population.iter().copied());
        let share: Vec<f64> = population.iter().map(|p| p / all).collect();
        let y = column("est");
        let mut below = 0.0;
        let rank = share.iter().map(|p| {
            below += p;
            below - p / 2.0
        });
        Self {
            rank: rank.collect(),
            mean: total(y.iter().zip(&share).map(|(y, p)| y * p)),
            error: column("se"),
            population,
            share,
            y,
        }
    }

    fn sum(&self, of: impl Fn(usize) -> f64) -> f64 {
        sum_of((0..self.y.len()).map(&of))
    }

    /// The distance of the mean from a group in per cent of the mean; the standard error is that of the share, of a table
    /// of four cells (Walter 1978).
    fn attributable(&self, reference: usize) -> (f64, f64) {
        let (all, own) = (
            total(self.population.iter().copied()),
            self.population[reference],
        );
        let with = self.y[reference] / 100.0 * own;
        let rest = self.mean / 100.0 * all - with;
        let (without, none) = (own - with, all - own - rest);
        let above = with * all * (rest * without * (all - with) + none * with * with);
        let error = (above / ((rest + with) * own).powi(3)).sqrt();
        (100.0 * (self.y[reference] - self.mean) / self.mean, error)
    }

    /// The last group where groups are ordered, otherwise the least; of attributable parts the greatest.
    fn other(&self, record: &Record) -> usize {
        let last = self.y.len() - 1;
        let order = |a: &usize, b: &usize| self.y[*a].total_cmp(&self.y[*b]);
        let ordered = ["quintile", " OrderedSample"];
        if ordered.iter().any(|word| record.call.contains(word)) {
            return last;
        }
        match record.call.starts_with("pa") {
            true => (0..=last).max_by(order).unwrap(),
            false => (0..=last).min_by(order).unwrap(),
        }
    }

    /// Σp(y − μ)² with the terms of second order: Ahn et al. (2018).
    fn variance(&self) -> (f64, f64) {
        let (p, y, s) = (&self.share, &self.y, &self.error);
        let squares = |at: usize| s[at] * s[at];
        let first = 4.0 * self.sum(|at| p[at] * p[at] * (y[at] - self.mean).powi(2) * squares(at));
        let own = 2.0 * self.sum(|at| (p[at] * (1.0 - p[at]) * squares(at)).powi(2));
        let sum = self.sum(|at| p[at] * p[at] * squares(at));
        let mixed = sum * sum - self.sum(|at| (p[at] * p[at] * squares(at)).powi(2));
        let value = self.sum(|at| p[at] * (y[at] - self.mean).powi(2));
        (value, (first + own + 2.0 * mixed).sqrt())
    }

    /// Theil's index or the mean logarithmic deviation, a thousandfold; the standard error is that of the index itself.
    fn entropy(&self, theil: bool) -> (f64, f64) {
        let (p, s) = (&self.share, &self.error);
        let r = |at: usize| self.y[at] / self.mean;
        let index = match theil {
            true => self.sum(|at| p[at] * r(at) * r(at).ln()),
            false => -self.sum(|at| p[at] * r(at).ln()),
        };
        let slope = |at: usize| match theil {
            true => p[at] / self.mean * (r(at).ln() - index),
            false => p[at] * (1.0 / self.mean - 1.0 / self.y[at]),
        };
        (
            1000.0 * index,
            self.sum(|at| (slope(at) * s[at]).powi(2)).sqrt(),
        )
    }

    /// The slope of 2σ²y on the rank, both times √population.
    fn concentration(&self) -> (f64, f64) {
        let spread = self.sum(|at| self.share[at] * (self.rank[at] - 0.5).powi(2));
        let y: Vec<f64> = self.y.iter().map(|y| 2.0 * spread * y).collect();
        let (b, a, rest) = self.line(&y, &self.population);
        let squares = self.sum(|at| self.population[at] * rest[at].powi(2));
        let free = (self.y.len() - 2) as f64;
        (b[1], (a[1][1] * squares / free).sqrt())
    }

    fn line(&self, y: &[f64], w: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>, Vec<f64>) {
        let r = &self.rank;
        let of = |f: &dyn Fn(usize) -> f64| self.sum(|at| w[at] * f(at));
        let a = inverse(vec![
            vec![of(&|_| 1.0), of(&|at| r[at])],
            vec![of(&|at| r[at]), of(&|at| r[at] * r[at])],
        ]);
        let right = [of(&|at| y[at]), of(&|at| r[at] * y[at])];
        let b: Vec<f64> = a
            .iter()
            .map(|row| row[0] * right[0] + row[1] * right[1])
            .collect();
        let rest = (0..y.len()).map(|at| y[at] - b[0] - b[1] * r[at]).collect();
        (b, a, rest)
    }

    /// The slope index, or the ratio of the ends of the line with the standard error of its logarithm: a regression of the
    /// library with HC1.
    fn slope(&self, ratio: bool) -> (f64, f64) {
        let mut table = Table::new();
        for (name, cells) in [
            ("y", &self.y),
            ("rank", &self.rank),
            ("w", &self.population),
        ] {
            table.add_numbers(name, cells.clone()).unwrap();
        }
        let robust = json!({"robust": "hc1", "covariance": true});
        let inputs = json!({"columns": "rank", "weights": "w", "inference": robust});
        let fit = fitted(&table, inputs);
        let (b, v) = (fit.coefficients, fit.covariance);
        let (low, high) = (b[0], b[0] + b[1]);
        let of = |c: [f64; 2]| {
            let mixed = 2.0 * c[0] * c[1] * v[0][1];
            (c[0] * c[0] * v[0][0] + mixed + c[1] * c[1] * v[1][1]).sqrt()
        };
        match ratio {
            true => (high / low, of([1.0 / high - 1.0 / low, 1.0 / high])),
            false => (b[1], of([0.0, 1.0])),
        }
    }

    /// The same along a logistic curve of whole numbers of pupils with the property, each population once more as weight.
    fn curve(&self, ratio: bool) -> (f64, f64) {
        let (pop, r) = (&self.population, &self.rank);
        let share: Vec<f64> = (pop.iter().zip(&self.y))
            .map(|(p, y)| (y / 100.0 * p).round() / p)
            .collect();
        let logistic = |x: f64| 1.0 / (1.0 + (-x).exp());
        let mut b = [0.0, 0.0];
        let mut a = Vec::new();
        for _ in 0..50 {
            let fitted = |at: usize| logistic(b[0] + b[1] * r[at]);
            let weight = |at: usize| pop[at] * pop[at] * fitted(at) * (1.0 - fitted(at));
            let of = |power: i32| self.sum(|at| weight(at) * r[at].powi(power));
            a = inverse(vec![vec![of(0), of(1)], vec![of(1), of(2)]]);
            let score = |power: i32| {
                self.sum(|at| pop[at] * pop[at] * (share[at] - fitted(at)) * r[at].powi(power))
            };
            let step = [score(0), score(1)];
            b[0] += a[0][0] * step[0] + a[0][1] * step[1];
            b[1] += a[1][0] * step[0] + a[1][1] * step[1];
        }
        let (low, high) = (logistic(b[0]), logistic(b[0] + b[1]));
        let (at_low, at_high) = (low * (1.0 - low), high * (1.0 - high));
        let along = |at: usize, one: usize| {
            let rest = share[at] - logistic(b[0] + b[1] * r[at]);
            pop[at] * pop[at] * rest * (a[one][0] + a[one][1] * r[at])
        };
        let rows = self.y.len() as f64;
        let of = |c: [f64; 2]| {
            let squares = self.sum(|at| (c[0] * along(at, 0) + c[1] * along(at, 1)).powi(2));
            (squares * rows / (rows - 2.0)).sqrt()
        };
        match ratio {
            true => (
                high / low,
                of([at_high / high - at_low / low, at_high / high]),
            ),
            false => (high - low, of([at_high - at_low, at_high])),
        }
    }
}

pub(super) fn computed(record: &Record) -> Computed {
    let groups = Groups::of(record);
    let (y, error) = (&groups.y, &groups.error);
    let other = groups.other(record);
    let times = |(value, error): (f64, f64), factor: f64| (value * factor, error * factor);
    let mut relative = false;
    let (value, error) = match record.call.split(' ').next().unwrap() {
        "d" => (y[0] - y[other], error[0].hypot(error[other])),
        "r" => {
            relative = true;
            (
                y[0] / y[other],
                (error[0] / y[0]).hypot(error[other] / y[other]),
            )
        }
        "bgv" => groups.variance(),
        "ti" => groups.entropy(true),
        "mld" => groups.entropy(false),
        "aci" => groups.concentration(),
        "rci" => times(groups.concentration(), 1.0 / groups.mean),
        "rci_wagstaff" => {
            let factor = 1.0 / groups.mean / (1.0 - groups.mean / 100.0);
            times(groups.concentration(), factor)
        }
        "rci_erreygers" => times(groups.concentration(), 0.04),
        "sii_linear" => groups.slope(false),
        "rii_linear" => {
            relative = true;
            groups.slope(true)
        }
        "paf" => groups.attributable(other),
        "parisk" => {
            let (_, error) = groups.attributable(other);
            (y[other] - groups.mean, error * groups.mean)
        }
        "sii_logit" => times(groups.curve(false), 100.0),
        "rii_logit" => {
            relative = true;
            groups.curve(true)
        }
        _ => return super::simulated::computed(record),
    };
    let half = Z * error;
    let limits = match relative {
        true => vec![value * (-half).exp(), value * half.exp()],
        false => vec![value - half, value + half],
    };
    Computed {
        values: vec![value],
        errors: vec![error],
        limits,
    }
}
