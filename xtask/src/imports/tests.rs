//! Violations of each rule are found, and what keeps the rules is not.

use super::*;

const LIB: &str = "pub mod error; pub use error::{Error, Result}; pub use measure::Measure;";

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// The violations in these files, each as its text.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let mut sources = vec![source("src/lib.rs", LIB)];
    sources.extend(files.iter().map(|(path, text)| source(path, text)));
    let violations = check(&sources).unwrap();
    violations.iter().map(Violation::to_string).collect()
}

fn of(path: &str, text: &str) -> Vec<String> {
    found(&[(path, text)])
}

#[test]
fn a_module_may_not_use_one_that_the_table_does_not_give_it() {
    let good = "use crate::error::Result; use super::exact; use crate::words::Name;";
    assert_eq!(of("src/numeric/ln.rs", good), [""; 0]);
    for bad in [
        "use crate::measure::Gini;",
        "use crate::{error::Error, education::Table};",
        "fn f() -> crate::Measure { todo() }",
        "use super::super::sample::Sample;",
        "mod inner { use super::super::super::group; }",
        "macro_rules! m { () => { $crate::group::gap() } }",
        "use crate::*;",
        "use crate as root; fn f() -> root::group::Gap { g() }",
    ] {
        let violations = of("src/numeric/ln.rs", bad);
        assert!(!violations.is_empty(), "{bad}");
        for one in violations {
            let expected = "src/numeric/ln.rs:1: numeric may not use ";
            assert!(one.starts_with(expected), "{bad}: {one}");
        }
    }
}

#[test]
fn what_a_used_module_may_use_is_allowed_too() {
    let text = "use crate::numeric::ln; use crate::words::Name;";
    assert_eq!(of("src/curve/lorenz.rs", text), [""; 0]);
    let violations = of("src/curve/lorenz.rs", "use crate::group::Gap;");
    assert_eq!(
        violations,
        ["src/curve/lorenz.rs:1: curve may not use group"]
    );
}

#[test]
fn comments_texts_and_tests_are_no_use() {
    let text = "/// As [`f`](crate::education::f).\nfn f() -> &'static str { \"crate::education\" }\n\
                #[cfg(test)] mod tests { use crate::education::f; }\n\
                #[cfg(test)] use crate::education::g;";
    assert_eq!(of("src/numeric/ln.rs", text), [""; 0]);
}

#[test]
fn a_module_must_be_in_the_table() {
    let violations = of("src/plans/mod.rs", "use crate::error::Error;");
    assert!(
        violations[0].contains("plans is not in the table"),
        "{violations:?}"
    );
}

#[test]
fn files_may_not_use_each_other_in_a_cycle() {
    let violations = found(&[
        ("src/group/mod.rs", "mod gap; mod means; mod line;"),
        ("src/group/gap.rs", "use super::means::mean;"),
        (
            "src/group/means.rs",
            "\nuse super::line; fn mean() { line::draw() }",
        ),
        ("src/group/line.rs", "pub fn draw() { super::gap::f() }"),
    ]);
    let cycle = "a cycle of imports, in a group of 3 files: src/group/gap.rs → src/group/means.rs → \
                 src/group/line.rs → src/group/gap.rs";
    assert_eq!(violations, [format!("src/group/gap.rs:1: {cycle}")]);
}

#[test]
fn a_module_that_passes_names_on_is_no_user_of_them() {
    let module = "mod gap; mod means; pub use gap::Gap; pub(crate) use means::*;";
    let good = [
        ("src/group/mod.rs", module),
        ("src/group/gap.rs", "use super::mean; pub struct Gap;"),
        ("src/group/means.rs", "pub fn mean() {}"),
    ];
    assert_eq!(found(&good), [""; 0]);
    // Names are followed through re-exports to the file that defines them.
    let bad = [
        ("src/group/mod.rs", module),
        ("src/group/gap.rs", "use super::mean; pub struct Gap;"),
        (
            "src/group/means.rs",
            "use crate::group::Gap; pub fn mean() {}",
        ),
    ];
    assert_eq!(found(&bad).len(), 1, "{:?}", found(&bad));
    // A module that uses what it passes on is a user.
    let own = [
        (
            "src/group/mod.rs",
            "mod gap; pub use gap::Gap; pub struct Two(Gap, Gap);",
        ),
        ("src/group/gap.rs", "use super::Two; pub struct Gap;"),
    ];
    assert_eq!(found(&own).len(), 1, "{:?}", found(&own));
}

#[test]
fn bindings_have_no_cycles_either() {
    for folder in ["bindings/c/src", "bindings/python/src", "xtask/src"] {
        let [lib, a, b] = ["lib", "a", "b"].map(|name| format!("{folder}/{name}.rs"));
        let violations = found(&[
            (&lib, "mod a; mod b;"),
            (&a, "use crate::b::f;"),
            (&b, "use crate::a::g;"),
        ]);
        assert_eq!(violations.len(), 1, "{violations:?}");
    }
}

#[test]
fn unsafe_code_is_allowed_in_two_places() {
    let text = "fn f() {\n    unsafe { g() }\n}";
    assert_eq!(of("src/numeric/simd/lanes.rs", text), [""; 0]);
    assert_eq!(of("bindings/c/src/pointer.rs", text), [""; 0]);
    for path in [
        "src/numeric/ln.rs",
        "bindings/python/src/lib.rs",
        "examples/rust/a.rs",
    ] {
        assert_eq!(of(path, text).len(), 1, "{path}");
        assert!(of(path, text)[0].starts_with(&format!("{path}:2: ")));
    }
}

#[test]
fn an_exported_function_goes_through_the_macro() {
    let text = "#[unsafe(no_mangle)]\npub extern \"C\" fn jh_f() {}";
    assert_eq!(of("bindings/c/src/boundary.rs", text), [""; 0]);
    assert_eq!(of("bindings/c/src/table.rs", text).len(), 1);
}

#[test]
fn bindings_read_no_source_of_the_core() {
    for bad in [
        "#[path = \"../../src/x.rs\"]\nmod x;",
        "include!(\"../../src/x.rs\");",
    ] {
        assert_eq!(of("bindings/c/src/table.rs", bad).len(), 1, "{bad}");
    }
}

#[test]
fn a_python_package_may_not_import_one_that_the_table_does_not_give_it() {
    let api = ("python/junheng/_api/measure.py", "");
    let display = ("python/junheng/_display/blocks.py", "");
    for (path, bad) in [
        ("python/junheng/_cli/main.py", "from junheng import _core"),
        (
            "python/junheng/_cli/main.py",
            "from junheng._display.blocks import Block",
        ),
        (
            "python/junheng/_display/text.py",
            "from junheng import _core",
        ),
        (
            "python/junheng/_display/text.py",
            "import junheng._results.balance",
        ),
        (
            "python/junheng/_display/text.py",
            "from junheng._results import (\n    balance,\n)",
        ),
        (
            "python/junheng/_display/text.py",
            "def f():\n    from .._results import balance",
        ),
        (
            "python/junheng/_input/table.py",
            "from junheng import measure",
        ),
        ("python/junheng/_extra.py", "from junheng import errors"),
    ] {
        let stub = ("python/junheng/_core.pyi", "");
        let errors = ("python/junheng/errors.py", "");
        let violations = found(&[api, display, stub, errors, (path, bad)]);
        assert_eq!(violations.len(), 1, "{bad}: {violations:?}");
        assert!(violations[0].starts_with(path), "{violations:?}");
    }
    let good = "from junheng._api.measure import measure\nfrom junheng._cli import parser";
    assert_eq!(
        found(&[api, ("python/junheng/_cli/main.py", good)]),
        [""; 0]
    );
}

#[test]
fn python_modules_may_not_import_each_other_in_a_cycle() {
    let violations = found(&[
        (
            "python/junheng/_input/cells.py",
            "from junheng._input import series",
        ),
        (
            "python/junheng/_input/series.py",
            "\ndef f():\n    from junheng._input.cells import g",
        ),
    ]);
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert!(
        violations[0].contains("a cycle of imports"),
        "{violations:?}"
    );
}

#[test]
fn only_the_input_package_names_dataframe_libraries() {
    for bad in [
        "import pandas as pd",
        "    from polars import Series",
        "m = load(\"pyarrow\")",
    ] {
        assert_eq!(
            of("python/junheng/_results/check.py", bad).len(),
            1,
            "{bad}"
        );
        assert_eq!(of("python/junheng/_input/tables.py", bad), [""; 0]);
        assert_eq!(of("tests/python/test_tables.py", bad), [""; 0]);
    }
    let fine = "# pandas keeps its index\nx = \"as pandas does\"";
    assert_eq!(of("python/junheng/_results/check.py", fine), [""; 0]);
}

#[test]
fn no_profile_aborts() {
    let text = "[profile.release]\npanic = \"abort\"\n";
    let violations = of("Cargo.toml", text);
    assert_eq!(violations.len(), 1);
    assert!(
        violations[0].starts_with("Cargo.toml:2: "),
        "{violations:?}"
    );
}
