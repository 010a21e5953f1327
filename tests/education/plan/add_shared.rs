//! Additions to a resource that the stages of a school share, both stages beyond their limits.

use std::collections::BTreeMap;

use junheng::Language::English;
use junheng::education::plan::{Action, AddOptions, Plan, SchoolChange, Status, plan_add};
use junheng::education::{AssessOptions, Standard, Table, assess};

use crate::support::root;
use crate::support::tables::read_csv;

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn price_of(row: usize) -> f64 {
    1.0 + (row % 3) as f64
}

/// The county with prices of a unit.
fn priced() -> Table<'static> {
    let mut table = county();
    let prices: Vec<f64> = (0..table.rows()).map(price_of).collect();
    table.add_numbers("造价", prices).unwrap();
    table
}

fn planned(options: &str) -> Plan {
    planned_of(&county(), options)
}

fn planned_of(table: &Table<'_>, options: &str) -> Plan {
    plan_add(table, None, None, &AddOptions::from_json(options).unwrap()).unwrap()
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

fn units(action: &Action) -> f64 {
    action.steps.iter().map(|step| step.units).sum()
}

#[test]
fn a_budget_brings_both_stages_the_same_part_of_the_way() {
    let options =
        |budget: &str| format!(r#"{{"indicator": "L5", "goal": "cv", "cv": 0.3{budget}}}"#);
    let needed = only(&planned(&options("")))
        .objective
        .as_ref()
        .unwrap()
        .value;
    let mut last = 0.0;
    for share in [0.1, 0.3, 0.5, 0.8, 0.99] {
        let budget = (needed * share).floor();
        let plan = planned(&options(&format!(r#", "budget": {budget}"#)));
        let action = only(&plan);
        let infeasible = action.infeasible.as_ref().unwrap();
        assert_eq!(
            (infeasible.kind, infeasible.by),
            ("budget", Some(needed - budget))
        );
        assert_eq!(
            (action.status, action.objective.is_none()),
            (Status::Infeasible, true)
        );
        // Two stages have a coefficient each: the outcomes have both.
        assert_eq!(infeasible.best, None);
        assert!(units(action) <= budget && units(action) >= budget - 1.0);
        let parts: Vec<f64> = (action.outcomes.iter())
            .map(|one| {
                let (before, after) = (one.before.cv.unwrap(), one.after.cv.unwrap());
                (before - after) / (before - 0.3)
            })
            .collect();
        // A square metre changes a coefficient by some 10⁻⁵.
        assert!((parts[0] - parts[1]).abs() < 1e-3, "{parts:?}");
        assert!(parts[0] > last && parts[0] < 1.0, "{parts:?}");
        last = parts[0];
        // Less than the whole at each school.
        assert!(action.schools.iter().all(|school| school.change > 0.0));
    }
}

#[test]
fn a_budget_where_schools_differ_in_price_gives_the_least_coefficient_nearly() {
    let table = priced();
    let options = |budget: &str, cv: f64| {
        format!(
            r#"{{"indicator": "L1", "stage": "junior", "goal": "cv", "cv": {cv}, "cost": "造价"{budget}}}"#
        )
    };
    let whole = planned_of(&table, &options("", 0.1));
    let needed = only(&whole).objective.as_ref().unwrap().value;
    let budget = (needed / 2.0).floor();
    let plan = planned_of(&table, &options(&format!(r#", "budget": {budget}"#), 0.1));
    let action = only(&plan);
    let best = action.infeasible.as_ref().unwrap().best.unwrap();
    assert_eq!(action.outcomes[0].after.cv, Some(best));
    assert!(best > 0.1 && best < action.outcomes[0].before.cv.unwrap());
    // To reach that coefficient costs the budget, up to whole steps at prices of 1 to 3; a lower one costs more.
    let cost = |cv: f64| {
        let plan = planned_of(&table, &options("", cv));
        only(&plan).objective.as_ref().unwrap().value
    };
    assert!((cost(best) - budget).abs() <= 3.0, "{}", cost(best));
    assert!(cost(best - 2e-3) > budget);
}

#[test]
fn a_budget_below_the_floors_brings_the_cheapest_schools_to_them() {
    for (goal, cost) in [
        ("floors", false),
        ("cv_and_floors", false),
        ("floors", true),
    ] {
        let table = priced();
        let price = if cost { r#", "cost": "造价""# } else { "" };
        let options =
            |budget: &str| format!(r#"{{"indicator": "L5", "goal": "{goal}"{price}{budget}}}"#);
        let floors = planned_of(
            &table,
            &format!(r#"{{"indicator": "L5", "goal": "floors"{price}}}"#),
        );
        let floors = only(&floors);
        let spent = |action: &Action| -> Vec<(f64, String)> {
            let of = |school: &SchoolChange| {
                // SYN001 is the first row.
                let row: usize = school.id[3..].parse().unwrap();
                let price = if cost { price_of(row - 1) } else { 1.0 };
                (school.change * price, school.id.clone())
            };
            action.schools.iter().map(of).collect()
        };
        let mut costs = spent(floors);
        costs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all: f64 = costs.iter().map(|one| one.0).sum();
        let budget = (all / 2.0).floor();
        let plan = planned_of(&table, &options(&format!(r#", "budget": {budget}"#)));
        let action = only(&plan);
        let mut left = budget;
        let most = costs.iter().take_while(|one| {
            left -= one.0;
            left >= 0.0
        });
        let most = most.count();
        let sum: f64 = spent(action).iter().map(|one| one.0).sum();
        assert!(sum <= budget && sum > budget - 3.0, "{sum} {budget}");
        assert_eq!(action.schools.len(), most + 1);
        let text = action.verdict.render(English);
        let expected = format!("the steps bring {most} of the {} schools", costs.len());
        assert!(text.contains(&expected), "{text}");
        assert_eq!(action.infeasible.as_ref().unwrap().best, None);
    }
}
