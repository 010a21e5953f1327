//! First and second moments of values and ranking variable together.

use crate::error::Result;
use crate::measure::{Centre, Entry};
use crate::numeric::sum_of;
use crate::rank::Ranked;

/// Means, deviations and covariance (population forms).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Joint {
    pub(crate) value_mean: Centre,
    pub(crate) rank_mean: Centre,
    pub(crate) value_deviation: f64,
    pub(crate) rank_deviation: f64,
    /// cov(h, r) / σ_r: of the size of the values, so that it neither overflows nor vanishes.
    pub(crate) scaled_covariance: f64,
}

impl Joint {
    /// Returns an error for a constant ranking variable.
    ///
    /// The distances from the means keep their own digits, as nearly equal numbers need; the products are
    /// rounded one by one and added exactly: no order of the rows can show.
    pub(crate) fn of(entry: &'static Entry, ranked: &Ranked<'_>) -> Result<Self> {
        ranked.require_varying(entry)?;
        let (values, ranks) = (ranked.values(), ranked.ranks());
        let (values, ranks) = (values.moments(), ranks.moments());
        let (value_mean, rank_mean) = (Centre::of(&values), Centre::of(&ranks));
        let rank_deviation = ranks.standard_deviation();
        let weight = values.total_weight();
        let scaled_covariance = sum_of(ranked.units().map(|(_, value, rank, own)| {
            own / weight * (rank_mean.distance(rank) / rank_deviation) * value_mean.distance(value)
        }));
        Ok(Self {
            value_mean,
            rank_mean,
            value_deviation: values.standard_deviation(),
            rank_deviation,
            scaled_covariance,
        })
    }

    /// cov(h, r)/var(r).
    pub(crate) fn slope(&self) -> f64 {
        self.scaled_covariance / self.rank_deviation
    }

    /// The slope's influence of a unit so far from the means: z_r (h − μ_h − b(r − μ_r))/σ_r.
    pub(crate) fn slope_moves(&self, value: f64, rank: f64) -> f64 {
        let ratio = rank / self.rank_deviation;
        ratio * ((value - self.slope() * rank) / self.rank_deviation)
    }

    /// A number for each row, 0 for units of weight zero; `of` is given h − μ_h and r − μ_r.
    pub(crate) fn by_row(&self, ranked: &Ranked<'_>, of: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        let mut out = vec![0.0; ranked.len()];
        for (row, value, rank, _) in ranked.units() {
            out[row] = of(
                self.value_mean.distance(value),
                self.rank_mean.distance(rank),
            );
        }
        out
    }
}
