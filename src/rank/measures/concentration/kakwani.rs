//! The Kakwani index and the Gini correlation.

use crate::error::Result;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::rank::Ranked;
use crate::rank::measures::concentration::concentration_index::ratio_influence;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

static SPREAD: Name = Name::new(
    "mean_difference",
    "the mean difference of the values",
    "数值的平均差",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let fees = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
    /// let kakwani: RankMeasure = "kakwani".parse()?;
    /// assert!((kakwani.value(&fees)? - (1.0 / 4.0 - 1.0 / 6.0)).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The same fee for everybody is regressive, though it has no concentration:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let fees = Ranked::new(&[5.0, 5.0], &[10.0, 20.0])?;
    /// assert!("kakwani".parse::<RankMeasure>()?.value(&fees)? < 0.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Kakwani of Ranked = "kakwani", "Kakwani index" / "卡克瓦尼指数", "concentration";
    aliases: "kakwani_index", "progressivity_index", "卡克瓦尼指数", "累进性指数";
    summary: "Concentration of the values by rank less the Gini index of the ranking variable: above 0 a \
        charge is progressive."
        / "数值按排序的集中指数减去排序变量的基尼系数：大于 0 表示收费（税）具有累进性。";
    formula: "2 cov(h, R)/μ_h − 2 cov(r, R)/μ_r";
    symbols: "h is a charge or benefit (a fee, a tax, a subsidy), r the ranking variable (income), μ_h and \
        μ_r the means. Equals C − G, C the concentration index of h by r, G the Gini index of r.";
    domain: NonNegative, "the ranking variable must be zero or more too" / "排序变量亦须不小于零";
    range: [-2 to 1];
    ends: "above 0: progressive; 0: proportional; below 0: regressive"
        / "大于 0：累进；0：成比例；小于 0：累退";
    interpretation: "Progressive: h rises faster than in proportion to r.";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "h proportional to r gives 0 up to rounding. Equal h gives −G.";
    errors: "`OutOfDomain` also for a rank below zero and for a constant ranking variable.";
    accuracy: [4e-15 of "Σ p|h − μ_h|/μ_h + G"], "Both terms as for `concentration_index`; their difference \
        may cancel.";
    source: [KAKWANI_1977_TAX];
}

impl Kernel for Kakwani {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let (own, ranks) = self.ladders(ranked)?;
        Ok(own.concentration().minus(ranks.concentration()).to_f64())
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let (own, ranks) = self.ladders(ranked)?;
        let gini = ratio_influence(&ranks, Weighting::Standard);
        let mut out = ratio_influence(&own, Weighting::Standard);
        out.iter_mut()
            .zip(gini)
            .for_each(|(own, gini)| *own -= gini);
        Ok(out)
    }
}

impl Kakwani {
    fn ladders(&self, ranked: &Ranked<'_>) -> Result<(Ladder, Ladder)> {
        gate::domain(Self::ENTRY, Domain::NonNegative, &ranked.values())?;
        ranked.require_ranks(Self::ENTRY, Domain::NonNegative)?;
        ranked.require_varying(Self::ENTRY)?;
        let own = Ladder::of(ranked);
        own.require_positive_mean(Self::ENTRY)?;
        Ok((own, Ladder::of(&ranked.ranks_by_themselves())))
    }
}

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[8.0, 9.0, 13.0], &[2.0, 1.0, 7.0])?;
    /// let neutrality = "gini_correlation".parse::<RankMeasure>()?.value(&spend)?;
    /// assert!((neutrality - 0.8).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Any rising relation gives 1, straight or not:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[1.0, 2.0, 900.0], &[1.0, 50.0, 51.0])?;
    /// assert_eq!("gini_correlation".parse::<RankMeasure>()?.value(&spend)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    GiniCorrelation of Ranked = "gini_correlation", "Gini correlation" / "基尼相关系数", "neutrality";
    aliases: "gini_neutrality", "基尼相关系数", "基尼中性指数";
    summary: "The share of the inequality of the values that follows the ranking variable; for spending by \
        wealth the Gini-type measure of fiscal neutrality."
        / "数值的不平等中与排序变量同向的部分；用于支出对财力时即基尼型财政中性指标。";
    formula: "cov(h, R(r)) / cov(h, R(h))";
    symbols: "R(·) is the ridit rank of a variable. Equals C/G, C the concentration index of the values by \
        the ranking variable, G the Gini index of the values. As a measure of fiscal neutrality (spending \
        h, wealth r) it is the share of the Gini index of spending that goes along with wealth.";
    domain: Real;
    range: [-1 to 1];
    ends: "1: ranking by both variables agrees; 0: neutral; −1: it is reversed"
        / "1：两种排序一致；0：中性；−1：排序相反";
    properties: ScaleInvariant, TranslationInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "Not symmetric in values and ranks.";
    errors: "`OutOfDomain` where the values or the ranking variable are constant.";
    accuracy: [4e-15 of "1"], "Both covariances as for `concentration_index`; the lower, 2 cov(h, R(h)), is \
        at least half of Σ p|h − μ|, so none of it is lost.";
    source: [LERMAN_YITZHAKI_1985, SCHECHTMAN_YITZHAKI_1987];
}

impl Kernel for GiniCorrelation {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let (by_rank, by_value) = self.ladders(ranked)?;
        Ok(self.index(&by_rank, &by_value))
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let (by_rank, by_value) = self.ladders(ranked)?;
        let index = self.index(&by_rank, &by_value);
        let spread = by_value.weighed(Weighting::Standard);
        let below = by_value.influence(Weighting::Standard);
        let mut out = by_rank.influence(Weighting::Standard);
        for (own, below) in out.iter_mut().zip(below) {
            *own = (*own - index * below) / spread;
        }
        Ok(out)
    }
}

impl GiniCorrelation {
    fn ladders(&self, ranked: &Ranked<'_>) -> Result<(Ladder, Ladder)> {
        ranked.require_varying(Self::ENTRY)?;
        let by_value = Ladder::of(&ranked.values_by_themselves());
        gate::divisor(Self::ENTRY, &SPREAD, by_value.weighed(Weighting::Standard))?;
        Ok((Ladder::of(ranked), by_value))
    }

    fn index(&self, by_rank: &Ladder, by_value: &Ladder) -> f64 {
        let ratio = by_rank.covariance().over(by_value.covariance()).to_f64();
        // No ranking covers more than the values' own; only rounding could say otherwise.
        ratio.clamp(-1.0, 1.0)
    }
}
