//! The measure of a distribution: one for which levelling up is best.

use crate::Measure;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::threshold::at_most;
use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::words::Parameter;
use crate::words::plan::fund as phrases;

/// Measures that a transfer from more to less lowers, whatever the level.
const LOWERED: [&str; 18] = [
    "cv",
    "gini",
    "absolute_gini",
    "gini_mean_difference",
    "s_gini",
    "hoover",
    "theil_t",
    "mean_log_deviation",
    "generalized_entropy",
    "j_divergence",
    "atkinson",
    "kolm",
    "standard_deviation",
    "variance",
    "mean_deviation",
    "relative_mean_deviation",
    "watts",
    "fgt",
];

/// The measure of the options.
///
/// # Errors
///
/// As a measure is read; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for one that levelling up may raise.
pub(super) fn parse(spec: &str) -> Result<Measure> {
    let measure: Measure = spec.parse()?;
    let id = &measure.entry().name.id;
    let counts_units = matches!(&measure, Measure::Fgt(fgt) if fgt.alpha < 1.0);
    if LOWERED.contains(&&**id) && !counts_units {
        return Ok(measure);
    }
    let known: Vec<Parameter> = LOWERED.into_iter().map(Parameter::from).collect();
    Err(Error::new(&phrases::NOT_LOWERED)
        .with("got", spec)
        .with("expected", known))
}

/// Its value for these resources, weighted as the indicator's denominator; `None` where it is undefined.
pub(super) fn value(
    measure: &Measure,
    pool: &Pool,
    setting: &Setting<'_>,
    resources: &[f64],
) -> Option<f64> {
    if is_cv(measure) {
        return pool.cv(setting, resources);
    }
    let values = pool.values(resources);
    let sample = Sample::weighted(&values, &pool.weights).ok()?;
    measure.value(&sample).ok()
}

/// Whether it is at most `limit`.
pub(super) fn is_within(
    measure: &Measure,
    pool: &Pool,
    setting: &Setting<'_>,
    resources: &[f64],
    limit: f64,
) -> bool {
    value(measure, pool, setting, resources).is_some_and(|value| at_most(value, limit))
}

/// Whether it is the coefficient of variation, which assessments compute.
pub(super) fn is_cv(measure: &Measure) -> bool {
    measure.to_string() == "cv"
}
