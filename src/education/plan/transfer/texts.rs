//! The words of a transfer.

use crate::education::category::Category;
use crate::education::figures::{against_limit, rounded};
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::words::plan::transfer as phrases;
use crate::words::{Message, Name, Phrase};

use super::request::Request;

/// The unit of a pool's resource.
pub(super) fn unit(setting: &Setting<'_>, pool: &Pool) -> Name {
    let unit = &pool.document(setting).unit;
    unit.name(&unit.en)
}

/// A message about the indicator and the stage of a pool.
pub(super) fn about(phrase: &'static Phrase, setting: &Setting<'_>, pool: &Pool) -> Message {
    let document = pool.document(setting);
    Message::new(phrase)
        .with("indicator", document.name.coded(&document.code))
        .with("stage", pool.stage.name())
        .with("unit", unit(setting, pool))
}

/// What the plan comes to, in one sentence.
pub(super) fn verdict(request: &Request<'_>, pool: &Pool, units: f64, after: &[f64]) -> Message {
    let setting = request.setting;
    if units == 0.0 {
        return about(&phrases::MET, setting, pool);
    }
    let (limit, floor) = (request.limit(pool), request.floor(pool));
    let phrase = match (limit, floor) {
        (Some(_), None) => &phrases::TO_LIMIT,
        (None, _) => &phrases::TO_FLOORS,
        (Some(_), Some(_)) => &phrases::TO_BOTH,
    };
    let mut message = about(phrase, setting, pool).with("units", units);
    if let Some(floor) = floor {
        message = message.with("floor", floor);
    }
    if let Some(limit) = limit {
        let shown = |resources: &[f64]| {
            let cv = pool.cv(setting, resources).unwrap_or(f64::NAN);
            against_limit(cv, limit)
        };
        message = (message.with("before", shown(&pool.resources)))
            .with("after", shown(after))
            .with("limit", limit);
    }
    message
}

/// Warns about a school that is so far above the others that it determines where the plan takes from.
pub(super) fn outlier(request: &Request<'_>, pool: &Pool) -> Option<Message> {
    /// Schools above three times the mean: at such a distance a wrong cell is likelier than a school.
    const TIMES: f64 = 3.0;
    let setting = request.setting;
    let values = pool.values(&pool.resources);
    let mean = pool.resources.iter().sum::<f64>() * pool.per / pool.weights.iter().sum::<f64>();
    let highest =
        (0..values.len()).max_by(|&a, &b| values[a].total_cmp(&values[b]).then(b.cmp(&a)))?;
    let message = || {
        Message::new(&phrases::OUTLIER)
            .with("school", setting.called(pool.rows[highest]))
            .with("value", rounded(values[highest]))
            .with("times", rounded(values[highest] / mean))
    };
    (mean > 0.0 && values[highest] > TIMES * mean).then(message)
}
