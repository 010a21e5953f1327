//! How documents describe the options of a call.

use std::fmt::Write as _;

use junheng::options::{InputSpec, Need};
use junheng::words::Method;

/// Adds a list item for an option, with nested items for its choices and members.
pub(crate) fn describe(out: &mut String, spec: &InputSpec) {
    describe_at(out, "", spec);
}

fn describe_at(out: &mut String, indent: &str, spec: &InputSpec) {
    let json = serde_json::to_value(spec).unwrap();
    let need = match spec.need {
        Need::Required => "required 必须给出".to_owned(),
        Need::Optional => "optional 可不给出".to_owned(),
        Need::Default(_) => format!("default 默认 {}", json["default"]),
    };
    let (kind, about) = (spec.kind.name(), spec.about);
    writeln!(
        out,
        "{indent}- `{}`: {} · {} ({} {}; {need})",
        spec.id, about.en, about.zh, kind.en, kind.zh
    )
    .unwrap();
    let inner = format!("{indent}  ");
    for choice in spec.choices {
        writeln!(
            out,
            "{inner}- `{}`: {} · {}",
            choice.id, choice.en, choice.zh
        )
        .unwrap();
    }
    for member in spec.members {
        describe_at(out, &inner, member);
    }
}

/// The lines of a document that describe how something is computed.
pub(crate) fn describe_methods(out: &mut String, methods: &[&Method]) {
    for method in methods {
        let (en, zh) = (method.convention_en, method.convention_zh);
        writeln!(
            out,
            "- method 方法 {} {}: {en}. {zh}。 Source 来源: {}.",
            method.en, method.zh, method.source
        )
        .unwrap();
    }
}
