//! Two assessments, county by county.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Result;
use crate::measure::{CoefficientOfVariation, Statistic};
use crate::numeric::sum_of;
use crate::sample::Sample;

use crate::education::trend::ChangeParts;
use crate::education::trend::factors::{self, Unit};

use super::balances::{list, pairs};
use super::input::{Assessed, County, InSchool, Indicator, OfStage, School};
use super::result::{
    CountyComparison, Difference, IndicatorComparison, SchoolOfOneYear, StageComparison,
};

/// A coefficient that is computed again from the schools of a document is that of the document within this part of it:
/// resources that two stages share are rounded once more there.
const SAME: f64 = 1e-9;

/// The counties of the second, then those that only the first has.
///
/// # Errors
///
/// Those of dividing a change into its parts.
pub(super) fn counties(before: &Assessed, after: &Assessed) -> Result<Vec<CountyComparison>> {
    let per = |document: &Assessed| -> BTreeMap<String, f64> {
        let indicators = document.standard.indicators.iter();
        indicators.map(|one| (one.code.clone(), one.per)).collect()
    };
    let (per_before, per_after) = (per(before), per(after));
    let per = |code: &str| {
        let per = per_after.get(code)?;
        (per_before.get(code) == Some(per)).then_some(*per)
    };
    let by_name: BTreeMap<Option<&str>, &County> = (before.counties.iter())
        .map(|one| (one.county.as_deref(), one))
        .collect();
    let names: BTreeSet<Option<&str>> = (after.counties.iter())
        .map(|one| one.county.as_deref())
        .collect();
    let now = after.counties.iter().map(|one| {
        let before = by_name.get(&one.county.as_deref()).copied();
        (before, Some(one))
    });
    let gone = before.counties.iter();
    let gone = gone.filter(|one| !names.contains(&one.county.as_deref()));
    let all = now.chain(gone.map(|one| (Some(one), None)));
    all.map(|(before, after)| county(before, after, &per))
        .collect()
}

fn county(
    before: Option<&County>,
    after: Option<&County>,
    per: &dyn Fn(&str) -> Option<f64>,
) -> Result<CountyComparison> {
    let all = pairs(
        list(before, |one| &one.stages),
        list(after, |one| &one.stages),
        |one, other| one.stage == other.stage,
    );
    let of_stages = all.filter_map(|(before, after)| stage(before, after, per).transpose());
    Ok(CountyComparison {
        county: after.or(before).and_then(|one| one.county.clone()),
        verdict_before: before.map(|one| one.verdict.state),
        verdict_after: after.map(|one| one.verdict.state),
        stages: of_stages.collect::<Result<_>>()?,
    })
}

fn stage(
    before: Option<&OfStage>,
    after: Option<&OfStage>,
    per: &dyn Fn(&str) -> Option<f64>,
) -> Result<Option<StageComparison>> {
    let Some(one) = after.or(before) else {
        return Ok(None);
    };
    let count = |figure: fn(&OfStage) -> Option<usize>| {
        Difference::of_counts(before.and_then(figure), after.and_then(figure))
    };
    let listed = schools(before).zip(schools(after));
    let all = pairs(
        list(before, |one| &one.indicators),
        list(after, |one| &one.indicators),
        |one, other| one.code == other.code,
    );
    let of_indicators = all.filter_map(|found| indicator(found, listed, per).transpose());
    Ok(Some(StageComparison {
        stage: one.stage,
        schools: count(|one| Some(one.school_count)),
        pupils: Difference::of(before.map(|one| one.pupils), after.map(|one| one.pupils)),
        passing: count(|one| one.school_rule.as_ref().map(|rule| rule.passing)),
        entrants: listed.map(|(before, after)| only_in(after, before)),
        exits: listed.map(|(before, after)| only_in(before, after)),
        indicators: of_indicators.collect::<Result<_>>()?,
    }))
}

/// The schools of a stage, where they are listed; a stage that is not there has none.
fn schools(stage: Option<&OfStage>) -> Option<&[School]> {
    stage.map_or(Some(&[]), |stage| stage.schools.as_deref())
}

/// The schools of one list that another does not have.
fn only_in(schools: &[School], others: &[School]) -> Vec<SchoolOfOneYear> {
    let known: BTreeSet<&str> = others.iter().map(|one| one.id.as_str()).collect();
    let only = schools
        .iter()
        .filter(|one| !known.contains(one.id.as_str()));
    only.map(|one| SchoolOfOneYear {
        id: one.id.clone(),
        name: one.name.clone(),
    })
    .collect()
}

fn indicator(
    (before, after): (Option<&Indicator>, Option<&Indicator>),
    listed: Option<(&[School], &[School])>,
    per: &dyn Fn(&str) -> Option<f64>,
) -> Result<Option<IndicatorComparison>> {
    let Some(one) = after.or(before) else {
        return Ok(None);
    };
    let of = |figure: fn(&Indicator) -> Option<f64>| {
        Difference::of(before.and_then(figure), after.and_then(figure))
    };
    let lacking = |schools: Option<&[School]>, there: Option<&Indicator>| {
        there
            .and(schools)
            .and_then(|schools| missing(schools, &one.code))
    };
    let both = before.zip(after).zip(listed).zip(per(&one.code));
    Ok(Some(IndicatorComparison {
        indicator: one.code.clone(),
        value: of(|one| Some(one.value)),
        cv: of(|one| one.cv),
        cv_limit: of(|one| one.cv_limit),
        cv_passes_before: before.and_then(|one| one.cv_passes),
        cv_passes_after: after.and_then(|one| one.cv_passes),
        schools_met: Difference::of_counts(
            before.and_then(|one| one.schools_met),
            after.and_then(|one| one.schools_met),
        ),
        missing: Difference::of(
            lacking(listed.map(|(before, _)| before), before),
            lacking(listed.map(|(_, after)| after), after),
        ),
        parts: match both {
            Some((((before, after), schools), per)) => parts(before, after, schools, per)?,
            None => None,
        },
    }))
}

fn in_school<'s>(school: &'s School, code: &str) -> Option<&'s InSchool> {
    school.indicators.iter().find(|one| one.code == code)
}

/// What the schools lack together; `None` where there is no floor.
fn missing(schools: &[School], code: &str) -> Option<f64> {
    let lacking = schools
        .iter()
        .map(|school| in_school(school, code)?.missing);
    lacking.collect::<Option<Vec<f64>>>().map(sum_of)
}

/// The parts of the change of a coefficient; `None` where it cannot be computed from the pupils that are listed.
fn parts(
    before: &Indicator,
    after: &Indicator,
    (schools_before, schools_after): (&[School], &[School]),
    per: f64,
) -> Result<Option<ChangeParts>> {
    let Some((first, last)) = units(schools_before, before).zip(units(schools_after, after)) else {
        return Ok(None);
    };
    let is_like = |units: &[Unit<'_>], cv: Option<f64>, weighted: bool| {
        let (resources, weights): (Vec<f64>, Vec<f64>) =
            units.iter().map(|one| (one.resource, one.weight)).unzip();
        let again = coefficient(&resources, &weights, per, weighted);
        again
            .zip(cv)
            .is_some_and(|(again, cv)| (again - cv).abs() <= SAME * cv)
    };
    let weighted = [true, false].into_iter().find(|&weighted| {
        is_like(&first, before.cv, weighted) && is_like(&last, after.cv, weighted)
    });
    let Some(weighted) = weighted else {
        return Ok(None);
    };
    let cv = |resources: &[f64], weights: &[f64]| coefficient(resources, weights, per, weighted);
    let found = factors::change(&first, &last, &BTreeMap::new(), cv)?;
    Ok(found.map(|parts| ChangeParts {
        change: parts.change,
        resources: parts.resources,
        pupils: parts.pupils,
        set: parts.set,
        mergers: parts.mergers,
    }))
}

fn coefficient(resources: &[f64], weights: &[f64], per: f64, weighted: bool) -> Option<f64> {
    let pairs = resources.iter().zip(weights);
    let values: Vec<f64> = pairs.map(|(one, weight)| one * per / weight).collect();
    let sample = match weighted {
        true => Sample::weighted(&values, weights),
        false => Sample::new(&values),
    };
    let measure = CoefficientOfVariation::default();
    measure.value(&sample.ok()?).ok()
}

fn units<'s>(schools: &'s [School], indicator: &Indicator) -> Option<Vec<Unit<'s>>> {
    let unit = |school: &'s School| {
        Some(Unit {
            id: &school.id,
            weight: school.pupils,
            resource: in_school(school, &indicator.code)?.resource,
        })
    };
    schools.iter().map(unit).collect()
}
