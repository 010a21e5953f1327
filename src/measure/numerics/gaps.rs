//! Mean differences between units, from the gaps between neighbours in order.

use crate::measure::numerics::running::Running;
use crate::measure::numerics::strands;
use crate::numeric::{DoubleDouble, Ordered, sum_of};

/// Half the mean difference Σₖ Pₖ(1 − Pₖ)(xₖ₊₁ − xₖ), Pₖ the share of weight up to the k-th value.
///
/// Every term is zero or more, so nothing cancels, ties add nothing whatever their order, and equal
/// values give exactly zero.
pub(crate) struct Gaps {
    pub(crate) half_difference: f64,
    pub(crate) mean: f64,
    /// A power of two by which both are multiplied, so that neither overflows nor vanishes.
    pub(crate) scale: f64,
}

impl Gaps {
    pub(crate) fn of(ordered: &Ordered) -> Self {
        match ordered.weights() {
            None => Self::unweighted(ordered.values()),
            Some(weights) => Self::in_strands(ordered, weights)
                .unwrap_or_else(|| Self::weighted(ordered, weights)),
        }
    }

    /// The sums of a large sample; `None` where a unit is so light that the weight above it, taken as
    /// all weight less that below, would not keep its digits.
    fn in_strands(ordered: &Ordered, weights: &[f64]) -> Option<Self> {
        let values = ordered.values();
        let scale = scale_of(values);
        let sums = (values.len() >= MANY)
            .then(|| strands::weighted(values, weights, scale))
            .flatten()?;
        Some(Self {
            half_difference: sums.difference / (sums.weight * sums.weight),
            mean: sums.total / sums.weight,
            scale,
        })
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
        // From both ends: Σw less the weight below would lose the small shares at the top.
        let above = weights_from(weights);
        let weight_scale = to_one(above.first().copied().unwrap_or(0.0));
        let weight = above.first().copied().unwrap_or(0.0) * weight_scale;
        let values = ordered.values();
        let scale = scale_of(values);
        let (mut difference, mut total) = (Running::default(), Running::default());
        let mut below = Running::default();
        let mut last = values.first().copied().unwrap_or(0.0) * scale;
        for ((&x, &w), above) in values.iter().zip(weights).zip(&above) {
            let (x, w) = (x * scale, w * weight_scale);
            difference.add(below.sum() * (above * weight_scale) * (x - last));
            total.add(w * x);
            below.add(w);
            last = x;
        }
        Self {
            half_difference: difference.sum() / (weight * weight),
            mean: total.sum() / weight,
            scale,
        }
    }
}

/// From this many units on, the sums are taken in several strands.
const MANY: usize = 1 << 12;

/// E|x − Y| at each place, scaled: the shortfall of those below plus the excess of those above.
pub(crate) fn distances(ordered: &Ordered, scale: f64) -> Vec<f64> {
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

/// The weight from each place to the end.
fn weights_from(weights: &[f64]) -> Vec<f64> {
    let mut sum = Running::default();
    let mut out = vec![0.0; weights.len()];
    for (from, &w) in out.iter_mut().zip(weights).rev() {
        sum.add(w);
        *from = sum.sum();
    }
    out
}

/// The power of two that brings a number above zero to between 1 and 2, or as near as a double can.
fn to_one(x: f64) -> f64 {
    const BIAS: u64 = 1023;
    let exponent = x.to_bits() >> 52;
    f64::from_bits((2 * BIAS).saturating_sub(exponent).max(1) << 52)
}

/// 1, or a power of two that brings extreme values to where their products stay in range.
pub(crate) fn scale_of(values: &[f64]) -> f64 {
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

/// 1 − Σp² as Σ p(1 − p): nothing cancels, even where one unit has nearly all weight.
pub(crate) fn different_pairs(weights: &[f64]) -> f64 {
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

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn ordered(values: &[f64], weights: &[f64]) -> Ordered {
        let (values, weights) = (ArrayView1::from(values), ArrayView1::from(weights));
        let extent = crate::numeric::extent(values).unwrap();
        Ordered::of(values, Some(weights), extent)
    }

    #[test]
    fn strands_and_a_single_sum_agree() {
        let n = MANY + 13;
        let values: Vec<f64> = (0..n)
            .map(|i| ((i * 7919) % 3001) as f64 * 0.3 + 0.1)
            .collect();
        let weights: Vec<f64> = (0..n).map(|i| ((i * 31) % 17) as f64 * 0.1 + 0.7).collect();
        let ordered = ordered(&values, &weights);
        let weights = ordered.weights().unwrap();
        let (many, one) = (
            Gaps::in_strands(&ordered, weights).unwrap(),
            Gaps::weighted(&ordered, weights),
        );
        // Each is within 1e-15.
        let close = |a: f64, b: f64| (a - b).abs() <= 2e-15 * b;
        assert!(close(many.half_difference, one.half_difference));
        assert!(close(many.mean, one.mean));
    }

    #[test]
    fn a_very_light_unit_keeps_to_the_single_sum() {
        let values: Vec<f64> = (0..MANY).map(|i| i as f64).collect();
        let mut weights = vec![1.0; MANY];
        weights[5] = 1e-14;
        let ordered = ordered(&values, &weights);
        assert!(Gaps::in_strands(&ordered, ordered.weights().unwrap()).is_none());
    }
}
