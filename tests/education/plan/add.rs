//! Additions: the amounts of the example county, promises kept, proofs recomputed, errors.

use junheng::Language::English;
use junheng::education::plan::{Action, AddOptions, Plan, Status, TargetKind, plan_add};
use junheng::education::{AssessOptions, Column, Standard, Table, Verdict, assess};
use junheng::optimize::{NO_CAP, addition_bound, is_excluded};
use proptest::prelude::*;

use crate::education::tables::{schools, table};
use crate::support::tables::{read_csv, reordered};
use crate::support::{more_cases, root};

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn planned(table: &Table<'_>, options: &str) -> Plan {
    plan_add(table, None, None, &AddOptions::from_json(options).unwrap()).unwrap()
}

fn only(plan: &Plan) -> &Action {
    let actions = &plan.counties[0].actions;
    assert_eq!(actions.len(), 1);
    &actions[0]
}

#[test]
fn grounds_that_stages_share_cost_what_the_whole_school_needs() {
    // The junior part of a nine-year school has a share of its ground: 27,382 m² in the parts would be 50,046 m².
    let cases = [
        (r#"{"indicator": "L5", "goal": "cv"}"#, 32_847.0, 8),
        (r#"{"indicator": "L5", "stage": "junior"}"#, 41_802.0, 11),
        (r#"{"indicator": "L5"}"#, 45_491.0, 15),
    ];
    for (options, amount, schools) in cases {
        let plan = planned(&county(), options);
        let action = only(&plan);
        assert_eq!(
            action.objective.as_ref().unwrap().value,
            amount,
            "{options}"
        );
        assert_eq!((action.status, action.gap), (Status::Optimal, Some(0.0)));
        assert_eq!(action.schools.len(), schools, "{options}");
        let sum: f64 = action.steps.iter().map(|step| step.units).sum();
        assert_eq!(sum, amount);
        assert!(
            action
                .outcomes
                .iter()
                .all(|one| one.after.cv_passes == Some(true))
        );
    }
}

#[test]
fn steps_bring_schools_to_their_floors_first_and_then_raise_the_lowest() {
    let plan = planned(&county(), r#"{"indicator": "L5"}"#);
    let texts: Vec<String> = only(&plan)
        .steps
        .iter()
        .map(|step| step.text.render(English))
        .collect();
    assert_eq!(
        texts[0],
        "虚构完全中学2号 (SYN052): add 6889 m², from 5.537 to 10.2 (floor: 10.2)"
    );
    assert_eq!(
        texts[11],
        "虚构初级中学3号 (SYN034): add 3714 m², from 10.2 to 13.361, to narrow the differences between schools"
    );
}

/// Every target of a feasible action is met by what `assess` finds.
fn keeps_its_promise(action: &Action) {
    let feasible = action.status != Status::Infeasible;
    assert_eq!(feasible, action.infeasible.is_none());
    for target in action.targets.iter().filter(|_| feasible) {
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
    if let (Some(amount), Some(bound)) = (&action.objective, &action.bound) {
        assert!(
            bound.value <= amount.value * (1.0 + 1e-9) + 1e-9,
            "{action:?}"
        );
    }
}

proptest! {
    #![proptest_config(more_cases(40))]

    #[test]
    fn what_is_promised_is_what_assess_finds(
        drawn in schools(12),
        goal in prop::sample::select(vec!["cv", "floors", "cv_and_floors"]),
        step in prop::sample::select(vec![1.0, 0.5, 10.0]),
    ) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let table = table(&drawn, &order);
        let options = format!(r#"{{"goal": "{goal}", "step": {step}}}"#);
        let options = AddOptions::from_json(&options).unwrap();
        let Ok(plan) = plan_add(&table, None, None, &options) else { return Ok(()) };
        plan.counties.iter().flat_map(|county| &county.actions).for_each(keeps_its_promise);
        let backwards: Vec<usize> = order.iter().rev().copied().collect();
        let other = plan_add(&reordered(&table, &backwards), None, None, &options).unwrap();
        prop_assert!(plan.to_json() == other.to_json());
    }
}

#[test]
fn the_plan_carried_out_by_hand_is_assessed_as_promised() {
    let (mut table, column) = (county(), "室外运动场面积");
    let plan = planned(&table, r#"{"indicator": "L5"}"#);
    let text = std::fs::read_to_string(root().join("data/synthetic_county.csv")).unwrap();
    let ids: Vec<&str> = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').next().unwrap())
        .collect();
    let Some(Column::Number { values, .. }) = table.column(column) else {
        panic!()
    };
    let mut values = values.to_vec();
    for school in &only(&plan).schools {
        values[ids.iter().position(|id| *id == school.id).unwrap()] += school.change;
    }
    let mut changed = Table::new();
    for (name, old) in table.columns() {
        match name == column {
            true => changed.add_numbers(name, values.clone()).unwrap(),
            false => changed.add(name, old.clone()).unwrap(),
        }
    }
    table = changed;
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let result = assess(&table, None, &standard, &AssessOptions::default()).unwrap();
    let county = result.counties().next().unwrap();
    for outcome in &only(&plan).outcomes {
        let stage = county
            .stages
            .iter()
            .find(|stage| stage.stage == outcome.stage)
            .unwrap();
        let found = stage
            .indicators
            .iter()
            .find(|one| one.code == "L5")
            .unwrap();
        assert_eq!(
            found.cv.unwrap().to_bits(),
            outcome.after.cv.unwrap().to_bits()
        );
        assert_eq!(found.schools_met, outcome.after.schools_met);
    }
}

/// Weights and resources of the junior stage for an indicator, as an assessment reports them.
fn junior(indicator: usize) -> (Vec<f64>, Vec<f64>) {
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let result = assess(&county(), None, &standard, &AssessOptions::default()).unwrap();
    let county = result.counties().next().unwrap();
    let schools = county.stages[1].schools.as_ref().unwrap();
    let of = |school: &junheng::education::assess::SchoolReport<'_>| {
        (
            school.id.to_owned(),
            school.pupils,
            school.indicators[indicator].resource,
        )
    };
    let mut all: Vec<(String, f64, f64)> = schools.iter().map(of).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    (
        all.iter().map(|one| one.1).collect(),
        all.iter().map(|one| one.2).collect(),
    )
}

#[test]
fn two_numbers_prove_that_less_teachers_do_not_suffice() {
    for (code, at) in [("L1", 0), ("L2", 1), ("L3", 2)] {
        let options =
            format!(r#"{{"indicator": "{code}", "stage": "junior", "goal": "cv", "cv": 0.1}}"#);
        let plan = planned(&county(), &options);
        let action = only(&plan);
        let numbers = &action.certificate.as_ref().unwrap().numbers;
        let (weights, resources) = junior(at);
        let free = vec![f64::INFINITY; weights.len()];
        let bound = addition_bound(&weights, &resources, &resources, &free, 0.1, numbers["u"]);
        assert!(
            (bound - numbers["amount"]).abs() < 1e-6,
            "{bound} {numbers:?}"
        );
        let least = action.objective.as_ref().unwrap().value;
        let proven = match numbers.get("alpha") {
            None => bound.ceil(),
            Some(&alpha) => {
                assert_eq!(numbers["from"], bound.ceil());
                let (low, high) = (vec![0; weights.len()], vec![NO_CAP; weights.len()]);
                for sum in [numbers["from"], numbers["to"]] {
                    let units = (weights.as_slice(), resources.as_slice());
                    assert!(is_excluded(
                        units,
                        1.0,
                        &low,
                        &high,
                        0.1,
                        (alpha, sum as i64)
                    ));
                }
                numbers["to"] + 1.0
            }
        };
        assert_eq!(proven, least, "{code}");
    }
}

/// The example county with one more column.
fn with_column(name: &str, value: impl Fn(usize) -> f64) -> Table<'static> {
    let mut table = county();
    let values: Vec<f64> = (0..table.rows()).map(value).collect();
    table.add_numbers(name, values).unwrap();
    table
}

#[test]
fn limits_that_keep_the_target_out_of_reach_are_named() {
    let capped = with_column("上限", |_| 100.0);
    let plan = planned(
        &capped,
        r#"{"indicator": "L5", "goal": "cv", "cap": "上限"}"#,
    );
    let infeasible = only(&plan).infeasible.as_ref().unwrap();
    assert_eq!(infeasible.kind, "caps");
    assert!(infeasible.best.unwrap() > 0.45);
    let plan = planned(&capped, r#"{"indicator": "L5", "cap": "上限"}"#);
    let infeasible = only(&plan).infeasible.as_ref().unwrap();
    assert_eq!(
        (infeasible.kind, infeasible.concerns.len()),
        ("cap_below_floor", 9)
    );
    assert!(!plan.is_feasible());
}

#[test]
fn a_budget_that_is_too_small_buys_the_best_it_can() {
    let options = |budget: &str| {
        format!(r#"{{"indicator": "L1", "stage": "junior", "goal": "cv", "cv": 0.1{budget}}}"#)
    };
    let enough = planned(&county(), &options(""));
    let needed = only(&enough).objective.as_ref().unwrap().value;
    let half = (needed / 2.0).floor();
    let plan = planned(&county(), &options(&format!(r#", "budget": {half}"#)));
    let action = only(&plan);
    let infeasible = action.infeasible.as_ref().unwrap();
    assert_eq!(
        (infeasible.kind, infeasible.by),
        ("budget", Some(needed - half))
    );
    assert_eq!(
        action.steps.iter().map(|step| step.units).sum::<f64>(),
        half
    );
    let outcome = &action.outcomes[0];
    assert_eq!(outcome.after.cv, infeasible.best);
    assert!(outcome.after.cv < outcome.before.cv && outcome.after.cv.unwrap() > 0.1);
    // No school gets more than it would of the whole sum: the first half of the work is the same.
    for school in &action.schools {
        let whole = only(&enough)
            .schools
            .iter()
            .find(|one| one.id == school.id)
            .unwrap();
        assert!(school.change <= whole.change);
    }
}

#[test]
fn dearer_schools_get_less() {
    let dear = with_column("造价", |row| 1.0 + (row % 3) as f64);
    let plan = planned(
        &dear,
        r#"{"indicator": "L5", "goal": "cv", "cost": "造价"}"#,
    );
    let action = only(&plan);
    let cost = action.objective.as_ref().unwrap().value;
    assert!(
        cost - action.bound.as_ref().unwrap().value <= 3.0,
        "{action:?}"
    );
    assert!(
        action
            .outcomes
            .iter()
            .all(|one| one.after.cv_passes == Some(true))
    );
    let cheap = planned(&county(), r#"{"indicator": "L5", "goal": "cv"}"#);
    let sum = |plan: &Plan| {
        only(plan)
            .schools
            .iter()
            .map(|school| school.change)
            .sum::<f64>()
    };
    assert!(cost > 32_847.0 && sum(&plan) > sum(&cheap));
}

#[test]
fn the_school_rule_asks_for_less_than_every_floor() {
    let sum = |goal: &str| -> f64 {
        let plan = planned(&county(), &format!(r#"{{"goal": "{goal}"}}"#));
        let of = |action: &Action| action.objective.as_ref().unwrap().value;
        assert!(plan.is_feasible());
        if goal == "school_rule" {
            assert_ne!(plan.counties[0].verdict_after, Verdict::DoesNotMeet);
        }
        plan.counties[0].actions.iter().map(of).sum()
    };
    assert!(sum("school_rule") < sum("cv_and_floors"));
}

#[test]
fn wrong_options_are_errors_that_name_the_value() {
    let negative = with_column("上限", |row| if row == 3 { -1.0 } else { 5.0 });
    let free = with_column("造价", |row| if row == 2 { 0.0 } else { 5.0 });
    let cases = [
        (
            county(),
            r#"{"step": 0}"#,
            "the option step must be above zero, got 0",
        ),
        (
            county(),
            r#"{"budget": -5}"#,
            "the option budget must be zero or more, got -5",
        ),
        (
            county(),
            r#"{"cv": -0.1}"#,
            "the option cv must be zero or more, got -0.1",
        ),
        (county(), r#"{"indicator": "L9"}"#, "L9"),
        (county(), r#"{"cap": "上限"}"#, "上限"),
        (
            negative,
            r#"{"cap": "上限"}"#,
            "expected zero or more, got -1",
        ),
        (free, r#"{"cost": "造价"}"#, "expected a cost above zero"),
        (
            county(),
            r#"{"stage": "senior"}"#,
            "no schools of the stage",
        ),
    ];
    for (table, options, text) in cases {
        let options = AddOptions::from_json(options).unwrap();
        let error = plan_add(&table, None, None, &options).unwrap_err();
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[test]
fn a_search_that_is_left_gives_its_plan_and_how_far_the_least_may_be() {
    let mut table = Table::new();
    table.add_text("school_id", ["A", "B"]).unwrap();
    table.add_text("school_type", ["小学"; 2]).unwrap();
    // Books per pupil of the two are almost never equal to the last digits.
    table
        .add_numbers("pupils_primary", vec![1000.0, 1_000_003.0])
        .unwrap();
    table.add_numbers("books", vec![1.0, 1000.0]).unwrap();
    let standard = include_str!("../../../examples/standards/books-per-pupil.toml");
    let standard = Standard::from_toml(standard).unwrap();
    let options = AddOptions::from_json(r#"{"goal": "cv", "cv": 1e-12}"#).unwrap();
    let plan = plan_add(&table, None, Some(&standard), &options).unwrap();
    let action = only(&plan);
    assert_eq!(
        (action.status, plan.summary.within_gap),
        (Status::WithinGap, 1)
    );
    let value = action.objective.as_ref().unwrap().value;
    let bound = action.bound.as_ref().unwrap().value;
    assert!(bound < value && action.gap == Some(value - bound));
    assert!(action.outcomes[0].after.cv.unwrap() <= 1e-12);
    // The level proves the bound: nothing below it would do with fractions of books either.
    let numbers = &action.certificate.as_ref().unwrap().numbers;
    assert!(bound <= numbers["amount"].ceil());
}

/// Primary schools whose figures are drawn between 0.6 and 1.3 times the floors.
fn about_the_floors(count: usize) -> Table<'static> {
    let mut state = 88_172_645_463_325_252_u64;
    let mut share = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut table = Table::new();
    let codes: Vec<String> = (0..count).map(|at| format!("S{at:03}")).collect();
    table.add_text("school_id", codes).unwrap();
    table.add_text("school_type", vec!["小学"; count]).unwrap();
    let pupils: Vec<f64> = (0..count)
        .map(|_| (200.0 + 1500.0 * share()).round())
        .collect();
    for (column, floor) in [
        ("teachers_above_degree_primary", 0.042),
        ("teachers_backbone_primary", 0.01),
        ("teachers_pe_art_primary", 0.009),
        ("teaching_area", 4.5),
        ("sports_area", 7.5),
        ("equipment_value", 2000.0),
        ("multimedia_classrooms", 0.023),
    ] {
        let drawn = pupils
            .iter()
            .map(|pupils| (pupils * floor * (0.6 + 0.7 * share())).round());
        let drawn: Vec<f64> = drawn.collect();
        table.add_numbers(column, drawn).unwrap();
    }
    let teachers: Vec<f64> = pupils
        .iter()
        .map(|pupils| (pupils / 12.0).round())
        .collect();
    table.add_numbers("teachers_primary", teachers).unwrap();
    table.add_numbers("pupils_primary", pupils).unwrap();
    table
}

#[test]
fn a_choice_of_floors_that_is_not_proven_best_says_so() {
    let gaps = |schools: usize, cv: f64| -> Vec<String> {
        let options = format!(r#"{{"goal": "school_rule", "stage": "primary", "cv": {cv}}}"#);
        let plan = planned(&about_the_floors(schools), &options);
        let all = plan.counties[0]
            .actions
            .iter()
            .flat_map(|action| &action.assumptions);
        let gaps = all.filter(|one| one.code() == "plan.add.assume_rule_gap");
        gaps.map(|one| one.render(English)).collect()
    };
    assert_eq!(gaps(4, 0.11), [""; 0]);
    // Of the seven resources of sixty schools the search is left after its number of choices.
    let gaps = gaps(60, 0.11);
    assert_eq!(gaps.len(), 7);
    assert!(
        gaps[0].starts_with("which floors are missed counts as given"),
        "{gaps:?}"
    );
}
