//! A request of every analysis, over one table with a design.

use std::collections::BTreeMap;

use junheng::Table;
use junheng::analysis::{analyses, analyze};
use serde_json::{Map, Value, json};

/// Rows of the table, in four strata of three units of two rows.
pub(super) const ROWS: usize = 24;

/// Numbers without pattern, between 0 and 1.
fn noise(row: usize, column: usize) -> f64 {
    let (row, column) = (row as u64 + 1, column as u64 + 7);
    let mut state =
        row.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ column.wrapping_mul(0xD1B5_4A32_D192_ED03);
    state ^= state >> 31;
    state = state.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    state ^= state >> 27;
    (state >> 11) as f64 / (1u64 << 53) as f64
}

/// The columns of numbers.
pub(super) fn numbers() -> BTreeMap<&'static str, Vec<f64>> {
    let column = |at: usize, of: fn(f64) -> f64| -> Vec<f64> {
        (0..ROWS).map(|row| of(noise(row, at))).collect()
    };
    let mut all = BTreeMap::from([
        ("size", column(1, |u| (1.0 + 9.0 * u).round())),
        ("pw", column(2, |u| 1.0 + u)),
        ("z", column(3, |u| 2.0 * u - 1.0)),
        ("t", column(4, |u| u * u)),
        ("rank", column(5, |u| 10.0 * u)),
        ("boys", column(6, |u| (1.0 + 20.0 * u).round())),
        ("girls", column(7, |u| (1.0 + 20.0 * u).round())),
        ("x", column(8, |u| 1.0 + 5.0 * u * u)),
        ("y", column(9, |u| 2.0 + 3.0 * u)),
    ]);
    // Growth that falls with the level.
    let later = all["x"]
        .iter()
        .zip(&all["y"])
        .map(|(x, y)| 0.5 * x + 0.3 * y + 1.0);
    all.insert("later", later.collect());
    all
}

/// The columns of names.
pub(super) fn names() -> BTreeMap<&'static str, Vec<String>> {
    let column = |of: &dyn Fn(usize) -> String| (0..ROWS).map(of).collect::<Vec<_>>();
    BTreeMap::from([
        ("stratum", column(&|row| format!("s{}", row / 6))),
        ("psu", column(&|row| format!("p{}", row / 2))),
        (
            "locale",
            column(&|row| ["urban", "rural"][usize::from(noise(row, 20) < 0.5)].to_owned()),
        ),
        ("year", column(&|row| ["2020", "2021"][row % 2].to_owned())),
        (
            "stage",
            column(&|row| ["primary", "junior", "senior"][row % 3].to_owned()),
        ),
        ("province", column(&|row| format!("p{}", row % 2))),
        ("county", column(&|row| format!("c{}", row % 4))),
        ("school", column(&|row| format!("n{}", row / 2))),
    ])
}

/// The table with these columns of numbers.
pub(super) fn table(numbers: &BTreeMap<&str, Vec<f64>>) -> Table<'static> {
    let mut table = Table::new();
    for (name, cells) in numbers {
        table.add_numbers(name, cells.clone()).unwrap();
    }
    for (name, cells) in names() {
        table.add_text(name, cells).unwrap();
    }
    table
}

/// The inputs of each analysis, beside weights.
pub(super) fn inputs(id: &str) -> Value {
    let groups = json!({"value": "x", "group": "locale", "group_a": "urban", "group_b": "rural"});
    let dates = json!({"value": "x", "date": "year", "before": "2020", "after": "2021"});
    let curve = json!({"value": "x", "shares": [0.25, 0.5, 0.8], "heights": [0.3], "points": 5});
    let counts = json!({"groups": ["boys", "girls"]});
    let with = |base: &Value, more: Value| {
        let mut all = base.clone();
        all.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        all
    };
    match id {
        "lorenz" | "generalized_lorenz" | "quantile_curve" => curve,
        "tip" => with(&curve, json!({"line": 3.0})),
        "growth_incidence" => with(&with(&curve, json!({"heights": [0.0]})), dates),
        "dominance" | "gap" => groups,
        "distribution_overlap" => with(&groups, json!({"shares": [0.25, 0.5]})),
        "kitagawa" => with(&groups, json!({"category": "stage"})),
        "oaxaca_blinder" => with(
            &groups,
            json!({"columns": ["z", "t"], "factors": "province"}),
        ),
        "group_means" | "entropy_decomposition" | "maximum_between" | "gini_decomposition" => {
            json!({"value": "x", "group": "stage"})
        }
        "nested_decomposition" => json!({"value": "x", "levels": ["province", "county"]}),
        "source_decomposition" => json!({"sources": ["x", "y"]}),
        "contributions" | "leave_one_out" | "recentered_influence" => json!({"value": "x"}),
        "entropy_change" => with(&dates, json!({"group": "stage"})),
        "sigma_convergence" => json!({"values": ["x", "later"], "dates": [2010, 2020]}),
        "beta_convergence" => {
            json!({"values": ["x", "later"], "dates": [2010, 2020], "factors": ["province"]})
        }
        "regression" => json!({
            "value": "x", "columns": ["z", "t"], "factors": "stage", "reference_levels": "junior"
        }),
        "rif_regression" => {
            json!({"value": "x", "columns": ["z"], "factors": "stage"})
        }
        "concentration_curve" => with(&curve, json!({"rank": "rank"})),
        "concentration_decomposition" => {
            json!({"value": "x", "rank": "rank", "columns": ["z", "t"], "factors": "year"})
        }
        "random_allocation_test" => json!({"value": "x", "group": "stage", "permutations": 19}),
        "exposures" | "local_segregation" => counts,
        "debiased_segregation" => with(&counts, json!({"measure": "dissimilarity"})),
        "mutual_information_decomposition" => {
            with(&counts, json!({"levels": ["province", "county"]}))
        }
        "segregation_change" => with(
            &counts,
            json!({"unit": "school", "date": "year", "before": "2020", "after": "2021"}),
        ),
        other => panic!("no request of the analysis {other}"),
    }
}

/// The ids of all analyses.
pub(super) fn ids() -> Vec<&'static str> {
    analyses().map(|entry| entry.name.id.as_ref()).collect()
}

/// The columns of the regressions of an analysis, beside the intercept.
pub(super) fn explanatory(id: &str) -> f64 {
    match id {
        "regression" => 4.0,
        "oaxaca_blinder" | "rif_regression" | "concentration_decomposition" => 3.0,
        "beta_convergence" => 2.0,
        _ => 0.0,
    }
}

/// Whether the analysis has the input.
pub(super) fn takes(id: &str, input: &str) -> bool {
    let mut entries = analyses().filter(|entry| entry.name.id == id);
    entries
        .next()
        .unwrap()
        .inputs
        .iter()
        .any(|one| one.id == input)
}

/// The request of an analysis with the sizes as weights, where it has weights, and these members.
pub(super) fn request(id: &str, inputs: &Value, more: &Value) -> String {
    let mut all: Map<String, Value> = inputs.as_object().unwrap().clone();
    all.insert("analysis".into(), json!(id));
    if takes(id, "weights") {
        all.insert("weights".into(), json!("size"));
    }
    all.extend(more.as_object().unwrap().clone());
    Value::Object(all).to_string()
}

/// The document of an analysis.
pub(super) fn run(table: &Table<'_>, request: &str) -> Value {
    let found = analyze(table, request).unwrap_or_else(|error| panic!("{request}: {error}"));
    serde_json::from_str(&found.to_json()).unwrap()
}

/// The number at a place such as `levels[1].contribution`.
pub(super) fn at<'v>(result: &'v Value, place: &str) -> &'v Value {
    let pointer = place.replace(['.', '['], "/").replace(']', "");
    result
        .pointer(&format!("/{pointer}"))
        .unwrap_or(&Value::Null)
}
