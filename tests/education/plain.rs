//! The quality standard's rules written down once more, plainly, for the drawn tables.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::tables::{Drawn, KINDS};

/// Of one stage: value, coefficient, schools at the floor for each indicator; schools that fail.
#[derive(Debug)]
pub(crate) struct Stage {
    name: &'static str,
    schools: usize,
    indicators: Vec<(f64, Option<f64>, usize)>,
    failing: usize,
}

pub(crate) type County = Vec<Stage>;

/// Floors of the two stages, and what they are for: a teacher column's part, or a shared resource.
const FLOORS: [(f64, f64, f64, Of); 7] = [
    (100.0, 4.2, 5.3, Of::Teachers(0.5)),
    (100.0, 1.0, 1.0, Of::Teachers(0.25)),
    (100.0, 0.9, 0.9, Of::Teachers(0.125)),
    (1.0, 4.5, 5.8, Of::Shared(0, 1.0)),
    (1.0, 7.5, 10.2, Of::Shared(1, 1.0)),
    (1.0, 2000.0, 2500.0, Of::Shared(2, 1e4)),
    (100.0, 2.3, 2.4, Of::Shared(3, 1.0)),
];

#[derive(Clone, Copy)]
enum Of {
    Teachers(f64),
    Shared(usize, f64),
}

pub(crate) fn assess(drawn: &[Drawn]) -> Vec<County> {
    let mut counties: BTreeMap<String, Vec<&Drawn>> = BTreeMap::new();
    for school in drawn {
        counties
            .entry(school.county_name())
            .or_default()
            .push(school);
    }
    let stages = [(0, "primary"), (1, "junior")];
    let of = |schools: &Vec<&Drawn>| {
        let all = stages.map(|(at, name)| stage(schools, at, name));
        all.into_iter().filter(|stage| stage.schools > 0).collect()
    };
    counties.values().map(of).collect()
}

fn takes_part(school: &Drawn, stage: usize) -> bool {
    let small = school.kind == 1 && school.pupils[0] < 50;
    school.pupils_at(stage) > 0.0 && school.kind < 6 && !small
}

fn resource(school: &Drawn, stage: usize, of: Of) -> f64 {
    match of {
        Of::Teachers(part) => school.teachers[stage] * part,
        Of::Shared(which, factor) => {
            let weighted = |at: usize| KINDS[school.kind].1[at] * school.pupils_at(at);
            let all: f64 = (0..3).map(weighted).sum();
            factor * school.amount(which) * (weighted(stage) / all)
        }
    }
}

fn stage(all: &[&Drawn], at: usize, name: &'static str) -> Stage {
    let schools: Vec<&Drawn> = all
        .iter()
        .copied()
        .filter(|school| takes_part(school, at))
        .collect();
    let pupils: Vec<f64> = schools.iter().map(|school| school.pupils_at(at)).collect();
    let total: f64 = pupils.iter().sum();
    let (mut met, mut near) = (vec![0; schools.len()], vec![true; schools.len()]);
    let mut indicators = Vec::new();
    for (per, primary, junior, of) in FLOORS {
        let floor = if at == 0 { primary } else { junior };
        let amounts: Vec<f64> = schools
            .iter()
            .map(|school| resource(school, at, of))
            .collect();
        let mean = per * amounts.iter().sum::<f64>() / total;
        let values: Vec<f64> = amounts
            .iter()
            .zip(&pupils)
            .map(|(a, p)| per * a / p)
            .collect();
        let squares = values
            .iter()
            .zip(&pupils)
            .map(|(x, p)| p / total * (x - mean).powi(2));
        let cv = (mean > 0.0).then(|| squares.sum::<f64>().sqrt() / mean);
        for (school, value) in values.iter().enumerate() {
            // Teachers in eighths reach a floor exactly or miss it widely; of shared resources, drawn to the
            // hundredth and divided by hundreds of pupils, none comes within rounding of one.
            met[school] += usize::from(*value >= floor);
            near[school] &= *value >= floor * 0.85;
        }
        indicators.push((
            mean,
            cv,
            values.iter().filter(|value| **value >= floor).count(),
        ));
    }
    let failing = met
        .iter()
        .zip(near)
        .filter(|(met, near)| **met < 6 || !near)
        .count();
    Stage {
        name,
        schools: schools.len(),
        indicators,
        failing,
    }
}

/// What differs between the library's county and the plain one, if anything does.
pub(crate) fn compare(got: &Json, expected: &County) -> Result<(), String> {
    let stages = got["stages"].as_array().unwrap();
    if stages.len() != expected.len() {
        return Err(format!(
            "{} stages, expected {}",
            stages.len(),
            expected.len()
        ));
    }
    for (got, stage) in stages.iter().zip(expected) {
        let same = got["stage"] == stage.name
            && got["school_count"] == stage.schools
            && got["school_rule"]["failing"] == stage.failing;
        if !same {
            return Err(format!("{got} expected {stage:?}"));
        }
        for (got, (value, cv, met)) in got["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .zip(&stage.indicators)
        {
            // Forty terms summed one by one differ from the exact sum by 40 roundings at most; the root of a
            // spread near zero loses half of the digits that are left.
            let near = |got: &Json, expected: f64, tolerance: f64| {
                got.as_f64()
                    .is_some_and(|got| (got - expected).abs() <= tolerance * expected.abs())
            };
            let cv_agrees = match cv {
                Some(cv) if *cv < 1e-6 => got["cv"].as_f64().is_some_and(|got| got < 2e-6),
                Some(cv) => near(&got["cv"], *cv, 1e-8),
                None => got["cv"].is_null(),
            };
            if !near(&got["value"], *value, 1e-13) || !cv_agrees || got["schools_met"] != *met {
                return Err(format!("{got} expected {value} {cv:?} {met}"));
            }
        }
    }
    Ok(())
}
