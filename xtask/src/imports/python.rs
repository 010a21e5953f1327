//! What a module of the Python package imports, and where dataframe libraries are named.

use std::collections::BTreeSet;

use super::source::{Source, Violation};

const LIBRARIES: [&str; 7] = [
    "pandas", "polars", "pyarrow", "narwhals", "duckdb", "modin", "dask",
];
const PACKAGE: &str = "python/junheng/";
/// The package that takes tables and columns of other libraries.
const INPUT: &str = "python/junheng/_input/";

/// An import of one module of the package by another; both relative to the package, such as `_input/tables`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) line: usize,
}

/// The name of a module of the package: `_input/tables` for a file, `_input` for a package's `__init__.py`.
pub(super) fn module_of(path: &str) -> Option<String> {
    let inside = path.strip_prefix(PACKAGE)?;
    let inside = inside.strip_suffix(".py").or(inside.strip_suffix(".pyi"))?;
    Some(
        inside
            .strip_suffix("/__init__")
            .unwrap_or(inside)
            .to_owned(),
    )
}

/// Imports of the package's own modules, wherever they are in the file.
pub(super) fn imports(source: &Source, modules: &BTreeSet<String>) -> Vec<Import> {
    let Some(from) = module_of(&source.path) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (line, statement) in statements(&source.text) {
        for to in imported(&statement, &source.path, modules) {
            out.push(Import {
                from: from.clone(),
                to,
                line,
            });
        }
    }
    out
}

/// The import statements with the number of their first line, each on one line without brackets.
fn statements(text: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let mut statement = without_comment(line).trim().to_owned();
        if !statement.starts_with("from ") && !statement.starts_with("import ") {
            continue;
        }
        while statement.contains('(') && !statement.contains(')') {
            let Some((_, next)) = lines.next() else { break };
            statement = format!("{statement} {}", without_comment(next).trim());
        }
        out.push((at + 1, statement.replace(['(', ')'], " ")));
    }
    out
}

fn without_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or(line)
}

/// The modules of the package that a statement imports, or imports names of.
fn imported(statement: &str, path: &str, modules: &BTreeSet<String>) -> Vec<String> {
    if let Some(rest) = statement.strip_prefix("import ") {
        let names = rest
            .split(',')
            .filter_map(|name| name.split_whitespace().next());
        return names
            .filter_map(|name| name.strip_prefix("junheng."))
            .map(|name| name.replace('.', "/"))
            .collect();
    }
    let Some((module, names)) = statement[5..].split_once(" import ") else {
        return Vec::new();
    };
    let Some(module) = absolute(module.trim(), path) else {
        return Vec::new();
    };
    let names = names
        .split(',')
        .filter_map(|name| name.split_whitespace().next());
    names
        .map(|name| {
            let inner = if module.is_empty() {
                name.to_owned()
            } else {
                format!("{module}/{name}")
            };
            match modules.contains(&inner) {
                true => inner,
                false if module.is_empty() => "__init__".to_owned(),
                false => module.clone(),
            }
        })
        .collect()
}

/// A module of the package by its place in it; none for other packages.
fn absolute(module: &str, path: &str) -> Option<String> {
    let dots = module.len() - module.trim_start_matches('.').len();
    if dots == 0 {
        let inside = module.strip_prefix("junheng")?;
        return match inside.strip_prefix('.') {
            Some(inside) => Some(inside.replace('.', "/")),
            None => inside.is_empty().then(String::new),
        };
    }
    let mut folders: Vec<&str> = path.strip_prefix(PACKAGE)?.split('/').collect();
    folders.truncate(folders.len().checked_sub(dots)?);
    let rest = module.trim_start_matches('.').split('.');
    let parts: Vec<&str> = folders
        .into_iter()
        .chain(rest)
        .filter(|part| !part.is_empty())
        .collect();
    Some(parts.join("/"))
}

/// Imports of dataframe libraries, and their names as texts, outside `_input`.
pub(super) fn dataframes(source: &Source) -> Vec<Violation> {
    if !source.path.starts_with(PACKAGE) || source.path.starts_with(INPUT) {
        return Vec::new();
    }
    let named = |(at, line): (usize, &str)| {
        let library = LIBRARIES.iter().find(|library| names(line, library))?;
        Some(source.violation(at + 1, format!("only _input may name {library}")))
    };
    source.text.lines().enumerate().filter_map(named).collect()
}

/// Whether a line imports the library or has its name as a text.
fn names(line: &str, library: &str) -> bool {
    let mut words = line
        .split([' ', ',', '.', '(', ')'])
        .filter(|word| !word.is_empty());
    let imports =
        matches!(words.next(), Some("import" | "from")) && words.any(|word| word == library);
    let text = ['"', '\''].iter().any(|quote| {
        line.contains(&format!("{quote}{library}{quote}"))
            || line.contains(&format!("{quote}{library}."))
    });
    imports || text
}
