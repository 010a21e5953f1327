//! Distances of a small sample from a number near its mean, added with about twice the digits.

use fearless_simd::prelude::*;
use fearless_simd::{Simd, dispatch};

use super::Route;
use super::products::{has_fused, two_product};
use crate::numeric::dd::DoubleDouble;

/// Lanes of the widest vectors.
const WIDEST: usize = 8;

/// What a sample is about a centre: W = Σw, Σw(x − centre), Σw(x − centre)², each nearly exact.
#[derive(Debug, Clone, Copy)]
pub(in crate::numeric) struct Spread {
    pub(in crate::numeric) centre: f64,
    pub(in crate::numeric) weight: DoubleDouble,
    pub(in crate::numeric) first: DoubleDouble,
    pub(in crate::numeric) second: DoubleDouble,
    /// The largest |x − centre|.
    pub(in crate::numeric) farthest: f64,
}

/// The sums of a sample about its mean, as near as doubles come to it; values and weights, if any, are as
/// many.
pub(in crate::numeric) fn spread(route: Route, values: &[f64], weights: Option<&[f64]>) -> Spread {
    dispatch!(route.level, simd => {
        match route.fused && has_fused(simd) {
            true => spread_by::<_, true>(simd, values, weights),
            false => spread_by::<_, false>(simd, values, weights),
        }
    })
}

fn spread_by<S: Simd, const FUSED: bool>(
    simd: S,
    values: &[f64],
    weights: Option<&[f64]>,
) -> Spread {
    simd.vectorize(
        #[inline(always)]
        || {
            let sample = Vectors::<S>::new(simd, values, weights);
            let (weight, total) = sample.weight_and_total();
            let centre = total / weight.high;
            let mut sums = Sums::<S>::new(simd, centre);
            sample.each(
                #[inline(always)]
                |x, w| sums.add::<FUSED>(simd, x, w),
            );
            Spread {
                centre,
                weight,
                first: sums.first.total(),
                second: sums.second.total(),
                farthest: sums.farthest.as_slice().iter().copied().fold(0.0, f64::max),
            }
        },
    )
}

/// A sample vector by vector, the last one filled up with units of weight zero.
struct Vectors<'v, S: Simd> {
    simd: S,
    values: &'v [f64],
    weights: Option<&'v [f64]>,
    count: f64,
    last_values: [f64; WIDEST],
    last_weights: [f64; WIDEST],
}

impl<'v, S: Simd> Vectors<'v, S> {
    #[inline(always)]
    fn new(simd: S, values: &'v [f64], weights: Option<&'v [f64]>) -> Self {
        let count = values.len() as f64;
        let whole = values.len() - values.len() % S::f64s::LEN;
        let (values, rest) = values.split_at(whole);
        // The filling is like a value, so that it lies no farther out.
        let filling = rest.first().or(values.first()).copied().unwrap_or(0.0);
        let (mut last_values, mut last_weights) = ([filling; WIDEST], [0.0; WIDEST]);
        last_values[..rest.len()].copy_from_slice(rest);
        match weights {
            None => last_weights[..rest.len()].fill(1.0),
            Some(weights) => last_weights[..rest.len()].copy_from_slice(&weights[whole..]),
        }
        Self {
            simd,
            values,
            weights,
            count,
            last_values,
            last_weights,
        }
    }

    // Loops and marked closures: only what is inlined has the instructions of the level.
    #[inline(always)]
    fn each(&self, mut work: impl FnMut(S::f64s, S::f64s)) {
        let width = S::f64s::LEN;
        let one = S::f64s::splat(self.simd, 1.0);
        for (at, x) in self.values.chunks_exact(width).enumerate() {
            let w = match self.weights {
                None => one,
                Some(weights) => S::f64s::from_slice(self.simd, &weights[at * width..][..width]),
            };
            work(S::f64s::from_slice(self.simd, x), w);
        }
        let x = S::f64s::from_slice(self.simd, &self.last_values[..width]);
        work(
            x,
            S::f64s::from_slice(self.simd, &self.last_weights[..width]),
        );
    }

    /// Σw, and Σwx as doubles add it.
    #[inline(always)]
    fn weight_and_total(&self) -> (DoubleDouble, f64) {
        let zero = S::f64s::splat(self.simd, 0.0);
        let (mut weight, mut total) = (Pairs::<S>::new(self.simd), zero);
        if self.weights.is_none() {
            self.each(
                #[inline(always)]
                |x, w| total += x * w,
            );
            return (self.count.into(), total.as_slice().iter().sum());
        }
        self.each(
            #[inline(always)]
            |x, w| {
                weight.add(w, zero);
                total += x * w;
            },
        );
        (weight.total(), total.as_slice().iter().sum())
    }
}

/// The sums of one pass.
struct Sums<S: Simd> {
    centre: S::f64s,
    first: Pairs<S>,
    second: Pairs<S>,
    farthest: S::f64s,
}

impl<S: Simd> Sums<S> {
    #[inline(always)]
    fn new(simd: S, centre: f64) -> Self {
        Self {
            centre: S::f64s::splat(simd, centre),
            first: Pairs::new(simd),
            second: Pairs::new(simd),
            farthest: S::f64s::splat(simd, 0.0),
        }
    }

    #[inline(always)]
    fn add<const FUSED: bool>(&mut self, simd: S, x: S::f64s, w: S::f64s) {
        // d = x − centre, w·d and w·d·d, each as a head and a tail.
        let (d, d_tail) = two_sum(x, S::f64s::splat(simd, 0.0) - self.centre);
        let (p, p_tail) = two_product::<S, FUSED>(simd, w, d);
        let p_tail = p_tail + w * d_tail;
        let (q, q_tail) = two_product::<S, FUSED>(simd, p, d);
        self.first.add(p, p_tail);
        self.second.add(q, q_tail + (p * d_tail + p_tail * d));
        self.farthest = self.farthest.max(d.abs());
    }
}

/// Sums in which what every addition of the heads loses is added to the tails.
struct Pairs<S: Simd> {
    heads: S::f64s,
    tails: S::f64s,
}

impl<S: Simd> Pairs<S> {
    #[inline(always)]
    fn new(simd: S) -> Self {
        Self {
            heads: S::f64s::splat(simd, 0.0),
            tails: S::f64s::splat(simd, 0.0),
        }
    }

    #[inline(always)]
    fn add(&mut self, head: S::f64s, tail: S::f64s) {
        let (sum, error) = two_sum(self.heads, head);
        self.heads = sum;
        self.tails += error + tail;
    }

    /// The lanes added two by two, and the sums again: additions that do not wait for each other. What they
    /// lose joins the tails, as in [`add`](Self::add).
    #[inline(always)]
    fn total(&self) -> DoubleDouble {
        let (mut heads, mut tails) = ([0.0; WIDEST], [0.0; WIDEST]);
        let mut width = S::f64s::LEN;
        heads[..width].copy_from_slice(self.heads.as_slice());
        tails[..width].copy_from_slice(self.tails.as_slice());
        while width > 1 {
            width /= 2;
            for at in 0..width {
                let (head, error) = two_sum(heads[at], heads[at + width]);
                heads[at] = head;
                tails[at] += tails[at + width] + error;
            }
        }
        DoubleDouble::of_sum(heads[0], tails[0])
    }
}

#[inline(always)]
fn two_sum<V>(a: V, b: V) -> (V, V)
where
    V: Copy + std::ops::Add<Output = V> + std::ops::Sub<Output = V>,
{
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}
