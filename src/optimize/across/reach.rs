//! What may enter a part in divided steps so that it can reach its limit.
//!
//! For a given total the squares are least where all units are at one level, as far as their bounds permit. Along the
//! level the coefficient of variation falls to a least value and then rises: the totals within the limit are an interval.

use crate::optimize::band::Transfer;

/// Halvings of an interval of levels: its ends then differ by rounding alone.
const HALVINGS: usize = 120;

/// A coefficient of variation of zero, as far as its sums are rounded.
const ROUNDING: f64 = 1e-9;

/// By how much whole steps may fall short of a divided bound: its rounding.
const NOISE: f64 = 1e-6;

/// The net inflows, in steps, with which a part can reach its limit; or the least coefficient of variation, where none.
pub(super) type Reach = Result<(i64, i64), f64>;

struct Boxes {
    weights: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
}

impl Boxes {
    fn at(&self, level: f64) -> Vec<f64> {
        let units = self.weights.iter().zip(&self.low).zip(&self.high);
        units
            .map(|((weight, &low), &high)| (level * weight).max(low).min(high))
            .collect()
    }

    /// The total, and the coefficient of variation.
    fn figures(&self, transfer: &Transfer<'_>, level: f64) -> (f64, f64) {
        let resources = self.at(level);
        let variation = transfer.variation(&resources);
        (
            resources.iter().sum(),
            if variation.is_nan() {
                f64::INFINITY
            } else {
                variation
            },
        )
    }

    /// Whether a higher level lowers the coefficient of variation: the level is below Σ R²/P / Σ R.
    fn falls(&self, level: f64) -> bool {
        let resources = self.at(level);
        let total: f64 = resources.iter().sum();
        let squares: f64 = resources
            .iter()
            .zip(&self.weights)
            .map(|(r, p)| r * r / p)
            .sum();
        level * total < squares
    }
}

/// The net inflows of a part of which all parts together can give `supply` steps.
pub(super) fn reach(transfer: &Transfer<'_>, limit: f64, supply: f64) -> Reach {
    let step = transfer.step();
    let units = transfer.resources().iter().enumerate();
    let bounds = units.map(|(unit, &resource)| {
        let need = transfer.need()[unit];
        let least = if need > 0.0 {
            need
        } else {
            -transfer.give()[unit]
        };
        let most = transfer.take()[unit].min(supply).max(least);
        ((resource + least * step).max(0.0), resource + most * step)
    });
    let (low, high): (Vec<f64>, Vec<f64>) = bounds.unzip();
    let boxes = Boxes {
        weights: transfer.weights().to_vec(),
        low,
        high,
    };
    let levels =
        |of: &[f64]| -> Vec<f64> { of.iter().zip(&boxes.weights).map(|(r, p)| r / p).collect() };
    let lowest = levels(&boxes.low).into_iter().fold(f64::INFINITY, f64::min);
    let highest = levels(&boxes.high).into_iter().fold(0.0, f64::max);
    let best = halved(lowest, highest, |level| boxes.falls(level)).1;
    let is_within =
        |level: f64| boxes.figures(transfer, level).1 <= limit * (1.0 + NOISE) + ROUNDING;
    if !is_within(best) {
        return Err(boxes.figures(transfer, best).1);
    }
    let least = match is_within(lowest) {
        true => lowest,
        false => halved(lowest, best, |level| !is_within(level)).0,
    };
    let most = match is_within(highest) {
        true => highest,
        false => halved(best, highest, is_within).1,
    };
    let total: f64 = transfer.resources().iter().sum();
    let inflow = |level: f64| (boxes.figures(transfer, level).0 - total) / step;
    let (least, most) = (inflow(least), inflow(most));
    let slack = |steps: f64| NOISE * (1.0 + steps.abs());
    Ok((
        (least - slack(least)).ceil() as i64,
        (most + slack(most)).floor() as i64,
    ))
}

/// The ends of the interval in which `is_below` ceases to hold.
fn halved(low: f64, high: f64, is_below: impl Fn(f64) -> bool) -> (f64, f64) {
    let (mut low, mut high) = (low, high);
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if is_below(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low, high)
}
