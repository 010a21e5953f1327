//! Concentration measured against the inequality of the values or of the rank variable.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
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

/// Kakwani index 卡克瓦尼指数: concentration of the values less inequality of the rank variable.
///
/// # Formula
///
/// ```text
/// 2 cov(h, R)/μ_h − 2 cov(r, R)/μ_r
/// ```
///
/// h are the values (a fee, a tax, a subsidy), r the rank variable (income), R its ridit rank, μ_h
/// and μ_r the means. It is C − G, C the concentration index of h by r, G the Gini index of r.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of zero or more with a mean above zero, beside a rank
/// variable of zero or more, whose distances count too.
///
/// # Returns
///
/// From -2 to 1. Above 0: progressive, h rises faster than in proportion to r; below 0: regressive;
/// 0: proportional.
///
/// # Edge cases
///
/// h proportional to r gives 0 up to rounding. Equal h gives −G.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value or a rank below zero, values that are
/// all zero, or a rank variable that is the same everywhere.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of Σ p|h − μ_h|/μ_h + G: that of both terms, each as for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex), whose difference may cancel.
///
/// # Source
///
/// Kakwani (1977), doi:10.2307/2231833.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Kakwani;

impl Statistic for Kakwani {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("kakwani", "Kakwani index", "卡克瓦尼指数"),
        aliases: &[
            "kakwani_index",
            "progressivity_index",
            "卡克瓦尼指数",
            "累进性指数",
        ],
        family: "concentration",
        summary: Text::new(
            "Concentration of the values by rank less the Gini index of the rank variable: above \
             0 a charge is progressive.",
            "数值按排序的集中指数减去排序变量的基尼系数：大于 0 表示收费（税）具有累进性。",
        ),
        formula: "2 cov(h, R)/μ_h − 2 cov(r, R)/μ_r",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "the rank variable must be zero or more too",
            "排序变量亦须不小于零",
        ),
        range: (-2.0, 1.0),
        ends: Text::new(
            "above 0: progressive; 0: proportional; below 0: regressive",
            "大于 0：累进；0：成比例；小于 0：累退",
        ),
        properties: &[Property::ScaleInvariant, Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Kakwani (1977), doi:10.2307/2231833",
    };
    fields!();
}

impl Kernel for Kakwani {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let (own, ranks) = self.ladders(ranked)?;
        let index = |ladder: &Ladder| ladder.weighed(Weighting::Standard) / ladder.mean;
        Ok(index(&own) - index(&ranks))
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

/// Gini correlation 基尼相关系数: how much of the inequality of the values follows the rank variable.
///
/// # Formula
///
/// ```text
/// cov(h, R(r)) / cov(h, R(h))
/// ```
///
/// h are the values, r the rank variable, R(·) the ridit rank. It is C / G, C the concentration
/// index of the values by the rank variable, G the Gini index of the values. As a measure of fiscal
/// neutrality (spend h, wealth r) it is the Gini-type one: the share of the spend's Gini index that
/// goes along with wealth.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of any sign, beside a rank variable of any unit, of
/// which the order alone counts.
///
/// # Returns
///
/// From -1 to 1. 1: the ranking by r is that by h; 0: spend does not follow wealth (neutral); −1:
/// the reverse ranking.
///
/// # Edge cases
///
/// Not symmetric: exchanging values and ranks is another question.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for values or a rank variable that are the same
/// everywhere.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1. Both covariances as for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex); the lower, 2 cov(h, R(h)), is at least half
/// of Σ p|h − μ|, so that none of it is lost.
///
/// # Source
///
/// Lerman & Yitzhaki (1985), doi:10.2307/1928447; Schechtman & Yitzhaki (1987),
/// doi:10.1080/03610928708829359.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GiniCorrelation;

impl Statistic for GiniCorrelation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("gini_correlation", "Gini correlation", "基尼相关系数"),
        aliases: &["gini_neutrality", "基尼相关系数", "基尼中性指数"],
        family: "neutrality",
        summary: Text::new(
            "How much of the inequality of the values follows the rank variable; of spend by \
             wealth the Gini-type measure of fiscal neutrality.",
            "数值的不平等中与排序变量同向的部分；用于支出对财力时即基尼型财政中性指标。",
        ),
        formula: "cov(h, R(r)) / cov(h, R(h))",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (-1.0, 1.0),
        ends: Text::new(
            "1: both rankings agree; 0: neutral; −1: they are reversed",
            "1：两种排序一致；0：中性；−1：排序相反",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::TranslationInvariant,
            Property::ReplicationInvariant,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Lerman & Yitzhaki (1985), doi:10.2307/1928447; Schechtman & Yitzhaki (1987), \
                 doi:10.1080/03610928708829359",
    };
    fields!();
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
        let ratio = by_rank.weighed(Weighting::Standard) / by_value.weighed(Weighting::Standard);
        // No ranking covers more than the values' own; only rounding could say otherwise.
        ratio.clamp(-1.0, 1.0)
    }
}
