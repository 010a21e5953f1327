//! A line of the log odds over the ridit ranks, by maximum quasi-likelihood.

mod curve;
mod parts;

use crate::error::{Error, Result};
use crate::measure::Entry;
use crate::rank::Ranked;
use crate::rank::numerics::ladder::{Ladder, Running, running};
use crate::rank::numerics::logit::curve::{Logit, spread};
use crate::rank::numerics::logit::parts::{Part, parts_of};
use crate::words::rank as phrases;

/// A line and what it was fitted to.
pub(crate) struct Fit {
    pub(crate) line: Logit,
    parts: Vec<Part>,
    /// The value of each row; 0 for units of weight zero.
    values: Vec<f64>,
}

impl Fit {
    pub(crate) fn of(entry: &'static Entry, ladder: &Ladder, ranked: &Ranked<'_>) -> Result<Self> {
        let (parts, line) = parts_of(ladder, ranked)
            .and_then(|(parts, reference)| Logit::of(&parts, reference).map(|line| (parts, line)))
            .ok_or_else(|| Error::new(&phrases::NO_LOGIT).with("measure", &entry.name))?;
        let mut values = vec![0.0; ranked.len()];
        ranked
            .units()
            .for_each(|(row, value, _, _)| values[row] = value);
        Ok(Self {
            line,
            parts,
            values,
        })
    }

    /// The influence of each row on the predictions at the bottom and at the top.
    ///
    /// The score is zero and stays so: laying weight on a unit adds its own (h − π)(1, t), and moves
    /// the ranks of all, on which the score depends too; the line moves to make up for both.
    pub(crate) fn influence(&self, ladder: &Ladder) -> Vec<(f64, f64)> {
        let (line, information) = (&self.line, self.line.information(&self.parts));
        let spread_at = |t: f64| spread(line.on(t));
        let (bottom, top) = (spread_at(-0.5), spread_at(0.5));
        let mut out = vec![(0.0, 0.0); self.values.len()];
        for (at, (part, drag)) in self.parts.iter().zip(self.drags()).enumerate() {
            for &row in ladder.rows_of(at) {
                let own = line.residual_of_unit(part, self.values[row]);
                let arm = part.rank - information.centre;
                let drag_about = drag.1 - information.centre * drag.0;
                let (height, slope) = information.solve((own + drag.0, own * arm + drag_about));
                out[row] = (
                    bottom * (height - slope / 2.0),
                    top * (height + slope / 2.0),
                );
            }
        }
        out
    }

    /// For additional weight on each part: Σ_b s_b ∂[(h − π)(1, t)]/∂t · dt_b, where t_b moves by
    /// 1[below b] + ½[on b] − R_b.
    fn drags(&self) -> Vec<(f64, f64)> {
        let pulls: Vec<(f64, f64)> = (self.parts.iter())
            .map(|part| {
                let slope = -self.line.slope * spread(self.line.on(part.rank)) * part.share;
                (slope, slope * part.rank + self.line.residual_of(part))
            })
            .collect();
        let ranks = || self.parts.iter().map(|part| part.rank + 0.5);
        let mean = |of: fn(&(f64, f64)) -> f64| {
            running(
                pulls
                    .iter()
                    .zip(ranks())
                    .map(|(pull, rank)| of(pull) * rank),
            )
        };
        let (first, second) = (mean(|pull| pull.0), mean(|pull| pull.1));
        let mut out = vec![(0.0, 0.0); pulls.len()];
        let (mut above, mut above_t) = (Running::default(), Running::default());
        for (at, pull) in pulls.iter().enumerate().rev() {
            out[at].0 = pull.0 / 2.0 + above.sum() - first;
            out[at].1 = pull.1 / 2.0 + above_t.sum() - second;
            above.add(pull.0);
            above_t.add(pull.1);
        }
        out
    }
}
