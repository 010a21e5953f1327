//! The Kitagawa decomposition of the difference of two means by categories.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::words::{Method, methods};

use crate::group::groups::Groups;
use crate::group::matched::{Matched, middle};

/// The contribution of one category to a [`Kitagawa`] decomposition.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KitagawaPart {
    /// The category.
    pub category: String,
    /// Its share of all weight in the first sample and in the second.
    pub weight_share: [f64; 2],
    /// Its mean in each.
    pub mean: [f64; 2],
    /// The rate effect: the contribution of the difference of its means.
    pub rate: f64,
    /// The composition effect: the contribution of the difference of its shares, relative to the average
    /// of the two overall means, so that a category with that mean contributes nothing.
    pub composition: f64,
}

/// The difference of two means (rates), decomposed into a rate effect and a composition effect.
///
/// # Formula
///
/// ```text
/// μ₁ − μ₂ = Σ_g p̄_g (μ₁g − μ₂g) + Σ_g (p₁g − p₂g)(μ̄_g − μ̄)
/// ```
///
/// p is a category's share of all weight, μ its mean; the bar is the average of the two samples.
///
/// # Parameters
///
/// Two samples of finite values, and their categories, matched by name.
///
/// # Returns
///
/// The difference, first minus second; the rate effect and the composition effect, which add to it; those
/// of every category.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a category without units in one of the samples,
/// which is named, and where the difference overflows.
///
/// # Accuracy
///
/// The parts add to the difference within 1e-13 of the largest contribution, also where all
/// means are nearly equal: the parts may cancel each other, the means do not.
///
/// # Source
///
/// Kitagawa (1955), Journal of the American Statistical Association 50(272): 1168–1194,
/// doi:10.1080/01621459.1955.10501299.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, Kitagawa};
/// let stages = Groups::from_labels(&["junior", "primary"])?;
/// let here = Sample::weighted(&[50.0, 30.0], &[2.0, 2.0])?;
/// let there = Sample::weighted(&[46.0, 26.0], &[1.0, 3.0])?;
/// let gap = Kitagawa::new((&here, &stages), (&there, &stages))?;
/// assert_eq!((gap.difference, gap.rate, gap.composition), (9.0, 4.0, 5.0));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Every category has a higher mean here, and the overall mean is lower, as composition differs:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, Kitagawa};
/// let groups = Groups::from_labels(&["city", "village"])?;
/// let here = Sample::weighted(&[10.0, 6.0], &[1.0, 3.0])?;
/// let there = Sample::weighted(&[9.0, 5.0], &[3.0, 1.0])?;
/// let gap = Kitagawa::new((&here, &groups), (&there, &groups))?;
/// assert!(gap.difference < 0.0 && gap.rate > 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kitagawa {
    /// The method: the meaning of the parts and how they add up.
    pub method: Method,
    /// The mean of the first sample.
    pub group_a: f64,
    /// The mean of the second.
    pub group_b: f64,
    /// First minus second.
    pub difference: f64,
    /// The rate effect.
    pub rate: f64,
    /// The composition effect.
    pub composition: f64,
    /// The contribution of each group.
    pub parts: Vec<KitagawaPart>,
}

impl Kitagawa {
    /// Decomposes the difference of the means of two samples.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(first: (&Sample<'_>, &Groups), second: (&Sample<'_>, &Groups)) -> Result<Self> {
        let matched = Matched::of(first, second)?;
        let wholes = [first.0.moments(), second.0.moments()];
        let means = [wholes[0].mean(), wholes[1].mean()];
        let weights = [wholes[0].total_weight(), wholes[1].total_weight()];
        let parts = (0..matched.names.len())
            .map(|group| {
                let moments = [
                    matched.sample(0, group)?.moments(),
                    matched.sample(1, group)?.moments(),
                ];
                let mean = [moments[0].mean(), moments[1].mean()];
                let share = [0, 1].map(|side| moments[side].total_weight() / weights[side]);
                // Relative to the average of the two means half their difference is added and subtracted.
                let apart = [0, 1].map(|side| moments[side].mean_above(&wholes[side]));
                Ok(KitagawaPart {
                    category: matched.names[group].clone(),
                    weight_share: share,
                    mean,
                    rate: middle(share[0], share[1]) * moments[0].mean_above(&moments[1]),
                    composition: (share[0] - share[1]) * middle(apart[0], apart[1]),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        finite(
            &methods::KITAGAWA,
            Self {
                method: methods::KITAGAWA,
                group_a: means[0],
                group_b: means[1],
                difference: wholes[0].mean_above(&wholes[1]),
                rate: sum_of(parts.iter().map(|part| part.rate)),
                composition: sum_of(parts.iter().map(|part| part.composition)),
                parts,
            },
        )
    }
}
