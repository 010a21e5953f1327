//! What a result says about the trust in its intervals.

use crate::words::{Message, inference as phrases};

use super::cell::Cell;

/// Fewer rows than that times the squared skewness of the scores, and intervals are too short: measured on 210 populations,
/// statistics and sample sizes.
const TAIL: f64 = 25.0;
/// Degrees of freedom below which a variance is itself uncertain.
const DEGREES: f64 = 10.0;
/// Units below which no interval is reliable.
const UNITS: usize = 30;

/// The warnings of one estimate with a standard error.
pub(super) fn warnings(cell: &Cell, units: usize, degrees: f64, census: bool) -> Vec<Message> {
    if census {
        return vec![Message::new(&phrases::CENSUS)];
    }
    let mut out: Vec<Message> = cell.advice.iter().cloned().collect();
    if let Some(spread) = cell.spread {
        let needed = TAIL * spread.skewness * spread.skewness;
        if (units as f64) < needed {
            out.push(
                Message::new(&phrases::LONG_TAIL)
                    .with("got", units)
                    .with("expected", needed.ceil())
                    .with("skewness", shown(spread.skewness)),
            );
        }
    }
    if units < UNITS {
        out.push(Message::new(&phrases::SMALL_SAMPLE).with("got", units));
    }
    if degrees < DEGREES {
        out.push(Message::new(&phrases::FEW_DEGREES).with("got", shown(degrees)));
    }
    out
}

/// As a text shows it: two digits after the point.
fn shown(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
