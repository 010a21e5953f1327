//! The correlation ratio and relative diversity.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, Share, Unit};

measure! {
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
    CorrelationRatio of Counts = "correlation_ratio", "correlation ratio eta²" / "相关比", "variance";
    aliases: "eta_squared", "normalized_exposure", "variance_ratio", "相关比", "方差比指数";
    summary: "Exposure to the own group beyond what its size explains, relative to the maximum."
        / "与同组学生相处的机会超出其规模所能解释的部分，与其最大可能值之比。";
    formula: "Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / (1 − πₘ)";
    symbols: "Of two groups it is Σⱼ uⱼ (πⱼ − π)² / (π(1 − π)) = (P − π)/(1 − π), P the isolation (Bell \
        1954, doi:10.2307/2574118); of many it is the normalized exposure index.";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Of two groups equal to `relative_diversity`. One unit gives exactly 0.";
    errors: "`OutOfDomain` where all pupils are of one group, or where the chosen group or its reference has \
        none.";
    accuracy: [4e-15], "Also near evenness: squares of differences of shares that keep their own digits.";
    source: [JAMES_1986, REARDON_FIREBAUGH_2002];
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

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?;
    /// assert_eq!("relative_diversity".parse::<SegregationMeasure>()?.value(&counts)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Of many groups a small one counts more here than in the correlation ratio:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[50.0, 50.0, 0.0, 50.0, 50.0, 0.0, 0.0, 0.0, 2.0], 3)?;
    /// let value = |spec: &str| spec.parse::<SegregationMeasure>()?.value(&counts);
    /// assert!(value("relative_diversity")? > value("correlation_ratio")?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    RelativeDiversity of Counts = "relative_diversity", "relative diversity index" / "相对多样性指数", "variance";
    aliases: "diversity_index", "相对多样性指数";
    summary: "The share of the diversity of the whole that lies between units."
        / "总体多样性中属于各单位之间的比例。";
    formula: "Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / Σₘ πₘ(1 − πₘ)";
    symbols: "Equals 1 − Σⱼ uⱼ Iⱼ / I, I = Σₘ πₘ(1 − πₘ) the diversity of the whole, Iⱼ that within unit j: \
        the chance that two of its pupils are of different groups. Goodman & Kruskal call it τ.";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Of two groups equal to `correlation_ratio`. One unit gives exactly 0.";
    errors: "`OutOfDomain` where all pupils are of one group, or where the chosen group or its reference has \
        none.";
    accuracy: [4e-15], "As for `correlation_ratio`.";
    source: [GOODMAN_KRUSKAL_1954, CARLSON_1992, REARDON_FIREBAUGH_2002];
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
