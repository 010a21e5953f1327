//! Edits that cannot be meant, and edited tables with errors.

use junheng::education::Table;
use junheng::{ErrorKind, Language};

use crate::support::errors::check_all;

use super::{books, run, three};

fn error_of(edits: &str) -> junheng::Error {
    run(&three(), &books(), edits, "").unwrap_err()
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
        (
            r#"[{"kind": "close", "school": "A"}, {"kind": "close", "school": "A"}]"#,
            "what_if.gone",
        ),
        (
            r#"[{"kind": "merge", "into": "A", "of": ["B"]}, {"kind": "add", "school": "B", "indicator": "books", "units": 5}]"#,
            "what_if.gone",
        ),
        (
            r#"[{"kind": "close", "school": "B", "to": ["A"]}, {"kind": "merge", "into": "C", "of": ["A", "B"]}]"#,
            "what_if.gone",
        ),
        (
            r#"[{"kind": "open", "school": "B", "figures": {"books": 3}}]"#,
            "what_if.school_exists",
        ),
        (
            r#"[{"kind": "open", "school": "D"}, {"kind": "open", "school": "D"}]"#,
            "what_if.school_exists",
        ),
        (
            r#"[{"kind": "open", "school": "D", "figures": {"books": -3}}]"#,
            "what_if.domain",
        ),
        (
            r#"[{"kind": "open", "school": "D", "figures": {"books": "many"}}]"#,
            "what_if.domain",
        ),
        (
            r#"[{"kind": "reassign", "from": "A", "to": "B", "units": 101}]"#,
            "what_if.not_enough",
        ),
        (
            r#"[{"kind": "reassign", "from": "A", "to": "B", "units": 0}]"#,
            "what_if.domain",
        ),
        (
            r#"[{"kind": "add", "school": "A", "indicator": "books", "units": -201}]"#,
            "what_if.not_enough",
        ),
        (
            r#"[{"kind": "add", "school": "A", "column": "books", "units": 1, "parts": {"books": 1}}]"#,
            "what_if.part_included",
        ),
        (
            r#"[{"kind": "close", "school": "A", "to": ["A"]}]"#,
            "what_if.same_school",
        ),
        (
            r#"[{"kind": "add", "school": "D", "indicator": "books", "units": 5}, {"kind": "open", "school": "D"}]"#,
            "what_if.unknown_school",
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
fn areas_and_rooms_stay_where_they_are() {
    let mut table = three();
    table.add_numbers("sports_area", vec![900.0; 3]).unwrap();
    table
        .add_numbers("multimedia_classrooms", vec![9.0; 3])
        .unwrap();
    for column in ["sports_area", "multimedia_classrooms"] {
        let edit = format!(
            r#"{{"kind": "move", "from": "A", "to": "B", "column": "{column}", "units": 5}}"#
        );
        let error = run(&table, &books(), &format!("[{edit}]"), "").unwrap_err();
        assert_eq!(error.message().code(), "what_if.fixed");
        assert!(error.to_string().contains(column), "{error}");
        // What is built and given up is an addition.
        let add = |school: &str, units: i32| {
            format!(
                r#"{{"kind": "add", "school": "{school}", "column": "{column}", "units": {units}}}"#
            )
        };
        let edits = format!("[{},{}]", add("A", -5), add("B", 5));
        assert!(run(&table, &books(), &edits, "").is_ok());
    }
}

/// The first of several wrong edits, whatever is wrong with it.
#[test]
fn the_first_wrong_edit_is_reported() {
    let close = r#"{"kind": "close", "school": "A"}"#;
    let unknown = r#"{"kind": "close", "school": "Z9"}"#;
    let short = r#"{"kind": "move", "from": "B", "to": "C", "column": "books", "units": 1e6}"#;
    let code = |edits: [&str; 3]| error_of(&format!("[{}]", edits.join(",")));
    for (edits, expected) in [
        ([close, close, unknown], ("what_if.gone", "edit 2")),
        (
            [close, unknown, close],
            ("what_if.unknown_school", "edit 2"),
        ),
        ([short, close, close], ("what_if.not_enough", "edit 1")),
        ([close, short, unknown], ("what_if.not_enough", "edit 2")),
    ] {
        let error = code(edits);
        assert_eq!(error.message().code(), expected.0);
        assert!(error.to_string().starts_with(expected.1), "{error}");
    }
    let error = error_of(
        &format!("[{unknown}]")
            .replace("Z9", "A")
            .replace('}', "},")
            .replace(",]", &format!(",{close}]")),
    );
    assert_eq!(
        error.text(Language::English),
        "edit 2 (close): the school \"A\" no longer exists: edit 1 has closed or merged it"
    );
}

/// The rows of the edited table are named as those of the caller's.
#[test]
fn errors_of_the_edited_table_are_said_of_the_table() {
    let mut table = Table::new();
    table.add_text("school_id", ["A", "B", "C"]).unwrap();
    table.add_text("county", ["East", "East", "East"]).unwrap();
    table.add_numbers("pupils_primary", vec![100.0; 3]).unwrap();
    table.add_numbers("teachers_primary", vec![9.0; 3]).unwrap();
    table
        .add_numbers("teachers_backbone_primary", vec![6.0; 3])
        .unwrap();
    table.add_numbers("books", vec![5.0; 3]).unwrap();
    let edits = r#"[{"kind": "close", "school": "A"},
                    {"kind": "add", "school": "C", "column": "teachers_primary", "units": -4}]"#;
    let error = run(&table, &books(), edits, "").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidTable);
    assert!(
        error
            .to_string()
            .starts_with("after the edits, errors in the table: 1"),
        "{error}"
    );
    let detail = error.details()[0].render(Language::English);
    assert!(
        detail.starts_with("after the edits, row 2 (zero-based, C): "),
        "{detail}"
    );
    let all = r#"[{"kind": "close", "school": "A"}, {"kind": "merge", "into": "B", "of": ["C"]}, {"kind": "close", "school": "B"}]"#;
    let error = run(&table, &books(), all, "").unwrap_err();
    assert!(
        error.to_string().starts_with("after the edits, "),
        "{error}"
    );
}
