//! The concentration index, and the arithmetic of relative indices by rank.

use crate::error::Result;
use crate::measure::{Domain, Entry, Kernel, Statistic, gate, measure};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
    /// let index: RankMeasure = "concentration_index".parse()?;
    /// assert_eq!(index.value(&ranked)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Zero concentration is not equality: here the middle of the ranking has everything:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[0.0, 6.0, 0.0], &[1.0, 2.0, 3.0])?;
    /// let index: RankMeasure = "concentration_index".parse()?;
    /// assert_eq!(index.value(&ranked)?, 0.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ConcentrationIndex of Ranked = "concentration_index", "concentration index" / "集中指数", "concentration";
    aliases: "relative_concentration_index", "concentration_coefficient", "rci", "集中指数", "相对集中指数";
    summary: "How far the values concentrate at the high ranks (above 0) or at the low (below 0)."
        / "数值集中于高排序者（大于 0）或低排序者（小于 0）的程度。";
    formula: "2 cov(h, R) / μ, R the ridit rank";
    symbols: "Equals 1 − 2∫L, L the concentration curve. With groups as units it is the relative \
        concentration index of health statistics.";
    parameters: {
        negatives: bool = false, "negative values allowed" / "允许负值",
            "The mean must still be above zero.";
    }
    domain: NonNegative, "any values with a mean above zero where negatives=true"
        / "negatives=true 时为均值大于零的任意数值";
    range: [-1 to 1];
    ends: "towards 1: the highest rank has all; towards −1: the lowest rank has all; 0: no concentration; \
        with negatives=true there are no bounds"
        / "趋于 1：排序最高者占有全部；趋于 −1：排序最低者占有全部；0：无集中；negatives=true 时无界";
    interpretation: "0 does not imply equal values.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0.";
    errors: "`OutOfDomain` also where the ranking variable is constant, as for one unit.";
    accuracy: [4e-15 of "Σ p|h − μ|/μ"], "Holds also for nearly equal values, which are measured from their \
        mean. Relative to the index itself it degrades only as far as positive and negative concentration \
        cancel.";
    source: [WAGSTAFF_PACI_VAN_DOORSLAER_1991, KAKWANI_WAGSTAFF_VAN_DOORSLAER_1997];
}

impl Kernel for ConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        relative(Self::ENTRY, Weighting::Standard, self.negatives, ranked)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        relative_influence(Self::ENTRY, Weighting::Standard, self.negatives, ranked)
    }
}

/// ∫ h dΩ / μ.
pub(crate) fn relative(
    entry: &'static Entry,
    weighting: Weighting,
    negatives: bool,
    ranked: &Ranked<'_>,
) -> Result<f64> {
    let ladder = relative_ladder(entry, negatives, ranked)?;
    Ok(match weighting {
        Weighting::Standard => ladder.concentration().to_f64(),
        _ => ladder.weighed(weighting) / ladder.mean,
    })
}

/// d(V/μ) = (dV − (V/μ)·(h − μ))/μ.
pub(crate) fn relative_influence(
    entry: &'static Entry,
    weighting: Weighting,
    negatives: bool,
    ranked: &Ranked<'_>,
) -> Result<Vec<f64>> {
    let ladder = relative_ladder(entry, negatives, ranked)?;
    Ok(ratio_influence(&ladder, weighting))
}

/// The influence of each row on ∫ h dΩ / μ.
pub(crate) fn ratio_influence(ladder: &Ladder, weighting: Weighting) -> Vec<f64> {
    let index = ladder.weighed(weighting) / ladder.mean;
    let mut out = ladder.influence(weighting);
    for (own, deviation) in out.iter_mut().zip(ladder.deviations()) {
        *own = (*own - index * deviation) / ladder.mean;
    }
    out
}

fn relative_ladder(entry: &'static Entry, negatives: bool, ranked: &Ranked<'_>) -> Result<Ladder> {
    if !negatives {
        gate::domain(entry, Domain::NonNegative, &ranked.values())?;
    }
    ranked.require_varying(entry)?;
    let ladder = Ladder::of(ranked);
    ladder.require_positive_mean(entry)?;
    Ok(ladder)
}
