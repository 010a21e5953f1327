//! The generalized entropy family: means of the divergence of each unit from the mean.

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::entry::NO_NOTE;
use super::relative::Relative;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use super::{gate, shares};

const LAWS: &[Property] = &[
    Property::ScaleInvariant,
    Property::ReplicationInvariant,
    Property::Transfers,
    Property::Decomposes,
    Property::ZeroAtEquality,
];

/// Generalized entropy GE(α) 广义熵指数.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GeneralizedEntropy {
    /// Sensitivity: the smaller, the more the bottom weighs.
    pub alpha: f64,
}

impl Statistic for GeneralizedEntropy {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("generalized_entropy", "generalized entropy", "广义熵指数"),
        aliases: &["ge", "generalised_entropy", "gei", "广义熵指数", "广义熵"],
        family: "entropy",
        summary: Text::new(
            "Inequality as the mean divergence from equality; α says which end of the \
             distribution weighs more.",
            "以偏离均等的平均散度衡量不平等；α 决定更看重分布的哪一端。",
        ),
        formula: "Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1",
        parameters: &[ParameterSpec::number(
            Name::new("alpha", "sensitivity α", "敏感参数 α"),
            None,
            "−∞ < α < ∞",
            |_| true,
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("α ≤ 0 needs values above zero", "α ≤ 0 时数值须大于零"),
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Shorrocks (1980), doi:10.2307/1913126; Cowell (1980), doi:10.2307/2297180",
    };
    fields!(alpha);
}

impl Kernel for GeneralizedEntropy {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, self.alpha, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, self.alpha, sample)
    }
}

/// Theil index T 泰尔指数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TheilT;

impl Statistic for TheilT {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("theil_t", "Theil index T", "泰尔指数"),
        aliases: &["theil", "theil_index", "泰尔指数", "泰尔T指数", "泰尔系数"],
        family: "entropy",
        summary: Text::new(
            "How far the units' shares of the total are from their shares of weight, in nats.",
            "各单位所占总量份额与其权重份额的偏离程度（奈特）。",
        ),
        formula: "Σ p (x/μ) ln(x/μ), 0·ln 0 = 0",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; without weights at most ln n, where one unit has all",
            "0：所有数值相等；无权重时最大为 ln n，即一个单位占有全部",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126",
    };
    fields!();
}

impl Kernel for TheilT {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 1.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 1.0, sample)
    }
}

/// Mean log deviation (Theil L) 平均对数离差.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanLogDeviation;

impl Statistic for MeanLogDeviation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("mean_log_deviation", "mean log deviation", "平均对数离差"),
        aliases: &[
            "mld",
            "theil_l",
            "平均对数离差",
            "泰尔L指数",
            "零阶泰尔指数",
        ],
        family: "entropy",
        summary: Text::new(
            "The mean of the logarithms of mean over value: sensitive to the poorest units.",
            "均值与各单位数值之比的对数的平均：对最低的单位敏感。",
        ),
        formula: "Σ p ln(μ/x)",
        parameters: &[],
        constraint: None,
        domain: Domain::Positive,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126",
    };
    fields!();
}

impl Kernel for MeanLogDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 0.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 0.0, sample)
    }
}

/// The mean, of a sample in the domain of GE(α).
fn mean(entry: &'static Entry, alpha: f64, sample: &Sample<'_>) -> Result<Centre> {
    let domain = if alpha > 0.0 {
        Domain::NonNegative
    } else {
        Domain::Positive
    };
    gate::domain(entry, domain, sample)?;
    Centre::positive(entry, sample)
}

fn value(entry: &'static Entry, alpha: f64, sample: &Sample<'_>) -> Result<f64> {
    let mean = mean(entry, alpha, sample)?;
    if gate::all_equal(sample) {
        return Ok(0.0);
    }
    Ok(mean_divergence(alpha, mean, sample))
}

/// Σ p φ_α(x/μ): GE(α) of a sample in its domain.
pub(super) fn mean_divergence(alpha: f64, mean: Centre, sample: &Sample<'_>) -> f64 {
    shares::mean_of(sample, |x| Relative::new(x, mean).divergence(alpha))
}

/// φ_α(r) − T·(1 + α(r − 1)): from d/dt of Σ p φ_α with μ moving along.
fn influence(entry: &'static Entry, alpha: f64, sample: &Sample<'_>) -> Result<Vec<f64>> {
    let mean = mean(entry, alpha, sample)?;
    if gate::all_equal(sample) {
        return Ok(vec![0.0; sample.len()]);
    }
    let total = mean_divergence(alpha, mean, sample);
    Ok(shares::each(sample, |x| {
        let relative = Relative::new(x, mean);
        relative.divergence(alpha) - total * (1.0 + alpha * relative.excess)
    }))
}
