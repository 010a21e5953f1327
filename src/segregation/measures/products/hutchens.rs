//! The Hutchens index, also called the square root index of segregation.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::{pow, sum_of};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, Unit};
use crate::segregation::numerics::mean_gap::mean_gap;

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[16.0, 4.0, 4.0, 16.0], 2)?;
    /// let index = "hutchens".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!((index - 0.2).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A group that half of the units lack makes those units add nothing to the sum, however even the rest
    /// is:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[9.0, 9.0, 9.0, 9.0, 9.0, 0.0], 3)?;
    /// let index = "hutchens".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!(index > 0.36);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Hutchens of Counts = "hutchens", "Hutchens index" / "哈钦斯指数", "products";
    aliases: "hutchens_index", "square_root_index", "哈钦斯指数", "平方根指数";
    summary: "One minus the sum of the geometric means of the groups' shares in the units."
        / "1 减去各单位中各组份额的几何平均数之和。";
    formula: "1 − Σⱼ Πₘ (nⱼₘ/gₘ)^(1/M)";
    symbols: "nⱼₘ of the gₘ pupils of group m are in unit j; M is the number of groups. Of two groups it is \
        1 − Σⱼ √((xⱼ/X)(yⱼ/Y)). Frankel & Volij extend it to many groups as the symmetric Atkinson index.";
    domain: NonNegative, "every group has pupils" / "每组均须有学生";
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: every unit lacks a group"
        / "0：各单位的构成均与总体相同；1：每个单位都缺少某一组";
    interpretation: "Of more than two groups a unit that lacks one may have the others.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "The sizes of the groups do not matter. With many groups a unit without one of them counts \
        as completely segregated. One unit gives exactly 0.";
    errors: "`OutOfDomain` where a group has no pupils.";
    accuracy: [4e-15], "Also near evenness, where terms of zero or more vanish to second order.";
    source: [HUTCHENS_2004, FRANKEL_VOLIJ_2011];
}

impl Kernel for Hutchens {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = self.composition(counts)?;
        Ok(lost(&all).clamp(0.0, 1.0))
    }

    /// dO = −(s_j − S − (S/M) Σ_m (π_jm − π_m)/π_m), S = 1 − O.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = self.composition(counts)?;
        let lost = lost(&all);
        let groups = all.shares.len() as f64;
        Ok(all.by_row(|unit| {
            let gaps = unit
                .shares
                .iter()
                .zip(&all.shares)
                .map(|(own, all)| (own - all) / all);
            let kept = 1.0 - lost;
            kept - product(unit, &all.shares) + kept / groups * sum_of(gaps)
        }))
    }
}

impl Hutchens {
    fn composition(&self, counts: &Counts<'_>) -> Result<Composition> {
        let all = Composition::of(Self::ENTRY, counts)?;
        if counts.group().is_none() {
            for group in 0..counts.groups() {
                counts.require_pupils(Self::ENTRY, group)?;
            }
        }
        all.require_diversity(Self::ENTRY, counts)?;
        Ok(all)
    }
}

/// Π_m (π_jm/π_m)^(1/M): exactly 1 where the unit is like the whole.
/// Σ u (mean of r − Πr^(1/M)) with r = π_j/π: the means of r add to 1, and every term is zero or more.
fn lost(all: &Composition) -> f64 {
    let weight = 1.0 / all.shares.len() as f64;
    let weights = vec![weight; all.shares.len()];
    all.mean_of(|unit| mean_gap(unit, all, &weights))
}

fn product(unit: &Unit, all: &[f64]) -> f64 {
    if let ([a, b], [c, d]) = (&unit.shares[..], all) {
        return (a / c * (b / d)).sqrt();
    }
    // Each factor by itself: their product may leave the range of a double.
    let exponent = 1.0 / all.len() as f64;
    (unit.shares.iter().zip(all)).fold(1.0, |product, (own, all)| {
        product * pow(own / all, exponent)
    })
}
