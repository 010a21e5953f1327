//! Edits of tables: before and after as `assess` finds them, contributions that add, errors.

use std::collections::BTreeMap;

use junheng::education::plan::{WhatIf, WhatIfOptions, plan, what_if};
use junheng::education::{AssessOptions, Column, Standard, Table, assess};
use junheng::numeric::sum_of;
use junheng::{ErrorKind, Result};
use proptest::prelude::*;

use super::tables::{Drawn, schools, table};
use crate::support::errors::check_all;
use crate::support::more_cases;

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

fn error_of(edits: &str) -> junheng::Error {
    run(&three(), &books(), edits, "").unwrap_err()
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
fn an_edit_of_a_merged_school_is_not_made_and_listed() {
    let edits = r#"[{"kind": "merge", "into": "A", "of": ["B"]},
                    {"kind": "add", "school": "B", "indicator": "books", "units": 10},
                    {"kind": "merge", "into": "A", "of": ["B"]}]"#;
    let found = run(&three(), &books(), edits, "").unwrap();
    let made: Vec<bool> = found.edits.iter().map(|edit| edit.is_made).collect();
    assert_eq!(made, [true, false, false]);
    assert!(found.edits[0].is_statistical && !found.edits[1].is_statistical);
    assert_eq!(
        found.edits[1].note.as_ref().unwrap().code(),
        "what_if.not_done"
    );
    let one = &found.counties[0].indicators[0];
    // Pupils (200, 100), books (600, 900).
    let cv = junheng::optimize::cv_of_merged(&[100.0; 3], &[200.0, 400.0, 900.0], 1.0, &[0, 1]);
    assert_eq!(one.after.as_ref().unwrap().cv, cv.unwrap());
    let contributions = &one.attribution.as_ref().unwrap().contributions;
    assert_eq!(one.attribution.as_ref().unwrap().method, Some("subsets"));
    assert_eq!(
        sum_of(contributions.iter().map(|one| one.value)),
        one.change.unwrap()
    );
    // Mergers lower the coefficient, and the second has no effect of its own once the first is made.
    assert!(contributions[0].value < 0.0 && contributions[2].last_in == Some(0.0));
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
    assert!(found.edits.iter().all(|edit| edit.is_made));
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
fn bad_edits_are_errors_that_name_them() {
    let cases = [
        (
            r#"[{"kind": "move", "from": "C", "to": "A", "indicator": "books"}]"#,
            "what_if.needs",
        ),
        (r#"[{"from": "C"}]"#, "what_if.needs_kind"),
        (
            r#"[{"kind": "close", "school": "A", "units": 3}]"#,
            "what_if.takes_no",
        ),
        (
            r#"[{"kind": "move", "from": "C", "to": "A", "indicator": "books", "units": -1}]"#,
            "what_if.domain",
        ),
        (
            r#"[{"kind": "add", "school": "A", "indicator": "books", "units": 0}]"#,
            "what_if.domain",
        ),
        (
            r#"[{"kind": "close", "school": "Z9"}]"#,
            "what_if.unknown_school",
        ),
        (
            r#"[{"kind": "merge", "into": "A", "of": ["A"]}]"#,
            "what_if.same_school",
        ),
        (
            r#"[{"kind": "open", "school": "A"}]"#,
            "what_if.school_exists",
        ),
        (
            r#"[{"kind": "add", "school": "A", "column": "book", "units": 1}]"#,
            "what_if.unknown_column",
        ),
        (
            r#"[{"kind": "move", "from": "A", "to": "C", "indicator": "books", "units": 201}]"#,
            "what_if.not_enough",
        ),
        (
            r#"[{"kind": "split", "school_type": "nine_year", "stage": "junior", "weight": 2}]"#,
            "what_if.no_split",
        ),
        (
            r#"[{"kind": "add", "school": "A", "indicator": "book", "units": 1}]"#,
            "options.unknown_value",
        ),
    ];
    let met: Vec<(&str, Option<junheng::Error>)> = cases
        .iter()
        .map(|(edits, _)| (*edits, Some(error_of(edits))))
        .collect();
    check_all("core/plan/what_if_errors.toml", &[], &met);
    for (edits, code) in cases {
        let error = error_of(edits);
        assert_eq!(error.message().code(), code, "{edits}: {error}");
        assert!(matches!(
            error.kind(),
            ErrorKind::InvalidSpec | ErrorKind::UnknownName
        ));
    }
    let error = run(&three(), &books(), r#"[{"kind": "mve"}]"#, "").unwrap_err();
    assert!(error.to_string().contains("mve"), "{error}");
    let mut long = Table::new();
    long.add_text("school_id", ["school-1", "school-2"])
        .unwrap();
    long.add_numbers("pupils_primary", vec![1.0, 2.0]).unwrap();
    long.add_numbers("books", vec![1.0, 2.0]).unwrap();
    let error = run(
        &long,
        &books(),
        r#"[{"kind": "close", "school": "schol-1"}]"#,
        "",
    )
    .unwrap_err();
    assert!(
        error.to_string().contains("did you mean \"school-1\"?"),
        "{error}"
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

/// The cells of a table, edited without the library.
struct Sheet {
    ids: Vec<String>,
    numbers: BTreeMap<String, Vec<f64>>,
}

impl Sheet {
    fn of(table: &Table<'_>) -> Self {
        let mut out = Self {
            ids: Vec::new(),
            numbers: BTreeMap::new(),
        };
        for (name, column) in table.columns() {
            match column {
                Column::Number { values, .. } => {
                    out.numbers.insert(name.to_owned(), values.to_vec());
                }
                Column::Text(cells) if name == "school_id" => {
                    out.ids = cells
                        .iter()
                        .map(|cell| cell.as_deref().unwrap().to_owned())
                        .collect();
                }
                _ => {}
            }
        }
        out
    }

    fn table(&self, before: &Table<'static>) -> Table<'static> {
        let mut out = Table::new();
        for (name, column) in before.columns() {
            match self.numbers.get(name) {
                Some(values) => out.add_numbers(name, values.clone()).unwrap(),
                None => out.add(name, column.clone()).unwrap(),
            }
        }
        out
    }
}

/// Moves and additions of teachers and books between schools that teach the same stage; their JSON and the edited sheet.
fn edited(drawn: &[Drawn], sheet: &mut Sheet, picks: &[(usize, usize, u32, usize)]) -> Vec<String> {
    let columns = [
        "books",
        "sports_area",
        "teachers_primary",
        "teachers_backbone_junior",
    ];
    let mut edits = Vec::new();
    for &(from, to, units, which) in picks {
        let (from, to, column) = (from % drawn.len(), to % drawn.len(), columns[which % 4]);
        let stage = if column.ends_with("junior") { 1 } else { 0 };
        let by_stage = column.starts_with("teachers");
        let teaches = |at: usize| !by_stage || drawn[at].pupils_at(stage) > 0.0;
        let (ids, units) = (sheet.ids.clone(), f64::from(units));
        let wholes: &[&str] = match column {
            "teachers_backbone_junior" => &["teachers_backbone_junior", "teachers_junior"],
            "books" => &["books"],
            "sports_area" => &["sports_area"],
            _ => &["teachers_primary"],
        };
        // Parts of what is left must not be more than the whole.
        let enough = wholes
            .iter()
            .all(|column| sheet.numbers[*column][from] >= 2.0 * units + 1.0)
            && column != "teachers_primary";
        if from != to && teaches(from) && teaches(to) && enough {
            for column in wholes {
                let cells = sheet.numbers.get_mut(*column).unwrap();
                cells[from] -= units;
                cells[to] += units;
            }
            edits.push(format!(
                r#"{{"kind": "move", "from": "{}", "to": "{}", "column": "{column}", "units": {units}}}"#,
                ids[from], ids[to],
            ));
        } else if teaches(to) {
            for column in wholes {
                sheet.numbers.get_mut(*column).unwrap()[to] += units;
            }
            edits.push(format!(
                r#"{{"kind": "add", "school": "{}", "column": "{column}", "units": {units}}}"#,
                ids[to],
            ));
        }
    }
    edits
}

proptest! {
    #![proptest_config(more_cases(24))]

    #[test]
    fn what_is_promised_is_what_assess_finds(
        drawn in schools(9),
        picks in prop::collection::vec((0..9_usize, 0..9_usize, 1..4_u32, 0..4_usize), 1..5),
    ) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let before = table(&drawn, &order);
        let standard = quality();
        let options = AssessOptions::default();
        let Ok(first) = assess(&before, None, &standard, &options) else {
            return Ok(());
        };
        let mut sheet = Sheet::of(&before);
        let edits = format!("[{}]", edited(&drawn, &mut sheet, &picks).join(","));
        let Ok(last) = assess(&sheet.table(&before), None, &standard, &options) else {
            return Ok(());
        };
        let found = run(&before, &standard, &edits, "").unwrap();
        for county in &found.counties {
            let of = |all: &junheng::education::Assessments| {
                all.counties().find(|one| one.county == county.county.as_deref()).map(|one| {
                    let cvs = one.stages.iter().flat_map(|stage| {
                        let stage_of = stage.stage;
                        stage.indicators.iter().map(move |one| (stage_of, one.code.to_owned(), one.cv))
                    });
                    (one.verdict.state, cvs.collect::<Vec<_>>())
                }).unwrap()
            };
            let (ends, verdicts) = ([of(&first), of(&last)], [county.verdict_before, county.verdict_after]);
            prop_assert_eq!([Some(ends[0].0), Some(ends[1].0)], verdicts);
            for (place, one) in county.indicators.iter().enumerate() {
                let figures = [&one.before, &one.after].map(|figures| figures.as_ref().unwrap().cv);
                for (end, figure) in ends.iter().zip(figures) {
                    prop_assert_eq!(&end.1[place], &(one.stage, one.indicator.clone(), figure));
                }
                if let Some(attributed) = &one.attribution
                    && attributed.method.is_some()
                {
                    let sum = sum_of(attributed.contributions.iter().map(|one| one.value));
                    prop_assert_eq!(sum, one.change.unwrap());
                }
            }
        }
        // The same bytes from another order of the rows, and by the id of the kind.
        let backwards: Vec<usize> = order.iter().rev().copied().collect();
        let options = format!(r#"{{"edits": {edits}}}"#);
        let other = plan("what_if", &table(&drawn, &backwards), None, Some(&standard), &options).unwrap();
        prop_assert_eq!(found.to_json(), other.to_json());
    }
}
