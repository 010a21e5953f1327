//! Σw, Σwx and Σwx² in one pass: six streams of doubles besides the weights.
//!
//! p + e = w·x, h + l = p·x and g + m = e·x, each exactly, so that Σwx = Σp + Σe and
//! Σwx² = Σh + Σl + Σg + Σm.

use fearless_simd::{Simd, dispatch};

use super::column::Column;
use super::lanes::Lanes;
use super::products::{Stream, two_products};
use super::range::Range;
use super::scan::{Content, scan};
use super::{BLOCK, Route};
use crate::numeric::exact::ExactSum;

/// What one pass over values and weights adds to.
pub(in crate::numeric) struct WeightedSums<'a> {
    /// Units of non-zero weight.
    pub(in crate::numeric) count: &'a mut u64,
    pub(in crate::numeric) weight: &'a mut ExactSum,
    pub(in crate::numeric) total: &'a mut ExactSum,
    pub(in crate::numeric) square: &'a mut ExactSum,
}

/// Adds w, w·x and w·x·x of every unit; the columns have the same length.
pub(in crate::numeric) fn add_weighted(
    route: Route,
    values: Column<'_>,
    weights: Column<'_>,
    sums: &mut WeightedSums<'_>,
) {
    dispatch!(route.level, simd => {
        let mut run = Run::new(route.fused);
        let [mut value_copy, mut weight_copy] = [Stream::new(), Stream::new()];
        for start in (0..values.len()).step_by(BLOCK) {
            let x = values.block(start, &mut value_copy);
            let w = weights.block(start, &mut weight_copy);
            run.add_block(simd, x, w, sums);
        }
        run.finish(sums);
    });
}

struct Run {
    fused: bool,
    p: Stream,
    e: Stream,
    head: Stream,
    tail: Stream,
    weight_lanes: Lanes,
    /// p and e.
    total_lanes: [Lanes; 2],
    /// h, l, g and m.
    square_lanes: [Lanes; 4],
}

/// The ranges of the streams.
struct Ranges {
    weight: Range,
    total: [Range; 2],
    square: [Range; 4],
}

impl Ranges {
    /// `None` where some stream may leave the range in which every step is exact.
    fn new(x: Range, w: Range) -> Option<Self> {
        let (p, e) = (w.head(x), w.tail(x));
        // The errors have short mantissas, so that their products may reach down to any bit.
        let out = Self {
            weight: w,
            total: [p, e],
            square: [p.head(x), p.tail(x), e.full(x), e.tail(x)],
        };
        let regular = |range: &Range| range.is_regular();
        (out.total.iter().all(regular) && out.square.iter().all(regular)).then_some(out)
    }
}

impl Run {
    fn new(fused: bool) -> Self {
        Self {
            fused,
            p: Stream::new(),
            e: Stream::new(),
            head: Stream::new(),
            tail: Stream::new(),
            weight_lanes: Lanes::new(),
            total_lanes: [Lanes::new(), Lanes::new()],
            square_lanes: [Lanes::new(), Lanes::new(), Lanes::new(), Lanes::new()],
        }
    }

    fn add_block<S: Simd>(&mut self, simd: S, x: &[f64], w: &[f64], sums: &mut WeightedSums<'_>) {
        let (x_scan, w_scan) = (scan(simd, x), scan(simd, w));
        let count = if w_scan.has_zeros {
            w.iter().filter(|&&w| w != 0.0).count()
        } else {
            w.len()
        };
        *sums.count += count as u64;
        match (x_scan.content, w_scan.content) {
            (_, Content::Zeros) => {}
            (Content::Zeros, Content::Regular(range)) => {
                self.weight_lanes
                    .add(simd, w, range, sums.weight.finite_mut());
            }
            (Content::Regular(x_range), Content::Regular(w_range)) => {
                match Ranges::new(x_range, w_range) {
                    Some(ranges) => self.add_regular(simd, x, w, &ranges, sums),
                    None => add_one_by_one(x, w, sums),
                }
            }
            _ => add_one_by_one(x, w, sums),
        }
    }

    fn add_regular<S: Simd>(
        &mut self,
        simd: S,
        x: &[f64],
        w: &[f64],
        ranges: &Ranges,
        sums: &mut WeightedSums<'_>,
    ) {
        let [p, e, head, tail] = [&mut self.p, &mut self.e, &mut self.head, &mut self.tail]
            .map(|stream| &mut stream.0[..x.len()]);
        let square = sums.square.finite_mut();
        self.weight_lanes
            .add(simd, w, ranges.weight, sums.weight.finite_mut());
        two_products(simd, self.fused, w, x, p, e);
        for (stream, first) in [(&*p, 0), (&*e, 1)] {
            self.total_lanes[first].add(simd, stream, ranges.total[first], sums.total.finite_mut());
            two_products(simd, self.fused, stream, x, head, tail);
            let at = 2 * first;
            self.square_lanes[at].add(simd, head, ranges.square[at], square);
            self.square_lanes[at + 1].add(simd, tail, ranges.square[at + 1], square);
        }
    }

    fn finish(&mut self, sums: &mut WeightedSums<'_>) {
        self.weight_lanes.empty_into(sums.weight.finite_mut());
        for lanes in &mut self.total_lanes {
            lanes.empty_into(sums.total.finite_mut());
        }
        for lanes in &mut self.square_lanes {
            lanes.empty_into(sums.square.finite_mut());
        }
    }
}

fn add_one_by_one(x: &[f64], w: &[f64], sums: &mut WeightedSums<'_>) {
    for (&x, &w) in x.iter().zip(w).filter(|&(_, &w)| w != 0.0) {
        sums.weight.add(w);
        sums.total.add_product(w, x);
        sums.square.add_product_with_square(w, x);
    }
}
