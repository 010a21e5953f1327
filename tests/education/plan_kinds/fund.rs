//! Distributions of a budget.

use junheng::ErrorKind;
use junheng::education::plan::{FundOptions, FundPlan, Status, plan_fund};
use junheng::education::{Standard, Table};

use super::{orders, reordered};
use crate::support::root;
use crate::support::tables::read_csv;

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn planned(table: &Table<'_>, options: &str) -> junheng::Result<FundPlan> {
    let standard = Standard::builtin("cn-quality-2017")?;
    plan_fund(table, None, &standard, &FundOptions::from_json(options)?)
}

/// What is promised is what the assessment finds.
fn check(plan: &FundPlan) {
    for (county, fund) in plan.plan.counties.iter().zip(&plan.funds) {
        let action = &county.actions[0];
        let outcome = &action.outcomes[0];
        assert_eq!(outcome.stage, fund.stage);
        if fund.measure_spec == "cv" {
            assert_eq!(
                (outcome.before.cv, outcome.after.cv),
                (fund.measure_before, fund.measure_after)
            );
        }
        assert_eq!(outcome.before.schools_met, fund.at_floor_before);
        assert_eq!(outcome.after.schools_met, fund.at_floor_after);
        let given: f64 = action.schools.iter().map(|school| school.change).sum();
        assert!((given - fund.spent).abs() < 1e-9 * given.abs().max(1.0));
        for step in &action.steps {
            assert!(step.units > 0.0 && step.to.is_some() != step.from.is_some());
        }
    }
}

#[test]
fn a_budget_is_levelled_up_in_whole_steps() {
    let plan = planned(
        &county(),
        r#"{"indicator": "L1", "stage": "primary", "budget": 40}"#,
    )
    .unwrap();
    check(&plan);
    let (action, fund) = (&plan.plan.counties[0].actions[0], &plan.funds[0]);
    assert_eq!(
        (action.status, fund.spent, fund.left),
        (Status::Optimal, 40.0, 0.0)
    );
    assert!(fund.measure_after < fund.measure_before);
    assert!(
        action
            .schools
            .iter()
            .all(|school| school.change.fract() == 0.0)
    );
    let numbers = &action.certificate.as_ref().unwrap().numbers;
    assert!(numbers["alpha"] <= numbers["beta"]);
    assert!(
        fund.queue
            .windows(2)
            .all(|pair| pair[0].budget <= pair[1].budget && pair[0].cv >= pair[1].cv)
    );
    assert!((fund.queue[0].cv - fund.measure_before.unwrap()).abs() < 1e-12);
    // The first to receive are the lowest.
    assert_eq!(action.steps[0].to.as_deref(), Some(&*fund.queue[0].id));
}

#[test]
fn the_least_budget_reaches_the_limit_and_one_step_less_does_not() {
    for limit in [0.2, 0.3] {
        let options = format!(r#"{{"indicator": "L2", "stage": "primary", "limit": {limit}}}"#);
        let plan = planned(&county(), &options).unwrap();
        check(&plan);
        let (action, fund) = (&plan.plan.counties[0].actions[0], &plan.funds[0]);
        assert!(
            matches!(action.status, Status::Optimal),
            "{:?}",
            action.status
        );
        assert!(fund.measure_after.unwrap() <= limit * (1.0 + 1e-12));
        let bound = action.bound.as_ref().unwrap().value;
        assert!(
            fund.spent >= bound && fund.spent - bound <= 5.0,
            "{} {bound}",
            fund.spent
        );
        let less = fund.spent - 1.0;
        let options = format!(
            r#"{{"indicator": "L2", "stage": "primary", "limit": {limit}, "budget": {less}}}"#
        );
        let less = planned(&county(), &options).unwrap();
        assert!(!less.is_feasible());
        assert_eq!(
            less.plan.counties[0].actions[0]
                .infeasible
                .as_ref()
                .unwrap()
                .kind,
            "budget"
        );
    }
}

#[test]
fn other_measures_have_a_least_budget_as_well() {
    for measure in ["gini", "theil_t", "atkinson(epsilon=1)"] {
        let options = format!(
            r#"{{"indicator": "L1", "stage": "primary", "limit": 0.01, "measure": "{measure}"}}"#
        );
        let plan = planned(&county(), &options).unwrap();
        check(&plan);
        assert!(plan.is_feasible() && plan.funds[0].measure_after.unwrap() <= 0.01 * (1.0 + 1e-12));
    }
}

#[test]
fn the_most_schools_or_pupils_at_the_floor() {
    let of = |goal: &str| {
        let options =
            format!(r#"{{"indicator": "L1", "stage": "primary", "budget": 15, "goal": "{goal}"}}"#);
        let plan = planned(&county(), &options).unwrap();
        check(&plan);
        plan
    };
    let (schools, pupils, measure) = (of("schools"), of("pupils"), of("measure"));
    let met = |plan: &FundPlan| plan.funds[0].at_floor_after.unwrap();
    assert!(met(&schools) >= met(&pupils).max(met(&measure)));
    assert_eq!(Some(met(&schools)), measure.funds[0].at_floor_most);
    let action = &schools.plan.counties[0].actions[0];
    assert_eq!(
        action.objective.as_ref().unwrap().value,
        met(&schools) as f64
    );
    assert_eq!(action.warnings[0].code(), "plan.fund.leaves_lowest");
    assert!(measure.funds[0].measure_after <= schools.funds[0].measure_after);
}

#[test]
fn shared_resources_raise_the_lowest() {
    let plan = planned(
        &county(),
        r#"{"indicator": "L5", "stage": "junior", "budget": 20000, "step": 10}"#,
    )
    .unwrap();
    check(&plan);
    let (action, fund) = (&plan.plan.counties[0].actions[0], &plan.funds[0]);
    assert_eq!((action.status, fund.spent), (Status::WithinGap, 20000.0));
    assert!(fund.measure_after < fund.measure_before && fund.queue.is_empty());
    let least = planned(
        &county(),
        r#"{"indicator": "L5", "stage": "junior", "step": 100}"#,
    )
    .unwrap();
    check(&least);
    assert!(least.is_feasible() && least.funds[0].measure_after.unwrap() <= 0.45);
}

#[test]
fn less_than_all_kept_and_caps() {
    let kept = planned(
        &county(),
        r#"{"indicator": "L1", "stage": "primary", "budget": 0, "keep": 0.9}"#,
    )
    .unwrap();
    check(&kept);
    let action = &kept.plan.counties[0].actions[0];
    assert_eq!(kept.funds[0].spent, 0.0);
    assert!(action.schools.iter().any(|school| school.change < 0.0));
    assert!(kept.funds[0].measure_after < kept.funds[0].measure_before);
    let mut table = county();
    table.add_numbers("cap", vec![1.0; table.rows()]).unwrap();
    let capped = planned(
        &table,
        r#"{"indicator": "L1", "stage": "primary", "budget": 1000, "cap": "cap"}"#,
    )
    .unwrap();
    check(&capped);
    assert!(capped.funds[0].left > 0.0);
    assert!(!capped.plan.counties[0].actions[0].binding.is_empty());
}

#[test]
fn the_order_of_rows_has_no_effect() {
    let table = county();
    let options = r#"{"indicator": "L1", "stage": "primary", "budget": 40}"#;
    let json = planned(&table, options).unwrap().to_json();
    for order in orders(table.rows()) {
        assert_eq!(
            planned(&reordered(&table, &order), options)
                .unwrap()
                .to_json(),
            json
        );
    }
}

#[test]
fn wrong_options_are_errors() {
    let kind = |options: &str| planned(&county(), options).unwrap_err().kind();
    for options in [
        r#"{"budget": 3}"#,
        r#"{"indicator": "L1", "budget": 3}"#,
        r#"{"indicator": "L1", "stage": "primary", "budget": -3}"#,
        r#"{"indicator": "L1", "stage": "primary", "budget": 3, "step": 0}"#,
        r#"{"indicator": "L1", "stage": "primary", "budget": 3, "keep": 1.5}"#,
        r#"{"indicator": "L1", "stage": "primary", "goal": "schools"}"#,
        r#"{"indicator": "L1", "stage": "primary", "budget": 3, "measure": "fgt(alpha=0, line=1)"}"#,
        r#"{"indicator": "L1", "stage": "primary", "budget": 3, "measure": "quartile_variation"}"#,
        r#"{"indicator": "L1", "stage": "primary", "measure": "gini"}"#,
        r#"{"indicator": "L9", "stage": "primary", "budget": 3}"#,
    ] {
        assert_eq!(kind(options), ErrorKind::InvalidSpec, "{options}");
    }
    assert_eq!(
        kind(r#"{"indicator": "L1", "stage": "primary", "budget": 3, "cap": "无"}"#),
        ErrorKind::UnknownName
    );
}
