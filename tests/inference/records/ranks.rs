//! Concentration indices of the R package rineq: ranks are taken as fixed, ties in the order of the rows.

use junheng::Table;
use junheng::numeric::sum_of;
use serde_json::json;

use super::columns::Columns;
use super::regression::fitted;
use super::survey::{dot, total};
use super::{Computed, Record};

/// The columns of a record, and what the forms share.
struct Ranked {
    y: Vec<f64>,
    w: Vec<f64>,
    rank: Vec<f64>,
    order: Vec<usize>,
    mean: f64,
    /// Of the ranks, divided by 1 − Σp².
    variance: f64,
}

impl Ranked {
    fn of(record: &Record) -> Self {
        let [by, y, w] = Columns::of(record).ranked(record);
        let mut order: Vec<usize> = (0..y.len()).collect();
        order.sort_by(|&one, &other| by[one].total_cmp(&by[other]));
        let all = total(w.iter().copied());
        let mut rank = vec![0.0; y.len()];
        let mut below = 0.0;
        for &row in &order {
            rank[row] = (below + w[row] / 2.0) / all;
            below += w[row];
        }
        let middle = dot(&rank, &w) / all;
        let squares = sum_of(rank.iter().zip(&w).map(|(r, w)| w * (r - middle).powi(2))) / all;
        let shares = sum_of(w.iter().map(|w| (w / all).powi(2)));
        Self {
            mean: dot(&y, &w) / all,
            variance: squares / (1.0 - shares),
            y,
            w,
            rank,
            order,
        }
    }

    /// The line of weighted least squares about the mean rank of 1/2, by the library, and the covariance of its
    /// coefficients: of equal variances, where they are not correlated, or HC1.
    fn line(&self, y: &[f64], robust: bool) -> ([f64; 2], [[f64; 2]; 2]) {
        let mut table = Table::new();
        let rank = self.rank.iter().map(|r| r - 0.5).collect();
        for (name, cells) in [("y", y.to_vec()), ("rank", rank), ("w", self.w.clone())] {
            table.add_numbers(name, cells).unwrap();
        }
        let form = json!({"robust": robust.then_some("hc1"), "covariance": true});
        let inputs = json!({"columns": "rank", "weights": "w", "inference": form});
        let fit = fitted(&table, inputs);
        let b = [fit.coefficients[0], fit.coefficients[1]];
        let of_equal = |one: usize| fit.classical[one].powi(2);
        let v = &fit.covariance;
        (
            b,
            match robust {
                false => [[of_equal(0), 0.0], [0.0, of_equal(1)]],
                true => [[v[0][0], v[0][1]], [v[1][0], v[1][1]]],
            },
        )
    }

    /// (2σ²/(α + β/2))·β; the value has the variance of the ranks times (n − 1)/n.
    fn delta(&self, robust: bool) -> (f64, f64) {
        let ([mean, b], v) = self.line(&self.y, robust);
        let twice = 2.0 * self.variance;
        let slopes = [-twice * b / (mean * mean), twice / mean];
        let squares = slopes[0] * slopes[0] * v[0][0]
            + 2.0 * slopes[0] * slopes[1] * v[0][1]
            + slopes[1] * slopes[1] * v[1][1];
        (twice * b / mean * self.less(), squares.sqrt())
    }

    fn less(&self) -> f64 {
        (self.y.len() - 1) as f64 / self.y.len() as f64
    }

    fn convenient(&self) -> (f64, f64) {
        let scaled: Vec<f64> = self
            .y
            .iter()
            .map(|y| 2.0 * self.variance * y / self.mean)
            .collect();
        let (b, v) = self.line(&scaled, false);
        (b[1] * self.less(), v[1][1].sqrt())
    }

    /// The square root of the variance of the ranks in place of a standard error.
    fn covariance(&self) -> (f64, f64) {
        (self.convenient().0, self.variance.sqrt())
    }

    /// Kakwani, Wagstaff & van Doorslaer (1997), equation 14, with a mean of squares without weights.
    fn direct(&self) -> (f64, f64) {
        let all = total(self.w.iter().copied());
        let middle = dot(&self.rank, &self.w) / all;
        let terms = (0..self.y.len())
            .map(|k| self.w[k] * (self.y[k] - self.mean) * (self.rank[k] - middle));
        let index = 2.0 * sum_of(terms) / all / self.mean;
        let sum = total(self.y.iter().copied());
        let mut reached = 0.0;
        let squares = self.order.iter().map(|&row| {
            let before = reached;
            reached += self.y[row];
            let own = self.y[row] / self.mean * (2.0 * self.rank[row] - 1.0 - index);
            (own + 2.0 - (before + reached) / sum).powi(2)
        });
        let rows = self.y.len() as f64;
        let squares = sum_of(squares.collect::<Vec<f64>>()) / rows;
        (index, ((squares - (1.0 + index).powi(2)) / rows).sqrt())
    }
}

pub(super) fn computed(record: &Record) -> Computed {
    let ranked = Ranked::of(record);
    let (value, error) = match record.params["method"].as_str().unwrap() {
        "linreg_delta" => ranked.delta(record.params.get("robust").is_some()),
        "linreg_convenience" => ranked.convenient(),
        "cov_convenience" => ranked.covariance(),
        _ => ranked.direct(),
    };
    let greatest = ranked.y.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let least = ranked.y.iter().copied().fold(f64::INFINITY, f64::min);
    let factor = match record.call.split("type='").nth(1).map(|rest| &rest[..3]) {
        Some("CIg") => ranked.mean,
        Some("CIc") => 4.0 * ranked.mean / (greatest - least),
        Some("CIw") => 1.0 / (1.0 - ranked.mean),
        _ => 1.0,
    };
    Computed {
        values: vec![value * factor],
        errors: vec![error * factor],
        limits: Vec::new(),
    }
}
