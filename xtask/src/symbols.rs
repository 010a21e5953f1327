//! The list of all functions of the C library. The C tests compare it with the built library.

use std::collections::BTreeSet;
use std::path::Path;

use crate::exported::modules;
use crate::generated::settle;
use crate::result::Result;

const PATH: &str = "bindings/c/symbols.txt";
const MAKE: &str = "cargo run -p xtask -- symbols";

/// Writes the list, or with `check` compares it with the committed one.
pub(crate) fn run(root: &Path, check: bool) -> Result<String> {
    let declared: BTreeSet<String> = modules(&root.join("bindings/c/src"))?
        .into_iter()
        .flat_map(|(_, module)| module.functions)
        .map(|function| function.name)
        .collect();
    let text: String = declared.iter().map(|name| format!("{name}\n")).collect();
    settle(root, PATH, &text, check, MAKE)
}
