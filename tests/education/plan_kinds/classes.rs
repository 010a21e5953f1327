//! Plans of classes.

use junheng::ErrorKind;
use junheng::education::Table;
use junheng::education::plan::{ClassMode, ClassesOptions, ClassesPlan, Status, plan_classes};

use crate::support::root;
use crate::support::tables::{orders, reordered};

fn planned(table: &Table<'_>, options: &str) -> junheng::Result<ClassesPlan> {
    plan_classes(table, &ClassesOptions::from_json(options)?)
}

fn long(rows: &[(&str, &str, &str, f64, f64)]) -> Table<'static> {
    let mut table = Table::new();
    let text =
        |of: fn(&(&str, &str, &str, f64, f64)) -> String| rows.iter().map(of).collect::<Vec<_>>();
    table
        .add_text("学校代码", text(|row| row.0.to_owned()))
        .unwrap();
    table
        .add_text("年级", text(|row| row.1.to_owned()))
        .unwrap();
    table
        .add_text("乡镇", text(|row| row.2.to_owned()))
        .unwrap();
    table
        .add_numbers("在校生数", rows.iter().map(|row| row.3).collect::<Vec<_>>())
        .unwrap();
    table
        .add_numbers("班级数", rows.iter().map(|row| row.4).collect::<Vec<_>>())
        .unwrap();
    table
}

fn two_towns() -> Table<'static> {
    long(&[
        ("A", "1", "东", 100.0, 2.0),
        ("A", "2", "东", 88.0, 2.0),
        ("B", "1", "东", 70.0, 2.0),
        ("C", "1", "西", 140.0, 3.0),
        ("D", "1", "西", 10.0, 1.0),
    ])
}

/// A row for each grade of every primary school of Taiwan.
fn taiwan() -> Table<'static> {
    let mut reader = csv::Reader::from_path(root().join("data/tw_primary_2025.csv")).unwrap();
    let headings = reader.headers().unwrap().clone();
    let place = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let (mut schools, mut grades, mut towns) = (Vec::new(), Vec::new(), Vec::new());
    let (mut pupils, mut classes) = (Vec::new(), Vec::new());
    for row in reader.records().map(Result::unwrap) {
        let count = |name: &str| row[place(name)].parse::<f64>().unwrap_or(0.0);
        for grade in 1..=6 {
            schools.push(row[place("school_code")].to_owned());
            grades.push(grade.to_string());
            towns.push(format!(
                "{} {}",
                &row[place("county")],
                &row[place("township")]
            ));
            pupils.push(count(&format!("boys_g{grade}")) + count(&format!("girls_g{grade}")));
            classes.push(count(&format!("classes_g{grade}")));
        }
    }
    let mut table = Table::new();
    table.add_text("school_id", schools).unwrap();
    table.add_text("grade", grades).unwrap();
    table.add_text("town", towns).unwrap();
    table.add_numbers("pupils", pupils).unwrap();
    table.add_numbers("classes", classes).unwrap();
    table
}

#[test]
fn taiwan_at_a_limit_of_29() {
    let table = taiwan();
    let alone = planned(&table, r#"{"limit": 29}"#).unwrap();
    assert_eq!((alone.objective.value, alone.rooms.len()), (603.0, 145));
    assert_eq!(
        (alone.after.grades_over, alone.status),
        (0, Status::Optimal)
    );
    assert_eq!(alone.after.classes, alone.before.classes + 603.0);
    assert_eq!(alone.warnings[0].code(), "plan.classes.unclassed");
    let pooled = planned(&table, r#"{"limit": 29, "area": "town"}"#).unwrap();
    assert_eq!((pooled.objective.value, pooled.bound.value), (3.0, 3.0));
    assert_eq!(
        (pooled.after.grades_over, pooled.after.pupils),
        (0, pooled.before.pupils)
    );
    let moved: f64 = pooled
        .steps
        .iter()
        .filter(|step| step.from.is_some())
        .map(|step| step.units)
        .sum();
    assert_eq!(
        (moved, pooled.moved.value),
        (pooled.moved.value, pooled.moved_bound)
    );
}

#[test]
fn alone_pooled_and_along_pairs() {
    let table = two_towns();
    let alone = planned(&table, "{}").unwrap();
    assert_eq!(
        (alone.objective.value, alone.provenance.mode),
        (2.0, ClassMode::Alone)
    );
    let pooled = planned(&table, r#"{"area": "乡镇"}"#).unwrap();
    assert_eq!((pooled.objective.value, pooled.moved.value), (0.0, 15.0));
    assert_eq!(pooled.areas.len(), 2);
    assert!(pooled.rooms_to_build.is_sign_positive());
    let pair = r#"{"pairs": [{"from": "A", "to": "B", "most": 8}, {"from": "C", "to": "D"}]}"#;
    let paired = planned(&table, pair).unwrap();
    assert_eq!((paired.objective.value, paired.moved.value), (1.0, 5.0));
    for plan in [alone, pooled, paired] {
        assert_eq!(
            (plan.status, plan.after.grades_over, plan.gap),
            (Status::Optimal, 0, 0.0)
        );
        assert!(
            plan.steps
                .iter()
                .zip(1..)
                .all(|(step, order)| step.order == order)
        );
    }
}

#[test]
fn a_row_for_each_school_and_a_row_for_each_class() {
    let mut wide = Table::new();
    wide.add_text("school_id", ["A", "B"]).unwrap();
    wide.add_numbers("一年级学生数", vec![100.0, 70.0]).unwrap();
    wide.add_numbers("一年级班级数", vec![2.0, 2.0]).unwrap();
    wide.add_numbers("pupils_g2", vec![91.0, 0.0]).unwrap();
    wide.add_numbers("classes_g2", vec![2.0, 0.0]).unwrap();
    wide.add_numbers("空余教室数", vec![1.0, 0.0]).unwrap();
    let plan = planned(&wide, r#"{"teachers_per_class": 2.3}"#).unwrap();
    assert_eq!((plan.objective.value, plan.rooms_to_build), (2.0, 1.0));
    assert_eq!((plan.teachers, plan.provenance.grades), (Some(5.0), 3));

    let mut classes = Table::new();
    classes.add_text("school_id", ["A", "A", "A", "B"]).unwrap();
    classes.add_text("grade", ["1", "1", "2", "1"]).unwrap();
    classes
        .add_numbers("班额", vec![50.0, 40.0, 30.0, 95.0])
        .unwrap();
    let anew = planned(&classes, "{}").unwrap();
    assert_eq!(
        (anew.objective.value, anew.after.classes_over),
        (2.0, Some(0))
    );
    assert_eq!(anew.before.classes_over, Some(2));
    let split = planned(&classes, r#"{"redivide": false}"#).unwrap();
    assert_eq!(
        (split.objective.value, split.after.classes_over),
        (3.0, Some(0))
    );
    assert_eq!(split.provenance.mode, ClassMode::Split);
}

#[test]
fn a_budget_below_the_need_is_a_result() {
    let plan = planned(&two_towns(), r#"{"budget": 1}"#).unwrap();
    assert_eq!(
        (plan.status, plan.is_feasible()),
        (Status::Infeasible, false)
    );
    let infeasible = plan.infeasible.unwrap();
    assert_eq!(
        (infeasible.kind, infeasible.by, infeasible.best),
        ("budget", Some(1.0), Some(2.0))
    );
    let met = planned(&two_towns(), r#"{"limit": 60, "budget": 0}"#).unwrap();
    assert_eq!((met.status, met.steps.len()), (Status::Met, 0));
}

#[test]
fn the_order_of_rows_has_no_effect() {
    let table = two_towns();
    for options in [
        "{}",
        r#"{"area": "乡镇"}"#,
        r#"{"pairs": [{"from": "A", "to": "B"}, {"from": "C", "to": "D"}]}"#,
    ] {
        let json = planned(&table, options).unwrap().to_json();
        for order in orders(table.rows()) {
            let other = planned(&reordered(&table, &order), options).unwrap();
            assert_eq!(other.to_json(), json);
        }
    }
}

#[test]
fn results_keep_to_their_schema() {
    let schema: serde_json::Value = serde_json::from_str(&ClassesPlan::json_schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for options in ["{}", r#"{"area": "乡镇", "budget": 0}"#, r#"{"limit": 60}"#] {
        let json =
            serde_json::from_str(&planned(&two_towns(), options).unwrap().to_json()).unwrap();
        assert!(validator.validate(&json).is_ok(), "{options}");
    }
}

#[test]
fn areas_of_one_name_in_two_counties_are_two() {
    let mut table = two_towns();
    let same = r#"{"area": "片区"}"#;
    table.add_text("片区", ["中"; 5]).unwrap();
    assert_eq!(planned(&table, same).unwrap().areas.len(), 1);
    table
        .add_text("区县", ["甲", "甲", "甲", "乙", "乙"])
        .unwrap();
    let plan = planned(&table, same).unwrap();
    let areas: Vec<&str> = plan
        .areas
        .iter()
        .filter_map(|area| area.area.as_deref())
        .collect();
    assert_eq!(areas, ["乙 中", "甲 中"]);
}

#[test]
fn wrong_options_and_cells_are_errors() {
    let kind = |table: &Table<'_>, options: &str| planned(table, options).unwrap_err().kind();
    let table = two_towns();
    assert_eq!(kind(&table, r#"{"limit": 0}"#), ErrorKind::InvalidSpec);
    assert_eq!(
        kind(&table, r#"{"teachers_per_class": -1}"#),
        ErrorKind::InvalidSpec
    );
    assert_eq!(kind(&table, r#"{"area": "镇"}"#), ErrorKind::UnknownName);
    assert_eq!(
        kind(&table, r#"{"redivide": false}"#),
        ErrorKind::InvalidSpec
    );
    assert_eq!(
        kind(&table, r#"{"pairs": [{"from": "A", "to": "Z"}]}"#),
        ErrorKind::UnknownName
    );
    assert_eq!(
        kind(&table, r#"{"pairs": [{"form": "A", "to": "B"}]}"#),
        ErrorKind::InvalidSpec
    );
    for (row, code) in [
        (("A", "1", "东", 10.0, 1.0), "plan.classes.grade_twice"),
        (("B", "2", "西", 10.0, 1.0), "plan.classes.two_areas"),
        (("B", "2", "东", 10.5, 1.0), "check.not_whole"),
        (("B", "2", "东", -1.0, 1.0), "check.negative"),
        (("B", "2", "东", 1e9, 1.0), "check.extreme"),
        (("B", "2", "东", f64::NAN, 1.0), "check.not_finite"),
    ] {
        let rows = [
            ("A", "1", "东", 100.0, 2.0),
            ("B", "1", "东", 70.0, 2.0),
            row,
        ];
        let error = planned(&long(&rows), r#"{"area": "乡镇"}"#).unwrap_err();
        assert!(
            error.details().iter().any(|detail| detail.code() == code),
            "{code}: {:?}",
            error.details()
        );
    }
}
