//! What one more unit at each school does, and each school by its presence.

use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::Weights;
use crate::error::Result;
use crate::measure::CoefficientOfVariation;
use crate::optimize::unit_effects;

use super::result::SchoolEffect;

/// The effects of the schools of a pool, in the order of their codes.
pub(super) fn effects(setting: &Setting<'_>, pool: &Pool) -> Result<Vec<SchoolEffect>> {
    let Some(now) = pool.cv(setting, &pool.resources) else {
        return Ok(Vec::new());
    };
    if setting.standard.measure() != CoefficientOfVariation::default() {
        return Ok(Vec::new());
    }
    let found = match setting.standard.document().dispersion.weights {
        Weights::Denominator => {
            unit_effects(&pool.weights, &pool.resources, pool.per, &pool.shares)?
        }
        Weights::Equal => {
            // Each school counts once, with its own value.
            let shares = pool.values(&pool.shares);
            unit_effects(
                &vec![1.0; pool.len()],
                &pool.values(&pool.resources),
                1.0,
                &shares,
            )?
        }
    };
    let effect = |(effect, &row): (crate::optimize::UnitEffect, &usize)| SchoolEffect {
        id: setting.id(row).to_owned(),
        name: setting.name(row).map(str::to_owned),
        one_more: effect.with_more.map(|cv| cv - now),
        presence: effect.without.map(|cv| now - cv),
    };
    Ok(found.into_iter().zip(&pool.rows).map(effect).collect())
}
