//! The exact list of what the shared library exports.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::exported::modules;
use crate::generated::settle;
use crate::result::Result;

const PATH: &str = "bindings/c/symbols.txt";
const MAKE: &str = "cargo run -p xtask -- symbols";

/// Writes the list, or compares it; either way it must be that of the header's functions.
pub(crate) fn run(root: &Path, check: bool) -> Result<String> {
    let found = exported_by(&library(root)?)?;
    let declared: BTreeSet<String> = modules(&root.join("bindings/c/src"))?
        .into_iter()
        .flat_map(|(_, module)| module.functions)
        .map(|function| function.name)
        .collect();
    compare(&declared, &found)?;
    let text: String = found.iter().map(|name| format!("{name}\n")).collect();
    settle(root, PATH, &text, check, MAKE)
}

/// Builds the library as it is installed.
fn library(root: &Path) -> Result<PathBuf> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--release", "-p", "junheng-capi"])
        .current_dir(root)
        .status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the library does not build".to_owned());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from);
    Ok(target.join("release").join("libjunheng_capi.so"))
}

/// The names that a shared library defines for others, as nm lists them.
fn exported_by(library: &Path) -> Result<BTreeSet<String>> {
    let listed = Command::new("nm")
        .args(["--dynamic", "--defined-only", "--format=posix"])
        .arg(library)
        .output()
        .map_err(|error| format!("nm: {error}"))?;
    if !listed.status.success() {
        return Err(String::from_utf8_lossy(&listed.stderr).into_owned());
    }
    Ok(names(&String::from_utf8_lossy(&listed.stdout)))
}

/// The first word of each line.
fn names(listing: &str) -> BTreeSet<String> {
    let first = |line: &str| line.split_whitespace().next().map(str::to_owned);
    listing.lines().filter_map(first).collect()
}

fn compare(declared: &BTreeSet<String>, found: &BTreeSet<String>) -> Result<()> {
    let missing: Vec<_> = declared.difference(found).collect();
    let extra: Vec<_> = found.difference(declared).collect();
    if missing.is_empty() && extra.is_empty() {
        return Ok(());
    }
    Err(format!(
        "the library lacks {missing:?} and exports {extra:?}, which the header lacks"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extra_or_missing_symbol_is_reported() {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let declared: BTreeSet<String> = set(&["jh_a", "jh_b"]);
        assert!(compare(&declared, &set(&["jh_a", "jh_b"])).is_ok());
        assert!(
            compare(&declared, &set(&["jh_a"]))
                .unwrap_err()
                .contains("lacks [\"jh_b\"]")
        );
        let error = compare(&declared, &set(&["jh_a", "jh_b", "leak"])).unwrap_err();
        assert!(error.contains("exports [\"leak\"]"), "{error}");
    }

    #[test]
    fn a_listing_is_read() {
        let listing = "jh_version T 0000000000001000 20\njh_measure T 1020 10\n";
        assert_eq!(
            names(listing).into_iter().collect::<Vec<_>>(),
            ["jh_measure", "jh_version"]
        );
    }
}
