//! Transfers: promises kept, proofs recomputed, groups, pairs, limits, errors.

use std::collections::BTreeMap;

use junheng::Error;
use junheng::Language::{Chinese, English};
use junheng::education::plan::{Action, Plan, Status, TargetKind, TransferOptions, plan_transfer};
use junheng::education::{AssessOptions, Standard, Table, assess};
use proptest::prelude::*;

use crate::education::tables::{schools, table};
use crate::support::errors::check_all;
use crate::support::tables::{read_csv, reordered};
use crate::support::{more_cases, root};

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn try_plan(table: &Table<'_>, options: &str) -> Result<Plan, Error> {
    plan_transfer(table, None, None, &TransferOptions::from_json(options)?)
}

fn planned(table: &Table<'_>, options: &str) -> Plan {
    try_plan(table, options).unwrap()
}

fn only(plan: &Plan) -> &Action {
    let actions = &plan.counties[0].actions;
    assert_eq!(actions.len(), 1);
    &actions[0]
}

/// What is promised is what is found, and steps add up to the changes of the schools.
fn keeps_its_promise(action: &Action) {
    let feasible = action.status != Status::Infeasible;
    assert_eq!(feasible, action.infeasible.is_none());
    for target in action.targets.iter().filter(|_| feasible) {
        let mut outcomes = action.outcomes.iter();
        let outcome = outcomes
            .find(|one| Some(one.stage) == target.stage)
            .unwrap();
        let after = &outcome.after;
        match target.kind {
            TargetKind::Cv => assert!(
                after.cv.unwrap() <= target.value * (1.0 + 1e-12),
                "{action:?}"
            ),
            _ => assert_eq!(after.schools_met, Some(outcome.schools), "{action:?}"),
        }
    }
    let mut changes = BTreeMap::<&str, f64>::new();
    for step in &action.steps {
        assert!(step.units > 0.0);
        *changes.entry(step.from.as_deref().unwrap()).or_default() -= step.units;
        *changes.entry(step.to.as_deref().unwrap()).or_default() += step.units;
    }
    changes.retain(|_, units| *units != 0.0);
    let listed = action.schools.iter().map(|one| (&*one.id, one.change));
    assert_eq!(changes, listed.collect());
    for school in action.schools.iter().flat_map(|one| &one.stages) {
        assert!(school.after >= 0.0);
    }
    if let (Some(amount), Some(bound)) = (&action.objective, &action.bound) {
        assert!(bound.value <= amount.value, "{action:?}");
    }
}

#[test]
fn the_example_county_moves_its_teachers() {
    let plan = planned(
        &county(),
        r#"{"stage": "primary", "indicator": "L2", "cv": 0.3}"#,
    );
    let action = only(&plan);
    keeps_its_promise(action);
    assert_eq!(action.status, Status::Optimal);
    let shown: Vec<String> = [&action.verdict]
        .into_iter()
        .chain(action.steps.iter().map(|step| &step.text).take(2))
        .flat_map(|text| [text.render(English), text.render(Chinese)])
        .collect();
    committed_text("transfer_l2", &shown.join("\n"));
}

/// Compares with the committed text of that name, which `UPDATE` writes.
fn committed_text(name: &str, text: &str) {
    let path = root()
        .join("tests/education/plan/expected")
        .join(format!("{name}.txt"));
    crate::support::committed(&path, &format!("{text}\n"));
}

/// Weights and resources of the schools of a stage, as an assessment reports them.
fn figures(stage: usize, indicator: usize) -> Vec<(f64, f64)> {
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let result = assess(&county(), None, &standard, &AssessOptions::default()).unwrap();
    let county = result.counties().next().unwrap();
    let schools = county.stages[stage].schools.as_ref().unwrap().iter();
    schools
        .map(|school| (school.pupils, school.indicators[indicator].resource))
        .collect()
}

#[test]
fn two_numbers_prove_that_fewer_teachers_are_not_enough() {
    let mut closed = 0;
    for (stage, at) in [("primary", 0), ("junior", 1)] {
        for (code, indicator, cv) in [("L1", 0, 0.08), ("L2", 1, 0.15), ("L3", 2, 0.1)] {
            let options = format!(
                r#"{{"stage": "{stage}", "indicator": "{code}", "goal": "cv", "cv": {cv}}}"#
            );
            let plan = planned(&county(), &options);
            let action = only(&plan);
            keeps_its_promise(action);
            let numbers = &action.certificate.as_ref().unwrap().numbers;
            let (low, high, limit) = (numbers["alpha"], numbers["beta"], numbers["limit"]);
            let schools = figures(at, indicator);
            let weight: f64 = schools.iter().map(|one| one.0).sum();
            let total: f64 = schools.iter().map(|one| one.1).sum();
            let most = (1.0 + limit * limit) * total * total / weight;
            let least = |&(p, r): &(f64, f64)| {
                let values = (-400..=400).map(f64::from).filter(|y| r + y >= 0.0);
                let value = |y: f64| (r + y).powi(2) / p - if y > 0.0 { low * y } else { high * y };
                values.map(value).fold(f64::INFINITY, f64::min)
            };
            let bound = (schools.iter().map(least).sum::<f64>() - most) / (high - low);
            // Without limits the bound is the plan; limits on giving can only raise what is needed.
            let amount = action.objective.as_ref().unwrap().value;
            assert!(bound <= amount + 1e-6, "{code} {bound} {amount}");
            if action.binding.is_empty() {
                closed += 1;
                assert_eq!((bound - 1e-6).ceil(), amount, "{code} {bound}");
            }
        }
    }
    assert!(closed >= 4);
}

#[test]
fn groups_and_pairs_limit_who_gives_to_whom() {
    let options = r#"{"stage": "primary", "indicator": "L2", "goal": "cv", "cv": 0.35, "within": "城乡类型"}"#;
    let plan = planned(&county(), options);
    let action = only(&plan);
    keeps_its_promise(action);
    if action.infeasible.is_none() {
        let certificate = action.certificate.as_ref().unwrap();
        assert_eq!(certificate.rule, "transfer_groups");
        assert!(certificate.numbers["width"] > 0.0);
        let group = |id: &Option<String>| {
            let mut all = action.schools.iter();
            all.find(|one| Some(&one.id) == id.as_ref())
                .and_then(|one| one.group.clone())
        };
        assert!(
            action
                .steps
                .iter()
                .all(|step| group(&step.from) == group(&step.to))
        );
    }
    let free = planned(&county(), &options.replace(r#", "within": "城乡类型""#, ""));
    let steps = &only(&free).steps;
    assert!(steps.len() > 3);
    let pairs: Vec<String> = (steps.iter())
        .map(|step| {
            let (from, to) = (step.from.as_ref().unwrap(), step.to.as_ref().unwrap());
            format!(r#"{{"from": "{from}", "to": "{to}", "cost": 2}}"#)
        })
        .collect();
    let options = format!(
        r#"{{"stage": "primary", "indicator": "L2", "goal": "cv", "cv": 0.35, "pairs": [{}]}}"#,
        pairs.join(", ")
    );
    let plan = planned(&county(), &options);
    let action = only(&plan);
    keeps_its_promise(action);
    // Along the pairs of the least plan at a cost of 2 each, twice its amount is least.
    let amount = only(&free).objective.as_ref().unwrap().value;
    assert_eq!(action.objective.as_ref().unwrap().value, 2.0 * amount);
    assert!(action.bound.as_ref().unwrap().value <= 2.0 * amount);
}

#[test]
fn no_school_falls_behind_the_rule() {
    // At this limit donors without a hold would lose their floors.
    let plan = planned(&county(), r#"{"goal": "cv", "cv": 0.08}"#);
    for action in &plan.counties[0].actions {
        keeps_its_promise(action);
        let held = |one: &&junheng::education::plan::SchoolChange| one.change < 0.0;
        for school in action
            .schools
            .iter()
            .filter(held)
            .flat_map(|one| &one.stages)
        {
            let floor = school.floor.unwrap();
            let (before, after) = (
                school.value_before >= floor,
                school.value_after >= floor * (1.0 - 1e-12),
            );
            assert!(!before || after, "{school:?}");
        }
    }
}

proptest! {
    #![proptest_config(more_cases(40))]

    #[test]
    fn what_is_promised_is_what_assess_finds(
        drawn in schools(12),
        goal in prop::sample::select(vec!["cv", "floors", "cv_and_floors"]),
        step in prop::sample::select(vec![1.0, 0.5, 10.0]),
        share in prop::sample::select(vec![0.1, 0.5, 1.0]),
        all in any::<bool>(),
    ) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let table = table(&drawn, &order);
        let movable = if all { r#", "movable": ["L4", "L5", "L6", "L7"]"# } else { "" };
        let options = format!(r#"{{"goal": "{goal}", "step": {step}, "give_share": {share}{movable}}}"#);
        let Ok(plan) = try_plan(&table, &options) else {
            return Ok(());
        };
        plan.counties.iter().flat_map(|county| &county.actions).for_each(keeps_its_promise);
        let backwards: Vec<usize> = order.iter().rev().copied().collect();
        let other = try_plan(&reordered(&table, &backwards), &options).unwrap();
        prop_assert!(plan.to_json() == other.to_json());
    }
}

#[test]
fn errors_name_what_is_wrong() {
    let county = county();
    let of = |options: &str| try_plan(&county, options).err();
    let pair = |from: &str, cost: f64| {
        of(&format!(
            r#"{{"pairs": [{{"from": "{from}", "to": "SYN001", "cost": {cost}}}]}}"#
        ))
    };
    let text = std::fs::read_to_string(root().join("standards/cn-quality-2017.toml")).unwrap();
    let own = |old: &str, new: &str| {
        let id = text.replacen(r#"id = "cn-quality-2017""#, r#"id = "own""#, 1);
        Standard::from_toml(&id.replacen(old, new, 1)).unwrap()
    };
    let unweighted = own(r#"weights = "denominator""#, r#"weights = "equal""#);
    let fewer = own(r#"direction = "at_least""#, r#"direction = "at_most""#);
    let with = |standard: &Standard, options: &str| {
        let options = TransferOptions::from_json(options).unwrap();
        plan_transfer(&county, None, Some(standard), &options).err()
    };
    let basic = Standard::builtin("cn-basic-2012").unwrap();
    let code = basic.document().indicators[0].code.clone();
    let errors = [
        ("an area", of(r#"{"indicator": "L5"}"#)),
        ("rooms", of(r#"{"indicator": ["L1", "L7"]}"#)),
        ("less is better", with(&fewer, r#"{"indicator": "L1"}"#)),
        ("equal weights", with(&unweighted, "{}")),
        (
            "no target",
            with(
                &basic,
                &format!(r#"{{"indicator": "{code}", "goal": "cv", "movable": "{code}"}}"#),
            ),
        ),
        ("an unknown school", pair("SYN999", 1.0)),
        ("a free pair", pair("SYN002", 0.0)),
        ("a share above one", of(r#"{"give_share": 1.5}"#)),
        ("a step of zero", of(r#"{"step": 0}"#)),
        ("a negative limit", of(r#"{"cv": -0.1}"#)),
        ("an unknown column", of(r#"{"give": "可调出"}"#)),
        ("an unknown group column", of(r#"{"within": "联盟"}"#)),
    ];
    check_all("core/plan/transfer_errors.toml", &[], &errors);
}
