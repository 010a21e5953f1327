//! The committed JSON Schemas are those of the types.

use std::collections::BTreeSet;

use crate::cases::root;

#[test]
fn the_committed_schemas_are_current() {
    for (name, now) in junheng::schema::schemas() {
        let path = root().join(format!("schemas/{name}.schema.json"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == now,
            "run UPDATE=1 cargo test, and read the difference: {path:?}"
        );
    }
}

#[test]
fn methods_have_ids_of_their_own_and_both_languages() {
    let mut ids = BTreeSet::new();
    for method in junheng::words::methods() {
        assert!(ids.insert(method.id), "{}", method.id);
        let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..'\u{9fff}').contains(&c));
        assert!(
            chinese(method.zh) && chinese(method.convention_zh),
            "{}",
            method.id
        );
        assert!(
            !chinese(method.en) && !chinese(method.convention_en),
            "{}",
            method.id
        );
        assert!(
            method.source.chars().any(|c| c.is_ascii_digit()),
            "{}",
            method.id
        );
    }
}
