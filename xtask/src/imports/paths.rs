//! The paths in a Rust file that leave its module, found among its tokens: comments and texts are no
//! tokens, and what stands in a macro is seen like the rest.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A name used from the root of the crate, and its line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) name: String,
    pub(super) line: usize,
}

/// The names used from the root by the module at `path` (`["numeric", "ln"]`).
pub(super) fn from_root(tokens: &TokenStream, path: &[String]) -> Vec<Use> {
    let mut out = Vec::new();
    visit(tokens, path, &mut out);
    out
}

fn visit(tokens: &TokenStream, path: &[String], out: &mut Vec<Use>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((name, body)) = inline_module(&tokens[at..]) {
            let inside = [path, &[name]].concat();
            visit(&body.stream(), &inside, out);
            at += 3;
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => visit(&group.stream(), path, out),
            TokenTree::Ident(word) if word == "crate" && is_separator(&tokens[at + 1..]) => {
                names(&tokens[at + 3..], out);
            }
            TokenTree::Ident(word) if word == "super" && !follows_separator(&tokens[..at]) => {
                let ups = supers(&tokens[at..]);
                if ups >= path.len() {
                    names(&tokens[at + 3 * ups..], out);
                }
                at += 3 * ups - 1;
            }
            _ => {}
        }
        at += 1;
    }
}

/// `mod name { … }`.
fn inline_module(tokens: &[TokenTree]) -> Option<(String, &Group)> {
    match tokens {
        [
            TokenTree::Ident(word),
            TokenTree::Ident(name),
            TokenTree::Group(body),
            ..,
        ] if word == "mod" && body.delimiter() == Delimiter::Brace => {
            Some((name.to_string(), body))
        }
        _ => None,
    }
}

/// How many `super::` follow each other.
fn supers(tokens: &[TokenTree]) -> usize {
    let is_super =
        |tokens: &[TokenTree]| matches!(&tokens[0], TokenTree::Ident(word) if word == "super");
    let steps = (0..).take_while(|step| tokens.len() > 3 * step && is_super(&tokens[3 * step..]));
    steps.count()
}

fn is_separator(tokens: &[TokenTree]) -> bool {
    let colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':');
    tokens.len() >= 2 && tokens[..2].iter().all(colon)
}

fn follows_separator(before: &[TokenTree]) -> bool {
    before.len() >= 2 && is_separator(&before[before.len() - 2..])
}

/// The first names of what follows a path's `::`, which may be several in braces.
fn names(tokens: &[TokenTree], out: &mut Vec<Use>) {
    match tokens.first() {
        Some(TokenTree::Group(group)) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
            for branch in inside.split(comma) {
                names(branch, out);
            }
        }
        Some(token) => out.push(Use {
            name: token.to_string(),
            line: token.span().start().line,
        }),
        None => {}
    }
}
