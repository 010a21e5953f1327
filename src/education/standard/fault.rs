//! A place in a standard's file that contradicts the rest, and the rules that many places share.

use std::collections::BTreeSet;

use crate::education::Category;
use crate::words::Name;

use super::document::{Document, PerStage};

/// A place in the file and what was expected there.
#[derive(Debug)]
pub(super) struct Fault {
    /// Keys and zero-based positions from the top, for example `indicators`, `2`, `floor`.
    pub(super) path: Vec<String>,
    pub(super) expected: Name,
    pub(super) got: String,
}

impl Fault {
    pub(super) fn new(path: &[&dyn ToString], en: &str, zh: &str, got: impl ToString) -> Self {
        Self {
            path: path.iter().map(|step| step.to_string()).collect(),
            expected: Name {
                id: en.to_owned().into(),
                en: en.to_owned().into(),
                zh: zh.to_owned().into(),
            },
            got: got.to_string(),
        }
    }
}

pub(super) type Verdict<T = ()> = Result<T, Fault>;

/// A usable number above zero; larger ones than any rule needs could overflow.
pub(super) fn positive(value: Option<f64>, path: &[&dyn ToString]) -> Verdict {
    let (en, zh) = (
        "a number above zero, at most 1e9",
        "大于零且不超过 1e9 的数",
    );
    match value {
        Some(value) if value > 0.0 && value <= 1e9 => Ok(()),
        Some(value) => Err(Fault::new(path, en, zh, value)),
        None => Err(Fault::new(path, en, zh, "nothing")),
    }
}

/// A number not below zero for every stage that the standard judges.
pub(super) fn every_stage(
    document: &Document,
    limits: &PerStage,
    path: &[&dyn ToString],
) -> Verdict {
    let (en, zh) = ("a number from 0 to 1e12", "介于 0 与 1e12 之间的数");
    for stage in &document.stages {
        let mut path = path.to_vec();
        path.push(&stage.name().id);
        match limits.get(*stage) {
            Some(value) if (0.0..=1e12).contains(&value) => {}
            Some(value) => return Err(Fault::new(&path, en, zh, value)),
            None => return Err(Fault::new(&path, en, zh, "nothing")),
        }
    }
    Ok(())
}

/// Each code once.
pub(super) fn distinct<'a>(
    list: &str,
    key: Option<&str>,
    codes: impl Iterator<Item = &'a str>,
) -> Verdict {
    let mut seen = BTreeSet::new();
    for (at, code) in codes.enumerate() {
        if !seen.insert(code) {
            let mut path: Vec<&dyn ToString> = vec![&list, &at];
            path.extend(key.iter().map(|key| key as &dyn ToString));
            return Err(Fault::new(&path, "unique codes", "互不重复的代码", code));
        }
    }
    Ok(())
}
