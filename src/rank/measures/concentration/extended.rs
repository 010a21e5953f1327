//! Concentration indices with a chosen aversion to inequality.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Statistic, Text};
use crate::rank::Ranked;
use crate::rank::measures::concentration::concentration_index::{
    NEGATIVES, RELATIVE, relative, relative_influence,
};
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

const DOMAIN_NOTE: Text = Text::new(
    "any values with a mean above zero where negatives=true",
    "negatives=true 时为均值大于零的任意数值",
);

/// Extended concentration index 扩展集中指数: the lower the rank, the more it counts.
///
/// # Formula
///
/// ```text
/// 1 − ∫ ν(1−p)^(ν−1) h(p) dp / μ
/// ```
///
/// h(p) is the value at the place p of the ranking, μ the mean. The integral is taken exactly over
/// each unit's share of the ranking: Σ h [p − (1−F₋)^ν + (1−F₊)^ν] / μ, F₋ and F₊ the share of
/// weight below a rank and up to it, so that weights count repetitions and equal values give 0. The
/// sum with mid-ranks, −ν cov(h, (1−R)^(ν−1))/μ, is its approximation and differs in small samples.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of zero or more with a mean above zero, beside a rank
/// variable of any unit.
///
/// - `nu`: ν > 1, aversion to inequality; must be given. 2 gives
///   [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
/// - `negatives`: true | false, take values below zero too, as long as the mean is above zero;
///   false unless given.
///
/// # Returns
///
/// A share, not in the unit of the values: from 1 − ν, towards which it goes where the lowest rank
/// has all, to 1, where the highest has. Above 0: the high ranks have more than their share. With
/// `negatives` there are no bounds.
///
/// # Edge cases
///
/// Equal values give exactly 0. Weights count repetitions.
///
/// # Errors
///
/// As for [`ConcentrationIndex`](crate::rank::ConcentrationIndex):
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for the values and the rank variable;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for ν ≤ 1.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of ν Σ p|h − μ|/μ. As for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex); a step of the ranking so narrow that its
/// powers differ by little loses no digits.
///
/// # Source
///
/// Wagstaff (2002), doi:10.1016/S0167-6296(02)00006-1; Yitzhaki (1983), doi:10.2307/2648789.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
/// let index: RankMeasure = "extended_concentration_index(nu=3)".parse()?;
/// assert_eq!(index.value(&ranked)?, 0.375);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The sign may turn with ν: here the lowest rank is well off, and a large ν sees little else:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[3.0, 1.0, 1.0, 4.0], &[1.0, 2.0, 3.0, 4.0])?;
/// let index = |text: &str| text.parse::<RankMeasure>()?.value(&ranked);
/// assert!(index("extended_concentration_index(nu=1.2)")? > 0.0);
/// assert!(index("extended_concentration_index(nu=6)")? < 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExtendedConcentrationIndex {
    /// Aversion to inequality, ν > 1.
    pub nu: f64,
    /// Take negative values too, as long as the mean is above zero.
    pub negatives: bool,
}

impl Statistic for ExtendedConcentrationIndex {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "extended_concentration_index",
            "extended concentration index",
            "扩展集中指数",
        ),
        aliases: &["扩展集中指数"],
        family: "concentration",
        summary: Text::new(
            "The concentration index with a chosen aversion to inequality: the larger ν, the more \
             the low ranks count.",
            "可选不平等厌恶程度的集中指数：ν 越大，越看重低排序者。",
        ),
        formula: "1 − ∫ ν(1−p)^(ν−1) h(p) dp / μ",
        parameters: &[
            ParameterSpec::number(
                Name::new("nu", "aversion ν", "厌恶参数 ν"),
                None,
                "ν > 1",
                |nu| nu > 1.0,
            ),
            NEGATIVES,
        ],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: DOMAIN_NOTE,
        range: (f64::NEG_INFINITY, 1.0),
        ends: Text::new(
            "towards 1: the highest rank has all; towards 1 − ν: the lowest rank has all; 0: no \
             concentration",
            "趋于 1：排序最高者占有全部；趋于 1 − ν：排序最低者占有全部；0：无集中",
        ),
        properties: RELATIVE,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Wagstaff (2002), doi:10.1016/S0167-6296(02)00006-1; Yitzhaki (1983), \
                 doi:10.2307/2648789",
    };
    fields!(nu, negatives);
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

/// Symmetric concentration index 对称集中指数: the extremes of the ranking count, both alike.
///
/// # Formula
///
/// ```text
/// ∫ β 2^(β−2) |p−½|^(β−1) sgn(p−½) h(p) dp / μ
/// ```
///
/// h(p) is the value at the place p of the ranking, μ the mean; the integral is taken exactly over
/// each unit's share of the ranking.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of zero or more with a mean above zero, beside a rank
/// variable of any unit.
///
/// - `beta`: β > 1, attention to the extremes; must be given. Below 2 the middle counts more, above
///   2 the extremes; 2 gives [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
/// - `negatives`: true | false, take values below zero too, as long as the mean is above zero;
///   false unless given.
///
/// # Returns
///
/// A share, not in the unit of the values: from −β/2, towards which it goes where the lowest rank
/// has all, to β/2, where the highest has. Reversing the ranking changes the sign and nothing else.
/// With `negatives` there are no bounds.
///
/// # Edge cases
///
/// Equal values give exactly 0. Weights count repetitions.
///
/// # Errors
///
/// As for [`ConcentrationIndex`](crate::rank::ConcentrationIndex):
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for the values and the rank variable;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for β ≤ 1.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of β Σ p|h − μ|/μ. As for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
///
/// # Source
///
/// Erreygers, Clarke & Van Ourti (2012), doi:10.1016/j.jhealeco.2011.10.009.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SymmetricConcentrationIndex {
    /// Attention to the extremes, β > 1.
    pub beta: f64,
    /// Take negative values too, as long as the mean is above zero.
    pub negatives: bool,
}

impl Statistic for SymmetricConcentrationIndex {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "symmetric_concentration_index",
            "symmetric concentration index",
            "对称集中指数",
        ),
        aliases: &["symmetric_index", "对称集中指数"],
        family: "concentration",
        summary: Text::new(
            "The concentration index with chosen attention to the extremes of the ranking, top and \
             bottom alike.",
            "可选对排序两端关注程度的集中指数，高端与低端同等对待。",
        ),
        formula: "∫ β 2^(β−2) |p−½|^(β−1) sgn(p−½) h(p) dp / μ",
        parameters: &[
            ParameterSpec::number(
                Name::new("beta", "attention to the extremes β", "两端关注参数 β"),
                None,
                "β > 1",
                |beta| beta > 1.0,
            ),
            NEGATIVES,
        ],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: DOMAIN_NOTE,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new(
            "towards β/2: the highest rank has all; towards −β/2: the lowest rank has all; 0: no \
             concentration",
            "趋于 β/2：排序最高者占有全部；趋于 −β/2：排序最低者占有全部；0：无集中",
        ),
        properties: RELATIVE,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Erreygers, Clarke & Van Ourti (2012), doi:10.1016/j.jhealeco.2011.10.009",
    };
    fields!(beta, negatives);
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
