//! Order and sums of a sample, computed once for several measures.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::numeric::{FirstMoments, Moments, Ordered};

use super::Sample;

/// The order and the sums of one sample, each computed on first use.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    ordered: OnceLock<Ordered>,
    moments: OnceLock<Moments>,
    first: OnceLock<FirstMoments>,
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

impl<'a> Sample<'a> {
    /// The same sample, which keeps its order and its sums in `shared`; never lend one to two samples.
    pub(crate) fn sharing<'b>(self, shared: &'b Shared) -> Sample<'b>
    where
        'a: 'b,
    {
        Sample {
            shared: Some(shared),
            ..self
        }
    }

    /// The units of positive weight in order.
    pub(crate) fn ordered(&self) -> Cow<'a, Ordered> {
        let make = || Ordered::of(self.values, self.weights, self.extent);
        match self.shared {
            Some(shared) => Cow::Borrowed(shared.ordered.get_or_init(make)),
            None => Cow::Owned(make()),
        }
    }

    /// The same, each with the row that it came from.
    pub(crate) fn ordered_rows(&self) -> Ordered {
        Ordered::with_rows(self.values, self.weights, self.extent)
    }

    /// Σw, Σwx and Σwx², exactly.
    pub(crate) fn moments(&self) -> Cow<'a, Moments> {
        let make = || Moments::of(self.values, self.weights);
        match self.shared {
            Some(shared) => Cow::Borrowed(shared.moments.get_or_init(make)),
            None => Cow::Owned(make()),
        }
    }

    /// Σw and Σwx, exactly: what the mean needs, without the squares.
    pub(crate) fn first_moments(&self) -> Cow<'a, FirstMoments> {
        let make = || FirstMoments::of(self.values, self.weights, self.total);
        let Some(shared) = self.shared else {
            return Cow::Owned(make());
        };
        Cow::Borrowed(shared.first.get_or_init(|| match shared.moments.get() {
            Some(moments) => FirstMoments::from(moments),
            None => make(),
        }))
    }
}
