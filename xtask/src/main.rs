//! What the project generates and checks about itself.
//!
//! ```text
//! cargo run -p xtask -- header [--check]     bindings/c/include/junheng.h out of bindings/c/src
//! cargo run -p xtask -- symbols [--check]    bindings/c/symbols.txt from bindings/c/src
//! cargo run -p xtask -- imports              the rules of imports: modules, cycles, words
//! ```

mod exported;
mod generated;
mod header;
mod imports;
mod result;
mod symbols;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = root();
    let outcome = match arguments[..] {
        ["header"] => header::run(&root, false),
        ["header", "--check"] => header::run(&root, true),
        ["symbols"] => symbols::run(&root, false),
        ["symbols", "--check"] => symbols::run(&root, true),
        ["imports"] => imports::run(&root),
        _ => Err("usage: xtask header [--check] | symbols [--check] | imports".to_owned()),
    };
    match outcome {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

/// The project's folder: that of the crate cargo runs, otherwise the current one. A program that was built in one copy of
/// the project must not check that copy when it is called in another.
fn root() -> PathBuf {
    match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(crate_folder) => PathBuf::from(crate_folder).join(".."),
        None => PathBuf::from("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_header_and_symbols_are_current() {
        header::run(&root(), true).unwrap();
        symbols::run(&root(), true).unwrap();
    }

    #[test]
    fn the_repository_keeps_the_rules_of_imports() {
        imports::run(&root()).unwrap();
    }
}
