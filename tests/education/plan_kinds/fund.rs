//! Distributions of a budget.

use junheng::ErrorKind;
use junheng::education::plan::{FundOptions, FundPlan, Status, plan_fund};
use junheng::education::{Standard, Table};

use crate::support::root;
use crate::support::tables::{orders, read_csv, reordered};

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

fn books(weights: &str) -> Standard {
    let text = format!(
        r#"
        id = "books"
        version = "1"
        title = {{ en = "Books", zh = "图书" }}
        document = "example"
        issuer = {{ en = "nobody", zh = "无" }}
        issued = "2026"
        stages = ["primary"]
        [dispersion]
        measure = "cv"
        weights = "{weights}"
        source = {{ clause = "1", evidence = "U" }}
        [[indicators]]
        code = "books"
        name = {{ en = "books per pupil", zh = "生均图书册数" }}
        unit = {{ en = "books", zh = "册" }}
        numerator = ["books"]
        per = 1
        direction = "at_least"
        floor = {{ primary = 2 }}
        cv_limit = {{ primary = 0.3 }}
        source = {{ clause = "2", evidence = "U" }}
        [county_rule]
        kind = "every_cv"
        source = {{ clause = "3", evidence = "U" }}
        "#
    );
    Standard::from_toml(&text).unwrap()
}

fn small(pupils: &[f64], books: &[f64]) -> Table<'static> {
    let mut table = Table::new();
    table
        .add_text(
            "school_id",
            (0..pupils.len())
                .map(|at| format!("S{at}"))
                .collect::<Vec<_>>(),
        )
        .unwrap();
    table
        .add_numbers("pupils_primary", pupils.to_vec())
        .unwrap();
    table.add_numbers("books", books.to_vec()).unwrap();
    table
}

/// Every way to give up to `steps` steps to schools.
fn gifts(schools: usize, steps: u32) -> Vec<Vec<u32>> {
    if schools == 0 {
        return vec![Vec::new()];
    }
    let with = |first: u32| {
        gifts(schools - 1, steps - first)
            .into_iter()
            .map(move |rest| [vec![first], rest].concat())
    };
    (0..=steps).flat_map(with).collect()
}

fn cv(pupils: &[f64], books: &[f64]) -> f64 {
    let values: Vec<f64> = books.iter().zip(pupils).map(|(r, p)| r / p).collect();
    let measure: junheng::Measure = "cv".parse().unwrap();
    measure
        .value(&junheng::Sample::weighted(&values, pupils).unwrap())
        .unwrap()
}

#[test]
fn small_counties_equal_every_distribution() {
    let standard = books("denominator");
    let mut seed = 7_u64;
    let mut below = |end: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % end
    };
    for _ in 0..40 {
        let schools = 2 + below(3) as usize;
        let pupils: Vec<f64> = (0..schools).map(|_| (1 + below(9)) as f64).collect();
        let has: Vec<f64> = (0..schools).map(|_| (1 + below(20)) as f64).collect();
        let budget = below(7) as u32;
        let table = small(&pupils, &has);
        let of = |options: &str| {
            let plan = plan_fund(
                &table,
                None,
                &standard,
                &FundOptions::from_json(options).unwrap(),
            )
            .unwrap();
            check(&plan);
            plan
        };
        let after = |gift: &Vec<u32>| -> Vec<f64> {
            has.iter()
                .zip(gift)
                .map(|(have, &more)| have + f64::from(more))
                .collect()
        };
        let all: Vec<Vec<f64>> = gifts(schools, budget).iter().map(after).collect();
        let spends = |books: &&Vec<f64>| {
            (books.iter().sum::<f64>() - has.iter().sum::<f64>() - f64::from(budget)).abs() < 0.5
        };
        let least = all
            .iter()
            .filter(spends)
            .map(|books| cv(&pupils, books))
            .fold(f64::MAX, f64::min);
        let level = of(&format!(r#"{{"indicator": "books", "budget": {budget}}}"#));
        assert!((level.funds[0].measure_after.unwrap() - least).abs() < 1e-12);
        let at_floor = |books: &Vec<f64>| {
            (0..schools)
                .filter(|&at| books[at] / pupils[at] >= 2.0 - 1e-12)
                .collect::<Vec<_>>()
        };
        let most = all.iter().map(|books| at_floor(books).len()).max().unwrap();
        let goal = of(&format!(
            r#"{{"indicator": "books", "budget": {budget}, "goal": "schools"}}"#
        ));
        assert_eq!(
            goal.funds[0].at_floor_after,
            Some(most),
            "{pupils:?} {has:?} {budget}"
        );
        let weigh = |books: &Vec<f64>| at_floor(books).iter().map(|&at| pupils[at]).sum::<f64>();
        let most = all.iter().map(weigh).fold(0.0, f64::max);
        let goal = of(&format!(
            r#"{{"indicator": "books", "budget": {budget}, "goal": "pupils"}}"#
        ));
        assert_eq!(
            goal.plan.counties[0].actions[0]
                .objective
                .as_ref()
                .unwrap()
                .value,
            most
        );
        let limit = of(r#"{"indicator": "books", "limit": 0.25}"#);
        let spent = limit.funds[0].spent as u32;
        if spent > 0 && spent <= 9 && limit.is_feasible() {
            let less = gifts(schools, spent - 1);
            assert!(
                less.iter()
                    .map(after)
                    .all(|books| cv(&pupils, &books) > 0.25)
            );
        }
    }
}

#[test]
fn where_each_school_counts_once_nothing_is_proven() {
    let table = small(&[10.0, 1.0, 1.0], &[2.0, 1.0, 7.0]);
    let options = FundOptions::from_json(r#"{"indicator": "books", "budget": 4}"#).unwrap();
    let plan = plan_fund(&table, None, &books("equal"), &options).unwrap();
    check(&plan);
    let action = &plan.plan.counties[0].actions[0];
    assert_eq!(
        (action.status, action.certificate.is_none()),
        (Status::WithinGap, true)
    );
    assert_eq!(action.verdict.code(), "plan.fund.raised");
}

#[test]
fn results_keep_to_their_schema() {
    let schema: serde_json::Value = serde_json::from_str(&FundPlan::json_schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for options in [
        r#"{"indicator": "L1", "stage": "primary", "budget": 40}"#,
        r#"{"indicator": "L5", "stage": "junior", "budget": 100, "limit": 0.1}"#,
    ] {
        let json = serde_json::from_str(&planned(&county(), options).unwrap().to_json()).unwrap();
        assert!(
            validator.validate(&json).is_ok(),
            "{:?}",
            validator.validate(&json)
        );
    }
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
