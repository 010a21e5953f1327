//! Transfers between counties: promises kept in each county, the fewest units in all, groups of counties, reasons.

use std::collections::{BTreeMap, BTreeSet};

use junheng::Language::{Chinese, English};
use junheng::education::plan::{Action, Plan, Status, TargetKind, TransferOptions, plan_transfer};
use junheng::education::{Standard, Table};
use proptest::prelude::*;

use crate::education::tables::{schools, table};
use crate::support::more_cases;
use crate::support::tables::reordered;

fn planned(table: &Table<'_>, options: &str) -> junheng::Result<Plan> {
    plan_transfer(table, None, None, &TransferOptions::from_json(options)?)
}

/// A school of a county: county, code, pupils, books.
type School = (&'static str, &'static str, f64, f64);

fn books(schools: &[School]) -> Table<'static> {
    let mut table = Table::new();
    let text = |of: fn(&School) -> &'static str| schools.iter().map(of).collect::<Vec<&str>>();
    let numbers = |of: fn(&School) -> f64| schools.iter().map(of).collect::<Vec<f64>>();
    table.add_text("county", text(|one| one.0)).unwrap();
    table.add_text("school_id", text(|one| one.1)).unwrap();
    table
        .add_numbers("pupils_primary", numbers(|one| one.2))
        .unwrap();
    table.add_numbers("books", numbers(|one| one.3)).unwrap();
    table
}

/// A standard of one indicator: books per pupil, with a limit of 0.2 and a floor of 5.
fn of_books(table: &Table<'_>, options: &str) -> Plan {
    let standard = r#"
        id = "books"
        version = "1"
        title = { en = "Books", zh = "图书" }
        document = "example"
        issuer = { en = "nobody", zh = "无" }
        issued = "2026"
        stages = ["primary"]
        [dispersion]
        measure = "cv"
        weights = "denominator"
        source = { clause = "1", evidence = "U" }
        [[indicators]]
        code = "books"
        name = { en = "books per pupil", zh = "生均图书" }
        unit = { en = "books", zh = "册" }
        numerator = ["books"]
        per = 1
        direction = "at_least"
        cv_limit = { primary = 0.2 }
        floor = { primary = 5 }
        source = { clause = "2", evidence = "U" }
        [county_rule]
        kind = "every_cv"
        source = { clause = "3", evidence = "U" }
    "#;
    let standard = Standard::from_toml(standard).unwrap();
    let options = TransferOptions::from_json(options).unwrap();
    plan_transfer(table, None, Some(&standard), &options).unwrap()
}

fn actions(plan: &Plan) -> impl Iterator<Item = &Action> {
    plan.counties.iter().flat_map(|county| &county.actions)
}

/// What is promised is what is found in each county, and the steps of all counties add up to the changes of schools.
fn keeps_its_promise(plan: &Plan) {
    for action in actions(plan) {
        let together = action.together.as_ref().unwrap();
        assert_eq!(
            action.status == Status::Infeasible,
            action.infeasible.is_some()
        );
        if action.status == Status::Infeasible {
            assert!(together.objective.is_none() && action.steps.is_empty());
            continue;
        }
        for target in &action.targets {
            let outcome = action
                .outcomes
                .iter()
                .find(|one| Some(one.stage) == target.stage)
                .unwrap();
            match target.kind {
                TargetKind::Cv => {
                    assert!(
                        outcome.after.cv.unwrap() <= target.value * (1.0 + 1e-12),
                        "{action:?}"
                    );
                }
                _ => assert_eq!(
                    outcome.after.schools_met,
                    Some(outcome.schools),
                    "{action:?}"
                ),
            }
        }
        let changes = action.schools.iter().map(|one| one.change);
        let (inflow, received) =
            changes.fold((0.0, 0.0), |sum, one| (sum.0 + one, sum.1 + one.max(0.0)));
        assert!(
            (inflow - together.inflow).abs() < 1e-6
                && (received - action.objective.as_ref().unwrap().value).abs() < 1e-6
        );
        let bound = together.bound.as_ref().unwrap().value;
        assert!(bound <= together.objective.as_ref().unwrap().value);
        assert_eq!(
            action.status == Status::WithinGap,
            together.gap.unwrap() > 0.0 && !action.steps.is_empty()
        );
    }
    let subjects: BTreeSet<String> = actions(plan).map(subject).collect();
    for one in subjects {
        let of_subject = || {
            plan.counties.iter().flat_map(|county| {
                county
                    .actions
                    .iter()
                    .filter(|action| subject(action) == one)
                    .map(move |action| (&county.county, action))
            })
        };
        let mut changes = BTreeMap::<(Option<&str>, &str), f64>::new();
        for (county, action) in of_subject() {
            for step in &action.steps {
                assert!(step.units > 0.0);
                let from = step.from_county.as_deref().or(county.as_deref());
                *changes
                    .entry((from, step.from.as_deref().unwrap()))
                    .or_default() -= step.units;
                *changes
                    .entry((county.as_deref(), step.to.as_deref().unwrap()))
                    .or_default() += step.units;
            }
        }
        let listed = of_subject().flat_map(|(county, action)| {
            action
                .schools
                .iter()
                .map(move |school| ((county.as_deref(), &*school.id), school.change))
        });
        let listed: BTreeMap<_, _> = listed.collect();
        assert_eq!(
            listed.keys().collect::<Vec<_>>(),
            changes.keys().collect::<Vec<_>>()
        );
        for (school, change) in &listed {
            assert!((change - changes[school]).abs() < 1e-6);
        }
        // Each area states the same total, which its counties receive together.
        let mut totals = BTreeMap::<&Vec<String>, (f64, f64)>::new();
        for (_, action) in of_subject().filter(|(_, action)| action.infeasible.is_none()) {
            let together = action.together.as_ref().unwrap();
            let total = together.objective.as_ref().unwrap().value;
            let sums = totals.entry(&together.counties).or_insert((total, 0.0));
            assert_eq!(sums.0, total);
            sums.1 += action.objective.as_ref().unwrap().value;
        }
        assert!(
            totals
                .values()
                .all(|(total, sum)| (total - sum).abs() < 1e-6)
        );
    }
}

fn subject(action: &Action) -> String {
    format!("{:?} {:?}", action.indicator, action.stages)
}

/// The schools of a table in three counties, two of which are in one city.
fn in_counties(drawn: &Table<'static>) -> Table<'static> {
    let mut table = Table::new();
    for (heading, column) in drawn.columns().filter(|(heading, _)| *heading != "county") {
        table.add(heading, column.clone()).unwrap();
    }
    let rows = table.rows();
    let cell = |names: [&'static str; 3]| {
        (0..rows)
            .map(move |row| names[row % 3])
            .collect::<Vec<&str>>()
    };
    table
        .add_text("county", cell(["甲县", "乙县", "丙县"]))
        .unwrap();
    table
        .add_text("city", cell(["东市", "东市", "西市"]))
        .unwrap();
    table
}

proptest! {
    #![proptest_config(more_cases(40))]

    #[test]
    fn what_is_promised_is_what_assess_finds(
        drawn in schools(14),
        goal in prop::sample::select(vec!["cv", "floors", "cv_and_floors"]),
        step in prop::sample::select(vec![1.0, 0.5, 10.0]),
        share in prop::sample::select(vec![0.1, 0.5, 1.0]),
        within in any::<bool>(),
    ) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let table = in_counties(&table(&drawn, &order));
        let common = format!(
            r#""indicator": ["L1", "L2", "L3"], "goal": "{goal}", "step": {step}, "give_share": {share}"#
        );
        let group = if within { r#", "within": "city""# } else { "" };
        let options = format!(r#"{{{common}, "across_counties": true{group}}}"#);
        let Ok(plan) = planned(&table, &options) else {
            return Ok(());
        };
        keeps_its_promise(&plan);
        let backwards: Vec<usize> = order.iter().rev().copied().collect();
        let other = planned(&reordered(&table, &backwards), &options).unwrap();
        prop_assert!(plan.to_json() == other.to_json());
        // Counties that can do it alone need no more together.
        let alone = planned(&table, &format!("{{{common}}}")).unwrap();
        let needed = |plan: &Plan| {
            let mut sums = BTreeMap::<String, f64>::new();
            for action in actions(plan) {
                let value = action.objective.as_ref().map_or(f64::INFINITY, |amount| amount.value);
                *sums.entry(subject(action)).or_default() += value;
            }
            sums
        };
        // A school that must keep more under the rule for schools can be another one.
        if alone.counties.iter().zip(&plan.counties).all(|(one, other)| one.verdict_after == other.verdict_after) {
            for (subject, value) in needed(&alone) {
                let together = needed(&plan)[&subject];
                prop_assert!(together <= value + 1e-6 || within, "{subject}: {together} {value}");
            }
        }
    }
}

#[test]
fn a_county_without_books_receives_from_others_and_steps_name_both() {
    let table = books(&[
        ("East", "A1", 100.0, 0.0),
        ("East", "A2", 100.0, 0.0),
        ("West", "B1", 100.0, 1100.0),
        ("West", "B2", 100.0, 1000.0),
    ]);
    let plan = of_books(&table, r#"{"across_counties": true}"#);
    keeps_its_promise(&plan);
    let [east, west] = [&plan.counties[0].actions[0], &plan.counties[1].actions[0]];
    assert_eq!(
        (
            east.objective.as_ref().unwrap().value,
            west.objective.as_ref().unwrap().value
        ),
        (1000.0, 0.0)
    );
    assert_eq!(
        (
            east.together.as_ref().unwrap().inflow,
            west.together.as_ref().unwrap().inflow
        ),
        (1000.0, -1000.0)
    );
    assert_eq!(
        (east.outcomes[0].before.cv, east.status),
        (None, Status::Optimal)
    );
    assert!(west.steps.is_empty() && west.schools.iter().all(|school| school.change < 0.0));
    let step = &east.steps[0];
    assert_eq!(step.from_county.as_deref(), Some("West"));
    assert_eq!(
        step.text.render(English),
        "from B1 in West to A1 in East: 500 books"
    );
    assert_eq!(step.text.render(Chinese), "由West“B1”调往East“A1”：500 册");
    // By itself the county is out of reach.
    assert_eq!(of_books(&table, "{}").summary.infeasible, 1);
}

#[test]
fn too_many_steps_are_near_the_best_plan_with_the_gap() {
    let table = books(&[
        ("East", "A1", 100.0, 300.0),
        ("East", "A2", 100.0, 900.0),
        ("West", "B1", 100.0, 1100.0),
        ("West", "B2", 100.0, 400.0),
    ]);
    let options = |step: &str| {
        format!(r#"{{"across_counties": true, "goal": "cv", "step": {step}, "give_share": 0.9}}"#)
    };
    let (near, best) = (
        of_books(&table, &options("0.0001")),
        of_books(&table, &options("1")),
    );
    keeps_its_promise(&near);
    assert_eq!(near.summary.within_gap, 2);
    assert_eq!(best.summary.optimal, 2);
    let action = &near.counties[0].actions[0];
    assert!(action.certificate.is_none());
    assert_eq!(action.verdict.code(), "plan.transfer.across_near");
}

#[test]
fn nothing_moves_between_groups_of_counties() {
    let schools = [
        ("A", "A1", 100.0, 300.0),
        ("A", "A2", 100.0, 500.0),
        ("B", "B1", 100.0, 1200.0),
        ("C", "C1", 100.0, 900.0),
        ("D", "D1", 100.0, 400.0),
    ];
    let mut table = books(&schools);
    table
        .add_text("city", ["East", "East", "East", "West", "West"])
        .unwrap();
    let plan = of_books(&table, r#"{"across_counties": true, "within": "city"}"#);
    keeps_its_promise(&plan);
    for action in actions(&plan) {
        let together = action.together.as_ref().unwrap();
        let counties = match together.group.as_deref() {
            Some("East") => ["A", "B"],
            _ => ["C", "D"],
        };
        assert_eq!(together.counties, counties);
        assert!(
            action
                .steps
                .iter()
                .filter_map(|step| step.from_county.as_deref())
                .all(|from| counties.contains(&from))
        );
    }
    assert_eq!(plan.summary.infeasible, 0);
}

#[test]
fn each_reason_names_what_rules_the_target_out() {
    let with = |schools: &[School], give: f64, take: f64| {
        let mut table = books(schools);
        table
            .add_numbers("give", vec![give; schools.len()])
            .unwrap();
        table
            .add_numbers("take", vec![take; schools.len()])
            .unwrap();
        let options = |goal: &str| {
            format!(
                r#"{{"across_counties": true, "goal": "{goal}", "give": "give", "take": "take"}}"#
            )
        };
        move |goal: &str| {
            let plan = of_books(&table, &options(goal));
            keeps_its_promise(&plan);
            let found = plan.counties[0].actions[0].infeasible.clone().unwrap();
            assert!(actions(&plan).all(|action| action.infeasible.is_some()));
            (
                found.kind,
                found.by,
                found.concerns,
                found.text.code().to_owned(),
            )
        }
    };
    let few = [
        ("A", "A1", 100.0, 300.0),
        ("A", "A2", 100.0, 400.0),
        ("B", "B1", 100.0, 600.0),
    ];
    let (kind, by, ..) = with(&few, 999.0, 999.0)("floors");
    assert_eq!((kind, by), ("total_too_small", Some(200.0)));
    let enough = [
        ("A", "A1", 100.0, 300.0),
        ("A", "A2", 100.0, 400.0),
        ("B", "B1", 100.0, 900.0),
    ];
    let (kind, by, ..) = with(&enough, 250.0, 999.0)("floors");
    assert_eq!((kind, by), ("no_donor", Some(50.0)));
    let (kind, by, concerns, _) = with(&enough, 999.0, 150.0)("floors");
    assert_eq!(
        (kind, by, concerns),
        ("cap_below_floor", Some(50.0), vec!["A1".to_owned()])
    );
    let apart = [
        ("A", "A1", 100.0, 100.0),
        ("A", "A2", 100.0, 900.0),
        ("B", "B1", 100.0, 900.0),
    ];
    let (kind, _, concerns, code) = with(&apart, 10.0, 10.0)("cv");
    assert_eq!(
        (kind, concerns, &*code),
        ("caps", vec!["A".to_owned()], "plan.transfer.across_caps")
    );
    let none = [("A", "A1", 100.0, 0.0), ("B", "B1", 100.0, 0.0)];
    assert_eq!(with(&none, 9.0, 9.0)("cv").0, "no_resource");
}
