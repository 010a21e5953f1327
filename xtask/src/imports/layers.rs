//! Which modules may use which: one table for the Rust crate and one for the Python package.
//! `ARCHITECTURE.md` shows both with the reasons; a test compares them.

use super::modules::Edge;
use super::python::Import;
use super::source::{Source, Violation};

/// A module and what it may use.
pub(super) type Layer = (&'static str, &'static [&'static str]);

/// The modules of `src/`; a module may also use whatever the ones it may use may use.
pub(super) const RUST: &[Layer] = &[
    ("references", &[]),
    ("words", &["error", "references"]),
    ("error", &["words"]),
    ("boundary", &["error"]),
    ("finite", &["error"]),
    ("interrupt", &["error"]),
    ("numeric", &["interrupt"]),
    ("parallel", &["interrupt"]),
    ("reading", &["error"]),
    ("document", &["interrupt"]),
    ("table", &["interrupt"]),
    ("sample", &["numeric"]),
    ("measure", &["sample"]),
    ("regression", &["sample", "finite"]),
    ("curve", &["measure", "finite"]),
    ("group", &["measure", "regression"]),
    ("rank", &["measure", "finite"]),
    ("segregation", &["measure", "finite"]),
    ("catalogue", &["rank", "segregation"]),
    ("schema", &["curve", "group", "rank", "segregation"]),
    ("options", &["reading", "measure"]),
    (
        "evaluate",
        &[
            "catalogue",
            "table",
            "options",
            "parallel",
            "schema",
            "document",
        ],
    ),
    ("inference", &["evaluate", "group"]),
    ("analysis", &["inference", "curve"]),
    ("optimize", &["sample", "parallel"]),
    ("education", &["evaluate", "optimize"]),
];

/// The packages and modules of `python/junheng/`, each with all that it may use.
pub(super) const PYTHON: &[Layer] = &[
    ("_core", &[]),
    ("_texts", &["_core"]),
    ("_record", &["_core", "_texts"]),
    ("errors", &["_record", "_texts"]),
    ("_generated/error_kinds", &["errors"]),
    ("_generated/records", &["_record"]),
    ("_input", &["_core", "_texts", "errors"]),
    ("_write", &["_input", "_texts", "errors"]),
    ("_cite", &["_core", "_texts"]),
    ("_display", &["_texts", "errors"]),
    ("_plot", &["_core", "_display", "_texts"]),
    ("_print", &["_input", "errors"]),
    ("_publish", &["_texts"]),
    ("_report", &["_display", "_texts"]),
    ("_workbook", &["_core", "_display", "_report", "_texts"]),
    (
        "_results",
        &[
            "_cite",
            "_core",
            "_display",
            "_generated/records",
            "_input",
            "_plot",
            "_print",
            "_publish",
            "_record",
            "_report",
            "_texts",
            "_workbook",
            "_write",
            "errors",
        ],
    ),
    (
        "_api",
        &[
            "_cite",
            "_core",
            "_display",
            "_input",
            "_record",
            "_results",
            "_texts",
            "_workbook",
            "_write",
            "errors",
        ],
    ),
    (
        "_generated/analyses",
        &["_api", "_generated/records", "_input", "_results"],
    ),
    ("_generated/measures", &["_api", "_core", "_input"]),
    ("_generated/operations", &["_api", "_input", "_results"]),
    ("_generated/plans", &["_api", "_input", "_results"]),
    ("plan", &["_generated/plans"]),
    ("plot", &["_plot", "_results", "_texts"]),
    ("_accessors", &["_api", "_generated", "_input", "_results"]),
    ("pandas", &["_accessors", "_input"]),
    ("polars", &["_accessors", "_input"]),
    ("_cli", &["_api", "_texts", "errors"]),
    (
        "__init__",
        &[
            "_api",
            "_core",
            "_generated",
            "_input",
            "_results",
            "_texts",
            "errors",
            "plan",
            "plot",
        ],
    ),
    ("__main__", &["_cli"]),
];

/// Whether `module` is `layer` or within it.
fn is_within(module: &str, layer: &str) -> bool {
    module
        .strip_prefix(layer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn entry(table: &'static [Layer], module: &str) -> Option<Layer> {
    let known = table.iter().filter(|(layer, _)| is_within(module, layer));
    known.max_by_key(|(layer, _)| layer.len()).copied()
}

/// Whether `user` may use `used` directly or by way of what it may use.
fn may_reach(user: &str, used: &str, most: usize) -> bool {
    let allowed = entry(RUST, user).map_or(&[][..], |(_, allowed)| allowed);
    allowed.contains(&used)
        || most > 0 && allowed.iter().any(|next| may_reach(next, used, most - 1))
}

/// A use by a module of `src/` that the table does not allow.
pub(super) fn rust(edge: &Edge) -> Option<Violation> {
    let user = edge.from.first()?;
    let at = |rule: String| Violation::new(&edge.file, edge.line, rule);
    if entry(RUST, user).is_none() {
        return Some(at(format!(
            "{user} is not in the table of xtask/src/imports/layers.rs"
        )));
    }
    let used = edge.to.first().map_or("*", String::as_str);
    let fine = used == user || may_reach(user, used, RUST.len());
    (!fine).then(|| at(format!("{user} may not use {used}")))
}

/// An import in the Python package that the table does not allow.
pub(super) fn python(source: &Source, import: &Import) -> Option<Violation> {
    let at = |rule: String| Violation::new(&source.path, import.line, rule);
    let Some((user, allowed)) = entry(PYTHON, &import.from) else {
        let module = &import.from;
        return Some(at(format!(
            "{module} is not in the table of xtask/src/imports/layers.rs"
        )));
    };
    let fine =
        is_within(&import.to, user) || allowed.iter().any(|layer| is_within(&import.to, layer));
    (!fine).then(|| at(format!("{user} may not import {}", import.to)))
}
