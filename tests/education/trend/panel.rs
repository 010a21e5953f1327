//! Rows and answers by year: what is wrong with them, totals, the verdict of each year.

use junheng::ErrorKind;
use junheng::education::trend::{Trend, TrendOptions, trend};
use junheng::education::{Table, Verdict};

use super::{books, dated_items, run, two, with_item};

#[test]
fn the_errors_of_all_years_are_listed_with_the_rows_of_the_table() {
    let mut table = Table::new();
    let years = [2024.0, 2023.0, 2024.0, 2023.0, 2024.0];
    table.add_numbers("year", years.to_vec()).unwrap();
    table
        .add_text("school_id", ["A", "A", "B", "A", "B"])
        .unwrap();
    table
        .add_numbers("pupils_primary", vec![1.0, 1.0, -1.0, 1.0, 1.0])
        .unwrap();
    table.add_numbers("books", vec![1.0; 5]).unwrap();
    assert_eq!(
        details(&table, None, "{}"),
        [
            "in 2023: row 3 (zero-based, A): school_id is not unique: expected one row for each school \
             (add up the rows of a school; omit the column where rows are not schools), got \"A\", also in row 1 (zero-based)",
            "in 2024: row 2 (zero-based, B): pupils_primary is negative: expected zero or more, got -1",
            "in 2024: row 4 (zero-based, B): school_id is not unique: expected one row for each school \
             (add up the rows of a school; omit the column where rows are not schools), got \"B\", also in row 2 (zero-based)",
        ]
    );
}

#[test]
fn each_year_is_assessed_with_its_own_answers() {
    let schools = two(&[0.2, 0.1, 0.1, 0.1]);
    let items = dated_items(&["2023年", "2020", "2021"], &["no", "yes", "yes"]);
    let found = trend(
        &schools,
        Some(&items),
        &with_item(),
        &TrendOptions::default(),
    )
    .unwrap();
    let verdicts = &found.counties[0].verdicts;
    let states: Vec<Verdict> = verdicts.iter().map(|one| one.verdict).collect();
    // The coefficient exceeds 0.15 in 2020, 2022 has no answer, and that of 2023 is no.
    let expected = [
        Verdict::DoesNotMeet,
        Verdict::Meets,
        Verdict::Undetermined,
        Verdict::DoesNotMeet,
    ];
    assert_eq!(states, expected);
    assert_eq!(verdicts[0].reasons[0].code(), "assess.cv_above_limit");
    assert_eq!(verdicts[1].reasons[0].code(), "assess.all_met");
    let codes = |found: &Trend| -> Vec<&'static str> {
        found.assumptions.iter().map(|one| one.code()).collect()
    };
    assert!(!codes(&found).contains(&"trend.no_answers"));
    let without = trend(&schools, None, &with_item(), &TrendOptions::default()).unwrap();
    assert!(codes(&without).contains(&"trend.no_answers"));
    let states = without.counties[0].verdicts.iter().map(|one| one.verdict);
    assert!(states.skip(1).all(|one| one == Verdict::Undetermined));
}

#[test]
fn answers_without_a_year_of_the_table_are_errors() {
    let schools = two(&[0.2, 0.1]);
    let items = dated_items(&["2019", "later", "2019", "2021"], &["yes"; 4]);
    assert_eq!(
        details(&schools, Some(&items), "{}"),
        [
            "items, row 0 (zero-based): 年份 is 2019, a year of which the table of schools has no rows",
            "items, row 1 (zero-based): 年份 is no year: expected one such as 2024, got \"later\"",
        ]
    );
    let items = dated_items(
        &["2020", "2021", "2021", "2021"],
        &["yes", "maybe", "yes", "yes"],
    );
    let listed = details(&schools, Some(&items), "{}");
    assert!(
        listed
            .iter()
            .any(|one| one.contains("items, row 1 (zero-based"))
            && listed
                .iter()
                .any(|one| one.contains("already given in row 1 (zero-based)")),
        "{listed:?}"
    );
    let mut undated = Table::new();
    undated.add_text("item", ["2.1"]).unwrap();
    undated.add_text("value", ["yes"]).unwrap();
    let options = TrendOptions::default();
    let error = trend(&schools, Some(&undated), &with_item(), &options).unwrap_err();
    assert_eq!(error.message().code(), "trend.no_year_of_items");
}

/// Two years of two schools, with a total of each year, and one of all.
fn with_totals() -> Table<'static> {
    let mut table = Table::new();
    let years = ["2023", "2023", "2023", "2024", "2024", "2024", "合计"];
    table.add_text("year", years).unwrap();
    table
        .add_text("school_id", ["A", "B", "小计", "A", "B", "小计", ""])
        .unwrap();
    table
        .add_numbers(
            "pupils_primary",
            vec![100.0, 100.0, 200.0, 100.0, 100.0, 200.0, 400.0],
        )
        .unwrap();
    table
        .add_numbers(
            "books",
            vec![800.0, 1200.0, 2000.0, 900.0, 1100.0, 2000.0, 4000.0],
        )
        .unwrap();
    table
}

#[test]
fn totals_of_a_year_and_of_all_years_are_no_schools() {
    let (table, standard) = (with_totals(), books(0.3, ""));
    let listed = details(&table, None, "{}");
    let rows: Vec<bool> = [2, 5, 6]
        .iter()
        .map(|row| {
            listed
                .iter()
                .any(|one| one.contains(&format!("row {row} (zero-based")))
        })
        .collect();
    assert_eq!((rows, listed.len()), (vec![true; 3], 3), "{listed:?}");
    let found = run(&table, &standard, r#"{"totals": "drop"}"#).unwrap();
    let rows: Vec<usize> = found.total_rows.iter().map(|one| one.row).collect();
    assert_eq!((rows, found.provenance.rows), (vec![2, 5, 6], 4));
    let cvs: Vec<f64> = found.counties[0].indicators[0]
        .series
        .iter()
        .map(|year| year.cv.unwrap())
        .collect();
    assert!((cvs[0] - 0.2).abs() < 1e-15 && (cvs[1] - 0.1).abs() < 1e-15);
    let texts = found.total_rows.iter();
    let texts: Vec<String> = texts
        .map(|one| one.message.render(junheng::Language::English))
        .collect();
    assert!(texts[1].contains("row 5 (zero-based"), "{texts:?}");
    assert!(
        texts[1].contains("row 3 (zero-based) to row 4 (zero-based)"),
        "{texts:?}"
    );
}

/// The texts of what is wrong with the tables.
fn details(table: &Table<'_>, items: Option<&Table<'_>>, options: &str) -> Vec<String> {
    let options = TrendOptions::from_json(options).unwrap();
    let error = trend(table, items, &with_item(), &options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidTable, "{error}");
    let details = error.details().iter();
    details
        .map(|detail| detail.render(junheng::Language::English))
        .collect()
}
