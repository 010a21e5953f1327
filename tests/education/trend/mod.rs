//! Several years of a table: series as `assess` finds them, parts that add, years to the limit, warnings.

mod compare;
mod panel;

use junheng::education::plan::plan;
use junheng::education::trend::{Trend, TrendOptions, trend};
use junheng::education::{AssessOptions, Standard, Table, assess};
use junheng::numeric::sum_of;
use junheng::{ErrorKind, Result};
use proptest::prelude::*;

use crate::support::errors::check_all;
use crate::support::more_cases;

fn books(limit: f64, floor: &str) -> Standard {
    Standard::from_toml(&format!(
        r#"
        id = "example-books-1"
        version = "1"
        title = {{ en = "Books", zh = "图书" }}
        document = "example"
        issuer = {{ en = "nobody", zh = "无" }}
        issued = "2026"
        stages = ["primary"]
        [dispersion]
        measure = "cv"
        weights = "denominator"
        source = {{ clause = "1", evidence = "U" }}
        [[indicators]]
        code = "books"
        name = {{ en = "books per pupil", zh = "生均图书册数" }}
        unit = {{ en = "books", zh = "册" }}
        numerator = ["books"]
        per = 1
        direction = "at_least"
        cv_limit = {{ primary = {limit} }}
        {floor}
        source = {{ clause = "2", evidence = "U" }}
        [county_rule]
        kind = "every_cv"
        source = {{ clause = "3", evidence = "U" }}
        "#
    ))
    .unwrap()
}

/// One row: year, school, pupils, books.
type Row<'r> = (f64, &'r str, f64, f64);

fn table(rows: &[Row<'_>]) -> Table<'static> {
    let mut out = Table::new();
    let column = |of: fn(&Row<'_>) -> f64| rows.iter().map(of).collect::<Vec<f64>>();
    out.add_numbers("year", column(|row| row.0)).unwrap();
    let ids: Vec<String> = rows.iter().map(|row| row.1.to_owned()).collect();
    out.add_text("school_id", ids).unwrap();
    out.add_numbers("pupils_primary", column(|row| row.2))
        .unwrap();
    out.add_numbers("books", column(|row| row.3)).unwrap();
    out
}

/// Two schools of 100 pupils whose coefficient is `cv` in each year.
fn two(cvs: &[f64]) -> Table<'static> {
    let years = (2020..).map(f64::from).zip(cvs);
    let rows: Vec<Row<'_>> = years
        .flat_map(|(year, cv)| {
            [
                (year, "A", 100.0, 1000.0 - 1000.0 * cv),
                (year, "B", 100.0, 1000.0 + 1000.0 * cv),
            ]
        })
        .collect();
    table(&rows)
}

fn run(table: &Table<'_>, standard: &Standard, options: &str) -> Result<Trend> {
    trend(table, None, standard, &TrendOptions::from_json(options)?)
}

#[test]
fn years_to_the_limit_by_hand() {
    let found = run(
        &two(&[0.4, 0.32, 0.24, 0.16]),
        &books(0.08, ""),
        r#"{"units_a_year": 500}"#,
    )
    .unwrap();
    let one = &found.counties[0].indicators[0];
    let cvs: Vec<f64> = one.series.iter().map(|year| year.cv.unwrap()).collect();
    assert!(
        cvs.iter()
            .zip([0.4, 0.32, 0.24, 0.16])
            .all(|(cv, expected)| (cv - expected).abs() < 1e-15)
    );
    let years: Vec<f64> = one
        .years_to_pass
        .iter()
        .map(|one| one.years.unwrap())
        .collect();
    // The same points: 0.08 a year. Spread: 2000·(0.16/0.08 − 1)/500 = 4.
    assert!((years[1] - 1.0).abs() < 1e-9 && (years[2] - 4.0).abs() < 1e-9);
    // Levelled: (840 + A, 1160) with half the difference over the mean 0.08: A = 148.15, one year.
    assert_eq!(years[3], 1.0);
    // The same rate: ln ρ by least squares on ln 0.4, ln 0.32, ln 0.24, ln 0.16.
    let logs = [0.4_f64, 0.32, 0.24, 0.16].map(f64::ln);
    let slope = (-1.5 * logs[0] - 0.5 * logs[1] + 0.5 * logs[2] + 1.5 * logs[3]) / 5.0;
    assert!((years[0] - 0.5_f64.ln() / slope).abs() < 1e-9);
    let interval = one.years_to_pass[0].interval.unwrap();
    assert!(interval.earliest.unwrap() < years[0] && interval.latest.unwrap() > years[0]);
    assert!(one.years_to_pass[3].interval.is_none());
    assert!(one.warning.is_none());
    let convergence = one.convergence.as_ref().unwrap();
    assert!((convergence.sigma_change + 0.24).abs() < 1e-15 && convergence.beta.unwrap() < 0.0);
    assert_eq!(one.changes.len(), 4);
    assert!((one.changes[3].cv.unwrap().resources + 0.24).abs() < 1e-15);
}

#[test]
fn a_coefficient_that_rises_never_passes() {
    let found = run(
        &two(&[0.2, 0.24, 0.22, 0.26]),
        &books(0.1, ""),
        r#"{"assume": "same_points"}"#,
    )
    .unwrap();
    let years = &found.counties[0].indicators[0].years_to_pass;
    assert_eq!(years.len(), 1);
    assert!(years[0].is_never && years[0].years.is_none());
    // The slope 0.016 ± 4.30·0.0057 may also be below zero.
    let interval = years[0].interval.unwrap();
    assert!(interval.earliest.is_some() && interval.latest.is_none());
    assert_eq!(years[0].text.code(), "trend.never_between");
}

#[test]
fn a_limit_in_danger_is_warned_of() {
    // On the line 0.10, 0.14, 0.18, 0.22: 0.26 next year, above 0.25.
    let floor = "floor = { primary = 7 }";
    let found = run(&two(&[0.10, 0.15, 0.17, 0.22]), &books(0.25, floor), "{}").unwrap();
    let one = &found.counties[0].indicators[0];
    assert!(one.years_to_pass.iter().all(|one| one.years == Some(0.0)));
    let warning = one.warning.as_ref().unwrap();
    assert!(warning.is_early && (warning.projected.unwrap() - 0.255).abs() < 1e-12);
    // Residuals ∓0.003, 0.009: s² = 0.00018/2; SE = √(s²·2.5).
    assert!((warning.standard_error.unwrap() - (0.00009_f64 * 2.5).sqrt()).abs() < 1e-12);
    // (780, 1220): 31 books from A to B give 0.251, 30 give 0.25.
    let worst = warning.worst_move.as_ref().unwrap();
    assert_eq!(
        (worst.from.as_str(), worst.to.as_str(), worst.units),
        ("A", "B", 31)
    );
    // 780 − 7·100 books, 780/7 − 100 pupils.
    let nearest = &warning.nearest[0];
    assert_eq!(
        (nearest.id.as_str(), nearest.units, nearest.pupils),
        ("A", 80.0, 11.0)
    );
    let calm = run(&two(&[0.22, 0.17, 0.15, 0.10]), &books(0.25, ""), "{}").unwrap();
    let warning = calm.counties[0].indicators[0].warning.clone().unwrap();
    assert!(!warning.is_early && warning.text.code() == "trend.no_warning");
    let two_years = run(&two(&[0.22, 0.10]), &books(0.25, ""), "{}").unwrap();
    let warning = two_years.counties[0].indicators[0].warning.clone().unwrap();
    assert_eq!(
        (warning.standard_error, warning.text.code()),
        (None, "trend.no_error")
    );
}

#[test]
fn mergers_and_new_codes_are_followed() {
    let rows = [
        (2023.0, "A", 100.0, 1200.0),
        (2023.0, "B", 100.0, 800.0),
        (2023.0, "C", 200.0, 4000.0),
        (2024.0, "AB", 200.0, 2000.0),
        (2024.0, "C", 200.0, 4000.0),
    ];
    let options = r#"{"successors": {"A": "AB", "B": "AB"}}"#;
    let found = run(&table(&rows), &books(0.3, ""), options).unwrap();
    let change = &found.counties[0].indicators[0].changes[0];
    assert_eq!(
        (change.stayers, change.merged, change.entrants, change.exits),
        (2, 2, 0, 0)
    );
    let parts = change.cv.unwrap();
    assert!(parts.change < 0.0 && parts.mergers == parts.change);
    assert_eq!((parts.resources, parts.pupils, parts.set), (0.0, 0.0, 0.0));
    let theil = change.theil.unwrap();
    assert!(theil.mergers < 0.0 && theil.mergers == theil.change);
}

#[test]
fn errors_name_the_year_and_the_row() {
    let standard = books(0.3, "");
    let mut no_year = Table::new();
    no_year.add_text("school_id", ["A"]).unwrap();
    let code = |table: &Table<'_>, options: &str| {
        run(table, &standard, options)
            .unwrap_err()
            .message()
            .code()
            .to_owned()
    };
    assert_eq!(code(&no_year, "{}"), "trend.no_year_column");
    let rows = [
        (2023.0, "A", 100.0, 1.0),
        (2024.0, "A", 100.0, 1.0),
        (2024.0, "B", -1.0, 1.0),
    ];
    let bad = table(&rows);
    assert_eq!(code(&table(&rows[..1]), "{}"), "trend.one_year");
    assert_eq!(
        code(&two(&[0.1, 0.2]), r#"{"horizon": 0}"#),
        "plan.option_domain"
    );
    assert_eq!(
        code(&two(&[0.1, 0.2]), r#"{"stage": "senior"}"#),
        "plan.no_stage"
    );
    assert_eq!(
        code(&two(&[0.1, 0.2]), r#"{"successors": {"A": "B", "B": "A"}}"#),
        "trend.same_successor"
    );
    let error = |table: &Table<'_>, options: &str| run(table, &standard, options).err();
    let errors = [
        ("no years", error(&no_year, "{}")),
        ("one year", error(&table(&rows[..1]), "{}")),
        ("horizon", error(&two(&[0.1, 0.2]), r#"{"horizon": 0}"#)),
        ("stage", error(&two(&[0.1, 0.2]), r#"{"stage": "senior"}"#)),
        (
            "circle",
            error(&two(&[0.1, 0.2]), r#"{"successors": {"A": "B", "B": "A"}}"#),
        ),
    ];
    let mut errors = errors.to_vec();
    errors.push((
        "unknown successor",
        error(&two(&[0.1, 0.2]), r#"{"successors": {"Zulu": "B"}}"#),
    ));
    let bad_item = with_item();
    let of_items = |items: &Table<'_>| {
        trend(
            &two(&[0.1, 0.2]),
            Some(items),
            &bad_item,
            &TrendOptions::default(),
        )
        .err()
    };
    let mut undated = Table::new();
    undated.add_text("item", ["2.1"]).unwrap();
    errors.push(("items without years", of_items(&undated)));
    errors.push((
        "items of other years",
        of_items(&dated_items(&["1999", "x"], &["yes"; 2])),
    ));
    check_all("core/plan/trend_errors.toml", &[], &errors);
    let error = run(&bad, &standard, "{}").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidTable);
    let detail = error.details()[0].render(junheng::Language::English);
    assert!(
        detail.starts_with("in 2024: row 2 (zero-based, B)"),
        "{detail}"
    );
}

/// Books with a requirement that is answered by county.
fn with_item() -> Standard {
    let golden: crate::support::tables::Golden = crate::support::read("plan/small.toml");
    golden.standard("books_and_item").unwrap()
}

fn dated_items(years: &[&str], values: &[&str]) -> Table<'static> {
    let text =
        |cells: &[&str]| -> Vec<String> { cells.iter().map(|one| (*one).to_owned()).collect() };
    let mut items = Table::new();
    items.add_text("年份", text(years)).unwrap();
    items
        .add_text("item", vec!["2.1".to_owned(); years.len()])
        .unwrap();
    items.add_text("value", text(values)).unwrap();
    items
}

#[test]
fn schools_of_warnings_have_their_names() {
    let mut table = two(&[0.10, 0.15, 0.17, 0.22]);
    let names = ["Lake 湖", "Hill"].repeat(4);
    table.add_text("school_name", names).unwrap();
    let found = run(&table, &books(0.25, "floor = { primary = 7 }"), "{}").unwrap();
    let warning = found.counties[0].indicators[0].warning.as_ref().unwrap();
    let worst = warning.worst_move.as_ref().unwrap();
    let names = [worst.from_name.as_deref(), worst.to_name.as_deref()];
    assert_eq!(names, [Some("Lake 湖"), Some("Hill")]);
    assert_eq!(
        worst.text.render(junheng::Language::English),
        "the limit would be exceeded if 31 books moved from Lake 湖 (A) to Hill (B)"
    );
    let nearest = &warning.nearest[0];
    assert_eq!(nearest.name.as_deref(), Some("Lake 湖"));
    assert_eq!(
        nearest.text.render(junheng::Language::Chinese),
        "Lake 湖（A）再增加至多 11 名学生，或减少至多 80 册，仍达到标准值"
    );
}

#[test]
fn a_successor_that_no_year_has_is_an_error() {
    let (table, standard) = (two(&[0.1, 0.2]), books(0.3, ""));
    let code = |options: &str| {
        let error = run(&table, &standard, options).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnknownName);
        error.message().code().to_owned()
    };
    assert_eq!(
        code(r#"{"successors": {"A": "Zulu"}}"#),
        "trend.unknown_successor"
    );
    assert_eq!(
        code(r#"{"successors": {"Zulu": "B"}}"#),
        "trend.unknown_successor"
    );
    // X was in use between two years of the table.
    assert!(run(&table, &standard, r#"{"successors": {"A": "X", "X": "B"}}"#).is_ok());
}

proptest! {
    #![proptest_config(more_cases(40))]

    #[test]
    fn series_are_those_of_assess_and_parts_add(
        years in prop::collection::vec(
            prop::collection::vec((0..7_usize, 1..900_u32, 0..4000_u32), 1..7),
            2..5,
        ),
        limit in 0.05..0.9,
    ) {
        let ids = ["A", "B", "C", "D", "E", "F", "G"];
        let mut rows: Vec<Row<'_>> = Vec::new();
        for (place, year) in years.iter().enumerate() {
            let mut seen = Vec::new();
            for &(id, pupils, books) in year {
                if !seen.contains(&id) {
                    seen.push(id);
                    rows.push((2020.0 + place as f64, ids[id], f64::from(pupils), f64::from(books)));
                }
            }
        }
        let standard = books(limit, "floor = { primary = 2 }");
        let has = |id: &str| rows.iter().any(|row| row.1 == id);
        let pairs = [("A", "G"), ("B", "C")];
        let known = pairs.iter().filter(|(from, to)| has(from) && has(to));
        let known: Vec<String> = known.map(|(from, to)| format!(r#""{from}": "{to}""#)).collect();
        let options = &format!(r#"{{"successors": {{{}}}}}"#, known.join(","));
        let found = run(&table(&rows), &standard, options).unwrap();
        let one = &found.counties[0].indicators[0];
        for (place, figures) in one.series.iter().enumerate() {
            let of_year: Vec<Row<'_>> =
                rows.iter().filter(|row| row.0 == 2020.0 + place as f64).copied().collect();
            let assessed = assess(&table(&of_year), None, &standard, &AssessOptions::default()).unwrap();
            let county = assessed.counties().next().unwrap();
            prop_assert_eq!(figures.cv, county.stages[0].indicators[0].cv);
            prop_assert_eq!(found.counties[0].verdicts[place].verdict, county.verdict.state);
        }
        for change in &one.changes {
            let of = |year: f64| one.series.iter().find(|one| one.year == year).unwrap();
            let ends = [of(change.from), of(change.to)];
            for (parts, figure) in [(change.cv, ends.map(|one| one.cv)), (change.theil, ends.map(|one| one.theil))] {
                if let Some(parts) = parts {
                    prop_assert_eq!(parts.change, figure[1].unwrap() - figure[0].unwrap());
                    let all = [parts.resources, parts.pupils, parts.set, parts.mergers];
                    prop_assert_eq!(sum_of(all), parts.change);
                }
            }
        }
        // The same bytes from another order of the rows, and by the id of the kind.
        rows.reverse();
        let other = plan("trend", &table(&rows), None, Some(&standard), options).unwrap();
        prop_assert_eq!(found.to_json(), other.to_json());
    }
}
