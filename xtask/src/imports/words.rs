//! Words that only some Rust files may contain.

use proc_macro2::{TokenStream, TokenTree};

use crate::result::Result;

use super::source::{Source, Violation};

/// A word, where it is allowed, and why not elsewhere.
struct Rule {
    word: &'static str,
    allowed: &'static [&'static str],
    concerns: &'static str,
    why: &'static str,
}

const RULES: [Rule; 5] = [
    Rule {
        word: "unsafe",
        allowed: &[
            "src/numeric/simd/",
            "bindings/host/src/float.rs",
            "bindings/c/src/",
            "bindings/python/src/functions.rs",
        ],
        concerns: "",
        why: "only the boundaries to C and Python, the floating-point environment and src/numeric/simd may contain unsafe code",
    },
    Rule {
        word: "no_mangle",
        allowed: &["bindings/c/src/boundary.rs", "bindings/c/tests/other.rs"],
        concerns: "",
        why: "an exported function is defined through the macro exported!",
    },
    Rule {
        word: "export_name",
        allowed: &[],
        concerns: "",
        why: "an exported function is defined through the macro exported!",
    },
    Rule {
        word: "path",
        allowed: &[],
        concerns: "bindings/",
        why: "a binding uses the public crate, not its files",
    },
    Rule {
        word: "include",
        allowed: &[],
        concerns: "bindings/",
        why: "a binding uses the public crate, not its files",
    },
];

/// Each word in a file where it is not allowed. Attributes and macro calls are recognized by their form, so
/// that a variable may be called `path`.
pub(super) fn forbidden(source: &Source) -> Result<Vec<Violation>> {
    let tokens: TokenStream =
        (source.text.parse()).map_err(|error| format!("{}: {error}", source.path))?;
    let mut out = Vec::new();
    visit(source, &tokens, &mut out);
    Ok(out)
}

fn visit(source: &Source, tokens: &TokenStream, out: &mut Vec<Violation>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => visit(source, &group.stream(), out),
            TokenTree::Ident(word) => {
                let rule = RULES
                    .iter()
                    .find(|rule| word == rule.word && rule.forbids(&source.path));
                if let Some(rule) = rule
                    && rule.is_meant(&tokens, at)
                {
                    out.push(source.violation(word.span().start().line, rule.why));
                }
            }
            _ => {}
        }
    }
}

impl Rule {
    fn forbids(&self, path: &str) -> bool {
        path.starts_with(self.concerns) && !self.allowed.iter().any(|place| path.starts_with(place))
    }

    /// Whether the word at `at` is the attribute, the macro or the keyword that the rule means.
    fn is_meant(&self, tokens: &[TokenTree], at: usize) -> bool {
        let next = tokens.get(at + 1).map(ToString::to_string);
        match self.word {
            "path" | "export_name" => at == 0 && next.as_deref() == Some("="),
            "include" => next.as_deref() == Some("!"),
            "no_mangle" => at == 0 && next.is_none(),
            // `#[unsafe(no_mangle)]` is checked by the other rules.
            "unsafe" => !(at == 0 && next.is_some_and(|next| next.starts_with('('))),
            _ => true,
        }
    }
}
