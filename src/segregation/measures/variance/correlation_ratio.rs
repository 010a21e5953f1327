//! How much of the variance of the groups lies between the units.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Statistic, Text};
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::measures::{ENDS, SHARES};
use crate::segregation::numerics::composition::{Composition, Share, Unit};
use crate::words::Name;

/// Correlation ratio eta² 相关比: exposure to the own group, adjusted for its size.
///
/// # Formula
///
/// ```text
/// Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / (1 − πₘ)
/// ```
///
/// uⱼ is the share of pupils in unit j, πⱼₘ the share of group m among them, πₘ that among all. Of
/// two groups it is Σⱼ uⱼ (πⱼ − π)² / (π(1 − π)) = (P − π)/(1 − π), P the isolation; of many it is
/// the normalized exposure index.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts), of two or more groups. With a chosen group on them it is that of
/// two groups: the chosen group and its reference group.
///
/// # Returns
///
/// From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two
/// groups.
///
/// # Edge cases
///
/// Of two groups equal to [`RelativeDiversity`]. One unit gives exactly 0.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where all pupils are of one group, or where the
/// group or the reference group has none.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1/I, I the diversity Σₘ πₘ(1 − πₘ): squares of gaps between
/// shares that are each rounded to 2^-53, so that near evenness, where the index is small, fewer
/// digits are left.
///
/// # Source
///
/// James (1986), Sociological Methods & Research 14(3): 301–316; Reardon & Firebaugh (2002),
/// doi:10.1111/1467-9531.00110. Of two groups Bell (1954), doi:10.2307/2574118.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?;
/// assert_eq!("correlation_ratio".parse::<SegregationMeasure>()?.value(&counts)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It is low for a small group that is spread thinly, though its dissimilarity be high:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[8.0, 92.0, 0.0, 400.0], 2)?;
/// let value = |spec: &str| spec.parse::<SegregationMeasure>()?.value(&counts);
/// assert!(value("correlation_ratio")? < 0.07 && value("dissimilarity")? > 0.8);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CorrelationRatio;

impl Statistic for CorrelationRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("correlation_ratio", "correlation ratio eta²", "相关比"),
        aliases: &[
            "eta_squared",
            "normalized_exposure",
            "variance_ratio",
            "相关比",
            "方差比指数",
        ],
        family: "variance",
        summary: Text::new(
            "How much of the chance to meet the own group is more than its size explains, of the \
             most it could be.",
            "与同组学生相处的机会超出其规模所能解释的部分，与其最大可能值之比。",
        ),
        formula: "Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / (1 − πₘ)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: ENDS,
        properties: SHARES,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "James (1986), Sociological Methods & Research 14(3): 301–316; Reardon & Firebaugh (2002), \
                 doi:10.1111/1467-9531.00110",
    };
    fields!();
}

impl Kernel for CorrelationRatio {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of(Self::ENTRY, counts)?;
        all.require_diversity(Self::ENTRY, counts)?;
        let variances = variances(&all).into_iter();
        let ratio = sum_of(
            variances
                .zip(&all.rests)
                .map(|(variance, rest)| variance / rest),
        );
        Ok(ratio.min(1.0))
    }

    /// With A_m = Σ u(π_j − π)²: dA = (π_jm − π_m)² − A, in d(A/(1−π)).
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        all.require_diversity(Self::ENTRY, counts)?;
        let variances = variances(&all);
        Ok(all.by_row(|unit| {
            sum_of((0..variances.len()).map(|group| {
                let rest = all.rests[group];
                let gap = unit.shares[group] - all.shares[group];
                (gap * gap - variances[group] + variances[group] * gap / rest) / rest
            }))
        }))
    }
}

/// Relative diversity 相对多样性指数: how much less diverse the units are than the whole.
///
/// # Formula
///
/// ```text
/// Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / Σₘ πₘ(1 − πₘ)
/// ```
///
/// Symbols as in [`CorrelationRatio`]. It is 1 − Σⱼ uⱼ Iⱼ / I, I = Σₘ πₘ(1 − πₘ) the diversity of
/// the whole, Iⱼ that within unit j: how often two of its pupils are of different groups.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts), of two or more groups. With a chosen group on them it is that of
/// two groups: the chosen group and its reference group.
///
/// # Returns
///
/// From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two
/// groups.
///
/// # Edge cases
///
/// Of two groups equal to [`CorrelationRatio`]. One unit gives exactly 0.
///
/// # Errors
///
/// As for [`CorrelationRatio`]: [`OutOfDomain`](crate::ErrorKind::OutOfDomain).
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1/I, I the diversity Σₘ πₘ(1 − πₘ): as for [`CorrelationRatio`].
///
/// # Source
///
/// Goodman & Kruskal (1954), doi:10.1080/01621459.1954.10501231; Carlson (1992), Social Problems
/// 39(3): 268–290; Reardon & Firebaugh (2002), doi:10.1111/1467-9531.00110. The first as τ.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?;
/// assert_eq!("relative_diversity".parse::<SegregationMeasure>()?.value(&counts)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Of many groups a small one weighs more here than in the correlation ratio:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[50.0, 50.0, 0.0, 50.0, 50.0, 0.0, 0.0, 0.0, 2.0], 3)?;
/// let value = |spec: &str| spec.parse::<SegregationMeasure>()?.value(&counts);
/// assert!(value("relative_diversity")? > value("correlation_ratio")?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RelativeDiversity;

impl Statistic for RelativeDiversity {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "relative_diversity",
            "relative diversity index",
            "相对多样性指数",
        ),
        aliases: &["diversity_index", "相对多样性指数"],
        family: "variance",
        summary: Text::new(
            "How much less diverse the units are than the whole.",
            "各单位内部的多样性比总体低多少。",
        ),
        formula: "Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / Σₘ πₘ(1 − πₘ)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: ENDS,
        properties: SHARES,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Goodman & Kruskal (1954), doi:10.1080/01621459.1954.10501231; Carlson (1992), \
                 Social Problems 39(3): 268–290; Reardon & Firebaugh (2002), doi:10.1111/1467-9531.00110",
    };
    fields!();
}

impl Kernel for RelativeDiversity {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        Ok((all.mean_of_cells(square) / diversity).min(1.0))
    }

    /// d(A/I) = (dA − R dI)/I with dA = Σ_m (π_jm − π_m)² − A.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        let between = all.mean_of_cells(square);
        let index = between / diversity;
        Ok(all.by_row(|unit| {
            let own =
                crate::segregation::numerics::composition::over_groups(unit, &all.shares, square);
            (own - between - index * all.diversity_moves(unit)) / diversity
        }))
    }
}

fn square(share: Share) -> f64 {
    share.apart * share.apart
}

/// Σ u(π_jm − π_m)² for each group.
fn variances(all: &Composition) -> Vec<f64> {
    let of = |group: usize| all.mean_of(|unit: &Unit| square(unit.share(group, &all.shares)));
    (0..all.shares.len()).map(of).collect()
}
