//! The index of dissimilarity and the Gini index of segregation.

use crate::error::Result;
use crate::measure::{Gaps, Gini, Kernel, Statistic, measure};
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, Unit, over_groups};

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[100.0, 0.0, 60.0, 40.0, 40.0, 60.0, 0.0, 100.0], 2)?;
    /// assert_eq!("dissimilarity".parse::<SegregationMeasure>()?.value(&counts)?, 0.6);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// With two groups their sizes do not matter: doubling one changes nothing:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[200.0, 0.0, 120.0, 40.0, 80.0, 60.0, 0.0, 100.0], 2)?;
    /// let index = "dissimilarity".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!((index - 0.6).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Dissimilarity of Counts = "dissimilarity", "index of dissimilarity" / "相异指数", "evenness";
    aliases: "dissimilarity_index", "duncan", "相异指数", "分隔指数";
    summary: "The share of pupils that would have to change unit for evenness, relative to the maximum."
        / "为达到均匀分布须转换单位的学生比例，与其最大可能值之比。";
    formula: "Σⱼ uⱼ Σₘ |πⱼₘ − πₘ| / (2 Σₘ πₘ(1 − πₘ))";
    symbols: "Of two groups it is ½ Σⱼ |xⱼ/X − yⱼ/Y|, x and y their pupils in the unit, X and Y in all. The \
        form for many groups is due to Sakoda (1981), doi:10.2307/2061096.";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Moves between units that are both above (or both below) the whole do not change it. A \
        group without pupils is ignored. One unit gives exactly 0.";
    errors: "`OutOfDomain` where all pupils are of one group, or where the chosen group or its reference has \
        none.";
    accuracy: [4e-15], "Also near evenness and where one group has nearly all pupils: differences of shares that keep \
        their own digits.";
    source: [DUNCAN_DUNCAN_1955, REARDON_FIREBAUGH_2002];
}

impl Kernel for Dissimilarity {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        let gaps = all.mean_of_cells(|share| share.apart.abs());
        Ok((gaps / 2.0 / diversity).min(1.0))
    }

    /// With S = Σ u|π_j − π|: dS = Σ_m |π_jm − π_m| − S − Σ_m (π_jm − π_m) E[sgn], at a kink the middle.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        let gaps = all.mean_of_cells(|share| share.apart.abs());
        let index = gaps / 2.0 / diversity;
        let sides: Vec<f64> = (0..all.shares.len())
            .map(|group| all.mean_of(|unit| sign(unit.shares[group] - all.shares[group])))
            .collect();
        Ok(all.by_row(|unit| {
            let own = over_groups(unit, &all.shares, |share| share.apart.abs());
            let moved = (unit.shares.iter().zip(&all.shares).zip(&sides))
                .map(|((own, all), side)| (own - all) * side);
            let gap = own - gaps - sum_of(moved);
            (gap / 2.0 - index * all.diversity_moves(unit)) / diversity
        }))
    }
}

fn sign(x: f64) -> f64 {
    f64::from(x > 0.0) - f64::from(x < 0.0)
}

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[100.0, 0.0, 60.0, 40.0, 40.0, 60.0, 0.0, 100.0], 2)?;
    /// let gini = "gini_segregation".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!((gini - 0.8).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It reacts to moves that dissimilarity ignores, between units on the same side of the whole:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let before = Counts::new(&[90.0, 10.0, 70.0, 30.0, 0.0, 120.0], 2)?;
    /// let after = Counts::new(&[80.0, 20.0, 80.0, 20.0, 0.0, 120.0], 2)?;
    /// let value = |spec: &str, counts: &Counts<'_>| spec.parse::<SegregationMeasure>()?.value(counts);
    /// assert!((value("dissimilarity", &before)? - value("dissimilarity", &after)?).abs() < 1e-15);
    /// assert!(value("gini_segregation", &before)? > value("gini_segregation", &after)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    GiniSegregation of Counts = "gini_segregation", "Gini index of segregation" / "基尼分隔指数", "evenness";
    aliases: "segregation_gini", "基尼分隔指数";
    summary: "The mean difference in composition between the units of two pupils, relative to the maximum."
        / "任意两名学生所在单位构成之差的均值与其最大可能值之比。";
    formula: "Σₘ Σᵢⱼ uᵢ uⱼ |πᵢₘ − πⱼₘ| / (2 Σₘ πₘ(1 − πₘ))";
    symbols: "Of two groups it is twice the area between the segregation curve and the diagonal. The form \
        for many groups is due to Reardon (1998).";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    interpretation: "Of two groups never below the index of dissimilarity.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Any move of a pupil to a unit where the pupil's group is rarer lowers it. One unit gives \
        exactly 0.";
    errors: "`OutOfDomain` where all pupils are of one group, or where the chosen group or its reference has \
        none.";
    accuracy: [4e-15], "Also near evenness: mean differences of how far the shares lie from those of the whole, which \
        keep their own digits.";
    source: [JAHN_SCHMID_SCHRAG_1947, REARDON_FIREBAUGH_2002];
}

impl Kernel for GiniSegregation {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        let differences = (0..all.shares.len()).map(|group| half_difference(&all, group));
        Ok((sum_of(differences) / diversity).min(1.0))
    }

    /// With Δ = 2πG_m the mean difference of one group: dΔ = 2(π dG_m + G_m (π_j − π)).
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let diversity = all.require_diversity(Self::ENTRY, counts)?;
        let values = ginis(&all, |sample| GINI.value(sample))?;
        let moves = ginis(&all, |sample| GINI.influence(sample))?;
        let halves =
            (all.shares.iter().zip(&values)).map(|(share, gini)| share * gini.unwrap_or(0.0));
        let index = sum_of(halves) / diversity;
        let mut out = vec![0.0; counts.units()];
        for (at, unit) in all.units.iter().enumerate() {
            let terms = (0..all.shares.len()).map(|group| match (&moves[group], values[group]) {
                (Some(moves), Some(gini)) => {
                    let gap = unit.shares[group] - all.shares[group];
                    all.shares[group] * moves[at] + gini * gap
                }
                _ => 0.0,
            });
            let change = sum_of(terms) - index * all.diversity_moves(unit);
            out[unit.row] = change / diversity;
        }
        Ok(out)
    }
}

/// ½ Σᵢⱼ uᵢ uⱼ |πᵢ − πⱼ| of a group; the shares are taken from that of the whole, so that nothing cancels.
fn half_difference(all: &Composition, group: usize) -> f64 {
    let column = |of: &dyn Fn(&Unit) -> f64| -> Vec<f64> { all.units.iter().map(of).collect() };
    let apart = column(&|unit| unit.share(group, &all.shares).apart);
    let weights = column(&|unit| unit.weight);
    match Sample::weighted(&apart, &weights) {
        Ok(sample) => {
            let gaps = Gaps::of(&sample.ordered());
            gaps.half_difference / gaps.scale
        }
        // Every share that is not next to nothing is of one unit.
        Err(_) => 0.0,
    }
}

const GINI: Gini = Gini {
    corrected: false,
    negatives: false,
};

/// The result of `of` for each group's shares over the units; `None` for groups without pupils.
fn ginis<T>(all: &Composition, of: impl Fn(&Sample<'_>) -> Result<T>) -> Result<Vec<Option<T>>> {
    let weights: Vec<f64> = all.units.iter().map(|unit| unit.pupils).collect();
    (0..all.shares.len())
        .map(|group| {
            if all.shares[group] <= 0.0 {
                return Ok(None);
            }
            let share = |unit: &Unit| unit.shares[group];
            let values: Vec<f64> = all.units.iter().map(share).collect();
            of(&Sample::weighted(&values, &weights)?).map(Some)
        })
        .collect()
}
