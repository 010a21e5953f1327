//! Edits of tables: before and after as `assess` finds them, contributions that add, errors.

mod errors;
mod laws;
mod sheet;

use junheng::Result;
use junheng::education::plan::{WhatIf, WhatIfOptions, what_if};
use junheng::education::{AssessOptions, Standard, Table, assess};
use junheng::numeric::sum_of;

use crate::education::tables::{Drawn, table};

const BOOKS: &str = r#"
    id = "example-books-1"
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
    name = { en = "books per pupil", zh = "生均图书册数" }
    unit = { en = "books", zh = "册" }
    numerator = ["books"]
    per = 1
    direction = "at_least"
    cv_limit = { primary = 0.65 }
    source = { clause = "2", evidence = "U" }
    [county_rule]
    kind = "every_cv"
    source = { clause = "3", evidence = "U" }
"#;

fn quality() -> Standard {
    Standard::builtin("cn-quality-2017").unwrap()
}

fn books() -> Standard {
    Standard::from_toml(BOOKS).unwrap()
}

/// Three schools of 100 pupils.
fn three() -> Table<'static> {
    let mut table = Table::new();
    table.add_text("school_id", ["A", "B", "C"]).unwrap();
    table.add_numbers("pupils_primary", vec![100.0; 3]).unwrap();
    table
        .add_numbers("books", vec![200.0, 400.0, 900.0])
        .unwrap();
    table
}

fn run(table: &Table<'_>, standard: &Standard, edits: &str, more: &str) -> Result<WhatIf> {
    let options = WhatIfOptions::from_json(&format!(r#"{{"edits": {edits}{more}}}"#))?;
    what_if(table, None, standard, &options)
}

#[test]
fn transfers_by_hand() {
    // T = 1500, P = 300, P/T² = 300/2250000. Y = (200, 100, −300).
    // First:  (200·(400 + 200)/100 − 200·(1800 − 300)/100)·P/T² = (1200 − 3000)·P/T² = −0.24
    // Second: (100·(800 + 100)/100 − 100·(1800 − 300)/100)·P/T² = (900 − 1500)·P/T² = −0.08
    let edits = r#"[{"kind": "move", "from": "C", "to": "A", "indicator": "books", "units": 200},
                    {"kind": "move", "from": "C", "to": "B", "column": "books", "units": 100}]"#;
    let found = run(&three(), &books(), edits, "").unwrap();
    let one = &found.counties[0].indicators[0];
    let cv = |square: f64| square.sqrt();
    let (before, after) = (cv(78.0 / 225.0), cv(6.0 / 225.0));
    assert!((one.before.as_ref().unwrap().cv.unwrap() - before).abs() < 1e-15);
    assert!((one.after.as_ref().unwrap().cv.unwrap() - after).abs() < 1e-15);
    let attributed = one.attribution.as_ref().unwrap();
    assert_eq!(attributed.method, Some("formula"));
    for (contribution, square) in attributed.contributions.iter().zip([-0.24, -0.08]) {
        assert!((contribution.value - square / (before + after)).abs() < 1e-15);
    }
    assert_eq!(found.edits[0].text.code(), "what_if.move");
    // After the edits (400, 500, 600): one more book at each school.
    let effects: Vec<f64> = one
        .effects
        .iter()
        .map(|effect| effect.one_more.unwrap())
        .collect();
    assert!(effects[0] < effects[1] && effects[1] < 0.0 && effects[2] > 0.0);
    // Without the middle school the coefficient is 0.2: its presence lowers it.
    let presence = one.effects[1].presence.unwrap();
    assert!((presence - (after - 0.2)).abs() < 1e-15);
}

#[test]
fn mergers_by_hand() {
    let edits = r#"[{"kind": "merge", "into": "A", "of": ["B"]},
                    {"kind": "add", "school": "A", "indicator": "books", "units": 10}]"#;
    let found = run(&three(), &books(), edits, "").unwrap();
    assert!(found.edits[0].is_statistical && !found.edits[1].is_statistical);
    assert_eq!(
        found.edits[0].note.as_ref().unwrap().code(),
        "what_if.statistical"
    );
    let one = &found.counties[0].indicators[0];
    // Pupils (200, 100), books (610, 900): 3.05 and 9, mean 1510/300.
    let mean = 1510.0_f64 / 300.0;
    let square = (200.0 * (3.05 - mean).powi(2) + 100.0 * (9.0 - mean).powi(2)) / 300.0;
    let cv = one.after.as_ref().unwrap().cv.unwrap();
    assert!((cv - square.sqrt() / mean).abs() < 1e-15);
    assert_eq!(one.attribution.as_ref().unwrap().method, Some("subsets"));
    let contributions = &one.attribution.as_ref().unwrap().contributions;
    assert_eq!(
        sum_of(contributions.iter().map(|one| one.value)),
        one.change.unwrap()
    );
    assert!(contributions[0].value < 0.0);
}

#[test]
fn a_transfer_of_what_another_brings_has_no_effect_alone() {
    // B has 400 and gives 500, of which C brings 300: without the first edit the second cannot be made.
    let edits = r#"[{"kind": "move", "from": "C", "to": "B", "indicator": "books", "units": 300},
                    {"kind": "move", "from": "B", "to": "A", "indicator": "books", "units": 500}]"#;
    let found = run(&three(), &books(), edits, "").unwrap();
    let one = &found.counties[0].indicators[0];
    let attributed = one.attribution.as_ref().unwrap();
    assert_eq!(attributed.method, Some("subsets"));
    let contributions = &attributed.contributions;
    assert_eq!(contributions[1].first_in, Some(0.0));
    assert_eq!(contributions[0].last_in, one.change);
}

#[test]
fn pupils_that_are_moved_as_a_column_are_no_transfer_of_a_resource() {
    let of = |edit: &str| {
        let found = run(&three(), &books(), edit, "").unwrap();
        found.counties[0].indicators[0].clone()
    };
    let moved = of(
        r#"[{"kind": "move", "from": "A", "to": "C", "column": "pupils_primary", "units": 40}]"#,
    );
    let assigned = of(r#"[{"kind": "reassign", "from": "A", "to": "C", "units": 40}]"#);
    assert_eq!(moved.after, assigned.after);
    assert_eq!(moved.attribution.as_ref().unwrap().method, Some("subsets"));
    assert_eq!(
        moved.attribution.unwrap().contributions[0].value,
        moved.change.unwrap()
    );
}

#[test]
fn schools_close_and_open() {
    let edits = r#"[{"kind": "close", "school": "A", "to": ["B", "C"]},
                    {"kind": "open", "school": "D", "figures": {"pupils_primary": 50, "books": 250}},
                    {"kind": "reassign", "from": "B", "to": "D", "units": 20}]"#;
    let found = run(&three(), &books(), edits, "").unwrap();
    let mut table = Table::new();
    table.add_text("school_id", ["B", "C", "D"]).unwrap();
    table
        .add_numbers("pupils_primary", vec![130.0, 150.0, 70.0])
        .unwrap();
    table
        .add_numbers("books", vec![400.0, 900.0, 250.0])
        .unwrap();
    let expected = assess(&table, None, &books(), &AssessOptions::default()).unwrap();
    let expected = expected.counties().next().unwrap().stages[0].indicators[0].cv;
    assert_eq!(
        found.counties[0].indicators[0].after.as_ref().unwrap().cv,
        expected
    );
    let ids: Vec<&str> = found.counties[0].indicators[0]
        .effects
        .iter()
        .map(|effect| effect.id.as_str())
        .collect();
    assert_eq!(ids, ["B", "C", "D"]);
}

#[test]
fn attribution_in_sequence_and_none() {
    let edits = r#"[{"kind": "move", "from": "C", "to": "A", "indicator": "books", "units": 200},
                    {"kind": "move", "from": "C", "to": "B", "indicator": "books", "units": 100}]"#;
    let found = run(&three(), &books(), edits, r#", "attribute": "sequence""#).unwrap();
    let one = &found.counties[0].indicators[0];
    let attributed = one.attribution.as_ref().unwrap();
    // (400, 400, 700) between: 3·81/225 − 1 = 0.08.
    let first = 0.08_f64.sqrt() - (78.0_f64 / 225.0).sqrt();
    assert!((attributed.contributions[0].value - first).abs() < 1e-15);
    assert_eq!(attributed.contributions[0].first_in, None);
    let found = run(
        &three(),
        &books(),
        edits,
        r#", "attribute": "none", "effects": false"#,
    )
    .unwrap();
    let one = &found.counties[0].indicators[0];
    assert!(one.attribution.is_none() && one.effects.is_empty());
}

#[test]
fn many_edits_are_sampled() {
    let edit = |at: usize| match at % 3 {
        0 => r#"{"kind": "add", "school": "A", "indicator": "books", "units": 20}"#,
        1 => r#"{"kind": "add", "school": "B", "indicator": "books", "units": 5}"#,
        _ => r#"{"kind": "reassign", "from": "A", "to": "C", "units": 3}"#,
    };
    let edits: Vec<&str> = (0..15).map(edit).collect();
    let edits = format!("[{}]", edits.join(","));
    let run = |more| run(&three(), &books(), &edits, more).unwrap();
    let found = run(r#", "orders": 20"#);
    let one = &found.counties[0].indicators[0];
    let attributed = one.attribution.as_ref().unwrap();
    assert_eq!(
        (attributed.method, attributed.contributions.len()),
        (Some("orders"), 15)
    );
    assert!(
        attributed
            .contributions
            .iter()
            .all(|one| one.standard_error.is_some())
    );
    assert_eq!(
        sum_of(attributed.contributions.iter().map(|one| one.value)),
        one.change.unwrap()
    );
    assert_eq!(
        found.to_json(),
        run(r#", "orders": 20, "seed": 1"#).to_json()
    );
    assert_ne!(
        found.to_json(),
        run(r#", "orders": 20, "seed": 2"#).to_json()
    );
}

#[test]
fn a_split_weight_changes_what_stages_share() {
    let drawn = [
        drawn(3, [400, 300, 0], 7.0),
        drawn(0, [500, 0, 0], 9.0),
        drawn(2, [0, 600, 0], 5.0),
    ];
    let table = table(&drawn, &[0, 1, 2]);
    let edits =
        r#"[{"kind": "split", "school_type": "nine_year", "stage": "junior", "weight": 1.5}]"#;
    let found = run(&table, &quality(), edits, "").unwrap();
    let changed = found.counties[0]
        .indicators
        .iter()
        .filter(|one| one.change != Some(0.0));
    let codes: Vec<&str> = changed.map(|one| one.indicator.as_str()).collect();
    // Both stages of what is shared, and nothing that is counted by stage.
    assert_eq!(codes, ["L4", "L5", "L6", "L7", "L4", "L5", "L6", "L7"]);
}

fn drawn(kind: usize, pupils: [u32; 3], amount: f64) -> Drawn {
    Drawn {
        kind,
        county: 0,
        pupils,
        teachers: [40.0, 30.0, 0.0],
        amounts: [amount; 5],
        public: true,
    }
}
