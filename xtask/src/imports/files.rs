//! The files that the rules are about, and what manifests may not contain.

use std::path::Path;

use crate::result::Result;

use super::source::{Source, Violation};

/// What is built or installed, not written here.
const SKIPPED: [&str; 6] = [
    "target",
    "out",
    "dist",
    "node_modules",
    "__pycache__",
    "build",
];
const KINDS: [&str; 8] = [
    ".rs",
    ".py",
    ".pyi",
    ".c",
    ".h",
    ".hpp",
    ".sh",
    "Cargo.toml",
];

/// The paths, from the root, of every file that the rules are about.
pub(super) fn walk(root: &Path) -> Result<Vec<String>> {
    let mut out = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(root.join(&folder)).map_err(|error| error.to_string())?;
        for entry in entries {
            let entry = entry.map_err(|error| error.to_string())?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name.clone()
            } else {
                format!("{folder}/{name}")
            };
            let kind = entry.file_type().map_err(|error| error.to_string())?;
            if kind.is_dir() && !name.starts_with('.') && !SKIPPED.contains(&&*name) {
                folders.push(path);
            } else if kind.is_file() && KINDS.iter().any(|end| path.ends_with(end)) {
                out.push(path);
            }
        }
    }
    out.sort();
    Ok(out)
}

/// A profile that ends the host's process where a panic should be caught.
pub(super) fn aborts(source: &Source) -> impl Iterator<Item = Violation> + '_ {
    let is_abort = |line: &str| line.replace(' ', "").starts_with("panic=\"abort\"");
    (source.text.lines().enumerate())
        .filter(move |(_, line)| is_abort(line))
        .map(|(at, _)| {
            source.violation(
                at + 1,
                "a caught panic must reach the caller: no profile aborts",
            )
        })
}
