//! Early warning where a limit is met.

use crate::education::figures::against_limit;
use crate::education::threshold::at_most;
use crate::error::Result;
use crate::measure::{CoefficientOfVariation, Statistic};
use crate::optimize::worst_move;
use crate::sample::Sample;
use crate::words::plan::trend as phrases;
use crate::words::{Message, Name};

use super::line::{Forecast, Line};
use super::read::IndicatorYear;
use super::result::{EarlyWarning, Spare, WorstMoveReport};
use super::series::Series;

/// The standard errors that are exceeded in one of twenty cases.
const ONE_OF_TWENTY: f64 = 1.64;
/// How many schools close to their floor are listed.
const NEAREST: usize = 5;
/// A worst move compares every pair of schools: so many are done within a tenth of a second.
const MOST_SCHOOLS: usize = 3000;

/// The warning; `None` where the limit is not met now, or there is none.
pub(super) fn warning(
    series: &Series<'_>,
    horizon: f64,
    measure: CoefficientOfVariation,
    unit: &Name,
) -> Result<Option<EarlyWarning>> {
    let Some(&(now, last)) = series.last() else {
        return Ok(None);
    };
    let Some(limit) = last.cv_limit.filter(|_| last.cv_passes == Some(true)) else {
        return Ok(None);
    };
    let year = now + horizon;
    let points = series.iter().map(|(year, one)| Some((*year, one.cv?)));
    let line = points
        .collect::<Option<Vec<_>>>()
        .and_then(|points| Line::of(&points));
    let forecast = line.map(|line| line.forecast(year));
    let upper = forecast.and_then(|one| Some(one.value + ONE_OF_TWENTY * one.standard_error?));
    Ok(Some(EarlyWarning {
        year,
        projected: forecast.map(|one| one.value),
        standard_error: forecast.and_then(|one| one.standard_error),
        upper,
        is_early: upper.is_some_and(|upper| !at_most(upper, limit)),
        worst_move: worst(last, limit, measure, unit)?,
        nearest: nearest(last, unit),
        text: text(year, limit, forecast, upper),
    }))
}

fn text(year: f64, limit: f64, forecast: Option<Forecast>, upper: Option<f64>) -> Message {
    let value = forecast.map_or(0.0, |one| one.value);
    let phrase = match (forecast, upper) {
        (None, _) => &phrases::PASSES,
        (Some(_), None) => &phrases::NO_ERROR,
        (Some(_), Some(upper)) if at_most(upper, limit) => &phrases::NO_WARNING,
        (Some(_), Some(_)) => &phrases::WARN,
    };
    let mut message = Message::new(phrase).with("year", year);
    if forecast.is_some() {
        message = message
            .with("limit", limit)
            .with("value", against_limit(value, limit));
    }
    match upper {
        Some(upper) => message.with("upper", against_limit(upper, limit)),
        None => message,
    }
}

/// The fewest whole units whose move from one school to another exceeds the limit.
fn worst(
    last: &IndicatorYear,
    limit: f64,
    measure: CoefficientOfVariation,
    unit: &Name,
) -> Result<Option<WorstMoveReport>> {
    if last.is_unweighted
        || last.ids.len() > MOST_SCHOOLS
        || measure != CoefficientOfVariation::default()
    {
        return Ok(None);
    }
    let is_within = |resources: &[f64]| {
        let pairs = resources.iter().zip(&last.weights);
        let values: Vec<f64> = pairs
            .map(|(resource, weight)| resource * last.per / weight)
            .collect();
        let sample = Sample::weighted(&values, &last.weights);
        let cv = sample.and_then(|sample| measure.value(&sample));
        cv.is_ok_and(|cv| at_most(cv, limit))
    };
    let found = worst_move(&last.weights, &last.resources, 1.0, limit, is_within)?;
    let id = |at: usize| last.ids.get(at).cloned().unwrap_or_default();
    Ok(found.map(|found| WorstMoveReport {
        from: id(found.from),
        to: id(found.to),
        from_name: last.name(found.from),
        to_name: last.name(found.to),
        units: found.steps,
        text: Message::new(&phrases::WORST_MOVE)
            .with("units", found.steps as f64)
            .with("unit", unit.clone())
            .with("from", last.called(found.from))
            .with("to", last.called(found.to)),
    }))
}

/// The schools that reach the floor and can take the fewest pupils before they no longer do.
fn nearest(last: &IndicatorYear, unit: &Name) -> Vec<Spare> {
    let Some(floor) = last.floor.filter(|floor| *floor > 0.0) else {
        return Vec::new();
    };
    let mut all: Vec<Spare> = Vec::new();
    for (at, id) in last.ids.iter().enumerate() {
        if last.reaches.get(at) == Some(&true) {
            let (resource, weight) = (last.resources[at], last.weights[at]);
            // A value that equals its floor on paper may lie below it by some ulps.
            let whole = |amount: f64| (amount + 1e-9).floor().max(0.0);
            let units = whole(resource - floor * weight / last.per);
            let pupils = whole(last.per * resource / floor - weight);
            all.push(Spare {
                id: id.clone(),
                name: last.name(at),
                units,
                pupils,
                text: Message::new(&phrases::SPARE)
                    .with("school", last.called(at))
                    .with("pupils", pupils)
                    .with("units", units)
                    .with("unit", unit.clone()),
            });
        }
    }
    // A stable sort leaves equal ones in the order of the codes.
    all.sort_by(|a, b| a.pupils.total_cmp(&b.pupils));
    all.truncate(NEAREST);
    all
}
