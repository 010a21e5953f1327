//! Errors, compared with the golden cases word for word.

use std::collections::BTreeSet;

use junheng::Language::{Chinese, English};
use junheng::{Error, ErrorKind};
use serde::Deserialize;

use super::{committed, read, root};

/// What a case states about its error.
#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct Expected {
    pub(crate) kind: String,
    pub(crate) code: String,
    pub(crate) en: String,
    pub(crate) zh: String,
}

impl Expected {
    fn of(error: &Error) -> Self {
        Self {
            kind: error.kind().id().to_owned(),
            code: error.message().code().to_owned(),
            en: error.text(English),
            zh: error.text(Chinese),
        }
    }
}

/// Fails unless the case `id` gave the expected error.
pub(crate) fn check(id: &str, error: Option<&Error>, expected: &Expected) {
    let error = error.unwrap_or_else(|| panic!("{id}: accepted"));
    let got = Expected::of(error);
    assert_eq!(&got, expected, "{id}");
    let unfilled = |text: &str| text.contains(['{', '}']);
    assert!(!unfilled(&got.en) && !unfilled(&got.zh), "{id}");
    assert_ne!(error.kind(), ErrorKind::Panic, "{id}");
}

/// Fails unless every message of these families is the expected one of some case.
pub(crate) fn covers<'e>(families: &[&str], expected: impl IntoIterator<Item = &'e Expected>) {
    let met: BTreeSet<&str> = expected.into_iter().map(|one| &*one.code).collect();
    for phrase in junheng::words::table() {
        let family = phrase.code.split('.').next().unwrap();
        if families.contains(&family) {
            assert!(met.contains(phrase.code), "no golden case: {}", phrase.code);
        }
    }
}

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    #[serde(flatten)]
    expected: Expected,
}

/// Compares errors that Rust code provokes, by the id of their case, with a golden file that `UPDATE` writes, and
/// fails unless they cover the messages of these families.
pub(crate) fn check_all(file: &str, families: &[&str], errors: &[(&str, Option<Error>)]) {
    if std::env::var_os("UPDATE").is_some() {
        committed(&root().join("tests/golden").join(file), &written(errors));
    }
    let golden: Golden = read(file);
    assert_eq!(golden.case.len(), errors.len());
    for (case, (id, error)) in golden.case.iter().zip(errors) {
        assert_eq!(case.id, *id);
        check(id, error.as_ref(), &case.expected);
    }
    covers(families, golden.case.iter().map(|case| &case.expected));
}

fn written(errors: &[(&str, Option<Error>)]) -> String {
    let mut out = String::from("# Written by UPDATE=1 cargo test; read the difference.\n");
    for (id, error) in errors {
        let error = error.as_ref().unwrap_or_else(|| panic!("{id}: accepted"));
        let Expected { kind, code, en, zh } = Expected::of(error);
        out += &format!(
            "\n[[case]]\nid = {id:?}\nkind = {kind:?}\ncode = {code:?}\nen = {en:?}\nzh = {zh:?}\n"
        );
    }
    out
}
