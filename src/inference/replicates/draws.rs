//! Units drawn with replacement within their strata.

use crate::numeric::Random;

use super::super::design::Stage;

/// Draws with replacement within the strata.
#[derive(Debug, Clone)]
pub(super) struct Draws {
    pub(super) seed: u64,
}

impl Draws {
    /// The factor of each unit.
    pub(super) fn factors(&self, stage: &Stage, replicate: usize) -> Vec<f64> {
        let mut random = Random::stream(self.seed, replicate as u64);
        let mut out = vec![1.0; stage.stratum.len()];
        let mut from = 0;
        for stratum in &stage.strata {
            let units = stratum.units as usize;
            if units > 1 && !stratum.is_complete() {
                let own = &mut out[from..from + units];
                let share = (1.0 - stratum.fraction).sqrt();
                own.fill(0.0);
                (1..units).for_each(|_| own[random.below(units as u64) as usize] += 1.0);
                let raise = stratum.units / (stratum.units - 1.0);
                own.iter_mut()
                    .for_each(|drawn| *drawn = 1.0 - share + share * raise * *drawn);
            }
            from += units;
        }
        out
    }
}
