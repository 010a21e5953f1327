//! Degrees of freedom of comparisons.

use junheng::Table;
use junheng::inference::{ContrastRequest, Contrasts, contrast};
use serde_json::{Value, json};

use crate::support::random::Numbers;

fn found(table: &Table<'_>, request: &Value) -> Contrasts {
    let request = ContrastRequest::from_json(&request.to_string()).unwrap();
    contrast(table, &request).unwrap()
}

#[test]
fn degrees_of_freedom_are_the_fewest_of_a_group() {
    let mut table = Table::new();
    let group = |at: usize| ["a", "b", "c"][usize::from(at >= 4) + usize::from(at >= 14)];
    table
        .add_text(
            "year",
            (0..44).map(group).map(str::to_owned).collect::<Vec<_>>(),
        )
        .unwrap();
    let mut numbers = Numbers::new();
    table
        .add_numbers(
            "spend",
            (0..44).map(|_| numbers.share()).collect::<Vec<f64>>(),
        )
        .unwrap();
    let result = found(
        &table,
        &json!({"measures": "mean", "value": "spend", "by": "year"}),
    );
    let degrees: Vec<_> = result
        .rows
        .iter()
        .map(|row| row.degrees_of_freedom.unwrap())
        .collect();
    // Pairs with the first, then the last two.
    assert_eq!(degrees, [3.0, 3.0, 9.0]);
    for row in &result.rows {
        let of = |key| {
            result
                .estimation
                .rows
                .iter()
                .find(|own| &own.key == key)
                .unwrap()
        };
        let own = [&row.key, row.reference.as_ref().unwrap()]
            .map(|key| of(key).degrees_of_freedom.unwrap());
        assert_eq!(row.degrees_of_freedom, Some(own[0].min(own[1])));
    }
    // The equality of three groups: 43 of all rows, less 1 for the second contrast.
    assert_eq!(result.equality[0].denominator, Some(42.0));
    let combined = json!({
        "measures": "mean", "value": "spend", "by": "year",
        "contrast": {"combinations": "[c] - 0.5*([a] + [b])"},
    });
    let result = found(&table, &combined);
    assert_eq!(result.rows[0].degrees_of_freedom, Some(3.0));
}
