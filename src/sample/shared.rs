//! Order and sums of a sample, computed once for several measures.

use std::sync::OnceLock;

use crate::numeric::{FirstMoments, Moments, Ordered};

/// The order and the sums of one sample, each computed on first use.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    pub(super) ordered: OnceLock<Ordered>,
    pub(super) moments: OnceLock<Moments>,
    pub(super) first: OnceLock<FirstMoments>,
}

impl Shared {
    /// The sums of a sample that are known already.
    pub(crate) fn of_moments(moments: Moments) -> Self {
        Self {
            moments: OnceLock::from(moments),
            ..Self::default()
        }
    }
}
