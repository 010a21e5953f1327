//! Two means apart: because groups differ, or because the two wholes are made up differently.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::words::{Method, methods};

use crate::group::groups::Groups;
use crate::group::matched::{Matched, middle};

/// What one group adds to a [`Kitagawa`] decomposition.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KitagawaPart {
    /// The category.
    pub category: String,
    /// Its share of all weight in the first sample and in the second.
    pub weight_share: [f64; 2],
    /// Its mean in each.
    pub mean: [f64; 2],
    /// What the difference of its means adds.
    pub rate: f64,
    /// What the difference of its shares adds, against the middle of the two wholes' means: the sum
    /// over the groups is the same without that, and with it a group of the common mean adds nothing.
    pub composition: f64,
}

/// The difference of two means (rates), standardized: how much of it is composition.
///
/// # Formula
///
/// ```text
/// μ₁ − μ₂ = Σ_g p̄_g (μ₁g − μ₂g) + Σ_g (p₁g − p₂g)(μ̄_g − μ̄)
/// ```
///
/// p is a group's share of all weight, μ its mean; the bar is the middle of the two samples.
///
/// # Parameters
///
/// Two samples of finite values, and their groups, matched by name.
///
/// # Returns
///
/// The difference, first minus second; the part of the groups' own means (rate) and that of their
/// shares (composition), which add to it; those of every group.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a group that has no unit in one of the samples,
/// which is named, and where the difference is too large for a double.
///
/// # Accuracy
///
/// The parts add to the difference within 1e-13 of the largest of what the groups add, also where all
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
/// Every group is better off here, and the whole is worse: there the better-off groups are larger:
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
    /// How the difference is divided.
    pub method: Method,
    /// The mean of the first sample.
    pub group_a: f64,
    /// The mean of the second.
    pub group_b: f64,
    /// First minus second.
    pub difference: f64,
    /// The groups' own means differ.
    pub rate: f64,
    /// Their shares differ.
    pub composition: f64,
    /// What each group adds.
    pub parts: Vec<KitagawaPart>,
}

impl Kitagawa {
    /// Divides the difference of the means of two samples.
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
                // From the middle of the two means half their difference is added and taken away.
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
