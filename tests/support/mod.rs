//! What the tests share: reading golden files, comparing numbers, messages and committed files.

pub(crate) mod errors;
#[cfg(feature = "education")]
pub(crate) mod options;
pub(crate) mod published;
#[cfg(feature = "evaluate")]
pub(crate) mod random;
#[cfg(feature = "education")]
pub(crate) mod results;
#[cfg(feature = "education")]
pub(crate) mod runs;
#[cfg(feature = "education")]
pub(crate) mod tables;
pub(crate) mod units;

use std::path::{Path, PathBuf};

use proptest::test_runner::{Config, RngSeed};
use serde::de::DeserializeOwned;

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a golden file, named relative to `tests/golden/`.
pub(crate) fn text(name: &str) -> String {
    let path = root().join("tests/golden").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

/// A golden file, named relative to `tests/golden/`.
pub(crate) fn read<T: DeserializeOwned>(name: &str) -> T {
    toml::from_str(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A file of data that golden cases refer to, named relative to `tests/data/`.
pub(crate) fn data(name: &str) -> PathBuf {
    root().join("tests/data").join(name)
}

/// Every golden file, named relative to `tests/golden/`, in order.
pub(crate) fn files() -> Vec<String> {
    fn visit(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, out);
            } else if path.extension().is_some_and(|end| end == "toml") {
                out.push(path);
            }
        }
    }
    let (golden, mut paths) = (root().join("tests/golden"), Vec::new());
    visit(&golden, &mut paths);
    let name = |path: &PathBuf| {
        let name = path.strip_prefix(&golden).unwrap().to_str().unwrap();
        name.replace('\\', "/")
    };
    let mut names: Vec<String> = paths.iter().map(name).collect();
    names.sort();
    names
}

/// Compares a committed file with what is generated now; with `UPDATE` set, writes it afresh.
pub(crate) fn committed(path: &Path, now: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, now).unwrap();
    }
    let before = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        before == now,
        "run UPDATE=1 cargo test, and read the difference: {path:?}"
    );
}

/// Whether two doubles agree to a relative tolerance; zero only with itself.
pub(crate) fn agree(got: f64, expected: f64, tolerance: f64) -> bool {
    (got - expected).abs() <= tolerance * expected.abs()
}

/// This many cases, the same in every run, so that a failing test fails again; others where `SEED` is set.
pub(crate) fn cases(count: u32) -> Config {
    let seed = std::env::var("SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    Config {
        cases: count,
        rng_seed: RngSeed::Fixed(seed.unwrap_or(20_261_124)),
        failure_persistence: None,
        ..Config::default()
    }
}

/// `ROUNDS`; without it forty where `SLOW` is set, otherwise one.
pub(crate) fn rounds() -> usize {
    let given = std::env::var("ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok());
    let slow = std::env::var_os("SLOW").is_some();
    given.unwrap_or(if slow { 40 } else { 1 })
}

/// As [`cases`], times [`rounds`].
pub(crate) fn more_cases(count: u32) -> Config {
    cases(count * rounds() as u32)
}
