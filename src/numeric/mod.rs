//! Arithmetic that every platform repeats bit for bit: exact sums, moments, `ln`, sorting, quantiles.

use ndarray::ArrayView1;

/// A column of numbers of any stride.
pub(crate) type View<'a> = ArrayView1<'a, f64>;

/// The exact sum of the values, rounded once.
pub fn sum(values: View<'_>) -> f64 {
    sum_of(values.iter().copied())
}

/// The exact sum of the exact products value × weight, rounded once.
pub fn weighted_sum(values: View<'_>, weights: View<'_>) -> f64 {
    sum_of(
        values
            .iter()
            .zip(weights)
            .map(|(value, weight)| value * weight),
    )
}

/// The exact sum of terms that were rounded one by one, rounded once.
pub fn sum_of(terms: impl IntoIterator<Item = f64>) -> f64 {
    terms.into_iter().sum()
}

/// Natural logarithm.
pub fn ln(x: f64) -> f64 {
    x.ln()
}

/// Exponential.
pub fn exp(x: f64) -> f64 {
    x.exp()
}

/// Power.
pub fn pow(x: f64, y: f64) -> f64 {
    x.powf(y)
}

/// Exact first and second moments of a sample.
#[derive(Debug, Clone, Default)]
pub struct Moments {
    count: u64,
    w: f64,
    wx: f64,
    wxx: f64,
}

impl Moments {
    /// The moments of `values`, each counted `weights[i]` times (once without weights).
    pub fn of(values: View<'_>, weights: Option<View<'_>>) -> Self {
        let mut out = Self::default();
        for (row, &x) in values.iter().enumerate() {
            let w = weights.map_or(1.0, |weights| weights[row]);
            out.count += 1;
            out.w += w;
            out.wx += w * x;
            out.wxx += w * x * x;
        }
        out
    }
    /// Number of units.
    pub fn count(&self) -> u64 {
        self.count
    }
    /// Σw.
    pub fn total_weight(&self) -> f64 {
        self.w
    }
    /// Σwx.
    pub fn total(&self) -> f64 {
        self.wx
    }
    /// Σwx / Σw.
    pub fn mean(&self) -> f64 {
        self.wx / self.w
    }
    /// Σw(x−μ)² / Σw.
    pub fn variance(&self) -> f64 {
        self.wxx / self.w - self.mean() * self.mean()
    }
    /// √variance.
    pub fn standard_deviation(&self) -> f64 {
        self.variance().sqrt()
    }
    /// Standard deviation over |mean|.
    pub fn coefficient_of_variation(&self) -> f64 {
        self.standard_deviation() / self.mean().abs()
    }
}
