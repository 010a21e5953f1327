//! The rules of the house: who may use whom, and what may stand where.

mod files;
mod paths;
mod python;
mod rooms;
mod rust;

use std::fmt;
use std::path::Path;

use crate::{Result, read};

/// A rule broken at a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Breach {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) rule: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.rule)
    }
}

/// A file of the project: its path from the root, with slashes, and its text.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
}

impl Source<'_> {
    fn breach(&self, line: usize, rule: impl Into<String>) -> Breach {
        Breach {
            file: self.path.to_owned(),
            line,
            rule: rule.into(),
        }
    }
}

/// Every breach of every rule in every file.
pub(crate) fn run(root: &Path) -> Result<String> {
    let front_door = read(&root.join("src/lib.rs"))?;
    let rooms = rooms::Rooms::new(&front_door)?;
    let mut breaches = Vec::new();
    let paths = files::walk(root)?;
    for path in &paths {
        let text = read(&root.join(path))?;
        let source = Source { path, text: &text };
        breaches.extend(check(&rooms, &source)?);
    }
    if breaches.is_empty() {
        return Ok(format!("{} files keep the rules of the house", paths.len()));
    }
    let lines: Vec<String> = breaches.iter().map(Breach::to_string).collect();
    Err(format!("{}\n{} breaches", lines.join("\n"), lines.len()))
}

/// Every breach in one file.
fn check(rooms: &rooms::Rooms, source: &Source<'_>) -> Result<Vec<Breach>> {
    let mut out: Vec<Breach> = files::too_long(source).into_iter().collect();
    if source.path.ends_with(".rs") {
        let tokens: proc_macro2::TokenStream =
            (source.text.parse()).map_err(|error| format!("{}: {error}", source.path))?;
        out.extend(rooms.check(source, &tokens));
        out.extend(rust::forbidden(source, &tokens));
    }
    if source.path.ends_with(".py") {
        out.extend(python::dataframes(source));
    }
    if source.path.ends_with("Cargo.toml") {
        out.extend(files::aborts(source));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT_DOOR: &str =
        "pub mod error; pub use error::{Error, Result}; pub use measure::Measure;";

    fn rules(path: &str, text: &str) -> Vec<String> {
        let rooms = rooms::Rooms::new(FRONT_DOOR).unwrap();
        let found = check(&rooms, &Source { path, text }).unwrap();
        found.into_iter().map(|breach| breach.to_string()).collect()
    }

    #[test]
    fn a_room_may_not_use_one_above_it() {
        let good = "use crate::error::Result; use super::exact; use crate::words::Name;";
        assert_eq!(rules("src/numeric/ln.rs", good), [""; 0]);
        for bad in [
            "use crate::measure::Gini;",
            "use crate::{error::Error, education::Table};",
            "fn f() -> crate::Measure { todo() }",
            "use super::super::sample::Sample;",
            "mod tests { use super::super::super::group; }",
            "macro_rules! m { () => { $crate::group::gap() } }",
            "use crate::*;",
        ] {
            let found = rules("src/numeric/ln.rs", bad);
            assert_eq!(found.len(), 1, "{bad}: {found:?}");
            assert!(
                found[0].starts_with("src/numeric/ln.rs:1: numeric may not use "),
                "{found:?}"
            );
        }
    }

    #[test]
    fn links_in_comments_and_words_in_texts_are_no_use() {
        let text =
            "/// As [`f`](crate::education::f).\nfn f() -> &'static str { \"crate::education\" }";
        assert_eq!(rules("src/numeric/ln.rs", text), [""; 0]);
    }

    #[test]
    fn a_room_must_be_in_the_table() {
        let found = rules("src/plans/mod.rs", "fn f() {}");
        assert!(
            found[0].contains("plans is no room of the house"),
            "{found:?}"
        );
    }

    #[test]
    fn unsafe_stands_where_it_may() {
        let text = "fn f() {\n    unsafe { g() }\n}";
        assert_eq!(rules("src/numeric/simd/lanes.rs", text), [""; 0]);
        assert_eq!(rules("bindings/c/src/pointer.rs", text), [""; 0]);
        for path in [
            "src/numeric/ln.rs",
            "bindings/python/src/lib.rs",
            "examples/rust/a.rs",
        ] {
            assert_eq!(rules(path, text).len(), 1, "{path}");
            assert!(rules(path, text)[0].starts_with(&format!("{path}:2: ")));
        }
    }

    #[test]
    fn an_exported_function_goes_through_the_macro() {
        let text = "#[unsafe(no_mangle)]\npub extern \"C\" fn jh_f() {}";
        assert_eq!(rules("bindings/c/src/boundary.rs", text), [""; 0]);
        assert_eq!(rules("bindings/c/src/table.rs", text).len(), 1);
    }

    #[test]
    fn bindings_read_no_source_of_the_core() {
        for bad in [
            "#[path = \"../../src/x.rs\"]\nmod x;",
            "include!(\"../../src/x.rs\");",
        ] {
            assert_eq!(rules("bindings/c/src/table.rs", bad).len(), 1, "{bad}");
        }
    }

    #[test]
    fn dataframes_are_named_in_one_place() {
        for bad in [
            "import pandas as pd",
            "    from polars import Series",
            "m = load(\"pyarrow\")",
        ] {
            assert_eq!(rules("python/junheng/_results.py", bad).len(), 1, "{bad}");
            assert_eq!(rules("python/junheng/_input/tables.py", bad), [""; 0]);
            assert_eq!(rules("python/junheng/_foreign.py", bad), [""; 0]);
            assert_eq!(rules("tests/python/test_tables.py", bad), [""; 0]);
        }
        let fine = "# pandas keeps its index\nx = \"as pandas does\"";
        assert_eq!(rules("python/junheng/_results.py", fine), [""; 0]);
    }

    #[test]
    fn a_file_stays_short_unless_it_is_generated() {
        let long = "// line\n".repeat(501);
        assert_eq!(rules("src/numeric/ln.rs", &long).len(), 1);
        assert_eq!(rules("src/numeric/ln.rs", &long[8..]), [""; 0]);
        let marked = format!("// Generated by a tool. Do not edit.\n{long}");
        assert_eq!(rules("src/numeric/ln.rs", &marked), [""; 0]);
    }

    #[test]
    fn no_profile_aborts() {
        let text = "[profile.release]\npanic = \"abort\"\n";
        let found = rules("Cargo.toml", text);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("Cargo.toml:2: "), "{found:?}");
    }
}
