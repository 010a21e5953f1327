//! The texts for people: methods have both languages.

use std::collections::BTreeSet;

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
