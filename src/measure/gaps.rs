//! Mean differences between units, from the gaps between neighbours in order.

use crate::numeric::{DoubleDouble, Ordered};

/// Half the mean difference Σₖ Pₖ(1 − Pₖ)(xₖ₊₁ − xₖ), Pₖ the share of weight up to the k-th value.
///
/// Every term is zero or more, so nothing cancels, ties add nothing whatever their order, and equal
/// values give exactly zero.
pub(super) struct Gaps {
    pub(super) half_difference: f64,
    pub(super) mean: f64,
    /// A power of two by which both are multiplied, so that neither overflows nor vanishes.
    pub(super) scale: f64,
}

impl Gaps {
    pub(super) fn of(ordered: &Ordered) -> Self {
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
pub(super) fn distances(ordered: &Ordered, scale: f64) -> Vec<f64> {
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
