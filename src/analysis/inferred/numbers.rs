//! The numbers of a result, named by their places in its JSON.

use serde_json::{Map, Value};

use crate::analysis::list::{AnyAnalysis, Outcome};

/// Standard errors that a result has by a formula of its own are no estimates.
const STANDARD_ERROR: &str = "standard_error";

/// The estimates that a result contains.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Numbers {
    /// The place of each, such as `levels[1].contribution`, and the number.
    pub(super) all: Vec<(String, f64)>,
    /// What identifies the parts that each is of, as a place in `records`.
    of: Vec<usize>,
    /// Whether it is a hypothesis that it is 0.
    pub(super) tested: Vec<bool>,
    /// The place of each in the part.
    within: Vec<String>,
    records: Vec<String>,
}

impl Numbers {
    /// Those of a result of the analysis without the ones that identify the part that they are of.
    ///
    /// Whole numbers are counts of rows and positions, no estimates.
    pub(super) fn of(outcome: &Outcome, analysis: &dyn AnyAnalysis) -> Self {
        let patterns = Patterns {
            given: analysis.given(),
            tested: analysis.tested(),
        };
        // Neither a map key nor a number of ours can fail.
        let document = serde_json::to_value(outcome).unwrap_or_default();
        let mut found = Self {
            records: vec![String::new()],
            ..Self::default()
        };
        let place = Place {
            name: "",
            pattern: "",
            within: "",
            record: 0,
        };
        found.read(&document, &place, &patterns);
        found
    }

    /// The number of another result that is the same number of the same part, which may have another position there.
    pub(super) fn same(&self, other: &Self, at: usize) -> Option<f64> {
        let is_same = |&place: &usize| {
            other.within.get(place) == Some(&self.within[at])
                && self.record(at) == other.record(place)
        };
        let is_named = |&place: &usize| other.all[place].0 == self.all[at].0;
        let value = |place: usize| other.all[place].1;
        if let Some(place) = Some(at).filter(|place| is_same(place) && is_named(place)) {
            return Some(value(place));
        }
        let found: Vec<usize> = (0..other.all.len()).filter(is_same).collect();
        match found[..] {
            [one] => Some(value(one)),
            // Of parts that nothing distinguishes it is the one in the same position.
            _ => found.into_iter().find(is_named).map(value),
        }
    }

    fn record(&self, at: usize) -> &str {
        &self.records[self.of[at]]
    }

    fn read(&mut self, value: &Value, place: &Place<'_>, patterns: &Patterns) {
        match value {
            Value::Number(number)
                if number.is_f64()
                    && !patterns.given.contains(&place.pattern)
                    && !place.pattern.ends_with(STANDARD_ERROR) =>
            {
                let number = number.as_f64().unwrap_or_default();
                self.all.push((place.name.to_owned(), number));
                self.of.push(place.record);
                self.tested.push(patterns.tested.contains(&place.pattern));
                self.within.push(place.within.to_owned());
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    let name = format!("{}[{at}]", place.name);
                    let within = format!("{}[{at}]", place.within);
                    let inside = Place {
                        name: &name,
                        within: &within,
                        ..*place
                    };
                    self.read(item, &inside, patterns);
                }
            }
            Value::Object(members) if !is_message(members) => {
                let record = self.record_of(members, place, patterns.given);
                let of_record = match record == place.record {
                    true => place.within,
                    false => place.pattern,
                };
                for (key, member) in members {
                    let name = joined(place.name, key);
                    let pattern = joined(place.pattern, key);
                    let within = joined(of_record, key);
                    let inside = Place {
                        name: &name,
                        pattern: &pattern,
                        within: &within,
                        record,
                    };
                    self.read(member, &inside, patterns);
                }
            }
            _ => {}
        }
    }

    /// What identifies the record: its texts where it is one of several, its lists of texts, and the numbers given.
    fn record_of(
        &mut self,
        members: &Map<String, Value>,
        place: &Place<'_>,
        given: &[&str],
    ) -> usize {
        let is_item = place.name.ends_with(']');
        let identifies = |(key, member): &(&String, &Value)| match member {
            Value::String(_) => is_item,
            Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_string),
            Value::Number(_) => given.contains(&&*joined(place.pattern, key)),
            _ => false,
        };
        let own: Vec<&Value> = (members.iter().filter(identifies))
            .map(|(_, member)| member)
            .collect();
        if own.is_empty() {
            return place.record;
        }
        let own: String = own.iter().map(|member| format!("{member}\n")).collect();
        self.records
            .push(format!("{}{own}", self.records[place.record]));
        self.records.len() - 1
    }
}

/// What an analysis declares of its numbers, as places without positions.
struct Patterns {
    given: &'static [&'static str],
    tested: &'static [&'static str],
}

/// A place in a document.
#[derive(Clone, Copy)]
struct Place<'p> {
    name: &'p str,
    /// The name without positions.
    pattern: &'p str,
    /// The name, without positions of the record and of those that contain it.
    within: &'p str,
    /// The record that contains it.
    record: usize,
}

fn joined(name: &str, key: &str) -> String {
    match name {
        "" => key.to_owned(),
        name => format!("{name}.{key}"),
    }
}

/// Whether it is a message, whose parameters are no numbers of the result.
fn is_message(members: &Map<String, Value>) -> bool {
    members.contains_key("code") && members.contains_key("parameters")
}
