//! Regressions of the library, and those of the R package sandwich: California districts.

use junheng::Table;
use junheng::analysis::analyze;
use serde_json::{Map, Value, json};

use super::columns::Columns;
use super::{Computed, Record};

/// A regression as the library computes it.
pub(super) struct Fitted {
    pub(super) coefficients: Vec<f64>,
    /// Of the design, or of a robust form.
    pub(super) errors: Vec<f64>,
    pub(super) covariance: Vec<Vec<f64>>,
    /// For residuals of equal variance.
    pub(super) classical: Vec<f64>,
}

/// The regression of `y` by these inputs, with their members.
pub(super) fn fitted(table: &Table<'_>, inputs: Value) -> Fitted {
    let mut request: Map<String, Value> = inputs.as_object().unwrap().clone();
    request.insert("analysis".into(), json!("regression"));
    request.insert("value".into(), json!("y"));
    let found = analyze(table, &Value::Object(request).to_string()).unwrap();
    let document: Value = serde_json::from_str(&found.to_json()).unwrap();
    let (result, inferred) = (
        &document["rows"][0]["result"],
        &document["rows"][0]["inference"],
    );
    let terms = result["terms"].as_array().unwrap();
    let place = |term: usize| {
        let name = format!("terms[{term}].coefficient");
        let names = inferred["names"].as_array().unwrap();
        names.iter().position(|own| *own == name.as_str()).unwrap()
    };
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let all = 0..terms.len();
    Fitted {
        coefficients: (terms.iter())
            .map(|term| number(&term["coefficient"]))
            .collect(),
        errors: (all.clone())
            .map(|term| number(&inferred["standard_errors"][place(term)]))
            .collect(),
        covariance: (all.clone())
            .map(|one| {
                let entry = |other| number(&inferred["covariance"][place(one)][place(other)]);
                all.clone().map(entry).collect()
            })
            .collect(),
        classical: (terms.iter())
            .map(|term| number(&term["standard_error"]))
            .collect(),
    }
}

pub(super) fn computed(record: &Record) -> Computed {
    let columns = Columns::of(record);
    let mut table = Table::new();
    for name in ["str", "english", "lunch", "students"] {
        table.add_numbers(name, columns.numbers(name)).unwrap();
    }
    table.add_text("county", columns.texts("county")).unwrap();
    let scores = columns
        .numbers("read")
        .into_iter()
        .zip(columns.numbers("math"));
    let y: Vec<f64> = scores.map(|(read, math)| (read + math) / 2.0).collect();
    table.add_numbers("y", y).unwrap();
    let mut inputs = match record.call.starts_with("weighted") {
        true => json!({"columns": ["str", "english"], "weights": "students"}),
        false => json!({"columns": ["str", "english", "lunch"]}),
    };
    let (form, cluster) = match record.params["vcov"].as_str().unwrap() {
        "const" => (None, None),
        "HC1" => (Some("hc1"), None),
        "HC3" => (Some("hc3"), None),
        _ => (Some("cr1"), Some("county")),
    };
    inputs["inference"] = json!({"robust": form, "covariance": true});
    inputs["design"] = json!({"ids": cluster});
    let fit = fitted(&table, inputs);
    Computed {
        values: fit.coefficients,
        errors: match form {
            Some(_) => fit.errors,
            None => fit.classical,
        },
        limits: Vec::new(),
    }
}
