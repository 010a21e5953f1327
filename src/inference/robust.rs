//! Standard errors of regressions that are robust to unequal variances and to clusters.

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::options::{Choice, choices};
use crate::words::inference as phrases;

use super::covariance::{Covariance, Deviations};
use super::design::SamplingOptions;

/// The form of a sandwich estimator of the covariance of coefficients.
///
/// # Formula
///
/// ```text
/// V = c · Σ_g (Σ_{k∈g} u_k)(Σ_{k∈g} u_k)ᵀ        u_k = (XᵀWX)⁻¹ w_k x_k e_k · f_k        h_k = w_k x_kᵀ(XᵀWX)⁻¹x_k
/// hc0: f = 1        hc1: f² = n/(n − p)        hc2: f² = 1/(1 − h)        hc3: f = 1/(1 − h)
/// cr0: f = 1        cr1: f² = (n − 1)/(n − p), c = G/(G − 1)
/// ```
///
/// n is the number of rows, p that of the coefficients, G that of the clusters; c = 1 where nothing else is stated. Each
/// row is a cluster of its own in the forms `hc`. A mean is the coefficient of a regression on the intercept alone.
///
/// # Source
///
/// MacKinnon & White (1985), doi:10.1016/0304-4076(85)90158-7; Cameron & Miller (2015), doi:10.3368/jhr.50.2.317.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RobustForm")]
pub enum Robust {
    /// White's: squared residuals as they are.
    Hc0,
    /// Times n/(n − p).
    Hc1,
    /// Over 1 − h, unbiased where the variances are equal.
    Hc2,
    /// Over (1 − h)², nearly the jackknife.
    Hc3,
    /// Sums of clusters as they are.
    Cr0,
    /// Times G/(G − 1)·(n − 1)/(n − p).
    Cr1,
}

choices! { Robust {
    Robust::Hc0 => "hc0", "squared residuals as they are (White)" / "残差平方不作调整（White）";
    Robust::Hc1 => "hc1", "squared residuals times n/(n − p)" / "残差平方乘以 n/(n − p)";
    Robust::Hc2 => "hc2", "squared residuals over 1 − h, h the leverage" / "残差平方除以 1 − h，h 为杠杆值";
    Robust::Hc3 => "hc3", "squared residuals over (1 − h)²" / "残差平方除以 (1 − h)²";
    Robust::Cr0 => "cr0", "sums of clusters as they are" / "聚类得分和不作调整";
    Robust::Cr1 => "cr1", "sums of clusters, times G/(G − 1)·(n − 1)/(n − p)" / "聚类得分和，乘以 G/(G − 1)·(n − 1)/(n − p)";
}}

impl Robust {
    /// Whether rows of a cluster depend on each other.
    pub(super) fn is_clustered(self) -> bool {
        matches!(self, Self::Cr0 | Self::Cr1)
    }

    /// By what the score of a row is multiplied, of a fit of `rows` with `coefficients`; not finite where the form is
    /// undefined.
    pub(crate) fn factor(self, rows: f64, coefficients: f64, leverage: f64) -> f64 {
        // A row that determines a coefficient alone has a residual of zero: its leverage is 1 up to rounding.
        let rest = match 1.0 - leverage {
            rest if rest > 1e-10 => rest,
            _ => f64::NAN,
        };
        let free = match rows - coefficients {
            free if free > 0.0 => free,
            _ => f64::NAN,
        };
        match self {
            Self::Hc0 | Self::Cr0 => 1.0,
            Self::Hc1 => (rows / free).sqrt(),
            Self::Cr1 => ((rows - 1.0) / free).sqrt(),
            Self::Hc2 => 1.0 / rest.sqrt(),
            Self::Hc3 => 1.0 / rest,
        }
    }

    /// Rejects a design of which these forms take no account.
    pub(super) fn check(self, design: &SamplingOptions) -> Result<()> {
        let given = [
            ("replicates", design.replicates.is_some()),
            ("strata", design.strata.iter().any(Option::is_some)),
            ("fpc", !design.fpc.is_empty()),
        ];
        if let Some((option, _)) = given.into_iter().find(|(_, given)| *given) {
            return Err(Error::new(&phrases::ROBUST_DESIGN)
                .with("option", option)
                .with("robust", self.id()));
        }
        match (self.is_clustered(), design.ids.len()) {
            (true, 1) | (false, 0) => Ok(()),
            (true, got) => Err(Error::new(&phrases::ROBUST_CLUSTERS)
                .with("robust", self.id())
                .with("got", got)),
            (false, _) => Err(Error::new(&phrases::ROBUST_ROWS).with("robust", self.id())),
        }
    }
}

/// The regressions from whose coefficients the numbers of a result follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fits {
    /// How many regressions, of different rows.
    pub(crate) count: usize,
    /// The columns of each, beside the intercept.
    pub(crate) columns: usize,
}

impl Fits {
    /// Of results that no regression is part of.
    pub(crate) const NONE: Self = Self {
        count: 0,
        columns: 0,
    };

    /// Of one regression on so many columns.
    pub(crate) fn one(columns: usize) -> Self {
        Self { count: 1, columns }
    }

    /// The degrees of freedom of intervals: of a design less one for each column; of independent rows, rows less
    /// coefficients; of clusters, clusters less one.
    pub(super) fn degrees(self, robust: Option<Robust>, design: f64, units: usize) -> f64 {
        match robust {
            None => design - self.columns as f64,
            Some(robust) if robust.is_clustered() => units as f64 - 1.0,
            Some(_) => units as f64 - (self.count * (self.columns + 1)) as f64,
        }
    }
}

impl Deviations {
    /// c · Σ Z Zᵀ, Z the totals of the scores of so many units, which are the rows or clusters.
    fn robust_product(&self, robust: Robust, units: f64, one: usize, other: usize) -> f64 {
        let factor = match robust {
            Robust::Cr1 => units / (units - 1.0),
            _ => 1.0,
        };
        let own = self.first();
        let totals = |column| own.totals.column(column, 0..own.totals.rows());
        let products = totals(one)
            .zip(totals(other))
            .map(|(one, other)| one * other);
        let of_unit = |(product, &times): (f64, &f64)| match times {
            0.0 => 0.0,
            // Of equal rows each has its part of the total.
            times => product / times,
        };
        let sum = match &own.times {
            None => sum_of(products),
            Some(times) => sum_of(products.zip(times).map(of_unit)),
        };
        sum * factor
    }

    /// The same as a matrix.
    pub(super) fn robust_matrix(&self, robust: Robust, units: f64) -> Covariance {
        Covariance::of_pairs(self.first().totals.count(), |one, other| {
            self.robust_product(robust, units, one, other)
        })
    }

    /// Its diagonal.
    pub(super) fn robust_variances(&self, robust: Robust, units: f64) -> Vec<f64> {
        (0..self.first().totals.count())
            .map(|one| self.robust_product(robust, units, one, one))
            .collect()
    }
}
