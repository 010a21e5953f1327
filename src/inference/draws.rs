//! Units drawn with replacement within their strata.

use std::ops::Range;

use crate::numeric::Random;

use super::design::Stage;

/// How many units are drawn with replacement from each stratum, and what a number of draws makes of a weight.
#[derive(Debug, Clone)]
pub(super) struct Draws {
    parts: Vec<Part>,
    units: usize,
}

/// Units from which some are drawn; the factor of one that is drawn r times is `base` + `slope`·r.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) units: Range<usize>,
    /// The number of draws; 0 where every unit keeps its weight.
    pub(super) draws: usize,
    pub(super) base: f64,
    pub(super) slope: f64,
}

impl Draws {
    /// As many draws as units, all from one stratum: the factor is the number of draws.
    pub(super) fn of_rows(count: usize) -> Self {
        let part = Part {
            units: 0..count,
            draws: count,
            base: 0.0,
            slope: 1.0,
        };
        Self {
            parts: vec![part],
            units: count,
        }
    }

    /// One draw fewer than units from each stratum of the stage, scaled so that the variance is that of the design.
    pub(super) fn of_stage(stage: &Stage) -> Self {
        let mut from = 0;
        let parts = stage.strata.iter().map(|stratum| {
            let units = from..from + stratum.units as usize;
            from = units.end;
            match units.len() > 1 && !stratum.is_complete() {
                true => {
                    let share = (1.0 - stratum.fraction).sqrt();
                    Part {
                        draws: units.len() - 1,
                        units,
                        base: 1.0 - share,
                        slope: share * stratum.units / (stratum.units - 1.0),
                    }
                }
                false => Part {
                    units,
                    draws: 0,
                    base: 1.0,
                    slope: 0.0,
                },
            }
        });
        Self {
            parts: parts.collect(),
            units: stage.stratum.len(),
        }
    }

    /// The number of units.
    pub(super) fn units(&self) -> usize {
        self.units
    }

    /// The strata.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Calls `visit` with each unit that the replicate draws, as often as it does.
    #[inline]
    pub(super) fn visit(&self, seed: u64, replicate: u64, mut visit: impl FnMut(usize)) {
        let mut random = Random::stream(seed, replicate);
        for part in &self.parts {
            let from = part.units.start;
            // Rows are counted in 32 bits.
            let bound = part.units.len() as u32;
            random.each_below(bound, part.draws, |unit| visit(from + unit));
        }
    }

    /// How often the replicate draws each unit; a count of 256 is one of 0.
    pub(super) fn count(&self, seed: u64, replicate: u64, counts: &mut [u8]) {
        let mut random = Random::stream(seed, replicate);
        for part in &self.parts {
            // Rows are counted in 32 bits.
            let bound = part.units.len() as u32;
            random.count_below(bound, part.draws, &mut counts[part.units.clone()]);
        }
    }

    /// The number of all draws.
    pub(super) fn total(&self) -> u64 {
        self.parts.iter().map(|part| part.draws as u64).sum()
    }

    /// The factor of each unit in one replicate.
    pub(super) fn factors(&self, seed: u64, replicate: u64) -> Vec<f64> {
        let mut out = vec![0.0; self.units];
        self.visit(seed, replicate, |unit| out[unit] += 1.0);
        for part in &self.parts {
            out[part.units.clone()]
                .iter_mut()
                .for_each(|drawn| *drawn = part.base + part.slope * *drawn);
        }
        out
    }
}
