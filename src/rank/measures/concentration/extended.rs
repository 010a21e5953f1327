//! The extended and the symmetric concentration index.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, measure};
use crate::rank::Ranked;
use crate::rank::measures::concentration::concentration_index::{relative, relative_influence};
use crate::rank::numerics::weighting::Weighting;

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
    /// let index: RankMeasure = "extended_concentration_index(nu=3)".parse()?;
    /// assert_eq!(index.value(&ranked)?, 0.375);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The sign may change with ν: here the lowest rank has much, and a large ν counts little else:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[3.0, 1.0, 1.0, 4.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index = |text: &str| text.parse::<RankMeasure>()?.value(&ranked);
    /// assert!(index("extended_concentration_index(nu=1.2)")? > 0.0);
    /// assert!(index("extended_concentration_index(nu=6)")? < 0.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ExtendedConcentrationIndex of Ranked = "extended_concentration_index", "extended concentration index" / "扩展集中指数", "concentration";
    aliases: "扩展集中指数";
    summary: "The concentration index with adjustable inequality aversion: the larger ν, the more the low \
        ranks count."
        / "可选不平等厌恶程度的集中指数：ν 越大，越看重低排序者。";
    formula: "1 − ∫ ν(1−p)^(ν−1) h(p) dp / μ";
    symbols: "h(p) is the value at place p of the ranking. The integral is exact over each unit's share of \
        the ranking: Σ h [p − (1−F₋)^ν + (1−F₊)^ν] / μ, F₋ and F₊ the shares of weight below a rank and up \
        to it, so weights count repetitions and equal values give 0. The sum over mid-ranks, −ν cov(h, \
        (1−R)^(ν−1))/μ, approximates it and differs in small samples.";
    parameters: {
        nu: f64 in "ν > 1" if |nu| nu > 1.0, "aversion ν" / "厌恶参数 ν", "2 gives `concentration_index`.";
        negatives: bool = false, "negative values allowed" / "允许负值",
            "The mean must still be above zero.";
    }
    domain: NonNegative, "any values with a mean above zero where negatives=true"
        / "negatives=true 时为均值大于零的任意数值";
    range: [up to 1];
    ends: "towards 1: the highest rank has all; towards 1 − ν: the lowest rank has all; 0: no concentration"
        / "趋于 1：排序最高者占有全部；趋于 1 − ν：排序最低者占有全部；0：无集中";
    interpretation: "Above 0: the high ranks have more than their share. With `negatives` there are no \
        bounds.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0.";
    errors: "`OutOfDomain` also for a constant ranking variable.";
    accuracy: [4e-15 of "ν Σ p|h − μ|/μ"], "As for `concentration_index`; a step of the ranking so narrow \
        that its powers differ by little loses no digits.";
    source: [WAGSTAFF_2002, YITZHAKI_1983];
}

impl Kernel for ExtendedConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        relative(
            Self::ENTRY,
            Weighting::Extended(self.nu),
            self.negatives,
            ranked,
        )
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let weighting = Weighting::Extended(self.nu);
        relative_influence(Self::ENTRY, weighting, self.negatives, ranked)
    }
}

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
    /// let index: RankMeasure = "symmetric_concentration_index(beta=4)".parse()?;
    /// assert_eq!(index.value(&ranked)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Only the sign changes when the ranking is reversed, unlike in the extended index:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let up = Ranked::new(&[2.0, 5.0, 9.0], &[1.0, 2.0, 3.0])?;
    /// let down = Ranked::new(&[2.0, 5.0, 9.0], &[3.0, 2.0, 1.0])?;
    /// let symmetric: RankMeasure = "symmetric_concentration_index(beta=3)".parse()?;
    /// assert_eq!(symmetric.value(&up)?, -symmetric.value(&down)?);
    /// let extended: RankMeasure = "extended_concentration_index(nu=3)".parse()?;
    /// assert_ne!(extended.value(&up)?, -extended.value(&down)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SymmetricConcentrationIndex of Ranked = "symmetric_concentration_index", "symmetric concentration index" / "对称集中指数", "concentration";
    aliases: "symmetric_index", "对称集中指数";
    summary: "The concentration index with adjustable attention to both ends of the ranking."
        / "可选对排序两端关注程度的集中指数，高端与低端同等对待。";
    formula: "∫ β 2^(β−2) |p−½|^(β−1) sgn(p−½) h(p) dp / μ";
    symbols: "h(p) is the value at place p of the ranking; the integral is exact over each unit's share of \
        the ranking.";
    parameters: {
        beta: f64 in "β > 1" if |beta| beta > 1.0, "attention to the extremes β" / "两端关注参数 β",
            "Below 2 the middle of the ranking counts more, above 2 the extremes; 2 gives \
            `concentration_index`.";
        negatives: bool = false, "negative values allowed" / "允许负值",
            "The mean must still be above zero.";
    }
    domain: NonNegative, "any values with a mean above zero where negatives=true"
        / "negatives=true 时为均值大于零的任意数值";
    range: [any];
    ends: "towards β/2: the highest rank has all; towards −β/2: the lowest rank has all; 0: no \
        concentration"
        / "趋于 β/2：排序最高者占有全部；趋于 −β/2：排序最低者占有全部；0：无集中";
    interpretation: "Reversing the ranking only changes the sign. With `negatives` there are no bounds.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0.";
    errors: "`OutOfDomain` also for a constant ranking variable.";
    accuracy: [4e-15 of "β Σ p|h − μ|/μ"], "As for `concentration_index`.";
    source: [ERREYGERS_CLARKE_VAN_OURTI_2012];
}

impl Kernel for SymmetricConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        relative(
            Self::ENTRY,
            Weighting::Symmetric(self.beta),
            self.negatives,
            ranked,
        )
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let weighting = Weighting::Symmetric(self.beta);
        relative_influence(Self::ENTRY, weighting, self.negatives, ranked)
    }
}
