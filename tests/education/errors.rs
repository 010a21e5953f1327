//! Refusals: kind, message in both languages, and every finding behind it.

use junheng::Language::{Chinese, English};
use junheng::education::{BalanceOptions, balance};

use crate::support::{read, table};

#[test]
fn refusals_say_what_is_wrong() {
    for case in read("errors_balance.toml").cases() {
        let name = case["name"].as_str().unwrap();
        let outcome = BalanceOptions::from_json(case["options"].as_str().unwrap())
            .and_then(|options| balance(&table(case), &options));
        let error = match outcome {
            Err(error) => error,
            Ok(_) => panic!("{name}: accepted"),
        };
        assert_eq!(error.kind().id(), case["kind"].as_str().unwrap(), "{name}");
        assert_eq!(error.text(English), case["en"].as_str().unwrap(), "{name}");
        assert_eq!(error.text(Chinese), case["zh"].as_str().unwrap(), "{name}");
        let details: Vec<toml::Value> = (error.details().iter())
            .map(|detail| toml::Value::from(vec![detail.render(English), detail.render(Chinese)]))
            .collect();
        let expected = case
            .get("details")
            .and_then(|details| details.as_array().cloned());
        assert_eq!(details, expected.unwrap_or_default(), "{name}");
    }
}
