//! The only gate through which raw numbers enter.

mod shared;

use std::borrow::Cow;

use ndarray::ArrayView1;

use crate::error::{Error, Result};
use crate::numeric::{self, Extent, FirstMoments, Moments, Ordered, Total};
use crate::words::{Name, error_phrases as phrases};

pub(crate) use shared::Shared;

/// The weight of each value where no weights are given.
const ONCE: Extent = Extent {
    least: 1.0,
    greatest: 1.0,
};

/// What a value of a sample is called.
pub static VALUE: Name = Name::new("value", "value", "数值");
/// What a weight of a sample is called.
pub static WEIGHT: Name = Name::new("weight", "weight", "权重");
static WEIGHTS: Name = Name::new("weights", "weights", "权重");

/// Values with optional weights, checked once: what every measure takes.
///
/// A sample borrows its numbers; nothing is copied, also where the view is strided. A unit with
/// weight zero is ignored: it affects no result and is not checked against a measure's domain.
///
/// # Errors
///
/// [`ErrorKind::EmptySample`](crate::ErrorKind::EmptySample) without values,
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where values and weights differ in number,
/// [`NotFinite`](crate::ErrorKind::NotFinite) for NaN or infinity in either,
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) for a negative weight or no positive one.
///
/// # Examples
///
/// ```
/// use junheng::{Measure, Sample};
/// let books_per_pupil = [6.2, 3.7, 10.5];
/// let pupils = [45.0, 37.0, 89.0];
/// let sample = Sample::weighted(&books_per_pupil, &pupils)?;
/// let gini = "gini".parse::<Measure>()?.value(&sample)?;
/// assert!(gini > 0.0 && gini < 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    values: ArrayView1<'a, f64>,
    weights: Option<ArrayView1<'a, f64>>,
    /// Between which numbers the values lie, those of weight zero included.
    extent: Extent,
    /// Between which numbers the weights lie; from 1 to 1 without them.
    weight_extent: Extent,
    /// The sum of the values of a large sample without weights.
    total: Option<Total>,
    shared: Option<&'a Shared>,
}

impl<'a> Sample<'a> {
    /// A sample in which every value counts the same.
    pub fn new(values: &'a [f64]) -> Result<Self> {
        Self::from_views(ArrayView1::from(values), None)
    }

    /// A sample in which value `i` counts `weights[i]` times.
    pub fn weighted(values: &'a [f64], weights: &'a [f64]) -> Result<Self> {
        Self::from_views(ArrayView1::from(values), Some(ArrayView1::from(weights)))
    }

    /// A sample over ndarray views of any stride.
    pub fn from_views(
        values: ArrayView1<'a, f64>,
        weights: Option<ArrayView1<'a, f64>>,
    ) -> Result<Self> {
        if values.is_empty() {
            return Err(Error::new(&phrases::EMPTY));
        }
        // One pass over the values finds what nearly every measure asks for next.
        let (extent, total) = match weights {
            None => numeric::extent_and_total(values).ok_or_else(|| not_finite(&values, &VALUE))?,
            Some(_) => (check_finite(&values, &VALUE)?, None),
        };
        let weight_extent = match &weights {
            Some(weights) => check_weights(weights, values.len())?,
            None => ONCE,
        };
        Ok(Self {
            values,
            weights,
            extent,
            weight_extent,
            total,
            shared: None,
        })
    }

    /// A sample of finite numbers, whose extents are known.
    pub(crate) fn of_checked(
        values: ArrayView1<'a, f64>,
        weights: Option<ArrayView1<'a, f64>>,
        extent: Extent,
        weight_extent: Extent,
    ) -> Self {
        Self {
            values,
            weights,
            extent,
            weight_extent,
            total: None,
            shared: None,
        }
    }

    /// How many units the sample has, those of weight zero included.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Always false: an empty sample cannot be made.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The values, as they were given.
    pub fn values(&self) -> ArrayView1<'a, f64> {
        self.values
    }

    /// The weights, as they were given; `None` where every value counts the same.
    pub fn weights(&self) -> Option<ArrayView1<'a, f64>> {
        self.weights
    }

    /// Between which numbers the values lie, those of weight zero included.
    pub(crate) fn extent(&self) -> Extent {
        self.extent
    }

    /// The one value that all units have, if they are equal.
    pub(crate) fn common_value(&self) -> Option<f64> {
        let Extent { least, greatest } = self.extent;
        (least == greatest).then_some(least)
    }

    /// The largest weight, 1 in an unweighted sample.
    pub(crate) fn heaviest(&self) -> f64 {
        self.weight_extent.greatest
    }

    /// Whether every unit has a weight above zero.
    pub(crate) fn all_count(&self) -> bool {
        self.weight_extent.least > 0.0
    }

    /// Row, value and weight of every unit of positive weight.
    pub(crate) fn units(&self) -> impl Iterator<Item = (usize, f64, f64)> + Clone + '_ {
        let weights = self.weights;
        self.values
            .iter()
            .enumerate()
            .map(move |(row, &value)| (row, value, weights.map_or(1.0, |weights| weights[row])))
            .filter(|&(_, _, weight)| weight > 0.0)
    }
}

/// The extent of a column of finite numbers.
fn check_finite(view: &ArrayView1<'_, f64>, column: &Name) -> Result<Extent> {
    numeric::extent(*view).ok_or_else(|| not_finite(view, column))
}

/// The error for a column with a number that is not finite; the row is searched only then.
fn not_finite(view: &ArrayView1<'_, f64>, column: &Name) -> Error {
    let row = view.iter().position(|value| !value.is_finite());
    let row = row.unwrap_or_default();
    Error::new(&phrases::NOT_FINITE)
        .with("column", column)
        .with("row", row)
        .with("got", view.get(row).copied().unwrap_or(f64::NAN))
}

fn check_weights(weights: &ArrayView1<'_, f64>, expected: usize) -> Result<Extent> {
    if weights.len() != expected {
        return Err(Error::new(&phrases::LENGTH_MISMATCH)
            .with("column", &WEIGHTS)
            .with("expected", expected)
            .with("got", weights.len()));
    }
    let extent = check_finite(weights, &WEIGHT)?;
    if extent.least < 0.0
        && let Some(row) = weights.iter().position(|&weight| weight < 0.0)
    {
        return Err(Error::new(&phrases::NEGATIVE_WEIGHT)
            .with("row", row)
            .with("got", weights[row]));
    }
    if extent.greatest == 0.0 {
        return Err(Error::new(&phrases::ZERO_WEIGHTS).with("count", expected));
    }
    Ok(extent)
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
        match self.shared {
            Some(shared) => Cow::Borrowed(shared.ordered.get_or_init(|| match shared.with_rows {
                true => self.with_rows(),
                false => Ordered::of(self.values, self.weights, self.extent),
            })),
            None => Cow::Owned(Ordered::of(self.values, self.weights, self.extent)),
        }
    }

    /// The same, each with the row that it came from.
    pub(crate) fn ordered_rows(&self) -> Cow<'a, Ordered> {
        match self.shared.filter(|shared| shared.with_rows) {
            Some(_) => self.ordered(),
            None => Cow::Owned(self.with_rows()),
        }
    }

    fn with_rows(&self) -> Ordered {
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
        Cow::Borrowed(shared.first.get_or_init(|| {
            // Of few values the squares cost little, and other measures may need them.
            let moments = || Moments::of(self.values, self.weights);
            let all = match self.values.len() <= FirstMoments::MOST_WITH_SQUARES {
                true => Some(shared.moments.get_or_init(moments)),
                false => shared.moments.get(),
            };
            all.map_or_else(make, FirstMoments::from)
        }))
    }

    /// μ as the nearest double and what that rounding left.
    pub(crate) fn mean_parts(&self) -> (f64, f64) {
        let make = || self.first_moments().mean_parts();
        self.shared
            .map_or_else(make, |shared| *shared.mean.get_or_init(make))
    }

    /// σ of the population form.
    pub(crate) fn deviation(&self) -> f64 {
        let make = || self.moments().standard_deviation();
        self.shared
            .map_or_else(make, |shared| *shared.deviation.get_or_init(make))
    }

    /// The weights and their sum; `None` where every unit has weight 1.
    #[cfg(feature = "evaluate")]
    pub(crate) fn weights_and_total(&self) -> Option<(ArrayView1<'a, f64>, f64)> {
        Some((self.weights?, self.first_moments().total_weight()))
    }
}
