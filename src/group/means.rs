//! Group means as a sample of their own.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::measure::gate;
use crate::numeric;
use crate::sample::Sample;
use crate::words::{Method, methods};

use super::groups::{Buckets, Groups};

/// The mean and the weight of every group: a sample of groups, of which any measure can be taken.
///
/// # Formula
///
/// μ_g = Σ w x / Σ w over the units of group g; its weight W_g = Σ w.
///
/// # Edge cases
///
/// One group is a sample of one.
///
/// # Errors
///
/// [`EmptySample`](crate::ErrorKind::EmptySample) for a group without units, which is named;
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where `groups` has not one entry a unit;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a mean is too large for a double.
///
/// # Accuracy
///
/// Means within 1 ulp, weights correctly rounded; the order of the rows cannot show.
///
/// # Examples
///
/// ```
/// use junheng::{Measure, Sample};
/// use junheng::group::{GroupMeans, Groups};
/// let sample = Sample::new(&[1.0, 3.0, 4.0, 8.0])?;
/// let groups = Groups::from_labels(&["a", "a", "b", "b"])?;
/// let means = GroupMeans::of(&sample, &groups)?;
/// assert_eq!(means.values, [2.0, 6.0]);
/// assert_eq!("gini".parse::<Measure>()?.value(&means.sample()?)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A county counts by its pupils; to count every county once, leave the weights aside:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{GroupMeans, Groups};
/// let sample = Sample::weighted(&[1.0, 3.0, 5.0], &[90.0, 10.0, 10.0])?;
/// let groups = Groups::from_labels(&["small", "large", "small"].map(|_| "all"))?;
/// assert_eq!(GroupMeans::of(&sample, &groups)?.weights, [110.0]);
/// let groups = Groups::from_labels(&["large", "small", "small"])?;
/// let means = GroupMeans::of(&sample, &groups)?;
/// assert_eq!(means.unweighted()?.len(), 2);
/// assert!(means.unweighted()?.weights().is_none());
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupMeans {
    /// The method: the meaning of values and weights.
    pub method: Method,
    /// The groups.
    pub names: Vec<String>,
    /// The weighted mean of each.
    pub values: Vec<f64>,
    /// The weight of each.
    pub weights: Vec<f64>,
}

impl GroupMeans {
    /// The means and weights of `groups`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(sample: &Sample<'_>, groups: &Groups) -> Result<Self> {
        gate::weights(sample)?;
        groups.fit(sample)?;
        let buckets = Buckets::of(sample, groups.positions(), groups.count());
        let mut out = Self {
            method: methods::GROUP_MEANS,
            names: groups.names().to_vec(),
            values: Vec::with_capacity(groups.count()),
            weights: Vec::with_capacity(groups.count()),
        };
        for group in 0..groups.count() {
            let moments = buckets
                .sample(group, groups.names())?
                .moments()
                .into_owned();
            out.values.push(moments.mean());
            out.weights.push(moments.total_weight());
        }
        finite(&methods::GROUP_MEANS, out)
    }

    /// The means, each counting by its group's weight.
    ///
    /// # Errors
    ///
    /// As [`Sample`], if the fields were changed.
    pub fn sample(&self) -> Result<Sample<'_>> {
        Sample::weighted(&self.values, &self.weights)
    }

    /// The means, each counting once.
    ///
    /// # Errors
    ///
    /// As [`sample`](Self::sample).
    pub fn unweighted(&self) -> Result<Sample<'_>> {
        Sample::new(&self.values)
    }

    /// How far each mean lies above that of all: of nearly equal ones the rounded means would not tell.
    pub(super) fn apart(&self, sample: &Sample<'_>, buckets: &Buckets) -> Result<Vec<f64>> {
        let whole = sample.moments();
        let own = |group| {
            Ok(buckets
                .sample(group, &self.names)?
                .moments()
                .mean_above(&whole))
        };
        (0..self.names.len()).map(own).collect()
    }

    /// p_g, each group's share of all weight.
    pub(super) fn shares(&self) -> Vec<f64> {
        let total = numeric::sum_of(self.weights.iter().copied());
        self.weights.iter().map(|weight| weight / total).collect()
    }
}

/// The mean and the weight of every group; see [`GroupMeans`].
///
/// # Errors
///
/// As [`GroupMeans`].
pub fn means(sample: &Sample<'_>, groups: &Groups) -> Result<GroupMeans> {
    GroupMeans::of(sample, groups)
}
