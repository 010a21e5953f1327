//! Factors without one unit, or without one group of units.

use crate::numeric::Random;

use super::super::design::Stage;

/// The group of each unit.
pub(super) fn dealt(stage: &Stage, groups: usize, seed: u64) -> Vec<u32> {
    let mut out = vec![0; stage.stratum.len()];
    let (mut from, mut next) = (0, 0);
    for (number, stratum) in stage.strata.iter().enumerate() {
        let units = stratum.units as usize;
        for place in Random::stream(seed, number as u64).order(units) {
            out[from + place] = (next % groups) as u32;
            next += 1;
        }
        from += units;
    }
    out
}

/// The factors without one unit.
pub(super) fn without(stage: &Stage, deleted: u32) -> Vec<f64> {
    let own = stage.stratum[deleted as usize];
    let units = stage.strata[own as usize].units;
    let factor = |stratum: &u32| match *stratum == own {
        true => units / (units - 1.0),
        false => 1.0,
    };
    let mut out: Vec<f64> = stage.stratum.iter().map(factor).collect();
    out[deleted as usize] = 0.0;
    out
}

/// The factors without one of so many groups.
pub(super) fn without_group(groups: &[u32], count: usize, deleted: u32) -> Vec<f64> {
    let count = count as f64;
    let factor = |group: &u32| match *group == deleted {
        true => 0.0,
        false => count / (count - 1.0),
    };
    groups.iter().map(factor).collect()
}
