//! Sums and extents of whole columns.

use super::exact::ExactSum;
use super::few;
use super::first::Total;
use super::simd::{self, Extent};
use super::small;
use super::view::View;

/// The least and the greatest of the values; `None` where one is NaN or infinite.
pub(crate) fn extent(values: View<'_>) -> Option<Extent> {
    simd::extent(simd::Route::best(), simd::Column::new(values))
}

/// The same, and the sum of the values, where there are so many that a pass of its own would show and
/// where it fits.
pub(crate) fn extent_and_total(values: View<'_>) -> Option<(Extent, Option<Total>)> {
    if values.len() <= small::MOST {
        return extent(values).map(|extent| (extent, None));
    }
    let (extent, sum) = simd::extent_and_total(simd::Route::best(), simd::Column::new(values))?;
    Some((extent, sum.finite().and_then(Total::of)))
}

/// The exact sum of the values, rounded once.
///
/// # Formula
///
/// ```text
/// Σ x
/// ```
///
/// # Returns
///
/// The double nearest to the exact sum, ties to even: what Python's `math.fsum` gives.
///
/// # Edge cases
///
/// No value: +0. NaN and infinities enter as in [`ExactSum`]. Infinite only where the sum itself is
/// beyond the largest double, whatever the partial sums are.
///
/// # Accuracy
///
/// At most ½ ulp off. No order, stride or processor shows.
///
/// # Examples
///
/// ```
/// use ndarray::arr1;
/// let tenths = arr1(&[0.1; 10]);
/// assert_eq!(junheng::numeric::sum(tenths.view()), 1.0);
/// ```
///
/// Added one after the other they miss it:
///
/// ```
/// assert!([0.1; 10].iter().fold(0.0, |sum, x| sum + x) < 1.0);
/// ```
pub fn sum(values: View<'_>) -> f64 {
    let mut sum = ExactSum::new();
    sum.add_all(values);
    sum.to_f64()
}

/// The exact sum of the exact products value × weight, rounded once.
///
/// # Formula
///
/// ```text
/// Σ w x
/// ```
///
/// # Returns
///
/// The double nearest to the exact sum, ties to even.
///
/// # Edge cases
///
/// No value: +0. Columns of different length: NaN. NaN and infinities enter as in [`ExactSum`].
///
/// # Accuracy
///
/// At most ½ ulp off: the products are not rounded.
///
/// # Examples
///
/// ```
/// use ndarray::arr1;
/// let (books, pupils) = (arr1(&[6.5, 3.0]), arr1(&[40.0, 20.0]));
/// assert_eq!(junheng::numeric::weighted_sum(books.view(), pupils.view()), 320.0);
/// ```
///
/// Products that cancel leave what rounding them would have lost:
///
/// ```
/// use ndarray::arr1;
/// let x = arr1(&[1.0 + f64::EPSILON, 1.0]);
/// let w = arr1(&[1.0 + f64::EPSILON, -1.0 - 2.0 * f64::EPSILON]);
/// let exact = junheng::numeric::weighted_sum(x.view(), w.view());
/// assert_eq!(exact, f64::EPSILON * f64::EPSILON);
/// ```
pub fn weighted_sum(values: View<'_>, weights: View<'_>) -> f64 {
    let mut sum = ExactSum::new();
    sum.add_products(values, weights);
    sum.to_f64()
}

/// The exact sum of terms that were rounded one by one, rounded once.
///
/// The sum of [`sum`](fn@sum) for terms that no column holds. The terms may be computed twice: few are added in doubles
/// first, whose result stands where its rounding is certain.
///
/// # Examples
///
/// ```
/// use junheng::numeric::{ln, sum_of};
/// let logs = sum_of([2.0, 0.5].map(ln));
/// assert_eq!(logs, 0.0);
/// ```
pub fn sum_of<I>(terms: I) -> f64
where
    I: IntoIterator<Item = f64>,
    I::IntoIter: Clone,
{
    few::sum(terms.into_iter())
}
