//! Decomposition of the Gini index within and between groups, by three methods.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::measure::{Gini, GiniMeanDifference, Statistic};
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::words::{Method, methods};

use super::transvariation::{GiniPair, disjoint, pairs};
use crate::group::groups::{Buckets, Groups};
use crate::group::means::GroupMeans;
use crate::group::ranks::{Pairs, mid_ranks};

/// The method of decomposition: several definitions of the part between groups are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum GiniMethod {
    /// Within, between the means, and an overlap that remains.
    BhattacharyaMahalanobis,
    /// Within by value shares, between means and mean ranks, and stratification.
    YitzhakiLerman,
    /// Within, net between, and transvariation, with every pair of groups.
    Dagum,
}

/// The contribution of one group to a [`GiniDecomposition`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GiniPart {
    /// The group.
    pub group: String,
    /// Units of positive weight.
    pub units: usize,
    /// p_g, its share of all weight.
    pub weight_share: f64,
    /// s_g, its share of Σ w x.
    pub value_share: f64,
    /// μ_g, its weighted mean.
    pub mean: f64,
    /// The Gini index inside it; `None` where every value is zero.
    pub gini: Option<f64>,
    /// Its contribution to the part within groups.
    pub within: f64,
    /// Its contribution to the third part, by Yitzhaki and Lerman; otherwise `None`.
    pub stratification: Option<f64>,
    /// O_g, how far the others reach into its range: 0 where they do not, 1 where all are alike; above
    /// 1 where they gather around its mean. By Yitzhaki and Lerman; `None` where it does not vary.
    pub overlapping: Option<f64>,
}

/// The decomposition of the Gini index within and between groups.
///
/// # Formula
///
/// ```text
/// Bhattacharya–Mahalanobis: G = Σ p_g s_g G_g + G(μ_g; p_g) + overlap
/// Yitzhaki–Lerman:          G = Σ s_g G_g + 2 cov(μ_g, F̄_g)/μ + Σ s_g G_g (O_g − 1)
/// Dagum:                    G = Σ p_g s_g G_g + Σ_{j>h} p_j p_h |μ_j − μ_h|/μ + Σ_{j>h} 2 p_j p_h T_jh/μ
/// ```
///
/// p_g, s_g are a group's shares of weight and value, G_g its own index, F̄_g its mean rank among all,
/// O_g = cov_g(x, F)/cov_g(x, F_g), and T_jh = E max(x_poorer − x_richer, 0) for the groups of poorer
/// and richer mean: how far the poorer reaches above the richer. The parts between groups of the first
/// and the third are equal, and so are their third parts; Dagum shows every pair of groups.
///
/// # Parameters
///
/// Values of zero or more with a mean above zero; at least two groups, none empty.
///
/// # Returns
///
/// The total and its three parts, which add to it; a group's own share of each. The first two are zero
/// or more; the third is zero or more by the first and third method, and of either sign by the second.
///
/// # Edge cases
///
/// A group whose values are all zero has no index of its own. Groups that do not overlap leave exactly
/// no overlap and no transvariation.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) as the Gini index, and for one group;
/// [`EmptySample`](crate::ErrorKind::EmptySample) for a group without units, which is named.
///
/// # Accuracy
///
/// `total` is the index of the whole sample, computed on its own; the parts add to it within 1e-13 of it, also
/// where all values are nearly equal. The overlap of the first method is the rest, and so is known to 1e-15 of the total only; Dagum's
/// transvariation is summed from terms of one sign, in time proportional to groups × units and memory
/// to the pairs of groups: for thousands of groups take the first method.
///
/// # Source
///
/// Bhattacharya & Mahalanobis (1967), doi:10.1080/01621459.1967.10482896; Yitzhaki & Lerman (1991),
/// Review of Income and Wealth 37(3): 313–329; Dagum (1997), Empirical Economics 22: 515–531,
/// doi:10.1007/BF01205777.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{GiniMethod, GiniDecomposition, Groups};
/// let sample = Sample::new(&[1.0, 3.0, 2.0, 6.0])?;
/// let groups = Groups::from_labels(&["rural", "rural", "urban", "urban"])?;
/// let found = GiniDecomposition::new(&sample, &groups, GiniMethod::Dagum)?;
/// let sum = found.within + found.between + found.third;
/// assert!((sum - found.total).abs() < 1e-15);
/// assert_eq!(found.pairs[0].richer, "urban");
/// assert!(found.third > 0.0, "a rural unit lies above an urban one");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// By Yitzhaki and Lerman groups that do not overlap at all are stratified: the third part is below
/// zero, and the part within weighs each group by its value alone:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{GiniMethod, GiniDecomposition, Groups};
/// let sample = Sample::new(&[1.0, 2.0, 8.0, 9.0])?;
/// let groups = Groups::from_labels(&["a", "a", "b", "b"])?;
/// let found = GiniDecomposition::new(&sample, &groups, GiniMethod::YitzhakiLerman)?;
/// assert!(found.third < 0.0);
/// let found = GiniDecomposition::new(&sample, &groups, GiniMethod::BhattacharyaMahalanobis)?;
/// assert_eq!(found.third, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GiniDecomposition {
    /// The method: the meaning of the parts and how they add up.
    pub method: Method,
    /// The Gini index of the whole.
    pub total: f64,
    /// The part within groups.
    pub within: f64,
    /// The part between groups.
    pub between: f64,
    /// Overlap, stratification or transvariation, as the method has it.
    pub third: f64,
    /// The contribution of each group.
    pub parts: Vec<GiniPart>,
    /// Every pair of groups, by Dagum; else empty.
    pub pairs: Vec<GiniPair>,
}

impl GiniDecomposition {
    /// Splits the Gini index of `sample` over `groups` by `method`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(sample: &Sample<'_>, groups: &Groups, method: GiniMethod) -> Result<Self> {
        groups.divide(sample)?;
        let total = Gini::default().value(sample)?;
        let means = GroupMeans::of(sample, groups)?;
        let buckets = Buckets::of(sample, groups.positions(), groups.count());
        let apart = means.apart(sample, &buckets)?;
        let mut out = Self {
            method: *method.words(),
            total,
            within: 0.0,
            between: between(&apart, &means, sample.moments().mean())?,
            third: 0.0,
            parts: parts(sample, &buckets, &means, method)?,
            pairs: Vec::new(),
        };
        match method {
            GiniMethod::YitzhakiLerman => out.stratify(sample, groups, &apart),
            GiniMethod::Dagum => {
                out.pairs = pairs(&buckets, &means, &apart, sample.moments().mean())?;
                out.third = sum_of(out.pairs.iter().map(|pair| pair.transvariation));
            }
            GiniMethod::BhattacharyaMahalanobis => {}
        }
        out.within = sum_of(out.parts.iter().map(|part| part.within));
        if method == GiniMethod::BhattacharyaMahalanobis && !disjoint(&buckets, &means) {
            out.third = (total - out.within - out.between).max(0.0);
        }
        finite(method.words(), out)
    }

    /// The parts between groups and of stratification, from the ranks among all units.
    fn stratify(&mut self, sample: &Sample<'_>, groups: &Groups, apart: &[f64]) {
        let mean = sample.moments().mean();
        let ranks = mid_ranks(sample);
        let mut members = vec![Pairs::default(); groups.count()];
        for (row, x, weight) in sample.units() {
            members[groups.positions()[row] as usize].add(x, ranks[row], weight);
        }
        let mut of_groups = Pairs::default();
        for (units, apart) in members.iter().zip(apart) {
            of_groups.add(*apart, units.mean_of_second(), units.weight());
        }
        self.between = 2.0 * of_groups.covariance(mean);
        for (part, units) in self.parts.iter_mut().zip(&members) {
            let among_all = 2.0 * part.weight_share * units.covariance(mean);
            part.stratification = Some(among_all - part.within);
            part.overlapping = (part.within > 0.0).then(|| among_all / part.within);
        }
        self.third = sum_of(self.parts.iter().filter_map(|part| part.stratification));
    }
}

impl GiniMethod {
    fn words(self) -> &'static Method {
        match self {
            Self::BhattacharyaMahalanobis => &methods::BHATTACHARYA_MAHALANOBIS,
            Self::YitzhakiLerman => &methods::YITZHAKI_LERMAN,
            Self::Dagum => &methods::DAGUM,
        }
    }
}

/// The Gini index of the means.
fn between(apart: &[f64], means: &GroupMeans, mean: f64) -> Result<f64> {
    let difference = GiniMeanDifference::default();
    let difference = difference.value(&Sample::weighted(apart, &means.weights)?)?;
    Ok(difference / 2.0 / mean)
}

fn parts(
    sample: &Sample<'_>,
    buckets: &Buckets,
    means: &GroupMeans,
    method: GiniMethod,
) -> Result<Vec<GiniPart>> {
    let whole = sample.moments().mean();
    let shares = means.shares();
    let part = |(group, &weight_share): (usize, &f64)| {
        let own = buckets.sample(group, &means.names)?;
        let mean = means.values[group];
        let value_share = weight_share * (mean / whole);
        let gini = match mean > 0.0 {
            true => Some(Gini::default().value(&own)?),
            false => None,
        };
        let weight = match method {
            GiniMethod::YitzhakiLerman => value_share,
            _ => weight_share * value_share,
        };
        Ok(GiniPart {
            group: means.names[group].clone(),
            units: own.len(),
            weight_share,
            value_share,
            mean,
            gini,
            within: gini.map_or(0.0, |gini| weight * gini),
            stratification: None,
            overlapping: None,
        })
    };
    shares.iter().enumerate().map(part).collect()
}
