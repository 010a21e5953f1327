//! Half-samples of strata with two units.

use super::super::design::Stage;
use super::hadamard::hadamard;

/// Half-samples of strata with two units.
#[derive(Debug, Clone)]
pub(super) struct Halves {
    /// One row for each replicate; the column of stratum h is h + 1.
    signs: Vec<Vec<i8>>,
    /// What the unit that is left out keeps of its weight.
    kept: f64,
}

impl Halves {
    /// Those of so many strata; the unit that is left out keeps this share of its weight.
    pub(super) fn of(strata: usize, kept: f64) -> Self {
        Self {
            signs: hadamard(strata + 1),
            kept,
        }
    }

    /// The number of half-samples.
    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// The factor of each unit.
    pub(super) fn factors(&self, stage: &Stage, replicate: usize) -> Vec<f64> {
        let mut is_first = true;
        let factor = |stratum: &u32| {
            let first = is_first;
            is_first = !first;
            let sign = self.signs[replicate][*stratum as usize + 1];
            match first == (sign > 0) {
                true => 2.0 - self.kept,
                false => self.kept,
            }
        };
        stage.stratum.iter().map(factor).collect()
    }
}
