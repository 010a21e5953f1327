//! Additions to a resource that the stages of a school share, both stages beyond their limits.

use std::collections::BTreeMap;

use junheng::education::plan::{Action, AddOptions, Plan, Status, plan_add};
use junheng::education::{AssessOptions, Standard, Table, assess};

use crate::support::root;
use crate::support::tables::read_csv;

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn planned(options: &str) -> Plan {
    plan_add(
        &county(),
        None,
        None,
        &AddOptions::from_json(options).unwrap(),
    )
    .unwrap()
}

/// A school's pupils, ground and share of new ground at each stage that it has.
type Stages = BTreeMap<&'static str, (f64, f64, f64)>;

/// The sports ground of each school: halls and fields.
fn grounds() -> Vec<(String, f64)> {
    let mut reader = csv::Reader::from_path(root().join("data/synthetic_county.csv")).unwrap();
    let headings = reader.headers().unwrap().clone();
    let place = |heading: &str| headings.iter().position(|one| one == heading).unwrap();
    let (hall, field) = (place("室内体育用房面积"), place("室外运动场面积"));
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let number = |at: usize| row[at].parse::<f64>().unwrap();
        (row[0].to_owned(), number(hall) + number(field))
    });
    rows.collect()
}

/// The schools by code, as an assessment reports them: sports ground is the fifth indicator of its standard.
fn schools() -> BTreeMap<String, Stages> {
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let result = assess(&county(), None, &standard, &AssessOptions::default()).unwrap();
    let mut all: BTreeMap<String, Stages> = BTreeMap::new();
    for (stage, name) in
        (result.counties().next().unwrap().stages.iter()).zip(["primary", "junior"])
    {
        for school in stage.schools.as_ref().unwrap() {
            let figures = (school.pupils, school.indicators[4].resource, 1.0);
            let stages = all.entry(school.id.to_owned()).or_default();
            stages.insert(name, figures);
        }
    }
    // The part of a stage that is not assessed counts nowhere.
    for (id, ground) in grounds() {
        let stages = all
            .get_mut(&id)
            .into_iter()
            .flat_map(|stages| stages.values_mut());
        for one in stages.filter(|_| ground > 0.0) {
            one.2 = one.1 / ground;
        }
    }
    all
}

/// The bound of a certificate without floors and caps, as `docs/plans.md` writes it.
fn bound(numbers: &BTreeMap<&str, f64>, limit: f64) -> f64 {
    let schools = schools();
    let stages: Vec<&str> = (["primary", "junior"].into_iter())
        .filter(|stage| numbers[format!("mu_{stage}").as_str()] > 0.0)
        .collect();
    let number = |symbol: &str, stage: &str| numbers[format!("{symbol}_{stage}").as_str()];
    let kappa = |stage: &str| {
        let pupils = schools
            .values()
            .filter_map(|one| one.get(stage))
            .map(|one| one.0);
        ((1.0 + limit * limit) / pupils.sum::<f64>()).sqrt()
    };
    let kappas: BTreeMap<&str, f64> = stages.iter().map(|&stage| (stage, kappa(stage))).collect();
    let amount = |school: &Stages| {
        let (mut above, mut below) = (-1.0, 0.0);
        for stage in &stages {
            if let Some((pupils, ground, share)) = school.get(stage) {
                let (mu, s) = (number("mu", stage), number("s", stage));
                above += mu * share * (kappas[stage] - ground / (pupils * s));
                below += mu * share * share / (pupils * s);
            }
        }
        if above > 0.0 { above / below } else { 0.0 }
    };
    let after = |school: &Stages, stage: &str| {
        let (pupils, ground, share) = *school.get(stage)?;
        Some((pupils, ground + share * amount(school)))
    };
    let norm = |stage: &str| {
        let all = schools.values().filter_map(|school| after(school, stage));
        all.map(|(pupils, x)| x * x / pupils).sum::<f64>().sqrt()
    };
    let norms: BTreeMap<&str, f64> = stages.iter().map(|&stage| (stage, norm(stage))).collect();
    let (mut constant, mut worst) = (0.0, 1.0_f64);
    for school in schools.values() {
        let mut worth = 0.0;
        for stage in &stages {
            if let (Some((pupils, x)), Some((_, ground, share))) =
                (after(school, stage), school.get(stage))
            {
                let t = kappas[stage] - x / (pupils * norms[stage]);
                constant += number("mu", stage) * ground * t;
                worth += number("mu", stage) * share * t;
            }
        }
        worst = worst.max(worth);
    }
    -constant / worst
}

fn only(plan: &Plan) -> &Action {
    let actions = &plan.counties[0].actions;
    assert_eq!(actions.len(), 1);
    &actions[0]
}

#[test]
fn multipliers_and_norms_of_both_stages_prove_the_least() {
    // At 0.40 the limit of one stage decides.
    for (limit, stages) in [(0.40, 1), (0.30, 2), (0.20, 2)] {
        let plan = planned(&format!(
            r#"{{"indicator": "L5", "goal": "cv", "cv": {limit}}}"#
        ));
        let action = only(&plan);
        let binding = action.binding.iter().filter(|one| one.constraint == "cv");
        assert_eq!(binding.count(), stages);
        for outcome in &action.outcomes {
            assert!(outcome.after.cv.unwrap() <= limit * (1.0 + 1e-12));
        }
        let proven = action.bound.as_ref().unwrap().value;
        let numbers = &action.certificate.as_ref().unwrap().numbers;
        let recomputed = bound(numbers, limit);
        // The multipliers are about 10³ and the sums some 10⁶: 10⁻⁹ of the bound is rounding.
        assert!(
            (recomputed - proven).abs() <= 1e-9 * proven,
            "{recomputed} {proven}"
        );
        let value = action.objective.as_ref().unwrap().value;
        assert_eq!(action.gap, Some(value - proven.ceil()));
        assert!(value <= proven + 3.0, "{value} {proven}");
        assert_eq!(action.status == Status::Optimal, value == proven.ceil());
    }
}
