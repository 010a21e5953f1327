//! Who may use whom in `src/`.

use std::collections::HashMap;

use proc_macro2::{TokenStream, TokenTree};

use crate::Result;

use super::paths::from_root;
use super::{Breach, Source};

/// Each room and the rooms it may use, beside itself. `ARCHITECTURE.md` says why.
const TABLE: &[(&str, &[&str])] = &[
    ("words", &["error"]),
    ("error", &["words"]),
    ("boundary", &["error", "words"]),
    ("finite", &["error", "words"]),
    ("numeric", &["error", "words"]),
    ("parallel", &[]),
    ("reading", &["error", "words"]),
    ("table", &["error", "words"]),
    ("sample", &["numeric", "error", "words"]),
    ("measure", &["sample", "numeric", "error", "words"]),
    (
        "regression",
        &["sample", "finite", "numeric", "error", "words"],
    ),
    (
        "curve",
        &["measure", "sample", "finite", "numeric", "error", "words"],
    ),
    (
        "group",
        &[
            "regression",
            "measure",
            "sample",
            "finite",
            "numeric",
            "error",
            "words",
        ],
    ),
    (
        "rank",
        &["measure", "sample", "finite", "numeric", "error", "words"],
    ),
    (
        "segregation",
        &["measure", "sample", "finite", "numeric", "error", "words"],
    ),
    (
        "catalogue",
        &["measure", "rank", "segregation", "error", "words"],
    ),
    (
        "evaluate",
        &[
            "catalogue",
            "rank",
            "segregation",
            "measure",
            "sample",
            "table",
            "reading",
            "parallel",
            "schema",
            "numeric",
            "error",
            "words",
        ],
    ),
    (
        "analysis",
        &[
            "evaluate",
            "curve",
            "group",
            "rank",
            "segregation",
            "regression",
            "measure",
            "sample",
            "table",
            "reading",
            "parallel",
            "schema",
            "error",
            "words",
        ],
    ),
    (
        "stream",
        &["measure", "sample", "finite", "numeric", "error", "words"],
    ),
    (
        "schema",
        &["curve", "group", "rank", "regression", "segregation"],
    ),
    (
        "inference",
        &[
            "curve",
            "group",
            "rank",
            "segregation",
            "stream",
            "regression",
            "measure",
            "sample",
            "finite",
            "numeric",
            "error",
            "words",
        ],
    ),
    (
        "education",
        &[
            "inference",
            "evaluate",
            "catalogue",
            "table",
            "reading",
            "parallel",
            "schema",
            "curve",
            "group",
            "rank",
            "segregation",
            "stream",
            "regression",
            "measure",
            "sample",
            "finite",
            "numeric",
            "error",
            "words",
        ],
    ),
];

/// The rooms, and where the names stand that the front door shows.
pub(super) struct Rooms {
    shown: HashMap<String, String>,
}

impl Rooms {
    /// The rooms of a crate with this `lib.rs`.
    pub(super) fn new(front_door: &str) -> Result<Self> {
        let tokens: TokenStream = front_door
            .parse()
            .map_err(|error| format!("src/lib.rs: {error}"))?;
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut shown = HashMap::new();
        for (at, token) in tokens.iter().enumerate() {
            if let (TokenTree::Ident(word), Some(room)) = (token, tokens.get(at + 1))
                && word == "use"
            {
                for name in shown_names(&tokens[at + 2..]) {
                    shown.insert(name, room.to_string());
                }
            }
        }
        Ok(Self { shown })
    }

    /// The uses in one file of the core that the table does not allow.
    pub(super) fn check(&self, source: &Source<'_>, tokens: &TokenStream) -> Vec<Breach> {
        let Some(path) = module_path(source.path) else {
            return Vec::new();
        };
        let Some(room) = path.first() else {
            return Vec::new();
        };
        let Some((_, allowed)) = TABLE.iter().find(|(known, _)| known == room) else {
            let rule =
                format!("{room} is no room of the house: add it to xtask/src/imports/rooms.rs");
            return vec![source.breach(1, rule)];
        };
        (from_root(tokens, &path).into_iter())
            .filter_map(|used| {
                let target = self.shown.get(&used.name).unwrap_or(&used.name);
                let fine = target == room || allowed.contains(&target.as_str());
                let rule = || format!("{room} may not use {target}");
                (!fine).then(|| source.breach(used.line, rule()))
            })
            .collect()
    }
}

/// Every name up to the end of a `use`.
fn shown_names(tokens: &[TokenTree]) -> Vec<String> {
    let end =
        |token: &&TokenTree| !matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    let mut out = Vec::new();
    for token in tokens.iter().take_while(end) {
        match token {
            TokenTree::Ident(name) => out.push(name.to_string()),
            TokenTree::Group(group) => {
                out.extend(shown_names(&group.stream().into_iter().collect::<Vec<_>>()));
            }
            _ => {}
        }
    }
    out
}

/// The module that a file of the core is; none for files elsewhere.
fn module_path(file: &str) -> Option<Vec<String>> {
    let inside = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    let parts = inside
        .split('/')
        .filter(|part| *part != "mod" && *part != "lib");
    Some(parts.map(str::to_owned).collect())
}
