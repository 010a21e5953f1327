//! Permutation tests of a table: neither the order of its rows nor the number of threads shows.

use junheng::Table;
use junheng::analysis::analyze;
use junheng::parallel::with_threads;

use crate::support::random::Numbers;

const ROWS: usize = 3_000;

/// Schools of several rows, each in one county; values and weights have many ties.
fn schools(order: &[usize]) -> Table<'static> {
    let mut table = Table::new();
    let column = |of: &dyn Fn(usize) -> f64| order.iter().map(|&row| of(row)).collect::<Vec<_>>();
    let names = |of: &dyn Fn(usize) -> String| order.iter().map(|&row| of(row)).collect::<Vec<_>>();
    let school = |row: usize| row / 4;
    table
        .add_numbers(
            "spend",
            column(&|row| 5.0 + ((row * 7919) % 13) as f64 / 3.0),
        )
        .unwrap();
    table
        .add_numbers(
            "weight",
            column(&|row| [0.0, 1.0, 1.5, 0.1][(row * 31) % 7 % 4]),
        )
        .unwrap();
    table
        .add_numbers("boys", column(&|row| ((row * 104_729) % 9) as f64))
        .unwrap();
    table
        .add_numbers("girls", column(&|row| ((row * 15_485_863) % 11) as f64))
        .unwrap();
    table
        .add_text(
            "county",
            names(&|row| format!("c{}", (school(row) * 17) % 5)),
        )
        .unwrap();
    table
        .add_text("school", names(&|row| format!("n{}", school(row))))
        .unwrap();
    table
        .add_text(
            "kind",
            names(&|row| ["local", "migrant"][(row * 613) % 5 % 2].to_owned()),
        )
        .unwrap();
    table
}

#[test]
fn the_same_bits_for_any_order_of_rows_and_number_of_threads() {
    let rows: Vec<usize> = (0..ROWS).collect();
    let plain = schools(&rows);
    let requests = [
        r#""value": "spend", "group": "county""#,
        r#""value": "spend", "group": "county", "weights": "weight""#,
        r#""value": "spend", "group": "county", "unit": "school""#,
        r#""value": "spend", "group": "county", "unit": "school", "weights": "weight", "measure": "variance""#,
        r#""groups": ["boys", "girls"], "measure": "dissimilarity""#,
        r#""unit": "school", "pupil_group": "kind", "measure": "theil_h""#,
        r#""unit": "school", "pupil_group": "kind", "count": "boys", "measure": "isolation",
            "measured_group": "migrant""#,
    ];
    let mut numbers = Numbers::new();
    for request in requests {
        let request = format!(
            r#"{{"analysis": "random_allocation_test", "permutations": 49, "seed": 3, {request}}}"#
        );
        let run = |threads: usize, table: &Table<'_>| {
            with_threads(threads, || analyze(table, &request))
                .unwrap_or_else(|error| panic!("{request}: {error}"))
                .to_json()
        };
        let expected = run(1, &plain);
        assert_eq!(run(2, &plain), expected);
        let shuffled = schools(&numbers.shuffled(ROWS));
        for threads in [1, 2] {
            assert_eq!(run(threads, &shuffled), expected, "{threads} threads");
        }
    }
}
