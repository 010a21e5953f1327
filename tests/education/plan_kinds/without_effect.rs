//! Options that would change nothing: pairs of which nothing can move along, columns without amounts, options that the
//! goal does not use.

use junheng::Error;
use junheng::education::plan::plan;
use junheng::education::{Column, Standard, Table};

use crate::support::errors::check_all;
use crate::support::root;
use crate::support::tables::{read_csv, reordered};

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

/// The county as two, by the order of its rows, with a column without numbers.
fn two_counties() -> Table<'static> {
    let mut table = county();
    let rows = table.rows();
    let half = |row: usize| {
        if row.is_multiple_of(2) {
            "甲县"
        } else {
            "乙县"
        }
    };
    table
        .add_text("分片", (0..rows).map(half).collect::<Vec<&str>>())
        .unwrap();
    let empty = Column::Number {
        values: vec![0.0; rows].into(),
        present: Some(vec![false; rows].into()),
    };
    table.add("空列", empty).unwrap();
    table
}

/// Schools A to C; A has grade 1, B grades 1 and 2, C grade 3.
fn grades() -> Table<'static> {
    let mut table = Table::new();
    table.add_text("school_id", ["A", "B", "B", "C"]).unwrap();
    table.add_text("town", ["东"; 4]).unwrap();
    table.add_text("grade", ["1", "1", "2", "3"]).unwrap();
    table.add_numbers("pupils", vec![100.0; 4]).unwrap();
    table.add_numbers("classes", vec![2.0; 4]).unwrap();
    table
}

/// The standard of the library without the rule for schools.
fn without_rule() -> Standard {
    let text = std::fs::read_to_string(root().join("standards/cn-quality-2017.toml")).unwrap();
    let text = text.replacen(r#"id = "cn-quality-2017""#, r#"id = "own""#, 1);
    let (before, rest) = text.split_once("[school_rule]").unwrap();
    let (_, after) = rest.split_once("\n[").unwrap();
    Standard::from_toml(&format!("{before}[{after}")).unwrap()
}

#[test]
fn what_would_change_nothing_is_an_error() {
    let (one, two, classes) = (county(), two_counties(), grades());
    let [quality, basic] =
        ["cn-quality-2017", "cn-basic-2012"].map(|id| Standard::builtin(id).unwrap());
    let own = without_rule();
    let by = |kind: &str, table: &Table<'_>, standard: &Standard, options: &str| {
        plan(kind, table, None, Some(standard), options).err()
    };
    let of = |kind: &str, options: &str| by(kind, &one, &quality, options);
    let pairs = |options: &str, pairs: &[(&str, &str)]| -> Option<Error> {
        let pairs: Vec<String> = (pairs.iter())
            .map(|(from, to)| format!(r#"{{"from": "{from}", "to": "{to}"}}"#))
            .collect();
        let options = format!(r#"{{{options} "pairs": [{}]}}"#, pairs.join(", "));
        by("plan_transfer", &two, &quality, &options)
    };
    let in_classes = |options: &str| by("plan_classes", &classes, &quality, options);
    let errors = [
        ("a school with itself", pairs("", &[("SYN001", "SYN001")])),
        (
            "a pair twice",
            pairs(
                "",
                &[
                    ("SYN001", "SYN003"),
                    ("SYN003", "SYN001"),
                    ("SYN001", "SYN003"),
                ],
            ),
        ),
        (
            "two counties",
            pairs(r#""by": "分片","#, &[("SYN001", "SYN002")]),
        ),
        (
            "two groups",
            pairs(r#""within": "办学类型","#, &[("SYN001", "SYN025")]),
        ),
        ("two stages", pairs("", &[("SYN001", "SYN032")])),
        (
            "a stage that is not planned",
            pairs(r#""stage": "junior","#, &[("SYN001", "SYN003")]),
        ),
        (
            "a shared resource",
            pairs(
                r#""indicator": "L6", "stage": "primary", "movable": "L6","#,
                &[("SYN001", "SYN045")],
            ),
        ),
        (
            "no amounts to give",
            by("plan_transfer", &two, &quality, r#"{"give": "空列"}"#),
        ),
        (
            "no amounts of a cap",
            by("plan_add", &two, &quality, r#"{"cap": "空列"}"#),
        ),
        (
            "a limit without a goal of transfer",
            of("plan_transfer", r#"{"goal": "floors", "cv": 0.3}"#),
        ),
        (
            "movable, but not planned",
            of("plan_transfer", r#"{"indicator": "L2", "movable": "L5"}"#),
        ),
        (
            "a limit without a goal of add",
            of("plan_add", r#"{"goal": "floors", "cv": 0.3}"#),
        ),
        (
            "no rule for schools",
            by("plan_add", &one, &own, r#"{"goal": "school_rule"}"#),
        ),
        (
            "no target",
            by(
                "plan_add",
                &one,
                &basic,
                r#"{"indicator": "B1", "goal": "cv"}"#,
            ),
        ),
        (
            "a limit without a goal of fund",
            of(
                "plan_fund",
                r#"{"indicator": "L1", "stage": "primary", "budget": 3, "goal": "schools", "limit": 0.3}"#,
            ),
        ),
        (
            "what a shared resource keeps",
            of(
                "plan_fund",
                r#"{"indicator": "L6", "stage": "primary", "budget": 3, "keep": 0.5}"#,
            ),
        ),
        (
            "pairs and moves between counties",
            pairs(
                r#""by": "分片", "across_counties": true,"#,
                &[("SYN001", "SYN003")],
            ),
        ),
        (
            "a county of two groups",
            by(
                "plan_transfer",
                &two,
                &quality,
                r#"{"by": "分片", "across_counties": true, "within": "城乡类型"}"#,
            ),
        ),
        (
            "moves between counties of one",
            of("plan_transfer", r#"{"across_counties": true}"#),
        ),
        (
            "areas and pairs",
            in_classes(r#"{"area": "town", "pairs": [{"from": "A", "to": "B"}]}"#),
        ),
        (
            "pupils of one school",
            in_classes(r#"{"pairs": [{"from": "A", "to": "A"}]}"#),
        ),
        (
            "pupils along a pair twice",
            in_classes(
                r#"{"pairs": [{"from": "A", "to": "B"}, {"from": "A", "to": "B", "most": 3}]}"#,
            ),
        ),
        (
            "no pupil along a pair",
            in_classes(r#"{"pairs": [{"from": "A", "to": "B", "most": 0}]}"#),
        ),
        (
            "no common grade",
            in_classes(r#"{"pairs": [{"from": "A", "to": "C"}]}"#),
        ),
        (
            "a type that no school has",
            by(
                "what_if",
                &two_primary(),
                &quality,
                r#"{"edits": [{"kind": "split", "school_type": "nine_year", "stage": "junior", "weight": 2}]}"#,
            ),
        ),
        (
            "a part that changes anyway",
            of(
                "what_if",
                r#"{"edits": [{"kind": "add", "school": "SYN001", "indicator": "L1", "units": 2, "parts": {"小学专任教师数": 1}}]}"#,
            ),
        ),
    ];
    check_all("core/plan/without_effect_errors.toml", &[], &errors);
}

/// The first two rows, which are primary schools.
fn two_primary() -> Table<'static> {
    reordered(&county(), &[0, 1])
}
