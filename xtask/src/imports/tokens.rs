//! What a Rust file uses and defines, found among its tokens: comments and texts are no tokens, and the
//! content of a macro call is read like the rest. Items for tests are left out.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A path that a file writes, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    /// The inline modules of the file around it.
    pub(super) inside: Vec<String>,
    /// As written: `crate`, `super`, `self` or a name first.
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    pub(super) kind: Kind,
}

/// What a path is written for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// In an expression, a type or a macro call.
    Path,
    /// `use … as name`, visible to others where `public`.
    Import { name: String, public: bool },
    /// `use …::*`.
    Glob { public: bool },
}

/// The uses and definitions of one file.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) uses: Vec<Use>,
    /// Names of items and macros, whatever their depth.
    pub(super) defined: BTreeSet<String>,
    /// Every name that is written outside of `use`.
    pub(super) written: BTreeSet<String>,
    /// Modules in files of their own that exist for tests only.
    pub(super) test_modules: BTreeSet<String>,
}

const DEFINING: [&str; 9] = [
    "fn", "struct", "enum", "union", "trait", "type", "const", "static", "mod",
];

/// The content of a file with these tokens.
pub(super) fn content(tokens: &TokenStream) -> Content {
    let mut out = Content::default();
    visit(tokens, &[], &mut out);
    out
}

fn visit(tokens: &TokenStream, inside: &[String], out: &mut Content) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        at += step(&tokens, at, inside, out);
    }
}

/// Reads what begins at `at`; gives the number of tokens it took.
fn step(tokens: &[TokenTree], at: usize, inside: &[String], out: &mut Content) -> usize {
    match &tokens[at] {
        TokenTree::Punct(mark) if mark.as_char() == '#' && is_for_tests(&tokens[at + 1..]) => {
            return skip_item(&tokens[at..], out);
        }
        TokenTree::Group(group) => visit(&group.stream(), inside, out),
        TokenTree::Ident(word) if word == "use" => {
            let end = length_of_statement(&tokens[at..]);
            let public = is_public(&tokens[..at]);
            let branch = Branch { inside, public };
            branch.read(&tokens[at + 1..at + end], &[], &mut out.uses);
            return end + 1;
        }
        TokenTree::Ident(word) if word == "mod" => match &tokens[at + 1..] {
            [TokenTree::Ident(name), TokenTree::Group(body), ..]
                if body.delimiter() == Delimiter::Brace =>
            {
                let inside = [inside, &[name.to_string()]].concat();
                visit(&body.stream(), &inside, out);
                return 3;
            }
            // The name of a file is no use of an item of the same name.
            [TokenTree::Ident(name), ..] => {
                out.defined.insert(name.to_string());
                return 2;
            }
            _ => {}
        },
        TokenTree::Ident(word) => {
            if let Some(name) = defined_name(word, &tokens[at + 1..]) {
                out.defined.insert(name);
            }
            let path = path_from(&tokens[at..]);
            out.written.insert(word.to_string());
            if path.len() > 1 && !continues(&tokens[..at]) {
                let length = 3 * path.len() - 2;
                out.uses.push(Use {
                    inside: inside.to_vec(),
                    path,
                    line: word.span().start().line,
                    kind: Kind::Path,
                });
                return length;
            }
        }
        _ => {}
    }
    1
}

/// Whether an attribute, after its `#`, is `[cfg(test)]` or `[cfg(doctest)]`.
fn is_for_tests(after: &[TokenTree]) -> bool {
    let text = match after.first() {
        Some(TokenTree::Group(group)) => group.stream().to_string().replace(' ', ""),
        _ => return false,
    };
    ["cfg(test)", "cfg(doctest)"].contains(&&*text)
}

/// The length of an item with its attributes: up to a `;` or a body in braces.
fn skip_item(tokens: &[TokenTree], out: &mut Content) -> usize {
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ';' => {
                if let [TokenTree::Ident(word), TokenTree::Ident(name)] =
                    &tokens[at.saturating_sub(2)..at]
                    && word == "mod"
                {
                    out.test_modules.insert(name.to_string());
                }
                return at + 1;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// The number of tokens before the next `;`.
fn length_of_statement(tokens: &[TokenTree]) -> usize {
    let end = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    tokens.iter().position(end).unwrap_or(tokens.len())
}

/// Whether `pub` or `pub(…)` comes last.
fn is_public(before: &[TokenTree]) -> bool {
    let is_pub =
        |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Ident(word)) if word == "pub");
    match before {
        [.., previous, TokenTree::Group(_)] => is_pub(Some(previous)),
        _ => is_pub(before.last()),
    }
}

/// The name that a keyword, or `macro_rules!`, defines.
fn defined_name(word: &proc_macro2::Ident, after: &[TokenTree]) -> Option<String> {
    match after {
        [TokenTree::Ident(name), ..] if DEFINING.iter().any(|known| word == known) => {
            Some(name.to_string())
        }
        [TokenTree::Punct(_), TokenTree::Ident(name), ..] if word == "macro_rules" => {
            Some(name.to_string())
        }
        _ => None,
    }
}

fn is_separator(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(first), TokenTree::Punct(second), ..] => {
            first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
        }
        _ => false,
    }
}

/// Whether a path or a value goes on after these tokens.
fn continues(before: &[TokenTree]) -> bool {
    let dot = matches!(before.last(), Some(TokenTree::Punct(mark)) if mark.as_char() == '.');
    dot || (before.len() >= 2 && is_separator(&before[before.len() - 2..]))
}

/// The names joined by `::` at the beginning.
fn path_from(tokens: &[TokenTree]) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = tokens;
    while let [TokenTree::Ident(name), after @ ..] = rest {
        out.push(name.to_string());
        if !is_separator(after) {
            break;
        }
        rest = &after[2..];
    }
    out
}

/// A `use` statement.
struct Branch<'a> {
    inside: &'a [String],
    public: bool,
}

impl Branch<'_> {
    /// Reads a tree of names after the names of `before`.
    fn read(&self, tokens: &[TokenTree], before: &[String], out: &mut Vec<Use>) {
        let path = [before, &path_from(tokens)].concat();
        let taken = match path.len() - before.len() {
            0 => 0,
            count => 3 * count - 2,
        };
        let rest = &tokens[taken..];
        let rest = if is_separator(rest) { &rest[2..] } else { rest };
        match rest {
            [TokenTree::Group(group), ..] => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
                for branch in inner.split(comma).filter(|branch| !branch.is_empty()) {
                    self.read(branch, &path, out);
                }
            }
            [TokenTree::Punct(star), ..] if star.as_char() == '*' => {
                let public = self.public;
                out.push(self.used(path, star.span().start().line, Kind::Glob { public }));
            }
            _ => self.import(tokens, path, rest, out),
        }
    }

    fn import(
        &self,
        tokens: &[TokenTree],
        mut path: Vec<String>,
        rest: &[TokenTree],
        out: &mut Vec<Use>,
    ) {
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let name = match rest {
            [TokenTree::Ident(word), TokenTree::Ident(name), ..] if word == "as" => {
                name.to_string()
            }
            _ => path.last().cloned().unwrap_or_default(),
        };
        let line = tokens.first().map_or(0, |token| token.span().start().line);
        let public = self.public;
        out.push(self.used(path, line, Kind::Import { name, public }));
    }

    fn used(&self, path: Vec<String>, line: usize, kind: Kind) -> Use {
        Use {
            inside: self.inside.to_vec(),
            path,
            line,
            kind,
        }
    }
}
