//! The estimates of all groups with their covariance, and what follows for combinations of them.

use crate::error::Result;
use crate::numeric::sum_of;
use crate::table::Table;
use crate::words::{Message, contrast as phrases};

use super::super::estimate::{EstimateRequest, EstimateRow, Estimation, barnard, estimate};

/// The estimates of a table, and of each set of plausible values where there are several.
pub(super) struct Joint {
    pub(super) estimation: Estimation,
    sets: Vec<Estimation>,
}

/// A combination of estimates on the scale on which it is linear.
#[derive(Debug, Clone)]
pub(super) struct Combined {
    pub(super) value: Option<f64>,
    pub(super) variance: Option<f64>,
    pub(super) degrees: f64,
    pub(super) reason: Option<Message>,
}

impl Joint {
    pub(super) fn of(table: &Table<'_>, request: &EstimateRequest) -> Result<Self> {
        let mut request = request.clone();
        request.inference.covariance = true;
        let estimation = estimate(table, &request)?;
        let values = std::mem::take(&mut request.inference.plausible_values);
        let set = |value: String| {
            let mut request = request.clone();
            request.evaluation.value = Some(value);
            estimate(table, &request)
        };
        Ok(Self {
            estimation,
            sets: values.into_iter().map(set).collect::<Result<_>>()?,
        })
    }

    /// The row of a group and measure.
    pub(super) fn row(&self, group: usize, measure: usize) -> &EstimateRow {
        &self.estimation.rows[self.place(group, measure)]
    }

    fn place(&self, group: usize, measure: usize) -> usize {
        group * self.estimation.measures.len() + measure
    }

    /// The covariance of two groups; `None` where one has no standard error.
    pub(super) fn covariance(&self, measure: usize, one: usize, other: usize) -> Option<f64> {
        element(
            &self.estimation,
            self.place(one, measure),
            self.place(other, measure),
        )
    }

    /// A linear combination of groups; with `logarithms` one of their logarithms. `degrees` are those of the design.
    pub(super) fn combined(
        &self,
        measure: usize,
        terms: &[(usize, f64)],
        logarithms: bool,
        degrees: f64,
    ) -> Combined {
        let mut out = Combined {
            value: None,
            variance: None,
            degrees,
            reason: None,
        };
        let mut values = Vec::with_capacity(terms.len());
        for &(group, _) in terms {
            let row = self.row(group, measure);
            let Some(value) = row.value else {
                out.reason = row.reason.clone();
                return out;
            };
            if logarithms && value <= 0.0 {
                out.reason = Some(Message::new(&phrases::NOT_POSITIVE).with("got", value));
                return out;
            }
            values.push(value);
        }
        let with = || terms.iter().zip(&values);
        let value = match logarithms {
            true => sum_of(with().map(|((_, own), value)| own * crate::numeric::ln(*value))),
            false => sum_of(with().map(|((_, own), value)| own * value)),
        };
        out.value = Some(value);
        // The derivatives with respect to the estimates.
        let slopes: Vec<(usize, f64)> = with()
            .map(|(&(group, own), value)| {
                let slope = if logarithms { own / value } else { own };
                (self.place(group, measure), slope)
            })
            .collect();
        out.variance = along(&self.estimation, &slopes);
        if out.variance.is_none() {
            let without = terms.iter().map(|&(group, _)| self.row(group, measure));
            out.reason = without.filter_map(|row| row.reason.clone()).next();
        }
        if let Some(degrees) = self.degrees(&slopes, out.variance, degrees) {
            out.degrees = degrees;
        }
        out
    }

    /// The degrees of freedom of several sets of plausible values.
    fn degrees(&self, slopes: &[(usize, f64)], variance: Option<f64>, degrees: f64) -> Option<f64> {
        let variance = variance?;
        let within: Vec<f64> = (self.sets.iter())
            .map(|set| along(set, slopes))
            .collect::<Option<_>>()?;
        if within.is_empty() {
            return None;
        }
        let count = within.len() as f64;
        let within = sum_of(within) / count;
        barnard(within, (variance - within).max(0.0), count, degrees)
    }
}

/// Σ Σ a·V·b.
fn along(estimation: &Estimation, slopes: &[(usize, f64)]) -> Option<f64> {
    let pairs = slopes
        .iter()
        .flat_map(|one| slopes.iter().map(move |other| (one, other)));
    let products =
        pairs.map(|(one, other)| Some(one.1 * element(estimation, one.0, other.0)? * other.1));
    // Rounding may leave less than 0 of estimates that depend on each other.
    Some(sum_of(products.collect::<Option<Vec<_>>>()?).max(0.0))
}

fn element(estimation: &Estimation, one: usize, other: usize) -> Option<f64> {
    estimation.covariance.as_ref()?[one][other]
}
