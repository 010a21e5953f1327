//! Order and sums of a sample, computed once for several measures.

use std::sync::OnceLock;

use crate::numeric::{FirstMoments, Moments, Ordered};

/// The order and the sums of one sample, each computed on first use.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// Whether the order has the rows of its units, which influence values need.
    pub(super) with_rows: bool,
    pub(super) ordered: OnceLock<Ordered>,
    pub(super) moments: OnceLock<Moments>,
    pub(super) first: OnceLock<FirstMoments>,
    pub(super) mean: OnceLock<(f64, f64)>,
    pub(super) deviation: OnceLock<f64>,
}

impl Shared {
    /// Of a sample whose influence values are to be computed, too.
    #[cfg(feature = "evaluate")]
    pub(crate) fn with_rows() -> Self {
        Self {
            with_rows: true,
            ..Self::default()
        }
    }

    /// The sums of a sample that are known already.
    pub(crate) fn of_moments(moments: Moments) -> Self {
        Self {
            moments: OnceLock::from(moments),
            ..Self::default()
        }
    }
}
