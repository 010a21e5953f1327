//! The Gini index.

use std::borrow::Cow;

use crate::error::Result;
use crate::numeric::{DoubleDouble, Ordered, sum_of};
use crate::sample::Sample;
use crate::words::Name;

use super::gate;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};

/// Gini index 基尼系数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gini {
    /// Multiply by 1/(1 − Σp²), which is n/(n−1) without weights.
    pub corrected: bool,
    /// Take negative values too, as long as the mean is above zero; the index may then exceed 1.
    pub negatives: bool,
}

impl Statistic for Gini {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("gini", "Gini index", "基尼系数"),
        aliases: &["gini_index", "gini_coefficient", "基尼系数", "基尼指数"],
        family: "lorenz",
        summary: Text::new(
            "The mean difference between two units as a share of twice the mean; twice the area \
             between the Lorenz curve and equality.",
            "任意两单位之差的均值与两倍均值之比；即洛伦兹曲线与均等线之间面积的两倍。",
        ),
        formula: "Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)",
        parameters: &[
            ParameterSpec::flag(Name::new(
                "corrected",
                "small-sample correction",
                "小样本校正",
            )),
            ParameterSpec::flag(Name::new(
                "negatives",
                "negative values allowed",
                "允许负值",
            )),
        ],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "any values with a mean above zero where negatives=true",
            "negatives=true 时为均值大于零的任意数值",
        ),
        range: (0.0, 1.0),
        ends: Text::new(
            "0: all values are equal; towards 1: one of many units has all; with negatives=true \
             there is no upper bound",
            "0：所有数值相等；趋于 1：众多单位中一个占有全部；negatives=true 时无上界",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 1e-15,
        source: "Gini (1914); Lerman & Yitzhaki (1989), doi:10.1016/0304-4076(89)90075-4",
    };
    fields!(corrected, negatives);
}

impl Kernel for Gini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = self.ordered(sample, false)?;
        let gaps = Gaps::of(&ordered);
        gate::require_positive_mean(Self::ENTRY, gaps.mean)?;
        let gini = gaps.half_difference / gaps.mean;
        // Without negative values it is below 1 before it is rounded.
        let gini = if self.negatives { gini } else { gini.min(1.0) };
        Ok(self.correction(&ordered) * gini)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = self.ordered(sample, true)?;
        let gaps = Gaps::of(&ordered);
        gate::require_positive_mean(Self::ENTRY, gaps.mean)?;
        let gini = gaps.half_difference / gaps.mean;
        let correction = self.correction(&ordered);
        let mut out = vec![0.0; sample.len()];
        let places = ordered.values().iter().zip(distances(&ordered, gaps.scale));
        for (&row, (&x, distance)) in ordered.rows().iter().zip(places) {
            let ratio = x * gaps.scale / gaps.mean;
            out[row] = correction * (distance / gaps.mean - gini * (1.0 + ratio));
        }
        Ok(out)
    }
}

impl Gini {
    fn ordered<'a>(&self, sample: &Sample<'a>, rows: bool) -> Result<Cow<'a, Ordered>> {
        if !self.negatives {
            gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        }
        Ok(if rows {
            Cow::Owned(Ordered::with_rows(sample.values(), sample.weights()))
        } else {
            sample.ordered()
        })
    }

    /// 1/(1 − Σp²): all pairs of units against the pairs of different units.
    fn correction(&self, ordered: &Ordered) -> f64 {
        if !self.corrected || ordered.len() < 2 {
            return 1.0;
        }
        match ordered.weights() {
            None => ordered.len() as f64 / (ordered.len() - 1) as f64,
            Some(weights) => 1.0 / different_pairs(weights),
        }
    }
}

/// Half the mean difference Σₖ Pₖ(1 − Pₖ)(xₖ₊₁ − xₖ), Pₖ the share of weight up to the k-th value.
///
/// Every term is zero or more, so nothing cancels, ties add nothing whatever their order, and equal
/// values give exactly zero.
struct Gaps {
    half_difference: f64,
    mean: f64,
    /// A power of two by which both are multiplied, so that neither overflows nor vanishes.
    scale: f64,
}

impl Gaps {
    fn of(ordered: &Ordered) -> Self {
        match ordered.weights() {
            None => Self::unweighted(ordered.values()),
            Some(weights) => Self::weighted(ordered, weights),
        }
    }

    fn unweighted(values: &[f64]) -> Self {
        let n = values.len() as f64;
        let scale = scale_of(values);
        let (mut difference, mut total) = (Running::default(), Running::default());
        let mut rank = 0.0;
        let mut last = values.first().copied().unwrap_or(0.0) * scale;
        for &x in values {
            let x = x * scale;
            difference.add(rank * (n - rank) * (x - last));
            total.add(x);
            rank += 1.0;
            last = x;
        }
        Self {
            half_difference: difference.sum() / (n * n),
            mean: total.sum() / n,
            scale,
        }
    }

    fn weighted(ordered: &Ordered, weights: &[f64]) -> Self {
        // From both ends: 1 − P alone would lose the small shares at the top.
        let above = weights_from(weights);
        let weight = above.first().copied().unwrap_or(0.0);
        let scale = scale_of(ordered.values());
        let (mut difference, mut mean) = (Running::default(), Running::default());
        let mut below = DoubleDouble::from(0.0);
        let mut last = ordered.values().first().copied().unwrap_or(0.0) * scale;
        for ((x, w), above) in ordered.units().zip(&above) {
            let x = x * scale;
            if x != last {
                difference.add(below.to_f64() / weight * (above / weight) * (x - last));
            }
            mean.add(w / weight * x);
            below = below.plus(w.into());
            last = x;
        }
        Self {
            half_difference: difference.sum(),
            mean: mean.sum(),
            scale,
        }
    }
}

/// E|x − Y| at each place, scaled: the shortfall of those below plus the excess of those above.
fn distances(ordered: &Ordered, scale: f64) -> Vec<f64> {
    let values = ordered.values();
    let shares = |places: &mut dyn Iterator<Item = usize>| -> Vec<f64> {
        let mut sum = DoubleDouble::from(0.0);
        let sums: Vec<f64> = places
            .map(|place| {
                sum = sum.plus(ordered.weight(place).into());
                sum.to_f64()
            })
            .collect();
        sums.iter().map(|part| part / sum.to_f64()).collect()
    };
    let up_to = shares(&mut (0..values.len()));
    let from_top = shares(&mut (0..values.len()).rev());
    let mut out = vec![0.0; values.len()];
    let mut shortfall = Running::default();
    for place in 1..values.len() {
        shortfall.add(up_to[place - 1] * (values[place] * scale - values[place - 1] * scale));
        out[place] += shortfall.sum();
    }
    let mut excess = Running::default();
    for place in (1..values.len()).rev() {
        let above = from_top[values.len() - 1 - place];
        excess.add(above * (values[place] * scale - values[place - 1] * scale));
        out[place - 1] += excess.sum();
    }
    out
}

/// 1 − Σp² as Σ p(1 − p): nothing cancels, even where one unit has nearly all weight.
pub(super) fn different_pairs(weights: &[f64]) -> f64 {
    let heaviest = (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b]));
    let others = |place: usize| Some(place) != heaviest;
    let rest = sum_of(
        (0..weights.len())
            .filter(|&at| others(at))
            .map(|at| weights[at]),
    );
    let total = sum_of(weights.iter().copied());
    // Any other unit has at most half of all weight, so that total − w keeps its digits.
    let terms = weights.iter().enumerate().map(|(place, &w)| {
        let different = if others(place) { total - w } else { rest };
        w / total * (different / total)
    });
    sum_of(terms)
}

/// The weight from each place to the end.
fn weights_from(weights: &[f64]) -> Vec<f64> {
    let mut sum = DoubleDouble::from(0.0);
    let mut out = vec![0.0; weights.len()];
    for (from, &w) in out.iter_mut().zip(weights).rev() {
        sum = sum.plus(w.into());
        *from = sum.to_f64();
    }
    out
}

/// 1, or a power of two that brings extreme values to where their products stay in range.
pub(super) fn scale_of(values: &[f64]) -> f64 {
    let ends = [values.first(), values.last()];
    let largest = ends.iter().flatten().fold(0.0_f64, |m, x| m.max(x.abs()));
    const LARGE: f64 = 1e200;
    const TWO_400: f64 = f64::from_bits((1023 + 400) << 52);
    if largest > LARGE {
        1.0 / TWO_400
    } else if largest < 1.0 / LARGE {
        TWO_400
    } else {
        1.0
    }
}

/// A sum in a fixed order that carries the rounding errors along.
#[derive(Default)]
pub(super) struct Running {
    high: f64,
    low: f64,
}

impl Running {
    #[inline(always)]
    pub(super) fn add(&mut self, x: f64) {
        let sum = DoubleDouble::of_sum(self.high, x);
        self.high = sum.high;
        self.low += sum.low;
    }

    pub(super) fn sum(&self) -> f64 {
        self.high + self.low
    }
}
