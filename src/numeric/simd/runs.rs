//! Whole columns into exact sums, block by block.

use fearless_simd::{Simd, dispatch};

use super::column::Column;
use super::lanes::Lanes;
use super::products::{Stream, two_products};
use super::range::Range;
use super::scan::{Content, scan};
use super::{BLOCK, Route, SMALL};
use crate::numeric::exact::ExactSum;

/// Adds every value.
pub(in crate::numeric) fn add_values(route: Route, values: Column<'_>, sum: &mut ExactSum) {
    dispatch!(route.level, simd => {
        let mut copy = Stream::new();
        let mut lanes = Lanes::new();
        for start in (0..values.len()).step_by(BLOCK) {
            let values = values.block(start, &mut copy);
            add_block(simd, values, scan(simd, values).content, &mut lanes, sum);
        }
        lanes.empty_into(sum.finite_mut());
    });
}

/// Adds every term.
pub(in crate::numeric) fn add_terms(
    route: Route,
    terms: impl Iterator<Item = f64>,
    sum: &mut ExactSum,
) {
    let mut terms = terms;
    let mut buffer = Stream::new();
    let mut lanes = Lanes::new();
    loop {
        crate::interrupt::check();
        let mut count = 0;
        for (slot, term) in buffer.0.iter_mut().zip(&mut terms) {
            *slot = term;
            count += 1;
        }
        if count < SMALL {
            buffer.0[..count].iter().for_each(|&term| sum.add(term));
        } else {
            let values = buffer.padded(count);
            dispatch!(route.level, simd => {
                add_block(simd, values, scan(simd, values).content, &mut lanes, sum);
            });
        }
        if count < BLOCK {
            break;
        }
    }
    lanes.empty_into(sum.finite_mut());
}

pub(super) fn add_block<S: Simd>(
    simd: S,
    values: &[f64],
    content: Content,
    lanes: &mut Lanes,
    sum: &mut ExactSum,
) {
    match content {
        Content::Zeros => {}
        Content::Regular(range) => lanes.add(simd, values, range, sum.finite_mut()),
        Content::Irregular => values.iter().for_each(|&value| sum.add(value)),
    }
}

/// Adds every product a·b of two columns of the same length.
pub(in crate::numeric) fn add_products(
    route: Route,
    a: Column<'_>,
    b: Column<'_>,
    sum: &mut ExactSum,
) {
    dispatch!(route.level, simd => {
        let mut run = Products::new(route.fused);
        let [mut a_copy, mut b_copy] = [Stream::new(), Stream::new()];
        for start in (0..a.len()).step_by(BLOCK) {
            let a = a.block(start, &mut a_copy);
            let b = b.block(start, &mut b_copy);
            run.add_block(simd, (a, scan(simd, a).content), (b, scan(simd, b).content), sum);
        }
        run.empty_into(sum);
    });
}

/// Adds every value to `total` and its square to `square`.
pub(in crate::numeric) fn add_squares(
    route: Route,
    values: Column<'_>,
    total: &mut ExactSum,
    square: &mut ExactSum,
) {
    dispatch!(route.level, simd => {
        let mut run = Products::new(route.fused);
        let mut copy = Stream::new();
        let mut lanes = Lanes::new();
        for start in (0..values.len()).step_by(BLOCK) {
            let values = values.block(start, &mut copy);
            let content = scan(simd, values).content;
            add_block(simd, values, content, &mut lanes, total);
            run.add_block(simd, (values, content), (values, content), square);
        }
        lanes.empty_into(total.finite_mut());
        run.empty_into(square);
    });
}

/// The two streams of doubles that products make.
pub(super) struct Products {
    fused: bool,
    head: Stream,
    tail: Stream,
    head_lanes: Lanes,
    tail_lanes: Lanes,
}

impl Products {
    pub(super) fn new(fused: bool) -> Self {
        Self {
            fused,
            head: Stream::new(),
            tail: Stream::new(),
            head_lanes: Lanes::new(),
            tail_lanes: Lanes::new(),
        }
    }

    pub(super) fn add_block<S: Simd>(
        &mut self,
        simd: S,
        (a, a_content): (&[f64], Content),
        (b, b_content): (&[f64], Content),
        sum: &mut ExactSum,
    ) {
        if let Some([head_range, tail_range]) = product_ranges(a_content, b_content) {
            let (head, tail) = (&mut self.head.0[..a.len()], &mut self.tail.0[..a.len()]);
            two_products(simd, self.fused, a, b, head, tail);
            self.head_lanes
                .add(simd, head, head_range, sum.finite_mut());
            self.tail_lanes
                .add(simd, tail, tail_range, sum.finite_mut());
        } else {
            a.iter().zip(b).for_each(|(&a, &b)| sum.add_product(a, b));
        }
    }

    pub(super) fn empty_into(&mut self, sum: &mut ExactSum) {
        self.head_lanes.empty_into(sum.finite_mut());
        self.tail_lanes.empty_into(sum.finite_mut());
    }
}

/// The ranges of rounded products and their errors; `None` where they may leave the safe range.
fn product_ranges(a: Content, b: Content) -> Option<[Range; 2]> {
    let (Content::Regular(a), Content::Regular(b)) = (a, b) else {
        return None;
    };
    let ranges = [a.head(b), a.tail(b)];
    ranges
        .iter()
        .all(|range| range.is_regular())
        .then_some(ranges)
}
