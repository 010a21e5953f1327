//! One indicator at a stage over the years: its series, its changes, whether schools draw together.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Result;
use crate::group::Panel;
use crate::measure::{CoefficientOfVariation, Measure, Statistic, TheilT};
use crate::sample::Sample;
use crate::words::Message;
use crate::words::plan::trend as phrases;

use super::factors::{self, Change};
use super::read::IndicatorYear;
use super::result::{ChangeParts, Convergence, YearChange, YearFigures};

/// The figures of the years that have the indicator, in their order.
pub(super) type Series<'y> = [(f64, &'y IndicatorYear)];

pub(super) fn figures(series: &Series<'_>) -> Vec<YearFigures> {
    let figures = |&(year, one): &(f64, &IndicatorYear)| YearFigures {
        year,
        schools: one.ids.len(),
        value: one.value,
        total: one.total(),
        cv: one.cv,
        cv_passes: one.cv_passes,
        theil: theil(one, &one.resources, &one.weights),
    };
    series.iter().map(figures).collect()
}

/// The changes from year to year, and with more than two years the whole change.
pub(super) fn changes(
    series: &Series<'_>,
    successors: &BTreeMap<String, String>,
    measure: CoefficientOfVariation,
) -> Result<Vec<YearChange>> {
    let mut pairs: Vec<[usize; 2]> = (1..series.len()).map(|at| [at - 1, at]).collect();
    if series.len() > 2 {
        pairs.push([0, series.len() - 1]);
    }
    let change = |[from, to]: [usize; 2]| between(series[from], series[to], successors, measure);
    pairs.into_iter().map(change).collect()
}

fn between(
    (from, first): (f64, &IndicatorYear),
    (to, last): (f64, &IndicatorYear),
    successors: &BTreeMap<String, String>,
    measure: CoefficientOfVariation,
) -> Result<YearChange> {
    let (before, after) = (first.units(), last.units());
    let cv = |resources: &[f64], weights: &[f64]| {
        let sample_of = |values: &[f64]| match last.is_unweighted {
            true => measure.value(&Sample::new(values).ok()?).ok(),
            false => measure.value(&Sample::weighted(values, weights).ok()?).ok(),
        };
        sample_of(&ratios(resources, weights, last.per))
    };
    let index = |resources: &[f64], weights: &[f64]| theil(last, resources, weights);
    let cv = factors::change(&before, &after, successors, cv)?;
    let theil = factors::change(&before, &after, successors, index)?;
    let counts = factors::counts(&before, &after, successors);
    Ok(YearChange {
        from,
        to,
        stayers: counts.stayers,
        entrants: counts.entrants,
        exits: counts.exits,
        merged: counts.merged,
        cv: cv.map(|parts| report(&parts)),
        theil: theil.map(|parts| report(&parts)),
    })
}

fn report(parts: &Change) -> ChangeParts {
    ChangeParts {
        change: parts.change,
        resources: parts.resources,
        pupils: parts.pupils,
        set: parts.set,
        mergers: parts.mergers,
    }
}

fn ratios(resources: &[f64], weights: &[f64], per: f64) -> Vec<f64> {
    let pairs = resources.iter().zip(weights);
    pairs
        .map(|(resource, weight)| resource * per / weight)
        .collect()
}

/// Theil T of the values of these resources, weighted as the coefficient is.
fn theil(one: &IndicatorYear, resources: &[f64], weights: &[f64]) -> Option<f64> {
    let values = ratios(resources, weights, one.per);
    let sample = match one.is_unweighted {
        true => Sample::new(&values),
        false => Sample::weighted(&values, weights),
    };
    TheilT.value(&sample.ok()?).ok()
}

/// Whether the schools of all years draw together; `None` with fewer than two of them.
pub(super) fn convergence(series: &Series<'_>) -> Option<Convergence> {
    let mut common: Option<BTreeSet<&str>> = None;
    for (_, one) in series {
        let ids: BTreeSet<&str> = one.ids.iter().map(String::as_str).collect();
        common = Some(match common {
            None => ids,
            Some(before) => before.intersection(&ids).copied().collect(),
        });
    }
    let common = common.filter(|common| common.len() > 1)?;
    let of_common = |one: &IndicatorYear, column: &[f64]| -> Vec<f64> {
        let schools = one.ids.iter().zip(column);
        let chosen = schools.filter(|(id, _)| common.contains(id.as_str()));
        chosen.map(|(_, value)| *value).collect()
    };
    let years: Vec<f64> = series.iter().map(|(year, _)| *year).collect();
    let columns: Vec<Vec<f64>> = series
        .iter()
        .map(|(_, one)| of_common(one, &one.values()))
        .collect();
    let weights = series
        .first()
        .map(|(_, one)| of_common(one, &one.weights))?;
    let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let weights = series
        .first()
        .is_some_and(|(_, one)| !one.is_unweighted)
        .then_some(&weights[..]);
    let panel = Panel::new(&years, &columns, weights).ok()?;
    let measure = Measure::CoefficientOfVariation(CoefficientOfVariation::default());
    let beta = panel.beta(&[]).ok();
    Some(Convergence {
        schools: common.len(),
        sigma_change: panel.sigma(measure).ok()?.change,
        beta: beta.as_ref().map(|beta| beta.beta),
        half_life: beta.and_then(|beta| beta.half_life),
        note: Message::new(&phrases::REGRESSION_TO_MEAN),
    })
}
