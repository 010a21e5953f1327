//! The golden files by the beginnings of their names.

use crate::cases::tests;

/// The golden files whose names begin so, in order.
pub(crate) fn files(prefix: &str) -> Vec<String> {
    let folder = std::fs::read_dir(tests().join("golden")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with(prefix)).collect();
    names.sort();
    assert!(!names.is_empty(), "{prefix}");
    names
}

/// The files of `[[case]]` with a measure's value: all of `measure*.toml` but the hard ones.
pub(crate) fn value_files() -> Vec<String> {
    let mut names = files("measure");
    names.retain(|name| !name.starts_with("measure_hard"));
    names
}
