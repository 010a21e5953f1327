//! What the project makes or checks of itself.
//!
//! ```text
//! cargo run -p xtask -- header [--check]     bindings/c/include/junheng.h out of bindings/c/src
//! cargo run -p xtask -- symbols [--check]    bindings/c/symbols.txt out of the built library
//! cargo run -p xtask -- imports              who may use whom, and the other rules of the house
//! ```

mod exported;
mod generated;
mod header;
mod imports;
mod symbols;

use std::path::PathBuf;
use std::process::ExitCode;

/// What went wrong, for a person to read.
type Result<T> = std::result::Result<T, String>;

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

/// The project's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file of the project.
fn read(path: &std::path::Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
