//! Sums over a large sample in order, in several strands at a time.
//!
//! A sum that carries its rounding errors waits for each addition to end before the next. The sorted
//! units are therefore cut into as many pieces as the processor adds at a time, each summed by itself
//! and all put together in a fixed order. What a piece needs of those before it, the weight below, is
//! found first.

use ndarray::ArrayView1;

use crate::interrupt::watching;
use crate::measure::numerics::running::Running;
use crate::numeric::{DoubleDouble, sum_parts};

const STRANDS: usize = 8;
/// Half the rounding unit of a double.
const ROUNDING: f64 = f64::EPSILON / 2.0;
/// Total weights from its inverse to this can be brought near to 1.
const ORDINARY: f64 = f64::from_bits((1023 + 900) << 52);

/// Σ B·A·(xₖ − xₖ₋₁), B and A the weight below and from the k-th unit on, Σ w·x and Σ w; values and
/// weights scaled.
pub(crate) struct Sums {
    pub(crate) difference: f64,
    pub(crate) total: f64,
    pub(crate) weight: f64,
}

/// The sums of weighted units; `None` where the weight above some unit would lose its digits.
pub(crate) fn weighted(values: &[f64], weights: &[f64], scale: f64) -> Option<Sums> {
    let all = parts(weights);
    let lightest = weights.iter().fold(f64::INFINITY, |least, &w| least.min(w));
    // Each of n additions to the weight below is off by 2^-106 of all weight; that above a unit is as
    // heavy as the lightest at least.
    let keeps_digits = lightest >= all.high * weights.len() as f64 * ROUNDING;
    if !(keeps_digits && (1.0 / ORDINARY..=ORDINARY).contains(&all.high)) {
        return None;
    }
    let weight_scale = 1.0 / f64::from_bits(all.high.to_bits() & !((1 << 52) - 1));
    let all = all.scaled(weight_scale);
    let size = values.len() / STRANDS;
    let (value_pieces, value_rest) = pieces(values, size);
    let (weight_pieces, weight_rest) = pieces(weights, size);
    let mut start = DoubleDouble::from(0.0);
    let mut below = [start; STRANDS];
    for (below, piece) in below.iter_mut().zip(&weight_pieces) {
        *below = start;
        start = start.plus(parts(piece).scaled(weight_scale));
    }
    let mut strands: [Strand; STRANDS] =
        std::array::from_fn(|at| Strand::new(values, at * size, scale));
    let add = |strand: &mut Strand, below: &mut DoubleDouble, x: f64, w: f64| {
        let w = w * weight_scale;
        let above = (all.high - below.high) + (all.low - below.low);
        strand.add(x * scale, w, below.high, above);
        *below = below.plus_double(w);
    };
    for place in watching(0..size) {
        for at in 0..STRANDS {
            let (x, w) = (value_pieces[at][place], weight_pieces[at][place]);
            add(&mut strands[at], &mut below[at], x, w);
        }
    }
    for (&x, &w) in value_rest.iter().zip(weight_rest) {
        add(&mut strands[STRANDS - 1], &mut below[STRANDS - 1], x, w);
    }
    Some(joined(&strands, all.high))
}

fn parts(weights: &[f64]) -> DoubleDouble {
    let (high, low) = sum_parts(ArrayView1::from(weights));
    DoubleDouble { high, low }
}

/// As many pieces of one size as there are strands, and what is left.
fn pieces(column: &[f64], size: usize) -> ([&[f64]; STRANDS], &[f64]) {
    let piece = |at: usize| &column[at * size..(at + 1) * size];
    (std::array::from_fn(piece), &column[STRANDS * size..])
}

fn joined(strands: &[Strand], weight: f64) -> Sums {
    let (mut difference, mut total) = (Running::default(), Running::default());
    for strand in strands {
        difference.join(&strand.difference);
        total.join(&strand.total);
    }
    Sums {
        difference: difference.sum(),
        total: total.sum(),
        weight,
    }
}

/// The sums of one piece.
#[derive(Default)]
struct Strand {
    difference: Running,
    total: Running,
    last: f64,
}

impl Strand {
    /// For the piece that begins at `start`.
    fn new(values: &[f64], start: usize, scale: f64) -> Self {
        Self {
            last: values[start.saturating_sub(1)] * scale,
            ..Self::default()
        }
    }

    #[inline(always)]
    fn add(&mut self, x: f64, w: f64, below: f64, above: f64) {
        self.difference.add(below * above * (x - self.last));
        self.total.add(w * x);
        self.last = x;
    }
}
